import type { Row } from "../../../../src/policy/document/pdf/lines.ts";
import type { Fragment, Line, PdfPiece } from "../../../../src/policy/document/pdf/types.ts";

/** Type of 10 points, 5 points wide a letter, unless said otherwise. */
export function fragment(text: string, more: Partial<Fragment> = {}): Fragment {
  const x0 = more.x0 ?? 0;
  return { text, x0, x1: x0 + text.length * 5, y: 100, size: 10, bold: false, href: "", ...more };
}

/** A line of one fragment in a column 300 points wide, as long as its text makes it. */
export function line(text: string, more: Partial<Line> = {}): Line {
  const x0 = more.x0 ?? 0;
  const x1 = more.x1 ?? x0 + text.length * 5;
  const { y = 100, size = 10, bold = false } = more;
  return {
    fragments: [{ text, x0, x1, y, size, bold, href: "" }],
    text,
    x0,
    x1,
    y,
    size,
    bold,
    page: 0,
    left: 0,
    right: 300,
    flow: 1,
    ...more,
  };
}

/** A row of a page: each text begins at its place. */
export function row(y: number, ...texts: (readonly [x0: number, text: string])[]): Row {
  return { y, size: 10, segments: texts.map(([x0, text]) => [fragment(text, { x0, y })]) };
}

export const piece = (text: string, more: Partial<Line> = {}): PdfPiece => ({ line: line(text, more) });
