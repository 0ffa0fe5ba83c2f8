import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "puppeteer-core";
import { pageOf } from "../../site/server.mjs";
import type { PageSeen, StoredEntry } from "../../src/extension/messages.ts";
import { words } from "../../src/extension/ui/words.ts";
import { setting } from "./card.ts";
import { BUTTONS, cardAtRest, cardBox, cardGone, press, withButton } from "./closed-root.ts";
import { readOpenPopup, settled } from "./popup.ts";
import { KINDS, startSession, until, type Session } from "./session.ts";
import { pageLinking } from "./shop.ts";
import type { Page as SitePage } from "./world.ts";

const FORM = `<form method="post" action="/join"><h2>Create your account</h2>
<p><label>Your name <input name="name" autocomplete="name"></label></p>
<p><label>E-mail address <input type="email" name="email" autocomplete="email"></label></p>
<p><label>Choose a password <input type="password" name="password" autocomplete="new-password"></label></p>
<p><label>Repeat the password <input type="password" name="again" autocomplete="new-password"></label></p>
<button>Create account</button></form>`;

const MODAL = `<button id="open" type="button" onclick="document.querySelector('dialog').showModal()">Join us</button>
<dialog>${FORM}</dialog>`;

/** The form comes long after everything else, as scripts of applications do it. */
const LATE = `<div id="root"></div><template>${FORM}</template><script>
addEventListener("join", () => {
  document.querySelector("#root").append(document.querySelector("template").content.cloneNode(true));
});
</script>`;

const LOGIN = `<form method="post" action="/session"><h2>Welcome back</h2>
<p><label>E-mail address <input type="email" name="email" autocomplete="username"></label></p>
<p><label>Password <input type="password" name="password" autocomplete="current-password"></label></p>
<button>Log in</button> <a href="/forgotten">Forgotten your password?</a></form>`;

const NEWSLETTER = `<form method="post" action="/letters"><h2>News from the oven</h2>
<p>A letter a month about our bread.</p>
<p><label>E-mail address <input type="email" name="email" autocomplete="email"></label></p>
<button>Subscribe</button></form>`;

describe.each(KINDS)("%s: the warning card", (kind) => {
  let session: Session;
  let warning: SitePage;
  beforeAll(async () => {
    const sample = await pageOf("legal.parcelpost.example", "/privacy");
    if (!sample) throw new Error("the sample site has no policy");
    warning = { body: sample.body };
    session = await startSession(kind);
    await session.ask(() => undefined); // the page that asks must be open before others: it comes to the front, and a page behind is not looked at
  });
  afterAll(() => session.close());

  /** A site of its own, for a card is shown once a site: a page with this in it, and a policy that warns. */
  function put(site: string, body: string): string {
    const [page, policy] = [`https://www.${site}/join`, `https://papers.${site}/privacy`];
    session.world.put(page, pageLinking(policy, body));
    session.world.put(policy, warning);
    return page;
  }

  /** Also that cards were shown, and what tabs showed. */
  async function forgetAll(): Promise<void> {
    await session.ask(() => chrome.runtime.sendMessage({ type: "stored-delete-all" }));
    await session.ask(() => chrome.storage.session.clear());
  }
  const offSites = () =>
    session.ask(async () => {
      const { signupOffSites } = await chrome.storage.sync.get("signupOffSites");
      return (signupOffSites ?? []) as string[];
    });

  /** Waits until the worker was told of what a page shows, and has read its policy; says whether it was taken for a signup page. */
  async function dealtWith(page: Page): Promise<boolean> {
    const tab = await session.tabId(page);
    const told = await until(
      () =>
        session.ask(async (key) => {
          const stored = (await chrome.storage.session.get(key))[key] as { seen: PageSeen } | undefined;
          return stored?.seen ?? null;
        }, `tab:${tab}`),
      "the worker to hear of the page",
    );
    const popup = await session.popupOf(tab);
    expect(await settled(popup)).toBe("ready");
    await popup.close();
    await page.bringToFront();
    // the worker answers in turn: a card that was due is on show by now
    await session.ask(() => chrome.runtime.sendMessage<unknown, StoredEntry[]>({ type: "stored-list" }));
    return told.signup?.signup === true;
  }

  it("goes when dismissed, and changes nothing", async () => {
    const page = await session.visit(put("dismiss.example", FORM));
    await press(kind, page, "Dismiss");
    await cardGone(page);
    expect(await offSites()).toEqual([]);
    await page.close();
  });

  it("stays away from a site where the reader wants none", async () => {
    const page = await session.visit(put("not-here.example", FORM));
    await press(kind, page, "Not on this site");
    await cardGone(page);
    await until(async () => (await offSites()).length > 0, "the setting");
    expect(await offSites()).toEqual(["not-here.example"]);

    await forgetAll(); // also that the card was shown: only the setting can keep it away now
    await page.reload();
    expect(await dealtWith(page)).toBe(true);
    expect(await cardBox(page)).toBeNull();

    await setting(session, { signupOffSites: [] });
    await page.reload();
    await cardAtRest(page);
    await page.close();
  });

  it("leads to the summary", async () => {
    const page = await session.visit(put("summary.example", FORM));
    await press(kind, page, "See the summary");
    await cardGone(page);
    const popup = await readOpenPopup(session);
    expect(popup.state).toBe("ready");
    expect(popup.text).toContain("summary.example");
    expect(popup.text).toContain(words.aboutToSignUp);
    await page.close();
  });

  it("hears the keyboard: Tab leads to its buttons, Enter presses", async () => {
    const page = await session.visit(put("keys.example", FORM));
    await cardAtRest(page);
    const onCard = () => page.evaluate(() => document.activeElement?.matches("div[popover=manual]") === true);
    for (let presses = 0; presses < 20 && !(await onCard()); presses++) await page.keyboard.press("Tab");
    expect(await onCard()).toBe(true);
    await page.keyboard.press("Tab"); // past "See the summary", to "Dismiss"
    await page.keyboard.press("Tab"); // to "Not on this site"
    await page.keyboard.press("Enter");
    await cardGone(page);
    await until(async () => (await offSites()).includes("keys.example"), "the setting");
    await setting(session, { signupOffSites: [] });
    await page.close();
  });

  it("doesn't hear what the page pretends", async () => {
    const page = await session.visit(put("pretend.example", FORM));
    const { left, right, top, bottom } = await cardAtRest(page);
    await page.evaluate(
      ({ from, to }) => {
        const host = document.querySelector("div[popover=manual]");
        for (let x = from.x; x < to.x; x += 20)
          for (let y = from.y; y < to.y; y += 10) {
            const at = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y };
            for (const target of [host, document.elementFromPoint(x, y)])
              target?.dispatchEvent(new MouseEvent("click", at));
          }
        const escape = { key: "Escape", code: "Escape", bubbles: true, composed: true, cancelable: true };
        for (const target of [host, document.body, document])
          target?.dispatchEvent(new KeyboardEvent("keydown", escape));
      },
      { from: { x: left, y: top }, to: { x: right, y: bottom } },
    );
    if (kind === "chromium")
      // as if the page had got into the closed root after all
      for (const name of BUTTONS)
        await withButton(page, name, async (debug, backendNodeId) => {
          const { object } = await debug.send("DOM.resolveNode", { backendNodeId });
          await debug.send("Runtime.callFunctionOn", {
            objectId: object.objectId ?? "",
            functionDeclaration: "function () { this.click(); }",
          });
        });
    expect(await cardBox(page)).not.toBeNull();
    expect(await offSites()).toEqual([]);
    await press(kind, page, "Dismiss"); // the reader is heard
    await cardGone(page);
    await page.close();
  });

  it("comes when a form in a dialog is opened by a click", async () => {
    const page = await session.visit(put("modal.example", MODAL));
    expect(await dealtWith(page)).toBe(false);
    expect(await cardBox(page)).toBeNull();
    await page.click("#open");
    await cardAtRest(page);
    // what is outside an open dialog can't be pressed: the card must be inside
    await press(kind, page, "Dismiss");
    await cardGone(page);
    expect(await page.$eval("dialog", (dialog) => dialog.open)).toBe(true);
    await page.close();
  });

  it("comes when a script inserts the form late", async () => {
    const page = await session.visit(put("late.example", LATE));
    expect(await dealtWith(page)).toBe(false);
    expect(await cardBox(page)).toBeNull();
    await page.evaluate(() => dispatchEvent(new Event("join")));
    await cardAtRest(page);
    await page.close();
  });

  it.each([
    ["login", LOGIN],
    ["newsletter", NEWSLETTER],
  ])("doesn't come on a %s page", async (name, form) => {
    const page = await session.visit(put(`${name}.example`, form));
    expect(await dealtWith(page)).toBe(false);
    expect(await cardBox(page)).toBeNull();
    await page.close();
  });
});
