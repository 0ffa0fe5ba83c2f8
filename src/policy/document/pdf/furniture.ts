import type { Fragment } from "./types.ts";
import type { Row } from "./lines.ts";

/** So many rows at the top and at the bottom of a page may be running heads and feet. */
const EDGE_ROWS = 3;
const PAGE_NUMBER =
  /^[\s\-–—|·•[(]*(?:(?:page|seite|página|pagina|p\.)\s*)?(?:\d{1,3}|[ivxl]{1,6})(?:\s*(?:\/|of|von|de|di|sur|\||–|-)\s*\d{1,3})?[\s\-–—|·•\])]*$/iu;

export interface PageRows {
  rows: Row[];
  height: number;
}

export interface WithoutFurniture {
  pages: PageRows[];
  /** What was taken out at the top of pages, each once. */
  heads: string[];
}

const textOf = ({ segments }: Row): string =>
  segments
    .flat()
    .map(({ text }: Fragment) => text)
    .join(" ")
    .replace(/\s+/gu, " ")
    .trim();
const keyOf = (text: string): string => text.toLowerCase().replace(/\d+/gu, "#").replace(/\s+/gu, "");

/** Takes out what comes again at the edges of pages (titles, dates, addresses), and the pages' numbers. */
export function withoutFurniture(pages: readonly PageRows[]): WithoutFurniture {
  const seen = new Map<string, { pages: Set<number>; places: number[]; size: number }>();
  pages.forEach((page, number) => {
    for (const { row, edge } of edgesOf(page)) {
      const key = `${edge} ${keyOf(textOf(row))}`;
      const entry = seen.get(key) ?? { pages: new Set<number>(), places: [], size: row.size };
      entry.pages.add(number);
      entry.size = Math.min(entry.size, row.size);
      entry.places.push(row.y);
      seen.set(key, entry);
    }
  });
  const heads = new Set<string>();
  const numbered = numberedRows(pages);
  const isFurniture = (page: PageRows, row: Row, edge: string): boolean => {
    const text = textOf(row);
    if (numbered.has(row)) return true;
    const margin = edge === "top" ? row.y < page.height * 0.12 : row.y > page.height * 0.88;
    if (PAGE_NUMBER.test(text)) return margin || edge === "bottom";
    const entry = seen.get(`${edge} ${keyOf(text)}`);
    // the title itself, where the running heads repeat it
    if (!entry || entry.pages.size < 2 || row.size > entry.size * 1.15) return false;
    const steady = Math.max(...entry.places) - Math.min(...entry.places) < 4;
    const often = entry.pages.size >= Math.min(3, pages.length) || (margin && steady);
    return often && (margin || steady) && entry.pages.size >= pages.length * 0.3;
  };
  const kept = pages.map((page) => {
    const gone = new Set<Row>();
    for (const edge of ["top", "bottom"] as const) {
      // from the edge inwards: what stands behind a line of the text is text
      for (const row of edgeRows(page, edge)) {
        if (!isFurniture(page, row, edge)) break;
        if (gone.has(row)) break;
        gone.add(row);
        if (edge === "top" && !PAGE_NUMBER.test(textOf(row))) heads.add(textOf(row));
      }
    }
    return { ...page, rows: page.rows.filter((row) => !gone.has(row)) };
  });
  return { pages: kept, heads: [...heads] };
}

/** Rows at the edges that end or begin with their page's number, whatever else stands in them ("Your rights   7"). */
function numberedRows(pages: readonly PageRows[]): Set<Row> {
  const found = new Map<string, Row[]>();
  pages.forEach((page, index) => {
    for (const { row, edge } of edgesOf(page)) {
      const text = textOf(row);
      if (text.length > 100) continue;
      for (const [side, pattern] of NUMBER_AT) {
        const number = pattern.exec(text)?.[1];
        if (number === undefined) continue;
        // one distance between the number and the page's place in the file holds for all
        const key = `${edge} ${side} ${Number(number) - index}`;
        found.set(key, [...(found.get(key) ?? []), row]);
      }
    }
  });
  const enough = Math.max(3, pages.length * 0.25);
  return new Set([...found.values()].filter((rows) => rows.length >= enough).flat());
}

const NUMBER_AT = [
  ["end", /\s(\d{1,3})$/u],
  ["start", /^(\d{1,3})\s/u],
] as const;

const edgeRows = ({ rows }: PageRows, edge: "top" | "bottom"): Row[] =>
  edge === "top" ? rows.slice(0, EDGE_ROWS) : rows.slice(-EDGE_ROWS).reverse();

function edgesOf(page: PageRows): { row: Row; edge: "top" | "bottom" }[] {
  return (["top", "bottom"] as const).flatMap((edge) => edgeRows(page, edge).map((row) => ({ row, edge })));
}
