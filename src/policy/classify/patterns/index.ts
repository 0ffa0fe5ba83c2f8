import { CHANGE } from "./change.ts";
import { COLLECT } from "./collect.ts";
import { DECIDED } from "./decided.ts";
import { KEEP } from "./keep.ts";
import type { Pattern } from "./pattern.ts";
import { RIGHTS } from "./rights.ts";
import { SCOPE } from "./scope.ts";
import { SHARE } from "./share.ts";
import { USE } from "./use.ts";

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

/** Longer sentences are read up to here. */
const MAX_LENGTH = 1200;
const KEY = 4;

/** What a word calls for: its first four letters, or the whole of a shorter word. Most patterns are never tried on most sentences. */
const BY_KEY = new Map<string, number[]>();
for (const [index, { words }] of PATTERNS.entries()) {
  for (const word of words) {
    const key = word.slice(0, KEY);
    const at = BY_KEY.get(key);
    if (!at) BY_KEY.set(key, [index]);
    else if (at.at(-1) !== index) at.push(index);
  }
}

/**
 * Indices in PATTERNS of those that `text` matches, ascending. With a lead-in ("We collect:") the two are read as one sentence,
 * and a match must reach into the text: what stands in the lead-in alone is not the item's.
 */
export function patternFeatures(text: string, leadIn = ""): number[] {
  const own = folded(text);
  const lead = leadIn === "" ? "" : folded(leadIn).replace(/[\s:.;,]+$/, "") + ": ";
  const whole = lead + own;
  const denied = NEGATION.test(whole);
  return candidates(whole).filter((index) => {
    const entry = PATTERNS[index];
    if (!entry || (entry.denies && !denied)) return false;
    const { pattern, unless } = entry;
    if (pattern.test(own)) return !unless?.test(own);
    return lead !== "" && reaches(pattern, whole, lead.length) && !unless?.test(whole);
  });
}

const NEGATION = /n't\b|\b(?:not|never|cannot|no longer)\b/;

function reaches(pattern: RegExp, text: string, from: number): boolean {
  const match = pattern.exec(text);
  return match !== null && match.index + match[0].length > from;
}

const isWordCode = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** Patterns that a word of the text calls for, ascending. */
function candidates(text: string): number[] {
  const called = new Uint8Array(PATTERNS.length);
  for (let i = 0; i < text.length;) {
    if (!isWordCode(text.charCodeAt(i))) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < text.length && isWordCode(text.charCodeAt(end))) end++;
    for (const index of BY_KEY.get(text.slice(i, Math.min(end, i + KEY))) ?? []) called[index] = 1;
    i = end;
  }
  const out: number[] = [];
  for (let index = 0; index < called.length; index++) if (called[index]) out.push(index);
  return out;
}

/** Lower case, straight quotes, single spaces: what the patterns are written for. */
export function folded(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/\be-mail/g, "email")
    .replace(/\s+/g, " ");
}
