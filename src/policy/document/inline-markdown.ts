import { decodeEntities } from "./entities.ts";
import { RichBuilder, type Rich } from "./rich.ts";

/** One line of a Markdown paragraph, with its number in the source. */
export interface SourceLine {
  text: string;
  line: number;
}

type Token =
  | { is: "text"; text: string }
  | { is: "break" }
  | { is: "mark"; line: number }
  | { is: "open"; href: string }
  | { is: "close" }
  | { is: "bold" }
  | { is: "plain" };

const MAX_HREF = 2000;
const MAX_PARENTHESES = 8;
const ESCAPED = /[!-/:-@[-`{-~]/u;

/** The words of a run of Markdown lines, without their mark-up. A line ending in two spaces or a backslash keeps its break. */
export function renderInline(lines: readonly SourceLine[], references: ReadonlyMap<string, string>): Rich {
  const scanner = new Scanner(references);
  lines.forEach(({ text, line }, index) => {
    scanner.tokens.push({ is: "mark", line });
    const hard = index < lines.length - 1 && / {2}$|\\$/u.test(text);
    scanner.scan(hard ? text.replace(/\\$/u, "") : text);
    if (index < lines.length - 1) scanner.tokens.push(hard ? { is: "break" } : { is: "text", text: " " });
  });
  const builder = new RichBuilder();
  for (const token of scanner.tokens) {
    if (token.is === "text") builder.add(token.text);
    else if (token.is === "break") builder.breakLine();
    else if (token.is === "mark") builder.mark(token.line);
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
  private readonly references: ReadonlyMap<string, string>;
  /** Places in `tokens` of "[" that may still become links. */
  private brackets: { token: number; image: boolean }[] = [];
  private emphasis = new Map<string, number>();

  constructor(references: ReadonlyMap<string, string>) {
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
        this.brackets.push({ token: this.tokens.length, image: true });
        this.tokens.push({ is: "text", text: "![" });
        return 2;
      case "[":
        flush();
        this.brackets.push({ token: this.tokens.length, image: false });
        this.tokens.push({ is: "text", text: "[" });
        return 1;
      case "]":
        return this.closeBracket(text, at, flush);
      case "<":
        return this.tag(text, at, flush);
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
    const target = this.target(text, at + 1);
    if (!target) return 0;
    flush();
    if (bracket.image) {
      this.tokens.length = bracket.token;
    } else {
      this.tokens[bracket.token] = { is: "open", href: target.href };
      this.tokens.push({ is: "close" });
      // No links inside links: earlier brackets stay what they are.
      this.brackets = [];
    }
    return 1 + target.length;
  }

  /** "(address "title")" or "[reference]" after a closed bracket. */
  private target(text: string, at: number): { href: string; length: number } | null {
    const opens = text.charAt(at);
    if (opens === "[") {
      const end = text.indexOf("]", at);
      if (end < 0 || end - at > 200) return null;
      const href = this.references.get(
        text
          .slice(at + 1, end)
          .trim()
          .toLowerCase(),
      );
      return href === undefined ? null : { href, length: end + 1 - at };
    }
    if (opens !== "(") return null;
    let depth = 0;
    for (let end = at; end < text.length && end - at < MAX_HREF; end++) {
      const char = text.charAt(end);
      if (char === "(" && ++depth > MAX_PARENTHESES) return null;
      if (char === ")" && --depth === 0) {
        const inside = text.slice(at + 1, end).trim();
        const href = /^<([^>]*)>/u.exec(inside)?.[1] ?? inside.split(/\s/u)[0] ?? "";
        return { href: decodeEntities(href), length: end + 1 - at };
      }
    }
    return null;
  }

  private tag(text: string, at: number, flush: () => void): number {
    const rest = text.slice(at, at + MAX_HREF);
    const address = /^<((?:https?:\/\/|mailto:)[^\s<>]+|[^\s<>@]+@[^\s<>@][^\s<>@.]*\.[^\s<>@]+)>/iu.exec(
      rest,
    );
    if (address) {
      flush();
      const shown = address[1] ?? "";
      const href = /^[a-z]+:/iu.test(shown) ? shown : `mailto:${shown}`;
      this.tokens.push({ is: "open", href }, { is: "text", text: shown }, { is: "close" });
      return address[0].length;
    }
    const tag = /^<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])([^<>]*)>|^<!--[^>]*-->/iu.exec(rest);
    if (!tag) return 0;
    flush();
    const name = tag[2]?.toLowerCase() ?? "";
    const closes = tag[1] === "/";
    if (name === "br") this.tokens.push({ is: "break" });
    if (name === "b" || name === "strong") this.tokens.push(closes ? { is: "plain" } : { is: "bold" });
    if (name === "a") {
      const href = /\bhref\s*=\s*["']?([^"'\s>]+)/iu.exec(tag[3] ?? "")?.[1];
      if (closes) this.tokens.push({ is: "close" });
      else if (href !== undefined) this.tokens.push({ is: "open", href: decodeEntities(href) });
    }
    return tag[0].length;
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
