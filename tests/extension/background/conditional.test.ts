import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchPolicy, NotModified, type FetchOptions } from "../../../src/extension/background/fetch.ts";
import { Jobs } from "../../../src/extension/background/jobs.ts";
import { asLanded } from "../../../src/extension/background/landed.ts";
import { privateStore, type Store } from "../../../src/extension/store.ts";
import { memoryArea } from "../memory-area.ts";
import { summaryWith } from "../summaries.ts";

/** A policy on a real server that knows when it was changed. */
let text = "";
let etag: string | null = null;
let asked: http.IncomingHttpHeaders[] = [];
let port = 0;
const server = http.createServer((request, response) => {
  asked.push(request.headers);
  if (etag !== null && request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
  response.writeHead(200, {
    "content-type": "text/html",
    ...(etag === null ? {} : { etag, "last-modified": "Wed, 04 Nov 2026 10:00:00 GMT" }),
  });
  response.end(text);
});
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
afterAll(() => void server.close());

const URL_ = () => `http://127.0.0.1:${port}/privacy`;
const options = (more: Partial<FetchOptions> = {}): FetchOptions => ({
  pageUrl: URL_(),
  online: () => true,
  ...more,
});

let store: Store;
let inPrivate: Store;
let time = 0;
let read = 0;
let pages = false;
let jobs: Jobs;
beforeEach(() => {
  text = "one";
  etag = '"v1"';
  asked = [];
  time = 1_000;
  read = 0;
  pages = false;
  store = privateStore(memoryArea());
  inPrivate = privateStore(memoryArea());
  const shelf = (isPrivate: boolean) => (isPrivate ? inPrivate : store);
  jobs = new Jobs({
    fetch: (url, more) => fetchPolicy(url, options(more)),
    known: (url, isPrivate) => shelf(isPrivate).latest(url),
    engine: {
      version: "e1",
      summarize: (bytes) => {
        read++;
        const summary = summaryWith();
        if (pages) summary.source.pages = [{ url: URL_(), title: "More" }];
        return Promise.resolve({ summary, hash: new TextDecoder().decode(bytes) });
      },
    },
    keep: (row, isPrivate) => shelf(isPrivate).keep(row),
    area: memoryArea(),
    now: () => time,
  });
});
const run = (more: { private?: boolean; anew?: boolean } = {}) =>
  jobs.run({ url: URL_(), pageUrl: URL_(), private: false, ...more });

describe("a policy that is read again", () => {
  it("is kept as it is where the server says that it has not changed, with the new date", async () => {
    await run();
    time = 2_000;
    expect(await run()).toMatchObject({ kind: "done", read: { hash: "one", readAt: 2_000 } });
    expect(read).toBe(1);
    expect(asked[1]).toMatchObject({
      "if-none-match": '"v1"',
      "if-modified-since": "Wed, 04 Nov 2026 10:00:00 GMT",
    });
    expect(await store.versions(URL_())).toMatchObject([{ readAt: 2_000, validators: { etag: '"v1"' } }]);
  });

  it("is read where it has changed", async () => {
    await run();
    text = "two";
    etag = '"v2"';
    expect(await run()).toMatchObject({ kind: "done", read: { hash: "two", validators: { etag: '"v2"' } } });
    expect(read).toBe(2);
  });

  it("is asked for as if it were new where the reader wants that", async () => {
    await run();
    await run({ anew: true });
    expect(read).toBe(2);
    expect(asked[1]).not.toHaveProperty("if-none-match");
  });

  it("tells a private window's requests nothing of what other windows have got", async () => {
    await run();
    await run({ private: true });
    expect(asked[1]).not.toHaveProperty("if-none-match");
    await run({ private: true });
    expect(asked[2]).toHaveProperty("if-none-match");
  });

  it("is asked for as if it were new where its server gives nothing to ask with", async () => {
    etag = null;
    await run();
    await run();
    expect(read).toBe(2);
    expect(asked[1]).not.toHaveProperty("if-modified-since");
  });

  it("is fetched whole where it stands on several pages: the first may stay while others change", async () => {
    pages = true;
    await run();
    await run();
    expect(read).toBe(2);
    expect(asked[1]).not.toHaveProperty("if-none-match");
  });
});

describe("conditional requests", () => {
  it("end in NotModified only where something was asked with", async () => {
    const validators = { etag: '"v1"', lastModified: null };
    await expect(fetchPolicy(URL_(), options({ validators }))).rejects.toBeInstanceOf(NotModified);
  });

  it("send back nothing long or odd", async () => {
    etag = `"${"x".repeat(5_000)}"`;
    const { validators } = await fetchPolicy(URL_(), options());
    expect(validators).toEqual({ etag: null, lastModified: "Wed, 04 Nov 2026 10:00:00 GMT" });
  });
});

describe("what was read where a site led elsewhere", () => {
  const reading = { summary: summaryWith(), hash: "h" };
  const asked_ = "https://shop.example/privacy";
  it("a login, or its home page, is no policy", () => {
    const login = asLanded(reading, asked_, { finalUrl: "https://shop.example/login", validators: null });
    expect(login.summary).toMatchObject({ isPolicy: false, reason: "login" });
    const home = asLanded(reading, asked_, { finalUrl: "https://shop.example/", validators: null });
    expect(home.summary).toMatchObject({ isPolicy: false, reason: "other" });
  });
  it("another host's policy is one", () => {
    expect(asLanded(reading, asked_, { finalUrl: "https://group.example/privacy", validators: null })).toBe(
      reading,
    );
  });
});
