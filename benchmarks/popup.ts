/** From opening the popup to its first paint and to the painted summary, of a policy that is stored; beside a page that says one word. */
import type { Page } from "puppeteer-core";
import { settled } from "../tests/browser/popup.ts";
import { HOME } from "../tests/browser/shop.ts";
import { browserVersion, peerExtension, startOurs, startPeer, type Bench } from "./browser.ts";
import { digits, median } from "./measure.ts";
import type { Section } from "./results.ts";

export const versions = (): string[] => [browserVersion()];

const ROUNDS = 15;
const PEER = "an extension's page of one word";
const WHY =
  "It shows nothing that was read; what is beyond it are React, the summary's answer from the worker, and its drawing.";

interface Painted {
  /** Milliseconds since the page was asked for. */
  first: number;
  ready: number;
  /** Sum of the layout shifts that nobody asked for (0 is none). */
  shifts: number;
}

/** Runs in the page before its own scripts: notes when the summary is painted, and everything that moves by itself. */
function watchPaint(): void {
  const noted = { first: 0, ready: 0, shifts: 0 };
  Object.assign(window, { noted });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === "first-contentful-paint") noted.first = startTime;
  }).observe({ type: "paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) noted.shifts += (entry as unknown as { value: number }).value;
  }).observe({ type: "layout-shift", buffered: true });
  const observer = new MutationObserver(() => {
    if (!document.querySelector("main[data-state=ready], main:not(:empty):not([data-state])")) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (noted.ready = performance.now()), 0));
  });
  observer.observe(document, { childList: true, subtree: true, attributes: true });
}

async function open(bench: Bench, path: string, whole: (page: Page) => Promise<unknown>): Promise<Painted> {
  const page = await bench.browser.newPage();
  await page.setViewport({ width: 380, height: 600 });
  await page.evaluateOnNewDocument(watchPaint);
  await page.goto(`${bench.base}/${path}`);
  await whole(page);
  await page.waitForFunction(
    () => {
      const { noted } = window as unknown as { noted: Painted };
      return noted.first > 0 && noted.ready > 0;
    },
    { polling: 20 },
  );
  const painted = await page.evaluate(() => (window as unknown as { noted: Painted }).noted);
  await page.close();
  return painted;
}

export async function run(): Promise<Section> {
  const [ours, peer] = await Promise.all([startOurs(), startPeer(peerExtension("bare"))]);
  const painted: { ours: Painted[]; peer: Painted[] } = { ours: [], peer: [] };
  try {
    const site = await ours.browser.newPage();
    await site.goto(HOME);
    const tab = await ours.desk.evaluate(
      async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
      HOME,
    );
    const popup = `src/extension/popup/index.html?tab=${String(tab)}`;
    await open(ours, popup, settled); // reads the policy, and keeps its summary
    for (let i = 0; i < ROUNDS; i++) {
      painted.ours.push(await open(ours, popup, settled));
      painted.peer.push(await open(peer, "page.html", () => Promise.resolve()));
    }
  } finally {
    await Promise.all([ours.close(), peer.close()]);
  }
  const beside = (key: "first" | "ready") => ({
    unit: "ms" as const,
    ours: painted.ours.map((one) => one[key]),
    beside: [{ name: PEER, values: painted.peer.map((one) => one[key]), why: WHY }],
  });
  return {
    title: "Popup: first paint and summary",
    about: [
      `The built popup in a tab of its own in Chromium, of a policy whose summary is kept; ${String(ROUNDS)} rounds. Time since the page was asked for.`,
    ],
    shown: [
      {
        kind: "comparisons",
        title: "Time to paint",
        rows: [
          { what: "first paint", ...beside("first") },
          { what: "the whole summary", ...beside("ready") },
        ],
      },
    ],
    remarks: [`Layout shift: ${digits(median(painted.ours.map(({ shifts }) => shifts)))}.`],
  };
}
