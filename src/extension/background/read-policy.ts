/**
 * Reads one policy: the bytes behind its address, with the further pages that it goes on in; and where they hold no policy
 * (scripts draw it, or the site shows it to nobody but a browser), the page that the reader has open.
 */
import { SmallprintError, type ErrorCode } from "../../policy/errors.ts";
import type { NotPolicyReason } from "../../policy/types.ts";
import type { Fetched } from "./fetch.ts";
import { asLanded } from "./landed.ts";
import type { Engine, EngineReading, FurtherPages, JobRequest } from "./jobs.ts";

/** The tabs in which policies may be open. */
export interface OpenPages {
  /** A tab that shows one of the addresses; private windows see only private tabs, others only others. Null for none. */
  find(addresses: readonly string[], isPrivate: boolean): Promise<OpenPage | null>;
  wait(milliseconds: number): Promise<void>;
}

export interface OpenPage {
  url: string;
  /** What stands in the page now, as HTML; null where it can't be told (yet). */
  html(): Promise<string | null>;
  /** All of it has come, as far as the browser knows. */
  loaded(): Promise<boolean>;
}

export interface ReadTools {
  fetch(url: string): Promise<Fetched>;
  engine: Engine;
  open?: OpenPages | undefined;
  signal: AbortSignal;
  /** The bytes are there. */
  reading(): Promise<void>;
  /** Page `done` of `of` is being read. */
  pages(done: number, of: number): void;
  now(): number;
}

/** What a page's bytes may be while a policy stands in the page itself. */
const DRAWN: readonly (NotPolicyReason | null)[] = ["script-drawn", "too-short", "other", "login", "index"];
/** Answers that a site gives to strangers while the reader has the page before them. */
const WITHHELD: readonly ErrorCode[] = [
  "refused",
  "not-found",
  "http-error",
  "server-error",
  "timeout",
  "network",
  "redirect-loop",
  "empty",
];

/** Further pages are not asked for any more after so long. */
const PARTS_MS = 45_000;
const LOOKS = 16;
const LOOK_MS = 500;
/** A page whose mark-up grew by no more than this between two looks has been drawn. */
const STEADY = 0.01;

/** @throws SmallprintError */
export async function readPolicy(request: JobRequest, tools: ReadTools): Promise<EngineReading> {
  const { engine, signal } = tools;
  if (request.open) {
    const live = await readOpen([request.url], request, tools);
    if (live?.summary.isPolicy) return live;
  }
  let fetched: Fetched;
  let read: EngineReading;
  try {
    fetched = await tools.fetch(request.url);
    await tools.reading();
    const { finalUrl, contentType, charset } = fetched;
    const source = { url: finalUrl, contentType, charset };
    read = asLanded(await engine.summarize(fetched.bytes, source, furtherPages(tools)), request.url, fetched);
  } catch (error) {
    const withheld = error instanceof SmallprintError && WITHHELD.includes(error.code);
    const live = withheld && !signal.aborted ? await readOpen([request.url], request, tools) : null;
    if (live?.summary.isPolicy) return live;
    throw error;
  }
  const { isPolicy, reason } = read.summary;
  if (isPolicy || !DRAWN.includes(reason)) return read;
  const live = await readOpen([request.url, fetched.finalUrl], request, tools);
  const tells =
    live && (live.summary.isPolicy || (reason === "script-drawn" && live.summary.reason === "language"));
  return tells ? live : read;
}

function furtherPages(tools: ReadTools): FurtherPages {
  const started = performance.now(); // a wall clock that is set anew must not cut parts off
  return {
    fetch: (url) => tools.fetch(url),
    progress: (done, of) => tools.pages(done, of),
    stop: () => tools.signal.aborted || performance.now() - started > PARTS_MS,
    signal: tools.signal,
  };
}

/** The page as it stands in a tab, read when it has been drawn; null where none is open, or nothing can be read there. */
async function readOpen(
  addresses: readonly string[],
  request: JobRequest,
  tools: ReadTools,
): Promise<EngineReading | null> {
  const { open, engine, signal } = tools;
  const page = await open?.find(addresses, request.private);
  if (!open || !page) return null;
  await tools.reading();
  let read: EngineReading | null = null;
  let length = -1;
  for (let look = 0; look < LOOKS && !signal.aborted; look++) {
    if (look > 0) await open.wait(LOOK_MS);
    const html = await page.html();
    const steady = html !== null && length >= 0 && Math.abs(html.length - length) <= length * STEADY;
    length = html?.length ?? -1;
    if (html === null) continue;
    if (!steady || read === null) {
      const source = { url: page.url, contentType: "text/html", charset: "utf-8" };
      const seen = await engine
        .summarize(new TextEncoder().encode(html), source, furtherPages(tools))
        .catch(() => null);
      read = seen ?? read;
    }
    // a page that loads may be half there; one that has come and shows no policy may still be drawing
    if (steady && (read?.summary.isPolicy || (look > LOOKS / 2 && (await page.loaded())))) break;
  }
  return read;
}
