/** What the builds may weigh: read from their files, so that a dependency that grows is seen the day it does. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { ROOT } from "./run.mjs";

const kB = 1000;
const MB = 1000 * kB;

/** Files below a folder, as paths from it. */
function filesIn(folder, below = "") {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(below, entry.name);
    return entry.isDirectory() ? filesIn(folder, name) : [name];
  });
}

/** Files, and what those that are scripts import at once. */
function withImports(folder, first) {
  const files = new Set();
  const add = (file) => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith(".js")) return;
    const code = readFileSync(path.join(folder, file), "utf8");
    for (const [, from] of code.matchAll(/\b(?:import|from)\s*"(\.[^"]+\.js)"/g))
      add(path.join(path.dirname(file), from));
  };
  for (const file of first) add(file);
  return [...files];
}

/** What a page of the extension loads before it shows anything: its scripts and styles, and what those import at once. */
function loadedBy(folder, page) {
  const html = readFileSync(path.join(folder, page), "utf8");
  const named = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, file]) =>
    file.startsWith("/") ? file.slice(1) : path.join(path.dirname(page), file),
  );
  return withImports(folder, named);
}

const size = (folder, files) => files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
const zipped = (folder, files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(folder, file))).length, 0);

/** What the popup loads once it is painted, to word a summary in English: the grammar and its plan, without what is there already. */
function loadedAfter(folder, there) {
  const late = readdirSync(path.join(folder, "assets")).filter((name) =>
    /^(?:english|plan)-.*\.js$/u.test(name),
  );
  const named = late.map((name) => path.join("assets", name));
  return withImports(folder, named).filter((file) => !there.includes(file));
}

/** Prints each size beside its limit. @returns {{ ok: boolean }} */
export function checkSizes() {
  let ok = true;
  const check = (name, bytes, limit) => {
    const fits = bytes > 0 && bytes <= limit;
    ok &&= fits;
    const kb = (n) => `${Math.round(n / kB)} kB`.padStart(8);
    console.log(`${fits ? "ok  " : "FAIL"} ${name.padEnd(34)} ${kb(bytes)} of ${kb(limit)}`);
  };
  for (const target of ["chromium", "firefox"]) {
    const folder = path.join(ROOT, "dist", target);
    const all = filesIn(folder);
    check(`${target}: whole`, size(folder, all), 8 * MB);
    for (const page of ["popup", "options", "report"])
      check(
        `${target}: ${page}, zipped`,
        zipped(folder, loadedBy(folder, path.join("src", "extension", page, "index.html"))),
        (page === "popup" ? 90 : page === "options" ? 100 : 115) * kB,
      );
    const atFirst = loadedBy(folder, path.join("src", "extension", "popup", "index.html"));
    check(`${target}: popup's English, after that`, zipped(folder, loadedAfter(folder, atFirst)), 12 * kB);
    const manifest = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8"));
    check(
      `${target}: content script`,
      size(
        folder,
        manifest.content_scripts.flatMap(({ js }) => js),
      ),
      250 * kB,
    );
  }
  const cli = path.join(ROOT, "dist", "cli");
  check("command line", size(cli, filesIn(cli)), 8 * MB);
  return { ok };
}
