import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MOST_RETURNS } from "../../src/extension/content/card.ts";
import { cardAtRest, cardBox, cardGone, press } from "./closed-root.ts";
import { KINDS, startSession, until, type Session } from "./session.ts";
import { putSite } from "./signup-site.ts";

const FORM = `<form method="post" action="/join" style="width: 24rem"><h2>Create your account</h2>
<p><label>E-mail address <input type="email" name="email" autocomplete="email"></label></p>
<p><label>Choose a password <input type="password" name="password" autocomplete="new-password"></label></p>
<p><label>Repeat the password <input type="password" name="again" autocomplete="new-password"></label></p>
<button>Create account</button></form>`;

describe.each(KINDS)("%s: a page that wants the card away, or its words", (kind) => {
  let session: Session;
  let count = 0;
  beforeAll(async () => {
    session = await startSession(kind);
    await session.ask(() => undefined);
  });
  afterAll(() => session.close());

  async function withCard(body = FORM): Promise<Page> {
    const page = await session.visit(putSite(session, `hostile-${++count}.example`, body));
    await cardAtRest(page);
    return page;
  }
  /** The topmost thing in the middle of the card is the card. */
  const onTop = (page: Page) =>
    page.evaluate(() => {
      const host = document.querySelector("div[popover=manual]");
      if (!host) return false;
      const { left, top, width, height } = host.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === host;
    });

  /** What a page can do to an element that it has found. */
  const ATTACKS: [string, string][] = [
    ["removes it", "host.remove()"],
    ["hides it", "host.hidePopover()"],
    ["makes it inert", "host.inert = true"],
    ["takes its attribute", "host.removeAttribute('popover')"],
  ];
  it.each(ATTACKS)("%s: it comes back a few times, then stays away", async (_, attack) => {
    const page = await withCard();
    for (let n = 0; n < MOST_RETURNS; n++) {
      await page.evaluate(`{ const host = document.querySelector("div[popover=manual]"); ${attack}; }`);
      await until(
        () =>
          page.evaluate(
            () => document.querySelector("div[popover=manual]:popover-open:not([inert])") !== null,
          ),
        "the card to come back",
      );
      expect(await onTop(page)).toBe(true);
    }
    await page.evaluate(`{ const host = document.querySelector("div[popover=manual]"); ${attack}; }`);
    await cardGone(page);
    await page.close();
  });

  it("restyles it in vain", async () => {
    const page = await withCard();
    const before = await cardBox(page);
    await page.addStyleTag({
      content: `html { font-size: 40px; }
        html > div, div[popover] { display: none !important; opacity: 0 !important; visibility: hidden !important; transform: scale(0) !important;
          left: -9999px !important; width: 1px !important; clip-path: inset(50%) !important; filter: blur(9px) !important; pointer-events: none !important;
          --paper: red; --room: 10px; color: red !important; transition: all 100s !important; }
        ::backdrop { background: black !important; display: block !important; }`,
    });
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>("div[popover=manual]");
      host?.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1e9 });
    });
    expect(await onTop(page)).toBe(true);
    const after = await cardBox(page);
    expect(after).not.toBeNull();
    const sizeOf = (box: typeof after) => box && [box.right - box.left, box.bottom - box.top];
    expect(sizeOf(after)).toEqual(sizeOf(before));
    const opacity = await page.$eval("div[popover=manual]", (host) => getComputedStyle(host).opacity);
    expect(opacity).toBe("1");
    await page.close();
  });

  it("covers it: it moves to a free corner", async () => {
    const page = await withCard(
      `${FORM}<div id="over" popover="auto" style="inset: auto 0 0 auto; width: 28rem; height: 26rem; margin: 0">Offers</div>`,
    );
    const before = await cardAtRest(page);
    await page.evaluate(() => document.querySelector<HTMLElement>("#over")?.showPopover());
    await until(
      async () => JSON.stringify(await cardBox(page)) !== JSON.stringify(before),
      "the card to move",
    );
    await cardAtRest(page);
    expect(await onTop(page)).toBe(true);
    const apart = await page.evaluate(() => {
      const [a, b] = ["div[popover=manual]", "#over"].map((one) =>
        document.querySelector(one)?.getBoundingClientRect(),
      );
      return a && b ? a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top : null;
    });
    expect(apart).toBe(true);
    await page.close();
  });

  it("covers everything again and again: in the end that is respected", async () => {
    const page = await withCard(
      `${FORM}<div id="over" popover="auto" style="inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0">All mine</div>`,
    );
    await page.evaluate(() => {
      const over = document.querySelector<HTMLElement>("#over");
      over?.showPopover();
      setInterval(() => {
        const host = document.querySelector("div[popover=manual]");
        if (!host) return;
        over?.hidePopover();
        over?.showPopover(); // on top again
      }, 100);
    });
    await until(
      () => page.evaluate(() => document.querySelector("div[popover=manual]") === null),
      "the card to give up",
    );
    await page.close();
  });

  it("reads nothing of it", async () => {
    const page = await withCard();
    const read = await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>("div[popover=manual]");
      getSelection()?.selectAllChildren(document.documentElement);
      const selected = getSelection()?.toString() ?? "";
      getSelection()?.removeAllRanges();
      return {
        root: host?.shadowRoot ?? null,
        inside: [host?.innerHTML, host?.innerText, host?.textContent].join(""),
        names: host?.getAttributeNames(),
        all: document.documentElement.innerText + document.documentElement.outerHTML,
        html: (document.documentElement as unknown as { getHTML?: (options: object) => string }).getHTML?.({
          serializableShadowRoots: true,
        }),
        selected,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
        animations: document.getAnimations().length,
      };
    });
    expect(read.root).toBeNull();
    expect(read.inside).toBe("");
    expect(read.names).toEqual(["popover"]);
    for (const text of [read.all, read.html ?? "", read.selected])
      expect(text).not.toMatch(/to know|smallprint|dismiss|sell/i);
    expect(read.sheets).toBe(0);
    expect(read.animations).toBe(0);
    await page.close();
  });

  it("hears nothing of what is pressed in it after the page's own listeners were passed by", async () => {
    const page = await withCard();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const name of ["click", "mousedown", "pointerdown", "focusin"])
        document.addEventListener(name, (event) =>
          heard.push(`${name} ${(event.target as Element).tagName}`),
        );
      document.querySelector<HTMLInputElement>("input[type=email]")?.focus();
      heard.length = 0;
    });
    await press(kind, page, "Dismiss");
    await cardGone(page);
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    // the reader goes on writing where the focus was
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("email");
    await page.close();
  });
});
