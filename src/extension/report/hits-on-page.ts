/** Marks the found places in the policy's text on the page, without a change to its elements. */
import type { Hit } from "./search.ts";

const ALL = "report-hits";
const ONE = "report-hit";
/** Elements that hold a stretch of the text say where it begins. */
const PLACE = "data-at";

const canMark = (): boolean => typeof Highlight === "function";

/** Marks all hits, and scrolls to the one that is `shown`. */
export function lightHits(body: HTMLElement, hits: readonly Hit[], shown: number): void {
  clearHits();
  if (hits.length === 0) return;
  const pieces = piecesIn(body);
  const ranges = hits.map((hit) => rangesOf(pieces, hit));
  if (canMark()) {
    CSS.highlights.set(ALL, new Highlight(...ranges.flat()));
    const [...one] = ranges[shown] ?? [];
    if (one.length > 0) CSS.highlights.set(ONE, new Highlight(...one));
  }
  const [first] = ranges[shown] ?? [];
  first?.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
}

export function clearHits(): void {
  if (!canMark()) return;
  CSS.highlights.delete(ALL);
  CSS.highlights.delete(ONE);
}

interface PagePiece {
  start: number;
  node: Text;
}

function piecesIn(body: HTMLElement): PagePiece[] {
  const pieces: PagePiece[] = [];
  for (const element of body.querySelectorAll(`[${PLACE}]`)) {
    const node = element.firstChild;
    if (node?.nodeType === Node.TEXT_NODE)
      pieces.push({ start: Number(element.getAttribute(PLACE)), node: node as Text });
  }
  return pieces;
}

/** A range for each piece that the hit touches: it may cross sentences. Pieces are in the order of the text. */
function rangesOf(pieces: readonly PagePiece[], { start, end }: Hit): Range[] {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const ranges: Range[] = [];
  for (let i = low; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || piece.start >= end) break;
    const from = Math.max(0, start - piece.start);
    const to = Math.min(piece.node.data.length, end - piece.start);
    if (to <= from) continue;
    const range = piece.node.ownerDocument.createRange();
    range.setStart(piece.node, from);
    range.setEnd(piece.node, to);
    ranges.push(range);
  }
  return ranges;
}
