/** What is kept of a policy beside its summary, so that a reader can check every word: its text as read, and what each sentence was used for. */
import { claimsOf, type Claim, type Reading } from "./classify/classify.ts";
import { datesIn, type DateOrder } from "./details/dates.ts";
import type { Block, Passage, PolicyDocument, Summary } from "./types.ts";

/** A block as it is shown again: without what only the reading needed. */
export type ReadBlock = Omit<Block, "headings" | "leadIn" | "links">;

/** A list's lead-in stands so many blocks before it, at most. */
const LEAD_IN_BLOCKS = 6;
const ORDERS: readonly DateOrder[] = ["month-first", "day-first"];

/** What else a passage gave than proofs: the policy's date or name, or the context of the list or table below it. */
export type PassageNote = "date" | "company" | "lead-in";

/** A sentence, heading or row, in the order of the text. `start` and `end` are UTF-16 offsets into it. */
export interface ReadPassage {
  start: number;
  end: number;
  /** Index of its block. */
  block: number;
  /** Facts that it proves by itself, most certain first; scores with two digits. */
  claims: Claim[];
  note?: PassageNote;
}

export interface ReadText {
  text: string;
  blocks: ReadBlock[];
  passages: ReadPassage[];
}

export function readTextOf(
  document: PolicyDocument,
  reading: Reading,
  stated: Pick<Summary, "updated" | "company">,
): ReadText {
  const { text, blocks } = document;
  const notes = notesOf(document, reading.passages, stated);
  return {
    text,
    blocks: blocks.map(shown),
    passages: reading.passages.map(({ start, end, block }, i) => {
      const note = notes.get(i);
      const claims = claimsOf(reading, i).map((one) => ({
        ...one,
        score: Math.round(one.score * 100) / 100,
      }));
      return { start, end, block, claims, ...(note ? { note } : {}) };
    }),
  };
}

/** Notes by the number of the passage. */
function notesOf(
  { blocks }: PolicyDocument,
  passages: readonly Passage[],
  { updated, company }: Pick<Summary, "updated" | "company">,
): Map<number, PassageNote> {
  const notes = new Map<number, PassageNote>();
  const inBlock = new Map<number, number[]>();
  passages.forEach(({ block }, i) => inBlock.set(block, [...(inBlock.get(block) ?? []), i]));
  const mark = (block: number, note: PassageNote, fits: (passage: Passage) => boolean): boolean => {
    const found = (inBlock.get(block) ?? []).filter((i) => fits(passages[i] as Passage));
    for (const i of found) notes.set(i, note);
    return found.length > 0;
  };
  blocks.forEach(({ leadIn, columns, kind }, i) => {
    const before = blocks[i - 1];
    if (leadIn !== undefined && leadIn !== before?.leadIn)
      for (let b = i - 1; b >= Math.max(0, i - LEAD_IN_BLOCKS); b--)
        if (mark(b, "lead-in", (passage) => passage.text.length > 3 && leadIn.includes(passage.text))) break;
    const names = columns?.filter(Boolean).join("\t");
    if (kind === "row" && names && before?.kind === "row" && !before.columns?.some(Boolean))
      mark(i - 1, "lead-in", (passage) => passage.text === names);
  });
  const first = (note: PassageNote, fits: (passage: Passage) => boolean) => {
    const i = passages.findIndex(fits);
    if (i >= 0) notes.set(i, note);
  };
  if (company !== null) first("company", (passage) => passage.text.includes(company));
  const year = updated?.slice(0, 4);
  if (year)
    first(
      "date",
      (passage) =>
        passage.text.includes(year) &&
        ORDERS.some((order) => datesIn(passage.text, order).some(({ value }) => value === updated)),
    );
  return notes;
}

function shown(block: Block): ReadBlock {
  const kept: ReadBlock & Partial<Block> = { ...block };
  delete kept.headings;
  delete kept.leadIn;
  delete kept.links;
  return kept;
}
