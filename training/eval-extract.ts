import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readDocument } from "../src/policy/document/read.ts";
import { judgePolicy } from "../src/policy/is-policy.ts";

const ROWS = "../shared/data/pages/extract.jsonl.gz";
const WORDS_IN_SHINGLE = 5;
const POOR_RECALL = 0.8;

interface Row {
  id: string;
  url: string;
  lang: string;
  html: string;
  /** "" where the page holds no policy. */
  text: string;
  tags: string[];
}

interface Score {
  row: Row;
  recall: number;
  precision: number;
  judged: string;
}

/** Prints how whole and how clean the policy's text is read off the labelled pages, and which pages fail. */
export async function evalExtract(): Promise<void> {
  if (!existsSync(ROWS)) throw new Error(`${ROWS} is not there: run this beside the shared data`);
  const rows = gunzipSync(readFileSync(ROWS))
    .toString("utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  const started = performance.now();
  const scores = rows.map(scoreOf);
  const seconds = (performance.now() - started) / 1000;
  const policies = scores.filter(({ row }) => row.text !== "");
  console.log(
    `extract: ${policies.length} policies, ${scores.length - policies.length} pages that are none, ${seconds.toFixed(1)} s`,
  );
  report("all", policies);
  const languages = [...new Set(policies.map(({ row }) => row.lang))];
  for (const language of languages)
    report(
      `  ${language}`,
      policies.filter(({ row }) => row.lang === language),
    );
  for (const tag of [...new Set(policies.flatMap(({ row }) => row.tags))].sort()) {
    report(
      `  #${tag}`,
      policies.filter(({ row }) => row.tags.includes(tag)),
    );
  }
  const failing = policies.filter(({ recall, precision }) => recall < 0.97 || precision < 0.93);
  console.log(
    `pages below ${POOR_RECALL} recall: ${policies.filter(({ recall }) => recall < POOR_RECALL).length}`,
  );
  for (const { row, recall, precision } of failing.sort((a, b) => a.recall - b.recall)) {
    console.log(
      `  ${row.id} ${row.lang} recall ${recall.toFixed(3)} precision ${precision.toFixed(3)} ${row.url}`,
    );
  }
  const none = scores.filter(({ row }) => row.text === "");
  console.log(
    `no policy, and said so: ${none.filter(({ judged }) => judged !== "policy").length} of ${none.length}`,
  );
  for (const { row, judged } of none)
    console.log(`  ${row.id} ${judged.padEnd(14)} ${row.tags.join(" ")} ${row.url}`);
  const wrong = policies.filter(({ judged }) => judged !== "policy" && judged !== "language");
  console.log(`policies taken for something else: ${wrong.length}`);
  for (const { row, judged } of wrong) console.log(`  ${row.id} ${judged} ${row.lang} ${row.url}`);
  await Promise.resolve();
}

function report(name: string, scores: readonly Score[]): void {
  const mean = (value: (score: Score) => number) =>
    (scores.reduce((sum, score) => sum + value(score), 0) / Math.max(1, scores.length)).toFixed(4);
  console.log(
    `${name.padEnd(20)} n ${String(scores.length).padStart(3)}  recall ${mean((s) => s.recall)}  precision ${mean((s) => s.precision)}`,
  );
}

function scoreOf(row: Row): Score {
  const document = readDocument(new TextEncoder().encode(row.html), {
    type: "html",
    url: row.url,
    charset: "utf-8",
  });
  const { isPolicy, reason } = judgePolicy(document);
  const wanted = shinglesOf(row.text);
  const found = shinglesOf(document.text);
  const both = overlap(wanted, found);
  return {
    row,
    recall: both / Math.max(1, total(wanted)),
    precision: both / Math.max(1, total(found)),
    judged: isPolicy ? "policy" : (reason ?? "other"),
  };
}

/** Word 5-grams with their numbers: lower case, punctuation dropped. */
function shinglesOf(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Map<string, number>();
  const size = Math.min(WORDS_IN_SHINGLE, Math.max(1, words.length));
  for (let at = 0; at + size <= words.length; at++) {
    const shingle = words.slice(at, at + size).join(" ");
    shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1);
  }
  return shingles;
}

function total(shingles: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of shingles.values()) sum += count;
  return sum;
}

function overlap(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [shingle, count] of one) sum += Math.min(count, other.get(shingle) ?? 0);
  return sum;
}
