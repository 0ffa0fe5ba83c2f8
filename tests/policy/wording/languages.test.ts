import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FACTS, SECTIONS as NAMES } from "../../../src/policy/facts.ts";
import type { Answer, Contradiction, FactAnswer, FactId, Section } from "../../../src/policy/types.ts";
import type { Grammar } from "../../../src/policy/wording/grammar.ts";
import { LANGUAGES } from "../../../src/policy/wording/languages.ts";
import { plan } from "../../../src/policy/wording/plan.ts";
import { SPOKEN } from "./spoken.ts";

type Said = Partial<Record<FactId, Answer | [Answer, number]>>;

const EVERY = FACTS.flatMap(({ id, stances }) =>
  ([...stances, "unstated"] as Answer[]).map((stance) => [id, stance] as const),
);
const SINGLE: readonly (readonly [FactId, Answer, boolean])[] = [
  ["share.sell", "no", false],
  ["collect.location", "limited", false],
  ["use.ai-training", "yes", true],
  ["rights.delete", "limited", false],
  ["rights.do-not-track", "no", false],
  ["keep.period", "unstated", false],
  ["keep.period", "limited", false],
  ["change.by-use", "yes", false],
];
const POLICY: Said = {
  "collect.contact": "yes",
  "collect.location": "yes",
  "collect.health": "yes",
  "collect.from-others": "yes",
  "collect.biometric": "no",
  "collect.sensitive": "no",
  "share.government": "yes",
  "share.merger": "yes",
  "share.affiliates": ["yes", 0.5],
  "share.sell": "no",
  "rights.access": "yes",
  "rights.correct": "yes",
  "rights.delete": "yes",
  "rights.withdraw": "yes",
  "rights.opt-out-marketing": "no",
  "use.advertising": "yes",
  "use.profiling": "yes",
  "use.marketing": "limited",
};

const SECTIONS = Object.keys(NAMES) as Section[];

const PROBABLY: Readonly<Record<string, string>> = {
  de: "wahrscheinlich",
  es: "probablemente",
  fr: "probablement",
  it: "probabilmente",
  ja: "おそらく",
  nl: "waarschijnlijk",
  pl: "prawdopodobnie",
  "pt-BR": "provavelmente",
};

const answers = (said: Said): FactAnswer[] =>
  FACTS.map(({ id }) => {
    const [stance, confidence] = [said[id] ?? "unstated"].flat() as [Answer, number?];
    return { id, stance, confidence: confidence ?? 0.95, usual: 0.5, quotes: [] };
  });

const english = LANGUAGES.get("en") as Grammar;
const others = [...LANGUAGES].filter(([tag]) => tag !== "en");

it("speaks the nine languages of the interface", () => {
  expect([...LANGUAGES.keys()].sort()).toEqual(["de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt-BR"]);
  expect(Object.keys(SPOKEN).sort()).toEqual(others.map(([tag]) => tag).sort());
});

describe.each(others)("%s", (tag, grammar) => {
  const spoken = SPOKEN[tag];
  const stop = tag === "ja" ? "。" : ".";

  it("says single answers as its readers would", () => {
    expect(SINGLE.map(([id, stance, doubt]) => grammar.sentence(id, stance, doubt))).toEqual(
      spoken?.sentences,
    );
  });

  it("says a whole policy: groups, recipients, consent, a contradiction, what is likely", () => {
    const said = plan(grammar, answers(POLICY), [{ fact: "share.trackers", quotes: [] }]);
    const lines = [said.collection, said.sharing, said.rights, said.use].flat();
    expect(lines.map(({ text }) => text)).toEqual(spoken?.lines);
  });

  it('says one "probably" for all that is likely of one verb, after what is sure', () => {
    const ids: FactId[] = ["share.affiliates", "share.government", "share.providers"];
    const said = ids.map((id) => ({ id, probably: id !== "share.government" }));
    const line = grammar.line("they", said, true);
    const doubt = PROBABLY[tag] ?? "";
    expect(line.split(doubt)).toHaveLength(2);
    const sure = grammar.line("they", [{ id: "share.government", probably: false }], true);
    expect(sure).not.toContain(doubt);
  });

  it.each(SECTIONS)("says that nothing is said on %s, with and without doubt", (section) => {
    const sure = grammar.nothing(section, false);
    const doubted = grammar.nothing(section, true);
    const doubt = PROBABLY[tag] ?? "";
    expect(sure).not.toContain(doubt);
    expect(doubted.split(doubt)).toHaveLength(2);
    for (const text of [sure, doubted]) {
      expect(text.endsWith(stop)).toBe(true);
      expect(text).not.toMatch(/[{}%~]|undefined| {2}| [,.]/);
      expect(grammar.words(text), text).toBeLessThanOrEqual(20);
    }
  });

  it("says how usual an answer is", () => {
    expect([0.083, 0.5, 0.97].map((share) => grammar.usual(share))).toEqual(spoken?.usual);
    expect(grammar.usual(0.001)).not.toMatch(/\d/);
  });

  it.each(EVERY)("%s %s is one short sentence of its own, with and without doubt", (id, stance) => {
    const sure = grammar.sentence(id, stance, false);
    const doubted = grammar.sentence(id, stance, true);
    for (const text of [sure, doubted]) {
      expect(text.endsWith(stop)).toBe(true);
      expect(text.slice(0, -1)).not.toContain("。");
      expect(text).not.toMatch(/[{}%~]|undefined| {2}| [,.]/);
      expect(text).toMatch(/^[\p{Lu}\p{Lo}\p{Script=Katakana}]/u);
      expect(grammar.words(text), text).toBeLessThanOrEqual(20);
    }
    expect(doubted).not.toBe(sure);
    expect(sure).not.toBe(english.sentence(id, stance, false));
  });

  it("says something else for every answer, and names every fact in its own words", () => {
    const all = EVERY.map(([id, stance]) => grammar.sentence(id, stance, false));
    expect(new Set(all).size).toBe(all.length);
    const labels = FACTS.map(({ id }) => grammar.label(id));
    expect(new Set(labels).size).toBe(labels.length);
    const same = FACTS.filter(({ id }) => grammar.label(id) === english.label(id)).map(({ id }) => id);
    expect(same.filter((id) => !["rights.do-not-track", "rights.gpc"].includes(id))).toEqual([]);
  });

  it("names the points of a contradiction", () => {
    for (const { id } of FACTS) expect(grammar.contradiction(id, 0)).not.toMatch(/[{}%~\d]|undefined/);
    expect(grammar.contradiction("share.sell", 1)).toMatch(/1/);
    expect(grammar.contradiction("share.sell", 3)).toMatch(/3/);
  });

  it("keeps every line short and whole, whatever the answers", () => {
    const facts = fc
      .tuple(
        ...FACTS.map(({ id, stances }) =>
          fc.record({
            id: fc.constant(id),
            stance: fc.constantFrom<Answer>(...(stances as readonly Answer[]), "unstated"),
            confidence: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
        ),
      )
      .map((rows): FactAnswer[] => rows.map((row) => ({ ...row, usual: 0.5, quotes: [] })));
    const clashes = fc.uniqueArray(fc.constantFrom(...FACTS.map(({ id }) => id)), { maxLength: 3 });
    fc.assert(
      fc.property(facts, clashes, (some, ids) => {
        const contradictions: Contradiction[] = ids.map((fact) => ({ fact, quotes: [] }));
        const summary = plan(grammar, some, contradictions);
        for (const part of ["collection", "sharing", "rights"] as const) {
          expect(summary[part].length).toBeGreaterThan(0);
          expect(summary[part].length).toBeLessThanOrEqual(5);
        }
        for (const { text } of Object.values(summary).flat()) {
          expect(text).not.toMatch(/[{}%~]|undefined| {2}| ,|,,/);
          expect(grammar.words(text), text).toBeLessThanOrEqual(24);
        }
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
