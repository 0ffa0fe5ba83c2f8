import { describe, expect, it } from "vitest";
import { FACT_IDS } from "../../src/policy/facts.ts";
import { QUESTIONS } from "../../src/policy/questions.ts";

describe("what is asked of a policy", () => {
  it("is asked for each fact, and for nothing else", () => {
    expect(Object.keys(QUESTIONS).sort()).toEqual([...FACT_IDS].sort());
  });
  it.each(FACT_IDS)("%s has a short name and a question", (fact) => {
    const { label, question } = QUESTIONS[fact];
    expect(label).toMatch(/^\p{Lu}[^?]{2,40}$/u);
    expect(question).toMatch(/^(?:Do|Does|Can|Is|Will) .{10,}\?$/u);
  });
  it("is not asked twice", () => {
    const all = Object.values(QUESTIONS);
    expect(new Set(all.map(({ label }) => label)).size).toBe(all.length);
    expect(new Set(all.map(({ question }) => question)).size).toBe(all.length);
  });
});
