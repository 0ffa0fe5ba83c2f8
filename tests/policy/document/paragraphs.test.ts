import { describe, expect, it } from "vitest";
import {
  bulletOf,
  headingOf,
  itemDraft,
  letteredItem,
  paragraphDrafts,
} from "../../../src/policy/document/paragraphs.ts";
import type { Draft } from "../../../src/policy/document/draft.ts";
import { richOf } from "./rich-of.ts";

const drafts = (marked: string, base: Omit<Draft, "rich"> = { kind: "paragraph" }) =>
  paragraphDrafts(richOf(marked), base);
const shown = (marked: string, base?: Omit<Draft, "rich">) =>
  drafts(marked, base).map(({ kind, depth, rich }) => `${kind}${depth ?? ""}: ${rich.text}`);

describe("bullets", () => {
  it.each([..."•·▪▫◦‣●○■□➢➤►✓✔–—*+-\uf0b7o"])("%s begins an item", (glyph) => {
    expect(bulletOf(`${glyph} salt`)).toBe(`${glyph} `);
    expect(bulletOf(`${glyph}  salt`)).toBe(`${glyph}  `);
    expect(bulletOf(`${glyph}salt`)).toBe("");
    expect(bulletOf(`${glyph} `)).toBe("");
    expect(bulletOf(`salt ${glyph} salt`)).toBe("");
  });

  it("loses its glyph", () => {
    expect(itemDraft(richOf("•  salt [here](a:)"), 2)).toMatchObject({
      kind: "item",
      depth: 2,
      rich: { text: "salt here", links: [{ start: 5, end: 9, href: "a:" }] },
    });
    expect(itemDraft(richOf("salt"), 1).rich.text).toBe("salt");
  });

  it.each<[string, boolean]>([
    ["a) salt", true],
    ["(a) salt", true],
    ["(a)salt", true],
    ["ii) salt", true],
    ["(xviii) salt", true],
    ["1) salt", true],
    ["(12) salt", true],
    ["b. salt and oil", true],
    ["b. salt", false],
    ["b.salt and oil", false],
    ["B) salt", false],
    ["(ab) salt", false],
    ["(123) salt", false],
    ["xxiiii) salt", false],
    ["a)", false],
    ["a) ", false],
    ["12. salt and oil", false],
    ["salt (a) oil", false],
    ["((a) salt", false],
  ])("%s: lettered %s", (text, expected) => {
    expect(letteredItem(text)).toBe(expected);
  });
});

describe("a line as a heading", () => {
  it.each<[string, number | null]>([
    ["*What we bake*", 0],
    ["*What we bake:*", 0],
    ["*What we bake.*", 0],
    ["*2.1 What we bake*", 1],
    ["*What do we bake, and for whom?*", 0],
    ["*What we bake for you each day.*", null],
    ["*What we bake for you at night.*", null],
    ["*We bake each day for you.*", 0],
    ["*What we bake;*", null],
    ["What *we bake*", null],
    ["*What we bake for so many* a", 0],
    ["*What we bake* and", null],
    ["What we bake", null],
    ["WHAT WE BAKE", 0],
    ["WHAT", null],
    ["BREAD SALT OIL RYE OAT MILK HONEY EGGS SUGAR YEAST", 0],
    ["BREAD SALT OIL RYE OAT MILK HONEY EGGS SUGAR YEAST TEA", null],
    ["WHAT WE BAKE.", null],
    ["1. What We Bake", 0],
    ["1.2. What We Bake", 1],
    ["3) WHAT WE BAKE", 0],
    ["4: What We Bake", 0],
    ["1. what we bake", null],
    ["12 Quay Street", null],
    ["1. Bread Salt Oil Rye Oat Milk Honey Eggs Sugar Yeast", 0],
    ["1. Bread Salt Oil Rye Oat Milk Honey Eggs Sugar Yeast Water", null],
    ["*Why?*", 0],
    [
      "*So much, so often, and of such worth, said the baker of the old mill to his wife and to his four sons one day?*",
      0,
    ],
  ])("%s: %s", (marked, expected) => {
    expect(headingOf(richOf(marked))?.rank ?? null).toBe(expected);
  });

  it.each([
    "Note",
    "Important:",
    "Please note",
    "Example.",
    "Tip",
    "NB",
    "Warning!",
    "Yes",
    "No",
    "Updated",
    "Update:",
    "Last updated",
    "Last modified on",
    "Revised",
    "Effective",
    "Effective date:",
    "Date",
    "Version",
    "E-mail",
    "Email:",
    "Phone",
    "Tel.",
    "Address",
    "Website",
  ])("%s heads nothing, even in bold", (text) => {
    expect(headingOf(richOf(`*${text}*`))).toBeNull();
    expect(headingOf(richOf(`*${text} bread*`))).not.toBeNull();
  });

  it("a bold line has 200 letters at most", () => {
    expect(headingOf(richOf(`*${"m".repeat(149)}?*`))).not.toBeNull();
    expect(headingOf(richOf(`*${"m".repeat(151)}?*`))).toBeNull();
  });
});

describe("lines that the author broke", () => {
  it.each<[string, string[]]>([
    ["", []],
    ["Bread", ["paragraph: Bread"]],
    ["of bread\nand of salt", ["paragraph: of bread and of salt"]],
    ["Of bread.\nOf salt", ["paragraph: Of bread.", "paragraph: Of salt"]],
    ["of “bread.”\nof salt", ["paragraph: of “bread.”", "paragraph: of salt"]],
    ["of bread,\nof salt", ["paragraph: of bread, of salt"]],
    [
      "of bread?\nof salt!\nof oil:\nof rye;\nof oat",
      ["of bread?", "of salt!", "of oil:", "of rye; of oat"].map((one) => `paragraph: ${one}`),
    ],
    [
      "we sell\n• salt\n• oil\nof mills",
      ["paragraph: we sell", "item1: salt", "item1: oil", "paragraph: of mills"],
    ],
    ["we sell\n• salt", ["paragraph: we sell", "item1: salt"]],
    ["we sell\nor lend\n• salt", ["paragraph: we sell or lend • salt"]],
    ["we sell\n(a) salt\n(b) oil", ["paragraph: we sell", "item1: (a) salt", "item1: (b) oil"]],
    ["We sell:\nsalt\noil", ["paragraph: We sell:", "item1: salt", "item1: oil"]],
    ["We sell:\nsalt", ["paragraph: We sell:", "paragraph: salt"]],
    ["We sell:\nsalt\nand these:", ["paragraph: We sell:", "paragraph: salt and these:"]],
    ["We sell\nsalt\noil", ["paragraph: We sell salt oil"]],
    ["*Bread*\nwe sell it", ["heading: Bread", "paragraph: we sell it"]],
    [
      "of bread\n*Salt*\nof salt\nand oil",
      ["paragraph: of bread", "heading: Salt", "paragraph: of salt and oil"],
    ],
    [`We sell:\n${"m".repeat(199)}\noil`, ["paragraph: We sell:", `item1: ${"m".repeat(199)}`, "item1: oil"]],
    [`We sell:\n${"m".repeat(200)}\noil`, ["paragraph: We sell:", `paragraph: ${"m".repeat(200)} oil`]],
  ])("%j", (marked, expected) => {
    expect(shown(marked)).toEqual(expected);
  });

  it("keep their links and bold type where they are joined", () => {
    const rich = richOf("of [bread](a:)\nand *our* [salt](b:)\nof mills");
    expect(paragraphDrafts(rich, { kind: "paragraph" })).toEqual([
      {
        kind: "paragraph",
        rich: {
          text: "of bread and our salt of mills",
          links: [
            { start: 3, end: 8, href: "a:" },
            { start: 17, end: 21, href: "b:" },
          ],
          bold: [{ start: 13, end: 16 }],
        },
      },
    ]);
  });

  it.each<[string, Omit<Draft, "rich">, string[]]>([
    ["*Bread*", { kind: "paragraph", depth: 1 }, ["paragraph1: Bread"]],
    ["• salt", { kind: "paragraph", depth: 1 }, ["item2: salt"]],
    ["• salt", { kind: "paragraph" }, ["item1: salt"]],
    ["*Bread*", { kind: "item", depth: 1 }, ["item1: Bread"]],
    ["• salt", { kind: "quote" }, ["quote: • salt"]],
    ["We sell:\n• salt\n• oil", { kind: "item", depth: 1 }, ["item1: We sell:", "item2: salt", "item2: oil"]],
    ["*Bread*\nwe sell", { kind: "item", depth: 1 }, ["item1: Bread we sell"]],
  ])("%j in %j", (marked, base, expected) => {
    expect(shown(marked, base)).toEqual(expected);
  });
});

describe("bold words at a paragraph's start", () => {
  const split = (marked: string) => {
    const [first, second] = shown(marked);
    return second === undefined ? null : first?.replace("heading: ", "");
  };
  it.each<[string, string | null]>([
    ["*Bread.* we bake it daily", "Bread."],
    ["*Bread:* we bake it daily", "Bread:"],
    ["*Bread*: we bake it daily", "Bread:"],
    ["*Bread* – we bake it daily", "Bread –"],
    ["*Bread* — we bake it daily", "Bread —"],
    ["*Bread* - we bake it daily", "Bread -"],
    ["*Bread*. We bake it daily", "Bread."],
    ["*Bread?* we bake it daily", "Bread?"],
    ["*Bread!* we bake it daily", "Bread!"],
    ["*Bread* We bake it daily", "Bread"],
    ["*Bread* we bake it daily", null],
    ["*Bread*.we bake it daily", null],
    ["*Bread;* We bake it daily", null],
    ["Our *bread.* We bake it daily", null],
    ["*Bread.* bake it", null],
    ["*Bread.* we bake it", "Bread."],
    ["*Note:* we bake it daily", null],
    ["*We bake.* And we sell it", null],
    ["*You may eat!* And we sell it", null],
    ["*I bake.* And we sell it", null],
    ["*This is it.* And we sell it", null],
    ["*These are ours.* And we sell it", null],
    ["*Please eat.* And we sell it", null],
    ["*Our site is new.* And we sell it", null],
    ["*It is new.* And we sell it", null],
    ["*We bake:* and we sell it", "We bake:"],
    ["*Western bread.* And we sell it", "Western bread."],
    ["*Bread of the mill in our own street.* we sell it", "Bread of the mill in our own street."],
    ["*Bread of the mill in our very own street.* we sell it", null],
    [
      "*Bread of the mill in our own street by the sea wall:* we sell it",
      "Bread of the mill in our own street by the sea wall:",
    ],
    ["*Bread of the mill in our own street by the very old sea wall:* we sell it", null],
    [`*${"m".repeat(89)}:* we sell it to all that come`, `${"m".repeat(89)}:`],
    [`*${"m".repeat(90)}:* we sell it to all that come`, null],
  ])("%s: %s", (marked, expected) => {
    expect(split(marked)).toBe(expected);
  });

  it("stand two below other guessed headings", () => {
    expect(drafts("*Bread.* we bake it daily")).toMatchObject([
      { kind: "heading", rank: 2, rich: { text: "Bread." } },
      { kind: "paragraph", rich: { text: "we bake it daily", bold: [] } },
    ]);
  });
});
