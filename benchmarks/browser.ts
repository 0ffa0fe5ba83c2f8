/** A real Chromium for the benchmarks: with our extension as it is built from this source, or a peer's, on the loopback web of the tests. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import puppeteer, { TargetType, type Browser, type Page, type WebWorker } from "puppeteer-core";
import { needBrowser } from "../tests/browser/binaries.ts";
import { until } from "../tests/browser/session.ts";
import { startWorld, type World } from "../tests/browser/world.ts";
import { BUILDS, ourExtension } from "./builds.ts";

const MANIFEST = {
  manifest_version: 3,
  version: "1",
  background: { service_worker: "worker.js" },
  content_scripts: [{ matches: ["http://*/*", "https://*/*"], js: ["content.js"], run_at: "document_idle" }],
  permissions: ["storage"],
};

/** What a peer's extension does; nothing where left out. */
export interface PeerScripts {
  worker?: string;
  content?: string;
  popup?: string;
}

/** Writes an extension with a worker, a content script, and a page that says one word; returns its folder. */
export function peerExtension(name: string, { worker, content, popup }: PeerScripts = {}): string {
  const folder = path.join(BUILDS, name);
  mkdirSync(folder, { recursive: true });
  const files = {
    "manifest.json": JSON.stringify({ ...MANIFEST, name }),
    "worker.js": worker ?? "chrome.runtime.onMessage.addListener((_, __, answer) => { answer(1); });",
    "content.js": content ?? "",
    "page.html": `<!doctype html><html lang="en"><meta charset="utf-8"><title>Peer</title><main></main><script src="page.js"></script></html>`,
    "page.js": popup ?? `document.querySelector("main").textContent = "Ready";`,
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
  return folder;
}

export interface Bench {
  browser: Browser;
  world: World;
  /** "chrome-extension://…", without a slash at the end; "" where there is no extension. */
  base: string;
  /** A page of the extension in the background, which asks its worker and its store. */
  desk: Page;
  /** The extension's worker as it runs now; a stopped one is started by the next message only. */
  worker(): Promise<WebWorker>;
  close(): Promise<void>;
}

let version = "";
/** Of the last browser that was started. */
export const browserVersion = (): string => version.replace(/^\w+\//u, "Chromium ");

/** @param deskPage of the extension, as a path */
async function start(folder: string | null, deskPage: string, flags: readonly string[]): Promise<Bench> {
  const world = await startWorld();
  const browser = await puppeteer.launch({
    executablePath: await needBrowser("chromium"),
    headless: true,
    pipe: true, // enableExtensions needs it
    enableExtensions: folder === null ? false : [folder],
    acceptInsecureCerts: true,
    defaultViewport: { width: 1200, height: 860 },
    args: [
      "--lang=en-US",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), // the sandbox refuses to run as root
      `--proxy-server=127.0.0.1:${String(world.port)}`,
      "--proxy-bypass-list=<-loopback>",
      ...flags,
    ],
  });
  version = await browser.version();
  const workerTarget = () => browser.waitForTarget((target) => target.type() === TargetType.SERVICE_WORKER);
  const base = folder === null ? "" : `chrome-extension://${new URL((await workerTarget()).url()).host}`;
  const desk = await browser.newPage();
  await desk.evaluateOnNewDocument("globalThis.__name = (one) => one"); // tsx names the functions that are sent to a page
  if (base !== "") await desk.goto(`${base}/${deskPage}`);
  return {
    browser,
    world,
    base,
    desk,
    async worker() {
      const worker = await (await workerTarget()).worker();
      if (!worker) throw new Error("the worker does not run");
      return worker;
    },
    async close() {
      await browser.close();
      await world.close();
    },
  };
}

/** Ours; the page that it opens once installed is closed before it gets in the way. */
export async function startOurs(...flags: string[]): Promise<Bench> {
  const bench = await start(ourExtension(), "src/extension/options/index.html", flags);
  const welcome = await until(async () => {
    const pages = await bench.browser.pages();
    return pages.find((page) => page.url().includes("/welcome/"));
  }, "the page that welcomes a new reader");
  await welcome.close();
  return bench;
}

export const startPeer = (folder: string | null, ...flags: string[]): Promise<Bench> =>
  start(folder, "page.html", flags);
