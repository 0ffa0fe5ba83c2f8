import http from "node:http";
import https from "node:https";
import { isPrivateHost } from "../net/addresses.ts";
import { SmallprintError } from "../policy/errors.ts";
import { decoded } from "./decoding.ts";
import { publicOnly, type Resolve } from "./lookup.ts";

/** What a host answers to one request. */
export interface Answer {
  status: number;
  /** The Location and Content-Type headers as sent. */
  location: string | null;
  contentType: string | null;
  /** Unpacked; leaving it before its end closes the connection. */
  body: AsyncIterable<Uint8Array>;
  /** Closes the connection; what has not been read is not received. */
  close(): void;
}

export interface RequestOptions {
  headers: http.OutgoingHttpHeaders;
  signal: AbortSignal;
  /** Of the body as it is sent; what is unpacked is the reader's to count. */
  maxBytes: number;
  resolve?: Resolve | undefined;
}

/**
 * One GET, each over a connection of its own: none is used again that was opened to an address nobody checked. Not by `fetch`, which
 * has no way to say how a name is looked up. A private host stands in the address itself, and is asked as it is.
 * @throws what Node throws; of a name that leads to a private address SmallprintError "private-address"
 */
export function request(url: URL, options: RequestOptions): Promise<Answer> {
  const { headers, signal, resolve } = options;
  const { request: start } = url.protocol === "https:" ? https : http;
  const lookup = isPrivateHost(url.hostname) ? undefined : publicOnly(resolve);
  return new Promise((done, fail) => {
    const asked = start(url, {
      agent: false,
      signal,
      ...(lookup && { lookup }),
      headers: { ...headers, "accept-encoding": "gzip, deflate, br" },
    });
    asked.on("response", (response) => {
      done({
        status: response.statusCode ?? 0,
        location: utf8(response.headers.location),
        contentType: response.headers["content-type"] ?? null,
        body: bodyOf(response, options),
        close: () => asked.destroy(),
      });
    });
    asked.on("error", fail);
    // an answer that is none ("101") may close the connection without a word
    asked.on("close", () => fail(new Error("the connection was closed")));
    asked.end();
  });
}

async function* bodyOf(
  response: http.IncomingMessage,
  { signal, maxBytes }: RequestOptions,
): AsyncGenerator<Uint8Array> {
  try {
    yield* decoded(within(response, maxBytes), response.headers["content-encoding"] ?? "", signal);
  } finally {
    response.destroy();
  }
}

/** What unpacks to little or nothing may still be sent without end. */
async function* within(body: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new SmallprintError("too-large");
    yield chunk;
  }
}

/** Node reads headers byte by byte; addresses are written in UTF-8, where they are not escaped. */
const utf8 = (header: string | undefined): string | null =>
  header === undefined ? null : Buffer.from(header, "latin1").toString();
