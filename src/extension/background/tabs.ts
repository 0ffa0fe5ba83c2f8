/** The browser's tabs as the worker's parts see them. */
import { parsePageSeen, parseSeenLinks, type PageSeen, type SeenLinks, type ToPage } from "../messages.ts";
import { browser, type Tabs } from "../platform.ts";
import { within } from "../within.ts";
import type { OpenPagesTools, OpenTab } from "./open-pages.ts";
import type { TabView } from "./popup-watch.ts";
import { isOwnAddress } from "./senders.ts";
import type { QuoteTab, QuoteTools } from "./show-quote.ts";

const ANSWER_MS = 2_000;
/** A large page that is busy takes its time to be looked at. */
const LOOK_MS = 5_000;
const STEP_MS = 250;
/** A page that has come gets its content script within so long; a slow one is waited for longer. */
const RESTED_MS = 2_500;
const RELOAD_MS = 20_000;

/** null where the tab is gone. */
export async function tabOf(tabId: number): Promise<TabView | null> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab && { url: tab.url, title: tab.title ?? "", private: tab.incognito };
}

/** What the tab's content script answers; null where there is none, or it doesn't answer in time. */
export async function tellPage(tabId: number, message: ToPage, patience = ANSWER_MS): Promise<unknown> {
  const answer: Promise<unknown> = browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  return within(patience, answer, () => new Error("no answer")).catch(() => null);
}

/** Has the content script look anew; null where there is none. */
export async function look(tabId: number, patience = LOOK_MS): Promise<PageSeen | null> {
  const found = parsePageSeen(await tellPage(tabId, { type: "look-again" }, patience));
  const tab = await tabOf(tabId);
  return found && tab?.url !== undefined && isOwnAddress(found.url, tab.url) ? found : null;
}

/** Loads a tab's page anew; done when its content script can be asked, or none comes, soon after `signal` at the latest. */
export async function reload(tabId: number, signal: AbortSignal): Promise<void> {
  await browser.tabs.reload(tabId);
  const end = performance.now() + RELOAD_MS;
  const left = () => end - performance.now();
  let rested = 0;
  while (!signal.aborted && left() > STEP_MS && rested < RESTED_MS) {
    await quoteTools.wait(STEP_MS);
    if (await look(tabId, Math.min(LOOK_MS, left()))) return;
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab === null) return;
    rested = tab.status === "complete" ? rested + STEP_MS : 0;
  }
}

/** Has the content script look for policy links in the source of another page; null where there is none. */
export async function linksIn(tabId: number, html: string, url: string): Promise<SeenLinks | null> {
  return parseSeenLinks(await tellPage(tabId, { type: "links-in", html, url }, LOOK_MS));
}

const quoteTab = ({ id, url, status }: { id?: number; url?: string; status?: string }): QuoteTab => ({
  id: id ?? -1,
  url,
  loaded: status === "complete",
});

export const quoteTools: QuoteTools = {
  tabs: async () => (await browser.tabs.query({ lastFocusedWindow: true })).map(quoteTab),
  tab: (id) => browser.tabs.get(id).then(quoteTab, () => null),
  open: async (url) => (await browser.tabs.create({ url })).id ?? -1,
  show: async (id, url) => {
    await browser.tabs.update(id, { active: true, ...(url === undefined ? {} : { url }) });
  },
  highlight: async (id, { text, before }) => {
    const answer = await tellPage(id, { type: "show-quote", text, before });
    return typeof answer === "boolean" ? answer : null;
  },
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

const openTab = ({ id, url, incognito, status }: Tabs.Tab): OpenTab => ({
  id: id ?? -1,
  url,
  private: incognito,
  loaded: status === "complete",
});

/** Tabs as those see them who look for a policy among them. */
export const openTabs: Pick<OpenPagesTools, "tabs" | "tab" | "create" | "wait"> = {
  tabs: async () => (await browser.tabs.query({})).map(openTab),
  tab: (id) => browser.tabs.get(id).then(openTab, () => null),
  async create(url, besideTab) {
    const windowId = (await browser.tabs.get(besideTab).catch(() => null))?.windowId;
    const tab = await browser.tabs.create({ url, ...(windowId === undefined ? {} : { windowId }) });
    return tab.id ?? null;
  },
  wait: (milliseconds) => quoteTools.wait(milliseconds),
};
