// a page that tries every way known to learn of the extension, or to read and change what it shows, beyond hidden.test.ts and card-hostile.test.ts
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardAtRest, cardBox, cardGone } from "./closed-root.ts";
import { look } from "./card.ts";
import { settled } from "./popup.ts";
import { KINDS, startSession, until, type Session } from "./session.ts";
import { HOME, pageLinking, policySaying } from "./shop.ts";
import { putSite } from "./signup-site.ts";

const FORM = `<form method="post" action="/join" style="width: 24rem"><h2>Create your account</h2>
<p><label>E-mail address <input type="email" name="email" autocomplete="email"></label></p>
<p><label>Choose a password <input type="password" name="password" autocomplete="new-password"></label></p>
<p><label>Repeat the password <input type="password" name="again" autocomplete="new-password"></label></p>
<button>Create account</button></form>`;

/** Stands in the page before anything of ours: writes down what it hears, and from where it is called. */
const SPY = `<script>
  const heard = (globalThis.heard = []);
  const note = (what, value) => heard.push(what + " " + value + " " + new Error("here").stack);
  for (const name of ["beforetoggle", "toggle", "focusin", "focusout", "focus", "blur", "click", "pointerdown", "mousedown", "keydown",
    "animationstart", "animationend", "transitionrun", "scroll", "slotchange", "selectionchange", "message", "messageerror", "storage",
    "DOMNodeInserted", "DOMSubtreeModified", "load"])
    addEventListener(name, (event) => note(name, event.target?.nodeName ?? ""), true);
  for (const name of ["error", "unhandledrejection", "securitypolicyviolation"])
    addEventListener(name, (event) =>
      heard.push("trouble " + name + " " + [event.message, event.filename, event.error?.stack, event.reason?.stack, event.blockedURI, event.sourceFile].join(" ")), true);
  new MutationObserver((changes) => changes.forEach((change) => [...change.addedNodes].forEach((node) => note("added", node.outerHTML ?? ""))))
    .observe(document, { childList: true, subtree: true });
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => list.getEntries().forEach((entry) =>
      heard.push("timing " + JSON.stringify(entry) + (entry.element?.outerHTML ?? "") + (entry.sources ?? []).map(({ node }) => node?.outerHTML).join())))
      .observe({ type, buffered: true });
  if ("ReportingObserver" in globalThis) new ReportingObserver((reports) => heard.push("report " + JSON.stringify(reports)), { buffered: true }).observe();
  for (const [owner, name] of [[Element.prototype, "attachShadow"], [HTMLElement.prototype, "showPopover"], [HTMLElement.prototype, "hidePopover"],
    [CSSStyleSheet.prototype, "replaceSync"], [Document.prototype, "createElement"], [Element.prototype, "append"], [Element.prototype, "checkVisibility"],
    [Document.prototype, "elementFromPoint"], [Document.prototype, "querySelectorAll"], [globalThis, "getComputedStyle"], [Element.prototype, "getBoundingClientRect"]]) {
    const own = owner[name];
    owner[name] = function (...given) { note("called", name); return own.apply(this, given); };
  }
  Object.defineProperty(Object.prototype, "policy", { get() { note("called", "policy"); return "https://evil.example/"; }, set() {}, configurable: true });
</script>`;

/** The ways to an address of the extension, each as what a page can tell of its end. */
function waysTo(base: string): Promise<string[]> {
  const file = `${base}/manifest.json`;
  const named = (name: string) =>
    new Promise<string>((resolve) => {
      const one = document.createElement(name) as HTMLElement & { src: string; data: string; href: string };
      one.onload = () => resolve(`${name} loaded`);
      one.onerror = () => resolve(`${name} failed`);
      setTimeout(() => resolve(`${name} silent`), 8_000);
      if (name === "object") one.data = file;
      else if (name === "link") Object.assign(one, { rel: "stylesheet", href: file });
      else one.src = name === "iframe" ? `${base}/src/extension/popup/index.html` : file;
      document.body.append(one);
    });
  const tried = (name: string, way: () => unknown) =>
    Promise.resolve()
      .then(way)
      .then(
        () => `${name} done`,
        (error: unknown) =>
          `${name} ${(error as Error).name} ${(error as Error).message.replaceAll(base, "")}`,
      );
  const api = (globalThis as { chrome?: { runtime?: { sendMessage?: (...given: unknown[]) => unknown } } })
    .chrome;
  return Promise.all([
    ...["img", "script", "link", "iframe", "object", "embed", "video"].map(named),
    tried("fetch", () => fetch(file)),
    tried("opaque", () => fetch(file, { mode: "no-cors" })),
    tried("worker", () => new Worker(file)),
    tried("beacon", () => navigator.sendBeacon(file)),
    tried("message", () => {
      const send = api?.runtime?.sendMessage;
      if (!send) throw new Error("nobody to send to");
      return send(new URL(base).host, {});
    }),
  ]);
}

describe.each(KINDS)("%s: a page that tries all ways", (kind) => {
  let session: Session;
  let count = 0;
  const absent =
    kind === "chromium"
      ? `chrome-extension://${"abcdefghijklmnop".repeat(2)}`
      : "moz-extension://11111111-2222-4333-8444-555555555555";
  beforeAll(async () => {
    session = await startSession(kind);
    await session.ask(() => undefined);
  });
  afterAll(() => session.close());
  const tells = () => new RegExp(`${new URL(session.base).host}|extension://|smallprint|data brokers|dismiss`, "i");

  async function withCard(body: string) {
    const page = await session.visit(putSite(session, `probing-${++count}.example`, body));
    await cardAtRest(page);
    return page;
  }

  it("comes to the same ends as if there were no such extension", async () => {
    const site = await session.visit(HOME);
    await site.evaluate(waysTo, absent); // a page that is still busy is slow at all of them
    // Firefox makes a thread of an address that is there; its address is another in each profile, so that no page knows it
    const compared = async (base: string) =>
      (await site.evaluate(waysTo, base)).filter((one) => kind === "chromium" || !one.startsWith("worker"));
    const [real, none] = [await compared(session.base), await compared(absent)];
    expect(real).toEqual(none);
    expect(real.filter((one) => /loaded|done/.test(one)).sort()).toEqual(none.filter((one) => /loaded|done/.test(one)).sort());
    await site.close();
  });

  it("can't tell by the time that a request for its files takes", async () => {
    if (kind === "firefox") {
      // there its address is another in each profile: a page has none to try
      expect(session.base).toMatch(/^moz-extension:\/\/[\da-f-]{36}$/);
      return;
    }
    const site = await session.visit(HOME);
    const above = await site.evaluate(
      async (bases) => {
        const times: [number[], number[]] = [[], []];
        for (let n = 0; n < 300; n++)
          for (const which of n % 2 ? ([0, 1] as const) : ([1, 0] as const)) {
            const started = performance.now();
            await fetch(`${bases[which]}/manifest.json?${n}`).catch(() => undefined);
            if (n > 20) times[which].push(performance.now() - started);
          }
        // how often one of the extension's takes longer than one of the absent one's: a half for no difference
        let sum = 0;
        for (const a of times[0]) for (const b of times[1]) sum += a > b ? 1 : a === b ? 0.5 : 0;
        return sum / (times[0].length * times[1].length);
      },
      [session.base, absent] as const,
    );
    expect(above).toBeGreaterThan(0.3);
    expect(above).toBeLessThan(0.7);
    await site.close();
  });

  it("hears, times and traces nothing that names it, though it listens to all and replaced the page's own functions", async () => {
    const page = await withCard(SPY + FORM);
    await page.evaluate(() => {
      for (const type of ["page-seen", "show-card", "hide-card", "read-page", "look-again"]) {
        postMessage({ type, card: null }, "*");
        dispatchEvent(new CustomEvent(type, { detail: { type } }));
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard.length).toBeGreaterThan(3);
    expect(heard.filter((one) => tells().test(one.replaceAll("probing", "")))).toEqual([]);
    expect(heard.filter((one) => one.startsWith("trouble"))).toEqual([]);
    // the driver's own calls are the tester's
    expect(heard.filter((one) => one.startsWith("called") && !one.includes("pptr:"))).toEqual([]);
    expect(await cardBox(page)).not.toBeNull();
    await page.close();
  });

  it("forbids all styles and scripts: the card stands all the same, and no breach is reported", async () => {
    const site = `probing-${++count}.example`;
    const url = putSite(session, site, FORM);
    session.world.put(url, {
      ...pageLinking(`https://papers.${site}/privacy`, FORM.replace(/ style="[^"]*"/, "")),
      headers: {
        "content-security-policy": `default-src 'none'; require-trusted-types-for 'script'; report-uri https://www.${site}/breach`,
      },
    });
    const breaches: string[] = [];
    session.world.put(`https://www.${site}/breach`, (request, response) => {
      let body = "";
      request.on("data", (part: Buffer) => (body += part.toString()));
      request.on("end", () => {
        breaches.push(body);
        response.end();
      });
    });
    const page = await session.visit(url);
    await cardAtRest(page);
    await new Promise((resolve) => setTimeout(resolve, 500));
    // the site's own icon is none of ours
    expect(breaches.filter((one) => !one.includes("favicon"))).toEqual([]);
    await page.close();
  });

  it("finds no word of the card, by search, selection or copy", async () => {
    const page = await withCard(FORM);
    await new Promise((resolve) => setTimeout(resolve, 600)); // it has spoken too
    const found = await page.evaluate(() => {
      const find = (globalThis as unknown as { find: (...given: unknown[]) => boolean }).find.bind(globalThis);
      const sought = ["Create", "Dismiss", "See the summary", "Not on this site", "things", "know", "sell", "brokers", "fingerprints", "Smallprint", "!"];
      const told: string[] = [];
      const searched = sought.filter((word) => {
        getSelection()?.removeAllRanges();
        const is = find(word, false, false, true);
        // what stands around it would be told next
        for (const way of ["backward", "forward"]) getSelection()?.modify("extend", way, "documentboundary");
        told.push(getSelection()?.toString() ?? "");
        return is;
      });
      document.execCommand("selectAll");
      told.push(getSelection()?.toString() ?? "");
      const host = document.querySelector("div[popover=manual]");
      const { left = 0, top = 0 } = host?.getBoundingClientRect() ?? {};
      const caret = document.caretPositionFromPoint?.(left + 40, top + 40)?.offsetNode.nodeName ?? "";
      return { searched, told: told.join(" "), caret };
    });
    expect(found.searched).toEqual(["Create"]); // the page's own
    expect(found.told).toContain("Create");
    expect(found.told).not.toMatch(/dismiss|data brokers/i);
    expect(found.caret).not.toBe("#text");
    await page.close();
  });

  it("loads no font by the letters of the card", async () => {
    const faces = ["system-ui", "sans-serif", "-apple-system", "Segoe UI", "Roboto", "DejaVu Sans", "Cantarell"]
      .map((name) => `@font-face { font-family: "${name}"; src: url(/letters?${encodeURIComponent(name)}); }`)
      .join("\n");
    const page = await withCard(`<style>${faces} main, main * { font-family: monospace !important; } footer { font-family: monospace }</style>${FORM}`);
    const host = new URL(page.url()).host;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(session.world.asked.filter(({ url }) => url.startsWith(`https://${host}/letters`))).toEqual([]);
    await page.close();
  });

  it("makes its own of our colours and sizes in vain", async () => {
    const page = await withCard(FORM);
    /** The page once it rests. */
    const still = () =>
      until(async () => {
        const seen = await look(page);
        await new Promise((resolve) => setTimeout(resolve, 250));
        return seen === (await look(page)) ? seen : null;
      }, "the page to rest");
    const before = await still();
    await page.evaluate(() => {
      for (const name of ["paper", "ink", "soft", "line", "edge", "accent", "on-accent", "warn", "warn-soft", "good", "room"])
        CSS.registerProperty({ name: `--${name}`, syntax: "<length>", inherits: false, initialValue: "0px" });
    });
    expect((await still()) === before).toBe(true);
    await page.close();
  });

  it("presses nothing in it: no click, key or event that it makes is the reader's", async () => {
    const page = await withCard(FORM);
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>("div[popover=manual]");
      const { left = 0, top = 0, width = 0, height = 0 } = host?.getBoundingClientRect() ?? {};
      host?.click();
      host?.focus();
      for (let x = 0.1; x < 1; x += 0.2)
        for (let y = 0.1; y < 1; y += 0.1)
          for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"])
            document
              .elementFromPoint(left + x * width, top + y * height)
              ?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, detail: 1, clientX: left + x * width, clientY: top + y * height }));
      for (const key of ["Escape", "Enter", "Tab", " "]) {
        host?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true }));
        dispatchEvent(new KeyboardEvent("keydown", { key }));
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await cardBox(page)).not.toBeNull();
    const off = await session.ask(async () => (await chrome.storage.sync.get("signupOffSites"))["signupOffSites"] as string[] | undefined);
    expect(off ?? []).toEqual([]);
    await page.keyboard.press("Escape"); // the reader's own
    await cardGone(page);
    await page.close();
  });

  it("has no hold on a tab that was opened for its policy", async () => {
    const policy = "https://papers.opened.example/privacy";
    session.world.put("https://opened.example/", pageLinking(policy));
    session.world.put(policy, policySaying());
    const site = await session.visit("https://opened.example/");
    const popup = await session.popupOf(site);
    expect(await settled(popup)).toBe("ready");
    await popup.evaluate((label) => {
      [...document.querySelectorAll("button")].find((one) => one.textContent.trim() === label)?.click();
    }, "papers.opened.example/privacy");
    const opened = await until(
      async () => (await session.browser.pages()).find((page) => page.url() === policy) ?? null,
      "the policy's tab",
    );
    const known = await until(
      () =>
        opened
          .evaluate(() => ({ opener: (globalThis.opener as unknown) === null, from: document.referrer, name: window.name }))
          .catch(() => null),
      "the policy's page",
    );
    expect(known).toEqual({ opener: true, from: "", name: "" });
    for (const page of [opened, popup, site]) await page.close();
  });
}); // prettier-ignore
