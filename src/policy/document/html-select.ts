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
  dropCopies(left);
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

/** The same stretch twice, once for phones and once for desks: the second goes. */
function dropCopies(all: readonly Candidate[]): void {
  const first = new Map<string, number>();
  let run = 0;
  let words = 0;
  const close = (end: number) => {
    if (run >= 3 && words >= 40) for (let at = end - run; at < end; at++) (all[at] as Candidate).kept = false;
    run = 0;
    words = 0;
  };
  let expected = -1;
  all.forEach((candidate, index) => {
    const seen = first.get(candidate.text);
    if (seen === undefined) {
      first.set(candidate.text, index);
      close(index);
    } else {
      if (run > 0 && seen !== expected) close(index);
      run++;
      words += candidate.words;
      expected = seen + 1;
    }
  });
  close(all.length);
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
  const parts = partsOf(all, walked, total);
  for (const part of parts)
    if (!part.main && !belongs(part)) for (const candidate of part.candidates) candidate.kept = false;
  const left = all.filter((candidate) => candidate.kept);
  const start = startOf(left);
  const end = endOf(left, total);
  left.forEach((candidate, index) => {
    if (index < start || index > end) candidate.kept = false;
  });
}

/** A stretch of the page beside the element that holds most of its running text, or that element's own. */
interface Part {
  main: boolean;
  candidates: Candidate[];
}

function partsOf(all: readonly Candidate[], walked: Walked, total: number): Part[] {
  const { parents } = walked;
  const prose = new Array<number>(parents.length).fill(0);
  for (const candidate of all) {
    const at = candidate.piece.element;
    if (at >= 0 && candidate.prose) prose[at] = (prose[at] ?? 0) + candidate.words;
  }
  let main = -1;
  for (let at = parents.length - 1; at >= 0; at--) {
    if (main < 0 && (prose[at] ?? 0) >= total * MAIN_SHARE) main = at;
    const parent = parents[at] ?? -1;
    if (parent >= 0) prose[parent] = (prose[parent] ?? 0) + (prose[at] ?? 0);
  }
  const above = new Set<number>();
  for (let at = main; at >= 0; at = parents[at] ?? -1) above.add(at);
  // Elements come after their parents, so one pass finds the part that each belongs to.
  const partOf: number[] = [];
  parents.forEach((parent, at) => {
    partOf[at] =
      at === main
        ? main
        : above.has(at)
          ? -1
          : parent < 0 || partOf[parent] === -1
            ? at
            : (partOf[parent] ?? at);
  });
  const parts: Part[] = [];
  let open = Number.NaN;
  for (const candidate of all) {
    const at = candidate.piece.element;
    const part = at < 0 ? -1 : (partOf[at] ?? -1);
    if (part !== open || parts.length === 0) parts.push({ main: main < 0 || part === main, candidates: [] });
    open = part;
    parts.at(-1)?.candidates.push(candidate);
  }
  return parts;
}

/** Does a part beside the main one belong to the policy: its title, or running text about data? */
function belongs(part: Part): boolean {
  const { candidates } = part;
  const words = candidates.reduce((sum, candidate) => sum + candidate.words, 0);
  const prose = candidates.filter((candidate) => candidate.prose);
  const proseWords = prose.reduce((sum, candidate) => sum + candidate.words, 0);
  if (
    candidates.some(
      (candidate) => candidate.linked < 0.5 && candidate.words <= 14 && namesPolicy(candidate.text),
    )
  )
    return true;
  if (
    candidates.length <= 3 &&
    candidates.some((candidate) => DATED.test(candidate.text) && candidate.words <= 14)
  )
    return true;
  if (candidates.some((candidate) => candidate.piece.control) && proseWords < 120) return false;
  const about = prose.filter((candidate) => ABOUT_DATA.test(candidate.text)).length;
  return proseWords >= words * 0.4 && about * 3 >= prose.length && about > 0;
}

function startOf(all: readonly Candidate[]): number {
  const firstProse = Math.max(
    0,
    all.findIndex((candidate) => candidate.prose),
  );
  let before = 0;
  for (let index = 0; index < all.length && before < MAX_BEFORE_TITLE; index++) {
    const candidate = all[index] as Candidate;
    if (isTitle(candidate)) return index;
    if (candidate.prose) before += candidate.words;
  }
  // No title: what stands right before the first sentence introduces it.
  let start = firstProse;
  while (start > 0 && firstProse - start < 6 && introduces(all[start - 1] as Candidate)) start--;
  return start;
}

function isTitle({ piece, text, linked, words }: Candidate): boolean {
  if (linked >= 0.5 || words > 16 || !namesPolicy(text)) return false;
  return piece.base.kind === "heading" || (piece.base.kind === "paragraph" && words <= 10);
}

function introduces({ piece, linked }: Candidate): boolean {
  return linked < 0.5 && piece.base.kind !== "item";
}

function endOf(all: readonly Candidate[], total: number): number {
  let end = all.length - 1;
  let after = 0;
  for (let index = all.length - 1; index >= 0; index--) {
    const candidate = all[index] as Candidate;
    if (ENDS.test(candidate.text) && candidate.words <= 30) end = index - 1;
    if (candidate.prose) after += candidate.words;
    if (after > total * 0.1) break;
  }
  let last = end;
  while (last > 0 && (all[last] as Candidate).linked >= 0.9 && !(all[last] as Candidate).text.includes("@"))
    last--;
  return last;
}

const MAIN_SHARE = 0.8;
const MAX_BEFORE_TITLE = 40;
const DATED = /\b(?:19|20)\d\d\b/u;
/** Words by which running text is seen to be about personal data, in the languages met most. */
const ABOUT_DATA =
  /privacy|personal|\bdata\b|information|cookie|collect|consent|third part|e-?mail|contact|@|gdpr|datos|dados|données|confidential|daten|dati personali|gegevens|dan(?:e|ych)|данн|информац|veri(?:ler)?|osobn|personuppgift|oplysninger|tiedo|adat|隐私|隱私|信息|資料|資訊|個人|数据|개인정보|البيانات/iu;

/** Lines that stand under the text of a page, not in it. */
const ENDS =
  /^\s*(?:©|\(c\)|copyright\b|all rights reserved|related (?:articles|posts|content|topics)|recent (?:posts|comments|articles)|share this|leave a (?:reply|comment)|was this (?:article|page|information)? ?(?:helpful|useful)|did you find|still have questions|you may also like|follow us|subscribe to|sign up (?:for|to) (?:our|the)|newsletter|back to top|table of contents|need (?:more )?help\b)/iu;
