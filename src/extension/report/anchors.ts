/** Going from a place of the page to another: from an answer to its proof, and back. */

/** The element of the sentence that begins at a place of the policy's text. */
export const passageAnchor = (start: number): string => `at-${String(start)}`;

const LIT = "data-lit";

/** Scrolls to an element, gives it the focus and a mark that shows where it is; false where it is not on the page or hidden. */
export function show(id: string): boolean {
  const element = document.getElementById(id);
  if (element === null || isHidden(element)) return false;
  for (const lit of document.querySelectorAll(`[${LIT}]`)) lit.removeAttribute(LIT);
  element.setAttribute(LIT, "");
  bringToFront(element);
  return true;
}

const MOST_FRAMES = 60;

/** As `show`, for an element that the page is about to bring. */
export function showSoon(id: string, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    if (!show(id) && frames > 0) showSoon(id, frames - 1);
  });
}

export function bringToFront(element: HTMLElement): void {
  element.scrollIntoView({ block: "center", behavior: calm() ? "instant" : "smooth" });
  element.focus({ preventScroll: true });
}

const isHidden = (element: Element): boolean =>
  typeof element.checkVisibility === "function" && !element.checkVisibility();

const calm = (): boolean => matchMedia("(prefers-reduced-motion: reduce)").matches;
