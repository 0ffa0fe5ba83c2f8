import { describe, expect, it } from "vitest";
import { atOnce, inSlices, type Steps } from "../../src/page/steps.ts";

function* count(to: number, worked: () => void = () => undefined): Steps<number> {
  for (let i = 0; i < to; i++) {
    worked();
    yield;
  }
  return to;
}

describe("steps", () => {
  it("run at once, or in slices, to the same end", async () => {
    expect(atOnce(count(5))).toBe(5);
    const pace = { clock: () => 0, rest: () => Promise.resolve(), slice: 4 };
    expect(await inSlices(count(5), pace)).toBe(5);
  });

  it("rest whenever a slice's time is over, and no sooner", async () => {
    let time = 0;
    const rests: number[] = [];
    const rest = () => {
      rests.push(time);
      time += 100;
      return Promise.resolve();
    };
    await inSlices(
      count(10, () => (time += 1)),
      { clock: () => time, rest, slice: 4 },
    );
    expect(rests).toEqual([4, 108]);
  });

  it("hand on what goes wrong", async () => {
    const broken = () =>
      count(3, () => {
        throw new Error("broken");
      });
    expect(() => atOnce(broken())).toThrow("broken");
    await expect(
      inSlices(broken(), { clock: () => 0, rest: () => Promise.resolve(), slice: 4 }),
    ).rejects.toThrow("broken");
  });
});
