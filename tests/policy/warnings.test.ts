import { describe, expect, it } from "vitest";
import { FACTS } from "../../src/policy/facts.ts";
import type { Answer, Contradiction, FactAnswer, FactId } from "../../src/policy/types.ts";
import { WARNABLE } from "../../src/policy/warnable.ts";
import {
  goodNews,
  newWarnings,
  PRESETS,
  severityOf,
  WARN_FROM,
  type WarnRules,
  warningsFor,
} from "../../src/policy/warnings.ts";
import { english } from "../../src/policy/wording/english.ts";

function answers(said: Partial<Record<FactId, Answer>>, confidence = 0.97): FactAnswer[] {
  return FACTS.map(({ id }) => ({
    id,
    stance: said[id] ?? "unstated",
    confidence,
    usual: 0.5,
    quotes: [],
  }));
}

const warned = (
  facts: readonly FactAnswer[],
  contradictions: readonly Contradiction[],
  rules: WarnRules = PRESETS.balanced,
) => warningsFor(facts, contradictions, rules, english);
const praised = (facts: readonly FactAnswer[]) => goodNews(facts, english);

describe("warningsFor", () => {
  it("is silent about a policy that says nothing", () => {
    expect(warned(answers({}), [])).toEqual([]);
  });

  it("says what is done, worst first", () => {
    const found = warned(
      answers({ "change.by-use": "yes", "share.sell": "yes", "collect.location": "yes" }),
      [],
    );
    expect(found.map(({ fact, severity }) => [fact, severity])).toEqual([
      ["share.sell", 3],
      ["collect.location", 2],
      ["change.by-use", 1],
    ]);
    expect(found[0]?.text).toBe("They sell your data, or share it in a way the law calls a sale.");
  });

  it("puts the less usual first among the equally grave", () => {
    const facts = answers({ "collect.health": "yes", "use.ai-training": "yes" }).map((fact) => ({
      ...fact,
      usual: fact.id === "use.ai-training" ? 0.05 : 0.2,
    }));
    expect(warned(facts, []).map(({ fact }) => fact)).toEqual(["use.ai-training", "collect.health"]);
  });

  it("takes a condition for less grave", () => {
    expect(warned(answers({ "share.sell": "limited" }), [])[0]?.severity).toBe(2);
  });

  it("warns only of what is sure", () => {
    const said = { "share.sell": "yes" } as const;
    expect(warned(answers(said, WARN_FROM - 0.01), [])).toEqual([]);
    expect(warned(answers(said, WARN_FROM), [])).toHaveLength(1);
  });

  it("follows the reader's rules", () => {
    const facts = answers({ "share.sell": "yes", "share.affiliates": "yes" });
    expect(warned(facts, [], {})).toEqual([]);
    expect(warned(facts, [], { "share.affiliates": ["yes"] }).map(({ fact }) => fact)).toEqual([
      "share.affiliates",
    ]);
    expect(warned(facts, [], { "share.sell": ["limited"] })).toEqual([]);
  });

  it("says that the policy contradicts itself", () => {
    const found = warned(answers({ "share.advertisers": "yes" }), [
      { fact: "share.advertisers", quotes: [] },
    ]);
    expect(found[0]?.text).toBe(
      "The policy contradicts itself on whether they share data with advertisers or ad networks.",
    );
  });
});

describe("the presets", () => {
  it("balanced is the table's own choice", () => {
    for (const fact of FACTS) expect(PRESETS.balanced[fact.id] ?? []).toEqual(fact.warns);
  });

  it.each([
    ["few", "balanced"],
    ["balanced", "strict"],
  ] as const)("%s warns of less than %s", (less, more) => {
    // A gravest fact that balanced leaves out is allowed only where it is a refusal.
    for (const [id, stances] of Object.entries(PRESETS[less]))
      for (const stance of stances)
        if (stance !== "no") expect(PRESETS[more][id as FactId] ?? [], id).toContain(stance);
    expect(Object.keys(PRESETS[less]).length).toBeLessThan(Object.keys(PRESETS[more]).length);
  });

  it("warn only of stances that the fact has and that are no good news", () => {
    for (const rules of Object.values(PRESETS))
      for (const { id, stances, good } of FACTS)
        for (const stance of rules[id] ?? []) {
          expect(stances, id).toContain(stance);
          expect(good, id).not.toContain(stance);
        }
  });

  it("are all within what the options offer", () => {
    const offered = new Map(WARNABLE.map(({ fact, stances }) => [fact, stances]));
    for (const rules of Object.values(PRESETS))
      for (const { id } of FACTS)
        for (const stance of rules[id] ?? []) expect(offered.get(id), id).toContain(stance);
  });
});

describe("goodNews", () => {
  it("praises a promise", () => {
    expect(praised(answers({ "share.sell": "no", "keep.encryption": "yes" }))).toEqual({
      text: "They say they do not sell your data.",
      facts: ["share.sell"],
    });
  });

  it("does not praise what another answer takes back", () => {
    expect(praised(answers({ "share.sell": "no", "share.advertisers": "yes" }))).toBeNull();
  });

  it("does not praise what is unsure, or unstated", () => {
    expect(praised(answers({ "share.sell": "no" }, 0.85))).toBeNull();
    expect(praised(answers({}))).toBeNull();
  });
});

describe("newWarnings", () => {
  const mild = warned(answers({ "share.sell": "limited" }), []);
  const grave = warned(answers({ "share.sell": "yes" }), []);

  it("are those that are new or graver", () => {
    expect(newWarnings([], mild)).toEqual(mild);
    expect(newWarnings(mild, grave)).toEqual(grave);
  });

  it("are none where they are the same or milder", () => {
    expect(newWarnings(grave, grave)).toEqual([]);
    expect(newWarnings(grave, mild)).toEqual([]);
    expect(newWarnings(grave, [])).toEqual([]);
  });
});

describe("what each preset warns of", () => {
  const told = (rules: WarnRules) =>
    Object.entries(rules).map(([fact, stances]) => `${fact}: ${stances.join(" ")}`);

  it("few: only the gravest", () => {
    expect(told(PRESETS.few)).toEqual([
      "collect.government-id: yes",
      "collect.health: yes",
      "collect.biometric: yes",
      "collect.sensitive: yes",
      "collect.children: yes",
      "use.automated-decisions: yes",
      "use.ai-training: yes",
      "share.sell: yes",
      "share.marketing-partners: yes",
      "rights.delete: no",
      "keep.encryption: no",
      "keep.breach-notice: no",
    ]);
  });
  it("balanced: what the table of facts says", () => {
    expect(told(PRESETS.balanced)).toEqual(
      FACTS.filter(({ warns }) => warns.length > 0).map(({ id, warns }) => `${id}: ${warns.join(" ")}`),
    );
  });
  it("strict: that, and more", () => {
    const more = new Set([
      "collect.location: yes limited",
      "collect.contacts: yes limited",
      "collect.children: yes limited",
      "collect.demographic: yes",
      "use.marketing: yes",
      "use.profiling: yes",
      "use.automated-decisions: yes limited",
      "use.ai-training: yes limited",
      "share.marketing-partners: yes limited",
      "share.affiliates: yes",
      "share.merger: yes",
      "share.public: yes",
      "share.aggregated: yes",
      "share.abroad: yes",
      "rights.access: limited no",
      "rights.correct: limited no",
      "rights.delete: limited no",
      "rights.export: limited no",
      "rights.object: limited no",
      "rights.withdraw: no",
      "rights.opt-out-marketing: no",
      "rights.opt-out-sale: limited no",
      "rights.cookie-control: no",
      "rights.gpc: limited no",
      "keep.breach-notice: no",
      "change.notice: limited no",
    ]);
    const balanced = told(PRESETS.balanced).filter(
      (one) => ![...more].some((other) => other.startsWith(`${one.split(":")[0] ?? ""}:`)),
    );
    expect(new Set(told(PRESETS.strict))).toEqual(new Set([...balanced, ...more]));
  });
  it.each<[FactId, 1 | 2 | 3]>([
    ["collect.biometric", 3],
    ["collect.health", 3],
    ["collect.sensitive", 3],
    ["collect.government-id", 3],
    ["collect.children", 3],
    ["collect.location", 2],
    ["collect.contacts", 2],
    ["use.automated-decisions", 3],
    ["use.ai-training", 3],
    ["use.advertising", 2],
    ["share.sell", 3],
    ["share.advertisers", 2],
    ["share.marketing-partners", 3],
    ["rights.access", 2],
    ["rights.delete", 3],
    ["rights.opt-out-sale", 2],
    ["keep.period", 2],
    ["keep.encryption", 3],
    ["keep.breach-notice", 2],
    ["change.by-use", 1],
    ["rights.export", 1],
  ])("%s weighs %d, a condition one less", (fact, weight) => {
    expect(severityOf(fact, "yes")).toBe(weight);
    expect(severityOf(fact, "no")).toBe(weight);
    expect(severityOf(fact, "limited")).toBe(Math.max(1, weight - 1));
  });
});
