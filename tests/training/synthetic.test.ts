import { describe, expect, it } from "vitest";
import { HEADS } from "../../src/policy/classify/heads.ts";
import { FACTS } from "../../src/policy/facts.ts";
import { featuresOfExamples, madeUp, targetOfExample } from "../../training/synthetic/index.ts";
import type { Target } from "../../training/targets.ts";
import type { Cases } from "../policy/classify/sentences/case.ts";
import { COLLECT } from "../policy/classify/sentences/collect.ts";
import { KEEP } from "../policy/classify/sentences/keep.ts";
import { RIGHTS } from "../policy/classify/sentences/rights.ts";
import { SHARE } from "../policy/classify/sentences/share.ts";
import { USE } from "../policy/classify/sentences/use.ts";

const examples = madeUp();

describe("made-up sentences", () => {
  it("speak of every fact with each of its stances, and beside the point", () => {
    for (const { id, stances } of FACTS) {
      const own = examples.filter((example) => example.fact === id);
      expect(new Set(own.map(({ stance }) => stance)), id).toEqual(new Set([...stances, "unstated"]));
    }
  });

  it("leave no gap of a frame open, and none comes twice", () => {
    const texts = examples.map((example) => JSON.stringify(example));
    expect(examples.filter(({ text }) => /[{}]/.test(text))).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("are the same on every run", () => {
    expect(madeUp()).toEqual(examples);
  });

  it("are none of those that the classifier is tested on", () => {
    const tables: Cases[] = [COLLECT, USE, SHARE, RIGHTS, KEEP];
    const cases = tables.flatMap((table) => Object.values(table).flat());
    const tested = new Set(cases.map(([, sentence]) => sentence.toLowerCase()));
    expect(tested.size).toBeGreaterThan(200);
    expect(examples.filter(({ text }) => tested.has(text.toLowerCase()))).toEqual([]);
  });

  const names = (heads: readonly number[]) =>
    heads.map((i) => {
      const head = HEADS[i];
      return head?.kind === "fact" ? `${head.fact} ${head.stance}` : "section";
    });
  const trained = ({ masked }: Target) =>
    new Set(
      names(HEADS.map((_, i) => i).filter((i) => !masked.includes(i))).map((name) => name.split(" ")[0]),
    );

  it("teach that facts of other words stay silent, not those of words that overlap", () => {
    const text = "We never store your fingerprint.";
    const target = targetOfExample({ text, fact: "collect.biometric", stance: "no", said: false });
    expect(names(target.heads)).toEqual(["collect.biometric any", "collect.biometric no"]);
    expect(trained(target)).toContain("collect.payment");
    expect(trained(target)).toContain("rights.access");
    expect(trained(target)).not.toContain("collect.health");
    expect(trained(target)).not.toContain("section");
  });

  it("written as a whole teach their own fact only", () => {
    const text = "All of it stays here.";
    const target = targetOfExample({ text, fact: "share.abroad", stance: "no", said: true });
    expect(trained(target)).toEqual(new Set(["share.abroad"]));
  });

  it("are read as passages by themselves", () => {
    const features = featuresOfExamples(examples.slice(0, 5));
    expect(features).toHaveLength(5);
    expect(features.every(({ ids }) => ids.length > 5)).toBe(true);
  });
});
