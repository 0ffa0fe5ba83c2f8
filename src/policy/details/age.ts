import type { Passage, StatedAge } from "../types.ts";
import { sliceOf } from "./slices.ts";

const NUMBER =
  "(1[0-9]|21|[89]|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|twenty-one)";
const WORDS = [
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
];
/** Who may not use the service, or whose data is not wanted; the surer first. */
const LIMITS: readonly RegExp[] = [
  new RegExp(
    `\\b(?:must be|have to be|need to be|should be|are|(?:only|available|intended|permitted|open)\\b[^.;]{0,60}) (?:at least|over|above|of|older than|a minimum of)(?: the)?(?: age of)? ?${NUMBER}\\b`,
    "iu",
  ),
  new RegExp(
    `(?:\\b(?:not|no|never|nobody|prohibit\\w*)|n['’]t)\\b[^.;]{0,160}\\b(?:under|below|younger than|less than|not yet)(?: the)?(?: age(?: of)?)? ?(?:of )?${NUMBER}\\b(?! ?(?:days|months|hours|%))`,
    "iu",
  ),
  new RegExp(
    `\\b(?:under|below|younger than)(?: the)?(?: age(?: of)?)? ?${NUMBER}\\b[^.;]{0,100}\\b(?:not|never|may only|must)\\b`,
    "iu",
  ),
  new RegExp(`\\b(?:minimum age|age limit|age of majority)\\b[^.;]{0,40}\\b${NUMBER}\\b`, "iu"),
];
/** Quick look, in lower case, before the limits are tried. */
const ABOUT =
  /\b(?:age|child|minor|years?|under|younger|old(?:er)?|adult|thirteen|sixteen|eighteen|1[368])\b/u;

/** The least age that the policy names for its readers, null where it names none: of several, the one named most, then first. */
export function ageIn(passages: readonly Passage[]): StatedAge | null {
  const found = new Map<number, { count: number; rank: number; passage: Passage }>();
  for (const passage of passages) {
    if (passage.text.length > 1500 || !ABOUT.test(passage.text.toLowerCase())) continue;
    for (const [rank, limit] of LIMITS.entries()) {
      const match = limit.exec(passage.text);
      if (!match) continue;
      const years = yearsOf(match[1] ?? "");
      const known = found.get(years) ?? { count: 0, rank, passage };
      known.count++;
      if (rank < known.rank) Object.assign(known, { rank, passage });
      found.set(years, known);
      break;
    }
  }
  const best = [...found].sort(
    ([, a], [, b]) => b.count - a.count || a.rank - b.rank || a.passage.start - b.passage.start,
  )[0];
  return best ? { years: best[0], quote: sliceOf(best[1].passage, best[1].passage.start) } : null;
}

function yearsOf(text: string): number {
  const word = WORDS.indexOf(text.toLowerCase());
  if (word >= 0) return word + 8;
  return text.toLowerCase() === "twenty-one" ? 21 : Number(text);
}
