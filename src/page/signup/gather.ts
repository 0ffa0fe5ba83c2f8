/** A walk through a part of a page: its fields with their labels, buttons, links, headings and text, in order, as plain data. */
import { bare } from "../bare.ts";
import type { Steps } from "../steps.ts";
import { elementOf, visibleText, wordForm } from "../text.ts";
import { typeOf, type Field } from "./groups.ts";
import { wordsOfName } from "./lexicon.ts";
import type { ButtonView, FieldView, FormView, LinkView } from "./view.ts";

const MAX_NODES = 4000;
const MAX_TEXT = 4000;
/** Scripts nest deeper than any reader of the source would. */
const MAX_DEPTH = 600;
/** Links and buttons beyond these say nothing new. */
const MAX_NAMED = 150;
const HEADING_TAG = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "legend", "caption"]);
const HEADING_CLASS = /(?:^|[-_ ])(?:title|heading|headline)/i;
const UNSEEN = new Set(["script", "style", "template", "noscript", "head", "option", "optgroup", "datalist"]);
const BLOCK = new Set([
  "div", "p", "li", "ul", "ol", "td", "tr", "th", "table", "section", "article", "form", "fieldset", "br", "h1", "h2", "h3", "h4", "h5", "h6",
  "dt", "dd", "legend", "label", "header", "footer", "aside", "main", "nav",
]); // prettier-ignore

/** Nodes met in one step, about. */
const STEP = 200;
/** So far down a walk in steps can stop between two elements; what stands deeper in the page is one step. */
const STEPPED_DEPTH = 12;

/** An element that a walk is in. */
interface Open {
  element: Element;
  tag: string;
  /** What had been met when it began. */
  part: number;
  field: number;
  label: { text: string } | null;
}

/** What is met on a walk through a form, in order. */
export class Gatherer {
  readonly buttons: ButtonView[] = [];
  readonly links: LinkView[] = [];
  readonly headings: string[] = [];
  private readonly wanted: ReadonlySet<Element>;
  private readonly parts: string[] = [];
  /** Whether the part is a link's. */
  private readonly linked: boolean[] = [];
  private inLink = 0;
  private readonly met: { field: Field; at: number; wrap: string }[] = [];
  private readonly labels = new Map<string, string>();
  private nodes = 0;
  private nextStop = STEP;
  /** What a walk in steps has begun, wherever the page may have moved it since. */
  private readonly begun = new Set<Node>();
  private rests = 0;
  private depth = 0;
  private length = 0;
  private readonly limit: number;
  private readonly maxNodes: number;

  constructor(fields: readonly Field[], limit = MAX_TEXT, maxNodes = MAX_NODES) {
    this.wanted = new Set(fields);
    this.limit = limit;
    this.maxNodes = maxNodes;
  }

  walk(node: Node, label: { text: string } | null = null): void {
    const open = this.enter(node, label);
    if (!open) return;
    const { shadowRoot } = open.element;
    if (shadowRoot) this.walkIn(shadowRoot, open.label);
    this.walkIn(node, open.label);
    this.leave(open);
  }

  /** As walk, in steps. */
  *walkSteps(node: Node, label: { text: string } | null = null): Steps<void> {
    const open = this.enter(node, label);
    if (!open) return;
    const { shadowRoot } = open.element;
    if (shadowRoot) yield* this.walkStepsIn(shadowRoot, open.label);
    yield* this.walkStepsIn(node, open.label);
    this.leave(open);
  }

  /** Takes a node down; null where nothing more is to be looked at in it. */
  private enter(node: Node, label: { text: string } | null): Open | null {
    if (this.isFull()) return null;
    this.nodes++;
    const own = bare(node as Element);
    const kind = own.nodeType;
    if (kind === 3) {
      const text = node.nodeValue ?? "";
      const isBlank = !text.trim();
      if (label && !isBlank) label.text += ` ${text}`;
      this.add(isBlank ? " " : text);
      return null;
    }
    if (kind !== 1) return null;
    const tag = own.localName;
    if (UNSEEN.has(tag)) return null;
    if (this.wanted.has(node as Element)) {
      this.met.push({ field: node as Field, at: this.parts.length, wrap: "" });
      if (tag !== "input") return null;
    }
    if (tag === "select" || tag === "textarea") return null;
    if (tag === "img") {
      this.add(` ${own.getAttribute("alt") ?? ""} `);
      return null;
    }
    const [part, field] = [this.parts.length, this.met.length];
    if (BLOCK.has(tag)) this.add(" \n");
    if (tag === "a") this.inLink++;
    return { element: own, tag, part, field, label: tag === "label" ? { text: "" } : label };
  }

  private leave(open: Open): void {
    if (BLOCK.has(open.tag)) this.add(" \n");
    if (open.tag === "a") this.inLink--;
    this.close(open);
  }

  private isFull(): boolean {
    // where fields are looked for, they may come after a long text
    return this.nodes > this.maxNodes || (this.wanted.size === 0 && this.length > this.limit);
  }

  private walkIn(parent: Node, label: { text: string } | null): void {
    if (this.depth > MAX_DEPTH) return;
    this.depth++;
    for (let child = bare(parent).firstChild; child && !this.isFull(); child = bare(child).nextSibling)
      this.walk(child, label);
    this.depth--;
  }

  private *walkStepsIn(parent: Node, label: { text: string } | null): Steps<void> {
    if (this.depth >= STEPPED_DEPTH) return this.walkIn(parent, label);
    this.depth++;
    let rests = this.rests;
    let child = bare(parent).firstChild;
    while (child && !this.isFull()) {
      if (!this.begun.has(child)) {
        this.begun.add(child);
        if (bare(child).firstChild === null) this.walk(child, label);
        else yield* this.walkSteps(child, label);
        if (this.nodes >= this.nextStop) {
          yield;
          this.rests++;
          this.nextStop = this.nodes + STEP;
        }
      }
      // the page may have removed, moved or replaced anything during a rest: what is left is looked for from the first on
      child = rests === this.rests ? bare(child).nextSibling : bare(parent).firstChild;
      rests = this.rests;
    }
    this.depth--;
  }

  /** Fields that belong to the form and stand outside of it, with their labels. */
  walkRest(fields: readonly Field[]): void {
    const met = new Set(this.met.map(({ field }) => field));
    for (const field of fields) {
      if (!met.has(field)) this.walk(field.closest("label") ?? field);
    }
  }

  private close({ element, tag, part, field, label }: Open): void {
    if (tag === "label" && label) {
      const target = element.getAttribute("for");
      if (target) this.labels.set(target, `${this.labels.get(target) ?? ""} ${label.text}`.slice(0, 600));
      for (const met of this.met.slice(field)) met.wrap = label.text.slice(0, 600);
    }
    const role = element.getAttribute("role");
    const className = element.getAttribute("class") ?? "";
    const button = this.buttons.length < MAX_NAMED && isButton(element, tag, role, className);
    const link = tag === "a" && this.links.length < MAX_NAMED;
    const heading =
      (HEADING_TAG.has(tag) || role === "heading" || HEADING_CLASS.test(className)) &&
      field === this.met.length;
    if (!button && !link && !heading) return;
    const text = wordForm(this.parts.slice(part).join("").slice(0, 300));
    if (button)
      this.buttons.push({
        text: text || wordForm(buttonName(element)),
        ids: wordsOfName(
          ["id", "name", "class", "data-action", "data-testid"]
            .map((key) => element.getAttribute(key) ?? "")
            .join(" ")
            .slice(0, 150),
        ),
        submit: isSubmit(element, tag),
        at: this.met.length,
      });
    if (link)
      this.links.push({
        text: text || wordForm(element.getAttribute("aria-label") ?? element.getAttribute("title") ?? ""),
      });
    if (heading && text && text.length <= 160 && !this.headings.includes(text))
      if (this.unlinked(part, this.parts.length).join("").trim()) this.headings.push(text);
  }

  private add(text: string): void {
    if (this.length > this.limit) return;
    this.parts.push(text);
    this.linked.push(this.inLink > 0);
    this.length += text.length;
  }

  /** Text that is not a link's: a link before the fields, or a heading that is one ("Create an account"), leads elsewhere. */
  private unlinked(start: number, end: number): string[] {
    return this.parts.slice(start, end).filter((_, i) => !this.linked[start + i]);
  }

  text(): string {
    return this.parts.join("");
  }

  result(): Pick<FormView, "fields" | "buttons" | "links" | "headings" | "text" | "lead"> {
    const first = this.met[0]?.at ?? 0;
    return {
      fields: this.met.map((met, i) => {
        const before = this.parts.slice(i > 0 ? this.met[i - 1]?.at : 0, met.at).join("");
        const after = this.parts.slice(met.at, this.met[i + 1]?.at).join("");
        return fieldView(met.field, `${this.labels.get(met.field.id) ?? ""} ${met.wrap}`, before, after);
      }),
      buttons: this.buttons,
      links: this.links,
      headings: this.headings,
      text: wordForm(this.text()),
      lead: wordForm(this.unlinked(0, first).join("").slice(-200)),
    };
  }
}

function fieldView(field: Field, label: string, before: string, after: string): FieldView {
  const type = typeOf(field);
  const said = ["aria-label", "placeholder", "title", "data-label"].map(
    (key) => field.getAttribute(key) ?? "",
  );
  const pointed = (field.getAttribute("aria-labelledby") ?? "").split(/\s+/).slice(0, 3);
  const tree = field.getRootNode();
  for (const id of pointed) {
    const other = id ? elementOf(tree, id) : null;
    if (other) said.push(shortText(other));
  }
  if (type === "submit" || type === "button") said.push(field.value);
  const own = wordForm(`${label} ${said.join(" ")}`.slice(0, 600));
  const box = type === "checkbox" || type === "radio";
  const near = box
    ? lines(after).slice(0, 2).join(" ").slice(0, 250)
    : (lines(before).at(-1) ?? "").slice(-80);
  return {
    tag: field.localName as FieldView["tag"],
    type,
    auto: (field.getAttribute("autocomplete") ?? "").trim().toLowerCase().slice(0, 60),
    ids: wordsOfName(`${field.getAttribute("name") ?? ""} ${field.id}`),
    label: own,
    near: own ? "" : wordForm(near),
    checked: box && cameTicked(field as HTMLInputElement),
  };
}

/** Whether a box was ticked when it was first seen: scripts tick boxes without an attribute, and readers tick them later. */
const ticked = new WeakMap<Element, boolean>();
function cameTicked(box: HTMLInputElement): boolean {
  const known = ticked.get(box);
  if (known !== undefined) return known;
  const now = box.checked || box.hasAttribute("checked");
  ticked.set(box, now);
  return now;
}

function lines(text: string): string[] {
  return text.split("\n").map(visibleText).filter(Boolean);
}

/** The start of an element's text. */
export function shortText(element: Element): string {
  return visibleText((bare(element).textContent ?? "").slice(0, 400)).slice(0, 160);
}

function isButton(element: Element, tag: string, role: string | null, className: string): boolean {
  if (tag === "button") return true;
  if (tag === "input") return /^(?:submit|button|image)$/i.test(element.getAttribute("type") ?? "");
  if (role === "button") return true;
  if (tag !== "a") return false;
  return (
    /btn|button|submit/i.test(className) || /^(?:#|javascript:|$)/i.test(element.getAttribute("href") ?? "")
  );
}

function isSubmit(element: Element, tag: string): boolean {
  const type = (element.getAttribute("type") ?? "").toLowerCase();
  if (tag === "button") return type === "submit" || type === "";
  return tag === "input" && type !== "button";
}

function buttonName(element: Element): string {
  for (const key of ["value", "aria-label", "alt", "title"]) {
    const text = element.getAttribute(key);
    if (text) return text.slice(0, 200);
  }
  return "";
}
