/** What the warning card must leave uncovered, as boxes in the window, in CSS pixels. Looks into open shadow roots and frames of the same origin. */
import { closestOf, rootsOf, type Root } from "../../page/walk.ts";
import type { Box, Size } from "./card-place.ts";

export interface Kept {
  /** Never covered: what the reader types into, presses or reads before sending a form. */
  must: Box[];
  /** Better not covered: whole forms, even where they are empty. */
  better: Box[];
}

interface Offset {
  left: number;
  top: number;
}

const CONTROLS = [
  "input:not([type=hidden])", "select", "textarea", "button", "label", "summary", "[role=button]", "[role=checkbox]", "[role=switch]",
  "[role=textbox]", "[role=combobox]", "[contenteditable='']", "[contenteditable=true]", "a[class*=btn i]", "a[class*=button i]",
  "dialog[open]", "[role=dialog]", "[role=alertdialog]", "[aria-modal=true]", "[popover]", "iframe",
].join(); // prettier-ignore
const DIALOG = "dialog, [role=dialog], [role=alertdialog], [aria-modal=true]";
/** A form in which something about oneself is written. */
const WRITTEN = "input[type=password], input[type=email], input[type=tel], input[autocomplete]";
const MOST_CONTROLS = 400;
const MOST_FORMS = 10;
const MOST_TEXTS = 150;
/** A box that takes so much of the window is a ground on which things stand; what stands on it is looked at by itself. */
const GROUND = 0.6;

export function keptIn(page: Document, host: Element, view: Size): Kept {
  const kept: Kept = { must: [], better: [] };
  const moved = new Map<Document, Offset>();
  const boxOf = (element: Element): Box | null =>
    inView(element.getBoundingClientRect(), offsetOf(element.ownerDocument, moved), view);
  const isGround = ({ left, top, right, bottom }: Box) =>
    (Math.min(right, view.width) - Math.max(left, 0)) * (Math.min(bottom, view.height) - Math.max(top, 0)) >
    GROUND * view.width * view.height;

  for (const root of rootsOf(page)) {
    for (const control of root.querySelectorAll(CONTROLS)) {
      if (control === host || kept.must.length >= MOST_CONTROLS) continue;
      const box = boxOf(control);
      if (!box || !isShown(control)) continue;
      if (!isGround(box)) kept.must.push(box);
      else if (control.matches(DIALOG)) kept.better.push(box);
    }
    for (const form of formsIn(root)) {
      const box = boxOf(form);
      if (box) kept.better.push(box);
      kept.must.push(...textBoxes(form, offsetOf(form.ownerDocument, moved), view));
    }
  }
  return kept;
}

const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

function inView(box: DOMRect, by: Offset, view: Size): Box | null {
  const [left, top] = [box.left + by.left, box.top + by.top];
  const [right, bottom] = [left + box.width, top + box.height];
  const seen = box.width > 0 && box.height > 0 && right > 0 && bottom > 0;
  return seen && left < view.width && top < view.height ? { left, top, right, bottom } : null;
}

/** Where a frame's document begins in the window. */
function offsetOf(page: Document, known: Map<Document, Offset>): Offset {
  let offset = known.get(page);
  if (!offset) {
    offset = { left: 0, top: 0 };
    const frame = page.defaultView?.frameElement; // null at the top
    if (frame) {
      const { left, top } = frame.getBoundingClientRect();
      const outside = offsetOf(frame.ownerDocument, known);
      offset = { left: outside.left + left + frame.clientLeft, top: outside.top + top + frame.clientTop };
    }
    known.set(page, offset);
  }
  return offset;
}

function formsIn(root: Root): Element[] {
  const forms = new Set<Element>();
  for (const field of root.querySelectorAll(WRITTEN)) {
    const form = closestOf(field, "form, fieldset, dialog, [role=dialog], [role=form]");
    if (form && isShown(field)) forms.add(form);
    if (forms.size >= MOST_FORMS) break;
  }
  return [...forms];
}

/** The lines of a form's text: the consent sentence is to be read before the button is pressed. */
function textBoxes(form: Element, by: Offset, view: Size): Box[] {
  const page = form.ownerDocument;
  const texts = page.createTreeWalker(form, NodeFilter.SHOW_TEXT);
  const range = page.createRange();
  const boxes: Box[] = [];
  for (let asked = 0; asked < MOST_TEXTS && texts.nextNode();) {
    const text = texts.currentNode;
    if (!text.nodeValue?.trim()) continue;
    asked++;
    range.selectNodeContents(text);
    // jsdom has no layout
    for (const line of range.getClientRects?.() ?? []) {
      const box = inView(line, by, view);
      if (box) boxes.push(box);
    }
  }
  return boxes;
}
