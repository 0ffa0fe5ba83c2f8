import { FACT_IDS } from "../../src/policy/facts.ts";
import type { FactId, Stance, Summary } from "../../src/policy/types.ts";

/** A summary with the given stances, all else unstated. */
export function summaryWith(
  stances: Partial<Record<FactId, Stance>> = {},
  more: Partial<Summary> = {},
): Summary {
  return {
    schema: 1,
    id: "test",
    source: { url: "https://shop.example/privacy", type: "html", words: 900, language: "en" },
    isPolicy: true,
    reason: null,
    title: "Privacy",
    company: "Shop",
    updated: null,
    contacts: [],
    facts: FACT_IDS.map((id) => ({
      id,
      stance: stances[id] ?? "unstated",
      confidence: 0.99,
      usual: 0.5,
      quotes: [],
    })),
    contradictions: [],
    summary: { collection: [], sharing: [], rights: [], use: [], keeping: [], changes: [], silent: [] },
    warnings: [],
    ...more,
  };
}
