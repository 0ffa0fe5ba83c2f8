import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findings } from "./axe.ts";
import { pageWithCard } from "./card.ts";
import { openLines, settled } from "./popup.ts";
import { KINDS, picture, startSession, type Session } from "./session.ts";
import { HOME, SIGNUP, pageLinking } from "./shop.ts";

const SCHEMES = ["light", "dark"] as const;

describe.each(KINDS.flatMap((kind) => SCHEMES.map((scheme) => ({ kind, scheme }))))(
  "$kind, $scheme: what the reader sees",
  ({ kind, scheme }) => {
    let session: Session;
    beforeAll(async () => {
      session = await startSession(kind, { dark: scheme === "dark" });
    });
    afterAll(() => session.close());

    async function popupOn(url: string): Promise<{ popup: Page; close: () => Promise<void> }> {
      const site = await session.visit(url);
      const popup = await session.popupOf(site);
      await popup.setViewport({ width: 380, height: 600 });
      await settled(popup);
      return {
        popup,
        async close() {
          await popup.close();
          await site.close();
        },
      };
    }

    it("has a card", async () => {
      const { page } = await pageWithCard(session, SIGNUP);
      await picture(page, `card-${kind}-${scheme}`);
      await page.close();
    });

    it("follows the system's colours", async () => {
      const { popup, close } = await popupOn(HOME);
      const dark = await popup.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
      expect(dark).toBe(scheme === "dark");
      // the ink tells: the ground may be left to the browser
      const ink = await popup.$eval("h1", (title) => getComputedStyle(title).color);
      const [red = 0, green = 0, blue = 0] = [...ink.matchAll(/[\d.]+/g)].map(Number);
      expect(red + green + blue > 3 * 128).toBe(scheme === "dark");
      await close();
    });

    it("has a summary that axe finds no fault with, folded and open", async () => {
      const { popup, close } = await popupOn(HOME);
      await picture(popup, `popup-${kind}-${scheme}`);
      expect(await findings(popup)).toEqual([]);
      await openLines(popup);
      for (const folded of await popup.$$("details > summary")) await folded.click();
      await popup.setViewport({ width: 380, height: 2400 });
      await picture(popup, `popup-open-${kind}-${scheme}`);
      expect(await findings(popup)).toEqual([]);
      await close();
    });

    it("has states that axe finds no fault with", async () => {
      session.world.put("https://bare.example/", {
        body: "<!doctype html><html lang=en><title>Bare</title><p>Nothing.",
      });
      session.world.put("https://gone.example/", pageLinking("https://papers.gone.example/privacy"));
      for (const [name, url] of [
        ["none-found", "https://bare.example/"],
        ["not-found", "https://gone.example/"],
        ["signup", SIGNUP],
      ] as const) {
        const { popup, close } = await popupOn(url);
        await picture(popup, `popup-${name}-${kind}-${scheme}`);
        expect(await findings(popup)).toEqual([]);
        await close();
      }
    });

    it("has options that axe finds no fault with, and that fit a narrow window", async () => {
      const options = await session.open("options", "main input");
      await picture(options, `options-${kind}-${scheme}`);
      expect(await findings(options)).toEqual([]);
      await options.setViewport({ width: 320, height: 800 });
      const wider = await options.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBeLessThanOrEqual(0);
      await options.close();
    });
  },
);
