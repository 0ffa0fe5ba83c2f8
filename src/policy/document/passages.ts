import type { Block, Passage, PolicyDocument } from "../types.ts";
import { sentencesOf } from "./sentences.ts";

/** Rows longer than this are read cell by cell, sentence by sentence. */
const MAX_WHOLE_ROW = 400;

/** The document as sentences, list items' sentences and table rows, each with the context around it, in reading order. */
export function passagesOf(document: PolicyDocument): Passage[] {
  return document.blocks.flatMap((block, index) => passagesOfBlock(document.text, block, index));
}

function passagesOfBlock(text: string, block: Block, index: number): Passage[] {
  const whole: Passage = {
    text: text.slice(block.start, block.end),
    start: block.start,
    end: block.end,
    block: index,
    kind: block.kind,
    headings: block.headings,
    leadIn: block.leadIn ?? "",
    columns: block.columns ?? [],
  };
  if (block.kind === "heading" || block.kind === "term") return [whole];
  if (block.kind !== "row") return split(text, whole, block.start, block.end);
  if (whole.text.length <= MAX_WHOLE_ROW) return [whole];
  const cells = block.cells ?? [{ start: block.start, end: block.end }];
  const first = cells[0];
  const subject = first && first.end - first.start <= MAX_WHOLE_ROW ? text.slice(first.start, first.end) : "";
  return cells.flatMap((cell, column) => {
    const heading = block.columns?.[column] ?? "";
    const context = {
      ...whole,
      columns: heading === "" ? [] : [heading],
      leadIn: [whole.leadIn, column > 0 ? subject : ""].filter(Boolean).join(" "),
    };
    return split(text, context, cell.start, cell.end);
  });
}

function split(text: string, context: Passage, start: number, end: number): Passage[] {
  return sentencesOf(text.slice(start, end)).map((place) => ({
    ...context,
    text: text.slice(start + place.start, start + place.end),
    start: start + place.start,
    end: start + place.end,
  }));
}
