/** What the recipes for many machines are tested with: GNU parallel, a Python with pyspark, a Java. Installs what is missing. */
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { apt } from "./apt.mjs";
import { ROOT, run } from "./run.mjs";

/** 4.1 runs on Python 3.10 to 3.14 and Java 17 to 23. */
export const PYSPARK = "4.1.4";

/** Goes with node_modules, and no tool that walks through the project looks there. */
const VENV = path.join(ROOT, "node_modules", ".cache", `pyspark-${PYSPARK}`);
const COMPLETE = path.join(VENV, "complete");
const PYTHON = process.platform === "win32" ? ["Scripts", "python.exe"] : ["bin", "python"];

const PYTHON_WILL_DO = "import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 10))";

const TOOLS = {
  parallel: {
    find: findParallel,
    packages: ["parallel"],
    advice:
      "No GNU parallel was found. Install it (Debian, Ubuntu: sudo apt-get install parallel; macOS: brew install parallel)",
  },
  python: {
    find: findPython,
    packages: ["python3", "python3-venv"],
    advice:
      "No Python 3.10 or newer with venv was found. Install it (Debian, Ubuntu: sudo apt-get install python3-venv; macOS: brew install python)",
  },
  java: {
    find: findJava,
    packages: ["openjdk-21-jre-headless", "openjdk-17-jre-headless"],
    advice:
      "No Java 17 to 23 was found. Install it (Debian, Ubuntu: sudo apt-get install openjdk-17-jre-headless; macOS: brew install openjdk@21), or set JAVA_HOME",
  },
};

const quietly = (program, args) => run(program, args, { quiet: true, timeoutMs: 60_000 });

/** There is another program of that name. */
async function findParallel() {
  const { ok, output } = await quietly("parallel", ["--version"]);
  return ok && output.startsWith("GNU parallel") ? "parallel" : null;
}

async function findPython() {
  for (const name of ["python3", "python"]) if ((await quietly(name, ["-c", PYTHON_WILL_DO])).ok) return name;
  return null;
}

/** One of the values that Java tells of itself, a line each: "    java.home = /usr/lib/jvm/…". */
function told(output, name) {
  const lines = output.split("\n").map((line) => line.trim());
  return lines.find((line) => line.startsWith(`${name} = `))?.slice(name.length + 3) ?? null;
}

/** @returns {Promise<string | null>} what JAVA_HOME must be */
async function findJava() {
  const installed = "/usr/lib/jvm";
  const homes = existsSync(installed) ? readdirSync(installed).map((name) => path.join(installed, name)) : [];
  const own = process.env.JAVA_HOME;
  const programs = [...(own ? [own] : []), null, ...homes].map((home) =>
    home === null ? "java" : path.join(home, "bin", "java"),
  );
  for (const program of programs) {
    const { ok, output } = await quietly(program, ["-XshowSettings:properties", "-version"]);
    const version = Number(told(output, "java.specification.version"));
    if (ok && version >= 17 && version <= 23) return told(output, "java.home");
  }
  return null;
}

/** @throws {Error} */
async function needSpark(python) {
  const own = path.join(VENV, ...PYTHON);
  if (existsSync(COMPLETE) && (await quietly(own, ["--version"])).ok) return own;
  console.log(`Installing pyspark ${PYSPARK} (450 MB) into ${path.relative(ROOT, VENV)} …`);
  rmSync(VENV, { recursive: true, force: true });
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", `pyspark==${PYSPARK}`];
  const steps = [
    [python, ["-m", "venv", VENV]],
    [own, pip],
  ];
  for (const [program, args] of steps) {
    const { ok, output } = await run(program, args, { quiet: true });
    if (!ok) throw new Error(`${output.trim()}\nThat failed: ${[program, ...args].join(" ")}`);
  }
  writeFileSync(COMPLETE, "");
  return own;
}

/**
 * @returns {Promise<{ parallel: string, python: string, javaHome: string }>} `python` is one that has pyspark
 * @throws {Error} with what to install, where one could not be had
 */
export async function needMachines() {
  const found = {};
  const names = Object.keys(TOOLS);
  const missing = () => names.filter((name) => !found[name]);
  for (const name of names) found[name] = await TOOLS[name].find();
  const install = missing().length > 0 ? await apt(missing().join(", ")) : null;
  if (install)
    for (const name of missing())
      for (const one of TOOLS[name].packages) {
        await install(one);
        found[name] = await TOOLS[name].find();
        if (found[name]) break;
      }
  const advice = missing().map((name) => `${TOOLS[name].advice}.`);
  if (advice.length > 0) throw new Error(advice.join("\n"));
  return { parallel: found.parallel, python: await needSpark(found.python), javaHome: found.java };
}
