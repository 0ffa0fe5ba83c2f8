import { readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { licencesText } from "../../scripts/licences.mjs";

const OWN = readFileSync("LICENSE", "utf8");
const one = { name: "one", version: "1.0.0", identifier: "ISC", text: "Copyright One\r\nAll of it." };

describe("licences.txt", () => {
  it("holds our own licence first, then each package's, whole", () => {
    const text = licencesText([one], OWN);
    expect(text).toContain(OWN.trim());
    expect(text).toContain("one 1.0.0 — ISC");
    expect(text).toContain("Copyright One\nAll of it.");
    expect(text.indexOf("Copyright One")).toBeGreaterThan(text.indexOf("The Smallprint authors"));
  });

  it("names the code and data that stand inside a package, where that package is there", () => {
    const tldts = { name: "tldts", version: "7.0.0", identifier: "MIT", text: "Copyright Two" };
    expect(licencesText([tldts], OWN)).toContain("Public Suffix List (data, in tldts) — MPL-2.0");
    expect(licencesText([one], OWN)).not.toContain("Public Suffix List");
  });

  it("has a text for a package that brings none, and no package passes without", () => {
    const { name, version, identifier } = one;
    expect(() => licencesText([{ name, version, identifier }], OWN)).toThrow("one 1.0.0: no licence");
    expect(() => licencesText([{ name, version, text: "Some text" }], OWN)).toThrow("one 1.0.0: no licence");
    const franc = { name: "franc-min", version: "6.0.0", identifier: "MIT" };
    expect(licencesText([franc], OWN)).toContain("Titus Wormer");
  });
});

/** Own modules that a module imports, and packages; types leave no code behind. */
function importsOf(file: string): { own: string[]; packages: string[] } {
  const code = readFileSync(file, "utf8").replace(/^import type .*$/gmu, "");
  const own: string[] = [];
  const packages: string[] = [];
  for (const { fileName } of ts.preProcessFile(code).importedFiles) {
    const plain = fileName.replace(/\?.*$/u, "");
    if (!plain.startsWith("."))
      packages.push(
        plain
          .split("/")
          .slice(0, plain.startsWith("@") ? 2 : 1)
          .join("/"),
      );
    else if (/\.tsx?$/u.test(plain)) own.push(path.join(path.dirname(file), plain));
  }
  return { own, packages };
}

function packagesReachedBy(entries: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const open = [...entries];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const found = importsOf(file);
    open.push(...found.own);
    for (const name of found.packages) packages.add(name);
  }
  return packages;
}

// the content script is bundled in a build of its own, which Vite's list of packages does not see
it("the content script has no package that the worker and the pages lack", () => {
  const content = packagesReachedBy(["src/extension/content/content.iife.ts"]);
  const others = packagesReachedBy(["src/extension/background/index.ts", "src/extension/popup/main.tsx"]);
  expect(content.size).toBeGreaterThan(0);
  expect([...content].filter((name) => !others.has(name))).toEqual([]);
});
