/**
 * `npm run bench:popup`: how long the popup takes from being opened to the painted summary, from what is stored, in a real Chromium
 * with the built extension. Beside it the browser's own share: a file of the
 * extension that needs no page.
 */
import type { Page } from "puppeteer-core";
import { settled } from "../tests/browser/popup.ts";
import { startSession, type Session } from "../tests/browser/session.ts";
import { HOME } from "../tests/browser/shop.ts";

const ROUNDS = 12;
/** A file of the extension that the browser shows by itself. */
const PEER = "manifest.json";

interface Painted {
  /** Milliseconds since the page was asked for. */
  first: number;
  ready: number;
  /** Sum of the layout shifts that nobody asked for (0 is none). */
  shifts: number;
}

/** Runs in the page before its own scripts: notes when the summary is painted, and everything that moves by itself. */
function watchPaint(): void {
  const noted = { ready: 0, shifts: 0 };
  Object.assign(window, { noted });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noted.shifts += (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
  const observer = new MutationObserver(() => {
    if (!document.querySelector("main[data-state=ready]")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (noted.ready = performance.now()), 0));
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}

async function open(session: Session, tab: number): Promise<Painted> {
  const page: Page = await session.browser.newPage();
  await page.setViewport({ width: 380, height: 600 });
  await page.evaluateOnNewDocument(watchPaint);
  await page.goto(`${session.base}/src/extension/popup/index.html?tab=${String(tab)}`);
  await settled(page);
  await page.waitForFunction(() => (window as unknown as { noted: Painted }).noted.ready > 0, {
    polling: 20,
  });
  const painted = await page.evaluate(() => {
    const { ready, shifts } = (window as unknown as { noted: Painted }).noted;
    const first = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
    return { first, ready, shifts };
  });
  await page.close();
  return painted;
}

async function bare(session: Session): Promise<number> {
  const page = await session.browser.newPage();
  const start = performance.now();
  await page.goto(`${session.base}/${PEER}`);
  const time = performance.now() - start;
  await page.close();
  return time;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const row = (...cells: string[]) =>
  console.log(cells.map((cell, i) => cell.padEnd(i === 0 ? 28 : 18)).join(""));

const session = await startSession("chromium");
try {
  const site = await session.visit(HOME);
  const tab = await session.tabId(site);
  await open(session, tab); // reads the policy, and keeps its summary
  row("popup, from what is stored", "first paint, ms", "summary, ms", "layout shift");
  const rounds: Painted[] = [];
  for (let i = 0; i < ROUNDS; i++) rounds.push(await open(session, tab));
  const of = (key: keyof Painted) => median(rounds.map((one) => one[key]));
  row("ours", of("first").toFixed(0), of("ready").toFixed(0), of("shifts").toFixed(3));
  const empty: number[] = [];
  for (let i = 0; i < ROUNDS; i++) empty.push(await bare(session));
  row("a bare file", "", median(empty).toFixed(0), "");
} finally {
  await session.close();
}
