/** What `npm start` and `npm test` need before anything else: a Node that will do, packages, browsers. Runs on Node alone. */
import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { needBrowsers } from "./browsers.mjs";
import { ROOT, npm } from "./run.mjs";

const json = (file) => JSON.parse(readFileSync(path.join(ROOT, file), "utf8"));

/** @throws {Error} */
function checkNode() {
  const version = process.versions.node;
  const wanted = json("package.json").engines.node.replace(">=", "");
  const [have, need] = [version, wanted].map((one) => one.split(".").map(Number));
  const at = need.findIndex((part, i) => part !== have[i]);
  if (at !== -1 && have[at] < need[at])
    throw new Error(`Node ${wanted} or newer is needed; this is Node ${version}. See https://nodejs.org`);
}

/** Whether node_modules holds the versions that the lockfile asks for; whether their files were changed since is not looked at. */
function packagesAreThere() {
  let installed;
  try {
    installed = json("node_modules/.package-lock.json").packages;
  } catch {
    return false;
  }
  // packages for other platforms are optional, and rightly absent
  return Object.entries(json("package-lock.json").packages).every(
    ([where, { version, optional }]) => where === "" || optional || installed[where]?.version === version,
  );
}

/** Installs node_modules anew, each package checked against the lockfile's hash. @throws {Error} */
export async function installPackages() {
  console.log("Installing packages …");
  const { ok } = await npm(["ci", "--include=dev", "--no-audit", "--no-fund"]);
  if (!ok) throw new Error("npm ci failed: see above.");
}

/**
 * @param {("chromium" | "firefox")[]} kinds browsers that are needed
 * @returns {Promise<Record<string, string>>} path of each
 * @throws {Error} with one line for the reader
 */
export async function setUp(kinds) {
  checkNode();
  if (!packagesAreThere()) await installPackages();
  return needBrowsers(kinds);
}
