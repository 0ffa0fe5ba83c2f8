/** Servers that lie, stall and break off, for the worker in both browsers and for the command line: what each answers, and what may come of it. */
import type http from "node:http";
import type { Socket } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";

/** What becomes of asking: a code of policy/errors.ts, or "read". */
export type Outcome = string;

export interface HostileServer {
  name: string;
  answer: http.RequestListener;
  /** What may come of it in a browser, and on the command line. */
  browser: Outcome[];
  cli: Outcome[];
}

const MB = 1024 * 1024;
/** More than is ever read of a page. */
const BOMB = Buffer.alloc(64 * MB, "We keep everything. ");
const PNG = Buffer.from(`89504e470d0a1a0a0000000d49484452${"00ff13".repeat(400)}`, "hex");
const ZIP = Buffer.from(`504b0304140000000800${"9c3fe2".repeat(400)}`, "hex");

/** Writes bytes past Node's own HTTP, which would not tell such lies. */
const raw =
  (...parts: (string | Buffer)[]): http.RequestListener =>
  ({ socket }) => {
    for (const part of parts) socket.write(part);
    socket.end();
  };

/** Writes for ever, as fast as it is taken or once in `every` milliseconds. */
function forEver(socket: Socket, part: (n: number) => string, every = 0): void {
  let n = 0;
  const more = (): void => {
    if (socket.destroyed) return;
    const room = socket.write(part(n++));
    if (every > 0) setTimeout(more, every);
    else if (room) setImmediate(more);
    else socket.once("drain", more);
  };
  socket.on("error", () => undefined);
  more();
}

const packed =
  (encoding: string, bytes: Buffer): http.RequestListener =>
  (_request, response) => {
    response.writeHead(200, { "content-type": "text/html", "content-encoding": encoding }).end(bytes);
  };

const status =
  (code: number, headers: http.OutgoingHttpHeaders = {}, body = ""): http.RequestListener =>
  (_request, response) => {
    response.writeHead(code, headers).end(body);
  };

const as =
  (type: string, body: string | Buffer): http.RequestListener =>
  (_request, response) => {
    response.writeHead(200, { "content-type": type }).end(body);
  };

/** `policy` is a page with a policy that can be read; `privateHost` an address on this machine, which may not be asked. */
export function hostileServers(policy: string, privateHost: string): HostileServer[] {
  const length = Buffer.byteLength(policy);
  const half = policy.slice(0, policy.length / 2);
  const ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
  const both = (...outcomes: Outcome[]) => ({ browser: outcomes, cli: outcomes });
  const zipped = gzipSync(policy);
  let steps = 0;
  return [
    {
      name: "one byte a second",
      answer: ({ socket }) => {
        socket.write(`${ok}Content-Length: ${length}\r\n\r\n`);
        forEver(socket, (n) => policy.charAt(n), 1_000);
      },
      ...both("timeout"),
    },
    {
      name: "headers one byte a second",
      answer: ({ socket }) => forEver(socket, (n) => `${ok}X-Slow: ${"a".repeat(1e4)}`.charAt(n), 1_000),
      ...both("timeout"),
    },
    {
      name: "headers without end",
      answer: ({ socket }) => {
        socket.write(ok);
        forEver(socket, (n) => `X-${n}: ${"a".repeat(1_000)}\r\n`);
      },
      ...both("network", "timeout"),
    },
    {
      name: "one header without end",
      answer: ({ socket }) => {
        socket.write(`${ok}X-Long: `);
        forEver(socket, () => "a".repeat(10_000));
      },
      ...both("network", "timeout"),
    },
    {
      name: "promises without end that an answer will come",
      answer: ({ socket }) => forEver(socket, () => "HTTP/1.1 103 Early Hints\r\nX-A: b\r\n\r\n", 20),
      ...both("network", "timeout"),
    },
    {
      name: "a body without end",
      answer: ({ socket }) => {
        socket.write(`${ok}\r\n`);
        // 20 MB a second: what is sent until a browser hangs up is then its own doing, not the loopback's speed
        forEver(socket, () => "We keep everything. ".repeat(5_000), 5);
      },
      ...both("too-large"),
    },
    {
      name: "closes before the announced end",
      answer: raw(`${ok}Content-Length: ${length}\r\n\r\n`, half),
      ...both("network"),
    },
    {
      name: "stops before the announced end",
      answer: ({ socket }) => void socket.write(`${ok}Content-Length: ${length}\r\n\r\n${half}`),
      ...both("timeout"),
    },
    {
      name: "closes in the middle of a chunk",
      answer: raw(`${ok}Transfer-Encoding: chunked\r\n\r\n${length.toString(16)}\r\n`, half),
      ...both("network"),
    },
    {
      name: "announces 30 MB",
      answer: raw(`${ok}Content-Length: ${30 * MB}\r\n\r\n`, policy),
      ...both("too-large", "network"),
    },
    {
      name: "announces less than it sends",
      answer: raw(`${ok}Content-Length: ${length}\r\nConnection: close\r\n\r\n`, policy, "and more ".repeat(1_000)),
      ...both("read", "network"),
    },
    {
      name: "announces two lengths",
      answer: raw(`${ok}Content-Length: 10\r\nContent-Length: ${length}\r\n\r\n`, policy),
      ...both("network"),
    },
    {
      name: "announces no length and closes at the end",
      answer: raw(`${ok}Connection: close\r\n\r\n`, policy),
      ...both("read"),
    },
    { name: "says a policy is a picture", answer: as("image/png", policy), ...both("read") },
    {
      name: "says a picture is a policy",
      answer: as("text/html", PNG),
      browser: ["unsupported-type", "binary"],
      cli: ["read"], // its reader tells
    },
    {
      name: "says an archive is a policy",
      answer: as("text/plain", ZIP),
      browser: ["unsupported-type", "binary"],
      cli: ["read"],
    },
    { name: "a charset that is none", answer: as("text/html; charset=klingon", policy), ...both("read") },
    {
      name: "another charset than it is",
      answer: as("text/html; charset=utf-16", policy),
      browser: ["read", "binary", "empty", "too-short", "other", "language"],
      cli: ["read"],
    },
    { name: "a bomb in gzip", answer: packed("gzip", gzipSync(BOMB)), ...both("too-large") },
    { name: "a bomb in deflate", answer: packed("deflate", deflateSync(BOMB)), ...both("too-large") },
    { name: "a bomb in br", answer: packed("br", brotliCompressSync(BOMB)), ...both("too-large") },
    {
      name: "a bomb in gzip in gzip",
      answer: packed("gzip, gzip", gzipSync(gzipSync(BOMB))),
      ...both("too-large", "network"),
    },
    { name: "gzip that is none", answer: packed("gzip", Buffer.from(policy)), ...both("network") },
    { name: "br that is none", answer: packed("br", Buffer.from(policy)), ...both("network") },
    // what comes of it is what the server has packed, as far as anybody can tell
    { name: "gzip that ends too soon", answer: packed("gzip", zipped.subarray(0, zipped.length / 2)), ...both("network", "read", "too-short", "other") },
    {
      name: "closes before the announced end of its gzip",
      answer: raw(`${ok}Content-Encoding: gzip\r\nContent-Length: ${zipped.length}\r\n\r\n`, zipped.subarray(0, zipped.length / 2)),
      ...both("network"),
    },
    { name: "an encoding that is none", answer: packed("x-smoke", Buffer.from(policy)), ...both("read", "network") },
    {
      name: "leads on for ever",
      answer: (_request, response) => response.writeHead(302, { location: `?${steps++}` }).end(),
      ...both("redirect-loop"),
    },
    {
      name: "leads on slowly, for ever",
      answer: (_request, response) => {
        const answer = () => response.writeHead(302, { location: `?${steps++}` }).end();
        setTimeout(answer, 1_000);
      },
      ...both("timeout", "redirect-loop"),
    },
    {
      name: "leads to this machine",
      answer: status(302, { location: privateHost }),
      browser: ["private-address"],
      cli: ["read"], // it comes from this machine itself here; tests/cli/fetch.test.ts has it come from elsewhere
    },
    {
      name: "leads to a file",
      answer: status(302, { location: "file:///etc/hosts" }),
      browser: ["redirect-loop", "network", "bad-address"],
      cli: ["bad-address"],
    },
    {
      name: "leads into itself",
      answer: status(302, { location: "data:text/html,We%20sell%20everything" }),
      browser: ["redirect-loop", "network", "bad-address"],
      cli: ["bad-address"],
    },
    { name: "204", answer: status(204), browser: ["empty"], cli: ["read"] },
    { name: "205", answer: status(205), browser: ["empty"], cli: ["read"] },
    {
      name: "206 of what nobody asked a part of",
      answer: status(206, { "content-range": `bytes 0-${half.length - 1}/${length}` }, half),
      ...both("http-error"),
    },
    { name: "304 of what nobody has", answer: status(304, { etag: '"x"' }), ...both("http-error") },
    { name: "304 that leads on", answer: status(304, { location: privateHost }), ...both("http-error") },
    { name: "an answer in no known language", answer: raw("HELO there\r\n\r\n"), browser: ["network", "read", "empty", "too-short", "other"], cli: ["network"] },
    { name: "a header with a nought in it", answer: raw(`${ok}X-A: a\0b\r\nConnection: close\r\n\r\n`, policy), ...both("network", "read") },
  ]; // prettier-ignore
}
