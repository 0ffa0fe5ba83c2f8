/**
 * The words of the interface, from `_locales` through the browser's own i18n: it loads the reader's language and no other.
 * What is said about a policy comes from src/policy/wording.
 */
import type english from "../../_locales/en/messages.json";

type Key = keyof typeof english;
type Before<End extends string, K extends string = Key> = K extends `${infer Base}${End}` ? Base : never;
type Plural = Before<"_other">;
type ToldKey = Extract<Before<"_title">, Before<"_text">>;

/** What happened, and what the reader can do. */
export interface Told {
  title: string;
  text: string;
}

type Value = string | number;

// `chrome`, not the polyfill: both browsers have it, at once, in content scripts too
const lookUp = (key: string, values: readonly Value[]): string =>
  chrome.i18n.getMessage(
    key,
    values.map((value) => (typeof value === "number" ? written(value) : value)),
  );

/** The language in which the words are given, as a BCP 47 tag: English where the browser's own is none of ours. */
export const language = chrome.i18n.getMessage("language");

/** How dates, numbers and lists are written: as in the browser's language ("de-AT") where the words are in that, else as in the words'. */
export const locale = localeFor(language, chrome.i18n.getUILanguage());

/** The browser's tag where it names the words' language, else the words' own. */
function localeFor(words: string, browsers: string): string {
  const primary = (tag: string) => tag.toLowerCase().split("-")[0];
  return primary(words) === primary(browsers) ? browsers : words;
}

// made when a number is first written: making them takes longer than all else that a content script does to start, on every page
let plurals: Intl.PluralRules | undefined;
let numbers: Intl.NumberFormat | undefined;
const formOf = (n: number): string => (plurals ??= new Intl.PluralRules(language)).select(n);
const written = (n: number): string => (numbers ??= new Intl.NumberFormat(locale)).format(n);

/** A text; the values take the places of its placeholders, in their order in the English text. */
export function say(key: Key, ...values: Value[]): string {
  return lookUp(key, values);
}

/** A text about a number of things, in the form that the language has for that number. The count is the first value. */
export function count(key: Plural, n: number, ...values: Value[]): string {
  const form = lookUp(`${key}_${formOf(n)}`, [n, ...values]);
  // some languages have a form for millions that our counts never reach
  return form === "" ? lookUp(`${key}_other`, [n, ...values]) : form;
}

/** A title with its text. */
export const told = (key: ToldKey): Told => ({
  title: lookUp(`${key}_title`, []),
  text: lookUp(`${key}_text`, []),
});
