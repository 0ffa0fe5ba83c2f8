/** The report as a file: the JSON that the command line gives for the same policy. */
import type { Summary } from "../../policy/types.ts";
import type { Report } from "../messages.ts";
import { hostOf } from "./name.ts";

export const jsonOf = (summary: Summary): string => `${JSON.stringify(summary, null, 2)}\n`;

/** "smallprint-shop.example-2026-03-03.json": the day of reading, letters that every file system takes. */
export function fileName({ url, readAt }: Report): string {
  const day = new Date(readAt).toISOString().slice(0, 10);
  return `smallprint-${hostOf(url).replace(/[^\p{L}\p{N}.-]+/gu, "-")}-${day}.json`;
}
