import { describe, expect, it } from "vitest";
import type { Draft } from "../../../src/policy/document/draft.ts";
import { guessHeadings, lacksHeadings } from "../../../src/policy/document/guess-headings.ts";
import { leadingSentence } from "../../../src/policy/document/lead-in.ts";
import { promoteNumberedItems } from "../../../src/policy/document/numbered.ts";
import { sliceRich, splitLines } from "../../../src/policy/document/rich.ts";
import { rowOf } from "../../../src/policy/document/rows.ts";
import {
  inCapitals,
  inTitleCase,
  numberRank,
  titleNumber,
  titleShaped,
} from "../../../src/policy/document/titles.ts";
import { wordCount } from "../../../src/policy/document/words.ts";
import { richOf } from "./rich-of.ts";

const draft = (kind: Draft["kind"], marked: string, more: Partial<Draft> = {}): Draft => ({
  kind,
  rich: richOf(marked),
  ...more,
});
const LONG = "The baker of the old mill keeps a list of those who buy more than four loaves a day.";

describe("short lines over text", () => {
  const rank = (text: string, next: Draft | null = draft("paragraph", LONG)) => {
    const [first] = guessHeadings([draft("paragraph", text), ...(next ? [next] : [])]);
    return first?.kind === "heading" ? first.rank : null;
  };
  it.each<[string, number | null]>([
    ["Bread of the mill", 0],
    ["bread of the mill", null],
    ["“Bread” of the mill", 0],
    ["¿Bread of the mill", 0],
    ["(Bread of the mill)", 0],
    ["§ 3 Bread", 0],
    ["2.1 Bread of the mill", 1],
    ["Bread of the mill.", null],
    ["Which bread do we sell, and to whom?", 0],
    ["Bread from us of the mill and in the town of it", null],
    ["Bread From Us Of The Mill And In The Town", 0],
    ["Bread in 1999", null],
    ["Bread in 2999", 0],
    ["Updated by us", null],
    ["Effective now", null],
    ["Version of bread", null],
    ["Bread © us", null],
    ["Copyright of bread", null],
    ["bread@mill.example", null],
    ["Bread www.mill.example", null],
    ["Bread https://mill.example", null],
    ["PO Box of bread", null],
    ["P.O. Box of bread", null],
    ["Phone of bread", null],
    ["Fax of bread", null],
    ["Telling of bread", 0],
  ])("%s: %s", (text, expected) => {
    expect(rank(text)).toBe(expected);
  });

  it.each<[string, string, Draft | null, number | null]>([
    ["nothing", "Bread of the mill", null, null],
    ["an item", "Bread of the mill", draft("item", "salt"), 0],
    ["a long heading", "Bread", draft("heading", "All the salt"), 0],
    ["text as short", "Bread of the mill", draft("paragraph", "Salt of the sea, ok."), null],
    ["text half as long again", "Bread of", draft("paragraph", "Salt of sea."), null],
    ["a little longer", "Bread of", draft("paragraph", "Salt of seas."), 0],
    ["text that does not end", "Bread", draft("paragraph", "Salt of the sea and of it"), null],
    ["text that ends in a quote", "Bread", draft("paragraph", "“Salt of the sea.”"), 0],
    ["text that ends in a bracket", "Bread", draft("paragraph", "(Salt of the sea)"), 0],
    ["text with an end inside", "Bread", draft("paragraph", "Salt. Of the sea and of it"), null],
    ["short text, numbered", "2. Bread", draft("paragraph", "Salt"), 0],
    ["short text, numbered without a stop", "2 Bread", draft("paragraph", "Salt"), null],
    ["long text, numbered without a stop", "2 Bread", draft("paragraph", LONG), 0],
    ["short text, in capitals", "BREAD OF MILLS", draft("paragraph", "Salt"), 0],
    ["short text, one word in capitals", "BREAD", draft("paragraph", "Salt"), null],
    ["long text, one word in capitals", "BREAD", draft("paragraph", LONG), 0],
    ["an open end under a question", "Which bread?", draft("paragraph", "Salt of the sea and of it"), 0],
  ])("over %s (%s)", (_, text, next, expected) => {
    expect(rank(text, next)).toBe(expected);
  });

  it.each<[Draft, string]>([
    [draft("item", "Bread of the mill"), "item"],
    [draft("paragraph", "Bread of the mill", { depth: 1 }), "paragraph"],
    [draft("paragraph", "Bread of the mill", { depth: 0 }), "heading"],
    [draft("paragraph", "Bread of\nthe mill"), "paragraph"],
  ])("%j", (first, expected) => {
    expect(guessHeadings([first, draft("paragraph", LONG)])[0]?.kind).toBe(expected);
  });

  it.each<[headings: number, others: number, expected: boolean]>([
    [0, 1, true],
    [0, 0, false],
    [1, 28, false],
    [1, 29, false],
    [1, 30, true],
    [2, 58, false],
    [2, 59, true],
    [3, 900, false],
  ])("%i headings and %i others lack headings: %s", (headings, others, expected) => {
    const all = [
      ...Array.from({ length: headings }, () => draft("heading", "Bread")),
      ...Array.from({ length: others }, () => draft("paragraph", LONG)),
    ];
    expect(lacksHeadings(all)).toBe(expected);
  });
});

describe("titles", () => {
  it.each<[string, number, string]>([
    ["Bread", 0, ""],
    ["2. Bread", 1, "2. "],
    ["2 Bread", 0, "2 "],
    ["2.1 Bread", 1, "2.1 "],
    ["2.1.4 Bread", 2, "2.1.4 "],
    ["2.1.4.5.6 Bread", 4, "2.1.4.5.6 "],
    ["IV. Bread", 0, "IV. "],
    ["IV Bread", 0, ""],
    ["A. Bread", 0, "A. "],
    ["A Bread", 0, ""],
    ["a) Bread", 0, "a) "],
    ["A - Bread", 0, ""],
    ["2 – Bread", 0, "2 – "],
    ["Section 4: Bread", 0, "Section 4: "],
    ["Article 5 Bread", 0, "Article 5 "],
    ["Part 2: Bread", 0, "Part 2: "],
    ["Chapter 2. Bread", 0, "Chapter 2. "],
    ["Art. 3 Bread", 0, "Art. 3 "],
    ["Art 3 Bread", 0, "Art 3 "],
    ["§ 3 Bread", 0, "§ 3 "],
    ["§3 Bread", 0, "§3 "],
    ["123 Bread", 0, ""],
    ["2.", 0, ""],
  ])("the number of %s", (text, rank, number) => {
    expect(titleNumber(text)).toBe(number);
    expect(numberRank(text)).toBe(text.startsWith("2. ") || text === "2." ? 0 : rank);
  });

  it.each<[string, boolean]>([
    ["B", false],
    ["Br", true],
    ["12", false],
    ["m".repeat(110), true],
    ["m".repeat(111), false],
    ["a b c d e f g h i j k l m n", true],
    ["a b c d e f g h i j k l m n o", false],
    ["Bread.", false],
    ["Bread;", false],
    ["Bread,", false],
    ["Bread:", false],
    ["Bread…", false],
    ["Bread.”", false],
    ["Bread.)", false],
    ["Bread!", true],
    ["Bread?", true],
    ["Bread Inc.", true],
    ["Bread Ltd.", true],
    ["Bread & Co.", true],
    ["Bread etc.", true],
    ["BreadCo.", false],
  ])("%s is shaped like a title: %s", (text, expected) => {
    expect(titleShaped(text)).toBe(expected);
  });

  it.each<[string, boolean, boolean]>([
    ["ABC", false, true],
    ["ABCD", true, true],
    ["AB 12 CD", true, true],
    ["ABCd", false, true],
    ["数据数据", false, false],
    ["12", false, false],
    ["to us", false, false],
    ["To Us", false, true],
    ["To us", false, false],
    ["Bread From Mills of it", false, true],
    ["Bread From mills", false, false],
    ["Bread From Mills That Sell Them With some more love", false, true],
    ["Bread From Mills That Sell with some more love", false, false],
  ])("%s: capitals %s, title case %s", (text, capitals, titleCase) => {
    expect(inCapitals(text)).toBe(capitals);
    expect(inTitleCase(text)).toBe(titleCase);
  });

  it.each<[string, number]>([
    ["", 0],
    ["a - b", 2],
    ["– …", 0],
    ["我们", 1],
    ["我们的", 2],
    ["我们的数据", 3],
    ["a1 2", 2],
  ])("%s has %i words", (text, expected) => {
    expect(wordCount(text)).toBe(expected);
  });
});

describe("numbered items over running text", () => {
  const item = (text: string, more: Partial<Draft> = {}) =>
    draft("item", text, { depth: 1, marker: "2.", ...more });
  it.each<[string, Draft, Draft | null, string]>([
    ["over a paragraph", item("Bread"), draft("paragraph", LONG), "heading: 2. Bread"],
    ["with a colon", item("Bread:"), draft("paragraph", LONG), "heading: 2. Bread:"],
    ["over an item", item("Bread"), item("Salt"), "item: Bread"],
    ["over an item without a number", item("Bread"), draft("item", "salt", { depth: 1 }), "item: Bread"],
    [
      "bold, over an item without a number",
      item("*Bread*"),
      draft("item", "salt", { depth: 1 }),
      "heading: 2. Bread",
    ],
    ["bold, over an item", item("*Bread*"), item("Salt"), "item: Bread"],
    ["bold, over a heading", item("*Bread*"), draft("heading", "Salt"), "heading: 2. Bread"],
    ["plain, over a heading", item("Bread"), draft("heading", "Salt"), "item: Bread"],
    ["bold in part", item("*Bread* and salt"), draft("heading", "Salt"), "item: Bread and salt"],
    ["last", item("Bread"), null, "item: Bread"],
    ["deeper", item("Bread", { depth: 2 }), draft("paragraph", LONG), "item: Bread"],
    ["without a number", draft("item", "Bread", { depth: 1 }), draft("paragraph", LONG), "item: Bread"],
    ["a sentence", item("We bake."), draft("paragraph", LONG), "item: We bake."],
    ["two lines", item("Bread\nof us"), draft("paragraph", LONG), "item: Bread\nof us"],
    [
      "no item",
      draft("paragraph", "Bread", { depth: 1, marker: "2." }),
      draft("paragraph", LONG),
      "paragraph: Bread",
    ],
  ])("%s", (_, first, next, expected) => {
    const [found] = promoteNumberedItems(next ? [first, next] : [first]);
    expect(`${found?.kind ?? ""}: ${found?.rich.text ?? ""}`).toBe(expected);
  });

  it("what is in it moves along", () => {
    const first = item("*Our* [bread](a:)");
    expect(promoteNumberedItems([first, draft("paragraph", LONG)])[0]).toEqual({
      kind: "heading",
      rank: 0,
      rich: {
        text: "2. Our bread",
        links: [{ start: 7, end: 12, href: "a:" }],
        bold: [{ start: 3, end: 6 }],
      },
    });
  });
});

describe("what introduces a list", () => {
  it.each<[string, boolean, string]>([
    ["", true, ""],
    ["  ", true, ""],
    ["We sell:", false, "We sell:"],
    ["We bake. We sell:", false, "We sell:"],
    ["We bake. We sell,", false, "We sell,"],
    ["We bake. We sell;", false, "We sell;"],
    ["We bake. We sell –", false, "We sell –"],
    ["We bake. We sell —", false, "We sell —"],
    ["We bake. We sell", false, "We sell"],
    ["We bake. We sell bread.", false, ""],
    ["We bake. We sell bread!", false, ""],
    ["We bake. Do we sell bread?", false, ""],
    ["We bake. We sell “bread.”", false, ""],
    ["We bake. We sell bread…", false, ""],
    ["We bake. We sell bread.", true, "We bake. We sell bread."],
    [`${"m".repeat(119)}.`, true, `${"m".repeat(119)}.`],
    [`${"m".repeat(120)}.`, true, ""],
    [`${"m".repeat(310)}:`, false, `${"m".repeat(299)}:`],
    [`${"m".repeat(299)}:`, false, `${"m".repeat(299)}:`],
  ])("%j, in a list %s", (text, inside, expected) => {
    expect(leadingSentence(text, inside)).toBe(expected);
  });

  it.each([
    "following",
    "follows",
    "below",
    "include",
    "includes",
    "including",
    "such as",
    "these",
    "for example",
    "e.g",
    "any of",
    "one or more",
    "in order to",
    "as described",
    "Following",
  ])("“%s” in its sentence does", (cue) => {
    expect(leadingSentence(`We sell ${cue} bread.`, false)).toBe(`We sell ${cue} bread.`);
    expect(leadingSentence(`We sell x${cue}x bread.`, false)).toBe("");
  });
});

describe("text with what stands in it", () => {
  it("cells side by side", () => {
    const cells = [richOf("of [bread](a:)\nnow"), richOf(""), richOf("*salt* [b](b:)")];
    expect(rowOf(cells)).toEqual({
      rich: {
        text: "of bread now\t\tsalt b",
        links: [
          { start: 3, end: 8, href: "a:" },
          { start: 19, end: 20, href: "b:" },
        ],
        bold: [{ start: 14, end: 18 }],
      },
      cells: [
        { start: 0, end: 12 },
        { start: 13, end: 13 },
        { start: 14, end: 20 },
      ],
    });
    expect(rowOf([]).rich.text).toBe("");
  });

  it.each<[number, number, string, [number, number][], [number, number][]]>([
    [0, 17, "we ask bakers now", [[3, 6]], [[7, 13]]],
    [2, 7, "ask", [[0, 3]], []],
    [4, 9, "sk ba", [[0, 2]], [[3, 5]]],
    [6, 13, "bakers", [], [[0, 6]]],
    [13, 17, "now", [], []],
    [3, 3, "", [], []],
    [0, 3, "we", [], []],
  ])("from %i to %i", (start, end, text, links, bold) => {
    const rich = richOf("we [ask](a:) *bakers* now");
    const cut = sliceRich(rich, start, end);
    expect(cut.text).toBe(text);
    expect(cut.links.map((link) => [link.start, link.end])).toEqual(links);
    expect(cut.bold.map((range) => [range.start, range.end])).toEqual(bold);
  });

  it("lines have their own links and bold type, also those that go over several", () => {
    const rich = richOf("we ask\nour baker\nnow [here](b:)");
    rich.links.unshift({ start: 3, end: 10, href: "a:" });
    rich.bold = [{ start: 0, end: 16 }];
    expect(splitLines(rich).map(({ text, links, bold }) => [text, links, bold])).toEqual([
      ["we ask", [{ start: 3, end: 6, href: "a:" }], [{ start: 0, end: 6 }]],
      ["our baker", [{ start: 0, end: 3, href: "a:" }], [{ start: 0, end: 9 }]],
      ["now here", [{ start: 4, end: 8, href: "b:" }], []],
    ]);
    expect(splitLines(richOf(""))).toEqual([]);
    expect(splitLines(richOf("we ask")).map(({ text }) => text)).toEqual(["we ask"]);
  });
});
