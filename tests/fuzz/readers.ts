/** Every reader with hostile input: it gives something sound or an error with a name of ours, in good time. */
import "./browser.ts";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import { parseArguments, UsageError } from "../../src/cli/arguments.ts";
import { parseLine, sourceOfRow } from "../../src/cli/rows.ts";
import { rangesOf } from "../../src/extension/content/highlight.ts";
import { siteOf } from "../../src/extension/background/site.ts";
import * as messages from "../../src/extension/messages.ts";
import { isPdfAnswer, isPdfQuestion } from "../../src/extension/pdf/answer.ts";
import * as records from "../../src/extension/records.ts";
import { cleanAddress, policyKey, refusalOf, typedAddress } from "../../src/net/addresses.ts";
import { landingOf } from "../../src/net/landing.ts";
import { bare } from "../../src/page/bare.ts";
import { findPolicyLinks } from "../../src/page/links.ts";
import { livePage } from "../../src/page/live.ts";
import { recogniseSignup } from "../../src/page/signup.ts";
import { loadModel, ModelError } from "../../src/policy/classify/model.ts";
import { readPdf } from "../../src/policy/document/pdf/read.ts";
import { readDocument } from "../../src/policy/document/read.ts";
import { SmallprintError } from "../../src/policy/errors.ts";
import { study } from "../../src/policy/summarize.ts";
import type { DocumentType, PolicyDocument } from "../../src/policy/types.ts";
import { bakeryPolicy, scannedPdf } from "../pdf.ts";
import { bentFile } from "./files.ts";
import { smallModel } from "./model.ts";
import { ADDRESS, hostilePage, pageOf, type PageInput } from "./pages.ts";
import { checkDocument, checkLinks, checkMarkup, checkQuote, checkSignup, checkSummary } from "./sound.ts";
import { hostileAddress, hostileBytes, hostileText, soup } from "./texts.ts";
import { anything, bent } from "./values.ts";

export interface Reader {
  /** Share of all inputs that it gets. */
  share: number;
  /** `largeEvery`: one text in so many is large. */
  inputs(largeEvery: number): fc.Arbitrary<unknown>;
  /** Throws what a reader must not throw. */
  read(input: never): void | Promise<void>;
  /** CPU time that one input may take, in milliseconds; a long text may take twice as long as a plain policy of its length takes here. */
  limit: number;
}

const MODEL = readFileSync(new URL("../../src/policy/model/facts.bin", import.meta.url));
const model = loadModel(MODEL);
/** The shipped one with a few of its weights: read as often as any other format, with changes anywhere. */
const SMALL_MODEL = smallModel(model.header, model.linear.keys);
const PDFS = await Promise.all([bakeryPolicy(), scannedPdf()]);

/** Lets pass what a reader may throw. */
function named(error: unknown): void {
  if (!(error instanceof SmallprintError)) throw error;
}

function summarised(document: PolicyDocument): void {
  checkDocument(document);
  const { summary, text } = study(document, model);
  checkSummary(summary, document);
  if (text !== null && !records.isReadText(text)) throw new Error("unsound: the text that is kept");
}

function readAs(input: string | Uint8Array, type?: DocumentType): void {
  try {
    summarised(readDocument(input, { url: "https://x.example/privacy", ...(type ? { type } : {}) }));
  } catch (error) {
    named(error);
  }
}

const textReader = (type: "html" | "markdown" | "text", share: number): Reader => ({
  share,
  inputs: (largeEvery) => hostileText(type === "html", largeEvery),
  read: (input: string) => readAs(input, type),
  limit: 1_000,
});

const link = { url: "https://x.example/p", text: "Privacy", kind: "policy", score: 0.5, reasons: ["word"] };
const consent = { policy: null, terms: null, text: "x", marketing: { present: true, preticked: false } };
const seen = {
  type: "page-seen",
  url: "https://x.example/",
  policy: null,
  candidates: [link],
  signup: { signup: true, score: 1, reasons: [], consent },
};
const card = {
  site: "x.example",
  warnings: [{ text: "x", severity: 1, isNew: true }],
  more: 1,
  news: 1,
  good: null,
  appearance: "dark",
};
const quote = { type: "show-quote", url: "https://x.example/p", text: "a", before: "b", start: 0, end: 1 };
const MESSAGES: readonly unknown[] = [
  seen,
  { type: "card-action", action: "shown" },
  { type: "show-card", card },
  { type: "links-in", html: "<p>", url: "https://x.example/" },
  quote,
  { type: "read-page" },
  { type: "page-text", url: "https://x.example/", html: "<p>" },
  { type: "report-of", of: { ticket: "x" } },
  { type: "open-report", url: "https://x.example/", private: true },
  { type: "watch", tabId: 1 },
  { type: "enter-address", url: "x.example" },
  { type: "site-warnings", on: true },
];
const PARSERS: readonly ((message: unknown) => unknown)[] = [
  messages.parseFromPage,
  messages.parsePageSeen,
  messages.parsePageText,
  messages.parseSeenLinks,
  messages.parseToPage,
  messages.parseFromUi,
  messages.parsePortCommand,
];

const { summary, text } = study(
  readDocument(readFileSync(new URL("../fixtures/policies/harbour-books.html", import.meta.url)), {
    url: "https://x.example/",
  }),
  model,
);
const row = { url: "https://x.example/", hash: "h", engine: "e", readAt: 1, size: 2, summary };
const failed = { kind: "failed", code: "dns", status: null, at: 1 };
const RECORDS: readonly unknown[] = [
  row,
  text,
  { version: "v", answers: { "share.sell": "yes" } },
  { url: "https://x.example/", pageUrl: null, private: false, attempts: 1, state: failed },
  {
    url: "https://x.example/",
    pageUrl: null,
    private: false,
    attempts: 1,
    state: { kind: "done", read: row },
  },
  { found: { url: "https://x.example/", by: "home" }, tried: [], at: 1 },
  { summaries: [row], choices: {}, cards: { "x.example": { version: null } } },
  { bytes: new Uint8Array(3), url: "https://x.example/" },
  { code: "locked", detail: "" },
];
const CHECKS: readonly ((record: unknown) => unknown)[] = [
  records.isStoredSummary,
  records.isReadText,
  records.isCardMark,
  records.openedOf,
  records.dueOf,
  records.searchOf,
  records.jobOf,
  records.namesOf,
  records.privateShelfOf,
  isPdfQuestion,
  isPdfAnswer,
];

const { parseSettings } = await import("../../src/extension/settings.ts");
const { readSettingsFile, settingsFile } = await import("../../src/extension/options/transfer.ts");
const SETTINGS = [
  { ...parseSettings({}), preset: "own", own: { "share.sell": ["yes"] }, signupOffSites: ["x.example"] },
  { smallprint: "settings", version: 0 },
];

function checkSettings(settings: ReturnType<typeof parseSettings>): void {
  const read = readSettingsFile(settingsFile(settings));
  if (!("settings" in read) || JSON.stringify(read.settings) !== JSON.stringify(settings))
    throw new Error("unsound: settings that do not stay what they are");
}

const WORD = fc.oneof(
  fc.constantFrom(
    ..."summarize links signup extract segments - -- --json --jsonl --url --type html pdf --url=https://x.example --type=text --help -h --version --no-json --json=1 -x constructor __proto__ toString --constructor --__proto__=x --type=constructor".split(
      " ",
    ),
  ),
  fc.string({ maxLength: 10 }),
);

const pageReader = (share: number, look: (page: Document, input: PageInput) => void): Reader => ({
  share,
  inputs: () => hostilePage,
  read: (input: PageInput) => look(pageOf(input), input),
  // jsdom's own work is in it
  limit: 5_000,
});

export const READERS: Readonly<Record<string, Reader>> = {
  html: textReader("html", 0.2),
  markdown: textReader("markdown", 0.15),
  text: textReader("text", 0.1),
  bytes: {
    share: 0.11,
    inputs: () => hostileBytes,
    read: (input: Uint8Array) => readAs(input),
    limit: 1_000,
  },
  pdf: {
    share: 0.02,
    inputs: () => bentFile(PDFS),
    async read(input: Uint8Array) {
      try {
        summarised(await readPdf(input.slice(), "https://x.example/p.pdf", pdfjs));
      } catch (error) {
        named(error);
      }
    },
    limit: 3_000,
  },
  settings: {
    share: 0.09,
    inputs: () =>
      fc.oneof(
        bent(SETTINGS),
        anything,
        bent(SETTINGS).map((value) => JSON.stringify(value, plain) ?? ""),
        soup,
      ),
    read(input: unknown) {
      checkSettings(parseSettings(input));
      const read = readSettingsFile(typeof input === "string" ? input : String(JSON.stringify(input, plain)));
      if ("settings" in read) checkSettings(read.settings);
    },
    limit: 1_000,
  },
  messages: {
    share: 0.09,
    inputs: () => fc.oneof({ weight: 3, arbitrary: bent(MESSAGES) }, { weight: 1, arbitrary: anything }),
    read(input: unknown) {
      for (const parse of PARSERS) {
        const message = parse(input);
        if (message !== null && JSON.stringify(parse(message)) !== JSON.stringify(message))
          throw new Error("unsound: a message that is none when it is read again");
      }
    },
    limit: 1_000,
  },
  records: {
    share: 0.08,
    inputs: () => fc.oneof({ weight: 3, arbitrary: bent(RECORDS) }, { weight: 1, arbitrary: anything }),
    read(input: unknown) {
      for (const check of CHECKS) check(input);
    },
    limit: 1_000,
  },
  model: {
    share: 0.01,
    inputs: () =>
      fc.oneof(
        { weight: 60, arbitrary: bentFile([SMALL_MODEL]) },
        { weight: 1, arbitrary: bentFile([MODEL], 8_000) },
      ),
    read(input: Uint8Array) {
      try {
        loadModel(input);
      } catch (error) {
        if (!(error instanceof ModelError)) throw error;
      }
    },
    limit: 1_000,
  },
  links: pageReader(0.002, (page) => checkLinks(findPolicyLinks(page, { weak: true }), ADDRESS)),
  signup: pageReader(0.003, (page) => checkSignup(recogniseSignup(page), ADDRESS)),
  page: pageReader(0.002, (page) => {
    const { html } = livePage(page);
    checkMarkup(html);
    try {
      checkDocument(readDocument(html, { type: "html", url: ADDRESS }));
    } catch (error) {
      named(error);
    }
  }),
  quote: pageReader(0.003, (page, { from, to }) => {
    // a stretch of the page's text, as a policy's reader would have it or not
    const text = bare(page).body?.textContent ?? "";
    const [start = 0, end = 0] = [from, to].map((at) => Math.floor(at * text.length)).sort((a, b) => a - b);
    const quote = text.slice(start, Math.min(end, start + 600));
    checkQuote(rangesOf(page, quote, text.slice(Math.max(0, start - 100), start)), quote);
  }),
  addresses: {
    share: 0.02,
    inputs: () => fc.tuple(hostileAddress, hostileAddress),
    read([one, two]: [string, string]) {
      landingOf(one, two);
      const key = policyKey(one);
      if (policyKey(key) !== key) throw new Error("unsound: a policy with two names");
      for (const url of [cleanAddress(one, two), typedAddress(one)]) {
        if (url === null) continue;
        if (!/^https?:$/u.test(url.protocol) || url.username !== "" || url.password !== "")
          throw new Error("unsound: an address that is not clean");
        refusalOf(url, two);
        siteOf(url.href);
      }
    },
    limit: 1_000,
  },
  rows: {
    share: 0.06,
    inputs: () =>
      fc.oneof(
        bent([
          { id: 1, url: "https://x.example/", html: "<p>x" },
          { id: "a", text: "x" },
        ]).map((value) => JSON.stringify(value, plain) ?? ""),
        fc.json({ maxDepth: 3 }),
        soup,
      ),
    read(input: string) {
      try {
        const source = sourceOfRow(parseLine(input));
        if (typeof source.content !== "string") throw new Error("unsound: a row without text");
      } catch (error) {
        named(error);
      }
    },
    limit: 1_000,
  },
  arguments: {
    share: 0.06,
    inputs: () => fc.array(WORD, { maxLength: 6 }),
    read(input: string[]) {
      try {
        parseArguments(input);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
      }
    },
    limit: 1_000,
  },
};

/** For values that JSON knows nothing of. */
const plain = (_key: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** What a plain policy takes, in milliseconds a character: the measure of a machine that may be busy. */
let pace = 0;
function paceOf(): number {
  const one = readFileSync(new URL("../fixtures/policies/harbour-books.md", import.meta.url), "utf8");
  const plainPolicy = `${one}\n\n`.repeat(Math.ceil(200_000 / one.length));
  const started = cpu();
  readAs(plainPolicy, "markdown");
  return (cpu() - started) / plainPolicy.length;
}

/** One batch of a reader's inputs: the same for the same seed. @throws Error with the input, made as small as it fails with, and the seed */
export async function runBatch(name: string, seed: number, inputs: number, largeEvery = 600): Promise<void> {
  const reader = READERS[name];
  if (!reader) throw new Error(`no such reader: ${name} (${Object.keys(READERS).join(", ")})`);
  const { limit } = reader;
  pace ||= paceOf();
  const property = fc.asyncProperty(reader.inputs(largeEvery), async (input) => {
    const started = cpu();
    await reader.read(input as never);
    const used = cpu() - started;
    const length = typeof input === "string" ? input.length : 0;
    if (used > Math.max(limit, 2 * pace * length))
      throw new Error(`slow: ${Math.round(used)} ms of CPU time`);
  });
  await fc.assert(property, { seed, numRuns: inputs });
}
