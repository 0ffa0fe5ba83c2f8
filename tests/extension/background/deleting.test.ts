import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { deleting, type Deleting } from "../../../src/extension/background/deleting.ts";
import { Jobs } from "../../../src/extension/background/jobs.ts";
import { Search } from "../../../src/extension/background/search.ts";
import { openStore, privateStore, type Store } from "../../../src/extension/store.ts";
import { memoryArea } from "../memory-area.ts";
import { summaryWith } from "../summaries.ts";

const url = "https://shop.example/privacy";
const other = "https://other.example/privacy";
const requestFor = (address: string) => ({ url: address, pageUrl: null, private: false });

let items: Map<string, unknown>;
let store: ReturnType<typeof openStore>;
let inPrivate: Store;
let jobs: Jobs;
let deletion: Deleting;
let forgotten: (string | null)[];
let release: () => void;
/** The store takes what is kept only when this is called. */
let storing: (() => void) | null;
let isSlow: boolean;
let names = 0;

beforeEach(() => {
  items = new Map();
  forgotten = [];
  storing = null;
  isSlow = false;
  const area = memoryArea(items);
  store = openStore(`deleting-${names++}`);
  inPrivate = privateStore(area);
  const hold = new Promise<void>((resolve) => (release = resolve));
  // a site that answers late, whatever is wished for meanwhile
  const fetch = async (finalUrl: string) => {
    await hold;
    return { bytes: new Uint8Array(), finalUrl, contentType: null, charset: null, status: 200 };
  };
  const now = () => 5_000;
  jobs = new Jobs({
    fetch,
    engine: {
      version: "e1",
      summarize: () => Promise.resolve({ summary: summaryWith({ "share.sell": "yes" }), hash: "h" }),
    },
    keep: async (read, isPrivate) => {
      await new Promise<void>((resolve) => {
        if (isSlow) storing = resolve;
        else resolve();
      });
      return (isPrivate ? inPrivate : store).keep(read);
    },
    area,
    now,
  });
  const search = new Search({
    fetch,
    linksIn: () => Promise.resolve({ policy: null, candidates: [] }),
    read: (address) => jobs.run(requestFor(address)),
    area,
    now,
  });
  deletion = deleting({
    shelves: [store, inPrivate],
    jobs,
    search,
    pages: { forgetCards: (one) => Promise.resolve(void forgotten.push(one)) },
  });
});
afterEach(() => store.close());

const listed = async () => (await store.list()).map((entry) => entry.url);

describe("a policy that is being read while the reader deletes", () => {
  it.each(["one", "all"] as const)("%s is not stored afterwards, and who waits is told", async (which) => {
    const waiting = jobs.run(requestFor(url));
    await vi.waitFor(() => expect(items.has(`job:${url}`)).toBe(true));
    await (which === "one" ? deletion.one(url) : deletion.all());
    release();
    expect(await waiting).toMatchObject({ kind: "failed", code: "cancelled" });
    expect(await listed()).toEqual([]);
    expect([...items.keys()].filter((key) => key.startsWith("job:"))).toEqual([]);
    expect(await deletion.hasAny()).toBe(false);
    expect(forgotten).toEqual([which === "one" ? url : null]);
  });

  it("is stored where it was another that was deleted", async () => {
    const waiting = jobs.run(requestFor(other));
    await vi.waitFor(() => expect(items.has(`job:${other}`)).toBe(true));
    await deletion.one(url);
    release();
    expect(await waiting).toMatchObject({ kind: "done" });
    expect(await listed()).toEqual([other]);
  });

  it("is deleted with the rest where it is on the way into the store", async () => {
    isSlow = true;
    const waiting = jobs.run(requestFor(url));
    release();
    await vi.waitFor(() => expect(storing).not.toBeNull());
    const all = deletion.all();
    await new Promise((done) => setTimeout(done, 10));
    storing?.();
    await all;
    expect(await listed()).toEqual([]);
    expect(await waiting).toMatchObject({ kind: "failed", code: "cancelled" });
    expect(await listed()).toEqual([]);
  }, 2_000);

  it("can be read again after that", async () => {
    const waiting = jobs.run(requestFor(url));
    await deletion.all();
    release();
    await waiting;
    expect(await jobs.run(requestFor(url))).toMatchObject({ kind: "done" });
    expect(await listed()).toEqual([url]);
  });
});

describe("anything to delete", () => {
  it("is summaries, marks of sites, and what is remembered of jobs and searches; nothing of private windows", async () => {
    expect(await deletion.hasAny()).toBe(false);
    await inPrivate.choose("shop.example", url);
    items.set("search:private:https://shop.example", {});
    expect(await deletion.hasAny()).toBe(false);
    const ways: (() => Promise<unknown>)[] = [
      () => store.choose("shop.example", url),
      () => store.markCard("shop.example", { version: `${url} h` }),
      () => memoryArea(items).set("search:https://shop.example", {}),
      () => memoryArea(items).set(`job:${url}`, {}),
      () => store.keep({ url, hash: "h", engine: "e1", readAt: 1, summary: summaryWith() }),
    ];
    for (const remember of ways) {
      await remember();
      expect(await deletion.hasAny()).toBe(true);
      await deletion.all();
      expect(await deletion.hasAny()).toBe(false);
    }
    expect(await inPrivate.isEmpty()).toBe(true);
  });
});

describe("a browser whose memory fails", () => {
  it("has what is on its disk deleted all the same, and says that it failed", async () => {
    await store.choose("shop.example", url);
    const failing = () => Promise.reject(new Error("quota"));
    const broken = deleting({
      shelves: [store, inPrivate],
      jobs: { forget: failing, remembersAny: () => Promise.resolve(false) },
      search: { forget: failing, remembersAny: () => Promise.resolve(false) },
      pages: { forgetCards: failing },
    });
    await expect(broken.all()).rejects.toThrow("quota");
    expect(await store.isEmpty()).toBe(true);
  });
});
