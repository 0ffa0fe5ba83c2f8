import { describe, expect, it } from "vitest";
import { arrange } from "../../../../src/policy/document/pdf/columns.ts";
import type { Row } from "../../../../src/policy/document/pdf/lines.ts";
import type { PdfPiece } from "../../../../src/policy/document/pdf/types.ts";
import { row } from "./geometry.ts";

/** A line's words; a table's row as its cells, each line of a cell parted by "/", "first" before the first row. */
const shown = (pieces: readonly PdfPiece[]) =>
  pieces.map((piece) =>
    "line" in piece
      ? piece.line.text
      : [
          ...(piece.first ? ["first"] : []),
          ...piece.row.cells.map((cell) => cell.map(({ text }) => text).join("/")),
        ],
  );
const read = (rows: Row[]) => arrange(rows, { width: 600 }, 3);
const full = (name: string) => `${name} ${"m".repeat(40 - name.length)}`;
/** Two columns of running text, full on both sides, twelve points from line to line. */
const columns = (count: number, y = 100, right = 320) =>
  Array.from({ length: count }, (_, index) =>
    row(y + index * 12, [60, full(`left${index + 1}`)], [right, full(`right${index + 1}`)]),
  );
const names = (pieces: readonly PdfPiece[]) =>
  shown(pieces).map((one) => (typeof one === "string" ? one.replace(/ m+/gu, "") : one));

describe("running text", () => {
  it("one column: each row a line, with its borders, page and flow", () => {
    const pieces = read([row(100, [60, "Bread and salt"]), row(112, [50, "Flour"])]);
    expect(pieces).toMatchObject([
      { line: { text: "Bread and salt", left: 50, right: 130, page: 3, flow: 1, x0: 60, x1: 130, y: 100 } },
      { line: { text: "Flour", left: 50, right: 130, page: 3, flow: 1, x0: 50, x1: 75, y: 112 } },
    ]);
  });

  it.each<[string, Row[], number]>([
    ["no rows", [], 600],
    ["no page", [row(100, [60, "Bread"])], 0],
  ])("%s, no lines", (_, rows, width) => {
    expect(arrange(rows, { width }, 0)).toEqual([]);
  });

  it("two gaps alone part no columns", () => {
    const rows = [row(100, [60, "one"], [320, "two"]), row(112, [60, "three"], [320, "four"])];
    expect(shown(read(rows))).toEqual(["one two", "three four"]);
  });

  it.each<[number, string[]]>([
    [10, ["Bread and salt May"]],
    [12, ["Bread and salt May"]],
    [12.5, ["Bread and salt", "May"]],
    [18, ["Bread and salt", "May"]],
  ])("what stands far to the right of type of %d points, in type of 10: %j", (size, expected) => {
    const title = row(100, [60, "Bread and salt"], [320, "May"]);
    for (const fragment of title.segments[0] ?? []) fragment.size = size;
    expect(shown(read([title]))).toEqual(expected);
    title.segments.reverse();
    expect(shown(read([title]))).toHaveLength(expected.length);
  });

  it("two columns one after the other, each a flow with its own borders", () => {
    const pieces = read(columns(4));
    expect(names(pieces)).toEqual([
      ...["left1", "left2", "left3", "left4"],
      ...["right1", "right2", "right3", "right4"],
    ]);
    const lines = pieces.flatMap((piece) => ("line" in piece ? [piece.line] : []));
    expect(new Set(lines.map(({ flow }) => flow)).size).toBe(2);
    expect(lines.map(({ left, right }) => [left, right])[0]).toEqual([60, 265]);
    expect(lines.map(({ left, right }) => [left, right])[7]).toEqual([320, 525]);
  });

  it("three columns", () => {
    const rows = [0, 1, 2, 3].map((at) =>
      row(
        100 + at * 12,
        [20, `a${at} ${"m".repeat(25)}`],
        [220, `b${at} ${"m".repeat(25)}`],
        [420, `c${at} ${"m".repeat(25)}`],
      ),
    );
    expect(names(read(rows))).toEqual("a0 a1 a2 a3 b0 b1 b2 b3 c0 c1 c2 c3".split(" "));
  });

  it("what stands across comes before and after its columns", () => {
    const across = (y: number, name: string) => row(y, [60, `${name} ${"m".repeat(80)}`]);
    const pieces = read([across(60, "Title"), ...columns(4), across(160, "Foot")]);
    expect(names(pieces)).toEqual(["Title", ...names(read(columns(4))), "Foot"]);
  });

  it("a line across parts two pairs of columns", () => {
    const across = row(160, [60, `Across ${"m".repeat(80)}`]);
    const below = columns(5, 180);
    expect(names(read([...columns(4), across, ...below]))).toEqual([
      ...names(read(columns(4))),
      "Across",
      ...names(read(columns(5))),
    ]);
  });

  it.each<[string, number, string[]]>([
    ["goes on alone below the other at the usual distance", 21.9, ["left4", "alone", "right1"]],
    ["further away it follows both", 22, ["left4", "right1"]],
  ])("a column %s", (_, distance, expected) => {
    const found = names(read([...columns(4), row(136 + distance, [60, full("alone")])]));
    expect(found.slice(3, 3 + expected.length)).toEqual(expected);
    expect(found).toContain("alone");
    expect(found.indexOf("alone")).toBe(expected.includes("alone") ? 4 : 8);
  });

  it("the right one too", () => {
    expect(names(read([...columns(4), row(148, [320, full("alone")])])).slice(-2)).toEqual([
      "right4",
      "alone",
    ]);
  });

  it.each<[number, boolean]>([
    [0, true],
    [5, true],
    [9, true],
    [100, true],
    [-1, true],
    [-20, false],
  ])("the right column begins %i points further on in one line: columns %s", (moved, expected) => {
    const rows = columns(4);
    rows[3] = columns(1, 136, 320 + moved)[0] as Row;
    const found = names(read(rows));
    expect(found.slice(0, 4).every((name) => typeof name === "string" && name.startsWith("left"))).toBe(
      expected,
    );
  });
});

describe("tables", () => {
  const table = (gap: number, ...rows: string[][]) =>
    rows.map((texts, index) =>
      row(100 + index * gap, ...texts.map((text, at): [number, string] => [60 + at * 150, text])),
    );

  it("short cells in rows at even distances", () => {
    const rows = table(15, ["Flour", "Ten days"], ["Water", "No days"], ["A bag of yeast", "One day"]);
    expect(shown(read(rows))).toEqual([
      ["first", "Flour", "Ten days"],
      ["Water", "No days"],
      ["A bag of yeast", "One day"],
    ]);
    expect(read(rows)).toMatchObject([{ row: { page: 3 } }, { first: false }, { first: false }]);
  });

  it("cells of several lines, told by the distance of the rows", () => {
    const rows = [
      row(100, [60, "Flour of the"], [210, "Ten days and"]),
      row(112, [60, "old mill"], [210, "ten nights"]),
      row(134, [60, "Water"], [210, "No days"]),
      row(156, [60, "Yeast"], [210, "One day, and"]),
      row(168, [210, "no night"]),
    ];
    expect(shown(read(rows))).toEqual([
      ["first", "Flour of the/old mill", "Ten days and/ten nights"],
      ["Water", "No days"],
      ["Yeast", "One day, and/no night"],
    ]);
  });

  it.each<[number, boolean]>([
    [15.5, false],
    [15.7, true],
  ])("rows %d apart, lines 12 apart: rows %s, else columns", (distance, expected) => {
    const places = [0, 12, 12 + distance, 24 + distance, 24 + distance * 2, 36 + distance * 2];
    const rows = places.map((y, index) => row(100 + y, [60, `a${index}`], [210, `b${index}`]));
    expect(shown(read(rows))).toEqual(
      expected
        ? [
            ["first", "a0/a1", "b0/b1"],
            ["a2/a3", "b2/b3"],
            ["a4/a5", "b4/b5"],
          ]
        : "a0 a1 a2 a3 a4 a5 b0 b1 b2 b3 b4 b5".split(" "),
    );
  });

  it("cells that are empty stay in their columns", () => {
    const rows = table(
      15,
      ["Flour", "Mill", "Ten days and a night"],
      ["Water", "Well", "No"],
      ["Yeast", "Shop", "One"],
    );
    rows.push(row(145, [60, "Salt"], [360, "Two"]));
    expect(shown(read(rows))).toEqual([
      ["first", "Flour", "Mill", "Ten days and a night"],
      ["Water", "Well", "No"],
      ["Yeast", "Shop", "One"],
      ["Salt", "", "Two"],
    ]);
  });

  it.each<[string, number, number, boolean]>([
    ["three rows full on both sides", 3, 40, true],
    ["four rows full on both sides", 4, 40, false],
    ["three rows of longer cells", 3, 42, false],
  ])("%s: a table %s", (_, count, length, expected) => {
    const rows = Array.from({ length: count }, (__, index) =>
      row(100 + index * 15, [20, "m".repeat(length)], [320, "n".repeat(length)]),
    );
    const [first] = read(rows);
    expect(first !== undefined && "row" in first).toBe(expected);
  });

  it.each<[string, number, boolean]>([
    ["full on one side only", 10, true],
    ["less than full on one side", 29, true],
    ["about full on both", 32, false],
  ])("four rows %s: a table %s", (_, length, expected) => {
    const rows = [40, length, length, length].map((long, index) =>
      row(100 + index * 15, [20, "m".repeat(38)], [320, "n".repeat(long)]),
    );
    const [first] = read(rows);
    expect(first !== undefined && "row" in first).toBe(expected);
  });

  /** Four rows at even distances, both sides about equally wide. */
  const halves = (...texts: [string, string][]) =>
    read(texts.map(([left, right], index) => row(100 + index * 15, [60, left], [320, right])));
  const DELIVERY: [string, string][] = [
    ["Delivery of what you buy", "Performance of contract"],
    ["Answers to your letters", "Our legitimate interest"],
    ["Letters about our bread", "Your consent, any time"],
    ["7 years of our invoices", "Duty by the law of tax"],
  ];

  it("two equally wide halves whose lines all begin anew are cells", () => {
    expect(shown(halves(...DELIVERY))).toEqual([
      ["first", ...(DELIVERY[0] as string[])],
      ...DELIVERY.slice(1),
    ]);
  });

  it.each<[string, [string, string]]>([
    ["goes on in lower case on the left", ["letters that you send us", "Our legitimate interest"]],
    ["goes on in lower case on the right", ["Answers to your letters", "interest of the old mill"]],
    ["is cut at its end", ["Answers to your own let-", "Our legitimate interest"]],
    ["is all in capitals", ["ANSWERS TO YOUR LETTERS", "OUR LEGITIMATE INTEREST"]],
  ])("where a line %s they are columns", (_, line) => {
    const found = shown(halves(DELIVERY[0] as [string, string], line, ...DELIVERY.slice(2)));
    expect(found).toHaveLength(8);
    expect(found[1]).toBe(line[0]);
  });

  it("what stands above and below a table is read in its place", () => {
    const above = row(80, [60, "m".repeat(90)]);
    const below = row(200, [60, "n".repeat(90)]);
    const rows = table(15, ["Flour", "Ten days"], ["Water", "No days"], ["Yeast", "One day"]);
    const found = shown(read([above, ...rows, below]));
    expect(found).toHaveLength(5);
    expect(found[0]).toMatch(/^m+$/u);
    expect(found[1]).toEqual(["first", "Flour", "Ten days"]);
    expect(found[4]).toMatch(/^n+$/u);
  });

  it.each<[number, string[]]>([
    [0, ["Flour", "Ten days and a night"]],
    [11, ["Flour", "Ten days and a night"]],
  ])("cells that begin %i points further on are in the same column", (moved, expected) => {
    const rows = table(
      15,
      ["Flour", "Ten days and a night"],
      ["Water", "No"],
      ["Salt", "Two"],
      ["Yeast", "One"],
    );
    rows[3] = row(145, [60 + moved, "Yeast"], [210, "One"]);
    expect(shown(read(rows))[0]).toEqual(["first", ...expected]);
    expect(shown(read(rows))[3]).toEqual(["Yeast", "One"]);
  });

  it("a gap in too few rows makes no column", () => {
    const rows = table(
      15,
      ["Flour", "Ten days and a night"],
      ["Water", "No"],
      ["Salt", "Two"],
      ["Yeast", "One"],
    );
    rows[2] = row(130, [60, "Salt"], [210, "Two"], [320, "or so"]);
    expect(shown(read(rows))[2]).toEqual(["Salt", "Two or so"]);
    expect(shown(read(rows))[0]).toEqual(["first", "Flour", "Ten days and a night"]);
  });
});
