import type { Draft } from "./draft.ts";
import { boldShare } from "./rich.ts";
import { titleShaped } from "./titles.ts";

/**
 * "1. Data we collect", written as a list but followed by running text, is a heading. Its number is given back to it.
 * Where the list goes on at once with its next number, it stays a list.
 */
export function promoteNumberedItems(drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    if (draft.kind !== "item" || draft.marker === undefined || draft.depth !== 1) return draft;
    const next = drafts[index + 1];
    const text = draft.rich.text.replace(/:$/u, "");
    if (!next || !titleShaped(text) || draft.rich.text.includes("\n")) return draft;
    const runsOn = next.kind === "paragraph" || (next.kind === "item" && next.marker === undefined);
    const bold = boldShare(draft.rich) >= 0.9;
    if (!bold && !(runsOn && next.kind === "paragraph")) return draft;
    if (bold && !runsOn && next.kind !== "heading") return draft;
    return { kind: "heading", rank: 0, rich: withPrefix(draft, `${draft.marker} `) };
  });
}

function withPrefix(draft: Draft, prefix: string): Draft["rich"] {
  const shift = <T extends { start: number; end: number }>(range: T): T => ({
    ...range,
    start: range.start + prefix.length,
    end: range.end + prefix.length,
  });
  const { rich } = draft;
  return {
    text: prefix + rich.text,
    links: rich.links.map(shift),
    bold: rich.bold.map(shift),
  };
}
