import { describe, expect, it } from "vitest";
import { folded } from "../../../../src/policy/classify/patterns/fold.ts";
import { RULINGS } from "../../../../src/policy/classify/rulings/table.ts";
import type { Ruling } from "../../../../src/policy/classify/rulings/table.ts";
import { FACT_IDS } from "../../../../src/policy/facts.ts";

const rules = ({ cue, pattern, unless }: Ruling, text: string): boolean => {
  const sentence = folded(text);
  return cue.test(sentence) && pattern.test(sentence) && !unless?.test(sentence);
};

describe.each(RULINGS.map((ruling) => [ruling.id, ruling] as const))("%s", (_, ruling) => {
  it(ruling.example, () => expect(rules(ruling, ruling.example)).toBe(true));
  it(`not: ${ruling.counterExample}`, () => expect(rules(ruling, ruling.counterExample)).toBe(false));
  it("rules on facts", () => {
    expect(ruling.facts.length).toBeGreaterThan(0);
    for (const fact of ruling.facts) expect(FACT_IDS).toContain(fact);
  });
  it("is quick on one long word and on many", () => {
    const start = performance.now();
    for (const text of [
      "we do not ".repeat(400),
      "no " + "a".repeat(4000),
      "policy ".repeat(600),
      " ".repeat(4000),
    ])
      rules(ruling, text);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

it("each has a name of its own", () => {
  expect(new Set(RULINGS.map(({ id }) => id)).size).toBe(RULINGS.length);
});
