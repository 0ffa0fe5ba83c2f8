import type { Line } from "./types.ts";

/** What a word that is cut at a line's end means: "infor-" + "mation" is one word, "third-" + "party" keeps its hyphen. */
export class Hyphens {
  readonly #whole = new Set<string>();
  readonly #hyphened = new Set<string>();

  constructor(lines: Iterable<Line>) {
    for (const { text } of lines) {
      const words = text.toLowerCase().match(/[\p{L}][\p{L}’'-]*/gu) ?? [];
      // the last word of a line may be a cut one
      for (const word of words) {
        if (word.endsWith("-")) continue;
        if (word.includes("-")) this.#hyphened.add(word);
        else this.#whole.add(word);
      }
    }
  }

  /** What joins two lines: nothing after a cut word (whose hyphen goes), the hyphen alone, or a space. */
  between(line: string, next: string): "mend" | "hyphen" | "space" {
    if (/\p{L}\u00ad$/u.test(line)) return "mend";
    const [, first = ""] = /(?<![\p{L}’'])[’']*(\p{L}[\p{L}’']*)[-‐]$/u.exec(line) ?? [];
    const [second = ""] = /^\p{L}[\p{L}’']*/u.exec(next) ?? [];
    if (first === "" || second === "")
      return /\S[/]$|\p{L}[-‐]$/u.test(line) && second !== "" ? "hyphen" : "space";
    const [a, b] = [first.toLowerCase(), second.toLowerCase()];
    // "mid- and long-term"
    if (/^(?:and|or|und|oder|et|ou|y|o|e)$/u.test(b)) return "space";
    if (this.#whole.has(a + b)) return "mend";
    if (this.#hyphened.has(`${a}-${b}`)) return "hyphen";
    if (!/^\p{Ll}/u.test(second) || KEEPS_HYPHEN.test(a)) return "hyphen";
    return this.#whole.has(a) && this.#whole.has(b) && a.length > 3 && b.length > 3 ? "hyphen" : "mend";
  }
}

const KEEPS_HYPHEN =
  /^(?:self|non|third|first|opt|e|cross|well|so|co|long|short|high|low|up|off|on|in|multi|real|single|two|three|user|anti|ex|all|half|sub|pay|log|sign|check|read|machine|privacy|data)$/u;
