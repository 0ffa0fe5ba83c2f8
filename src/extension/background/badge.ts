/** The toolbar badge: how many warnings, as text, with a title that says the same in words. */
import { count } from "../i18n.ts";

export interface Badge {
  /** "" for none. */
  text: string;
  /** null for the extension's usual title. */
  title: string | null;
}

/** What the badge says of so many warnings about a site's policy. */
export function badgeOf(warnings: number, site: string): Badge {
  if (warnings === 0) return { text: "", title: null };
  return { text: String(warnings), title: count("badgeTitle", warnings, site) };
}
