import { readFileSync, readdirSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildProgram, type Program } from "../cli/program.ts";
import { packagesReachedBy } from "./packages.ts";

/** Found in node_modules when it runs: they bring their licences there. */
const OUTSIDE = ["jsdom", "pdfjs-dist"];

let program: Program;
beforeAll(async () => {
  program = await buildProgram();
}, 120_000);
afterAll(() => program.remove());

it("the command line carries the licences of the packages in it", () => {
  const folder = path.dirname(program.file);
  expect(readdirSync(folder).sort()).toEqual(["licences.txt", "smallprint.js"]);
  const text = readFileSync(path.join(folder, "licences.txt"), "utf8");
  const titles = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+ — \S+$/gmu)].map(([, name]) => name);
  const reached = [...packagesReachedBy(["src/cli/smallprint.ts"])].filter((name) => !isBuiltin(name));
  const inside = reached.filter((name) => !OUTSIDE.includes(name));
  expect(inside).toContain("htmlparser2");
  expect(inside.filter((name) => !titles.includes(name))).toEqual([]);
  expect(titles.filter((name) => OUTSIDE.includes(name!))).toEqual([]);
  expect(text).toContain(readFileSync("node_modules/htmlparser2/LICENSE", "utf8").trim());
  expect(text).toContain("Public Suffix List (data, in tldts)");
});
