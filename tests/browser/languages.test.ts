/** A browser in another language: the extension speaks it everywhere. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messageIn, messagesOf } from "../i18n.ts";
import { findings } from "./axe.ts";
import { openLines, settled, textOf } from "./popup.ts";
import { startSession, until, type Session } from "./session.ts";
import { HOME } from "./shop.ts";

const ENGLISH = /\b(?:They|You can|The policy|Your|Warn me|Settings|policies do)\b/u;

describe.each([
  ["de", "de", "Der Anbieter"],
  ["ja", "ja", "このサイトは"],
])("Chromium in %s", (language, folder, subject) => {
  const messages = messagesOf(folder);
  let session: Session;
  beforeAll(async () => {
    session = await startSession("chromium", { language });
  });
  afterAll(() => session.close());

  it("has the popup's words and its sentences in that language", async () => {
    const site = await session.visit(HOME);
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("ready");
    expect(await popup.$eval("html", (html) => html.lang)).toBe(language);
    expect(await popup.title()).toBe(messageIn(messages, "popupTitle"));
    const text = await textOf(popup);
    for (const key of ["section_collect", "section_share", "section_rights", "whatLeaves", "readAgain"])
      expect(text).toContain(messageIn(messages, key));
    expect(text).toContain(subject);
    expect(text).not.toMatch(ENGLISH);
    expect(await findings(popup)).toEqual([]);
    await openLines(popup); // quotes stay in the policy's own language
    expect(await popup.$eval("blockquote", (quote) => quote.lang)).toBe("en");
    await popup.close();
    await site.close();
  });

  it("has the settings, the button and its title in that language", async () => {
    const options = await session.open("options", "main[data-ready=true]");
    const text = await textOf(options);
    for (const key of ["warnAbout", "stored", "appearanceTitle", "whatLeavesMore"])
      expect(text).toContain(messageIn(messages, key));
    expect(text).not.toMatch(ENGLISH);
    await options.$eval("details.practices", (details) => {
      details.open = true;
    });
    expect(await textOf(options)).toContain(subject);
    expect(await findings(options)).toEqual([]);
    await options.close();
    expect(await session.ask(() => chrome.runtime.getManifest().description)).toBe(
      messageIn(messages, "extensionDescription"),
    );
    const title = await until(() => session.ask(() => chrome.action.getTitle({})), "the button's title");
    expect(title).toBe(messageIn(messages, "actionTitle"));
  });
});
