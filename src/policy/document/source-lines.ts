import type { PolicyDocument } from "../types.ts";
import { buildDocument } from "./build.ts";
import { readMarkdown } from "./markdown.ts";
import type { Range } from "./rich.ts";

/** A Markdown document with the place in its text of every source line (numbered from 1) that has words of its own. */
export function readMarkdownLines(source: string): { document: PolicyDocument; lines: Map<number, Range> } {
  const read = readMarkdown(source);
  const document = buildDocument(read, "markdown", null);
  const lines = new Map<number, Range>();
  const drafts = read.drafts.filter((draft) => draft.rich.text !== "");
  drafts.forEach((draft, index) => {
    const block = document.blocks[index];
    if (!block) return;
    const marks = draft.rich.marks;
    marks.forEach((mark, place) => {
      const from = lines.get(mark.line)?.start ?? block.start + mark.at;
      const next = marks[place + 1];
      let end = next ? block.start + next.at : block.end;
      while (end > from && /\s/u.test(document.text.charAt(end - 1))) end--;
      if (end > from) lines.set(mark.line, { start: from, end });
    });
  });
  return { document, lines };
}
