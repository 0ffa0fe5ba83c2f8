import { lazily } from "./lazily.ts";
import { matchesIn } from "../matches.ts";

/** Endings of company names in the law of many countries; most words are no ending by their first letter. */
const SUFFIX =
  "(?:(?:,(?! (?:Company(?!, Inc)|Foundation|Association|University|Trust|AS|SE|SA)\\b))? (?=[A-Z]|plc|e\\.V|s\\.|d\\.o)(?:Inc(?:orporated)?|INC|LLC|L\\.L\\.C|Co\\., Inc|Company, Inc|Co\\., Ltd|Co\\. Ltd|LTD|Ltd|(?:Company |Private )?Limited|LIMITED|LLP|LP|L\\.P|PLC|Plc|plc|Corp(?:oration)?|Co|Company|GmbH(?: & Co\\.? KG)?|AG|KG|UG|SE|e\\.V|B\\.V|BV|N\\.V|NV|S\\.A\\. de C\\.V|S\\.C\\.A|S\\.A(?:\\.S|\\.R\\.L)?|SA|SAS|SARL|SRL|S\\.R\\.L|S\\.r\\.l|S\\.a\\.r\\.l|S\\.p\\.A|SpA|S\\.L(?:\\.U)?|SL|AB|ASA|AS|ApS|A/S|Oy|Oyj|OÜ|Kft|Zrt|Sp\\. z o\\.o|s\\. ?r\\. ?o|d\\.o\\.o|(?:Pty|Pte|Pvt)(?:\\.? (?:Ltd|Limited))?|PBC|CIC|CIO|FZC|FZE|DAC|KK|K\\.K|Foundation|Association|University|Trust)\\b\\.?)";
/** A capitalised word, or initials; lengths are bounded so that no input makes the search slow. */
const WORD =
  "(?:(?:\\p{Lu}\\.){2,5}|[\\p{Lu}\\d][\\p{L}\\p{N}'’&+!-]{0,30}(?:\\.[\\p{L}\\p{N}]{1,20}){0,3})(?![\\p{L}\\p{N}])";
const COUNTRY = "\\((?:UK|USA?|EU|[A-Z][a-z]{3,14})\\)";
const NAME = `(?=[\\p{Lu}\\d])(?<![\\p{L}\\p{N}.'’-])(?:(?<=\\p{Ll} )\\p{Lu}\\. (?=\\p{Lu}))?${WORD}(?:(?:,? U\\.S\\.A\\.(?=,)| ${COUNTRY}(?= [A-Z])|(?: |, (?=(?:Inc|LLC|Ltd|L\\.L\\.C)))(?:${WORD}|of|the|and|for|de|&|und|et|du|la))){0,7}`;
/** Longer ones are no names: what is said of them is dropped with them. */
const REACH = 220;
/** What the beginning of a name looks back at. */
const CONTEXT = 2;

/** A word that is in no name. */
const NO_NAME = /^(?!(?:of|the|and|for|de|und|et|du|la|plc|z|o)$)[a-z]+[,;:]?$/u;

const BEGINNING = lazily(`${NAME}${SUFFIX}?`, "uy");
const END = lazily(`${NAME}${SUFFIX}?$`, "gu");
const ENDINGS = lazily(SUFFIX, "gu");
const AT_END = lazily(`${SUFFIX}$`, "u");

/** A name and its place in the text. */
export interface PlacedName {
  name: string;
  index: number;
}

/*
 * To look for names first would try every capital letter, and each expression that holds a name takes long to put together: who
 * looks for a sentence that names somebody finds its words, then asks these two for the name beside them.
 */

/** The name that begins here, as long as it goes on; null where none begins. */
export function nameAt(text: string, index: number): string | null {
  const pattern = BEGINNING();
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? null;
}

/** The name that ends here, of several the longest; null where none does, or where it begins before `from`. */
export function nameBefore(text: string, end: number, from = 0): PlacedName | null {
  const first = wordsBefore(text, end, Math.max(0, from, end - REACH));
  if (first === end) return null;
  const seen = Math.max(0, first - CONTEXT);
  const pattern = END();
  pattern.lastIndex = first - seen;
  const match = pattern.exec(text.slice(seen, end));
  return match && { name: match[0], index: seen + match.index };
}

/** Where the words begin that can be of one name, back to the first that is of none. */
function wordsBefore(text: string, end: number, from: number): number {
  let first = end;
  while (first > from) {
    const space = Math.max(text.lastIndexOf(" ", first - 1), from - 1);
    const word = text.slice(space + 1, first);
    if (NO_NAME.test(word)) break;
    const line = word.lastIndexOf("\n"); // a name stands on one line
    if (line >= 0) return space + line + 2;
    first = Math.max(space, from);
  }
  return first;
}

/** All legal endings of a text. */
export const endingsIn = (text: string): Iterable<RegExpExecArray> => matchesIn(text, ENDINGS());

export function hasSuffix(name: string): boolean {
  return AT_END().test(name);
}

/** A name without its legal ending. */
export function bareName(name: string): string {
  return name.replace(AT_END(), "").trim();
}

/** "Harbour Books", "HarbourBooks" and "HARBOUR BOOKS" are one name. */
export function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
