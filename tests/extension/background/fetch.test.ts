import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FetchError, fetchPolicy, type FetchOptions } from "../../../src/extension/background/fetch.ts";

type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

const routes: Record<string, Handler> = {};
let seen: http.IncomingMessage[] = [];
let port = 0;

const server = http.createServer((request, response) => {
  seen.push(request);
  const handler = routes[(request.url ?? "").split("?")[0] ?? ""];
  if (handler) handler(request, response);
  else response.writeHead(404).end("no such page");
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  port = (server.address() as AddressInfo).port;
});
beforeEach(() => {
  seen = [];
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Public names as a browser would resolve them, all answered by the server above; private hosts stay what they are. */
const asPublic = (address: string) => {
  const url = new URL(address);
  if (url.hostname.endsWith(".example")) url.host = `127.0.0.1:${port}`;
  return url.href;
};
/** Node's fetch behind those names; like a browser, it says where redirects ended but not how it got there. */
const fetchByName: typeof fetch = async (input, init) => {
  let address = input as string;
  for (let hops = 0; hops <= 20; hops++) {
    const response = await fetch(asPublic(address), { ...init, redirect: "manual" });
    const location = response.headers.get("location");
    if (location === null || init?.redirect === "manual") {
      Object.defineProperty(response, "url", { value: address });
      return response;
    }
    await response.body?.cancel();
    address = new URL(location, address).href;
  }
  throw new TypeError("Failed to fetch");
};

const options = (more: Partial<FetchOptions> = {}): FetchOptions => ({
  pageUrl: "https://shop.example/",
  fetch: fetchByName,
  online: () => true,
  limits: { milliseconds: 5_000, bytes: 10 * 1024 * 1024, pause: 10 },
  ...more,
});
const failure = async (path: string, more: Partial<FetchOptions> = {}): Promise<FetchError> => {
  const address = path.startsWith("/") ? `http://policies.example${path}` : path;
  const outcome = await fetchPolicy(address, options(more)).catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(FetchError);
  return outcome as FetchError;
};

describe("fetchPolicy", () => {
  it("gives the bytes, their address, type and charset", async () => {
    routes["/policy"] = (_, response) => {
      response
        .writeHead(200, { "content-type": 'Text/HTML; charset="ISO-8859-1"' })
        .end("<p>Caf\xe9", "latin1");
    };
    const fetched = await fetchPolicy("http://policies.example/policy#top", options());
    expect(fetched).toMatchObject({
      finalUrl: "http://policies.example/policy#top",
      contentType: "text/html",
      charset: "iso-8859-1",
      status: 200,
    });
    expect(new TextDecoder("latin1").decode(fetched.bytes)).toBe("<p>Café");
  });

  it("says neither who asks nor from where", async () => {
    routes["/policy"] = (_, response) => response.end("text");
    await fetchPolicy("http://ann:secret@policies.example/policy", options());
    const headers = seen[0]?.headers ?? {};
    for (const name of ["cookie", "referer", "origin", "authorization"])
      expect(headers).not.toHaveProperty(name);
    expect(seen[0]?.method).toBe("GET");
  });

  it("asks for nothing that a browser's credentials, cache or referrer would add", async () => {
    const asked: (RequestInit | undefined)[] = [];
    const spy: typeof fetch = (_, init) => {
      asked.push(init);
      return Promise.resolve(new Response("text"));
    };
    await fetchPolicy("https://policies.example/policy", options({ fetch: spy }));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      credentials: "omit",
      referrerPolicy: "no-referrer",
      cache: "no-store",
      redirect: "follow",
    });
  });

  it("follows redirects to another host", async () => {
    routes["/moved"] = (_, response) =>
      response.writeHead(301, { location: "http://legal.example/policy" }).end();
    routes["/policy"] = (_, response) => response.end("text");
    const fetched = await fetchPolicy("http://policies.example/moved", options());
    expect(fetched.finalUrl).toBe("http://legal.example/policy");
    expect(fetched.contentType).toBeNull();
  });

  it("tells a redirect loop", async () => {
    routes["/loop"] = (_, response) => response.writeHead(302, { location: "/loop" }).end();
    expect((await failure("/loop")).code).toBe("redirect-loop");
  });

  it("takes a body that ends before its announced length for a broken connection", async () => {
    let times = 0;
    routes["/short"] = (request, response) => {
      times++;
      response.writeHead(200, { "content-length": 1_000 });
      response.write("half a policy", () => request.socket.destroy());
    };
    expect((await failure("/short")).code).toBe("network");
    expect(times).toBe(1); // it had begun to answer: asking again would fetch it twice
  });

  it("takes a body that is shorter than announced for broken, where the browser does not", async () => {
    const headers = { "content-length": "1000", "content-type": "text/html" };
    const short: typeof fetch = () => Promise.resolve(new Response("half a policy", { headers }));
    expect((await failure("/short", { fetch: short })).code).toBe("network");
    const packed: typeof fetch = () =>
      Promise.resolve(new Response("all of it", { headers: { ...headers, "content-encoding": "gzip" } }));
    const { bytes } = await fetchPolicy("http://policies.example/packed", options({ fetch: packed }));
    expect(bytes).toHaveLength(9);
  });

  it("takes no more of a body than its announced length", async () => {
    routes["/long"] = (request, response) => {
      response.socket?.write(
        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\ntext and more",
      );
      response.socket?.end();
      void request;
    };
    const outcome = await fetchPolicy("http://policies.example/long", options()).then(
      ({ bytes }) => new TextDecoder().decode(bytes),
      (error: unknown) => (error as FetchError).code,
    );
    expect(["text", "network"]).toContain(outcome);
  });

  it("gives up on a host that never answers", async () => {
    routes["/silent"] = () => undefined;
    const started = Date.now();
    const error = await failure("/silent", { limits: { milliseconds: 200, bytes: 1_000, pause: 10 } });
    expect(error.code).toBe("timeout");
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it("gives up on a body that never ends", async () => {
    routes["/drip"] = (_, response) => {
      response.writeHead(200).write("a");
      const timer = setInterval(() => response.write("a"), 20);
      response.on("close", () => clearInterval(timer));
    };
    expect((await failure("/drip", { limits: { milliseconds: 300, bytes: 1e6, pause: 10 } })).code).toBe(
      "timeout",
    );
  });

  it("stops a page of 30 MB at 10 MB, announced or not", async () => {
    let sent = 0;
    routes["/huge"] = (request, response) => {
      if (request.url?.includes("announced")) response.setHeader("content-length", 30 * 1024 * 1024);
      const chunk = Buffer.alloc(256 * 1024, "a ");
      const more = () => {
        while (sent < 30 * 1024 * 1024) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once("drain", more);
        }
        response.end();
      };
      more();
    };
    expect((await failure("/huge")).code).toBe("too-large");
    expect(sent).toBeLessThan(25 * 1024 * 1024);
    sent = 0;
    expect((await failure("/huge?announced")).code).toBe("too-large");
    expect(sent).toBeLessThan(10 * 1024 * 1024);
  });

  it("stops a compressed bomb by what it unpacks to", async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    routes["/bomb"] = (_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    expect((await failure("/bomb")).code).toBe("too-large");
  });

  it.each([
    [401, "refused"],
    [403, "refused"],
    [429, "refused"],
    [451, "refused"],
    [404, "not-found"],
    [410, "not-found"],
    [500, "server-error"],
    [503, "server-error"],
    [418, "http-error"],
    [206, "http-error"],
  ] as const)("tells status %d as %s", async (status, code) => {
    routes["/status"] = (_, response) => response.writeHead(status).end("sorry");
    expect(await failure("/status")).toMatchObject({ code, status });
  });

  it("tries once more after a server's error, and no more", async () => {
    let times = 0;
    routes["/once"] = (_, response) => response.writeHead(++times === 1 ? 503 : 200).end("text");
    expect((await fetchPolicy("http://policies.example/once", options())).status).toBe(200);
    routes["/never"] = (_, response) => response.writeHead(503).end();
    seen = [];
    await failure("/never");
    expect(seen).toHaveLength(2);
  });

  it("tries once more after a broken connection", async () => {
    let times = 0;
    routes["/broken"] = (request, response) => {
      if (++times === 1) request.socket.destroy();
      else response.end("text");
    };
    expect((await fetchPolicy("http://policies.example/broken", options())).status).toBe(200);
  });

  it("tells a host that refuses connections, and a machine without network", async () => {
    const dead: typeof fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    expect((await failure("/policy", { fetch: dead })).code).toBe("network");
    expect((await failure("/policy", { fetch: dead, online: () => false })).code).toBe("offline");
  });

  it("can be cancelled", async () => {
    routes["/silent"] = () => undefined;
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect((await failure("/silent", { signal: stop.signal })).code).toBe("cancelled");
  });

  it("sends nothing to private hosts, and reads nothing from one that a redirect led to", async () => {
    expect((await failure(`http://127.0.0.1:${port}/policy`)).code).toBe("private-address");
    expect((await failure(`http://localhost:${port}/policy`)).code).toBe("private-address");
    expect(seen).toHaveLength(0);
    routes["/trick"] = (_, response) =>
      response.writeHead(302, { location: `http://127.0.0.1:${port}/secret` }).end();
    routes["/secret"] = (_, response) => response.end("secret");
    expect((await failure("/trick")).code).toBe("private-address");
  });

  it("fetches from a private host for a page on that very host", async () => {
    routes["/policy"] = (_, response) => response.end("text");
    const own = `http://127.0.0.1:${port}/`;
    expect((await fetchPolicy(`${own}policy`, options({ pageUrl: own }))).status).toBe(200);
  });

  it("refuses what is no http(s) address", async () => {
    for (const bad of ["javascript:alert(1)", "file:///etc/passwd", "nonsense"])
      expect((await failure(bad)).code).toBe("bad-address");
  });

  it("sends nothing where the browser grants no access", async () => {
    const asked: string[][] = [];
    const mayAccess = (origins: string[]) => {
      asked.push(origins);
      return Promise.resolve(false);
    };
    expect((await failure("http://policies.example:8080/policy", { mayAccess })).code).toBe("no-access");
    expect(asked).toEqual([["http://policies.example/*"]]);
    expect(seen).toHaveLength(0);
  });

  it("sends nothing more once the access is taken away, between two tries either", async () => {
    routes["/taken"] = (_request, response) => void response.writeHead(503).end();
    routes["/broken"] = (request) => request.socket.destroy();
    for (const path of ["/taken", "/broken"])
      for (const granted of [1, 2]) {
        seen = [];
        let left = granted;
        const mayAccess = () => Promise.resolve(left-- > 0);
        const ended = await failure(`http://policies.example${path}`, { mayAccess });
        expect([path, seen.length]).toEqual([path, granted]);
        // a second 503 is an answer, and the last word
        expect(ended.code).toBe(granted === 2 && path === "/taken" ? "server-error" : "no-access");
      }
  });
});
