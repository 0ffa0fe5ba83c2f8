import { describe, expect, it, vi } from "vitest";
import {
  fragmentOf,
  showQuote,
  type QuoteTab,
  type QuoteTools,
} from "../../../src/extension/background/show-quote.ts";
import { cardFor, MOST_ON_CARD, wantsCard } from "../../../src/extension/background/signup-card.ts";
import type { Reading } from "../../../src/extension/background/reader.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/extension/settings.ts";
import type { FactId, Stance } from "../../../src/policy/types.ts";
import { summaryWith } from "../summaries.ts";

vi.mock("../../../src/extension/platform.ts", () => ({ browser: {} }));

const settings = (more: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...more });
const url = "https://shop.example/privacy";
const reading = (stances: Partial<Record<FactId, Stance>>, hash = "h1", isPolicy = true): Reading => ({
  url,
  outcome: {
    kind: "done",
    read: { url, hash, engine: "e", readAt: 1, size: 1, summary: summaryWith(stances, { isPolicy }) },
  },
});
const unread: Reading = { url, outcome: { kind: "failed", code: "timeout", status: null, at: 1 } };

describe("wantsCard", () => {
  it("is yes but where the reader said no", () => {
    expect(wantsCard(settings(), "shop.example")).toBe(true);
    expect(wantsCard(settings({ signupWarnings: false }), "shop.example")).toBe(false);
    expect(wantsCard(settings({ signupOffSites: ["shop.example"] }), "shop.example")).toBe(false);
    expect(wantsCard(settings({ signupOffSites: ["other.example"] }), "shop.example")).toBe(true);
    expect(wantsCard(settings(), "shop.example", ["shop.example"])).toBe(false);
  });
});

describe("cardFor", () => {
  it("is silent where the settings object to nothing", () => {
    expect(cardFor("shop.example", reading({ "rights.delete": "yes" }), settings()).card).toBeNull();
    const own = settings({ preset: "own", own: {} });
    expect(cardFor("shop.example", reading({ "share.sell": "yes" }), own).card).toBeNull();
  });

  it("names at most three, the worst first, how many more, and the good news", () => {
    const decision = cardFor(
      "shop.example",
      reading({
        "share.sell": "yes",
        "collect.biometric": "yes",
        "change.by-use": "yes",
        "share.trackers": "yes",
        "keep.period": "no",
        "rights.delete": "yes",
      }),
      settings(),
    );
    expect(decision.card?.warnings).toHaveLength(MOST_ON_CARD);
    expect(decision.card?.warnings.map((warning) => warning.severity)).toEqual([3, 3, 2]);
    expect(decision.card).toMatchObject({ site: "shop.example", more: 2 });
    expect(decision.card?.good).toMatch(/delete/i);
  });

  it("counts no more where there are no more", () => {
    expect(cardFor("shop.example", reading({ "share.sell": "yes" }), settings()).card).not.toHaveProperty(
      "more",
    );
  });

  const first = cardFor("shop.example", reading({ "share.sell": "yes" }), settings());
  const again = (stances: Partial<Record<FactId, Stance>>, hash: string, last = first.mark) =>
    cardFor("shop.example", reading(stances, hash), settings(), last);

  it("is shown once for a version, whatever the settings become", () => {
    expect(first.card).not.toHaveProperty("news");
    expect(again({ "share.sell": "yes" }, "h1")).toEqual({ card: null, mark: null });
    const strict = settings({ preset: "strict" });
    const same = reading({ "share.sell": "yes", "share.merger": "yes" }, "h1");
    expect(cardFor("shop.example", same, strict, first.mark).card).toBeNull();
  });

  it("is silent about another version that is no worse, and remembers it", () => {
    expect(again({ "share.sell": "yes" }, "h2").card).toBeNull();
    const better = again({ "rights.delete": "yes" }, "h2");
    expect(better.card).toBeNull();
    expect(better.mark?.version).toBe(`${url} h2`);
    expect(again({ "share.sell": "yes" }, "h3", better.mark).card).toMatchObject({ news: 1 });
  });

  it("is shown again when the answers got worse, what is new first, and says so", () => {
    const worse = again({ "share.sell": "yes", "change.by-use": "yes" }, "h2");
    expect(worse.card).toMatchObject({ news: 1, warnings: [{ isNew: true }, { severity: 3 }] });
    expect(worse.card?.warnings[1]).not.toHaveProperty("isNew");
    expect(again({ "share.sell": "yes", "change.by-use": "yes" }, "h2", worse.mark).card).toBeNull();
  });

  it("says nothing of worse where it isn't known what was said before", () => {
    const decision = again({ "share.sell": "yes" }, "h2", { version: `${url} h1` });
    expect(decision.card?.warnings).toHaveLength(1);
    expect(decision.card).not.toHaveProperty("news");
  });

  it("comes in the colours that the reader chose", () => {
    expect(first.card).not.toHaveProperty("appearance");
    const dark = settings({ appearance: "dark" });
    expect(cardFor("shop.example", reading({ "share.sell": "yes" }), dark).card?.appearance).toBe("dark");
  });

  it("says that nothing could be read only where the reader wants to know", () => {
    const none = reading({}, "h", false);
    for (const missing of [null, unread, none]) {
      expect(cardFor("shop.example", missing, settings())).toEqual({ card: null, mark: null });
      const decision = cardFor("shop.example", missing, settings({ warnWhenUnread: true }));
      expect(decision.card?.warnings).toHaveLength(1);
      expect(decision.card?.good).toBeNull();
      const later = cardFor("shop.example", missing, settings({ warnWhenUnread: true }), decision.mark);
      expect(later.card).toBeNull();
      // what could be read after all is news
      expect(again({ "share.sell": "yes" }, "h1", decision.mark).card).not.toBeNull();
    }
  });
});

describe("a reading that the reader stopped", () => {
  it("is no policy that could not be read: nothing is said, nothing remembered", () => {
    const stopped = { kind: "failed", code: "cancelled", status: null, at: 0 } as const;
    const reading = { url: "https://shop.example/privacy", outcome: stopped };
    const settings = { ...DEFAULT_SETTINGS, warnWhenUnread: true };
    expect(cardFor("shop.example", reading, settings)).toEqual({ card: null, mark: null });
  });
});

describe("fragmentOf", () => {
  it("is the text, all of its marks encoded", () => {
    expect(fragmentOf("opt-out, e-mail & more")).toBe("#:~:text=opt%2Dout%2C%20e%2Dmail%20%26%20more");
  });

  it("is the first and last words of a long text", () => {
    const text = Array.from({ length: 30 }, (_, n) => `w${n}`).join(" \n");
    expect(fragmentOf(text)).toBe("#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w24%20w25%20w26%20w27%20w28%20w29");
  });
});

describe("showQuote", () => {
  const quoted = { url: `${url}#top`, text: "We sell your data.", before: "" };
  function browserWith(tabs: QuoteTab[], answers: (boolean | null)[], loads = 0) {
    const opened: string[] = [];
    const shown: [number, string | undefined][] = [];
    let steps = 0;
    const tools: QuoteTools = {
      tabs: () => Promise.resolve(tabs),
      tab: (id) => Promise.resolve(tabs.find((tab) => tab.id === id) ?? { id, url, loaded: steps >= loads }),
      open: (address) => Promise.resolve(opened.push(address) + 100),
      show: (id, address) => Promise.resolve(void shown.push([id, address])),
      highlight: () => Promise.resolve(answers[Math.min(steps, answers.length - 1)] ?? null),
      wait: () => Promise.resolve(void steps++),
    };
    return { tools, opened, shown, steps: () => steps };
  }

  it("sends the browser's own reader of PDFs to the page, in a tab that is there or a new one", async () => {
    const inPdf = { ...quoted, page: 3 };
    const fresh = browserWith([], [null]);
    expect(await showQuote(inPdf, fresh.tools)).toEqual({ opened: true });
    expect(fresh.opened).toEqual([`${url}#page=3`]);
    const open = browserWith([{ id: 5, url: `${url}#page=1`, loaded: true }], [null]);
    expect(await showQuote(inPdf, open.tools)).toEqual({ opened: true });
    expect(open.opened).toEqual([]);
    expect(open.shown).toEqual([[5, `${url}#page=3`]]);
    expect(open.steps()).toBe(0);
  });

  it("opens the policy, and highlights as soon as its script answers", async () => {
    const { tools, opened, shown } = browserWith([], [null, null, true], 1);
    expect(await showQuote(quoted, tools)).toEqual({ opened: true });
    expect(opened).toEqual([quoted.url]);
    expect(shown).toEqual([]);
  });

  it("uses the tab that shows the policy already", async () => {
    const { tools, opened, shown } = browserWith([{ id: 7, url, loaded: true }], [true]);
    await showQuote(quoted, tools);
    expect(opened).toEqual([]);
    expect(shown).toEqual([[7, undefined]]);
  });

  it("waits for a page that gets its text late", async () => {
    const { tools, shown } = browserWith([], [null, false, false, false, true], 1);
    expect(await showQuote(quoted, tools)).toEqual({ opened: true });
    expect(shown).toEqual([]);
  });

  it("leaves the page at its top where it doesn't hold the quote", async () => {
    const { tools, shown, steps } = browserWith([], [false]);
    expect(await showQuote(quoted, tools)).toEqual({ opened: true });
    expect(shown).toEqual([]);
    expect(steps()).toBeLessThan(20);
  });

  it("leaves the search to the browser where no script of ours runs", async () => {
    const { tools, shown } = browserWith([], [null]);
    expect(await showQuote(quoted, tools)).toEqual({ opened: true });
    expect(shown).toEqual([[101, `${url}#:~:text=We%20sell%20your%20data.`]]);
  });

  it("gives up on a tab that was closed, and on a page that never ends loading", async () => {
    const closed = browserWith([], [null]);
    closed.tools.tab = () => Promise.resolve(null);
    expect(await showQuote(quoted, closed.tools)).toEqual({ opened: false });
    const endless = browserWith([], [null], Number.POSITIVE_INFINITY);
    expect(await showQuote(quoted, endless.tools)).toEqual({ opened: true });
    expect(endless.steps()).toBe(100);
  });
});
