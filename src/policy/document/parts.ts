import { getDomain } from "tldts";
import { judgePolicy } from "../is-policy.ts";
import type { Block, DocumentLink, PolicyDocument } from "../types.ts";
import { namesPolicy } from "./policy-names.ts";
import { wordCount } from "./words.ts";

/** A page of the same site that holds a part of the policy. */
export interface Part {
  url: string;
  /** The link's words. */
  title: string;
}

/** No policy is asked for in more pages than this beside its first. */
const MOST_PARTS = 8;
/** A policy longer than this says what it has to say itself. */
const WHOLE_WORDS = 900;
/** A page that is no policy and longer than this is about something else. */
const INDEX_WORDS = 700;
/** So many links to its own sections make a short policy the cover of a longer one. */
const LEAST_SECTIONS = 3;

type Kind = "policy" | "section" | "supplement" | "cookies";
const ORDER: readonly Kind[] = ["policy", "section", "supplement", "cookies"];

/** Words of the parts of policies, as their titles and links name them. */
const SECTION =
  /\b(?:(?:information|data) (?:that )?we (?:collect|receive|hold|process)|what (?:information|data|we collect)|(?:personal )?(?:information|data) (?:collection|collected|use|sharing)|collecting|how (?:we|and why we) (?:collect|use|share|protect|store|keep|process|disclose)|why we (?:collect|use|process)|who we share|sharing|disclos\w+|where we (?:store|keep)|how long we|retention|storing|security|protecting your|your (?:privacy )?(?:rights|choices|controls)|(?:access|exercis\w+) (?:to )?your|children|minors|cookies?|tracking|international (?:data )?transfers?|transfers?|legal (?:basis|bases|grounds)|third[- ]part(?:y|ies)|advertising|marketing|contact(?:ing)? us|changes to)\b/iu;
const LEARN_MORE =
  /^(?:(?:learn|read|find out|see|view|show|get|know) (?:more|all|the (?:full|whole|details))|more (?:information|details|about|on)|(?:full|further) (?:details|text|information|section)|details|continue reading|read (?:this|the (?:full )?)?(?: ?section| ?chapter| ?notice)?)\b/iu;
const SUPPLEMENT =
  /\b(?:california|ccpa|cpra|nevada|virginia|colorado|connecticut|utah|u\.?s\.? state|state|eea|european (?:union|economic area)|gdpr|united kingdom|uk|switzerland|swiss|brazil|lgpd|canada|australia|japan|korea|china|india|regional|region|country)\b/iu;
const PAPER =
  /\b(?:notice|policy|statement|supplement|addendum|rights|disclosures?|information|privacy|residents?|users|terms)\b/iu;
const COOKIES = /\bcookies?\b/iu;
/** Papers beside the policy, papers for other readers, and things to do. */
const NOT_PART =
  /\b(?:terms|conditions|agreement|eula|licen[cs]e|imprint|impressum|legal notice|disclaimer|accessibility|refund|shipping|returns?|careers?|jobs?|applicants?|candidates?|recruit\w*|employees?|staff|workforce|suppliers?|vendors?|investors?|press|news|blog|forum|contact form|help|support|faq|settings|preferences|manage|opt[- ]?out|do not sell|your privacy choices|request|portal|log ?in|sign ?(?:in|up)|subscribe|download|print|pdf|archived?|previous|earlier|prior|old(?:er)?|version|history|changelog|transparency report|security (?:center|centre|advisor\w+|bounty)|bug bounty|slavery|copyright|dmca|trademarks?|acceptable use|community|guidelines|code of conduct|data processing (?:agreement|addendum)|dpa|sub-?processors?)\b/iu;
const PRIVACY_PATH =
  /privacy|privacidad|datenschutz|confidential|data-?protection|gdpr|ccpa|cookie|personal-?(?:data|information)/iu;

/** A link with what decides whether it leads to a part. */
interface Candidate extends Part {
  kind: Kind | null;
  /** All of its block: a menu's entry, a list's item, a "learn more". */
  alone: boolean;
}

/**
 * The pages that the policy goes on in, in the order of the first; none where the document is whole. Decided from the
 * document alone: an index that leads to policies, or a short policy whose links are named by its own sections.
 */
export function partsOf(document: PolicyDocument): Part[] {
  if (document.url === null || document.type === "pdf") return [];
  const { isPolicy, reason } = judgePolicy(document);
  if (isPolicy ? document.words > WHOLE_WORDS : document.words > INDEX_WORDS) return [];
  if (reason === "login" || reason === "language" || reason === "script-drawn") return [];
  const found = candidatesOf(document);
  const parts = found.filter(({ kind }) => kind !== null);
  const sections = parts.filter(({ kind, alone }) => kind === "section" && alone).length;
  const alone = parts.filter((candidate) => candidate.alone);
  const papers = found.filter(
    (candidate) => candidate.alone && (candidate.kind !== null || NOT_PART.test(candidate.title)),
  );
  const split = isPolicy
    ? sections >= LEAST_SECTIONS
    : sections >= LEAST_SECTIONS || (alone.some(({ kind }) => kind === "policy") && papers.length >= 2);
  if (!split) return [];
  const chosen = [...(isPolicy ? parts : alone)]
    .sort((a, b) => ORDER.indexOf(a.kind ?? "cookies") - ORDER.indexOf(b.kind ?? "cookies"))
    .slice(0, MOST_PARTS);
  return parts.filter((part) => chosen.includes(part)).map(({ url, title }) => ({ url, title }));
}

function candidatesOf(document: PolicyDocument): Candidate[] {
  const own = bare(document.url ?? "");
  const site = siteOf(document.url ?? "");
  const seen = new Set<string>([own]);
  return document.blocks.flatMap((block) =>
    block.links.flatMap((link) => {
      const url = bare(link.href);
      if (!/^https?:/iu.test(url) || siteOf(url) !== site || seen.has(url)) return [];
      const candidate = candidateOf(document, block, link, url);
      if (candidate.kind !== null) seen.add(url);
      return [candidate];
    }),
  );
}

function candidateOf(document: PolicyDocument, block: Block, link: DocumentLink, url: string): Candidate {
  const words = document.text.slice(link.start, link.end).replace(/(?<![\s→›»>])[\s→›»>]+$/u, "");
  const more = LEARN_MORE.test(words);
  // "Learn more" says nothing of itself: its section, or the sentence that it ends, does
  const title = more ? afterMore(words) || block.headings.at(-1) || words : words;
  const alone =
    block.end - block.start < (link.end - link.start) * 1.4 + 8 || (more && link.end >= block.end - 2);
  return { url, title, alone, kind: kindOf(title, url, more, document.url ?? "") };
}

const afterMore = (words: string): string =>
  /^(?:learn|read|find out|see)?\s*more (?:about|on)\s(.{4,})$/iu.exec(words)?.[1]?.trimStart() ?? "";

function kindOf(title: string, url: string, more: boolean, from: string): Kind | null {
  if (title.length > 120 || NOT_PART.test(title) || isFile(url)) return null;
  const path = pathOf(url);
  const privacy = namesPolicy(title);
  if (SUPPLEMENT.test(title) && PAPER.test(title) && (privacy || PRIVACY_PATH.test(path)))
    return "supplement";
  if (COOKIES.test(title) && wordCount(title) <= 6)
    return isBelow(path, pathOf(from)) ? "section" : "cookies";
  if ((more || SECTION.test(title)) && isBelow(path, pathOf(from))) return "section";
  return privacy && wordCount(title) <= 10 ? "policy" : null;
}

/** Whether a page stands under the policy's own, or beside it in a folder that is the policy's. */
function isBelow(path: string, from: string): boolean {
  const base = from.replace(/(?:\/(?:index)?)?(?:\.\w{2,5})?$/iu, "");
  if (base !== "" && (path.startsWith(`${base}/`) || path.startsWith(`${base}-`))) return true;
  const folder = from.slice(0, from.lastIndexOf("/") + 1);
  return PRIVACY_PATH.test(folder) && path.startsWith(folder);
}

const isFile = (url: string): boolean =>
  /\.(?:zip|docx?|xlsx?|pptx?|jpe?g|png|gif|svg|mp4)$/iu.test(pathOf(url));

function pathOf(url: string): string {
  try {
    return new URL(url).pathname;
  } catch {
    return "";
  }
}

/** Without what doesn't change the page. */
function bare(url: string): string {
  try {
    const parsed = new URL(url);
    if (!/^#[!/]/u.test(parsed.hash)) parsed.hash = "";
    return parsed.href;
  } catch {
    return url;
  }
}

function siteOf(url: string): string | null {
  try {
    const { hostname } = new URL(url);
    return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
  } catch {
    return null;
  }
}
