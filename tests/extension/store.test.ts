import "fake-indexeddb/auto";
import { openDB } from "idb";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  LARGEST_TEXT,
  MOST_VERSIONS,
  openStore,
  PRIVATE_KEY,
  privateStore,
  type Store,
  VERSION,
} from "../../src/extension/store.ts";
import type { ReadText } from "../../src/policy/read-text.ts";
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

const textSaying = (text: string): ReadText => ({
  text,
  blocks: [{ kind: "paragraph", start: 0, end: text.length }],
  passages: [
    { start: 0, end: text.length, block: 0, claims: [{ id: "share.sell", stance: "yes", score: 0.9 }] },
  ],
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
    await kept.keep(read(2_000, { hash: "b" }));
    await kept.keep(read(3_000, { hash: "c" }));
    expect((await kept.latest(policy))?.hash).toBe("c");
    expect((await kept.versions(policy)).map((row) => row.hash)).toEqual(["c", "b", "a"]);
    expect(await kept.latest(other)).toBeNull();
  });

  it("keeps the same text read by the same engine once, with the last date", async () => {
    const kept = make();
    await kept.keep(read(1_000));
    await kept.keep(read(2_000));
    await kept.keep(read(2_500, { engine: "2" }));
    expect((await kept.versions(policy)).map((row) => [row.engine, row.readAt])).toEqual([
      ["2", 2_500],
      ["1", 2_000],
    ]);
  });

  it("notes when the reader saw a reading, and keeps that when the same is read again", async () => {
    const kept = make();
    const row = await kept.keep(read(1_000));
    await kept.note(row, { seenAt: 1_500 });
    await kept.note({ ...row, hash: "none" }, { seenAt: 1_600 });
    expect((await kept.latest(policy))?.seenAt).toBe(1_500);
    expect(await kept.keep(read(2_000))).toMatchObject({ readAt: 2_000, seenAt: 1_500 });
    expect(await kept.versions(policy)).toHaveLength(1);
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
    await kept.expire(1_500, 3_000);
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
    await kept.markCard("shop.example", { version: "v1", answers: { "share.sell": "yes" } });
    expect(await kept.choiceOf("shop.example")).toBe(policy);
    expect(await kept.cardOf("shop.example")).toEqual({ version: "v1", answers: { "share.sell": "yes" } });
    await kept.deleteAll();
    expect(await kept.choiceOf("shop.example")).toBeNull();
    expect(await kept.cardOf("shop.example")).toBeNull();
  });

  it("forgets with a deleted policy what it remembers of sites because of it", async () => {
    const kept = make();
    await kept.choose("shop.example", policy);
    await kept.choose("other.example", other);
    await kept.markCard("shop.example", { version: `${policy} a`, answers: { "share.sell": "yes" } });
    await kept.markCard("unread.example", { version: null, unread: policy });
    await kept.markCard("other.example", { version: `${other} a` });
    await kept.delete(policy);
    expect(await Promise.all(["shop.example", "other.example"].map((site) => kept.choiceOf(site)))).toEqual([
      null,
      other,
    ]);
    expect(await kept.cardOf("shop.example")).toBeNull();
    expect(await kept.cardOf("unread.example")).toBeNull();
    expect(await kept.cardOf("other.example")).toEqual({ version: `${other} a` });
  });

  it.each(["constructor", "__proto__"])(
    "knows nothing of a site called %s, and remembers it like any other",
    async (site) => {
      const kept = make();
      expect([await kept.choiceOf(site), await kept.cardOf(site)]).toEqual([null, null]);
      await kept.choose(site, policy);
      expect(await kept.choiceOf(site)).toBe(policy);
      await kept.unchoose(site);
      expect(await kept.choiceOf(site)).toBeNull();
    },
  );
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

  it("forgets what it remembers of sites when the last reading of their policy expires, not before", async () => {
    await store.keep(read(1_000));
    await store.keep(read(2_000, { hash: "b" }));
    await store.keep(read(3_000, { url: other }));
    await store.choose("shop.example", policy);
    await store.markCard("shop.example", { version: `${policy} b` });
    await store.markCard("other.example", { version: `${other} a` });
    const remembered = async () => [
      await store.choiceOf("shop.example"),
      (await store.cardOf("shop.example"))?.version ?? null,
      (await store.cardOf("other.example"))?.version ?? null,
    ];
    await store.expire(1_500, 3_000);
    expect(await remembered()).toEqual([policy, `${policy} b`, `${other} a`]);
    await store.expire(2_500, 3_000);
    expect(await remembered()).toEqual([null, null, `${other} a`]);
  });

  it("passes over broken rows and loses none of the others", async () => {
    await store.keep(read(1_000));
    const db = await openDB(name, VERSION);
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
    await store.expire(1_000, 3_000);
    const after = await openDB(name, VERSION);
    expect(await after.count("summaries")).toBe(1);
    after.close();
  });

  it("tells that the browser's storage fails", async () => {
    const db = await openDB(`${name}-newer`, VERSION + 1);
    const tooOld = openStore(`${name}-newer`);
    await expect(tooOld.list()).rejects.toMatchObject({ code: "storage" });
    db.close();
  });
});

describe("the policy's text", () => {
  it("is kept beside the summary of the last reading, and counted", async () => {
    const text = textSaying("We sell your data.");
    const row = await store.keep({ ...read(1_000), text });
    expect(row).not.toHaveProperty("text");
    expect(row.textSize).toBe(JSON.stringify(text).length);
    expect(await store.textOf(row)).toEqual(text);
    expect(await store.latest(policy)).toEqual(row);
    const [entry] = await store.list();
    expect(entry?.size).toBe(row.size + (row.textSize ?? 0));
  });

  it("stays when the same reading is kept again without it, as after an answer that nothing changed", async () => {
    const text = textSaying("We sell your data.");
    await store.keep({ ...read(1_000), text });
    const again = await store.keep(read(2_000));
    expect(await store.textOf(again)).toEqual(text);
    expect(again.textSize).toBeGreaterThan(0);
  });

  it("of old versions goes, their summaries stay", async () => {
    const rows = [];
    for (let n = 1; n <= 3; n++)
      rows.push(await store.keep({ ...read(n, { hash: `v${n}` }), text: textSaying(`Words ${n}.`) }));
    const kept = await Promise.all(rows.map(async (row) => (await store.textOf(row))?.text));
    expect(kept).toEqual([undefined, "Words 2.", "Words 3."]);
    const versions = await store.versions(policy);
    expect(versions.map((row) => row.textSize !== undefined)).toEqual([true, true, false]);
  });

  it("that is too large is not kept, the summary is", async () => {
    const row = await store.keep({ ...read(1_000), text: textSaying("x".repeat(LARGEST_TEXT)) });
    expect(row.textSize).toBeUndefined();
    expect(await store.textOf(row)).toBeNull();
    expect(await store.latest(policy)).toEqual(row);
  });

  it("read longest ago goes where all together are too much", async () => {
    const size = JSON.stringify(textSaying("x".repeat(500))).length;
    const small = openStore(`${name}-small`, 2 * size);
    for (const n of [1, 3, 2])
      await small.keep({
        ...read(n, { url: `https://site-${n}.example/privacy` }),
        text: textSaying("x".repeat(500)),
      });
    const kept = await Promise.all(
      [1, 2, 3].map(
        async (n) => (await small.latest(`https://site-${n}.example/privacy`))?.textSize !== undefined,
      ),
    );
    expect(kept).toEqual([false, true, true]);
    expect(await small.list()).toHaveLength(3);
    await small.close();
  });

  it("goes with what is deleted or expires", async () => {
    const first = await store.keep({ ...read(1_000), text: textSaying("One.") });
    const second = await store.keep({ ...read(2_000, { url: other }), text: textSaying("Two.") });
    await store.expire(1_500, 3_000);
    expect(await store.textOf(first)).toBeNull();
    await store.delete(other);
    expect(await store.textOf(second)).toBeNull();
    const third = await store.keep({ ...read(3_000), text: textSaying("Three.") });
    await store.deleteAll();
    expect(await store.textOf(third)).toBeNull();
  });

  it("of a private window is kept nowhere", async () => {
    const items = new Map<string, unknown>();
    const kept = privateStore(memoryArea(items));
    const row = await kept.keep({ ...read(1_000), text: textSaying("We sell your data.") });
    expect(await kept.textOf(row)).toBeNull();
    expect(JSON.stringify([...items])).not.toContain("We sell your data.");
  });
});

describe("a store of the first version", () => {
  it("is brought to the newest, and nothing in it is lost", async () => {
    const old = await openDB(name, 1, {
      upgrade(db) {
        const summaries = db.createObjectStore("summaries", { keyPath: ["url", "hash", "engine"] });
        summaries.createIndex("url", "url");
        summaries.createIndex("readAt", "readAt");
        db.createObjectStore("choices", { keyPath: "site" });
        db.createObjectStore("cards", { keyPath: "site" });
      },
    });
    const row = { ...read(1_000), size: 7 };
    await old.put("summaries", row);
    await old.put("choices", { site: "shop.example", url: policy });
    await old.put("cards", { site: "shop.example", version: "v1" });
    old.close();
    expect(await store.latest(policy)).toEqual(row);
    expect(await store.textOf(row)).toBeNull();
    expect(await store.choiceOf("shop.example")).toBe(policy);
    expect(await store.cardOf("shop.example")).toEqual({ version: "v1" });
    const again = await store.keep({ ...read(2_000), text: textSaying("We sell your data.") });
    expect((await store.textOf(again))?.text).toBe("We sell your data.");
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
