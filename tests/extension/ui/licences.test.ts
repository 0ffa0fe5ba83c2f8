import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LICENCES } from "../../../src/extension/options/licences.ts";

const root = new URL("../../../", import.meta.url);
const read = (path: string) =>
  JSON.parse(readFileSync(new URL(path, root), "utf8")) as {
    license?: string;
    dependencies?: Record<string, string>;
  };
/** Used by the command line only; the extension holds none of them. */
const CLI_ONLY = ["jsdom"];

it.each(LICENCES)("$name is under $licence", ({ name, licence }) => {
  expect(read(`node_modules/${name}/package.json`).license).toBe(licence);
});

it("every library of the extension is named", () => {
  const used = Object.keys(read("package.json").dependencies ?? {}).filter(
    (name) => !CLI_ONLY.includes(name),
  );
  const named = LICENCES.map(({ name }) => name);
  for (const name of used) expect(named).toContain(name);
});
