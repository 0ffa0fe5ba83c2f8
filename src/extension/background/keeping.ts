/**
 * Old summaries go by themselves, by a clock that can be believed. One that leapt must be borne out by a server, whose own time comes
 * with each answer, and run for a day: that the reader was away, the clock alone can't tell from a clock that is wrong.
 */
import { clockOf } from "../records.ts";
import { SLIP_MS, type SessionArea, type Store } from "../store.ts";
import { isRecent } from "./clock.ts";

export interface KeepingTools {
  store: Pick<Store, "expire">;
  /** Outlives the browser. */
  area: Pick<SessionArea, "get" | "set">;
  keepMonths: () => Promise<number>;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** How the clock went: when it was last looked at, and since when it has gone without a leap. Milliseconds since 1970. */
interface Clock {
  at: number;
  since: number;
  /** It leapt, and no server has borne it out since. */
  doubted?: true;
}

export const CLOCK_KEY = "clock";
const DAY_MS = 24 * 60 * 60 * 1_000;
const MONTH_MS = 30.4 * DAY_MS;
/** A reader may be away for so long; after more it could be the clock. */
const LEAP_MS = 40 * DAY_MS;
/** No clock that is right shows an earlier time: 1 January 2026. */
const LEAST = Date.UTC(2026, 0);

export interface Keeping {
  /** Deletes what is too old. Never rejects. */
  tidy: () => Promise<void>;
  /** The same, once a day: a browser may run for months. */
  tidyDaily: () => Promise<void>;
  /** A server said what time it is, in milliseconds since 1970. Never rejects. */
  heard: (date: number) => Promise<void>;
}

export function keeping({ store, area, keepMonths, now }: KeepingTools): Keeping {
  const clockThen = () =>
    area.get(CLOCK_KEY).then(
      (record) => clockOf<Clock>(record),
      () => null,
    );

  async function tidy(): Promise<void> {
    const at = now();
    const then = await clockThen();
    const steady = then !== null && then.at - at < SLIP_MS && at - then.at < LEAP_MS;
    const since = steady ? then.since : at;
    const doubted = then !== null && (!steady || then.doubted === true);
    const clock: Clock = { at, since, ...(doubted ? { doubted } : {}) };
    await area.set(CLOCK_KEY, clock).catch(() => undefined);
    if (doubted || at < LEAST || at - since < DAY_MS) return;
    await store.expire(at - (await keepMonths()) * MONTH_MS, at).catch(() => undefined);
  }

  return {
    tidy,
    async heard(date) {
      const then = await clockThen();
      if (!then?.doubted || !isRecent(date, now(), SLIP_MS)) return;
      const { at, since } = then;
      await area.set(CLOCK_KEY, { at, since } satisfies Clock).catch(() => undefined);
    },
    async tidyDaily() {
      const then = await clockThen();
      if (then === null || !isRecent(then.at, now(), DAY_MS)) await tidy();
    },
  };
}
