import { describe, expect, it } from "vitest";
import { finished, inSlices, SLICE_MS, type Pausing } from "../../src/policy/pauses.ts";

/** Steps of so many milliseconds on a clock of their own. */
function work(...steps: number[]) {
  const clock = { time: 1000 };
  const pauses: number[] = [];
  function* doing(): Pausing<string> {
    for (const milliseconds of steps) {
      clock.time += milliseconds;
      yield;
    }
    return `done at ${String(clock.time)}`;
  }
  return {
    doing: doing(),
    pauses,
    slices: {
      now: () => clock.time,
      pause: () => {
        pauses.push(clock.time);
        clock.time += 500; // what others did is none of its own time
        return Promise.resolve();
      },
    },
  };
}

describe("work that may pause", () => {
  it("is done without a pause by whoever has the time", () => {
    expect(finished(work(300, 300).doing)).toBe("done at 1600");
  });

  it("has no pause where it is short", async () => {
    const { doing, slices, pauses } = work(10, 10, 10);
    expect(await inSlices(doing, slices)).toBe("done at 1030");
    expect(pauses).toEqual([]);
  });

  it("pauses at the first place after a slice, and counts anew from there", async () => {
    const half = SLICE_MS / 2;
    const { doing, slices, pauses } = work(half, half, half, half, half);
    await inSlices(doing, slices);
    expect(pauses).toEqual([1000 + 2 * half, 1500 + 4 * half]);
  });

  it("ends with what the pause rejects with, and goes no step further", async () => {
    const { doing, slices } = work(SLICE_MS, SLICE_MS);
    const stopped = new Error("stopped");
    await expect(inSlices(doing, { ...slices, pause: () => Promise.reject(stopped) })).rejects.toBe(stopped);
    expect(slices.now()).toBe(1000 + SLICE_MS);
  });
});
