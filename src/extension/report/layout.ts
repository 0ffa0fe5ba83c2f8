/** The policy's blocks as a page shows them: sections under their headings, lists and tables put together, sentences as pieces. */
import type { ReadBlock } from "../../policy/read-text.ts";
import type { Used } from "./uses.ts";

/** A stretch of a block's text: a sentence, or what stands between sentences. */
export interface Piece {
  start: number;
  end: number;
  /** Null between sentences. */
  used: Used | null;
  /** Goes on with the piece before: a row's sentence stands in several cells. */
  isRest?: true;
}

export interface ShownBlock {
  block: ReadBlock;
  /** Pieces of its text; of a row those of each cell. */
  cells: Piece[][];
}

export type Group =
  | { kind: "paragraph" | "quote" | "term"; block: ShownBlock }
  | { kind: "list"; blocks: ShownBlock[] }
  | { kind: "table"; columns: string[]; blocks: ShownBlock[] };

export interface Part {
  /** Null for what stands before the first heading. */
  heading: ShownBlock | null;
  /** 1 (outermost) to 4, and never more than one deeper than the part before. */
  depth: number;
  groups: Group[];
  /** Of a PDF the page on which it begins; of a policy on several pages the address of a page where one begins. */
  page: { url: string } | { number: number } | null;
  /** Sentences in it that prove an answer. */
  proofs: number;
}

const DEEPEST = 4;

export function partsOf(blocks: readonly ReadBlock[], used: readonly Used[]): Part[] {
  const ofBlock = new Map<number, Used[]>();
  for (const passage of used) {
    const known = ofBlock.get(passage.block);
    if (known) known.push(passage);
    else ofBlock.set(passage.block, [passage]);
  }
  const parts: Part[] = [];
  const levels: number[] = [];
  let url: string | undefined;
  blocks.forEach((block, index) => {
    const passages = ofBlock.get(index) ?? [];
    const shown: ShownBlock = {
      block,
      cells: withRests((block.cells ?? [block]).map((cell) => piecesOf(cell.start, cell.end, passages))),
    };
    const isHeading = block.kind === "heading";
    let part = parts.at(-1);
    const page = pageOf(block, url);
    url = block.url;
    if (isHeading || !part || (page && "url" in page)) {
      const depth = isHeading ? depthOf(levels, block.level ?? 1) : (part?.depth ?? 1);
      part = { heading: isHeading ? shown : null, depth, groups: [], page, proofs: 0 };
      parts.push(part);
    }
    part.proofs += passages.filter(({ kind }) => kind === "quoted").length;
    if (!isHeading) place(part.groups, shown);
  });
  return parts;
}

function withRests(cells: Piece[][]): Piece[][] {
  const begun = new Set<Used>();
  return cells.map((pieces) =>
    pieces.map((piece) => {
      if (piece.used === null) return piece;
      if (begun.has(piece.used)) return { ...piece, isRest: true as const };
      begun.add(piece.used);
      return piece;
    }),
  );
}

function pageOf(block: ReadBlock, url: string | undefined): Part["page"] {
  if (block.url !== undefined && block.url !== url) return { url: block.url };
  return block.page === undefined ? null : { number: block.page };
}

/** How deep a heading of a level stands among those before it; `levels` are the open ones and change with it. */
function depthOf(levels: number[], level: number): number {
  while (levels.length > 0 && (levels.at(-1) ?? 0) >= level) levels.pop();
  levels.push(level);
  return Math.min(DEEPEST, levels.length);
}

function place(groups: Group[], shown: ShownBlock): void {
  const last = groups.at(-1);
  const { kind, columns = [] } = shown.block;
  switch (kind) {
    case "item":
      if (last?.kind === "list") last.blocks.push(shown);
      else groups.push({ kind: "list", blocks: [shown] });
      return;
    case "row":
      if (last?.kind === "table" && sameColumns(last, columns, shown)) last.blocks.push(shown);
      else groups.push({ kind: "table", columns, blocks: [shown] });
      return;
    case "term":
    case "quote":
      groups.push({ kind, block: shown });
      return;
    default:
      groups.push({ kind: "paragraph", block: shown });
  }
}

const sameColumns = (table: Extract<Group, { kind: "table" }>, columns: string[], shown: ShownBlock) =>
  table.columns.join("\t") === columns.join("\t") && table.blocks[0]?.cells.length === shown.cells.length;

/** Cuts a stretch of text at its sentences; every character is in exactly one piece. */
export function piecesOf(start: number, end: number, passages: readonly Used[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const used of passages) {
    const from = Math.max(start, used.start);
    const to = Math.min(end, used.end);
    if (to <= from || from < at) continue;
    if (from > at) pieces.push({ start: at, end: from, used: null });
    pieces.push({ start: from, end: to, used });
    at = to;
  }
  if (at < end) pieces.push({ start: at, end, used: null });
  return pieces;
}
