import { describe, expect, it } from "vitest";
import { buildDocument } from "../../../src/policy/document/build.ts";
import { checkText, decodeBytes, MAX_BYTES } from "../../../src/policy/document/bytes.ts";
import type { Draft } from "../../../src/policy/document/draft.ts";
import { sentencesOf } from "../../../src/policy/document/sentences.ts";
import { readText } from "../../../src/policy/document/text.ts";
import { typeOf } from "../../../src/policy/document/type.ts";
import { SmallprintError } from "../../../src/policy/errors.ts";
import { richOf } from "./rich-of.ts";

const codeOf = (run: () => unknown) => {
  try {
    run();
    return "none";
  } catch (error) {
    return error instanceof SmallprintError ? error.code : String(error);
  }
};
const shown = (...lines: string[]) =>
  readText(lines.join("\n")).drafts.map(
    ({ kind, level, depth, marker, rich }) =>
      `${kind}${level ?? depth ?? ""}${marker === undefined ? "" : ` ${marker}`}: ${rich.text}`,
  );
/** Wrapped as its writer's program did it. */
const WRAPPED = "the baker of the old mill keeps a list of those who buy";

describe("plain text", () => {
  it.each<[string[], string[]]>([
    [
      ["of bread", "and salt"],
      ["paragraph: of bread", "paragraph: and salt"],
    ],
    [[WRAPPED, "more bread"], [`paragraph: ${WRAPPED} more bread`]],
    [
      [`${WRAPPED}.`, "more bread"],
      [`paragraph: ${WRAPPED}.`, "paragraph: more bread"],
    ],
    [
      ["m".repeat(44), "more bread"],
      [`paragraph: ${"m".repeat(44)}`, "paragraph: more bread"],
    ],
    [["m".repeat(45), "more bread"], [`paragraph: ${"m".repeat(45)} more bread`]],
    [["m".repeat(110), "more bread"], [`paragraph: ${"m".repeat(110)} more bread`]],
    [
      ["m".repeat(111), "more bread"],
      [`paragraph: ${"m".repeat(111)}`, "paragraph: more bread"],
    ],
    [
      [WRAPPED, WRAPPED, "it ends.", "Then more", "bread"],
      [`paragraph: ${WRAPPED} ${WRAPPED} it ends.`, "paragraph: Then more bread"],
    ],
    [
      [WRAPPED, WRAPPED, "it ends.", "then more", "bread"],
      [`paragraph: ${WRAPPED} ${WRAPPED} it ends. then more bread`],
    ],
    [
      [WRAPPED, WRAPPED, "it ends", "Then more", "bread"],
      [`paragraph: ${WRAPPED} ${WRAPPED} it ends Then more bread`],
    ],
    [["Bread", "==="], ["heading1: Bread"]],
    [["Bread", "---"], ["heading2: Bread"]],
    [["Bread", "~~~"], ["heading2: Bread"]],
    [["Bread", "***"], ["heading2: Bread"]],
    [["Bread", "___"], ["heading2: Bread"]],
    [
      ["bread", "--"],
      ["paragraph: bread", "paragraph: --"],
    ],
    [
      ["of oil", "Bread", "==="],
      ["paragraph: of oil", "heading1: Bread"],
    ],
    [["==="], []],
    // rules
    ...["* * *", "- - -", "_ _ _", "= = ="].map((rule): [string[], string[]] => [
      ["We bake bread.", rule, "We sell it."],
      ["paragraph: We bake bread.", "paragraph: We sell it."],
    ]),
    [
      ["We bake bread of rye.", "---", "We sell it."],
      ["paragraph: We bake bread of rye.", "paragraph: We sell it."],
    ],
    [
      [
        "The mill keeps the names of all the bakers who come to it and buy",
        "its flour, and of all the others who ask it for",
        "bread",
        "---",
        "We sell it.",
      ],
      [
        "paragraph: The mill keeps the names of all the bakers who come to it and buy its flour, and of all the others who ask it for bread",
        "paragraph: We sell it.",
      ],
    ],
    [
      ["- bread", "- salt"],
      ["item1: bread", "item1: salt"],
    ],
    [
      ["- bread", "  and oil", "- salt"],
      ["item1: bread and oil", "item1: salt"],
    ],
    [
      ["- bread", "And oil"],
      ["item1: bread", "paragraph: And oil"],
    ],
    [["- bread", "  And oil"], ["item1: bread And oil"]],
    [["- bread", "and oil"], ["item1: bread and oil"]],
    [["     - bread"], ["item1: bread"]],
    [["      - bread"], ["item2: bread"]],
    [
      ["1. bread", "2. salt"],
      ["item1 1.: bread", "item1 2.: salt"],
    ],
    [
      ["we sell:", "1) bread;", "2) salt"],
      ["paragraph: we sell:", "item1 1): bread;", "item1 2): salt"],
    ],
    [
      ["we sell", "1. bread and salt"],
      ["paragraph: we sell", "paragraph: 1. bread and salt"],
    ],
    [
      ["we sell:", "(a) bread,", "(b) salt and", "(c) oil"],
      ["paragraph: we sell:", "item1: (a) bread,", "item1: (b) salt and", "item1: (c) oil"],
    ],
    [["      (a) bread and salt"], ["item2: (a) bread and salt"]],
    [["a\rb\r\nc\u2028d\u2029e\ff"], ["a", "b", "c", "d", "e", "f"].map((one) => `paragraph: ${one}`)],
    [
      ["of bread", " ", "of salt"],
      ["paragraph: of bread", "paragraph: of salt"],
    ],
  ])("%j", (lines, expected) => {
    expect(shown(...lines)).toEqual(expected);
  });
});

describe("what a text is written in", () => {
  it.each<[string, string, string]>([
    ["<!doctype html>a", "", "html"],
    ["  <html>", "", "html"],
    ["<?xml version='1.0'?> <html>", "", "html"],
    ["<!-- a --> <body>", "", "html"],
    ["<head>", "", "html"],
    ["<title>", "", "html"],
    ["<meta x>", "", "html"],
    ["<script>", "", "html"],
    ["<headline>", "", "text"],
    ["<p>a</p>", "", "text"],
    ["<p>a<p>b<p>c", "", "html"],
    ["<p>a<p>b", "", "text"],
    ["<p>a", "a.html", "html"],
    ["<p>a", "a.XHTML?b", "html"],
    ["<p>a", "a.htm#b", "html"],
    ["<p>a", "a.xht", "html"],
    ["<p>a", "a.php", "html"],
    ["<p>a", "a.asp", "html"],
    ["<p>a", "a.aspx", "html"],
    ["<p>a", "a.jsp", "html"],
    ["a", "a.html", "text"],
    ["<p>a", "a.html.txt", "text"],
    ...["md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd"].map((end): [string, string, string] => [
      "a",
      `a.${end}`,
      "markdown",
    ]),
    ["a", "amd", "text"],
    ["# a", "", "markdown"],
    ["a\n## b", "a.txt", "markdown"],
    ["#a", "", "text"],
    ["a **b** c", "", "markdown"],
    ["a __b__ c", "", "markdown"],
    ["a [b](c) d", "", "markdown"],
    ["a ** b ** c", "", "text"],
    ["a [b] (c) d", "", "text"],
    ["a [b](c d) e", "", "text"],
    ["# a\n<br>\n- b\n<br>\n* c\n<br>", "", "markdown"],
    ["# a\n<br>\n- b\n<br>\n<br>", "", "html"],
    ["a\n===\n<br>\n> b\n<br>\n| c |\n<br>", "", "text"],
    ["a\n---\n<br>\n***\n<br>\n* * *\n<br>", "", "text"],
    ["[a](b)\n<br/>\n# c\n<br />\n<br>", "", "markdown"],
    ["<q>a<q>b<q>c", "", "text"],
  ])("%j named %s: %s", (text, name, expected) => {
    expect(typeOf(text, name)).toBe(expected);
  });
});

describe("bytes", () => {
  const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
  const utf8 = (text: string) => new TextEncoder().encode(text);
  it.each<[string, string]>([
    ["%PDF-1.4", "unsupported-type"],
    ["PK\u0003\u0004", "unsupported-type"],
    ["\u0089PNG", "unsupported-type"],
    ["GIF89a", "unsupported-type"],
    ["\u00ff\u00d8\u00ff", "unsupported-type"],
    ["RIFF", "unsupported-type"],
    ["\u001f\u008b", "unsupported-type"],
    ["\u00d0\u00cf\u0011\u00e0", "unsupported-type"],
    ["{\\rtf1", "unsupported-type"],
    ["\u0000asm", "unsupported-type"],
    ["\u007fELF", "unsupported-type"],
    ["a %PDF-", "none"],
    ["", "empty"],
    [" \n", "empty"],
    ["abc", "none"],
    [`${"a".repeat(147)}\u0001\u0001\u0001`, "none"],
    [`${"a".repeat(146)}\u0001\u0001\u0001`, "binary"],
    ["a\u0001\u0001", "none"],
    ["a\u0001\u0001\u0001", "binary"],
    ["a\u0008\u000e\u001f", "binary"],
    ["a\u007f\u007f\u007f", "binary"],
    ["a\t\n\v\f\r\u001b", "none"],
  ])("%j: %s", (text, expected) => {
    expect(codeOf(() => decodeBytes(latin(text), null))).toBe(expected);
  });

  it("lost letters are odd, and only the beginning is looked at", () => {
    expect(
      codeOf(() => {
        checkText("a\ufffd\ufffd\ufffd");
      }),
    ).toBe("binary");
    expect(
      codeOf(() => {
        checkText(`${"a".repeat(64 * 1024)}${"\u0001".repeat(9000)}`);
      }),
    ).toBe("none");
    expect(
      codeOf(() => {
        checkText("a".repeat(MAX_BYTES));
      }),
    ).toBe("none");
    expect(
      codeOf(() => {
        checkText("a".repeat(MAX_BYTES + 1));
      }),
    ).toBe("too-large");
  });

  const utf16 = (text: string, little: boolean, mark: boolean) =>
    Uint8Array.from(
      [...(mark ? ["\ufeff"] : []), ...text].flatMap((char) => {
        const code = char.charCodeAt(0);
        return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
      }),
    );
  it.each<[string, Uint8Array, string | null, string]>([
    ["UTF-8", utf8("Café"), null, "Café"],
    ["UTF-8, said to be Latin", utf8("Café"), "latin1", "CafÃ©"],
    ["Latin", latin("Café"), null, "Café"],
    ["Latin, said to be UTF-8", latin("Café"), "utf-8", "Café"],
    ["a charset that is none", utf8("Café"), "loaf", "Café"],
    ["the page's own word", latin("<meta charset=iso-8859-2>\u00b1"), null, "<meta charset=iso-8859-2>ą"],
    [
      "the server's word before the page's",
      latin("<meta charset=iso-8859-2>\u00b1"),
      "latin1",
      "<meta charset=iso-8859-2>±",
    ],
    [
      "XML's word",
      latin("<?xml version='1' encoding='iso-8859-2'?>\u00b1"),
      null,
      "<?xml version='1' encoding='iso-8859-2'?>ą",
    ],
    ["a page said to be UTF-16", utf8("<meta charset='utf-16'>Café"), null, "<meta charset='utf-16'>Café"],
    ["a mark of order", new Uint8Array([0xef, 0xbb, 0xbf, ...utf8("Café")]), "latin1", "Café"],
    ["UTF-16, little end first", utf16("Café", true, true), null, "Café"],
    ["UTF-16, big end first", utf16("Café", false, true), null, "Café"],
    ["UTF-16 without a mark, little end first", utf16("Café loaf", true, false), null, "Café loaf"],
    ["UTF-16 without a mark, big end first", utf16("Café loaf", false, false), null, "Café loaf"],
    ["a broken letter among many", new Uint8Array([...utf8("ééééé"), 0xe9]), null, "ééééé\ufffd"],
    ["a broken letter among four", new Uint8Array([...utf8("éééé"), 0xe9]), null, "éééé\ufffd"],
    ["a broken letter among three", new Uint8Array([...utf8("ééé"), 0xe9]), null, "Ã©Ã©Ã©é"],
  ])("%s", (_, bytes, charset, expected) => {
    expect(decodeBytes(bytes, charset)).toBe(expected);
  });
});

describe("sentences", () => {
  const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  it.each<[string, string[]]>([
    ["", []],
    ["  ", []],
    [" We bake ", ["We bake"]],
    ["We bake. We sell.", ["We bake.", "We sell."]],
    ["We bake! we sell.", ["We bake! we sell."]],
    ["We bake? a) salt.", ["We bake?", "a) salt."]],
    ["Mill Inc. sells.", ["Mill Inc. sells."]],
    ["Mill Inc. Bread sells.", ["Mill Inc. Bread sells."]],
    ["Mill Inc. We sell.", ["Mill Inc.", "We sell."]],
    ["Mill Inc. “Bread” sells.", ["Mill Inc.", "“Bread” sells."]],
    ["Salt, oil, etc. Bread sells.", ["Salt, oil, etc.", "Bread sells."]],
    ["Ask Dr. Mill. We sell.", ["Ask Dr. Mill.", "We sell."]],
    ["Ask J. Mill. We sell.", ["Ask J. Mill.", "We sell."]],
    ["Eat vitamin C. We sell it.", ["Eat vitamin C.", "We sell it."]],
    ["See No. 5 of it. We sell.", ["See No. 5 of it.", "We sell."]],
    ["We say no. Bread sells.", ["We say no.", "Bread sells."]],
    ["Our ref. #5 is it. We sell.", ["Our ref. #5 is it.", "We sell."]],
    ["In May. We sell.", ["In May.", "We sell."]],
    ["At St. Mary. We sell.", ["At St. Mary.", "We sell."]],
    ["Use the app. We sell.", ["Use the app.", "We sell."]],
    ["1. We bake. 2.1. We sell.", ["1. We bake.", "2.1. We sell."]],
    ["iv. We sell. We bake.", ["iv. We sell.", "We bake."]],
    ["We bake (e.g. Bread). We sell.", ["We bake (e.g. Bread).", "We sell."]],
    ["We bake.\u2029We sell", ["We bake.", "We sell"]],
  ])("%j", (text, expected) => {
    expect(cut(text)).toEqual(expected);
  });
});

describe("drafts become a document", () => {
  const draft = (kind: Draft["kind"], marked: string, more: Partial<Draft> = {}): Draft => ({
    kind,
    rich: richOf(marked),
    ...more,
  });
  const build = (...drafts: Draft[]) =>
    buildDocument(
      { title: null, language: null, drafts, scriptDrawn: false, passwordFields: 0 },
      "text",
      null,
    );

  it("headings stand under those of higher levels; guessed ones below the last real one", () => {
    const found = build(
      draft("heading", "A", { level: 1 }),
      draft("heading", "B", { level: 3 }),
      draft("heading", "C"),
      draft("heading", "D", { rank: 1 }),
      draft("heading", "E", { rank: 9 }),
      draft("heading", "F", { level: 2 }),
      draft("paragraph", "g"),
    );
    expect(found.blocks.map(({ level, headings }) => [level, headings.join("")])).toEqual([
      [1, ""],
      [3, "A"],
      [4, "AB"],
      [5, "ABC"],
      [6, "ABCD"],
      [2, "A"],
      [undefined, "AF"],
    ]);
  });

  it.each<[number, string]>([
    [300, "heading"],
    [301, "paragraph"],
  ])("a heading of %i letters: %s", (length, expected) => {
    expect(build(draft("heading", "m".repeat(length), { level: 1 })).blocks[0]?.kind).toBe(expected);
  });

  it("places are places in the whole text; empty drafts have none", () => {
    const found = build(
      draft("paragraph", ""),
      draft("paragraph", "of\n[bread](a:)"),
      draft("row", "c d", {
        cells: [
          { start: 0, end: 1 },
          { start: 2, end: 3 },
        ],
        page: 4,
      }),
    );
    expect(found.text).toBe("of bread\nc d");
    expect(found.blocks).toMatchObject([
      { start: 0, end: 8, links: [{ start: 3, end: 8, href: "a:" }] },
      {
        start: 9,
        end: 12,
        columns: [],
        cells: [
          { start: 9, end: 10 },
          { start: 11, end: 12 },
        ],
        page: 4,
      },
    ]);
    expect(found.words).toBe(4);
  });

  it.each<[Draft[], string | null]>([
    [[draft("heading", "Bread", { level: 1 })], "Bread"],
    [
      [
        draft("paragraph", "a"),
        draft("paragraph", "b"),
        draft("paragraph", "c"),
        draft("heading", "Bread", { level: 1 }),
      ],
      "Bread",
    ],
    [
      [..."abcd"].map((text) => draft("paragraph", text)).concat(draft("heading", "Bread", { level: 1 })),
      null,
    ],
    [[draft("paragraph", "Privacy of bread")], "Privacy of bread"],
    [[draft("paragraph", "Privacy of bread.")], null],
    [[draft("paragraph", "Privacy"), draft("heading", "Bread", { level: 1 })], "Bread"],
  ])("title %#", (drafts, expected) => {
    expect(build(...drafts).title).toBe(expected);
  });

  it("lists have what introduces them, level by level", () => {
    const item = (text: string, depth: number, more: Partial<Draft> = {}) =>
      draft("item", text, { depth, ...more });
    const found = build(
      draft("paragraph", "We sell:"),
      item("bread", 1),
      item("of rye", 2),
      item("of oat", 2),
      item("salt", 1),
      item("of seas", 2, { leadIn: "said" }),
      draft("heading", "Oil", { level: 1 }),
      item("of mills", 1),
      draft("paragraph", "We sell. We lend:"),
      draft("row", "a\tb"),
      draft("row", "c d", { leadIn: "e" }),
      draft("paragraph", "We lend:"),
      draft("paragraph", "in an item", { depth: 1 }),
    );
    expect(found.blocks.map(({ leadIn }) => leadIn ?? null)).toEqual([
      null,
      "We sell:",
      "We sell: bread",
      "We sell: bread",
      "We sell:",
      "said",
      null,
      null,
      null,
      "We lend:",
      "We lend: e",
      null,
      "We lend:",
    ]);
  });

  it("what introduces is cut to its last 400 letters", () => {
    const said = (length: number) =>
      build(draft("item", "a", { depth: 1, leadIn: "m".repeat(length) })).blocks[0]?.leadIn?.length;
    expect([said(399), said(400), said(401)]).toEqual([399, 400, 400]);
  });
});
