/**
 * npm run mutate: how many small breaks of `src/policy` and `src/page` do their tests notice? Stryker makes the breaks (mutants).
 *
 *   npm run mutate                             all of them by Stryker's own runner, folder by folder: days on a small machine.
 *                                              Stopped, it goes on with the next folder
 *   npm run mutate -- --sample 600 --seed 7    a random sample over all of them, with its standard error (scripts/mutate/try.mjs).
 *                                              Stopped, it goes on where it was
 *   npm run mutate -- --sample 100 --words     a sample of the words of tables, which the others leave out
 *   npm run mutate -- --in src/page/links      only there, with or without --sample
 *   npm run mutate -- --fresh                  forget what was done
 *
 * --processes: how many at once (2). What was not noticed is written to artifacts/mutation/missed.txt.
 */
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { instrument, isWord, keyOf, sampleOf, sourcesIn } from "./mutate/mutants.mjs";
import { tell } from "./mutate/tell.mjs";
import { testFiles, tryAll } from "./mutate/try.mjs";
import { ROOT, tool } from "./run.mjs";

process.chdir(ROOT);
const FOLDER = "artifacts/mutation";

const { values } = parseArgs({
  options: {
    sample: { type: "string" },
    seed: { type: "string", default: "1" },
    words: { type: "boolean", default: false },
    in: { type: "string", multiple: true, default: ["src/policy", "src/page"] },
    processes: { type: "string", default: "2" },
    fresh: { type: "boolean", default: false },
  },
});
const sources = sourcesIn(values.in);
const processes = Number(values.processes);

const readJson = (file, otherwise) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : otherwise);
const hashOf = (names) =>
  names
    .reduce((hash, name) => hash.update(name).update(readFileSync(name)), createHash("sha256"))
    .digest("hex");

/** All mutants of the sources; those of a source that did not change since are remembered. */
async function allMutants() {
  const file = `${FOLDER}/mutants.json`;
  const known = readJson(file, {});
  for (const name of sources) {
    const hash = hashOf([name]);
    if (known[name]?.hash !== hash) known[name] = { hash, mutants: (await instrument([name])).mutants };
  }
  writeFileSync(file, JSON.stringify(known));
  return sources.flatMap((name) => known[name].mutants);
}

async function sample(size) {
  const mutants = (await allMutants()).filter((mutant) => isWord(mutant) === values.words);
  const chosen = sampleOf(mutants, size, values.seed);
  const state = hashOf([...sourcesIn(), ...testFiles()]).slice(0, 12);
  const file = `${FOLDER}/sample-${values.seed}${values.words ? "-words" : ""}-${state}.jsonl`;
  if (values.fresh) rmSync(file, { force: true });
  const done = new Map(
    (existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : [])
      .map((line) => JSON.parse(line))
      .map((result) => [keyOf({ ...result, fileName: path.resolve(result.file) }), result]),
  );
  const left = chosen.filter((mutant) => !done.has(keyOf(mutant)));
  const before = chosen.flatMap((mutant) => done.get(keyOf(mutant)) ?? []);
  const made = `${FOLDER}/tests-${process.pid}`;
  const results = await tryAll(left, made, {
    processes,
    told: (result, count) => {
      appendFileSync(file, `${JSON.stringify(result)}\n`);
      if (count % 20 === 0) console.log(`${before.length + count} of ${chosen.length}`);
    },
  });
  rmSync(made, { recursive: true });
  tell([...before, ...results], { folder: FOLDER, of: mutants.length, seed: values.seed });
}

async function whole() {
  const file = `${FOLDER}/folders.json`;
  if (values.fresh) for (const old of [file, `${FOLDER}/incremental.json`]) rmSync(old, { force: true });
  const done = readJson(file, {});
  for (const folder of new Set(sources.map((name) => path.posix.dirname(name)))) {
    const names = sources.filter((name) => path.posix.dirname(name) === folder);
    const key = names.join(",");
    if (done[key]) continue;
    const report = `${FOLDER}/mutation.json`;
    rmSync(report, { force: true });
    await tool("@stryker-mutator/core/bin/stryker.js", [
      "run",
      `--concurrency=${processes}`,
      `--mutate=${key}`,
    ]);
    if (!existsSync(report)) return (process.exitCode = 1);
    done[key] = Object.entries(readJson(report).files)
      .filter(([name]) => names.includes(name))
      .flatMap(([name, { mutants }]) =>
        mutants
          .filter(({ status }) => status !== "Ignored" && status !== "CompileError")
          .map(({ location: { start, end }, ...mutant }) => ({
            ...mutant,
            file: name,
            location: { start: zero(start), end: zero(end) },
          })),
      );
    writeFileSync(file, JSON.stringify(done));
  }
  const wanted = new Set(sources);
  const all = Object.values(done)
    .flat()
    .filter(({ file: name }) => wanted.has(name));
  tell(
    [
      ...new Map(
        all.map((one) => [JSON.stringify([one.file, one.location, one.mutatorName, one.replacement]), one]),
      ).values(),
    ],
    { folder: FOLDER },
  );
}

/** A report counts lines and columns from 1, all else from 0. */
const zero = ({ line, column }) => ({ line: line - 1, column: column - 1 });

mkdirSync(FOLDER, { recursive: true });
await (values.sample === undefined ? whole() : sample(Number(values.sample)));
