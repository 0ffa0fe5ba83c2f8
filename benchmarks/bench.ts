/**
 * `npm run bench`: how long a policy takes from bytes to summary, beside two peers that do only a part of it, in the same run:
 * @mozilla/readability finds the text, compromise cuts it into sentences and words. The machine's speed drifts, so all take turns
 * and the ratio of each round is what counts.
 */
import { readFileSync } from "node:fs";
import os from "node:os";
import { Readability } from "@mozilla/readability";
import nlp from "compromise";
import { JSDOM } from "jsdom";
import { classify } from "../src/policy/classify/classify.ts";
import { loadModel } from "../src/policy/classify/model.ts";
import { readDocument } from "../src/policy/document/read.ts";
import { summarize } from "../src/policy/summarize.ts";
import { policyPage } from "./sample.ts";

const ROUNDS = 11;
const SIZES_KB = [1, 10, 100, 1000];

const milliseconds = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const row = (...cells: (string | number)[]) =>
  console.log(cells.map((cell, i) => String(cell).padEnd(i === 0 ? 30 : 16)).join(""));

const bytes = new Uint8Array(readFileSync(new URL("../src/policy/model/facts.bin", import.meta.url)));
const model = loadModel(bytes);
const url = "https://legal.parcelpost.example/privacy";

console.log(
  `Node ${process.version}, ${os.cpus()[0]?.model ?? "unknown processor"}, load ${(os.loadavg()[0] ?? 0).toFixed(1)} on ${String(os.cpus().length)} cores, medians of ${String(ROUNDS)} rounds`,
);
console.log(`model file: ${(bytes.length / 1e6).toFixed(2)} MB, loaded in ms:`, loadTime().toFixed(1));

function loadTime(): number {
  return median(Array.from({ length: ROUNDS }, () => milliseconds(() => loadModel(bytes))));
}

/** What the peers make of the page: its text, and the sentences of it. */
function peers(html: string): { text: number; sentences: number } {
  let content = "";
  const text = milliseconds(() => {
    content = new Readability(new JSDOM(html, { url }).window.document).parse()?.textContent ?? "";
  });
  const sentences = milliseconds(() => nlp(content).sentences().out("array") as string[]);
  return { text, sentences };
}

console.log("\nA policy of about 4,000 words, ms");
{
  const html = policyPage(4000);
  const page = new TextEncoder().encode(html);
  const document = readDocument(page, { url });
  const rounds = Array.from({ length: ROUNDS + 2 }, () => ({
    whole: milliseconds(() => summarize(readDocument(page, { url }), model)),
    reading: milliseconds(() => readDocument(page, { url })),
    facts: milliseconds(() => classify(document, model)),
    ...peers(html),
  })).slice(2);
  const of = (value: (round: (typeof rounds)[number]) => number): string =>
    median(rounds.map(value)).toFixed(1);
  row(`${String(document.words)} words, ${String(Math.round(page.length / 1000))} kB`);
  row(
    "ours, bytes to summary",
    of(({ whole }) => whole),
  );
  row(
    "  bytes to blocks",
    of(({ reading }) => reading),
  );
  row(
    "  blocks to facts",
    of(({ facts }) => facts),
  );
  row(
    "readability, jsdom: text",
    of(({ text }) => text),
  );
  row(
    "compromise: sentences",
    of(({ sentences }) => sentences),
  );
  row(
    "ours / both peers",
    median(rounds.map(({ whole, text, sentences }) => whole / (text + sentences))).toFixed(2),
  );
}

console.log("\nBytes to summary by size");
row("page", "words", "ours, ms", "ms a kB");
for (const kB of SIZES_KB) {
  const page = new TextEncoder().encode(policyPageOfSize(kB * 1000));
  const document = readDocument(page, { url });
  const rounds = kB >= 1000 ? 3 : ROUNDS;
  const time = median(
    Array.from({ length: rounds }, () => milliseconds(() => summarize(readDocument(page, { url }), model))),
  );
  row(`${String(kB)} kB`, document.words, time.toFixed(1), (time / kB).toFixed(2));
}
console.log(
  "\nours: reading, classifying, details, wording. Peers: the text of the page, and its sentences; no facts.",
);

/** The sample policy's text, repeated and cut to a size in bytes. */
function policyPageOfSize(size: number): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(policyPage(size / 5))?.[1] ?? "";
  return `<!doctype html><html lang="en"><body>${body.slice(0, size)}</body></html>`;
}
