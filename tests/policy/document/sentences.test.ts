import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../../src/policy/document/sentences.ts";

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  it.each([
    [["We read books.", "You read books."]],
    [["We store data in the U.S. and in Canada.", "Nobody else does."]],
    [["Harbour Books Inc. collects names.", "It keeps them."]],
    [["We collect data, e.g. your name.", "That is all."]],
    [["See Sec. 4 of the act.", "It is short."]],
    [["Ask Dr. Brook.", "She knows."]],
    [["We transfer data to the U.S.", "We ask first."]],
    [["We may use tools, logs, etc.", "You may object."]],
    [["Call No. 5 for help.", "Or write."]],
    [["1. We collect names.", "2. We sell nothing."]],
    [["Who reads this?", "You do!"]],
    [["Visit www.site.example for more.", "Or call."]],
    [["Yahoo! may get data too."]],
    [["one item without an end"]],
  ])("%j", (sentences) => {
    expect(split(sentences.join(" "))).toEqual(sentences);
  });
  it("gives nothing for nothing", () => {
    expect(split("")).toEqual([]);
    expect(split("   ")).toEqual([]);
  });
});
