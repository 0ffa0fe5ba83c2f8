/**
 * Tells in some tenths of a microsecond whether a link may be worth a close look: most links of most pages are not. A table of
 * first letters, and one regular expression for each other kind of script, look for the beginnings of privacy words; where one stands, the
 * words are read in earnest.
 */
import type { Steps } from "../steps.ts";
import { wordForm } from "../text.ts";
import { isBorderless } from "../words/lookup.ts";
import { hereWords, prepareNames, readName, stems } from "../words/policy.ts";
import { mentionsPrivacy, RUN_TOGETHER } from "./address.ts";
import { beginningsOf, type Beginnings } from "./beginnings.ts";

/** Whether a link is worth a close look, by its texts and its address as they stand in the page. */
export interface Glance {
  /** A text of its: its words, title, label, image alternative. */
  text: (text: string) => boolean;
  /** Its words are "here", or the like, so that those around it count. */
  here: (text: string) => boolean;
  /** Its href. */
  address: (href: string) => boolean;
}

/** More of a text is not looked at: a headline with its teaser is no link to a policy. */
const LONGEST = 300;
const LONGEST_HERE = 28;
const PLAIN_WORDS = /^[a-z]+(?: [a-z]+)*$/;
/** With the white space around it, as pages are written. */
const LONGEST_BLANK = 200;
/** A text with more words than this beside the privacy words is an article's. */
const MANY_WORDS = 12;

/** Greek to Armenian, Georgian: scripts that part their words. */
const OTHER_ALPHABETS = /[\u0370-\u058f\u10a0-\u10ff]/;
const BORDERLESS = /[\u0590-\u109f\u1100-\u13ff\u1780-\u17ff\u2e80-\ud7ff]/;
/** Letters written in several ways (Latin with accents, Arabic, the scripts of India), marks, what takes no room: to be folded first. */
const TO_FOLD =
  /[\u00a1-\u02ff]|[\u0300-\u036f]|[\u0600-\u06ff]|[\u0900-\u0dff]|[\u1e00-\u1eff]|[\u200b-\u206f]|[\ufb00-\uffff]/;
/** The few letters of Cyrillic and Greek that fold into another. */
const VARIANTS: ReadonlyMap<string, string> = new Map(Object.entries({
  и: "[ий]", е: "[её]", і: "[ії]", у: "[уў]", α: "[αά]", ε: "[εέ]", η: "[ηή]", ι: "[ιίϊΐ]", ο: "[οό]", υ: "[υύϋΰ]", ω: "[ωώ]", σ: "[σς]",
})); // prettier-ignore

interface Patterns {
  latin: Beginnings;
  /** Of the scripts that part their words, and of those that don't: few pages have texts in any of them. */
  others: () => { alphabets: RegExp; borderless: RegExp };
}

let patterns: Patterns | undefined;

/** A word's beginning, and that of the next word, which has to follow soon: "protection des données". */
function latinPattern(stem: string): string {
  const [first = "", second = ""] = stem.split(" ");
  if (!second) return first;
  // a first word of two or three letters ("vie privée") stands in half of all links: there the second has to follow at once
  if (first.length < 4) return `${first}[^a-z]{1,3}${second.slice(0, 6)}`;
  return `${first}[^]{0,28}?[^a-z]${second.slice(0, 6)}`;
}

function compile(): Patterns {
  const all = stems();
  const latin = all.filter((stem) => stem >= "a" && stem < "{"); // the sign after "z"
  let others: ReturnType<Patterns["others"]> | undefined;
  return {
    latin: beginningsOf(latin, RUN_TOGETHER, latinPattern),
    others: () => (others ??= compileOthers(all)),
  };
}

function compileOthers(all: readonly string[]): ReturnType<Patterns["others"]> {
  const alphabets = all
    .filter((stem) => OTHER_ALPHABETS.test(stem.charAt(0)))
    .map((stem) => stem.split(" ")[0] ?? "");
  const borderless = all.filter((stem) => isBorderless(stem.charCodeAt(0)));
  return {
    alphabets: new RegExp(
      `(?:^|[^a-z\\u0370-\\u058f\\u10a0-\\u10ff])(?:${any(alphabets).replace(/[^|]/g, (letter) => VARIANTS.get(letter) ?? letter)})`,
    ),
    borderless: new RegExp(any(borderless)),
  };
}

const any = (words: string[]): string => [...new Set(words)].sort().join("|");

/** Whether a folded text holds the beginning of a privacy word. */
function holds(form: string, { latin, others }: Patterns): boolean {
  const found = latin.in(form);
  if (found !== "other letters") return found === "yes";
  return (
    (OTHER_ALPHABETS.test(form) && others().alphabets.test(form)) ||
    (BORDERLESS.test(form) && others().borderless.test(form))
  );
}

/** Makes the words ready, in steps; what needs them before does it at once. */
export function* prepareGlance(): Steps<void> {
  yield* prepareNames();
  yield;
  patterns ??= compile();
}

export const glance: Glance = {
  text(text) {
    patterns ??= compile();
    const some = text.length > LONGEST ? text.slice(0, LONGEST) : text;
    const found = patterns.latin.in(some);
    if (found === "no") return false;
    if (found === "yes") return worth(some);
    const form = TO_FOLD.test(some) ? wordForm(some) : some.toLowerCase();
    return holds(form, patterns) && worth(form);
  },
  here(text) {
    if (text.length > LONGEST_BLANK) return false;
    const bare = text.trim();
    if (bare.length > LONGEST_HERE) return false;
    const lower = bare.toLowerCase();
    if (PLAIN_WORDS.test(lower)) return hereWords().has(lower);
    const form = wordForm(bare);
    return hereWords().has(
      /[\p{L}\p{M}]$/u.test(form) ? form : form.replace(/(?<![^\p{L}\p{M}])[^\p{L}\p{M}]+$/u, ""),
    );
  },
  address(href) {
    patterns ??= compile();
    const path = withoutOrigin(href);
    const promising = patterns.latin.in(path, true) !== "no" || path.includes("%");
    return promising && mentionsPrivacy(href);
  },
};

/** The address from its path on; a host seldom says anything, but "privacy.example.com" does. */
function withoutOrigin(href: string): string {
  const host = href.startsWith("//") ? 2 : href.indexOf("://") + 3;
  if (host === 2 ? !href.startsWith("//") : host > 8) return href;
  const path = href.indexOf("/", host);
  if (path < 0 || /priva|datenschutz|prywat/i.test(href.slice(0, path))) return href;
  return href.slice(path);
}

function worth(form: string): boolean {
  const name = readName(wordForm(form));
  return name.privacy && name.extra <= MANY_WORDS;
}
