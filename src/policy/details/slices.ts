import type { Slice } from "../types.ts";

/** A piece of text with its place in the document, where `at` is the place of its first character. */
export const sliceOf = ({ text }: { text: string }, at: number): Slice => ({
  text,
  start: at,
  end: at + text.length,
});
