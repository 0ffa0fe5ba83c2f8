/**
 * Looks up many phrases in a text at once, in one pass: a phrase is a row of beginnings of words ("privacy polic"), a closing "$"
 * makes a beginning a whole word, and up to two short words may stand between two of them ("protection donnees" meets
 * "protection des données"). In scripts that write without spaces, or put articles in front of words, a phrase counts anywhere.
 * Hundreds of phrases as one regular expression take seconds to compile; this takes milliseconds.
 */
export interface Phrase<Tag> {
  tag: Tag;
  text: string;
  /** Taken apart when it is first looked at: of thousands of phrases few ever are. */
  words: readonly string[] | null;
  /** Per word: has to end where it ends here. */
  whole: readonly boolean[];
}

export interface Hit<Tag> {
  tag: Tag;
  start: number;
  end: number;
}

/** Characters of a phrase under which it is filed. */
const KEY = 3;
const MAX_BETWEEN = 2;
const SHORT_WORD = 6;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** Hebrew, Arabic, the scripts of India and South-East Asia, Ethiopic, Chinese, Japanese, Korean. */
export function isBorderless(code: number): boolean {
  return (
    (code >= 0x590 && code <= 0x109f) || (code >= 0x1100 && code <= 0x13ff) || (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xfaff)
  ); // prettier-ignore
}

export class PhraseIndex<Tag> {
  readonly #bordered = new Map<number, Phrase<Tag>[]>();
  readonly #anywhere = new Map<number, { tag: Tag; text: string }[]>();

  /** Adds a phrase as the word lists have it: in word form, words parted by single spaces. */
  add(phrase: string, tag: Tag): void {
    if (isBorderless(phrase.charCodeAt(0))) {
      const text = phrase.replaceAll("$", "");
      fileUnder(this.#anywhere, keyOf(text, 0, 2), { tag, text });
      return;
    }
    fileUnder(this.#bordered, keyOf(phrase, 0, KEY), { tag, text: phrase, words: null, whole: NONE });
  }

  /** All phrases in a text in word form. */
  find(form: string): Hit<Tag>[] {
    const hits: Hit<Tag>[] = [];
    const words = wordsOf(form);
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word;
      for (let size = Math.min(KEY, word.text.length); size > 0; size--) {
        for (const phrase of this.#bordered.get(keyOf(word.text, 0, size)) ?? []) {
          const last = endOf(phrase, words, i);
          if (last) hits.push({ tag: phrase.tag, start: word.start, end: last.start + last.text.length });
        }
      }
    }
    for (let at = 0; at < form.length - 1; at++) {
      if (!isBorderless(form.charCodeAt(at))) continue;
      for (const { tag, text } of this.#anywhere.get(keyOf(form, at, 2)) ?? []) {
        if (form.startsWith(text, at)) hits.push({ tag, start: at, end: at + text.length });
      }
    }
    return hits;
  }
}

const NONE: readonly boolean[] = [];
const SPACE = 0x20;
const DOLLAR = 0x24;

/** The first letters of a word, at most so many, as a small number; a few share one. */
function keyOf(text: string, from: number, letters: number): number {
  const end = Math.min(text.length, from + letters);
  let key = 0;
  for (let i = from; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE || code === DOLLAR) break;
    key = (key << 10) | (code & 0x3ff);
  }
  return key;
}

function takeApart<Tag>(phrase: Phrase<Tag>): readonly string[] {
  const words = phrase.text.split(" ");
  phrase.whole = words.map((word) => word.endsWith("$"));
  return (phrase.words = words.map((word, i) => (phrase.whole[i] ? word.slice(0, -1) : word)));
}

export interface Word {
  text: string;
  start: number;
}

export function wordsOf(form: string): Word[] {
  const words: Word[] = [];
  for (const word of form.matchAll(WORDS)) words.push({ text: word[0], start: word.index });
  return words;
}

/** The last word of a phrase that begins at `i`, undefined where it isn't there. */
function endOf<Tag>(phrase: Phrase<Tag>, words: readonly Word[], i: number): Word | undefined {
  const wanted = phrase.words ?? takeApart(phrase);
  if (!meets(phrase, 0, words[i])) return undefined;
  let at = i;
  for (let k = 1; k < wanted.length; k++) {
    let between = 0;
    at++;
    while (!meets(phrase, k, words[at])) {
      const word = words[at];
      if (!word || word.text.length > SHORT_WORD || ++between > MAX_BETWEEN) return undefined;
      at++;
    }
  }
  return words[at];
}

function meets<Tag>(phrase: Phrase<Tag>, k: number, word: Word | undefined): boolean {
  const wanted = phrase.words?.[k];
  if (!word || wanted === undefined) return false;
  return phrase.whole[k] ? word.text === wanted : word.text.startsWith(wanted);
}

function fileUnder<V>(map: Map<number, V[]>, key: number, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
