import type { Report } from "../messages.ts";
import { shortAddress } from "../ui/format.ts";

export const hostOf = (url: string): string => shortAddress(url).split("/")[0] ?? url;

/** Whose policy it is: as it calls itself, else where it stands. */
export const nameOf = ({ url, summary }: Report): string => summary.company ?? hostOf(url);
