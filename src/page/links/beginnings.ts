/**
 * Finds the beginnings of many words in a text of Latin letters, in one pass: one look-up a letter by the three letters before it, and
 * only where they are the first of a word a closer look. A regular expression of all the words costs ten times as much.
 */

/** Letters that are looked up together, five bits each. */
const KEY = 3;
const MASK = (1 << (5 * KEY)) - 1;

export interface Beginnings {
  /**
   * "yes" where a word of the text begins with one of the words, or, where asked for, one of those that count anywhere stands in it;
   * "other letters" where not, but not all of the text is ASCII.
   */
  in: (text: string, anywhere?: boolean) => "yes" | "no" | "other letters";
}

function keyOf(letters: string): number {
  let key = 0;
  for (let i = 0; i < KEY; i++) {
    const letter = letters.charCodeAt(i) - 0x60;
    if (!(letter >= 1 && letter <= 26)) break; // a word of one or two letters stands alone: its key is smaller than any other
    key = (key << 5) | letter;
  }
  return key;
}

const AT_START = 1;
const ANYWHERE = 2;

/**
 * `words`, which begin with letters from a to z, count at the beginning of a word, `anywhere` also inside one. `patternOf` gives the source
 * of a regular expression for all of a word; few are ever asked for.
 */
export function beginningsOf(
  words: readonly string[],
  anywhere: readonly string[],
  patternOf: (word: string) => string,
): Beginnings {
  const flags = new Uint8Array(MASK + 1);
  const starts = file(words, flags, AT_START);
  const inside = file(anywhere, flags, ANYWHERE);
  function meets(filed: Filed, key: number, text: string, at: number): boolean {
    let pattern = filed.get(key);
    if (pattern === undefined) return false;
    if (!(pattern instanceof RegExp))
      filed.set(key, (pattern = new RegExp([...new Set(pattern.map(patternOf))].join("|"), "iy")));
    pattern.lastIndex = at;
    return pattern.test(text);
  }
  return {
    in(text, within = false) {
      const size = text.length;
      let key = 0;
      let length = 0;
      let all = 0;
      for (let i = 0; i <= size; i++) {
        const lower = i < size ? text.charCodeAt(i) | 0x20 : 0;
        if (lower < 0x61 || lower > 0x7a) {
          all |= lower;
          if (length > 0 && length < KEY && flags[key] !== 0 && meets(starts, key, text, i - length))
            return "yes";
          key = length = 0;
          continue;
        }
        key = ((key << 5) | (lower - 0x60)) & MASK;
        if (++length < KEY) continue;
        const flag = flags[key] as number;
        if (flag === 0) continue;
        if (length === KEY && flag & AT_START && meets(starts, key, text, i - KEY + 1)) return "yes";
        if (within && flag & ANYWHERE && meets(inside, key, text, i - KEY + 1)) return "yes";
      }
      return all > 0x7f ? "other letters" : "no";
    },
  };
}

/** The words that begin alike, made one small expression when it is first asked for. */
type Filed = Map<number, string[] | RegExp>;

function file(words: readonly string[], flags: Uint8Array, flag: number): Filed {
  const filed = new Map<number, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    flags[key] = (flags[key] ?? 0) | flag;
    const alike = filed.get(key);
    if (alike) alike.push(word);
    else filed.set(key, [word]);
  }
  return filed;
}
