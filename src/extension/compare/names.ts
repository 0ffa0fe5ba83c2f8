import type { StoredEntry } from "../messages.ts";
import { shortAddress } from "../ui/format.ts";

/** What a stored policy is called: who stands behind it, else its title, else its host. */
function nameOf({ company, title, url }: Pick<StoredEntry, "company" | "title" | "url">): string {
  return company ?? title ?? shortAddress(url).split("/")[0] ?? url;
}

/** Names that tell the entries apart: two of one name get their address too. */
export function namesOf(entries: readonly StoredEntry[]): Map<string, string> {
  const names = entries.map(nameOf);
  return new Map(
    entries.map((entry, i) => {
      const name = names[i] ?? entry.url;
      const isOnly = names.filter((other) => other === name).length === 1;
      return [entry.url, isOnly ? name : `${name} (${shortAddress(entry.url)})`];
    }),
  );
}
