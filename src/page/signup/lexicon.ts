/**
 * Word lists as matchers. A list's entry is a word or phrase in any spelling; "registr*" takes any ending, " * " any one to three words
 * in between. Words are found at the start of a word; in scripts written without spaces, and in Korean, anywhere.
 */
import { atOnce, type Steps } from "../steps.ts";
import { wordForm } from "../text.ts";
import { entriesOf } from "../words/entries.ts";
import type { WordList } from "../words/signup.ts";

export interface Matcher {
  /** Whether the text (in wordForm) holds one of the words. */
  test(text: string): boolean;
  /** The first that it holds, "" where none. */
  find(text: string): string;
  /** The text without them. */
  erase(text: string): string;
}

/** A word or phrase, cut for looking up. */
interface Entry {
  /** What the text must go on with from here. */
  body: string;
  /** Any ending may follow. */
  open: boolean;
  /** For a phrase with a gap: what must follow `body`. */
  rest: RegExp | null;
}

/** A word found: of which list, and where. */
interface Hit {
  list: number;
  at: number;
  end: number;
}

/** All that any list has in one text. */
interface Scan {
  /** By place, the longest first. */
  hits: readonly Hit[];
  /** By list, its first hit's place in `hits`; -1 where it has none. */
  first: Int32Array;
}

/** Words that begin with the same two letters, each followed by its list; cut when the first text has such a word. */
type Shelf = (string | number)[] | Cut;
interface Cut {
  entries: Entry[];
  lists: number[];
}

const UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;
const IDENTIFIER = "identifier";

/** Lists by number: the even one is for what people read, the odd one after it for what programmers name. */
const numbers = new Map<WordList, number>();
/** All lists' words on shelves; made at first use, for making it costs more than reading a usual page. */
let shelves: Map<number, Shelf> | null = null;

function numberOf(words: WordList): number {
  const known = numbers.get(words);
  if (known !== undefined) return known;
  const number = numbers.size * 2;
  numbers.set(words, number);
  shelves = null;
  scans.clear();
  return number;
}

/** Makes the lists ready, in steps; what needs them before does it at once. */
export function* prepareLists(): Steps<void> {
  shelves ??= yield* shelve();
}

/** One matcher of several lists, all languages of each and the names that programmers give. */
export function matcherOf(...all: readonly WordList[]): Matcher {
  return matcher(all.map(numberOf).flatMap((number) => [number, number + 1]));
}

/** The same without programmers' names: for what people read. */
export function spokenMatcherOf(...all: readonly WordList[]): Matcher {
  return matcher(all.map(numberOf));
}

function matcher(own: readonly number[]): Matcher {
  const firstIn = (text: string): { scan: Scan; at: number } | null => {
    if (!text) return null;
    const scan = scanOf(text);
    let at = -1;
    for (const list of own) {
      const first = scan.first[list] ?? -1;
      if (first >= 0 && (at < 0 || first < at)) at = first;
    }
    return at < 0 ? null : { scan, at };
  };
  return {
    test: (text) => firstIn(text) !== null,
    find: (text) => {
      const found = firstIn(text);
      const hit = found?.scan.hits[found.at];
      return hit ? text.slice(hit.at, hit.end).trim() : "";
    },
    erase: (text) => {
      const found = firstIn(text);
      if (!found) return text;
      let kept = "";
      let from = 0;
      for (const { list, at, end } of found.scan.hits.slice(found.at)) {
        if (at < from || !own.includes(list)) continue;
        kept += `${text.slice(from, at)} `;
        from = end;
      }
      return kept + text.slice(from);
    },
  };
}

/** Many matchers look at the same few texts one after the other: each text is gone through once, for all lists. */
const KEPT = 64;
const scans = new Map<string, Scan>();

/** Ukrainian, Belarusian and Kazakh letters that the lists write as their Russian neighbours: one spelling for each word there. */
const NEIGHBOURS: ReadonlyMap<string, string> = new Map(
  Object.entries({ і: "и", є: "е", ґ: "г", ң: "н", қ: "к", ғ: "г" }),
);
const HAS_NEIGHBOUR = /[ієґңқғ]/;

function scanOf(given: string): Scan {
  const old = scans.get(given);
  if (old) return old;
  // letter for letter: places stay the same
  const text = HAS_NEIGHBOUR.test(given)
    ? given.replace(/[ієґңқғ]/g, (letter) => NEIGHBOURS.get(letter) ?? letter)
    : given;
  shelves ??= atOnce(shelve());
  const hits: Hit[] = [];
  for (const at of wordStarts(text)) {
    const from = hits.length;
    const letter = text.charCodeAt(at);
    collect(shelves, shelfOf(letter, text.charCodeAt(at + 1)), text, at, hits);
    collect(shelves, shelfOf(letter, NaN), text, at, hits);
    if (hits.length - from > 1) hits.push(...hits.splice(from).sort((x, y) => y.end - x.end));
  }
  const first = new Int32Array(numbers.size * 2).fill(-1);
  for (let i = hits.length - 1; i >= 0; i--) first[hits[i]?.list ?? 0] = i;
  const scan = { hits, first };
  if (scans.size >= KEPT) scans.delete(scans.keys().next().value ?? "");
  scans.set(given, scan);
  return scan;
}

function collect(all: Map<number, Shelf>, key: number, text: string, at: number, hits: Hit[]): void {
  let shelf = all.get(key);
  if (!shelf) return;
  if (Array.isArray(shelf)) all.set(key, (shelf = cut(shelf)));
  const { entries, lists } = shelf;
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i];
    const end = entry && text.startsWith(entry.body, at) ? endOf(entry, text, at) : 0;
    if (end) hits.push({ list: lists[i] ?? 0, at, end });
  }
}

function cut(shelf: readonly (string | number)[]): Cut {
  const made: Cut = { entries: [], lists: [] };
  for (const part of shelf)
    if (typeof part === "string") made.entries.push(entryOf(part));
    else made.lists.push(part);
  return made;
}

/** Where the entry, whose body is at this place, ends; 0 where it isn't there after all. */
function endOf({ body, open, rest }: Entry, text: string, at: number): number {
  const end = at + body.length;
  if (!rest) return open || end >= text.length || !isLetter(text.charCodeAt(end)) ? end : 0;
  rest.lastIndex = end;
  return rest.test(text) ? rest.lastIndex : 0;
}

const ASTERISK = 42;
/** A shelf's number, a small one, so that a few share it; of words of one letter the second is none. */
const shelfOf = (a: number, b: number): number => (a << 13) ^ (b === b && b !== ASTERISK ? b : 0);

/** The lists hold their words in wordForm already (a test sees to it): folding thousands of them on each page would be felt. */
function* shelve(): Steps<Map<number, Shelf>> {
  const made = new Map<number, (string | number)[]>();
  for (const [words, number] of numbers) {
    yield;
    for (const [language, own] of Object.entries(words())) {
      const list = language === IDENTIFIER ? number + 1 : number;
      for (const word of entriesOf(own)) {
        const key = shelfOf(word.charCodeAt(0), word.charCodeAt(1));
        const shelf = made.get(key);
        if (shelf) shelf.push(word, list);
        else made.set(key, [word, list]);
      }
    }
  }
  return made;
}

function entryOf(word: string): Entry {
  if (word.endsWith(" *")) return { body: word.slice(0, -1), open: true, rest: null };
  const open = word.endsWith("*");
  const whole = open ? word.slice(0, -1) : word;
  if (!whole.includes(" * ")) return { body: whole, open: open || UNSPACED.test(word), rest: null };
  const [body = "", ...gaps] = whole.split(" * ");
  const after = gaps
    .map((gap) => `(?: [^ ]{1,30}){1,3} ${gap.replace(/[.+?^${}()|[\]\\/]/g, String.raw`\$&`)}`)
    .join("");
  return { body, open, rest: new RegExp(open ? after : String.raw`${after}(?![\p{L}\p{M}])`, "uy") };
}

/** Places where a word may start; every place in scripts without spaces. */
function wordStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (!isSpaced(code)) {
      starts.push(i);
      inWord = false;
      continue;
    }
    if (!inWord) starts.push(i, ...afterPrefix(text, i, code));
    inWord = isLetter(code);
  }
  return starts;
}

/** Arabic and Hebrew write articles, "and" and prepositions onto the word. */
function afterPrefix(text: string, at: number, code: number): number[] {
  if (code >= 0x5d0 && code <= 0x5ea) return "והבלמשכ".includes(text.charAt(at)) ? [at + 1] : [];
  if (code < 0x620 || code > 0x6ff) return [];
  if (text.startsWith("ال", at) || text.startsWith("لل", at)) return [at + 2];
  if (!"وبلف".includes(text.charAt(at))) return [];
  return text.startsWith("ال", at + 1) ? [at + 1, at + 3] : [at + 1];
}

function isSpaced(code: number): boolean {
  return (
    code < 0x0e00 ||
    (code > 0x0eff && code < 0x1000) ||
    (code > 0x109f && code < 0x1780) ||
    (code > 0x17ff && code < 0x3040)
  );
}

/** Whether a word goes on after this sign. Folded text has few signs beyond ASCII that are no letters. */
function isLetter(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return code >= 0xc0 && !(code >= 0x2000 && code <= 0x2bff);
}

/** Names made by programmers as words: "createAccount_form" is "create account form". */
export function wordsOfName(name: string): string {
  return wordForm(
    name
      .slice(0, 300)
      .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, " "),
  );
}

/** Where one goes afterwards says nothing about the page itself. */
const ONWARD =
  /[&?;](?:redirect\w*|return\w*|back\w*|next|ref\w*|url\w*|destination|target|goto|continue|from)=[^&]*/gi;

/** The path and query of an address as words; "" where it is none. */
export function wordsOfAddress(address: string): string {
  const path = address
    .slice(0, 600)
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, "")
    .replace(ONWARD, "");
  try {
    return wordsOfName(decodeURIComponent(path));
  } catch {
    return wordsOfName(path); // not every percent sign is an escape
  }
}
