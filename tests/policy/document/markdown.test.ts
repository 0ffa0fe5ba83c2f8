import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/policy/document/read.ts";
import type { PolicyDocument } from "../../../src/policy/types.ts";

const read = (source: string) => readDocument(source, { type: "markdown" });
const lines = (document: PolicyDocument) =>
  document.blocks.map(
    (block) => `${block.kind}${block.level ?? ""}: ${document.text.slice(block.start, block.end)}`,
  );

describe("a shop's policy in Markdown", () => {
  const document = readDocument(readFileSync("tests/fixtures/policies/harbour-books.md"), {
    name: "harbour-books.md",
  });

  it("is read block by block", () => {
    expect(lines(document)).toEqual([
      "paragraph: Last updated: 3 March 2024",
      "paragraph: Harbour Books Ltd sells books from a small shop by the sea. See our terms.",
      "heading2: 1. What we collect",
      "paragraph: We collect:",
      "item: your name and address",
      "item: payment data:",
      "item: the last four digits",
      "item: the name of your bank",
      "heading3: Newsletter",
      "paragraph: We send a letter each month. You can leave at any time.",
      "heading5: Cookies.",
      "paragraph: We set one cookie for your basket.",
      "heading2: 2. Who gets it",
      "row: Company\tWhat they get",
      "row: Swift Parcels\tYour address",
      "quote: Books are the plane, the train and the road.",
      "paragraph: Write to privacy@harbour-books.example.",
    ]);
  });
  it("takes its title from the front matter", () => {
    expect(document.title).toBe("Privacy at Harbour Books");
  });
  it("knows lead-ins, columns and links", () => {
    expect(document.blocks[6]?.leadIn).toBe("We collect: payment data:");
    expect(document.blocks[14]?.columns).toEqual(["Company", "What they get"]);
    expect(document.blocks[1]?.links[0]?.href).toBe("https://harbour-books.example/terms");
    expect(document.blocks.at(-1)?.links[0]?.href).toBe("mailto:privacy@harbour-books.example");
  });
});

describe("inline mark-up", () => {
  it.each([
    ["We **do not** sell _your_ data.", "We do not sell your data."],
    ["Files like foo_bar_baz and _utma stay.", "Files like foo_bar_baz and _utma stay."],
    ["5 * 3 * 2 is 30", "5 * 3 * 2 is 30"],
    ["See [the *policy*](https://a.example/x_(y)) now", "See the policy now"],
    ["A [bracket] stays", "A [bracket] stays"],
    ["See [terms][t].\n\n[t]: https://a.example/terms", "See terms."],
    ["![logo](logo.png) We read `cookies`.", "We read cookies."],
    ["Ask us \\*now\\* &amp; here", "Ask us *now* & here"],
    ["One<br>line with <b>tags</b><!-- note -->", "One line with tags"],
  ])("%j reads %j", (source, text) => {
    expect(read(source).text).toBe(text);
  });
});

describe("structure that is only nearly Markdown", () => {
  it("a numbered list of titles over text is a row of headings", () => {
    expect(
      lines(read("# Privacy\n\n1. Data\n\nWe collect your name.\n\n2. Sharing\n\nWe share nothing.")),
    ).toEqual([
      "heading1: Privacy",
      "heading2: 1. Data",
      "paragraph: We collect your name.",
      "heading2: 2. Sharing",
      "paragraph: We share nothing.",
    ]);
  });
  it("a numbered list of sentences stays a list", () => {
    expect(lines(read("We collect:\n\n1. your name\n2. your address"))).toEqual([
      "paragraph: We collect:",
      "item: your name",
      "item: your address",
    ]);
  });
  it("a second paragraph of an item belongs to it", () => {
    const document = read("We share data:\n\n- with carriers.\n\n  They need your address.\n\nThat is all.");
    expect(document.blocks.map((block) => block.kind)).toEqual(["paragraph", "item", "item", "paragraph"]);
    expect(document.blocks[2]?.leadIn).toBe("We share data:");
  });
  it("rows without a line under the first are a table too", () => {
    const document = read("| Cookie | Use |\n| basket | It remembers what you want to buy. |");
    expect(document.blocks[1]?.columns).toEqual(["Cookie", "Use"]);
  });
  it("a sentence in bold is no heading", () => {
    expect(read("**We never sell your data to anybody.**").blocks[0]?.kind).toBe("paragraph");
  });
});
