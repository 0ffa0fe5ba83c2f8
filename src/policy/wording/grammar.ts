import type { Answer, FactId, Section } from "../types.ts";

/**
 * How a line speaks of its facts: they do it, they do it under a condition, they say they don't;
 * you can, you can only where a law gives it, they say you can't.
 */
export type Frame = "they" | "they-limited" | "they-deny" | "can" | "can-limited" | "cannot";

export interface Said {
  id: FactId;
  /** The answer is likely, not sure. */
  probably: boolean;
}

/** The words of one language. Everything that is decided (what is said, in which order) lies outside it. */
export interface Grammar {
  /** One sentence for one answer, on its own. */
  sentence(id: FactId, answer: Answer, probably: boolean): string;
  /** What the fact is called: "Location". */
  label(id: FactId): string;
  /** One sentence for several facts in the same frame; `short` asks for its tersest words. */
  line(frame: Frame, said: readonly Said[], short: boolean): string;
  /** The policy contradicts itself about `id`, and about `more` other facts of the same part. */
  contradiction(id: FactId, more: number): string;
  /** The policy says nothing at all on a section, or probably nothing. */
  nothing(section: Section, probably: boolean): string;
  /** How common a stance is; `share` from 0 to 1. */
  usual(share: number): string;
  /** How long a line is, in words. */
  words(line: string): number;
}

/** How common a stance is, in words. */
export interface UsualWords {
  nearlyAll: string;
  most: string;
  half: string;
  hardlyAny: string;
  /** `n` is 2 or more. */
  oneIn: (n: number) => string;
}

/** `share` is from 0 to 1. */
export function usualIn(share: number, words: UsualWords): string {
  if (share >= 0.9) return words.nearlyAll;
  if (share > 0.6) return words.most;
  if (share >= 0.4) return words.half;
  if (share < 0.005) return words.hardlyAny;
  const exact = 1 / share;
  const step = exact < 20 ? 1 : exact < 50 ? 5 : 50;
  return words.oneIn(Math.round(exact / step) * step);
}

export function wordsIn(line: string): number {
  return line.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
