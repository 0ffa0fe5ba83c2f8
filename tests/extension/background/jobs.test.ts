import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FetchError, type Fetched } from "../../../src/extension/background/fetch.ts";
import {
  Jobs,
  MOST_ATTEMPTS,
  MOST_ENDED,
  MOST_RESUMED,
  REMEMBERED_MS,
  type JobState,
  type JobTools,
} from "../../../src/extension/background/jobs.ts";
import { openStore, privateStore } from "../../../src/extension/store.ts";
import { SmallprintError } from "../../../src/policy/errors.ts";
import { memoryArea } from "../memory-area.ts";
import { summaryWith } from "../summaries.ts";

const url = "https://shop.example/privacy";
const request = { url, pageUrl: "https://shop.example/", private: false };
const fetched: Fetched = {
  bytes: new TextEncoder().encode("We sell your data."),
  finalUrl: url,
  contentType: "text/html",
  charset: null,
  status: 200,
};

let items = new Map<string, unknown>();
let store: ReturnType<typeof openStore>;
let names = 0;
beforeEach(() => {
  items = new Map();
  store = openStore(`jobs-${names++}`);
});
afterEach(() => store.close());

/** A worker: what it leaves behind is in `items` and `store`, all else dies with it. */
function worker(more: Partial<JobTools> = {}) {
  const area = memoryArea(items);
  const inPrivate = privateStore(area);
  const fetch = vi.fn<JobTools["fetch"]>(() => Promise.resolve(fetched));
  const summarize = vi.fn((bytes: Uint8Array) =>
    Promise.resolve({ summary: summaryWith({ "share.sell": "yes" }), hash: `hash-${bytes.length}` }),
  );
  const jobs = new Jobs({
    fetch,
    engine: { version: "e1", summarize },
    keep: (read, isPrivate) => (isPrivate ? inPrivate : store).keep(read),
    area,
    now: () => 5_000,
    ...more,
  });
  return { jobs, fetch, summarize };
}

const never = () => new Promise<never>(() => undefined);
const untilAborted: JobTools["fetch"] = (_, { signal }) =>
  new Promise((_resolve, reject) => {
    const stop = () => reject(new Error("aborted"));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop);
  });

describe("a job", () => {
  it("fetches, reads and keeps the policy", async () => {
    const { jobs, fetch, summarize } = worker();
    const end = await jobs.run({ ...request, url: `${url}#cookies` });
    expect(end).toMatchObject({ kind: "done", read: { url, hash: "hash-18", engine: "e1", readAt: 5_000 } });
    expect(fetch).toHaveBeenCalledWith(
      `${url}#cookies`,
      expect.objectContaining({ pageUrl: request.pageUrl }),
    );
    const further: unknown = {
      fetch: expect.any(Function) as unknown,
      progress: expect.any(Function) as unknown,
      stop: expect.any(Function) as unknown,
      signal: expect.any(AbortSignal) as unknown,
    };
    expect(summarize).toHaveBeenCalledExactlyOnceWith(
      fetched.bytes,
      { url, contentType: "text/html", charset: null },
      further,
    );
    expect((await store.latest(url))?.summary).toEqual(summaryWith({ "share.sell": "yes" }));
  });

  it("tells each step, then the end", async () => {
    const { jobs } = worker();
    const told: JobState[] = [];
    const stop = jobs.listen(request, (state) => told.push(state));
    await jobs.run(request);
    expect(told.map((state) => (state.kind === "running" ? state.step : state.kind))).toEqual([
      "fetching",
      "reading",
      "done",
    ]);
    const progress = told.flatMap((state) => (state.kind === "running" ? [state.progress] : []));
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    stop();
    await jobs.run(request);
    expect(told).toHaveLength(3);
  });

  it("is shared by all who ask while it runs", async () => {
    const { jobs, fetch } = worker();
    const ends = await Promise.all([jobs.run(request), jobs.run({ ...request, url: `${url}#top` })]);
    expect(fetch).toHaveBeenCalledOnce();
    expect(ends[0]).toBe(ends[1]);
    await jobs.run(request);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it("keeps the failure and its status", async () => {
    const fails: JobTools["fetch"] = () => Promise.reject(new FetchError("refused", "", 403));
    const { jobs } = worker({ fetch: fails });
    const failed = { kind: "failed", code: "refused", status: 403, at: 5_000 };
    expect(await jobs.run(request)).toEqual(failed);
    expect(await worker().jobs.stateOf(request)).toEqual(failed);
    expect(await store.list()).toEqual([]);
  });

  it("tells failures of the reader by their code, and its own mistakes as internal", async () => {
    const engine = (error: Error) => ({ version: "e1", summarize: () => Promise.reject(error) });
    const code = async (error: Error) => worker({ engine: engine(error) }).jobs.run(request);
    expect(await code(new SmallprintError("binary"))).toMatchObject({ code: "binary", status: null });
    expect(await code(new TypeError("x is undefined"))).toMatchObject({ code: "internal" });
  });

  it("can be cancelled while it fetches and while it reads", async () => {
    const slow = worker({ fetch: untilAborted });
    const run = slow.jobs.run(request);
    await vi.waitFor(async () =>
      expect(await slow.jobs.stateOf(request)).toMatchObject({ step: "fetching" }),
    );
    slow.jobs.cancel(request);
    expect(await run).toMatchObject({ kind: "failed", code: "cancelled" });

    const { jobs, summarize } = worker();
    summarize.mockImplementation(() => {
      jobs.cancel(request);
      return Promise.resolve({ summary: summaryWith(), hash: "h" });
    });
    expect(await jobs.run(request)).toMatchObject({ kind: "failed", code: "cancelled" });
    expect(await store.list()).toEqual([]);
  });

  it("gives the answer where the store fails", async () => {
    const { jobs } = worker({ keep: () => Promise.reject(new SmallprintError("storage")) });
    expect(await jobs.run(request)).toMatchObject({ kind: "done", read: { hash: "hash-18" } });
    expect(await worker().jobs.stateOf(request)).toMatchObject({ kind: "done", read: { hash: "hash-18" } });
  });

  it("gives the answer where the session's memory fails", async () => {
    const broken = () => Promise.reject(new Error("quota"));
    const { jobs } = worker({ area: { get: broken, set: broken, remove: broken, keys: broken } });
    await jobs.resume();
    expect(await jobs.run(request)).toMatchObject({ kind: "done" });
  });

  it("does not keep what is no policy, but knows it", async () => {
    const summary = summaryWith({}, { isPolicy: false, reason: "login" });
    const { jobs } = worker({
      engine: { version: "e1", summarize: () => Promise.resolve({ summary, hash: "h" }) },
    });
    expect(await jobs.run(request)).toMatchObject({ kind: "done", read: { summary: { reason: "login" } } });
    expect(await store.list()).toEqual([]);
    expect(await worker().jobs.stateOf(request)).toMatchObject({ read: { summary: { reason: "login" } } });
  });

  it("writes nothing of a private window to the store", async () => {
    const { jobs } = worker();
    const inPrivate = { ...request, private: true };
    const end = await jobs.run(inPrivate);
    expect(end).toMatchObject({ kind: "done" });
    expect(await store.list()).toEqual([]);
    expect(await privateStore(memoryArea(items)).latest(url)).not.toBeNull();
    await jobs.forgetPrivate();
    expect([...items.keys()].filter((key) => key.startsWith("job:"))).toEqual([]);
  });

  it("keeps private and other windows apart", async () => {
    const { jobs, fetch } = worker();
    await Promise.all([jobs.run(request), jobs.run({ ...request, private: true })]);
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

describe("a stopped worker", () => {
  const stopped = async (more: Partial<JobTools>, step: string) => {
    const { jobs } = worker(more);
    void jobs.run(request);
    await vi.waitFor(async () =>
      expect(await jobs.stateOf(request)).toMatchObject({ kind: "running", step }),
    );
  };

  it("is continued by the next, while it fetched or read", async () => {
    const engine = { version: "e1", summarize: never };
    for (const [more, step] of [
      [{ fetch: never }, "fetching"],
      [{ engine }, "reading"],
    ] as const) {
      await stopped(more, step);
      const next = worker();
      expect(await next.jobs.stateOf(request)).toMatchObject({ kind: "running", step });
      const end = new Promise<JobState>((resolve) => {
        next.jobs.listen(request, (state) => {
          if (state.kind !== "running") resolve(state);
        });
      });
      await next.jobs.resume();
      expect(await end).toMatchObject({ kind: "done" });
      expect(next.fetch).toHaveBeenCalledWith(url, expect.objectContaining({ pageUrl: request.pageUrl }));
    }
    expect(await store.list()).toHaveLength(1);
  });

  it("is joined, not started twice, by who asks the next one", async () => {
    await stopped({ fetch: never }, "fetching");
    const next = worker();
    await next.jobs.resume();
    await next.jobs.run(request);
    expect(next.fetch).toHaveBeenCalledOnce();
  });

  it("is not continued for ever by a policy that kills every worker", async () => {
    const { jobs } = worker({ fetch: never });
    void jobs.run(request);
    await vi.waitFor(() => expect(items.size).toBe(1));
    for (let n = 0; n < MOST_ATTEMPTS + 1; n++) {
      const next = worker({ fetch: never });
      await next.jobs.resume();
      await new Promise((done) => setTimeout(done, 5));
    }
    expect(await worker().jobs.stateOf(request)).toMatchObject({ kind: "failed", code: "internal" });
  });

  it("does not start finished jobs again, and has nothing of those whose summary is stored", async () => {
    await worker().jobs.run(request);
    expect([...items.keys()]).toEqual([]);
    const fails: JobTools["fetch"] = () => Promise.reject(new FetchError("timeout"));
    await worker({ fetch: fails }).jobs.run({ ...request, url: "https://other.example/privacy" });
    const next = worker();
    await next.jobs.resume();
    expect(next.fetch).not.toHaveBeenCalled();
  });

  it("gives up for who asks at once, too: nobody starts it as if for the first time", async () => {
    await stopped({ fetch: never }, "fetching");
    for (let n = 1; n < MOST_ATTEMPTS; n++) {
      const fetch = vi.fn<JobTools["fetch"]>(never);
      const next = worker({ fetch });
      void next.jobs.resume();
      void next.jobs.run(request);
      await vi.waitFor(() => expect(fetch).toHaveBeenCalledOnce());
    }
    const last = worker();
    void last.jobs.resume();
    expect(await last.jobs.stateOf(request)).toMatchObject({ kind: "failed", code: "internal" });
    expect(last.fetch).not.toHaveBeenCalled();
  });

  it("is not taken up before what comes first is done, and asked by nobody before that", async () => {
    await stopped({ fetch: never }, "fetching");
    const next = worker();
    let open: () => void = () => undefined;
    void next.jobs.resume(new Promise<void>((resolve) => (open = resolve)));
    const end = next.jobs.run(request);
    await new Promise((done) => setTimeout(done, 20));
    expect(next.fetch).not.toHaveBeenCalled();
    open();
    expect(await end).toMatchObject({ kind: "done" });
    expect(next.fetch).toHaveBeenCalledOnce();
  });

  it("is taken up where what comes first fails", async () => {
    await stopped({ fetch: never }, "fetching");
    const next = worker();
    await next.jobs.resume(Promise.reject(new Error("no windows here")));
    expect(await next.jobs.join(request)).toMatchObject({ kind: "done" });
    expect(next.jobs.join(request)).toBeNull();
  });
});

describe("many jobs that a stopped worker left", () => {
  const at = (n: number) => ({ ...request, url: `https://shop${n}.example/privacy` });
  const MANY = 2 * MOST_RESUMED + 1;
  /** Fetches that go on until they are let go, by address. */
  const held = () => {
    const going = new Map<string, () => void>();
    const fetch: JobTools["fetch"] = (address, { signal }) =>
      new Promise((resolve, reject) => {
        going.set(address, () => {
          going.delete(address);
          resolve({ ...fetched, finalUrl: address });
        });
        signal.addEventListener("abort", () => {
          going.delete(address);
          reject(new Error("aborted"));
        });
      });
    return { going, fetch };
  };
  const letGo = (going: Map<string, () => void>) => going.get([...going.keys()][0] ?? "")?.();
  const moment = () => new Promise((done) => setTimeout(done, 10));
  const attemptsOf = (n: number) => (items.get(`job:${at(n).url}`) as { attempts: number }).attempts;
  const leave = async () => {
    const { jobs } = worker({ fetch: never });
    for (let n = 0; n < MANY; n++) void jobs.run(at(n));
    await vi.waitFor(() => expect(items.size).toBe(MANY));
  };

  it("are taken up a few at a time, and all come to their end", async () => {
    await leave();
    const { going, fetch } = held();
    const next = worker({ fetch });
    await next.jobs.resume();
    const ends = Array.from({ length: MANY }, (_, n) => next.jobs.join(at(n)));
    for (let left = MANY; left > 0; left--) {
      await vi.waitFor(() => expect(going.size).toBe(Math.min(left, MOST_RESUMED)));
      await moment();
      expect(going.size).toBe(Math.min(left, MOST_RESUMED));
      letGo(going);
    }
    for (const end of ends) expect(await end).toMatchObject({ kind: "done" });
    expect(await store.list()).toHaveLength(MANY);
  });

  it("run while they wait for who asks, and can be cancelled", async () => {
    await leave();
    const { going, fetch } = held();
    const next = worker({ fetch });
    await next.jobs.resume();
    await vi.waitFor(() => expect(going.size).toBe(MOST_RESUMED));
    expect(await next.jobs.stateOf(at(MANY - 1))).toMatchObject({ kind: "running", step: "fetching" });
    const end = next.jobs.run(at(MANY - 1));
    await Promise.resolve();
    next.jobs.cancel(at(MANY - 1));
    expect(await end).toMatchObject({ kind: "failed", code: "cancelled" });
    expect(going.size).toBe(MOST_RESUMED);
  });

  it("come first where a popup shows them, and hold up nothing that is begun now", async () => {
    await leave();
    const { going, fetch } = held();
    const next = worker({ fetch });
    await next.jobs.resume();
    next.jobs.listen(at(MANY - 1), () => undefined);
    void next.jobs.run(at(MANY));
    await vi.waitFor(() => expect(going.size).toBe(MOST_RESUMED + 1));
    expect(going.has(at(MANY).url)).toBe(true);
    letGo(going);
    await vi.waitFor(() => expect(going.has(at(MANY - 1).url)).toBe(true));
  });

  it("are not counted as tried while they wait, and come before those that were", async () => {
    await leave();
    const { going, fetch } = held();
    await worker({ fetch }).jobs.resume();
    await vi.waitFor(() => expect(going.size).toBe(MOST_RESUMED));
    const attempts = Array.from({ length: MANY }, (_, n) => attemptsOf(n));
    expect(attempts.filter((n) => n === 2)).toHaveLength(MOST_RESUMED);
    expect(attempts.filter((n) => n === 1)).toHaveLength(MANY - MOST_RESUMED);
    const other = held();
    await worker({ fetch: other.fetch }).jobs.resume();
    await vi.waitFor(() => expect(other.going.size).toBe(MOST_RESUMED));
    for (const address of going.keys()) expect([...other.going.keys()]).not.toContain(address);
  });
});

describe("when the last private window closes, a job", () => {
  const inPrivate = { ...request, private: true };

  it("that fetches ends, and nothing of it is written down", async () => {
    const { jobs } = worker({ fetch: untilAborted });
    const end = jobs.run(inPrivate);
    await vi.waitFor(() => expect(items.size).toBe(1));
    await jobs.forgetPrivate();
    expect(await end).toMatchObject({ kind: "failed", code: "cancelled" });
    expect([...items.keys()]).toEqual([]);
  });

  it("that keeps its summary is waited for, so that what it keeps can be forgotten", async () => {
    let isKept = false;
    let keeping: (() => void) | null = null;
    const { jobs } = worker({
      keep: async (read, isPrivate) => {
        await new Promise<void>((resolve) => (keeping = resolve));
        const row = await (isPrivate ? privateStore(memoryArea(items)) : store).keep(read);
        isKept = true;
        return row;
      },
    });
    const end = jobs.run(inPrivate);
    const keep = await vi.waitUntil(() => keeping);
    const forgotten = jobs.forgetPrivate();
    keep();
    await forgotten;
    expect(isKept).toBe(true);
    await end;
    expect([...items.keys()].filter((key) => key.startsWith("job:"))).toEqual([]);
  });

  it("of another window goes on", async () => {
    const { jobs } = worker();
    const end = jobs.run(request);
    await jobs.forgetPrivate();
    expect(await end).toMatchObject({ kind: "done" });
  });
});

describe("how jobs ended", () => {
  const failing: JobTools["fetch"] = () => Promise.reject(new FetchError("timeout"));
  const at = (n: number) => ({ ...request, url: `https://shop${n}.example/privacy` });
  const left = () => [...items.keys()].sort();

  it("is forgotten when it is of no use any more, by the next that ends so and by the next worker", async () => {
    await worker({ fetch: failing, now: () => 5_000 }).jobs.run(at(1));
    await worker({ fetch: failing, now: () => 5_000 + REMEMBERED_MS - 1 }).jobs.run(at(2));
    expect(left()).toEqual([`job:${at(1).url}`, `job:${at(2).url}`]);
    await worker({ fetch: failing, now: () => 5_000 + REMEMBERED_MS }).jobs.run(at(3));
    expect(left()).toEqual([`job:${at(2).url}`, `job:${at(3).url}`]);
    items.set("job:broken", { state: "rubbish" });
    items.set("tab:1", {});
    await worker({ now: () => 5_000 + 3 * REMEMBERED_MS }).jobs.resume();
    expect(left()).toEqual(["tab:1"]);
  });

  it("is known of the last so many, what was not kept too", async () => {
    let time = 5_000;
    const full = worker({ keep: () => Promise.reject(new Error("full")), now: () => time++ });
    for (let n = 0; n < MOST_ENDED + 10; n++) await full.jobs.run(at(n));
    expect(left().length).toBeLessThanOrEqual(MOST_ENDED + 1);
    expect(await full.jobs.stateOf(at(5))).toBeNull();
    expect(await full.jobs.stateOf(at(MOST_ENDED + 9))).toMatchObject({ kind: "done", read: { size: 0 } });
    time += 5 * REMEMBERED_MS;
    await worker({ now: () => time }).jobs.resume();
    expect(left()).toHaveLength(MOST_ENDED); // nobody else knows them
  });

  it("is not forgotten of one that an earlier worker left, nor of one that runs", async () => {
    void worker({ fetch: never }).jobs.run(request);
    await vi.waitFor(() => expect(left()).toHaveLength(1));
    await worker({ fetch: failing, now: () => 9 * REMEMBERED_MS }).jobs.run(at(1));
    expect(left()).toHaveLength(2);
    const next = worker({ fetch: never, now: () => 9 * REMEMBERED_MS });
    await next.jobs.resume();
    expect(await next.jobs.stateOf(request)).toMatchObject({ kind: "running" });
  });

  it("is not forgotten of one that has begun anew while others were cleared away", async () => {
    for (const n of [1, 2]) await worker({ fetch: failing }).jobs.run(at(n));
    const area = memoryArea(items);
    const running = { state: { kind: "running" } };
    const { jobs } = worker({
      fetch: (url) => (url === at(2).url ? never() : Promise.reject(new FetchError("timeout"))),
      now: () => 9 * REMEMBERED_MS,
      area: {
        ...area,
        async remove(key) {
          if (key === `job:${at(1).url}`) {
            void jobs.run(at(2));
            await vi.waitFor(() => expect(items.get(`job:${at(2).url}`)).toMatchObject(running));
          }
          await area.remove(key);
        },
      },
    });
    await jobs.run(at(3));
    expect(left()).toEqual([`job:${at(2).url}`, `job:${at(3).url}`]);
    expect(items.get(`job:${at(2).url}`)).toMatchObject(running);
  });
});

describe("forget", () => {
  it("forgets how the jobs of a policy ended", async () => {
    const { jobs } = worker({ fetch: () => Promise.reject(new FetchError("timeout")) });
    const other = { ...request, url: "https://other.example/privacy" };
    await jobs.run(request);
    await jobs.run(other);
    await jobs.forget(url);
    expect(await jobs.stateOf(request)).toBeNull();
    expect(await jobs.stateOf(other)).toMatchObject({ code: "timeout" });
    expect(await jobs.remembersAny()).toBe(true);
    await jobs.forget();
    expect(await jobs.stateOf(other)).toBeNull();
    expect(await jobs.remembersAny()).toBe(false);
  });

  it("does not tell of what private windows have", async () => {
    const { jobs } = worker({ fetch: () => Promise.reject(new FetchError("timeout")) });
    await jobs.run({ ...request, private: true });
    expect(items.size).toBe(1);
    expect(await jobs.remembersAny()).toBe(false);
  });

  it("stops the policy's job while it fetches or reads, the others go on", async () => {
    const other = { ...request, url: "https://other.example/privacy" };
    let read = () => undefined as void;
    const engine: JobTools["engine"] = {
      version: "e1",
      summarize: () =>
        new Promise((resolve) => {
          read = () => resolve({ summary: summaryWith(), hash: "h" });
        }),
    };
    for (const more of [{ fetch: untilAborted }, { engine }]) {
      const { jobs } = worker(more);
      const end = jobs.run(request);
      const step = "engine" in more ? "reading" : "fetching";
      await vi.waitFor(async () => expect(await jobs.stateOf(request)).toMatchObject({ step }));
      await jobs.forget(other.url);
      expect(await jobs.stateOf(request)).toMatchObject({ kind: "running" });
      await jobs.forget(url); // done before the reading is: that takes as long as it takes
      read();
      expect(await end).toMatchObject({ kind: "failed", code: "cancelled" });
      expect(await store.list()).toEqual([]);
      expect([...items.keys()]).toEqual([]);
    }
  });

  it("waits for what is on the way into the store, so that it is deleted with the rest", async () => {
    let isKept = false;
    let keeping: (() => void) | null = null;
    const { jobs } = worker({
      keep: async (read) => {
        await new Promise<void>((resolve) => (keeping = resolve));
        const row = await store.keep(read);
        isKept = true;
        return row;
      },
    });
    const end = jobs.run(request);
    const keep = await vi.waitUntil(() => keeping);
    const forgotten = jobs.forget().then(() => isKept);
    keep();
    expect(await forgotten).toBe(true);
    expect(await end).toMatchObject({ kind: "failed", code: "cancelled" });
    expect([...items.keys()]).toEqual([]);
  });

  it("is not undone by the next worker, nor by one that takes up what was left", async () => {
    const { jobs } = worker({ fetch: never });
    void jobs.run(request);
    await vi.waitFor(() => expect(items.size).toBe(1));
    await jobs.forget();
    const next = worker();
    await next.jobs.resume();
    expect(next.fetch).not.toHaveBeenCalled();

    void worker({ fetch: never }).jobs.run(request);
    await vi.waitFor(() => expect(items.size).toBe(1));
    const last = worker();
    void last.jobs.resume();
    await last.jobs.forget();
    await last.jobs.join(request);
    expect([...items.keys()]).toEqual([]);
    expect(await store.list()).toEqual([]);
  });
});
