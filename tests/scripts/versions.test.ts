import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { versionProblems } from "../../scripts/versions.mjs";

const CHANGELOG =
  "# Changelog\n\nForm: our own.\n\n## 1.2.0 — 2026-03-04\n\n- News.\n\n## 1.1.0 — 2026-01-02\n";

const sources = (change = {}) => ({
  packageJson: { version: "1.2.0" },
  lock: { version: "1.2.0", packages: { "": { version: "1.2.0" } } },
  manifest: { version: "1.2.0" },
  changelog: CHANGELOG,
  today: "2026-03-05",
  ...change,
});

describe("versions of a release", () => {
  it("agree", () => {
    expect(versionProblems(sources())).toEqual([]);
  });

  it("may be of today", () => {
    expect(versionProblems(sources({ today: "2026-03-04" }))).toEqual([]);
  });

  it.each([
    ["the manifest", { manifest: { version: "1.1.0" } }, "manifest.json: 1.1.0"],
    [
      "the lockfile",
      { lock: { version: "1.1.0", packages: { "": { version: "1.2.0" } } } },
      "package-lock.json: 1.1.0",
    ],
    ["the lockfile's first package", { lock: { version: "1.2.0", packages: {} } }, "first package: none"],
    ["the changelog", { changelog: "## 1.3.0 — 2026-03-04" }, "topmost entry: 1.3.0"],
    ["an undated entry", { changelog: "## 1.2.0" }, "needs its date"],
    ["a date to come", { today: "2026-03-03" }, "2026-03-04 is still to come"],
  ])("differ in %s", (_where, change, said) => {
    const problems = versionProblems(sources(change));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(said);
  });

  it("are numbers that both stores take", () => {
    const version = "1.2.0-beta.1";
    const beta = sources({
      packageJson: { version },
      manifest: { version },
      lock: { version, packages: { "": { version } } },
      changelog: `## ${version} — 2026-03-04`,
    });
    expect(versionProblems(beta)).toEqual([`package.json: "${version}" is no version that both stores take`]);
  });

  it("agree in this project", () => {
    const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));
    const found = versionProblems({
      packageJson: json("package.json") as { version: string },
      lock: json("package-lock.json") as { version: string; packages: Record<string, { version?: string }> },
      manifest: json("manifest.json") as { version: string },
      changelog: readFileSync("CHANGELOG.md", "utf8"),
      today: "9999-12-31",
    });
    expect(found).toEqual([]);
  });

  it("is the one in the commands for reviewers", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    const named = [...readFileSync("docs/reviewers.md", "utf8").matchAll(/smallprint-(\d[\d.]*)-/gu)];
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named.map(([, one]) => one))).toEqual(new Set([version]));
  });
});
