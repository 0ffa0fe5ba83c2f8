import { describe, expect, it } from "vitest";
import {
  inCapitals,
  inTitleCase,
  numberRank,
  titleNumber,
  titleShaped,
} from "../../../src/policy/document/titles.ts";

describe("numbers of titles", () => {
  it.each([
    ["2. Sharing", 0],
    ["2.1 Advertisers", 1],
    ["2.1. Advertisers", 1],
    ["2.1.4 Cookies", 2],
    ["12.10.3.4 Logs", 3],
    ["Sharing", 0],
    ["", 0],
  ])("%j is %d deep", (text, depth) => {
    expect(numberRank(text)).toBe(depth);
  });
  it.each([
    ["2. Sharing", "2. "],
    ["2.1 Advertisers", "2.1 "],
    ["12) Sharing", "12) "],
    ["3 - Sharing", "3 - "],
    ["4: Sharing", "4: "],
    ["IV. Sharing", "IV. "],
    ["A. Sharing", "A. "],
    ["b) Sharing", "b) "],
    ["Section 4: Sharing", "Section 4: "],
    ["Article 5 Sharing", "Article 5 "],
    ["§ 3 Sharing", "§ 3 "],
    ["Part II. Sharing", "Part II. "],
    ["A word on sharing", ""],
    ["I collect data", ""],
    ["A - word", ""],
    ["Sharing", ""],
    ["2.", ""],
    ["123 Quay Street", ""],
  ])("%j has %j", (text, number) => {
    expect(titleNumber(text)).toBe(number);
  });
});

describe("the shape of a title", () => {
  it.each([
    "Sharing",
    "What we collect",
    "Who is Harbour Books Inc.",
    "Do we sell data?",
    "§ 3 Daten",
    "TV",
    `${"A ".repeat(13)}word`,
    "x".repeat(110),
  ])("%j has it", (text) => {
    expect(titleShaped(text)).toBe(true);
  });
  it.each([
    "We collect data.",
    "We collect:",
    "names, addresses,",
    "names;",
    "and so on…",
    "“We collect data.”",
    "§ 3",
    "a",
    "",
    `${"A ".repeat(14)}word`,
    "x".repeat(111),
  ])("%j has it not", (text) => {
    expect(titleShaped(text)).toBe(false);
  });
});

describe("letters of a title", () => {
  it.each([
    ["WHAT WE COLLECT", true],
    ["DATA", true],
    ["1. DATEN-SCHUTZ", true],
    ["IP", false],
    ["GPS", false],
    ["WHAT we COLLECT", false],
    ["我们收集什么", false],
    ["", false],
  ])("%j in capitals: %s", (text, is) => {
    expect(inCapitals(text)).toBe(is);
  });
  it.each([
    ["What We Collect", true],
    ["Sharing of Data", true],
    ["Third-Party Sites and Your Use of Them", true],
    ["What we collect from you", false],
    ["What We collect from you", false],
    ["Your Data and more things said", false],
    ["We Do It", true],
    ["We do it", false],
    ["1 2 3", false],
    ["", false],
  ])("%j in title case: %s", (text, is) => {
    expect(inTitleCase(text)).toBe(is);
  });
});
