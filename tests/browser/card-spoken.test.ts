// what a screen reader is given of the card: its words are drawn by its style, and its root is closed to the page
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BUTTONS, cardAtRest } from "./closed-root.ts";
import { inFirefox } from "./privileged.ts";
import { KINDS, startSession, until, type Session } from "./session.ts";
import { putSite } from "./signup-site.ts";

const FORM = `<form method="post" action="/join" style="width: 24rem"><h2>Create your account</h2>
<p><label>E-mail address <input type="email" name="email" autocomplete="email"></label></p>
<p><label>Choose a password <input type="password" name="password" autocomplete="new-password"></label></p>
<p><label>Repeat the password <input type="password" name="again" autocomplete="new-password"></label></p>
<button>Create account</button></form>`;

const LINES = [/biometric data/, /sell your data/, /other companies/];

interface Heard {
  role: string;
  name: string;
}

/** All that assistive programs find on a page, in the browser's words for it. */
const heardOn = (session: Session, page: Page): Promise<Heard[]> =>
  session.kind === "chromium" ? inChromium(page) : inGecko(session, page);

async function inChromium(page: Page): Promise<Heard[]> {
  const debug = await page.createCDPSession();
  try {
    const { nodes } = await debug.send("Accessibility.getFullAXTree");
    return nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? "") }));
  } finally {
    await debug.detach();
  }
}

async function inGecko({ browser }: Session, page: Page): Promise<Heard[]> {
  await page.bringToFront();
  const told = await inFirefox(
    browser,
    `(async () => {
      const service = Cc["@mozilla.org/accessibilityService;1"].getService(Ci.nsIAccessibilityService);
      const heard = [];
      const walk = (one) => {
        heard.push({ role: service.getStringRole(one.role), name: one.name ?? "" });
        for (let child = one.firstChild; child; child = child.nextSibling) walk(child);
      };
      const view = Services.wm.getMostRecentWindow("navigator:browser");
      for (let tries = 0; tries < 50; tries++) {
        const outer = service.getAccessibleFor(view.gBrowser.selectedBrowser);
        heard.length = 0;
        if (outer) walk(outer);
        if (heard.length > 10) break;
        await new Promise((resolve) => view.setTimeout(resolve, 100));
      }
      return JSON.stringify(heard);
    })()`,
  );
  return JSON.parse(String(told)) as Heard[];
}

describe.each(KINDS)("%s: a screen reader", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session.close());

  it("is given the card's title, each of its lines, its buttons, and what it says when it comes", async () => {
    const page = await session.visit(putSite(session, "spoken.example", FORM));
    await cardAtRest(page);
    const named = (heard: Heard[], role: RegExp) =>
      heard.filter((one) => role.test(one.role)).map(({ name }) => name);
    const texts = (heard: Heard[]) => named(heard, /^statictext$/i);
    /** Those of the card's lines that are there twice: as a line, and in what it says. */
    const said = (heard: Heard[]) =>
      LINES.filter((line) => texts(heard).filter((text) => line.test(text)).length === 2);
    const heard = await until(async () => {
      const all = await heardOn(session, page);
      return said(all).length === LINES.length ? all : null;
    }, "the card to have spoken");
    expect(named(heard, /^heading$/)).toContainEqual(expect.stringContaining("spoken.example"));
    expect(named(heard, /button/)).toEqual(expect.arrayContaining([...BUTTONS]));
    expect(named(heard, /^region$/)).toContainEqual(expect.stringContaining("Smallprint"));
    expect(texts(heard)).not.toContain("!");
    await page.close();
  });
});
