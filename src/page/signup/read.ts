/** Reads the forms of a page into plain data (view.ts). Looks at nothing that needs a layout. */
import { bare } from "../bare.ts";
import { atOnce, type Steps } from "../steps.ts";
import { wordForm } from "../text.ts";
import { elementsOf, parentOf, rootsOf, type Root } from "../walk.ts";
import { groupSteps, type Field, type FieldGroup } from "./groups.ts";
import { wordsOfAddress, wordsOfName } from "./lexicon.ts";
import { Gatherer, shortText } from "./gather.ts";
import type { FieldView, FormView, PageView } from "./view.ts";

export interface ReadOptions {
  /** The page's trees as rootsOf gives them, where they are known already. */
  roots?: readonly Root[];
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

const MAX_AROUND = 800;
const MAX_NODES_AROUND = 250;
/** Parts of a page that say nothing about a form beside them. */
const APART = /^(?:nav|footer|script|style|iframe|noscript)$/;
const LEVELS_AROUND = 4;
const HEADINGS = 'h1, h2, h3, h4, h5, h6, legend, [role="heading"]';
/** Empty (no forms) at once where nothing can be written into. */
export function readPage(root: Root, options: ReadOptions = {}): ReadPage {
  return atOnce(readPageSteps(root, options));
}

/** As readPage, in steps. */
export function* readPageSteps(root: Root, options: ReadOptions = {}): Steps<ReadPage> {
  const roots = options.roots ?? rootsOf(root);
  const groups = yield* groupSteps(roots, options.isVisible);
  const document = bare(root).nodeType === 9 ? (root as Document) : bare(root).ownerDocument;
  const own = document && bare(document);
  const view: PageView = { title: "", path: "", headings: [], forms: [] };
  if (groups.length === 0) return { view, groups };
  const address = options.url ?? own?.URL ?? "";
  view.title = wordForm((own?.title ?? "").slice(0, 300));
  view.path = wordsOfAddress(address);
  const headings: Headings = new Map();
  view.headings = elementsOf(roots, "h1")
    .slice(0, 3)
    .map((heading) => wordForm(shortText(heading)));
  for (const group of groups) {
    yield;
    view.forms.push(yield* formSteps(group, groups, headings));
  }
  return { view, groups };
}

/** The fields of a form, or of a whole page. */
export function fieldsIn(scope: Element | Root): FieldView[] {
  const gatherer = new Gatherer([...bare(scope).querySelectorAll<Field>("input, select, textarea")]);
  if (bare(scope).nodeType === 1) gatherer.walk(scope);
  else for (const child of bare(scope).childNodes) gatherer.walk(child);
  return gatherer.result().fields;
}

const attribute = (form: Element | null, name: string): string =>
  (form && bare(form).getAttribute(name)) ?? "";

function* formSteps(group: FieldGroup, groups: readonly FieldGroup[], headings: Headings): Steps<FormView> {
  const { container, form } = group;
  const gatherer = new Gatherer(group.fields);
  yield* gatherer.walkSteps(container);
  gatherer.walkRest(group.fields);
  yield;
  const own = gatherer.result();
  yield;
  return {
    element: form !== null,
    ids: wordsOfName(["id", "name", "class"].map((key) => bare(container).getAttribute(key) ?? "").join(" ")),
    action: wordsOfAddress(attribute(form, "action")),
    method: attribute(form, "method").toLowerCase(),
    ...own,
    around: readAround(group, groups, headings),
  };
}

/** Text, links and buttons beside the form, up a few levels, without the parts that hold another form. */
function readAround(
  group: FieldGroup,
  groups: readonly FieldGroup[],
  headings: Headings,
): FormView["around"] {
  const before: Gatherer[] = [];
  const after: Gatherer[] = [];
  const others = groups.filter((other) => other !== group).map((other) => other.container);
  let at: Element = group.container;
  for (let level = 0; level < LEVELS_AROUND; level++) {
    const parent = parentOf(at);
    if (!parent || bare(at).localName === "body" || others.some((other) => crowded(parent, at, other))) break;
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

/** Whether going up to `parent` would take in another form than the one in `at`. */
function crowded(parent: Element, at: Element, other: Element): boolean {
  return (
    parent !== other && bare(parent).contains(other) && !bare(at).contains(other) && !bare(other).contains(at)
  );
}

function gatherBeside(at: Node, side: "nextSibling" | "previousSibling"): Gatherer[] {
  const list: Gatherer[] = [];
  let left = MAX_AROUND;
  for (let node = bare(at)[side], seen = 0; node && seen < 12 && left > 0; node = bare(node)[side], seen++) {
    const own = bare(node);
    if (own.nodeType === 1 && APART.test((own as unknown as Element).localName)) continue;
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
  const tree = bare(container).getRootNode() as Root;
  let own = headings.get(tree);
  if (!own) {
    own = "querySelectorAll" in tree ? [...bare(tree).querySelectorAll(HEADINGS)] : [];
    headings.set(tree, own);
  }
  let low = 0;
  let high = own.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const heading = own[middle];
    if (heading && bare(heading).compareDocumentPosition(container) & 4) low = middle + 1;
    else high = middle;
  }
  const last = own[low - 1];
  return last ? wordForm(shortText(last)) : "";
}
