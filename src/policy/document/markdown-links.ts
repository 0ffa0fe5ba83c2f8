import { decodeEntities } from "./entities.ts";

/** Where the links of a Markdown text lead. */

const MAX_HREF = 2000;
const MAX_PARENTHESES = 8;
const MAX_LABEL = 200;

/** Addresses by the names that the text calls them by; null where a name is a footnote's. */
export type References = ReadonlyMap<string, string | null>;

const NOTE = /^ {0,3}\[\^([^\]\s]{1,60})\]:\s*/u;
const DEFINITION = /^ {0,3}\[(?!\^)([^\]]{1,200})\]:\s*(<[^<>]*>|[^\s<]\S*)(?:\s+(\S.*))?$/u;
const TITLE = /^(?:"[^"]*"|'[^']*'|\([^()]*\))\s*$/u;
const DESTINATION = /^(?:<([^<>]*)>|(\S*))\s*/u;

/** "[name]: address" with a title or none behind it; null for lines that say something. */
export function definitionOf(line: string): { label: string; href: string } | null {
  const [, label = "", address = "", title = ""] = DEFINITION.exec(line.trimEnd()) ?? [];
  if (address === "" || (title !== "" && !TITLE.test(title))) return null;
  const href = decodeEntities(address.replace(/^<|>$/gu, ""));
  // "[We]: bakers" says who we are
  return isAddress(href) ? { label: labelOf(label), href } : null;
}

/** Does an address look like one, and not like a word in brackets? */
function isAddress(href: string): boolean {
  return /[:/#?.]/u.test(href);
}

/** The first of a name counts. */
export function definitionsOf(lines: readonly string[]): References {
  const found = new Map<string, string | null>();
  for (const line of lines) {
    const note = NOTE.exec(line)?.[1];
    if (note !== undefined) found.set(labelOf(`^${note}`), null);
    const definition = definitionOf(line);
    if (definition && !found.has(definition.label)) found.set(definition.label, definition.href);
  }
  return found;
}

/** "[^1]: " before a footnote's words, "" where the line is none. */
export function noteOf(line: string): string {
  return NOTE.exec(line)?.[0] ?? "";
}

/** A name as names are compared. */
function labelOf(text: string): string {
  return text.trim().replace(/\s+/gu, " ").toLowerCase();
}

/**
 * What follows the "]" before `at`: "(address "title")", "[name]", "[]", or nothing where `label`, the words in the brackets, is a name
 * itself. `length` is that of what follows, `href` null for a footnote; null where it is no link.
 */
export function targetAt(
  text: string,
  at: number,
  label: string | null,
  definitions: References,
): { href: string | null; length: number } | null {
  const own = (length: number) => {
    const href = label === null || label.length >= MAX_LABEL ? undefined : definitions.get(labelOf(label));
    return href === undefined ? null : { href, length };
  };
  const opens = text.charAt(at);
  if (opens === "(") return inlineTarget(text, at) ?? own(0);
  if (opens !== "[") return own(0);
  const end = text.indexOf("]", at);
  if (end < 0 || end - at > MAX_LABEL) return own(0);
  const name = text.slice(at + 1, end);
  if (name.startsWith("^")) return own(0);
  if (name.trim() === "") return own(end + 1 - at);
  const href = definitions.get(labelOf(name));
  return href === undefined ? null : { href, length: end + 1 - at };
}

function inlineTarget(text: string, at: number): { href: string; length: number } | null {
  let depth = 0;
  for (let end = at; end < text.length && end - at < MAX_HREF; end++) {
    const char = text.charAt(end);
    if (char === "(" && ++depth > MAX_PARENTHESES) return null;
    if (char === ")" && --depth === 0) {
      const inside = text.slice(at + 1, end).trim();
      const [whole = "", bracketed, bare = ""] = DESTINATION.exec(inside) ?? [];
      const href = decodeEntities(bracketed ?? bare);
      const rest = inside.slice(whole.length);
      // "[the shop](as it is named below)" is no link; an address with spaces in it is meant as one
      if (rest !== "" && !TITLE.test(rest) && !isAddress(href)) return null;
      return { href, length: end + 1 - at };
    }
  }
  return null;
}
