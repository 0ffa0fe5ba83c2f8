import { describe, expect, it } from "vitest";
import { badgeOf } from "../../../src/extension/background/badge.ts";
import { isNamedPolicy, planFor } from "../../../src/extension/background/policy-of-page.ts";
import { samePage, seenPages } from "../../../src/extension/background/seen-pages.ts";
import { isOwnAddress, senderOf } from "../../../src/extension/background/senders.ts";
import { homeOf, isOpenPage, siteOf } from "../../../src/extension/background/site.ts";
import type { PageSeen } from "../../../src/extension/messages.ts";
import { memoryArea } from "../memory-area.ts";
import { seenOf } from "./seen.ts";

describe("siteOf", () => {
  it.each([
    ["https://www.shop.example.co.uk/signup", "example.co.uk"],
    ["https://shop.example/", "shop.example"],
    ["https://ann.github.io/blog/", "ann.github.io"],
    ["http://localhost:8080/", "localhost"],
    ["http://127.0.0.1:8080/", "127.0.0.1"],
    ["http://[::1]/", "[::1]"],
    ["about:blank", ""],
  ])("of %s is %s", (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe("homeOf", () => {
  it("is the first page, or null on it", () => {
    expect(homeOf("https://shop.example/cart?x=1#y")).toBe("https://shop.example/");
    expect(homeOf("https://shop.example/")).toBeNull();
    expect(homeOf("https://shop.example/#top")).toBeNull();
    expect(homeOf("about:blank")).toBeNull();
  });
});

describe("isOpenPage", () => {
  it("is any web page but the browsers' own", () => {
    for (const open of ["https://shop.example/", "http://localhost/", "https://google.com/chrome"])
      expect(isOpenPage(open)).toBe(true);
    for (const closed of [
      "chrome://extensions/",
      "about:blank",
      "file:///tmp/x.html",
      "chrome-extension://abc/popup.html",
      "https://chromewebstore.google.com/detail/x",
      "https://chrome.google.com/webstore/detail/x",
      "https://addons.mozilla.org/firefox/",
      "view-source:https://shop.example/",
    ])
      expect(isOpenPage(closed)).toBe(false);
  });
});

describe("badgeOf", () => {
  it("says the number, in the text and in the title", () => {
    expect(badgeOf(0, "shop.example")).toEqual({ text: "", title: null });
    expect(badgeOf(1, "shop.example")).toEqual({
      text: "1",
      title: "1 warning about shop.example’s privacy policy",
    });
    expect(badgeOf(3, "shop.example").title).toBe("3 warnings about shop.example’s privacy policy");
  });
});

describe("senderOf", () => {
  const own = { id: "ours", root: "chrome-extension://ours/" };
  const tab = { id: 4, url: "https://shop.example/", incognito: false };
  const page = { id: "ours", url: "https://shop.example/", frameId: 0, tab };

  it("knows the extension's own pages, in a tab too", () => {
    expect(senderOf({ id: "ours", url: "chrome-extension://ours/popup.html" }, own)).toEqual({ kind: "ui" });
    expect(senderOf({ ...page, url: "chrome-extension://ours/options.html" }, own)).toEqual({ kind: "ui" });
  });

  it("takes the browser's word for where a sender is before the sender's own", () => {
    const ours = { id: "ours", url: "chrome-extension://ours/popup.html" };
    expect(senderOf({ ...ours, origin: "chrome-extension://ours" }, own)).toEqual({ kind: "ui" });
    expect(senderOf({ ...page, origin: "https://shop.example" }, own)).toMatchObject({ kind: "page" });
    expect(senderOf({ ...page, origin: "null" }, own)).toMatchObject({ kind: "page" }); // in a sandbox
    const tabOfOurs = { ...page, url: ours.url };
    for (const origin of ["https://shop.example", "null", "", "chrome-extension://ours.evil.example"])
      expect(senderOf({ ...tabOfOurs, origin }, own)).toEqual({ kind: "nobody" });
    for (const origin of ["https://evil.example", "http://shop.example", "https://shop.example:8443", ""])
      expect(senderOf({ ...page, origin }, own)).toEqual({ kind: "nobody" });
  });

  it("knows the top frame of a tab", () => {
    expect(senderOf(page, own)).toEqual({ kind: "page", tabId: 4, url: page.url, private: false });
    expect(senderOf({ ...page, tab: { ...tab, incognito: true } }, own)).toMatchObject({ private: true });
  });

  it.each([
    {},
    { ...page, id: "another" },
    { ...page, id: undefined },
    { ...page, url: undefined },
    { ...page, frameId: 3 },
    { ...page, frameId: undefined },
    { ...page, tab: undefined },
    { ...page, url: "file:///tmp/x.html" },
    { id: "ours", url: "chrome-extension://another/popup.html" },
    { id: "ours", url: "https://evil.example/chrome-extension://ours/" },
  ])("takes %o for nobody", (sender) => {
    expect(senderOf(sender, own)).toEqual({ kind: "nobody" });
  });

  it("lets a page speak of its own origin only", () => {
    expect(isOwnAddress("https://shop.example/a", "https://shop.example/b")).toBe(true);
    expect(isOwnAddress("https://bank.example/", "https://shop.example/")).toBe(false);
    expect(isOwnAddress("nonsense", "https://shop.example/")).toBe(false);
  });
});

describe("isNamedPolicy", () => {
  it.each([
    ["https://shop.example/privacy-policy", ""],
    ["https://shop.example/legal/privacy.html", ""],
    ["https://shop.example/x/123", "Privacy Policy – Shop"],
    ["https://laden.example/seite?id=7", "Datenschutzerklärung | Laden"],
  ])("takes %s (%s) for one", (url, title) => {
    expect(isNamedPolicy(url, title)).toBe(true);
  });

  it.each([
    ["https://shop.example/", "Shop"],
    ["https://shop.example/cart", "Your cart"],
    ["https://shop.example/account/privacy-settings", "Your account"],
    ["https://shop.example/cookie-policy", "Cookie policy"],
    ["about:blank", "Privacy policy"],
  ])("takes %s (%s) for none", (url, title) => {
    expect(isNamedPolicy(url, title)).toBe(false);
  });
});

describe("planFor", () => {
  const url = "https://shop.example/signup";
  const policy = "https://shop.example/privacy";
  const consent = "https://legal.example/privacy";
  const page = (more: Partial<PageSeen> = {}, title = "", address = url) =>
    planFor({ url: address, title, seen: seenOf(address, more), chosen: null }).attempts;
  const signup = (signs: boolean): Partial<PageSeen> => ({
    policy,
    signup: {
      signup: signs,
      score: 1,
      reasons: [],
      consent: { policy: consent, terms: null, text: "", marketing: { present: false, preticked: false } },
    },
  });

  it("is the best link", () => {
    expect(page({ policy })).toEqual([{ url: policy, guess: false }]);
  });

  it("is the consent sentence's link first, on a signup page", () => {
    expect(page(signup(true)).map((attempt) => attempt.url)).toEqual([consent, policy]);
    expect(page(signup(false)).map((attempt) => attempt.url)).toEqual([policy]);
  });

  it("is the reader's choice before all", () => {
    const { attempts } = planFor({
      url,
      title: "",
      seen: seenOf(url, signup(true)),
      chosen: "https://own.example/p",
    });
    expect(attempts).toEqual([{ url: "https://own.example/p", guess: false }]);
  });

  it("is the page itself where its link leads to it, or its name says so", () => {
    expect(page({ policy: `${policy}#top` }, "", policy)).toEqual([{ url: policy, guess: false }]);
    expect(page({}, "", policy)).toEqual([{ url: policy, guess: true }]);
    expect(page({ policy: consent }, "Privacy policy", policy)).toEqual([
      { url: policy, guess: true },
      { url: consent, guess: false },
    ]);
  });

  it("is nothing where nothing is found", () => {
    expect(page()).toEqual([]);
    expect(planFor({ url, title: "", seen: null, chosen: null })).toEqual({ attempts: [], candidates: [] });
  });
});

describe("seenPages", () => {
  const url = "https://shop.example/";

  it("gives back what was seen, by tab", async () => {
    const pages = seenPages(memoryArea());
    await pages.set(4, { seen: seenOf(url), private: true });
    await pages.set(5, { seen: seenOf(url), private: false });
    expect(await pages.get(4)).toEqual({ seen: seenOf(url), private: true });
    expect(await pages.tabs()).toEqual([4, 5]);
    await pages.forget(4);
    expect(await pages.get(4)).toBeNull();
  });

  it("doesn't believe what is broken, and survives a broken memory", async () => {
    const items = new Map<string, unknown>([["tab:4", { seen: { type: "page-seen" } }]]);
    expect(await seenPages(memoryArea(items)).get(4)).toBeNull();
    const no = () => Promise.reject(new Error("quota"));
    const broken = seenPages({ get: no, set: no, remove: no, keys: no });
    await broken.set(4, { seen: seenOf(url), private: false });
    await broken.forget(4);
    expect(await broken.get(4)).toBeNull();
    expect(await broken.tabs()).toEqual([]);
  });

  it("knows one page by all but the fragment", () => {
    expect(samePage("https://shop.example/#a", "https://shop.example/")).toBe(true);
    expect(samePage("https://shop.example/?a", "https://shop.example/")).toBe(false);
  });
});
