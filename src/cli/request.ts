import http from "node:http";
import https from "node:https";
import { isPrivateHost } from "../net/addresses.ts";
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
  resolve?: Resolve | undefined;
}

/**
 * One GET, each over a connection of its own: none is used again that was opened to an address nobody checked. Not by `fetch`, which
 * has no way to say how a name is looked up. A private host stands in the address itself, and is asked as it is.
 * @throws what Node throws; of a name that leads to a private address SmallprintError "private-address"
 */
export function request(url: URL, { headers, signal, resolve }: RequestOptions): Promise<Answer> {
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
        body: bodyOf(response),
        close: () => asked.destroy(),
      });
    });
    asked.on("error", fail);
    // an answer that is none ("101") may close the connection without a word
    asked.on("close", () => fail(new Error("the connection was closed")));
    asked.end();
  });
}

async function* bodyOf(response: http.IncomingMessage): AsyncGenerator<Uint8Array> {
  try {
    yield* decoded(response, response.headers["content-encoding"] ?? "");
  } finally {
    response.destroy();
  }
}

/** Node reads headers byte by byte; addresses are written in UTF-8, where they are not escaped. */
const utf8 = (header: string | undefined): string | null =>
  header === undefined ? null : Buffer.from(header, "latin1").toString();
