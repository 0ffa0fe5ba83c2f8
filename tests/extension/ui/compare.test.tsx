// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import { act } from "react";
import { App } from "../../../src/extension/compare/App.tsx";
import { namesOf } from "../../../src/extension/compare/names.ts";
import type { Platform } from "../../../src/extension/compare/platform.ts";
import { words } from "../../../src/extension/compare/words.ts";
import type { StoredEntry, StoredPolicy } from "../../../src/extension/messages.ts";
import { factSentence } from "../../../src/extension/ui/voice.ts";
import { findings } from "./axe.ts";
import { calm, summary } from "./fixtures.ts";
import { click, control, render, textOf, unmountAll } from "./render.tsx";

vi.mock("../../../src/extension/platform.ts", () => ({ browser: {} }));
afterEach(unmountAll);

/** Every fifth answer is a likely one. */
const doubted = {
  ...summary,
  facts: summary.facts.map((fact, i) => (i % 5 === 0 ? { ...fact, confidence: 0.5 } : fact)),
};
const policies: StoredPolicy[] = [
  { url: "https://shop.example/privacy", readAt: Date.UTC(2026, 2, 3), summary: doubted },
  {
    url: "https://news.example/privacy",
    readAt: Date.UTC(2026, 1, 2),
    summary: { ...calm, company: "News" },
  },
  { url: "https://other.example/privacy", readAt: 5, summary: { ...calm, company: null, title: null } },
];
const entryOf = ({ url, readAt, summary: { company, title } }: StoredPolicy): StoredEntry => ({
  url,
  company,
  title,
  readAt,
  size: 1,
});

interface Options {
  stored?: StoredPolicy[] | null;
  pair?: { first: string | null; second: string | null };
}

async function compare({ stored = policies, pair = { first: null, second: null } }: Options = {}) {
  const asked: string[] = [];
  const platform: Platform = {
    storedList: () =>
      stored === null ? Promise.reject(new Error("storage")) : Promise.resolve(stored.map(entryOf)),
    summaryOf: (url) => Promise.resolve(policies.find((one) => one.url === url) ?? null),
    openOptions: () => Promise.resolve(void asked.push("options")),
    showQuote: (quote) => {
      asked.push(`quote ${quote.url} ${quote.text}`);
      return Promise.resolve({ opened: true });
    },
    pair: () => pair,
    keepPair: (first, second) => void asked.push(`${first} | ${second}`),
  };
  const place = await render(<App platform={platform} />);
  const main = place.querySelector("main");
  if (main === null) throw new Error("no main element");
  return { main, asked };
}

const heads = (main: HTMLElement) => [...main.querySelectorAll("thead th > span:first-child")].map(textOf);

describe("two stored policies", () => {
  it("stand side by side, where they differ, and axe finds nothing", async () => {
    const { main } = await compare();
    expect(heads(main)).toEqual(["Shop Example Ltd.", "News"]);
    const differing = summary.facts.filter((fact, i) => fact.stance !== calm.facts[i]?.stance).length;
    expect(main.querySelectorAll("tr.answers")).toHaveLength(differing);
    expect(textOf(main.querySelector(".outcome"))).toContain(words.differ(differing, 50));
    expect(await findings(main)).toEqual([]);
  });

  it("in all fifty questions, where the reader wants to", async () => {
    const { main } = await compare();
    await click(main.querySelector<HTMLElement>(".outcome input") ?? main);
    expect(main.querySelectorAll("tr.answers")).toHaveLength(50);
  });

  it("say what is doubtful with doubt, as every page does", async () => {
    const { main } = await compare();
    await click(main.querySelector<HTMLElement>(".outcome input") ?? main);
    const said = [...main.querySelectorAll("tr.answers > td:first-child > p:not(.stance)")].map(textOf);
    expect(said).toEqual(doubted.facts.map(({ id, stance }, i) => factSentence(id, stance, i % 5 === 0)));
    expect(said.filter((text) => text.includes("probably"))).toHaveLength(10);
  });

  it("say whose answer is better, in words", async () => {
    const { main } = await compare();
    const better = [...main.querySelectorAll("td.better")];
    expect(better.length).toBeGreaterThan(0);
    for (const cell of better) expect(textOf(cell)).toContain(words.betterHere);
  });

  it("prove each answer, and open the quote's own policy", async () => {
    const { main, asked } = await compare();
    const proof = main.querySelector<HTMLDetailsElement>("td details");
    if (!proof) throw new Error("no proof");
    await act(async () => {
      proof.open = true;
      proof.dispatchEvent(new Event("toggle"));
      await Promise.resolve();
    });
    expect(proof.querySelector("blockquote")).not.toBeNull();
    await click(control(proof, words.showInPolicy));
    expect(asked[0]).toMatch(/^quote https:\/\/shop\.example\/privacy /u);
  });

  it("change places, and are remembered in the page's address", async () => {
    const { main, asked } = await compare();
    const swap = control(main, words.swap);
    swap.focus();
    await click(swap);
    expect(heads(main)).toEqual(["News", "Shop Example Ltd."]);
    expect(asked).toEqual(["https://news.example/privacy | https://shop.example/privacy"]);
    expect(document.activeElement).toBe(swap);
  });

  it("are those that the address names", async () => {
    const { main } = await compare({
      pair: { first: policies[2]?.url ?? null, second: policies[0]?.url ?? null },
    });
    expect(heads(main)).toEqual(["other.example", "Shop Example Ltd."]);
  });

  it("are never twice the same: choosing the other's changes places", async () => {
    const { main } = await compare();
    const [first] = main.querySelectorAll("select");
    if (!first) throw new Error("no choice");
    await act(async () => {
      first.value = "https://news.example/privacy";
      first.dispatchEvent(new Event("change", { bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    expect(heads(main)).toEqual(["News", "Shop Example Ltd."]);
  });
});

describe("what can't be compared", () => {
  it("too few: says how there come to be two", async () => {
    const { main, asked } = await compare({ stored: policies.slice(0, 1) });
    expect(textOf(main.querySelector("h2"))).toBe(words.tooFew.title);
    await click(control(main, words.toSettings));
    expect(asked).toEqual(["options"]);
    expect(await findings(main)).toEqual([]);
  });

  it("a store that does not answer: says so, and can be asked again", async () => {
    const { main } = await compare({ stored: null });
    expect(textOf(main.querySelector("h2"))).toBe(words.compareFailed.title);
    await click(control(main, words.tryAgain));
    expect(textOf(main.querySelector("h2"))).toBe(words.compareFailed.title);
  });
});

it("policies of one name are told apart by their address", () => {
  const entries = policies.map((one) => entryOf({ ...one, summary: { ...one.summary, company: "Same" } }));
  expect([...namesOf(entries.slice(0, 2)).values()]).toEqual([
    "Same (shop.example/privacy)",
    "Same (news.example/privacy)",
  ]);
});
