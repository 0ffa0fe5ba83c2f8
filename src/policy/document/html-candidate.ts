import type { Piece } from "./html-walk.ts";
import { namesPolicy } from "./policy-names.ts";
import { wordCount } from "./words.ts";

/** A run of text with what decides whether it belongs to the policy. */
export interface Candidate {
  piece: Piece;
  text: string;
  words: number;
  /** Share of the text that is links. */
  linked: number;
  /** Running text: a sentence, not a label. */
  prose: boolean;
  kept: boolean;
}

/** If less than this many words would be left, what was thought furniture is the page. */
export const LEAST_LEFT = 60;

export function candidateOf(piece: Piece): Candidate {
  const text = piece.rich.text.replaceAll("\n", " ");
  const words = wordCount(text);
  const linkedChars = piece.rich.links.reduce((sum, link) => sum + link.end - link.start, 0);
  const linked = text.length === 0 ? 0 : linkedChars / text.length;
  const prose =
    piece.base.kind !== "heading" &&
    linked < 0.6 &&
    (words >= 15 || (words >= 7 && /[.:;!?。：；]["'”’)]?\s*$/u.test(text)));
  return { piece, text, words, linked, prose, kept: true };
}

/** A line that names a privacy policy and is no link to one. */
export function isTitle({ piece, text, linked, words }: Candidate): boolean {
  if (linked >= 0.5 || words > 16 || !namesPolicy(text)) return false;
  return piece.base.kind === "heading" || (piece.base.kind === "paragraph" && words <= 10);
}
