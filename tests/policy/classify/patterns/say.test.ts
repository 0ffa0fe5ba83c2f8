import { describe, expect, it } from "vitest";
import { say } from "../../../../src/policy/classify/patterns/say.ts";

describe("say", () => {
  it("takes a space for any short gap", () => {
    for (const text of ["opt out", "opt-out", "opt, out"]) expect(say("opt out").test(text), text).toBe(true);
    expect(say("opt out").test("optout")).toBe(false);
  });

  it("bridges a clause, not a sentence", () => {
    expect(say("share .. partners").test("we share lists with our partners")).toBe(true);
    expect(say("share .. partners").test("we share lists. our partners")).toBe(false);
    expect(say("share ..5 partners").test("we share lists with our partners")).toBe(false);
  });

  it("matches whole words", () => {
    expect(say("sell").test("we sell it")).toBe(true);
    expect(say("sell").test("the seller")).toBe(false);
    expect(say("sell").test("we outsell it")).toBe(false);
  });

  it("knows word classes", () => {
    expect(say("{not} {give}").test("we do not disclose it")).toBe(true);
    expect(say("{not} {give}").test("we disclose it")).toBe(false);
  });

  it("refuses what it would read wrong", () => {
    expect(() => say("{nothing}")).toThrow(RangeError);
    expect(() => say("share ..40")).toThrow(RangeError);
    expect(() => say("(?:share")).toThrow(SyntaxError);
  });
});
