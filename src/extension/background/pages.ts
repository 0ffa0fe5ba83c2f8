/** What follows from what a page shows: its badge, and on a signup page the policy read behind the scenes and a card. */
import { warningsFor } from "../../policy/warnings.ts";
import type { CardAction, CardContent, PageSeen } from "../messages.ts";
import { dueOf, namesOf } from "../records.ts";
import { warnRulesOf, type Settings } from "../settings.ts";
import { policiesOf, type CardMark, type SessionArea, type StoredSummary } from "../store.ts";
import { allowance, type Allowance } from "./allowance.ts";
import { badgeOf, type Badge } from "./badge.ts";
import { planFor, type Plan } from "./policy-of-page.ts";
import type { TabView } from "./popup-watch.ts";
import type { Reader } from "./reader.ts";
import { samePage, type SeenPages } from "./seen-pages.ts";
import { isOwnAddress, type FromPageTab } from "./senders.ts";
import { cardFor, wantsCard } from "./signup-card.ts";
import { siteOf } from "./site.ts";
import { voice } from "./voice.ts";

export interface PagesTools {
  seen: SeenPages;
  reader: Reader;
  area: SessionArea;
  tab(tabId: number): Promise<TabView | null>;
  /** Never rejects: the defaults serve where storage fails. */
  settings(): Promise<Settings>;
  /** Switches the card off for a site. */
  switchOff(site: string): Promise<void>;
  /** Switches it on again. */
  switchOn(site: string): Promise<void>;
  /** Tells whether the page took the card; it shows it when it has a free corner. */
  showCard(tabId: number, card: CardContent): Promise<boolean>;
  setBadge(tabId: number, badge: Badge): Promise<void>;
  /** Opens the popup over the tab; false where the browser does that only after a click of its own. */
  openPopup(): Promise<boolean>;
  openReport(url: string, isPrivate: boolean): Promise<void>;
  /** Opens the popup's page in a tab of its own. */
  openPopupPage(tabId: number): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Sites switched off in private windows: in the session's memory only. */
export const PRIVATE_OFF_KEY = "private-off";

/** The card that a tab was sent, until it is on show. */
interface DueCard {
  site: string;
  mark: CardMark | null;
}
const DUE_PREFIX = "card:";

/** The reader has deleted a policy, or all (null): whether that takes this mark along. */
const takesAlong = (deleted: string | null, mark: CardMark): boolean =>
  deleted === null || policiesOf(mark).includes(deleted);
type Deleted = (string | null)[];

export class Pages {
  readonly #tools: PagesTools;
  readonly #allowance: Allowance;
  /** Of each card under way: what was deleted meanwhile. */
  readonly #underWay = new Set<Deleted>();
  constructor(tools: PagesTools) {
    this.#tools = tools;
    this.#allowance = allowance(tools.area, () => tools.now());
  }

  /** A content script told of its page. Done when all that follows from it is done: until then the browser keeps the worker awake. */
  async seen(page: PageSeen, from: FromPageTab): Promise<void> {
    if (!isOwnAddress(page.url, from.url)) return;
    await this.#tools.seen.set(from.tabId, { seen: page, private: from.private });
    await this.showBadge(from.tabId);
    if (page.signup?.signup) await this.#marking((deleted) => this.#considerCard(page, from, deleted));
    else await this.#recheck(page, from);
  }

  /** The reader has come back to a site whose policy they once had read: it may have changed since. */
  async #recheck(page: PageSeen, { tabId, private: isPrivate }: FromPageTab): Promise<void> {
    const title = (await this.#tools.tab(tabId))?.title ?? "";
    const read = await this.#storedOf(page, title, isPrivate);
    const asker = { pageUrl: page.url, private: isPrivate, by: "page" as const };
    if (read && (await this.#tools.reader.recheck(read, asker))) await this.showBadge(tabId);
  }

  /** Whether signup warnings are off for a site. */
  async isOff(site: string, isPrivate: boolean): Promise<boolean> {
    const { signupOffSites } = await this.#tools.settings();
    return signupOffSites.includes(site) || (isPrivate && (await this.#privateOff()).includes(site));
  }

  /** Switches signup warnings off or on for a site; what a private window switches off is forgotten with it. */
  async setOff(site: string, isPrivate: boolean, off: boolean): Promise<void> {
    const others = (await this.#privateOff()).filter((one) => one !== site);
    if (isPrivate) await this.#tools.area.set(PRIVATE_OFF_KEY, off ? [...others, site] : others);
    else await (off ? this.#tools.switchOff(site) : this.#tools.switchOn(site));
  }

  async cardAction(action: CardAction["action"], from: FromPageTab): Promise<void> {
    if (action === "summary") return this.#openSummary(from);
    if (action === "shown") return this.#marking((deleted) => this.#cardShown(from, deleted));
    if (action !== "not-here") return;
    await this.setOff(siteOf(from.url), from.private, true);
  }

  /** The popup; where it can't be opened the report of what is stored, else the popup as a page. */
  async #openSummary({ tabId, private: isPrivate }: FromPageTab): Promise<void> {
    if (await this.#tools.openPopup()) return;
    const page = await this.#tools.seen.get(tabId);
    const title = (await this.#tools.tab(tabId))?.title ?? "";
    const read = page && (await this.#storedOf(page.seen, title, isPrivate));
    if (read) await this.#tools.openReport(read.url, isPrivate);
    else await this.#tools.openPopupPage(tabId);
  }

  /** The badge of a tab, from what is stored: nothing is fetched for it. */
  async showBadge(tabId: number): Promise<void> {
    const page = await this.#tools.seen.get(tabId);
    const tab = await this.#tools.tab(tabId);
    if (!page || tab?.url === undefined || !samePage(page.seen.url, tab.url)) return;
    const rules = warnRulesOf(await this.#tools.settings());
    const read = await this.#storedOf(page.seen, tab.title, page.private);
    const count = read
      ? warningsFor(read.summary.facts, read.summary.contradictions, rules, voice).length
      : 0;
    await this.#tools.setBadge(tabId, badgeOf(count, siteOf(page.seen.url)));
  }

  /** The tab was closed. */
  async forget(tabId: number): Promise<void> {
    const { area } = this.#tools;
    await Promise.all([
      area.remove(`${DUE_PREFIX}${tabId}`).catch(() => undefined),
      this.#allowance.forget(tabId),
    ]);
  }

  /** The reader has deleted a policy (as `policyKey` gives it), or all (null): cards under way and due leave no mark of it. */
  async forgetCards(url: string | null): Promise<void> {
    const { area } = this.#tools;
    for (const deleted of this.#underWay) deleted.push(url);
    for (const key of (await area.keys()).filter((one) => one.startsWith(DUE_PREFIX))) {
      const mark = dueOf<DueCard>(await area.get(key))?.mark;
      if (!mark || takesAlong(url, mark)) await area.remove(key);
    }
  }

  async showBadges(): Promise<void> {
    for (const tabId of await this.#tools.seen.tabs()) await this.showBadge(tabId);
  }

  /** Work at whose end a mark is written: it is told what was deleted until then. */
  async #marking(work: (deleted: Deleted) => Promise<void>): Promise<void> {
    const deleted: Deleted = [];
    this.#underWay.add(deleted);
    await work(deleted).finally(() => this.#underWay.delete(deleted));
  }

  /** Reads a signup page's policy behind the scenes, and shows the card where there is something to say. */
  async #considerCard(
    page: PageSeen,
    { tabId, private: isPrivate }: FromPageTab,
    deleted: Deleted,
  ): Promise<void> {
    const { reader, seen } = this.#tools;
    const site = siteOf(page.url);
    const off = isPrivate ? await this.#privateOff() : [];
    if (!wantsCard(await this.#tools.settings(), site, off)) return;
    const title = (await this.#tools.tab(tabId))?.title ?? "";
    const plan = await this.#planOf(page, title, isPrivate);
    const named = plan.attempts.filter((attempt) => !attempt.guess);
    if ((await this.#tools.tab(tabId)) === null) return; // closed: nothing more is written down of it
    const may = await Promise.all(named.map(({ url }) => this.#allowance.take(tabId, site, url)));
    if (may.includes(false)) return; // it names ever new ones
    const reading = await reader.readFirst(named, { pageUrl: page.url, private: isPrivate, by: "page" });
    await this.showBadge(tabId);
    const shelf = reader.storeFor(isPrivate);
    const last = await shelf.cardOf(site).catch(() => null);
    const { card, mark } = cardFor(site, reading, await this.#tools.settings(), last); // reading took a while
    if (mark && deleted.some((url) => takesAlong(url, mark))) return;
    if (card === null) {
      if (mark) await shelf.markCard(site, mark).catch(() => undefined);
      return;
    }
    const there = await seen.get(tabId);
    if (!there?.seen.signup?.signup || !samePage(there.seen.url, page.url)) return; // the reader went on
    // the page may have no free corner for it yet: it counts as shown when the page says so
    const due: DueCard = { site, mark };
    await this.#tools.area.set(`${DUE_PREFIX}${tabId}`, due).catch(() => undefined);
    await this.#tools.showCard(tabId, card);
  }

  async #cardShown({ tabId, url, private: isPrivate }: FromPageTab, deleted: Deleted): Promise<void> {
    const { area, reader } = this.#tools;
    const key = `${DUE_PREFIX}${tabId}`;
    const due = dueOf<DueCard>(await area.get(key).catch(() => null));
    if (!due?.mark || due.site !== siteOf(url)) return;
    const { site, mark } = due;
    await area.remove(key).catch(() => undefined);
    if (deleted.some((one) => takesAlong(one, mark))) return;
    await reader
      .storeFor(isPrivate)
      .markCard(site, mark)
      .catch(() => undefined);
  }

  /** The policy of a page as it is stored, null where none of its addresses is. */
  async #storedOf(page: PageSeen, title: string, isPrivate: boolean): Promise<StoredSummary | null> {
    for (const { url } of (await this.#planOf(page, title, isPrivate)).attempts) {
      const read = await this.#tools.reader.stored(url, isPrivate);
      if (read?.summary.isPolicy) return read;
    }
    return null;
  }

  async #planOf(page: PageSeen, title: string, isPrivate: boolean): Promise<Plan> {
    const chosen = await this.#tools.reader.choiceOf(siteOf(page.url), isPrivate);
    return planFor({ url: page.url, title, seen: page, chosen });
  }

  async #privateOff(): Promise<string[]> {
    return namesOf(await this.#tools.area.get(PRIVATE_OFF_KEY).catch(() => null));
  }
}
