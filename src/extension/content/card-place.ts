/** Where the warning card stands: a corner where it covers nothing that the reader needs. Pure geometry, in CSS pixels. */

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
export interface Size {
  width: number;
  height: number;
}

export type Corner = "bottom-end" | "bottom-start" | "top-end" | "top-start";

export interface Placing {
  corner: Corner;
  /** The card shrinks to one line where the whole of it fits nowhere. */
  compact: boolean;
}

export const MARGIN = 16;
/** Room left free around what must not be covered. */
const AIR = 8;
const CORNERS: readonly Corner[] = ["bottom-end", "bottom-start", "top-end", "top-start"];

export function boxAt(corner: Corner, size: Size, view: Size, rightToLeft: boolean): Box {
  const right = corner.endsWith("end") !== rightToLeft;
  const left = right ? view.width - MARGIN - size.width : MARGIN;
  const top = corner.startsWith("bottom") ? view.height - MARGIN - size.height : MARGIN;
  return { left, top, right: left + size.width, bottom: top + size.height };
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right + AIR && b.left < a.right + AIR && a.top < b.bottom + AIR && b.top < a.bottom + AIR;

/**
 * The first corner, whole before compact, where the card covers none of `kept` (fields, buttons, dialogs) and lies in the window;
 * null where there is none: then no card is shown. `now` is preferred, so that the card doesn't jump about.
 */
export function placeFor(
  kept: readonly Box[],
  view: Size,
  whole: Size,
  compact: Size,
  rightToLeft: boolean,
  now: Placing | null = null,
): Placing | null {
  const fits = ({ corner, compact: small }: Placing) => {
    const size = small ? compact : whole;
    if (size.width + 2 * MARGIN > view.width || size.height + 2 * MARGIN > view.height) return false;
    const box = boxAt(corner, size, view, rightToLeft);
    return !kept.some((other) => overlap(box, other));
  };
  if (now && !now.compact && fits(now)) return now;
  const all = [false, true].flatMap((small) => CORNERS.map((corner) => ({ corner, compact: small })));
  const found = all.find(fits) ?? null;
  // a compact card that still fits stays where it is, unless the whole card fits again
  return now?.compact && found?.compact && fits(now) ? now : found;
}
