import { brotliCompressSync, constants } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fetchPage, type FetchOptions } from "../../src/cli/fetch.ts";
import type { Answer } from "../../src/cli/request.ts";
import { serve, type LoopbackServer } from "./servers.ts";

let server: LoopbackServer;
let muchNothing: Buffer;

/** Packed, but nothing: blocks of five bytes, each of which says that it stores none. */
const nothing = (blocks: number): Buffer =>
  Buffer.concat([Buffer.from([0x78, 0x01]), Buffer.alloc(5 * blocks, Buffer.from("000000ffff", "hex"))]);

beforeAll(async () => {
  muchNothing = brotliCompressSync(nothing(30_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  server = await serve((request, response) => {
    const path = request.url ?? "/";
    const status = /^\/status\/(\d+)$/.exec(path)?.[1];
    if (path === "/page") {
      response.setHeader("set-cookie", "seen=1");
      response.setHeader("content-type", "text/html; charset=iso-8859-1");
      response.end(Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    } else if (path === "/moved") response.writeHead(302, { location: "../page" }).end();
    else if (path === "/circle") response.writeHead(301, { location: "/circle/2" }).end();
    else if (path === "/circle/2") response.writeHead(301, { location: "/circle" }).end();
    else if (path.startsWith("/on/"))
      response.writeHead(302, { location: `/on/${Number(path.slice(4)) + 1}` }).end();
    else if (path === "/to-file") response.writeHead(302, { location: "file:///etc/hosts" }).end();
    else if (path === "/to-name")
      response.writeHead(302, { location: `http://shop.example:${new URL(server.base).port}/page` }).end();
    else if (path === "/to-mail") response.writeHead(302, { location: "http://127.0.0.1:25/" }).end();
    else if (path === "/to-letters")
      response.writeHead(302, { location: Buffer.from("/données").toString("latin1") }).end();
    else if (path === "/donn%C3%A9es") response.end("page");
    else if (path === "/large") response.end("x".repeat(5000));
    else if (path === "/nothing") response.setHeader("content-encoding", "deflate").end(nothing(1_000));
    else if (path === "/nothing-for-long")
      response.setHeader("content-encoding", "deflate, br").end(muchNothing);
    else if (path === "/half")
      response.write("half a page"); // and then nothing
    else if (path === "/broken") response.destroy();
    else if (status) response.writeHead(Number(status)).end("no");
    // "/never" is not answered
  });
});
afterAll(() => server.close());

it("gets the bytes as they are, with the type that the host gives", async () => {
  const page = await fetchPage(`${server.base}/page`);
  expect([...page.bytes]).toEqual([0x63, 0x61, 0x66, 0xe9]);
  expect(page.contentType).toBe("text/html; charset=iso-8859-1");
});

it("sends neither cookie, referrer nor origin", async () => {
  await fetchPage(`${server.base}/page`);
  await fetchPage(`${server.base}/page`);
  const { headers } = server.requests.at(-1) ?? {};
  expect(headers).toMatchObject({ "accept-language": "en, *;q=0.5" });
  expect(headers).not.toHaveProperty("cookie");
  expect(headers).not.toHaveProperty("referer");
  expect(headers).not.toHaveProperty("origin");
});

it("tries once more after a server's error or a broken connection, and no more", async () => {
  for (const [path, code] of [
    ["/status/503", "server-error"],
    ["/broken", "network"],
  ] as const) {
    const before = server.requests.length;
    await expect(fetchPage(server.base + path, { pauseMs: 1 })).rejects.toMatchObject({ code });
    expect(server.requests.length - before, path).toBe(2);
  }
  const before = server.requests.length;
  await expect(fetchPage(`${server.base}/status/404`)).rejects.toMatchObject({ code: "not-found" });
  expect(server.requests.length - before).toBe(1);
});

it("follows redirects and says where they ended", async () => {
  expect((await fetchPage(`${server.base}/moved`)).url).toBe(`${server.base}/page`);
});

it.each([
  ["/circle", "redirect-loop"],
  ["/on/1", "redirect-loop"],
  ["/to-file", "bad-address"],
  ["/status/401", "refused"],
  ["/status/403", "refused"],
  ["/status/429", "refused"],
  ["/status/404", "not-found"],
  ["/status/410", "not-found"],
  ["/status/418", "http-error"],
  ["/status/500", "server-error"],
  ["/status/503", "server-error"],
  ["/broken", "network"],
])("%s: %s", async (path, code) => {
  await expect(fetchPage(server.base + path)).rejects.toMatchObject({ name: "SmallprintError", code });
});

it.each(["/never", "/half"])("gives up on %s in time", async (path) => {
  await expect(fetchPage(server.base + path, { timeoutMs: 300 })).rejects.toMatchObject({ code: "timeout" });
});

it("stops receiving at the limit", async () => {
  expect((await fetchPage(`${server.base}/large`, { maxBytes: 5000 })).bytes).toHaveLength(5000);
  await expect(fetchPage(`${server.base}/large`, { maxBytes: 4999 })).rejects.toMatchObject({
    code: "too-large",
  });
});

it("stops receiving at the limit where nothing comes out of it", async () => {
  expect((await fetchPage(`${server.base}/nothing`, { maxBytes: 5_002 })).bytes).toHaveLength(0);
  await expect(fetchPage(`${server.base}/nothing`, { maxBytes: 5_001 })).rejects.toMatchObject({
    code: "too-large",
  });
});

it("gives up in time on what has come whole and unpacks to nothing", async () => {
  const started = performance.now();
  const asked = fetchPage(`${server.base}/nothing-for-long`, { timeoutMs: 150 });
  await expect(asked).rejects.toMatchObject({ code: "timeout" });
  expect(performance.now() - started).toBeLessThan(2_000);
});

it.each(["ftp://shop.example/", "file:///etc/hosts", "http://"])("does not fetch %s", async (address) => {
  await expect(fetchPage(address)).rejects.toMatchObject({ code: "bad-address" });
});

const leadsTo = (location: string): Answer => ({
  status: 302,
  location,
  contentType: null,
  body: (async function* () {})(),
  close: () => undefined,
});

it("does not let a public host lead to a private one, but one private page to another", async () => {
  const asked: string[] = [];
  const request: FetchOptions["request"] = (url) => {
    asked.push(url.href);
    return Promise.resolve(leadsTo("http://127.0.0.1/admin"));
  };
  await expect(fetchPage("https://shop.example/privacy", { request })).rejects.toMatchObject({
    code: "private-address",
  });
  expect(asked).toEqual(["https://shop.example/privacy"]);
  expect((await fetchPage(`${server.base}/moved`)).url).toBe(`${server.base}/page`);
});

describe("a public name that leads to a private address", () => {
  const port = () => new URL(server.base).port;
  const resolve: NonNullable<FetchOptions["resolve"]> = () =>
    Promise.resolve([
      { address: "::ffff:127.0.0.1", family: 6 },
      { address: "127.0.0.1", family: 4 },
    ]);
  const refused = {
    code: "private-address",
    message: expect.stringMatching(/^shop\.example is ::ffff:127\.0\.0\.1; .*save the page/) as string,
  };

  it.each(["http", "https"])("gets neither a request nor a connection (%s)", async (scheme) => {
    const before = server.connections();
    const address = `${scheme}://shop.example:${port()}/page`;
    await expect(fetchPage(address, { resolve, pauseMs: 1 })).rejects.toMatchObject(refused);
    expect(server.connections()).toBe(before);
  });

  it("is not reached by a redirect either", async () => {
    const before = server.connections();
    const asked = fetchPage(`${server.base}/to-name`, { resolve, pauseMs: 1 });
    await expect(asked).rejects.toMatchObject(refused);
    expect(server.connections()).toBe(before + 1); // that of the redirect
  });

  it("is looked up anew for each connection", async () => {
    const questions: string[] = [];
    const failing: FetchOptions["resolve"] = (hostname) => {
      questions.push(hostname);
      // at first it can't be reached, then it is this machine
      return questions.length === 1
        ? Promise.reject(Object.assign(new Error("reset"), { code: "ECONNRESET" }))
        : resolve(hostname, {});
    };
    const before = server.connections();
    const asked = fetchPage(`http://shop.example:${port()}/page`, { resolve: failing, pauseMs: 1 });
    await expect(asked).rejects.toMatchObject(refused);
    expect(questions).toEqual(["shop.example", "shop.example"]);
    expect(server.connections()).toBe(before);
  });
});

it("asks a private host that is given as such, without a look at its addresses", async () => {
  const resolve: FetchOptions["resolve"] = () => Promise.reject(new Error("not to be asked"));
  const { port } = new URL(server.base);
  expect((await fetchPage(`http://localhost:${port}/page`, { resolve })).bytes).toHaveLength(4);
});

it("asks for no page where mail or shells are", async () => {
  await expect(fetchPage("http://127.0.0.1:25/")).rejects.toMatchObject({ code: "bad-address" });
  await expect(fetchPage(`${server.base}/to-mail`)).rejects.toMatchObject({ code: "bad-address" });
});

it("follows an address in letters of any script, escaped or not", async () => {
  expect((await fetchPage(`${server.base}/to-letters`)).url).toBe(`${server.base}/donn%C3%A9es`);
});

it.each([
  ["ENOTFOUND", "dns"],
  ["ECONNREFUSED", "network"],
  ["CERT_HAS_EXPIRED", "tls"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "tls"],
  ["ETIMEDOUT", "timeout"],
  ["ENETUNREACH", "offline"],
])("%s is told as %s", async (cause, code) => {
  const request = () => Promise.reject(Object.assign(new Error(cause), { code: cause }));
  await expect(fetchPage("https://shop.example/", { request, pauseMs: 1 })).rejects.toMatchObject({ code });
});
