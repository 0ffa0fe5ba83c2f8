/**
 * Light or dark. The choice is kept where public/appearance.js reads it before a page's first paint, so that it never flashes in the
 * other colours: a module would be too late, and the extension's content policy forbids a script in the page itself.
 */
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
