/**
 * Tells in well under a microsecond whether a link may be worth a look: most links of most pages are not. The link's letters are
 * folded one by one, four in a row (two in Chinese, Japanese and Korean) are looked up in a table of the beginnings of privacy
 * words; where the whole beginning stands there, the words are read in earnest.
 */
import { wordForm } from "../text.ts";
import { isBorderless } from "../words/lookup.ts";
import { hereWords, readName, stems } from "../words/policy.ts";
import { mentionsPrivacy, RUN_TOGETHER } from "./address.ts";

/** Letters up to here are folded through a table, the others stand for themselves. */
const TABLE = 0x2000;
const DENSE = 0x2e80;
/** From here on letters are variants of others: half and full width, joined forms. */
const VARIANTS = 0xfb00;
/** Dots below letters of India, which come joined with them or apart. */
const NUKTA = new Set([0x093c, 0x09bc, 0x0a3c, 0x0abc, 0x0b3c]);
/** More of a link is not looked at: a headline with its teaser is no link to a policy. */
const LONGEST = 400;
const LONGEST_HERE = 45;
/** A text with more words than this beside the privacy words is an article's. */
const MANY_WORDS = 12;

/** The rest of a word and two short ones. */
const MAX_GAP = 28;

interface Stem {
  codes: number[];
  /** First letters of the next word, which has to follow soon; empty for one word. */
  next: number[];
  anywhere: boolean;
}

interface Tables {
  /** Code of each letter folded, 0 for what takes no room, 32 for what parts words. */
  fold: Uint16Array;
  /** By rolling sum of four letters, or pair of two. */
  four: Map<number, Stem[]>;
  two: Map<number, Stem[]>;
  /** Sums and pairs that are in the maps, for a quick no. */
  known: Uint8Array;
  here: Set<string>;
}

let tables: Tables | undefined;
const buffer = new Uint16Array(LONGEST + 8);

const roll = (sum: number, code: number): number => ((sum << 4) ^ (code & 0xff) ^ (code >> 4)) & 0xffff;
const pair = (a: number, b: number): number => (a * 31 + b) & 0xffff;

/** Not folded yet: most pages need few of the letters. */
const UNKNOWN = 0xffff;

function build(): Tables {
  const fold = new Uint16Array(TABLE).fill(UNKNOWN);
  const made: Tables = {
    fold,
    four: new Map(),
    two: new Map(),
    known: new Uint8Array(1 << 16),
    here: hereWords(),
  };
  for (const stem of stems()) add(made, stem, isBorderless(stem.charCodeAt(0)));
  for (const stem of RUN_TOGETHER) add(made, stem, true);
  return made;
}

function foldLetter(code: number, fold: Uint16Array): number {
  if (NUKTA.has(code)) return (fold[code] = 0);
  const form = code > 32 ? wordForm(String.fromCharCode(code)) : " ";
  const folded = /^[\p{L}\p{M}\p{N}]/u.test(form) ? form.charCodeAt(0) : form === "" && code > 0xa0 ? 0 : 32;
  fold[code] = folded;
  return folded;
}

function add({ fold, four, two, known }: Tables, stem: string, anywhere: boolean): void {
  const codesOf = (text: string): number[] => [...buffer.subarray(1, foldInto(text, fold) - 1)];
  const [first = "", second = ""] = stem.split(/[^\p{L}\p{M}\p{N}]+/u);
  const codes = codesOf(first);
  if (codes.length < 4 && second) codes.push(32);
  const entry: Stem = { codes, next: codesOf(second.slice(0, 6)), anywhere };
  const dense = (codes[0] ?? 0) >= DENSE;
  const key = dense ? pair(codes[0] ?? 0, codes[1] ?? 0) : [...codes, 32, 32].slice(0, 4).reduce(roll, 0);
  const map = dense ? two : four;
  const list = map.get(key);
  if (list) list.push(entry);
  else map.set(key, [entry]);
  known[key] = 1;
}

/** Characters among the punctuation that take no room. */
const isJoiner = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x206f && !(code >= 0x202f && code <= 0x205f));

/** Folds the text into the buffer, words parted by single spaces, one before the first; gives its length. */
function foldInto(text: string, fold: Uint16Array, whole = false): number {
  let n = 0;
  buffer[n++] = 32;
  for (let i = 0; i < text.length && n < LONGEST; i++) {
    const raw = text.charCodeAt(i);
    let code = raw < TABLE ? (fold[raw] as number) : raw;
    if (code === UNKNOWN) code = foldLetter(raw, fold);
    else if (code >= VARIANTS && !whole) return foldInto(wordForm(text), fold, true);
    else if (code >= TABLE && code < DENSE) code = isJoiner(code) ? 0 : 32; // punctuation and signs
    if (code === 0 || (code === 32 && buffer[n - 1] === 32)) continue;
    buffer[n++] = code;
  }
  if (buffer[n - 1] !== 32) buffer[n++] = 32;
  buffer[n] = 32;
  return n;
}

/** Whether the buffer holds the beginning of a privacy word. */
function holdsStem(n: number, { four, two, known }: Tables): boolean {
  let sum = 0;
  for (let i = 0; i <= n; i++) {
    const code = buffer[i] as number;
    if (code >= DENSE) {
      const key = pair(buffer[i - 1] ?? 0, code);
      if (known[key] && two.get(key)?.some((stem) => standsAt(stem, i - 1, n))) return true;
      continue;
    }
    sum = roll(sum, code);
    if (known[sum] && i >= 4 && four.get(sum)?.some((stem) => standsAt(stem, i - 3, n))) return true;
  }
  return false;
}

function standsAt(stem: Stem, at: number, n: number): boolean {
  if (!stem.anywhere && buffer[at - 1] !== 32) return false;
  const { codes, next } = stem;
  for (let k = 0; k < codes.length; k++) if (buffer[at + k] !== codes[k]) return false;
  if (!next.length) return true;
  // the words between are short ones: "protection des données"
  for (let j = at + codes.length; j < Math.min(n, at + codes.length + MAX_GAP); j++) {
    if (buffer[j - 1] === 32 && next.every((code, k) => buffer[j + k] === code)) return true;
  }
  return false;
}

/** `text` of a link; `more`: its title, label, image alternatives, rel; `address`: its href. All as they stand in the page. */
export function glance(text: string, more: string, address: string): boolean {
  tables ??= build();
  const { fold, here } = tables;
  const n = foldInto(text, fold);
  if (holdsStem(n, tables) && worth(text)) return true;
  if (n <= LONGEST_HERE && here.has(String.fromCharCode(...buffer.subarray(1, n - 1)))) return true;
  if (more && holdsStem(foldInto(more, fold), tables) && worth(more)) return true;
  return holdsStem(foldInto(address, fold), tables) && mentionsPrivacy(address);
}

function worth(words: string): boolean {
  const name = readName(wordForm(words.slice(0, LONGEST)));
  return name.privacy && name.extra <= MANY_WORDS;
}
