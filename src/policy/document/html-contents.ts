import type { Candidate } from "./html-candidate.ts";

/** Lists of the policy's own sections: links into the page, or lines that come again as headings. */
export function dropContents(all: readonly Candidate[]): void {
  const headings = new Map<string, number>();
  all.forEach((candidate, index) => {
    // an item that comes again is said twice ("your name", under two sections): that makes it no heading
    const { kind } = candidate.piece.base;
    if (
      kind === "heading" ||
      (kind === "paragraph" && candidate.words <= 14 && !candidate.text.endsWith(":"))
    )
      headings.set(keyOf(candidate.text), index);
  });
  const isEntry = (candidate: Candidate, index: number): boolean => {
    if (candidate.prose && candidate.linked < 0.9) return false;
    if (candidate.words === 0 || candidate.words > 25) return false;
    const own = candidate.piece.rich.links;
    const intoPage = own.length > 0 && candidate.linked > 0.8 && own.every((link) => link.href.includes("#"));
    const again = headings.get(keyOf(candidate.text));
    return (
      intoPage ||
      (candidate.linked > 0.8 && again !== undefined && again > index) ||
      (again !== undefined && again > index + 3 && candidate.piece.base.kind !== "heading")
    );
  };
  for (let index = 0; index < all.length; index++) {
    let end = index;
    while (end < all.length && isEntry(all[end] as Candidate, end)) end++;
    if (end - index < 3) {
      index = Math.max(index, end);
      continue;
    }
    for (let at = index; at < end; at++) (all[at] as Candidate).kept = false;
    const before = all[index - 1];
    if (before && before.words <= 6 && CONTENTS.test(before.text)) before.kept = false;
    index = end;
  }
}

const CONTENTS =
  /(?<!\p{L})(?:contents?|index|on this page|in this (?:policy|notice|article|section)|jump to|quick links|sections?|overview|sommaire|inhalt\p{L}*|índice|sumário|indice|inhoud\p{L}*|spis treści|содержание|içindekiler)(?!\p{L})|目录/iu;

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\d.\s]+/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
