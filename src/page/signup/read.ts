/** Reads the forms of a page into plain data (view.ts). Looks at nothing that needs a layout. */
import { visibleText, wordForm } from "../text.ts";
import { elementsOf, parentOf, rootsOf, type Root } from "../walk.ts";
import { groupsOf, typeOf, type Field, type FieldGroup } from "./groups.ts";
import { wordsOfAddress, wordsOfName } from "./lexicon.ts";
import type { ButtonView, FieldView, FormView, LinkView, PageView } from "./view.ts";

export interface ReadOptions {
  /** Address of the page, where the document doesn't know it. */
  url?: string | undefined;
  /** Whether an element can be seen; left out, everything counts. */
  isVisible?: ((element: Element) => boolean) | undefined;
}

/** A page and, for each of its forms, where it is. */
export interface ReadPage {
  view: PageView;
  groups: FieldGroup[];
}

const MAX_NODES = 4000;
const MAX_TEXT = 4000;
const MAX_AROUND = 800;
const MAX_NODES_AROUND = 250;
/** Parts of a page that say nothing about a form beside them. */
const APART = /^(?:nav|footer|script|style|iframe|noscript)$/;
const LEVELS_AROUND = 4;
const HEADINGS = 'h1, h2, h3, h4, h5, h6, legend, [role="heading"]';
const HEADING_TAG = /^(?:h[1-6]|legend|caption)$/;
const HEADING_CLASS = /(?:^|[-_ ])(?:title|heading|headline)/i;
const UNSEEN = new Set(["script", "style", "template", "noscript", "head", "option", "optgroup", "datalist"]);
const BLOCK =
  /^(?:div|p|li|ul|ol|td|tr|th|table|section|article|form|fieldset|br|h[1-6]|dt|dd|legend|label|header|footer|aside|main|nav)$/;

/** Empty (no forms) at once where nothing can be written into. */
export function readPage(root: Root, options: ReadOptions = {}): ReadPage {
  const roots = rootsOf(root);
  const groups = groupsOf(roots, options.isVisible);
  const document = root.nodeType === 9 ? (root as Document) : root.ownerDocument;
  const view: PageView = { title: "", path: "", headings: [], forms: [] };
  if (groups.length === 0) return { view, groups };
  const address = options.url ?? document?.URL ?? "";
  view.title = wordForm((document?.title ?? "").slice(0, 300));
  view.path = wordsOfAddress(address);
  const headings: Headings = new Map();
  view.headings = elementsOf(roots, "h1")
    .slice(0, 3)
    .map((heading) => wordForm(shortText(heading)));
  view.forms = groups.map((group) => readForm(group, groups, headings));
  return { view, groups };
}

/** The fields of a form, or of a whole page. */
export function fieldsIn(scope: Element | Root): FieldView[] {
  const gatherer = new Gatherer([...scope.querySelectorAll<Field>("input, select, textarea")]);
  if (scope.nodeType === 1) gatherer.walk(scope);
  else for (const child of scope.childNodes) gatherer.walk(child);
  return gatherer.result().fields;
}

function readForm(group: FieldGroup, groups: readonly FieldGroup[], headings: Headings): FormView {
  const { container, form } = group;
  const gatherer = new Gatherer(group.fields);
  gatherer.walk(container);
  return {
    element: form !== null,
    ids: wordsOfName(["id", "name", "class"].map((key) => container.getAttribute(key) ?? "").join(" ")),
    action: wordsOfAddress(form?.getAttribute("action") ?? ""),
    method: (form?.getAttribute("method") ?? "").toLowerCase(),
    ...gatherer.result(),
    around: readAround(group, groups, headings),
  };
}

/** What is met on a walk through a form, in order. */
class Gatherer {
  readonly buttons: ButtonView[] = [];
  readonly links: LinkView[] = [];
  readonly headings: string[] = [];
  private readonly wanted: ReadonlySet<Element>;
  private readonly parts: string[] = [];
  /** Where in `parts` links are. */
  private readonly linked: [number, number][] = [];
  private readonly met: { field: Field; at: number; wrap: string }[] = [];
  private readonly labels = new Map<string, string>();
  private nodes = 0;
  private length = 0;
  private readonly limit: number;
  private readonly maxNodes: number;

  constructor(fields: readonly Field[], limit = MAX_TEXT, maxNodes = MAX_NODES) {
    this.wanted = new Set(fields);
    this.limit = limit;
    this.maxNodes = maxNodes;
  }

  walk(node: Node, label: { text: string } | null = null): void {
    // where fields are looked for, they may come after a long text
    if (this.nodes++ > this.maxNodes || (this.wanted.size === 0 && this.length > this.limit)) return;
    if (node.nodeType === 3) {
      const text = node.nodeValue ?? "";
      if (!text.trim()) return this.add(" ");
      if (label) label.text += ` ${text}`;
      return this.add(text);
    }
    if (node.nodeType !== 1) return;
    const element = node as Element;
    const tag = element.localName;
    if (UNSEEN.has(tag)) return;
    if (this.wanted.has(element)) {
      this.met.push({ field: element as Field, at: this.parts.length, wrap: "" });
      if (tag !== "input") return;
    }
    if (tag === "select" || tag === "textarea") return;
    if (tag === "img") return this.add(` ${element.getAttribute("alt") ?? ""} `);
    const from = { part: this.parts.length, field: this.met.length };
    if (BLOCK.test(tag)) this.add(" \n");
    const inner = tag === "label" ? { text: "" } : label;
    for (let child = (element.shadowRoot ?? element).firstChild; child; child = child.nextSibling)
      this.walk(child, inner);
    if (element.shadowRoot)
      for (let child = element.firstChild; child; child = child.nextSibling) this.walk(child, inner);
    if (BLOCK.test(tag)) this.add(" \n");
    this.close(element, tag, from, inner);
  }

  private close(
    element: Element,
    tag: string,
    from: { part: number; field: number },
    label: { text: string } | null,
  ): void {
    const textHere = (): string => wordForm(this.parts.slice(from.part).join("").slice(0, 300));
    if (tag === "label" && label) {
      const target = element.getAttribute("for");
      if (target) this.labels.set(target, `${this.labels.get(target) ?? ""} ${label.text}`.slice(0, 600));
      for (const met of this.met.slice(from.field)) met.wrap = label.text.slice(0, 600);
    }
    if (isButton(element, tag)) {
      this.buttons.push({
        text: textHere() || wordForm(buttonName(element)),
        ids: wordsOfName(
          ["id", "name", "class", "data-action", "data-testid"]
            .map((key) => element.getAttribute(key) ?? "")
            .join(" ")
            .slice(0, 150),
        ),
        submit: isSubmit(element, tag),
        at: this.met.length,
      });
    }
    if (tag === "a") {
      this.linked.push([from.part, this.parts.length]);
      this.links.push({
        text:
          textHere() || wordForm(element.getAttribute("aria-label") ?? element.getAttribute("title") ?? ""),
        href: wordsOfAddress(element.getAttribute("href") ?? ""),
      });
    }
    const marked =
      HEADING_TAG.test(tag) ||
      element.getAttribute("role") === "heading" ||
      HEADING_CLASS.test(classOf(element));
    if (marked && from.field === this.met.length) {
      const text = this.unlinked(from.part, this.parts.length).join("").trim() ? textHere() : "";
      if (text && text.length <= 160 && !this.headings.includes(text)) this.headings.push(text);
    }
  }

  private add(text: string): void {
    if (this.length > this.limit) return;
    this.parts.push(text);
    this.length += text.length;
  }

  /** Text that is not a link's: a link before the fields, or a heading that is one ("Create an account"), leads elsewhere. */
  private unlinked(start: number, end: number): string[] {
    const links = this.linked.filter(([from, to]) => to > start && from < end);
    return this.parts
      .slice(start, end)
      .filter((_, i) => !links.some(([from, to]) => start + i >= from && start + i < to));
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
  const tree = field.getRootNode() as Document | ShadowRoot;
  for (const id of pointed) {
    const other = id && "getElementById" in tree ? tree.getElementById(id) : null;
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
    checked: box && field.hasAttribute("checked"),
  };
}

function lines(text: string): string[] {
  return text.split("\n").map(visibleText).filter(Boolean);
}

/** Text, links and buttons beside the form, up a few levels, without the parts that hold another form. */
function readAround(
  group: FieldGroup,
  groups: readonly FieldGroup[],
  headings: Headings,
): FormView["around"] {
  if (group.fields.length === 1 && isSearch(group.fields[0]))
    return { heading: "", before: "", after: "", buttons: [], links: [] };
  const before: Gatherer[] = [];
  const after: Gatherer[] = [];
  const others = groups.filter((other) => other !== group).map((other) => other.container);
  let at: Element = group.container;
  for (let level = 0; level < LEVELS_AROUND; level++) {
    const parent = parentOf(at);
    if (!parent || at.localName === "body" || others.some((other) => crowded(parent, at, other))) break;
    after.push(...gatherBeside(at, "nextSibling"));
    before.unshift(...gatherBeside(at, "previousSibling").reverse());
    at = parent;
  }
  const text = (list: readonly Gatherer[]): string => list.map((each) => each.text()).join(" \n");
  const all = [...before, ...after];
  return {
    heading: headingBefore(group.container, headings),
    before: wordForm(text(before).slice(-MAX_AROUND)),
    after: wordForm(text(after).slice(0, MAX_AROUND)),
    buttons: all.flatMap((each) => each.buttons).slice(0, 20),
    links: all.flatMap((each) => each.links).slice(0, 40),
  };
}

function isSearch(field: Field | undefined): boolean {
  return (
    field !== undefined &&
    (typeOf(field) === "search" || /^(?:q|s|search|query|keywords?)$/i.test(field.getAttribute("name") ?? ""))
  );
}

/** Whether going up to `parent` would take in another form than the one in `at`. */
function crowded(parent: Element, at: Element, other: Element): boolean {
  return parent !== other && parent.contains(other) && !at.contains(other) && !other.contains(at);
}

function gatherBeside(at: Node, side: "nextSibling" | "previousSibling"): Gatherer[] {
  const list: Gatherer[] = [];
  let left = MAX_AROUND;
  for (let node = at[side], seen = 0; node && seen < 12 && left > 0; node = node[side], seen++) {
    if (node.nodeType === 1 && APART.test((node as Element).localName)) continue;
    const gatherer = new Gatherer([], left, MAX_NODES_AROUND);
    gatherer.walk(node);
    left -= gatherer.text().length;
    list.push(gatherer);
  }
  return list;
}

/** Headings by tree, looked up when a form of the tree asks. */
type Headings = Map<Node, Element[]>;

/** The last heading before the form, in its own tree. */
function headingBefore(container: Element, headings: Headings): string {
  const tree = container.getRootNode() as Root;
  let own = headings.get(tree);
  if (!own) {
    own = "querySelectorAll" in tree ? [...tree.querySelectorAll(HEADINGS)] : [];
    headings.set(tree, own);
  }
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const heading = own[middle];
    if (heading && heading.compareDocumentPosition(container) & 4) low = middle + 1;
    else high = middle;
  }
  const last = own[low - 1];
  return last ? wordForm(shortText(last)) : "";
}

function shortText(element: Element): string {
  return visibleText((element.textContent ?? "").slice(0, 400)).slice(0, 160);
}

function isButton(element: Element, tag: string): boolean {
  if (tag === "button") return true;
  if (tag === "input") return /^(?:submit|button|image)$/i.test(element.getAttribute("type") ?? "");
  if (element.getAttribute("role") === "button") return true;
  if (tag !== "a") return false;
  return (
    /btn|button|submit/i.test(classOf(element)) ||
    /^(?:#|javascript:|$)/i.test(element.getAttribute("href") ?? "")
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

function classOf(element: Element): string {
  return element.getAttribute("class") ?? "";
}
