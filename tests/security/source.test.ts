// what the code must never do, held over all of its files
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import { manifestFor } from "../../vite.config.ts";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(`src/${name}`, "utf8") }));
const filesWith = (pattern: RegExp): string[] =>
  files
    .filter(({ text }) => pattern.test(text))
    .map(({ name }) => name)
    .sort();

describe("the source", () => {
  it("is all looked at", () => {
    expect(files.length).toBeGreaterThan(200);
    expect(filesWith(/runtime\.onMessage\.addListener/)).toEqual([
      "extension/background/index.ts",
      "extension/content/line.ts",
    ]);
  });

  it("never makes HTML or code of a text", () => {
    const ways =
      /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*\+?=[^=]|insertAdjacentHTML|document\.write|createContextualFragment|\bsetHTMLUnsafe|\beval\(|new Function\(|\bset(?:Timeout|Interval)\(\s*["'`]/;
    expect(filesWith(ways)).toEqual([]);
  });

  it("takes messages of no other extension, and none that a page can send", () => {
    expect(filesWith(/on(?:Message|Connect)External/)).toEqual([]);
    expect(filesWith(/addEventListener\(\s*["'`]message["'`]|\bonmessage\s*=/)).toEqual([
      "extension/background/pdf.ts",
      "extension/pdf/main.ts",
    ]);
  });

  it("has network where policies are fetched, and reads two files of its own", () => {
    expect(filesWith(/\bXMLHttpRequest|\bWebSocket\b|\bEventSource\b|sendBeacon|importScripts/)).toEqual([]);
    expect(filesWith(/(?:await|return|=|\?\?) (?:globalThis\.)?fetch\b/)).toEqual([
      "extension/background/engine.ts",
      "extension/background/example.ts",
      "extension/background/fetch.ts",
    ]);
    expect(filesWith(/from "node:(?:https?|http2|net|tls|dgram)"/)).toEqual([
      "cli/lookup.ts", // a type
      "cli/request.ts",
    ]);
    expect(filesWith(/import type .* from "node:net"/)).toEqual(["cli/lookup.ts"]);
    for (const own of ["engine", "example"])
      expect(readFileSync(`src/extension/background/${own}.ts`, "utf8")).toMatch(
        /fetch\(new URL\(\w+, location\.origin\)\)/,
      );
  });

  it("gives content scripts no storage", () => {
    const content = files.filter(({ name }) => /^(?:extension\/content|page)\//.test(name));
    expect(content.length).toBeGreaterThan(20);
    expect(content.filter(({ text }) => /\bstorage\b|indexedDB|settings\.ts|store\.ts/.test(text))).toEqual(
      [],
    );
  });
});

describe.each(["chromium", "firefox"] as const)("the manifest for %s", (target) => {
  const built = manifestFor(target) as unknown as Record<string, unknown>;

  it("lets no page load, frame or message the extension", () => {
    expect(built).not.toHaveProperty("web_accessible_resources");
    expect(built).not.toHaveProperty("externally_connectable");
    expect(built).not.toHaveProperty("sandbox");
    const { extension_pages: policy } = manifest.content_security_policy;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|wasm|\*/);
  });

  it("has its content script in top frames only", () => {
    for (const script of manifest.content_scripts) {
      expect(script).not.toHaveProperty("all_frames");
      expect(script).not.toHaveProperty("match_about_blank");
      expect(script).not.toHaveProperty("world");
    }
  });
});
