/**
 * Walking a live page as one tree: the document, every open shadow root in it, and the documents of frames of the same
 * origin. Closed shadow roots and frames of other origins can't be seen and are passed over. Nothing on the page is touched.
 *
 *   rootsOf(root)              every tree of the page, `root` first
 *   rootSteps(root)            the same, in steps
 *   framesOf(root)             the same without shadow roots, at a fraction of the time
 *   elementsOf(root, "a, area")  matching elements of all of them
 *   parentOf(node)             the parent, from a shadow root to its host, from a frame's document to the frame
 *   closestOf(node, "form")    Element.closest() that goes on through those borders
 */

import { bare } from "./bare.ts";
import { atOnce, type Steps } from "./steps.ts";

export type Root = Document | DocumentFragment;

/** A page of more trees than this is not a page for reading; the rest is left out. */
const MAX_ROOTS = 300;
const MAX_DEPTH = 12;

/** What can't have a shadow root by the rules of the web, as far as there are many of them on pages: they need not be touched. */
const MAY_HOST =
  ":not(a, b, br, button, dd, dt, em, form, i, img, input, label, li, link, meta, option, path, script, small, strong, style, td, tr, ul)";
const SHOWS_ANOTHER = "iframe, frame, object";

/** Elements looked at in one step. */
const STEP = 500;

/** `root` and all open shadow roots and same-origin frame documents in it, outer before inner, at most 300. */
export function rootsOf(root: Root): Root[] {
  return atOnce(rootSteps(root));
}

/** As rootsOf, in steps. */
export function* rootSteps(root: Root): Steps<Root[]> {
  const roots: Root[] = [];
  yield* collectRoots(root, 0, roots, true);
  return roots;
}

/** `root` and the same-origin frame documents in it: at once, where looking for shadow roots has to touch every element. */
export function framesOf(root: Root): Root[] {
  const roots: Root[] = [];
  atOnce(collectRoots(root, 0, roots, false));
  return roots;
}

function* collectRoots(root: Root, depth: number, roots: Root[], shadows: boolean): Steps<void> {
  if (roots.length >= MAX_ROOTS) return;
  roots.push(root);
  if (depth >= MAX_DEPTH) return;
  if (shadows) {
    const all = bare(root).querySelectorAll(MAY_HOST);
    for (let i = 0; i < all.length; i++) {
      if (i % STEP === STEP - 1) yield;
      const element = all[i] as Element;
      // asked as it stands first, for most have none: a form may answer with a field of that name
      const shadow = element.shadowRoot && bare(element).shadowRoot;
      if (shadow) yield* collectRoots(shadow, depth + 1, roots, shadows);
    }
  }
  for (const frame of bare(root).querySelectorAll(SHOWS_ANOTHER)) {
    const inner = documentIn(frame);
    if (inner) yield* collectRoots(inner, depth + 1, roots, shadows);
  }
}

/** Elements that match, tree by tree, each tree in document order. `root` may be the answer of rootsOf, to walk only once. */
export function elementsOf<E extends Element = Element>(root: Root | readonly Root[], selector: string): E[] {
  const found: E[] = [];
  for (const each of isList(root) ? root : rootsOf(root)) {
    for (const element of bare(each).querySelectorAll<E>(selector)) found.push(element);
  }
  return found;
}

/** The element that holds this node, across shadow roots and same-origin frames; null at the top. */
export function parentOf(node: Node): Element | null {
  const parent = bare(node).parentNode;
  if (parent && bare(parent).nodeType === 1) return parent as Element;
  return around(parent ?? node);
}

/** The nearest element around (or at) `node` that matches, across shadow roots and same-origin frames. */
export function closestOf(node: Element, selector: string): Element | null {
  for (let at: Element | null = node; at;) {
    const found: Element | null = bare(at).closest(selector);
    if (found) return found;
    at = around(bare(at).getRootNode());
  }
  return null;
}

/** What a whole tree stands in: a shadow root in its host, a frame's document in the frame. */
function around(tree: Node): Element | null {
  const kind = bare(tree).nodeType;
  if (kind === 9) return frameOf(tree as Document);
  return kind === 11 ? ((tree as Partial<ShadowRoot>).host ?? null) : null;
}

/** The document in a frame, null where it is of another origin or not there yet. */
function documentIn(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? null;
  } catch {
    return null; // some browsers throw for another origin
  }
}

function frameOf(document: Document): Element | null {
  try {
    return bare(document).defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

function isList(root: Root | readonly Root[]): root is readonly Root[] {
  return Array.isArray(root);
}
