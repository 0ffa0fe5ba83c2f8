import { judgePolicy } from "../is-policy.ts";
import type { Block, PolicyDocument, PolicyPage } from "../types.ts";
import { namesPolicy } from "./policy-names.ts";
import { languageOf } from "./language.ts";
import type { Part } from "./parts.ts";

/** A page's title is one of so many blocks at its beginning. */
const OPENING = 2;

/** Several pages as one document: each further one a section under its own name, its blocks with their own address. */
export function joinDocuments(
  first: PolicyDocument,
  others: readonly { part: Part; document: PolicyDocument }[],
): PolicyDocument {
  const texts = [first.text];
  const blocks = [...first.blocks];
  let offset = first.text.length;
  const add = (text: string): number => {
    texts.push(text);
    const start = offset + 1;
    offset = start + text.length;
    return start;
  };
  const titles = titlesOf(first);
  const pages: PolicyPage[] = [];
  for (const { part, document } of others) {
    const url = document.url ?? part.url;
    const { name, from, named } = openingOf(document, part, titles);
    if (!named) {
      const start = add(name);
      blocks.push({
        kind: "heading",
        start,
        end: start + name.length,
        headings: [],
        level: 1,
        links: [],
        url,
      });
    }
    const own = document.blocks.slice(from);
    const cut = own[0]?.start ?? 0;
    const start = add(document.text.slice(cut));
    const dropped = from > 0 ? textOf(document, document.blocks[0]) : null;
    for (const block of own) {
      const isName = named && block.kind === "heading" && textOf(document, block) === name;
      const above = block.headings[0] === dropped ? block.headings.slice(1) : block.headings;
      const headings = isName || above[0] === name ? above : [name, ...above];
      blocks.push({ ...moved(block, start - cut), headings, url });
    }
    pages.push({ url, title: name });
  }
  const text = texts.join("\n");
  const named = [first.title, ...others.map(({ document }) => document.title)].find(
    (title) => title !== null && namesPolicy(title),
  );
  return {
    ...first,
    title: (judgePolicy(first).isPolicy ? first.title : named) ?? first.title,
    language: languageOf(text, first.language),
    text,
    blocks,
    words: first.words + others.reduce((sum, { document }) => sum + document.words, 0),
    pages,
  };
}

/** What a document calls itself: its title, and the headings that it opens with. */
function titlesOf(document: PolicyDocument): Set<string> {
  const opening = document.blocks.slice(0, OPENING + 1).filter(({ kind }) => kind === "heading");
  return new Set([
    ...(document.title === null ? [] : [document.title]),
    ...opening.map((block) => textOf(document, block)),
  ]);
}

/**
 * Under which name a page stands: its own title, else the words that led to it; and from which block on it is taken: the first page's
 * title, where sites put it over every page, is not said again. `named`: the name is one of those blocks.
 */
function openingOf(
  document: PolicyDocument,
  part: Part,
  titles: ReadonlySet<string>,
): { name: string; from: number; named: boolean } {
  const { blocks } = document;
  const heading = blocks.slice(0, OPENING).find(({ kind }) => kind === "heading");
  if (!heading) return { name: part.title, from: 0, named: false };
  const title = textOf(document, heading);
  const again = heading === blocks[0] && blocks.length > 1 && titles.has(title) && !titles.has(part.title);
  if (!again) return { name: title, from: 0, named: true };
  const second = blocks[1]?.kind === "heading" && textOf(document, blocks[1]) === part.title;
  return { name: part.title, from: 1, named: second };
}

const textOf = ({ text }: PolicyDocument, block: Block | undefined): string =>
  block ? text.slice(block.start, block.end) : "";

function moved(block: Block, by: number): Block {
  const shift = <T extends { start: number; end: number }>(range: T): T => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  });
  return {
    ...shift(block),
    links: block.links.map(shift),
    ...(block.cells ? { cells: block.cells.map(shift) } : {}),
  };
}
