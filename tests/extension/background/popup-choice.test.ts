/** What the popup tells where the page leads to no policy, and of the reader's own choice. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Jobs } from "../../../src/extension/background/jobs.ts";
import { PopupWatch } from "../../../src/extension/background/popup-watch.ts";
import { Reader } from "../../../src/extension/background/reader.ts";
import type { SearchEnd } from "../../../src/extension/background/search.ts";
import { seenPages } from "../../../src/extension/background/seen-pages.ts";
import type { PageSeen, PageState } from "../../../src/extension/messages.ts";
import { privateStore } from "../../../src/extension/store.ts";
import { memoryArea } from "../memory-area.ts";
import { summaryWith } from "../summaries.ts";
import { seenOf } from "./seen.ts";

const PAGE = "https://www.shop.example/basket";
const OWN = "https://www.shop.example/privacy";
const APP = "https://www.shop.example/app-privacy";
const link = (url: string, score: number) => ({
  url,
  text: "Privacy",
  kind: "policy" as const,
  score,
  reasons: [],
});

let states: PageState[];
let watch: PopupWatch;
let found: SearchEnd;
let onSearch: (onTry: (url: string, progress: number) => void, signal: AbortSignal) => Promise<void>;
let looked: PageSeen | null;
let jobs: Jobs;
/** A search in another window waits for what this one reads. */
let othersRead: boolean;
/** Fetches wait for it. */
let gate: Promise<void>;

beforeEach(() => {
  states = [];
  found = { found: null, tried: ["https://www.shop.example/", "https://www.shop.example/privacy"] };
  onSearch = () => Promise.resolve();
  looked = seenOf(PAGE);
  othersRead = false;
  gate = Promise.resolve();
  const area = memoryArea();
  const store = privateStore(memoryArea());
  jobs = new Jobs({
    fetch: async (url) => {
      await gate;
      return {
        bytes: new TextEncoder().encode(url),
        finalUrl: url,
        contentType: null,
        charset: null,
        status: 200,
      };
    },
    engine: { version: "e1", summarize: () => Promise.resolve({ summary: summaryWith(), hash: "h" }) },
    keep: (row) => store.keep(row),
    area,
    now: () => 1_000,
  });
  const reader = new Reader({
    jobs,
    store,
    privateStore: privateStore(area),
    engineVersion: "e1",
    now: () => 1_000,
  });
  watch = new PopupWatch(
    {
      tab: () => Promise.resolve({ url: PAGE, title: "Basket", private: false }),
      look: () => Promise.resolve(looked),
      reload: () => Promise.resolve(),
      seen: seenPages(area),
      reader,
      jobs,
      search: {
        reads: () => othersRead,
        async run(_page, onTry, signal) {
          await onSearch(onTry, signal);
          return found;
        },
      },
      mayAccess: () => Promise.resolve(true),
      openPolicy: () => Promise.resolve(),
      askedLink: () => Promise.resolve(null),
      isOff: () => Promise.resolve(false),
      setOff: () => Promise.resolve(),
      onRead: () => undefined,
    },
    (state) => void (state.kind === "unchanged" || states.push(state)),
  );
});
const open = () => watch.command({ type: "watch", tabId: 1 });
const last = () => states.at(-1);

describe("a page without a link to a policy", () => {
  it("is told with what was tried, each address while it is asked", async () => {
    onSearch = (onTry) => Promise.resolve(onTry("https://www.shop.example/", 0.5));
    await open();
    expect(states).toContainEqual(
      expect.objectContaining({ kind: "reading", step: "finding", url: "https://www.shop.example/" }),
    );
    expect(last()).toEqual({
      kind: "none-found",
      site: "shop.example",
      home: "https://www.shop.example/",
      tried: found.tried,
    });
  });

  it("shows the policy that was found elsewhere on the site, and how", async () => {
    const end = await jobs.run({ url: OWN, pageUrl: PAGE, private: false });
    found = { found: { url: OWN, by: "usual", end }, tried: [OWN] };
    await open();
    expect(last()).toMatchObject({ kind: "ready", url: OWN, chosenBy: "usual" });
  });

  it("offers weak links when nothing else was found", async () => {
    looked = seenOf(PAGE, { candidates: [link(APP, 0.3)] });
    await open();
    expect(last()).toMatchObject({ kind: "none-found", candidates: [{ url: APP }] });
  });

  it("is not searched for where likely links are there to choose from, nor before it was looked at", async () => {
    onSearch = () => Promise.reject(new Error("searched"));
    looked = seenOf(PAGE, { candidates: [link(APP, 0.7)] });
    await open();
    expect(last()).toMatchObject({ kind: "choose" });
    looked = null;
    states = [];
    const other = watch.command({ type: "watch", tabId: 2 });
    await other;
    expect(last()).toMatchObject({ kind: "none-found", reload: true });
  });

  it("is searched no further when the reader stops it", async () => {
    let stopped: AbortSignal | null = null;
    onSearch = async (onTry, signal) => {
      onTry(OWN, 0.1);
      await watch.command({ type: "cancel" });
      stopped = signal;
    };
    await open();
    expect((stopped as AbortSignal | null)?.aborted).toBe(true);
  });

  it.each([false, true])("takes its address from no other window: one waits for it, %s", async (waits) => {
    othersRead = waits;
    const cancelled = vi.spyOn(jobs, "cancel");
    onSearch = async (onTry) => {
      onTry(OWN, 0.1);
      await watch.command({ type: "cancel" });
    };
    await open();
    expect(cancelled).toHaveBeenCalledTimes(waits ? 0 : 1);
  });

  it("can be left for a typed address, whose reading can be cancelled in its turn", async () => {
    onSearch = (onTry, signal) => {
      onTry(OWN, 0.1);
      return new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
    };
    const opened = open();
    await vi.waitFor(() => expect(last()).toMatchObject({ url: OWN }));
    let pass = () => undefined as void;
    gate = new Promise((resolve) => (pass = resolve));
    const entered = watch.command({ type: "enter-address", url: APP });
    await opened;
    await vi.waitFor(() => expect(last()).toMatchObject({ kind: "reading", url: APP }));
    await watch.command({ type: "cancel" });
    pass();
    await entered;
    expect(last()).toMatchObject({ kind: "failed", code: "cancelled", url: APP });
  });

  it("is told as cancelled where an address is read that only another window's search waits for", async () => {
    await open(); // a search of its own is over
    othersRead = true;
    let pass = () => undefined as void;
    gate = new Promise((resolve) => (pass = resolve));
    const entered = watch.command({ type: "enter-address", url: APP });
    await vi.waitFor(() => expect(last()).toMatchObject({ kind: "reading", url: APP }));
    const cancelled = vi.spyOn(jobs, "cancel");
    await watch.command({ type: "cancel" });
    const told = { kind: "failed", code: "cancelled", url: APP };
    expect(last()).toMatchObject(told);
    expect(cancelled).not.toHaveBeenCalled();
    pass();
    await entered;
    expect(last()).toMatchObject(told);
    await watch.command({ type: "read-again" });
    expect(last()).toMatchObject({ kind: "ready", url: APP });
  });
});

describe("the reader's choice", () => {
  it("is told as such, here and when the popup is opened again, until it is taken back", async () => {
    looked = seenOf(PAGE, { policy: OWN, candidates: [link(OWN, 0.99), link(APP, 0.6)] });
    await open();
    expect(last()).toMatchObject({ kind: "ready", url: OWN });
    expect(last()).not.toHaveProperty("chosenBy");
    await watch.command({ type: "choose", url: APP });
    expect(last()).toMatchObject({ kind: "ready", url: APP, chosenBy: "reader" });
    await open();
    expect(last()).toMatchObject({ kind: "ready", url: APP, chosenBy: "reader" });
    await watch.command({ type: "forget-choice" });
    expect(last()).toMatchObject({ kind: "ready", url: OWN });
    expect(last()).not.toHaveProperty("chosenBy");
  });
});
