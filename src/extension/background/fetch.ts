/** The only place with network: a policy's bytes, got as a careful guest (no cookies, no referrer, limits on time and size). */
import { SmallprintError, type ErrorCode } from "../../policy/errors.ts";
import { cleanAddress, refusalOf } from "../../net/addresses.ts";
import { codeOfStatus } from "../../net/statuses.ts";
import type { Validators } from "../store.ts";
import { originPattern } from "../origin.ts";
import { dateOf } from "./server-date.ts";

export interface Fetched {
  bytes: Uint8Array;
  /** Where the redirects ended; without fragment unless the asked address had one. */
  finalUrl: string;
  /** As the server says, lower case, without parameters; null where it doesn't. What the bytes are, their reader tells. */
  contentType: string | null;
  /** As the server says; null where it doesn't. */
  charset: string | null;
  status: number;
  /** To ask later whether the document has changed; null where the server gives nothing for it. */
  validators?: Validators | null;
}

/** Thrown where the server says that the document is the one whose validators were sent. */
export class NotModified extends Error {
  constructor() {
    super("not modified");
    this.name = "NotModified";
  }
}

/** A failed fetch; `status` where the server gave one. */
export class FetchError extends SmallprintError {
  readonly status: number | null;
  constructor(code: ErrorCode, detail = "", status: number | null = null, options?: ErrorOptions) {
    super(code, detail, options);
    this.name = "FetchError";
    this.status = status;
  }
}

export interface Limits {
  /** For everything together: retry, redirects, body. */
  milliseconds: number;
  /** Of the body, after decompression. */
  bytes: number;
  /** Before the retry. */
  pause: number;
}

export const LIMITS: Readonly<Limits> = { milliseconds: 15_000, bytes: 10 * 1024 * 1024, pause: 500 };

export interface FetchOptions {
  /** The page on whose behalf the policy is fetched; null where there is none. */
  pageUrl: string | null;
  /** Of the document as it is known: the answer may be NotModified. */
  validators?: Validators | undefined;
  signal?: AbortSignal;
  fetch?: typeof fetch;
  /** Whether the browser grants access to an origin ("https://example.com/*"). */
  mayAccess?: (origins: string[]) => Promise<boolean>;
  online?: () => boolean;
  /** Hears what time the server says that it is, in milliseconds since 1970. */
  heardDate?: ((date: number) => void) | undefined;
  limits?: Readonly<Limits>;
}

/** A Content-Type header in its parts. */
function typeOf(header: string | null): Pick<Fetched, "contentType" | "charset"> {
  const [type = "", ...parameters] = (header ?? "").split(";");
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([^\s"]+)/iu.exec(parameter)?.[1])
    .find((value) => value !== undefined);
  return { contentType: type.trim().toLowerCase() || null, charset: charset?.toLowerCase() ?? null };
}

/** The body, never more than `limit` bytes of it held. */
async function readBody(response: Response, limit: number): Promise<Uint8Array> {
  const announced = Number(response.headers.get("content-length") ?? 0);
  const isPacked = response.headers.has("content-encoding"); // announced is then what it is packed in
  if (announced > limit) {
    await response.body?.cancel();
    throw new FetchError("too-large", `${announced} bytes announced`, response.status);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    length += part.value.length;
    if (length > limit) {
      await reader?.cancel();
      throw new FetchError("too-large", `more than ${limit} bytes`, response.status);
    }
    chunks.push(part.value);
  }
  // not every browser says so: half a policy would be silent about the rest
  if (!isPacked && length < announced)
    throw new FetchError("network", `${length} of ${announced} bytes`, response.status);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Longer ones, and what is no header's text, are not sent back: a server may put a reader's name into them, but not a book. */
const VALIDATOR = /^[\x20-\x7e\x80-\xff]{1,200}$/u;

function validatorsOf(headers: Headers): Validators | null {
  const sound = (name: string) => {
    const value = headers.get(name);
    return value !== null && VALIDATOR.test(value) ? value : null;
  };
  const validators = { etag: sound("etag"), lastModified: sound("last-modified") };
  return validators.etag === null && validators.lastModified === null ? null : validators;
}

const conditions = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag === null ? {} : { "if-none-match": etag }),
  ...(lastModified === null ? {} : { "if-modified-since": lastModified }),
});

const ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9,application/pdf;q=0.8,*/*;q=0.5";

const REQUEST: RequestInit = {
  credentials: "omit",
  referrerPolicy: "no-referrer",
  cache: "no-store", // the browser may hold a page made for this reader, and private windows leave nothing on the disk
};

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new DOMException("stopped", "AbortError"));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });

const isNoAccess = (cause: unknown): boolean => cause instanceof FetchError && cause.code === "no-access";

/**
 * The answer to a GET that follows redirects, with one more try after a network error or a 5xx.
 * Browsers don't say why a request failed. That an address leads in circles is told by asking it without following:
 * a host that answers with a redirect is there, so it is its redirects that lead nowhere.
 */
async function answerOf(
  url: URL,
  get: typeof fetch,
  {
    pause,
    validators,
    allowed,
  }: { pause: number; validators: Validators | undefined; allowed: () => Promise<void> },
  signal: AbortSignal,
): Promise<Response> {
  const headers = validators ? { accept: ACCEPT, ...conditions(validators) } : { accept: ACCEPT };
  const follow = async () => {
    await allowed(); // before each: it can be taken away between them
    return get(url.href, { ...REQUEST, headers, redirect: "follow", signal });
  };
  try {
    const response = await follow();
    if (response.status < 500) return response;
    await response.body?.cancel();
  } catch (cause) {
    if (signal.aborted || isNoAccess(cause)) throw cause;
  }
  await sleep(pause, signal);
  try {
    return await follow();
  } catch (cause) {
    if (signal.aborted || isNoAccess(cause)) throw cause;
    await allowed();
    const bare = await get(url.href, { ...REQUEST, headers, redirect: "manual", signal }).catch(() => null);
    await bare?.body?.cancel();
    if (signal.aborted) throw cause;
    const redirects =
      bare !== null && (bare.type === "opaqueredirect" || Math.floor(bare.status / 100) === 3);
    throw new FetchError(redirects ? "redirect-loop" : "network", String(cause), null, { cause });
  }
}

/**
 * Fetches a policy. Only http(s), and no private address unless the page itself is on that very host, checked again where
 * redirects end (browsers don't show the steps between; a body from a private host is never read).
 * @throws FetchError with the code that the reader is told
 * @throws NotModified where validators were given and still hold
 */
export async function fetchPolicy(address: string, options: FetchOptions): Promise<Fetched> {
  const { pageUrl, mayAccess, validators, limits = LIMITS, online = () => navigator.onLine } = options;
  const get = options.fetch ?? fetch;
  const url = cleanAddress(address);
  if (url === null) throw new FetchError("bad-address", address);
  const refusal = refusalOf(url, pageUrl);
  if (refusal !== null) throw new FetchError(refusal, url.hostname);
  // without access Firefox would still send a cross-origin request that carries Origin: moz-extension://…, which names the reader
  const allowed = async () => {
    if (mayAccess && !(await mayAccess([originPattern(url)])))
      throw new FetchError("no-access", originPattern(url));
  };

  const clock = AbortSignal.timeout(limits.milliseconds);
  const signal = options.signal ? AbortSignal.any([clock, options.signal]) : clock;
  const ended = new AbortController(); // ends what is still under way when an answer is refused
  try {
    const how = { pause: limits.pause, validators, allowed };
    const response = await answerOf(url, get, how, AbortSignal.any([signal, ended.signal]));
    const finalUrl = cleanAddress(response.url === "" ? url.href : response.url);
    if (finalUrl === null) throw new FetchError("bad-address", response.url);
    const refused = refusalOf(finalUrl, pageUrl);
    if (refused !== null) throw new FetchError(refused, finalUrl.hostname);
    const date = dateOf(response);
    if (date !== null) options.heardDate?.(date);
    if (response.status === 304 && validators) throw new NotModified();
    const code = codeOfStatus(response.status);
    if (code !== null) throw new FetchError(code, `status ${response.status}`, response.status);
    const bytes = await readBody(response, limits.bytes);
    if (url.hash !== "" && finalUrl.hash === "") finalUrl.hash = url.hash;
    return {
      bytes,
      finalUrl: finalUrl.href,
      status: response.status,
      validators: validatorsOf(response.headers),
      ...typeOf(response.headers.get("content-type")),
    };
  } catch (cause) {
    ended.abort();
    if (cause instanceof NotModified) throw cause;
    if (options.signal?.aborted) throw new FetchError("cancelled", "", null, { cause });
    if (clock.aborted) throw new FetchError("timeout", `${limits.milliseconds} ms`, null, { cause });
    if (cause instanceof FetchError && cause.code !== "network" && cause.code !== "redirect-loop")
      throw cause;
    if (!online()) throw new FetchError("offline", "", null, { cause });
    throw cause instanceof FetchError ? cause : new FetchError("network", String(cause), null, { cause });
  }
}
