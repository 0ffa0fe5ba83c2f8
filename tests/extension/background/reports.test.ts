import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FetchError } from "../../../src/extension/background/fetch.ts";
import { SmallprintError } from "../../../src/policy/errors.ts";
import { Jobs } from "../../../src/extension/background/jobs.ts";
import { Reports } from "../../../src/extension/background/reports.ts";
import { openStore, privateStore, type Store } from "../../../src/extension/store.ts";
import type { ReadText } from "../../../src/policy/read-text.ts";
import { memoryArea } from "../memory-area.ts";
import { summaryWith } from "../summaries.ts";

const url = "https://shop.example/privacy";
const text: ReadText = { text: "We sell.", blocks: [{ kind: "paragraph", start: 0, end: 8 }], passages: [] };
const row = {
  url,
  hash: "a",
  engine: "1",
  readAt: 1_000,
  summary: summaryWith({ "share.sell": "yes" }),
  text,
};

let items: Map<string, unknown>;
let store: ReturnType<typeof openStore>;
let inPrivate: Store;
let reports: Reports;
let opened: string[];
let fails: boolean;
let isPolicy: boolean;
let names = 0;
let shelf: Store;

beforeEach(() => {
  items = new Map();
  opened = [];
  fails = false;
  isPolicy = true;
  store = openStore(`reports-${names++}`);
  shelf = store;
  ({ reports } = reportsOf());
});
function reportsOf() {
  const area = memoryArea(items);
  inPrivate = privateStore(area);
  const jobs = new Jobs({
    fetch: (asked, { pageUrl }) => {
      if (fails) return Promise.reject(new FetchError("server-error", "", 503));
      expect(pageUrl).toBe(asked);
      const bytes = new Uint8Array();
      return Promise.resolve({ bytes, finalUrl: asked, contentType: null, charset: null, status: 200 });
    },
    engine: {
      version: "2",
      summarize: () =>
        Promise.resolve({ summary: summaryWith({}, { isPolicy }), hash: "b", text: isPolicy ? text : null }),
    },
    keep: (read, isPrivate) => (isPrivate ? inPrivate : shelf).keep(read),
    area,
    now: () => 9_000,
  });
  const made = new Reports({
    store: shelf,
    privateStore: inPrivate,
    jobs,
    area,
    openPage: (query) => Promise.resolve(void opened.push(query)),
    newTicket: () => "a-ticket",
  });
  return { reports: made, jobs };
}
afterEach(() => store.close());

describe("a report", () => {
  it("is opened by the policy's address, and has what is stored of it", async () => {
    await store.keep(row);
    await reports.open(`${url}#cookies`, false);
    expect(opened).toEqual([new URLSearchParams({ policy: url }).toString()]);
    const { summary } = row;
    expect(await reports.of({ url })).toEqual({ url, readAt: 1_000, summary, text, private: false });
  });

  it("of what is not stored is none", async () => {
    expect(await reports.of({ url })).toBeNull();
    expect(await reports.of({ ticket: "unknown" })).toBeNull();
  });

  it("of an older reading has no text, until the policy is read again", async () => {
    await store.keep({ ...row, text: null });
    expect((await reports.of({ url }))?.text).toBeNull();
    expect(await reports.readAgain(url)).toMatchObject({ url, readAt: 9_000, text });
    expect(await reports.of({ url })).toMatchObject({ readAt: 9_000, text });
  });

  it("reads nothing again that was never read", async () => {
    await expect(reports.readAgain(url)).rejects.toMatchObject({ code: "not-found" });
  });

  it("says why a policy could not be read again, and keeps what it had", async () => {
    await store.keep(row);
    fails = true;
    await expect(reports.readAgain(url)).rejects.toMatchObject({ code: "server-error" });
    fails = false;
    isPolicy = false;
    await expect(reports.readAgain(url)).rejects.toMatchObject({ code: "unreadable" });
    expect(await reports.of({ url })).toMatchObject({ readAt: 1_000, text });
  });
});

describe("a report of what could not be kept", () => {
  const broken = (kept: Store): Store => {
    const fail = () => Promise.reject(new SmallprintError("storage"));
    return { ...kept, keep: fail, latest: fail, textOf: fail };
  };

  it("is there all the same, as long as the browser remembers the reading", async () => {
    shelf = broken(store);
    const made = reportsOf();
    await expect(made.reports.of({ url })).rejects.toMatchObject({ code: "storage" });
    expect(await made.jobs.run({ url, pageUrl: url, private: false })).toMatchObject({ read: { size: 0 } });
    expect(await made.reports.of({ url })).toMatchObject({ url, readAt: 9_000, text: null });
    await made.reports.open(url, true);
    expect(await made.reports.of({ ticket: "a-ticket" })).toBeNull(); // what a private window has not read
    isPolicy = false;
    await made.jobs.run({ url, pageUrl: url, private: false, anew: true });
    await expect(made.reports.of({ url })).rejects.toMatchObject({ code: "storage" });
  });
});

describe("a report from a private window", () => {
  it("has an address that says nothing, and leaves nothing on the disk", async () => {
    await inPrivate.keep(row);
    await reports.open(url, true);
    expect(opened).toEqual(["ticket=a-ticket"]);
    const report = await reports.of({ ticket: "a-ticket" });
    expect(report).toMatchObject({ url, readAt: 1_000, text: null, private: true });
    expect(await store.list()).toEqual([]);
  });

  it("shows what another window had read before", async () => {
    await store.keep(row);
    await reports.open(url, true);
    expect(await reports.of({ ticket: "a-ticket" })).toMatchObject({ readAt: 1_000, text, private: true });
  });

  it("is forgotten when the last of them closes", async () => {
    await reports.open(url, true);
    await reports.forgetPrivate();
    expect([...items.keys()].filter((key) => key.startsWith("report:"))).toEqual([]);
    await store.keep(row);
    expect(await reports.of({ ticket: "a-ticket" })).toBeNull();
  });
});
