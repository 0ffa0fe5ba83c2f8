/** The report page: opened for a policy, and given what is kept of it. */
import { policyKey } from "../../net/addresses.ts";
import { SmallprintError } from "../../policy/errors.ts";
import type { Report, ReportName } from "../messages.ts";
import type { SessionArea, Store, StoredSummary } from "../store.ts";
import type { Jobs } from "./jobs.ts";
import { changedOf } from "./popup-watch.ts";

export interface ReportTools {
  store: Store;
  privateStore: Store;
  jobs: Jobs;
  area: SessionArea;
  /** Opens the extension's report page with this query. */
  openPage: (query: string) => Promise<void>;
  /** A name that nobody can guess. */
  newTicket: () => string;
}

const PREFIX = "report:";

export class Reports {
  readonly #tools: ReportTools;
  constructor(tools: ReportTools) {
    this.#tools = tools;
  }

  /**
   * Opens the report of a policy. The page may stand in another window than the one it was asked for in: from a private window its
   * address, which the browser keeps in its history, is a ticket that says nothing, good until the last private window closes.
   */
  async open(url: string, isPrivate: boolean): Promise<void> {
    const { area, newTicket, openPage } = this.#tools;
    if (!isPrivate) return openPage(new URLSearchParams({ policy: policyKey(url) }).toString());
    const ticket = newTicket();
    await area.set(PREFIX + ticket, policyKey(url));
    await openPage(new URLSearchParams({ ticket }).toString());
  }

  /** What is kept of a policy; null for nothing. @throws SmallprintError "storage" */
  async of(name: ReportName): Promise<Report | null> {
    const { store, privateStore } = this.#tools;
    if ("url" in name) {
      const url = policyKey(name.url);
      const unkept = () => this.#unkept(url, false);
      const read = await store.latest(url).catch(async (cause: unknown) => {
        const known = await unkept();
        if (known === null) throw cause;
        return known;
      });
      const known = read ?? (await unkept());
      return known && this.#report(known, store, false);
    }
    const url = await this.#tools.area.get(PREFIX + name.ticket);
    if (typeof url !== "string") return null;
    const inPrivate = await privateStore.latest(url);
    if (inPrivate) return this.#report(inPrivate, privateStore, true);
    const read = await store.latest(url).catch(() => null); // read in another window before
    const known = read ?? (await this.#unkept(url, true));
    return known && this.#report(known, store, true);
  }

  /** A reading that the browser's storage did not take: its job still knows it. */
  async #unkept(url: string, isPrivate: boolean): Promise<StoredSummary | null> {
    const state = await this.#tools.jobs.stateOf({ url, private: isPrivate });
    return state?.kind === "done" && state.read.summary.isPolicy ? state.read : null;
  }

  /**
   * Reads a policy again that is in the store, for its report. @throws SmallprintError what went wrong; "not-found" where
   * nothing is stored of it
   */
  async readAgain(url: string): Promise<Report> {
    const { store, jobs } = this.#tools;
    const known = await store.latest(policyKey(url));
    if (known === null) throw new SmallprintError("not-found");
    // the reader has asked for this address once: it may be one on their own network
    const end = await jobs.run({ url: known.url, pageUrl: known.url, private: false });
    if (end.kind === "failed") throw new SmallprintError(end.code);
    if (!end.read.summary.isPolicy) throw new SmallprintError("unreadable");
    return this.#report(end.read, store, false);
  }

  /** When the last private window closes. */
  async forgetPrivate(): Promise<void> {
    const { area } = this.#tools;
    for (const key of await area.keys()) if (key.startsWith(PREFIX)) await area.remove(key);
  }

  async #report(read: StoredSummary, store: Store, isPrivate: boolean): Promise<Report> {
    const { url, readAt, summary } = read;
    const text = await store.textOf(read).catch(() => null);
    return { url, readAt, summary, ...changedOf(read), text, private: isPrivate };
  }
}
