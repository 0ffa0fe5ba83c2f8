import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, it } from "vitest";

let folder = "";
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("builds for production, whatever the shell is set to", async () => {
  folder = mkdtempSync(path.join(tmpdir(), "smallprint-package-"));
  cpSync("scripts", path.join(folder, "scripts"), { recursive: true });
  symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  writeFileSync(path.join(folder, "package.json"), '{ "version": "1.2.3", "type": "module" }');
  // stands for npm: tells what it was asked for, and fails
  const npm = path.join(folder, "npm.js");
  writeFileSync(npm, "console.log(process.argv[3], process.env.NODE_ENV); process.exitCode = 1;");
  const env = { ...process.env, NODE_ENV: "development", npm_execpath: npm };
  const said = await new Promise<string>((done) => {
    execFile(
      process.execPath,
      [path.join(folder, "scripts", "package.mjs")],
      { env },
      (_error, _out, stderr) => done(stderr),
    );
  });
  expect(said).toContain("build:chromium production");
});
