import type { Piece, Walked, Zone } from "./html-walk.ts";
import { namesPolicy } from "./policy-names.ts";
import { wordCount } from "./words.ts";

/** A run of text with what decides whether it belongs to the policy. */
interface Candidate {
  piece: Piece;
  text: string;
  words: number;
  /** Share of the text that is links. */
  linked: number;
  /** Running text: a sentence, not a label. */
  prose: boolean;
  kept: boolean;
}

/** If less than this many words would be left, what was thought furniture is the page. */
const LEAST_LEFT = 60;

/** The pieces that make the policy, in page order. */
export function selectPolicy(walked: Walked): Piece[] {
  const all = walked.pieces.map(candidateOf);
  dropZones(all);
  let left = all.filter((candidate) => candidate.kept);
  dropControls(left);
  dropContents(left);
  left = left.filter((candidate) => candidate.kept);
  trim(left, walked);
  return left.filter((candidate) => candidate.kept).map((candidate) => candidate.piece);
}

function candidateOf(piece: Piece): Candidate {
  const text = piece.rich.text.replaceAll("\n", " ");
  const words = wordCount(text);
  const linkedChars = piece.rich.links.reduce((sum, link) => sum + link.end - link.start, 0);
  const linked = text.length === 0 ? 0 : linkedChars / text.length;
  const prose =
    piece.base.kind !== "heading" &&
    linked < 0.6 &&
    (words >= 15 || (words >= 7 && /[.:;!?。：；]["'”’)]?\s*$/u.test(text)));
  return { piece, text, words, linked, prose, kept: true };
}

/** Takes out menus, footers, banners and the like, outermost first. */
function dropZones(all: readonly Candidate[]): void {
  const zones = new Map<Zone, { words: number; prose: number; policy: boolean }>();
  let total = 0;
  for (const candidate of all) {
    if (candidate.prose) total += candidate.words;
    for (let zone = candidate.piece.zone; zone; zone = zone.parent) {
      const sums = zones.get(zone) ?? { words: 0, prose: 0, policy: false };
      sums.words += candidate.words;
      if (candidate.prose) sums.prose += candidate.words;
      if (candidate.piece.base.kind === "heading" && namesPolicy(candidate.text)) sums.policy = true;
      zones.set(zone, sums);
    }
  }
  const dropped = new Map<Zone, boolean>();
  const isDropped = (zone: Zone): boolean => {
    const known = dropped.get(zone);
    if (known !== undefined) return known;
    const sums = zones.get(zone) ?? { words: 0, prose: 0, policy: false };
    const enoughLeft = total - sums.prose >= LEAST_LEFT;
    const answer =
      (zone.parent !== null && isDropped(zone.parent)) ||
      (zone.kind === "sure" ? enoughLeft : enoughLeft && sums.prose < Math.max(40, sums.words * 0.4));
    dropped.set(zone, answer);
    return answer;
  };
  for (const candidate of all) {
    const { zone, base } = candidate.piece;
    if (!zone || !isDropped(zone)) continue;
    // The policy's own title often stands in the page's header.
    const title =
      base.kind === "heading" &&
      (base.level ?? 9) <= 2 &&
      namesPolicy(candidate.text) &&
      candidate.linked < 0.5;
    candidate.kept = title && zone.kind === "likely";
  }
}

/** Buttons and labels of forms, unless they carry the titles of an accordion. */
function dropControls(all: readonly Candidate[]): void {
  all.forEach((candidate, index) => {
    if (!candidate.piece.control) return;
    const next = all[index + 1];
    const titles =
      next !== undefined &&
      !next.piece.control &&
      next.prose &&
      candidate.words >= 1 &&
      candidate.words <= 14;
    candidate.kept =
      titles && candidate.piece.zone === next.piece.zone && !CONTROL_WORDS.test(candidate.text);
    if (candidate.kept && candidate.piece.base.kind === "paragraph")
      candidate.piece.base = { kind: "heading", rank: 0 };
  });
}

const CONTROL_WORDS =
  /^(?:accept|agree|ok|okay|close|submit|send|search|print|download|menu|share|subscribe|sign ?(?:up|in)|log ?in|back|next|previous|continue|learn more|read more|show|hide|expand|collapse|toggle|cancel|save|reject|decline|allow|got it|copy|apply|go)\b/iu;

/** Lists of the policy's own sections: links into the page, or lines that come again as headings. */
function dropContents(all: readonly Candidate[]): void {
  const headings = new Map<string, number>();
  all.forEach((candidate, index) => {
    if (candidate.piece.base.kind === "heading" || candidate.words <= 14)
      headings.set(keyOf(candidate.text), index);
  });
  const isEntry = (candidate: Candidate, index: number): boolean => {
    if (candidate.prose && candidate.linked < 0.9) return false;
    if (candidate.words === 0 || candidate.words > 25) return false;
    const own = candidate.piece.rich.links;
    const intoPage = own.length > 0 && candidate.linked > 0.8 && own.every((link) => link.href.includes("#"));
    const again = headings.get(keyOf(candidate.text));
    return (
      intoPage ||
      (candidate.linked > 0.8 && again !== undefined && again > index) ||
      (again !== undefined && again > index + 3 && candidate.piece.base.kind !== "heading")
    );
  };
  for (let index = 0; index < all.length; index++) {
    let end = index;
    while (end < all.length && isEntry(all[end] as Candidate, end)) end++;
    if (end - index < 3) {
      index = Math.max(index, end);
      continue;
    }
    for (let at = index; at < end; at++) (all[at] as Candidate).kept = false;
    const before = all[index - 1];
    if (before && before.words <= 6 && CONTENTS.test(before.text)) before.kept = false;
    index = end;
  }
}

const CONTENTS =
  /\b(?:contents?|index|on this page|in this (?:policy|notice|article|section)|jump to|quick links|sections?|overview|sommaire|inhalt\w*|índice|sumário|indice|inhoud\w*|spis treści|содержание|içindekiler)\b|目录/iu;

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/^[\d.\s]+/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Cuts what stands before the policy's title or first sentence, and what comes after its last. */
function trim(all: readonly Candidate[], walked: Walked): void {
  const total = all.reduce((sum, candidate) => sum + (candidate.prose ? candidate.words : 0), 0);
  if (total < LEAST_LEFT) return;
  const inside = mainRange(all, walked, total);
  const start = startOf(all, total, inside);
  const end = endOf(all, total, inside);
  all.forEach((candidate, index) => {
    if (index < start || index > end) candidate.kept = false;
  });
}

/** First and last piece inside the smallest element that holds nearly all running text. */
function mainRange(
  all: readonly Candidate[],
  walked: Walked,
  total: number,
): { first: number; last: number } {
  const prose = new Array<number>(walked.parents.length).fill(0);
  for (const candidate of all) {
    const at = candidate.piece.element;
    if (at >= 0 && candidate.prose) prose[at] = (prose[at] ?? 0) + candidate.words;
  }
  let best = -1;
  for (let at = walked.parents.length - 1; at >= 0; at--) {
    if (best < 0 && (prose[at] ?? 0) >= total * 0.95) best = at;
    const parent = walked.parents[at] ?? -1;
    if (parent >= 0) prose[parent] = (prose[parent] ?? 0) + (prose[at] ?? 0);
  }
  if (best < 0) return { first: 0, last: all.length - 1 };
  const member = new Array<boolean>(walked.parents.length).fill(false);
  for (let at = best; at < walked.parents.length; at++) {
    member[at] = at === best || member[walked.parents[at] ?? -1] === true;
  }
  let first = all.length - 1;
  let last = 0;
  all.forEach((candidate, index) => {
    if (candidate.piece.element < 0 || !member[candidate.piece.element]) return;
    first = Math.min(first, index);
    last = Math.max(last, index);
  });
  return { first, last };
}

function startOf(all: readonly Candidate[], total: number, inside: { first: number; last: number }): number {
  let before = 0;
  for (let index = 0; index < all.length && before <= total * 0.15; index++) {
    const { piece, text, prose, words, linked } = all[index] as Candidate;
    if (piece.base.kind === "heading" && namesPolicy(text) && linked < 0.5) return index;
    if (prose) before += words;
  }
  // No title: what stands right before the first sentence, in the same part of the page, introduces it.
  const firstProse = all.findIndex((candidate, index) => candidate.prose && index >= inside.first);
  let start = Math.max(0, firstProse);
  while (start > inside.first && introduces(all[start - 1] as Candidate)) start--;
  return start;
}

function introduces(candidate: Candidate): boolean {
  return candidate.linked < 0.5;
}

function endOf(all: readonly Candidate[], total: number, inside: { first: number; last: number }): number {
  let end = all.length - 1;
  let after = 0;
  // The last sentence, then what stands after it in the same part of the page and is no list of links.
  for (let index = all.length - 1; index >= 0; index--) {
    const candidate = all[index] as Candidate;
    if (ENDS.test(candidate.text) && candidate.words <= 30 && after < total * 0.1) end = index - 1;
    if (candidate.prose) after += candidate.words;
    if (after > total * 0.1) break;
  }
  let last = end;
  while (last > 0 && (last > inside.last || !(all[last] as Candidate).prose)) last--;
  while (last < Math.min(end, inside.last) && (all[last + 1] as Candidate).linked < 0.9) last++;
  return last;
}

/** Lines that stand under the text of a page, not in it. */
const ENDS =
  /^\s*(?:©|\(c\)|copyright\b|all rights reserved|related (?:articles|posts|content|topics)|recent (?:posts|comments|articles)|share this|leave a (?:reply|comment)|was this (?:article|page|information)? ?(?:helpful|useful)|did you find|still have questions|you may also like|follow us|subscribe to|sign up (?:for|to) (?:our|the)|newsletter|back to top|table of contents|need (?:more )?help\b)/iu;
