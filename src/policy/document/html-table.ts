import type { Draft } from "./draft.ts";
import { headingLevel } from "./html-elements.ts";
import type { HtmlElement } from "./html-tree.ts";
import { rowOf } from "./rows.ts";
import type { Rich } from "./rich.ts";

const MAX_CELL_INK = 3000;
const MAX_COLUMNS = 40;

interface Cell {
  element: HtmlElement;
  header: boolean;
  columns: number;
  rows: number;
}

/** A table whose rows are statements, not one that lays out the page. */
export function isDataTable(table: HtmlElement): boolean {
  const role = table.attributes["role"];
  if (role === "presentation" || role === "none") return false;
  const rows = rowsOf(table).map((row) => cellsOf(row.element));
  const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length < 2 || widest < 2) return false;
  const cells = rows.flat();
  if (cells.some((cell) => cell.element.ink > MAX_CELL_INK || holdsLayout(cell.element))) return false;
  if (cells.some((cell) => cell.header)) return true;
  const full = rows.filter((row) => row.filter((cell) => cell.element.ink > 0).length >= 2).length;
  return full * 2 >= rows.length;
}

/** The rows as drafts, each with the headings of its columns and the cells that span down into it. */
export function tableRows(
  table: HtmlElement,
  read: (cell: HtmlElement) => Rich,
): { caption: Rich | null; rows: Draft[] } {
  const drafts: Draft[] = [];
  const headings: string[] = [];
  const spans: { left: number; text: string }[] = [];
  let headed = false;
  rowsOf(table).forEach((row, index) => {
    const cells = cellsOf(row.element);
    const richs = cells.map((cell) => read(cell.element));
    const columns: number[] = [];
    const over: string[] = [];
    let column = 0;
    const skipSpans = () => {
      for (let span = spans[column]; span && span.left > 0; span = spans[column]) {
        span.left--;
        over.push(span.text);
        column++;
      }
    };
    cells.forEach((cell, at) => {
      skipSpans();
      columns.push(column);
      const text = (richs[at]?.text ?? "").replaceAll("\n", " ");
      for (let wide = 0; wide < cell.columns && column < MAX_COLUMNS; wide++, column++) {
        if (cell.rows > 1) spans[column] = { left: cell.rows - 1, text: wide === 0 ? text : "" };
      }
    });
    skipSpans();
    const isHead = !headed && isHeadRow(row.head, cells, richs, index);
    if (isHead) {
      cells.forEach((cell, at) => {
        const text = (richs[at]?.text ?? "").replaceAll("\n", " ");
        for (let wide = 0; wide < cell.columns; wide++) headings[(columns[at] ?? 0) + wide] = text;
      });
    } else headed = true;
    const { rich, cells: places } = rowOf(richs);
    if (rich.text.trim() === "") return;
    const leadIn = over.filter(Boolean).join(" ");
    drafts.push({
      kind: "row",
      rich,
      cells: places,
      // a cell across several columns stands under none of them: it heads the rows below
      columns: columns.map((at, place) =>
        isHead || (cells[place]?.columns ?? 1) > 1 ? "" : (headings[at] ?? ""),
      ),
      ...(leadIn === "" ? {} : { leadIn }),
    });
  });
  const caption = table.children.find(
    (child): child is HtmlElement => typeof child !== "string" && child.name === "caption",
  );
  const title = caption ? read(caption) : null;
  return { caption: title && title.text !== "" ? title : null, rows: drafts };
}

function isHeadRow(inHead: boolean, cells: readonly Cell[], richs: readonly Rich[], index: number): boolean {
  if (inHead) return true;
  if (cells.length > 1 && cells.every((cell) => cell.header)) return true;
  if (index > 0 || cells.length < 2) return false;
  const bold = richs.every((rich) => {
    const covered = rich.bold.reduce((sum, range) => sum + range.end - range.start, 0);
    return rich.text === "" || covered >= rich.text.length * 0.8;
  });
  return (
    bold ||
    richs.every((rich) => rich.text.length <= 40 && !/[.;]$/u.test(rich.text) && /^\p{Lu}/u.test(rich.text))
  );
}

function rowsOf(table: HtmlElement): { element: HtmlElement; head: boolean }[] {
  const rows: { element: HtmlElement; head: boolean }[] = [];
  for (const child of table.children) {
    if (typeof child === "string") continue;
    if (child.name === "tr") rows.push({ element: child, head: false });
    else if (child.name === "thead" || child.name === "tbody" || child.name === "tfoot") {
      for (const row of child.children) {
        if (typeof row !== "string" && row.name === "tr")
          rows.push({ element: row, head: child.name === "thead" });
      }
    }
  }
  return rows;
}

function cellsOf(row: HtmlElement): Cell[] {
  const cells: Cell[] = [];
  for (const child of row.children) {
    if (typeof child === "string" || (child.name !== "td" && child.name !== "th")) continue;
    cells.push({
      element: child,
      header: child.name === "th",
      columns: spanOf(child.attributes["colspan"]),
      rows: spanOf(child.attributes["rowspan"]),
    });
    if (cells.length >= MAX_COLUMNS) break;
  }
  return cells;
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? "1", 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), MAX_COLUMNS) : 1;
}

/** Headings, forms or further tables are what pages are laid out with. */
function holdsLayout(cell: HtmlElement): boolean {
  const waiting = [cell];
  for (let seen = 0; waiting.length > 0 && seen < 200; seen++) {
    for (const child of waiting.pop()?.children ?? []) {
      if (typeof child === "string") continue;
      if (child.name === "table" || child.name === "form" || (headingLevel(child.name) > 0 && child.ink > 0))
        return true;
      waiting.push(child);
    }
  }
  return false;
}
