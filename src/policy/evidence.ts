import { claimsOf } from "./classify/classify.ts";
import type { Reading } from "./classify/classify.ts";
import type { Evidence } from "./denials.ts";
import type { FactId } from "./types.ts";

/** Every passage that likely proves something, by fact, the surest first: more than the few that are shown as quotes. */
export function evidenceOf(reading: Reading): Map<FactId, Evidence[]> {
  const scored = new Map<FactId, { evidence: Evidence; score: number }[]>();
  reading.passages.forEach(({ text, start, end, headings, leadIn }, passage) => {
    for (const { id, stance, score } of claimsOf(reading, passage)) {
      const known = scored.get(id) ?? [];
      known.push({ evidence: { text, start, end, stance, heading: headings, leadIn }, score });
      scored.set(id, known);
    }
  });
  return new Map(
    [...scored].map(([id, claims]) => [
      id,
      claims.sort((a, b) => b.score - a.score).map(({ evidence }) => evidence),
    ]),
  );
}
