import { describe, expect, it } from "vitest";
import { isPdf, openPdf, PDF_LIMITS, type Pdfjs } from "../../../../src/policy/document/pdf/file.ts";
import { SmallprintError } from "../../../../src/policy/errors.ts";

interface Given {
  pages?: number;
  items?: unknown[];
  annotations?: unknown[];
  info?: Record<string, unknown>;
  font?: Record<string, unknown>;
  fails?: Error;
}

const item = (str: string, more: { at?: number[]; font?: string } = {}) => ({
  str,
  transform: more.at ?? [10, 0, 0, 10, 100, 200],
  width: 50,
  fontName: more.font ?? "f",
});
/** As much of the library as is asked for: pages 600 points wide and 800 high, places as they are given. */
function library({ pages = 1, items = [], annotations = [], info = {}, font, fails }: Given) {
  const seen = { destroyed: 0 };
  const page = {
    getViewport: () => ({
      width: 600,
      height: 800,
      transform: [],
      convertToViewportRectangle: (rect: number[]) => rect,
    }),
    streamTextContent: () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue({ items });
          controller.close();
        },
      }),
    getAnnotations: () => Promise.resolve(annotations),
    getOperatorList: () => Promise.resolve(),
    commonObjs: { has: () => font !== undefined, get: () => font },
    cleanup: () => undefined,
  };
  const opened = {
    numPages: pages,
    getMetadata: () => Promise.resolve({ info }),
    getPage: () => Promise.resolve(page),
  };
  const made = {
    getDocument: () => ({
      promise: fails ? Promise.reject(fails) : Promise.resolve(opened),
      destroy: () => {
        seen.destroyed++;
        return Promise.resolve();
      },
    }),
    Util: { transform: (_: number[], own: number[]) => own },
  };
  return { pdfjs: made as unknown as Pdfjs, seen };
}
const open = (given: Given, limits = PDF_LIMITS) =>
  openPdf(new Uint8Array(), library(given).pdfjs, { limits });
const codeOf = (given: Given, limits = PDF_LIMITS) =>
  open(given, limits).then(
    () => "none",
    (error: unknown) => (error instanceof SmallprintError ? error.code : String(error)),
  );

describe("texts", () => {
  it.each<[string, number[], boolean]>([
    ["upright", [10, 0, 0, 10, 100, 200], true],
    ["mirrored", [-10, 0, 0, 10, 100, 200], false],
    ["on its side", [0, 10, -10, 0, 100, 200], false],
    ["a little aslant", [10, 1, 0, 10, 100, 200], true],
    ["more aslant", [10, 1.1, 0, 10, 100, 200], false],
    ["aslant the other way", [10, -1.1, 0, 10, 100, 200], false],
    ["too small", [10, 0, 0, 0.5, 100, 200], false],
    ["just large enough", [10, 0, 0, 0.6, 100, 200], true],
    ["too large", [10, 0, 0, 1000, 100, 200], false],
    ["just small enough", [10, 0, 0, 999, 100, 200], true],
    ["a page to the left", [10, 0, 0, 10, -600, 200], false],
    ["less than a page to the left", [10, 0, 0, 10, -599, 200], true],
    ["a page to the right", [10, 0, 0, 10, 1200, 200], false],
    ["less than a page to the right", [10, 0, 0, 10, 1199, 200], true],
    ["above the page", [10, 0, 0, 10, 100, -1], false],
    ["at its top", [10, 0, 0, 10, 100, -0.9], true],
    ["below the page", [10, 0, 0, 10, 100, 810], false],
    ["at its bottom", [10, 0, 0, 10, 100, 809], true],
  ])("%s", async (_, at, expected) => {
    expect((await open({ items: [item("bread", { at })] })).pages[0]?.texts).toHaveLength(expected ? 1 : 0);
  });

  it("have their places; empty ones and marks have none", async () => {
    const { pages } = await open({
      items: [item(""), { type: "mark" }, item("bread", { at: [10, 0, 3, 4, 7, 9] })],
    });
    expect(pages).toEqual([
      {
        width: 600,
        height: 800,
        links: [],
        texts: [{ text: "bread", x: 7, y: 9, width: 50, size: 5, font: "f" }],
      },
    ]);
  });
});

describe("links", () => {
  it.each<[string, Record<string, unknown>, boolean]>([
    ["to an address", { subtype: "Link", url: "a:", rect: [5, 8, 1, 2] }, true],
    ["of another kind", { subtype: "Text", url: "a:", rect: [5, 8, 1, 2] }, false],
    ["into the file", { subtype: "Link", rect: [5, 8, 1, 2] }, false],
    ["without a place", { subtype: "Link", url: "a:" }, false],
  ])("%s", async (_, annotation, expected) => {
    expect((await open({ annotations: [annotation] })).pages[0]?.links).toEqual(
      expected ? [{ left: 1, top: 2, right: 5, bottom: 8, href: "a:" }] : [],
    );
  });

  it("are five hundred a page at most", async () => {
    const annotations = Array.from({ length: 501 }, () => ({
      subtype: "Link",
      url: "a:",
      rect: [1, 2, 3, 4],
    }));
    expect((await open({ annotations })).pages[0]?.links).toHaveLength(500);
  });
});

describe("fonts", () => {
  it.each<[Record<string, unknown> | undefined, boolean]>([
    [{ name: "Mill-Bold" }, true],
    [{ name: "MillBlack" }, true],
    [{ name: "Mill Heavy" }, true],
    [{ name: "Mill-SemiBold" }, true],
    [{ name: "MillDemi" }, true],
    [{ name: "Mill-Bd" }, true],
    [{ name: "Mill,Bd" }, true],
    [{ name: "Mill-Bdx" }, false],
    [{ name: "Mill" }, false],
    [{ name: 4 }, false],
    [{ name: "Mill", bold: true }, true],
    [{ name: "Mill", black: true }, true],
    [{ bold: "yes" }, false],
    [undefined, false],
  ])("%j: bold %s", async (font, expected) => {
    const { fonts } = await open({ items: [item("bread")], ...(font ? { font } : {}) });
    expect(fonts.get("f")).toEqual({ bold: expected });
  });
});

describe("what the file says of itself", () => {
  it.each<[unknown, string | null]>([
    ["Bread", "Bread"],
    [" Bread ", "Bread"],
    [" ", null],
    ["", null],
    [4, null],
    [undefined, null],
    ["m".repeat(501), "m".repeat(500)],
  ])("%j", async (value, expected) => {
    expect(await open({ info: { Title: value, Language: value } })).toMatchObject({
      title: expected,
      language: expected,
    });
  });
});

describe("what can't be read", () => {
  const limits = { pages: 2, texts: 3, characters: 10 };
  const named = (name: string) => Object.assign(new Error("no"), { name });
  it.each<[string, Given, string]>([
    ["enough pages", { pages: 2 }, "none"],
    ["too many pages", { pages: 3 }, "too-large"],
    ["enough texts", { items: [item("a"), item("b")] }, "none"],
    ["too many texts", { items: [item("a"), item("b"), item("c")] }, "too-large"],
    ["too many on all pages", { pages: 2, items: [item("a"), item("b")] }, "too-large"],
    ["enough letters", { items: [item("abcdefghij")] }, "none"],
    ["too many letters", { items: [item("abcdefghijk")] }, "too-large"],
    ["too many letters on all pages", { pages: 2, items: [item("abcdef")] }, "too-large"],
    ["a password", { fails: named("PasswordException") }, "locked"],
    ["damage", { fails: named("InvalidPDFException") }, "unreadable"],
  ])("%s: %s", async (_, given, expected) => {
    expect(await codeOf(given, limits)).toBe(expected);
  });

  it("is given back in any case", async () => {
    const made = library({ fails: named("InvalidPDFException") });
    await expect(openPdf(new Uint8Array(), made.pdfjs)).rejects.toThrow(SmallprintError);
    expect(made.seen.destroyed).toBe(1);
  });
});

it.each<[string, boolean]>([
  ["%PDF-1.7", true],
  [`${"x".repeat(1000)}%PDF-`, true],
  [`${"x".repeat(1001)}%PDF-`, false],
  ["a\n%PDF-", true],
  ["<p>%PDF-", false],
  ["{%PDF-", false],
  ["%PDF", false],
])("%j is a PDF: %s", (text, expected) => {
  expect(isPdf(new TextEncoder().encode(text))).toBe(expected);
});
