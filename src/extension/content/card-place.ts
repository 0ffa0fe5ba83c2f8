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

/** Where the whole card fits nowhere it shrinks to its headline and buttons: beside each other, else one above the other. */
export type Shape = "whole" | "compact" | "narrow";
export const SHAPES: readonly Shape[] = ["whole", "compact", "narrow"];

export interface Placing {
  corner: Corner;
  shape: Shape;
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
 * The first corner where the card lies in the window and covers none of `must` (fields, buttons, dialogs): in the largest shape that
 * fits anywhere, and before all where it also covers none of `better` (whole forms); null where there is none: then no card is shown.
 * `now` is preferred, so that the card doesn't jump about.
 */
export function placeFor(
  { must, better = [] }: { must: readonly Box[]; better?: readonly Box[] },
  view: Size,
  sizes: Readonly<Record<Shape, Size>>,
  rightToLeft: boolean,
  now: Placing | null = null,
): Placing | null {
  const fits = ({ corner, shape }: Placing, kept: readonly Box[]) => {
    const size = sizes[shape];
    if (size.width + 2 * MARGIN > view.width || size.height + 2 * MARGIN > view.height) return false;
    const box = boxAt(corner, size, view, rightToLeft);
    return !kept.some((other) => overlap(box, other));
  };
  const all = [...must, ...better];
  for (const shape of SHAPES) {
    if (now?.shape === shape && fits(now, must)) return now;
    const corners = CORNERS.map((corner) => ({ corner, shape }));
    const found = corners.find((each) => fits(each, all)) ?? corners.find((each) => fits(each, must));
    if (found) return found;
  }
  return null;
}
