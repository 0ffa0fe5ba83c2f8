// SECURITY.md says for each threat which test holds it: the tests must be there, under these names
import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const text = readFileSync("SECURITY.md", "utf8");
const named = [...text.matchAll(/`(tests\/[\w./-]+)`: ((?:"[^"]+"(?:, )?)+)/g)].flatMap(
  ([, file = "", names = ""]) =>
    [...names.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => [file, name] as const),
);

it("names many tests", () => {
  expect(named.length).toBeGreaterThan(40);
});

it.each(named)("%s has: %s", (file, name) => {
  expect(readFileSync(file, "utf8")).toContain(name);
});

it("names files that are there", () => {
  const files = [...text.matchAll(/`((?:src|tests|docs)\/[\w./-]+)`/g)].map(([, file = ""]) => file);
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});
