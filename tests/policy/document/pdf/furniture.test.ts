import { describe, expect, it } from "vitest";
import { withoutFurniture, type PageRows } from "../../../../src/policy/document/pdf/furniture.ts";
import { row } from "./geometry.ts";

const words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"];
/** A page 1000 points high with its own lines, four to a page, and what is put at its edges: [y, text]. */
function page(number: number, ...extra: [y: number, text: string, size?: number][]): PageRows {
  const own = [300, 400, 500, 600].map(
    (y, index) =>
      [y, `${words[number] ?? "more"} loaves in basket ${words[index] ?? ""}`] as [number, string],
  );
  const all = [...extra, ...own].sort(([a], [b]) => a - b);
  return {
    rows: all.map(([y, text, size = 10]) => ({ ...row(y, [60, text]), size })),
    height: 1000,
  };
}
const textOf = ({ segments }: PageRows["rows"][number]) =>
  segments
    .flat()
    .map(({ text }) => text)
    .join(" ");
/** What was taken out, page by page. */
function gone(pages: PageRows[]): string[][] {
  const kept = withoutFurniture(pages).pages;
  return pages.map(({ rows }, index) =>
    rows.filter((one) => kept[index]?.rows.includes(one) !== true).map(textOf),
  );
}

describe("numbers of pages", () => {
  it.each([
    "7",
    "- 7 -",
    "– 123 –",
    "[7]",
    "(7)",
    "• 7 •",
    "| 7 |",
    "Page 7",
    "page iv",
    "Seite 7",
    "página 7",
    "pagina 7",
    "p. 7",
    "xii",
    "7/12",
    "7 of 12",
    "Seite 7 von 12",
    "7 de 12",
    "7 di 12",
    "7 sur 12",
    "7 | 12",
    "7 – 12",
    "7 - 12",
    "PAGE 7 OF 12",
  ])("%s goes from the foot and from the margin above", (text) => {
    expect(gone([page(0, [950, text])])).toEqual([[text]]);
    expect(gone([page(0, [50, text])])).toEqual([[text]]);
    expect(withoutFurniture([page(0, [50, text])]).heads).toEqual([]);
  });

  it.each([
    "1234",
    "7 loaves",
    "Page seven",
    "7 of",
    "7 of 1234",
    "abc",
    "Chapter 7",
    "mill",
    "7 & 12",
    "iv. x",
  ])("%s stays", (text) => {
    expect(gone([page(0, [950, text])])).toEqual([[]]);
  });

  it.each<[number, boolean]>([
    [119, true],
    [120, false],
    [200, false],
  ])("above at %i of 1000: %s", (y, expected) => {
    expect(gone([page(0, [y, "7"])])[0]).toHaveLength(expected ? 1 : 0);
  });

  it("at the foot they go wherever the text ends", () => {
    expect(gone([page(0, [650, "7"])])).toEqual([["7"]]);
  });

  it("only three rows at each edge are looked at, from the edge inwards, up to the first that stays", () => {
    const numbers = (from: number, ...texts: string[]) =>
      texts.map((text, index): [number, string] => [from + index * 10, text]);
    expect(gone([page(0, ...numbers(20, "1", "2", "3", "4"))])).toEqual([["1", "2", "3"]]);
    expect(gone([page(0, ...numbers(920, "1", "2", "3", "4"))])).toEqual([["2", "3", "4"]]);
    expect(gone([page(0, ...numbers(20, "Mill rules", "2"))])).toEqual([[]]);
    expect(gone([page(0, ...numbers(920, "2", "Mill rules"))])).toEqual([[]]);
    expect(gone([{ rows: [row(50, [0, "1"])], height: 1000 }])).toEqual([["1"]]);
  });
});

describe("running heads and feet", () => {
  const both = (y: number, ...texts: string[]) => texts.map((text, index) => page(index, [y, text]));

  it.each<[string, PageRows[], string[][]]>([
    ["twice in the margin above", both(50, "Old Mill", "Old Mill"), [["Old Mill"], ["Old Mill"]]],
    ["twice in the margin below", both(950, "Old Mill", "Old Mill"), [["Old Mill"], ["Old Mill"]]],
    ["once", both(50, "Old Mill", "New Mill"), [[], []]],
    ["but for capitals and spaces", both(50, "Old Mill", "OLD  mill"), [["Old Mill"], ["OLD  mill"]]],
    ["but for numbers", both(50, "Rules 2019", "Rules 21"), [["Rules 2019"], ["Rules 21"]]],
    ["a number is no word", both(50, "Rules 2019", "Rules"), [[], []]],
    ["above and below are two", [page(0, [50, "Old Mill"]), page(1, [950, "Old Mill"])], [[], []]],
    [
      "away from the margin where they stand still",
      both(200, "Old Mill", "Old Mill", "Old Mill"),
      [["Old Mill"], ["Old Mill"], ["Old Mill"]],
    ],
    [
      "below, away from the margin where they stand still",
      both(800, "Old Mill", "Old Mill", "Old Mill"),
      [["Old Mill"], ["Old Mill"], ["Old Mill"]],
    ],
  ])("%s", (_, pages, expected) => {
    expect(gone(pages)).toEqual(expected);
  });

  it.each<[string, number[], number, boolean]>([
    ["moved by little in the margin", [50, 53.9], 2, true],
    ["moved by more in the margin, on all of two pages", [50, 54], 2, true],
    ["moved by more in the margin, on two of three pages", [50, 54], 3, false],
    ["still in the margin, on two of three pages", [50, 50], 3, true],
    ["moved in the margin, on three of many pages", [50, 60, 70], 5, true],
    ["still in the margin, on three of ten pages", [50, 50, 50], 10, true],
    ["still in the margin, on three of eleven pages", [50, 50, 50], 11, false],
    ["moved out of the margin", [200, 210, 220], 3, false],
    ["still out of the margin on two of three", [200, 200], 3, false],
  ])("%s", (_, places, count, expected) => {
    const pages = Array.from({ length: count }, (__, index) => {
      const y = places[index];
      return y === undefined ? page(index) : page(index, [y, "Old Mill"]);
    });
    expect(gone(pages).flat()).toEqual(expected ? places.map(() => "Old Mill") : []);
  });

  it.each<[number, boolean]>([
    [11.5, true],
    [11.6, false],
  ])("the title in type of %d over heads of 10: taken for one of them %s", (size, expected) => {
    const pages = [page(0, [50, "Old Mill", size]), page(1, [50, "Old Mill"]), page(2, [50, "Old Mill"])];
    expect(gone(pages)).toEqual([expected ? ["Old Mill"] : [], ["Old Mill"], ["Old Mill"]]);
  });

  it.each<[number, boolean]>([
    [119, true],
    [120, false],
    [880, false],
    [881, true],
  ])("the margin at %i of 1000: %s", (y, expected) => {
    const pages = [page(0, [y, "Old Mill"]), page(1, [y, "Old Mill"]), page(2)];
    expect(gone(pages).flat()).toHaveLength(expected ? 2 : 0);
  });

  it("tells what stood above, each once, as one line of words", () => {
    const pages = [0, 1].map((number) => {
      const made = page(number, [50, "Old Mill"], [950, "Foot"]);
      made.rows.unshift(row(40, [0, " Data "], [300, "rules"]));
      return made;
    });
    expect(withoutFurniture(pages).heads).toEqual(["Data rules", "Old Mill"]);
    expect(withoutFurniture(pages).pages.map(({ rows, height }) => [rows.length, height])).toEqual([
      [4, 1000],
      [4, 1000],
    ]);
  });
});

describe("lines that carry their page's number", () => {
  const heads = (texts: string[], y = 50) => texts.map((text, index) => page(index, [y, text]));

  it.each<[string, PageRows[], boolean]>([
    ["at their end", heads(["Flour 1", "Water 2", "Yeast 3"]), true],
    ["at their beginning", heads(["1 Flour", "2 Water", "3 Yeast"]), true],
    ["from another first number", heads(["Flour 7", "Water 8", "Yeast 9"]), true],
    ["anywhere on the page", heads(["Flour 1", "Water 2", "Yeast 3"], 200), true],
    ["at the foot", heads(["Flour 1", "Water 2", "Yeast 3"], 900), true],
    ["on two pages only", heads(["Flour 1", "Water 2", "Yeast"]), false],
    ["that don't count on", heads(["Flour 1", "Water 2", "Yeast 5"]), false],
    ["that stay the same", heads(["Flour 4", "Water 4", "Yeast 4"]), false],
    ["in the word", heads(["Flour1", "Water2", "Yeast3"]), false],
    ["of four digits", heads(["Flour 1001", "Water 1002", "Yeast 1003"]), false],
    ["on either side", heads(["Flour 1", "2 Water", "Yeast 3"]), false],
    ["in long lines", heads([`${"m".repeat(98)} 1`, `${"n".repeat(98)} 2`, `${"o".repeat(98)} 3`]), true],
    ["in longer lines", heads([`${"m".repeat(99)} 1`, `${"n".repeat(99)} 2`, `${"o".repeat(99)} 3`]), false],
  ])("%s", (_, pages, expected) => {
    expect(gone(pages).flat()).toHaveLength(expected ? 3 : 0);
  });

  it.each<[number, boolean]>([
    [12, true],
    [13, false],
  ])("three of %i pages: %s", (count, expected) => {
    const names = ["Flour", "Water", "Yeast"];
    const pages = Array.from({ length: count }, (_, index) => {
      const name = names[index];
      return name === undefined ? page(index) : page(index, [200, `${name} ${index + 1}`]);
    });
    expect(gone(pages).flat()).toHaveLength(expected ? 3 : 0);
  });
});
