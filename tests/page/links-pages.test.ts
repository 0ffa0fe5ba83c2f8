import { readdirSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { findPolicyLinks } from "../../src/page/links.ts";

const FOLDER = new URL("../fixtures/pages/links/", import.meta.url);

/** Each page says where it stands and what is to be found, in two meta elements. */
describe("whole pages", () => {
  it.each(readdirSync(FOLDER).filter((name) => name.endsWith(".html")))("%s", (name) => {
    const html = readFileSync(new URL(name, FOLDER), "utf8");
    const bare = new JSDOM(html).window.document;
    const meta = (key: string): string | null =>
      bare.querySelector(`meta[name=${key}]`)?.getAttribute("content") ?? null;
    const address = meta("address");
    const expected = meta("expected");
    if (address === null || expected === null) throw new Error("the page does not say what is expected");
    const page = new JSDOM(html, { url: address }).window.document;
    expect(findPolicyLinks(page).policy).toBe(expected || null);
    // read from a file, for that address
    expect(findPolicyLinks(bare, { url: address }).policy).toBe(expected || null);
  });
});
