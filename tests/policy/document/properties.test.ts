import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passagesOf } from "../../../src/policy/document/passages.ts";
import { readDocument } from "../../../src/policy/document/read.ts";
import { SmallprintError } from "../../../src/policy/errors.ts";
import type { DocumentType, PolicyDocument } from "../../../src/policy/types.ts";

const TYPES = ["html", "markdown", "text"] as const satisfies readonly DocumentType[];

/** Pieces that mean something in one format or another, in any order. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."<p> </p> <div> </div> <ul> <li> </ul> <table> <tr> <td> </td> <th> </table> <b> </b> <a href='/x'> </a> <br> <h2> </h2> <!-- <script> </script> <details> <summary> <dl> <dt> <dd> <pre> </pre>".split(
          " ",
        ),
        ..."# |## |- |1. |> |** |_ |` |[ |]( |) |\\|---\\| |\\| a \\| b \\| |\n|\n\n|  |====|----|• ".split(
          "|",
        ),
        "U.S. law, e.g. this. ",
        "We collect your name. ",
        "We collect:",
        "&amp;",
        "\u0000",
        "\u00ad",
      ),
      fc.string({ maxLength: 12 }),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));

function tryRead(source: string | Uint8Array, type?: DocumentType): PolicyDocument | null {
  try {
    return readDocument(source, { url: "https://site.example/", ...(type ? { type } : {}) });
  } catch (error) {
    if (error instanceof SmallprintError) return null;
    throw error;
  }
}

function expectSound(document: PolicyDocument): void {
  const { text, blocks } = document;
  let end = -1;
  for (const block of blocks) {
    expect(block.start).toBe(end + 1);
    expect(block.end).toBeGreaterThan(block.start);
    end = block.end;
    const own = text.slice(block.start, block.end);
    expect(own).toBe(own.trim());
    expect(own).not.toContain("\n");
    for (const link of block.links) {
      expect(link.start).toBeGreaterThanOrEqual(block.start);
      expect(link.end).toBeLessThanOrEqual(block.end);
      expect(link.end).toBeGreaterThan(link.start);
    }
    for (const cell of block.cells ?? []) {
      expect(cell.start).toBeGreaterThanOrEqual(block.start);
      expect(cell.end).toBeLessThanOrEqual(block.end);
    }
    expect(block.cells?.length).toBe(block.columns?.length);
    expect(block.kind === "heading").toBe(block.level !== undefined);
  }
  expect(end).toBe(blocks.length === 0 ? -1 : text.length);
  let before = 0;
  for (const passage of passagesOf(document)) {
    expect(passage.text).toBe(text.slice(passage.start, passage.end));
    expect(passage.text).not.toBe("");
    expect(passage.start).toBeGreaterThanOrEqual(before);
    before = passage.end;
    const block = blocks[passage.block];
    expect(block && passage.start >= block.start && passage.end <= block.end).toBe(true);
  }
}

describe("whatever comes in", () => {
  it.each(TYPES)("every passage of %s is a slice of the text, in order, in its block", (type) => {
    fc.assert(
      fc.property(soup, (source) => {
        const document = tryRead(source, type);
        if (document) expectSound(document);
      }),
      { numRuns: 150 },
    );
  });
  it("bytes of any kind are read or refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const document = tryRead(bytes);
        if (document) expectSound(document);
      }),
      { numRuns: 150 },
    );
  });
  it("the same input gives the same document", () => {
    fc.assert(
      fc.property(soup, (source) => {
        expect(tryRead(source)).toEqual(tryRead(source));
      }),
      { numRuns: 50 },
    );
  });
  it("all words of a plain paragraph are kept, in order, in every format", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{2,9}$/u), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(words, (list) => {
        const sentence = `We ${list.join(" ")}.`;
        expect(tryRead(sentence, "text")?.text).toBe(sentence);
        expect(tryRead(sentence, "markdown")?.text).toBe(sentence);
        expect(tryRead(`<body><main><p>${sentence}</p></main></body>`, "html")?.text).toBe(sentence);
      }),
      { numRuns: 50 },
    );
  });
});

describe("hostile input takes time in proportion to its length", () => {
  const times = (text: string, count: number) => text.repeat(count);
  const cases: [string, DocumentType, (size: number) => string][] = [
    ["a long word", "text", (n) => times("a", 20 * n)],
    ["nested tags", "html", (n) => times("<div>", n) + "x" + times("</div>", n)],
    ["nested lists", "html", (n) => times("<ul><li>item", n)],
    ["nested tables", "html", (n) => times("<table><tr><td>", n)],
    ["unmatched end tags", "html", (n) => times("<i>", n) + times("</b>", n)],
    ["open brackets", "markdown", (n) => times("[", n)],
    ["half links", "markdown", (n) => times("[a](", n)],
    ["stars", "markdown", (n) => times("**a ", n)],
    ["pipes", "markdown", (n) => times("| a ", n)],
    ["items", "markdown", (n) => times("- a\n", n)],
    ["lines that end in a colon", "text", (n) => times("Item:\n", n)],
    ["links in broken lines", "html", (n) => times("<a href=/x>word</a><br>word", n)],
    ["full stops", "text", (n) => times("a. ", n)],
  ];
  it.each(cases)("%s", (_, type, make) => {
    const spent = (size: number) => {
      const before = process.cpuUsage();
      const document = readDocument(make(size), { type });
      passagesOf(document);
      return process.cpuUsage(before).user / 1000;
    };
    spent(1000);
    const once = spent(5000);
    const fourTimes = spent(20_000);
    // Quadratic time would be sixteen times as long; small figures are noise.
    expect(fourTimes).toBeLessThan(Math.max(600, once * 10));
  });
});
