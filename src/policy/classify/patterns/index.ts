import { CHANGE } from "./change.ts";
import { COLLECT } from "./collect.ts";
import { DECIDED } from "./decided.ts";
import { folded } from "./fold.ts";
import { KEEP } from "./keep.ts";
import type { Pattern } from "./pattern.ts";
import { RIGHTS } from "./rights.ts";
import { SCOPE } from "./scope.ts";
import { SHARE } from "./share.ts";
import { USE } from "./use.ts";

export { folded } from "./fold.ts";
export type { Pattern } from "./pattern.ts";

/** All patterns. The order is part of a trained model: a pattern's index is its feature. */
export const PATTERNS: readonly Pattern[] = [
  ...COLLECT,
  ...USE,
  ...SHARE,
  ...RIGHTS,
  ...KEEP,
  ...CHANGE,
  ...SCOPE,
  ...DECIDED,
];

const KEY = 4;

/** What a word calls for, where it begins with `prefix`: one group of a pattern's words. */
interface Call {
  prefix: string;
  index: number;
  group: number;
}

interface Calls {
  /** By a word's first four letters, or the whole of a shorter word. Most patterns are never tried on most sentences. */
  byKey: Map<string, Call[]>;
  /** All groups of each pattern, one bit each. */
  groups: Uint8Array;
}

let made: Calls | undefined;

/** Made at the first reading. */
function callsOf(): Calls {
  if (made) return made;
  const byKey = new Map<string, Call[]>();
  for (const [index, { words }] of PATTERNS.entries()) {
    for (const [bit, group] of words.entries()) {
      for (const prefix of group) {
        const key = prefix.slice(0, KEY);
        const call = { prefix, index, group: 1 << bit };
        const known = byKey.get(key);
        if (known) known.push(call);
        else byKey.set(key, [call]);
      }
    }
  }
  return (made = { byKey, groups: Uint8Array.from(PATTERNS, ({ words }) => (1 << words.length) - 1) });
}

/** What is matched: a sentence, item or row, and the lead-in that it is read with ("" where there is none). */
export interface Sentence {
  text: string;
  leadIn: string;
}

/**
 * For each sentence, the indices in PATTERNS of those that it matches, ascending. Where it has a lead-in ("We collect:") the two are
 * read as one, and a match must reach into the text: what stands in the lead-in alone is not the item's.
 */
export function patternFeaturesOfAll(sentences: readonly Sentence[]): number[][] {
  const read = sentences.map(readSentence);
  const found: number[][] = sentences.map(() => []);
  // Pattern by pattern, not sentence by sentence: the processor keeps one pattern's code at hand, which is twice as fast.
  for (const [index, called] of calls(read).entries()) {
    const entry = PATTERNS[index];
    if (!entry) continue;
    for (const at of called) {
      const sentence = read[at];
      if (sentence && matches(entry, sentence)) found[at]?.push(index);
    }
  }
  return found;
}

/** As patternFeaturesOfAll, for one sentence. */
export function patternFeatures(text: string, leadIn = ""): number[] {
  return patternFeaturesOfAll([{ text, leadIn }])[0] ?? [];
}

interface Read {
  own: string;
  /** Lead-in and text; the same as `own` without a lead-in. */
  whole: string;
  denied: boolean;
}

const NEGATION = /n't\b|\b(?:not|never|cannot|no longer)\b/;

function readSentence({ text, leadIn }: Sentence): Read {
  const own = folded(text);
  const lead = leadIn === "" ? "" : folded(leadIn).replace(/(?<![\s:.;,])[\s:.;,]+$/, "") + ": ";
  const whole = lead + own;
  return { own, whole, denied: NEGATION.test(whole) };
}

function matches({ pattern, unless, denies }: Pattern, { own, whole, denied }: Read): boolean {
  if (denies && !denied) return false;
  if (pattern.test(own)) return !unless?.test(own);
  if (own.length === whole.length) return false;
  const match = pattern.exec(whole);
  return match !== null && match.index + match[0].length > whole.length - own.length && !unless?.test(whole);
}

const isWordCode = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** For each pattern, the sentences with the words that call for it. */
function calls(read: readonly Read[]): number[][] {
  const out: number[][] = PATTERNS.map(() => []);
  const { byKey, groups: all } = callsOf();
  const groups = new Uint8Array(PATTERNS.length);
  for (const [at, { whole }] of read.entries()) {
    groups.fill(0);
    for (let i = 0; i < whole.length;) {
      if (!isWordCode(whole.charCodeAt(i))) {
        i++;
        continue;
      }
      let end = i + 1;
      while (end < whole.length && isWordCode(whole.charCodeAt(end))) end++;
      for (const { prefix, index, group } of byKey.get(whole.slice(i, Math.min(end, i + KEY))) ?? []) {
        const before = groups[index] as number;
        if (before === all[index] || (prefix.length > KEY && !whole.startsWith(prefix, i))) continue;
        groups[index] = before | group;
        if (groups[index] === all[index]) out[index]?.push(at);
      }
      i = end;
    }
  }
  return out;
}
