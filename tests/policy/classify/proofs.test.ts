import { describe, expect, it } from "vitest";
import { HEADS, HEADS_OF } from "../../../src/policy/classify/heads.ts";
import type { PassageScores } from "../../../src/policy/classify/passage-scores.ts";
import { policyFeatures, topPassages, viewOf } from "../../../src/policy/classify/policy-features.ts";
import { CANDIDATE_FROM, candidatesOf, proofsOf } from "../../../src/policy/classify/proofs.ts";
import { FACTS } from "../../../src/policy/facts.ts";

const CONTACT = 0;
const any = HEADS_OF[CONTACT]?.any ?? -1;

/** A policy of passages whose "any" logits for the first fact are given; all other logits are low. */
function scoresOf(...logits: number[]): PassageScores {
  const n = logits.length;
  const all = new Float32Array(n * HEADS.length).fill(-8);
  logits.forEach((logit, p) => (all[p * HEADS.length + any] = logit));
  return {
    passages: n,
    logits: all,
    flags: new Int32Array(n),
    block: new Int32Array(n),
    section: new Int32Array(n),
    lengths: new Int32Array(n).fill(80),
    hints: new Uint8Array(n * FACTS.length),
  };
}

/** A forest that says the first feature, the passage's own logit, back: one step at 0. */
const forest = {
  outputs: 1,
  bias: Float32Array.of(0),
  trees: [
    { features: Int16Array.of(0, -1, -1), values: Float32Array.of(0, -2, 2), left: Uint16Array.of(1, 0, 0) },
  ],
};

describe("candidates", () => {
  it("are the pairs of passage and fact that are not out of the question", () => {
    const found = candidatesOf(scoresOf(2, CANDIDATE_FROM - 0.1, -1));
    expect(found.map(({ passage, fact }) => [passage, fact])).toEqual([
      [0, CONTACT],
      [2, CONTACT],
    ]);
  });

  it("know their neighbours", () => {
    const rowOf = (scores: PassageScores) => [...(candidatesOf(scores)[0]?.row ?? [])];
    expect(rowOf(scoresOf(1, -8, -8))).not.toEqual(rowOf(scoresOf(1, 3, -8)));
  });
});

describe("proofs", () => {
  it("are judged by the forest; what was no candidate is far below", () => {
    const proofs = proofsOf(scoresOf(2, -8, -1), forest);
    expect([0, 1, 2].map((p) => proofs[p * FACTS.length + CONTACT])).toEqual([2, -9, -2]);
    expect(proofs[1]).toBe(-9);
  });
});

describe("what is asked about a policy", () => {
  const rates = FACTS.map(() => [0.25, 0.25, 0.25, 0.25]);
  const rowOf = (scores: PassageScores, fact: number) => {
    const proofs = proofsOf(scores, forest);
    return policyFeatures(scores, proofs, viewOf(scores, proofs), fact, rates);
  };

  it("has the same length for every fact and every policy, and no gaps", () => {
    const lengths = [scoresOf(), scoresOf(1), scoresOf(1, 2, 3, 4, 5)].flatMap((scores) =>
      FACTS.map((_, f) => rowOf(scores, f)).map((row) => {
        expect(row.every(Number.isFinite)).toBe(true);
        return row.length;
      }),
    );
    expect(new Set(lengths).size).toBe(1);
  });
});

describe("the top passages", () => {
  it("are the greatest, greatest first, the earlier one where they are even", () => {
    const values = [1, 5, 3, 5, 2];
    expect(topPassages(5, (p) => values[p] ?? 0, 3)).toEqual([1, 3, 2]);
    expect(topPassages(1, () => 0, 3)).toEqual([0]);
    expect(topPassages(0, () => 0, 3)).toEqual([]);
  });
});
