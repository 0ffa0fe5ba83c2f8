/** The content script on fifty pages in a real Chromium: its start and first look, a page at rest, a storm of changes. */
import { readFileSync } from "node:fs";
import { browserVersion, peerExtension, startOurs, startPeer, type Bench } from "./browser.ts";
import { ROOT, versionOf } from "./machine.ts";
import { digits, median, quantile } from "./measure.ts";
import { CATEGORIES, markAt, takenBy, type Taken, type TraceEvent } from "./page-trace.ts";
import { samplePages, type SamplePage } from "./pages.ts";
import type { Comparison, Peer, Section } from "./results.ts";

export const versions = (): string[] => [
  browserVersion(),
  `@mozilla/readability ${versionOf("@mozilla/readability")}`,
];

const STORM = 10_000;
const REST_MS = 600;

/** Marks that part a trace. */
const LOOKED = "bench-looked";
const RESTED = "bench-rested";
const ENDED = "bench-ended";

interface Visit {
  first: Taken;
  rest: Taken;
  storm: Taken;
}

/** How it is known that a script has looked at the page, first and after the storm. */
type Awaiting = (bench: Bench, page: SamplePage, after: boolean) => Promise<void>;

const PEERS = {
  readerable: {
    name: "isProbablyReaderable of @mozilla/readability",
    why: "It looks at the text nodes until it has seen enough of them, knows nothing of links and forms, and does not watch the page.",
    code: () =>
      `${readFileSync(`${ROOT}/node_modules/@mozilla/readability/Readability-readerable.js`, "utf8")}
const bench = () => isProbablyReaderable(document);`,
  },
  walk: {
    name: "a bare walk: every link, field and form, with its innerText",
    why: "It reads and decides nothing, knows no shadow roots, and does not watch the page.",
    code: () => `const bench = () => {
  let letters = 0;
  for (const one of document.querySelectorAll("a, input, form")) letters += one.innerText.length;
  return letters;
};`,
  },
} as const;

/** A peer looks once the page is there, and once more when it is told to: told of by an attribute. */
const asContentScript = (code: string): string => `${code}
const look = () => { document.documentElement.dataset.benched = String(bench()); };
look();
document.addEventListener("bench-again", look);`;

/** Ours tells its worker what it saw, which keeps it: the page itself must not be asked, for that would be work on it. */
const oursTold: Awaiting = async ({ desk }, { url }, after) => {
  const told = await desk.evaluate(
    (parts) =>
      new Promise<boolean>((resolve) => {
        const check = () =>
          void chrome.storage.session.get(null).then((all) => {
            const kept = Object.values(all).map((one) => JSON.stringify(one));
            if (!kept.some((one) => parts.every((part) => one.includes(part)))) return;
            chrome.storage.session.onChanged.removeListener(check);
            resolve(true);
          });
        chrome.storage.session.onChanged.addListener(check);
        setTimeout(() => resolve(false), 120_000);
        check();
      }),
    [url, ...(after ? ["/privacy-after"] : [])],
  );
  if (!told) throw new Error(`the worker never heard of ${url}${after ? " after the storm" : ""}`);
};

/** A peer has looked when the page is loaded, and within the event that tells it to look again. */
const peerLooked: Awaiting = () => Promise.resolve();

/** Adds a forum's worth of elements in bursts, and takes some away again. Runs in the page. */
async function storm(elements: number): Promise<void> {
  const place = document.querySelector("main") ?? document.body;
  const burst = 500;
  for (let done = 0; done < elements; done += burst) {
    const box = document.createElement("section");
    for (let i = 0; i < burst / 5; i++) {
      const part = document.createElement("div");
      part.innerHTML = `<p>Bread ${String(done + i)}</p><a href="/bread/${String(done + i)}">More of it</a><input name="n${String(done + i)}"><span>today</span>`;
      box.append(part);
    }
    place.append(box);
    if (done % (4 * burst) === 0) place.firstElementChild?.remove();
    await new Promise((resolve) => setTimeout(resolve, 8));
  }
  const link = document.createElement("a");
  link.href = "/privacy-after";
  link.textContent = "Privacy notice of the forum";
  document.querySelector("footer")?.append(link);
  document.dispatchEvent(new Event("bench-again"));
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function visit(bench: Bench, sample: SamplePage, told: Awaiting): Promise<Visit> {
  bench.world.put(sample.url, { body: sample.html });
  const page = await bench.browser.newPage();
  const mark = (name: string) => page.evaluate((one) => void performance.mark(one), name);
  await page.bringToFront();
  await page.tracing.start({ categories: CATEGORIES });
  await page.goto(sample.url);
  await told(bench, sample, false);
  await pause(100); // what it does after it has told
  await mark(LOOKED);
  await pause(REST_MS);
  await mark(RESTED);
  await page.evaluate(storm, STORM);
  await told(bench, sample, true);
  await pause(100);
  await mark(ENDED);
  const trace = await page.tracing.stop();
  await page.close();
  if (!trace) throw new Error("the browser gave no trace");
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString("utf8")) as {
    traceEvents: TraceEvent[];
  };
  const [looked, rested, ended] = [LOOKED, RESTED, ENDED].map((name) => markAt(traceEvents, name));
  if (looked == null || rested == null || ended == null) throw new Error("a mark is missing in the trace");
  const between = (from: number, to: number) => takenBy(traceEvents, bench.base, from, to);
  return {
    first: between(-Infinity, looked),
    rest: between(looked, rested),
    storm: between(rested, ended),
  };
}

export async function run(): Promise<Section> {
  const pages = samplePages();
  const peers = Object.entries(PEERS);
  const benches = await Promise.all([
    startOurs(),
    ...peers.map(([name, { code }]) => startPeer(peerExtension(name, { content: asContentScript(code()) }))),
  ]);
  const visits: Visit[][] = benches.map(() => []);
  try {
    for (const sample of pages)
      for (const [i, bench] of benches.entries())
        visits[i]?.push(await visit(bench, sample, i === 0 ? oursTold : peerLooked));
  } finally {
    await Promise.all(benches.map((bench) => bench.close()));
  }
  const [ours = [], ...theirs] = visits;
  const compare = (what: string, of: (visit: Visit) => number): Comparison => ({
    what,
    unit: "ms",
    ours: ours.map(of),
    beside: theirs.map((values, i): Peer => {
      const [, peer] = peers[i] ?? [];
      return { name: peer?.name ?? "", values: values.map(of), ...(peer ? { why: peer.why } : {}) };
    }),
  });
  const worst = (of: (visit: Visit) => number) => digits(Math.max(...ours.map(of)));
  const bySize = [...new Set(pages.map(({ url }) => url.replace(/\D/gu, "")))].map((size) => {
    const own = ours.filter((_, i) => pages[i]?.url.includes(`-${size}.`));
    const of = (value: (visit: Visit) => number) => digits(median(own.map(value)));
    return [
      size,
      of(({ first }) => first.total),
      of(({ first }) => first.longest),
      of(({ storm: s }) => s.total),
    ];
  });
  const elements = pages.map((one) => one.elements);
  return {
    title: "Content script: fifty pages",
    about: [
      `The built extension in Chromium, on ${String(pages.length)} made-up pages (\`benchmarks/pages.ts\`: shops, news, forums, documentation, portals, sign-up and checkout forms, link farms) of ${digits(Math.min(...elements))} to ${digits(Math.max(...elements))} elements, each visited once by each; the rounds are the pages. Milliseconds of processor time that the script's calls take on the page's main thread, from the browser's own trace, layout that they force included. The storm adds ${digits(STORM)} elements in bursts and takes some away.`,
      "DuckDuckGo's autofill scanner, the peer that is nearest in kind, is in no package registry, so it is not in this run. Beside ours stand what Firefox asks of every page that it loads, and the least that anything must do that reads links and forms.",
    ],
    shown: [
      {
        kind: "comparisons",
        title: "Main thread",
        rows: [
          compare("start and first look", ({ first }) => first.total),
          compare("longest task of it", ({ first }) => first.longest),
          compare(`storm of ${digits(STORM)} elements`, (one) => one.storm.total),
          compare("longest task of the storm", (one) => one.storm.longest),
        ],
      },
      {
        kind: "table",
        title: "Ours by size of the page, ms",
        head: ["elements", "first look", "its longest task", "storm"],
        rows: bySize,
      },
    ],
    remarks: [
      `A page at rest: ${digits(
        quantile(
          ours.map(({ rest }) => rest.total),
          0.5,
        ),
      )} ms in ${String(REST_MS)} ms in the middle, ${worst(({ rest }) => rest.total)} ms at most.`,
      `At most, of all pages: ${worst(({ first }) => first.total)} ms for start and first look, ${worst(({ first }) => first.longest)} ms in one task; after the storm ${worst((one) => one.storm.total)} and ${worst((one) => one.storm.longest)} ms.`,
    ],
  };
}
