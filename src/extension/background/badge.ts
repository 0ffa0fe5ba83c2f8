/** The toolbar badge: how many warnings, as text, with a title that says the same in words. */

export interface Badge {
  /** "" for none. */
  text: string;
  /** null for the extension's usual title. */
  title: string | null;
}

/** What the badge says of `count` warnings about a site's policy. */
export function badgeOf(count: number, site: string): Badge {
  if (count === 0) return { text: "", title: null };
  const warnings = count === 1 ? "1 warning" : `${count} warnings`;
  return { text: String(count), title: `${warnings} about ${site}’s privacy policy` };
}
