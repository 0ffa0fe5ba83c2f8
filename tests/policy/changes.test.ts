import { describe, expect, it } from "vitest";
import { changesBetween } from "../../src/policy/changes.ts";
import { PROBABLY_BELOW } from "../../src/policy/wording.ts";
import { FACT_IDS } from "../../src/policy/facts.ts";
import type { Answer, FactId, Quote, Stance, Summary } from "../../src/policy/types.ts";
import { summaryWith } from "../extension/summaries.ts";

const quote = (text: string, stance: Stance): Quote => ({
  text,
  start: 0,
  end: text.length,
  stance,
  heading: [],
});

/** A policy with answers, each proven by its own sentence. */
function policy(
  said: Partial<Record<FactId, [Answer, string]>>,
  more: { confidence?: number; updated?: string } = {},
): Summary {
  const { confidence = 0.97, updated = null } = more;
  const summary = summaryWith({}, { updated });
  return {
    ...summary,
    facts: summary.facts.map((answer) => {
      const [stance, text] = said[answer.id] ?? ["unstated", ""];
      const quotes = stance === "unstated" ? [] : [quote(text, stance)];
      return { ...answer, stance, confidence, quotes };
    }),
  };
}

const kinds = (before: Summary, after: Summary) =>
  changesBetween(before, after).changes.map(({ fact, kind }) => `${kind} ${fact}`);

describe("changesBetween", () => {
  it("finds nothing where nothing changed", () => {
    const same = policy({ "share.sell": ["no", "We never sell your data."] });
    expect(changesBetween(same, same)).toEqual({ changes: [], updated: { before: null, after: null } });
  });

  it.each<[FactId, Answer, Answer, string]>([
    ["share.sell", "no", "yes", "worse"],
    ["share.sell", "no", "limited", "worse"],
    ["share.sell", "limited", "yes", "worse"],
    ["share.sell", "yes", "no", "better"],
    ["collect.contact", "yes", "limited", "better"],
    ["rights.delete", "yes", "limited", "worse"],
    ["rights.delete", "limited", "yes", "better"],
    ["rights.delete", "no", "limited", "better"],
    ["keep.encryption", "yes", "no", "worse"],
    ["change.by-use", "no", "yes", "worse"],
    // what was never said before
    ["share.sell", "unstated", "yes", "worse"],
    ["rights.gpc", "unstated", "no", "worse"],
    ["share.sell", "unstated", "no", "better"],
    ["rights.gpc", "unstated", "yes", "better"],
    ["collect.contact", "unstated", "yes", "new"],
    // what is said no more
    ["share.sell", "no", "unstated", "gone"],
    ["share.sell", "yes", "unstated", "gone"],
  ])("%s from %s to %s is %s", (fact, before, after, kind) => {
    const older = policy({ [fact]: [before, "This stood there."] });
    const newer = policy({ [fact]: [after, "That stands there now."] });
    expect(kinds(older, newer)).toEqual([`${kind} ${fact}`]);
  });

  it("gives both quotes, and none for a silence", () => {
    const older = policy({ "share.sell": ["no", "We never sell your data."] });
    const newer = policy({
      "share.sell": ["yes", "We may sell your data."],
      "collect.location": ["yes", "Our app sees where you are."],
    });
    const [location, sell] = [...changesBetween(older, newer).changes].sort((a) =>
      a.fact === "share.sell" ? 1 : -1,
    );
    expect(sell?.before.quotes.map((one) => one.text)).toEqual(["We never sell your data."]);
    expect(sell?.after.quotes.map((one) => one.text)).toEqual(["We may sell your data."]);
    expect(location?.before).toEqual({ stance: "unstated", quotes: [] });
  });

  it("puts worse first and what is grave before what is not", () => {
    const older = policy({
      "rights.access": ["limited", "Some may look."],
      "use.analytics": ["yes", "We count."],
    });
    const newer = policy({
      "rights.access": ["yes", "All may look."],
      "change.by-use": ["yes", "Who goes on agrees."],
      "collect.biometric": ["yes", "We measure your face."],
      "collect.contact": ["yes", "We ask your name."],
    });
    expect(kinds(older, newer)).toEqual([
      "worse collect.biometric",
      "worse change.by-use",
      "better rights.access",
      "new collect.contact",
      "gone use.analytics",
    ]);
  });

  it("says nothing of answers that are not sure, before or after", () => {
    const doubted = { confidence: PROBABLY_BELOW - 0.01 };
    const older: [Answer, string] = ["no", "We never sell."];
    const newer: [Answer, string] = ["yes", "We sell."];
    expect(kinds(policy({ "share.sell": older }, doubted), policy({ "share.sell": newer }))).toEqual([]);
    expect(kinds(policy({ "share.sell": older }), policy({ "share.sell": newer }, doubted))).toEqual([]);
  });

  it("says nothing where the same sentence was judged in another way", () => {
    const text = "We  share data with partners\nfor value.";
    const older = policy({ "share.sell": ["limited", text] });
    const newer = policy({ "share.sell": ["yes", "We share data with partners for value."] });
    expect(kinds(older, newer)).toEqual([]);
  });

  it("says nothing of a sentence that stood there before, where the texts are known", () => {
    const sentence = "Our app sees where you are.";
    const older = policy({});
    const newer = policy({ "collect.location": ["yes", sentence] });
    const found = (before: string) => changesBetween(older, newer, { before, after: sentence }).changes;
    expect(found(`A shop.\n ${sentence} Bye.`)).toEqual([]);
    expect(found("A shop. Bye.")).toHaveLength(1);
  });

  it("says nothing is gone that still stands there", () => {
    const sentence = "Our app sees where you are.";
    const older = policy({ "collect.location": ["yes", sentence] });
    const texts = { before: sentence, after: `Now first. ${sentence}` };
    expect(changesBetween(older, policy({}), texts).changes).toEqual([]);
    expect(changesBetween(older, policy({}), { ...texts, after: "Now first." }).changes).toHaveLength(1);
  });

  it("compares policies only", () => {
    const older = policy({ "share.sell": ["no", "We never sell."] });
    const login = { ...policy({}), isPolicy: false };
    expect(changesBetween(older, login).changes).toEqual([]);
    expect(changesBetween(login, older).changes).toEqual([]);
  });

  it("gives the policy's own dates", () => {
    const { updated } = changesBetween(
      policy({}, { updated: "2025-01-02" }),
      policy({}, { updated: "2026-03" }),
    );
    expect(updated).toEqual({ before: "2025-01-02", after: "2026-03" });
  });

  it("goes the other way with the readings the other way round: what was better is worse", () => {
    for (const id of FACT_IDS) {
      const a = policy({ [id]: ["yes", "One."] });
      const b = policy({ [id]: ["no", "Other."] });
      const pair = [changesBetween(a, b).changes[0]?.kind, changesBetween(b, a).changes[0]?.kind];
      expect(pair.sort()).toEqual(["better", "worse"]);
    }
  });
});
