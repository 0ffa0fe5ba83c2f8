import { describe, expect, it } from "vitest";
import { FACT_IDS, FACTS } from "../../src/policy/facts.ts";
import type { FactId, Stance } from "../../src/policy/types.ts";
import { comparePolicies, worthOf } from "../../src/policy/worth.ts";
import { summaryWith } from "../extension/summaries.ts";

const one = (first: Partial<Record<FactId, Stance>>, second: Partial<Record<FactId, Stance>>) =>
  comparePolicies(summaryWith(first), summaryWith(second)).filter((row) => row.differ);

describe("worthOf", () => {
  it("is highest for what is good, and between for what is limited", () => {
    for (const { id, stances, good } of FACTS) {
      const sorted = [...stances].sort((a, b) => worthOf(id, b) - worthOf(id, a));
      expect(good).toContain(sorted[0]);
      if (stances.includes("limited")) expect(sorted[1]).toBe("limited");
    }
  });
});

describe("comparePolicies", () => {
  it("asks every question once, in order", () => {
    const rows = comparePolicies(summaryWith(), summaryWith());
    expect(rows.map((row) => row.fact)).toEqual(FACT_IDS);
    expect(rows.filter((row) => row.differ || row.better !== null)).toEqual([]);
  });

  it("tells whose answer is better", () => {
    expect(one({ "share.sell": "no" }, { "share.sell": "yes" })[0]?.better).toBe("first");
    expect(one({ "rights.delete": "limited" }, { "rights.delete": "yes" })[0]?.better).toBe("second");
  });

  it("prefers a good answer to silence, and judges no silence beside a bad one", () => {
    expect(one({ "share.sell": "no" }, {})[0]?.better).toBe("first");
    expect(one({}, { "keep.encryption": "yes" })[0]?.better).toBe("second");
    expect(one({ "share.sell": "yes" }, {})[0]).toMatchObject({ differ: true, better: null });
    expect(one({}, { "collect.contact": "yes" })[0]?.better).toBeNull();
  });
});
