import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { idOf, parseLine, readLines, sourceOfRow, type Line } from "../../src/cli/rows.ts";

function chunksOf(...chunks: (string | Uint8Array)[]): AsyncIterable<Uint8Array> {
  return Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
}

async function linesOf(chunks: AsyncIterable<Uint8Array>, max?: number): Promise<Line[]> {
  const lines: Line[] = [];
  for await (const line of readLines(chunks, max)) lines.push(line);
  return lines;
}

describe("readLines", () => {
  it("joins lines that come in pieces, and splits pieces that hold several", async () => {
    expect(await linesOf(chunksOf("on", "e\ntwo\nth", "re", "e\nfour"))).toEqual([
      "one",
      "two",
      "three",
      "four",
    ]);
  });

  it("joins a character that is cut in two", async () => {
    const bytes = Buffer.from("é\n");
    expect(await linesOf(chunksOf(bytes.subarray(0, 1), bytes.subarray(1)))).toEqual(["é"]);
  });

  it("leaves out empty lines and carriage returns", async () => {
    expect(await linesOf(chunksOf("\r\none\r\n\n  \ntwo\r\n"))).toEqual(["one", "two"]);
  });

  it("gives null for a line that is too long, and goes on", async () => {
    expect(await linesOf(chunksOf("short\n", "x".repeat(30), "x".repeat(30), "\nafter\n"), 20)).toEqual([
      "short",
      null,
      "after",
    ]);
  });
});

describe("sourceOfRow", () => {
  it.each(["html", "markdown", "text"])("takes a row of %s", (type) => {
    expect(sourceOfRow({ id: "a", url: "https://a.example/", [type]: "Hello" })).toMatchObject({
      id: "a",
      url: "https://a.example/",
      type,
      content: "Hello",
    });
  });

  it("takes a number for an id, and a row without address", () => {
    expect(sourceOfRow({ id: 7, text: "Hello", url: null })).toMatchObject({ id: 7, url: null });
  });

  it.each([
    [[], "not an object"],
    [null, "not an object"],
    [{ text: "Hello" }, "no id"],
    [{ id: 2 ** 53, text: "Hello" }, "write it as a string"],
    [{ id: -Infinity, text: "Hello" }, "write it as a string"],
    [{ id: "a" }, "one of html, markdown, text"],
    [{ id: "a", text: 5 }, "one of html, markdown, text"],
    [{ id: "a", text: "x", html: "y" }, "one of html, markdown, text"],
    [{ id: "a", text: "x", url: 5 }, "url"],
  ])("refuses %j", (row, why) => {
    expect(() => sourceOfRow(row)).toThrow(why);
  });

  it("refuses a row larger than a page may be", () => {
    expect(() => sourceOfRow({ id: "a", text: "x".repeat(11 * 1024 * 1024) })).toThrow(
      expect.objectContaining({ code: "too-large" }),
    );
  });
});

it("keeps the id of a row that is wrong in other ways", () => {
  expect(idOf({ id: "a", text: 5 })).toBe("a");
  expect(idOf({ id: {} })).toBeNull();
  expect(idOf({ id: 2 ** 53 - 1 })).toBe(2 ** 53 - 1);
  expect(idOf({ id: 2 ** 53 })).toBeNull(); // 2 ** 53 + 1 reads as the same number
  expect(idOf("a")).toBeNull();
});

it("tells a line that is no JSON from one that was too long", () => {
  expect(() => parseLine("{oops")).toThrow(expect.objectContaining({ code: "unreadable" }));
  expect(() => parseLine(null)).toThrow(expect.objectContaining({ code: "too-large" }));
  expect(parseLine('\uFEFF{"id":1}')).toEqual({ id: 1 });
});
