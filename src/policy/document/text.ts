import type { Draft, Drafts } from "./draft.ts";
import { guessHeadings } from "./guess-headings.ts";
import { promoteNumberedItems } from "./numbered.ts";
import { bulletOf, headingOf, letteredItem, paragraphDrafts } from "./paragraphs.ts";
import { RichBuilder, sliceRich, type Rich } from "./rich.ts";
import { titleShaped } from "./titles.ts";

const UNDERLINE = /^\s*(?:={3,}|-{3,}|~{3,}|\*{3,}|_{3,})\s*$/u;
const RULE = /^\s*(?:(?:\* ){2,}\*|(?:- ){2,}-|(?:_ ){2,}_|(?:= ){2,}=)\s*$/u;
const NUMBER = /^\s*(\d{1,2}[.)])\s+(?=\S)/u;
/** Lines of a text that was wrapped by its writer are about this long. */
const WRAP_MIN = 45;
const WRAP_MAX = 110;

/** Reads plain text: headings, lists and wrapped lines are guessed from how the lines look. */
export function readText(source: string): Drafts {
  const lines = source.split(/\r\n?|\n|\u2028|\u2029|\f/u);
  const wrapped = isWrapped(lines);
  const drafts: Draft[] = [];
  let group: string[] = [];
  const flush = () => {
    for (const draft of groupDrafts(group, wrapped)) drafts.push(draft);
    group = [];
  };
  for (const line of lines) {
    if (line.trim() === "" || RULE.test(line)) flush();
    else if (UNDERLINE.test(line)) {
      const title = isUnderlined(group, wrapped) ? group.pop() : undefined;
      flush();
      if (title !== undefined)
        drafts.push({ kind: "heading", level: /=/u.test(line) ? 1 : 2, rich: richOf([title]) });
    } else group.push(line);
  }
  flush();
  return {
    title: null,
    language: null,
    drafts: guessHeadings(promoteNumberedItems(drafts)),
    scriptDrawn: false,
    passwordFields: 0,
  };
}

/** A line of its own, and no sentence: then the line under it makes it a title, and is no rule between two parts. */
function isUnderlined(group: readonly string[], wrapped: boolean): boolean {
  const last = group.at(-1);
  if (last === undefined || !titleShaped(last.trim())) return false;
  // in the middle of a wrapped paragraph there is no title
  return group.length < 2 || !wrapped || /[.!?:;]["'”’)]*\s*$/u.test(group.at(-2) ?? "");
}

/** Lines without a blank line between them: one paragraph if wrapped, else a line each; bullets begin items in both. */
function groupDrafts(lines: readonly string[], wrapped: boolean): Draft[] {
  const drafts: Draft[] = [];
  let open: { lines: string[]; base: Omit<Draft, "rich"> } | null = null;
  const flush = () => {
    if (open) for (const draft of paragraphDrafts(richOf(open.lines), open.base)) drafts.push(draft);
    open = null;
  };
  lines.forEach((line, index) => {
    const start = itemStart(line, lines[index - 1] ?? "", lines.length === 1);
    if (start) {
      flush();
      open = { lines: [start.rest], base: start.base };
    } else if (
      open &&
      (wrapped || open.base.kind === "item") &&
      !endsShort(open.lines.at(-1) ?? "", line, wrapped)
    ) {
      open.lines.push(line);
    } else {
      flush();
      open = { lines: [line], base: { kind: "paragraph" } };
    }
  });
  flush();
  return drafts;
}

/** In a wrapped text a line that ends early, before a line that begins anew, ends its paragraph. */
function endsShort(last: string, line: string, wrapped: boolean): boolean {
  if (!wrapped) return line.trimStart() === line && /^\p{Lu}/u.test(line);
  if (headingOf(sliceRich(richOf([last]), 0, last.length))) return true;
  return last.length < WRAP_MIN && /[.!?:]$/u.test(last.trimEnd()) && /^\p{Lu}/u.test(line.trimStart());
}

function itemStart(
  line: string,
  before: string,
  alone: boolean,
): { rest: string; base: Omit<Draft, "rich"> } | null {
  const trimmed = line.trim();
  const indent = line.length - line.trimStart().length;
  const depth = indent >= 6 ? 2 : 1;
  const bullet = bulletOf(trimmed);
  if (bullet !== "") return { rest: trimmed.slice(bullet.length), base: { kind: "item", depth } };
  const number = NUMBER.exec(line);
  if (number && (alone || before === "" || /[:;.]$/u.test(before.trimEnd()) || NUMBER.test(before))) {
    return { rest: line.slice(number[0].length), base: { kind: "item", depth: 1, marker: number[1] ?? "" } };
  }
  const follows = before === "" || /[:;,.]$|\b(?:and|or)$/u.test(before.trimEnd());
  return letteredItem(trimmed) && follows ? { rest: trimmed, base: { kind: "item", depth } } : null;
}

/** Most lines that have a line right under them are of one middling length. */
function isWrapped(lines: readonly string[]): boolean {
  let inner = 0;
  let middling = 0;
  lines.forEach((line, index) => {
    if (line.trim() === "" || (lines[index + 1] ?? "").trim() === "") return;
    inner++;
    if (line.length >= WRAP_MIN && line.length <= WRAP_MAX && !/[.!?:]$/u.test(line.trimEnd())) middling++;
  });
  return inner > 0 && middling / inner >= 0.5;
}

function richOf(lines: readonly string[]): Rich {
  const builder = new RichBuilder();
  lines.forEach((line) => {
    builder.add(`${line} `);
  });
  return builder.take();
}
