import type { PolicyDocument } from "../types.ts";
import { matchesIn } from "./matches.ts";

const CUE =
  /\b(?:phone|telephone|tel|call(?:ing)?|toll[- ]?free|hotline|helpline|mobile|ring)\b[^\d+]{0,40}$/iu;
const FAX = /\bfax\b[^\d+]{0,20}$/iu;
const NUMBER = /(?=[+(\d])(?<![\p{L}\d/.-])(?:\+|\(\+?)?\d[\d\s().\u2010-\u2013-]{5,22}\d(?![\p{L}\d/])/gu;
const SPELLED =
  /(?=[-\s(1]{0,3}8\d\d)(?<![\p{L}\d-])1?[-\s]?\(?8\d\d\)?[-\s][A-Z\d]{3}[-\s]?[A-Z\d]{4,9}(?![\p{L}\d])/gu;
/** Quick look, since few policies spell a number: every such has this. */
const LIKE_SPELLED = /8\d\d\)?[-\s][A-Z\d]{3}/u;

/** Phone numbers that the policy offers, as written, each once. */
export function phonesIn({ text }: PolicyDocument): string[] {
  const found = new Map<string, string>();
  for (const pattern of LIKE_SPELLED.test(text) ? [NUMBER, SPELLED] : [NUMBER]) {
    for (const match of matchesIn(text, pattern)) {
      const before = text.slice(Math.max(0, match.index - 60), match.index);
      const value = match[0].trim();
      const digits = value.replace(/[^\dA-Z]/gu, "");
      if (digits.length < 7 || digits.length > 15 || FAX.test(before)) continue;
      const international = value.startsWith("+") || value.startsWith("(+");
      const tollFree = /^\(?1?[-.\s]?\(?8(?:00|33|44|55|66|77|88)\)?[-.\s]/u.test(value);
      if (!international && !tollFree && !CUE.test(before)) continue;
      if (!found.has(digits)) found.set(digits, value);
    }
  }
  return [...found.values()];
}
