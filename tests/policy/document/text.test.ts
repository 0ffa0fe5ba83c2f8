import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readDocument } from "../../../src/policy/document/read.ts";

const lines = (source: string | Uint8Array) => {
  const document = readDocument(source, { type: "text" });
  return document.blocks.map((block) => `${block.kind}: ${document.text.slice(block.start, block.end)}`);
};

it("a wrapped text is joined, its titles and bullets are found", () => {
  expect(lines(readFileSync("tests/fixtures/policies/harbour-books.txt"))).toEqual([
    "heading: HARBOUR BOOKS PRIVACY POLICY",
    "paragraph: Last updated: 3 March 2024",
    "heading: 1. What We Collect",
    "paragraph: When you order a book from our little shop by the sea, we ask for your name and your address, because a parcel needs both. We also collect the following from your browser:",
    "item: your IP address, which the server writes to its log",
    "item: the pages that you look at",
    "heading: Who Gets It",
    "paragraph: We never sell your data. The company that carries your parcel learns your name and address, and nothing else of what we know about you.",
    "paragraph: Questions? Write to privacy [at] harbour-books [dot] example or to the shop.",
  ]);
});

it("a text with a line for each paragraph keeps its lines apart", () => {
  const one =
    "We collect your name and address when you order a book, because a parcel needs both of them to arrive at your door.";
  const two =
    "We keep them for six years, which is what the law of our country asks of every shop that sells books to people.";
  expect(lines(`${one}\n${two}`)).toEqual([`paragraph: ${one}`, `paragraph: ${two}`]);
});

it("an address is no heading", () => {
  const source = "Write to us by post.\n\nHarbour Books Ltd\n\n12 Quay Street\n\nWesthaven WH1 2AB";
  expect(lines(source).filter((line) => line.startsWith("heading"))).toEqual([]);
});

it("lettered points are items", () => {
  expect(lines("We use your data:\n(a) to send parcels;\n(b) to answer letters.")).toEqual([
    "paragraph: We use your data:",
    "item: (a) to send parcels;",
    "item: (b) to answer letters.",
  ]);
});
