import { folded } from "./fold.ts";
import type { Passage } from "../../types.ts";

/**
 * Whether a passage speaks to all readers or only to those of some place or under some law, and where that is said.
 * On rights of the labelled policies: of those with reach "all" 7 in 100 are limited, with "own", "lead-in" or "heading" 91 to 95,
 * with "near" 64, with "section" 44, with "open" 36.
 */
export type Reach =
  | "all"
  /** In the passage itself. */
  | "own"
  | "lead-in"
  /** In a heading above it. */
  | "heading"
  /** In a sentence about rights, not long before it in the same section. */
  | "near"
  /** The same, longer ago. */
  | "section"
  /** The same, in the section before or above. */
  | "open";

/** In the order of their numbers as features. */
export const REACHES: readonly Reach[] = ["all", "own", "lead-in", "heading", "near", "section", "open"];

const PLACE =
  "(?:the )?(?:eu|e\\.u\\.|eea|european (?:union|economic area)|europe|uk|u\\.k\\.|united kingdom|switzerland|california|nevada|virginia|colorado|connecticut|utah|texas|oregon|brazil|canada|australia|china|korea|japan|india|south africa|quebec|(?:certain|some) (?:\\w+ )?(?:states|countries|jurisdictions|regions)|one of (?:these|the following) (?:states|countries))";
const OF_PLACE =
  "(?:eu|eea|european|uk|swiss|californian?|nevada|virginia|colorado|brazilian|canadian|australian)";
const WHO =
  "(?:residents?|citizens?|users?|customers?|individuals?|consumers?|persons?|data subjects?|visitors?|members?|people)";
const ACT =
  "(?:gdpr|ccpa|cpra|general data protection regulation|california consumer privacy act|lgpd|uk gdpr|dsgvo)";

/** "If you live in …", "… residents have", "depending on where you live", "subject to applicable law you may". */
const NARROWS = new RegExp(
  [
    `(?:if|where|when|for|as|to) (?:[\\w']+ ){0,7}(?:in|of|within|from|inside) ${PLACE}\\b`,
    `${OF_PLACE} ${WHO}\\b`,
    `${WHO} (?:\\w+ ){0,4}(?:in|of|from|within) ${PLACE}\\b`,
    "depend\\w+ (?:up)?on (?:\\w+ ){0,4}(?:where|jurisdiction|location|country|laws?|region|state|residen\\w+|place)",
    "(?:subject to|under|according to|in accordance with|pursuant to|if|where|as provided (?:by|in|under)|to the extent (?:\\w+ ){0,3}by) (?:\\w+ ){0,3}(?:applicable|local|european|eu|uk|california|data protection|privacy|state|your)(?: \\w+){0,3} (?:laws?|legislation|regulations?)[^.;]{0,80}\\b(?:you|right|rights|entitled|appl(?:y|ies))\\b",
    `(?:under|if|where|pursuant to|in accordance with|according to) (?:the )?${ACT}[^.;]{0,100}\\b(?:you|right|rights|entitled|apply|applies)\\b`,
    `(?:${ACT}|law) (?:\\w+ ){0,3}(?:gives?|grants?|provides?|affords?|entitles?|permits?) (?:\\w+ ){0,3}(?:you|users|residents|certain|individuals|consumers|rights)\\b`,
    "you may (?:also )?(?:have|be entitled to) (?:\\w+ ){0,4}rights?\\b",
    "(?:certain|some) (?:jurisdictions|countries|states|regions|laws)\\b",
    "jurisdictions?\\b(?! (?:where|in which) (?:you|an))",
    "(?<!(?:jurisdiction|country|state|place|authority) )where (?:you (?:live|reside|are located)|applicable law)",
    "(?:your|applicable) local laws?\\b",
  ]
    .map((way) => `\\b${way}`)
    .join("|"),
);

/** No narrowing sentence is without one of these: the long expression is spared on most. */
const CUE =
  /\b(?:eu|e\.u|eea|europ|uk|u\.k|united|swi|cali|neva|virg|colo|conn|utah|texas|oreg|braz|cana|aust|china|korea|japan|india|south|quebec|certain|some|one of|law|legis|regul|gdpr|ccpa|cpra|lgpd|dsgvo|general data|jurisd|depend|you may|where)/;

/** A heading that puts all below it under one law or place; one that only cites an article does not, nor one on where data goes. */
const HEADING =
  /\b(?:eu|eea|e\.u\.|europe\w*|uk|united kingdom|swiss|switzerland|california\w*|ccpa|cpra|nevada|virginia|colorado|texas|brazil\w*|lgpd|canad\w+|australia\w*|u\.?s\.? (?:state|privacy|consumer|resident)\w*|state(?:[- ]specific)? (?:privacy|law|notice|disclosure)\w*|jurisdiction\w*|residents|residing|regional|region-specific|country[- ]specific|additional (?:information|rights|notice|disclosure)s? for|gdpr|general data protection|privacy shield|data privacy framework)\b/;
const CITES = /\bart(?:icle|\.)? ?\d|\btransfers?\b|\boutside\b|\bnon-e(?:u|ea)\b/;

const ON_RIGHTS = /\b(?:rights?|request|access|delet|eras|object|complain|entitled)/;
/** Everyone again. */
const WIDENS =
  /\b(?:all (?:of )?our (?:users|customers|members)|all users|regardless of (?:where|your|location)|no matter where|wherever you)\b/;

/** Passages for which a narrowing sentence is near, and for which the section after it is. */
const NEAR = 12;
const OPEN = 40;

/** One for each passage, in order. */
export function reachOf(passages: readonly Passage[]): Reach[] {
  const memory = new Map<string, boolean>();
  const once = (text: string, judge: (text: string) => boolean): boolean => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const now = judge(text);
    memory.set(text, now);
    return now;
  };
  const narrowsFolded = (plain: string): boolean => CUE.test(plain) && NARROWS.test(plain);
  const narrows = (text: string): boolean => text !== "" && once(text, (t) => narrowsFolded(folded(t)));
  /** Headings of the whole document (its title) narrow nothing: a policy for one place is for its readers the whole. */
  const title = commonHeading(passages);
  const under = (headings: readonly string[]): boolean =>
    headings.some((heading) => heading !== title && once(`#${heading}`, isRegional));

  let opened: { headings: readonly string[]; at: number } | null = null;
  return passages.map((passage, at): Reach => {
    const { text, leadIn, headings } = passage;
    const plain = folded(text);
    const own = narrowsFolded(plain);
    if (own && ON_RIGHTS.test(plain)) opened = { headings, at };
    else if (WIDENS.test(plain)) opened = null;
    if (own) return "own";
    if (narrows(leadIn)) return "lead-in";
    if (under(headings)) return "heading";
    if (!opened) return "all";
    const since = at - opened.at;
    if (same(opened.headings, headings)) return since < NEAR ? "near" : "section";
    return since < OPEN && related(opened.headings, headings) ? "open" : "all";
  });
}

function isRegional(marked: string): boolean {
  const heading = folded(marked.slice(1));
  return HEADING.test(heading) && !CITES.test(heading);
}

/** The heading that all passages stand under, or null. */
function commonHeading(passages: readonly Passage[]): string | null {
  const first = passages.find((passage) => passage.headings.length > 0)?.headings[0];
  if (first === undefined) return null;
  const under = passages.filter((passage) => passage.headings[0] === first).length;
  return under > passages.length * 0.6 ? first : null;
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((heading, i) => heading === b[i]);

/** The section below, or the next one beside. */
function related(before: readonly string[], now: readonly string[]): boolean {
  const shared = before.length === now.length ? before.length - 1 : before.length;
  return now.length >= before.length && before.slice(0, shared).every((heading, i) => heading === now[i]);
}
