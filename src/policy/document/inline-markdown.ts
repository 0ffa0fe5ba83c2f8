import { decodeEntities } from "./entities.ts";
import { isStruck } from "./html-elements.ts";
import { angleAt } from "./markdown-angles.ts";
import { targetAt, type References } from "./markdown-links.ts";
import { RichBuilder, type Rich } from "./rich.ts";

type Token =
  | { is: "text"; text: string }
  | { is: "break" }
  | { is: "open"; href: string }
  | { is: "close" }
  | { is: "bold" }
  | { is: "plain" };

const MAX_LABEL_LINES = 4;
/** A "[" that may still become a link. */
interface Bracket {
  /** Its place in the scanner's `tokens`. */
  token: number;
  image: boolean;
  /** Where what it holds begins: place in its line, and which line. */
  from: number;
  line: number;
  /** Whether it holds further brackets: then its words are no name. */
  holds: boolean;
}

const ESCAPED = /[!-/:-@[-`{-~]/u;

/** The words of a run of Markdown lines, without their mark-up. A line ending in two spaces or a backslash keeps its break. */
export function renderInline(lines: readonly string[], references: References): Rich {
  const scanner = new Scanner(references);
  lines.forEach((text, index) => {
    const hard = index < lines.length - 1 && / {2}$|\\$/u.test(text);
    scanner.scan(hard ? text.replace(/\\$/u, "") : text);
    if (index < lines.length - 1) scanner.tokens.push(hard ? { is: "break" } : { is: "text", text: " " });
  });
  const builder = new RichBuilder();
  for (const token of scanner.tokens) {
    if (token.is === "text") builder.add(token.text);
    else if (token.is === "break") builder.breakLine();
    else if (token.is === "open") builder.openLink(token.href);
    else if (token.is === "close") builder.closeLink();
    else if (token.is === "bold") builder.openBold();
    else builder.closeBold();
  }
  return builder.take();
}

/** Reads left to right once; what opens and never closes stays as it was written. */
class Scanner {
  readonly tokens: Token[] = [];
  private readonly references: References;
  private brackets: Bracket[] = [];
  /** Lines that are done. */
  private readonly lines: string[] = [];
  /** Where what is open began, by its signs or its tag's name. */
  private readonly emphasis = new Map<string, number>();
  private readonly struck = new Map<string, number>();

  constructor(references: References) {
    this.references = references;
  }

  scan(text: string): void {
    let plain = 0;
    let at = 0;
    const flush = (to: number) => {
      if (to > plain) this.tokens.push({ is: "text", text: decodeEntities(text.slice(plain, to)) });
    };
    while (at < text.length) {
      const read = this.special(text, at, () => {
        flush(at);
      });
      if (read > 0) {
        at += read;
        plain = at;
      } else at++;
    }
    flush(text.length);
    this.lines.push(text);
  }

  private bracket(image: boolean, from: number): void {
    const outer = this.brackets.at(-1);
    if (outer) outer.holds = true;
    this.brackets.push({ token: this.tokens.length, image, from, line: this.lines.length, holds: false });
  }

  /** Length of the mark-up at `at`, 0 where the character is only a character. */
  private special(text: string, at: number, flush: () => void): number {
    const char = text.charAt(at);
    switch (char) {
      case "\\":
        if (!ESCAPED.test(text.charAt(at + 1))) return 0;
        flush();
        this.tokens.push({ is: "text", text: text.charAt(at + 1) });
        return 2;
      case "`":
        return this.code(text, at, flush);
      case "!":
        if (text.charAt(at + 1) !== "[") return 0;
        flush();
        this.bracket(true, at + 2);
        this.tokens.push({ is: "text", text: "![" });
        return 2;
      case "[":
        flush();
        this.bracket(false, at + 1);
        this.tokens.push({ is: "text", text: "[" });
        return 1;
      case "]":
        return this.closeBracket(text, at, flush);
      case "<":
        return this.angle(text, at, flush);
      case "*":
      case "_":
      case "~":
        return this.delimiter(text, at, char, flush);
      default:
        return 0;
    }
  }

  private code(text: string, at: number, flush: () => void): number {
    const fence = /^`+/u.exec(text.slice(at, at + 8))?.[0] ?? "`";
    const end = text.indexOf(fence, at + fence.length);
    if (end < 0) return 0;
    flush();
    this.tokens.push({ is: "text", text: text.slice(at + fence.length, end) });
    return end + fence.length - at;
  }

  private closeBracket(text: string, at: number, flush: () => void): number {
    const bracket = this.brackets.pop();
    if (!bracket) return 0;
    const label = this.labelOf(bracket, text, at);
    const target = targetAt(text, at + 1, label, this.references);
    if (!target) return 0;
    flush();
    if (bracket.image || target.href === null) {
      this.tokens.length = bracket.token;
    } else {
      this.tokens[bracket.token] = { is: "open", href: target.href };
      this.tokens.push({ is: "close" });
      // No links inside links: earlier brackets stay what they are.
      this.brackets = [];
    }
    return 1 + target.length;
  }

  /** The words in the brackets as they were written, null where they can't be a name. */
  private labelOf({ line, from, holds }: Bracket, text: string, to: number): string | null {
    if (holds || this.references.size === 0 || this.lines.length - line > MAX_LABEL_LINES) return null;
    if (line === this.lines.length) return text.slice(from, to);
    return [...this.lines.slice(line), text.slice(0, to)].join("\n").slice(from);
  }

  private angle(text: string, at: number, flush: () => void): number {
    const angle = angleAt(text, at);
    if (!angle) return 0;
    flush();
    if (angle.is === "address")
      this.tokens.push({ is: "open", href: angle.href }, { is: "text", text: angle.shown }, { is: "close" });
    else if (angle.is === "tag") this.tag(angle.name, angle.closes, angle.href);
    return angle.length;
  }

  private tag(name: string, closes: boolean, href: string | null): void {
    if (name === "br") this.tokens.push({ is: "break" });
    if (isStruck(name)) {
      const from = this.struck.get(name);
      if (!closes) this.struck.set(name, this.tokens.length);
      else if (from !== undefined) this.strike(from);
    }
    if (name === "b" || name === "strong") this.tokens.push(closes ? { is: "plain" } : { is: "bold" });
    if (name === "a") {
      if (closes) this.tokens.push({ is: "close" });
      else if (href !== null && href !== "") this.tokens.push({ is: "open", href });
    }
  }

  /** What stands from a token on is struck out: it is not said any more. */
  private strike(from: number): void {
    this.tokens.splice(from);
    while ((this.brackets.at(-1)?.token ?? -1) >= from) this.brackets.pop();
    for (const open of [this.emphasis, this.struck])
      for (const [name, token] of open) if (token >= from) open.delete(name);
  }

  private delimiter(text: string, at: number, char: string, flush: () => void): number {
    let length = 1;
    while (length < 3 && text.charAt(at + length) === char) length++;
    if (char === "~" && length < 2) return 0;
    const before = at === 0 ? " " : text.charAt(at - 1);
    const after = text.charAt(at + length) || " ";
    const inWord = char === "_" && /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
    if (inWord) return 0;
    const run = text.slice(at, at + length);
    const opened = this.emphasis.get(run);
    const bold = length >= 2 && char !== "~";
    // "** Heading **", written with spaces inside, is meant as bold as well where it fills the line.
    if (opened !== undefined && (before !== " " || /^\s*$/u.test(text.slice(at + length)))) {
      flush();
      this.emphasis.delete(run);
      if (run === "~~") {
        this.strike(opened);
        return length;
      }
      this.tokens[opened] = bold ? { is: "bold" } : { is: "text", text: "" };
      this.tokens.push(bold ? { is: "plain" } : { is: "text", text: "" });
      return length;
    }
    if (after === " " && !(bold && /^\s*$/u.test(text.slice(0, at)))) return 0;
    flush();
    this.emphasis.set(run, this.tokens.length);
    this.tokens.push({ is: "text", text: run });
    return length;
  }
}
