/**
 * Looks for a policy that the page itself does not lead to: links of the site's home page, then usual addresses. One request at a
 * time, and only for a reader who has opened the popup. What comes out is a policy that was read, never a guess.
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
  constructor(tools: SearchTools) {
    this.#tools = tools;
  }

  /** Never rejects. `onTry` hears of each address before it is asked, with the share of the work that is done. */
  async run(
    page: SearchedPage,
    onTry: (url: string, progress: number) => void,
    signal: AbortSignal,
  ): Promise<SearchEnd> {
    const key = keyOf(page);
    const asker: Asker = { pageUrl: page.url, private: page.private, by: "popup" };
    const known = await this.#recordOf(key);
    if (known) {
      if (known.found === null) return { found: null, tried: known.tried };
      const end = await this.#tools.read(known.found.url, asker);
      if (isPolicy(end)) return { found: { ...known.found, end }, tried: known.tried };
    }
    const end = await this.#search(page, asker, onTry, signal);
    if (signal.aborted) return end;
    const { found, tried } = end;
    const kept = found && isPolicy(found.end) ? { url: found.url, by: found.by } : null;
    // an end that the reader can do something about is not kept: it is looked for again
    if (kept !== null || found === null)
      await this.#tools.area.set(key, { found: kept, tried, at: this.#tools.now() }).catch(() => undefined);
    return end;
  }

  /** Forgets all searches, or those of private windows. */
  async forget(which: "all" | "private" = "all"): Promise<void> {
    const start = which === "all" ? PREFIX : `${PREFIX}private:`;
    for (const key of await this.#tools.area.keys())
      if (key.startsWith(start)) await this.#tools.area.remove(key);
  }

  async #search(
    page: SearchedPage,
    asker: Asker,
    onTry: (url: string, progress: number) => void,
    signal: AbortSignal,
  ): Promise<SearchEnd> {
    const tried: string[] = [];
    let best: SearchEnd["found"] = null;
    const homes = homesOf(page.url);
    const usual = usualAddresses(page.url);
    const all = homes.length * 2 + usual.length;
    const isNew = (url: string) => !tried.some((other) => policyKey(other) === policyKey(url));
    const trying = (url: string) => {
      onTry(url, tried.length / all);
      tried.push(url);
    };
    for (const home of homes) {
      if (signal.aborted) return { found: best, tried };
      trying(home);
      const { link, code } = await this.#linkOn(home, page, signal);
      if (code !== null && HOPELESS.includes(code) && home === homes.at(-1)) return { found: best, tried };
      if (link === null || !isNew(link) || signal.aborted) continue;
      trying(link);
      const end = await this.#tools.read(link, asker);
      best = { url: link, by: "home", end };
      if (isPolicy(end)) return { found: best, tried };
    }
    for (const url of usual) {
      if (signal.aborted) break;
      if (!isNew(url)) continue;
      trying(url);
      const end = await this.#tools.read(url, asker);
      if (isPolicy(end)) return { found: { url, by: "usual", end }, tried };
      if (end.kind === "failed" && (end.code === "cancelled" || HOPELESS.includes(end.code))) break;
    }
    return { found: best, tried };
  }

  /** The policy link of a home page, by the finder that reads open pages. */
  async #linkOn(
    home: string,
    { tabId, url: pageUrl }: SearchedPage,
    signal: AbortSignal,
  ): Promise<{ link: string | null; code: ErrorCode | null }> {
    try {
      const fetched = await this.#tools.fetch(home, { pageUrl, signal });
      // of a page that is larger than a message may be the footer is missed
      const html = decodeBytes(fetched.bytes, fetched.charset).slice(0, LONGEST_SOURCE);
      const links = await this.#tools.linksIn(tabId, html, fetched.finalUrl);
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
