/** Where policies are found: in frames, shadow roots, what comes late, behind redirects, and where the page has no link to one. */
import http from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settled, stateOf, textOf } from "./popup.ts";
import { KINDS, startSession, until, type Session } from "./session.ts";
import { pageLinking, policySaying } from "./shop.ts";
import type { Page as SitePage } from "./world.ts";

const html = (body: string): SitePage => ({
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A bakery</title></head><body>${body}</body></html>`,
});
const BARE = "<main><h1>A bakery</h1><p>Fresh bread every morning.</p></main>";
const footer = (address: string) => `<footer><a href="${address}">Privacy policy</a></footer>`;
const TITLES = {
  private: "The policy’s address is on a private network",
  nowhere: "The policy’s address leads nowhere",
  login: "The policy is behind a login",
  noneFound: "No privacy policy found",
};

describe.each(KINDS)("%s: finding", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
  });
  afterAll(() => session.close());

  /** Opens the popup over a page, reads it when it has settled, and closes both. */
  async function popupOver(url: string, prepare?: (site: Page) => Promise<unknown>) {
    const site = await session.visit(url);
    await prepare?.(site);
    const popup = await session.popupOf(site);
    const state = await settled(popup, 60_000);
    const text = await textOf(popup);
    await popup.close();
    await site.close();
    return { state, text };
  }
  const policyAt = (url: string) => session.world.put(url, policySaying());

  it("follows a policy's redirect to another host", async () => {
    session.world.put("https://moved.example/", pageLinking("https://moved.example/privacy"));
    const location = "https://group.example/legal/privacy";
    session.world.put("https://moved.example/privacy", { body: "", status: 301, headers: { location } });
    policyAt(location);
    expect(await popupOver("https://moved.example/")).toMatchObject({ state: "ready" });
    expect(session.world.count(location)).toBe(1);
  });

  it("takes a redirect to a login for no policy", async () => {
    session.world.put("https://member.example/", pageLinking("https://member.example/privacy"));
    const location = "https://member.example/login?next=%2Fprivacy";
    session.world.put("https://member.example/privacy", { body: "", status: 302, headers: { location } });
    session.world.put("https://member.example/login", {
      body: policySaying("Sign in to read more.").body,
    });
    const { state, text } = await popupOver("https://member.example/");
    expect(state).toBe("not-policy");
    expect(text).toContain(TITLES.login);
  });

  it.each(["http://127.0.0.1:9/privacy", "http://router.local/privacy", "http://[::1]:9/privacy"])(
    "sends nothing to %s for a public page",
    async (address) => {
      session.world.put("https://trick.example/", pageLinking(address));
      const before = session.world.outside.length;
      const { state, text } = await popupOver("https://trick.example/");
      expect(state).toBe("failed");
      expect(text).toContain(TITLES.private);
      const asked = session.world.outside.slice(before).filter((host) => /127\.|::1|router/.test(host));
      expect(asked).toEqual([]);
    },
  );

  it("reads nothing that a public address leads to on the reader's own machine", async () => {
    const secret = policySaying("The printer in the kitchen keeps a list of all that was printed.");
    const own = http.createServer((_request, response) => {
      response.writeHead(200, { "content-type": "text/html", "access-control-allow-origin": "*" });
      response.end(secret.body);
    });
    await new Promise<void>((resolve) => own.listen(0, "127.0.0.1", resolve));
    const location = `http://127.0.0.1:${(own.address() as AddressInfo).port}/privacy`;
    session.world.put("https://lure.example/", pageLinking("https://lure.example/privacy"));
    session.world.put("https://lure.example/privacy", { body: "", status: 302, headers: { location } });
    const { state, text } = await popupOver("https://lure.example/");
    own.closeAllConnections();
    own.close();
    expect(state).toBe("failed");
    // where the browser itself refuses to go there, it tells an extension only that the way led nowhere
    expect([TITLES.private, TITLES.nowhere].some((title) => text.includes(title))).toBe(true);
    expect(text).not.toContain("printer");
  });

  it("looks in frames of the same site", async () => {
    session.world.put("https://framed.example/", html(`${BARE}<iframe src="/foot"></iframe>`));
    session.world.put("https://framed.example/foot", html(footer("/legal/7")));
    policyAt("https://framed.example/legal/7");
    expect(await popupOver("https://framed.example/")).toMatchObject({ state: "ready" });
  });

  it("looks into open shadow roots, of shadow roots too", async () => {
    const script = `<script>
      const outer = document.querySelector("site-foot").attachShadow({ mode: "open" });
      outer.innerHTML = "<legal-links></legal-links>";
      outer.firstChild.attachShadow({ mode: "open" }).innerHTML = '${footer("/legal/8")}';
    </script>`;
    session.world.put("https://shadow.example/", html(`${BARE}<site-foot></site-foot>${script}`));
    policyAt("https://shadow.example/legal/8");
    expect(await popupOver("https://shadow.example/")).toMatchObject({ state: "ready" });
  });

  it("sees a link that comes late, in a popup that is open already", async () => {
    session.world.put("https://late.example/", html(BARE));
    policyAt("https://late.example/legal/9");
    const site = await session.visit("https://late.example/");
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("none-found");
    await site.bringToFront();
    await site.evaluate((link) => document.body.insertAdjacentHTML("beforeend", link), footer("/legal/9"));
    await until(async () => (await stateOf(popup)) === "ready", "the late link's policy");
    await popup.close();
    await site.close();
  });

  it("follows the reader through a page that draws itself anew", async () => {
    session.world.put("https://single.example/", html(`${BARE}<div id="foot">${footer("/legal/one")}</div>`));
    policyAt("https://single.example/legal/one");
    policyAt("https://single.example/legal/two");
    await popupOver("https://single.example/", async (site) => {
      await site.evaluate((link) => {
        history.pushState(null, "", "/second");
        const foot = document.querySelector("#foot");
        if (foot) foot.innerHTML = link;
      }, footer("/legal/two"));
      // the popup asks for what was seen last; the page's own look follows its change by a moment
      await new Promise((resolve) => setTimeout(resolve, 3_000));
    });
    expect(session.world.count("https://single.example/legal/two")).toBe(1);
  });

  it("asks the home page where a page has no link, not before the popup is opened, and never clicks", async () => {
    session.world.put(
      "https://deep.example/recipes/rye",
      html(`${BARE}<button onclick="document.title = 'clicked'">Privacy</button>`),
    );
    session.world.put("https://deep.example/", pageLinking("https://deep.example/legal/10"));
    policyAt("https://deep.example/legal/10");
    const site = await session.visit("https://deep.example/recipes/rye");
    await session.tabId(site);
    expect(session.world.count("https://deep.example/")).toBe(0);
    const popup = await session.popupOf(site);
    expect(await settled(popup, 60_000)).toBe("ready");
    expect(await textOf(popup)).toContain("linked from the site’s home page");
    expect(await site.title()).toBe("A bakery");
    await popup.close();
    await site.close();
  });

  it("then tries usual addresses, one request at a time, and takes only a policy", async () => {
    let open = 0;
    let most = 0;
    const slowly =
      (page: SitePage): http.RequestListener =>
      (_request, response) => {
        most = Math.max(most, ++open);
        setTimeout(() => {
          open--;
          response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page.body);
        }, 50);
      };
    session.world.put("https://usual.example/", html(BARE));
    session.world.put("https://usual.example/privacy-policy", slowly(html(BARE))); // a site that shows its home page for everything
    session.world.put("https://usual.example/privacy", slowly(policySaying()));
    const { state, text } = await popupOver("https://usual.example/");
    expect(state).toBe("ready");
    expect(text).toContain("where sites usually keep it");
    expect(most).toBe(1);
    expect(session.world.count("https://usual.example/policies/privacy-policy")).toBe(0);
  });

  it("says what it tried where there is none, and asks no second time", async () => {
    session.world.put("https://none.example/", html(BARE));
    const first = await popupOver("https://none.example/");
    expect(first.state).toBe("none-found");
    expect(first.text).toContain(TITLES.noneFound);
    const asked = () => session.world.asked.filter(({ url }) => url.startsWith("https://none.example/"));
    const requests = asked().filter(({ url }) => !url.endsWith("favicon.ico")).length;
    expect(requests).toBeGreaterThan(3);
    const site = await session.visit("https://none.example/");
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("none-found");
    const tried = await popup.$$eval(".tried li", (items) => items.map((item) => item.textContent));
    expect(tried).toContain("none.example/privacy-policy");
    // the visit itself, and nothing more
    expect(asked().filter(({ url }) => !url.endsWith("favicon.ico"))).toHaveLength(requests + 1);
    await popup.close();
    await site.close();
  });

  it("lets the reader choose another policy, remembers it, says so, and takes it back", async () => {
    const both = `<footer><a href="/privacy">Privacy policy</a> <a href="/app-privacy">App privacy policy</a></footer>`;
    session.world.put("https://both.example/", html(BARE + both));
    session.world.put("https://both.example/shop", html(BARE + both));
    policyAt("https://both.example/privacy");
    policyAt("https://both.example/app-privacy");
    const addressIn = (popup: Page) =>
      popup.$eval(".foot .link-button[dir=ltr]", (one) => one.textContent).catch(() => null); // while it reads

    const site = await session.visit("https://both.example/");
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("ready");
    expect(await addressIn(popup)).toBe("both.example/privacy");
    await popup.$$eval(".choice button", (choices) => {
      for (const one of choices) if (one.textContent.includes("App privacy")) one.click();
    });
    await until(async () => (await addressIn(popup)) === "both.example/app-privacy", "the chosen policy");
    expect(await textOf(popup)).toContain("You chose this policy for both.example.");
    await popup.close();
    await site.close();

    const elsewhere = await session.visit("https://both.example/shop");
    const again = await session.popupOf(elsewhere);
    expect(await settled(again)).toBe("ready");
    expect(await addressIn(again)).toBe("both.example/app-privacy");
    await again.$eval(".whose-policy button", (button) => button.click());
    await until(async () => (await addressIn(again)) === "both.example/privacy", "the page's own policy");
    expect(await textOf(again)).not.toContain("You chose");
    await again.close();
    await elsewhere.close();
  });
});
