import { SmallprintError, type ErrorCode } from "../policy/errors.ts";
import { cleanAddress, isPrivateHost } from "../net/addresses.ts";
import { codeOfStatus } from "../net/statuses.ts";
import { FETCH_MS, MAX_BYTES, MAX_REDIRECTS } from "./limits.ts";

export interface Fetched {
  bytes: Uint8Array;
  /** Final address, after redirects. */
  url: string;
  /** The Content-Type header as sent, charset and all. */
  contentType: string | null;
}

export interface FetchOptions {
  fetch?: typeof globalThis.fetch;
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
 * Redirects are followed one by one: a public host may not lead to a private one.
 * @throws SmallprintError
 */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<Fetched> {
  const { timeoutMs = FETCH_MS, pauseMs = PAUSE_MS } = options;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await follow(address, options, signal);
  } catch (error) {
    const first = asSmallprintError(error, timeoutMs);
    if (!AGAIN.includes(first.code) || signal.aborted) throw first;
  }
  await new Promise((resolve) => setTimeout(resolve, pauseMs));
  try {
    return await follow(address, options, signal);
  } catch (error) {
    throw asSmallprintError(error, timeoutMs);
  }
}

/** One try, redirects and all. */
async function follow(
  address: string,
  { fetch = globalThis.fetch, maxBytes = MAX_BYTES }: FetchOptions,
  signal: AbortSignal,
): Promise<Fetched> {
  let url = httpAddress(address);
  const seen = new Set<string>();
  for (;;) {
    if (seen.has(url.href) || seen.size > MAX_REDIRECTS) throw new SmallprintError("redirect-loop");
    seen.add(url.href);
    const response = await fetch(url, {
      headers: HEADERS,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      redirect: "manual",
      signal,
    });
    const next = redirectOf(response, url);
    if (!next) {
      const code = codeOfStatus(response.status);
      if (code !== null) {
        await response.body?.cancel();
        throw new SmallprintError(code, `status ${response.status}`);
      }
      const bytes = await readBody(response, maxBytes);
      return { bytes, url: url.href, contentType: response.headers.get("content-type") };
    }
    await response.body?.cancel();
    if (isPrivateHost(next.hostname) && !isPrivateHost(url.hostname))
      throw new SmallprintError("private-address", `it leads to ${next.host}`);
    url = next;
  }
}

function httpAddress(address: string, base?: URL): URL {
  const url = cleanAddress(address, base?.href);
  if (url !== null) return url;
  throw new SmallprintError("bad-address", base ? `it leads to ${address}` : "");
}

/** Others of that hundred lead nowhere: 304 says that nothing changed, 300 offers a choice. */
const REDIRECTS = [301, 302, 303, 307, 308];

function redirectOf(response: Response, from: URL): URL | null {
  const location = response.headers.get("location");
  return REDIRECTS.includes(response.status) && location !== null ? httpAddress(location, from) : null;
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // leaving the loop by an exception cancels the stream: nothing more is received
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new SmallprintError("too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Node says why a request failed in `cause.code`. */
function asSmallprintError(error: unknown, timeoutMs: number): SmallprintError {
  if (error instanceof SmallprintError) return error;
  if (error instanceof DOMException && error.name === "TimeoutError")
    return new SmallprintError("timeout", `${timeoutMs / 1000} s`, { cause: error });
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return new SmallprintError(codeOfCause(code), code, { cause: error });
}

function codeOfCause(code: string): ErrorCode {
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "dns";
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_/.test(code)) return "tls";
  if (code === "ETIMEDOUT" || code.endsWith("_TIMEOUT")) return "timeout";
  if (code === "ENETUNREACH") return "offline";
  return "network";
}
