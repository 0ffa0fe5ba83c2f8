import { beforeEach, describe, expect, it } from "vitest";
import { FetchError } from "../../../src/extension/background/fetch.ts";
import type { JobEnd } from "../../../src/extension/background/jobs.ts";
import { Search, SEARCHED_MS } from "../../../src/extension/background/search.ts";
import { USUAL_PATHS } from "../../../src/extension/background/usual.ts";
import type { ErrorCode } from "../../../src/policy/errors.ts";
import type { NotPolicyReason } from "../../../src/policy/types.ts";
import { memoryArea } from "../memory-area.ts";
import { summaryWith } from "../summaries.ts";

const PAGE = { tabId: 7, url: "https://shop.example/basket", private: false };
const HOME = "https://shop.example/";
const LINKED = "https://legal.example/privacy";

let items: Map<string, unknown>;
let time: number;
/** What each home page links to; what becomes of reading each address. */
let homes: Record<string, string | null>;
let ends: Record<string, JobEnd>;
let asked: string[];
let now: Promise<void> | null;

const failed = (code: ErrorCode): JobEnd => ({ kind: "failed", code, status: null, at: 0 });
const read = (url: string, reason: NotPolicyReason | null = null): JobEnd => ({
  kind: "done",
  read: {
    url,
    hash: "h",
    engine: "e",
    readAt: 0,
    size: 1,
    summary: summaryWith({}, { isPolicy: reason === null, reason }),
  },
});

beforeEach(() => {
  items = new Map();
  time = 1_000;
  homes = {};
  ends = {};
  asked = [];
  now = null;
});

const search = () =>
  new Search({
    async fetch(url) {
      asked.push(url);
      await now;
      const home = homes[url];
      if (typeof home === "string" && !home.startsWith("http")) throw new FetchError(home as ErrorCode);
      return {
        bytes: new TextEncoder().encode(`<a href="${home ?? ""}">Privacy</a>`),
        finalUrl: url,
        contentType: "text/html",
        charset: null,
        status: 200,
      };
    },
    linksIn: (tabId, html) => {
      if (tabId !== PAGE.tabId) return Promise.resolve(null);
      return Promise.resolve({ policy: /href="(https:[^"]+)"/.exec(html)?.[1] ?? null, candidates: [] });
    },
    read(url, asker) {
      const guess = usual.includes(url) && !Object.values(homes).includes(url) ? { guess: true } : {};
      expect(asker).toEqual({ pageUrl: PAGE.url, private: PAGE.private, by: "popup", ...guess });
      asked.push(url);
      return Promise.resolve(ends[url] ?? failed("not-found"));
    },
    area: memoryArea(items),
    now: () => time,
  });
const run = (signal = new AbortController().signal, onTry: (url: string) => void = () => undefined) =>
  search().run(PAGE, onTry, signal);
const usual = USUAL_PATHS.map((path) => `https://shop.example${path}`);

describe("a search", () => {
  it("takes the policy that the home page links to, and asks no further", async () => {
    homes[HOME] = LINKED;
    ends[LINKED] = read(LINKED);
    expect(await run()).toMatchObject({ found: { url: LINKED, by: "home" }, tried: [HOME, LINKED] });
    expect(asked).toEqual([HOME, LINKED]);
  });

  it("then tries the usual addresses, one after the other, until one is a policy", async () => {
    const third = usual[2] ?? "";
    ends[usual[0] ?? ""] = read(usual[0] ?? "", "other");
    ends[third] = read(third);
    const tries: string[] = [];
    const end = await run(undefined, (url) => tries.push(url));
    expect(end).toMatchObject({ found: { url: third, by: "usual" } });
    expect(tries).toEqual([HOME, ...usual.slice(0, 3)]);
    expect(asked).toEqual(tries);
  });

  it("says what it tried in vain", async () => {
    expect(await run()).toEqual({ found: null, tried: [HOME, ...usual] });
  });

  it("takes no page at a usual address for a policy that is none", async () => {
    for (const url of usual) ends[url] = read(url, "script-drawn");
    expect((await run()).found).toBeNull();
  });

  it("tells what became of the home page's link where nothing better is found", async () => {
    homes[HOME] = LINKED;
    ends[LINKED] = read(LINKED, "language");
    expect((await run()).found).toMatchObject({ url: LINKED, by: "home", end: ends[LINKED] });
  });

  it.each(["offline", "network", "timeout", "refused"] as const)(
    "asks a site no further that answers %s",
    async (code) => {
      homes[HOME] = code;
      expect((await run()).found).toBeNull();
      expect(asked).toEqual([HOME]);
    },
  );

  it("stops between two requests when it is called off, and remembers nothing of it", async () => {
    const stop = new AbortController();
    let go: () => void = () => undefined;
    now = new Promise((resolve) => (go = resolve));
    const end = run(stop.signal);
    await new Promise((resolve) => setTimeout(resolve, 0));
    stop.abort();
    go();
    expect(await end).toEqual({ found: null, tried: [HOME] });
    expect(items.size).toBe(0);
  });

  it("stops, tells what it has tried and remembers nothing when the reader deletes all", async () => {
    let go: () => void = () => undefined;
    now = new Promise((resolve) => (go = resolve));
    const one = search();
    const end = one.run(PAGE, () => undefined, new AbortController().signal);
    await new Promise((resolve) => setTimeout(resolve, 0));
    await one.forget("private");
    expect(one.reads({ url: HOME, private: false })).toBe(true);
    await one.forget();
    go();
    expect(await end).toEqual({ found: null, tried: [HOME] });
    expect(asked).toEqual([HOME]);
    expect(items.size).toBe(0);
  });

  it("remembers nothing where a reader did not want an address read", async () => {
    ends[usual[1] ?? ""] = failed("cancelled");
    expect((await run()).tried).toEqual([HOME, ...usual.slice(0, 2)]);
    homes[HOME] = LINKED;
    ends[LINKED] = failed("cancelled");
    expect(await run()).toMatchObject({ found: { url: LINKED }, tried: [HOME, LINKED] });
    expect(items.size).toBe(0);
  });
});

describe("a search for two windows", () => {
  const OTHER = { ...PAGE, tabId: 8, url: "https://shop.example/shoes" };
  /** Both ask while the home page is on its way. */
  function both(first = PAGE) {
    let go: () => void = () => undefined;
    now = new Promise((resolve) => (go = resolve));
    const one = search();
    const stops = [new AbortController(), new AbortController()] as const;
    const tries: [string[], string[]] = [[], []];
    const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
    const begin = async () => {
      const here = one.run(first, (url) => tries[0].push(url), stops[0].signal);
      await turn();
      const there = one.run(OTHER, (url) => tries[1].push(url), stops[1].signal);
      await turn();
      return [here, there] as const;
    };
    return { one, begin, go, stops, tries };
  }

  it("asks the site once, and tells both", async () => {
    homes[HOME] = LINKED;
    ends[LINKED] = read(LINKED);
    const { begin, go, tries } = both();
    const ended = await begin();
    go();
    for (const end of await Promise.all(ended)) expect(end).toMatchObject({ found: { url: LINKED } });
    expect(asked).toEqual([HOME, LINKED]);
    expect(tries).toEqual([
      [HOME, LINKED],
      [HOME, LINKED],
    ]);
  });

  it("goes on for the other where one calls it off", async () => {
    homes[HOME] = LINKED;
    ends[LINKED] = read(LINKED);
    const { one, begin, go, stops } = both();
    const [here, there] = await begin();
    stops[1].abort();
    expect(await there).toEqual({ found: null, tried: [HOME] });
    expect(one.reads({ url: HOME, private: false })).toBe(true);
    expect(one.reads({ url: HOME, private: true })).toBe(false);
    expect(one.reads({ url: LINKED, private: false })).toBe(false);
    go();
    expect(await here).toMatchObject({ found: { url: LINKED } });
    expect(items.size).toBe(1);
    expect(one.reads({ url: LINKED, private: false })).toBe(false);
  });

  it("ends where both call it off, and is begun anew by who asks after that", async () => {
    homes[HOME] = LINKED;
    ends[LINKED] = read(LINKED);
    const { one, begin, go, stops } = both();
    const ended = await begin();
    for (const stop of stops) stop.abort();
    expect(one.reads({ url: HOME, private: false })).toBe(false);
    const again = one.run(PAGE, () => undefined, new AbortController().signal);
    go();
    for (const end of await Promise.all(ended)) expect(end).toEqual({ found: null, tried: [HOME] });
    expect(await again).toMatchObject({ found: { url: LINKED } });
    expect(asked).toEqual([HOME, HOME, LINKED]);
  });

  it("has the home page read by the tab that is left", async () => {
    homes[HOME] = LINKED;
    ends[LINKED] = read(LINKED);
    const { begin, go } = both({ ...PAGE, tabId: 9 });
    OTHER.tabId = PAGE.tabId;
    const ended = await begin();
    go();
    for (const end of await Promise.all(ended)) expect(end).toMatchObject({ found: { url: LINKED } });
  });
});

describe("what a search found", () => {
  it("is remembered while the browser runs: the next one asks for that alone", async () => {
    homes[HOME] = LINKED;
    ends[LINKED] = read(LINKED);
    await run();
    asked = [];
    expect(await run()).toMatchObject({ found: { url: LINKED, by: "home" } });
    expect(asked).toEqual([LINKED]);
  });

  it("is looked for again where it is no policy any more", async () => {
    homes[HOME] = LINKED;
    ends[LINKED] = read(LINKED);
    await run();
    ends[LINKED] = failed("not-found");
    expect((await run()).found).toMatchObject({ end: { kind: "failed", code: "not-found" } });
    expect(asked.filter((url) => url === HOME)).toHaveLength(2);
  });

  it("was nothing: asked again only after a while", async () => {
    await run();
    asked = [];
    expect((await run()).tried).toEqual([HOME, ...usual]);
    expect(asked).toEqual([]);
    time += SEARCHED_MS;
    await run();
    expect(asked).not.toEqual([]);
  });

  it("is cleared away when it stands no longer, by the next", async () => {
    await run();
    time += SEARCHED_MS;
    PAGE.private = true;
    await run();
    PAGE.private = false;
    expect([...items.keys()]).toEqual(["search:private:https://shop.example"]);
  });

  it("can be forgotten: all of it, or that of private windows", async () => {
    await run();
    PAGE.private = true;
    await run();
    PAGE.private = false;
    expect(items.size).toBe(2);
    expect(await search().remembersAny()).toBe(true);
    await search().forget("private");
    expect([...items.keys()].some((key) => key.includes("private"))).toBe(false);
    expect(items.size).toBe(1);
    await search().forget();
    expect(items.size).toBe(0);
  });
});
