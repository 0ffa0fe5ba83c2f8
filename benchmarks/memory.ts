/** What worker, popup and a page hold in memory, beside an extension that does nothing. */
import type { CDPSession, Page } from "puppeteer-core";
import { settled } from "../tests/browser/popup.ts";
import { browserVersion, peerExtension, startOurs, startPeer, type Bench } from "./browser.ts";
import { digits, median } from "./measure.ts";
import { samplePages } from "./pages.ts";
import type { Comparison, Section } from "./results.ts";
import { policyPage } from "./sample.ts";

export const versions = (): string[] => [browserVersion()];

const ROUNDS = 3;
const POLICIES = 20;
const WORDS = 2_000;
const PEER = "the same of an extension that does nothing";
const SITE = "https://site.example/";

/** What a script's heap holds and what it refers to outside (buffers, elements), in MB, after the rubbish is gone unless said otherwise. */
async function heapOf(client: CDPSession, collect = true): Promise<number> {
  if (collect) await client.send("HeapProfiler.collectGarbage");
  const usage = await client.send("Runtime.getHeapUsage");
  return (usage.usedSize + usage.embedderHeapUsedSize + usage.backingStorageSize) / 1e6;
}

async function heapOfWorker(bench: Bench, collect = true): Promise<number> {
  // the driver's own session: one more, left open while the worker is stopped, takes the browser with it
  return heapOf((await bench.worker()).client, collect);
}

async function heapOfPage(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  const size = await heapOf(client);
  await client.detach();
  return size;
}

/** Has the worker read policies one after the other, as the popup would where the reader enters their addresses. */
async function readPolicies(bench: Bench, tabId: number, urls: readonly string[]): Promise<void> {
  const read = await bench.desk.evaluate(
    (tab, addresses) =>
      new Promise<number>((resolve) => {
        const port = chrome.runtime.connect({ name: "popup" });
        let next = 0;
        port.onMessage.addListener((state: { kind: string; url?: string | null }) => {
          const ended = state.kind !== "reading" && (next === 0 || state.url === addresses[next - 1]);
          if (!ended) return;
          if (next === addresses.length || (next > 0 && state.kind !== "ready")) {
            port.disconnect();
            return resolve(state.kind === "ready" ? next : next - 1);
          }
          port.postMessage({ type: "enter-address", url: addresses[next++] });
        });
        port.postMessage({ type: "watch", tabId: tab });
      }),
    tabId,
    urls,
  );
  if (read < urls.length)
    throw new Error(`the worker read ${String(read)} of ${String(urls.length)} policies`);
}

const ask = (bench: Bench, question: object): Promise<unknown> =>
  bench.desk.evaluate((message) => chrome.runtime.sendMessage<unknown, unknown>(message), question);

interface Heaps {
  started: number[];
  model: number[];
  unswept: number[];
  /** After half of the policies, and all. */
  half: number[];
  policies: number[];
  bare: number[];
}

async function workers(ours: Bench, peer: Bench): Promise<Heaps> {
  const heaps: Heaps = { started: [], model: [], unswept: [], half: [], policies: [], bare: [] };
  ours.world.put(SITE, { body: "<!doctype html><title>A site</title><p>Bread" });
  const site = await ours.browser.newPage();
  await site.goto(SITE);
  const tab = await ours.desk.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id ?? -1,
    SITE,
  );
  const page = policyPage(WORDS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const bench of [ours, peer]) await (await bench.worker()).close();
    await ask(ours, { type: "summary-of", url: SITE });
    heaps.started.push(await heapOfWorker(ours));
    await ask(peer, {});
    heaps.bare.push(await heapOfWorker(peer));
    await ask(ours, { type: "example" });
    heaps.model.push(await heapOfWorker(ours));
    const urls = Array.from({ length: POLICIES }, (_, i) => {
      const name = `${String(round)}-${String(i)}`;
      const url = `https://papers-${name}.example/privacy`;
      ours.world.put(url, { body: page.replaceAll("Parcel", `Parcel ${name} `) });
      return url;
    });
    await readPolicies(ours, tab, urls.slice(0, POLICIES / 2));
    heaps.half.push(await heapOfWorker(ours));
    await readPolicies(ours, tab, urls.slice(POLICIES / 2));
    heaps.unswept.push(await heapOfWorker(ours, false));
    heaps.policies.push(await heapOfWorker(ours));
  }
  await site.close();
  return heaps;
}

async function popups(ours: Bench, peer: Bench): Promise<[number[], number[]]> {
  const url = "https://reader.example/";
  const policy = "https://papers-0-0.example/privacy"; // was read
  ours.world.put(url, { body: `<!doctype html><title>A site</title><a href="${policy}">Privacy policy</a>` });
  const site = await ours.browser.newPage();
  await site.goto(url);
  const tab = await ours.desk.evaluate(
    async (address) => (await chrome.tabs.query({})).find((one) => one.url === address)?.id,
    url,
  );
  const heaps: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    const popup = await ours.browser.newPage();
    await popup.goto(`${ours.base}/src/extension/popup/index.html?tab=${String(tab)}`);
    const state = await settled(popup);
    if (state !== "ready") throw new Error(`the popup shows no summary but "${state}"`);
    heaps[0].push(await heapOfPage(popup));
    await popup.close();
    const bare = await peer.browser.newPage();
    await bare.goto(`${peer.base}/page.html`);
    heaps[1].push(await heapOfPage(bare));
    await bare.close();
  }
  await site.close();
  return heaps;
}

/** Time for the first look. */
const LOOK_MS = 1_500;

async function pages(ours: Bench, peer: Bench): Promise<[number[], number[]]> {
  const heaps: [number[], number[]] = [[], []];
  for (const sample of samplePages().filter(({ url }) => url.includes("-1000.")))
    for (const [i, bench] of [ours, peer].entries()) {
      bench.world.put(sample.url, { body: sample.html });
      const page = await bench.browser.newPage();
      await page.bringToFront();
      await page.goto(sample.url);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      heaps[i]?.push(await heapOfPage(page));
      await page.close();
    }
  return heaps;
}

/** What the later of two is larger by, in the middle. */
const left = (before: readonly number[], after: readonly number[]): string =>
  digits(median(after.map((size, i) => size - (before[i] ?? 0))));

export async function run(): Promise<Section> {
  const [ours, peer] = await Promise.all([startOurs(), startPeer(peerExtension("bare"))]);
  try {
    const worker = await workers(ours, peer);
    const [popup, barePopup] = await popups(ours, peer);
    const [page, barePage] = await pages(ours, peer);
    const beside = (
      what: string,
      own: readonly number[],
      values: readonly number[],
      why: string,
    ): Comparison => ({
      what,
      unit: "MB",
      ours: own,
      beside: [{ name: PEER, values, why }],
    });
    const model =
      "It holds no model: ours keeps it as long as the browser keeps the worker, which is half a minute after the last event.";
    return {
      title: "Memory",
      about: [
        `The built extension in Chromium: what the scripts of worker, popup and page hold, with buffers and elements, by the browser's own count and after a collection of rubbish where nothing else is said. ${String(ROUNDS)} rounds with a new worker each, policies of about ${digits(WORDS)} words; ten pages of about 1,000 elements.`,
      ],
      shown: [
        {
          kind: "comparisons",
          title: "Held",
          rows: [
            beside("worker, started", worker.started, worker.bare, "Its worker is one line."),
            beside("worker, model loaded", worker.model, worker.bare, model),
            beside(`worker, after ${String(POLICIES / 2)} policies`, worker.half, worker.bare, model),
            beside(`worker, after ${String(POLICIES)} policies`, worker.policies, worker.bare, model),
            beside(
              `worker, after ${String(POLICIES)} policies, before rubbish is collected`,
              worker.unswept,
              worker.bare,
              model,
            ),
            beside("popup with a summary", popup, barePopup, "Its page shows one word."),
            beside("a page, content script and all", page, barePage, "Its content script is empty."),
          ],
        },
      ],
      remarks: [
        `The first ${String(POLICIES / 2)} policies leave ${left(worker.model, worker.half)} MB behind in the worker (its code, compiled as it is first run, is in it), the next ${String(POLICIES / 2)} ${left(worker.half, worker.policies)} MB. The content script adds ${left(barePage, page)} MB to a page.`,
      ],
    };
  } finally {
    await Promise.all([ours.close(), peer.close()]);
  }
}
