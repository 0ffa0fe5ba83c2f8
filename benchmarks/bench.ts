/**
 * `npm run bench`: how long a policy takes from bytes to summary, beside a peer that does only a part of it, in the same run.
 * The machine's speed drifts, so the two take turns and the ratio of each pair is what counts.
 */
import { readFileSync } from "node:fs";
import os from "node:os";
import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import { loadModel } from "../src/policy/classify/model.ts";
import { readDocument } from "../src/policy/document/read.ts";
import { summarize } from "../src/policy/summarize.ts";
import { policyPage } from "./sample.ts";

const ROUNDS = 15;

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
  console.log(cells.map((cell, i) => String(cell).padEnd(i === 0 ? 34 : 14)).join(""));

const bytes = new Uint8Array(readFileSync(new URL("../src/policy/model/facts.bin", import.meta.url)));
const model = loadModel(bytes);
const url = "https://legal.parcelpost.example/privacy";

console.log(
  `Node ${process.version}, ${os.cpus()[0]?.model ?? "unknown processor"}, ${ROUNDS} paired rounds`,
);
console.log(`model file: ${(bytes.length / 1e6).toFixed(2)} MB`);
row(
  `model load, ms`,
  median(Array.from({ length: ROUNDS }, () => milliseconds(() => loadModel(bytes)))).toFixed(1),
);
console.log();
row("policy", "ours, ms", "read only, ms", "peer, ms", "ours / peer");
for (const words of [1000, 4000, 16000]) {
  const html = policyPage(words);
  const page = new TextEncoder().encode(html);
  const ours: number[] = [];
  const reading: number[] = [];
  const peer: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    ours.push(milliseconds(() => summarize(readDocument(page, { url }), model)));
    reading.push(milliseconds(() => readDocument(page, { url })));
    peer.push(milliseconds(() => new Readability(new JSDOM(html, { url }).window.document).parse()));
  }
  const ratio = median(ours.map((own, i) => own / (peer[i] ?? Number.NaN)));
  row(
    `${String(words)} words, ${String(Math.round(page.length / 1000))} kB`,
    median(ours).toFixed(1),
    median(reading).toFixed(1),
    median(peer).toFixed(1),
    ratio.toFixed(2),
  );
}
console.log(
  "\nours: bytes to summary (reading, classifying, wording). peer: @mozilla/readability with jsdom, text of the page only.",
);
