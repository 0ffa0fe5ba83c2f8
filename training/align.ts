import type { Passage, PolicyDocument } from "../src/policy/types.ts";
import type { LineLabel } from "./policies.ts";

/** Labels carried from the lines of a policy's file to the passages of the product's own reader. */
export interface Alignment {
  /** One list a passage. */
  labels: LineLabel[][];
  /** Passages of each line that was found, by line number. */
  passagesOfLine: Map<number, number[]>;
  /** Labelled lines that are not in the document's text. */
  lost: number[];
}

interface Letters {
  text: string;
  /** Offset of each letter in the original. */
  at: number[];
}

/** Letters and digits only: mark-up, spacing and punctuation do not matter to where a line is. */
function lettersOf(text: string): Letters {
  let kept = "";
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? "";
    if (/[\p{L}\p{N}]/u.test(c)) {
      kept += c.toLowerCase();
      at.push(i);
    }
  }
  return { text: kept, at };
}

/** What a line of Markdown shows: no link targets, no images' addresses, no HTML tags, entities read. */
export function shownText(line: string): string {
  return line
    .replace(/<(https?:[^>\s]*|mailto:[^>\s]*)>/g, "$1")
    .replace(/<[^<>]*>/g, " ")
    .replace(/!?\[([^\][]*)\]\((?:[^()]|\([^()]*\))*\)/g, "$1")
    .replace(/!?\[([^\][]*)\]\[[^\][]*\]/g, "$1")
    .replace(/&nbsp;/g, " ")
    .replace(/&(?:[a-z]+|#\d+|#x[0-9a-f]+);/gi, " ");
}

/** Finds each labelled line in the document, searching forward, and gives its labels to the passages that it covers. */
export function align(
  markdown: string,
  lines: readonly LineLabel[],
  document: PolicyDocument,
  passages: readonly Passage[],
): Alignment {
  const letters = lettersOf(document.text);
  const labels: LineLabel[][] = passages.map(() => []);
  const passagesOfLine = new Map<number, number[]>();
  const lost: number[] = [];
  const wanted = new Set(lines.map((label) => label.line));
  const source = markdown.split("\n");
  let from = 0;
  for (let number = 1; number <= source.length; number++) {
    const raw = source[number - 1] ?? "";
    const found = locate(letters.text, [raw, shownText(raw)], from);
    if (!found) {
      if (wanted.has(number)) lost.push(number);
      continue;
    }
    // a far hit may be a repetition of a line that the reader dropped: later lines are still looked for from here
    if (found.start - from < NEAR) from = found.end;
    if (!wanted.has(number)) continue;
    const start = letters.at[found.start] ?? 0;
    const end = (letters.at[found.end - 1] ?? 0) + 1;
    const covered = coveredBy(passages, start, end);
    if (covered.length === 0) lost.push(number);
    passagesOfLine.set(number, covered);
    for (const label of lines) {
      if (label.line === number) for (const i of covered) labels[i]?.push(label);
    }
  }
  return { labels, passagesOfLine, lost };
}

/** Text between two lines that the reader may have dropped or added, in letters. */
const NEAR = 2000;
const SHORT = 20;

function locate(text: string, forms: string[], from: number): { start: number; end: number } | null {
  for (const form of forms) {
    const line = lettersOf(form).text;
    if (line.length < 2) continue;
    const at = text.indexOf(line, from);
    if (at >= 0 && (line.length > SHORT || at - from < NEAR / 5)) return { start: at, end: at + line.length };
  }
  // the reader may have taken a mark for mark-up: the line's beginning and end are enough
  const line = lettersOf(forms.at(-1) ?? "").text;
  if (line.length > 30) {
    const size = Math.min(40, Math.floor(line.length / 2));
    const start = text.indexOf(line.slice(0, size), from);
    if (start >= 0) {
      const end = text.indexOf(line.slice(-size), start);
      if (end >= 0 && end + size - start < line.length * 1.5 + 80) return { start, end: end + size };
    }
  }
  return null;
}

function coveredBy(passages: readonly Passage[], start: number, end: number): number[] {
  const covered: number[] = [];
  for (const [i, passage] of passages.entries()) {
    const overlap = Math.min(end, passage.end) - Math.max(start, passage.start);
    if (overlap > 0 && overlap >= 0.5 * Math.min(end - start, passage.end - passage.start)) covered.push(i);
  }
  return covered;
}
