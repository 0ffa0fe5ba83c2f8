import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../src/extension/report/words.ts";
import { findings } from "./axe.ts";
import { settled } from "./popup.ts";
import { KINDS, picture, startSession, until, type Session } from "./session.ts";
import { HOME, POLICY, pageLinking } from "./shop.ts";

const query = (policy: string) => `?${new URLSearchParams({ policy }).toString()}`;
const TEXT = ".policy-text section";

/** Clicks the first visible button with these words. */
async function press(page: Page, text: string, within = "main"): Promise<void> {
  await until(
    () =>
      page.evaluate(
        (wanted, root) => {
          const all = [...document.querySelectorAll<HTMLElement>(`${root} button`)];
          const found = all.find((one) => one.checkVisibility() && one.innerText.trim().startsWith(wanted));
          found?.click();
          return found !== undefined;
        },
        text,
        within,
      ),
    `“${text}” to press`,
  );
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");

/** A policy of about twenty thousand words: many chapters, each with sentences, a list and a table. */
function longPolicy(): string {
  const chapter = (n: number) => `<h2>${n}. Your personal information in branch ${n}</h2>
<p>When you order in branch ${n} we collect your name, your e-mail address and the address we deliver to. Our web server automatically records your IP address and the pages that you look at. We use your personal information to bake and deliver your order and to answer your questions about this privacy policy.</p>
<p>We share your personal information with service providers who deliver for branch ${n}, and we do not sell your personal information to third parties. You may ask branch ${n} for a copy of the personal information we hold about you, and have it corrected or deleted.</p>
<ul><li>records of orders, kept for five years because the tax office asks for them;</li><li>cookies that remember what is in your basket;</li><li>messages that you write to us in branch ${n}.</li></ul>
<table><tr><th>Who</th><th>What</th></tr><tr><td>The post of branch ${n}</td><td>Your name and address</td></tr></table>`;
  const chapters = Array.from({ length: 145 }, (_, n) => chapter(n + 1));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Privacy policy</title></head>
<body><main><h1>Privacy policy</h1><p>This privacy policy explains what Long Words Bakery does with personal information of its customers.</p>${chapters.join("\n")}</main></body></html>`;
}

describe.each(KINDS)("%s: the report", (kind) => {
  let session: Session;
  let report: Page;
  beforeAll(async () => {
    session = await startSession(kind);
    const site = await session.visit(HOME);
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("ready");
    await popup.close();
    report = await session.open("report", TEXT, query(POLICY));
    await report.setViewport({ width: 1280, height: 860 });
  });
  afterAll(() => session.close());

  it("is opened by the popup's button", async () => {
    const site = await session.visit(HOME);
    const popup = await session.popupOf(site);
    await settled(popup);
    const wanted = `${session.base}/src/extension/report/index.html${query(POLICY)}`;
    const reports = () =>
      session.ask(async (url) => {
        const tabs = await chrome.tabs.query({});
        return tabs.flatMap((one) => (one.url === url && one.id !== undefined ? [one.id] : []));
      }, wanted);
    const before = await reports();
    await press(popup, words.fullReport);
    const tab = await until(
      async () => (await reports()).find((id) => !before.includes(id)),
      "the report in a tab",
    );
    await session.ask((id) => chrome.tabs.remove(id), tab);
    await popup.close();
    await site.close();
  });

  it("has all 50 answers, and the policy's words as they stand in the policy", async () => {
    expect(await report.$$eval(".answer", (all) => all.length)).toBe(50);
    const policy = await session.visit(POLICY);
    const text = (await policy.$eval("body", (body) => body.innerText)).replace(/\s+/g, " ");
    await policy.close();
    const pieces = await report.$$eval(".policy-text [data-at]", (all) =>
      all.map((one) => one.textContent ?? ""),
    );
    expect(pieces.length).toBeGreaterThan(40);
    for (const piece of pieces) expect(text).toContain(piece.replace(/\s+/g, " ").trim());
    expect(await report.title()).toContain("Parcelpost");
  });

  it("goes from an answer to its proof, and back", async () => {
    await report.bringToFront();
    const [quote, show] = await report
      .evaluateHandle((label) => {
        const answer = document.querySelector(".answer[data-sign=warn]");
        const button = [...(answer?.querySelectorAll<HTMLElement>("button") ?? [])].find(
          (one) => one.textContent === label,
        );
        return [answer?.querySelector("blockquote")?.textContent, button];
      }, words.showInText)
      .then(
        async (pair) =>
          [
            await pair.evaluate(([text]) => text as string),
            await pair.evaluateHandle(([, button]) => button as HTMLElement),
          ] as const,
      );
    await show.evaluate((button) => {
      button.focus();
      button.click();
    });
    expect(await focused(report)).toMatch(/^at-\d+$/);
    expect(await report.evaluate(() => document.activeElement?.textContent)).toBe(quote);
    await until(
      () =>
        report.evaluate(() => {
          const box = document.activeElement?.getBoundingClientRect();
          return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
        }),
      "the proof in sight",
    );
    await report.keyboard.press("Escape");
    expect(await show.evaluate((button) => document.activeElement === button)).toBe(true);
    await report.evaluate(() => document.querySelector<HTMLElement>("mark + .uses button")?.click());
    expect(await focused(report)).toMatch(/^fact-/);
  });

  it("filters by stance, finds answers and places of the policy", async () => {
    await press(report, words.choice.limited, ".answers");
    expect(
      await report.$$eval(".answer", (all) =>
        all.every((one) => (one as HTMLElement).dataset["stance"] === "limited"),
      ),
    ).toBe(true);
    await press(report, words.choice.all, ".answers");
    await report.type(".answers input[type=search]", "cookie");
    await until(async () => (await report.$$(".answer")).length < 20, "fewer answers");
    // an answer that the search hides is shown when something leads to it
    await press(report, "They", ".verdict");
    await until(async () => (await focused(report)).startsWith("fact-"), "the answer in focus");
    await until(async () => (await report.$$(".answer")).length === 50, "all answers again");
    await report.type(".in-policy input", "personal information");
    await until(
      () => report.$eval(".in-policy [role=status]", (said) => said.textContent !== ""),
      "a number of places",
    );
    await report.keyboard.press("Enter");
    expect(await report.$eval(".in-policy [role=status]", (said) => said.textContent)).toMatch(/^1 of \d+$/);
    const marked = await report.evaluate(() => CSS.highlights.get("report-hits")?.size ?? 0);
    expect(marked).toBeGreaterThan(1);
    await report.$eval(".in-policy input", (input) => input.select());
    await report.keyboard.press("Backspace");
  });

  it("says what every sentence was used for, and which for nothing", async () => {
    await press(report, words.viewAudit);
    const counts = await report.$$eval(".audit .count", (all) => all.map((one) => Number(one.textContent)));
    const [every = 0, ...kinds] = counts;
    expect(every).toBe(await report.$$eval(".policy-text .sentence:not(.rest)", (all) => all.length));
    expect(kinds.reduce((sum, n) => sum + n, 0)).toBe(every);
    await press(report, words.use.unused, ".audit");
    const seen = await report.$$eval(".policy-text .sentence", (all) =>
      all.filter((one) => one.checkVisibility()).map((one) => (one as HTMLElement).dataset["kind"]),
    );
    expect(new Set(seen)).toEqual(new Set(["unused"]));
    await picture(report, `report-audit-${kind}`);
    expect(await findings(report)).toEqual([]);
    await press(report, words.viewText);
  });

  it("axe finds no fault with it, wide and narrow; it fits 320 pixels", async () => {
    await picture(report, `report-${kind}`);
    expect(await findings(report)).toEqual([]);
    await report.setViewport({ width: 320, height: 800 });
    expect(
      await report.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(await findings(report)).toEqual([]);
    await report.setViewport({ width: 1280, height: 860 });
  });

  it("says so where nothing is stored", async () => {
    const none = await session.open(
      "report",
      "main[data-state=none]",
      query("https://nobody.example/privacy"),
    );
    expect(await none.$eval("main", (main) => main.innerText)).toContain(words.none.title);
    expect(await findings(none)).toEqual([]);
    await none.close();
  });

  it("stays quick with a policy of twenty thousand words", async () => {
    const policy = "https://papers.long.example/privacy";
    session.world.put("https://long.example/", pageLinking(policy));
    session.world.put(policy, { body: longPolicy() });
    const site = await session.visit("https://long.example/");
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("ready");
    await popup.close();
    const long = await session.open("report", TEXT, query(policy));
    expect(await long.$$eval(".policy-text .sentence", (all) => all.length)).toBeGreaterThan(1_500);
    // what the reader feels: how long the page is busy after a click, in frames
    const took = await long.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const start = performance.now();
      document.querySelector<HTMLElement>(".views button:last-child")?.click();
      await frame();
      return performance.now() - start;
    });
    console.log(`${kind}: audit view of 20,000 words in ${Math.round(took)} ms`);
    expect(took).toBeLessThan(3_000);
    await long.close();
    await site.close();
  });
});
