import type { Block } from "../../policy/types.ts";
import { documentOf } from "../document.ts";
import { showBlocks } from "../show/text.ts";
import type { Command } from "./command.ts";

export const extract: Command = async (source) => {
  const document = await documentOf(source);
  const { text, language, blocks } = document;
  return {
    json: { id: source.id, text, language, blocks: blocks.map(blockJson) },
    found: blocks.length > 0 && !document.scriptDrawn,
    text: (terminal) => showBlocks(document, terminal),
  };
};

/** The fields of the contract; a kind has only its own. */
function blockJson({ kind, start, end, headings, ...own }: Block): Record<string, unknown> {
  return {
    kind,
    start,
    end,
    headings,
    ...(kind === "heading" && { level: own.level ?? headings.length + 1 }),
    ...(kind === "item" && { leadIn: own.leadIn ?? "" }),
    ...(kind === "row" && { columns: own.columns ?? [] }),
  };
}
