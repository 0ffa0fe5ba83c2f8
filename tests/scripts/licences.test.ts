import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { licencesText } from "../../scripts/licences.mjs";
import { packagesReachedBy } from "./packages.ts";

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

  it("holds the licence that such data names once, whether a package brings it or none", () => {
    const tldts = { name: "tldts", version: "7.0.0", identifier: "MIT", text: "Copyright Two" };
    const mpl = { name: "three", version: "1.0.0", identifier: "MPL-2.0", text: "Text of that licence" };
    const without = licencesText([tldts], OWN);
    expect(without).toContain("Mozilla Public License 2.0 — MPL-2.0");
    expect(without).toContain("3.2. Distribution of Executable Form");
    const brought = licencesText([tldts, mpl], OWN);
    expect(brought).toContain("Text of that licence");
    expect(brought).not.toContain("3.2. Distribution of Executable Form");
    expect(licencesText([one], OWN)).not.toContain("Mozilla Public License");
  });

  it("has a text for a package that brings none, and no package passes without", () => {
    const { name, version, identifier } = one;
    expect(() => licencesText([{ name, version, identifier }], OWN)).toThrow("one 1.0.0: no licence");
    expect(() => licencesText([{ name, version, text: "Some text" }], OWN)).toThrow("one 1.0.0: no licence");
    const franc = { name: "franc-min", version: "6.0.0", identifier: "MIT" };
    expect(licencesText([franc], OWN)).toContain("Titus Wormer");
  });
});

// the content script is bundled in a build of its own, which Vite's list of packages does not see
it("the content script has no package that the worker and the pages lack", () => {
  const content = packagesReachedBy(["src/extension/content/content.iife.ts"]);
  const others = packagesReachedBy(["src/extension/background/index.ts", "src/extension/popup/main.tsx"]);
  expect(content.size).toBeGreaterThan(0);
  expect([...content].filter((name) => !others.has(name))).toEqual([]);
});
