import { describe, expect, it } from "vitest";
import { draftsOf } from "../../../../src/policy/document/pdf/flow.ts";
import type { Fragment, Line, PdfPiece } from "../../../../src/policy/document/pdf/types.ts";
import { fragment, line, piece } from "./geometry.ts";

/** 60 letters, 300 points: no word of the next line would have found room. */
const FULL = "The baker of the old mill keeps a list of those who buy more";
const SHORT = "and of nobody else at any time";
type Given = readonly [text: string, more?: Partial<Line>];

/** Lines 12 points apart, one under the other, unless they say where they stand. */
function pieces(...given: (Given | string)[]): PdfPiece[] {
  let y = 88;
  return given.map((one) => {
    const [text, more = {}] = typeof one === "string" ? [one] : one;
    y = more.y ?? y + 12;
    return piece(text, { ...more, y });
  });
}
const drafts = (...given: (Given | string)[]) => draftsOf(pieces(...given));
const texts = (...given: (Given | string)[]) => drafts(...given).map(({ rich }) => rich.text);
const kinds = (...given: (Given | string)[]) =>
  drafts(...given).map(({ kind, rich }) => `${kind}: ${rich.text}`);
/** How many drafts two lines make under a paragraph that shows the usual distance. */
const joined = (first: Given | string, second: Given | string) =>
  texts(...ABOVE, first, second).slice(1).length === 1;
const ABOVE: (Given | string)[] = [FULL, FULL, FULL, ["who buy bread of the baker.", {}]];

describe("lines of a paragraph", () => {
  it.each<[string, Given, Given, boolean]>([
    ["full, and a capital", [FULL, { y: 160 }], ["Mill Street", { y: 172 }], true],
    ["short, and a small letter", ["the bread", { y: 160 }], [SHORT, { y: 172 }], true],
    ["short, and a capital", ["the bread", { y: 160 }], ["Mill Street", { y: 172 }], false],
    ["short, and a bracket", ["the bread", { y: 160 }], ["(and salt)", { y: 172 }], true],
    ["short, and an ampersand", ["the bread", { y: 160 }], ["& salt", { y: 172 }], true],
    ["just near enough", [FULL, { y: 160 }], [SHORT, { y: 175.3 }], true],
    ["too far away", [FULL, { y: 160 }], [SHORT, { y: 175.4 }], false],
    ["of another type", [FULL, { y: 160 }], [SHORT, { y: 172, size: 9.1 }], false],
    ["of nearly the same type", [FULL, { y: 160 }], [SHORT, { y: 172, size: 9.3 }], true],
    ["one bold", [FULL, { y: 160 }], [SHORT, { y: 172, bold: true }], false],
    ["a bullet", [FULL, { y: 160 }], ["• salt", { y: 172 }], false],
    ["a sign of a symbol font", [FULL, { y: 160 }], ["\uf0a7 salt", { y: 172 }], false],
    ["a number after a sentence", [`${FULL}.`, { y: 160 }], ["2. Salt", { y: 172 }], false],
    ["a number within a sentence", [FULL, { y: 160 }], ["2. Salt", { y: 172 }], true],
    ["a letter after a comma", [`${FULL},`, { y: 160 }], ["(b) salt", { y: 172 }], false],
    ["a letter after “and”", [`${FULL} and`, { y: 160 }], ["(b) salt", { y: 172 }], false],
    ["a letter after “or”", [`${FULL} or`, { y: 160 }], ["(b) salt", { y: 172 }], false],
    ["a letter within a sentence", [FULL, { y: 160 }], ["(b) salt", { y: 172 }], true],
    ["ended, and indented", [`${FULL}.`, { y: 160 }], ["Bread", { y: 172, x0: 7.1 }], false],
    ["ended, and hardly indented", [`${FULL}.`, { y: 160 }], ["Bread", { y: 172, x0: 7 }], true],
    ["not ended, and indented", [FULL, { y: 160 }], ["Bread", { y: 172, x0: 20 }], true],
    ["ended, indented, and a small letter", [`${FULL}.`, { y: 160 }], ["bread", { y: 172, x0: 20 }], true],
    [
      "a first line that is indented itself",
      [`${FULL}.`, { y: 160, x0: 20 }],
      ["Bread", { y: 172, x0: 0 }],
      true,
    ],
  ])("%s", (_, first, second, expected) => {
    expect(joined(first, second)).toBe(expected);
  });

  it("a third line that stands out to the left begins anew after an end", () => {
    const found = texts(
      ...ABOVE,
      [`${FULL}`, { y: 160, x0: 20 }],
      [`${FULL}.`, { y: 172, x0: 20 }],
      ["Bread", { y: 184, x0: 0 }],
    );
    expect(found).toEqual([
      `${FULL} ${FULL} ${FULL} who buy bread of the baker.`,
      `${FULL} ${FULL}.`,
      "Bread",
    ]);
  });

  it.each<[number, boolean]>([
    [265, false],
    [267, true],
  ])("a line to %i of 300, before a word of four letters: full is %s", (x1, expected) => {
    // four letters and a space are 25 points; type of 10 is left over
    expect(joined(["Bread", { y: 160, x0: 0, x1 }], ["Mill", { y: 172 }])).toBe(expected);
  });

  it("in a wide column more may be left over", () => {
    const wide = { left: 0, right: 600 };
    expect(joined(["Bread", { ...wide, y: 160, x1: 558 }], ["Mill", { ...wide, y: 172 }])).toBe(true);
    expect(joined(["Bread", { ...wide, y: 160, x1: 556 }], ["Mill", { ...wide, y: 172 }])).toBe(false);
  });

  it.each<[string, Given, Given, boolean]>([
    ["small letter", ["The bread", { y: 160 }], ["of the mill", { y: 20, page: 1, flow: 2 }], true],
    ["capital after a full line", [FULL, { y: 160 }], ["Mill Street", { y: 20, page: 1, flow: 2 }], true],
    ["capital after a short line", ["The bread", { y: 160 }], ["Mill Street", { y: 20, page: 1 }], false],
    ["capital after an end", [`${FULL}.`, { y: 160 }], ["Mill Street", { y: 20, page: 1 }], false],
    ["capital in another column", [`${FULL}.`, { y: 160 }], ["Mill Street", { y: 172, flow: 2 }], false],
    ["larger type", ["The bread", { y: 160, size: 11 }], ["of mills", { y: 20, page: 1, size: 11 }], false],
    ["bold", ["The bread", { y: 160, bold: true }], ["of mills", { y: 20, page: 1, bold: true }], false],
  ])("over the end of a page or column, %s", (_, first, second, expected) => {
    expect(joined(first, second)).toBe(expected);
  });

  it("headings of two lines may stand further apart", () => {
    const big = (y: number): Partial<Line> => ({ y, size: 20, right: 300 });
    const title = "The bread of the old mill, its list and people who eat it, ";
    expect(kinds([title, big(100)], ["and salt", big(134)], FULL, FULL, FULL)[0]).toBe(
      `heading: ${title}and salt`,
    );
    expect(kinds([title, big(100)], ["and salt", big(135)], FULL, FULL, FULL)[0]).toBe(
      `heading: ${title.trim()}`,
    );
  });

  it("the usual distance is the one met most under full lines", () => {
    const wide = [100, 120, 140].map((at): Given => [FULL, { y: at }]);
    expect(texts(...wide, [SHORT, { y: 165 }])).toHaveLength(1);
    expect(texts(...wide, [SHORT, { y: 166 }])).toHaveLength(2);
  });

  it.each<[string, Given[], boolean]>([
    [
      "short lines don't tell it",
      ["a", "b", "c"].map((text, at): Given => [text, { y: 20 + at * 20 }]),
      false,
    ],
    ["full lines do", [1, 2, 3].map((at): Given => [FULL, { y: at * 20 }]), true],
    [
      "lines of other columns don't",
      [1, 2, 3].map((at): Given => [FULL, { y: at * 20, flow: at + 10 }]),
      false,
    ],
    ["lines of other pages don't", [1, 2, 3].map((at): Given => [FULL, { y: at * 20, page: at }]), false],
    ["distances that are too wide don't", [1, 2, 3].map((at): Given => [FULL, { y: at * 26 }]), false],
    ["distances that are too small don't", [1, 2, 3].map((at): Given => [FULL, { y: at * 8 }]), false],
  ])("%s", (_, above, expected) => {
    const end: Given[] = [
      ["Salt of the sea.", { y: 300, flow: 1, page: 9 }],
      ["and of the mine", { y: 320, flow: 1, page: 9 }],
    ];
    expect(
      texts(...above, ...end)
        .at(-1)
        ?.endsWith("Salt of the sea. and of the mine"),
    ).toBe(expected);
  });
});

describe("items", () => {
  it.each<[string, string]>([
    ["• salt of the sea", "salt of the sea"],
    ["– salt of the sea", "salt of the sea"],
    ["\uf0b7 salt of the sea", "salt of the sea"],
    ["\uf000salt of the sea", "salt of the sea"],
    ["\uf0ff salt of the sea", "salt of the sea"],
    ["✔ salt of the sea", "salt of the sea"],
    ["❖ salt of the sea", "salt of the sea"],
    ["▸ salt of the sea", "salt of the sea"],
    ["▹salt of the sea", "salt of the sea"],
    ["► salt of the sea", "salt of the sea"],
    ["◆ salt of the sea", "salt of the sea"],
  ])("%s", (text, expected) => {
    expect(drafts(FULL, [text, { page: 0 }])[1]).toMatchObject({
      kind: "item",
      depth: 1,
      rich: { text: expected },
    });
  });

  it.each(["\uefff salt of the sea", "\uf100 salt of the sea", "◈ salt of the sea"])("%s is none", (text) => {
    expect(drafts(`${FULL}.`, [text, { y: 150 }])[1]?.kind).toBe("paragraph");
  });

  it("are as deep as they stand to the right", () => {
    const at = (...places: number[]) =>
      drafts(...places.map((x0, index): Given => [`• salt ${index}`, { x0 }])).map(({ depth }) => depth);
    expect(at(10, 10, 30, 30, 50, 10)).toEqual([1, 1, 2, 2, 3, 1]);
    expect(at(10, 17)).toEqual([1, 1]);
    expect(at(10, 17.1)).toEqual([1, 2]);
    expect(at(30, 10, 30)).toEqual([1, 1, 2]);
    expect(at(0, 10, 20, 30, 40, 50, 60)).toEqual([1, 2, 3, 4, 5, 5, 5]);
    expect(at(17, 10.1)).toEqual([1, 1]);
  });

  it.each<[string, Given, number]>([
    ["a paragraph", [`${FULL}.`, { y: 130 }], 1],
    ["a heading in larger type", ["Salt", { y: 130, size: 16 }], 1],
    ["a further item", ["• salt", { y: 130, x0: 0 }], 2],
  ])("after %s", (_, between, expected) => {
    const found = drafts(FULL, FULL, ["• salt.", { x0: 0, y: 118 }], between, [
      "• pepper",
      { x0: 30, y: 160 },
    ]);
    expect(found.at(-1)).toMatchObject({ kind: "item", depth: expected });
  });

  it.each<[string, Given, boolean]>([
    ["as far to the right as its words", ["Mill", { x0: 20 }], true],
    ["nearly so", ["Mill", { x0: 14.1 }], true],
    ["under its bullet, not ended", ["Mill", { x0: 10 }], true],
    ["left of its bullet", ["mill", { x0: 6.9 }], false],
    ["a little left of its bullet", ["mill", { x0: 7 }], true],
  ])("an item goes on in a line %s", (_, next, expected) => {
    const bullet: Given = ["• salt of the sea", { x0: 10, fragments: hung("•", "salt of the sea", 10, 20) }];
    expect(drafts(bullet, next)).toHaveLength(expected ? 1 : 2);
  });

  it.each<[string, Given, boolean]>([
    ["as far to the right as its words", ["Mill", { x0: 20 }], true],
    ["at most six tenths of the type left of them", ["Mill", { x0: 14.1 }], true],
    ["further to the left", ["Mill", { x0: 14 }], false],
    ["further to the left, in small letters", ["mill", { x0: 14 }], true],
  ])("an item that ended goes on in a line %s", (_, next, expected) => {
    const bullet: Given = [
      "• Salt of the sea.",
      { x0: 10, fragments: hung("•", "Salt of the sea.", 10, 20) },
    ];
    expect(drafts(bullet, next)).toHaveLength(expected ? 1 : 2);
  });

  it("where bullet and words are one text, the words' place is reckoned", () => {
    // "• " is 2 of 18 letters, 90 points: the words begin at 20
    const bullet: Given = ["• Salt of the sea.", { x0: 10 }];
    expect(drafts(bullet, ["Mill", { x0: 14.1 }])).toHaveLength(1);
    expect(drafts(bullet, ["Mill", { x0: 13.9 }])).toHaveLength(2);
  });

  it.each<[string, boolean]>([
    ["1. Salt of the sea.", true],
    ["1) Salt of the sea.", true],
    ["(a) Salt of the sea.", true],
    ["iv. Salt of the sea.", true],
    ["Salt of the sea.", false],
    ["Abcd. Salt of it.", false],
  ])("%s hangs: %s", (text, expected) => {
    const next: Given = ["Mill", { x0: 25 }];
    expect(drafts(["A list:", { y: 60 }], text, next).length).toBe(expected ? 2 : 3);
  });

  it.each<[string, Given[], string[]]>([
    [
      "numbers first",
      ["1. Salt", "2. Pepper"].map((text): Given => [text]),
      ["item 1.: Salt", "item 2.: Pepper"],
    ],
    ["after an end", [[`${FULL}.`], ["2) Pepper", { y: 130 }]], [`paragraph: ${FULL}.`, "item 2): Pepper"]],
    ["after a colon", [["We buy:"], ["12. Pepper", { y: 130 }]], ["paragraph: We buy:", "item 12.: Pepper"]],
    ["after no end", [["We buy"], ["12. Pepper", { y: 130 }]], ["paragraph: We buy", "heading: 12. Pepper"]],
    [
      "bold",
      [[`${FULL}.`], ["2. Pepper", { y: 130, bold: true }]],
      [`paragraph: ${FULL}.`, "heading: 2. Pepper"],
    ],
    [
      "too large",
      [[`${FULL}.`], ["123. Pepper", { y: 130 }]],
      [`paragraph: ${FULL}.`, "paragraph: 123. Pepper"],
    ],
  ])("with %s", (_, given, expected) => {
    const found = drafts(...given).map(
      ({ kind, marker, rich }) => `${kind}${marker === undefined ? "" : ` ${marker}`}: ${rich.text}`,
    );
    expect(found).toEqual(expected);
  });

  it.each<[string, Given[], string]>([
    ["after a colon", [["We buy the following:"], ["(a) pepper", { y: 130 }]], "item"],
    ["after a comma", [["We buy the following,"], ["(a) pepper", { y: 130 }]], "item"],
    ["after a semicolon", [["We buy the following;"], ["(a) pepper", { y: 130 }]], "item"],
    ["after an item", [["• salt"], ["(a) pepper", { y: 130 }]], "item"],
    ["after a sentence", [["We buy the following."], ["(a) pepper", { y: 130 }]], "paragraph"],
    ["first", [["(a) pepper"]], "paragraph"],
  ])("with a letter %s", (_, given, expected) => {
    expect(drafts(...given).at(-1)).toMatchObject({ kind: expected, rich: { text: "(a) pepper" } });
  });
});

function hung(mark: string, words: string, x0: number, x1: number): Fragment[] {
  return [fragment(mark, { x0 }), fragment(" "), fragment(` ${words}`, { x0: x1 })];
}

describe("headings by their type", () => {
  const body: Given[] = [100, 112, 124].map((y): Given => [FULL, { y }]);

  it.each<[number, boolean]>([
    [10.9, false],
    [11, true],
  ])("%d over text of 10: %s", (size, expected) => {
    expect(drafts(["of salt", { y: 50, size }], ...body)[0]?.kind).toBe(expected ? "heading" : "paragraph");
  });

  it.each<[number, string, boolean]>([
    [220, "m", true],
    [221, "m", false],
    [20, "7", false],
  ])("%i times %s: %s", (length, letter, expected) => {
    expect(
      drafts(["Salt.", { y: 30 }], [letter.repeat(length), { y: 50, size: 14 }], ...body, ...body)[1]?.kind,
    ).toBe(expected ? "heading" : "paragraph");
  });

  it("larger ones stand above smaller ones, at most six deep", () => {
    const sizes = [30, 26, 22, 20, 18, 16, 14];
    const found = drafts(
      ...sizes.map((size, index): Given => [`Salt ${size}`, { y: 50, size, page: index }]),
      ...body,
      ...body,
    );
    expect(found.slice(0, 7).map(({ level }) => level)).toEqual([1, 2, 3, 4, 5, 6, 6]);
    expect(found.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5, 6, 7, 1]);
  });

  it("sizes are told apart by halves of a point", () => {
    const found = drafts(["Salt", { y: 20, size: 14.1 }], ["Oil", { y: 60, size: 13.9 }], ...body);
    expect(found.slice(0, 2).map(({ level }) => level)).toEqual([1, 1]);
    const apart = drafts(["Salt", { y: 20, size: 14.3 }], ["Oil", { y: 60, size: 13.9 }], ...body);
    expect(apart.slice(0, 2).map(({ level }) => level)).toEqual([1, 2]);
  });

  it("the text's size is that of most letters, not of most lines", () => {
    const large: Given[] = [FULL, FULL].map((text, index) => [text, { size: 14, y: 300 + index * 17 }]);
    const small: Given[] = ["a", "b", "c"].map((text, index) => [text, { size: 10, y: 100 + index * 40 }]);
    expect(drafts(...small, ...large).every(({ kind }) => kind === "paragraph")).toBe(true);
  });
});

describe("lines become one text", () => {
  it("cut words are mended, others parted by a space", () => {
    expect(
      texts(
        "This is information.",
        ["The infor-", { y: 200 }],
        ["mation of", { y: 212 }],
        ["mills", { y: 224 }],
      ),
    ).toEqual(["This is information.", "The information of mills"]);
    expect(texts(["The self-", { y: 200 }], ["service of", { y: 212 }])).toEqual(["The self-service of"]);
  });

  const parts = (...given: Fragment[]): Given => [
    given
      .map(({ text }) => text)
      .join("")
      .trim(),
    { fragments: given, bold: false },
  ];

  it("links and bold type cover their own words, over lines too", () => {
    const [draft] = drafts(
      parts(fragment("we"), fragment(" ask our", { href: "a:" })),
      parts(fragment("baker", { href: "a:" }), fragment(" and", { href: "b:" }), fragment(" sell")),
      parts(
        fragment("bread"),
        fragment(" soon", { bold: true }),
        fragment(" now ", { bold: true }),
        fragment("  "),
      ),
    );
    expect(draft?.rich.text).toBe("we ask our baker and sell bread soon now");
    expect(
      draft?.rich.links.map(({ start, end, href }) => [draft.rich.text.slice(start, end), href]),
    ).toEqual([
      ["ask our", "a:"],
      ["baker", "a:"],
      ["and", "b:"],
    ]);
    expect(draft?.rich.bold.map(({ start, end }) => draft.rich.text.slice(start, end))).toEqual(["soon now"]);
  });

  it("bold type ends with its line, and where plain type follows", () => {
    const [draft] = drafts(
      parts(fragment("we"), fragment(" ask", { bold: true })),
      parts(fragment("bakers", { bold: true }), fragment(" and sell")),
    );
    expect(draft?.rich.bold.map(({ start, end }) => draft.rich.text.slice(start, end))).toEqual([
      "ask",
      "bakers",
    ]);
  });

  it("what is white space at a line's end is not taken in, and a mended word loses its hyphen only", () => {
    const found = drafts(
      ["This is information.", { y: 20 }],
      parts(fragment("of"), fragment(" infor- "), fragment("  ", { href: "a:" })),
      ["mation", { y: 44 }],
    ).at(-1);
    expect(found?.rich.text).toBe("This is information. of information");
    expect(found?.rich.links).toEqual([]);
  });
});

describe("rows of tables", () => {
  const cell = (text: string, bold = false) => (text === "" ? [] : [line(text, { bold })]);
  const rows = (...given: { texts: string[]; bold?: boolean; first?: boolean; page?: number }[]) =>
    draftsOf(
      given.map(({ texts: cells, bold, first = false, page = 0 }) => ({
        row: { cells: cells.map((text) => cell(text, bold)), page },
        first,
      })),
    );

  it("a bold first row names the columns", () => {
    const found = rows(
      { texts: ["Bread", "Days"], bold: true, first: true },
      { texts: ["Rye", "Four"] },
      { texts: ["Spelt", ""], page: 1 },
    );
    expect(found).toMatchObject([
      { kind: "row", columns: ["Bread", "Days"], page: 1, rich: { text: "Rye\tFour" } },
      { kind: "row", columns: ["Bread", "Days"], page: 2, rich: { text: "Spelt\t" } },
    ]);
    expect(found[0]?.cells).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 8 },
    ]);
  });

  it.each<[string, Parameters<typeof rows>[0], number]>([
    ["plain", { texts: ["Bread", "Days"], first: true }, 2],
    ["of one cell", { texts: ["Bread", ""], bold: true, first: true }, 2],
    ["of 79 letters", { texts: ["B".repeat(79), "Days"], bold: true, first: true }, 1],
    ["of 80 letters", { texts: ["B".repeat(80), "Days"], bold: true, first: true }, 2],
    ["not the first", { texts: ["Bread", "Days"], bold: true }, 2],
  ])("a row %s", (_, head, expected) => {
    const found = rows(head, { texts: ["Rye", "Four"] });
    expect(found).toHaveLength(expected);
    if (expected === 2) expect(found[1]?.columns).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ["goes on with as many columns", ["Oat", "Two"], ["Bread", "Days"]],
    ["has others", ["Oat", "Two", "Mill"], []],
  ])("a table that %s", (_, cells, columns) => {
    const found = rows(
      { texts: ["Bread", "Days"], bold: true, first: true },
      { texts: ["Rye", "Four"] },
      { texts: cells, first: true },
    );
    expect(found.at(-1)?.columns).toEqual(columns);
  });

  it.each<[string, string[], string[], boolean]>([
    ["three short names", ["Bread", "Days", "Mill"], ["Rye bread", "Four", "Old"], true],
    ["no more below", ["Bread", "Days", "Mill"], ["Rye", "Four", "Old"], false],
    ["two names over much more", ["Bread", "Days"], ["Bread of rye", "Four of them"], true],
    ["two names over a little more", ["Bread", "Days"], ["Bread of rye", "Four"], false],
    ["a value", ["Bread", "Days", "4"], ["Rye bread of us", "Four", "Old"], false],
    ["a label", ["Bread:", "Days", "Mill"], ["Rye bread of us", "Four", "Old"], false],
    ["a sentence", ["Bread.", "Days", "Mill"], ["Rye bread of us", "Four", "Old"], false],
    ["lower case", ["bread", "Days", "Mill"], ["Rye bread of us", "Four", "Old"], false],
    ["an empty cell", ["Bread", "", "Mill"], ["Rye bread of us", "Four", "Old"], false],
    ["forty letters", ["B".repeat(40), "Days", "Mill"], ["Rye bread of us".repeat(9), "Four", "Old"], true],
    ["more letters", ["B".repeat(41), "Days", "Mill"], ["Rye bread of us".repeat(9), "Four", "Old"], false],
  ])("a plain first row names the columns: %s, %s", (_, head, below, expected) => {
    const found = rows({ texts: head, first: true }, { texts: below });
    expect(found[0]?.columns).toEqual([]);
    expect(found[1]?.columns).toEqual(expected ? head : []);
    expect(rows({ texts: head, first: true }, { texts: below, first: true })[1]?.columns).toEqual([]);
    expect(rows({ texts: head }, { texts: below })[1]?.columns).toEqual([]);
  });

  it.each([
    [0, ["Bread", "Days"]],
    [1, ["Bread", "Days"]],
    [2, []],
  ])("%i lines between two tables: columns %j", (count, expected) => {
    const row = (texts: string[], first: boolean, bold = false) => ({
      row: { cells: texts.map((text) => cell(text, bold)), page: 0 },
      first,
    });
    const found = draftsOf([
      row(["Bread", "Days"], true, true),
      row(["Rye", "Four"], false),
      ...pieces(...["The bread of the mill.", "The salt of the sea."].slice(0, count)),
      row(["Oat", "Two"], true),
    ]);
    expect(found.at(-1)?.columns).toEqual(expected);
  });

  it("a row ends the paragraph above it", () => {
    const found = draftsOf([
      ...pieces("The bread"),
      { row: { cells: [cell("Rye"), cell("Four")], page: 0 }, first: true },
      ...pieces("of mills"),
    ]);
    expect(found.map(({ rich }) => rich.text)).toEqual(["The bread", "Rye\tFour", "of mills"]);
  });
});

describe("lists of contents", () => {
  const entries = (count: number): string[] =>
    ["Flour .... 1", "Water . . . . 12", "Yeast…… 123", "Salt ............ 4"].slice(0, count);
  const left = (...given: string[]) =>
    draftsOf(given.map((text, index) => piece(text, { y: 50 + index * 60 }))).map(({ rich }) => rich.text);

  it.each([
    "Contents",
    "Contents:",
    "TABLE OF CONTENTS",
    "Inhalt",
    "Inhaltsverzeichnis",
    "Sommaire",
    "Índice",
  ])("%s and what stands in it is left out", (title) => {
    expect(left(title, ...entries(3), "The bread.")).toEqual(["The bread."]);
  });

  it.each<[string, string[], string[]]>([
    ["two entries are none", ["Contents", ...entries(2)], ["Contents", ...entries(2)]],
    ["another title stays", ["My contents", ...entries(4)], ["My contents"]],
    ["a title with more stays", ["Contents of a sack", ...entries(4)], ["Contents of a sack"]],
    ["near its entries", ["Contents", "page", "no.", ...entries(4)], ["page", "no."]],
    ["far from its entries", ["Contents", "of", "a", "sack", ...entries(4)], ["Contents", "of", "a", "sack"]],
    ["dots are four", ["Salt ... 4", ...entries(3)], ["Salt ... 4"]],
    ["numbers stand last", ["Salt .... 4 sacks", ...entries(3)], ["Salt .... 4 sacks"]],
    ["numbers have three digits", ["Salt .... 4000", ...entries(3)], ["Salt .... 4000"]],
    ["ellipses are two", ["Salt… 4", ...entries(3)], ["Salt… 4"]],
  ])("%s", (_, given, expected) => {
    expect(left(...given)).toEqual(expected);
  });
});
