import { describe, expect, it } from "vitest";
import { FACT_IDS, factOf, FACTS, SECTIONS } from "../../src/policy/facts.ts";
import type { FactId } from "../../src/policy/types.ts";

/** Per fact: the stances that it can take, those that are warned of unless the reader chooses otherwise, those that are good news. */
const TABLE: readonly (readonly [FactId, string, string, string])[] = [
  ["collect.contact", "yes limited no", "", "no"],
  ["collect.payment", "yes limited no", "", "no"],
  ["collect.government-id", "yes limited no", "yes limited", "no"],
  ["collect.location", "yes limited no", "yes", "no"],
  ["collect.device", "yes limited no", "", "no"],
  ["collect.usage", "yes limited no", "", "no"],
  ["collect.cookies", "yes limited no", "", "no"],
  ["collect.content", "yes limited no", "", "no"],
  ["collect.health", "yes limited no", "yes limited", "no"],
  ["collect.biometric", "yes limited no", "yes limited", "no"],
  ["collect.sensitive", "yes limited no", "yes limited", "no"],
  ["collect.demographic", "yes limited no", "", "no"],
  ["collect.work", "yes limited no", "", "no"],
  ["collect.contacts", "yes limited no", "yes", "no"],
  ["collect.children", "yes limited no", "yes", "no"],
  ["collect.from-others", "yes limited no", "yes", "no"],
  ["use.advertising", "yes limited no", "yes", "no"],
  ["use.marketing", "yes limited no", "", "no"],
  ["use.analytics", "yes limited no", "", "no"],
  ["use.profiling", "yes limited no", "", "no"],
  ["use.automated-decisions", "yes limited no", "yes", "no"],
  ["use.ai-training", "yes limited no", "yes", "no"],
  ["share.sell", "yes limited no", "yes limited", "no"],
  ["share.advertisers", "yes limited no", "yes", "no"],
  ["share.marketing-partners", "yes limited no", "yes", "no"],
  ["share.providers", "yes limited no", "", "no"],
  ["share.affiliates", "yes limited no", "", "no"],
  ["share.government", "yes limited no", "", "no"],
  ["share.merger", "yes limited no", "", "no"],
  ["share.public", "yes limited no", "", "no"],
  ["share.aggregated", "yes limited no", "", "no"],
  ["share.abroad", "yes limited no", "", "no"],
  ["share.trackers", "yes limited no", "yes", "no"],
  ["rights.access", "yes limited no", "", "yes"],
  ["rights.correct", "yes limited no", "", "yes"],
  ["rights.delete", "yes limited no", "no", "yes"],
  ["rights.export", "yes limited no", "", "yes"],
  ["rights.object", "yes limited no", "", "yes"],
  ["rights.withdraw", "yes limited no", "", "yes"],
  ["rights.opt-out-marketing", "yes limited no", "", "yes"],
  ["rights.opt-out-sale", "yes limited no", "", "yes"],
  ["rights.cookie-control", "yes no", "", "yes"],
  ["rights.complain", "yes limited no", "", "yes"],
  ["rights.do-not-track", "yes no", "no", "yes"],
  ["rights.gpc", "yes limited no", "no", "yes"],
  ["keep.period", "yes limited no", "no", "yes"],
  ["keep.encryption", "yes no", "no", "yes"],
  ["keep.breach-notice", "yes limited no", "", "yes"],
  ["change.notice", "yes limited no", "no", "yes"],
  ["change.by-use", "yes no", "yes", "no"],
];

describe("the facts", () => {
  it("are these, in this order", () => {
    expect(FACTS.map(({ id }) => id)).toEqual(TABLE.map(([id]) => id));
    expect(FACT_IDS).toEqual(TABLE.map(([id]) => id));
  });
  it.each(TABLE)("%s", (id, stances, warns, good) => {
    const fact = factOf(id);
    expect(fact.id).toBe(id);
    expect(fact.section).toBe(id.split(".")[0]);
    expect(Object.keys(SECTIONS)).toContain(fact.section);
    expect(fact.stances.join(" ")).toBe(stances);
    expect(fact.warns.join(" ")).toBe(warns);
    expect(fact.good.join(" ")).toBe(good);
    expect(fact.good.filter((answer) => fact.warns.some((one) => one === answer))).toEqual([]);
  });
  it("stand in sections with a name each", () => {
    for (const name of Object.values(SECTIONS)) expect(name).toMatch(/\p{L}{3}/u);
    expect(new Set(Object.values(SECTIONS)).size).toBe(Object.keys(SECTIONS).length);
  });
});
