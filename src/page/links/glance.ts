/**
 * Tells in some tenths of a microsecond whether a link may be worth a close look: most links of most pages are not. One regular
 * expression per kind of script looks for the beginnings of privacy words; where one stands, the words are read in earnest.
 */
import { wordForm } from "../text.ts";
import { isBorderless } from "../words/lookup.ts";
import { hereWords, readName, stems } from "../words/policy.ts";
import { mentionsPrivacy, RUN_TOGETHER } from "./address.ts";

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
/** A text with more words than this beside the privacy words is an article's. */
const MANY_WORDS = 12;

const ASCII = /^[\x00-\x7f]*$/; // eslint-disable-line no-control-regex -- all of ASCII is meant
/** Greek to Armenian, Georgian: scripts that part their words. */
const OTHER_ALPHABETS = /[\u0370-\u058f\u10a0-\u10ff]/;
const BORDERLESS = /[\u0590-\u109f\u1100-\u13ff\u1780-\u17ff\u2e80-\ud7ff]/;
/** Letters written in several ways (Latin with accents, Arabic, the scripts of India), marks, what takes no room: to be folded first. */
const TO_FOLD =
  /[\u00a1-\u02ff]|[\u0300-\u036f]|[\u0600-\u06ff]|[\u0900-\u0dff]|[\u1e00-\u1eff]|[\u200b-\u206f]|[\ufb00-\uffff]/;
/** The few letters of Cyrillic and Greek that fold into another. */
const VARIANTS: Readonly<Record<string, string>> = {
  и: "[ий]", е: "[её]", і: "[ії]", у: "[уў]", α: "[αά]", ε: "[εέ]", η: "[ηή]", ι: "[ιίϊΐ]", ο: "[οό]", υ: "[υύϋΰ]", ω: "[ωώ]", σ: "[σς]",
}; // prettier-ignore

interface Beginnings {
  /** First words alone: fast, and right about most links. */
  latin: RegExp;
  alphabets: RegExp;
  borderless: RegExp;
  inAddress: RegExp;
  /** With the word that has to follow. */
  latinWhole: RegExp;
}

let beginnings: Beginnings | undefined;

/** A first word of two or three letters ("vie privée") would let half of all links pass: there the second has to follow. */
function firstOf(stem: string): string {
  const [first = "", second = ""] = stem.split(" ");
  return first.length < 4 && second ? `${first}[^a-z]{1,3}${second.slice(0, 3)}` : first;
}

/** A word's beginning, and that of the next word, which has to follow soon: "protection des données". */
function wholePattern(stem: string): string {
  const [first = "", second = ""] = stem.split(" ");
  return second ? `${first}[^]{0,28}?[^a-z]${second.slice(0, 6)}` : first;
}

const any = (list: string[], pattern: (stem: string) => string): string =>
  [...new Set(list.map(pattern))].sort().join("|");

function compile(): Beginnings {
  const all = stems();
  const latin = all.filter((stem) => /^[a-z]/.test(stem));
  const alphabets = any(
    all.filter((stem) => OTHER_ALPHABETS.test(stem.charAt(0))),
    firstOf,
  );
  return {
    latin: new RegExp(`(?:^|[^a-z])(?:${any(latin, firstOf)})`, "i"),
    latinWhole: new RegExp(`(?:^|[^a-z])(?:${any(latin, wholePattern)})`, "i"),
    alphabets: new RegExp(
      `(?:^|[^a-z\\u0370-\\u058f\\u10a0-\\u10ff])(?:${alphabets.replace(/[^|]/g, (letter) => VARIANTS[letter] ?? letter)})`,
    ),
    borderless: new RegExp(
      any(
        all.filter((stem) => isBorderless(stem.charCodeAt(0))),
        (stem) => stem,
      ),
    ),
    inAddress: new RegExp(RUN_TOGETHER.join("|"), "i"),
  };
}

/** Whether a text, lower case or ASCII, holds the beginning of a privacy word. */
function holds(text: string, { latin, latinWhole, alphabets, borderless }: Beginnings): boolean {
  if (latin.test(text) && latinWhole.test(text)) return true;
  if (ASCII.test(text)) return false;
  return (
    (OTHER_ALPHABETS.test(text) && alphabets.test(text)) || (BORDERLESS.test(text) && borderless.test(text))
  );
}

export const glance: Glance = {
  text(text) {
    beginnings ??= compile();
    const some = text.length > LONGEST ? text.slice(0, LONGEST) : text;
    const form = ASCII.test(some) ? some : TO_FOLD.test(some) ? wordForm(some) : some.toLowerCase();
    return holds(form, beginnings) && worth(form);
  },
  here(text) {
    const bare = text.trim();
    if (bare.length > LONGEST_HERE) return false;
    const form = wordForm(bare);
    return hereWords().has(/[\p{L}\p{M}]$/u.test(form) ? form : form.replace(/[^\p{L}\p{M}]+$/u, ""));
  },
  address(href) {
    beginnings ??= compile();
    const path = withoutOrigin(href);
    const { latin, latinWhole, inAddress } = beginnings;
    const promising =
      inAddress.test(path) ||
      (latin.test(path) && latinWhole.test(path)) ||
      path.includes("%") ||
      !ASCII.test(path);
    return promising && mentionsPrivacy(href);
  },
};

/** The address from its path on; a host seldom says anything, but "privacy.example.com" does. */
function withoutOrigin(href: string): string {
  if (!/^(?:https?:)?\/\//i.test(href)) return href;
  const path = href.indexOf("/", href.indexOf("//") + 2);
  if (path < 0 || /priva|datenschutz|prywat/i.test(href.slice(0, path))) return href;
  return href.slice(path);
}

function worth(form: string): boolean {
  const name = readName(wordForm(form));
  return name.privacy && name.extra <= MANY_WORDS;
}
