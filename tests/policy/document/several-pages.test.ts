import { describe, expect, it } from "vitest";
import { joinDocuments } from "../../../src/policy/document/join.ts";
import { partsOf } from "../../../src/policy/document/parts.ts";
import { passagesOf } from "../../../src/policy/document/passages.ts";
import { readDocument } from "../../../src/policy/document/read.ts";
import { sentencesOf } from "../../../src/policy/document/sentences.ts";
import type { PolicyDocument } from "../../../src/policy/types.ts";

const HOME = "https://mill.example/privacy";
const read = (markdown: string, url: string | null = HOME) =>
  readDocument(markdown, { type: "markdown", url });

describe("links that lead to parts", () => {
  /** An index of three sections, and one link more. */
  const parts = (link: string, url: string | null = HOME) =>
    partsOf(
      read(
        [
          "# Privacy policy of the mill",
          "",
          "- [What we collect](https://mill.example/privacy/a)",
          "- [How we share](https://mill.example/privacy/b)",
          "- [Your rights](https://mill.example/privacy/c)",
          `- ${link}`,
        ].join("\n"),
        url,
      ),
    ).map(({ title }) => title);
  const THREE = ["What we collect", "How we share", "Your rights"];

  it.each<[string, boolean]>([
    ["[Data retention](https://mill.example/privacy/d)", true],
    ["[Data retention](https://mill.example/privacy-d)", true],
    ["[Data retention](https://www.mill.example/privacy/d)", true],
    ["[Data retention](https://mill.example/bread)", false],
    ["[Data retention](https://well.example/privacy/d)", false],
    ["[Data retention](https://mill.example/privacy/a#d)", false],
    ["[Data retention](https://mill.example/privacy#d)", false],
    ["[Data retention](mailto:a@mill.example)", false],
    ["[Bread and salt](https://mill.example/privacy/d)", false],
    ["[Cookies](https://mill.example/cookies)", true],
    ["[Privacy for children](https://mill.example/kids)", true],
    ["[Privacy notice for California](https://mill.example/ca)", true],
    ["[California residents](https://mill.example/privacy/ca)", true],
    ["[California bread](https://mill.example/ca)", false],
    ...[
      ..."terms agreement EULA licence imprint disclaimer accessibility refund shipping returns careers jobs applicants".split(
        " ",
      ),
      ..."candidates recruiting employees staff suppliers vendors investors press news blog forum help support".split(
        " ",
      ),
      ..."FAQ settings preferences manage request portal login subscribe download print PDF archive previous".split(
        " ",
      ),
      ..."earlier prior older version history changelog slavery copyright DMCA trademarks community guidelines DPA".split(
        " ",
      ),
    ].map((word): [string, boolean] => [`[Data retention ${word}](https://mill.example/privacy/d)`, false]),
    ...["zip", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "jpg", "jpeg", "png", "gif", "svg", "mp4"].map(
      (end): [string, boolean] => [`[Data retention](https://mill.example/privacy/d.${end})`, false],
    ),
    ["[Data retention](https://mill.example/privacy/d.html)", true],
  ])("%s: %s", (link, expected) => {
    expect(parts(link)).toHaveLength(expected ? 4 : 3);
    expect(parts(link).slice(0, 3)).toEqual(THREE);
  });

  it("a document without an address has none", () => {
    expect(parts("", null)).toEqual([]);
  });
});

describe("several pages as one", () => {
  const first = read("# Privacy of the mill\n\nWe keep data.");
  const part = { url: "https://mill.example/b", title: "Linked" };
  const join = (document: PolicyDocument) => joinDocuments(first, [{ part, document }]);
  const shown = ({ text, blocks }: PolicyDocument) =>
    blocks.map(({ start, end, headings }) => [text.slice(start, end), ...headings]);

  it.each<[string, string, string[][]]>([
    ["with its own title", "# Bread\n\nOf bread.", [["Bread"], ["Of bread.", "Bread"]]],
    ["without one", "Of salt.\n\nOf bread.", [["Linked"], ["Of salt.", "Linked"], ["Of bread.", "Linked"]]],
    [
      "with two",
      "# Bread\n\n# Salt\n\nOf salt.",
      [["Bread"], ["Salt", "Bread"], ["Of salt.", "Bread", "Salt"]],
    ],
    [
      "with its title in the second place",
      "Last changed in May.\n\n# Bread\n\nOf bread.",
      [["Last changed in May.", "Bread"], ["Bread"], ["Of bread.", "Bread"]],
    ],
  ])("a page %s", (_, markdown, expected) => {
    const joined = join(read(markdown, null));
    expect(shown(joined).slice(2)).toEqual(expected);
    expect(joined.blocks.slice(2).every(({ url }) => url === part.url)).toBe(true);
    const names = expected.filter(([, ...headings]) => headings.length === 0);
    expect(joined.pages).toEqual([{ url: part.url, title: names[0]?.[0] }]);
  });

  it.each<[string, string, string[][], number]>([
    [
      "over a page without another",
      "# Privacy of the mill\n\nOf [bread](a:).",
      [["Linked"], ["Of bread.", "Linked"]],
      1,
    ],
    [
      "over its sections",
      "# Privacy of the mill\n\n## Bread\n\nOf [bread](a:).\n\n## Salt\n\nOf salt.",
      [
        ["Linked"],
        ["Bread", "Linked"],
        ["Of bread.", "Linked", "Bread"],
        ["Salt", "Linked"],
        ["Of salt.", "Linked", "Salt"],
      ],
      1,
    ],
    [
      "over the words that led to it",
      "# Privacy of the mill\n\n## Linked\n\nOf [bread](a:).",
      [["Linked"], ["Of bread.", "Linked"]],
      1,
    ],
  ])("the first page's title, %s, is not said again", (_, markdown, expected, links) => {
    const joined = join(read(markdown, null));
    expect(shown(joined).slice(2)).toEqual(expected);
    expect(joined.pages?.[0]?.title).toBe("Linked");
    const found = joined.blocks.flatMap((block) => block.links);
    expect(found.map(({ start, end }) => joined.text.slice(start, end))).toEqual(Array(links).fill("bread"));
  });

  it("is said again where nothing else names the page", () => {
    const same = { url: part.url, title: "Privacy of the mill" };
    const joined = joinDocuments(first, [
      { part: same, document: read("# Privacy of the mill\n\nOf bread.", null) },
    ]);
    expect(shown(joined).slice(2)).toEqual([["Privacy of the mill"], ["Of bread.", "Privacy of the mill"]]);
  });

  it("links and cells move along", () => {
    const joined = join(
      read("# Bread\n\nOf [salt](a:).\n\n| Rye | Oat |\n|---|---|\n| c | d |", "https://mill.example/c"),
    );
    const [link] = joined.blocks.flatMap(({ links }) => links);
    expect(joined.text.slice(link?.start, link?.end)).toBe("salt");
    expect(joined.blocks.at(-1)?.cells?.map(({ start, end }) => joined.text.slice(start, end))).toEqual([
      "c",
      "d",
    ]);
    expect(joined.blocks.at(-1)?.url).toBe("https://mill.example/c");
    expect(joined.words).toBe(first.words + 7);
  });
});

describe("passages", () => {
  const row = (...cells: string[]) =>
    passagesOf(read(["We sell:", "", "| Rye | Oat |", "|---|---|", `| ${cells.join(" | ")} |`].join("\n")))
      .slice(2)
      .map(({ text, columns, leadIn }) => [text, columns.join("|"), leadIn]);
  const long = (letters: number) => "m".repeat(letters);

  it.each<[string[], string[][]]>([
    [["c. C.", "d"], [["c. C.\td", "Rye|Oat", "We sell:"]]],
    [[long(398), "d"], [[`${long(398)}\td`, "Rye|Oat", "We sell:"]]],
    [
      [long(399), "d"],
      [
        [long(399), "Rye", "We sell:"],
        ["d", "Oat", `We sell: ${long(399)}`],
      ],
    ],
    [
      [long(400), "d"],
      [
        [long(400), "Rye", "We sell:"],
        ["d", "Oat", `We sell: ${long(400)}`],
      ],
    ],
    [
      [long(401), "Of rye. Of oats.", "f"],
      [
        [long(401), "Rye", "We sell:"],
        ["Of rye.", "Oat", "We sell:"],
        ["Of oats.", "Oat", "We sell:"],
        ["f", "", "We sell:"],
      ],
    ],
  ])("row %#", (cells, expected) => {
    expect(row(...cells)).toEqual(expected);
  });

  it("long texts are cut at a space where there is one", () => {
    const places = (text: string) => sentencesOf(text).map(({ start, end }) => [start, end]);
    expect(places(`a. B ${"m".repeat(30_000)}`).at(-1)?.[1]).toBe(30_005);
    expect(places(`${"m".repeat(15_000)}. ${"N".repeat(15_000)}`)).toEqual([
      [0, 15_001],
      [15_002, 30_002],
    ]);
    expect(places(`${"m".repeat(25_000)}. Next one.`)[0]).toEqual([0, 20_000]);
  });
});
