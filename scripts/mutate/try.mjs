/** Tries mutants in a few processes; one that ended itself (worker.mjs) has met an endless loop, which counts as noticed. */
import { fork } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundle } from "./bundle.mjs";
import { instrument, keyOf } from "./mutants.mjs";

/** Half of all the time, for little: made-up policies, and sentences of which a share must be read rightly. Left out. */
const LEFT_OUT = [
  "tests/policy/properties.test.ts",
  "tests/policy/document/properties.test.ts",
  "tests/policy/classify/sentences.test.ts",
];

export const testFiles = () =>
  ["tests/policy", "tests/page"]
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name.replaceAll(path.sep, "/")}`),
    )
    .filter((name) => name.endsWith(".test.ts") && !LEFT_OUT.includes(name))
    .sort();

/** A mutant that is met so many times as often as what stood there is endless, as with Stryker. */
const HITS = 100;

class Worker {
  #child = null;

  /** @returns the answer; undefined where the process had to be ended */
  ask(message) {
    this.#child ??= fork(new URL("./worker.mjs", import.meta.url), {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const end = (settle) => {
        child.removeAllListeners();
        settle();
      };
      child.on("message", ({ answer, error }) =>
        end(() => (error === undefined ? resolve(answer) : reject(new Error(error)))),
      );
      child.on("exit", () => {
        this.#child = null;
        end(() => resolve(undefined));
      });
      child.send(message);
    });
  }

  stop() {
    this.#child?.kill();
  }
}

/** Does the jobs, `count` at a time. */
async function share(jobs, count, work) {
  const left = [...jobs];
  await Promise.all(
    Array.from({ length: count }, async () => {
      const worker = new Worker();
      for (let job = left.shift(); job; job = left.shift()) await work(worker, job);
      worker.stop();
    }),
  );
}

/** How many folders (and the name) a test shares with a source. */
function nearness(test, source) {
  const own = test
    .replace(/\.test\.ts$/u, ".ts")
    .split("/")
    .slice(1);
  const place = source.split("/").slice(1);
  let shared = 0;
  while (shared < place.length && own[shared] === place[shared]) shared++;
  return shared;
}

/**
 * @param {object[]} chosen mutants
 * @param {string} folder for what is made on the way
 * @param {(result: object, done: number) => void} told
 * @returns {Promise<object[]>} per mutant `file`, `location`, `mutatorName`, `replacement`, `status`, `by`
 */
export async function tryAll(chosen, folder, { processes, told }) {
  const names = [...new Set(chosen.map(({ fileName }) => path.relative(".", fileName)))];
  const ranges = (name) =>
    chosen.filter(({ fileName }) => fileName === path.resolve(name)).map(({ location }) => location);
  const { mutants, sources } = await instrument(names, ranges);
  // in the order of the draw: what is done of a run that is stopped is a sample too
  const idOf = new Map(mutants.map((mutant) => [keyOf(mutant), mutant]));
  const tried = chosen.map((mutant) => idOf.get(keyOf(mutant)));

  mkdirSync(folder, { recursive: true });
  const tests = [];
  for (const [i, name] of testFiles().entries()) {
    const file = path.resolve(folder, `${i}.json`);
    writeFileSync(file, JSON.stringify(await bundle(name, sources)));
    tests.push({ name, file });
  }
  await share(tests, processes, async (worker, test) => {
    const answer = await worker.ask({ what: "cover", file: test.file });
    if (!answer) throw new Error(`${test.name} did not come to its end.`);
    for (const [, text] of answer.failed) console.error(`Left out, fails unbroken: ${test.name}: ${text}`);
    test.except = answer.failed.map(([i]) => i);
    test.coverage = answer.coverage;
  });

  const results = [];
  const jobs = tried.map((mutant) => ({ mutant, source: path.relative(".", mutant.fileName) }));
  await share(jobs, processes, async (worker, { mutant, source }) => {
    const met = tests
      .map(({ name, file, except, coverage: { static: atLoad, perTest } }) => {
        const only = Object.keys(perTest)
          .filter((test) => perTest[test][mutant.id])
          .map(Number);
        const hits = [atLoad, ...Object.values(perTest)].reduce(
          (sum, counts) => sum + (counts[mutant.id] ?? 0),
          0,
        );
        return {
          name,
          file,
          except,
          hits,
          only: atLoad[mutant.id] ? null : only,
          near: nearness(name, source),
        };
      })
      .filter(({ hits }) => hits > 0)
      .sort((a, b) => b.near - a.near);
    let status = met.length > 0 ? "Survived" : "NoCoverage";
    let by = null;
    for (const { name, file, except, hits, only } of met) {
      const hitLimit = Math.max(hits * HITS, 10_000);
      const noticed = await worker.ask({ what: "try", file, mutant: mutant.id, only, except, hitLimit });
      if (noticed === null) continue;
      status = noticed === undefined || noticed === "(endless)" ? "Timeout" : "Killed";
      by = `${name}: ${noticed ?? "(endless)"}`;
      break;
    }
    const { location, mutatorName, replacement } = mutant;
    const result = {
      file: source,
      location,
      mutatorName,
      replacement,
      status,
      by,
      static: met.some(({ only }) => !only),
    };
    results.push(result);
    told(result, results.length, tried.length);
  });
  return results;
}
