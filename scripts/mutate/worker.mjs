/**
 * A process that tries mutants (scripts/mutate/try.mjs starts it). For each mutant a test file is loaded anew with the mutant
 * switched on, so that what runs while it loads is broken too, and nothing is left over of the one before.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import vm from "node:vm";
import { Worker } from "node:worker_threads";
import { collector, runTest } from "./harness.mjs";
import { loadFrom } from "./mutants.mjs";

const { builtinEnvironments } = await loadFrom("vitest", "vitest/runtime");
const ofOurs = createRequire(path.resolve("package.json"));

// how long something takes says nothing on a machine that tries mutants: no time passes
const still = { ...performance, now: () => 0, mark() {}, measure() {} };

const loaded = new Map();
async function scriptOf(file) {
  if (!loaded.has(file)) {
    const { code, packages, dom } = JSON.parse(readFileSync(file, "utf8"));
    const modules = new Map();
    for (const name of packages) if (name !== "vitest") modules.set(name, await import(name));
    const script = new vm.Script(`(function (require, module, exports) {${code}\n})`, { filename: file });
    loaded.set(file, { script, modules, dom });
  }
  return loaded.get(file);
}

let teardown = null;

/** Loads a test file. @returns its tests */
async function load(file) {
  const { script, modules, dom } = await scriptOf(file);
  await teardown?.(globalThis);
  teardown = dom ? (await builtinEnvironments.jsdom.setup(globalThis, {})).teardown : null;
  Object.defineProperty(globalThis, "performance", { value: still, configurable: true, writable: true });
  const { vitest, tests } = collector();
  const require = (name) => (name === "vitest" ? vitest : (modules.get(name) ?? ofOurs(name)));
  const module = { exports: {} };
  script.runInThisContext()(require, module, module.exports);
  return tests;
}

/** Which mutants a test file meets: while it loads, and in which of its tests. */
async function cover(file) {
  const coverage = { static: {}, perTest: {} };
  const space = { mutantCoverage: coverage };
  globalThis.__stryker__ = space;
  const tests = await load(file);
  const failed = [];
  for (const [i, test] of tests.entries()) {
    space.currentTestId = String(i + 1);
    try {
      await runTest(test);
    } catch (error) {
      failed.push([i + 1, `${test.name}: ${error.message}`]);
    }
    space.currentTestId = undefined;
  }
  return { coverage, failed, tests: tests.length };
}

const { setTimeout: later, clearTimeout: never } = globalThis;
const WAIT_MS = 900_000;
/** Ends also what waits for ever without doing anything. */
async function inTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = later(() => reject(new Error("still waiting")), WAIT_MS);
  });
  return Promise.race([promise, late]).finally(() => never(timer));
}

/** @returns the name of the test that notices the mutant, null where none does */
async function tryOut({ file, mutant, only, except, hitLimit }) {
  globalThis.__stryker__ = { activeMutant: mutant, hitCount: 0, hitLimit };
  let tests;
  try {
    tests = await load(file);
  } catch (error) {
    return `(loading) ${error.message}`;
  }
  for (const [i, test] of tests.entries()) {
    if ((only && !only.includes(i + 1)) || except.includes(i + 1)) continue;
    try {
      await inTime(runTest(test));
    } catch {
      return globalThis.__stryker__.hitCount > hitLimit ? "(endless)" : test.name;
    }
  }
  return globalThis.__stryker__.hitCount > hitLimit ? "(endless)" : null;
}

/**
 * What needs more work than this, in milliseconds of the processor's time, is taken for endless: most such loops are ended sooner, by
 * counting. Time by the clock would say nothing on a busy machine.
 */
const LIMIT_MS = 120_000;
const spent = () => process.cpuUsage().user / 1000;
const since = new Float64Array(new SharedArrayBuffer(8));
since[0] = Infinity;
new Worker(
  `const { workerData: since } = require("node:worker_threads");
   setInterval(() => {
     if (process.cpuUsage().user / 1000 - since[0] > ${LIMIT_MS}) process.kill(process.pid, "SIGKILL");
   }, 1000);`,
  { eval: true, workerData: since },
).unref();

process.on("unhandledRejection", () => {});
process.on("message", async ({ what, ...asked }) => {
  since[0] = spent();
  try {
    process.send({ answer: what === "cover" ? await cover(asked.file) : await tryOut(asked) });
  } catch (error) {
    process.send({ error: error.stack ?? String(error) });
  }
});
