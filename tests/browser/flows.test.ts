import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words as changeWords } from "../../src/extension/ui/change-words.ts";
import { words as welcomeWords } from "../../src/extension/welcome/words.ts";
import { words as optionWords } from "../../src/extension/options/words.ts";
import { findings } from "./axe.ts";
import { walk } from "./keyboard.ts";
import { settled, textOf } from "./popup.ts";
import { KINDS, picture, startSession, until, welcomePage, type Session } from "./session.ts";
import { HOME, pageLinking, policySaying } from "./shop.ts";

const BAKERY = "https://bakery.example/";
const PAPERS = "https://papers.bakery.example/privacy";
const SELLS = "We sell your purchase history to data brokers.";

/** Presses the button, link or summary with these words. */
async function press(page: Page, text: string): Promise<void> {
  await until(
    () =>
      page.evaluate((wanted) => {
        const all = [...document.querySelectorAll<HTMLElement>("label, button, summary, a")];
        const found = all.find((one) => one.offsetParent !== null && one.innerText.trim().startsWith(wanted));
        found?.click();
        return found !== undefined;
      }, text),
    `“${text}” to press`,
  );
}

describe.each(KINDS)("%s", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind, { keepWelcome: true });
    session.world.put(BAKERY, pageLinking(PAPERS));
    session.world.put(PAPERS, policySaying("We never sell your personal information to anyone."));
  });
  afterAll(() => session.close());

  it("welcomes a new reader once, with a live example, and asks nothing of the network", async () => {
    const welcome = await welcomePage(session.browser);
    await until(() => welcome.$("main[data-ready=true]").catch(() => null), "the first page");
    const asked = session.world.asked.length;
    await press(welcome, welcomeWords.exampleShow);
    await until(() => welcome.$(".sheet .verdict").catch(() => null), "the example to be read");
    await picture(welcome, `welcome-${kind}`);
    expect(await welcome.$eval("main", (main) => main.innerText)).toContain(welcomeWords.whatLeaves);
    expect(await findings(welcome)).toEqual([]);
    const stops = await walk(welcome);
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.filter((stop) => !stop.isMarked || !stop.isInSight || stop.name === "")).toEqual([]);
    expect(session.world.asked).toHaveLength(asked);
    await welcome.close();
  });

  it("tells what changed since the reader knew a policy, once as news and later folded", async () => {
    const site = await session.visit(BAKERY);
    const first = await session.popupOf(site);
    expect(await settled(first)).toBe("ready");
    expect(await first.$(".changes")).toBeNull();
    session.world.put(PAPERS, policySaying(SELLS));
    await press(first, optionWords.readAgain);
    await until(() => first.$(".changes.news .change-list section").catch(() => null), "the news");
    const news = await first.$eval(".changes.news", (changes) => (changes as HTMLElement).innerText);
    expect(news).toContain(changeWords.kind.worse);
    await first.$$eval(".change-list button.line", (lines) => {
      for (const line of lines) line.click();
    });
    const quotes = await first.$$eval(".change-list blockquote", (all) => all.map((one) => one.textContent));
    expect(quotes).toContain(SELLS);
    expect(quotes).toContain("We never sell your personal information to anyone.");
    expect(await findings(first)).toEqual([]);
    await picture(first, `changed-${kind}`);
    await first.close();

    const second = await session.popupOf(site);
    expect(await settled(second)).toBe("ready");
    expect(await second.$(".changes.news")).toBeNull();
    expect(await second.$(".folds .changes")).not.toBeNull();
    await second.close();
    await site.close();
  });

  it("walks through the popup by keyboard, and gives the focus back where a line closes", async () => {
    const site = await session.visit(BAKERY);
    const popup = await session.popupOf(site);
    await settled(popup);
    await popup.setViewport({ width: 380, height: 600 });
    expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await popup.focus("button.line");
    const isOpen = () => popup.$eval("button.line", (line) => line.getAttribute("aria-expanded") === "true");
    await popup.keyboard.press("Enter");
    await until(isOpen, "the line to open");
    await popup.keyboard.press("Tab");
    await popup.keyboard.press("Escape");
    await until(async () => !(await isOpen()), "the line to close");
    expect(await popup.$eval("button.line", (line) => line === document.activeElement)).toBe(true);
    // last, for the walk ends outside the page
    const stops = await walk(popup);
    expect(stops.length).toBeGreaterThan(10);
    expect(stops.filter((stop) => !stop.isMarked || !stop.isInSight || stop.name === "")).toEqual([]);
    await popup.close();
    await site.close();
  });

  it("switches signup warnings of the site off, and remembers it", async () => {
    const site = await session.visit(BAKERY);
    const popup = await session.popupOf(site);
    await settled(popup);
    await press(popup, optionWords.siteWarningsOff);
    await until(
      async () => (await textOf(popup)).includes(optionWords.siteWarningsAreOff),
      "the warnings to be off",
    );
    const kept = await session.ask(() => chrome.storage.sync.get("signupOffSites"));
    expect(kept["signupOffSites"]).toEqual(["bakery.example"]);
    await popup.close();
    await site.close();
  });

  it("compares two stored policies", async () => {
    const site = await session.visit(HOME);
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("ready");
    await popup.close();
    await site.close();
    const options = await session.open("options", "main .rows li");
    const stops = await walk(options);
    expect(stops.map((stop) => stop.name)).toContain(optionWords.compareTwo);
    expect(stops.filter((stop) => !stop.isMarked || !stop.isInSight || stop.name === "")).toEqual([]);
    await options.close();
    const compare = await session.open("compare", "main tr.answers");
    await picture(compare, `compare-${kind}`);
    expect(await compare.$$eval("thead th", (heads) => heads.length)).toBe(2);
    expect(await findings(compare)).toEqual([]);
    const walked = await walk(compare);
    expect(walked.filter((stop) => !stop.isMarked || !stop.isInSight || stop.name === "")).toEqual([]);
    await compare.close();
  });

  it("shows the policy of a link that the reader asked about", async () => {
    const other = "https://papers.mill.example/privacy";
    session.world.put(other, policySaying("We sell flour."));
    session.world.put(
      "https://mill.example/",
      pageLinking("https://mill.example/terms", `<a href="${other}">x</a>`),
    );
    const site = await session.visit("https://mill.example/");
    const tab = await session.tabId(site);
    // no driver can open the browser's own menu: what its line leaves behind is left here
    await session.ask(
      (id, url) => chrome.storage.session.set({ [`asked:${String(id)}`]: { url, at: Date.now() } }),
      tab,
      other,
    );
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("ready");
    expect(await popup.$eval(".foot", (foot) => foot.textContent)).toContain("papers.mill.example");
    await popup.close();
    await site.close();
  });
});
