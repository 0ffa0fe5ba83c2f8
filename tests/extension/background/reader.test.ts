import { describe, expect, it } from "vitest";
import { Jobs, REMEMBERED_MS } from "../../../src/extension/background/jobs.ts";
import { FetchError } from "../../../src/extension/background/fetch.ts";
import { FAILED_MS, Reader, type Asker } from "../../../src/extension/background/reader.ts";
import { privateStore } from "../../../src/extension/store.ts";
import type { ErrorCode } from "../../../src/policy/errors.ts";
import { memoryArea } from "../memory-area.ts";

const POLICY = "https://shop.example/privacy";
const popup: Asker = { pageUrl: "https://shop.example/", private: false, by: "popup" };

/** How often the site is asked when an address that fails is read at once, and again after each of these times. */
async function asked(code: ErrorCode, asker: Asker, ...afterMs: number[]): Promise<number> {
  let [time, requests] = [1_000, 0];
  const now = () => time;
  const store = privateStore(memoryArea());
  const jobs = new Jobs({
    fetch: () => {
      requests++;
      return Promise.reject(new FetchError(code));
    },
    engine: { version: "e", summarize: () => Promise.reject(new Error("nothing to read")) },
    keep: () => Promise.reject(new Error("nothing to keep")),
    area: memoryArea(),
    now,
  });
  const reader = new Reader({ jobs, store, privateStore: store, engineVersion: "e", now });
  for (const after of [0, ...afterMs]) {
    time += after;
    expect(await reader.read(POLICY, asker)).toMatchObject({ kind: "failed", code });
  }
  return requests;
}

describe("an address that failed", () => {
  it("is asked again by a popup after a short while, for a page that nobody asked about after a long one", async () => {
    expect(await asked("not-found", popup, FAILED_MS.popup - 1)).toBe(1);
    expect(await asked("not-found", popup, FAILED_MS.popup)).toBe(2);
    expect(await asked("not-found", { ...popup, by: "page" }, REMEMBERED_MS - 1)).toBe(1);
    expect(await asked("not-found", { ...popup, by: "page" }, REMEMBERED_MS)).toBe(2);
  });

  it("is asked again at once where the reader or the browser was the reason", async () => {
    expect(await asked("cancelled", popup, 1, 1)).toBe(3);
    expect(await asked("no-access", popup, 1, 1)).toBe(3);
  });

  it("was only a guess: that there is nothing is remembered for long, other failures are not", async () => {
    const guess = { ...popup, guess: true };
    expect(await asked("not-found", guess, FAILED_MS.popup, FAILED_MS.popup)).toBe(1);
    expect(await asked("not-found", guess, REMEMBERED_MS)).toBe(2);
    expect(await asked("timeout", guess, FAILED_MS.popup)).toBe(2);
  });
});
