import { describe, expect, it } from "vitest";
import {
  digits,
  growth,
  median,
  outcome,
  quantile,
  ratios,
  spread,
  verdict,
} from "../../benchmarks/measure.ts";

describe("figures of a run", () => {
  it("have a middle and quartiles, whatever order they came in", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([10, 30, 20, 40, 50], 0.25)).toBe(20);
    expect(median([])).toBeNaN();
  });

  it("are written with as many digits as they are worth", () => {
    expect([0.1234, 1.234, 12.34, 123.4, 12_345.6, 1_234_567].map(digits)).toEqual([
      "0.12",
      "1.23",
      "12.3",
      "123",
      "12,346",
      "1,234,567",
    ]);
    expect(digits(Number.NaN)).toBe("–");
    expect(spread([1, 2, 3, 4, 5])).toBe("3.00 (2.00–4.00)");
    expect(spread([7])).toBe("7.00");
  });
});

describe("ours beside a peer's", () => {
  it("is compared round by round", () => {
    expect(ratios([2, 40, 6], [1, 20, 3])).toEqual([2, 2, 2]);
    expect(ratios([2, 40], [1])).toEqual([2]);
  });

  it("loses where it costs more, and is the same within a twentieth", () => {
    expect([0.5, 0.96, 1, 1.04, 1.06, 30].map(outcome)).toEqual([
      "win",
      "same",
      "same",
      "same",
      "loss",
      "loss",
    ]);
    expect(verdict(2, "ms")).toBe("slower");
    expect(verdict(0.5, "ms")).toBe("faster");
    expect(verdict(2, "MB")).toBe("more");
    expect(verdict(Number.NaN, "ms")).toBe("–");
  });
});

describe("growth", () => {
  const sizes = [10, 100, 1000];
  it.each([0.5, 1, 2])("finds the power %f", (power) => {
    expect(growth(sizes.map((size) => [size, 3 * size ** power] as const))).toBeCloseTo(power, 6);
  });
});
