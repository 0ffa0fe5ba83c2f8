/** A policy as long as a book: the worker has time for others while it reads, and stops when it is told to. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { heldBack } from "./held.ts";
import { settled, stateOf } from "./popup.ts";
import { KINDS, startSession, until, type Session } from "./session.ts";
import { pageLinking, policySaying } from "./shop.ts";

/** About 2 MB, no two sentences alike. */
const LONG = policySaying(
  ...Array.from(
    { length: 16_000 },
    (_, i) =>
      `In branch ${String(i)} we collect personal data, which this privacy policy explains, and may share it with company ${String(i)}.`,
  ),
).body;
const PATIENCE_MS = 120_000;

describe.each(KINDS)("%s: a policy of 2 MB", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
    session.world.put("https://papers.short.example/privacy", policySaying());
    // the model is loaded by it
    const popup = await opened("short");
    expect(await settled(popup)).toBe("ready");
    await popup.close();
  });
  afterAll(() => session.close());

  async function opened(name: string) {
    const home = `https://${name}.example/`;
    session.world.put(home, pageLinking(`https://papers.${name}.example/privacy`));
    return session.popupOf(await session.visit(home));
  }

  async function reading(name: string) {
    const host = heldBack(session, `https://papers.${name}.example/privacy`, LONG);
    const popup = await opened(name);
    await until(() => Promise.resolve(host.waiting() > 0), "the request for the policy");
    expect(await stateOf(popup)).toBe("reading");
    return { host, popup };
  }

  it("others are answered while it is read", async () => {
    const { host, popup } = await reading("long");
    await session.ask(() => {
      const asked = { longest: 0, total: 0, over: false };
      Object.assign(globalThis, { asked });
      void (async () => {
        const start = performance.now();
        while (!asked.over) {
          const before = performance.now();
          await chrome.runtime.sendMessage({ type: "stored-list" });
          asked.longest = Math.max(asked.longest, performance.now() - before);
          asked.total = performance.now() - start;
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      })();
    });
    host.release();
    expect(await settled(popup, PATIENCE_MS)).toBe("ready");
    const { longest, total } = await session.ask(() => {
      const { asked } = globalThis as unknown as {
        asked: { longest: number; total: number; over: boolean };
      };
      asked.over = true;
      return asked;
    });
    // at one go it would be nearly all of it
    expect(longest / total).toBeLessThan(0.6);
    await popup.close();
  });

  it("it is cancelled in the middle, and nothing of it is kept", async () => {
    const { host, popup } = await reading("stopped");
    host.release();
    await popup.waitForSelector(".steps li:nth-child(3)[aria-current=step]");
    await popup.$eval(".state.reading button", (button) => (button as HTMLElement).click());
    expect(await settled(popup, PATIENCE_MS)).toBe("failed");
    const kept = await session.ask(() =>
      chrome.runtime.sendMessage<unknown, unknown>({ type: "stored-list" }),
    );
    expect(JSON.stringify(kept)).not.toContain("stopped.example");
    await popup.close();
  });
});
