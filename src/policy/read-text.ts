/** What is kept of a policy beside its summary, so that a reader can check every word: its text as read, and what each sentence was used for. */
import { claimsOf, type Claim, type Reading } from "./classify/classify.ts";
import type { Block, PolicyDocument } from "./types.ts";

/** A block as it is shown again: without what only the reading needed. */
export type ReadBlock = Omit<Block, "headings" | "leadIn" | "links">;

/** A sentence, heading or row, in the order of the text. `start` and `end` are UTF-16 offsets into it. */
export interface ReadPassage {
  start: number;
  end: number;
  /** Index of its block. */
  block: number;
  /** Facts that it proves by itself, most certain first; scores with two digits. */
  claims: Claim[];
}

export interface ReadText {
  text: string;
  blocks: ReadBlock[];
  passages: ReadPassage[];
}

export function readTextOf(document: PolicyDocument, reading: Reading): ReadText {
  return {
    text: document.text,
    blocks: document.blocks.map(shown),
    passages: reading.passages.map(({ start, end, block }, i) => ({
      start,
      end,
      block,
      claims: claimsOf(reading, i).map((claim) => ({ ...claim, score: Math.round(claim.score * 100) / 100 })),
    })),
  };
}

function shown(block: Block): ReadBlock {
  const kept: ReadBlock & Partial<Block> = { ...block };
  delete kept.headings;
  delete kept.leadIn;
  delete kept.links;
  return kept;
}
