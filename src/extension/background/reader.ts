/** Reads a page's policy: what is stored where that is fresh enough, else by a job; one address after the other. */
import type { ErrorCode } from "../../policy/errors.ts";
import type { StoredSummary, Store } from "../store.ts";
import { policyKey } from "../../net/addresses.ts";
import { isRecent } from "./clock.ts";
import { REMEMBERED_MS, type JobEnd, type JobRequest, type Jobs, type JobState } from "./jobs.ts";
import type { Attempt } from "./policy-of-page.ts";

export interface ReaderTools {
  jobs: Jobs;
  store: Store;
  privateStore: Store;
  engineVersion: string;
  /** Whether the reader wants policies asked for again as they grow old; without, they are. */
  rechecks?(): Promise<boolean>;
  /** Whether the reader has one of these pages open; without, none is. */
  isOpen?(url: string, isPrivate: boolean): Promise<boolean>;
  now(): number;
}

const DAY_MS = 24 * 60 * 60 * 1_000;
/** A policy is asked for again when the reader comes back after so long. */
export const FRESH_MS = 7 * DAY_MS;
/** How long a failure stands before the same address is asked again. */
export const FAILED_MS = { popup: 20_000, page: REMEMBERED_MS };
/** What may be otherwise the next moment, without the site: it is tried at once when the reader comes again. */
const FLEETING: readonly ErrorCode[] = ["cancelled", "no-access"];
/** Endings after which a page that is open now may be read all the same. */
const CLOSED_REASONS = ["script-drawn", "too-short", "other", "login", "index"];
const CLOSED_CODES = ["refused", "not-found", "http-error", "server-error", "timeout", "network", "empty"];

export interface Asker {
  pageUrl: string;
  private: boolean;
  /** The popup (the reader waits and may try again) or the page (nobody asked). */
  by: keyof typeof FAILED_MS;
  /** No link leads there, it is only where policies often are: that there is nothing is remembered for longer. */
  guess?: boolean;
}

export interface Reading {
  url: string;
  outcome: JobEnd;
}

export class Reader {
  readonly #tools: ReaderTools;
  constructor(tools: ReaderTools) {
    this.#tools = tools;
  }

  storeFor(isPrivate: boolean): Store {
    return isPrivate ? this.#tools.privateStore : this.#tools.store;
  }

  /** The newest reading kept of a policy. A private window also sees what other windows have read, never the other way round. */
  async stored(url: string, isPrivate: boolean): Promise<StoredSummary | null> {
    const { store, privateStore } = this.#tools;
    const key = policyKey(url);
    const inPrivate = isPrivate ? await privateStore.latest(key).catch(() => null) : null;
    return inPrivate ?? (await store.latest(key).catch(() => null));
  }

  /** The policy that the reader chose for a site, null for none. */
  async choiceOf(site: string, isPrivate: boolean): Promise<string | null> {
    const { store, privateStore } = this.#tools;
    const inPrivate = isPrivate ? await privateStore.choiceOf(site).catch(() => null) : null;
    return inPrivate ?? (await store.choiceOf(site).catch(() => null));
  }

  /** Takes back what the reader chose for a site; a private window takes back its own choice first. */
  async unchoose(site: string, isPrivate: boolean): Promise<void> {
    const { store, privateStore } = this.#tools;
    const own = isPrivate && (await privateStore.choiceOf(site).catch(() => null)) !== null;
    await (own ? privateStore : store).unchoose(site).catch(() => undefined);
  }

  /** Neither old nor read by another engine. */
  isFresh(read: StoredSummary): boolean {
    return read.engine === this.#tools.engineVersion && isRecent(read.readAt, this.#tools.now(), FRESH_MS);
  }

  /** Notes that the reader is shown a reading: what changes after it is news. */
  async shown(read: StoredSummary, isPrivate: boolean): Promise<void> {
    await this.storeFor(isPrivate)
      .note(read, { seenAt: this.#tools.now() })
      .catch(() => undefined);
  }

  /**
   * Asks for a policy again that the reader once had read, where that is a week ago; well or not, at most weekly.
   * Nothing is asked for from private windows, nor where the reader has switched it off. Tells whether it was read.
   */
  async recheck(read: StoredSummary, asker: Asker): Promise<boolean> {
    const { store, jobs } = this.#tools;
    const now = this.#tools.now();
    const wasRead = [read.readAt, read.triedAt ?? 0].some((time) => isRecent(time, now, FRESH_MS));
    if (asker.private || wasRead) return false;
    if (!(await this.#rechecks())) return false;
    await store.note(read, { triedAt: now });
    const end = await jobs.run({ url: read.url, pageUrl: asker.pageUrl, private: false });
    return end.kind === "done";
  }

  async #rechecks(): Promise<boolean> {
    return this.#tools.rechecks?.() ?? true;
  }

  /**
   * The policy at one address. Never rejects. An old reading serves where a new one fails; `anew` passes over all that is known.
   */
  async read(url: string, asker: Asker, anew = false): Promise<JobEnd> {
    const request = { url, pageUrl: asker.pageUrl, private: asker.private };
    const stored = anew ? null : await this.stored(url, asker.private);
    if (stored && (this.isFresh(stored) || !(await this.#rechecks()))) return { kind: "done", read: stored };
    const outcome =
      (anew ? null : await this.#ended(request, asker)) ??
      (await this.#tools.jobs.run(anew ? { ...request, anew } : request));
    return outcome.kind === "failed" && stored ? { kind: "done", read: stored } : outcome;
  }

  /** The policy that the reader opened in a tab to have it read there. */
  async readOpened(url: string, isPrivate: boolean): Promise<JobEnd> {
    return this.#tools.jobs.run({ url, pageUrl: url, private: isPrivate, open: true });
  }

  /** The first of the addresses that is a policy; else what became of the last one that wasn't a mere guess; null for none. */
  async readFirst(attempts: readonly Attempt[], asker: Asker): Promise<Reading | null> {
    let last: Reading | null = null;
    for (const { url, guess } of attempts) {
      const outcome = await this.read(url, asker);
      if (outcome.kind === "done" && outcome.read.summary.isPolicy) return { url, outcome };
      if (outcome.kind === "failed" && outcome.code === "cancelled") return { url, outcome };
      if (!guess) last = { url, outcome };
    }
    return last;
  }

  /** A job that ended a short while ago without anything to keep. */
  async #ended(request: JobRequest, asker: Asker): Promise<JobEnd | null> {
    const state = await this.#tools.jobs.stateOf(request);
    const isNew = (time: number, span: number) => isRecent(time, this.#tools.now(), span);
    if (isClosed(state) && (await this.#tools.isOpen?.(request.url, request.private))) return null;
    if (state?.kind === "failed" && !FLEETING.includes(state.code)) {
      const by = asker.guess && state.code === "not-found" ? "page" : asker.by;
      if (isNew(state.at, FAILED_MS[by])) return state;
    }
    // nor is a page asked again for so long that turned out to be no policy
    return state?.kind === "done" && state.read.size === 0 && isNew(state.read.readAt, REMEMBERED_MS)
      ? state
      : null;
  }
}

/** Nothing was read, but might be in the open page. */
function isClosed(state: JobState | null): boolean {
  if (state?.kind === "failed") return CLOSED_CODES.includes(state.code);
  return state?.kind === "done" && CLOSED_REASONS.includes(state.read.summary.reason ?? "");
}
