import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  MOST_VERSIONS,
  openStore,
  PRIVATE_KEY,
  privateStore,
  type Store,
} from "../../src/extension/store.ts";
import { memoryArea } from "./memory-area.ts";
import { summaryWith } from "./summaries.ts";

const policy = "https://shop.example/privacy";
const other = "https://other.example/privacy";
const read = (readAt: number, more: { url?: string; hash?: string; engine?: string } = {}) => ({
  url: policy,
  hash: "a",
  engine: "1",
  readAt,
  summary: summaryWith({ "share.sell": "yes" }),
  ...more,
});

let names = 0;
let store: ReturnType<typeof openStore>;
let name = "";
beforeEach(() => {
  name = `store-${names++}`;
  store = openStore(name);
});
afterEach(() => store.close());

const stores: [string, () => Store][] = [
  ["the store", () => store],
  ["the store for private windows", () => privateStore(memoryArea())],
];

describe.each(stores)("%s", (_, make) => {
  it("gives back what was kept, the newest first", async () => {
    const kept = make();
    await kept.keep(read(1_000));
    await kept.keep(read(3_000, { hash: "c" }));
    await kept.keep(read(2_000, { hash: "b" }));
    expect((await kept.latest(policy))?.hash).toBe("c");
    expect((await kept.versions(policy)).map((row) => row.hash)).toEqual(["c", "b", "a"]);
    expect(await kept.latest(other)).toBeNull();
  });

  it("keeps the same text read by the same engine once, with the last date", async () => {
    const kept = make();
    await kept.keep(read(1_000));
    await kept.keep(read(2_000));
    await kept.keep(read(1_500, { engine: "2" }));
    expect((await kept.versions(policy)).map((row) => [row.engine, row.readAt])).toEqual([
      ["1", 2_000],
      ["2", 1_500],
    ]);
  });

  it("lists one entry a policy, with what all its versions take", async () => {
    const kept = make();
    const first = await kept.keep(read(1_000));
    await kept.keep(read(2_000, { hash: "b" }));
    await kept.keep(read(1_500, { url: other }));
    expect(first.size).toBe(JSON.stringify(first.summary).length);
    expect(await kept.list()).toEqual([
      { url: policy, title: "Privacy", company: "Shop", readAt: 2_000, size: 2 * first.size },
      { url: other, title: "Privacy", company: "Shop", readAt: 1_500, size: first.size },
    ]);
  });

  it("deletes one policy, all of them, and old ones", async () => {
    const kept = make();
    await kept.keep(read(1_000));
    await kept.keep(read(2_000, { hash: "b" }));
    await kept.keep(read(1_500, { url: other }));
    await kept.expire(1_500);
    expect((await kept.versions(policy)).map((row) => row.readAt)).toEqual([2_000]);
    await kept.delete(policy);
    expect((await kept.list()).map((entry) => entry.url)).toEqual([other]);
    await kept.deleteAll();
    expect(await kept.list()).toEqual([]);
  });

  it("remembers the policy chosen for a site and the card shown on it", async () => {
    const kept = make();
    expect(await kept.choiceOf("shop.example")).toBeNull();
    await kept.choose("shop.example", policy);
    await kept.markCard("shop.example", "v1");
    expect(await kept.choiceOf("shop.example")).toBe(policy);
    expect(await kept.cardOf("shop.example")).toBe("v1");
    await kept.deleteAll();
    expect(await kept.choiceOf("shop.example")).toBeNull();
    expect(await kept.cardOf("shop.example")).toBeNull();
  });
});

describe("the store", () => {
  it("keeps a bounded number of versions, the oldest go", async () => {
    for (let n = 0; n < MOST_VERSIONS + 3; n++) await store.keep(read(n, { hash: `v${n}` }));
    const versions = await store.versions(policy);
    expect(versions).toHaveLength(MOST_VERSIONS);
    expect(versions[0]?.hash).toBe(`v${MOST_VERSIONS + 2}`);
  });

  it("is still there when it is opened again", async () => {
    await store.keep(read(1_000));
    await store.close();
    store = openStore(name);
    expect((await store.latest(policy))?.readAt).toBe(1_000);
  });

  it("forgets a choice that led to a deleted policy", async () => {
    await store.choose("shop.example", policy);
    await store.choose("other.example", other);
    await store.delete(policy);
    expect(await store.choiceOf("shop.example")).toBeNull();
    expect(await store.choiceOf("other.example")).toBe(other);
  });

  it("passes over broken rows and loses none of the others", async () => {
    await store.keep(read(1_000));
    const db = await openDB(name, 1);
    await db.put("summaries", {
      url: other,
      hash: "x",
      engine: "0",
      readAt: 5,
      size: 1,
      summary: { schema: 0 },
    });
    await db.put("summaries", { url: policy, hash: "x", engine: "0", size: 1 });
    db.close();
    expect((await store.list()).map((entry) => entry.url)).toEqual([policy]);
    expect(await store.latest(other)).toBeNull();
    expect((await store.versions(policy)).map((row) => row.hash)).toEqual(["a"]);
    await store.expire(1_000);
    const after = await openDB(name, 1);
    expect(await after.count("summaries")).toBe(1);
    after.close();
  });

  it("tells that the browser's storage fails", async () => {
    const db = await openDB(`${name}-newer`, 2);
    const tooOld = openStore(`${name}-newer`);
    await expect(tooOld.list()).rejects.toMatchObject({ code: "storage" });
    db.close();
  });
});

describe("the store for private windows", () => {
  it("holds everything in the given area, and only the last ten policies", async () => {
    const area = memoryArea();
    const kept = privateStore(area);
    for (let n = 0; n < 12; n++) await kept.keep(read(n, { url: `https://site-${n}.example/privacy` }));
    expect(await kept.list()).toHaveLength(10);
    expect(await area.keys()).toEqual([PRIVATE_KEY]);
    await area.remove(PRIVATE_KEY);
    expect(await kept.list()).toEqual([]);
  });

  it("loses nothing when several things are kept at once", async () => {
    const kept = privateStore(memoryArea());
    await Promise.all([1, 2, 3].map((n) => kept.keep(read(n, { url: `https://site-${n}.example/privacy` }))));
    expect(await kept.list()).toHaveLength(3);
  });
});
