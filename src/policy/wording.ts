import type { Contradiction, FactAnswer, SummaryLine, SummaryPart } from "./types.ts";
import { english } from "./wording/english.ts";
import { plan } from "./wording/plan.ts";

export { PROBABLY_BELOW } from "./doubt.ts";

/**
 * The summary in plain words: for each part its lines, worst first, each with the facts it rests on.
 * Collection, sharing and rights give at most five lines, and two where there is anything to say; no line is longer than 20 words.
 */
export function summaryLines(
  facts: readonly FactAnswer[],
  contradictions: readonly Contradiction[],
): Record<SummaryPart, SummaryLine[]> {
  return plan(english, facts, contradictions);
}
