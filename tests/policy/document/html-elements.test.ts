import { describe, expect, it } from "vitest";
import {
  closesBefore,
  headingLevel,
  isBarrier,
  isBlock,
  isUnread,
  isVoid,
} from "../../../src/policy/document/html-elements.ts";

const named = (list: string): string[] => list.split(" ");

describe("elements", () => {
  it("without content", () => {
    for (const name of named("area base br col embed hr img input link meta source track wbr"))
      expect(isVoid(name), name).toBe(true);
    for (const name of named("p div a span constructor")) expect(isVoid(name), name).toBe(false);
  });
  it("that stand for themselves", () => {
    for (const name of named(
      "p div li dt dd td th tr table ul ol h1 h6 section article blockquote form legend option",
    ))
      expect(isBlock(name), name).toBe(true);
    for (const name of named("a b i span em strong img constructor")) expect(isBlock(name), name).toBe(false);
  });
  it("that nobody reads", () => {
    for (const name of named("script style head svg template noscript select iframe progress"))
      expect(isUnread(name), name).toBe(true);
    for (const name of named("p label button a body details")) expect(isUnread(name), name).toBe(false);
  });
  it("that head what follows", () => {
    expect(named("h1 h2 h3 h4 h5 h6 h0 h7 hr p h11 x1").map(headingLevel)).toEqual([
      1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0,
    ]);
  });
});

describe("a start tag", () => {
  it.each([
    ["li", "li"],
    ["dt", "dd"],
    ["dt", "dt"],
    ["dd", "dt"],
    ["tr", "td"],
    ["tr", "tr"],
    ["td", "th"],
    ["th", "td"],
    ["tbody", "thead"],
    ["tbody", "tr"],
    ["tfoot", "tbody"],
    ["option", "option"],
    ["body", "head"],
    ["a", "a"],
    ["p", "p"],
    ["div", "p"],
    ["ul", "p"],
    ["h2", "p"],
    ["table", "p"],
  ])("<%s> ends an open <%s>", (name, open) => {
    expect(closesBefore(name)?.has(open)).toBe(true);
  });
  it.each(["span", "b", "img", "constructor"])("<%s> ends none", (name) => {
    expect(closesBefore(name)).toBeNull();
  });
  it("ends nothing outside of the list or the table that it is in", () => {
    for (const at of ["ul", "ol", "table"]) expect(isBarrier(at, "li"), at).toBe(true);
    for (const at of ["div", "section"]) expect(isBarrier(at, "li"), at).toBe(false);
    for (const at of ["div", "td", "li", "form"]) expect(isBarrier(at, "p"), at).toBe(at !== "li");
    expect(isBarrier("div", "a")).toBe(true);
    expect(isBarrier("span", "a")).toBe(false);
  });
});
