/**
 * A loopback web that a browser takes for the real one: a proxy (plain requests, and CONNECT to a TLS server) behind which every
 * host named *.example lives. It serves the sample shop and what a test puts beside it, and keeps a record of every request.
 * Any other host is refused, and recorded too.
 */
import http from "node:http";
import https from "node:https";
import net, { type AddressInfo } from "node:net";
import { pageOf } from "../../site/server.mjs";
import { selfSigned } from "./certificate.ts";

export interface Asked {
  /** Absolute, as the browser asked for it. */
  url: string;
  method: string;
  headers: http.IncomingHttpHeaders;
}

export interface Page {
  body: string | Buffer;
  type?: string;
  status?: number;
  headers?: Record<string, string>;
}

export type Answer = Page | http.RequestListener;

export interface World {
  /** Of the proxy, on 127.0.0.1. */
  port: number;
  asked: Asked[];
  /** host:port of what was asked for outside *.example. */
  outside: string[];
  /** Serves a page, by its address without query, over http and https. */
  put(url: string, answer: Answer): void;
  /** How often an address was asked for, over http or https. */
  count(url: string): number;
  close(): Promise<void>;
}

const HTML = "text/html; charset=utf-8";

/** An address without scheme and query: the name of a page. */
function nameOf(url: string): string {
  const { hostname, pathname } = new URL(url);
  return hostname + pathname;
}

export async function startWorld(): Promise<World> {
  const asked: Asked[] = [];
  const outside: string[] = [];
  const answers = new Map<string, Answer>();

  async function answer(scheme: string, request: http.IncomingMessage, response: http.ServerResponse) {
    const path = request.url ?? "/";
    // a proxy is asked for an absolute address
    const url = new URL(/^https?:/.test(path) ? path : `${scheme}://${request.headers.host ?? ""}${path}`);
    if (!url.hostname.endsWith(".example")) {
      outside.push(url.host);
      response.writeHead(502).end();
      return;
    }
    asked.push({ url: url.href, method: request.method ?? "", headers: request.headers });
    const put = answers.get(nameOf(url.href));
    if (typeof put === "function") return put(request, response);
    const page: Page | null = put ?? (await pageOf(url.hostname, url.pathname));
    response.writeHead(page ? (page.status ?? 200) : 404, {
      "content-type": page?.type ?? HTML,
      ...page?.headers,
    });
    response.end(page?.body ?? "<!doctype html><title>Not found</title><h1>Not found</h1>");
  }
  const listener =
    (scheme: string): http.RequestListener =>
    (request, response) => {
      answer(scheme, request, response).catch((error: unknown) => response.destroy(error as Error));
    };

  const secure = https.createServer(selfSigned(["*.shop.example"]), listener("https"));
  const securePort = await listen(secure);
  const proxy = http.createServer(listener("http"));
  const tunnels = new Set<net.Socket>();
  proxy.on("connect", (request: http.IncomingMessage, socket: net.Socket, head: Buffer) => {
    socket.on("error", () => undefined); // a browser that closes has no more to say
    const host = request.url ?? "";
    if (!/\.example:443$/.test(host)) {
      outside.push(host);
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
      return;
    }
    const inner = net.connect(securePort, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      inner.write(head);
      inner.pipe(socket).pipe(inner);
    });
    for (const one of [inner, socket]) {
      tunnels.add(one);
      one.on("close", () => tunnels.delete(one));
    }
    inner.on("error", () => socket.destroy());
  });
  const port = await listen(proxy);

  return {
    port,
    asked,
    outside,
    put: (url, page) => void answers.set(nameOf(url), page),
    count: (url) => asked.filter((one) => nameOf(one.url) === nameOf(url)).length,
    async close() {
      for (const socket of tunnels) socket.destroy();
      await Promise.all([proxy, secure].map(stop));
    },
  };
}

async function listen(server: net.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

function stop(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
