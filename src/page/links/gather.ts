/** Everything that is worth knowing about a link, read off the page once, as plain data. Judging it is score.ts's work. */
import { bare } from "../bare.ts";
import { elementOf, imageText, labelledBy, textOf, visibleText } from "../text.ts";
import type { Steps } from "../steps.ts";
import { closestOf, parentOf, type Root } from "../walk.ts";
import { addressKey, resolveAddress } from "./address.ts";
import type { Glance } from "./glance.ts";

export type Place =
  | "footer" | "end" | "header" | "nav" | "form" | "sentence" | "banner" | "heading" | "article" | "list of articles" | "comments" | "head" | "captcha"; // prettier-ignore

export interface LinkFacts {
  /** Absolute http(s). */
  url: string;
  /** The same for all links to one page. */
  key: string;
  text: string;
  /** aria-label, or what aria-labelledby points to. */
  label: string;
  title: string;
  alt: string;
  rel: string;
  /** Names that the page's makers gave it: id, class, data-* names of tests and analytics. */
  made: string;
  /** The sentence it stands in, without it; "" where it stands alone. */
  around: string;
  places: Place[];
  /** Leads to the page it is on. */
  self: boolean;
  /** Address taken from a script or a data attribute. */
  scripted: boolean;
  order: number;
}

export interface PageFacts {
  url: string;
  /** Primary language subtag, "" where the page doesn't say. */
  language: string;
  title: string;
  links: LinkFacts[];
}

const LINKS = "[href], [data-href], [data-url], [data-link], [onclick]";
/** Links glanced at in one step. */
const STEP = 100;
const AROUND_LIMIT = 400;

/** Links of `root` and, where given, of the other trees of its page. */
export function* gatherSteps(
  root: Root,
  options: { url?: string; roots?: readonly Root[] },
  glance: Glance,
): Steps<PageFacts> {
  const roots = options.roots ?? [root];
  const page = documentOf(root);
  const pageUrl = options.url ?? bare(page).URL;
  const facts: PageFacts = {
    url: pageUrl,
    language: languageOf(page),
    title: visibleText(bare(page).title).slice(0, 200),
    links: [],
  };
  const pageKey = resolveAddress(pageUrl, pageUrl) ? addressKey(pageUrl) : "";
  const promising: { element: Element; tree: Root; nearEnd: boolean }[] = [];
  for (const tree of roots) {
    const all = bare(tree).querySelectorAll(LINKS);
    const count = all.length;
    yield;
    for (let i = 0; i < count; i++) {
      if (i % STEP === STEP - 1) yield;
      const element = all[i] as Element;
      if (!isPromising(bare(element), glance)) continue;
      promising.push({
        element,
        tree,
        nearEnd: i + 1 > count * 0.8 && i >= count - NEAR_END && count >= ENOUGH,
      });
    }
  }
  // a page all about privacy: the site's own links are the first and the last
  if (promising.length > MAX_LINKS) promising.splice(MAX_LINKS / 3, promising.length - MAX_LINKS);
  const bases = new Map<Root, string>();
  const standings: Standings = new Map();
  for (const { element, tree, nearEnd } of promising) {
    yield;
    const base = bases.get(tree) ?? baseOf(tree, pageUrl, root, options.url);
    bases.set(tree, base);
    const link = readLink(bare(element), base);
    if (!link) continue;
    const key = addressKey(link.url);
    const around = aroundOf(element);
    const places = placesOf(element, nearEnd, around.length >= SENTENCE, standings);
    facts.links.push({ ...link, key, self: key === pageKey, places, around, order: facts.links.length });
  }
  return facts;
}

/** So many links are read closely; the others of a page that has more are passed over. */
const MAX_LINKS = 300;
/** The last links of a page are as good as a footer. */
const NEAR_END = 60;
/** A page of fewer links has no end to speak of. */
const ENOUGH = 12;
/** Letters around a link from which it stands in a sentence. */
const SENTENCE = 25;

function isPromising(element: Element, glance: Glance): boolean {
  const tag = element.localName;
  if (tag === "link") return /\bprivacy/i.test(element.getAttribute("rel") ?? "");
  if (tag === "base" || tag === "use" || tag === "image") return false;
  const raw = element.textContent ?? "";
  if (raw && (glance.text(raw) || glance.here(raw))) return true;
  const href = hrefOf(element);
  if (href && glance.address(href)) return true;
  const alt = iconText(element, raw);
  if (alt && glance.text(alt)) return true;
  const title = element.getAttribute("title");
  if (title && title !== raw && glance.text(title)) return true;
  const label = element.getAttribute("aria-label");
  if (label && glance.text(label)) return true;
  const rel = element.getAttribute("rel");
  if (rel && rel.length > 7 && glance.text(rel)) return true;
  return element.hasAttribute("aria-labelledby") && glance.text(labelledBy(element));
}

const hrefOf = (element: Element): string | null => element.getAttribute("href");

/** What stands for the images of a link without text: beside text, an icon says the same. */
function iconText(element: Element, text: string): string {
  if (element.localName !== "area" && /\S\s*\S/.test(text)) return "";
  return imageText(element) || (element.getAttribute("alt") ?? "");
}

type Bare = Omit<LinkFacts, "key" | "self" | "places" | "around" | "order">;

function readLink(element: Element, base: string): Bare | null {
  const found = addressOf(element, hrefOf(element), base);
  if (!found) return null;
  const text = textOf(element, 300);
  return {
    url: found.url,
    scripted: found.scripted,
    text,
    label: labelledBy(element) || visibleText(element.getAttribute("aria-label") ?? ""),
    title: visibleText(element.getAttribute("title") ?? "").slice(0, 200),
    alt: iconText(element, text).slice(0, 200),
    rel: (element.getAttribute("rel") ?? "").toLowerCase(),
    made: `${element.id} ${element.getAttribute("class") ?? ""}`.slice(0, 200).trim(),
  };
}

/** An address in quotes in a script: "window.open('/privacy.html')". */
const QUOTED_ADDRESS =
  /["'`]((?:https?:\/\/|\.{0,2}\/)[^"'`\s<>]{2,300}|[\w%./-]{2,200}\.(?:html?|php|aspx?|jsp|cfm|pdf)(?:[?#][^"'`\s<>]{0,200})?)["'`]/;

/** Where the link leads, and whether a script or a data attribute said so; null where no http(s) address is to be had. */
function addressOf(
  element: Element,
  href: string | null,
  base: string,
): { url: string; scripted: boolean } | null {
  const written = href?.trim() ?? "";
  if (written && !/^(?:javascript:|#)/i.test(written)) {
    const url = resolveAddress(written, base);
    return url ? { url, scripted: false } : null;
  }
  if (/^#!?\/./.test(written)) {
    const url = resolveAddress(written, base); // the route of a page that draws itself
    return url ? { url, scripted: false } : null;
  }
  for (const name of ["data-href", "data-url", "data-link"]) {
    const value = element.getAttribute(name)?.trim();
    const url = value && !/^(?:javascript:|#)/i.test(value) ? resolveAddress(value, base) : null;
    if (url) return { url, scripted: true };
  }
  for (const script of [
    written.startsWith("#") ? "" : safelyDecoded(written),
    element.getAttribute("onclick") ?? "",
  ]) {
    const quoted = QUOTED_ADDRESS.exec(script)?.[1];
    const url = quoted ? resolveAddress(quoted, base) : null;
    if (url) return { url, scripted: true };
  }
  if (/^#[^/!]/.test(written) && namesLongSection(element, written.slice(1))) {
    const url = resolveAddress(written, base);
    return url ? { url, scripted: false } : null;
  }
  return null;
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A policy kept on the page itself has at least some hundred words. */
const LONG_SECTION = 1500;

function namesLongSection(link: Element, id: string): boolean {
  const section = elementOf(bare(link).getRootNode(), safelyDecoded(id));
  return section !== null && (bare(section).textContent ?? "").length >= LONG_SECTION;
}

const FOOTER_NAME =
  /(?:^|[\s_-])(?:site|page|main|global|l|c|g|b|block|region|section|js|wrapper|container|o|m|the|id|app|inner|outer|bottom|sub|pre|big|new)?[_-]?(?:foot(?:er)?|fuss|fusszeile|pied|piedpagina|pie|rodape|rodapie|colophon|copyright|copy|legal|bottom|impressum|stopka|paticka|lablec|footnav|footlinks?|undermenu|subfooter|footermenu)s?(?:$|[\s_-]|\d|[A-Z])/i;
const BANNER_NAME =
  /cookie|consent|gdpr|cmp[-_]|onetrust|didomi|usercentrics|cc-(?:window|banner)|rgpd|dsgvo|borlabs|cnil|cookiebar|eu-?law/i;
const COMMENT_NAME = /(?:^|[\s_-])(?:comments?|commentlist|kommentare?|disqus|reply|replies)(?:$|[\s_-])/i;
const ARTICLE_NAME =
  /(?:^|[\s_-])(?:article|post|entry|story|news|teaser|card|headline|blogpost|hentry)(?:$|[\s_-])/i;
const CAPTCHA_NAME = /captcha/i;
const HEADER_NAME = /(?:^|[\s_-])(?:header|masthead|topbar|top-bar|kopf)(?:$|[\s_-])/i;

/** How far up a place is looked for. */
const MAX_STEPS = 30;
/** How far down text is looked for: scripts nest deeper than any reader of the source would. */
const MAX_DEPTH = 600;

/** What an element is, as far as the places of links go: one bit each. */
const IS = { footer: 1, header: 2, nav: 4, form: 8, heading: 16, comments: 32, article: 64 } as const;
/** What its name says it may be; that counts only near the link. */
const NAMED = { header: 128, banner: 256, captcha: 512, article: 1_024 } as const;
/** Links of one footer go up through the same elements. */
type Standings = Map<Element, number>;

function standingOf(element: Element, known: Standings): number {
  let standing = known.get(element);
  if (standing === undefined) {
    standing = readStanding(bare(element));
    known.set(element, standing);
  }
  return standing;
}

function readStanding(own: Element): number {
  const tag = own.localName;
  if (tag === "body" || tag === "html") return 0;
  const role = own.getAttribute("role");
  const name = `${own.id} ${own.getAttribute("class") ?? ""}`;
  const named = name.length > 1;
  let standing = 0;
  if (tag.includes("footer") || role === "contentinfo" || (named && FOOTER_NAME.test(name)))
    standing |= IS.footer;
  if (tag === "header" || role === "banner") standing |= IS.header;
  if (tag === "nav" || role === "navigation") standing |= IS.nav;
  if (tag === "form") standing |= IS.form;
  if (/^h[1-5]$/.test(tag)) standing |= IS.heading;
  if (tag === "article") standing |= IS.article;
  if (!named) return standing;
  if (HEADER_NAME.test(name)) standing |= NAMED.header;
  if (BANNER_NAME.test(name)) standing |= NAMED.banner;
  if (COMMENT_NAME.test(name)) standing |= IS.comments;
  if (CAPTCHA_NAME.test(name)) standing |= NAMED.captcha;
  if (ARTICLE_NAME.test(name)) standing |= NAMED.article;
  return standing;
}

function placesOf(link: Element, nearEnd: boolean, sentence: boolean, known: Standings): Place[] {
  const places = new Set<Place>();
  if (bare(link).localName === "link") return ["head"];
  if (nearEnd) places.add("end");
  let steps = 0;
  for (let at: Element | null = link; at && steps < MAX_STEPS; at = parentOf(at), steps++) {
    const standing = standingOf(at, known);
    if (standing === 0) continue;
    if (standing & IS.footer) places.add("footer");
    else if (standing & IS.header || (steps > 0 && standing & NAMED.header)) places.add("header");
    if (standing & IS.nav) places.add("nav");
    if (standing & IS.form) places.add("form");
    if (steps < 4 && standing & IS.heading) places.add("heading");
    if (steps > 0 && steps < 12 && standing & NAMED.banner) places.add("banner");
    if (standing & IS.comments) places.add("comments");
    if (steps < 5 && standing & NAMED.captcha) places.add("captcha");
    if (standing & IS.article || (steps < 12 && standing & NAMED.article)) places.add("article");
  }
  if (sentence) places.add("sentence");
  return [...places];
}

const BLOCK =
  "p, li, td, th, dd, dt, div, label, section, article, footer, form, fieldset, small, blockquote, aside, header, main, nav, body, html";

/** Text of the nearest block around a link, without the text of the other links in it. */
function aroundOf(link: Element): string {
  const { localName, parentElement } = bare(link);
  if (localName === "link" || localName === "area") return "";
  const block = closestOf(parentElement ?? link, BLOCK);
  if (!block || !bare(block).contains(link)) return "";
  const parts: string[] = [];
  const room = { left: AROUND_LIMIT };
  gatherPlain(block, link, parts, room);
  return visibleText(parts.join(" ")).slice(0, AROUND_LIMIT);
}

function gatherPlain(node: Node, link: Element, parts: string[], room: { left: number }, depth = 0): void {
  for (
    let child = bare(node).firstChild;
    child && room.left > 0 && depth < MAX_DEPTH;
    child = bare(child).nextSibling
  ) {
    if (child === link) continue;
    const own = bare(child);
    if (own.nodeType === 3) {
      const text = (child.nodeValue ?? "").trim();
      if (text) {
        parts.push(text);
        room.left -= text.length;
      }
    } else if (
      own.nodeType === 1 &&
      !/^(?:a|script|style|noscript|template|select|button|svg|iframe)$/.test((own as Element).localName)
    ) {
      gatherPlain(child, link, parts, room, depth + 1);
    }
  }
}

function languageOf(page: Document): string {
  const written =
    bare(page).documentElement?.getAttribute("lang") ??
    bare(page).documentElement?.getAttribute("xml:lang") ??
    "";
  const language = written.trim().toLowerCase().split(/[-_]/)[0] ?? "";
  return language === "nb" || language === "nn" ? "no" : /^[a-z]{2,3}$/.test(language) ? language : "";
}

function documentOf(root: Root): Document {
  return bare(root).nodeType === 9 ? (root as Document) : (bare(root).ownerDocument as Document);
}

/** A frame's document has its own base; where an address was given, it stands in for the page's own. */
function baseOf(each: Root, pageUrl: string, root: Root, given: string | undefined): string {
  const document = bare(documentOf(each));
  if (documentOf(each) !== documentOf(root) || given === undefined) return document.baseURI;
  const written = document.querySelector("base[href]")?.getAttribute("href");
  return (written ? resolveAddress(written, pageUrl) : null) ?? pageUrl;
}
