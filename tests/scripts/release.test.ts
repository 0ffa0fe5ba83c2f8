import { execFile } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "smallprint-release-"));
  cpSync("scripts", path.join(folder, "scripts"), { recursive: true });
  mkdirSync(path.join(folder, ".git"));
  const today = new Date().toISOString().slice(0, 10);
  const version = "1.2.3";
  const files = {
    "package.json": JSON.stringify({ version, type: "module" }),
    "package-lock.json": JSON.stringify({ version, packages: { "": { version } } }),
    "manifest.json": JSON.stringify({ version }),
    "CHANGELOG.md": `# Changelog\n\n## ${version} — ${today}\n\n- A release.\n`,
    // stand for npm and git: each tells what it was asked for; git finds nothing changed, and no tag
    "programs/npm.js": `require("node:fs").appendFileSync(process.env.ASKED, "npm " + process.argv.slice(2).join(" ") + "\\n");
process.exitCode = process.argv[2] === process.env.FAILS ? 1 : 0;`,
    "programs/git": `#!${process.execPath}
require("node:fs").appendFileSync(process.env.ASKED, "git " + process.argv.slice(2).join(" ") + "\\n");`,
    "programs/package.json": "{}", // they are CommonJS
  };
  mkdirSync(path.join(folder, "programs"));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  chmodSync(path.join(folder, "programs", "git"), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function release(fails = ""): Promise<{ asked: string[]; status: number; stdout: string; stderr: string }> {
  const asked = path.join(folder, "asked.txt");
  const programs = path.join(folder, "programs");
  const env = {
    ...process.env,
    PATH: `${programs}${path.delimiter}${process.env["PATH"] ?? ""}`,
    npm_execpath: path.join(programs, "npm.js"),
    ASKED: asked,
    FAILS: fails,
  };
  return new Promise((done) => {
    execFile(
      process.execPath,
      [path.join(folder, "scripts", "release.mjs")],
      { env },
      (error, stdout, stderr) => {
        const lines = readFileSync(asked, "utf8").trimEnd().split("\n");
        done({ asked: lines, status: Number(error?.code ?? 0), stdout, stderr });
      },
    );
  });
}

const LOOK = ["git status --porcelain", "git tag --list v1.2.3"];
const INSTALL = "npm ci --include=dev --no-audit --no-fund";

it("installs the packages anew before it tests and packs, and tags nothing", async () => {
  const { asked, status, stdout } = await release();
  expect(asked).toEqual([...LOOK, INSTALL, "npm test", "npm run package --silent", "git status --porcelain"]);
  expect(status).toBe(0);
  expect(stdout).toContain("Ready.");
});

it.each([
  ["ci", [...LOOK, INSTALL], "npm ci failed"],
  ["test", [...LOOK, INSTALL, "npm test"], "The tests are not green"],
])("goes no further where npm %s fails", async (fails, expected, why) => {
  const { asked, status, stdout, stderr } = await release(fails);
  expect(asked).toEqual(expected);
  expect(status).toBe(1);
  expect(stderr).toContain(why);
  expect(stdout).not.toContain("Ready.");
});

it("installs nothing for a version that can't be released", async () => {
  writeFileSync(path.join(folder, "manifest.json"), '{ "version": "1.2.2" }');
  const { asked, status } = await release();
  expect(asked).toEqual(LOOK);
  expect(status).toBe(1);
});
