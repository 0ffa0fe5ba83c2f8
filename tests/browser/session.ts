/** A real browser with the built extension in it, behind the loopback web. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import puppeteer, { TargetType, type Browser, type Page, type Target } from "puppeteer-core";
import manifest from "../../manifest.json" with { type: "json" };
import { needBrowser } from "./binaries.ts";
import { installForGood } from "./privileged.ts";
import { startWorld, type World } from "./world.ts";

export type Kind = "chromium" | "firefox";
export const KINDS: readonly Kind[] = ["chromium", "firefox"];

const GECKO_ID = manifest.browser_specific_settings.gecko.id;
/** Firefox gives each profile another host name for the extension's pages; this one is ours to choose. */
const GECKO_UUID = "5a1a75c1-0b6e-4f0e-9d4e-2f6c7b1e8a90";

const PAGES = {
  popup: "src/extension/popup/index.html",
  options: "src/extension/options/index.html",
  report: "src/extension/report/index.html",
  compare: "src/extension/compare/index.html",
  welcome: "src/extension/welcome/index.html",
} as const;

export interface Session {
  kind: Kind;
  browser: Browser;
  world: World;
  /** "chrome-extension://…" or "moz-extension://…", without a slash at the end. */
  base: string;
  /** Opens a site in a tab of its own, in front. */
  visit(url: string): Promise<Page>;
  /** Opens one of the extension's pages in a tab, and waits until it shows `selector`. */
  open(page: keyof typeof PAGES, selector: string, query?: string): Promise<Page>;
  /** The popup as a page in a tab, about the tab that shows `site`, or that has this id. */
  popupOf(site: Page | number): Promise<Page>;
  /** Runs code in a page of the extension. */
  ask<T, A extends unknown[]>(code: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  tabId(site: Page): Promise<number>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  dark?: boolean;
  /** Chromium: the browser's language. (Firefox speaks others only with a pack of its own.) */
  language?: string;
  /** The reader's few colours instead of the page's, as Windows has it. */
  forcedColours?: boolean;
  /** Chromium: file for the log of everything that the browser asks the network. */
  netLog?: string;
  /** Firefox: how long a background with nothing to do is kept, in ms; else as long as Firefox has it. */
  idleMs?: number;
  /** Firefox: what an extension asks the reader for after a click is granted, without its question, which no driver can answer. */
  grants?: boolean;
  /** Folder of the built extension, where it is not the one that the build made. */
  folder?: string;
  /** Folder of a profile that outlives the session; Firefox has the extension installed in it for good, not only until it closes. */
  profile?: string;
  /** Firefox: more of its preferences. */
  prefs?: Record<string, unknown>;
  /** Leaves the page open that the extension opens once it is installed; else it is closed before it gets in the way. */
  keepWelcome?: boolean;
}

export async function startSession(kind: Kind, options: LaunchOptions = {}): Promise<Session> {
  const world = await startWorld();
  try {
    const { browser, base } = await (kind === "chromium" ? launchChromium : launchFirefox)(
      world.port,
      options,
    );
    if (!options.keepWelcome) await (await welcomePage(browser)).close();
    return sessionOf(kind, browser, base, world);
  } catch (error) {
    await world.close();
    throw error;
  }
}

async function launchChromium(
  port: number,
  { dark = false, forcedColours = false, netLog, language = "en-US", folder, profile }: LaunchOptions,
) {
  const browser = await puppeteer.launch({
    executablePath: await needBrowser("chromium"),
    headless: true,
    pipe: true, // enableExtensions needs it
    enableExtensions: [path.resolve(folder ?? "dist/chromium")],
    ...(profile === undefined ? {} : { userDataDir: profile }),
    acceptInsecureCerts: true,
    defaultViewport: { width: 1200, height: 860 },
    env: { ...process.env, LANGUAGE: language }, // on Linux it reads its language from there
    args: [
      `--lang=${language}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), // the sandbox refuses to run as root
      `--proxy-server=127.0.0.1:${port}`,
      "--proxy-bypass-list=<-loopback>",
      ...(dark ? ["--force-dark-mode"] : []),
      ...(forcedColours ? ["--force-high-contrast", "--enable-features=ForcedColors"] : []),
      ...(netLog === undefined ? [] : [`--log-net-log=${netLog}`, "--net-log-capture-mode=Default"]),
    ],
  });
  return { browser, base: `chrome-extension://${new URL((await workerOf(browser)).url()).host}` };
}

async function launchFirefox(
  port: number,
  { dark = false, forcedColours = false, idleMs, grants = false, folder, profile, prefs = {} }: LaunchOptions,
) {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: await needBrowser("firefox"),
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: { width: 1200, height: 860 },
    args: ["-remote-allow-system-access"], // without it moz-extension:// pages can't be driven
    ...(profile === undefined ? {} : { userDataDir: profile }),
    extraPrefsFirefox: {
      ...(profile === undefined ? {} : { "xpinstall.signatures.required": false }),
      "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      "network.proxy.type": 1,
      "network.proxy.http": "127.0.0.1",
      "network.proxy.http_port": port,
      "network.proxy.ssl": "127.0.0.1",
      "network.proxy.ssl_port": port,
      ...(idleMs === undefined ? {} : { "extensions.background.idle.timeout": idleMs }),
      "extensions.webextOptionalPermissionPrompts": !grants,
      "layout.css.prefers-color-scheme.content-override": dark ? 0 : 1,
      ...(forcedColours ? { "browser.display.document_color_use": 2 } : {}),
      ...prefs,
    },
  });
  const built = path.resolve(folder ?? "dist/firefox");
  if (profile === undefined) await browser.installExtension(built);
  else await installForGood(browser, built);
  return { browser, base: `moz-extension://${GECKO_UUID}` };
}

/** The page that the extension opens by itself, once. Firefox's driver never hears of its address: only the page itself can tell. */
export function welcomePage(browser: Browser): Promise<Page> {
  const isWelcome = (page: Page) => page.evaluate((end) => location.href.endsWith(end), PAGES.welcome);
  return until(async () => {
    for (const page of await browser.pages()) if (await isWelcome(page).catch(() => false)) return page;
    return null;
  }, "the page that welcomes a new reader");
}

/** The running worker; asked for anew each time, for after a stop the earlier object is stale. */
function workerOf(browser: Browser): Promise<Target> {
  return browser.waitForTarget((target) => target.type() === TargetType.SERVICE_WORKER);
}

function sessionOf(kind: Kind, browser: Browser, base: string, world: World): Session {
  let desk: Promise<Page> | null = null;
  const openDesk = () => open("options", "main");

  async function open(name: keyof typeof PAGES, selector: string, query = ""): Promise<Page> {
    const page = await browser.newPage();
    // Firefox changes the process here, and the driver never hears of the load: only the page itself can tell
    const going = page.goto(`${base}/${PAGES[name]}${query}`);
    if (kind === "chromium") await going;
    else going.catch(() => undefined);
    await until(() => page.$(selector).catch(() => null), `${selector} in ${name}`);
    return page;
  }

  const session: Session = {
    kind,
    browser,
    world,
    base,
    open,
    async visit(url) {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    },
    async popupOf(site) {
      const tab = typeof site === "number" ? site : await session.tabId(site);
      return open("popup", "main[data-ready=true]", `?tab=${tab}`);
    },
    async ask<T, A extends unknown[]>(code: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
      // one page in the background, so that asking brings nothing to the front
      desk = (desk ?? openDesk()).then(
        async (known) => ((await isGone(known)) ? openDesk() : known),
        openDesk,
      );
      const page = await desk;
      // the driver's own types for functions sent to a page can't be met by a generic one
      return (await page.evaluate(code as (...args: unknown[]) => unknown, ...args)) as Awaited<T>;
    },
    async tabId(site) {
      const url = site.url();
      const id = await session.ask(async (wanted) => {
        const tabs = await chrome.tabs.query({});
        return tabs.find((tab) => tab.url === wanted)?.id;
      }, url);
      if (id === undefined) throw new Error(`no tab shows ${url}`);
      return id;
    },
    async close() {
      await browser.close();
      await world.close();
    },
  };
  return session;
}

/** Stops the background as the browser would, at once in Chromium; Firefox does it by itself after the session's `idleMs`. */
export async function stopBackground(session: Session): Promise<void> {
  if (session.kind === "chromium") {
    const target = await workerOf(session.browser);
    await (await target.worker())?.close();
    return;
  }
  await until(
    () =>
      session.ask(async () => {
        const running = await chrome.runtime.getContexts({ contextTypes: ["BACKGROUND"] });
        return running.length === 0;
      }),
    "the background page to stop",
  );
}

/**
 * Asks again and again until the answer is neither null, undefined nor false.
 * @throws Error that says what was waited for
 */
export async function until<T>(
  ask: () => Promise<T>,
  what: string,
  patienceMs = 30_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Whether a page was closed. Firefox's driver isn't told when the browser closes pages of an extension that it updates. */
export async function isGone(page: Page): Promise<boolean> {
  return page.isClosed() || page.evaluate(() => false).catch(() => true);
}

/** Keeps a picture of a page among the artifacts. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync("artifacts", { recursive: true });
  await page.screenshot({ path: `artifacts/${name}.png` });
}
