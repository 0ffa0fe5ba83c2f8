/**
 * A job reads one policy: fetching → reading → kept. Its state is in a session area, so that a worker that was stopped picks
 * it up again; who asks for a policy that is being read joins the running job.
 */
import { SmallprintError, type ErrorCode } from "../../policy/errors.ts";
import type { ReadText } from "../../policy/read-text.ts";
import type { Summary } from "../../policy/types.ts";
import type { JobStep, PagesRead } from "../messages.ts";
import { jobOf } from "../records.ts";
import { rowOf, type NewSummary, type SessionArea, type StoredSummary, type Validators } from "../store.ts";
import { policyKey } from "../../net/addresses.ts";
import { isRecent } from "./clock.ts";
import { FetchError, NotModified, type Fetched } from "./fetch.ts";
import { readPolicy, type OpenPages } from "./read-policy.ts";
import { turns } from "./turns.ts";

/** Reads bytes; given as an argument so that jobs are tested without the model. */
export interface Engine {
  /** Changes with the model and the code: other answers, other version. */
  version: string;
  summarize(bytes: Uint8Array, source: Page, more?: FurtherPages): Promise<EngineReading>;
}

export interface EngineReading {
  summary: Summary;
  /** Of the policy's text: the same for the same words, whatever the page around them. */
  hash: string;
  /** What the report shows. */
  text?: ReadText | null;
  /** To ask later whether it has changed. */
  validators?: Validators;
}

/** Where bytes come from, and what the server says of them. */
export interface Page {
  url: string;
  contentType: string | null;
  charset: string | null;
}

/** Gets the further pages of a policy that stands on several. */
export interface FurtherPages {
  fetch(url: string): Promise<Fetched>;
  /** Page `done` of `of` is being read. */
  progress(done: number, of: number): void;
  /** True once no more are to be asked for. */
  stop(): boolean;
  /** Once it is aborted nothing is read any more: the reading rejects. */
  signal: AbortSignal;
}

export interface JobRequest {
  /** Address of the policy, as the page or the reader gives it. */
  url: string;
  /** The page on whose behalf it is read, null for none. */
  pageUrl: string | null;
  /** From a private window: nothing of it may reach the disk. */
  private: boolean;
  /** The reader wants it read from the beginning, whatever the server says of changes. */
  anew?: boolean;
  /** The reader has just opened it: it is read in its tab, without a request. */
  open?: boolean;
}

export type JobState =
  | { kind: "running"; step: JobStep; progress: number; /** Of a policy on several. */ pages?: PagesRead }
  | JobEnd;

export type JobEnd =
  | { kind: "failed"; code: ErrorCode; status: number | null; at: number }
  | { kind: "done"; read: StoredSummary };

export interface JobTools {
  /** @throws NotModified where `validators` still hold */
  fetch(
    url: string,
    options: { pageUrl: string | null; signal: AbortSignal; validators?: Validators | undefined },
  ): Promise<Fetched>;
  /**
   * The newest reading kept of a policy by the same kind of window, for its validators: a private window sends none that another
   * has got. Without, nothing is asked for conditionally.
   */
  known?(url: string, isPrivate: boolean): Promise<StoredSummary | null>;
  engine: Engine;
  /** Keeps a reading; may fail with "storage": the reader gets the answer all the same. */
  keep(read: NewSummary, isPrivate: boolean): Promise<StoredSummary>;
  area: SessionArea;
  /** The tabs in which policies may be open; none are looked at without. */
  open?: OpenPages;
  /** Milliseconds since 1970. */
  now(): number;
}

/** What is written down of a job: enough to start it again, or to know how it ended. */
interface JobRecord extends JobRequest {
  attempts: number;
  state: JobState;
}

interface Running {
  promise: Promise<JobEnd>;
  stop: AbortController;
  state: JobState;
  /** Nothing more is written down of it. */
  forgotten: boolean;
  /** Its reading is on the way into the store; null before. */
  keeping: Promise<StoredSummary> | null;
}

export type JobListener = (state: JobState) => void;

const PREFIX = "job:";
/** A job that stopped the worker so many times is not started again. */
export const MOST_ATTEMPTS = 3;
/** So many that an earlier worker left are taken up at once: together they may have been what it died of. */
export const MOST_RESUMED = 3;
/** How a job ended is of use for so long. */
export const REMEMBERED_MS = 60 * 60 * 1_000;
/** Of so many jobs it is known how they ended, the last: the session's memory is small, and a browser may run for months. */
export const MOST_ENDED = 40;
const STEP_PROGRESS: Record<JobStep, number> = { finding: 0.05, fetching: 0.2, reading: 0.7 };

const keyOf = (request: Pick<JobRequest, "url" | "private">): string =>
  `${PREFIX}${request.private ? "private:" : ""}${policyKey(request.url)}`;
const running = (step: JobStep): JobState => ({ kind: "running", step, progress: STEP_PROGRESS[step] });

export class Jobs {
  readonly #tools: JobTools;
  readonly #running = new Map<string, Running>();
  readonly #listeners = new Map<string, Set<JobListener>>();
  /** Of jobs that an earlier worker left; those that a popup shows come first. */
  readonly #turns = turns(MOST_RESUMED, (key) => this.#listeners.has(key));
  /** Done when what an earlier worker left is taken up: who asks before would start it a second time, as if for the first. */
  #resumed: Promise<void> = Promise.resolve();

  constructor(tools: JobTools) {
    this.#tools = tools;
  }

  /** Reads the policy, or joins who already does. Never rejects: what goes wrong is a state. */
  async run(request: JobRequest): Promise<JobEnd> {
    await this.#resumed;
    return this.#start(request, 1);
  }

  /** The end of the policy's job, null where none is running. */
  join(request: Pick<JobRequest, "url" | "private">): Promise<JobEnd> | null {
    return this.#running.get(keyOf(request))?.promise ?? null;
  }

  /** How the job stands, in this worker or the one before it; null where there was none. */
  async stateOf(request: Pick<JobRequest, "url" | "private">): Promise<JobState | null> {
    const key = keyOf(request);
    await this.#resumed;
    const here = this.#running.get(key);
    if (here) return here.state;
    const record = await this.#recordOf(key);
    if (record === null) return null;
    return record.state;
  }

  /** Calls back at each change of the policy's job, until the function that it gives is called. */
  listen(request: Pick<JobRequest, "url" | "private">, listener: JobListener): () => void {
    const key = keyOf(request);
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(key) === listeners) this.#listeners.delete(key);
    };
  }

  /** Stops the job for all who wait for it: they get the failure "cancelled". */
  cancel(request: Pick<JobRequest, "url" | "private">): void {
    this.#running.get(keyOf(request))?.stop.abort();
  }

  /** Starts again what a stopped worker left unfinished, once `first` is done. Called once, when the worker starts. */
  resume(first: Promise<unknown> = Promise.resolve()): Promise<void> {
    this.#resumed = first.catch(() => undefined).then(() => this.#takeUp());
    return this.#resumed;
  }

  async #takeUp(): Promise<void> {
    const keys = (await this.#tools.area.keys().catch(() => [])).filter((key) => key.startsWith(PREFIX));
    const left: { key: string; attempts: number }[] = [];
    for (const key of keys) {
      const record = await this.#recordOf(key);
      if (record?.state.kind === "running") left.push({ key, attempts: record.attempts });
    }
    // those that have been begun more often may be what workers die of: they come after the others
    for (const { key } of left.sort((a, b) => a.attempts - b.attempts)) {
      const record = await this.#recordOf(key);
      if (record?.state.kind !== "running" || this.#running.has(key)) continue; // it was forgotten meanwhile
      if (record.attempts < MOST_ATTEMPTS) void this.#start(record, record.attempts + 1, true);
      else await this.#write(key, { ...record, state: this.#failure(new Error("stopped too often")) });
    }
    await this.#clearAway();
  }

  /** Forgets how jobs ended that is of no use any more. A policy that could not be kept is known from here only: it goes when others come. */
  async #clearAway(): Promise<void> {
    const { area } = this.#tools;
    const ended: { key: string; at: number }[] = [];
    for (const key of (await area.keys().catch(() => [])).filter((one) => one.startsWith(PREFIX))) {
      const state = (await this.#recordOf(key))?.state;
      if (state?.kind === "running" || this.#running.has(key)) continue;
      const at = state?.kind === "done" ? state.read.readAt : (state?.at ?? -Infinity);
      const isUnkept = state?.kind === "done" && state.read.summary.isPolicy;
      ended.push({ key, at: isUnkept || isRecent(at, this.#tools.now(), REMEMBERED_MS) ? at : -Infinity });
    }
    const oldestFirst = ended.sort((a, b) => a.at - b.at);
    for (const [n, { key, at }] of oldestFirst.entries()) {
      if (at !== -Infinity && n >= ended.length - MOST_ENDED) continue;
      if (this.#running.has(key)) continue; // it has begun anew meanwhile
      await area.remove(key).catch(() => undefined);
    }
  }

  /**
   * Forgets the jobs of one policy, or all: what was deleted must not come back from here. Those that run end with "cancelled"; when
   * this is done nothing of them reaches the store any more.
   */
  async forget(url?: string): Promise<void> {
    const gone = url === undefined ? null : [true, false].map((one) => keyOf({ url, private: one }));
    await this.#resumed; // what an earlier worker left runs by then
    const stopped = await this.#drop((key) => gone?.includes(key) ?? true);
    await Promise.all(stopped.flatMap(({ keeping }) => keeping ?? []));
  }

  /** Forgets the jobs of private windows: called when the last of them has closed. Done when none of them does anything more. */
  async forgetPrivate(): Promise<void> {
    const stopped = await this.#drop((key) => key.startsWith(`${PREFIX}private:`));
    await Promise.all(stopped.map((job) => job.promise));
  }

  /** Whether there is anything to forget, of windows that are not private. */
  async remembersAny(): Promise<boolean> {
    const keys = await this.#tools.area.keys().catch(() => []);
    return keys.some((key) => key.startsWith(PREFIX) && !key.startsWith(`${PREFIX}private:`));
  }

  /** Stops jobs and takes their records away. @returns those that ran; each notices only at its next step */
  async #drop(isGone: (key: string) => boolean): Promise<Running[]> {
    const stopped = [...this.#running].flatMap(([key, job]) => (isGone(key) ? [job] : []));
    for (const job of stopped) {
      job.forgotten = true;
      job.stop.abort();
    }
    for (const key of await this.#tools.area.keys())
      if (key.startsWith(PREFIX) && isGone(key)) await this.#tools.area.remove(key);
    return stopped;
  }

  #start(request: JobRequest, attempts: number, isLeft = false): Promise<JobEnd> {
    const key = keyOf(request);
    const here = this.#running.get(key);
    if (here) return here.promise;
    const stop = new AbortController();
    const job = { stop, state: running("fetching"), forgotten: false, keeping: null };
    const { url, pageUrl, open = false, anew = false } = request;
    const wishes = { ...(open ? { open } : {}), ...(anew ? { anew } : {}) };
    // a step of its own first: nothing of the work happens before the job is among the running
    const promise = Promise.resolve().then(async () => {
      const handBack = isLeft ? await this.#turns.take(key, stop.signal) : null;
      const end = await this.#work(key, job, { url, pageUrl, private: request.private, ...wishes }, attempts);
      handBack?.();
      return end;
    });
    this.#running.set(key, Object.assign(job, { promise }));
    return promise;
  }

  async #work(
    key: string,
    job: Omit<Running, "promise">,
    request: JobRequest,
    attempts: number,
  ): Promise<JobEnd> {
    const { signal } = job.stop;
    const step = async (name: JobStep) => {
      job.state = running(name);
      this.#tell(key, job.state);
      signal.throwIfAborted();
      await this.#write(key, { ...request, attempts, state: { kind: "running", step: name, progress: 0 } });
      signal.throwIfAborted();
    };
    const { engine } = this.#tools;
    let end: JobEnd;
    let known: StoredSummary | null = null;
    try {
      await step("fetching");
      known = await this.#unchanged(request);
      const read = await readPolicy(request, {
        fetch: (url) =>
          this.#tools.fetch(url, {
            pageUrl: request.pageUrl,
            signal,
            ...(url === request.url && known ? { validators: known.validators } : {}),
          }),
        engine,
        open: this.#tools.open,
        signal,
        reading: () => step("reading"),
        pages: (done, of) => {
          const progress = STEP_PROGRESS.reading + (1 - STEP_PROGRESS.reading) * (done / of) * 0.9;
          job.state = { kind: "running", step: "reading", progress, pages: { done, of } };
          this.#tell(key, job.state);
        },
        now: () => this.#tools.now(),
      });
      if (signal.aborted) throw new SmallprintError("cancelled");
      const row: NewSummary = {
        url: policyKey(request.url),
        engine: engine.version,
        readAt: this.#tools.now(),
        ...read,
      };
      end = { kind: "done", read: await this.#kept(job, row, request.private) };
    } catch (error) {
      if (error instanceof NotModified && known && !signal.aborted)
        end = {
          kind: "done",
          read: await this.#kept(job, { ...known, readAt: this.#tools.now() }, request.private),
        };
      else end = this.#failure(signal.aborted ? new SmallprintError("cancelled") : error);
    }
    // kept or not, by now it is deleted, and nothing may follow from it
    if (job.forgotten) end = this.#failure(new SmallprintError("cancelled"));
    job.state = end;
    if (!job.forgotten) await this.#writeEnd(key, { ...request, attempts }, end);
    this.#running.delete(key);
    this.#tell(key, end);
    return end;
  }

  /** A reading that the server may be asked about: whether it still holds. */
  async #unchanged({ url, private: isPrivate, anew }: JobRequest): Promise<StoredSummary | null> {
    if (anew) return null;
    const known = (await this.#tools.known?.(policyKey(url), isPrivate).catch(() => null)) ?? null;
    return known?.validators && known.engine === this.#tools.engine.version ? known : null;
  }

  /** A page that is no policy is not kept; a storage that fails costs the reader nothing but a later reading. */
  async #kept(job: Pick<Running, "keeping">, row: NewSummary, isPrivate: boolean): Promise<StoredSummary> {
    const unkept = rowOf(row, 0);
    if (!row.summary.isPolicy) return unkept;
    job.keeping = this.#tools.keep(row, isPrivate).catch(() => unkept);
    return job.keeping;
  }

  /** Of a summary that is in the store nothing more need be known. */
  async #writeEnd(key: string, job: Omit<JobRecord, "state">, end: JobEnd): Promise<void> {
    if (end.kind === "done" && end.read.size > 0) await this.#tools.area.remove(key).catch(() => undefined);
    else {
      await this.#write(key, { ...job, state: end });
      await this.#clearAway();
    }
  }

  #failure(error: unknown): Extract<JobState, { kind: "failed" }> {
    return {
      kind: "failed",
      code: error instanceof SmallprintError ? error.code : "internal",
      status: error instanceof FetchError ? error.status : null,
      at: this.#tools.now(),
    };
  }

  #tell(key: string, state: JobState): void {
    for (const listener of [...(this.#listeners.get(key) ?? [])]) listener(state);
  }

  async #recordOf(key: string): Promise<JobRecord | null> {
    const record = await this.#tools.area.get(key).catch(() => null);
    return jobOf<JobRecord>(record);
  }

  /** A session area that fails costs the resumption, not the answer. */
  async #write(key: string, record: JobRecord): Promise<void> {
    await this.#tools.area.set(key, record).catch(() => undefined);
  }
}
