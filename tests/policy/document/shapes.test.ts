import { describe, expect, it } from "vitest";
import { readDocument } from "../../../src/policy/document/read.ts";
import type { Block, DocumentType, PolicyDocument } from "../../../src/policy/types.ts";

/** A block in short: kind, level or depth, and its words; links in brackets, cells with their column. */
function shape(document: PolicyDocument, block: Block): string {
  const cut = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
  const kind = `${block.kind}${block.level ?? ""}`;
  const leadIn = block.leadIn ? ` <${block.leadIn}>` : "";
  const cells = (block.cells ?? []).map((cell, i) => `${block.columns?.[i] ?? ""}=${cut(cell)}`);
  const links = block.links.map((link) => ` [${cut(link)}](${link.href})`).join("");
  return `${kind}${leadIn}: ${cells.length > 0 ? cells.join(" | ") : cut(block)}${links}`;
}
const shapes = (source: string, type: DocumentType): string[] => {
  const document = readDocument(source, { type, url: "https://site.example/privacy" });
  return document.blocks.map((block) => shape(document, block));
};

describe("Markdown", () => {
  it.each<[string, string, string[]]>([
    [
      "headings of all levels",
      "# A b\n## C d ##\n###### E f\n####### G h",
      ["heading1: A b", "heading2: C d", "heading6: E f", "paragraph: ####### G h"],
    ],
    ["no heading without a space", "#tag is a word", ["paragraph: #tag is a word"]],
    ["an empty heading", "#\n\nWords here.", ["paragraph: Words here."]],
    [
      "headings by underlines",
      "Our data\n===\n\nOur mail\n---\n\nWords here.",
      ["heading1: Our data", "heading2: Our mail", "paragraph: Words here."],
    ],
    [
      "a rule after a blank line",
      "Words here.\n\n---\n\nMore words.",
      ["paragraph: Words here.", "paragraph: More words."],
    ],
    [
      "rules of stars and lines",
      "One word.\n\n* * *\n\nTwo words.\n\n___\n\nThree words.",
      ["paragraph: One word.", "paragraph: Two words.", "paragraph: Three words."],
    ],
    ["lines of one paragraph", "We keep\nyour data.", ["paragraph: We keep your data."]],
    ["a break that was asked for", "We keep  \nyour data", ["paragraph: We keep your data"]],
    ["a break by a backslash", "We keep\\\nyour data", ["paragraph: We keep your data"]],
    [
      "bullets of all kinds",
      "We keep:\n\n- one\n* two\n+ three\n• four",
      [
        "paragraph: We keep:",
        "item <We keep:>: one",
        "item <We keep:>: two",
        "item <We keep:>: three",
        "item <We keep:>: four",
      ],
    ],
    [
      "lists in lists",
      "We keep:\n\n- mail:\n  - letters\n  - parcels\n- names",
      [
        "paragraph: We keep:",
        "item <We keep:>: mail:",
        "item <We keep: mail:>: letters",
        "item <We keep: mail:>: parcels",
        "item <We keep:>: names",
      ],
    ],
    [
      "lists set in by a tab",
      "We keep:\n\n- mail:\n\t- letters\n- names",
      [
        "paragraph: We keep:",
        "item <We keep:>: mail:",
        "item <We keep: mail:>: letters",
        "item <We keep:>: names",
      ],
    ],
    [
      "numbers with brackets",
      "We keep:\n\n1) your name\n2) your mail",
      ["paragraph: We keep:", "item <We keep:>: your name", "item <We keep:>: your mail"],
    ],
    [
      "letters, which stay",
      "We keep:\n\n(a) your name;\n(b) your mail.",
      ["paragraph: We keep:", "item <We keep:>: (a) your name;", "item <We keep:>: (b) your mail."],
    ],
    ["a letter in running text", "We keep what\na) is useful", ["paragraph: We keep what a) is useful"]],
    [
      "an item that goes on in the next line",
      "- we keep\n  your data\n- and mail",
      ["item: we keep your data", "item: and mail"],
    ],
    [
      "a list and a paragraph after it",
      "- one thing\n\nWe keep it.",
      ["item: one thing", "paragraph: We keep it."],
    ],
    ["a dash in a sentence", "We - and others - keep data.", ["paragraph: We - and others - keep data."]],
    [
      "quotes",
      "> We keep data.\n> And mail.\n\nWe do.",
      ["quote: We keep data. And mail.", "paragraph: We do."],
    ],
    [
      "a table",
      "| Kind | Use |\n|:--|--:|\n| mail | letters |\n| name | calls |",
      ["row: =Kind | =Use", "row: Kind=mail | Use=letters", "row: Kind=name | Use=calls"],
    ],
    [
      "a table without outer lines",
      "Kind | Use\n--- | ---\nmail | letters",
      ["row: =Kind | =Use", "row: Kind=mail | Use=letters"],
    ],
    [
      "a table that ends with a paragraph",
      "| Kind | Use |\n|---|---|\n| mail | letters |\nWords here.",
      ["row: =Kind | =Use", "row: Kind=mail | Use=letters", "paragraph: Words here."],
    ],
    ["a line with a stroke", "Yes | no, who knows.", ["paragraph: Yes | no, who knows."]],
    [
      "rows of sentences have no heads",
      "| We keep mail. | We do. |\n| We keep names. | Yes. |",
      ["row: =We keep mail. | =We do.", "row: =We keep names. | =Yes."],
    ],
    [
      "fences",
      "```\n# no heading\n- no item\n```\n\nWords here.",
      ["paragraph: # no heading", "item <# no heading>: no item", "paragraph: Words here."],
    ],
    [
      "links",
      "See [our terms](/terms) and [mail](mailto:a@site.example).",
      [
        "paragraph: See our terms and mail. [our terms](https://site.example/terms) [mail](mailto:a@site.example)",
      ],
    ],
    [
      "links by name",
      "See [our terms][terms] and [the rules][r].\n\n[terms]: /terms\n[r]: <https://rules.example>",
      [
        "paragraph: See our terms and the rules. [our terms](https://site.example/terms) [the rules](https://rules.example/)",
      ],
    ],
    [
      "a link with a title",
      'See [terms](/terms "Our terms").',
      ["paragraph: See terms. [terms](https://site.example/terms)"],
    ],
    [
      "an address in angles",
      "See <https://rules.example/a> or <me@site.example>.",
      [
        "paragraph: See https://rules.example/a or me@site.example. [https://rules.example/a](https://rules.example/a) [me@site.example](mailto:me@site.example)",
      ],
    ],
    [
      "a picture in a link",
      "See [![logo](l.png) terms](/terms).",
      ["paragraph: See terms. [terms](https://site.example/terms)"],
    ],
    ["brackets that are no link", "See [terms] (soon).", ["paragraph: See [terms] (soon)."]],
    [
      "bold, italics, struck",
      "We **do** *not* ~~ever~~ __sell__ _data_.",
      ["paragraph: We do not sell data."],
    ],
    ["stars that are no mark-up", "2 * 3 and a_b_c and 4*5", ["paragraph: 2 * 3 and a_b_c and 4*5"]],
    ["code", "We set `a_b` and ``c ` d``.", ["paragraph: We set a_b and c ` d."]],
    ["code that never ends", "We set `a_b.", ["paragraph: We set `a_b."]],
    [
      "escapes",
      "\\# no heading, 1\\. no item, \\[no link\\]",
      ["paragraph: # no heading, 1. no item, [no link]"],
    ],
    ["entities", "Fish &amp; chips &lt;3 &copy; &#169; &nope;", ["paragraph: Fish & chips <3 © © &nope;"]],
    [
      "bold words that head a paragraph",
      "**Cookies.** We set one cookie.",
      ["heading3: Cookies.", "paragraph: We set one cookie."],
    ],
    [
      "bold words in a paragraph",
      "We set **one cookie** for you.",
      ["paragraph: We set one cookie for you."],
    ],
    [
      "a bold line",
      "**What we keep**\n\nWe keep mail.",
      ["heading1: What we keep", "paragraph: We keep mail."],
    ],
    ["a bold note", "**Note:** we keep mail.", ["paragraph: Note: we keep mail."]],
  ])("%s", (_, source, expected) => {
    expect(shapes(source, "markdown")).toEqual(expected);
  });

  it.each<[string, string, string | null, string | null]>([
    ["with a title", '---\ntitle: "Our privacy"\nlang: fr\n---\n\nWords here.', "Our privacy", "fr"],
    ["of another kind", "+++\ntitle = 'Our privacy'\nlanguage = de\n+++\n\nWords here.", "Our privacy", "de"],
    ["without a title", "---\ndate: 2024\n---\n\nWords here.", null, null],
  ])("front matter %s", (_, source, title, language) => {
    const document = readDocument(source, { type: "markdown" });
    expect(document.text).toBe("Words here.");
    if (title !== null) expect(document.title).toBe(title);
    if (language !== null) expect(document.language).toBe(language);
  });
  it("takes a rule for front matter only where it is closed", () => {
    expect(shapes("---\n\nWords here: yes.\n", "markdown")).toEqual(["paragraph: Words here: yes."]);
  });
});

describe("text", () => {
  const LINE = "We keep the letters that you write to us for as long as we need them to";
  it.each<[string, string, string[]]>([
    [
      "titles by underlines",
      "Our data\n========\nWe keep mail.\n\nOur mail\n--------\nWe keep it.",
      ["heading1: Our data", "paragraph: We keep mail.", "heading2: Our mail", "paragraph: We keep it."],
    ],
    [
      "titles in capitals",
      "OUR DATA\n\nWe keep the mail that you send to us.",
      ["heading1: OUR DATA", "paragraph: We keep the mail that you send to us."],
    ],
    [
      "numbered titles",
      "1. Our Data\n\nWe keep the mail that you send to us.\n\n1.1. Mail\n\nWe keep all of it for you.",
      [
        "heading1: 1. Our Data",
        "paragraph: We keep the mail that you send to us.",
        "heading2: 1.1. Mail",
        "paragraph: We keep all of it for you.",
      ],
    ],
    [
      "questions as titles",
      "What do we keep?\n\nWe keep the mail that you send to us.",
      ["heading1: What do we keep?", "paragraph: We keep the mail that you send to us."],
    ],
    [
      "a date is no title",
      "Last updated May 2024\n\nWe keep the mail that you send to us.",
      ["paragraph: Last updated May 2024", "paragraph: We keep the mail that you send to us."],
    ],
    [
      "the last line is no title",
      "We keep the mail that you send to us.\n\nGood Bye",
      ["paragraph: We keep the mail that you send to us.", "paragraph: Good Bye"],
    ],
    ["wrapped lines", `${LINE}\n${LINE}\nanswer you.`, [`paragraph: ${LINE} ${LINE} answer you.`]],
    [
      "wrapped items",
      `${LINE}\n${LINE}\nanswer:\n\n* your name, and\n  your mail\n* your age`,
      [
        `paragraph: ${LINE} ${LINE} answer:`,
        `item <${LINE} ${LINE} answer:>: your name, and your mail`,
        `item <${LINE} ${LINE} answer:>: your age`,
      ],
    ],
    [
      "numbers after a colon",
      "We keep:\n1. your name\n2. your mail",
      ["paragraph: We keep:", "item <We keep:>: your name", "item <We keep:>: your mail"],
    ],
    [
      "form feeds and old line ends",
      "We keep mail.\r\rWe keep names.\f\fWe do.",
      ["paragraph: We keep mail.", "paragraph: We keep names.", "paragraph: We do."],
    ],
  ])("%s", (_, source, expected) => {
    expect(shapes(source, "text")).toEqual(expected);
  });
});

describe("HTML", () => {
  it.each<[string, string, string[]]>([
    [
      "headings of all levels",
      "<h1>A b</h1><h2>C d</h2><h6>E f</h6><p>Words here.",
      ["heading1: A b", "heading2: C d", "heading6: E f", "paragraph: Words here."],
    ],
    [
      "a heading by its role",
      "<div role=heading aria-level=3>Our data</div><p>Words here.",
      ["heading3: Our data", "paragraph: Words here."],
    ],
    [
      "breaks",
      "<p>We keep mail.<br>We keep names.</p>",
      ["paragraph: We keep mail.", "paragraph: We keep names."],
    ],
    [
      "a definition list",
      "<dl><dt>Mail</dt><dd>We keep it.</dd><dt>Names</dt><dd>Those too.</dd></dl>",
      ["term: Mail", "item <Mail>: We keep it.", "term: Names", "item <Names>: Those too."],
    ],
    [
      "lists in lists",
      "<p>We keep:<ul><li>mail:<ul><li>letters<li>parcels</ul><li>names</ul>",
      [
        "paragraph: We keep:",
        "item <We keep:>: mail:",
        "item <We keep: mail:>: letters",
        "item <We keep: mail:>: parcels",
        "item <We keep:>: names",
      ],
    ],
    ["quotes", "<blockquote><p>We keep data.</p></blockquote>", ["quote: We keep data."]],
    [
      "words without a paragraph",
      "<body>We keep <i>data</i>.<div>And mail.</div>Always.",
      ["paragraph: We keep data.", "paragraph: And mail.", "paragraph: Always."],
    ],
    [
      "bold words that head a paragraph",
      "<p><b>Cookies.</b> We set one cookie.</p>",
      ["heading3: Cookies.", "paragraph: We set one cookie."],
    ],
    [
      "a table with heads at the side",
      "<table><tr><th>Kind</th><th>Use</th></tr><tr><th>Mail</th><td>letters</td></tr></table>",
      ["row: =Kind | =Use", "row: Kind=Mail | Use=letters"],
    ],
    [
      "a table with a head of its own and a caption",
      "<table><caption>Who gets it</caption><thead><tr><td>Kind</td><td>Use</td></tr></thead><tbody><tr><td>mail</td><td>letters</td></tr></tbody></table>",
      [
        "paragraph: Who gets it",
        "row <Who gets it>: =Kind | =Use",
        "row <Who gets it>: Kind=mail | Use=letters",
      ],
    ],
    [
      "a table with wide heads",
      "<table><tr><th colspan=2>Kind</th><th>Use</th></tr><tr><td>mail</td><td>paper</td><td>letters</td></tr></table>",
      ["row: =Kind | =Use", "row: Kind=mail | Kind=paper | Use=letters"],
    ],
    [
      "a row that heads others",
      "<table><tr><th>Kind</th><th>Use</th></tr><tr><td colspan=2>Paper</td></tr><tr><td>mail</td><td>letters</td></tr></table>",
      ["row: =Kind | =Use", "row: =Paper", "row: Kind=mail | Use=letters"],
    ],
    [
      "a table with spans over rows",
      "<table><tr><th>Kind</th><th>What</th><th>Use</th></tr><tr><td rowspan=2>Mail</td><td>paper</td><td>letters</td></tr><tr><td>air</td><td>parcels</td></tr></table>",
      [
        "row: =Kind | =What | =Use",
        "row: Kind=Mail | What=paper | Use=letters",
        "row <Mail>: What=air | Use=parcels",
      ],
    ],
    [
      "a table with a short first row",
      "<table><tr><td>Kind</td><td>Use</td></tr><tr><td>mail</td><td>We write letters with it.</td></tr></table>",
      ["row: =Kind | =Use", "row: Kind=mail | Use=We write letters with it."],
    ],
    [
      "a table for looks",
      "<table role=presentation><tr><td>mail</td><td>letters</td></tr><tr><td>name</td><td>calls</td></tr></table>",
      ["paragraph: mail", "paragraph: letters", "paragraph: name", "paragraph: calls"],
    ],
    [
      "links of all kinds",
      "<base href=https://base.example/x/><p>See <a href=y>one</a>, <a href='https://b.example'>two</a>, <a href=mailto:a@b.example>three</a>, <a href=tel:1>four</a>.",
      [
        "paragraph: See one, two, three, four. [one](https://base.example/x/y) [two](https://b.example/) [three](mailto:a@b.example) [four](tel:1)",
      ],
    ],
  ])("%s", (_, source, expected) => {
    expect(shapes(source, "html")).toEqual(expected);
  });
});
