import { describe, expect, it } from "vitest";
import { marginsOf, softmaxOf } from "../../../src/policy/classify/trees.ts";
import type { Forest } from "../../../src/policy/classify/trees.ts";

/** Goes left up to 1.5: 10, else asks the second feature. */
const forest: Forest = {
  outputs: 2,
  bias: Float32Array.of(1, 2),
  trees: [
    {
      features: Int16Array.of(0, -1, 1, -1, -1),
      values: Float32Array.of(1.5, 10, 0, -1, -2),
      left: Uint16Array.of(1, 0, 3, 0, 0),
    },
    { features: Int16Array.of(-1), values: Float32Array.of(5), left: Uint16Array.of(0) },
  ],
};

describe("a forest", () => {
  it("adds each tree's leaf to its output", () => {
    expect([...marginsOf(forest, Float32Array.of(1.5, 0))]).toEqual([11, 7]);
    expect([...marginsOf(forest, Float32Array.of(2, 0))]).toEqual([0, 7]);
    expect([...marginsOf(forest, Float32Array.of(2, 1))]).toEqual([-1, 7]);
  });
});

describe("probabilities", () => {
  it("sum to one", () => {
    expect(softmaxOf(Float32Array.of(1, 2, 3)).reduce((a, b) => a + b)).toBeCloseTo(1);
  });

  it("give nothing to what is impossible, however likely", () => {
    const [first, second, third] = softmaxOf(Float32Array.of(100, 1, 1), [false, true, true]);
    expect(first).toBe(0);
    expect(second).toBeCloseTo(0.5);
    expect(third).toBeCloseTo(0.5);
  });
});
