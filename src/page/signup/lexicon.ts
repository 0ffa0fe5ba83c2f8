/**
 * Word lists as matchers. A list's entry is a word or phrase in any spelling; "registr*" takes any ending, " * " any one to three words
 * in between. Words are found at the start of a word; in scripts written without spaces, and in Korean, anywhere.
 */
import { wordForm } from "../text.ts";
import type { Words } from "../words/signup.ts";

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

const UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;

/**
 * One matcher of several lists (all languages of each). Built at first use, by first two letters, and looked up at word starts only:
 * one big regular expression costs a hundred times more, and half a second to be made.
 */
export function matcherOf(...lists: readonly Words[]): Matcher {
  let built: Map<string, Entry[]> | null = null;
  const firstIn = (text: string, from: number): { at: number; end: number } | null => {
    if (!text) return null;
    built ??= byFirstLetters(lists.flatMap((list) => Object.values(list).flat()));
    for (const at of wordStarts(text)) {
      if (at < from) continue;
      const end =
        endOfWord(text, at, built.get(text.slice(at, at + 2))) ||
        endOfWord(text, at, built.get(text.charAt(at)));
      if (end) return { at, end };
    }
    return null;
  };
  return {
    test: (text) => firstIn(text, 0) !== null,
    find: (text) => {
      const found = firstIn(text, 0);
      return found ? text.slice(found.at, found.end).trim() : "";
    },
    erase: (text) => {
      let kept = "";
      let from = 0;
      for (let found = firstIn(text, 0); found; found = firstIn(text, from)) {
        kept += `${text.slice(from, found.at)} `;
        from = found.end;
      }
      return kept + text.slice(from);
    },
  };
}

/** Where the longest of the entries that match at this place ends; 0 where none does. */
function endOfWord(text: string, at: number, entries: readonly Entry[] | undefined): number {
  if (!entries) return 0;
  for (const { body, open, rest } of entries) {
    if (!text.startsWith(body, at)) continue;
    const end = at + body.length;
    if (rest) {
      rest.lastIndex = end;
      if (rest.test(text)) return rest.lastIndex;
    } else if (open || end >= text.length || !isLetter(text.charCodeAt(end))) return end;
  }
  return 0;
}

/** The lists hold their words in wordForm already (a test sees to it): folding thousands of them on each page would be felt. */
function byFirstLetters(words: readonly string[]): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>();
  for (const word of words) {
    const key = word.slice(0, 2).replace("*", "");
    const known = entries.get(key);
    if (known) known.push(entryOf(word));
    else entries.set(key, [entryOf(word)]);
  }
  for (const list of entries.values()) list.sort((a, b) => b.body.length - a.body.length);
  return entries;
}

function entryOf(word: string): Entry {
  if (word.endsWith(" *")) return { body: word.slice(0, -1), open: true, rest: null };
  const open = word.endsWith("*");
  const [body = "", ...gaps] = (open ? word.slice(0, -1) : word).split(" * ");
  if (gaps.length === 0) return { body, open: open || UNSPACED.test(word), rest: null };
  const after = gaps
    .map((gap) => `(?: [^ ]{1,30}){1,3} ${gap.replace(/[.+?^${}()|[\]\\/]/g, String.raw`\$&`)}`)
    .join("");
  return { body, open, rest: new RegExp(open ? after : String.raw`${after}(?![\p{L}\p{M}])`, "uy") };
}

/** Many matchers look at the same few texts one after the other. */
const KEPT = 32;
const known = new Map<string, readonly number[]>();

/** Places where a word may start; every place in scripts without spaces. */
function wordStarts(text: string): readonly number[] {
  const old = known.get(text);
  if (old) return old;
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
  if (known.size >= KEPT) known.delete(known.keys().next().value ?? "");
  known.set(text, starts);
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
