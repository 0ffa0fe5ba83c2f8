import { inCapitals } from "../titles.ts";
import { lineOf, type Row } from "./lines.ts";
import type { Fragment, Line, PdfPage, PdfPiece } from "./types.ts";

/** Columns have at least so many lines beside each other, and a table so many rows. */
const LEAST_ROWS = 4;
const LEAST_TABLE_ROWS = 3;
const MOST_CANDIDATES = 12;
const OTHER_SIZE = 1.25;
/** So many of a side's lines begin anew where they are cells. */
const ANEW = 0.9;

const endOf = (segment: readonly Fragment[]): number => Math.max(...segment.map(({ x1 }) => x1));
const startOf = (segment: readonly Fragment[]): number => Math.min(...segment.map(({ x0 }) => x0));
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The rows of a page as lines in the order of reading: columns one after the other, tables row by row. */
export function arrange(rows: readonly Row[], page: Pick<PdfPage, "width">, number: number): PdfPiece[] {
  const pieces: PdfPiece[] = [];
  let flow = 0;
  const read = (some: readonly Row[], depth: number): void => {
    const stretch = depth < 3 ? widest(some) : null;
    if (!stretch) {
      flow++;
      const left = Math.min(...some.flatMap(({ segments }) => segments.map(startOf)));
      const right = Math.max(...some.flatMap(({ segments }) => segments.map(endOf)));
      for (const stretch of some.flatMap(({ segments }) => bySize(segments))) {
        const line = lineOf(stretch, { page: number, left, right, flow });
        if (line) pieces.push({ line });
      }
      return;
    }
    const { from, to, gutter } = stretch;
    if (from > 0) read(some.slice(0, from), depth);
    const inside = some.slice(from, to);
    const table = tableOf(inside, gutter, number);
    if (table)
      pieces.push(...table.map((cells, index) => ({ row: { cells, page: number }, first: index === 0 })));
    else {
      const side = (keep: (segment: Fragment[]) => boolean) =>
        inside.flatMap((row) => {
          const segments = row.segments.filter(keep);
          return segments.length === 0 ? [] : [{ ...row, segments }];
        });
      read(
        side((segment) => endOf(segment) <= gutter + 1),
        depth + 1,
      );
      read(
        side((segment) => endOf(segment) > gutter + 1),
        depth + 1,
      );
    }
    if (to < some.length) read(some.slice(to), depth);
  };
  if (rows.length > 0 && page.width > 0) read(rows, 0);
  return pieces;
}

/** What stands far apart on one line is one line, unless it is set in type of another size: a title, and a date at the margin. */
function bySize(segments: readonly Fragment[][]): Fragment[][] {
  const parts: Fragment[][] = [];
  let size = 0;
  for (const segment of segments) {
    const own = Math.max(...segment.map((fragment) => fragment.size));
    const open = parts.at(-1);
    if (open && own < size * OTHER_SIZE && size < own * OTHER_SIZE) open.push(...segment);
    else parts.push([...segment]);
    size = own;
  }
  return parts;
}

interface Stretch {
  /** Rows from..to-1 stand on both sides of `gutter`. */
  from: number;
  to: number;
  gutter: number;
}

/** The longest run of rows that a gutter parts, null where there are no columns. */
function widest(rows: readonly Row[]): Stretch | null {
  const bins = new Map<number, { count: number; sum: number }>();
  for (const { segments } of rows) {
    for (let at = 1; at < segments.length; at++) {
      const middle = startOf(segments[at] as Fragment[]) - 3; // what is to the right begins at one place, what is left of it ends anywhere
      const bin = bins.get(Math.round(middle / 6)) ?? { count: 0, sum: 0 };
      bins.set(Math.round(middle / 6), { count: bin.count + 1, sum: bin.sum + middle });
    }
  }
  const candidates = [...bins.values()]
    .filter(({ count }) => count >= LEAST_TABLE_ROWS - 1)
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_CANDIDATES)
    .map(({ count, sum }) => sum / count);
  let best: (Stretch & { both: number }) | null = null;
  for (const gutter of candidates) {
    for (const run of runsOf(rows, gutter)) {
      if (run.both >= LEAST_TABLE_ROWS && (best === null || run.both > best.both)) best = { ...run, gutter };
    }
  }
  return best;
}

function runsOf(rows: readonly Row[], gutter: number): { from: number; to: number; both: number }[] {
  const runs: { from: number; to: number; both: number }[] = [];
  let from = -1;
  let to = -1;
  let both = 0;
  const close = () => {
    if (both > 0) runs.push({ from, to, both });
    from = -1;
    both = 0;
  };
  rows.forEach(({ segments }, index) => {
    const left = segments.some((segment) => endOf(segment) <= gutter + 1);
    const right = segments.some((segment) => startOf(segment) >= gutter - 1);
    const across = segments.some((segment) => endOf(segment) > gutter + 1 && startOf(segment) < gutter - 1);
    if (across) return close();
    if (left && right) {
      if (from < 0) from = index;
      both++;
    }
    // a column may go on alone below the other, as long as nothing crosses
    if (from >= 0 && (left || right) && (!left || !right ? near(rows, index) : true)) to = index + 1;
    else if (from >= 0 && !(left && right)) close();
  });
  close();
  return runs;
}

/** Whether a row follows the one above at the usual distance. */
function near(rows: readonly Row[], index: number): boolean {
  const [row, above] = [rows[index], rows[index - 1]];
  return row !== undefined && above !== undefined && row.y - above.y < 2.2 * row.size;
}

/** The rows of a table with each cell's lines; null where the sides are columns of running text. */
function tableOf(rows: readonly Row[], gutter: number, page: number): Line[][][] | null {
  const both = rows.filter(
    ({ segments }) =>
      segments.some((segment) => endOf(segment) <= gutter + 1) &&
      segments.some((segment) => endOf(segment) > gutter + 1),
  );
  const gaps = rows.slice(1).map((row, index) => row.y - (rows[index] as Row).y);
  const size = median(rows.map((row) => row.size));
  const close = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 5)] ?? size;
  // the distance of lines in a cell, not that of rows
  const usual = Math.min(Math.max(close, size), size * 1.5);
  const groups: Row[][] = [];
  rows.forEach((row, index) => {
    if (index === 0 || (gaps[index - 1] ?? 0) > usual * 1.3) groups.push([row]);
    else groups.at(-1)?.push(row);
  });
  const edges = edgesOf(rows);
  const cellsOf = (group: readonly Row[]): Line[][] =>
    [...edges, Number.POSITIVE_INFINITY].map((edge, column) => {
      const left = column === 0 ? Number.NEGATIVE_INFINITY : (edges[column - 1] ?? 0);
      return group.flatMap(({ segments }) => {
        const inside = segments.filter(
          (segment) => startOf(segment) >= left - 1 && startOf(segment) < edge - 1,
        );
        const line = lineOf(inside.flat(), { page, left: 0, right: 0, flow: 0 });
        return line ? [line] : [];
      });
    });
  const twoSided = groups.filter((group) => group.some((row) => both.includes(row))).length;
  // where every line is as far from the next, nothing tells rows from lines
  const telling = groups.length < rows.length && groups.length >= LEAST_TABLE_ROWS;
  if (telling && twoSided >= groups.length * 0.7) return groups.map(cellsOf);
  // lines at even distances: short on one side at least in a table, full on both sides in columns
  if (both.length < rows.length * 0.7) return null;
  const full = (left: boolean) => {
    const widths = both.map(({ segments }) =>
      segments
        .filter((segment) => endOf(segment) <= gutter + 1 === left)
        .reduce((sum, segment) => sum + endOf(segment) - startOf(segment), 0),
    );
    return median(widths) / Math.max(1, ...widths);
  };
  const even = both.length >= LEAST_ROWS && full(true) > 0.75 && full(false) > 0.75;
  // two equally wide halves may still be cells: they begin anew where lines of running text go on
  if (even && !(beginAnew(both, gutter, true) && beginAnew(both, gutter, false))) return null;
  const words = median(
    both.flatMap(({ segments }) => segments.map((s) => s.map(({ text }) => text).join("").length)),
  );
  return words <= 40 ? rows.map((row) => cellsOf([row])) : null;
}

/** Whether nearly every line of one side begins with a capital or a digit, and none is cut at its end. */
function beginAnew(rows: readonly Row[], gutter: number, left: boolean): boolean {
  const texts = rows.flatMap(({ segments }) => {
    const side = segments.filter((segment) => endOf(segment) <= gutter + 1 === left).flat();
    return side.length === 0
      ? []
      : [
          side
            .map(({ text }) => text)
            .join(" ")
            .trim(),
        ];
  });
  const anew = texts.filter(
    (text) => /^[\p{Lu}\d]/u.test(text) && !inCapitals(text) && !/\p{L}-$/u.test(text),
  );
  return anew.length >= texts.length * ANEW;
}

/** Where the cells of a table begin, but for the first. */
function edgesOf(rows: readonly Row[]): number[] {
  const starts = rows.flatMap(({ segments }) => segments.map(startOf)).sort((a, b) => a - b);
  const least = rows.length * 0.3;
  const edges: number[] = [];
  for (let from = 0; from < starts.length;) {
    let to = from;
    while (to < starts.length && (starts[to] ?? 0) - (starts[from] ?? 0) < 12) to++;
    if (to - from >= least) edges.push(starts[from] ?? 0);
    from = to;
  }
  return edges.slice(1);
}
