import { wordCount } from "./words.ts";

/** Does a line stand as a heading, going by its words alone? */

const MAX_TITLE_CHARS = 110;
const MAX_TITLE_WORDS = 14;

/** "1.", "2.3", "IV.", "A.", "Section 4:", "§ 3", "Article 5" before a title. */
const NUMBERED =
  /^(?:(?:section|article|part|chapter|art\.?|§)\s*)?(?:\d{1,2}(?:\.\d{1,2}){0,4}|[ivxlc]{1,6}|[a-z])(?:[.):]|\s*[-–—]|(?=\s))\s*(?=\S)/iu;
const NUMBER = /^\d{1,2}(?:\.\d{1,2}){0,4}/u;

/** Depth of a numbered title: 0 for "2.", 1 for "2.1", 2 for "2.1.4"; 0 where it has no number. */
export function numberRank(text: string): number {
  const parts = (NUMBER.exec(text)?.[0] ?? "").split(".");
  return parts.length - 1;
}

/** The number before a title ("2.1 "), "" where there is none. A lone letter or numeral needs its full stop or bracket. */
export function titleNumber(text: string): string {
  const match = NUMBERED.exec(text)?.[0] ?? "";
  if (/^[a-z]+\s*$/iu.test(match) || /^[a-z]+\s*[-–—]\s*$/iu.test(match)) return "";
  return match;
}

/** Short enough for a title, and not ending like a sentence or a lead-in. */
export function titleShaped(text: string): boolean {
  if (text.length > MAX_TITLE_CHARS || text.length < 2) return false;
  if (/[.;,:…]["'”’)]?$/u.test(text) && !/\b(?:Inc|Ltd|Co|etc)\.$/u.test(text)) return false;
  if (!/\p{L}/u.test(text)) return false;
  return wordCount(text) <= MAX_TITLE_WORDS;
}

/** Letters all capital, and more than an abbreviation. */
export function inCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]+/gu, "");
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** Most of its longer words begin with a capital. */
export function inTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  if (long.length === 0) return words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word));
  return long.filter((word) => /^\p{Lu}/u.test(word)).length / long.length >= 0.7;
}
