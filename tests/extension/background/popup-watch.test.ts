import { beforeEach, describe, expect, it, vi } from "vitest";
import { FetchError } from "../../../src/extension/background/fetch.ts";
import { withChanges } from "../../../src/extension/background/history.ts";
import { Jobs, type JobTools } from "../../../src/extension/background/jobs.ts";
import { PopupWatch, type TabView } from "../../../src/extension/background/popup-watch.ts";
import { FAILED_MS, FRESH_MS, Reader } from "../../../src/extension/background/reader.ts";
import type { SearchEnd } from "../../../src/extension/background/search.ts";
import { seenPages } from "../../../src/extension/background/seen-pages.ts";
import type { PageSeen, PageState, PortCommand } from "../../../src/extension/messages.ts";
import { onShowOf } from "../../../src/extension/on-show.ts";
import { ALL_SITES } from "../../../src/extension/origin.ts";
import { PRIVATE_KEY, privateStore, type Store } from "../../../src/extension/store.ts";
import { memoryArea } from "../memory-area.ts";
import { summaryWith } from "../summaries.ts";
import { seenOf } from "./seen.ts";

const HOME = "https://www.shop.example/";
const POLICY = "https://legal.example/privacy";
const OTHER = "https://legal.example/other";
const link = (url: string, kind: "policy" | "terms" = "policy") => ({
  url,
  text: "Privacy",
  kind,
  score: 0.9,
  reasons: [],
});

const policyOf = () => ({ summary: summaryWith({ "share.sell": "yes" }), hash: "h1" });
const noPolicy = () => ({ summary: summaryWith({}, { isPolicy: false, reason: "login" }), hash: "h0" });

/** The browser, the pages and the web that the popup meets in a test. */
let world: {
  tab: TabView | null;
  seen: PageSeen | null;
  looked: PageSeen | null;
  web: Record<string, () => ReturnType<typeof policyOf> | Error>;
  access: boolean;
  /** The link that the reader asked about. */
  asked: string | null;
  /** Signup warnings are off. */
  off: boolean;
  time: number;
};
let states: PageState[];
/** How often the popup was told that what it shows stands. */
let unchanged: number;
let store: Store;
let items: Map<string, unknown>;
let fetched: string[];
/** Fetches wait here while it is set. */
let gate: Promise<void> | null;
/** What a look at the page waits for. */
let onLook: () => Promise<void>;
/** What a search for the policy comes to. */
let onSearch: (signal: AbortSignal) => Promise<SearchEnd>;
/** What comes of the page when it is loaded anew. */
let onReload: (signal: AbortSignal) => Promise<void>;
let watch: PopupWatch;
let jobs: Jobs;

beforeEach(async () => {
  world = {
    tab: { url: HOME, title: "Shop", private: false },
    seen: null,
    looked: seenOf(HOME, { policy: POLICY, candidates: [link(POLICY), link(OTHER)] }),
    web: { [POLICY]: policyOf, [OTHER]: policyOf },
    access: true,
    asked: null,
    off: false,
    time: 1_000_000,
  };
  states = [];
  unchanged = 0;
  fetched = [];
  gate = null;
  onLook = () => Promise.resolve();
  onReload = () => Promise.resolve();
  onSearch = () => Promise.resolve({ found: null, tried: [] });
  items = new Map();
  store = privateStore(memoryArea()); // a store in memory stands for the one on the disk
  startWorker();
  if (world.seen) await seenPages(memoryArea(items)).set(1, { seen: world.seen, private: false });
});

/** One that finds what the last has left, in the session's memory and in the store. */
function startWorker(): void {
  const area = memoryArea(items);
  const inPrivate = privateStore(area);
  const read: JobTools["fetch"] = async (url, { signal }) => {
    fetched.push(url);
    await gate;
    if (signal.aborted) throw new FetchError("cancelled");
    return {
      bytes: new TextEncoder().encode(url),
      finalUrl: url,
      contentType: null,
      charset: null,
      status: 200,
    };
  };
  jobs = new Jobs({
    fetch: read,
    engine: {
      version: "e1",
      summarize: (bytes) => {
        const found = world.web[new TextDecoder().decode(bytes)]?.() ?? new FetchError("not-found", "", 404);
        return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
      },
    },
    keep: (row, isPrivate) => (isPrivate ? inPrivate : store).keep(row),
    area,
    now: () => world.time,
  });
  const seen = seenPages(area);
  const reader = new Reader({
    jobs,
    store,
    privateStore: inPrivate,
    engineVersion: "e1",
    now: () => world.time,
  });
  watch = new PopupWatch(
    {
      tab: () => Promise.resolve(world.tab),
      look: async () => {
        await onLook();
        return world.looked;
      },
      reload: (tabId, signal) => (expect(tabId).toBe(1), onReload(signal)),
      seen,
      reader,
      jobs,
      search: { run: (_page, _onTry, signal) => onSearch(signal), reads: () => false },
      mayAccess: () => Promise.resolve(world.access),
      openPolicy: () => Promise.resolve(),
      askedLink: () => Promise.resolve(world.asked),
      isOff: () => Promise.resolve(world.off),
      setOff: (_site, _private, off) => Promise.resolve(void (world.off = off)),
      onRead: () => undefined,
    },
    (state) => void (state.kind === "unchanged" ? unchanged++ : states.push(state)),
  );
  void jobs.resume();
}

const open = () => watch.command({ type: "watch", tabId: 1 });
const last = () => states.at(-1);
const kinds = () => states.map((state) => (state.kind === "reading" ? state.step : state.kind));
/** Lets all that is waiting go on. */
const settle = () => new Promise((done) => setTimeout(done, 0));

describe("a popup on a page with a policy", () => {
  it("tells how it goes, then what was read", async () => {
    await open();
    expect(kinds()).toEqual(["finding", "fetching", "reading", "ready"]);
    expect(last()).toMatchObject({
      kind: "ready",
      site: "shop.example",
      url: POLICY,
      readAt: world.time,
      signup: false,
    });
    expect((last() as { candidates: unknown[] }).candidates).toEqual([link(OTHER)]);
    expect(fetched).toEqual([POLICY]);
  });

  it("tells of an answer that could not be kept, each time", async () => {
    const full = vi.spyOn(store, "keep").mockRejectedValue(new Error("the disk is full"));
    await open();
    expect(last()).toMatchObject({ kind: "ready", unkept: true });
    states.length = 0;
    await open();
    expect(last()).toMatchObject({ kind: "ready", unkept: true });
    expect(fetched).toHaveLength(1); // the browser still remembers it
    full.mockRestore();
    world.time += FRESH_MS;
    await open();
    expect(last()).not.toHaveProperty("unkept");
  });

  it("says that it is looking while the storage does not answer", async () => {
    vi.useFakeTimers();
    try {
      let answer: (chosen: null) => void = () => undefined;
      vi.spyOn(store, "choiceOf").mockReturnValue(new Promise((resolve) => (answer = resolve)));
      const opening = open();
      await vi.advanceTimersByTimeAsync(1_400);
      expect(kinds()).toEqual([]);
      await vi.advanceTimersByTimeAsync(200);
      expect(kinds()).toEqual(["finding"]);
      answer(null);
      await opening;
      expect(kinds().at(-1)).toBe("ready");
      await vi.advanceTimersByTimeAsync(5_000);
      expect(kinds().at(-1)).toBe("ready");
    } finally {
      vi.useRealTimers();
    }
  });

  it("reads again what a clock had dated years ahead, once", async () => {
    world.time += 9 * 365 * 24 * 60 * 60 * 1_000;
    await open();
    world.time = 1_000_000;
    await open();
    expect(fetched).toHaveLength(2);
    expect(last()).toMatchObject({ kind: "ready", readAt: 1_000_000 });
    await open();
    expect(fetched).toHaveLength(2);
    expect(last()).toMatchObject({ kind: "ready", readAt: 1_000_000 });
  });

  it("shows at once what is stored, and asks nobody while that is fresh", async () => {
    await open();
    states.length = 0;
    world.time += FRESH_MS - 1;
    await open();
    expect(kinds()).toEqual(["ready"]);
    expect(fetched).toHaveLength(1);
  });

  it("shows what is stored and reads it again behind it when it is old", async () => {
    await open();
    states.length = 0;
    world.time += FRESH_MS;
    await open();
    expect(kinds()).toEqual(["ready", "ready"]);
    expect(fetched).toHaveLength(2);
    expect(last()).toMatchObject({ readAt: world.time });
  });

  it("keeps showing what is stored when it can't be read again", async () => {
    await open();
    states.length = 0;
    world.time += FRESH_MS;
    world.web[POLICY] = () => new FetchError("timeout");
    await open();
    expect(kinds()).toEqual(["ready"]);
  });

  it("says why it could not be read, and tries again only after a while", async () => {
    world.web = {};
    await open();
    expect(last()).toEqual({
      kind: "failed",
      site: "shop.example",
      url: POLICY,
      code: "not-found",
      status: 404,
      candidates: [link(OTHER)],
    });
    world.web = { [POLICY]: policyOf };
    await open();
    expect(last()).toMatchObject({ kind: "failed" });
    world.time += FAILED_MS.popup;
    await open();
    expect(last()).toMatchObject({ kind: "ready" });
  });

  it("reads it again when the reader says so", async () => {
    await open();
    world.time += 5;
    states.length = 0;
    await watch.command({ type: "read-again" });
    expect(kinds()).toEqual(["fetching", "reading", "ready"]);
    expect(fetched).toHaveLength(2);
  });

  it("tells of a page that is no policy", async () => {
    world.web[POLICY] = noPolicy;
    await open();
    expect(last()).toMatchObject({ kind: "not-policy", url: POLICY, reason: "login", language: "en" });
  });

  it("says that access is missing, whichever host it is, and tries again as soon as it is given", async () => {
    world.web[POLICY] = () => new FetchError("no-access");
    await open();
    expect(last()).toEqual({ kind: "no-access", origins: ALL_SITES });
    world.web[POLICY] = policyOf;
    await open();
    expect(last()).toMatchObject({ kind: "ready" });
  });

  it("says that the reader is about to sign up", async () => {
    const consent = {
      policy: POLICY,
      terms: null,
      text: "By signing up you agree to our privacy policy.",
      marketing: { present: false, preticked: false },
    };
    const signup = { signup: true, score: 1, reasons: [], consent };
    world.looked = seenOf(HOME, { policy: POLICY, signup });
    await open();
    expect(last()).toMatchObject({ kind: "ready", signup: true, consent });
    expect(last()).not.toHaveProperty("signingUp");
  });

  it("says so where the policy can't be found, too", async () => {
    const signup = { signup: true, score: 1, reasons: [], consent: null };
    world.looked = seenOf(HOME, { signup });
    await open();
    expect(last()).toMatchObject({ kind: "none-found", signingUp: { consent: null } });
  });
});

describe("a popup on the policy itself", () => {
  beforeEach(() => {
    world.tab = { url: POLICY, title: "Privacy policy", private: false };
    world.looked = seenOf(POLICY);
  });

  it("reads the page", async () => {
    await open();
    expect(last()).toMatchObject({ kind: "ready", url: POLICY });
  });

  it("goes on to the page's link when only its name was that of a policy", async () => {
    world.looked = seenOf(POLICY, { policy: OTHER });
    world.web[POLICY] = noPolicy;
    await open();
    expect(fetched).toEqual([POLICY, OTHER]);
    expect(last()).toMatchObject({ kind: "ready", url: OTHER });
  });

  it("says that there is none when the guess was wrong", async () => {
    world.web[POLICY] = noPolicy;
    await open();
    expect(last()).toEqual({
      kind: "none-found",
      site: "legal.example",
      home: "https://legal.example/",
      tried: [],
    });
  });
});

describe("a popup on a page without a policy", () => {
  it("says so", async () => {
    world.looked = seenOf(HOME);
    await open();
    expect(last()).toEqual({ kind: "none-found", site: "shop.example", home: null, tried: [] });
    expect(fetched).toEqual([]);
  });

  it("says that the page must be loaded anew where no content script answers", async () => {
    world.looked = null;
    await open();
    expect(last()).toMatchObject({ kind: "none-found", reload: true });
  });

  it("has it loaded anew, and goes on by itself", async () => {
    world.looked = null;
    await open();
    expect(last()).toMatchObject({ kind: "none-found", reload: true });
    onReload = () => {
      expect(last()).toMatchObject({ kind: "reading", step: "finding" });
      world.looked = seenOf(HOME, { policy: POLICY });
      return Promise.resolve();
    };
    await watch.command({ type: "reload-page" });
    expect(last()).toMatchObject({ kind: "ready", url: POLICY });
  });

  it("goes on once where the page has told of itself meanwhile", async () => {
    world.looked = null;
    await open();
    onReload = async () => {
      world.looked = seenOf(HOME, { policy: POLICY });
      await watch.pageChanged(world.looked);
    };
    await watch.command({ type: "reload-page" });
    expect(states.filter(({ kind }) => kind === "ready")).toHaveLength(1);
  });

  it.each([
    ["can't be looked at then either", () => Promise.resolve()],
    ["the browser will not load", () => Promise.reject(new Error("no tab"))],
  ])("does not ask for it twice of a page that %s", async (_what, outcome) => {
    world.looked = null;
    await open();
    onReload = outcome;
    await watch.command({ type: "reload-page" });
    expect(last()).toMatchObject({ kind: "none-found", tried: [] });
    expect(last()).not.toHaveProperty("reload");
    world.tab = { url: `${HOME}other`, title: "Shop", private: false };
    await open();
    expect(last()).toMatchObject({ reload: true }); // another page
  });

  it("is waited for no longer, while it is loaded anew, when the reader stops it", async () => {
    world.looked = null;
    await open();
    const signals: AbortSignal[] = [];
    onReload = async (signal) => {
      signals.push(signal);
      await watch.command({ type: "cancel" });
    };
    await watch.command({ type: "reload-page" });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(last()).toMatchObject({ kind: "failed", code: "cancelled", url: null });
  });

  it("lets the reader choose where several are possible, and remembers it for the site", async () => {
    world.looked = seenOf(HOME, {
      candidates: [link(OTHER), link(POLICY), link("https://x.example/", "terms")],
    });
    await open();
    expect(last()).toEqual({ kind: "choose", site: "shop.example", candidates: [link(OTHER), link(POLICY)] });
    await watch.command({ type: "choose", url: POLICY });
    expect(last()).toMatchObject({ kind: "ready", url: POLICY });
    expect(await store.choiceOf("shop.example")).toBe(POLICY);
    await open();
    expect(last()).toMatchObject({ kind: "ready", url: POLICY });
  });

  it("reads the address that the reader enters, and remembers it where it is a policy", async () => {
    world.looked = seenOf(HOME);
    await open();
    await watch.command({ type: "enter-address", url: "no address" });
    expect(last()).toMatchObject({ kind: "failed", code: "bad-address" });
    world.web[OTHER] = noPolicy;
    await watch.command({ type: "enter-address", url: OTHER });
    expect(last()).toMatchObject({ kind: "not-policy" });
    expect(await store.choiceOf("shop.example")).toBeNull();
    await watch.command({ type: "enter-address", url: "legal.example/privacy" });
    expect(last()).toMatchObject({ kind: "ready", url: POLICY });
    expect(await store.choiceOf("shop.example")).toBe(POLICY);
  });

  it.each(["enter-address", "choose"] as const)(
    "goes on with what the reader wished of the worker before this one: %s",
    async (type) => {
      const opened = open();
      await watch.command({ type, url: OTHER });
      await opened;
      expect(last()).toMatchObject({ kind: "ready", url: OTHER });
      expect(fetched).toEqual([OTHER]);
      expect(await store.choiceOf("shop.example")).toBe(OTHER);
    },
  );

  it("does so where the page changes while it is looked up", async () => {
    const opened = open();
    const entered = watch.command({ type: "enter-address", url: OTHER });
    await watch.pageChanged(seenOf(HOME));
    await Promise.all([opened, entered]);
    expect(last()).toMatchObject({ kind: "ready", url: OTHER });
  });

  it("wishes nothing of a tab where nothing can be read, nor of one that it does not know", async () => {
    world.tab = null;
    const told = watch.command({ type: "enter-address", url: OTHER });
    const opened = open();
    await watch.command({ type: "enter-address", url: OTHER });
    await Promise.all([told, opened]);
    expect(states).toEqual([{ kind: "restricted" }]);
    expect(fetched).toEqual([]);
  });
});

describe("a popup where nothing can be read", () => {
  it.each(["chrome://extensions/", "about:blank", "file:///tmp/x.html"])("says so on %s", async (url) => {
    world.tab = { url, title: "", private: false };
    await open();
    expect(states).toEqual([{ kind: "restricted" }]);
  });

  it("says so where the tab is gone", async () => {
    world.tab = null;
    await open();
    expect(states).toEqual([{ kind: "restricted" }]);
  });

  it("asks for access where the browser hides the page for want of it", async () => {
    world.tab = { title: "", private: false };
    await open();
    expect(last()).toEqual({ kind: "restricted" });
    world.access = false;
    await open();
    expect(last()).toEqual({ kind: "no-access", origins: ALL_SITES });
  });

  it("says so when something of ours breaks", async () => {
    world.tab = { url: HOME, title: "", private: false };
    world.looked = new Proxy(seenOf(HOME), {
      get: () => {
        throw new TypeError("broken");
      },
    });
    await open();
    expect(last()).toMatchObject({ kind: "failed", code: "internal" });
  });
});

describe("a popup in a private window", () => {
  beforeEach(() => {
    world.tab = { url: HOME, title: "", private: true };
  });

  it("keeps nothing of it on the disk", async () => {
    await open();
    await watch.command({ type: "choose", url: OTHER });
    expect(last()).toMatchObject({ kind: "ready", url: OTHER });
    expect(await store.list()).toEqual([]);
    expect(await store.choiceOf("shop.example")).toBeNull();
    expect(items.has(PRIVATE_KEY)).toBe(true);
    await open();
    expect(last()).toMatchObject({ kind: "ready", url: OTHER });
  });
});

describe("a popup that is overtaken", () => {
  it("drops the answer to what was asked before", async () => {
    let pass = () => undefined as void;
    gate = new Promise((resolve) => {
      pass = resolve;
    });
    const first = open();
    await vi.waitFor(() => expect(fetched).toEqual([POLICY]));
    const second = watch.command({ type: "choose", url: OTHER });
    await vi.waitFor(() => expect(fetched).toEqual([POLICY, OTHER]));
    pass();
    await Promise.all([first, second]);
    expect(states.filter((state) => state.kind === "ready")).toMatchObject([{ url: OTHER }]);
  });

  it("can be cancelled, and asked again", async () => {
    let pass = () => undefined as void;
    gate = new Promise((resolve) => {
      pass = resolve;
    });
    const opened = open();
    await vi.waitFor(() => expect(fetched).toHaveLength(1));
    await watch.command({ type: "cancel" });
    pass();
    await opened;
    expect(last()).toMatchObject({ kind: "failed", code: "cancelled", url: POLICY });
    gate = null;
    await watch.command({ type: "read-again" });
    expect(last()).toMatchObject({ kind: "ready" });
  });

  it("says nothing more once it is closed", async () => {
    const opened = open();
    watch.close();
    await opened;
    expect(states).toEqual([]);
  });

  it("shows what a page shows that changed under it, but not instead of a summary", async () => {
    world.looked = seenOf(HOME);
    await open();
    expect(last()).toMatchObject({ kind: "none-found" });
    const found = seenOf(HOME, { policy: POLICY });
    world.looked = found;
    await watch.pageChanged(found);
    expect(last()).toMatchObject({ kind: "ready", url: POLICY });
    states.length = 0;
    await watch.pageChanged(seenOf(HOME, { policy: OTHER }));
    await settle();
    expect(states).toEqual([]);
  });
});

describe("a popup whose policy changed", () => {
  const SELLING = "We sell your data.";
  const selling = (hash: string, stance: "yes" | "no") => {
    const { summary } = policyOf();
    const quote = {
      text: stance === "yes" ? SELLING : "We never sell.",
      start: 0,
      end: 14,
      stance,
      heading: [],
    };
    const facts = summary.facts.map((fact) =>
      fact.id === "share.sell" ? { ...fact, stance, quotes: [quote] } : fact,
    );
    return { summary: { ...summary, facts }, hash };
  };

  beforeEach(async () => {
    const keep = store.keep.bind(store);
    store.keep = async (row) => keep(await withChanges(row, store));
    world.web[POLICY] = () => selling("h1", "no");
    await open();
    world.time += FRESH_MS;
    world.web[POLICY] = () => selling("h2", "yes");
    states.length = 0;
    await open();
  });

  it("says what changed, and since when", () => {
    expect(last()).toMatchObject({
      kind: "ready",
      changed: { since: 1_000_000, isNews: true, changes: [{ fact: "share.sell", kind: "worse" }] },
    });
    expect(states[0]).not.toHaveProperty("changed"); // what was stored is shown first
  });

  it("is news once", async () => {
    await settle();
    await open();
    expect(last()).toMatchObject({ changed: { isNews: false } });
  });
});

describe("a popup over a page with a link that the reader asked about", () => {
  it("shows that link's policy, and does not take it for the site's", async () => {
    world.asked = OTHER;
    await open();
    expect(last()).toMatchObject({ kind: "ready", url: OTHER });
    expect(fetched).toEqual([OTHER]);
    expect(await store.choiceOf("shop.example")).toBeNull();
    world.asked = null;
    await open();
    expect(last()).toMatchObject({ kind: "ready", url: POLICY });
  });
});

describe("signup warnings of the site", () => {
  it("are switched off and on, and said so", async () => {
    await open();
    expect(last()).not.toHaveProperty("off");
    await watch.command({ type: "site-warnings", on: false });
    expect(last()).toMatchObject({ kind: "ready", off: true });
    await open();
    expect(last()).toMatchObject({ kind: "ready", off: true });
    await watch.command({ type: "site-warnings", on: true });
    expect(last()).not.toHaveProperty("off");
  });
});

describe("a popup that is still looking for the policy", () => {
  it("can be cancelled, and asked again", async () => {
    let pass = () => undefined as void;
    const looked = new Promise<void>((resolve) => {
      pass = resolve;
    });
    onLook = () => looked;
    const opened = open();
    await vi.waitFor(() => expect(kinds()).toEqual(["finding"]));
    await watch.command({ type: "cancel" });
    expect(last()).toMatchObject({ kind: "failed", code: "cancelled", url: null, site: "shop.example" });
    pass();
    await opened;
    expect(last()).toMatchObject({ code: "cancelled" });
    await watch.command({ type: "read-again" });
    expect(last()).toMatchObject({ kind: "ready" });
  });
});

describe("a popup whose worker was stopped long after it had come to an end", () => {
  const HOUR_MS = 60 * 60 * 1_000;
  /** A worker that is told what the popup shows, as the popup tells it. */
  const goOn = async (after = HOUR_MS / 2, { forgets = false } = {}): Promise<void> => {
    const now = last();
    const onShow = now ? onShowOf(now) : null;
    watch.close();
    world.time += after;
    startWorker();
    if (forgets) await jobs.forget();
    states.length = 0;
    await watch.command({ type: "watch", tabId: 1, ...(onShow ? { onShow } : {}) });
  };

  it.each(["not-found", "server-error", "refused", "too-large", "cancelled"] as const)(
    "shows the failure again, and asks nothing of the site: %s",
    async (code) => {
      world.web[POLICY] = () => new FetchError(code);
      await open();
      const told = last();
      for (let stops = 0; stops < 3; stops++) {
        await goOn(60_000);
        expect(states).toEqual([told]);
      }
      await goOn(0, { forgets: true });
      expect([states, unchanged]).toEqual([[], 1]);
      expect(fetched).toEqual([POLICY]);
    },
  );

  it("reads it again when the reader says so, at once too", async () => {
    world.web[POLICY] = () => new FetchError("server-error");
    await open();
    await goOn();
    world.web[POLICY] = policyOf;
    await watch.command({ type: "read-again" });
    expect(last()).toMatchObject({ kind: "ready", url: POLICY });

    world.web[OTHER] = () => new FetchError("timeout");
    await watch.command({ type: "choose", url: OTHER });
    const onShow = onShowOf(last() as PageState);
    if (!onShow) throw new Error("no end");
    startWorker();
    world.web[OTHER] = policyOf;
    const commands: PortCommand[] = [{ type: "watch", tabId: 1, onShow }, { type: "read-again" }];
    await Promise.all(commands.map((command) => watch.command(command)));
    expect(last()).toMatchObject({ kind: "ready", url: OTHER });
    expect(fetched).toEqual([POLICY, POLICY, OTHER, OTHER]);
  });

  it("stays at the address that the reader had typed", async () => {
    await open();
    world.web[OTHER] = () => new FetchError("not-found", "", 404);
    await watch.command({ type: "enter-address", url: OTHER });
    await goOn();
    expect(states).toMatchObject([{ kind: "failed", url: OTHER, code: "not-found" }]);
    expect(fetched).toEqual([POLICY, OTHER]);
  });

  it.each([{}, { forgets: true }])("shows again that a page is no policy", async (how) => {
    world.web[POLICY] = noPolicy;
    await open();
    const told = last();
    await goOn(HOUR_MS / 2, how);
    expect(states).toEqual("forgets" in how ? [] : [told]);
    expect(fetched).toEqual([POLICY]);
  });

  it.each([
    ["nothing was found", {}],
    ["the reader is to choose", { candidates: [link(POLICY), link(OTHER)] }],
  ])("leaves it at that where %s, and does as the page changes", async (_what, links) => {
    world.looked = seenOf(HOME, links);
    await open();
    onSearch = () => Promise.reject(new Error("nobody asked for it"));
    await goOn();
    expect([states, unchanged]).toEqual([[], 1]);
    world.looked = seenOf(HOME, { policy: POLICY });
    await watch.pageChanged(world.looked);
    expect(last()).toMatchObject({ kind: "ready", url: POLICY });
  });

  it("shows the summary that it had, and does not ask whether it still holds", async () => {
    await open();
    await goOn(FRESH_MS * 2);
    expect(states).toMatchObject([{ kind: "ready", url: POLICY, readAt: 1_000_000 }]);
    expect(fetched).toEqual([POLICY]);
  });

  it("shows a summary that was read elsewhere meanwhile", async () => {
    world.web[POLICY] = () => new FetchError("timeout");
    await open();
    world.web[POLICY] = policyOf;
    await jobs.run({ url: POLICY, pageUrl: HOME, private: false });
    await goOn();
    expect(states).toMatchObject([{ kind: "ready", url: POLICY }]);
  });

  it("keeps the failure on show over an older summary", async () => {
    await open();
    world.web[POLICY] = () => new FetchError("timeout");
    await watch.command({ type: "read-again" });
    expect(last()).toMatchObject({ kind: "failed" });
    await goOn();
    expect(states).toMatchObject([{ kind: "failed", code: "timeout" }]);
  });

  it("says where the policy was found, still", async () => {
    world.looked = seenOf(HOME);
    onSearch = async () => {
      const end = await jobs.run({ url: OTHER, pageUrl: HOME, private: false });
      return { found: { url: OTHER, by: "home", end }, tried: [OTHER] };
    };
    await open();
    expect(last()).toMatchObject({ kind: "ready", url: OTHER, chosenBy: "home" });
    await goOn();
    expect(states).toMatchObject([{ kind: "ready", url: OTHER, chosenBy: "home" }]);
  });

  it("waits for what is being read of it", async () => {
    await open();
    let pass = () => undefined as void;
    gate = new Promise((resolve) => {
      pass = resolve;
    });
    const again = watch.command({ type: "read-again" });
    await vi.waitFor(() => expect(fetched).toHaveLength(2));
    states.push({ kind: "failed", site: "shop.example", url: POLICY, code: "timeout", status: null });
    const going = goOn(5);
    await vi.waitFor(() => expect(fetched).toHaveLength(3)); // taken up by the second worker
    pass();
    await Promise.all([again, going]);
    expect(last()).toMatchObject({ kind: "ready", readAt: world.time });
    expect(fetched).toHaveLength(3);
  });

  it("begins anew where the tab shows another site, also while it is looked up", async () => {
    world.web[POLICY] = () => new FetchError("timeout");
    await open();
    world.tab = { url: "https://other.example/", title: "", private: false };
    world.looked = seenOf("https://other.example/", { policy: OTHER });
    await goOn();
    expect(last()).toMatchObject({ kind: "ready", site: "other.example", url: OTHER });
  });

  it("asks nothing either where the page tells of itself while the tab is looked up", async () => {
    world.web[POLICY] = () => new FetchError("timeout");
    await open();
    const page = world.looked as PageSeen;
    onLook = () => Promise.resolve();
    items.delete("tab:1");
    const going = goOn();
    await watch.pageChanged(page);
    await going;
    expect(states).toMatchObject([{ kind: "failed", code: "timeout" }]);
    expect(fetched).toEqual([POLICY]);
  });
});

describe("what is read of a policy in its own tab", () => {
  it("is shown as it ended, without a further request", async () => {
    world.web[POLICY] = () => new FetchError("refused", "", 403);
    await open();
    world.time += FAILED_MS.popup;
    await jobs.run({ url: POLICY, pageUrl: POLICY, private: false, open: true });
    await watch.policyRead(POLICY);
    expect(last()).toMatchObject({ kind: "failed", code: "refused" });
    world.time += FAILED_MS.popup;
    await watch.policyRead(POLICY);
    expect(fetched).toEqual([POLICY, POLICY]);
    world.web[POLICY] = policyOf;
    await jobs.run({ url: POLICY, pageUrl: POLICY, private: false, open: true });
    await watch.policyRead(POLICY);
    expect(last()).toMatchObject({ kind: "ready" });
    expect(fetched).toHaveLength(3);
  });
});

describe("a search that the reader has ended", () => {
  it("is not begun anew by a page that changes, but by the reader", async () => {
    world.looked = seenOf(HOME);
    let searches = 0;
    onSearch = (signal) => {
      searches++;
      return new Promise((resolve) =>
        signal.addEventListener("abort", () => resolve({ found: null, tried: [OTHER] })),
      );
    };
    void open();
    await vi.waitFor(() => expect(searches).toBe(1));
    await watch.command({ type: "cancel" });
    await settle();
    states.length = 0;
    await watch.pageChanged(seenOf(HOME, { candidates: [link(OTHER, "terms")] }));
    expect(searches).toBe(1);
    expect(states).toEqual([]);
    void watch.command({ type: "read-again" });
    await vi.waitFor(() => expect(searches).toBe(2));
    watch.close();
  });
});
