/** Light or dark. The choice is kept where it can be read before the first paint, so that a page never flashes. */
import type { Appearance } from "../settings.ts";

const KEY = "appearance";

export function applyAppearance(appearance: Appearance, root: HTMLElement = document.documentElement): void {
  if (appearance === "system") root.removeAttribute("data-appearance");
  else root.setAttribute("data-appearance", appearance);
  try {
    localStorage.setItem(KEY, appearance);
  } catch {
    // a browser without site storage: the page starts as the system wants
  }
}

export function applyLastAppearance(root: HTMLElement = document.documentElement): void {
  try {
    const last = localStorage.getItem(KEY);
    if (last === "light" || last === "dark") root.setAttribute("data-appearance", last);
  } catch {
    // as above
  }
}
