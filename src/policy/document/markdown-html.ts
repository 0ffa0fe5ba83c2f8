import type { Draft } from "./draft.ts";
import { parseHtml } from "./html-tree.ts";
import { draftsOf, walkHtml, type Zone } from "./html-walk.ts";
import { Fence } from "./markdown-fence.ts";

/** HTML between the lines of a Markdown text. */

const BLOCK =
  /^ {0,3}<\/?(?:address|article|aside|blockquote|body|center|details|dialog|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|html|li|main|nav|ol|p|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?:[\s/>]|$)/iu;
const CODE = /^ {0,3}<(script|style)[\s>]/iu;
const MARKED = /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|\|)|\*\*|\]\(/u;

/** Does a line begin a stretch of HTML, which lasts until the next empty line? */
export function beginsHtml(line: string): boolean {
  return BLOCK.test(line);
}

/** Are some lines Markdown after all? It is none by the rules, but meant as such. */
export function holdsMarkdown(lines: readonly string[]): boolean {
  return lines.some((line) => MARKED.test(line));
}

/** A stretch of HTML as blocks. */
export function htmlDrafts(source: string): Draft[] {
  return walkHtml(parseHtml(source), (href) => href)
    .pieces.filter(({ zone, control }) => !isUnseen(zone) && !control)
    .flatMap(draftsOf);
}

function isUnseen(zone: Zone | null): boolean {
  for (let at = zone; at; at = at.parent) if (at.kind === "unseen") return true;
  return false;
}

/** The lines from `start` to the next empty one: the line after them, and the last that is Markdown, -1 for none. */
function stretchFrom(lines: readonly string[], start: number): { end: number; marked: number } {
  let marked = -1;
  let end = start;
  for (let line = lines[end] ?? ""; line.trim() !== ""; line = lines[++end] ?? "")
    if (MARKED.test(line)) marked = end;
  return { end, marked };
}

/** The lines without what is shown to nobody: comments, scripts and styles. Each line keeps its place. */
export function withoutUnseen(lines: readonly string[]): string[] {
  const lastOf = new Map<string, number>();
  const closedAfter = (end: string, index: number): boolean => {
    let last = lastOf.get(end);
    if (last === undefined) {
      last = lines.findLastIndex((line) => line.toLowerCase().includes(end));
      lastOf.set(end, last);
    }
    return last > index;
  };
  const fence = new Fence();
  let stretch = { end: 0, marked: -1 };
  /** The line after the stretch of HTML that was met last, and whether it is read as such: signs fence nothing in it. */
  let html = { end: 0, plain: false };
  /** What ends the stretch that is left out, "" outside of one. */
  let until = "";
  /** A line that is outside of fences, as it is shown. */
  const shown = (line: string, index: number): string => {
    let text = line;
    if (until !== "") {
      const end = text.toLowerCase().indexOf(until);
      if (end < 0) return "";
      text = text.slice(end + until.length);
      until = "";
    }
    const code = CODE.exec(text)?.[1];
    if (code !== undefined) {
      const end = `</${code.toLowerCase()}>`;
      const here = text.toLowerCase().indexOf(end);
      if (here >= 0) text = text.slice(here + end.length);
      else if (closedAfter(end, index)) {
        until = end;
        return "";
      }
    }
    const seen: string[] = [];
    let from = 0;
    for (let at = text.indexOf("<!--"); at >= 0; at = text.indexOf("<!--", from)) {
      const before = text.slice(from, at);
      // in `code` it is shown
      if (before.includes("`")) break;
      const end = text.indexOf("-->", at + 2);
      if (end < 0 && !closedAfter("-->", index)) break;
      seen.push(before);
      if (end < 0) {
        until = "-->";
        return seen.join("");
      }
      from = end + 3;
    }
    return from === 0 ? text : seen.join("") + text.slice(from);
  };
  return lines.map((line, index) => {
    const plain = html.plain && index < html.end;
    // a fence's own line is no comment, whatever it names
    if (until === "" && !plain && fence.read(line) !== "outside") return line;
    const text = shown(line, index);
    if (text.trim() === "") html = { end: index, plain: false };
    else if (index >= html.end && beginsHtml(text)) {
      if (index >= stretch.end) stretch = stretchFrom(lines, index);
      html = { end: stretch.end, plain: stretch.marked < index };
    } else if (!plain && text !== line) fence.read(text);
    return text;
  });
}
