import * as chrono from "chrono-node/en";
import { matchesIn } from "./matches.ts";

/** A date as far as it is given: "2022-12-11", "2022-12" or "2022", with its place in the text it was read from. */
export interface FoundDate {
  value: string;
  start: number;
  end: number;
}

/** How "01/02/2023" is meant where nothing in the text itself tells. */
export type DateOrder = "month-first" | "day-first";

const FIRST_YEAR = 1993;
const LAST_YEAR = 2100;
/** What chrono is given at once; sentences with dates are short. */
const MAX_CHARS = 600;

const ISO = /(?<![\d./-])(\d{4})\s?([-./年])\s?(\d{1,2})\s?[-./月]\s?(\d{1,2})(?![\d/-])/gu;
const NUMERIC = /(?<![\d./-])(\d{1,2})\s?([-./])\s?(\d{1,2})\s?[-./]\s?(\d{4}|\d{2})(?![\d/-])/gu;
const MONTH_YEAR_NUMBERS = /(?<![\d./-])(0?[1-9]|1[0-2])\s?[/.-]\s?((?:19|20)\d{2})(?![\d./-]\d)/gu;
const YEAR_MONTH = /(?<![\d./-])((?:19|20)\d{2})[-/](0[1-9]|1[0-2])(?![\d/-]|\.\d)/gu;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_YEAR_WORDS =
  /\b(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b[\s.,'’/-]{0,4}(?:of )?((?:19|20)\d{2})\b/giu;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/gu;
const YEAR = /(?<![\d./,-])((?:19|20)\d{2})(?![\d/]|[.,-]\d)/gu;

/** All dates of a short text, in order, none over another. */
export function datesIn(text: string, order: DateOrder): FoundDate[] {
  const short = text.slice(0, MAX_CHARS);
  const found: FoundDate[] = [];
  const add = (start: number, end: number, year: number, month?: number, day?: number) => {
    if (found.some((other) => start < other.end && end > other.start)) return;
    const value = dateValue(year, month, day);
    if (value !== null) found.push({ value, start, end });
  };
  const each = (pattern: RegExp, read: (parts: string[], start: number, end: number) => void) => {
    for (const match of matchesIn(short, pattern))
      read([...match].map(String), match.index, match.index + match[0].length);
  };
  each(ISO, ([, year, , month, day], start, end) => {
    add(start, end, Number(year), Number(month), Number(day));
  });
  each(NUMERIC, ([, one, separator, two, year], start, end) => {
    const [day, month] = dayAndMonth(Number(one), Number(two), separator ?? "/", order);
    add(start, end, fullYear(year ?? ""), month, day);
  });
  each(COMPACT, ([, year, month, day], start, end) => {
    add(start, end, Number(year), Number(month), Number(day));
  });
  // what is read already is blank: "1 June 2020 to 2021-05-25" would be one to chrono, and over the other
  const rest = found.reduce(
    (left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end),
    plain(short),
  );
  for (const { index, text: words, start } of chrono.strict.parse(rest)) {
    // "within 30 days" would be counted from today: only what names its year is a date here.
    if (!/(?:19|20)\d\d|['’]\d\d\b/u.test(words) || !start.isCertain("year") || !start.isCertain("month"))
      continue;
    const day = start.isCertain("day") ? (start.get("day") ?? undefined) : undefined;
    add(index, index + words.length, start.get("year") ?? 0, start.get("month") ?? undefined, day);
  }
  each(MONTH_YEAR_WORDS, ([, month, year], start, end) => {
    add(start, end, Number(year), MONTHS.indexOf((month ?? "").slice(0, 3).toLowerCase()) + 1);
  });
  each(YEAR_MONTH, ([, year, month], start, end) => {
    add(start, end, Number(year), Number(month));
  });
  each(MONTH_YEAR_NUMBERS, ([, month, year], start, end) => {
    add(start, end, Number(year), Number(month));
  });
  each(YEAR, ([, year], start, end) => {
    add(start, end, Number(year));
  });
  return found.sort((a, b) => a.start - b.start);
}

/** Is "3/4/2021" in this text one that could be read both ways? Where a part is over 12, it tells how the writer writes dates. */
export function orderIn(text: string): DateOrder | null {
  for (const match of matchesIn(text, /(?<![\d./-])(\d{1,2})\/(\d{1,2})\/(?:\d{4}|\d{2})(?![\d/-])/gu)) {
    const one = Number(match[1]);
    const two = Number(match[2]);
    if (one > 12 && two <= 12) return "day-first";
    if (two > 12 && one <= 12) return "month-first";
  }
  return null;
}

function dayAndMonth(
  one: number,
  two: number,
  separator: string,
  order: DateOrder,
): [day: number, month: number] {
  if (one > 12) return [one, two];
  if (two > 12) return [two, one];
  // "11.12.2022" and "11-12-2022" are written where the day comes first.
  return separator !== "/" || order === "day-first" ? [one, two] : [two, one];
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function dateValue(year: number, month?: number, day?: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  const two = (value: number) => String(value).padStart(2, "0");
  if (month === undefined) return String(year);
  if (month < 1 || month > 12) return null;
  if (day === undefined) return `${year}-${two(month)}`;
  if (day < 1 || day > (DAYS[month - 1] ?? 0) || (month === 2 && day === 29 && !isLeap(year))) return null;
  return `${year}-${two(month)}-${two(day)}`;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The same length, in what chrono reads: "25th" without its ending, "December, 2022" without its comma, en dashes as hyphens. */
function plain(text: string): string {
  return text
    .replace(/[\u00a0\u2009\u202f]/gu, " ")
    .replace(/\u00b8/gu, ",")
    .replace(/(\d)\s?(?:st|nd|rd|th)\b,?/giu, (whole, digit: string) => digit + " ".repeat(whole.length - 1))
    .replace(/\b(?:day )?of\b(?=\s+\p{Lu})/gu, (whole) => " ".repeat(whole.length))
    .replace(/(\p{L}),(?=\s*\d{4})/gu, "$1 ");
}
