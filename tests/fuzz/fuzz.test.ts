// 20,000 hostile inputs, the same on every run; `npm run fuzz` has a million
import { describe, expect, it } from "vitest";
import { READERS, runBatch } from "./readers.ts";

const INPUTS = 20_000;

describe("hostile input: something sound or an error with a name, in good time", () => {
  it.each(Object.entries(READERS))("%s", { timeout: 120_000 }, async (name, { share }) => {
    await expect(runBatch(name, 20261122, Math.round(share * INPUTS))).resolves.toBeUndefined();
  });

  it("every input is some reader's", () => {
    const shares = Object.values(READERS).map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });
});
