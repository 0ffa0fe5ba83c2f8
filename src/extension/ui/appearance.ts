/** Light or dark. The choice is kept where public/appearance.js reads it before a page's first paint. */
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
