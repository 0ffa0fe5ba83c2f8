import { describe, expect, it } from "vitest";
import { fragmentsOf } from "../../../../src/policy/document/pdf/fragments.ts";
import type { PdfLink, PdfText } from "../../../../src/policy/document/pdf/types.ts";

const fonts = new Map([
  ["plain", { bold: false }],
  ["fat", { bold: true }],
]);
const text = (words: string, more: Partial<PdfText> = {}): PdfText => ({
  text: words,
  x: 100,
  y: 50,
  width: words.length * 10,
  size: 10,
  font: "plain",
  ...more,
});
/** A link over the line at 50 points from the top. */
const link = (left: number, right: number, more: Partial<PdfLink> = {}): PdfLink => ({
  left,
  right,
  top: 40,
  bottom: 52,
  href: "https://mill.example/",
  ...more,
});
const read = (texts: PdfText[], links: PdfLink[] = []) =>
  fragmentsOf({ width: 600, height: 800, texts, links }, fonts);
const parts = (texts: PdfText[], links: PdfLink[]) =>
  read(texts, links).map(({ text: words, href }) => (href === "" ? words : `[${words}]`));

it.each<[string, boolean]>([
  ["plain", false],
  ["fat", true],
  ["unheard of", false],
])("font %s: bold %s", (font, bold) => {
  expect(read([text("flour", { font })])).toEqual([
    { text: "flour", x0: 100, x1: 150, y: 50, size: 10, bold, href: "" },
  ]);
});

it("no width is less than none", () => {
  expect(read([text("flour", { width: -5 })])).toMatchObject([{ x0: 100, x1: 100 }]);
});

describe("links cut texts at words", () => {
  it.each<[string, PdfLink[], string[]]>([
    ["none", [], ["ask our miller now"]],
    ["all of it", [link(100, 280)], ["[ask our miller now]"]],
    ["further than it on both sides", [link(10, 500)], ["[ask our miller now]"]],
    ["its beginning", [link(100, 130)], ["[ask]", " our miller now"]],
    ["its middle", [link(140, 240)], ["ask ", "[our miller]", " now"]],
    ["its end", [link(250, 280)], ["ask our miller ", "[now]"]],
    ["a little before and behind a word", [link(136, 174)], ["ask ", "[our]", " miller now"]],
    ["half of a letter within", [link(144, 166)], ["ask ", "[our]", " miller now"]],
    ["one beside it on the left", [link(50, 101)], ["ask our miller now"]],
    ["one that reaches in by little", [link(50, 101.1)], ["ask our miller now"]],
    ["one beside it on the right", [link(279, 400)], ["ask our miller now"]],
    ["two", [link(100, 130), link(250, 280)], ["[ask]", " our miller ", "[now]"]],
    ["one under another", [link(140, 170), link(140, 170)], ["ask ", "[our]", " miller now"]],
  ])("%s", (_, links, expected) => {
    expect(parts([text("ask our miller now")], links)).toEqual(expected);
  });

  it.each<[string, number, number, boolean]>([
    ["around the letters", 40, 52, true],
    ["to their middle from above", 40, 47, true],
    ["to their middle from below", 47, 60, true],
    ["above it", 30, 46.9, false],
    ["below it", 47.1, 60, false],
  ])("a rectangle %s", (_, top, bottom, expected) => {
    const [only] = read([text("flour")], [link(90, 200, { top, bottom })]);
    expect(only?.href !== "").toBe(expected);
  });

  it("the pieces stand where their letters stood", () => {
    const found = read([text("ask our miller now", { x: 20, width: 36 })], [link(28, 34)]);
    expect(found.map(({ text: words, x0, x1 }) => [words, x0, x1])).toEqual([
      ["ask ", 20, 28],
      ["our", 28, 34],
      [" miller now", 34, 56],
    ]);
    expect(found.every(({ y, size }) => y === 50 && size === 10)).toBe(true);
  });

  it("a text of no width is not cut", () => {
    expect(parts([text("flour", { width: 0 })], [link(90, 200)])).toEqual(["flour"]);
  });

  it("two links keep their own addresses", () => {
    const links = [link(250, 280, { href: "b:" }), link(100, 130, { href: "a:" })];
    expect(read([text("ask our miller now")], links).map(({ href }) => href)).toEqual(["", "b:"]);
    expect(read([text("ask our miller now")], links.reverse()).map(({ href }) => href)).toEqual([
      "a:",
      "",
      "b:",
    ]);
  });
});
