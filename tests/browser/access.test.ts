import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { words } from "../../src/extension/ui/trouble-words.ts";
import { settled, textOf } from "./popup.ts";
import { startSession, until, type Session } from "./session.ts";
import { HOME, POLICY } from "./shop.ts";

// Chromium takes access away in its own menus only, which no driver reaches
describe("firefox: the reader took the access to sites away", () => {
  let session: Session;
  beforeEach(async () => {
    session = await startSession("firefox", { grants: true });
  });
  afterEach(() => session.close());

  async function takeAway(): Promise<void> {
    const origins = ["http://*/*", "https://*/*"];
    await session.ask((all) => chrome.permissions.remove({ origins: all }), origins);
    expect(await session.ask((all) => chrome.permissions.contains({ origins: all }), origins)).toBe(false);
  }

  async function loadAnew(popup: Page): Promise<void> {
    const buttons = await popup.$$(".acts button");
    for (const button of buttons)
      if ((await button.evaluate((one) => one.textContent)) === words.reloadPage) await button.click();
  }

  it.each([
    ["that was open before", false],
    ["that came afterwards", true],
  ])("on a page %s: says so, asks for no policy, and reads it once allowed", async (_name, reload) => {
    const site = await session.visit(HOME);
    const tab = await session.tabId(site); // without access its address is hidden
    await takeAway();
    if (reload) await site.reload();
    const popup = await session.popupOf(tab);
    expect(await settled(popup)).toBe("no-access");
    expect(await textOf(popup)).toContain(words.noAccess);
    const allow = await popup.waitForSelector(".acts button");
    expect(await allow?.evaluate((button) => button.textContent)).toBe(words.allow);
    expect(session.world.count(POLICY)).toBe(0);

    await allow?.click();
    await until(async () => {
      const state = await settled(popup);
      // Firefox gives a page that came without access its content script now, or at its next load
      if (reload && state === "none-found") await loadAnew(popup);
      return state === "ready";
    }, "the summary");
    const asked = session.world.asked.filter(({ url }) => url === POLICY);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers).not.toHaveProperty("origin"); // it would hold this installation's own id
  });
});
