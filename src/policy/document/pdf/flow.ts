import type { Draft } from "../draft.ts";
import { guessHeadings, lacksHeadings } from "../guess-headings.ts";
import { promoteNumberedItems } from "../numbered.ts";
import { bulletOf, letteredItem, paragraphDrafts } from "../paragraphs.ts";
import { RichBuilder, sliceRich, type Rich } from "../rich.ts";
import { rowOf } from "../rows.ts";
import type { Line, PdfPiece, TableRow } from "./types.ts";
import { Hyphens } from "./words.ts";

/** A line further away than so many usual distances begins a paragraph. */
const PARTED = 1.28;
/** Type larger than the text's by this much is a heading's. */
const LARGER = 1.09;
/** So many lines may stand between two parts of one table: a line across it. */
const MOST_BETWEEN = 1;
const LONGEST_HEADING = 220;
const NUMBER = /^(\d{1,2}[.)])\s+(?=\S)/u;
/** Symbol fonts have their bullets in the private area. */
const SYMBOL = /^[\u{f000}-\u{f0ff}\u{2700}-\u{27bf}◆❖▸▹►]\s*(?=\S)/u;
const ENDED = /[.!?:;]["'”’)\]]*$/u;
const CONTENTS_ENTRY = /(?:\.\s?){4}\s*\d{1,3}$|…{2}\s*\d{1,3}$/u;
const CONTENTS_TITLE = /^(?:table of )?contents:?$|^inhalt(?:sverzeichnis)?$|^sommaire$|^índice$/iu;

/** Lines that belong together, as the reader of the page sees them. */
interface Run {
  lines: Line[];
  /** Where the text of an item begins, right of its bullet. */
  hangs: number | null;
}

/** The pieces of all pages as headings, paragraphs, items and rows. */
export function draftsOf(pieces: readonly PdfPiece[]): Draft[] {
  const lines = pieces.flatMap((piece) => ("line" in piece ? [piece.line] : piece.row.cells.flat()));
  const style = styleOf(lines);
  const hyphens = new Hyphens(lines);
  const drafts: Draft[] = [];
  const lists = new Lists();
  let run: Run | null = null;
  let columns: string[] = [];
  let linesSinceRow = 0;
  const flush = () => {
    if (run) drafts.push(...runDrafts(run, style, hyphens, lists, drafts.at(-1)));
    run = null;
  };
  const read = withoutContents(pieces);
  for (const [index, piece] of read.entries()) {
    if ("row" in piece) {
      flush();
      const { row, first } = piece;
      const cells = row.cells.map((cell) => richOf(cell, hyphens));
      // a table that goes on over the page keeps its headings; one further down is another
      if (columns.length !== cells.length || (first && linesSinceRow > MOST_BETWEEN)) columns = [];
      linesSinceRow = 0;
      if (first && isHeader(row)) columns = cells.map(({ text }) => text);
      else {
        drafts.push({ kind: "row", ...rowOf(cells), columns, page: row.page + 1 });
        if (first && columns.length === 0 && namesColumns(row, read[index + 1]))
          columns = cells.map(({ text }) => text);
      }
      continue;
    }
    linesSinceRow++;
    const { line } = piece;
    if (run && continues(run, line, style)) run.lines.push(line);
    else {
      flush();
      run = { lines: [line], hangs: hangOf(line) };
    }
  }
  flush();
  const promoted = promoteNumberedItems(drafts);
  return lacksHeadings(promoted) ? guessHeadings(promoted) : promoted;
}

interface Style {
  /** Height of the running text's type. */
  body: number;
  /** Usual distance of lines, in heights of the type. */
  spacing: number;
  /** Larger sizes, largest first. */
  sizes: number[];
}

const rounded = (size: number): number => Math.round(size * 2) / 2;

function styleOf(lines: readonly Line[]): Style {
  const weights = new Map<number, number>();
  for (const { size, text } of lines)
    weights.set(rounded(size), (weights.get(rounded(size)) ?? 0) + text.length);
  const body = mostOf(weights) ?? 10;
  const gaps = new Map<number, number>();
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    if (!above || above.flow !== line.flow || above.page !== line.page || rounded(line.size) !== body) return;
    const gap = Math.round(((line.y - above.y) / line.size) * 20) / 20;
    // the distance within paragraphs, not between: a full line above says so
    if (gap > 0.8 && gap < 2.6 && above.x1 > above.left + (above.right - above.left) * 0.7)
      gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  });
  const sizes = [...weights.keys()].filter((size) => size > body * LARGER).sort((a, b) => b - a);
  return { body, spacing: mostOf(gaps) ?? 1.25, sizes };
}

function mostOf(counts: ReadonlyMap<number, number>): number | null {
  let most: [number, number] | null = null;
  for (const entry of counts) if (!most || entry[1] > most[1]) most = entry;
  return most && most[0];
}

const markOf = (text: string): string => bulletOf(text) || (SYMBOL.exec(text)?.[0] ?? "");

/** Where the words of an item begin; null where the line begins none. */
function hangOf(line: Line): number | null {
  const mark =
    markOf(line.text) ||
    (NUMBER.exec(line.text)?.[0] ?? "") ||
    (/^\(?\w{1,3}[.)]\s+/u.exec(line.text)?.[0] ?? "");
  if (mark === "") return null;
  const second = line.fragments.find((fragment, index) => index > 0 && fragment.text.trim() !== "");
  const first = line.fragments[0];
  return first && second && first.text.trim() === mark.trim()
    ? second.x0
    : line.x0 + ((line.x1 - line.x0) * mark.length) / line.text.length;
}

function continues(run: Run, line: Line, style: Style): boolean {
  const last = run.lines.at(-1) as Line;
  const size = Math.max(last.size, line.size);
  if (Math.abs(last.size - line.size) > size * 0.08 || last.bold !== line.bold) return false;
  if (markOf(line.text) !== "") return false;
  const ended = ENDED.test(last.text);
  if (startsItem(line.text, last.text)) return false;
  const lower = /^[\p{Ll}(&]/u.test(line.text);
  if (last.flow !== line.flow || last.page !== line.page) {
    if (line.size > style.body * LARGER || line.bold) return false;
    return lower || (!ended && isFull(last, line));
  }
  const gap = (line.y - last.y) / size;
  const usual = line.size > style.body * LARGER ? Math.max(style.spacing, 1.35) : style.spacing;
  if (gap > usual * PARTED) return false;
  if (run.hangs !== null) {
    const hanging = line.x0 > run.hangs - 0.6 * size;
    if (!hanging && line.x0 < (run.lines[0] as Line).x0 - 0.3 * size) return false;
    return hanging || lower || !ended;
  }
  const indented = line.x0 - last.x0;
  if (Math.abs(indented) > 0.7 * size && ended && !lower && run.lines.length > (indented < 0 ? 1 : 0))
    return false;
  return lower || isFull(last, line);
}

/** Whether the first word of the next line would not have found room on this one. */
function isFull(line: Line, next: Line): boolean {
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0;
  const width = ((next.x1 - next.x0) / Math.max(1, next.text.length)) * (word + 1);
  const slack = Math.max(line.size, (line.right - line.left) * 0.03);
  return line.x1 + width > line.right - slack;
}

function startsItem(text: string, before: string): boolean {
  const follows = /[:;,.]$|\b(?:and|or)$/u.test(before);
  if (NUMBER.test(text)) return ENDED.test(before) || NUMBER.test(before);
  return letteredItem(text) && follows;
}

/** Depths of bullets by how far to the right they stand. */
class Lists {
  #edges: number[] = [];

  depth(x: number, size: number): number {
    this.#edges = this.#edges.filter((edge) => edge < x + size * 0.7);
    if (this.#edges.length === 0 || (this.#edges.at(-1) ?? 0) < x - size * 0.7) this.#edges.push(x);
    return Math.min(this.#edges.length, 5);
  }
  end(): void {
    this.#edges = [];
  }
}

function runDrafts(
  run: Run,
  style: Style,
  hyphens: Hyphens,
  lists: Lists,
  before: Draft | undefined,
): Draft[] {
  const first = run.lines[0] as Line;
  const rich = richOf(run.lines, hyphens);
  const page = first.page + 1;
  const paged = (drafts: Draft[]) => drafts.map((draft) => ({ ...draft, page }));
  const larger = first.size > style.body * LARGER;
  if (larger && rich.text.length <= LONGEST_HEADING && /\p{L}/u.test(rich.text)) {
    lists.end();
    const level = Math.min(6, Math.max(1, style.sizes.indexOf(rounded(first.size)) + 1));
    return paged([{ kind: "heading", level, rich }]);
  }
  const mark = markOf(rich.text);
  if (mark !== "") {
    const depth = lists.depth(first.x0, first.size);
    return paged([{ kind: "item", depth, rich: sliceRich(rich, mark.length, rich.text.length) }]);
  }
  const number = NUMBER.exec(rich.text);
  if (number && !first.bold && (!before || before.kind !== "paragraph" || ENDED.test(before.rich.text))) {
    const depth = lists.depth(first.x0, first.size);
    const marker = number[1] ?? "";
    return paged([
      { kind: "item", depth, marker, rich: sliceRich(rich, number[0].length, rich.text.length) },
    ]);
  }
  if (letteredItem(rich.text) && before && (before.kind === "item" || /[:;,]$/u.test(before.rich.text)))
    return paged([{ kind: "item", depth: lists.depth(first.x0, first.size), rich }]);
  const drafts = paragraphDrafts(rich, { kind: "paragraph" });
  if (drafts.some(({ kind }) => kind !== "item")) lists.end();
  return paged(drafts);
}

/** Lines as one text, cut words mended. */
function richOf(lines: readonly Line[], hyphens: Hyphens): Rich {
  const builder = new RichBuilder();
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const join = next ? hyphens.between(line.text, next.text) : "space";
    let href = "";
    let bold = false;
    const last = line.fragments.findLastIndex(({ text }) => text.trim() !== "");
    line.fragments.forEach((fragment, at) => {
      if (at > last) return;
      if (/^\s/u.test(fragment.text)) builder.add(" "); // a link or bold type begins with its word
      if (fragment.href !== href) {
        builder.closeLink();
        if (fragment.href !== "") builder.openLink(fragment.href);
        href = fragment.href;
      }
      if (fragment.bold !== bold) {
        if (fragment.bold) builder.openBold();
        else builder.closeBold();
        bold = fragment.bold;
      }
      const end = at === last ? fragment.text.trimEnd() : fragment.text;
      builder.add(at === last && join === "mend" ? end.slice(0, -1) : end);
    });
    builder.closeLink();
    if (bold) builder.closeBold();
    if (join === "space") builder.add(" ");
  });
  return builder.take();
}

/** A table's first row names its columns where it is bold. */
function isHeader({ cells }: TableRow): boolean {
  const lines = cells.flat();
  return lines.length >= 2 && lines.every(({ bold, text }) => bold && text.length < 80);
}

/** Or where it has short names only, and the row below says more; of two names, which may be a label and its value, much more. */
function namesColumns(row: TableRow, next: PdfPiece | undefined): boolean {
  if (!next || !("row" in next) || next.first) return false;
  const length = ({ cells }: TableRow) => cells.flat().reduce((sum, { text }) => sum + text.length, 0);
  return (
    row.cells.every((cell) => cell.length === 1 && NAME.test((cell[0] as Line).text)) &&
    length(next.row) > length(row) * (row.cells.length > 2 ? 1 : 2)
  );
}

/** Short, with a capital, and neither a sentence nor a label before what it labels, nor a value. */
const NAME = /^\p{Lu}[^\d@:;.,]{1,39}$/u;

/** Lists of the document's own sections, with their dots and page numbers. */
function withoutContents(pieces: readonly PdfPiece[]): PdfPiece[] {
  const isEntry = (piece: PdfPiece | undefined): boolean =>
    piece !== undefined && "line" in piece && CONTENTS_ENTRY.test(piece.line.text);
  const entries = pieces.filter(isEntry).length;
  if (entries < 3) return [...pieces];
  return pieces.filter((piece, index) => {
    if (isEntry(piece)) return false;
    const title = "line" in piece && CONTENTS_TITLE.test(piece.line.text);
    return !(title && pieces.slice(index + 1, index + 4).some(isEntry));
  });
}
