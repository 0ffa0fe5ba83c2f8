import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FACT_IDS, loadModel, readDocument, summarize } from "../../../src/policy/index.ts";
import type { Answer, FactId } from "../../../src/policy/types.ts";
import { COLLECT } from "./sentences/collect.ts";
import { KEEP } from "./sentences/keep.ts";
import { policyAround } from "./sentences/policy-around.ts";
import { RIGHTS } from "./sentences/rights.ts";
import { SHARE } from "./sentences/share.ts";
import { USE } from "./sentences/use.ts";

const model = loadModel(readFileSync(new URL("../../../src/policy/model/facts.bin", import.meta.url)));
const CASES = { ...COLLECT, ...USE, ...SHARE, ...RIGHTS, ...KEEP };

function answerTo(fact: FactId, policy: string): Answer | undefined {
  const { facts } = summarize(readDocument(policy, { type: "markdown" }), model);
  return facts.find(({ id }) => id === fact)?.stance;
}

interface Asked {
  fact: FactId;
  answer: Answer;
  sentence: string;
  got: Answer | undefined;
}

const asked: Asked[] = FACT_IDS.flatMap((fact) =>
  (CASES[fact] ?? []).map(([answer, sentence, heading]) => ({
    fact,
    answer,
    sentence,
    got: answerTo(fact, policyAround(fact, sentence, heading)),
  })),
);

const right = (cases: readonly Asked[]): number =>
  cases.filter(({ answer, got }) => answer === got).length / cases.length;
/** The wrong ones, to be read where a share is too low. */
const wrong = (cases: readonly Asked[]): string =>
  cases
    .filter(({ answer, got }) => answer !== got)
    .map(({ fact, answer, sentence, got }) => `${fact} ${answer}, got ${got ?? "nothing"}: ${sentence}`)
    .join("\n");

/*
 * All the sentences stay here, also those that are read wrongly: what is held is the share. 395 sentences, of which the model of
 * this version reads 92 in 100 rightly (yes 91, limited 88, no 91, silence 98).
 */
describe("a small policy that says one thing of a fact", () => {
  it.each<[Answer, number]>([
    ["yes", 0.88],
    ["limited", 0.82],
    ["no", 0.86],
    ["unstated", 0.95],
  ])("%s: is read so for a share of %f of the sentences and more", (answer, share) => {
    const cases = asked.filter((one) => one.answer === answer);
    expect(cases.length).toBeGreaterThan(80);
    expect(right(cases), wrong(cases)).toBeGreaterThanOrEqual(share);
  });

  it.each(FACT_IDS)("%s: more than half of its sentences are read rightly, of whichever stance", (fact) => {
    const cases = asked.filter((one) => one.fact === fact);
    expect(cases.length).toBeGreaterThan(4);
    expect(right(cases), wrong(cases)).toBeGreaterThan(0.5);
  });

  it.each(FACT_IDS)("%s: is silent without any of them", (fact) => {
    expect(answerTo(fact, policyAround(fact))).toBe("unstated");
  });

  it("reads a denial as an admission in few of them", () => {
    const denials = asked.filter(({ answer }) => answer === "no");
    const admitted = denials.filter(({ got }) => got === "yes");
    expect(admitted.length / denials.length, wrong(admitted)).toBeLessThanOrEqual(0.08);
  });
});
