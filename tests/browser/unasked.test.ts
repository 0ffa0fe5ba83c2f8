/** Nothing is asked of a site that the reader did not ask for: a popup that stays open outlives many workers. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FAILED_MS } from "../../src/extension/background/reader.ts";
import { heldBack } from "./held.ts";
import { settled, stateOf, textOf } from "./popup.ts";
import { killBackground } from "./privileged.ts";
import { KINDS, startSession, until, type Session } from "./session.ts";
import { pageLinking, policySaying } from "./shop.ts";
import type { Answer } from "./world.ts";

const STOPS = 3;
/** After this a popup that is opened anew asks again. */
const AGED_MS = FAILED_MS.popup + 1_500;
/** In this time a new worker has been told of all popups, and a server that fails has been asked twice. */
const QUIET_MS = 4_000;

const PLAIN = "<h1>A bakery</h1><p>Fresh bread every morning, and cakes for birthdays if you order them.</p>";
const page = (body: string): Answer => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A bakery</title></head><body>${body}</body></html>`,
});
const status = (code: number): Answer => ({ status: code, body: "<h1>Sorry</h1>" });
const large: Answer = (_request, response) => {
  response.writeHead(200, { "content-type": "text/html", "content-length": String(64 * 1024 * 1024) });
  response.write("<!doctype html>");
};

/** What the popup ends in over each of them. */
const ENDS: Record<string, { state: string; policy?: Answer; shop?: Answer }> = {
  "broken.example": { state: "failed", policy: status(500) },
  "missing.example": { state: "failed", policy: status(404) },
  "refusing.example": { state: "failed", policy: status(403) },
  "large.example": { state: "failed", policy: large },
  "plain.example": { state: "not-policy", policy: page(PLAIN) },
  "silent.example": { state: "none-found", shop: page(PLAIN) },
  // the page has no link, the home page has one to a policy that fails
  "distant.example": { state: "failed", shop: page(PLAIN), policy: status(403) },
};

describe.each(KINDS)("%s: what nobody asked for", { timeout: 240_000 }, (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session.close());

  const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  const press = (popup: Page, button: string) => popup.$eval(button, (one) => (one as HTMLElement).click());
  /** Requests by host. */
  const asked = () => {
    const counts: Record<string, number> = {};
    for (const { url } of session.world.asked) {
      const { hostname, pathname } = new URL(url);
      if (pathname !== "/favicon.ico") counts[hostname] = (counts[hostname] ?? 0) + 1;
    }
    return counts;
  };

  it(`a popup that stays open asks no site again, over ${STOPS} stops of the worker`, async () => {
    const { world } = session;
    const popups = new Map<string, Page>();
    for (const [host, { state, policy, shop }] of Object.entries(ENDS)) {
      const address = `https://papers.${host}/privacy`;
      if (policy) world.put(address, policy);
      world.put(`https://${host}/`, policy ? pageLinking(address) : page(PLAIN));
      if (shop) world.put(`https://${host}/shop`, shop);
      const popup = await session.popupOf(await session.visit(`https://${host}/${shop ? "shop" : ""}`));
      expect(await settled(popup, 60_000), host).toBe(state);
      popups.set(host, popup);
    }
    const given = "https://papers.given.example/privacy";
    world.put("https://given.example/", pageLinking(given));
    const held = heldBack(session, given, "");
    const cancelled = await session.popupOf(await session.visit("https://given.example/"));
    await until(() => Promise.resolve(held.waiting() > 0), "the request that is called off");
    await press(cancelled, ".acts .button");
    expect(await settled(cancelled)).toBe("failed");
    popups.set("given.example", cancelled);

    const texts = async () => {
      const all: Record<string, string> = {};
      for (const [host, popup] of popups) all[host] = await textOf(popup);
      return all;
    };
    const [before, told] = [asked(), await texts()];
    for (let stops = 0; stops < STOPS; stops++) {
      await sleep(AGED_MS);
      expect(await killBackground(session)).toBe(true);
      await sleep(QUIET_MS);
    }
    expect(asked()).toEqual(before);
    expect(await texts()).toEqual(told);

    // until the reader wants it
    const broken = popups.get("broken.example");
    if (!broken) throw new Error("no popup");
    const count = () => world.count("https://papers.broken.example/privacy");
    const once = count();
    await press(broken, ".acts .button.main");
    await until(() => Promise.resolve(count() > once), "the server to be asked again");
    await until(async () => (await stateOf(broken)) === "failed", "its answer");
  });

  it("many popups over one page ask its failing site once in a while, however often they are opened", async () => {
    const policy = "https://papers.often.example/privacy";
    session.world.put("https://often.example/", pageLinking(policy));
    session.world.put(policy, status(403));
    const site = await session.visit("https://often.example/");
    const start = Date.now();
    const first = await session.popupOf(site);
    for (let openings = 0; openings < 10; openings++) {
      const popup = await session.popupOf(site);
      expect(await settled(popup)).toBe("failed");
      await popup.close();
    }
    expect(await settled(first)).toBe("failed");
    const most = 1 + Math.floor((Date.now() - start) / FAILED_MS.popup);
    expect(session.world.count(policy)).toBeGreaterThan(0);
    expect(session.world.count(policy)).toBeLessThanOrEqual(most);
  });

  it("nor do options and a report that stand open while the worker is stopped", async () => {
    const policy = "https://papers.stored.example/privacy";
    session.world.put("https://stored.example/", pageLinking(policy));
    session.world.put(policy, policySaying());
    const popup = await session.popupOf(await session.visit("https://stored.example/"));
    expect(await settled(popup)).toBe("ready");
    await session.open("report", "main[data-ready=true]", `?policy=${encodeURIComponent(policy)}`);
    await session.open("options", "main");
    const before = asked();
    expect(await killBackground(session)).toBe(true);
    // what the popup showed is not taken for a wish when it has been deleted meanwhile
    await session.ask(() => chrome.runtime.sendMessage({ type: "stored-delete-all" }));
    expect(await killBackground(session)).toBe(true);
    await sleep(QUIET_MS);
    expect(await stateOf(popup)).toBe("ready");
    expect(await session.ask(() => chrome.runtime.sendMessage({ type: "stored-list" }))).toEqual([]);
    expect(asked()).toEqual(before);
  });
});
