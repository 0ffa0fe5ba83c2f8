import { withoutDeadLinks, type Draft, type Drafts } from "./draft.ts";
import { renderInline } from "./inline-markdown.ts";
import { linkTarget } from "./link-target.ts";
import { Fence } from "./markdown-fence.ts";
import { beginsHtml, holdsMarkdown, htmlDrafts, withoutUnseen } from "./markdown-html.ts";
import { definitionOf, definitionsOf, noteOf, type References } from "./markdown-links.ts";
import { paragraphDrafts } from "./paragraphs.ts";
import type { Range, Rich } from "./rich.ts";
import { rowOf } from "./rows.ts";
import { promoteNumberedItems } from "./numbered.ts";
import { readText } from "./text.ts";

const ATX = /^ {0,3}(#{1,6})(?:\s+(\S.*)?)?$/u;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const SETEXT = /^ {0,3}(=+|-{2,})\s*$/u;
const BULLET = /^([ \t]*)([-*+•·▪◦‣●○–])([ \t]+)(?=\S)/u;
const NUMBER = /^([ \t]*)(\d{1,3}[.)])([ \t]+)(?=\S)/u;
const LETTER = /^([ \t]*)(\(?(?:[a-z]|[ivx]{2,5})\))([ \t]+)(?=\S)/u;
const DELIMITER_ROW = /^ {0,3}\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/u;
const QUOTE = /^ {0,3}((?:>\s?)+)/u;
/** "{#id .class}" behind a heading, and lines that are for the site's generator alone. */
const ATTRIBUTES = /\{:?\s?[#.][^{}]*\}\s*$/u;
const FOR_GENERATORS = /^\s*(?:\{%[^%]*%\}|\{:[^{}]*\}|\[\[_?toc_?\]\]|\[toc\]|\[!\w+\])\s*$/iu;
const TAB_WIDTH = 4;
const MAX_DEPTH = 8;
const MAX_CELLS = 60;

/**
 * Reads Markdown as people publish it: CommonMark, tables, stretches of HTML, and lists that are only nearly right.
 * Links are made absolute with `url`, the text's own address.
 */
export function readMarkdown(source: string, url: string | null = null): Drafts {
  const written = source.split(/\r\n?|\n/u);
  const front = frontMatter(written);
  const lines = withoutUnseen(written.fill("", 0, front.lines));
  const reader = new MarkdownReader(definitionsOf(lines));
  lines.forEach((line, index) => {
    reader.line(line, lines[index + 1] ?? "");
  });
  return {
    title: front.title,
    language: front.language,
    drafts: promoteNumberedItems(reader.finish()).map((draft) => linked(draft, url)),
    scriptDrawn: false,
    passwordFields: 0,
  };
}

function linked(draft: Draft, url: string | null): Draft {
  const { rich } = draft;
  if (rich.links.length === 0) return draft;
  const links = rich.links.map((link) => ({ ...link, href: linkTarget(link.href, url) }));
  return withoutDeadLinks({ ...draft, rich: { ...rich, links } });
}

class MarkdownReader {
  private readonly drafts: Draft[] = [];
  private readonly references: References;
  private open: { base: Omit<Draft, "rich">; lines: string[] } | null = null;
  /** Indents at which the text of the open lists begins, outermost first. */
  private lists: number[] = [];
  private table: string[] = [];
  private html: string[] = [];
  private readonly fence = new Fence();
  private fenced: string[] = [];
  private afterBlank = false;

  constructor(references: References) {
    this.references = references;
  }

  finish(): Draft[] {
    this.closeHtml();
    this.closeFence();
    this.closeTable();
    this.close();
    return this.drafts;
  }

  line(raw: string, next: string): void {
    if (this.isHtml(raw)) {
      this.closeTable();
      this.html.push(raw);
      return;
    }
    this.closeHtml();
    this.markdown(raw, next);
  }

  private markdown(raw: string, next: string): void {
    if (this.isFence(raw)) return;
    const quoted = QUOTE.exec(raw)?.[0] ?? "";
    const text = raw.slice(quoted.length);
    if (this.isRow(text, next)) {
      this.close();
      this.table.push(text);
      return;
    }
    this.closeTable();
    if (text.trim() === "") {
      this.close();
      this.afterBlank = true;
      return;
    }
    this.content(text, quoted !== "");
    this.afterBlank = false;
  }

  private isHtml(line: string): boolean {
    if (this.fence.open || line.trim() === "") return false;
    return this.html.length > 0 || beginsHtml(line);
  }

  private closeHtml(): void {
    const lines = this.html;
    if (lines.length === 0) return;
    this.html = [];
    if (holdsMarkdown(lines)) {
      lines.forEach((text, index) => {
        this.markdown(text, lines[index + 1] ?? "");
      });
      return;
    }
    this.close();
    this.lists = [];
    for (const draft of htmlDrafts(lines.join("\n"))) this.drafts.push(draft);
  }

  private isFence(text: string): boolean {
    const line = this.fence.read(text);
    if (line === "outside") return false;
    if (line === "opens") {
      this.close();
      this.closeTable();
    } else if (line === "closes") this.closeFence();
    else this.fenced.push(text);
    return true;
  }

  private closeFence(): void {
    for (const draft of readText(this.fenced.join("\n")).drafts) this.drafts.push(draft);
    this.fenced = [];
  }

  private content(text: string, quoted: boolean): void {
    const atx = ATX.exec(text);
    if (atx) {
      this.close();
      this.lists = [];
      const words = (atx[2] ?? "")
        .replace(ATTRIBUTES, "")
        .trimEnd()
        .replace(/(?:^|(?<!\s)\s+)#+$/u, "");
      const rich = renderInline([words], this.references);
      if (rich.text !== "") this.drafts.push({ kind: "heading", level: (atx[1] ?? "#").length, rich });
      return;
    }
    if (this.setext(text)) return;
    if (RULE.test(text)) {
      this.close();
      this.lists = [];
      return;
    }
    if (definitionOf(text) || FOR_GENERATORS.test(text)) return;
    const note = noteOf(text);
    if (note !== "") {
      this.close();
      this.lists = [];
      this.open = { base: { kind: "paragraph" }, lines: [text.slice(note.length)] };
      return;
    }
    const item = this.itemAt(text);
    if (item) {
      this.close();
      const depth = this.enter(item.indent, item.content);
      this.open = {
        base: { kind: "item", depth, ...(item.marker === "" ? {} : { marker: item.marker }) },
        lines: [item.rest],
      };
      return;
    }
    this.words(text, quoted);
  }

  /** A line that begins nothing of its own. */
  private words(text: string, quoted: boolean): void {
    if (this.open && !this.afterBlank && (!quoted || this.open.base.kind !== "paragraph")) {
      this.open.lines.push(text.trimStart());
      return;
    }
    this.close();
    const indent = indentOf(text);
    while (this.lists.length > 0 && indent < Math.min(2, this.lists[this.lists.length - 1] ?? 0))
      this.lists.pop();
    const depth = this.lists.filter((content) => indent >= Math.min(content, 2)).length;
    const base: Omit<Draft, "rich"> = quoted
      ? { kind: "quote" }
      : depth > 0
        ? { kind: "item", depth }
        : { kind: "paragraph" };
    this.open = { base, lines: [text.trimStart()] };
  }

  /** "===" or "---" under a line makes it a heading. */
  private setext(text: string): boolean {
    const mark = SETEXT.exec(text)?.[1];
    if (mark === undefined || !this.open || this.afterBlank) return false;
    const { base, lines } = this.open;
    // "1. Data" over "---" looked like a list until now.
    if (base.kind !== "paragraph" && (base.marker === undefined || lines.length > 1)) return false;
    if (base.marker !== undefined) lines[0] = `${base.marker} ${lines[0] ?? ""}`;
    const rich = renderInline(lines, this.references);
    this.open = null;
    rich.text = rich.text.replaceAll("\n", " ");
    this.drafts.push({ kind: "heading", level: mark.startsWith("=") ? 1 : 2, rich });
    return true;
  }

  private itemAt(text: string): { indent: number; content: number; marker: string; rest: string } | null {
    if (RULE.test(text)) return null;
    const match = BULLET.exec(text) ?? NUMBER.exec(text);
    const letter = match ? null : LETTER.exec(text);
    if (letter) {
      const before = this.open?.lines.at(-1) ?? "";
      const follows = this.open === null || /[:;,.]$|\b(?:and|or)$/u.test(before.trimEnd());
      if (!follows) return null;
    }
    const found = match ?? letter;
    if (!found) return null;
    const [whole, spaces = "", marker = "", gap = ""] = found;
    // Four spaces or more without an open list is code in CommonMark; in policies it is a list that was moved in.
    const indent = widthOf(spaces);
    const bullet = BULLET.test(text);
    return {
      indent,
      content: indent + marker.length + Math.min(gap.length, 4),
      // A lettered item keeps its letter: the text may refer to it.
      marker: bullet || letter ? "" : marker,
      rest: letter ? text.trimStart() : text.slice(whole.length),
    };
  }

  private enter(indent: number, content: number): number {
    while (this.lists.length > 0 && indent < (this.lists[this.lists.length - 1] ?? 0) - 1) this.lists.pop();
    const top = this.lists[this.lists.length - 1];
    if (top === undefined || (indent >= top - 1 && indent > 0 && this.lists.length < MAX_DEPTH))
      this.lists.push(content);
    return this.lists.length;
  }

  private isRow(text: string, next: string): boolean {
    const trimmed = text.trim();
    if (trimmed.startsWith("|") && trimmed.length > 1) return true;
    if (this.table.length > 0) return trimmed.includes("|");
    return trimmed.includes("|") && next.includes("|") && DELIMITER_ROW.test(next);
  }

  private closeTable(): void {
    if (this.table.length === 0) return;
    this.lists = [];
    for (const draft of tableDrafts(this.table, this.references)) this.drafts.push(draft);
    this.table = [];
  }

  private close(): void {
    if (!this.open) return;
    const { base, lines } = this.open;
    this.open = null;
    for (const draft of paragraphDrafts(renderInline(lines, this.references), base)) this.drafts.push(draft);
  }
}

function tableDrafts(rows: readonly string[], references: References): Draft[] {
  const delimiter = rows.findIndex((row) => DELIMITER_ROW.test(row));
  const rendered = rows
    .filter((row) => !DELIMITER_ROW.test(row))
    .map((row) => rowOf(cellsOf(row).map((text) => renderInline([text], references))));
  const first = rendered[0];
  if (!first) return [];
  const headed = delimiter === 1 || (delimiter < 0 && rendered.length > 1 && namesColumns(first));
  const columns = headed ? first.cells.map((cell) => first.rich.text.slice(cell.start, cell.end)) : [];
  return rendered.map((row, index) => ({
    kind: "row",
    rich: row.rich,
    cells: row.cells,
    columns: row.cells.map((_, cell) => (index === 0 ? "" : (columns[cell] ?? ""))),
  }));
}

/** A row without a line under it heads its table if all its cells are short names. */
function namesColumns(row: { rich: Rich; cells: Range[] }): boolean {
  const texts = row.cells.map((cell) => row.rich.text.slice(cell.start, cell.end));
  return texts.length > 1 && texts.every((text) => text.length <= 60 && !/[.;,]$/u.test(text));
}

function cellsOf(row: string): string[] {
  const inside = row
    .trim()
    .replace(/^\|/u, "")
    .replace(/(?<!\\)\|$/u, "");
  const cells = inside.split(/(?<!\\)\|/u).map((cell) => cell.trim().replaceAll("\\|", "|"));
  // No table is that wide: what comes after is one cell.
  return cells.length <= MAX_CELLS
    ? cells
    : [...cells.slice(0, MAX_CELLS - 1), cells.slice(MAX_CELLS - 1).join(" ")];
}

function indentOf(text: string): number {
  return widthOf(/^[ \t]*/u.exec(text)?.[0] ?? "");
}

function widthOf(space: string): number {
  let width = 0;
  for (const char of space) width += char === "\t" ? TAB_WIDTH : 1;
  return width;
}

/** The block between "---" lines that site generators put first; its title is the document's. */
function frontMatter(lines: readonly string[]): {
  lines: number;
  title: string | null;
  language: string | null;
} {
  const none = { lines: 0, title: null, language: null };
  const fence = lines[0]?.trim();
  if (fence !== "---" && fence !== "+++") return none;
  const end = lines.findIndex((line, index) => index > 0 && line.trim() === fence);
  if (end < 1 || end > 60) return none;
  const body = lines.slice(1, end);
  if (!body.every((line) => line.trim() === "" || /^\s*(?:[\w-]+\s*[:=]|-\s|#)|^\s+\S/u.test(line)))
    return none;
  const value = (key: string) => {
    const line = body.find((candidate) => new RegExp(`^${key}\\s*[:=]`, "iu").test(candidate));
    const found = line
      ?.replace(/^[^:=]+[:=]/u, "")
      .trim()
      .replace(/^["'](.*)["']$/u, "$1");
    return found === undefined || found === "" ? null : found;
  };
  return { lines: end + 1, title: value("title"), language: value("lang(?:uage)?") };
}
