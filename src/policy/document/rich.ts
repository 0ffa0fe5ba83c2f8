import type { DocumentLink } from "../types.ts";

export interface Range {
  start: number;
  end: number;
}

/** Text with what its mark-up said: white space is folded to one space, and "\n" stands for a break that the author set. */
export interface Rich {
  text: string;
  links: DocumentLink[];
  /** Bold stretches, in order, apart from each other. */
  bold: Range[];
}

/** Collects a `Rich` piece by piece. Folding is done on the way, so offsets are right from the start. */
export class RichBuilder {
  private parts: string[] = [];
  private length = 0;
  private pending: "" | " " | "\n" = "";
  private links: DocumentLink[] = [];
  private bold: Range[] = [];
  private open: { href: string; start: number } | null = null;
  private boldFrom = -1;
  private boldDepth = 0;

  get empty(): boolean {
    return this.length === 0;
  }

  add(text: string): void {
    const pieces = text.replace(UNSEEN, "").split(FOLDED);
    pieces.forEach((piece, index) => {
      if (index > 0 && this.pending === "" && this.length > 0) this.pending = " ";
      if (piece === "") return;
      this.parts.push(this.pending, piece);
      this.length += this.pending.length + piece.length;
      this.pending = "";
    });
  }

  breakLine(): void {
    if (this.length > 0) this.pending = "\n";
  }

  openLink(href: string): void {
    this.closeLink();
    this.open = { href, start: this.next() };
  }

  closeLink(): void {
    if (this.open && this.length > this.open.start) {
      this.links.push({ start: this.open.start, end: this.length, href: this.open.href });
    }
    this.open = null;
  }

  openBold(): void {
    if (this.boldDepth++ === 0) this.boldFrom = this.next();
  }

  closeBold(): void {
    if (this.boldDepth === 0 || --this.boldDepth > 0) return;
    if (this.length > this.boldFrom) this.bold.push({ start: this.boldFrom, end: this.length });
  }

  /** What was gathered; the builder starts anew, with the bold and the link that are still open. */
  take(): Rich {
    const href = this.open?.href;
    const depth = this.boldDepth;
    this.closeLink();
    while (this.boldDepth > 0) this.closeBold();
    const rich = { text: this.parts.join(""), links: this.links, bold: this.bold };
    this.parts = [];
    this.length = 0;
    this.pending = "";
    this.links = [];
    this.bold = [];
    if (href !== undefined) this.openLink(href);
    if (depth > 0) {
      this.boldDepth = depth;
      this.boldFrom = 0;
    }
    return rich;
  }

  private next(): number {
    return this.length + this.pending.length;
  }
}

/**
 * What is drawn as nothing: soft hyphens, marks of byte order, places where a word may break; and marks that turn the direction of
 * writing, by which a quote could be made to read as something else. The live page's text is compared without the same ones.
 */
const UNSEEN = /[\u034f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/gu;
// eslint-disable-next-line no-control-regex -- control characters are what is meant
const FOLDED = /[\s\u0000-\u001f\u007f-\u009f]+/u;

/** The part of `rich` from `start` to `end`, without the white space at its ends. */
export function sliceRich(rich: Rich, start: number, end: number): Rich {
  let from = start;
  let to = end;
  while (from < to && isSpace(rich.text.charCodeAt(from))) from++;
  while (to > from && isSpace(rich.text.charCodeAt(to - 1))) to--;
  const cut = <T extends Range>(range: T): T => ({
    ...range,
    start: Math.max(range.start, from) - from,
    end: Math.min(range.end, to) - from,
  });
  const inside = (range: Range) => range.end > from && range.start < to;
  return {
    text: rich.text.slice(from, to),
    links: rich.links.filter(inside).map(cut),
    bold: rich.bold.filter(inside).map(cut),
  };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10;
}

/** How much of the text is bold, 0 to 1, counted without white space. */
export function boldShare(rich: Rich): number {
  const ink = (text: string) => text.replace(/\s+/gu, "").length;
  const all = ink(rich.text);
  if (all === 0) return 0;
  return rich.bold.reduce((sum, range) => sum + ink(rich.text.slice(range.start, range.end)), 0) / all;
}

/** The lines of `rich`, empty ones left out. One pass: links and bold stretches stand in order. */
export function splitLines(rich: Rich): Rich[] {
  if (!rich.text.includes("\n")) return rich.text === "" ? [] : [rich];
  const lines: Rich[] = [];
  const links = new Cursor(rich.links);
  const bold = new Cursor(rich.bold);
  let start = 0;
  for (const text of rich.text.split("\n")) {
    const end = start + text.length;
    const whole = { text: rich.text, links: links.until(end), bold: bold.until(end) };
    const line = sliceRich(whole, start, end + 1);
    if (line.text !== "") lines.push(line);
    start = end + 1;
  }
  return lines;
}

/** Hands out ranges by where they begin; one that reaches further is handed out again. */
class Cursor<T extends Range> {
  private readonly ranges: readonly T[];
  private at = 0;

  constructor(ranges: readonly T[]) {
    this.ranges = ranges;
  }

  until(end: number): T[] {
    const found: T[] = [];
    for (let next = this.ranges[this.at]; next && next.start < end; next = this.ranges[this.at]) {
      found.push(next);
      if (next.end > end) break;
      this.at++;
    }
    return found;
  }
}
