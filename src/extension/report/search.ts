/** Where a query stands in a policy's text, verbatim offsets. */

export interface Hit {
  start: number;
  end: number;
}

export const SHORTEST = 2;
/** More are not counted one by one: nobody steps through them. */
export const MOST_HITS = 1_000;
const LONGEST = 200;

/** Every place, in order, without regard to case and to how much white space stands between words; empty for less than two letters. */
export function hitsOf(text: string, query: string): Hit[] {
  const words = query.trim().slice(0, LONGEST);
  if (words.length < SHORTEST) return [];
  const pattern = words
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/gu, "\\$&"))
    .join("\\s+");
  const hits: Hit[] = [];
  for (const match of text.matchAll(new RegExp(pattern, "giu"))) {
    hits.push({ start: match.index, end: match.index + match[0].length });
    if (hits.length === MOST_HITS) break;
  }
  return hits;
}
