import type { Answer, FactId } from "../../../../src/policy/types.ts";

/** What a sentence (Markdown: it may be a list with its lead-in) answers, and the heading it stands under if not the section's usual one. */
export type Case = readonly [answer: Answer, sentence: string, heading?: string];

/** Sentences of our own, by the fact that they speak of or seem to speak of. */
export type Cases = Partial<Record<FactId, readonly Case[]>>;
