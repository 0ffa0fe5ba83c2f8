/**
 * Looks for a policy that the page itself does not lead to: links of the site's home page, then usual addresses. One request at a
 * time, only for a reader who has opened the popup, and one search for all windows that stand on the site. What comes out is a policy
 * that was read, never a guess.
 */
import { decodeBytes } from "../../policy/document/bytes.ts";
import type { ErrorCode } from "../../policy/errors.ts";
import { policyKey } from "../../net/addresses.ts";
import { LONGEST_SOURCE, type ChosenBy, type SeenLinks } from "../messages.ts";
import { searchOf } from "../records.ts";
import type { SessionArea } from "../store.ts";
import { isRecent } from "./clock.ts";
import { FetchError, type Fetched } from "./fetch.ts";
import type { JobEnd } from "./jobs.ts";
import type { Asker } from "./reader.ts";
import { homesOf, usualAddresses } from "./usual.ts";

/** How a policy was found that the page has no link to. */
export type FoundBy = Exclude<ChosenBy, "reader">;

export interface SearchTools {
  fetch(url: string, options: { pageUrl: string; signal: AbortSignal }): Promise<Fetched>;
  /** Policy links in the source of a page, by the tab's content script; null where there is none. */
  linksIn(tabId: number, html: string, url: string): Promise<SeenLinks | null>;
  read(url: string, asker: Asker): Promise<JobEnd>;
  area: SessionArea;
  /** Milliseconds since 1970. */
  now(): number;
}

export interface SearchedPage {
  tabId: number;
  url: string;
  private: boolean;
}

export interface SearchEnd {
  /** Best of what was found: a policy, or else what became of the home page's link. */
  found: { url: string; by: FoundBy; end: JobEnd } | null;
  /** Addresses asked for, in order. */
  tried: string[];
}

/** What is remembered of a search as long as the browser runs, so that no site is asked twice for nothing. */
interface SearchRecord {
  found: { url: string; by: FoundBy } | null;
  tried: string[];
  at: number;
}

type OnTry = (url: string, progress: number) => void;

/** A search under way, and who waits for it. */
interface Running {
  end: Promise<SearchEnd>;
  stop: AbortController;
  waiting: Map<OnTry, SearchedPage>;
  tried: string[];
  progress: number;
}

const PREFIX = "search:";
/** A search that found nothing stands for so long. */
export const SEARCHED_MS = 60 * 60 * 1_000;
/** After these the site will not answer the next request better. */
const HOPELESS: readonly ErrorCode[] = [
  "offline",
  "dns",
  "tls",
  "network",
  "timeout",
  "refused",
  "no-access",
];

const keyOf = ({ url, private: isPrivate }: Pick<SearchedPage, "url" | "private">): string =>
  `${PREFIX}${isPrivate ? "private:" : ""}${new URL(url).origin}`;

const isPolicy = (end: JobEnd): boolean => end.kind === "done" && end.read.summary.isPolicy;

export class Search {
  readonly #tools: SearchTools;
  readonly #running = new Map<string, Running>();
  constructor(tools: SearchTools) {
    this.#tools = tools;
  }

  /**
   * Never rejects. `onTry` hears of each address before it is asked, with the share of the work that is done. Who calls it off gets
   * what was tried by then; the search goes on as long as somebody waits for it.
   */
  async run(page: SearchedPage, onTry: OnTry, signal: AbortSignal): Promise<SearchEnd> {
    const key = keyOf(page);
    const running = this.#running.get(key) ?? this.#start(key, page);
    const last = running.tried.at(-1);
    if (last !== undefined) onTry(last, running.progress);
    running.waiting.set(onTry, page);
    const calledOff = new Promise<SearchEnd>((resolve) => {
      const leave = () => {
        resolve({ found: null, tried: [...running.tried] });
        running.waiting.delete(onTry);
        if (running.waiting.size > 0) return;
        running.stop.abort();
        this.#over(key, running); // who asks now asks anew
      };
      if (signal.aborted) leave();
      else signal.addEventListener("abort", leave, { once: true });
    });
    return Promise.race([running.end, calledOff]);
  }

  /** Whether somebody waits for a search that is reading this address. */
  reads({ url, private: isPrivate }: { url: string; private: boolean }): boolean {
    return [...this.#running.values()].some(
      ({ tried, waiting }) =>
        policyKey(tried.at(-1) ?? "") === policyKey(url) &&
        [...waiting.values()].some((page) => page.private === isPrivate),
    );
  }

  #start(key: string, page: SearchedPage): Running {
    const stop = new AbortController();
    const begun = { stop, waiting: new Map<OnTry, SearchedPage>(), tried: [], progress: 0 };
    // a step of its own first: the search is among the running before anything of it happens
    const end = Promise.resolve().then(() => this.#find(key, page, running));
    const running: Running = { ...begun, end };
    this.#running.set(key, running);
    const over = () => this.#over(key, running);
    void end.then(over, over);
    return running;
  }

  #over(key: string, running: Running): void {
    if (this.#running.get(key) === running) this.#running.delete(key);
  }

  async #find(key: string, page: SearchedPage, running: Running): Promise<SearchEnd> {
    const asker: Asker = { pageUrl: page.url, private: page.private, by: "popup" };
    const known = await this.#recordOf(key);
    if (known) {
      if (known.found === null) return { found: null, tried: known.tried };
      const end = await this.#tools.read(known.found.url, asker);
      if (isPolicy(end)) return { found: { ...known.found, end }, tried: known.tried };
    }
    const end = await this.#search(page, asker, running);
    if (running.stop.signal.aborted) return end;
    const { found, tried } = end;
    const kept = found && isPolicy(found.end) ? { url: found.url, by: found.by } : null;
    // an end that the reader can do something about is not kept: it is looked for again
    if (kept !== null || found === null) await this.#keep(key, { found: kept, tried, at: this.#tools.now() });
    return end;
  }

  /** Writes a search down, and clears away those that stand no longer: a browser may run for months. */
  async #keep(key: string, record: SearchRecord): Promise<void> {
    const { area } = this.#tools;
    try {
      await area.set(key, record);
      for (const other of await area.keys())
        if (other.startsWith(PREFIX) && (await this.#recordOf(other)) === null) await area.remove(other);
    } catch {
      // it is looked for again
    }
  }

  /** Whether there is anything to forget, of windows that are not private. */
  async remembersAny(): Promise<boolean> {
    const keys = await this.#tools.area.keys().catch(() => []);
    return keys.some((key) => key.startsWith(PREFIX) && !key.startsWith(`${PREFIX}private:`));
  }

  /** Forgets all searches, or those of private windows; one under way asks for nothing more, and tells what it has tried. */
  async forget(which: "all" | "private" = "all"): Promise<void> {
    const start = which === "all" ? PREFIX : `${PREFIX}private:`;
    for (const [key, running] of [...this.#running]) {
      if (!key.startsWith(start)) continue;
      running.stop.abort();
      this.#over(key, running);
    }
    for (const key of await this.#tools.area.keys())
      if (key.startsWith(start)) await this.#tools.area.remove(key);
  }

  async #search(page: SearchedPage, asker: Asker, running: Running): Promise<SearchEnd> {
    const { tried } = running;
    const { signal } = running.stop;
    let best: SearchEnd["found"] = null;
    const homes = homesOf(page.url);
    const usual = usualAddresses(page.url);
    const all = homes.length * 2 + usual.length;
    const isNew = (url: string) => !tried.some((other) => policyKey(other) === policyKey(url));
    const trying = (url: string) => {
      running.progress = tried.length / all;
      tried.push(url);
      for (const onTry of [...running.waiting.keys()]) onTry(url, running.progress);
    };
    // a reader did not want it read: no reason to remember that there was nothing
    const stopIfCancelled = (end: JobEnd) => {
      if (end.kind === "failed" && end.code === "cancelled") running.stop.abort();
    };
    for (const home of homes) {
      if (signal.aborted) return { found: best, tried };
      trying(home);
      const { link, code } = await this.#linkOn(home, page.url, running);
      if (code !== null && HOPELESS.includes(code) && home === homes.at(-1)) return { found: best, tried };
      if (link === null || !isNew(link) || signal.aborted) continue;
      trying(link);
      const end = await this.#tools.read(link, asker);
      best = { url: link, by: "home", end };
      if (isPolicy(end)) return { found: best, tried };
      stopIfCancelled(end);
    }
    for (const url of usual) {
      if (signal.aborted) break;
      if (!isNew(url)) continue;
      trying(url);
      const end = await this.#tools.read(url, { ...asker, guess: true });
      if (isPolicy(end)) return { found: { url, by: "usual", end }, tried };
      stopIfCancelled(end);
      if (end.kind === "failed" && HOPELESS.includes(end.code)) break;
    }
    return { found: best, tried };
  }

  /** The policy link of a home page, by the finder that reads open pages. */
  async #linkOn(
    home: string,
    pageUrl: string,
    { stop: { signal }, waiting }: Running,
  ): Promise<{ link: string | null; code: ErrorCode | null }> {
    try {
      const fetched = await this.#tools.fetch(home, { pageUrl, signal });
      // of a page that is larger than a message may be the footer is missed
      const html = decodeBytes(fetched.bytes, fetched.charset).slice(0, LONGEST_SOURCE);
      let links: SeenLinks | null = null;
      // a tab may have been closed meanwhile: any other will do
      for (const { tabId } of [...waiting.values()])
        links ??= await this.#tools.linksIn(tabId, html, fetched.finalUrl);
      return { link: links?.policy ?? null, code: null };
    } catch (error) {
      return { link: null, code: error instanceof FetchError ? error.code : "internal" };
    }
  }

  async #recordOf(key: string): Promise<SearchRecord | null> {
    const record = searchOf<SearchRecord>(await this.#tools.area.get(key).catch(() => null));
    return record && isRecent(record.at, this.#tools.now(), SEARCHED_MS) ? record : null;
  }
}
