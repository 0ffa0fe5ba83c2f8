/**
 * The worker. Every listener is registered at once, at top level, or the event that woke the worker would be missed.
 * Nothing that matters is kept in its memory: the browser stops it at any moment.
 */
import { SmallprintError } from "../../policy/errors.ts";
import { parseFromPage, parseFromUi, parsePortCommand, type Answers, type FromUi } from "../messages.ts";
import { browser, type Runtime } from "../platform.ts";
import { DEFAULT_SETTINGS, loadSettings, onSettingsChanged, saveSettings } from "../settings.ts";
import { ownValue } from "../own.ts";
import { openStore, PRIVATE_KEY, privateStore, type SessionArea } from "../store.ts";
import { policyKey } from "../../net/addresses.ts";
import { askedLinks } from "./asked-links.ts";
import { deleting } from "./deleting.ts";
import { lazyEngine } from "./engine.ts";
import { readExample } from "./example.ts";
import { fetchPolicy } from "./fetch.ts";
import { withChanges } from "./history.ts";
import { Jobs } from "./jobs.ts";
import { keeping } from "./keeping.ts";
import { listenToLinkMenu, makeLinkMenu } from "./link-menu.ts";
import { openPages } from "./open-pages.ts";
import { Pages, PRIVATE_OFF_KEY } from "./pages.ts";
import { closeLeftPdf } from "./pdf.ts";
import { changedOf, PopupWatch } from "./popup-watch.ts";
import { Reader } from "./reader.ts";
import { Reports } from "./reports.ts";
import { Search } from "./search.ts";
import { seenPages } from "./seen-pages.ts";
import { senderOf, type FromPageTab } from "./senders.ts";
import { showQuote } from "./show-quote.ts";
import { siteOf } from "./site.ts";
import { linksIn, look, openTabs, quoteTools, reload, tabOf, tellPage } from "./tabs.ts";

const own = { id: browser.runtime.id, root: browser.runtime.getURL("") };
const POPUP_PAGE = "src/extension/popup/index.html";
const REPORT_PAGE = "src/extension/report/index.html";
const BADGE_COLOURS = { background: "#86480a", text: "#ffffff" };
const WELCOME_PAGE = "src/extension/welcome/index.html";

// ---- the parts, put together

const session = browser.storage.session;
const area: SessionArea = {
  get: async (key) => ownValue(await session.get(key), key),
  set: (key, value) => session.set({ [key]: value }),
  remove: (key) => session.remove(key),
  keys: async () => Object.keys(await session.get(null)),
};
const local = browser.storage.local;
const now = () => Date.now();
const settings = () => loadSettings().catch(() => DEFAULT_SETTINGS);
const mayAccess = (origins: string[]) => browser.permissions.contains({ origins });
const engine = lazyEngine(browser.runtime.getManifest().version);
const store = openStore();
const inPrivate = privateStore(area);
const keep = keeping({
  store,
  area: {
    get: async (key) => ownValue(await local.get(key), key),
    set: (key, value) => local.set({ [key]: value }),
  },
  keepMonths: async () => (await settings()).keepMonths,
  now,
});
const seen = seenPages(area);
const asked = askedLinks(area, now);
const opened = openPages({ ...openTabs, tell: tellPage, area, now });
const heardDate = (date: number) => void keep.heard(date);
const jobs = new Jobs({
  fetch: (url, options) => fetchPolicy(url, { ...options, mayAccess, heardDate }),
  known: (url, isPrivate) => (isPrivate ? inPrivate : store).latest(url),
  engine,
  async keep(read, isPrivate) {
    const shelf = isPrivate ? inPrivate : store;
    const row = await shelf.keep(await withChanges(read, shelf));
    if (!isPrivate) await keep.tidyDaily();
    return row;
  },
  area,
  open: opened,
  now,
});
const reader = new Reader({
  jobs,
  store,
  privateStore: inPrivate,
  engineVersion: engine.version,
  rechecks: async () => (await settings()).recheck,
  isOpen: async (url, isPrivate) => (await opened.find([url], isPrivate)) !== null,
  now,
});
const search = new Search({
  fetch: (url, options) => fetchPolicy(url, { ...options, mayAccess, heardDate }),
  linksIn,
  read: (url, asker) => reader.read(url, asker),
  area,
  now,
});
const reports = new Reports({
  store,
  privateStore: inPrivate,
  jobs,
  area,
  newTicket: () => crypto.randomUUID(),
  async openPage(query) {
    await browser.tabs.create({ url: browser.runtime.getURL(`${REPORT_PAGE}?${query}`) });
  },
});
const openPopup = (): Promise<boolean> =>
  browser.action.openPopup().then(
    () => true,
    () => false,
  );
async function openPopupPage(tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`${POPUP_PAGE}?tab=${tabId}`);
  await browser.tabs.create({ url, openerTabId: tabId });
}
const pages = new Pages({
  seen,
  reader,
  area,
  settings,
  tab: tabOf,
  async switchOff(site) {
    const { signupOffSites } = await loadSettings();
    await saveSettings({ signupOffSites: [...signupOffSites, site] });
  },
  async switchOn(site) {
    const { signupOffSites } = await loadSettings();
    await saveSettings({ signupOffSites: signupOffSites.filter((one) => one !== site) });
  },
  showCard: async (tabId, card) => (await tellPage(tabId, { type: "show-card", card })) === true,
  async setBadge(tabId, { text, title }) {
    const usual = browser.runtime.getManifest().action?.default_title ?? "";
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setTitle({ tabId, title: title ?? usual }),
    ]).catch(() => undefined); // the tab is gone
  },
  openPopup,
  openReport: (url, isPrivate) => reports.open(url, isPrivate),
  openPopupPage,
  now,
});
const deletion = deleting({ shelves: [store, inPrivate], jobs, search, pages });
const watches = new Set<PopupWatch>();

/** Chromium's; the polyfill's types don't know it. */
interface LockableArea {
  setAccessLevel?(level: { accessLevel: "TRUSTED_CONTEXTS" }): Promise<void>;
}

// ---- the extension's own pages

async function answerOf(question: FromUi): Promise<Answers[FromUi["type"]]> {
  switch (question.type) {
    case "show-quote":
      return showQuote(question, quoteTools);
    case "example":
      return readExample(engine);
    case "stored-list":
      return store.list();
    case "stored-any":
      return deletion.hasAny();
    case "stored-delete":
      await deletion.one(policyKey(question.url));
      await pages.showBadges();
      return { ok: true };
    case "stored-delete-all":
      await deletion.all();
      await pages.showBadges();
      return { ok: true };
    case "summary-of": {
      const read = await store.latest(policyKey(question.url));
      return read && { url: read.url, readAt: read.readAt, summary: read.summary, ...changedOf(read) };
    }
    case "open-report":
      await reports.open(question.url, question.private);
      return { ok: true };
    case "report-of":
      return reports.of(question.of);
    case "report-anew":
      return reports.readAgain(question.url);
  }
}

/** A page that was opened to be read has come: it is read as soon as it is drawn. */
async function readOpened({ tabId, url: pageUrl, private: isPrivate }: FromPageTab): Promise<void> {
  const url = await opened.due(tabId);
  if (url === null || siteOf(url) !== siteOf(pageUrl)) return;
  await reader.readOpened(url, isPrivate);
  await opened.taken(tabId);
  await pages.showBadges();
  await Promise.all([...watches].map((watch) => watch.policyRead(url)));
}

/** Firefox for Android has none. */
const windowsApi = browser.windows as typeof browser.windows | undefined;

/** The error that a page of ours is told: its message is the code. */
const asCode = (cause: unknown): never => {
  throw new Error(cause instanceof SmallprintError ? cause.code : "internal", { cause });
};

// ---- forgetting

/** When the last private window closes, nothing of them stays, not even in memory. */
async function forgetPrivate(): Promise<void> {
  const windows = (await windowsApi?.getAll()) ?? [];
  if (windows.some((window) => window.incognito)) return;
  await jobs.forgetPrivate();
  await search.forget("private");
  await reports.forgetPrivate();
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
    if (from.kind !== "page") return undefined;
    const told = parseFromPage(message);
    if (told?.type === "page-seen") {
      for (const watch of watches) if (watch.tabId === from.tabId) void watch.pageChanged(told);
      // a page is told nothing
      return Promise.all([pages.seen(told, from), readOpened(from)]).then(
        () => undefined,
        () => undefined,
      );
    }
    return told ? pages.cardAction(told.action, from).catch(() => undefined) : undefined;
  },
);

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== "popup" || !port.sender || senderOf(port.sender, own).kind !== "ui") {
    port.disconnect();
    return;
  }
  const onRead = (tabId: number) => void pages.showBadge(tabId);
  const openPolicy = (url: string, tabId: number) => opened.open(url, tabId);
  const askedLink = (tabId: number) => asked.get(tabId);
  const isOff = (site: string, isPrivate: boolean) => pages.isOff(site, isPrivate);
  const setOff = (site: string, isPrivate: boolean, off: boolean) => pages.setOff(site, isPrivate, off);
  const tools = {
    tab: tabOf,
    look,
    reload,
    seen,
    reader,
    jobs,
    search,
    mayAccess,
    openPolicy,
    askedLink,
    isOff,
    setOff,
    onRead,
  };
  const watch = new PopupWatch(tools, (state) => {
    if (watches.has(watch)) port.postMessage(state);
  });
  watches.add(watch);
  port.onMessage.addListener((message: unknown) => {
    const command = parsePortCommand(message);
    if (command) void watch.command(command);
  });
  port.onDisconnect.addListener(() => {
    watches.delete(watch);
    watch.close();
    if (watch.tabId !== null) void asked.forget(watch.tabId);
  });
});

browser.tabs.onRemoved.addListener((tabId) => {
  for (const part of [seen, opened, asked, pages]) void part.forget(tabId);
});
browser.runtime.onInstalled.addListener(({ reason }) => {
  void keep.tidy();
  void makeLinkMenu();
  if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL(WELCOME_PAGE) });
});
browser.runtime.onStartup.addListener(() => {
  void keep.tidy();
  void makeLinkMenu();
});
listenToLinkMenu(asked, { openPopup, openPopupPage });
browser.permissions.onAdded.addListener(() => {
  for (const watch of watches)
    if (watch.tabId !== null) void watch.command({ type: "watch", tabId: watch.tabId });
});
windowsApi?.onRemoved.addListener(() => void forgetPrivate());
onSettingsChanged(() => {
  void pages.showBadges();
  void keep.tidy();
});

// content scripts need no storage: a page that takes over its process could read the settings there (not all browsers can deny it)
for (const locked of [browser.storage.sync, local, session] as LockableArea[])
  void locked.setAccessLevel?.({ accessLevel: "TRUSTED_CONTEXTS" }).catch(() => undefined);
void browser.action.setBadgeBackgroundColor({ color: BADGE_COLOURS.background });
void browser.action.setBadgeTextColor({ color: BADGE_COLOURS.text });
void jobs.resume(Promise.allSettled([forgetPrivate(), closeLeftPdf()]));
