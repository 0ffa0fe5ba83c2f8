import { describe, expect, it } from "vitest";
import { CLOCK_KEY, keeping } from "../../../src/extension/background/keeping.ts";
import { memoryArea } from "../memory-area.ts";

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
const START = Date.UTC(2026, 10, 22);

function house(months = 12, items = new Map<string, unknown>()) {
  let time = START;
  const expired: number[] = [];
  const area = memoryArea(items);
  const kept = keeping({
    store: { expire: (before, now) => Promise.resolve(void (expired.push(before), expect(now).toBe(time))) },
    area,
    keepMonths: () => Promise.resolve(months),
    now: () => time,
  });
  return {
    kept,
    expired,
    items,
    area,
    set: (to: number) => {
      time = to;
    },
  };
}

describe("old summaries", () => {
  it("go once the clock has run for a day, by the months that the reader chose", async () => {
    const { kept, expired, set } = house(3);
    await kept.tidy();
    expect(expired).toEqual([]);
    set(START + DAY);
    await kept.tidy();
    expect(expired).toEqual([START + DAY - 3 * 30.4 * DAY]);
  });

  it("stay where the clock leaps forward by years, and is set right", async () => {
    const { kept, expired, set } = house();
    for (let day = 0; day < 3; day++) {
      set(START + day * DAY);
      await kept.tidy();
    }
    expected(expired, 2);
    for (const wrong of [0, HOUR, 5 * HOUR]) {
      set(START + 10 * YEAR + wrong);
      await kept.tidy();
      await kept.tidyDaily();
    }
    set(START + 3 * DAY); // right again
    await kept.tidy();
    expected(expired, 2);
    await kept.heard(START + 3 * DAY);
    set(START + 4 * DAY);
    await kept.tidy();
    expected(expired, 3);
  });

  it("stay where the clock is wrong by years, however long it is", async () => {
    const { kept, expired, set } = house();
    await kept.tidy();
    for (let day = 0; day < 100; day++) {
      const wrong = START + 10 * YEAR + day * DAY;
      set(wrong);
      await kept.tidyDaily();
      await kept.heard(START + day * DAY); // what servers say
      await kept.heard(wrong + 2 * DAY);
    }
    expect(expired).toEqual([]);
  });

  it("stay where the clock falls back to a time that can't be, however long", async () => {
    const { kept, expired, set } = house();
    for (let day = 0; day < 5; day++) {
      set(day * DAY);
      await kept.tidy();
    }
    expect(expired).toEqual([]);
  });

  it("go late where the reader was long away: a day, once a server has borne the clock out", async () => {
    const { kept, expired, set } = house();
    await kept.tidy();
    set(START + YEAR);
    await kept.tidy();
    set(START + YEAR + 2 * DAY);
    await kept.tidy();
    expect(expired).toEqual([]);
    await kept.heard(START + YEAR + 2 * DAY - HOUR);
    await kept.tidy();
    expected(expired, 1);
  });

  it("don't wait for a server where the clock never leapt, whatever one says", async () => {
    const { kept, expired, set } = house();
    await kept.heard(0);
    await kept.tidy();
    set(START + DAY);
    await kept.heard(START - YEAR);
    await kept.tidy();
    expected(expired, 1);
  });

  it("are looked for once a day, after a clock that was ahead too", async () => {
    const { kept, expired, set } = house();
    await kept.tidyDaily();
    set(START + DAY);
    await kept.tidyDaily();
    await kept.tidyDaily();
    expected(expired, 1);
    set(START + 2 * YEAR);
    await kept.tidyDaily();
    set(START + 2 * DAY);
    await kept.tidyDaily();
    await kept.heard(START + 2 * DAY);
    set(START + 3 * DAY);
    await kept.tidyDaily();
    expected(expired, 2);
  });

  it.each([["rubbish"], [{ at: "now", since: 0 }], [{ at: Number.NaN, since: 0 }], [null]])(
    "stay for a day where the note of the clock is broken: %j",
    async (note) => {
      const { kept, expired, set } = house(12, new Map([[CLOCK_KEY, note]]));
      await kept.tidy();
      expect(expired).toEqual([]);
      set(START + DAY);
      await kept.tidy();
      expected(expired, 1);
    },
  );

  it("stay, and nothing fails, where the browser's storage does", async () => {
    const { kept, expired, area } = house();
    area.get = () => Promise.reject(new Error("no storage"));
    area.set = () => Promise.reject(new Error("no storage"));
    await kept.tidy();
    await kept.tidyDaily();
    await kept.heard(START);
    expect(expired).toEqual([]);
  });
});

function expected(expired: readonly number[], count: number): void {
  expect(expired).toHaveLength(count);
}
