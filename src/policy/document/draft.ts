import type { BlockKind } from "../types.ts";
import type { Range, Rich } from "./rich.ts";

/** A block as a reader finds it, before it has a place in the document's text. */
export interface Draft {
  kind: BlockKind;
  rich: Rich;
  /** Headings: 1 to 6. A heading that is only guessed (bold line, numbered title) has none: it goes below the last real one. */
  level?: number;
  /** Guessed headings: how far below others of their kind, 0 for the outermost. */
  rank?: number;
  /** Items: 1 for a list, 2 for a list in its item. Also the paragraphs that belong to an item. */
  depth?: number;
  /** Items: the number that stood before it ("1.", "a)"), where there was one. */
  marker?: string;
  /** Items: said to be introduced by this text, whatever stands before (a term and its definition). */
  leadIn?: string;
  /** Rows: column headings and the places of the cells in `rich.text`. */
  columns?: string[];
  cells?: Range[];
  /** PDFs: the page on which it begins, from 1. */
  page?: number;
}

/** What every reader gives. */
export interface Drafts {
  title: string | null;
  /** What the mark-up says the language is. */
  language: string | null;
  drafts: Draft[];
  scriptDrawn: boolean;
  passwordFields: number;
}

/** Without links that lead nowhere. */
export function withoutDeadLinks(draft: Draft): Draft {
  if (draft.rich.links.every((link) => link.href !== "")) return draft;
  return { ...draft, rich: { ...draft.rich, links: draft.rich.links.filter((link) => link.href !== "") } };
}
