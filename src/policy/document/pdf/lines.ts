import type { Fragment, Line } from "./types.ts";

/** A wider gap than this, in heights of the type, parts columns and cells; a narrower one words. */
const PARTED = 1.5;
const SPACE = 0.13;

/** What stands on one baseline, from left to right, across all columns. */
export interface Row {
  y: number;
  size: number;
  /** Stretches with wide gaps between them. */
  segments: Fragment[][];
}

/** Fragments as rows, from the top. */
export function rowsOf(fragments: readonly Fragment[]): Row[] {
  const sorted = fragments.filter(({ text }) => text.trim() !== "").sort((a, b) => a.y - b.y || a.x0 - b.x0);
  const rows: Fragment[][] = [];
  let y = Number.NEGATIVE_INFINITY;
  let size = 0;
  for (const fragment of sorted) {
    // raised and lowered signs belong to the line that they stand by
    if (fragment.y - y < 0.45 * Math.max(size, fragment.size) && rows.length > 0) rows.at(-1)?.push(fragment);
    else {
      rows.push([fragment]);
      y = fragment.y;
      size = fragment.size;
    }
    if (fragment.size > size) [y, size] = [fragment.y, fragment.size];
  }
  return rows.map((row) => {
    const main = row.reduce((largest, fragment) => (fragment.size > largest.size ? fragment : largest));
    return { y: main.y, size: main.size, segments: segmentsOf(withoutShadows(row)) };
  });
}

/** The same words twice in the same place: some programs print bold type so. */
function withoutShadows(row: readonly Fragment[]): Fragment[] {
  const sorted = [...row].sort((a, b) => a.x0 - b.x0);
  return sorted.filter((fragment, index) => {
    const before = sorted[index - 1];
    return !before || before.text !== fragment.text || fragment.x0 - before.x0 > 0.2 * fragment.size;
  });
}

function segmentsOf(row: readonly Fragment[]): Fragment[][] {
  const segments: Fragment[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const fragment of row) {
    const open = segments.at(-1);
    const bullet = open?.length === 1 && (open[0] as Fragment).text.trim().length <= 3;
    const limit = PARTED * fragment.size * (bullet ? 2.5 : 1);
    if (open && fragment.x0 - end < limit) open.push(fragment);
    else segments.push([fragment]);
    end = Math.max(end, fragment.x1);
  }
  return segments;
}

/** Some fragments of one baseline as a line; null where there is nothing but white space. */
export function lineOf(
  fragments: readonly Fragment[],
  place: Pick<Line, "page" | "left" | "right" | "flow">,
): Line | null {
  const spaced: Fragment[] = [];
  for (const fragment of fragments) {
    const before = spaced.at(-1);
    const gap = before ? fragment.x0 - before.x1 : 0;
    const parted = before && (gap > SPACE * fragment.size || /\s$/u.test(before.text));
    spaced.push(parted ? { ...fragment, text: ` ${fragment.text}` } : fragment);
  }
  const text = spaced
    .map((fragment) => fragment.text)
    .join("")
    .replace(/\s+/gu, " ")
    .trim();
  if (text === "") return null;
  const inked = fragments.filter((fragment) => fragment.text.trim() !== "");
  const main = inked.reduce((longest, fragment) =>
    fragment.text.length > longest.text.length ? fragment : longest,
  );
  return {
    fragments: spaced,
    text,
    x0: Math.min(...inked.map(({ x0 }) => x0)),
    x1: Math.max(...inked.map(({ x1 }) => x1)),
    y: main.y,
    size: main.size,
    bold: inked.every(({ bold }) => bold),
    ...place,
  };
}
