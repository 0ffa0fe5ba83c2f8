import { beforeEach, describe, expect, it } from "vitest";
import { versionBefore, withChanges } from "../../../src/extension/background/history.ts";
import {
  privateStore,
  type NewSummary,
  type Store,
  type StoredSummary,
} from "../../../src/extension/store.ts";
import type { Quote, Stance, Summary } from "../../../src/policy/types.ts";
import { memoryArea } from "../memory-area.ts";
import { summaryWith } from "../summaries.ts";

const url = "https://shop.example/privacy";
let store: Store;
beforeEach(() => {
  store = privateStore(memoryArea());
});

const selling = (stance: Stance): Summary => {
  const text = stance === "yes" ? "We sell your data." : "We never sell your data.";
  const quote: Quote = { text, start: 0, end: text.length, stance, heading: [] };
  const summary = summaryWith({ "share.sell": stance });
  const facts = summary.facts.map((fact) => (fact.id === "share.sell" ? { ...fact, quotes: [quote] } : fact));
  return { ...summary, facts };
};
const read = (hash: string, readAt: number, stance: Stance, engine = "e1"): NewSummary => ({
  url,
  hash,
  engine,
  readAt,
  summary: selling(stance),
});
const keep = async (row: NewSummary) => store.keep(await withChanges(row, store));

describe("withChanges", () => {
  it("says nothing of a first reading, nor of the same text read again", async () => {
    expect((await keep(read("a", 1, "no"))).changed).toBeUndefined();
    expect((await keep(read("a", 2, "no"))).changed).toBeUndefined();
    expect((await keep(read("a", 3, "yes", "e2"))).changed).toBeUndefined();
  });

  it("tells what changed, since when the older version last held", async () => {
    await keep(read("a", 1, "no"));
    await keep(read("a", 5, "no"));
    const { changed } = await keep(read("b", 9, "yes"));
    expect(changed).toMatchObject({ hash: "a", since: 5 });
    expect(changed?.changes).toMatchObject([{ fact: "share.sell", kind: "worse" }]);
  });

  it("is dated no later than the new version, where the clock was ahead then", async () => {
    await keep(read("a", 50, "no"));
    expect((await keep(read("b", 9, "yes"))).changed).toMatchObject({ hash: "a", since: 9 });
  });

  it("compares with what the reader saw last, not with what was only read", async () => {
    await keep(read("a", 1, "no"));
    await store.note({ url, hash: "a", engine: "e1" }, { seenAt: 2 });
    await keep(read("b", 3, "yes"));
    const { changed } = await keep(read("c", 4, "yes"));
    expect(changed?.hash).toBe("a");
    expect(changed?.changes).toHaveLength(1);
  });

  it("says what changed again at each later reading of the same text", async () => {
    await keep(read("a", 1, "no"));
    const first = await keep(read("b", 2, "yes"));
    const again = await keep(read("b", 3, "yes"));
    expect(again.changed).toEqual(first.changed);
  });

  it("survives a store that fails", async () => {
    const broken = { ...store, versions: () => Promise.reject(new Error("quota")) };
    const row = read("b", 2, "yes");
    expect(await withChanges(row, broken)).toBe(row);
  });
});

describe("versionBefore", () => {
  const row = (hash: string, readAt: number, seenAt?: number, engine = "e1"): StoredSummary => ({
    url,
    hash,
    engine,
    readAt,
    size: 1,
    summary: summaryWith(),
    ...(seenAt === undefined ? {} : { seenAt }),
  });

  it("is none where there is only this text", () => {
    expect(versionBefore([row("a", 1), row("a", 2, 2, "e2")], "a")).toBeNull();
  });

  it("is the one last seen, else the one last read", () => {
    const versions = [row("a", 1, 10), row("b", 5, 3), row("c", 9)];
    expect(versionBefore(versions, "d")?.hash).toBe("a");
    expect(versionBefore([row("a", 1), row("b", 5)], "d")?.hash).toBe("b");
  });

  it("is the newest reading of that text", () => {
    expect(versionBefore([row("a", 1, 10), row("a", 7, undefined, "e2")], "b")?.engine).toBe("e2");
  });
});
