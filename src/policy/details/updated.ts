import type { Block, PolicyDocument } from "../types.ts";
import { datesIn, orderIn, type DateOrder } from "./dates.ts";
import { matchesIn } from "./matches.ts";

/** Words that say of what a date is the date, the surest first. */
const UPDATED =
  /\b(?:(?:last|latest|most recent(?:ly)?|date of (?:last |latest )?)[\s-]*(?:update[sd]?|modif(?:ied|ication)|revis(?:ed|ion)|review(?:ed)?|change[sd]?|amend(?:ed|ment)|edited)|updated?(?:\s+(?:on|as of|date))?|revised(?:\s+(?:on|as of))?|revision(?:\s+date)?|modified(?:\s+on)?|amended(?:\s+on)?|last changed|latest revisions?)\b/iu;
const LAST =
  /\b(?:last|latest|most recent(?:ly)?)\b|^\W*(?:up-?dated?|revised|date of (?:last )?(?:update|revision|modification))\b/iu;
const EFFECTIVE =
  /\b(?:effective|in effect|(?:takes?|took) effect|came into (?:force|effect)|comes? into (?:force|effect)|(?:went|goes|go) into effect|active|entry into force|in force|valid (?:from|as of)|applies (?:from|as of)|applicable (?:from|as of))\b/iu;
const AS_OF = /\b(?:dated?|as (?:of|at))\b/iu;
const POSTED = /\b(?:version|posted|published|issued|adopted|created|approved|written|drafted)\b/iu;
/** Dates of something else: rights in the text, copies of the page, laws, earlier versions, coming events. */
const COPYRIGHT = /©|\(c\)\s|\bcopyright\b|\ball rights reserved\b|\bextracted and transformed\b/iu;
const OTHER =
  /\barchived?\b|\bwayback\b|\bsnapshot\b|\b(?:previous|prior|earlier|old(?:er)?|superseded?|former|replaces?) (?:version|versions|policy|policies|notice|statement|privacy)\b|\buntil\b|\bprinted\b/iu;
const LAW =
  /\b(?:act|law|laws|directive|regulation|regulations|gdpr|ccpa|cpra|lgpd|pipeda|dpa|decree|code|decision|court|commission|shield|safe harbou?r|framework|clauses|section \d+|statute|bill|no\. ?\d+)\b/iu;
const PAPER = /\b(?:policy|notice|statement|document|page|terms|agreement|declaration)\b/iu;

/** The policy of the named day is the one before. */
const UPDATED_OLD = /\b(?:updated|revised|modified|amended|replaces?) (?:our|the|its|my|this)\s*$/iu;
const HISTORY = /\b(?:history|change ?log|changes|revisions?|versions?|updates|amendments)\b/iu;

const EARLIER = /\b(?:previous|prior|earlier|old(?:er)?|past|archived?|former)\b/iu;
/** Quick look before dates are read: a year or numbers with marks between. */
const DATE_LIKE = /(?:19|20)\d\d|\d[./-]\d/u;

const TOP_BLOCKS = 12;
const END_BLOCKS = 8;
const MAX_LINE = 400;
/** A trigger stands this near to its date. */
const NEAR = 60;

interface Candidate {
  value: string;
  score: number;
}

/** The day of the last update, else of effect: "2022-12-11", "2022-12" or "2022" as far as it is given; null where none is. */
export function updatedDate(document: PolicyDocument): string | null {
  const order = orderOf(document);
  const candidates = historyCandidates(document, order);
  const { blocks } = document;
  blocks.forEach((block, index) => {
    const text = textOf(document, block);
    const edge = index < TOP_BLOCKS ? "top" : index >= blocks.length - END_BLOCKS ? "end" : "middle";
    if (DATE_LIKE.test(text))
      for (const piece of piecesOf(text)) candidates.push(...candidatesIn(piece, edge, order));
    // "Last updated" on a line of its own, the date on the next.
    const next = blocks[index + 1];
    if (!next || text.length > 50 || /\d{4}/u.test(text) || !(UPDATED.test(text) || EFFECTIVE.test(text)))
      return;
    const follows = textOf(document, next);
    if (follows.length <= 60 && datesIn(follows, order)[0]?.start === 0) {
      candidates.push(...candidatesIn(`${text.replace(/(?<![:\s])[:\s]+$/u, "")}: ${follows}`, edge, order));
    }
  });
  return (
    candidates.reduce<Candidate | null>((best, next) => (!best || isBetter(next, best) ? next : best), null)
      ?.value ?? null
  );
}

/** Of two equally good ones the more exact, then the later. */
function isBetter(next: Candidate, best: Candidate): boolean {
  if (next.score !== best.score) return next.score > best.score;
  if (next.value.length !== best.value.length) return next.value.length > best.value.length;
  return next.value > best.value;
}

function candidatesIn(text: string, edge: "top" | "middle" | "end", order: DateOrder): Candidate[] {
  if (text.length > MAX_LINE || !DATE_LIKE.test(text) || COPYRIGHT.test(text)) return [];
  const worded = UPDATED.test(text) || EFFECTIVE.test(text) || POSTED.test(text) || AS_OF.test(text);
  if (!worded && (edge === "middle" || text.length > 160)) return [];
  const found: Candidate[] = [];
  for (const date of datesIn(text, order)) {
    const before = text.slice(Math.max(0, date.start - NEAR), date.start);
    const after = text.slice(date.end, date.end + 25);
    const score = scoreOf(text, before, after, date.start, date.end, edge);
    if (score > 0) found.push({ value: date.value, score: score - (date.value.length === 4 ? 15 : 0) });
  }
  return found;
}

function scoreOf(
  text: string,
  before: string,
  after: string,
  start: number,
  end: number,
  edge: string,
): number {
  const rest = (text.slice(0, start) + text.slice(end)).trim();
  const line = rest.length <= 60;
  const place = edge === "top" ? 6 : edge === "end" ? 4 : line ? -24 : -34;
  const ofLaw = LAW.test(before) && !PAPER.test(before);
  if (OTHER.test(before) || UPDATED_OLD.test(before)) return 0;
  if (UPDATED.test(before) || /^[^\p{L}\d]{0,3}(?:last )?(?:update|revision|revised)\b/iu.test(after)) {
    if (ofLaw && !line) return 0;
    return (LAST.test(before) ? 80 : 70) + place;
  }
  if (EFFECTIVE.test(before) || (line && AS_OF.test(before)) || /^\W{0,3}(?:effective)\b/iu.test(after)) {
    if (LAW.test(text) && !PAPER.test(text)) return 0;
    return (line || PAPER.test(text) ? 50 : 30) + place;
  }
  if (POSTED.test(before) && line && !ofLaw) return 46;
  // A line that is nothing but a date.
  const bare = rest.replace(/[^\p{L}\d]+/gu, "").length <= 12 && end - start > 4 && !LAW.test(rest);
  if (bare && edge !== "middle") return 38 + place;
  return edge === "top" && line && PAPER.test(rest) && !LAW.test(rest) ? 26 + place : 0;
}

/** The latest day of a list of versions: three items, rows or headings or more that each give one. */
function historyCandidates(document: PolicyDocument, order: DateOrder): Candidate[] {
  const days: string[] = [];
  for (const block of document.blocks) {
    if (block.kind === "paragraph" || !block.headings.some((heading) => HISTORY.test(heading))) continue;
    if (EARLIER.test(`${block.leadIn ?? ""} ${block.headings.at(-1) ?? ""}`)) continue;
    const text = textOf(document, block);
    if (text.length > MAX_LINE || !DATE_LIKE.test(text)) continue;
    for (const date of datesIn(text, order)) {
      if (date.value.length === 10 && (date.start < 12 || text.length - date.end < 12)) days.push(date.value);
    }
  }
  const latest = days.sort().at(-1);
  return latest !== undefined && days.length >= 3 ? [{ value: latest, score: 75 }] : [];
}

/** Long blocks by their sentences: the date and its word stand in one. */
function piecesOf(text: string): string[] {
  if (text.length <= 160) return [text];
  return text
    .split(/(?<=[.!?;])\s+(?=[\p{Lu}(])/u)
    .flatMap((piece) => (piece.length > MAX_LINE ? windowsOf(piece) : [piece]));
}

/** A very long sentence around its years. */
function windowsOf(text: string): string[] {
  return matchesIn(text, /\b(?:19|20)\d\d\b/gu)
    .slice(0, 20)
    .map(({ index }) => text.slice(Math.max(0, index - 150), index + 60));
}

/** How the writer orders day and month: by a date that can only be read one way, else by signs of where the writer is. */
function orderOf(document: PolicyDocument): DateOrder {
  const told = orderIn(document.text);
  if (told) return told;
  const host = hostOf(document.url);
  if (/\.(?:uk|au|nz|ie|in|za|eu|de|fr|nl|es|it|pl|se|dk|no|fi|be|at|ch|sg|my|br|pt)$/u.test(host))
    return "day-first";
  const text = document.text;
  const elsewhere =
    text.match(
      /\b(?:United Kingdom|England|Ireland|India|Australia|New Zealand|South Africa|GmbH|B\.V(?!\.\p{Lu})|Limited|Ltd|organisation|ICO|Data Protection Act|personalise)\b/gu,
    )?.length ?? 0;
  const states =
    text.match(
      /\b(?:California|Delaware|United States|U\.S\.|USA|Inc\b|LLC|organization|personalize|COPPA|CalOPPA|CCPA)/gu,
    )?.length ?? 0;
  return elsewhere > states ? "day-first" : "month-first";
}

function hostOf(url: string | null): string {
  return /^https?:\/\/([^/:?#]+)/iu.exec(url ?? "")?.[1]?.toLowerCase() ?? "";
}

function textOf(document: PolicyDocument, block: Block): string {
  return document.text.slice(block.start, block.end);
}
