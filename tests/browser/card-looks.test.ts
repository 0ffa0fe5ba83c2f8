import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageOf } from "../../site/server.mjs";
import { FRESH_MS } from "../../src/extension/background/reader.ts";
import { setting } from "./card.ts";
import { cardAtRest, cardBox, cardGone, press } from "./closed-root.ts";
import { KINDS, picture, startSession, until, type LaunchOptions, type Session } from "./session.ts";
import { BAD, judged, putSite } from "./signup-site.ts";
import { policySaying } from "./shop.ts";
import type { Page as SitePage } from "./world.ts";

const FORM = `<style>body { font: 16px/1.5 sans-serif; margin: 2rem } form { max-width: 22rem } input { display: block; width: 100%; box-sizing: border-box }</style>
<form method="post" action="/join"><h2>Create your account</h2>
<p><label>E-mail address <input type="email" name="email" autocomplete="email"></label></p>
<p><label>Choose a password <input type="password" name="password" autocomplete="new-password"></label></p>
<p><label>Repeat the password <input type="password" name="again" autocomplete="new-password"></label></p>
<p>By creating an account you agree to our <a href="/terms">Terms</a> and <a href="/privacy">Privacy Policy</a>.</p>
<button>Create account</button></form>`;

/** Whether the card covers anything in the form or a button. */
const covers = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector("div[popover=manual]")?.getBoundingClientRect();
    if (!host) return null;
    return [...document.querySelectorAll("input, button, label, form a, form p")].some((one) => {
      const box = one.getBoundingClientRect();
      return host.left < box.right && box.left < host.right && host.top < box.bottom && box.top < host.bottom;
    });
  });

/** Runs in the extension: dates what is stored of a policy back, so that it is read anew. `by`: milliseconds. */
async function makeOld(name: string, policy: string, by: number): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error("the store does not answer"));
    });
  const db = await done(indexedDB.open(name));
  const summaries = db.transaction("summaries", "readwrite").objectStore("summaries");
  const rows = (await done(summaries.index("url").getAll(policy))) as { readAt: number }[];
  for (const row of rows) await done(summaries.put({ ...row, readAt: row.readAt - by }));
  db.close();
}

const LOOKS: [string, LaunchOptions][] = [
  ["light", {}],
  ["dark", { dark: true }],
  ["forced-colours", { forcedColours: true }],
];

describe.each(KINDS.flatMap((kind) => LOOKS.map(([look, options]) => ({ kind, look, options }))))(
  "$kind, $look: the card",
  ({ kind, look, options }) => {
    let session: Session;
    beforeAll(async () => {
      session = await startSession(kind, options);
      await session.ask(() => undefined);
    });
    afterAll(() => session.close());

    it("stands in a corner, over nothing of the form", async () => {
      const page = await session.visit(putSite(session, `${look}.example`, FORM));
      await cardAtRest(page);
      await picture(page, `card-page-${kind}-${look}`);
      expect(await covers(page)).toBe(false);
      await page.close();
    });

    if (look === "light") {
      it("has room at 200 % zoom, in a small window, and grows again", async () => {
        const page = await session.visit(putSite(session, "small.example", FORM));
        const whole = await cardAtRest(page);
        for (const [name, width, height] of [
          ["zoom", 600, 430],
          ["phone", 360, 740],
          ["narrow", 320, 640],
        ] as const) {
          await page.setViewport({ width, height, deviceScaleFactor: name === "zoom" ? 2 : 1 });
          await page.evaluate(() => scrollTo(0, 0));
          const placed = await until(async () => {
            const box = await cardBox(page);
            return (
              box === null || (box.right <= width && box.bottom <= height && (await covers(page)) === false)
            );
          }, `a place for the card in a window of ${width} × ${height}`);
          expect(placed).toBe(true);
          await cardBoxStill(page);
          await picture(page, `card-${name}-${kind}`);
          const box = await cardBox(page);
          if (name === "zoom") expect(box).not.toBeNull(); // beside the form, narrow
          if (box) expect(box.left).toBeGreaterThanOrEqual(0);
          // past the form there is room in every window
          await page.evaluate(() => {
            document.body.style.paddingBottom = "150vh";
            scrollTo(0, document.body.scrollHeight);
          });
          const there = await cardAtRest(page);
          expect(there.left).toBeGreaterThanOrEqual(0);
          expect(there.right).toBeLessThanOrEqual(width);
          await picture(page, `card-${name}-scrolled-${kind}`);
          await page.evaluate(() => {
            document.body.style.paddingBottom = "";
          });
        }
        await page.setViewport({ width: 1200, height: 860 });
        await until(
          async () => JSON.stringify(await cardBox(page)) === JSON.stringify(whole),
          "the card to grow",
        );
        await page.close();
      });

      it("stands at the other side of a page that is read from right to left", async () => {
        const body = `<script>document.documentElement.dir = "rtl"</script>${FORM}`;
        const page = await session.visit(putSite(session, "rtl.example", body));
        const box = await cardAtRest(page);
        expect(box.left).toBe(16);
        await picture(page, `card-rtl-${kind}`);
        expect(await covers(page)).toBe(false);
        await page.close();
      });

      it("keeps off a form in a shadow root and in a frame of the site", async () => {
        const corner = "position: fixed; right: 10px; bottom: 10px; width: 300px; height: 300px; border: 0";
        const shadow = `<div id="host" style="${corner}"></div><template>${FORM}</template><script>
          document.querySelector("#host").attachShadow({ mode: "open" }).append(document.querySelector("template").content.cloneNode(true));</script>`;
        const frame = `<iframe style="${corner}" srcdoc='${FORM.replaceAll("'", "&#39;")}'></iframe>`;
        for (const [name, body] of Object.entries({ shadow, frame })) {
          const page = await session.visit(putSite(session, `${name}.example`, body));
          const box = await cardAtRest(page);
          expect(box.left < 890 && box.right > 890 && box.bottom > 550).toBe(false);
          expect(box.right <= 890 || box.bottom <= 550).toBe(true);
          await page.close();
        }
      });

      it("moves when a consent banner comes where it stands", async () => {
        const page = await session.visit(putSite(session, "banner.example", FORM));
        const before = await cardAtRest(page);
        await page.evaluate(() => {
          const banner = document.createElement("div");
          banner.style.cssText = "position: fixed; inset: auto 0 0 0; padding: 2rem; background: #ddd";
          banner.innerHTML = `<button style="float: right">Accept all</button> <button>Reject</button> We use cookies.`;
          document.body.append(banner);
        });
        await until(async () => {
          const box = await cardBox(page);
          return box !== null && box.top !== before.top && (await covers(page)) === false;
        }, "the card to move");
        await picture(page, `card-banner-${kind}`);
        await page.close();
      });

      it("says so when the policy got worse, and says nothing when it only changed", async () => {
        const address = putSite(session, "worse.example", FORM, BAD.slice(0, 1));
        const policy = "https://papers.worse.example/privacy";
        let page = await session.visit(address);
        await press(kind, page, "Dismiss");
        await cardGone(page);
        const anew = async (says: SitePage) => {
          session.world.put(policy, says);
          await session.ask(makeOld, "smallprint", policy, FRESH_MS);
          await page.close();
          page = await session.visit(address);
        };
        await anew(policySaying(BAD[0] ?? "", "We wrote this policy anew."));
        expect(await judged(session, page)).toBe(true);
        expect(await cardBox(page)).toBeNull();
        const worse = await pageOf("legal.parcelpost.example", "/privacy");
        await anew({ body: worse?.body ?? "" });
        await cardAtRest(page);
        await picture(page, `card-worse-${kind}`);
        await page.close();
      });

      it("is silent where the policy can't be read, unless the reader wants to know", async () => {
        const address = putSite(session, "unread.example", FORM);
        session.world.put("https://papers.unread.example/privacy", { body: "Gone", status: 404 });
        const page = await session.visit(address);
        expect(await judged(session, page)).toBe(true);
        expect(await cardBox(page)).toBeNull();
        await setting(session, { warnWhenUnread: true });
        await page.reload();
        await cardAtRest(page);
        await picture(page, `card-unread-${kind}`);
        await setting(session, { warnWhenUnread: false });
        await page.close();
      });

      it("goes with Escape, which leaves the page's own dialog open", async () => {
        const body = `<dialog>${FORM}</dialog><script>document.querySelector("dialog").showModal()</script>`;
        const page = await session.visit(putSite(session, "escape.example", body));
        await cardAtRest(page);
        await picture(page, `card-modal-${kind}`);
        await page.keyboard.press("Escape");
        await cardGone(page);
        expect(await page.$eval("dialog", (dialog) => dialog.open)).toBe(true);
        await page.keyboard.press("Escape");
        await until(() => page.$eval("dialog", (dialog) => !dialog.open), "the page's dialog to close");
        await page.close();
      });
    }
  },
);

/** Waits until the card rests, or is nowhere. */
async function cardBoxStill(page: Page): Promise<void> {
  let last = "";
  await until(async () => {
    const now = JSON.stringify(await cardBox(page));
    const rests = now === last;
    last = now;
    return rests;
  }, "the card to rest");
}
