import type { Block, DocumentType, PolicyDocument } from "../types.ts";
import type { Draft, Drafts } from "./draft.ts";
import { languageOf } from "./language.ts";
import { leadingSentence } from "./lead-in.ts";
import { namesPolicy } from "./policy-names.ts";
import { titleShaped } from "./titles.ts";
import { wordCount } from "./words.ts";

const MAX_HEADING_CHARS = 300;
/** A heading further down is no title. */
const TITLE_WITHIN = 4;
const MAX_LEAD_IN_CHARS = 400;

/** Gives every draft its place in one text, and the headings and lead-ins that a reader would see above it. */
export function buildDocument(read: Drafts, type: DocumentType, url: string | null): PolicyDocument {
  const pieces: string[] = [];
  const blocks: Block[] = [];
  const path: { level: number; text: string }[] = [];
  const leads = new LeadIns();
  let strong = 0;
  let offset = 0;
  for (const draft of read.drafts) {
    const text = draft.rich.text.replaceAll("\n", " ");
    if (text === "") continue;
    if (pieces.length > 0) offset += 1;
    const start = offset;
    offset += text.length;
    pieces.push(text);

    const block: Block = {
      kind: draft.kind === "heading" && text.length > MAX_HEADING_CHARS ? "paragraph" : draft.kind,
      start,
      end: offset,
      headings: [],
      links: draft.rich.links.map((link) => ({ ...link, start: start + link.start, end: start + link.end })),
    };
    if (block.kind === "heading") {
      if (draft.level !== undefined) strong = draft.level;
      const level = draft.level ?? Math.min(6, strong + 1 + (draft.rank ?? 0));
      while (path.length > 0 && (path[path.length - 1]?.level ?? 0) >= level) path.pop();
      block.headings = path.map((heading) => heading.text);
      block.level = level;
      path.push({ level, text });
    } else {
      block.headings = path.map((heading) => heading.text);
    }
    const leadIn = leads.see(block.kind, text, draft);
    if (leadIn !== "") block.leadIn = leadIn;
    if (draft.kind === "row") {
      block.columns = draft.columns ?? [];
      block.cells = (draft.cells ?? []).map((cell) => ({ start: start + cell.start, end: start + cell.end }));
    }
    if (draft.page !== undefined) block.page = draft.page;
    blocks.push(block);
  }
  const text = pieces.join("\n");
  const opening = blocks.slice(0, TITLE_WITHIN);
  const named = ({ start, end }: Block) =>
    titleShaped(text.slice(start, end)) && namesPolicy(text.slice(start, end));
  const heading = opening.find((block) => block.kind === "heading") ?? opening.find(named);
  return {
    type,
    url,
    title: read.title ?? (heading ? text.slice(heading.start, heading.end) : null),
    language: languageOf(text, read.language),
    text,
    blocks,
    words: wordCount(text),
    scriptDrawn: read.scriptDrawn,
    passwordFields: read.passwordFields,
  };
}

/** Remembers, level by level, the sentence under which a list stands. */
class LeadIns {
  /** Last block that may introduce a list at this depth + 1; index 0 is the running text. */
  private before: string[] = [];
  private current: string[] = [];
  private depth = 0;
  /** What introduces the open table. */
  private table: string | null = null;

  see(kind: Block["kind"], text: string, draft: Draft): string {
    const depth = draft.depth ?? 0;
    if (kind === "row") return this.row(text, draft);
    this.table = null;
    if (kind === "heading" || (depth === 0 && kind !== "item")) {
      this.before = kind === "heading" ? [] : [text];
      this.current = [];
      this.depth = 0;
      return "";
    }
    const at = Math.max(1, depth);
    if (at > this.depth) {
      this.current.length = at - 1;
      this.current[at - 1] = leadingSentence(this.before[at - 1] ?? "", at > 1);
    } else {
      this.current.length = at;
    }
    this.depth = at;
    this.before.length = at;
    this.before[at] = text;
    const lead = draft.leadIn ?? this.current.filter(Boolean).join(" ");
    return lead.length > MAX_LEAD_IN_CHARS ? lead.slice(-MAX_LEAD_IN_CHARS) : lead;
  }

  /** A row has what introduces its table, and the cells that reach down into it from the rows above. */
  private row(text: string, draft: Draft): string {
    this.table ??= leadingSentence(this.before[0] ?? "", false);
    this.before = [text];
    this.current = [];
    this.depth = 0;
    const lead = [this.table, draft.leadIn ?? ""].filter(Boolean).join(" ");
    return lead.slice(-MAX_LEAD_IN_CHARS);
  }
}
