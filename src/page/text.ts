/**
 * The text of a page as a reader sees it or hears it, and a form of it in which words are looked up.
 *
 *   visibleText(string)  white space folded, soft hyphens and other invisible characters gone
 *   wordForm(string)     the same, lower case, accents and look-alike letters folded: for comparing, not for showing
 *   textOf(element)      visible text of an element: split spans joined, blocks and line breaks apart
 *   nameOf(element)      accessible name: aria-labelledby, aria-label, text, image alternatives, title
 */
import { bare } from "./bare.ts";

/** Characters that take no room: soft hyphen, zero-width space, word joiners, byte order mark, direction marks. */
const INVISIBLE =
  /[\u034F\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const HAS_INVISIBLE = new RegExp(INVISIBLE.source);
/** Two spaces, or one that is not the plain one: asked first, for replacing costs ten times as much. */
const UNFOLDED_SPACE = /\s\s|[^\S ]/;
const PLAIN = /^[\x21-\x7E]+(?: [\x21-\x7E]+)*$/;

/** Text as shown: invisible characters gone, every run of white space one space, none at the ends. */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text;
  const shown = HAS_INVISIBLE.test(text) ? text.replace(INVISIBLE, "") : text;
  return UNFOLDED_SPACE.test(shown) ? shown.replace(/\s+/g, " ").trim() : shown.trim();
}

/** Marks that writers leave out or put in at will: Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowels. */
const MARKS =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670]|[\u0640\u200C\u200D]/g;
const LETTERS: ReadonlyMap<string, string> = new Map(Object.entries({
  ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ħ: "h", ı: "i", ŋ: "n", þ: "th", ə: "e",
  ى: "ي", ی: "ي", ې: "ي", ک: "ك", ة: "ه", ہ: "ه", ھ: "ه",
  "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "‐": "-", "‑": "-", "–": "-", "—": "-",
})); // prettier-ignore
const ASCII = /^[\x00-\x7f]*$/; // eslint-disable-line no-control-regex -- all of ASCII is meant
const FOLDED = new RegExp(`[${[...LETTERS.keys()].join("")}]`, "g");

const HAS_FOLDED = new RegExp(FOLDED.source);

/**
 * The form in which words are compared: visible text in lower case, accents dropped ("Confidentialité" = "confidentialite"),
 * letters that are typed in several ways made one. Never for showing.
 */
export function wordForm(text: string): string {
  const seen = visibleText(text);
  if (PLAIN.test(seen)) return seen.toLowerCase().replaceAll("`", "'");
  let form = seen
    .toLowerCase()
    .normalize("NFKD") // also full-width letters, ligatures
    .replace(MARKS, "");
  if (!ASCII.test(form)) {
    form = form.normalize("NFC"); // Hangul and kana come back whole
    if (HAS_FOLDED.test(form)) form = form.replace(FOLDED, (letter) => LETTERS.get(letter) ?? letter);
  }
  return UNFOLDED_SPACE.test(form) ? form.replace(/\s+/g, " ").trim() : form.trim(); // NFKD makes some signs a space and a mark
}

const UNSEEN = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "TITLE", "HEAD"]);
const FLOWING = new Set([
  "A", "ABBR", "ACRONYM", "B", "BDI", "BDO", "BIG", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "I", "INS", "KBD", "LABEL",
  "MARK", "NOBR", "Q", "S", "SAMP", "SLOT", "SMALL", "SPAN", "STRONG", "SUB", "SUP", "TIME", "TT", "U", "VAR", "WBR",
]); // prettier-ignore

/**
 * Visible text of an element, at most about `limit` characters: "Pri<b>vacy</b>" is one word, "<div>Privacy</div><div>Terms</div>" two.
 * Left out: scripts, styles, templates and what carries `hidden`. Styles are not looked at (that would cost a layout).
 */
export function textOf(element: Element, limit = 2000): string {
  const own = bare(element);
  if (!own.firstElementChild) return visibleText((own.textContent ?? "").slice(0, limit * 4));
  const parts: string[] = [];
  gatherText(element, parts, { left: limit * 2 });
  return visibleText(parts.join("")).slice(0, limit);
}

/** Scripts nest deeper than any reader of the source would. */
const MAX_DEPTH = 600;

function gatherText(node: Node, parts: string[], room: { left: number }, depth = 0): void {
  for (
    let child = bare(node).firstChild;
    child && room.left > 0 && depth < MAX_DEPTH;
    child = bare(child).nextSibling
  ) {
    const kind = bare(child).nodeType;
    if (kind === 3) {
      const text = child.nodeValue ?? "";
      parts.push(text);
      room.left -= text.length;
    } else if (kind === 1) {
      const element = bare(child as Element);
      const tag = element.tagName.toUpperCase(); // SVG and XHTML names are lower case
      if (UNSEEN.has(tag) || element.hasAttribute("hidden")) continue;
      const apart = !FLOWING.has(tag);
      if (apart) parts.push(" ");
      gatherText(child, parts, room, depth + 1);
      if (apart) parts.push(" ");
    }
  }
}

/**
 * What a screen reader calls the element, in the order of the accessible name computation, simplified: aria-labelledby,
 * aria-label, own text with image alternatives, title; of a button-like input its value. "" where there is none.
 */
export function nameOf(of: Element): string {
  const element = bare(of);
  const labelled = labelledBy(element);
  if (labelled) return labelled;
  const label = visibleText(element.getAttribute("aria-label") ?? "");
  if (label) return label;
  const text = textOf(element) || imageText(element);
  if (text) return text;
  if (/^(?:submit|button|reset|image)$/i.test(element.getAttribute("type") ?? "")) {
    const value = visibleText(element.getAttribute("value") ?? element.getAttribute("alt") ?? "");
    if (value) return value;
  }
  return visibleText(element.getAttribute("title") ?? "");
}

/** The element of an id in its tree; null for none, and in a tree that is cut off from the page. */
export function elementOf(tree: Node, id: string): Element | null {
  const own = bare(tree) as Partial<Document>;
  return typeof own.getElementById === "function" ? own.getElementById(id) : null;
}

/** Text of the elements that aria-labelledby names, "" where none. */
export function labelledBy(element: Element): string {
  const ids = bare(element).getAttribute("aria-labelledby");
  if (!ids) return "";
  const tree = bare(element).getRootNode() as Document | ShadowRoot;
  const texts = ids.split(/\s+/).map((id) => {
    const named = id ? elementOf(tree, id) : null;
    return named && named !== element
      ? visibleText(bare(named).getAttribute("aria-label") ?? "") || textOf(named)
      : "";
  });
  return visibleText(texts.join(" "));
}

/** What stands for the images in an element: alt, aria-label or title of img and area, title of svg. */
export function imageText(element: Element): string {
  const parts: string[] = [];
  for (const image of bare(element).querySelectorAll("img, area, svg, [role=img], input[type=image]")) {
    const name = image.getAttribute("alt") || image.getAttribute("aria-label") || image.getAttribute("title");
    if (name) parts.push(name);
    else if (image.tagName.toLowerCase() === "svg") {
      parts.push(image.querySelector("title")?.textContent ?? "");
    }
  }
  return visibleText(parts.join(" "));
}
