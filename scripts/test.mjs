/**
 * npm test: everything that must hold, one step after the other, on a machine that has Node and nothing else of ours.
 * `npm test -- unit lint` runs only the steps named. Ends with `N passed, N failed`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { ROOT, npm, run, tool } from "./run.mjs";
import { setUp } from "./setup.mjs";
import { checkSizes } from "./sizes.mjs";

const artifacts = path.join(ROOT, "artifacts");
mkdirSync(artifacts, { recursive: true });

/** One thing that holds or does not. */
const check = async (promise) => ((await promise).ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** Counts the tests of a vitest run; a run that breaks outside its tests counts as a failure of its own. */
async function vitest(name, args = []) {
  const file = path.join(artifacts, `${name}-tests.json`);
  rmSync(file, { force: true });
  const { ok } = await tool("vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${file}`,
    ...args,
  ]);
  let counts = { passed: 0, failed: 0 };
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    counts = { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests };
  } catch {
    console.error("The run left no report.");
  }
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** React DOM sets innerHTML itself: two warnings that every extension with React gets. Nothing else is accepted. */
async function lintFirefox() {
  const { output } = await tool("addons-linter/bin/addons-linter", ["--output=json", "dist/firefox"], {
    quiet: true,
  });
  let messages;
  try {
    const report = JSON.parse(output.slice(output.indexOf("{")));
    messages = [...report.errors, ...report.warnings];
  } catch {
    console.error(output);
    return { ok: false };
  }
  const known = messages.filter(({ code, _type }) => code === "UNSAFE_VAR_ASSIGNMENT" && _type === "warning");
  const unknown = messages.filter((message) => !known.includes(message));
  for (const { _type, code, message, file } of unknown)
    console.error(`${_type}: ${code} ${file ?? ""} ${message}`);
  console.log(`${known.length} known warnings, ${unknown.length} others`);
  return { ok: unknown.length === 0 && known.length <= 2 };
}

/** What `npm start` leaves behind where nobody watches: the popup's words, and its picture. */
async function starts(args, words) {
  const picture = path.join(artifacts, "popup.png");
  rmSync(picture, { force: true });
  const { ok, output } = await run(process.execPath, ["scripts/start.mjs", ...args], {
    quiet: true,
    env: { HEADLESS: "1" },
    timeoutMs: 300_000,
  });
  const missing = words.filter((word) => !output.includes(word));
  if (ok && missing.length === 0 && existsSync(picture)) return { ok: true };
  console.error(output);
  console.error(`Not said: ${missing.join(", ") || "nothing"}; picture: ${existsSync(picture)}`);
  return { ok: false };
}

const READ = ["What they collect", "Who gets it", "Your rights"];

const STEPS = {
  build: () => check(npm(["run", "build"])),
  types: () => check(npm(["run", "types"])),
  lint: () => check(npm(["run", "lint"])),
  unit: () => vitest("unit"),
  recipes: () => vitest("recipes", ["--config", "vitest.recipes.config.ts"]),
  start: () => check(starts([], ["shop.example", "It contradicts itself", ...READ])),
  "start:file": () => check(starts(["PRIVACY.md"], ["file.example", ...READ])),
  browsers: () => vitest("browser", ["--config", "vitest.browser.config.ts"]),
  "lint:firefox": () => check(lintFirefox()),
  sizes: () => check(checkSizes()),
  package: () => check(run(process.execPath, ["scripts/package.mjs", "--no-build"])),
};

async function main(wanted) {
  const strangers = wanted.filter((name) => !(name in STEPS));
  if (strangers.length > 0)
    throw new Error(`No such step: ${strangers.join(", ")} (${Object.keys(STEPS).join(", ")})`);
  const steps = Object.entries(STEPS).filter(([name]) => wanted.length === 0 || wanted.includes(name));
  const open = steps.some(([name]) => name === "browsers" || name.startsWith("start"));
  const found = await setUp(open ? ["chromium", "firefox"] : []);
  if (found.chromium) process.env.CHROMIUM_PATH = found.chromium;
  if (found.firefox) process.env.FIREFOX_PATH = found.firefox;

  const total = { passed: 0, failed: 0 };
  const lines = [];
  for (const [name, step] of steps) {
    console.log(`\n== ${name}`);
    const began = Date.now();
    const { passed, failed } = await step();
    total.passed += passed;
    total.failed += failed;
    const seconds = ((Date.now() - began) / 1000).toFixed(0);
    lines.push(
      `${failed === 0 ? "ok  " : "FAIL"} ${name.padEnd(14)} ${passed} passed, ${failed} failed (${seconds} s)`,
    );
  }
  console.log(`\n${lines.join("\n")}`);
  return total;
}

let total;
try {
  total = await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  total = { passed: 0, failed: 1 };
}
writeFileSync(path.join(artifacts, "tests.json"), JSON.stringify(total));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
