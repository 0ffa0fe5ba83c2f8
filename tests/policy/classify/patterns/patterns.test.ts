import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  folded,
  PATTERNS,
  patternFeatures,
  patternFeaturesOfAll,
} from "../../../../src/policy/classify/patterns/index.ts";
import { FACT_IDS, factOf } from "../../../../src/policy/facts.ts";

const idsIn = (text: string, leadIn = ""): string[] =>
  patternFeatures(text, leadIn).map((index) => PATTERNS[index]?.id ?? "");

describe("every pattern", () => {
  it.each(PATTERNS.map((entry) => [entry.id, entry] as const))("%s", (id, entry) => {
    expect(idsIn(entry.example), entry.example).toContain(id);
    expect(idsIn(entry.counterExample), entry.counterExample).not.toContain(id);
    // The words that call for it must not hide what it would match.
    const counter = folded(entry.counterExample);
    expect(entry.pattern.test(counter) && !entry.unless?.test(counter), entry.counterExample).toBe(false);
    for (const sentence of [entry.example, entry.counterExample]) expect(sentence).toMatch(/\p{L}+ \S/u);
    expect(entry.facts.length).toBeGreaterThan(0);
    for (const fact of entry.facts) expect(FACT_IDS).toContain(fact);
    expect(id).toMatch(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/u);
    expect([null, "yes", "limited", "no"]).toContain(entry.stance);
    expect(entry.words.flat().filter((word) => !/^\S+$/u.test(word))).toEqual([]);
    if (entry.stance)
      expect(
        entry.facts.some((fact) => entry.stance && factOf(fact).stances.includes(entry.stance)),
        "a stance that one of its facts can take",
      ).toBe(true);
  });

  it("has a name of its own", () => {
    expect(new Set(PATTERNS.map(({ id }) => id)).size).toBe(PATTERNS.length);
  });
});

describe("patternFeatures", () => {
  it("gives indices, ascending, each once", () => {
    const found = patternFeatures(
      "We do not sell or share your personal data with third parties without your consent.",
    );
    expect(found.length).toBeGreaterThan(2);
    expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
  });

  it("finds nothing in nothing", () => {
    expect(patternFeatures("")).toEqual([]);
    expect(patternFeatures("  \n ")).toEqual([]);
  });

  it("reads capitals and curly apostrophes like any others", () => {
    expect(idsIn("WE DON’T SELL YOUR DATA.")).toEqual(idsIn("We don't sell your data."));
  });

  it("reads an item with its lead-in", () => {
    expect(idsIn("Train our language models", "We use your posts to:")).toContain("ai-train");
    expect(idsIn("your contacts", "We do not collect:")).toContain("lead-denial");
    expect(idsIn("your contacts", "We collect:")).not.toContain("lead-denial");
  });

  it("does not give an item what its lead-in says alone", () => {
    expect(idsIn("- blue lamps", "We do not sell your data, but we sell:")).not.toContain("sell-not");
  });

  it("gives the same, whatever was read before", () => {
    const texts = PATTERNS.map(({ example }) => example);
    const forward = texts.map((text) => patternFeatures(text));
    const backward = [...texts].reverse().map((text) => patternFeatures(text));
    expect(backward.reverse()).toEqual(forward);
  });

  it("takes any text, and no longer for an ugly one", () => {
    const words = fc.constantFrom(
      "not",
      "share",
      "with",
      "third",
      "parties",
      "data",
      "your",
      "consent",
      "|",
      ",",
      "no",
      "x",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 400 }),
          fc.array(words, { maxLength: 300 }).map((w) => w.join(" ")),
        ),
        (text) => {
          const found = patternFeatures(text, text.slice(0, 40));
          expect(found.every((index) => index >= 0 && index < PATTERNS.length)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
    for (const word of ["not ", "data ", "we share ", "a", "(", "your consent to "]) {
      const start = performance.now();
      patternFeatures(word.repeat(100_000), word.repeat(50_000));
      expect(performance.now() - start, word).toBeLessThan(500);
    }
  });
});

describe("patternFeaturesOfAll", () => {
  it("finds in each sentence what it finds in it alone", () => {
    const sentences = PATTERNS.map(({ example, counterExample }) => ({
      text: example,
      leadIn: counterExample,
    }));
    expect(patternFeaturesOfAll(sentences)).toEqual(
      sentences.map(({ text, leadIn }) => patternFeatures(text, leadIn)),
    );
    expect(patternFeaturesOfAll([])).toEqual([]);
  });
});
