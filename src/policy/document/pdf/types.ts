/** A PDF as plain data: texts with their places on pages, before anyone knows what a line or a paragraph is. */

/** A run of text in one font on one line. Points; `x` from the left, `y` of the baseline from the top of the page as it is shown. */
export interface PdfText {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of the type. */
  size: number;
  /** A key of `PdfFile.fonts`. */
  font: string;
}

/** A rectangle that leads somewhere; places as in `PdfText`. */
export interface PdfLink {
  left: number;
  top: number;
  right: number;
  bottom: number;
  href: string;
}

export interface PdfPage {
  width: number;
  height: number;
  texts: PdfText[];
  links: PdfLink[];
}

export interface PdfFile {
  /** As the file's own properties say. */
  title: string | null;
  language: string | null;
  pages: PdfPage[];
  fonts: ReadonlyMap<string, { bold: boolean }>;
}

/** A stretch of one line: one look, one link. */
export interface Fragment {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  bold: boolean;
  /** "" where it leads nowhere. */
  href: string;
}

/** What stands on one baseline in one column. */
export interface Line {
  fragments: Fragment[];
  /** Words with the spaces between them. */
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  /** All of it. */
  bold: boolean;
  /** From 0. */
  page: number;
  /** Borders of its column. */
  left: number;
  right: number;
  /** Counts columns and other stretches of a page: lines of another one don't continue at the usual distance. */
  flow: number;
}

/** A row of a table: each cell's lines. */
export interface TableRow {
  cells: Line[][];
  page: number;
}

export type PdfPiece = { line: Line } | { row: TableRow; first: boolean };
