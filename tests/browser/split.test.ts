import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../src/extension/ui/words.ts";
import { FERRY, FERRY_PAGES } from "../split-policy.ts";
import { openLines, settled } from "./popup.ts";
import { KINDS, startSession, until, type Session } from "./session.ts";
import { pageLinking } from "./shop.ts";

const HOME = "https://ferry.example/";
const SHARING = "https://ferry.example/privacy/sharing";
const QUOTE = "We do not sell your personal information";

describe.each(KINDS)("%s: a policy on several pages", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
    session.world.put(HOME, pageLinking(FERRY));
    for (const [url, body] of Object.entries(FERRY_PAGES)) session.world.put(url, { body });
  });
  afterAll(() => session.close());

  it("is read as one, each page asked for once and as a stranger", async () => {
    const site = await session.visit(HOME);
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("ready");
    await openLines(popup);
    const quotes = await popup.$$eval("blockquote", (all) => all.map((quote) => quote.textContent ?? ""));
    for (const [url, part] of [
      ["/collection", "your telephone number"],
      ["/sharing", QUOTE],
      ["/rights", "have it corrected or deleted"],
      ["/cookies", "We set one cookie"],
    ] as const) {
      expect(quotes.join("\n")).toContain(part);
      expect(session.world.count(`${FERRY}${url}`)).toBe(1);
    }
    for (const { url, headers } of session.world.asked.filter((one) => one.url.startsWith(`${FERRY}/`)))
      for (const name of ["cookie", "referer", "origin"]) expect(headers, url).not.toHaveProperty(name);
    expect(session.world.count("https://ferry.example/terms")).toBe(0);
    await popup.close();
    await site.close();
  });

  it("opens the page on which a quote stands", async () => {
    const site = await session.visit(HOME);
    const popup = await session.popupOf(site);
    await settled(popup);
    await openLines(popup);
    const clicked = await popup.evaluate(
      (quote, label) => {
        const figures = [...document.querySelectorAll("figure")];
        const figure = figures.find((one) => one.textContent?.includes(quote));
        const button = [...(figure?.querySelectorAll("button") ?? [])].find(
          (one) => one.textContent === label,
        );
        button?.click();
        return button !== undefined;
      },
      QUOTE,
      words.showInPolicy,
    );
    expect(clicked).toBe(true);
    const page = await until(
      async () => (await session.browser.pages()).find((one) => one.url().startsWith(SHARING)),
      "the page of the quote in a tab",
    );
    await until(
      () =>
        page
          .evaluate(() =>
            [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String)).join(" "),
          )
          .then((text) => text.includes("We do not sell"))
          .catch(() => false),
      "the highlight",
    );
  });
});
