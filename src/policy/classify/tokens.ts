/** A sentence as the features see it: stems in order, each with its hash, and the places where clauses end. */
export interface Tokens {
  /** Stem hashes, one a token; punctuation that ends a clause is the token `BREAK`. */
  hashes: Int32Array;
  stems: readonly string[];
  /** Same length: 1 where a negation earlier in the clause reaches the token. */
  negated: Uint8Array;
}

/** Longer passages are read up to here: a page of one word must not cost more than a long paragraph. */
const MAX_TOKENS = 400;

/** The stem that stands for the end of a clause. */
export const BREAK = "|";

const NEGATIONS = new Set([
  "not",
  "no",
  "never",
  "neither",
  "nor",
  "without",
  "cannot",
  "none",
  "nothing",
  "refrain",
  "prohibit",
  "unable",
]);
/** Words after which a negation reaches no further. */
const RELEASES = new Set([
  "but",
  "except",
  "unless",
  "however",
  "although",
  "though",
  "other",
  "only",
  "instead",
]);

const CURLY = /[\u2018\u2019\u02bc]/g;

/** What to look for, the expression, what it becomes: to look for a few letters first spares most sentences the expression. */
const CONTRACTIONS: readonly [string, RegExp, string][] = [
  ["e-mail", /\be-mail/g, "email"],
  ["e mail", /\be mail/g, "email"],
  ["can't", /\bcan't\b/g, "can not"],
  ["cannot", /\bcannot\b/g, "can not"],
  ["won't", /\bwon't\b/g, "will not"],
  ["n't", /n't\b/g, " not"],
  ["'", /'(?:s|ll|re|ve|d)\b/g, ""],
  ["e.g.", /\be\.g\./g, "eg"],
  ["i.e.", /\bi\.e\./g, "ie"],
  ["u.s.", /\bu\.s\.(?:a\.)?/g, "usa"],
  ["u.k.", /\bu\.k\./g, "uk"],
  ["cookie's", /\bcookie's\b/g, "cookies"],
  [",", /(\d),(\d)/g, "$1$2"],
];

/** 32-bit hash of a string (FNV-1a with a final mix). */
export function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h, 0x9e3779b9);
}

/** One hash from two; order matters. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x2c1b3c6d, 0x297a2d39) ^ Math.imul((b << 13) | (b >>> 19), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 13)) | 0;
}

const AGES = new Set(["13", "14", "15", "16", "17", "18", "21"]);

/** A word's rough stem: enough that collect, collects, collected, collecting and collection meet. */
export function stemOf(word: string): string {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    if (AGES.has(word)) return word;
    return /^(?:19|20)\d\d$/.test(word) ? "#year" : /^\d+$/.test(word) ? "#" : word;
  }
  let w = word;
  if (w.length > 3 && w.endsWith("s") && !w.endsWith("ss") && !w.endsWith("us") && !w.endsWith("is")) {
    w = w.endsWith("ies") && w.length > 4 ? w.slice(0, -3) + "y" : w.slice(0, -1);
  }
  if (w.length > 5 && w.endsWith("ing")) w = undouble(w.slice(0, -3));
  else if (w.length > 4 && w.endsWith("ed")) w = undouble(w.slice(0, -2));
  else if (w.length > 7 && w.endsWith("tion")) w = w.slice(0, -3);
  if (w.length > 4 && w.endsWith("e")) w = w.slice(0, -1);
  if (w.length > 4 && w.endsWith("y")) w = w.slice(0, -1) + "i";
  return w.replace(/is(at|e)?$/, (end) => (w.length > 6 ? "iz" + end.slice(2).replace("e", "") : end));
}

function undouble(w: string): string {
  const n = w.length;
  const last = w[n - 1];
  return n > 3 && last === w[n - 2] && last !== "s" && last !== "l" ? w.slice(0, -1) : w;
}

/** Words met before, with their stems and the hashes of those: a policy says the same words again and again. */
export type KnownWords = Map<string, { stem: string; hash: number }>;

const BREAK_HASH = hashOf(BREAK);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Letters of Latin scripts, lower case, and digits. */
const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || isDigit(code) || (code >= 0xc0 && code <= 0x24f);
const BREAKS = new Set(Array.from(".;:!?()", (sign) => sign.charCodeAt(0)));

/** Splits a text into stems. */
export function tokenise(text: string, known: KnownWords = new Map()): Tokens {
  let folded = text.length > 8000 ? text.slice(0, 8000) : text;
  folded = folded.toLowerCase().replace(CURLY, "'");
  for (const [sign, from, to] of CONTRACTIONS) if (folded.includes(sign)) folded = folded.replace(from, to);
  const stems: string[] = [];
  const hashes: number[] = [];
  for (let i = 0; i < folded.length && stems.length < MAX_TOKENS;) {
    const code = folded.charCodeAt(i);
    if (!isWordCode(code)) {
      i++;
      if (!BREAKS.has(code) || stems.length === 0 || stems[stems.length - 1] === BREAK) continue;
      stems.push(BREAK);
      hashes.push(BREAK_HASH);
      continue;
    }
    let end = i + 1;
    while (end < folded.length && isWordCode(folded.charCodeAt(end))) end++;
    const word = folded.slice(i, end);
    let read = known.get(word);
    if (!read) {
      const stem = stemOf(word);
      known.set(word, (read = { stem, hash: hashOf(stem) }));
    }
    stems.push(read.stem);
    hashes.push(read.hash);
    i = end;
  }
  return { stems, hashes: Int32Array.from(hashes), negated: negationOf(stems) };
}

/** How far a negation reaches where nothing ends it, in tokens. */
const REACH = 25;

function negationOf(stems: readonly string[]): Uint8Array {
  const negated = new Uint8Array(stems.length);
  let left = 0;
  for (let i = 0; i < stems.length; i++) {
    const stem = stems[i] ?? "";
    if (stem === BREAK || RELEASES.has(stem)) left = 0;
    if (left > 0) {
      negated[i] = 1;
      left--;
    }
    // "not only", "not limited to" deny nothing
    if (NEGATIONS.has(stem) && !/^(?:only|limit|just)$/.test(stems[i + 1] ?? "")) left = REACH;
  }
  return negated;
}
