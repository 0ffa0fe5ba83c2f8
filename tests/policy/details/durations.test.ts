import { expect, it } from "vitest";
import { durationsIn } from "../../../src/policy/details/durations.ts";

it.each<[string, [string, number][]]>([
  ["deleted after 90 days", [["90 days", 90]]],
  ["within thirty (30) days of it", [["thirty (30) days", 30]]],
  [
    "for six (6) months and two years",
    [
      ["six (6) months", 180],
      ["two years", 730],
    ],
  ],
  ["a one-year period", [["one-year", 365]]],
  ["logs live 72 hours", [["72 hours", 3]]],
  ["in 2-3 weeks", [["2-3 weeks", 21]]],
  ["five business days", [["five business days", 5]]],
  ["takes a month", [["a month", 30]]],
  // a long s and the sign for kelvin, which expressions take for s and k
  [
    "for \u017fix months, or two wee\u212as",
    [
      ["\u017fix months", 180],
      ["two wee\u212as", 14],
    ],
  ],
  ["a few days, for days, 3 daylilies, $5 year", []],
])("%j", (text, expected) => {
  const found = durationsIn(text).map(({ start, end, days }) => [text.slice(start, end), days]);
  expect(found).toEqual(expected);
});
