// a browser's storage that is full, broken, blocked, missing or of another version, and clocks that are wrong
import { IDBFactory, IDBObjectStore, IDBOpenDBRequest } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  MOST_VERSIONS,
  openStore,
  PRIVATE_KEY,
  privateStore,
  SLIP_MS,
  type StoredSummary,
  VERSION,
} from "../../src/extension/store.ts";
import type { ReadText } from "../../src/policy/read-text.ts";
import { memoryArea } from "./memory-area.ts";
import { summaryWith } from "./summaries.ts";

const policy = "https://shop.example/privacy";
const YEAR = 365 * 24 * 60 * 60 * 1_000;
const NOW = Date.UTC(2026, 10, 22);
const read = (readAt: number, more: { url?: string; hash?: string; text?: ReadText } = {}) => ({
  url: policy,
  hash: "a",
  engine: "1",
  readAt,
  summary: summaryWith({ "share.sell": "yes" }),
  ...more,
});
const text: ReadText = { text: "We sell.", blocks: [{ kind: "paragraph", start: 0, end: 8 }], passages: [] };

let names = 0;
let name = "";
let store: ReturnType<typeof openStore>;
beforeEach(() => {
  name = `faults-${names++}`;
  store = openStore(name);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
  await store.close().catch(() => undefined);
});

/** Makes the browser refuse what is put into these shelves, as where the disk is full. */
function full(...shelves: string[]): void {
  type Put = (this: IDBObjectStore, ...given: unknown[]) => ReturnType<IDBObjectStore["put"]>;
  const { put } = IDBObjectStore.prototype as { put: Put };
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    ...given: unknown[]
  ) {
    if (shelves.includes(this.name)) throw new DOMException("the disk is full", "QuotaExceededError");
    return put.apply(this, given);
  });
}

describe("storage that is full", () => {
  it("keeps a summary without its text where that is all that fits", async () => {
    full("texts");
    const row = await store.keep({ ...read(NOW), text });
    expect(row.textSize).toBeUndefined();
    expect(await store.latest(policy)).toEqual(row);
    expect(await store.textOf(row)).toBeNull();
  });

  it("is said, and costs nothing that was stored before", async () => {
    const before = await store.keep({ ...read(NOW), text });
    full("texts", "summaries");
    await expect(store.keep({ ...read(NOW + 1, { hash: "b" }), text })).rejects.toMatchObject({
      code: "storage",
    });
    vi.restoreAllMocks();
    expect(await store.versions(policy)).toEqual([before]);
    expect(await store.textOf(before)).toEqual(text);
    expect((await store.keep(read(NOW + 2, { hash: "b" }))).size).toBeGreaterThan(0);
  });

  it("of the session costs a private window nothing that was there", async () => {
    const items = new Map<string, unknown>();
    const area = memoryArea(items);
    const kept = privateStore(area);
    await kept.keep(read(NOW));
    vi.spyOn(area, "set").mockRejectedValue(new Error("quota exceeded"));
    await expect(kept.keep(read(NOW + 1, { hash: "b" }))).rejects.toMatchObject({ code: "storage" });
    vi.restoreAllMocks();
    expect((await kept.versions(policy)).map(({ hash }) => hash)).toEqual(["a"]);
  });
});

describe("storage that is missing, blocked, or of a newer version", () => {
  it("that is missing is said at once, by every method, and works when it is there", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const ways: (() => Promise<unknown>)[] = [
      () => store.keep(read(NOW)),
      () => store.note(read(NOW), { seenAt: 1 }),
      () => store.latest(policy),
      () => store.textOf(read(NOW)),
      () => store.list(),
      () => store.delete(policy),
      () => store.deleteAll(),
      () => store.expire(1, NOW),
      () => store.choiceOf("shop.example"),
      () => store.choose("shop.example", policy),
      () => store.cardOf("shop.example"),
      () => store.markCard("shop.example", { version: null }),
    ];
    for (const way of ways) await expect(way()).rejects.toMatchObject({ code: "storage" });
    vi.unstubAllGlobals();
    expect((await store.keep(read(NOW))).size).toBeGreaterThan(0);
  });

  it("that refuses to be opened is said", async () => {
    const refusing = new IDBFactory();
    vi.spyOn(refusing, "open").mockImplementation(() => {
      throw new DOMException("not in this mode", "InvalidStateError");
    });
    vi.stubGlobal("indexedDB", refusing);
    await expect(store.latest(policy)).rejects.toMatchObject({ code: "storage" });
  });

  it("that never answers is waited for once, not by each who asks", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    const silent = new IDBFactory();
    const asked = vi.spyOn(silent, "open").mockImplementation(() => new IDBOpenDBRequest());
    vi.stubGlobal("indexedDB", silent);
    const first = expect(store.latest(policy)).rejects.toMatchObject({ code: "storage" });
    await vi.advanceTimersByTimeAsync(4_900);
    expect(asked).toHaveBeenCalledOnce();
    await vi.advanceTimersByTimeAsync(200);
    await first;
    const started = performance.now();
    await expect(store.choiceOf("shop.example")).rejects.toMatchObject({ code: "storage" });
    await expect(store.keep({ ...read(NOW), text })).rejects.toMatchObject({ code: "storage" });
    expect(performance.now() - started).toBe(0);
    vi.unstubAllGlobals();
    await vi.advanceTimersByTimeAsync(10_001);
    expect(await store.latest(policy)).toBeNull();
  });

  it("that another connection of an older version holds is said in time", async () => {
    const old = await openDB(name, 1, {
      upgrade(db) {
        const summaries = db.createObjectStore("summaries", { keyPath: ["url", "hash", "engine"] });
        summaries.createIndex("url", "url");
        summaries.createIndex("readAt", "readAt");
        for (const shelf of ["choices", "cards"]) db.createObjectStore(shelf, { keyPath: "site" });
      },
    });
    await expect(store.latest(policy)).rejects.toMatchObject({ code: "storage" });
    old.close();
  });

  it("of a newer version is left as it is, until the reader deletes everything", async () => {
    const newer = await openDB(name, VERSION + 1, { upgrade: (db) => void db.createObjectStore("own") });
    await newer.put("own", 1, "key");
    newer.close();
    await expect(store.keep(read(NOW))).rejects.toMatchObject({ code: "storage" });
    const still = await openDB(name, VERSION + 1);
    expect(await still.get("own", "key")).toBe(1);
    still.close();
    await store.deleteAll();
    const row = await store.keep(read(NOW));
    expect(await store.latest(policy)).toEqual(row);
  });

  it("that lost its shelves is whole again once everything is deleted", async () => {
    (await openDB(name, VERSION)).close(); // a database of our version with nothing in it
    await expect(store.latest(policy)).rejects.toMatchObject({ code: "storage" });
    await store.deleteAll();
    expect((await store.keep({ ...read(NOW), text })).textSize).toBeGreaterThan(0);
  });
});

describe("rows that are broken", () => {
  const put = async (...rows: object[]) => {
    const db = await openDB(name, VERSION);
    for (const row of rows) await db.put("summaries", row);
    db.close();
  };
  const good = (hash: string, readAt: number): StoredSummary => ({ ...read(readAt, { hash }), size: 5 });

  it("push no version out, though they are dated last", async () => {
    await store.keep(read(NOW));
    await put(
      ...Array.from({ length: MOST_VERSIONS + 3 }, (_, n) => ({
        url: policy,
        hash: `broken-${n}`,
        engine: "9",
        readAt: NOW + YEAR,
      })),
    );
    await store.keep(read(NOW + 1, { hash: "b" }));
    expect((await store.versions(policy)).map(({ hash }) => hash)).toEqual(["b", "a"]);
  });

  it("pass nothing on to the reading that takes their place", async () => {
    await store.latest(policy);
    await put({ url: policy, hash: "a", engine: "1", readAt: "x", textSize: "much", seenAt: [1], order: -3 });
    const row = await store.keep(read(NOW));
    expect(row).not.toHaveProperty("textSize");
    expect(await store.latest(policy)).toEqual(row);
  });

  it("of any size that is none don't keep old texts from going", async () => {
    const size = JSON.stringify(text).length;
    const small = openStore(name, size);
    await small.keep({ ...read(NOW, { url: "https://one.example/privacy" }), text });
    await put(
      { url: "https://two.example/privacy", hash: "x", engine: "1", readAt: NOW + 1, textSize: "many" },
      { url: "https://three.example/privacy", hash: "x", engine: "1", readAt: NOW + 1, textSize: -1e12 },
    );
    const row = await small.keep({ ...read(NOW + 2), text });
    expect(await small.textOf(row)).toEqual(text);
    expect((await small.latest("https://one.example/privacy"))?.textSize).toBeUndefined();
    await small.close();
  });

  it("of texts, choices and cards count as none", async () => {
    const row = await store.keep({ ...read(NOW), text });
    const db = await openDB(name, VERSION);
    await db.put("texts", { ...read(NOW), text: { text: "We sell.", blocks: "all" } });
    await db.put("choices", { site: "shop.example", url: { href: policy } });
    await db.put("cards", { site: "shop.example", version: 7 });
    db.close();
    expect(await store.textOf(row)).toBeNull();
    expect(await store.choiceOf("shop.example")).toBeNull();
    expect(await store.cardOf("shop.example")).toBeNull();
    await store.delete(policy);
    expect(await store.list()).toEqual([]);
  });

  it("of an older engine's shape are not read, and not lost either", async () => {
    const later = { ...good("later", NOW), summary: { schema: 2, said: "by a newer version" } };
    await store.latest(policy);
    await put(later);
    await store.keep(read(NOW + 1));
    await store.expire(NOW - YEAR, NOW);
    const db = await openDB(name, VERSION);
    expect(await db.get("summaries", [policy, "later", "1"])).toEqual(later);
    db.close();
  });

  it("of private windows cost only themselves", async () => {
    const shelf = {
      summaries: [good("a", NOW), { url: 1 }],
      choices: { "shop.example": policy, "bad.example": 7 },
      cards: "none",
    };
    const kept = privateStore(memoryArea(new Map([[PRIVATE_KEY, shelf]])));
    await kept.markCard("shop.example", { version: "v" });
    expect((await kept.latest(policy))?.hash).toBe("a");
    expect(await kept.choiceOf("shop.example")).toBe(policy);
    expect(await kept.choiceOf("bad.example")).toBeNull();
    expect(await kept.cardOf("shop.example")).toEqual({ version: "v" });
  });
});

describe.each([
  ["the store", () => store],
  ["the store for private windows", () => privateStore(memoryArea())],
] as const)("%s, when the clock was years ahead and was set right", (_, make) => {
  it("gives the reading that was made last, and keeps the others' order", async () => {
    const kept = make();
    await kept.keep(read(NOW + 9 * YEAR, { hash: "ahead" }));
    await kept.keep(read(NOW + 9 * YEAR + 1, { hash: "ahead again" }));
    await kept.keep(read(NOW, { hash: "right" }));
    expect((await kept.latest(policy))?.hash).toBe("right");
    expect((await kept.versions(policy)).map(({ hash }) => hash)).toEqual(["right", "ahead again", "ahead"]);
  });
});

describe("the store, when the clock was years ahead", () => {
  it("keeps the new reading, though five others are dated later", async () => {
    for (let n = 0; n < MOST_VERSIONS; n++) await store.keep(read(NOW + YEAR + n, { hash: `ahead-${n}` }));
    await store.keep({ ...read(NOW, { hash: "right" }), text });
    const versions = await store.versions(policy);
    expect(versions).toHaveLength(MOST_VERSIONS);
    expect(versions[0]).toMatchObject({ hash: "right", readAt: NOW });
    expect(await store.textOf(versions[0] ?? read(0))).toEqual(text);
  });

  it("takes today for a date to come, so that what has it goes in its time", async () => {
    await store.keep(read(NOW + 9 * YEAR));
    await store.keep({ ...read(NOW + SLIP_MS / 2), url: "https://near.example/privacy" });
    await store.expire(NOW - YEAR, NOW);
    expect((await store.latest(policy))?.readAt).toBe(NOW);
    expect((await store.latest("https://near.example/privacy"))?.readAt).toBe(NOW + SLIP_MS / 2);
    await store.expire(NOW + YEAR, NOW + 2 * YEAR);
    expect(await store.list()).toEqual([]);
  });
});
