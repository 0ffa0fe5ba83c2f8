import { folded } from "../patterns/fold.ts";
import type { Passage } from "../../types.ts";

/*
 * What stands around a sentence and turns its sense: the heading of a list, the cells of a row.
 */

const DENYING =
  /(?:^|\b(?:we|i|app|site|website|service|extension|it|[a-z]+) )(?:do not|does not|don't|doesn't|will not|won't|never|will never)(?: (?:knowingly|currently|ever|and will not|directly))?(?: (?:collect|store|access|track|share|sell|request|record|use|transmit|gather|ask for|require|process|do|does|send|read|log|disclose|want|need)\b[^.;?]{0,80})?\W*$/;
const NOT_ALL =
  /\b(?:if|who|except|other than|unless|without|following (?:cases|circumstances)|when|only|but|may)\b/;

/** "What we do not collect", "We never:" above a list item. */
export const isDenyingHeading = (heading: string): boolean => {
  const plain = folded(heading);
  return DENYING.test(plain) && !NOT_ALL.test(plain) && !plain.includes("?");
};

/** Whether an item of a list stands under a heading, or after a lead-in, that denies it. */
export function isDeniedItem(
  { kind, headings, leadIn }: Passage,
  denies: (heading: string) => boolean,
): boolean {
  if (kind !== "item") return false;
  if (leadIn !== "") return denies(leadIn);
  return denies(headings.at(-1) ?? "");
}

/** In a table of what is collected, a row whose first answer is no: "Biometric data | No | N/A". */
export function isRowNotCollected({ kind, text, headings, leadIn, columns }: Passage): boolean {
  if (kind !== "row" || !text.includes("\t")) return false;
  const cells = text.toLowerCase().split("\t").slice(1);
  if (cells.some((cell) => /^\W*yes\b/.test(cell))) return false;
  if (cells.some((cell) => /^\W*(?:we (?:do not|don['’]t) collect|not collected)\b/.test(cell))) return true;
  return /^\W*no\W*$/.test(cells[0] ?? "") && /collect/i.test([leadIn, ...columns, ...headings].join(" "));
}
