import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "smallprint-start-"));
  // stands for npm: `npm start` would build next
  writeFileSync(path.join(folder, "npm.js"), "console.log('npm was asked'); process.exitCode = 1;");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The browser is Node: it says its version, and is not opened. */
function start(argument: string): Promise<{ status: number; stdout: string; stderr: string }> {
  const env = {
    ...process.env,
    INIT_CWD: folder,
    npm_execpath: path.join(folder, "npm.js"),
    CHROMIUM_PATH: process.execPath,
  };
  return new Promise((done) => {
    execFile(process.execPath, ["scripts/start.mjs", argument], { env }, (error, stdout, stderr) =>
      done({ status: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
}

it.each([
  ["picture.png", "\u0089PNG\r\n", "picture.png: an image, which can't be read\n"],
  ["mute\u001b[2J.txt", "", "mute [2J.txt: there is nothing in it\n"],
])("refuses a file as the command line does, before anything is built: %j", async (name, content, why) => {
  writeFileSync(path.join(folder, name), content, "latin1");
  expect(await start(name)).toEqual({ status: 1, stdout: "", stderr: why });
});

it("refuses a folder, and what is not there", async () => {
  expect(await start(".")).toEqual({ status: 1, stdout: "", stderr: ".: it is a folder\n" });
  expect((await start("gone.txt")).stderr).toMatch(/^gone\.txt: there is no such file/u);
});

it("goes on to build where the file is a text", async () => {
  writeFileSync(path.join(folder, "policy.txt"), "We keep your name.");
  const { status, stderr } = await start("policy.txt");
  expect({ status, stderr }).toEqual({ status: 1, stderr: "The build failed:\nnpm was asked\n\n" });
});
