/** One open popup: what it has to show for its tab, told at once and at each change. */
import type { PolicyLink } from "../../page/types.ts";
import type { ErrorCode } from "../../policy/errors.ts";
import type { Changed, ChosenBy, OnShow, PageSeen, PageState, PortCommand, Unchanged } from "../messages.ts";
import { onShowOf } from "../on-show.ts";
import { ALL_SITES } from "../origin.ts";
import type { StoredSummary } from "../store.ts";
import { policyKey, typedAddress } from "../../net/addresses.ts";
import type { JobEnd, Jobs, JobState } from "./jobs.ts";
import { planFor, type Plan } from "./policy-of-page.ts";
import type { Asker, Reader } from "./reader.ts";
import type { Search, SearchEnd } from "./search.ts";
import { samePage, type SeenPages } from "./seen-pages.ts";
import { homeOf, isOpenPage, siteOf } from "./site.ts";

export interface TabView {
  /** Absent where the browser doesn't tell: a page of its own, or a site without access. */
  url?: string | undefined;
  title: string;
  private: boolean;
}

export interface PopupTools {
  tab(tabId: number): Promise<TabView | null>;
  /** Has the tab's content script look anew; null where there is none. */
  look(tabId: number): Promise<PageSeen | null>;
  /** Has the browser load the tab's page anew; done when it can be looked at, or will not be, or is waited for no more. */
  reload(tabId: number, signal: AbortSignal): Promise<void>;
  seen: SeenPages;
  reader: Reader;
  jobs: Jobs;
  /** Looks on where the page has no link to a policy. */
  search: Pick<Search, "run" | "reads">;
  mayAccess(origins: string[]): Promise<boolean>;
  /** Opens a policy in a tab, to be read there. */
  openPolicy(url: string, besideTab: number): Promise<void>;
  /** The link that the reader asked about on the tab's page, null for none. */
  askedLink(tabId: number): Promise<string | null>;
  /** Signup warnings on a site. */
  isOff(site: string, isPrivate: boolean): Promise<boolean>;
  setOff(site: string, isPrivate: boolean, off: boolean): Promise<void>;
  /** A policy was read for the tab: its badge may change. */
  onRead(tabId: number): void;
}

/** Score of a link that is likely enough to be asked about at once; less likely ones are offered when nothing else was found. */
const LIKELY = 0.5;

/** A popup that hears nothing for longer takes the worker for gone. */
const SLOW_MS = 1_500;

/** Wishes that are about the tab's page. */
const NEEDS_TAB: ReadonlySet<PortCommand["type"]> = new Set([
  "choose",
  "enter-address",
  "site-warnings",
  "forget-choice",
  "reload-page",
]);

/** What the popup is showing, once its tab is known. */
interface Shown {
  tabId: number;
  pageUrl: string;
  site: string;
  private: boolean;
  seen: PageSeen | null;
  plan: Plan;
  /** The policy in question, null before one is. */
  url: string | null;
  /** Date of the reading that is on show, null for none. */
  told: number | null;
  /** The policy that is not read for the page's own link, and why it is; null for none. */
  chosenBy: { url: string; by: ChosenBy } | null;
  /** Signup warnings are switched off for the site. */
  off: boolean;
}

export class PopupWatch {
  readonly #tools: PopupTools;
  readonly #post: (state: PageState | Unchanged) => void;
  #shown: Shown | null = null;
  /** Done once the tab has been looked up. */
  #lookedUp: Promise<unknown> = Promise.resolve();
  #tabId: number | null = null;
  /** What the popup was told last. */
  #last: PageState | null = null;
  /** The end that the popup shows; after a stop of the worker it is the popup that tells. */
  #onShow: OnShow | null = null;
  /** Counts what the reader asked for: answers to an earlier question are dropped. */
  #turn = 0;
  #unlisten: () => void = () => undefined;
  /** Of a search, or of a page that is waited for: null where there is none. */
  #searching: AbortController | null = null;
  /** The reader ended the search: what the page shows later does not begin it anew. */
  #calledOff = false;
  /** The page that was loaded anew: where it still can't be looked at it never will be, a PDF say. */
  #reloaded: string | null = null;

  constructor(tools: PopupTools, post: (state: PageState | Unchanged) => void) {
    this.#tools = tools;
    this.#post = post;
  }

  get tabId(): number | null {
    return this.#tabId;
  }

  /** Never rejects. */
  async command(command: PortCommand): Promise<void> {
    if (command.type === "watch") {
      this.#tabId = command.tabId;
      const onShow = (this.#onShow = command.onShow ?? null);
      return this.#safely((turn) => this.#show(command.tabId, turn, onShow));
    }
    // a popup whose worker was stopped says at once what it wants of the next one: the tab is being looked up then
    const goesOn = command.type === "read-again" && this.#onShow !== null && this.#last === null;
    const shown = goesOn || NEEDS_TAB.has(command.type) ? await this.#shownSoon() : this.#shown;
    switch (command.type) {
      case "choose":
        if (shown) await this.#safely((turn) => this.#choose(shown, command.url, turn));
        return;
      case "enter-address":
        if (shown) await this.#safely((turn) => this.#enter(shown, command.url, turn));
        return;
      case "read-again":
        if (shown === null && this.#tabId !== null) {
          const tabId = this.#tabId;
          await this.#safely((turn) => this.#show(tabId, turn));
        }
        if (shown)
          await this.#safely((turn) =>
            shown.url === null ? this.#show(shown.tabId, turn) : this.#readOne(shown, shown.url, turn, true),
          );
        return;
      case "reload-page":
        if (shown) await this.#safely((turn) => this.#reload(shown, turn));
        return;
      case "open-policy":
        if (this.#tabId !== null)
          await this.#tools.openPolicy(command.url, this.#tabId).catch(() => undefined);
        return;
      case "site-warnings":
        if (shown) await this.#setWarnings(shown, command.on);
        return;
      case "forget-choice":
        if (shown) await this.#safely((turn) => this.#forgetChoice(shown, turn));
        return;
      case "cancel": {
        const isSearching = this.#searching?.signal.aborted === false;
        this.#calledOff ||= isSearching;
        this.#searching?.abort();
        if (this.#last?.kind !== "reading") return;
        if (this.#last.url === null || !shown?.url) return this.#stopFinding(this.#last.site);
        const request = { url: shown.url, private: shown.private };
        // a search in another window may wait for it, too: it goes on, and this popup waits no more
        if (!this.#tools.search.reads(request)) this.#tools.jobs.cancel(request);
        else if (!isSearching)
          return this.#safely((turn) => {
            this.#failed(shown, request.url, "cancelled", null, turn);
            return Promise.resolve();
          });
      }
    }
  }

  /** What the popup is showing, once its tab has been looked up; null where nothing of it can be shown. */
  async #shownSoon(): Promise<Shown | null> {
    let lookedUp: Promise<unknown> | null = null;
    while (this.#shown === null && lookedUp !== this.#lookedUp) {
      lookedUp = this.#lookedUp;
      await lookedUp;
    }
    return this.#shown;
  }

  async #setWarnings(shown: Shown, on: boolean): Promise<void> {
    const turn = this.#turn;
    await this.#tools.setOff(shown.site, shown.private, !on).catch(() => undefined);
    shown.off = await this.#tools.isOff(shown.site, shown.private).catch(() => shown.off);
    if (this.#last?.kind !== "ready") return;
    const state = { ...this.#last };
    if (shown.off) state.off = true;
    else delete state.off;
    this.#tell(turn, state);
  }

  /** What is being looked for is not looked for any more: its answer comes too late. */
  #stopFinding(site: string): Promise<void> {
    return this.#safely((turn) => {
      this.#tell(turn, { kind: "failed", site, url: null, code: "cancelled", status: null });
      return Promise.resolve();
    });
  }

  /** The tab's page was seen anew, or another page came into it. */
  async pageChanged(seen: PageSeen): Promise<void> {
    const shown = this.#shown;
    if (this.#tabId === null) return;
    const isOver = this.#calledOff || this.#onShow?.kind === "failed";
    if (shown && samePage(shown.pageUrl, seen.url) && (shown.url !== null || isOver)) {
      shown.seen = seen; // what is being read or shown stays
      shown.plan = { ...shown.plan, candidates: seen.candidates };
      return;
    }
    const tabId = this.#tabId;
    const onShow = shown === null ? this.#onShow : null; // the tab is still being looked up
    await this.#safely((turn) => this.#show(tabId, turn, onShow));
  }

  /** A policy was read elsewhere, in the tab that it was opened in: it is shown where it was missed. */
  async policyRead(url: string): Promise<void> {
    const shown = this.#shown;
    if (shown?.url && policyKey(shown.url) === policyKey(url))
      await this.#safely((turn) => this.#show(shown.tabId, turn, this.#onShow));
  }

  close(): void {
    this.#turn++;
    this.#unlisten();
    this.#searching?.abort();
  }

  async #safely(work: (turn: number) => Promise<unknown>): Promise<void> {
    this.#unlisten();
    this.#searching?.abort();
    this.#calledOff = false;
    const turn = ++this.#turn;
    try {
      await work(turn);
    } catch {
      this.#tell(turn, {
        kind: "failed",
        site: this.#shown?.site ?? "",
        url: null,
        code: "internal",
        status: null,
      });
    }
  }

  #tell(turn: number, state: PageState): void {
    if (turn !== this.#turn) return;
    const told = { ...state, ...this.#signingUp(state) };
    this.#last = told;
    this.#onShow = onShowOf(told);
    this.#post(told);
  }

  /** What is agreed to counts where the policy can't be shown, too. */
  #signingUp(state: PageState): Pick<PageState, "signingUp"> {
    const shown = this.#shown;
    if (state.kind === "ready" || !("site" in state) || shown?.site !== state.site) return {};
    const signup = shown.seen?.signup;
    return signup?.signup ? { signingUp: { consent: signup.consent } } : {};
  }

  async #show(tabId: number, turn: number, onShow: OnShow | null = null): Promise<void> {
    const lookingUp = this.#lookUp(tabId, turn, onShow !== null);
    this.#lookedUp = lookingUp.catch(() => undefined);
    const shown = await lookingUp;
    if (shown === null) return;
    if (onShow?.site === shown.site) return this.#goOn(shown, onShow, turn);
    const asked = await this.#tools.askedLink(tabId);
    if (turn !== this.#turn) return;
    if (asked === null) await this.#readFirst(shown, turn);
    else await this.#readOne(shown, asked, turn);
  }

  /** From the end that is on show: what is known of it is told again. Nothing is asked of the site, however long ago that was. */
  async #goOn(shown: Shown, { kind, url, chosenBy }: OnShow, turn: number): Promise<void> {
    let end: JobEnd | null = null;
    if (url !== null) {
      shown.url = url;
      if (chosenBy) shown.chosenBy = { url, by: chosenBy };
      const state = await this.#tools.jobs.stateOf({ url, private: shown.private });
      const stored = await this.#tools.reader.stored(url, shown.private);
      if (turn !== this.#turn) return;
      if (state?.kind === "running") return void (await this.#readOne(shown, url, turn));
      const failedAgain = kind === "failed" && state?.kind === "failed";
      end = stored && !failedAgain ? { kind: "done", read: stored } : state;
    }
    if (turn !== this.#turn) return;
    if (url !== null && end) this.#end(shown, url, end, turn);
    else this.#post({ kind: "unchanged" });
  }

  /** What the tab shows; null where that is nothing to read for, and the popup was told so, or where it asked for something else. */
  async #lookUp(tabId: number, turn: number, quietly: boolean): Promise<Shown | null> {
    const pages = this.#tools.seen;
    const tab = await this.#tools.tab(tabId);
    if (tab?.url === undefined || !isOpenPage(tab.url)) {
      const hidden = tab !== null && tab.url === undefined && !(await this.#tools.mayAccess(ALL_SITES));
      this.#tell(turn, hidden ? { kind: "no-access", origins: ALL_SITES } : { kind: "restricted" });
      return null;
    }
    const { url: pageUrl, private: isPrivate } = tab;
    const site = siteOf(pageUrl);
    const finding = { kind: "reading", site, url: null, step: "finding", progress: 0.05 } as const;
    const tellFinding = () => {
      if (!quietly) this.#tell(turn, finding);
    };
    // a storage that is slow to answer must not look like a worker that is gone
    const slow = setTimeout(tellFinding, SLOW_MS);
    const look = async () => {
      const chosen = await this.#tools.reader.choiceOf(site, isPrivate);
      const known = await pages.get(tabId);
      let seen = known && samePage(known.seen.url, pageUrl) ? known.seen : null;
      if (seen === null || (seen.policy === null && chosen === null)) {
        tellFinding();
        seen = (await this.#tools.look(tabId)) ?? seen;
        if (seen) await pages.set(tabId, { seen, private: isPrivate });
      }
      return { chosen, seen, off: await this.#tools.isOff(site, isPrivate).catch(() => false) };
    };
    const { chosen, seen, off } = await look().finally(() => clearTimeout(slow));
    if (turn !== this.#turn) return null;
    const plan = planFor({ url: pageUrl, title: tab.title, seen, chosen });
    const shown: Shown = {
      tabId,
      pageUrl,
      site,
      private: isPrivate,
      seen,
      plan,
      url: null,
      told: null,
      chosenBy: chosen === null ? null : { url: chosen, by: "reader" },
      off,
    };
    this.#shown = shown;
    return shown;
  }

  /** Tries the page's addresses in turn, until one is a policy; else tells what became of the last that was no mere guess. */
  async #readFirst(shown: Shown, turn: number): Promise<void> {
    let told: { url: string; end: JobEnd } | null = null;
    for (const { url, guess } of shown.plan.attempts) {
      const end = await this.#read(shown, url, turn);
      if (end === null) return;
      if (!guess || isFinal(end)) told = { url, end };
      if (isFinal(end)) break;
    }
    if (told) this.#end(shown, told.url, told.end, turn);
    else await this.#nothingRead(shown, turn);
  }

  /** The page leads to no policy: the reader chooses among what it has, or the site is searched. */
  async #nothingRead(shown: Shown, turn: number): Promise<void> {
    const { site, pageUrl, plan, seen } = shown;
    shown.url = null;
    const candidates = plan.candidates.filter((link) => link.kind !== "terms" && link.kind !== "other");
    const home = homeOf(pageUrl);
    if (seen === null && !samePage(this.#reloaded ?? "", pageUrl)) {
      this.#tell(turn, { kind: "none-found", site, home, reload: true });
      return;
    }
    if (candidates.some((link) => link.score >= LIKELY)) {
      this.#tell(turn, { kind: "choose", site, candidates });
      return;
    }
    const found = await this.#search(shown, turn);
    if (found === null) return;
    if (found.found) {
      const { url, by, end } = found.found;
      shown.chosenBy = { url, by };
      this.#end(shown, url, end, turn);
      return;
    }
    this.#tell(turn, {
      kind: "none-found",
      site,
      home,
      tried: found.tried,
      ...(candidates.length > 0 ? { candidates } : {}),
    });
  }

  /** Null where the reader asked for something else meanwhile. */
  async #search(shown: Shown, turn: number): Promise<SearchEnd | null> {
    const { tabId, pageUrl, site } = shown;
    const searching = (this.#searching = new AbortController());
    const page = { tabId, url: pageUrl, private: shown.private };
    const found = await this.#tools.search.run(
      page,
      (url, progress) => {
        shown.url = url; // what "cancel" stops
        this.#tell(turn, { kind: "reading", site, url, step: "finding", progress: 0.05 + 0.9 * progress });
      },
      searching.signal,
    );
    if (this.#searching === searching) this.#searching = null;
    if (turn !== this.#turn) return null; // what is shown is another wish's
    shown.url = null;
    return found;
  }

  async #choose(shown: Shown, url: string, turn: number): Promise<void> {
    await this.#remember(shown, url);
    await this.#readOne(shown, url, turn);
  }

  async #reload({ tabId, pageUrl, site }: Shown, turn: number): Promise<void> {
    this.#tell(turn, { kind: "reading", site, url: null, step: "finding", progress: 0.05 });
    this.#reloaded = pageUrl;
    const waiting = (this.#searching = new AbortController());
    await this.#tools.reload(tabId, waiting.signal).catch(() => undefined);
    if (this.#searching === waiting) this.#searching = null;
    if (turn === this.#turn) await this.#show(tabId, turn); // else the page has told of itself
  }

  async #forgetChoice(shown: Shown, turn: number): Promise<void> {
    await this.#tools.reader.unchoose(shown.site, shown.private);
    await this.#show(shown.tabId, turn);
  }

  async #enter(shown: Shown, typed: string, turn: number): Promise<void> {
    const url = typedAddress(typed)?.href;
    if (url === undefined) {
      this.#tell(turn, { kind: "failed", site: shown.site, url: null, code: "bad-address", status: null });
      return;
    }
    const end = await this.#readOne(shown, url, turn);
    if (end?.kind === "done" && end.read.summary.isPolicy) await this.#remember(shown, url);
  }

  async #readOne(shown: Shown, url: string, turn: number, anew = false): Promise<JobEnd | null> {
    const end = await this.#read(shown, url, turn, anew);
    if (end) this.#end(shown, url, end, turn);
    return end;
  }

  /**
   * Reads one address and tells how it goes; null where the reader asked for something else meanwhile.
   * What is stored is shown at once; where it is old it is read again behind it.
   */
  async #read(shown: Shown, url: string, turn: number, anew = false): Promise<JobEnd | null> {
    const { reader, jobs } = this.#tools;
    shown.url = url;
    shown.told = null;
    const stored = anew ? null : await reader.stored(url, shown.private);
    if (turn !== this.#turn) return null;
    if (stored) this.#ready(shown, url, stored, turn);
    const request = { url, private: shown.private };
    const follow = (state: JobState) => {
      if (state.kind !== "running" || stored) return;
      this.#tell(turn, {
        kind: "reading",
        site: shown.site,
        url,
        step: state.step,
        progress: state.progress,
        ...(state.pages ? { pages: state.pages } : {}),
      });
    };
    this.#unlisten();
    this.#unlisten = jobs.listen(request, follow);
    const now = await jobs.stateOf(request);
    if (now) follow(now);
    const asker: Asker = { pageUrl: shown.pageUrl, private: shown.private, by: "popup" };
    // what is being read is waited for, whatever is stored: another window asked, or this one before its worker was stopped
    const joined = await jobs.join(request);
    const end =
      joined === null || (joined.kind === "failed" && stored)
        ? await reader.read(url, asker, anew && joined === null)
        : joined;
    if (turn !== this.#turn) return null;
    this.#unlisten();
    return end;
  }

  #end(shown: Shown, url: string, end: JobEnd, turn: number): void {
    shown.url = url;
    if (end.kind === "failed") this.#failed(shown, url, end.code, end.status, turn);
    else if (end.read.readAt !== shown.told) this.#ready(shown, url, end.read, turn);
    this.#tools.onRead(shown.tabId);
  }

  #ready(shown: Shown, url: string, read: StoredSummary, turn: number): void {
    const { site, plan, seen } = shown;
    const { summary, readAt } = read;
    if (!summary.isPolicy) {
      const reason = summary.reason ?? "other";
      const { language } = summary.source;
      const others = othersOf(plan, url);
      this.#tell(turn, { kind: "not-policy", site, url, reason, language, ...others, ...whose(shown, url) });
      return;
    }
    const { candidates = [] } = othersOf(plan, url);
    shown.told = readAt;
    const signup = seen?.signup?.signup === true;
    const consent = (signup && seen?.signup?.consent) || null;
    this.#tell(turn, {
      kind: "ready",
      site,
      url,
      readAt,
      summary,
      ...(shown.private ? { private: true } : {}),
      ...(read.size === 0 ? { unkept: true } : {}),
      ...changedOf(read),
      ...(shown.off ? { off: true } : {}),
      signup,
      candidates,
      ...whose(shown, url),
      ...(consent ? { consent } : {}),
    });
    if (turn === this.#turn) void this.#tools.reader.shown(read, shown.private);
  }

  #failed(shown: Shown, url: string, code: ErrorCode, status: number | null, turn: number): void {
    if (code === "no-access") this.#tell(turn, { kind: "no-access", origins: ALL_SITES });
    else {
      const { site, plan } = shown;
      const others = othersOf(plan, url);
      this.#tell(turn, { kind: "failed", site, url, code, status, ...others, ...whose(shown, url) });
    }
  }

  /** A choice that can't be kept holds for this popup. */
  async #remember(shown: Shown, url: string): Promise<void> {
    shown.chosenBy = { url, by: "reader" };
    await this.#tools.reader
      .storeFor(shown.private)
      .choose(shown.site, policyKey(url))
      .catch(() => undefined);
  }
}

/** The page's other links, to offer beside the one that was read. */
function othersOf(plan: Plan, url: string): { candidates?: PolicyLink[] } {
  const candidates = plan.candidates.filter((link) => policyKey(link.url) !== policyKey(url));
  return candidates.length > 0 ? { candidates } : {};
}

/** Why it is this policy, where that is not the page's own link. */
function whose({ chosenBy }: Shown, url: string): { chosenBy?: ChosenBy } {
  return chosenBy && policyKey(chosenBy.url) === policyKey(url) ? { chosenBy: chosenBy.by } : {};
}

/** Ends the search: a policy, or the reader's wish. */
const isFinal = (end: JobEnd): boolean =>
  end.kind === "done" ? end.read.summary.isPolicy : end.code === "cancelled";

/** What a page of ours is told of a reading that differs from what the reader knew. */
export function changedOf({ changed, seenAt }: StoredSummary): { changed?: Changed } {
  if (!changed) return {};
  const { changes, updated, since } = changed;
  return { changed: { changes, updated, since, isNews: seenAt === undefined } };
}
