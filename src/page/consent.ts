/**
 * The sentence by which signing up agrees to something ("By signing up you agree to our Terms and Privacy Policy", or the label of a
 * box), where its links lead, and whether there are boxes for advertising letters and they come ticked.
 */
import { bare } from "./bare.ts";
import { AGREE, POLICY, TERMS } from "./words/signup-consent.ts";
import { matcherOf, wordsOfAddress } from "./signup/lexicon.ts";
import { fieldsIn } from "./signup/read.ts";
import { isMarketingBox } from "./signup/fields.ts";
import type { FieldView } from "./signup/view.ts";
import { textOf, visibleText, wordForm } from "./text.ts";
import { elementsOf, parentOf } from "./walk.ts";
import type { Consent } from "./types.ts";

export interface ConsentOptions {
  /** Address of the page, where the document doesn't know it. */
  url?: string | undefined;
  /** The form's fields, where they have been read already. */
  fields?: readonly FieldView[] | undefined;
}

const agree = matcherOf(AGREE);
const policy = matcherOf(POLICY);
const terms = matcherOf(TERMS);

const MAX_SENTENCE = 500;
const MAX_BLOCK = 900;
const MAX_SCOPE = 6_000;
const LEAST_TEXT = 20;
const MAX_ASKED = 1_500;
const MAX_LINKS = 200;
const MAX_BLOCKS = 250;
const LEVELS_UP = 3;
const BLOCKS = "label, p, small, span, div, li, td, dd, b, font, em";

/** What a form (or a whole page) says one agrees to; null where it says nothing of the kind and has no box for letters. */
export function consentOf(
  scope: Element | Document | ShadowRoot,
  options: ConsentOptions = {},
): Consent | null {
  const fields = options.fields ?? fieldsIn(scope);
  const boxes = fields.filter(isMarketingBox);
  const letters = { present: boxes.length > 0, preticked: boxes.some((box) => box.checked) };
  const found = sentenceNear(scope);
  if (!found) return letters.present ? { policy: null, terms: null, text: "", marketing: letters } : null;
  const base = options.url ?? baseOf(scope);
  const links = linksOf(found.links, base);
  const said = wordForm(found.text);
  const named = ([["policy", policy], ["terms", terms]] as const) // prettier-ignore
    .flatMap(([paper, words]) => (links[paper] === null && words.test(said) ? [paper] : []));
  return { ...links, text: found.text, ...(named.length > 0 ? { named } : {}), marketing: letters };
}

interface Sentence {
  text: string;
  links: HTMLAnchorElement[];
}

/** In the form, else right around it: many forms end before the sentence. */
function sentenceNear(scope: Element | Document | ShadowRoot): Sentence | null {
  const papers: Papers = new Map();
  let at: Element | Document | ShadowRoot | null = scope;
  for (let level = 0; at && level <= LEVELS_UP; level++) {
    const found = mayAgree(at) ? (linked(at, papers) ?? (level < 2 ? unlinked(at) : null)) : null;
    if (found) return found;
    const own: typeof at = bare(at);
    if (own.nodeType !== 1 || (own as Element).localName === "body") return null;
    at = parentOf(at);
  }
  return null;
}

/** Whether a sentence can be here at all: asked before every link and block is looked at. What stands in shadow roots is not text here. */
function mayAgree(scope: Element | Document | ShadowRoot): boolean {
  const own = bare(scope);
  if (own.nodeType !== 1 || (own as Element).getElementsByTagName("*").length > MAX_ASKED) return true;
  const text = textOf(scope as Element, MAX_SCOPE);
  return text.length >= MAX_SCOPE || text.length < LEAST_TEXT || agree.test(wordForm(text));
}

/** A sentence that links the papers. */
function linked(scope: Element | Document | ShadowRoot, papers: Papers): Sentence | null {
  const links = deep<HTMLAnchorElement>(scope, "a[href]").slice(0, MAX_LINKS);
  let best: Sentence | null = null;
  for (const link of links) {
    if (!papersOf(link, papers).length) continue;
    const block = agreeingBlock(link, scope);
    if (!block) continue;
    const sentence = {
      text: cut(textOf(block, MAX_BLOCK)),
      links: links.filter((other) => bare(block).contains(other)),
    };
    // one sentence for both papers says more than one for each
    if (!best || kinds(sentence.links, papers) > kinds(best.links, papers)) best = sentence;
  }
  return best;
}

function kinds(links: readonly Element[], papers: Papers): number {
  return new Set(links.flatMap((link) => papersOf(link, papers))).size;
}

/** The smallest element around the link that says "agree". */
function agreeingBlock(link: Element, scope: Node): Element | null {
  let at: Element | null = link;
  for (let level = 0; at && level < 6; level++) {
    const text = textOf(at, MAX_BLOCK);
    if (text.length >= MAX_BLOCK) return null;
    // a link can be called "I agree to the terms" as a whole
    if (agree.test(wordForm(text))) return at;
    if (at === scope) return null;
    at = parentOf(at);
  }
  return null;
}

/** A sentence without links, or whose links say nothing: the smallest block with both an agreeing and a legal word. */
function unlinked(scope: Element | Document | ShadowRoot): Sentence | null {
  let best: { block: Element; text: string } | null = null;
  let looked = 0;
  for (const block of deep<Element>(scope, BLOCKS)) {
    const raw = bare(block).textContent ?? "";
    if (raw.length < 12 || raw.length > 800) continue;
    if (looked++ > MAX_BLOCKS) break;
    const text = textOf(block, MAX_BLOCK);
    const words = wordForm(text);
    if (text.length > 400 || !agree.test(words) || !(terms.test(words) || policy.test(words))) continue;
    if (!best || text.length < best.text.length) best = { block, text };
  }
  return (
    best && {
      text: cut(best.text),
      links: [...bare(best.block).querySelectorAll<HTMLAnchorElement>("a[href]")],
    }
  );
}

/** What links lead to, so far as has been asked: going up from the form, the same ones are met again. */
type Papers = Map<Element, readonly ("policy" | "terms")[]>;

function papersOf(link: Element, papers: Papers): readonly ("policy" | "terms")[] {
  let known = papers.get(link);
  if (!known) {
    const texts = [wordForm(textOf(link, 200)), wordsOfAddress(link.getAttribute("href") ?? "")];
    known = [
      ...(texts.some((text) => policy.test(text)) ? (["policy"] as const) : []),
      ...(texts.some((text) => terms.test(text)) ? (["terms"] as const) : []),
    ];
    papers.set(link, known);
  }
  return known;
}

/** By their texts first ("here" says nothing), then by their addresses. */
function linksOf(links: readonly HTMLAnchorElement[], base: string): Pick<Consent, "policy" | "terms"> {
  const said = links.map((link) => ({
    text: wordForm(textOf(link, 200)),
    path: wordsOfAddress(link.getAttribute("href") ?? ""),
    url: absolute(link, base),
  }));
  const policyLink =
    said.find(({ text, url }) => url && policy.test(text)) ??
    said.find(({ path, url }) => url && policy.test(path));
  const rest = said.filter((link) => link !== policyLink || !link.url);
  const termsLink =
    rest.find(({ text, url }) => url && terms.test(text)) ??
    rest.find(({ path, url }) => url && terms.test(path));
  // one link for both: "Terms of Use and Privacy Policy"
  const both = !termsLink && policyLink && terms.test(policyLink.text) ? policyLink : termsLink;
  return { policy: policyLink?.url ?? null, terms: both?.url ?? null };
}

function absolute(link: Element, base: string): string | null {
  const href = link.getAttribute("href")?.trim() ?? "";
  if (!href || href.startsWith("#")) return null;
  try {
    const url = new URL(href, base || undefined);
    return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
  } catch {
    return null; // no address
  }
}

/** The sentences that matter, of a block that may say more. */
function cut(text: string): string {
  const whole = visibleText(text);
  if (whole.length <= 240) return whole;
  const sentences = whole.split(/(?<=[.!?])\s+|(?<=[。！？])/);
  const matters = sentences.map((sentence) => {
    const words = wordForm(sentence);
    return agree.test(words) || policy.test(words) || terms.test(words);
  });
  const part = sentences.slice(matters.indexOf(true), matters.lastIndexOf(true) + 1).join(" ");
  return (part || whole).slice(0, MAX_SENTENCE).trim();
}

function baseOf(scope: Node): string {
  const own = bare(scope);
  const page = own.nodeType === 9 ? (scope as Document) : own.ownerDocument;
  return page ? bare(page).baseURI : "";
}

/** Elements of the scope, of open shadow roots in it too. */
function deep<E extends Element>(scope: Element | Document | ShadowRoot, selector: string): E[] {
  const element = bare(scope as Element);
  if (element.nodeType !== 1) return elementsOf<E>(scope as Document | ShadowRoot, selector);
  const found = [...element.querySelectorAll<E>(selector)];
  if (element.shadowRoot) found.push(...elementsOf<E>(element.shadowRoot, selector));
  for (const each of element.querySelectorAll("*"))
    if (bare(each).shadowRoot) found.push(...elementsOf<E>(bare(each).shadowRoot as ShadowRoot, selector));
  return found;
}
