import type { Draft } from "./draft.ts";
import { inCapitals, inTitleCase, numberRank, titleNumber, titleShaped } from "./titles.ts";
import { wordCount } from "./words.ts";

const NOT_TITLES =
  /@|https?:\/\/|www\.|\b(?:updated?|effective|modified|revised|revision|version|amended)\b|©|\bcopyright\b|\b(?:19|20)\d\d\b|\bp\.? ?o\.? box\b|\b(?:tel|phone|fax)\b/iu;

/** Where mark-up names no headings: short lines that stand alone over text become headings. */
export function guessHeadings(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    if (draft.kind !== "paragraph" || (draft.depth ?? 0) > 0) return draft;
    const rank = titleRank(draft.rich.text, drafts[index + 1]);
    return rank === null ? draft : { kind: "heading", rich: draft.rich, rank };
  });
}

/** Too few headings in the mark-up for a text of this length to be told by them. */
export function lacksHeadings(drafts: readonly Draft[]): boolean {
  return (
    drafts.filter((draft) => draft.kind === "heading").length < Math.min(3, Math.ceil(drafts.length / 30))
  );
}

/** How deep the line stands as a title over `next`, null where it is none. */
function titleRank(text: string, next: Draft | undefined): number | null {
  const question = /^[^.!?]{3,120}\?$/u.test(text) && wordCount(text) <= 16;
  if (!next || (!titleShaped(text) && !question) || text.includes("\n") || NOT_TITLES.test(text)) return null;
  if (!/^[\p{Lu}\d“"¿(§]/u.test(text)) return null;
  const number = titleNumber(text);
  const over = next.kind === "item" || next.rich.text.length > text.length * 1.5;
  if (number !== "") return over || /[.):]/u.test(number) ? numberRank(text) : null;
  if (inCapitals(text)) return wordCount(text) >= 2 || over ? 0 : null;
  if (!over) return null;
  if (question) return 0;
  const body = next.kind === "item" || next.kind === "heading" || /[.:;!?)]["'”’]?$/u.test(next.rich.text);
  return body && (inTitleCase(text) || wordCount(text) <= 9) ? 0 : null;
}
