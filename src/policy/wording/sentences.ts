/** What is said of one answer at a time: all that a view needs to show a summary whose lines are already written. */
import type { Answer, FactId } from "../types.ts";
import * as english from "./english-sentences.ts";

/** One whole sentence for one answer: "They share your data with service providers." */
export function factSentence(id: FactId, stance: Answer, probably = false): string {
  return english.sentence(id, stance, probably);
}

/** How common a stance is: "1 in 12 policies does this". `share` is from 0 to 1. */
export function usualPhrase(share: number): string {
  return english.usual(share);
}

/** One sentence that says that the policy contradicts itself about a fact. */
export function contradictionSentence(id: FactId): string {
  return english.contradiction(id, 0);
}
