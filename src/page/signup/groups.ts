/**
 * Which fields belong together. A form element says so; pages without one (or with one around everything, as some servers write)
 * are cut at the blocks that hold fields and the button that sends them.
 */
import { closestOf, elementsOf, parentOf, type Root } from "../walk.ts";

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export interface FieldGroup {
  /** The form, or the block that stands for it. */
  container: Element;
  form: HTMLFormElement | null;
  fields: Field[];
}

const MAX_FIELDS = 600;
const MAX_GROUPS = 40;
const NOT_ASKED = new Set(["hidden", "submit", "button", "image", "reset", "range", "color"]);
const WRITTEN = new Set(["text", "email", "tel", "password", "number", "url", "date", ""]);
const SENDS =
  'button, input[type="submit"], input[type="button"], input[type="image"], [role="button"], a[class*="btn"], a[class*="button"]';
const MINOR_BUTTON =
  /\b(?:show|hide|toggle|close|clear|delete|eye|reveal|generate|dropdown|flag|icon)\b|^[\s×✕?i]*$/i;

/** Kind of input as the browser takes it: an unknown type is text. */
export function typeOf(field: Field): string {
  const tag = field.localName;
  if (tag !== "input") return tag;
  return (field.getAttribute("type") ?? "text").trim().toLowerCase() || "text";
}

export function isWritten(field: Field): boolean {
  return field.localName === "input" && WRITTEN.has(typeOf(field));
}

/** Groups that hold something to write into, in page order. */
export function groupsOf(roots: readonly Root[], isVisible?: (element: Element) => boolean): FieldGroup[] {
  const byForm = new Map<Element, FieldGroup>();
  const groups: FieldGroup[] = [];
  const orphans: Field[] = [];
  const fields = elementsOf<Field>(roots, "input, select, textarea");
  let asked = 0;
  for (const field of fields) {
    if (NOT_ASKED.has(typeOf(field)) || (isVisible && !isVisible(field))) continue;
    if (asked++ > MAX_FIELDS) break;
    const form = formOf(field);
    if (!form || isWholePage(form)) {
      orphans.push(field);
      continue;
    }
    const known = byForm.get(form);
    if (known) known.fields.push(field);
    else {
      const group = { container: form, form, fields: [field] };
      byForm.set(form, group);
      groups.push(group);
    }
  }
  groups.push(...orphanGroups(orphans));
  return groups.filter((group) => group.fields.some(isWritten)).slice(0, MAX_GROUPS);
}

function formOf(field: Field): HTMLFormElement | null {
  return field.form ?? (closestOf(field, "form") as HTMLFormElement | null);
}

/** ASP.NET writes one form around the whole page. */
const wholePage = new WeakMap<Element, boolean>();
function isWholePage(form: Element): boolean {
  let whole = wholePage.get(form);
  if (whole === undefined) {
    whole = form.querySelector('input[name="__VIEWSTATE"], input[name="__EVENTTARGET"]') !== null;
    wholePage.set(form, whole);
  }
  return whole;
}

function orphanGroups(orphans: readonly Field[]): FieldGroup[] {
  const groups = new Map<Element, Field[]>();
  for (const field of orphans) {
    const block = blockOf(field);
    groups.set(block, [...(groups.get(block) ?? []), field]);
  }
  const blocks = [...groups.keys()];
  const merged: FieldGroup[] = [];
  for (const block of blocks) {
    const own = groups.get(block) ?? [];
    const outer = blocks.find((other) => other !== block && holds(other, block));
    // a field with a small button of its own ("check", "find") within a larger form; a login box within a page stays apart
    if (outer && own.every((field) => typeOf(field) !== "password" && isWritten(field)) && own.length === 1) {
      groups.get(outer)?.push(...own);
    } else {
      merged.push({ container: block, form: null, fields: own });
    }
  }
  return merged;
}

/** The smallest block around a field that holds a button which may send it; else the highest that is not the page. */
function blockOf(field: Field): Element {
  let at: Element = field;
  for (let level = 0; level < 25; level++) {
    const parent = parentOf(at);
    if (!parent || parent.localName === "html") return at;
    at = parent;
    if (at.localName === "body" || holdsSender(at, field)) return at;
  }
  return at;
}

function holdsSender(block: Element, field: Field): boolean {
  for (const button of block.querySelectorAll(SENDS)) {
    if (button.contains(field)) continue;
    // a button before the field is a tab or a toggle more often than what sends it
    if (!(field.compareDocumentPosition(button) & 4)) continue;
    const says = `${button.textContent ?? ""} ${button.getAttribute("value") ?? ""}`.trim();
    const label =
      says ||
      `${button.getAttribute("aria-label") ?? ""}${button.getAttribute("type") === "submit" ? "submit" : ""}`;
    if (!MINOR_BUTTON.test(label)) return true;
  }
  return false;
}

function holds(outer: Element, inner: Element): boolean {
  for (let at = parentOf(inner); at; at = parentOf(at)) if (at === outer) return true;
  return false;
}
