import { decodeEntities } from "./entities.ts";

/** What stands in angle brackets in Markdown: an address, a tag, or what is shown to nobody. */
export type Angle =
  | { is: "address"; shown: string; href: string; length: number }
  | { is: "tag"; name: string; closes: boolean; href: string | null; length: number }
  | { is: "unseen"; length: number };

/** A longer tag is none. */
const MAX_LENGTH = 2000;

const ADDRESS = /^<([a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>/iu;
const SCHEME = /^[a-z][a-z0-9+.-]{1,31}:/iu;
const CLOSING = /^<\/([a-z][a-z0-9-]*)\s*>/iu;
const OPENING = /^<([a-z][a-z0-9-]*)(?=[\s/>])/iu;
/** One attribute, where the one before ended; not all at once, which would be slow on what is none. */
const ATTRIBUTE = /\s+([a-z_:][\w.:-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/iuy;
const END = /\s*\/?>/uy;
const DECLARATION = /^<![a-z][^<>]*>/iu;

/** What begins with the "<" at `at`, by CommonMark's grammar; null where it is only a character. */
export function angleAt(text: string, at: number): Angle | null {
  const rest = text.slice(at, at + MAX_LENGTH);
  const address = ADDRESS.exec(rest);
  if (address) {
    const shown = address[1] ?? "";
    return {
      is: "address",
      shown,
      href: SCHEME.test(shown) ? shown : `mailto:${shown}`,
      length: address[0].length,
    };
  }
  const closing = CLOSING.exec(rest);
  if (closing)
    return { is: "tag", name: nameOf(closing), closes: true, href: null, length: closing[0].length };
  return openingOf(rest) ?? unseenOf(rest);
}

const nameOf = (match: RegExpExecArray): string => (match[1] ?? "").toLowerCase();

function openingOf(rest: string): Angle | null {
  const opening = OPENING.exec(rest);
  if (!opening) return null;
  let href: string | null = null;
  let end = opening[0].length;
  for (;;) {
    ATTRIBUTE.lastIndex = end;
    const attribute = ATTRIBUTE.exec(rest);
    if (!attribute) break;
    end = ATTRIBUTE.lastIndex;
    if (attribute[1]?.toLowerCase() === "href")
      href ??= decodeEntities((attribute[2] ?? "").replace(/^["']|["']$/gu, ""));
  }
  END.lastIndex = end;
  if (!END.test(rest)) return null;
  return { is: "tag", name: nameOf(opening), closes: false, href, length: END.lastIndex };
}

/** Comments, instructions to programs, declarations. */
function unseenOf(rest: string): Angle | null {
  for (const [start, end] of [
    ["<!--", "-->"],
    ["<?", "?>"],
  ] as const) {
    if (!rest.startsWith(start)) continue;
    const to = rest.indexOf(end, 2);
    return to < 0 ? null : { is: "unseen", length: to + end.length };
  }
  const declaration = DECLARATION.exec(rest);
  return declaration ? { is: "unseen", length: declaration[0].length } : null;
}
