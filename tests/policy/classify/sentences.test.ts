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

describe("a small policy that says one thing of a fact", () => {
  describe.each(FACT_IDS)("%s", (fact) => {
    it("is silent without it", () => {
      expect(answerTo(fact, policyAround(fact))).toBe("unstated");
    });

    it.each(CASES[fact] ?? [])("%s: %s", (answer, sentence, heading) => {
      expect(answerTo(fact, policyAround(fact, sentence, heading))).toBe(answer);
    });
  });

  it("is asked of every fact", () => {
    expect(Object.keys(CASES).sort()).toEqual([...FACT_IDS].sort());
  });
});
