import type { DocumentType } from "../types.ts";

const SNIFFED = 100_000;
const HTML_START =
  /^\s*(?:<\?xml[^>]{0,300}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|title|meta|script)\b/iu;
const HTML_TAG =
  /<(?:p|div|h[1-6]|ul|ol|li|table|tr|td|section|article|main|span|br|body|html|a|strong|b|form|input)(?:\s[^<>]*)?\/?>/giu;
const MARKDOWN_LINE =
  /^(?: {0,3}#{1,6}\s+\S| {0,3}(?:=+|-{3,})\s*$|\s*\|.+\||\s*[-*+]\s+\S|\s*>\s|\s*(?:\* ?){3,}$)/u;
const MARKDOWN_HEADING = /^ {0,3}#{1,6}\s+\S/mu;
const MARKDOWN_INLINE =
  /\*\*[^\s*][^*\n]{0,200}\*\*|__[^\s_][^_\n]{0,200}__|\[[^[\]\n]{1,200}\]\([^()\s]{1,500}\)/u;

/** What the text is written in: by its content, and by its name where the content could be either. */
export function typeOf(text: string, name: string): DocumentType {
  const head = text.slice(0, SNIFFED);
  const named = nameType(name);
  if (HTML_START.test(head)) return "html";
  const tags = head.match(HTML_TAG)?.length ?? 0;
  if (tags > 0) {
    if (named === "html") return "html";
    const lines = head.split("\n").filter((line) => line.trim() !== "");
    const marked =
      lines.filter((line) => MARKDOWN_LINE.test(line)).length + (MARKDOWN_INLINE.test(head) ? 2 : 0);
    if (tags >= 3 && tags > marked) return "html";
  }
  if (named === "markdown") return "markdown";
  return MARKDOWN_HEADING.test(head) || MARKDOWN_INLINE.test(head) ? "markdown" : "text";
}

function nameType(name: string): DocumentType | null {
  const path = name.toLowerCase().split(/[?#]/u)[0] ?? "";
  if (/\.(?:x?html?|xht|php|aspx?|jsp)$/u.test(path)) return "html";
  if (/\.(?:md|markdown|mdown|mkd|mdx|qmd|rmd)$/u.test(path)) return "markdown";
  return /\.(?:txt|text)$/u.test(path) ? "text" : null;
}
