import type { Answer, Contradiction, FactAnswer, FactId, SummaryLine, SummaryPart } from "./types.ts";
import { english } from "./wording/english.ts";
import { plan } from "./wording/plan.ts";

/** Answers with a lower confidence are worded with "probably". */
export const PROBABLY_BELOW = 0.8;

/**
 * The summary in plain words: for each part its lines, worst first, each with the facts it rests on.
 * Collection, sharing and rights give at most five lines, and two where there is anything to say; no line is longer than 20 words.
 */
export function summaryLines(
  facts: readonly FactAnswer[],
  contradictions: readonly Contradiction[],
): Record<SummaryPart, SummaryLine[]> {
  return plan(english, facts, contradictions, PROBABLY_BELOW);
}

/** One whole sentence for one answer: "They share your data with service providers." */
export function factSentence(id: FactId, stance: Answer, probably = false): string {
  return english.sentence(id, stance, probably);
}

/** How common a stance is: "1 in 12 policies does this". `share` is from 0 to 1. */
export function usualPhrase(share: number): string {
  return english.usual(share);
}

/** What a fact is about, as a noun phrase: "your location", "service providers", "deleting your data". */
export function dataNoun(id: FactId): string {
  return english.noun(id);
}

/** One sentence that says that the policy contradicts itself about a fact. */
export function contradictionSentence(id: FactId): string {
  return english.contradiction(id, 0);
}
