import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadModel, readDocument, summarize } from "../../src/policy/index.ts";
import type { Answer, FactId } from "../../src/policy/types.ts";

const model = loadModel(readFileSync(new URL("../../src/policy/model/facts.bin", import.meta.url)));
const own = readDocument(readFileSync(new URL("../../PRIVACY.md", import.meta.url)), { name: "PRIVACY.md" });

describe("our own privacy policy, read by our own engine", () => {
  const summary = summarize(own, model);
  const stanceOf = (id: FactId): Answer | undefined => summary.facts.find((fact) => fact.id === id)?.stance;

  it("is a policy of a known day", () => {
    expect(summary).toMatchObject({
      isPolicy: true,
      updated: "2026-11-22",
      contradictions: [],
      warnings: [],
    });
  });

  it.each<[FactId, Answer]>([
    ["collect.contact", "no"],
    ["collect.payment", "no"],
    ["collect.device", "no"],
    ["collect.usage", "no"],
    ["collect.cookies", "no"],
    ["collect.children", "no"],
    ["use.advertising", "no"],
    ["use.marketing", "no"],
    ["use.analytics", "no"],
    ["use.profiling", "no"],
    ["use.automated-decisions", "no"],
    ["use.ai-training", "no"],
    ["share.sell", "no"],
    ["share.advertisers", "no"],
    ["share.marketing-partners", "no"],
    ["share.trackers", "no"],
    ["rights.access", "yes"],
    ["rights.delete", "yes"],
    ["rights.export", "yes"],
    ["keep.period", "yes"],
  ])("%s: %s", (id, stance) => {
    expect(stanceOf(id)).toBe(stance);
  });

  it("admits no collection, use or sharing", () => {
    const admitted = summary.facts.filter(
      ({ id, stance }) => stance === "yes" && /^(collect|use|share)\./.test(id),
    );
    expect(admitted.map(({ id }) => id)).toEqual([]);
  });

  it("quotes itself word for word", () => {
    for (const { text, start, end } of summary.facts.flatMap(({ quotes }) => quotes))
      expect(own.text.slice(start, end)).toBe(text);
  });
});
