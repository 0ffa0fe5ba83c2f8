import { judgePolicy } from "../is-policy.ts";
import type { Block, PolicyDocument } from "../types.ts";
import { namesPolicy } from "./policy-names.ts";
import { languageOf } from "./language.ts";
import type { Part } from "./parts.ts";

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
  for (const { part, document } of others) {
    const url = document.url ?? part.url;
    const name = nameOf(part, document);
    const opening = document.blocks[0];
    if (opening?.kind !== "heading" || document.text.slice(opening.start, opening.end) !== name) {
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
    const start = add(document.text);
    for (const block of document.blocks) blocks.push(shifted(block, start, name, document, url));
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
    pages: others.map(({ part, document }) => ({
      url: document.url ?? part.url,
      title: nameOf(part, document),
    })),
  };
}

/** The page's own title where it has one that is no site's name, else the words that led to it. */
function nameOf(part: Part, document: PolicyDocument): string {
  const opening = document.blocks.slice(0, 2).find(({ kind }) => kind === "heading");
  return opening ? document.text.slice(opening.start, opening.end) : part.title;
}

function shifted(block: Block, by: number, name: string, document: PolicyDocument, url: string): Block {
  const moved = <T extends { start: number; end: number }>(range: T): T => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  });
  const isName = block === document.blocks[0] && document.text.slice(block.start, block.end) === name;
  return {
    ...moved(block),
    headings: isName || block.headings[0] === name ? block.headings : [name, ...block.headings],
    links: block.links.map(moved),
    ...(block.cells ? { cells: block.cells.map(moved) } : {}),
    url,
  };
}
