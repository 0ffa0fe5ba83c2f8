/**
 * Finds a quote in a live page and highlights it without touching the page's elements (CSS Custom Highlight API).
 * Only letters and digits are compared: the text as read and the page's text nodes differ in white space, marks and bullets.
 */
import { bare } from "../../page/bare.ts";
import { rootsOf, type Root } from "../../page/walk.ts";

const NAME = "smallprint-quote";
// system colours: they stay visible in forced colours too
const STYLE = `::highlight(${NAME}) { background-color: Mark; color: MarkText; }`;
const UNSEEN = "script, style, noscript, template, textarea, select, title";
/** How much of the text before the quote serves to tell it from the same words elsewhere, in letters. */
const MOST_BEFORE = 80;
/** A page that changed since it was read may still hold the quote's beginning. */
const LEAST_START = 30;

const WORD = /[\p{L}\p{N}\p{Cs}]/u;
const isWord = (character: string): boolean =>
  character <= "\x7f" ? /[a-z0-9]/iu.test(character) : WORD.test(character);

/** Letters and digits of a text, lower case, one code unit for one. */
export function lettersOf(text: string): string {
  let letters = "";
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (isWord(unit)) letters += lower(unit);
  }
  return letters;
}
const lower = (unit: string): string => {
  const small = unit.toLowerCase();
  return small.length === 1 ? small : unit;
};

/** The text nodes of some trees and, for each letter, where it stands. */
interface PageLetters {
  letters: string;
  nodes: Text[];
  /** Index of its node, for each letter. */
  node: number[];
  /** Offset in its node, for each letter. */
  offset: number[];
}

function lettersIn(roots: readonly Root[]): PageLetters {
  const found: PageLetters = { letters: "", nodes: [], node: [], offset: [] };
  const letters: string[] = [];
  for (const root of roots) {
    const own = bare(root);
    const owner = own.nodeType === Node.DOCUMENT_NODE ? (root as Document) : own.ownerDocument;
    const start = own.nodeType === Node.DOCUMENT_NODE ? (own as Document).body : root;
    if (!owner || !(start as Node | null)) continue;
    const walker = bare(owner).createTreeWalker(start, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
      const parent = text.parentElement;
      if (parent && bare(parent).closest(UNSEEN)) continue;
      const { data } = text;
      const index = found.nodes.length;
      let any = false;
      for (let at = 0; at < data.length; at++) {
        const unit = data.charAt(at);
        if (!isWord(unit)) continue;
        any = true;
        letters.push(lower(unit));
        found.node.push(index);
        found.offset.push(at);
      }
      if (any) found.nodes.push(text);
    }
  }
  found.letters = letters.join("");
  return found;
}

/** How many letters two texts have in common at their ends. */
function commonEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}

/** Where the quote begins: of several places the one whose text before is most like the quote's; -1 for none. */
function placeOf(letters: string, quote: string, before: string): number {
  let best = -1;
  let most = -1;
  for (let at = letters.indexOf(quote); at >= 0; at = letters.indexOf(quote, at + 1)) {
    const common = commonEnd(letters.slice(Math.max(0, at - MOST_BEFORE), at), before);
    if (common > most) [best, most] = [at, common];
    if (common === before.length) break;
  }
  return best;
}

/** One range a tree: a quote may cross blocks, and the border of a shadow root. Empty where the quote isn't on the page. */
export function rangesOf(page: Document, quote: string, before = ""): Range[] {
  const wanted = lettersOf(quote);
  if (wanted === "") return [];
  const found = lettersIn(rootsOf(page));
  const lead = lettersOf(before).slice(-MOST_BEFORE);
  let length = wanted.length;
  let at = placeOf(found.letters, wanted, lead);
  if (at < 0 && wanted.length >= 2 * LEAST_START) {
    length = Math.max(LEAST_START, wanted.length >> 1);
    at = placeOf(found.letters, wanted.slice(0, length), lead);
  }
  if (at < 0) return [];
  const ranges: Range[] = [];
  for (let letter = at; letter < at + length; letter++) {
    const node = found.nodes[found.node[letter] ?? 0];
    const offset = found.offset[letter] ?? 0;
    if (!node) continue;
    let range = ranges.at(-1);
    if (range?.startContainer.getRootNode() !== node.getRootNode()) {
      range = bare(node.ownerDocument).createRange();
      range.setStart(node, offset);
      ranges.push(range);
    }
    // once a node is enough: at its last letter that belongs to the quote
    if (letter === at + length - 1 || found.node[letter + 1] !== found.node[letter])
      range.setEnd(node, offset + 1);
  }
  closeSentence(ranges.at(-1), quote);
  return ranges;
}

/** Takes the quote's closing marks along where the page has them too. */
function closeSentence(range: Range | undefined, quote: string): void {
  const marks = /(?<![^\p{L}\p{N}\s])[^\p{L}\p{N}\s]+$/u.exec(quote.trim())?.[0];
  if (!range || !marks) return;
  const { endContainer, endOffset } = range;
  if ((endContainer as Text).data.startsWith(marks, endOffset))
    range.setEnd(endContainer, endOffset + marks.length);
}

const opened = (range: Range): void => {
  for (
    let node: Node | null = range.startContainer;
    node;
    node = bare(node).parentNode ?? (bare(node) as Partial<ShadowRoot>).host ?? null
  )
    if (node instanceof HTMLDetailsElement && !node.open) node.open = true;
};

let sheet: CSSStyleSheet | null = null;

/** Highlights the quote and scrolls to it; tells whether it is on the page. */
export function showQuoteOn(page: Document, quote: string, before: string): boolean {
  clearQuote();
  const ranges = rangesOf(page, quote, before);
  const [first] = ranges;
  if (!first) return false;
  ranges.forEach(opened);
  if (typeof Highlight === "function") {
    sheet ??= new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    for (const range of ranges) {
      const root = range.startContainer.getRootNode() as Document | ShadowRoot;
      if (!root.adoptedStyleSheets.includes(sheet))
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
    CSS.highlights.set(NAME, new Highlight(...ranges));
  }
  const element = first.startContainer.parentElement;
  if (element) bare(element).scrollIntoView({ block: "center", behavior: "instant" });
  const view = bare(page).defaultView;
  const { top } = first.getBoundingClientRect();
  // in a block taller than the window its middle isn't the quote
  if (view && (top < 0 || top > view.innerHeight))
    view.scrollBy({ top: top - view.innerHeight / 3, behavior: "instant" });
  return true;
}

export function clearQuote(): void {
  if (typeof Highlight === "function") CSS.highlights.delete(NAME);
}
