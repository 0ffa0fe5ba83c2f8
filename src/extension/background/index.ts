/**
 * The worker. Every listener is registered at once, at top level, or the event that woke the worker would be missed.
 * Nothing that matters is kept in its memory: the browser stops it at any moment.
 */
import { SmallprintError } from "../../policy/errors.ts";
import { warningsFor } from "../../policy/warnings.ts";
import {
  parseFromPage,
  parseFromUi,
  parsePageSeen,
  parsePortCommand,
  type Answers,
  type CardAction,
  type FromUi,
  type PageSeen,
  type ToPage,
} from "../messages.ts";
import { browser, type Runtime } from "../platform.ts";
import {
  DEFAULT_SETTINGS,
  loadSettings,
  onSettingsChanged,
  saveSettings,
  warnRulesOf,
  type Settings,
} from "../settings.ts";
import { openStore, PRIVATE_KEY, privateStore, type SessionArea } from "../store.ts";
import { within } from "../within.ts";
import { policyKey } from "./addresses.ts";
import { badgeOf } from "./badge.ts";
import { lazyEngine } from "./engine.ts";
import { fetchPolicy } from "./fetch.ts";
import { Jobs } from "./jobs.ts";
import { planFor } from "./policy-of-page.ts";
import { PopupWatch, type TabView } from "./popup-watch.ts";
import { Reader } from "./reader.ts";
import { samePage, seenPages } from "./seen-pages.ts";
import { isOwnAddress, senderOf, type From } from "./senders.ts";
import { showQuote, type QuoteTab } from "./show-quote.ts";
import { cardFor, wantsCard } from "./signup-card.ts";
import { siteOf } from "./site.ts";

const own = { id: browser.runtime.id, root: browser.runtime.getURL("") };
const POPUP_PAGE = "src/extension/popup/index.html";
const BADGE_COLOURS = { background: "#86480a", text: "#ffffff" };
/** Sites switched off in private windows: in the session's memory only. */
const PRIVATE_OFF_KEY = "private-off";
const LOOK_MS = 2_000;
const MONTH_MS = 30.4 * 24 * 60 * 60 * 1_000;

const session = browser.storage.session;
const area: SessionArea = {
  get: async (key) => (await session.get(key))[key],
  set: (key, value) => session.set({ [key]: value }),
  remove: (key) => session.remove(key),
  keys: async () => Object.keys(await session.get(null)),
};

const mayAccess = (origins: string[]) => browser.permissions.contains({ origins });
const engine = lazyEngine(browser.runtime.getManifest().version);
const store = openStore();
const inPrivate = privateStore(area);
const seen = seenPages(area);
const now = () => Date.now();
const jobs = new Jobs({
  fetch: (url, options) => fetchPolicy(url, { ...options, mayAccess }),
  engine,
  keep: (read, isPrivate) => (isPrivate ? inPrivate : store).keep(read),
  area,
  now,
});
const reader = new Reader({ jobs, store, privateStore: inPrivate, engineVersion: engine.version, now });
const watches = new Set<PopupWatch>();

const settingsNow = (): Promise<Settings> => loadSettings().catch(() => DEFAULT_SETTINGS);

// ---- tabs

async function tabOf(tabId: number): Promise<TabView | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab && { url: tab.url, title: tab.title ?? "", private: tab.incognito };
}

/** What the content script answers; null where there is none, or it doesn't answer in time. */
async function tellPage(tabId: number, message: ToPage): Promise<unknown> {
  const answer: Promise<unknown> = browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  return within(LOOK_MS, answer, () => new Error("no answer")).catch(() => null);
}

async function look(tabId: number): Promise<PageSeen | null> {
  const found = parsePageSeen(await tellPage(tabId, { type: "look-again" }));
  const tab = await tabOf(tabId);
  return found && tab?.url !== undefined && isOwnAddress(found.url, tab.url) ? found : null;
}

async function planOf(page: PageSeen, title: string, isPrivate: boolean) {
  const site = siteOf(page.url);
  const stores = isPrivate ? [inPrivate, store] : [store];
  let chosen: string | null = null;
  for (const each of stores) chosen ??= await each.choiceOf(site).catch(() => null);
  return planFor({ url: page.url, title, seen: page, chosen });
}

// ---- badge

async function showBadge(tabId: number): Promise<void> {
  const page = await seen.get(tabId);
  const tab = await tabOf(tabId);
  if (!page || tab?.url === undefined || !samePage(page.seen.url, tab.url)) return;
  const rules = warnRulesOf(await settingsNow());
  let count = 0;
  for (const { url } of (await planOf(page.seen, tab.title, page.private)).attempts) {
    const read = await reader.stored(url, page.private);
    if (!read?.summary.isPolicy) continue;
    count = warningsFor(read.summary.facts, read.summary.contradictions, rules).length;
    break;
  }
  const badge = badgeOf(count, siteOf(page.seen.url));
  const title = badge.title ?? browser.runtime.getManifest().action?.default_title ?? "";
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: badge.text }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => undefined); // the tab is gone
}

async function showBadges(): Promise<void> {
  for (const tabId of await seen.tabs()) await showBadge(tabId);
}

// ---- pages

type FromTab = Extract<From, { kind: "page" }>;

async function pageSeen(page: PageSeen, from: FromTab): Promise<void> {
  if (!isOwnAddress(page.url, from.url)) return;
  await seen.set(from.tabId, { seen: page, private: from.private });
  await showBadge(from.tabId);
  for (const watch of watches) if (watch.tabId === from.tabId) await watch.pageChanged(page);
  if (page.signup?.signup) await considerCard(page, from);
}

/** Reads a signup page's policy behind the scenes, and shows the card where there is something to say. */
async function considerCard(page: PageSeen, { tabId, private: isPrivate }: FromTab): Promise<void> {
  const site = siteOf(page.url);
  const off = (await area.get(PRIVATE_OFF_KEY).catch(() => null)) as string[] | null | undefined;
  if (!wantsCard(await settingsNow(), site, isPrivate ? (off ?? []) : [])) return;
  const title = (await tabOf(tabId))?.title ?? "";
  const sure = (await planOf(page, title, isPrivate)).attempts.filter((attempt) => !attempt.guess);
  const reading = await reader.readFirst(sure, { pageUrl: page.url, private: isPrivate, by: "page" });
  await showBadge(tabId);
  const settings = await settingsNow(); // reading takes a while
  const decision = cardFor(site, reading, settings);
  const shelf = reader.storeFor(isPrivate);
  if (!decision || (await shelf.cardOf(site).catch(() => null)) === decision.version) return;
  const there = await seen.get(tabId);
  if (!there?.seen.signup?.signup || !samePage(there.seen.url, page.url)) return; // the reader went on
  const shown = await tellPage(tabId, { type: "show-card", card: decision.card });
  if (shown === true) await shelf.markCard(site, decision.version).catch(() => undefined);
}

async function cardAction(
  { action }: CardAction,
  { tabId, url, private: isPrivate }: FromTab,
): Promise<void> {
  if (action === "summary") {
    // a browser that opens popups only after its own click: the same page in a tab
    await browser.action.openPopup().catch(async () => {
      await browser.tabs.create({
        url: browser.runtime.getURL(`${POPUP_PAGE}?tab=${tabId}`),
        openerTabId: tabId,
      });
    });
  } else if (action === "not-here") {
    const site = siteOf(url);
    if (isPrivate) {
      const off = ((await area.get(PRIVATE_OFF_KEY)) as string[] | undefined) ?? [];
      await area.set(PRIVATE_OFF_KEY, [...off, site]);
    } else {
      const { signupOffSites } = await loadSettings();
      await saveSettings({ signupOffSites: [...signupOffSites, site] });
    }
  }
}

// ---- the extension's own pages

const quoteTab = ({ id, url, status }: { id?: number; url?: string; status?: string }): QuoteTab => ({
  id: id ?? -1,
  url,
  loaded: status === "complete",
});

async function openQuote(question: Extract<FromUi, { type: "show-quote" }>): Promise<{ opened: boolean }> {
  return showQuote(question, {
    tabs: async () => (await browser.tabs.query({ lastFocusedWindow: true })).map(quoteTab),
    tab: async (id) => browser.tabs.get(id).then(quoteTab, () => null),
    open: async (url) => (await browser.tabs.create({ url })).id ?? -1,
    show: async (id, url) => {
      await browser.tabs.update(id, { active: true, ...(url === undefined ? {} : { url }) });
    },
    highlight: async (id, { text, before }) => {
      const answer = await tellPage(id, { type: "show-quote", text, before });
      return typeof answer === "boolean" ? answer : null;
    },
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}

async function answerOf(question: FromUi): Promise<Answers[FromUi["type"]]> {
  switch (question.type) {
    case "show-quote":
      return openQuote(question);
    case "stored-list":
      return store.list();
    case "stored-delete":
      await Promise.all([
        store.delete(question.url),
        inPrivate.delete(question.url),
        jobs.forget(question.url),
      ]);
      await showBadges();
      return { ok: true };
    case "stored-delete-all":
      await Promise.all([store.deleteAll(), inPrivate.deleteAll(), jobs.forget()]);
      await showBadges();
      return { ok: true };
    case "summary-of": {
      const read = await store.latest(policyKey(question.url));
      return read && { url: read.url, readAt: read.readAt, summary: read.summary };
    }
  }
}

/** The error that a page of ours is told: its message is the code. */
const asCode = (cause: unknown): never => {
  throw new Error(cause instanceof SmallprintError ? cause.code : "internal", { cause });
};

// ---- keeping

async function expire(): Promise<void> {
  const { keepMonths } = await settingsNow();
  await store.expire(now() - keepMonths * MONTH_MS).catch(() => undefined);
}

/** When the last private window closes, nothing of them stays, not even in memory. */
async function forgetPrivate(): Promise<void> {
  const windows = await browser.windows.getAll();
  if (windows.some((window) => window.incognito)) return;
  await jobs.forgetPrivate();
  await session.remove([PRIVATE_KEY, PRIVATE_OFF_KEY]);
}

// ---- listeners

browser.runtime.onMessage.addListener(
  (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    const from = senderOf(sender, own);
    if (from.kind === "ui") {
      const question = parseFromUi(message);
      return question ? answerOf(question).catch(asCode) : undefined;
    }
    if (from.kind === "page") {
      const told = parseFromPage(message);
      if (told === null) return undefined;
      const done = told.type === "page-seen" ? pageSeen(told, from) : cardAction(told, from);
      return done.catch(() => undefined); // a page is told nothing; the promise keeps the worker awake until the work is done
    }
    return undefined;
  },
);

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== "popup" || !port.sender || senderOf(port.sender, own).kind !== "ui") {
    port.disconnect();
    return;
  }
  const watch = new PopupWatch(
    { tab: tabOf, look, seen, reader, jobs, mayAccess, onRead: (tabId) => void showBadge(tabId) },
    (state) => {
      if (watches.has(watch)) port.postMessage(state);
    },
  );
  watches.add(watch);
  port.onMessage.addListener((message: unknown) => {
    const command = parsePortCommand(message);
    if (command) void watch.command(command);
  });
  port.onDisconnect.addListener(() => {
    watches.delete(watch);
    watch.close();
  });
});

browser.tabs.onRemoved.addListener((tabId) => void seen.delete(tabId));
browser.runtime.onInstalled.addListener(() => void expire());
browser.runtime.onStartup.addListener(() => void expire());
browser.permissions.onAdded.addListener(() => {
  for (const watch of watches)
    if (watch.tabId !== null) void watch.command({ type: "watch", tabId: watch.tabId });
});
// Firefox for Android has no windows
(browser.windows as typeof browser.windows | undefined)?.onRemoved.addListener(() => void forgetPrivate());
onSettingsChanged(() => {
  void showBadges();
  void expire();
});

void browser.action.setBadgeBackgroundColor({ color: BADGE_COLOURS.background });
void browser.action.setBadgeTextColor({ color: BADGE_COLOURS.text });
void jobs.resume();
