import type { Draft } from "./draft.ts";
import { boldShare, sliceRich, splitLines, type Rich } from "./rich.ts";
import { inCapitals, inTitleCase, numberRank, titleNumber, titleShaped } from "./titles.ts";
import { wordCount } from "./words.ts";

const GLYPH = /^(?:[•·▪▫◦‣●○■□➢➤►✓✔–—*+-]|\uf0b7|o(?=\s))\s+(?=\S)/u;
const LETTERED = /^(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\)|[a-z]\.(?=\s+\S+\s+\S))\s*(?=\S)/u;
const NOT_A_TITLE =
  /^(?:note|important|please note|example|tip|nb|warning|yes|no|(?:last )?(?:updated?|modified|revised)(?: on)?|effective(?: date)?|date|version|e-?mail|phone|tel|address|website)\b[\s:.!]*$/iu;
const RUN_IN_RANK = 2;

/** A run of text as its blocks: lines that the author broke become headings, items or paragraphs of their own where they stand as such. */
export function paragraphDrafts(rich: Rich, base: Omit<Draft, "rich">): Draft[] {
  const lines = splitLines(rich);
  if (lines.length === 0) return [];
  if (lines.length === 1) return lineDrafts(lines[0] as Rich, base);
  const drafts: Draft[] = [];
  let from = 0;
  const listed = glyphLines(lines) || introducedLines(lines);
  const flush = (to: number) => {
    if (to > from) drafts.push(...lineDrafts(joinLines(lines.slice(from, to)), base));
    from = to;
  };
  lines.forEach((line, index) => {
    const title = base.kind === "paragraph" ? headingOf(line) : null;
    if (title) {
      flush(index);
      drafts.push(title);
      from = index + 1;
      return;
    }
    const glyph = GLYPH.exec(line.text)?.[0] ?? "";
    if (listed && (listed === "all" ? index > 0 : glyph !== "" || LETTERED.test(line.text))) {
      flush(index);
      drafts.push(itemDraft(line, (base.depth ?? 0) + 1));
      from = index + 1;
      return;
    }
    // A sentence that ends where its line ends was meant to end a paragraph.
    if (index > from && /[.!?:]["'”’)]*$/u.test((lines[index - 1] as Rich).text)) flush(index);
  });
  flush(lines.length);
  return drafts;
}

/** An item without the glyph that stood for its bullet. */
export function itemDraft(line: Rich, depth: number): Draft {
  const glyph = GLYPH.exec(line.text)?.[0] ?? "";
  return { kind: "item", depth, rich: sliceRich(line, glyph.length, line.text.length) };
}

/** The glyph of a bullet at the start of a line ("• "), "" where there is none. */
export function bulletOf(text: string): string {
  return GLYPH.exec(text)?.[0] ?? "";
}

/** Does the line begin like a lettered or bracketed list item: "(a)", "ii)", "b."? */
export function letteredItem(text: string): boolean {
  return LETTERED.test(text);
}

/** The line as a guessed heading, where bold type or a numbered title in capitals or title case says so. */
export function headingOf(line: Rich): Draft | null {
  const { text } = line;
  if (text.length > 200 || NOT_A_TITLE.test(text)) return null;
  const bare = text.replace(/[:.]$/u, "");
  const bold = boldShare(line) >= 0.9;
  if (bold && (titleShaped(bare) || /^[^.!]{3,150}\?$/u.test(text))) {
    if (text.endsWith(".") && wordCount(text) > 6) return null;
    return { kind: "heading", rich: line, rank: numberRank(text) };
  }
  if (!titleShaped(text)) return null;
  const number = titleNumber(text);
  const rest = text.slice(number.length);
  // "12 Quay Street" is an address: a number alone makes no title.
  if (/[.):]/u.test(number) && wordCount(rest) <= 10 && (inTitleCase(rest) || inCapitals(rest))) {
    return { kind: "heading", rich: line, rank: numberRank(text) };
  }
  return inCapitals(text) && wordCount(text) >= 2 && wordCount(text) <= 10
    ? { kind: "heading", rich: line, rank: 0 }
    : null;
}

function lineDrafts(line: Rich, base: Omit<Draft, "rich">): Draft[] {
  if (line.text === "") return [];
  if (base.kind !== "paragraph") return [{ ...base, rich: line }];
  const heading = (base.depth ?? 0) === 0 ? headingOf(line) : null;
  if (heading) return [heading];
  if (bulletOf(line.text) !== "") return [itemDraft(line, (base.depth ?? 0) + 1)];
  const runIn = runInEnd(line);
  if (runIn === 0) return [{ ...base, rich: line }];
  return [
    { kind: "heading", rich: sliceRich(line, 0, runIn), rank: RUN_IN_RANK },
    { ...base, rich: sliceRich(line, runIn, line.text.length) },
  ];
}

/** Where the bold words that head a paragraph end ("Cookies." in "**Cookies.** We use …"), 0 where there are none. */
function runInEnd(line: Rich): number {
  const bold = line.bold[0];
  if (!bold || bold.start > 0 || bold.end >= line.text.length) return 0;
  const punctuation = /^\s*[:.–—-]+(?=\s)/u.exec(line.text.slice(bold.end, bold.end + 4))?.[0] ?? "";
  const end = bold.end + punctuation.length;
  const title = line.text.slice(0, end).trim();
  const rest = line.text.slice(end).trimStart();
  if (title.length > 90 || wordCount(title) > 12 || wordCount(rest) < 3 || NOT_A_TITLE.test(title)) return 0;
  if (/^(?:we|you|i|this|these|please|our site|it)\b/iu.test(title) && /[.!]$/u.test(title)) return 0;
  if (/[.!]$/u.test(title)) return wordCount(title) <= 8 ? end : 0;
  if (/[:?–—-]$/u.test(title)) return end;
  return /^\p{Lu}/u.test(rest) && titleShaped(title) ? end : 0;
}

/** Two lines or more begin with a bullet's glyph or a letter in brackets. */
function glyphLines(lines: Rich[]): "glyph" | null {
  const marked = lines.filter((line) => bulletOf(line.text) !== "" || letteredItem(line.text)).length;
  return marked >= 2 || (marked === 1 && lines.length === 2) ? "glyph" : null;
}

/** "We collect:" on the first line, and what follows are short lines that are no sentences. */
function introducedLines(lines: Rich[]): "all" | null {
  if (lines.length < 3 || !/:$/u.test((lines[0] as Rich).text)) return null;
  return lines.slice(1).every((line) => line.text.length < 200 && !/:$/u.test(line.text)) ? "all" : null;
}

function joinLines(lines: Rich[]): Rich {
  const joined: Rich = { text: "", links: [], bold: [] };
  const texts: string[] = [];
  let offset = 0;
  for (const line of lines) {
    const at = offset;
    const shift = <T extends { start: number; end: number }>(range: T): T => ({
      ...range,
      start: range.start + at,
      end: range.end + at,
    });
    for (const link of line.links) joined.links.push(shift(link));
    for (const range of line.bold) joined.bold.push(shift(range));
    texts.push(line.text);
    offset += line.text.length + 1;
  }
  joined.text = texts.join(" ");
  return joined;
}
