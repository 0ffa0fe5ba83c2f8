import { afterAll, beforeAll, expect, it } from "vitest";
import { fetchPage } from "../../src/cli/fetch.ts";
import { serve, type LoopbackServer } from "./servers.ts";

let server: LoopbackServer;

beforeAll(async () => {
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
    else if (path === "/large") response.end("x".repeat(5000));
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

it.each(["ftp://shop.example/", "file:///etc/hosts", "http://"])("does not fetch %s", async (address) => {
  await expect(fetchPage(address)).rejects.toMatchObject({ code: "bad-address" });
});

it("does not let a public host lead to a private one, but one private page to another", async () => {
  const asked: string[] = [];
  const fetch = (address: URL): Promise<Response> => {
    asked.push(address.href);
    return Promise.resolve(Response.redirect("http://127.0.0.1/admin", 302));
  };
  await expect(
    fetchPage("https://shop.example/privacy", { fetch: fetch as typeof globalThis.fetch }),
  ).rejects.toMatchObject({ code: "private-address" });
  expect(asked).toEqual(["https://shop.example/privacy"]);
});

it.each([
  ["ENOTFOUND", "dns"],
  ["ECONNREFUSED", "network"],
  ["CERT_HAS_EXPIRED", "tls"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "tls"],
  ["UND_ERR_CONNECT_TIMEOUT", "timeout"],
  ["ENETUNREACH", "offline"],
])("%s is told as %s", async (cause, code) => {
  const fetch = (): Promise<Response> =>
    Promise.reject(
      new TypeError("fetch failed", { cause: Object.assign(new Error(cause), { code: cause }) }),
    );
  await expect(fetchPage("https://shop.example/", { fetch })).rejects.toMatchObject({ code });
});
