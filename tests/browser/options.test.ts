import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StoredEntry } from "../../src/extension/messages.ts";
import { words } from "../../src/extension/options/words.ts";
import { words as shared } from "../../src/extension/ui/words.ts";
import { heldBack } from "./held.ts";
import { settled } from "./popup.ts";
import { KINDS, startSession, until, type Session } from "./session.ts";
import { HOME, pageLinking, POLICY, policySaying } from "./shop.ts";

/** Clicks the input that belongs to a label, or the button or summary, with these words. */
async function click(page: Page, text: string): Promise<void> {
  await until(
    () =>
      page.evaluate((wanted) => {
        const all = [...document.querySelectorAll<HTMLElement>("label, button, summary")];
        const found = all.find((one) => one.offsetParent !== null && one.innerText.trim().startsWith(wanted));
        found?.click();
        return found !== undefined;
      }, text),
    `“${text}” to click`,
  );
}

const warningsIn = (popup: Page): Promise<number> =>
  popup.$$eval(".verdict h2", ([title]) => Number(/\d+/.exec(title?.textContent ?? "")?.[0] ?? 0));

describe.each(KINDS)("%s: options", (kind) => {
  let session: Session;
  let site: Page;
  let popup: Page;
  let options: Page;
  const badge = async (): Promise<number> => {
    const tab = await session.tabId(site);
    return Number(await session.ask((tabId) => chrome.action.getBadgeText({ tabId }), tab));
  };
  const says = (text: string): Promise<boolean> =>
    options.$eval("main", (main, wanted) => main.innerText.includes(wanted), text).catch(() => false);
  /** Firefox's driver never sees a page of the extension come back from a reload. */
  const openAnew = async (): Promise<void> => {
    await options.close();
    options = await session.open("options", "main");
  };
  const shows = (what: string, test: (warnings: number) => boolean): Promise<boolean> =>
    until(async () => {
      const warnings = await warningsIn(popup);
      return test(warnings) && (await badge()) === warnings;
    }, `popup and badge to show ${what}`);

  beforeAll(async () => {
    session = await startSession(kind);
    site = await session.visit(HOME);
    popup = await session.popupOf(site);
    await settled(popup);
    options = await session.open("options", "main input[type=radio]");
  });
  afterAll(() => session.close());
  beforeEach(() => click(options, words.preset.balanced.title));

  it("change what warns, in the open popup and on the button", async () => {
    await shows("the usual warnings", (n) => n > 0);
    const usual = await warningsIn(popup);
    await click(options, words.preset.strict.title);
    await shows("more", (n) => n > usual);
    await click(options, words.preset.few.title);
    await shows("fewer", (n) => n < usual);
  });

  it("switch one practice on or off", async () => {
    await shows("the usual warnings", (n) => n > 0);
    const usual = await warningsIn(popup);
    const text = () => popup.$eval(".verdict", (verdict) => (verdict as HTMLElement).innerText);
    const sentence = "They use your data to target advertising";
    expect(await text()).toContain(sentence);
    await click(options, words.showPractices);
    await click(options, sentence);
    await shows("one less", (n) => n === usual - 1);
    expect(await text()).not.toContain(sentence);
    const kept = await session.ask(() => chrome.storage.sync.get(["preset"]));
    expect(kept).toEqual({ preset: "own" });
    await click(options, words.showPractices);
  });

  it("survive a new start of the page", async () => {
    await click(options, words.preset.strict.title);
    await until(
      () => session.ask(async () => (await chrome.storage.sync.get("preset"))["preset"] === "strict"),
      "the choice to be kept",
    );
    await options.close();
    options = await session.open("options", "main input[type=radio]");
    const chosen = await options.$$eval("input[type=radio]:checked", (all) =>
      all.map((one) => one.closest("label")?.innerText ?? ""),
    );
    expect(chosen.join("\n")).toContain(words.preset.strict.title);
  });

  it("show what is stored, and delete it", async () => {
    await options.close();
    options = await session.open("options", "main .rows li");
    expect(await options.$eval("main", (main) => main.innerText)).toContain(words.deleteAll);
    await click(options, words.deleteAll);
    await click(options, words.deleteAllYes);
    await until(
      () =>
        session.ask(async () => {
          const stored = await chrome.runtime.sendMessage<unknown, StoredEntry[]>({ type: "stored-list" });
          return stored.length === 0;
        }),
      "an empty store",
    );
    // what was deleted is forgotten: the next opening reads the policy anew
    const before = session.world.count(POLICY);
    await popup.close();
    await site.reload();
    popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("ready");
    expect(session.world.count(POLICY)).toBe(before + 1);
  });

  it("delete what is being read, too: it is not stored afterwards", async () => {
    const policy = "https://papers.slow.example/privacy";
    session.world.put("https://slow.example/", pageLinking(policy));
    const host = heldBack(session, policy, policySaying().body);
    const slow = await session.visit("https://slow.example/");
    const reading = await session.popupOf(slow);
    await until(() => Promise.resolve(host.waiting() > 0), "the request for the policy");
    await options.close();
    options = await session.open("options", "main .rows li");
    await click(options, words.deleteAll);
    await click(options, words.deleteAllYes);
    await until(() => says(words.storedNone), "an empty store");
    host.release();
    expect(await settled(reading)).toBe("failed");
    await reading.close();
    await slow.close();
    await openAnew();
    await until(() => says(words.storedNone), "a store that is still empty");
  });

  it("delete what is stored without a summary", async () => {
    await options.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open("smallprint");
          opening.onerror = reject;
          opening.onsuccess = () => {
            const write = opening.result.transaction("choices", "readwrite");
            write.objectStore("choices").put({ site: "shop.example", url: "https://shop.example/privacy" });
            write.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    await openAnew();
    await until(() => says(words.storedRest), "the choice to be told of");
    await click(options, words.deleteAll);
    await click(options, words.deleteAllYes);
    await until(() => says(words.storedNone), "an empty store");
    await openAnew();
    await until(() => says(words.storedNone), "a store that is still empty");
    expect(await says(words.deleteAll)).toBe(false);
  });

  it("say what leaves the device, in the popup's words", async () => {
    expect(await options.$eval("main", (main) => main.innerText)).toContain(shared.whatLeaves);
    expect(await popup.$eval("main", (main) => main.innerText)).toContain(shared.whatLeaves);
  });

  it("lead to the licences of all that the extension holds, as they are written", async () => {
    expect(await options.$eval("a[href='/licences.txt']", (link) => link.textContent)).toBe(words.licences);
    await options.$eval("a[href='/licences.txt']", (link) => link.click());
    // while the page changes there is none to ask
    const text = () => options.evaluate(() => document.body.innerText).catch(() => "");
    await until(async () => (await text()).includes("Smallprint — MIT"), "the file of licences");
    expect(await text()).toContain("react-dom");
  });
});
