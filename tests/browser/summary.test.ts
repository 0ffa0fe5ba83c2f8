import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StoredEntry } from "../../src/extension/messages.ts";
import { words as troubles } from "../../src/extension/ui/trouble-words.ts";
import { words } from "../../src/extension/ui/words.ts";
import { openLines, readToolbarPopup, settled, textOf } from "./popup.ts";
import { KINDS, startSession, until, type Session } from "./session.ts";
import { HOME, POLICY } from "./shop.ts";

describe.each(KINDS)("%s: a page whose policy lives on another host", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session.close());

  it("asks for nothing until the reader does", async () => {
    const site = await session.visit(HOME);
    // the worker answers in turn: it has dealt with what the page reported before it answers this
    await session.ask(() => chrome.runtime.sendMessage<unknown, StoredEntry[]>({ type: "stored-list" }));
    expect(session.world.count(POLICY)).toBe(0);
    await site.close();
  });

  it("shows the summary in the toolbar's own popup", async () => {
    const site = await session.visit(HOME);
    const { state, text } = await readToolbarPopup(session, site);
    expect(state).toBe("ready");
    expect(text).toContain("shop.example");
    expect(text).toMatch(/updated .*2026/);
    for (const title of [
      words.section.collect,
      words.section.share,
      words.section.rights,
      words.contradictions,
    ])
      expect(text.toLowerCase()).toContain(title.toLowerCase());
    await site.close();
  });

  it("asked as a stranger: no cookie, no referrer, no origin", () => {
    const [asked] = session.world.asked.filter(({ url }) => url === POLICY);
    expect(asked?.method).toBe("GET");
    for (const name of ["cookie", "referer", "origin"]) expect(asked?.headers).not.toHaveProperty(name);
  });

  it("keeps the summary: a second opening asks for nothing", async () => {
    const before = session.world.count(POLICY);
    expect(before).toBe(1);
    const site = await session.visit(HOME);
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("ready");
    expect(session.world.count(POLICY)).toBe(before);
    const stored = await session.ask(() =>
      chrome.runtime.sendMessage<unknown, StoredEntry[]>({ type: "stored-list" }),
    );
    expect(stored).toEqual([expect.objectContaining({ url: POLICY })]);
    await popup.close();
    await site.close();
  });

  it("says how many warnings there are on the button, in digits", async () => {
    const site = await session.visit(HOME);
    const popup = await session.popupOf(site);
    await settled(popup);
    const tab = await session.tabId(site);
    const badge = await until(
      () => session.ask((tabId) => chrome.action.getBadgeText({ tabId }), tab),
      "the badge",
    );
    expect(Number(badge)).toBeGreaterThan(0);
    expect(await textOf(popup)).toContain(words.verdict(Number(badge)));
    await popup.close();
    await site.close();
  });

  it("proves a line with words that stand in the policy", async () => {
    const site = await session.visit(HOME);
    const popup = await session.popupOf(site);
    await settled(popup);
    await openLines(popup);
    const quotes = await popup.$$eval("blockquote", (all) => all.map((quote) => quote.textContent ?? ""));
    expect(quotes.length).toBeGreaterThan(10);
    const policy = await session.visit(POLICY);
    const text = (await policy.$eval("body", (body) => body.innerText)).replace(/\s+/g, " ");
    for (const quote of quotes) expect(text).toContain(quote.replace(/\s+/g, " "));
    for (const page of [policy, popup, site]) await page.close();
  });

  it("says so on a page without a policy, and on the browser's own pages", async () => {
    session.world.put("https://bare.example/", {
      body: "<!doctype html><title>Bare</title><p>Nothing here.</p>",
    });
    const bare = await session.visit("https://bare.example/");
    const popup = await session.popupOf(bare);
    expect(await settled(popup)).toBe("none-found");
    expect(await textOf(popup)).toContain(troubles.noneFound);
    await popup.close();
    await bare.close();

    const own = await session.ask(async () => (await chrome.tabs.getCurrent())?.id ?? -1);
    const inner = await session.popupOf(own);
    expect(await settled(inner)).toBe("restricted");
    expect(await textOf(inner)).toContain(troubles.restricted);
    await inner.close();
  });
});
