import { beforeEach, describe, expect, it, vi } from "vitest";
import { allowance, MOST_UNASKED, UNASKED_MS } from "../../../src/extension/background/allowance.ts";
import type { Badge } from "../../../src/extension/background/badge.ts";
import { FetchError } from "../../../src/extension/background/fetch.ts";
import { Jobs } from "../../../src/extension/background/jobs.ts";
import { Pages } from "../../../src/extension/background/pages.ts";
import { FRESH_MS, Reader } from "../../../src/extension/background/reader.ts";
import { seenPages, type SeenPages } from "../../../src/extension/background/seen-pages.ts";
import type { FromPageTab } from "../../../src/extension/background/senders.ts";
import type { CardContent, PageSeen } from "../../../src/extension/messages.ts";
import type { FactId, Stance } from "../../../src/policy/types.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/extension/settings.ts";
import { privateStore, type SessionArea, type Store } from "../../../src/extension/store.ts";
import { memoryArea } from "../memory-area.ts";
import { summaryWith } from "../summaries.ts";
import { seenOf } from "./seen.ts";

vi.mock("../../../src/extension/platform.ts", () => ({ browser: {} }));

const JOIN = "https://www.shop.example/join";
const POLICY = "https://shop.example/privacy";
const CONSENT = "https://legal.example/privacy";
const from: FromPageTab = { kind: "page", tabId: 1, url: JOIN, private: false };
const signup = (policy: string | null = null): PageSeen["signup"] => ({
  signup: true,
  score: 1,
  reasons: [],
  consent: { policy, terms: null, text: "", marketing: { present: false, preticked: false } },
});
const join = (more: Partial<PageSeen> = {}) => seenOf(JOIN, { policy: POLICY, signup: signup(), ...more });

let settings: Settings;
let area: SessionArea;
let seen: SeenPages;
let store: Store;
let inPrivate: Store;
let fetched: string[];
let time: number;
let hash: string;
let says: Partial<Record<FactId, Stance>>;
let whileReading: () => void | Promise<void>;
let pages: Pages;
let tabUrl: string;
let isOpen: boolean;
let cards: CardContent[];
let badges: Badge[];
let shows: boolean;
/** The card finds a free corner. */
let placed: boolean;
let sender: FromPageTab;
const switchOff = vi.fn<(site: string) => Promise<void>>(() => Promise.resolve());
const switchOn = vi.fn<(site: string) => Promise<void>>(() => Promise.resolve());
const openPopup = vi.fn<() => Promise<boolean>>();
const openReport = vi.fn<(url: string, isPrivate: boolean) => Promise<void>>(() => Promise.resolve());
const openPopupPage = vi.fn<(tabId: number) => Promise<void>>(() => Promise.resolve());

beforeEach(() => {
  settings = { ...DEFAULT_SETTINGS };
  fetched = [];
  cards = [];
  badges = [];
  shows = true;
  placed = true;
  sender = from;
  says = { "share.sell": "yes", "change.by-use": "yes" };
  hash = "h1";
  tabUrl = JOIN;
  isOpen = true;
  whileReading = () => undefined;
  switchOff.mockClear();
  openPopup.mockReset().mockResolvedValue(true);
  openReport.mockClear();
  openPopupPage.mockClear();
  area = memoryArea();
  seen = seenPages(area);
  store = privateStore(memoryArea()); // a store in memory stands for the one on the disk
  inPrivate = privateStore(area);
  time = 1_000;
  const now = () => time;
  const jobs = new Jobs({
    fetch: async (url) => {
      fetched.push(url);
      await whileReading();
      if (url.includes("gone")) throw new FetchError("not-found", "", 404);
      return { bytes: new Uint8Array(), finalUrl: url, contentType: null, charset: null, status: 200 };
    },
    engine: {
      version: "e1",
      summarize: () => Promise.resolve({ summary: summaryWith(says), hash }),
    },
    keep: (row, isPrivate) => (isPrivate ? inPrivate : store).keep(row),
    area,
    now,
  });
  pages = new Pages({
    seen,
    reader: new Reader({
      jobs,
      store,
      privateStore: inPrivate,
      engineVersion: "e1",
      rechecks: () => Promise.resolve(settings.recheck),
      now,
    }),
    area,
    tab: () => Promise.resolve(isOpen ? { url: tabUrl, title: "Join", private: false } : null),
    settings: () => Promise.resolve(settings),
    switchOff,
    switchOn,
    openPopup,
    openReport,
    openPopupPage,
    async showCard(_, card) {
      if (!shows) return false;
      cards.push(card);
      if (placed) await pages.cardAction("shown", sender);
      return true;
    },
    setBadge: (_, badge) => Promise.resolve(void badges.push(badge)),
    now,
  });
});

describe("a page that is no signup page", () => {
  it("makes nobody be asked for anything", async () => {
    await pages.seen(join({ signup: null }), from);
    expect(fetched).toEqual([]);
    expect(cards).toEqual([]);
    expect(badges).toEqual([{ text: "", title: null }]);
  });

  it("gets a badge from what is stored", async () => {
    await pages.seen(join(), from);
    await pages.seen(join({ signup: null }), from);
    expect(badges.at(-1)).toEqual({ text: "2", title: "2 warnings about shop.example’s privacy policy" });
    expect(fetched).toEqual([POLICY]);
  });

  it("gets no badge once the tab shows another page", async () => {
    tabUrl = "https://other.example/";
    await pages.seen(join({ signup: null }), from);
    expect(badges).toEqual([]);
  });

  it("can't speak for another origin", async () => {
    await pages.seen(join(), { ...from, url: "https://evil.example/" });
    expect(await seen.get(1)).toBeNull();
    expect(fetched).toEqual([]);
  });
});

describe("a signup page", () => {
  it("is warned of, once", async () => {
    await pages.seen(join(), from);
    expect(cards).toHaveLength(1);
    expect(cards[0]).toMatchObject({ site: "shop.example", warnings: [{ severity: 3 }, { severity: 1 }] });
    await pages.seen(join(), from);
    expect(cards).toHaveLength(1);
  });

  it("is warned of by the consent sentence's policy, the page's link where that can't be read", async () => {
    await pages.seen(join({ signup: signup(CONSENT) }), from);
    expect(fetched).toEqual([CONSENT]);
    fetched.length = 0;
    await pages.seen(join({ signup: signup("https://legal.example/gone") }), from);
    expect(fetched).toEqual(["https://legal.example/gone", POLICY]);
  });

  it("is warned of again when the policy's answers got worse", async () => {
    await pages.seen(join(), from);
    for (const [stances, shown] of [
      [says, 1],
      [{ ...says, "collect.biometric": "yes" }, 2],
    ] as const) {
      time += FRESH_MS; // so that it is read anew
      hash += "+";
      says = stances;
      await pages.seen(join(), from);
      expect(cards).toHaveLength(shown);
    }
    expect(cards[1]).toMatchObject({ news: 1, warnings: [{ isNew: true }, {}, {}] });
  });

  it("is warned of later where the page didn't take the card, or had no free corner for it", async () => {
    shows = false;
    await pages.seen(join(), from);
    [shows, placed] = [true, false];
    await pages.seen(join(), from);
    await pages.seen(join(), from);
    expect(cards).toHaveLength(2);
    await pages.cardAction("shown", from);
    await pages.seen(join(), from);
    expect(cards).toHaveLength(2);
  });

  it("counts no card as shown that wasn't sent, nor one on another site", async () => {
    await pages.cardAction("shown", from);
    expect(await store.cardOf("shop.example")).toBeNull();
    placed = false;
    await pages.seen(join(), from);
    await pages.cardAction("shown", { ...from, url: "https://other.example/" });
    expect(await store.cardOf("other.example")).toBeNull();
    expect(await store.cardOf("shop.example")).toBeNull();
  });

  it.each([
    ["the reader switched warnings off", { signupWarnings: false }],
    ["the reader switched the site off", { signupOffSites: ["shop.example"] }],
  ])("makes nobody be asked where %s", async (_, change) => {
    settings = { ...settings, ...change };
    await pages.seen(join(), from);
    expect(fetched).toEqual([]);
    expect(cards).toEqual([]);
  });

  it("is not warned of when the reader went on while it was read", async () => {
    whileReading = () => seen.set(1, { seen: seenOf("https://www.shop.example/"), private: false });
    await pages.seen(join(), from);
    expect(fetched).toEqual([POLICY]);
    expect(cards).toEqual([]);
  });

  it("is silent where there is no policy, unless the reader wants to know", async () => {
    await pages.seen(join({ policy: null }), from);
    expect(cards).toEqual([]);
    settings = { ...settings, warnWhenUnread: true };
    await pages.seen(join({ policy: null }), from);
    expect(cards).toMatchObject([{ warnings: [{ text: "No privacy policy was found for this page." }] }]);
  });

  it("leaves no mark of a policy that was deleted while its card was under way or waited for a corner", async () => {
    const other = "https://other.example/privacy";
    for (const [deleted, marks] of [
      [POLICY, false],
      [null, false],
      [other, true],
    ] as const) {
      const isMarked = async () => (await store.cardOf("shop.example")) !== null;
      await store.deleteAll();
      placed = true;
      cards = [];
      whileReading = () => pages.forgetCards(deleted);
      await pages.seen(join(), from);
      expect(await isMarked()).toBe(marks);
      expect(cards).toHaveLength(marks ? 1 : 0);

      await store.deleteAll();
      placed = false;
      whileReading = () => undefined;
      await pages.seen(join(), from);
      await pages.forgetCards(deleted);
      await pages.cardAction("shown", from);
      expect(await isMarked()).toBe(marks);
    }
  });

  it("leaves no mark of one that is deleted at the moment when it is told to be on show", async () => {
    placed = false;
    await pages.seen(join(), from);
    const told = pages.cardAction("shown", from);
    await pages.forgetCards(POLICY);
    await told;
    expect(await store.cardOf("shop.example")).toBeNull();
  });

  it("leaves nothing on the disk from a private window", async () => {
    sender = { ...from, private: true };
    await pages.seen(join(), sender);
    expect(cards).toHaveLength(1);
    expect(await store.list()).toEqual([]);
    expect(await store.cardOf("shop.example")).toBeNull();
    await pages.cardAction("not-here", { ...from, private: true });
    expect(switchOff).not.toHaveBeenCalled();
    await inPrivate.deleteAll();
    await pages.seen(join(), { ...from, private: true });
    expect(cards).toHaveLength(1);
  });
});

describe("a signup page that names ever new policies", () => {
  const named = (n: number) => join({ policy: `https://elsewhere${n}.example/privacy` });
  const asking = (count: number, sent = from) =>
    Promise.all(Array.from({ length: count }, (_, n) => pages.seen(named(n), sent)));

  it("has a few of them read, whether it names them at once or one by one", async () => {
    await asking(40);
    expect(new Set(fetched).size).toBe(MOST_UNASKED);
    for (let n = 40; n < 60; n++) await pages.seen(named(n), from);
    expect(new Set(fetched).size).toBe(MOST_UNASKED);
  });

  it("is still warned of by those, and by others after an hour, in another tab and on another site", async () => {
    await asking(MOST_UNASKED);
    const asked = fetched.length;
    cards = [];
    hash = "h2";
    says = { "share.sell": "yes", "change.by-use": "yes", "collect.biometric": "yes" };
    await pages.seen(named(100), from);
    expect(fetched).toHaveLength(asked);
    await pages.seen(named(101), { ...from, tabId: 2 });
    const other = "https://other.example/join";
    await pages.seen(seenOf(other, { policy: "https://other.example/privacy", signup: signup() }), {
      ...from,
      tabId: 1,
      url: other,
    });
    expect(fetched.slice(asked)).toEqual([named(101).policy, "https://other.example/privacy"]);
    await asking(MOST_UNASKED + 5);
    time += UNASKED_MS + 1;
    await pages.seen(named(102), from);
    expect(fetched.at(-1)).toBe(named(102).policy);
  });

  it("gets no more by a worker that was stopped, but by a tab that was closed", async () => {
    await asking(MOST_UNASKED);
    const taken = allowance(area, () => time); // what the next worker knows
    expect(await taken.take(1, "shop.example", "https://elsewhere99.example/privacy")).toBe(false);
    expect(await taken.take(1, "shop.example", named(3).policy ?? "")).toBe(true);
    await pages.forget(1);
    expect(await area.keys()).not.toContain("unasked:1");
    await pages.seen(named(99), from);
    expect(fetched.at(-1)).toBe(named(99).policy);
  });

  it("leaves nothing in memory when its tab is closed under it", async () => {
    isOpen = false;
    await Promise.all([pages.forget(1), pages.seen(named(2), from)]);
    expect(await area.keys()).not.toContain("unasked:1");
    expect(fetched).toEqual([]);
  });

  it("gets no more where the session's memory fails", async () => {
    const broken = allowance(
      {
        get: () => Promise.reject(new Error("no")),
        set: () => Promise.reject(new Error("no")),
        remove: () => Promise.reject(new Error("no")),
        keys: () => Promise.reject(new Error("no")),
      },
      () => time,
    );
    const taken: boolean[] = [];
    for (let n = 0; n < MOST_UNASKED + 3; n++)
      taken.push(await broken.take(1, "shop.example", `https://elsewhere${n}.example/`));
    expect(taken.filter(Boolean)).toHaveLength(MOST_UNASKED);
    await broken.forget(1);
    expect(await broken.take(1, "shop.example", "https://new.example/")).toBe(true);
  });
});

describe("the card's buttons", () => {
  it("do what they say", async () => {
    await pages.cardAction("dismiss", from);
    expect(switchOff).not.toHaveBeenCalled();
    expect(openPopup).not.toHaveBeenCalled();
    await pages.cardAction("not-here", from);
    expect(switchOff).toHaveBeenCalledWith("shop.example");
    await pages.cardAction("summary", from);
    expect(openPopup).toHaveBeenCalledOnce();
    expect(openReport).not.toHaveBeenCalled();
  });

  it("lead to the report where the browser opens no popup", async () => {
    openPopup.mockResolvedValue(false);
    await pages.seen(join(), from);
    await pages.cardAction("summary", from);
    expect(openReport).toHaveBeenCalledExactlyOnceWith((await store.list())[0]?.url, false);
    expect(openPopupPage).not.toHaveBeenCalled();
  });

  it("lead to the popup's own page where nothing was read either", async () => {
    openPopup.mockResolvedValue(false);
    await pages.cardAction("summary", from);
    expect(openReport).not.toHaveBeenCalled();
    expect(openPopupPage).toHaveBeenCalledExactlyOnceWith(1);
  });
});

describe("a site whose policy was read a week ago", () => {
  const visit = (sender = from) => pages.seen(join({ signup: null }), sender);
  beforeEach(async () => {
    await pages.seen(join(), from);
    fetched = [];
    hash = "h2";
    says = {};
    time += FRESH_MS;
  });

  it("has it looked at again, and the badge follows", async () => {
    await visit();
    expect(fetched).toEqual([POLICY]);
    expect(badges.at(-1)).toEqual({ text: "", title: null });
    await visit();
    expect(fetched).toHaveLength(1);
  });

  it("is left alone before that, where the reader switched it off, and in private windows", async () => {
    time -= 1;
    await visit();
    time += 1;
    settings.recheck = false;
    await visit();
    settings.recheck = true;
    await visit({ ...from, private: true });
    expect(fetched).toEqual([]);
  });

  it("is asked weekly at most, where it gives no answer too", async () => {
    whileReading = () => {
      throw new FetchError("timeout");
    };
    await visit();
    time += FRESH_MS - 1;
    await visit();
    expect(fetched).toHaveLength(1);
    time += 1;
    await visit();
    expect(fetched).toHaveLength(2);
    expect((await store.latest(POLICY))?.hash).toBe("h1");
  });
});

describe("signup warnings of one site", () => {
  it("are switched off and on in the settings", async () => {
    await pages.setOff("shop.example", false, true);
    expect(switchOff).toHaveBeenCalledWith("shop.example");
    await pages.setOff("shop.example", false, false);
    expect(switchOn).toHaveBeenCalledWith("shop.example");
    settings.signupOffSites = ["shop.example"];
    expect(await pages.isOff("shop.example", false)).toBe(true);
    expect(await pages.isOff("other.example", false)).toBe(false);
  });

  it("in a private window, only in its memory", async () => {
    await pages.setOff("shop.example", true, true);
    expect(switchOff).not.toHaveBeenCalled();
    expect(await pages.isOff("shop.example", true)).toBe(true);
    expect(await pages.isOff("shop.example", false)).toBe(false);
    await pages.setOff("shop.example", true, false);
    expect(await pages.isOff("shop.example", true)).toBe(false);
  });
});
