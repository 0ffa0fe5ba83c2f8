import { SmallprintError, type ErrorCode } from "../policy/errors.ts";
import { cleanAddress, isPrivateHost } from "../net/addresses.ts";
import { isWebPort } from "../net/ports.ts";
import { codeOfStatus } from "../net/statuses.ts";
import { FETCH_MS, MAX_BYTES, MAX_REDIRECTS } from "./limits.ts";
import type { Resolve } from "./lookup.ts";
import { request as requestByNode, type Answer } from "./request.ts";

export interface Fetched {
  bytes: Uint8Array;
  /** Final address, after redirects. */
  url: string;
  /** The Content-Type header as sent, charset and all. */
  contentType: string | null;
}

export interface FetchOptions {
  request?: typeof requestByNode;
  /** Finds the addresses of a public host's name. */
  resolve?: Resolve;
  timeoutMs?: number;
  maxBytes?: number;
  /** Before the second try, after a network error or a server's. */
  pauseMs?: number;
}

const HEADERS = {
  accept: "text/html, application/xhtml+xml, text/markdown;q=0.9, text/plain;q=0.9, */*;q=0.5",
  "accept-language": "en, *;q=0.5",
  "user-agent": "Mozilla/5.0 (compatible; Smallprint)",
};

const PAUSE_MS = 500;
/** A second try may help. */
const AGAIN: readonly ErrorCode[] = ["network", "server-error"];

/**
 * Gets a page as a careful guest: no cookies, no referrer, http(s) only, within limits of time and size, two tries at most.
 * Redirects are followed one by one: a public host may not lead to a private one, neither by them nor by what its name resolves to.
 * @throws SmallprintError
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { timeoutMs = FETCH_MS, pauseMs = PAUSE_MS } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await follow(address, options, signal);
  } catch (error) {
    const first = asSmallprintError(error, timeoutMs, signal);
    if (!AGAIN.includes(first.code) || signal.aborted) throw first;
  }
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  try {
    return await follow(address, options, signal);
  } catch (error) {
    throw asSmallprintError(error, timeoutMs, signal);
  }
}

/** One try, redirects and all. */
async function follow(
  address: string,
  { request = requestByNode, resolve, maxBytes = MAX_BYTES }: FetchOptions,
  signal: AbortSignal,
): Promise<Fetched> {
  let url = httpAddress(address);
  const seen = new Set<string>();
  for (;;) {
    if (seen.has(url.href) || seen.size > MAX_REDIRECTS) throw new SmallprintError("redirect-loop");
    seen.add(url.href);
    if (!isWebPort(url)) throw new SmallprintError("bad-address", `port ${url.port} is not one of web pages`);
    const answer = await request(url, { headers: HEADERS, signal, maxBytes, resolve });
    try {
      const next = redirectOf(answer, url);
      if (!next) {
        const code = codeOfStatus(answer.status);
        if (code !== null) throw new SmallprintError(code, `status ${answer.status}`);
        const bytes = await readBody(answer, maxBytes);
        signal.throwIfAborted(); // it may have come whole, but too late
        return { bytes, url: url.href, contentType: answer.contentType };
      }
      if (isPrivateHost(next.hostname) && !isPrivateHost(url.hostname))
        throw new SmallprintError("private-address", `it leads to ${next.host}`);
      url = next;
    } finally {
      answer.close();
    }
  }
}

function httpAddress(address: string, base?: URL): URL {
  const url = cleanAddress(address, base?.href);
  if (url !== null) return url;
  throw new SmallprintError(
    "bad-address",
    base ? `it leads to ${address}, which is no http or https address` : "",
  );
}

/** Others of that hundred lead nowhere: 304 says that nothing changed, 300 offers a choice. */
const REDIRECTS = [301, 302, 303, 307, 308];

function redirectOf({ status, location }: Answer, from: URL): URL | null {
  return REDIRECTS.includes(status) && location !== null ? httpAddress(location, from) : null;
}

async function readBody({ body }: Answer, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // leaving the loop by an exception closes the connection: nothing more is received
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new SmallprintError("too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function asSmallprintError(error: unknown, timeoutMs: number, signal: AbortSignal): SmallprintError {
  if (error instanceof SmallprintError) return error;
  if (signal.aborted) return new SmallprintError("timeout", `${timeoutMs / 1000} s`, { cause: error });
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new SmallprintError(codeOfCause(code), code, { cause: error });
}

function codeOfCause(code: string): ErrorCode {
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "dns";
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code)) return "tls";
  if (code === "ETIMEDOUT" || code.endsWith("_TIMEOUT")) return "timeout";
  if (code === "ENETUNREACH") return "offline";
  return "network";
}
