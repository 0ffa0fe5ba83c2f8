/**
 * npm run package: what is handed to the stores, into dist/packages: one zip for each browser, the source that they are built of, and
 * their checksums. The same commit gives the same bytes. `npm run package -- --no-build` packs the builds that lie in dist.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { NEEDED, belongsTo } from "./package-list.mjs";
import { ROOT, npm } from "./run.mjs";
import { parseBatch, parseTree } from "./source.mjs";
import { filesIn, zip, zipFolder } from "./zip.mjs";

const OUT = path.join(ROOT, "dist", "packages");
const MB = 1_000_000;

/** What each zip may weigh, in bytes; the stores themselves take 200 MB and more. */
const BUDGET = { chromium: 4.5 * MB, firefox: 4.5 * MB, source: 6 * MB };

const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));

async function build(target) {
  // a NODE_ENV of the shell's would be Vite's, and "development" bring React's own checks along: other bytes of the same commit
  const env = { NODE_ENV: "production" };
  const { ok, output } = await npm(["run", `build:${target}`, "--silent"], { quiet: true, env });
  if (!ok) throw new Error(`The build for ${target} failed:\n${output}`);
}

/** @throws {Error} where the build lacks something, holds what it should not, or is of another version */
function pack(target) {
  const folder = path.join(ROOT, "dist", target);
  const there = new Set(filesIn(folder));
  const missing = NEEDED.filter((name) => !there.has(name));
  if (missing.length > 0) throw new Error(`dist/${target} lacks ${missing.join(", ")}`);
  const manifest = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8"));
  if (manifest.version !== version)
    throw new Error(`dist/${target} is version ${manifest.version}, not ${version}`);
  return zipFolder(folder, belongsTo(target));
}

const git = (args, input) =>
  execFileSync("git", args, { cwd: ROOT, input, maxBuffer: 500 * MB, stdio: ["pipe", "pipe", "ignore"] });

/** The stores get these by themselves. */
const PICTURE = /^store\/.+\.png$/u;

/** The tracked files of the commit that is checked out, as git keeps them, without the stores' pictures: what else lies in the folder is not in the zip. */
function source() {
  const tree = git(["ls-tree", "-r", "-z", "HEAD"]).toString("utf8");
  const files = parseTree(tree).filter(({ name }) => !PICTURE.test(name));
  const bytes = parseBatch(
    git(["cat-file", "--batch"], files.map(({ object }) => object).join("\n")),
    files.length,
  );
  return zip(files.map(({ name, executable }, i) => ({ name, bytes: bytes[i], executable })));
}

function save(name, bytes, limit) {
  writeFileSync(path.join(OUT, name), bytes);
  const size = `${(bytes.length / MB).toFixed(2)} of ${(limit / MB).toFixed(2)} MB`;
  if (bytes.length > limit) throw new Error(`${name} is over its budget: ${size}`);
  const sum = createHash("sha256").update(bytes).digest("hex");
  console.log(`${name}\n  ${size}, sha256 ${sum}`);
  return `${sum}  ${name}\n`;
}

async function main(options) {
  const strangers = options.filter((option) => option !== "--no-build");
  if (strangers.length > 0) throw new Error(`No such option: ${strangers.join(" ")} (--no-build)`);
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  let sums = "";
  for (const target of ["chromium", "firefox"]) {
    if (!options.includes("--no-build")) await build(target);
    sums += save(`smallprint-${version}-${target}.zip`, pack(target), BUDGET[target]);
  }
  if (existsSync(path.join(ROOT, ".git"))) {
    if (git(["status", "--porcelain"]).length > 0)
      console.log("Some files differ from the last commit: the source zip holds the commit.");
    sums += save(`smallprint-${version}-source.zip`, source(), BUDGET.source);
  } else console.log("This is no git checkout: no source zip is made of it.");
  writeFileSync(path.join(OUT, "SHA256SUMS"), sums);
  console.log(`In ${path.relative(process.cwd(), OUT)}; check with: sha256sum -c SHA256SUMS`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
