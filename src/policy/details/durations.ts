import { matchesIn } from "./matches.ts";

/** A length of time as the text gives it, and its place there. */
export interface Duration {
  start: number;
  end: number;
  /** Months count 30 days, years 365. */
  days: number;
}

const WORDS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    eighteen: 18,
    twenty: 20,
    "twenty-four": 24,
    "twenty four": 24,
    thirty: 30,
    "thirty-six": 36,
    forty: 40,
    "forty-five": 45,
    "forty five": 45,
    sixty: 60,
    ninety: 90,
    a: 1,
    an: 1,
  }),
);
const DAYS: ReadonlyMap<string, number> = new Map([
  ["hour", 1 / 24],
  ["day", 1],
  ["week", 7],
  ["month", 30],
  ["year", 365],
]);

const UNIT = /hour|day|week|month|year/iu;
const NUMBER = `\\d{1,4}(?:\\.5)?|${[...WORDS.keys()].sort((a, b) => b.length - a.length).join("|")}`;
const DURATION = new RegExp(
  `(?<![\\p{L}\\d.,$€£-])(${NUMBER})(?:\\s?\\((${NUMBER})\\))?(?:\\s?(?:-|–|to)\\s?(\\d{1,4}))?[\\s-](?:(?:business|working|calendar|full|consecutive)\\s)?(hour|day|week|month|year)(?:s|s['’]|['’]s)?(?![\\p{L}])`,
  "giu",
);

/** A quick look: is there the unit of a length of time? */
export const hasUnit = (text: string): boolean => UNIT.test(text);

/** All lengths of time of a text, in order: "90 days", "thirty (30) days", "2-3 weeks", "a one-year period". */
export function durationsIn(text: string): Duration[] {
  return matchesIn(text, DURATION).map(([whole, first = "", second, upTo, unit = "day"], i, all) => ({
    start: all[i]?.index ?? 0,
    end: (all[i]?.index ?? 0) + whole.length,
    days: round(numberOf(upTo ?? second ?? first) * (DAYS.get(plain(unit)) ?? 1)),
  }));
}

/** Where case is ignored, a long s is an s, and the sign for kelvin a k. */
const plain = (text: string): string => text.normalize("NFKC").toLowerCase();
const numberOf = (text: string): number => WORDS.get(plain(text)) ?? Number(text);
const round = (days: number): number => Math.round(days * 100) / 100;
