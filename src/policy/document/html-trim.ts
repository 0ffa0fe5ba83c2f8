import { isTitle, LEAST_LEFT, type Candidate } from "./html-candidate.ts";
import type { Walked } from "./html-walk.ts";
import { namesPolicy } from "./policy-names.ts";

/** Cuts what stands before the policy's title or first sentence, and what comes after its last. */
export function trimEnds(all: readonly Candidate[], walked: Walked): void {
  const total = all.reduce((sum, candidate) => sum + (candidate.prose ? candidate.words : 0), 0);
  if (total < LEAST_LEFT) return;
  const parts = partsOf(all, walked);
  parts.forEach((part, index) => {
    if (part.main || belongs(part) || (parts[index + 1]?.main === true && heads(part))) return;
    for (const candidate of part.candidates) candidate.kept = false;
  });
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

function partsOf(all: readonly Candidate[], walked: Walked): Part[] {
  const { parents } = walked;
  const total = all.reduce((sum, candidate) => sum + weightOf(candidate), 0);
  const prose = new Array<number>(parents.length).fill(0);
  for (const candidate of all) {
    const at = candidate.piece.element;
    if (at >= 0) prose[at] = (prose[at] ?? 0) + weightOf(candidate);
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

/** Running text about data weighs more than other running text, labels nothing. */
function weightOf({ prose, words, text }: Candidate): number {
  return prose ? words * (ABOUT_DATA.test(text) ? 1 : OTHER_WEIGHT) : 0;
}

/** A heading or two right before the main part. */
function heads({ candidates }: Part): boolean {
  return (
    candidates.length <= 3 &&
    candidates.every(
      ({ piece, linked, words }) => piece.base.kind === "heading" && linked < 0.5 && words <= 14,
    )
  );
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
  return end - linkTail(all, end);
}

/** How many pieces at the end are a list of links with a few labels between. */
function linkTail(all: readonly Candidate[], end: number): number {
  let links = 0;
  let tail = 0;
  for (let index = end; index >= 0; index--) {
    const { prose, linked, text } = all[index] as Candidate;
    if (prose || text.includes("@") || (linked < 0.5 && (DATED.test(text) || /[.!?]$/u.test(text)))) break;
    if (linked >= 0.8) links++;
    const length = end - index + 1;
    if (linked >= 0.8 && links >= length * 0.6) tail = length;
  }
  return tail >= 3 || tail === links ? tail : 0;
}

const MAIN_SHARE = 0.8;
const OTHER_WEIGHT = 0.4;
const MAX_BEFORE_TITLE = 40;
const DATED = /\b(?:19|20)\d\d\b/u;
/** Words by which running text is seen to be about personal data, in the languages met most. */
const ABOUT_DATA =
  /privacy|personal|\bdata\b|information|cookie|collect|consent|third part|e-?mail|contact|@|gdpr|datos|dados|données|confidential|daten|dati personali|gegevens|dan(?:e|ych)|данн|информац|veri(?:ler)?|osobn|personuppgift|oplysninger|tiedo|adat|隐私|隱私|信息|資料|資訊|個人|数据|개인정보|البيانات/iu;

/** Lines that stand under the text of a page, not in it. */
const ENDS =
  /^\s*(?:©|\(c\)|copyright\b|all rights reserved|related (?:articles|posts|content|topics)|recent (?:posts|comments|articles)|share this|leave a (?:reply|comment)|was this (?:article|page|information)? ?(?:helpful|useful)|did you find|still have questions|you may also like|follow us|subscribe to|sign up (?:for|to) (?:our|the)|newsletter|back to top|table of contents|need (?:more )?help\b)/iu;
