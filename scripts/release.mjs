/**
 * npm run release: checks that what is checked out can be released, installs its packages anew, tests and packs it, and says what to do
 * next. It changes no tracked file, tags nothing and uploads nothing.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { ROOT, npm } from "./run.mjs";
import { installPackages } from "./setup.mjs";
import { versionProblems } from "./versions.mjs";

const read = (file) => readFileSync(path.join(ROOT, file), "utf8");
const json = (file) => JSON.parse(read(file));
const git = (...args) => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).trim();

const packageJson = json("package.json");
const tag = `v${packageJson.version}`;

/** What can be seen at once, before minutes of tests. */
function problems() {
  const found = versionProblems({
    packageJson,
    lock: json("package-lock.json"),
    manifest: json("manifest.json"),
    changelog: read("CHANGELOG.md"),
    today: new Date().toISOString().slice(0, 10),
  });
  if (!existsSync(path.join(ROOT, ".git"))) return [...found, "This is no git checkout."];
  const changed = git("status", "--porcelain");
  if (changed !== "") found.push(`Not committed:\n${changed}`);
  if (git("tag", "--list", tag) !== "") found.push(`The tag ${tag} is there already.`);
  return found;
}

const NEXT = `Ready. What is left to do by hand:

1. git tag -a ${tag} -m "Smallprint ${packageJson.version}" && git push origin ${tag}
2. Chrome Web Store: upload dist/packages/smallprint-${packageJson.version}-chromium.zip.
3. addons.mozilla.org: upload dist/packages/smallprint-${packageJson.version}-firefox.zip, and
   dist/packages/smallprint-${packageJson.version}-source.zip as its source; docs/reviewers.md goes into the notes to reviewers.
4. Texts, declarations and pictures: store/README.md says what goes into which field.
5. Publish the changelog's entry and SHA256SUMS beside the tag.`;

async function main() {
  const found = problems();
  if (found.length > 0) throw new Error(found.join("\n"));
  // what lies in node_modules may have been changed since it was installed: none of that is to be shipped
  await installPackages();
  const { ok: green } = await npm(["test"]);
  if (!green) throw new Error("The tests are not green: see above.");
  const { ok: packed } = await npm(["run", "package", "--silent"]);
  if (!packed) throw new Error("The packages could not be made: see above.");
  const after = git("status", "--porcelain");
  if (after !== "") throw new Error(`Tests or packing have changed tracked files:\n${after}`);
  console.log(`\n${NEXT}`);
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
