import type { Segment } from "../../policy/summarize.ts";
import type { Block, PolicyDocument } from "../../policy/types.ts";
import { fold, paint, type Page } from "../terminal.ts";
import { wordsOfReason } from "../words.ts";

/** The policy's text as blocks with their marks, for a terminal. */
export function showBlocks(document: PolicyDocument, page: Page): string {
  if (document.scriptDrawn) return `${wordsOfReason("script-drawn", null)}\n`;
  return (
    document.blocks
      .map((block, i) => gap(document.blocks[i - 1], block) + showBlock(block, document.text, page))
      .join("") + "\n"
  );
}

/** Items and rows stand close together, all else apart. */
function gap(before: Block | undefined, block: Block): string {
  if (!before) return "";
  return before.kind === block.kind && (block.kind === "item" || block.kind === "row") ? "\n" : "\n\n";
}

function showBlock(block: Block, text: string, page: Page): string {
  const own = text.slice(block.start, block.end);
  switch (block.kind) {
    case "heading":
      return paint(page, "bold", `${"#".repeat(block.level ?? 2)} ${own}`);
    case "item":
      return fold(page, own, "  - ");
    case "row":
      return fold(page, cellsOf(block, text).join(" | "), "  | ");
    case "term":
      return paint(page, "bold", own);
    case "quote":
      return fold(page, own, "  > ");
    case "paragraph":
      return fold(page, own);
  }
}

function cellsOf(block: Block, text: string): string[] {
  return block.cells?.map((cell) => text.slice(cell.start, cell.end)) ?? [text.slice(block.start, block.end)];
}

/** Passages that say something, each with the facts it is proof of. */
export function showSegments(segments: readonly Segment[], page: Page): string {
  const telling = segments.filter((segment) => segment.facts.length > 0);
  if (telling.length === 0) return "No passage says anything about the 50 facts.\n";
  const lines = telling.map(({ text, facts }) => {
    const named = facts.map(({ id, stance, score }) => `${id} ${stance} ${score.toFixed(2)}`);
    return `${fold(page, text)}\n${fold(page, named.join(", "), "    ", "dim")}\n`;
  });
  return `${lines.join("\n")}\n${telling.length} of ${segments.length} passages say something.\n`;
}
