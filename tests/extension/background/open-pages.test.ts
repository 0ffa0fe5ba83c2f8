import { describe, expect, it } from "vitest";
import { openPages, type OpenTab } from "../../../src/extension/background/open-pages.ts";
import { memoryArea } from "../memory-area.ts";

const url = "https://shop.example/privacy";
const tabOf = (id: number, address: string, isPrivate = false): OpenTab => ({
  id,
  url: address,
  private: isPrivate,
  loaded: true,
});

function browser(tabs: OpenTab[], answer: unknown = { type: "page-text", url, html: "<p>A policy</p>" }) {
  let time = 1_000;
  const created: { url: string; besideTab: number }[] = [];
  const pages = openPages({
    tabs: () => Promise.resolve(tabs),
    tab: (id) => Promise.resolve(tabs.find((tab) => tab.id === id) ?? null),
    create: (address, besideTab) => {
      created.push({ url: address, besideTab });
      return Promise.resolve(7);
    },
    tell: () => Promise.resolve(answer),
    area: memoryArea(new Map()),
    now: () => time,
    wait: () => Promise.resolve(),
  });
  return { pages, created, tabs, later: (ms: number) => void (time += ms) };
}

describe("finding a policy among the tabs", () => {
  it("finds the one that shows the address, whatever its fragment", async () => {
    const { pages } = browser([tabOf(1, "https://shop.example/"), tabOf(2, `${url}#cookies`)]);
    expect((await pages.find(["https://other.example/", url], false))?.url).toBe(`${url}#cookies`);
    expect(await pages.find(["https://shop.example/terms"], false)).toBeNull();
  });

  it("keeps private windows and others apart", async () => {
    const { pages } = browser([tabOf(1, url, true)]);
    expect(await pages.find([url], false)).toBeNull();
    expect(await pages.find([url], true)).not.toBeNull();
  });

  it("knows the tab that was opened for it where the address led on, but not to another site", async () => {
    const { pages, tabs, created } = browser([]);
    await pages.open(url, 3);
    expect(created).toEqual([{ url, besideTab: 3 }]);
    tabs.push(tabOf(7, "https://www.shop.example/legal/privacy-notice"));
    expect((await pages.find([url], false))?.url).toBe("https://www.shop.example/legal/privacy-notice");
    tabs.splice(0, 1, tabOf(7, "https://elsewhere.example/privacy"));
    expect(await pages.find([url], false)).toBeNull();
  });
});

describe("the page's text", () => {
  const htmlOf = async (answer: unknown) => {
    const { pages } = browser([tabOf(1, url)], answer);
    return (await pages.find([url], false))?.html();
  };

  it("is what its content script answers", async () => {
    expect(await htmlOf({ type: "page-text", url, html: "<p>A policy</p>" })).toBe("<p>A policy</p>");
  });

  it("is not taken from another site, too long, or of another shape", async () => {
    const html = "<p>A policy</p>";
    expect(await htmlOf({ type: "page-text", url: "https://bank.example/", html })).toBeNull();
    expect(await htmlOf({ type: "page-text", url, html: "x".repeat(6_000_000) })).toBeNull();
    for (const answer of [null, html, { html }, { type: "page-text", url, html: [html] }])
      expect(await htmlOf(answer)).toBeNull();
  });

  it("is none once the reader has gone on", async () => {
    const { pages, tabs } = browser([tabOf(1, url)]);
    const page = await pages.find([url], false);
    tabs.splice(0, 1, tabOf(1, "https://shop.example/basket"));
    expect(await page?.html()).toBeNull();
  });
});

it("a tab opened for a policy is to be read until it has been, and not for ever", async () => {
  const { pages, later } = browser([]);
  await pages.open(url, 1);
  expect(await pages.due(8)).toBeNull();
  expect(await pages.due(7)).toBe(url);
  expect(await pages.due(7)).toBe(url); // the worker was stopped before it was read
  await pages.taken(7);
  expect(await pages.due(7)).toBeNull();
  await pages.open(url, 1);
  later(60 * 60 * 1_000);
  expect(await pages.due(7)).toBeNull();
  await pages.open(url, 1);
  await pages.forget(7);
  expect(await pages.due(7)).toBeNull();
  await pages.taken(7);
  expect(await pages.due(7)).toBeNull();
});
