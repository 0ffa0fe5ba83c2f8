/**
 * `npm run bench:machines`: rows a second of the recipes in docs/many-machines.md, on one core and on two, beside the plain stream.
 * The ways take turns; the table goes into the document. What is beside the plain stream is the median of the rounds' own ratios.
 */
import { spawn } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { needMachines, PYSPARK } from "../scripts/machines.mjs";
import { median, ratios } from "./measure.ts";
import { policyPage } from "./sample.ts";

const ROWS = Number(process.argv[2] ?? 1000);
const ROUNDS = Number(process.argv[3] ?? 3);
const WORDS = 3000;
const DOCUMENT = "docs/many-machines.md";

const { python, javaHome } = await needMachines();
const folder = mkdtempSync(path.join(os.tmpdir(), "smallprint-machines-"));
const rows = path.join(folder, "rows.jsonl");
const program = "node dist/cli/smallprint.js summarize --jsonl";

let made = 0;
const file = openSync(rows, "w");
for (let i = 0; i < ROWS; i++) {
  const html = policyPage(WORDS).replaceAll("Parcel", `Parcel${String(i)}x`);
  writeFileSync(file, `${JSON.stringify({ id: i, html })}\n`);
  made += html.length;
}
closeSync(file);

/** Rows for one process, so that each core has two parts, as Spark is given them. */
const partOf = (cores: number) => String(Math.ceil(ROWS / (2 * cores)));
const withParallel = (cores: number) =>
  `parallel --pipe -j ${String(cores)} -N ${partOf(cores)} --block 16M -k '${program}' < '${rows}' > '${folder}/out.jsonl'`;
const withSpark = (cores: number) =>
  `rm -rf '${folder}/spark' && '${python}' recipes/spark_pipe.py --master 'local[${String(cores)}]' '${rows}' '${folder}/spark'`;

const WAYS: [name: string, cores: number, command: string, results: string][] = [
  ["plain stream", 1, `${program} < '${rows}' > '${folder}/out.jsonl'`, "out.jsonl"],
  ["GNU parallel, `-j 1`", 1, withParallel(1), "out.jsonl"],
  ["GNU parallel, `-j 2`", 2, withParallel(2), "out.jsonl"],
  ["Spark, `local[1]`", 1, withSpark(1), "spark/jsonl/part-*"],
  ["Spark, `local[2]`", 2, withSpark(2), "spark/jsonl/part-*"],
];

/** Runs a shell's command line; what it prints is shown only where it fails. */
function shell(command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("sh", ["-c", command], { env: { ...process.env, JAVA_HOME: javaHome } });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
    child.on("error", reject);
    child.on("close", (status) =>
      status === 0 ? resolve(output) : reject(new Error(`${command}\n${output}`)),
    );
  });
}

async function secondsOf(command: string, results: string): Promise<number> {
  const start = performance.now();
  await shell(command);
  const seconds = (performance.now() - start) / 1000;
  const lines = Number(await shell(`cat '${folder}'/${results} | wc -l`));
  if (lines !== ROWS) throw new Error(`${String(lines)} results of ${String(ROWS)} rows: ${command}`);
  return seconds;
}

await shell("npm run build:cli"); // what is measured is the source as it stands
const loadBefore = os.loadavg()[0] ?? 0;
const seconds = WAYS.map((): number[] => []);
for (let round = 0; round < ROUNDS; round++)
  for (const [i, [name, , command, results]] of WAYS.entries()) {
    const took = await secondsOf(command, results);
    seconds[i]?.push(took);
    console.log(`round ${String(round + 1)}: ${name}: ${took.toFixed(1)} s`);
  }
rmSync(folder, { recursive: true, force: true });

const plain = seconds[0] ?? [];
const table = [
  "| way | cores | seconds | rows a second | against the plain stream |",
  "| --- | --- | --- | --- | --- |",
  ...WAYS.map(([name, cores], i) => {
    const own = seconds[i] ?? [];
    const took = median(own);
    const faster = median(ratios(plain, own)); // round by round: the machine's speed drifts
    return `| ${name} | ${String(cores)} | ${took.toFixed(1)} | ${(ROWS / took).toFixed(1)} | × ${faster.toFixed(2)} |`;
  }),
  "",
  `${new Date().toISOString().slice(0, 10)}, ${os.cpus()[0]?.model.trim() ?? "unknown processor"}, ${String(os.cpus().length)} cores (load at the start ${loadBefore.toFixed(1)}), Node.js ${process.version}, pyspark ${PYSPARK}; ${String(ROWS)} rows of ${(made / ROWS / 1000).toFixed(0)} kB, medians of ${String(ROUNDS)} rounds.`,
].join("\n");
console.log(`\n${table}`);

const text = readFileSync(DOCUMENT, "utf8");
const marked = /(<!-- figures -->)[^]*(<!-- \/figures -->)/u;
if (!marked.test(text)) throw new Error(`${DOCUMENT} has no place for figures`);
writeFileSync(
  DOCUMENT,
  text.replace(marked, (_, before: string, after: string) => `${before}\n\n${table}\n\n${after}`),
);
await shell(`node node_modules/prettier/bin/prettier.cjs --write ${DOCUMENT}`);
