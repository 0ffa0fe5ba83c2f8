import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { stateOf } from "./popup.ts";
import { killBackground } from "./privileged.ts";
import { KINDS, startSession, until, type Kind, type Session } from "./session.ts";
import { pageLinking, policySaying } from "./shop.ts";
import {
  commandPopup,
  jobsLeft,
  openPort,
  portStates,
  storedRows,
  storedSummary,
  type PortState,
} from "./worker-desk.ts";

const KILLS = 100;
const LONGEST_PAUSE_MS = 1_500;
const SITES = 18;
const LONGEST_DELAY_MS = 600;
/** A kill waits no longer for a job to be running. */
const BUSY_MS = 3_000;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const CLAIMS = [
  (n: number) => `When you visit counter ${n} we collect your name, your address and your telephone number.`,
  (n: number) => `Bakery ${n} does not sell your personal information to data brokers.`,
  (n: number) => `We share order ${n} with the courier who brings it to your door.`,
  (n: number) =>
    `We keep receipts of counter ${n} for ${(n % 9) + 1} years because the tax office asks for them.`,
  (n: number) => `You may object to letters about offer ${n} at any time by writing to us.`,
  (n: number) => `Camera ${n} watches the oven, and its pictures are deleted after ${(n % 20) + 2} days.`,
  (n: number) => `Our newsletter ${n} uses cookies to count how many people have opened it.`,
  (n: number) => `We may use your precise location to find the nearest branch for basket ${n}.`,
];

interface Site {
  home: string;
  policy: string;
  isSignup: boolean;
  /** How often it was asked for: by a popup that opened, a page that was opened, a wish to read it again. */
  asks: number;
  page: Page | null;
  tabId: number;
}

function putSites(session: Session, next: () => number): Site[] {
  return Array.from({ length: SITES }, (_, n) => {
    const [home, policy] = [`https://bakery${n}.example/`, `https://papers.bakery${n}.example/privacy`];
    const isSignup = n % 3 === 2;
    const claims = Array.from({ length: Math.floor(5 + next() ** 2 * 500) }, (_, line) => {
      const claim = CLAIMS[Math.floor(next() * CLAIMS.length)];
      return claim?.(line) ?? "";
    });
    const form = `<form action="/join" method="post"><h2>Create your account</h2>
      <label>Name <input name="name" autocomplete="name"></label>
      <label>E-mail <input type="email" name="email" autocomplete="email"></label>
      <label>Password <input type="password" name="new" autocomplete="new-password"></label>
      <button>Sign up</button></form>
      <p>By signing up you agree to our <a href="${policy}">privacy policy</a>.</p>`;
    session.world.put(home, isSignup ? pageLinking(policy, form) : pageLinking(policy));
    const { body } = policySaying(...claims);
    session.world.put(policy, (_request, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      const half = Math.floor(body.length / 2);
      response.write(body.slice(0, half));
      setTimeout(() => response.end(body.slice(half)), next() * LONGEST_DELAY_MS);
    });
    return { home, policy, isSignup, asks: 0, page: null, tabId: -1 };
  });
}

const jobsRunning = async (session: Session) =>
  (await jobsLeft(session)).filter(({ state }) => state.kind === "running");

const isEnd = (state: PortState | null): boolean => state?.kind === "ready" || state?.kind === "failed";

describe.each(KINDS)("%s: the worker is killed at random moments", (kind: Kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session.close());

  it(`${KILLS} times: every job ends, no summary is lost, none doubled`, async () => {
    const seed = Number(process.env["KILLS_SEED"] ?? Math.floor(Math.random() * 1e9));
    console.log(`${kind}: KILLS_SEED=${seed}`);
    const next = random(seed);
    const sites = putSites(session, next);
    const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

    // ---- the readers: they open pages and popups, and want policies read again
    let isOver = false;
    const opened: Site[] = [];
    const readers = async (): Promise<void> => {
      const waiting = [...sites];
      while (!isOver || waiting.length > 0) {
        const site = next() < 0.5 || opened.length === 0 ? waiting.shift() : undefined;
        if (site) {
          site.page = await session.visit(site.home);
          site.tabId = await session.tabId(site.page);
          site.asks++;
          opened.push(site);
          if (!site.isSignup) await openPort(session, site.tabId);
        } else {
          const again = opened[Math.floor(next() * opened.length)];
          if (again) {
            again.asks++;
            await openPort(session, again.tabId);
            await commandPopup(session, again.tabId, { type: "read-again" });
          }
        }
        await sleep(300 + next() * 1_200);
      }
    };

    // ---- the killer
    const hits = { fetching: 0, reading: 0, resting: 0 };
    const atWork = async () => (await jobsRunning(session)).length > 0;
    const killer = async (): Promise<void> => {
      let kills = 0;
      while (kills < KILLS) {
        // a slow machine needs its time until there is something to kill
        if (next() < 0.8) await until(atWork, "a job", BUSY_MS).catch(() => null);
        await sleep(next() ** 2 * LONGEST_PAUSE_MS);
        const running = await jobsRunning(session);
        if (!(await killBackground(session))) continue; // nobody has woken it since the last time
        kills++;
        const [step] = running
          .map(({ state }) => state.step)
          .sort()
          .reverse(); // "reading" before "fetching"
        hits[step === "reading" || step === "fetching" ? step : "resting"]++;
      }
      isOver = true;
    };

    // two popups as readers see them, open all the time
    const [first, second] = sites.filter((site) => !site.isSignup);
    if (!first || !second) throw new Error("no sites");
    const popups: Page[] = [];
    for (const site of [first, second]) {
      site.page = await session.visit(site.home);
      popups.push(await session.popupOf(site.page));
      site.asks++;
    }
    await Promise.all([readers(), killer()]);
    console.log(`${kind}: killed while`, hits);
    expect(hits.fetching).toBeGreaterThan(5);
    expect(hits.reading).toBeGreaterThan(5);

    // ---- every job ends, in a summary or in a failure that can be tried again
    for (const popup of popups) {
      // it may still say that the worker does not answer; it asks on
      const state = await until(async () => {
        const now = await stateOf(popup);
        return now === "ready" || now === "failed" ? now : null;
      }, "an open popup to have an end");
      if (state === "ready") continue;
      // a real click waits for the page to be drawn, which one that stands behind others is not
      await popup.$eval(".acts .button.main", (again) => (again as HTMLElement).click());
      await until(async () => (await stateOf(popup)) === "ready", "the popup's second try");
    }
    let retries = 0;
    for (const site of sites) {
      await openPort(session, site.tabId);
      const ended = async () => {
        const state = await portStates(session, site.tabId);
        return isEnd(state) ? state : null;
      };
      let state = await until(ended, `${site.policy} to be read`);
      if (state.kind === "failed") {
        retries++;
        site.asks++;
        expect(state).toMatchObject({ code: "internal" }); // given up: it had been stopped too often
        await commandPopup(session, site.tabId, { type: "read-again" });
        await until(async () => (await portStates(session, site.tabId))?.kind !== "failed", "the second try");
        state = await until(ended, `${site.policy} to be read at the second try`);
      }
      expect(state).toMatchObject({ kind: "ready", url: site.policy });
    }
    await until(async () => !(await atWork()), "the last jobs to end");
    // a wish to read again may have been given up while the earlier summary stays on show: that failure is remembered, nothing else
    for (const { state } of await jobsLeft(session))
      expect(state).toMatchObject({ kind: "failed", code: "internal" });

    // ---- no summary lost, none doubled
    const rows = await storedRows(session);
    expect(rows.summaries.map(({ url }) => url).sort()).toEqual(sites.map(({ policy }) => policy).sort());
    expect(rows.texts.map(({ url }) => url).sort()).toEqual(sites.map(({ policy }) => policy).sort());
    const requests = sites.reduce((sum, { policy }) => sum + session.world.count(policy), 0);
    const asks = sites.reduce((sum, site) => sum + site.asks, 0);
    console.log(`${kind}:`, { requests, asks, retries });
    // each is due to a wish, or to a kill that cut an earlier one off
    expect(requests).toBeLessThanOrEqual(asks + KILLS);

    // ---- and each is what an undisturbed run gives
    const disturbed = new Map<string, unknown>();
    for (const { policy } of sites) disturbed.set(policy, await storedSummary(session, policy));
    await session.ask(() => chrome.runtime.sendMessage({ type: "stored-delete-all" }));
    for (const site of sites) {
      await openPort(session, site.tabId);
      await commandPopup(session, site.tabId, { type: "read-again" });
      const calm = await until(() => storedSummary(session, site.policy), `${site.policy} in peace`);
      expect(disturbed.get(site.policy)).toEqual(calm);
    }
  }, 600_000);
});
