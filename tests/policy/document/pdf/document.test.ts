import { describe, expect, it } from "vitest";
import { documentOf } from "../../../../src/policy/document/pdf/read.ts";
import type { PdfFile, PdfText } from "../../../../src/policy/document/pdf/types.ts";
import { SmallprintError } from "../../../../src/policy/errors.ts";

const BODY = "The mill keeps a list of all who buy bread from it, and of nobody else at any time.";
/** A file of pages, each of lines 12 points apart: a text, or a text in its own size. */
const file = (pages: (string | [string, number])[][], more: Partial<PdfFile> = {}): PdfFile => ({
  title: null,
  language: "en",
  fonts: new Map([["plain", { bold: false }]]),
  pages: pages.map((lines) => ({
    width: 600,
    height: 800,
    links: [],
    texts: lines.map((one, index): PdfText => {
      const [text, size] = typeof one === "string" ? [one, 10] : one;
      return { text, x: 60, y: 200 + index * 40, width: text.length * size * 0.5, size, font: "plain" };
    }),
  })),
  ...more,
});
const codeOf = (given: PdfFile) => {
  try {
    documentOf(given, null);
    return "none";
  } catch (error) {
    return error instanceof SmallprintError ? error.code : String(error);
  }
};

describe("pictures of text", () => {
  it.each<[string, string[][], string]>([
    ["twelve words", [["one two three four five six", "seven eight nine ten eleven twelve"]], "none"],
    ["eleven words", [["one two three four five six", "seven eight nine ten eleven"]], "scanned"],
    [
      "words on several pages",
      [["one two three four five six"], ["seven eight nine ten eleven twelve"]],
      "none",
    ],
    ["a fifth of letters that can't be told", [[`${"a ".repeat(40)}${"\ue000".repeat(19)}z`]], "none"],
    ["more than a fifth", [[`${"a ".repeat(40)}${"\ue000".repeat(21)}`]], "scanned"],
    ["control characters count", [[`${"a ".repeat(40)}${"\u0001".repeat(21)}`]], "scanned"],
    ["marks of lost letters count", [[`${"a ".repeat(40)}${"\ufffd".repeat(21)}`]], "scanned"],
  ])("%s: %s", (_, pages, expected) => {
    expect(codeOf(file(pages))).toBe(expected);
  });
});

describe("the title", () => {
  const titled = (title: string | null, ...headings: string[]) =>
    documentOf(file([[...headings.map((text): [string, number] => [text, 20]), BODY, BODY]], { title }), null)
      .title;

  it.each<[string, string | null, string[], string | null]>([
    ["a heading that names the policy", "Mill", ["Privacy notice"], "Privacy notice"],
    ["the third heading", "Mill", ["Bread", "Salt", "Privacy notice"], "Privacy notice"],
    ["not the fourth", "Mill", ["Bread", "Salt", "Oil", "Privacy notice"], "Mill"],
    ["none with a number", "Mill", ["2. Privacy"], "Mill"],
    ["the file's own", "Mill rules", ["Bread"], "Mill rules"],
    ["else the first heading", null, ["Bread"], "Bread"],
  ])("%s", (_, title, headings, expected) => {
    expect(titled(title, ...headings)).toBe(expected);
  });

  it.each([
    "Microsoft Word - rules",
    "microsoft word",
    "Untitled",
    "untitled 2",
    "Document",
    "Document12",
    "Slide 1",
    "rules.doc",
    "rules.docx",
    "rules.pdf",
    "rules.PDF",
    "rules.indd",
    "rules.rtf",
    "rules.odt",
    "rules.pages",
    "rules.htm",
    "rules.html",
  ])("%s is no title", (title) => {
    expect(titled(title, "Bread")).toBe("Bread");
  });

  it.each(["Document of the mill", "My Microsoft Word", "rules.pdf of the mill", "Slides", "The untitled"])(
    "%s is one",
    (title) => {
      expect(titled(title, "Bread")).toBe(title);
    },
  );

  it("a running head that names the policy comes before the file's own", () => {
    const given = file(
      [["Privacy notice"], ["Privacy notice"]].map((head) => [...head, BODY, BODY]),
      {
        title: "Mill",
      },
    );
    for (const { texts } of given.pages) (texts[0] as PdfText).y = 40;
    expect(documentOf(given, null).title).toBe("Privacy notice");
  });
});

it("tells what it is, and asks for no password", () => {
  expect(
    documentOf(file([[BODY], ["Bread is sold to those who come."]]), "https://mill.example/rules.pdf"),
  ).toMatchObject({
    type: "pdf",
    url: "https://mill.example/rules.pdf",
    language: "en",
    scriptDrawn: false,
    passwordFields: 0,
    blocks: [{ page: 1 }, { page: 2 }],
  });
});
