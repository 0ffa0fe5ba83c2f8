import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../src/extension/ui/words.ts";
import { look, pageWithCard, setting } from "./card.ts";
import { cardText } from "./closed-root.ts";
import { settled, textOf } from "./popup.ts";
import { KINDS, startSession, until, type Kind, type Session } from "./session.ts";
import { HOME, LOGIN, POLICY, SIGNUP } from "./shop.ts";

/** Each registration lives on a site of its own: a card is shown once a site. */
async function putSignup(session: Session, host: string): Promise<string> {
  const shop = await (await import("../../site/server.mjs")).pageOf("shop.example", "/signup");
  if (!shop) throw new Error("the sample site has no signup page");
  session.world.put(`https://${host}/join`, { body: shop.body });
  return `https://${host}/join`;
}

describe.each(KINDS)("%s: a signup page", (kind: Kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session.close());

  it("shows nothing and asks for nothing where the reader switched it off", async () => {
    await setting(session, { signupWarnings: false });
    const page = await session.visit(SIGNUP);
    const before = await look(page);
    const popup = await session.popupOf(await session.visit(LOGIN));
    await settled(popup); // the worker has heard of both pages by now, and read the policy for the popup alone
    expect(session.world.count(POLICY)).toBe(1);
    expect(await look(page)).toBe(before);
    await popup.close();
    for (const one of await session.browser.pages()) if (one.url().startsWith(HOME)) await one.close();
    await setting(session, { signupWarnings: true });
  });

  it("shows the card, in a shadow root that the page can't enter", async () => {
    const { page, without } = await pageWithCard(session, SIGNUP);
    if (kind === "chromium") {
      const text = await until(async () => {
        const now = await cardText(page);
        return now.includes("shop.example") ? now : null;
      }, "the card's words");
      expect(text).toMatch(/advert|sell|share/i);
    }
    const open = await page.evaluate(
      () => [...document.querySelectorAll("*")].filter((element) => element.shadowRoot !== null).length,
    );
    expect(open).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY"); // no focus stolen

    await page.keyboard.press("Escape");
    await until(async () => (await look(page)) === without, "the card to go");
    await page.close();
  });

  it("shows it once a site", async () => {
    const page = await session.visit(SIGNUP);
    const popup = await session.popupOf(page);
    expect(await settled(popup)).toBe("ready");
    expect(await textOf(popup)).toContain(words.aboutToSignUp);
    expect(await textOf(popup)).toContain(words.agreeMarketingTicked);
    const now = await look(page);
    await setting(session, { signupWarnings: false });
    await page.reload();
    expect(await look(page)).toBe(now);
    await setting(session, { signupWarnings: true });
    await popup.close();
    await page.close();
  });

  it("says nothing on a login page", async () => {
    await setting(session, { signupWarnings: false });
    const page = await session.visit(LOGIN);
    const without = await look(page);
    await setting(session, { signupWarnings: true });
    await page.reload();
    const popup = await session.popupOf(page);
    expect(await settled(popup)).toBe("ready");
    expect(await textOf(popup)).not.toContain(words.aboutToSignUp);
    await popup.close();
    expect(await look(page)).toBe(without);
    await page.close();
  });

  it("says nothing on a site that the reader switched off", async () => {
    await setting(session, { signupOffSites: ["quiet.example"] });
    const address = await putSignup(session, "www.quiet.example");
    const page = await session.visit(address);
    const popup = await session.popupOf(page);
    expect(await settled(popup)).toBe("ready"); // the summary is there for who asks
    await popup.close();
    const now = await look(page);
    await setting(session, { signupWarnings: false });
    await page.reload();
    expect(await look(page)).toBe(now);
    await page.close();
  });
});
