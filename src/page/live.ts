/**
 * A live page as mark-up: what scripts drew, with everything that stands in the page whether or not it is shown (tabs,
 * accordions, folded details), open shadow roots where they are drawn, and frames of the same origin. For pages whose text
 * is not in the bytes that the server sends. Nothing that the reader typed is in it, no script and no style; nothing is touched.
 */
import { bare } from "./bare.ts";

export interface LivePage {
  /** Well-formed HTML, at most `LIVE_LIMITS.characters` long. */
  html: string;
}

export interface LiveLimits {
  characters: number;
  nodes: number;
  depth: number;
}
const LIVE_LIMITS: Readonly<LiveLimits> = { characters: 5_000_000, nodes: 300_000, depth: 400 };

/** Drawings, code, media, and fields: what is typed into them is nobody's business. */
const LEFT_OUT = new Set(
  "script style noscript template svg math canvas audio video object embed map textarea select option datalist meter progress link meta base title head".split(
    " ",
  ),
);
const VOID = new Set(["br", "hr", "img", "input", "wbr", "area", "col", "source", "track", "param"]);
/** What the reader of policies goes by. */
const KEPT = new Set(
  "id class role lang dir href colspan rowspan scope start reversed type aria-level aria-modal aria-label open hidden".split(
    " ",
  ),
);

export function livePage(page: Document, limits: Readonly<LiveLimits> = LIVE_LIMITS): LivePage {
  const writer = new Writer(limits);
  const { documentElement, title, baseURI, body } = bare(page);
  writer.add(`<!doctype html><html lang="${attribute(documentElement?.getAttribute("lang") ?? "")}">`);
  writer.add(
    `<head><title>${text(title.slice(0, 1_000))}</title><base href="${attribute(baseURI.slice(0, 4_096))}"></head><body>`,
  );
  // scripts can take away the body, and all else
  const root = (body ?? documentElement) as Element | null;
  if (root) writer.children(root, null, 0);
  return { html: writer.end("</body></html>") };
}

class Writer {
  readonly #parts: string[] = [];
  readonly #limits: Readonly<LiveLimits>;
  #length = 0;
  #nodes = 0;

  constructor(limits: Readonly<LiveLimits>) {
    this.#limits = limits;
  }

  add(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }

  end(part: string): string {
    this.#parts.push(part);
    return this.#parts.join("");
  }

  get #full(): boolean {
    return this.#length > this.#limits.characters * 0.95 || this.#nodes > this.#limits.nodes;
  }

  /** `base` is given for frames, whose links have another. */
  children(parent: ParentNode & Node, base: string | null, depth: number): void {
    for (const node of bare(parent).childNodes) this.#node(node, base, depth);
  }

  #node(node: Node, base: string | null, depth: number): void {
    if (this.#full || depth > this.#limits.depth) return;
    this.#nodes++;
    const kind = bare(node).nodeType;
    if (kind === Node.TEXT_NODE) {
      const { data } = node as Text;
      this.add(text(data.slice(0, this.#limits.characters - this.#length)));
    } else if (kind === Node.ELEMENT_NODE) this.#element(bare(node as Element), base, depth);
  }

  #element(element: Element, base: string | null, depth: number): void {
    const name = element.localName;
    if (LEFT_OUT.has(name) || !/^[a-z][a-z0-9-]*$/u.test(name)) return;
    if (name === "iframe" || name === "frame") return this.#frame(element, depth);
    if (name === "slot") return this.#slot(element as HTMLSlotElement, base, depth);
    this.add(`<${name}${this.#attributes(element, base)}>`);
    if (VOID.has(name)) return;
    const shadow = element.shadowRoot;
    if (shadow) this.children(shadow, base, depth + 1);
    for (const child of element.childNodes) {
      // what a slot shows is written where the slot stands; what none shows is hidden, not gone
      if (!shadow || !isSlotted(child)) this.#node(child, base, depth + 1);
    }
    this.add(`</${name}>`);
  }

  #slot(slot: HTMLSlotElement, base: string | null, depth: number): void {
    const assigned = isShadow(slot.getRootNode()) ? slot.assignedNodes() : [];
    for (const node of assigned.length > 0 ? assigned : slot.childNodes) this.#node(node, base, depth + 1);
  }

  #frame(frame: Element, depth: number): void {
    const inner = documentIn(frame);
    const body = inner && (bare(inner).body as Element | null);
    if (!body) return;
    this.add("<div>");
    this.children(body, bare(inner).baseURI, depth + 1);
    this.add("</div>");
  }

  #attributes(element: Element, base: string | null): string {
    let written = "";
    for (const { name, value } of element.attributes) {
      const shown = name === "style" ? displayOf(value) : KEPT.has(name) ? value.slice(0, 4_096) : null;
      if (shown === null) continue;
      written += ` ${name}="${attribute(name === "href" && base !== null ? resolved(shown, base) : shown)}"`;
    }
    return written;
  }
}

const isShadow = (tree: Node): boolean => bare(tree).nodeType === Node.DOCUMENT_FRAGMENT_NODE;
const isSlotted = (node: Node): boolean => ((bare(node) as Partial<Text>).assignedSlot ?? null) !== null;

/** The one thing of a style that tells blocks from words. */
function displayOf(style: string): string | null {
  const display = /display\s*:\s*(?:block|flex|grid|list-item)/iu.exec(style.slice(0, 4_096));
  return display && display[0];
}

function resolved(href: string, base: string): string {
  try {
    return new URL(href, base).href;
  } catch {
    return href;
  }
}

function documentIn(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? null;
  } catch {
    return null; // of another origin, in some browsers
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }),
);
const text = (words: string): string => words.replace(/[&<>]/gu, (sign) => ENTITIES.get(sign) ?? sign);
const attribute = (value: string): string => value.replace(/[&<>"]/gu, (sign) => ENTITIES.get(sign) ?? sign);
