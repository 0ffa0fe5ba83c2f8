import { describe, expect, it } from "vitest";
import { SmallprintError, type ErrorCode } from "../../../src/policy/errors.ts";
import { MAX_BYTES } from "../../../src/policy/document/bytes.ts";
import { readDocument } from "../../../src/policy/document/read.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function codeOf(run: () => unknown): ErrorCode | "none" {
  try {
    run();
    return "none";
  } catch (error) {
    if (error instanceof SmallprintError) return error.code;
    throw error;
  }
}

describe("the type of a document", () => {
  it.each([
    ["<!doctype html><p>We collect your name.</p>", "", "html"],
    ["<?xml version='1.0'?><html><body><p>Hello</p></body></html>", "", "html"],
    ["<div><p>We collect your name.</p><p>We sell nothing.</p></div>", "", "html"],
    ["# Privacy\n\nWe collect your name.", "", "markdown"],
    ["We use **cookies** here.", "", "markdown"],
    ["# Privacy\n\n<br>We collect your name.", "policy.md", "markdown"],
    ["We collect your name.", "policy.md", "markdown"],
    ["We collect your name.", "policy.txt", "text"],
    ["We collect your name, and 2 < 3.", "", "text"],
    ["# Privacy\n\nWe collect your name.", "policy.txt", "markdown"],
  ])("%j named %j is %s", (source, name, type) => {
    expect(readDocument(source, { name }).type).toBe(type);
  });

  it("is what the caller knows it to be", () => {
    const document = readDocument("# no heading", { type: "text" });
    expect(document.type).toBe("text");
    expect(document.text).toBe("# no heading");
  });
});

describe("charsets", () => {
  it("follows the byte order mark before all else", () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...[..."Café policy"].flatMap((char) => [char.charCodeAt(0), 0]),
    ]);
    expect(readDocument(utf16, { charset: "utf-8" }).text).toBe("Café policy");
    expect(
      readDocument(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes("Café")]), { charset: "latin1" }).text,
    ).toBe("Café");
  });
  it("follows the server, then the page, then guesses", () => {
    const latin = new Uint8Array([0x43, 0x61, 0x66, 0xe9]);
    expect(readDocument(latin, { charset: "iso-8859-1" }).text).toBe("Café");
    expect(readDocument(latin).text).toBe("Café");
    expect(readDocument(bytes("Café")).text).toBe("Café");
    const page = new Uint8Array([
      ...bytes('<html><meta charset="windows-1251"><p>'),
      0xcf,
      0xf0,
      0xe8,
      0xe2,
      0xe5,
      0xf2,
    ]);
    expect(readDocument(page).text).toBe("Привет");
  });
  it("does not trust a server that says UTF-8 of other bytes", () => {
    expect(readDocument(new Uint8Array([0x43, 0x61, 0x66, 0xe9]), { charset: "utf-8" }).text).toBe("Café");
  });
  it("takes an unknown charset for none", () => {
    expect(readDocument(bytes("Café"), { charset: "no-such-thing" }).text).toBe("Café");
  });
});

describe("bad input", () => {
  it.each<[string, Uint8Array | string, ErrorCode]>([
    ["nothing", new Uint8Array(0), "empty"],
    ["an empty text", "", "empty"],
    ["white space", " \n\t ", "empty"],
    [
      "a picture",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]),
      "unsupported-type",
    ],
    ["a PDF", bytes("%PDF-1.7 and so on"), "unsupported-type"],
    ["an archive", bytes("PK\u0003\u0004 and so on"), "unsupported-type"],
    ["control characters", new Uint8Array(200).map((_, at) => (at * 7) % 32), "binary"],
    ["a huge file", new Uint8Array(MAX_BYTES + 1).fill(97), "too-large"],
    ["a huge text", "a".repeat(MAX_BYTES + 1), "too-large"],
  ])("%s is refused", (_, input, code) => {
    expect(codeOf(() => readDocument(input, { name: "page.html" }))).toBe(code);
  });

  it("a few NULs in a text do no harm", () => {
    expect(readDocument(`${"We collect your name. ".repeat(20)}\u0000`, { type: "text" }).text).not.toContain(
      "\u0000",
    );
  });
});
