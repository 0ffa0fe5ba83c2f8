import { headingLevel } from "./html-elements.ts";
import type { HtmlElement } from "./html-tree.ts";

/**
 * What no visitor of a page ever sees, by its mark-up alone: hidden, with nothing by which it could be opened. Accordions, tabs
 * and "read more" hide what belongs to the policy, so that much which is hidden is read all the same; where a page leaves it open
 * which of both it is, it is read. `aria-hidden` hides from the ear only.
 */
export class Unseen {
  private readonly root: HtmlElement;
  private named: ReadonlySet<string> | null = null;
  private readonly neighbours = new Map<HtmlElement, Map<HtmlElement, Beside>>();

  constructor(root: HtmlElement) {
    this.root = root;
  }

  has(element: HtmlElement): boolean {
    return isHidden(element) && !this.opens(element);
  }

  private opens(element: HtmlElement): boolean {
    const { attributes } = element;
    if (/^(?:tabpanel|region)$/iu.test(attributes["role"] ?? "") || "aria-labelledby" in attributes)
      return true;
    const titled = isContainer(element);
    let first = true;
    let last = true;
    let at = element;
    for (let steps = 0; steps <= STEPS && at.parent; steps++) {
      if (OPENED.test(`${at.attributes["class"] ?? ""} ${at.attributes["id"] ?? ""}`)) return true;
      if (this.isNamed(at.attributes["id"])) return true;
      const { before, behind } = this.besides(at);
      // a title over a whole stretch opens it; one over a single paragraph is a title
      if (before && first && (holds(before, isOpener) || (titled && holds(before, isTitle)))) return true;
      if (behind && last && holds(behind, isOpener)) return true;
      if (before) first = false;
      if (behind) last = false;
      at = at.parent;
    }
    return false;
  }

  private besides(element: HtmlElement): Beside {
    const { parent } = element;
    if (!parent) return NOBODY;
    let beside = this.neighbours.get(parent);
    if (!beside) {
      beside = new Map();
      const around = parent.children.filter((child): child is HtmlElement => typeof child !== "string");
      for (const [place, child] of around.entries())
        beside.set(child, { before: around[place - 1] ?? null, behind: around[place + 1] ?? null });
      this.neighbours.set(parent, beside);
    }
    return beside.get(element) ?? NOBODY;
  }

  private isNamed(id: string | undefined): boolean {
    if (id === undefined || id === "") return false;
    this.named ??= namesIn(this.root);
    return this.named.has(id);
  }
}

interface Beside {
  before: HtmlElement | null;
  behind: HtmlElement | null;
}
const NOBODY: Beside = { before: null, behind: null };

const HIDDEN_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/iu;
/** So far from what is hidden stands the button that opens it. */
const STEPS = 3;
/** So much of a neighbour is looked at for a button. */
const LOOKED_AT = 12;
/** Names that makers give to what opens and closes. */
const OPENED =
  /accordi[oa]n|collaps|toggl|(?:^|[\s_-])tabs?(?:$|[\s_-])|tab-?(?:content|pane)|panel|faq|answer|expand|read-?more|spoiler|slide|carousel|drop-?down/iu;

/** Hidden by its own mark-up. What a search in the page finds ("until-found") can be opened. */
function isHidden({ attributes }: HtmlElement): boolean {
  const { hidden, style } = attributes;
  if (hidden !== undefined && hidden.trim().toLowerCase() !== "until-found") return true;
  return style !== undefined && HIDDEN_STYLE.test(style);
}

const isContainer = ({ name }: HtmlElement): boolean =>
  /^(?:div|section|article|ul|ol|dl|dd|table|blockquote|aside)$/u.test(name);

const isTitle = ({ name }: HtmlElement): boolean =>
  headingLevel(name) > 0 || name === "dt" || name === "summary" || name === "label" || name === "legend";

function holds(element: HtmlElement, what: (element: HtmlElement) => boolean): boolean {
  const waiting = [element];
  for (let seen = 0; waiting.length > 0 && seen < LOOKED_AT; seen++) {
    const at = waiting.shift() as HtmlElement;
    if (what(at)) return true;
    for (const child of at.children.slice(0, LOOKED_AT)) if (typeof child !== "string") waiting.push(child);
  }
  return false;
}

function isOpener({ name, attributes }: HtmlElement): boolean {
  if (name === "button" || name === "summary" || /^(?:button|tab|switch)$/iu.test(attributes["role"] ?? ""))
    return true;
  if ("onclick" in attributes || "aria-expanded" in attributes || "aria-controls" in attributes) return true;
  if ("data-toggle" in attributes || "data-bs-toggle" in attributes) return true;
  if (name !== "a") return false;
  const href = attributes["href"]?.trim() ?? "";
  return href === "" || href === "#" || /^javascript:/iu.test(href);
}

/** The ids by which the page's links, buttons and scripts in attributes name its elements. */
function namesIn(root: HtmlElement): Set<string> {
  const names = new Set<string>();
  const waiting = [root];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const [key, value] of Object.entries(at.attributes)) {
      if (key === "href" || key === "for") {
        if (value.startsWith("#")) names.add(value.slice(1));
        else if (key === "for") names.add(value);
      } else if (key.startsWith("data-") || key === "aria-controls" || key === "aria-owns") {
        for (const word of value.slice(0, LONGEST_NAMES).split(/[\s,]+/u)) names.add(word.replace(/^#/u, ""));
      } else if (key.startsWith("on")) {
        for (const [, word = ""] of value.slice(0, LONGEST_NAMES).matchAll(/["']#?([\w-]+)["']/gu))
          names.add(word);
      }
    }
    for (const child of at.children) if (typeof child !== "string") waiting.push(child);
  }
  return names;
}

const LONGEST_NAMES = 500;
