import { describe, expect, it } from "vitest";
import { lineOf, rowsOf } from "../../../../src/policy/document/pdf/lines.ts";
import type { Fragment } from "../../../../src/policy/document/pdf/types.ts";
import { fragment } from "./geometry.ts";

const shown = (fragments: readonly Fragment[]) =>
  rowsOf(fragments).map(({ segments }) => segments.map((some) => some.map(({ text }) => text)));

describe("texts become rows", () => {
  it.each<[string, Fragment[], string[][][]]>([
    ["from the top", [fragment("b", { y: 50 }), fragment("a", { y: 20 })], [[["a"]], [["b"]]]],
    ["from the left", [fragment("b", { x0: 8 }), fragment("a", { x0: 0 })], [[["a", "b"]]]],
    ["without white space", [fragment(" "), fragment("\t"), fragment("a")], [[["a"]]]],
    ["raised signs on their line", [fragment("a"), fragment("b", { x0: 6, y: 104.4 })], [[["a", "b"]]]],
    [
      "at the limit a row of its own",
      [fragment("a"), fragment("b", { x0: 6, y: 104.5 })],
      [[["a"]], [["b"]]],
    ],
    [
      "by the larger type, above",
      [fragment("a", { size: 20 }), fragment("b", { x0: 6, y: 108 })],
      [[["a", "b"]]],
    ],
    [
      "by the larger type, below",
      [fragment("a"), fragment("b", { x0: 6, y: 108, size: 20 })],
      [[["a", "b"]]],
    ],
    [
      "from where the larger type stands on",
      [fragment("a"), fragment("b", { x0: 6, y: 108, size: 20 }), fragment("c", { x0: 12, y: 114 })],
      [[["a", "b", "c"]]],
    ],
    [
      "smaller type moves no baseline",
      [fragment("a"), fragment("b", { x0: 6, y: 104, size: 6 }), fragment("c", { y: 106 })],
      [[["a", "b"]], [["c"]]],
    ],
    ["nothing from nothing", [], []],
  ])("%s", (_, fragments, expected) => {
    expect(shown(fragments)).toEqual(expected);
  });

  it("a row has the baseline and size of its largest type, of the first where they are equal", () => {
    const rows = rowsOf([
      fragment("a", { y: 100 }),
      fragment("b", { x0: 6, y: 102, size: 12 }),
      fragment("c", { x0: 12, y: 103, size: 12 }),
    ]);
    expect(rows.map(({ y, size }) => [y, size])).toEqual([[102, 12]]);
  });

  it.each<[string, Fragment[], string[][]]>([
    ["just within the gap of words", [fragment("abcd"), fragment("e", { x0: 34.9 })], [["abcd", "e"]]],
    ["at the gap of columns", [fragment("abcd"), fragment("e", { x0: 35 })], [["abcd"], ["e"]]],
    ["the gap grows with the type", [fragment("abcd"), fragment("e", { x0: 39, size: 13 })], [["abcd", "e"]]],
    [
      "after a bullet it is wider",
      [fragment(" •  ", { x1: 5 }), fragment("e", { x0: 42.4 })],
      [[" •  ", "e"]],
    ],
    ["but not without end", [fragment("•"), fragment("e", { x0: 42.5 })], [["•"], ["e"]]],
    ["three signs may be a bullet", [fragment("iv."), fragment("e", { x0: 50 })], [["iv.", "e"]]],
    ["four are a word", [fragment("viii"), fragment("e", { x0: 50 })], [["viii"], ["e"]]],
    [
      "a bullet stands first",
      [fragment("•"), fragment("b", { x0: 10 }), fragment("e", { x0: 40 })],
      [["•", "b"], ["e"]],
    ],
    [
      "what overlaps counts to its far end",
      [fragment("abcdefghij"), fragment("b", { x0: 4 }), fragment("e", { x0: 60 })],
      [["abcdefghij", "b", "e"]],
    ],
  ])("parted: %s", (_, fragments, expected) => {
    expect(shown(fragments)).toEqual([expected]);
  });

  it.each<[string, Fragment, string[]]>([
    ["the same words in the same place", fragment("data", { x0: 2 }), ["data"]],
    ["the same words further on", fragment("data", { x0: 2.1 }), ["data", "data"]],
    ["other words in the same place", fragment("date", { x0: 1 }), ["data", "date"]],
  ])("shadows: %s", (_, second, expected) => {
    expect(shown([fragment("data"), second])).toEqual([[expected]]);
  });
});

describe("fragments become a line", () => {
  const place = { page: 2, left: 3, right: 400, flow: 5 };

  it.each<[string, Fragment[], string | null]>([
    ["a gap of words", [fragment("ab"), fragment("cd", { x0: 11.4 })], "ab cd"],
    ["a gap of letters", [fragment("ab"), fragment("cd", { x0: 11.29 })], "abcd"],
    ["white space that is there", [fragment("ab ", { x1: 10 }), fragment("cd", { x0: 10 })], "ab cd"],
    ["white space folded", [fragment("ab \t  c")], "ab c"],
    ["white space at the ends", [fragment("  ab  ")], "ab"],
    ["nothing but white space", [fragment("  "), fragment("\t")], null],
    ["nothing", [], null],
  ])("%s", (_, fragments, expected) => {
    expect(lineOf(fragments, place)?.text ?? null).toBe(expected);
  });

  it("has its ends, its place and the look of its longest words", () => {
    const parts = [
      fragment("   ", { x0: 0, bold: false }),
      fragment("Note", { x0: 20, bold: true, size: 12, y: 99 }),
      fragment("that", { x0: 50, bold: true, size: 11, y: 98 }),
      fragment("          ", { x0: 80 }),
    ];
    expect(lineOf(parts, place)).toMatchObject({
      ...place,
      text: "Note that",
      x0: 20,
      x1: 70,
      y: 99,
      size: 12,
      bold: true,
    });
  });

  it.each<[boolean[], boolean]>([
    [[true, true], true],
    [[true, false], false],
    [[false, true], false],
    [[false, false], false],
  ])("bold %j: all of it %s", (bolds, expected) => {
    const parts = bolds.map((bold, index) => fragment("word", { x0: index * 22, bold }));
    expect(lineOf(parts, place)?.bold).toBe(expected);
  });

  it("a word that is parted from the one before begins with a space, the first one does not", () => {
    const found = lineOf([fragment("ab", { x0: 40 }), fragment("cd", { x0: 60 })], place);
    expect(found?.fragments.map(({ text }) => text)).toEqual(["ab", " cd"]);
  });
});
