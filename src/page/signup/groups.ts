/**
 * Which fields belong together. A form element says so; pages without one (or with one around everything, as some servers write)
 * are cut at the blocks that hold fields and the button that sends them.
 */
import { bare } from "../bare.ts";
import type { Steps } from "../steps.ts";
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
/** Fields looked at in one step. */
const STEP = 100;
const NOT_ASKED = new Set(["hidden", "submit", "button", "image", "reset", "range", "color"]);
const WRITTEN = new Set(["text", "email", "tel", "password", "number", "url", "date", ""]);
const SENDS =
  'button, input[type="submit" i], input[type="button" i], input[type="image" i], [role="button"], a[class*="btn"], a[class*="button"]';
/** Buttons that belong to one field or to the page. */
const MINOR_BUTTON =
  /\b(?:show|hide|toggle|close|clear|delete|eye|reveal|generate|dropdown|flag|icon)\b|^[\s×✕?i]*$/i;

/** Kind of input as the browser takes it: an unknown type is text. */
export function typeOf(field: Field): string {
  const tag = field.localName;
  if (tag !== "input") return tag;
  return (field.getAttribute("type") ?? "text").trim().toLowerCase() || "text";
}

function isWritten(field: Field): boolean {
  return field.localName === "input" && WRITTEN.has(typeOf(field));
}

/** Groups that hold something to write into, in page order; in steps. */
export function* groupSteps(
  roots: readonly Root[],
  isVisible?: (element: Element) => boolean,
): Steps<FieldGroup[]> {
  const byForm = new Map<Element, FieldGroup>();
  const groups: FieldGroup[] = [];
  const orphans: Field[] = [];
  const fields = elementsOf<Field>(roots, "input, select, textarea");
  let asked = 0;
  for (const [i, field] of fields.entries()) {
    if (i % STEP === STEP - 1) yield;
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
  if (orphans.length > 0) {
    yield;
    const senders = sendersOf(roots);
    yield;
    groups.push(...(yield* orphanGroups(orphans, senders)));
  }
  return groups.filter(({ fields }) => fields.some(isWritten) && !isOnlySearch(fields)).slice(0, MAX_GROUPS);
}

/** A field to search in, alone: most pages have one, and reading more of it would cost them all something. */
function isOnlySearch(fields: readonly Field[]): boolean {
  const written = fields.filter((field) => typeOf(field) === "search" || isWritten(field));
  const [field] = written;
  return (
    written.length === 1 &&
    field !== undefined &&
    (typeOf(field) === "search" ||
      (typeOf(field) === "text" &&
        /^(?:q|s|search|query|keywords?)$/i.test(field.getAttribute("name") ?? "")))
  );
}

function formOf(field: Field): HTMLFormElement | null {
  return field.form ?? (closestOf(field, "form") as HTMLFormElement | null);
}

/** ASP.NET writes one form around the whole page. */
const wholePage = new WeakMap<Element, boolean>();
function isWholePage(form: Element): boolean {
  let whole = wholePage.get(form);
  if (whole === undefined) {
    whole = bare(form).querySelector('input[name="__VIEWSTATE"], input[name="__EVENTTARGET"]') !== null;
    wholePage.set(form, whole);
  }
  return whole;
}

function* orphanGroups(orphans: readonly Field[], senders: Senders): Steps<FieldGroup[]> {
  const groups = new Map<Element, Field[]>();
  for (const [i, field] of orphans.entries()) {
    if (i % STEP === STEP - 1) yield;
    const block = blockOf(field, senders);
    const known = groups.get(block);
    if (known) known.push(field);
    else groups.set(block, [field]);
  }
  const blocks = [...groups.keys()];
  const merged: FieldGroup[] = [];
  for (const block of blocks) {
    const own = groups.get(block) ?? [];
    // a field with a small button of its own ("check", "find") within a larger form; a login box within a page stays apart
    const single = own.length === 1 && own.every((field) => typeOf(field) !== "password" && isWritten(field));
    const outer = single ? blocks.find((other) => other !== block && holds(other, block)) : undefined;
    if (outer) groups.get(outer)?.push(...own);
    else merged.push({ container: block, form: null, fields: own });
  }
  return merged;
}

/** Buttons that may send something, by tree, in order; what hosts a tree with such a button stands for it in the tree outside. */
type Senders = Map<Node, Element[]>;

function sendersOf(roots: readonly Root[]): Senders {
  const senders: Senders = new Map();
  for (const root of [...roots].reverse()) {
    const hosts = senders.get(root) ?? [];
    const own = [...bare(root).querySelectorAll(SENDS)].filter((button) => !isMinor(button));
    const all =
      hosts.length > 0
        ? [...own, ...hosts].sort((a, b) => (bare(a).compareDocumentPosition(b) & 4 ? -1 : 1))
        : own;
    if (all.length === 0) continue;
    senders.set(root, all);
    const host = parentOf(root);
    if (!host) continue;
    const outside = bare(host).getRootNode();
    senders.set(outside, [...(senders.get(outside) ?? []), host]);
  }
  return senders;
}

function isMinor(of: Element): boolean {
  const button = bare(of);
  const text = (button.textContent ?? "").slice(0, 100).trim() || (button.getAttribute("value") ?? "");
  if (text) return MINOR_BUTTON.test(text);
  if (button.getAttribute("type") === "submit") return false;
  return MINOR_BUTTON.test(button.getAttribute("aria-label") ?? button.getAttribute("alt") ?? "");
}

/**
 * The smallest block around a field that holds a button after it (one before it is a tab or a toggle more often than what sends it);
 * else the highest that is not the page.
 */
function blockOf(field: Field, senders: Senders): Element {
  let at: Element = field;
  let sender = nextAfter(at, senders.get(bare(at).getRootNode()));
  for (let level = 0; level < 60; level++) {
    const parent = parentOf(at);
    if (!parent || bare(parent).localName === "html") return at;
    if (parent !== bare(at).parentNode) sender = nextAfter(parent, senders.get(bare(parent).getRootNode())); // out of a shadow root
    at = parent;
    if (bare(at).localName === "body" || (sender && bare(at).contains(sender))) return at;
  }
  return at;
}

/** The first of the elements, which are in document order, that comes after `element`. */
function nextAfter(element: Element, ordered: readonly Element[] | undefined): Element | null {
  if (!ordered) return null;
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = ordered[middle];
    if (other && bare(element).compareDocumentPosition(other) & 4) high = middle;
    else low = middle + 1;
  }
  return ordered[low] ?? null;
}

function holds(outer: Element, inner: Element): boolean {
  for (let at = parentOf(inner); at; at = parentOf(at)) if (at === outer) return true;
  return false;
}
