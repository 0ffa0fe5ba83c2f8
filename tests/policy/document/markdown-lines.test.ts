import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../src/policy/document/markdown.ts";

const drafts = (...lines: string[]) => readMarkdown(lines.join("\n")).drafts;
const shown = (...lines: string[]) =>
  drafts(...lines).map(
    ({ kind, level, depth, marker, rich }) =>
      `${kind}${level ?? depth ?? ""}${marker === undefined ? "" : ` ${marker}`}: ${rich.text}`,
  );

describe("lines", () => {
  it.each<[string[], string[]]>([
    [["# Bread"], ["heading1: Bread"]],
    [["###### Bread"], ["heading6: Bread"]],
    [["####### bread of us"], ["paragraph: ####### bread of us"]],
    [["#bread of us"], ["paragraph: #bread of us"]],
    [["   ## Bread"], ["heading2: Bread"]],
    [["    ## bread of us"], ["paragraph: ## bread of us"]],
    [["## Bread ##"], ["heading2: Bread"]],
    [["## Bread #  "], ["heading2: Bread"]],
    [["## Bread#"], ["heading2: Bread#"]],
    [["## Bread {#bread}"], ["heading2: Bread"]],
    [["## Bread {: .rye #x } "], ["heading2: Bread"]],
    [["## Bread {of rye}"], ["heading2: Bread {of rye}"]],
    ...["[TOC]", "[[toc]]", "[[_TOC_]]", "{% include bread.html %}", "{: .rye}"].map(
      (line): [string[], string[]] => [[line, "", "of bread"], ["paragraph: of bread"]],
    ),
    [["> [!NOTE]", "> of bread"], ["quote: of bread"]],
    [["of [toc] and {% bread %}"], ["paragraph: of [toc] and {% bread %}"]],
    [["## #"], []],
    [["##"], []],
    [
      ["of bread", "# Salt", "of salt"],
      ["paragraph: of bread", "heading1: Salt", "paragraph: of salt"],
    ],
    // underlined
    [["Bread", "==="], ["heading1: Bread"]],
    [["Bread", "="], ["heading1: Bread"]],
    [["Bread", "--"], ["heading2: Bread"]],
    [["Bread", "---  "], ["heading2: Bread"]],
    [["of bread", "-"], ["paragraph: of bread -"]],
    [["of bread", "and salt", "---"], ["heading2: of bread and salt"]],
    [["of bread  ", "and salt", "---"], ["heading2: of bread and salt"]],
    [
      ["of bread", "", "---", "of salt"],
      ["paragraph: of bread", "paragraph: of salt"],
    ],
    [["1. Bread", "---"], ["heading2: 1. Bread"]],
    [["- bread", "---"], ["item1: bread"]],
    [["> of bread", "==="], ["quote: of bread ==="]],
    // rules
    [
      ["of bread", "", "***", "", "of salt"],
      ["paragraph: of bread", "paragraph: of salt"],
    ],
    ...["***", "* * *", "___", "****"].map((rule): [string[], string[]] => [
      ["of bread", rule, "of salt"],
      ["paragraph: of bread", "paragraph: of salt"],
    ]),
    [
      ["- bread", "---", "of salt"],
      ["item1: bread", "paragraph: of salt"],
    ],
    [
      ["- bread", "***", "  of salt"],
      ["item1: bread", "paragraph: of salt"],
    ],
    [
      ["of bread", "---", "of salt"],
      ["heading2: of bread", "paragraph: of salt"],
    ],
    [["* * *"], []],
    [["- - -"], []],
    [["___"], []],
    [["__"], ["paragraph: __"]],
    // references and quotes
    [["[mill]: https://mill.example", "of [bread][mill]"], ["paragraph: of bread"]],
    [["   [mill]: <https://mill.example>"], []],
    [['[mill]: https://mill.example "The mill"'], []],
    [["[mill]: /rules 'The mill'"], []],
    [["[mill]: #rules (The mill)"], []],
    [["[the mill]: bread and salt"], ["paragraph: [the mill]: bread and salt"]],
    [["[mill]: bread"], ["paragraph: [mill]: bread"]],
    [["of bread", "[mill]: salt"], ["paragraph: of bread [mill]: salt"]],
    [["of bread", "[mill]: salt.html"], ["paragraph: of bread"]],
    // footnotes
    [
      ["of bread[^1] and[^b]", "", "[^1]: Of rye.", "It is dark.", "[^b]: Of oats."],
      ["paragraph: of bread and", "paragraph: Of rye. It is dark.", "paragraph: Of oats."],
    ],
    [["of bread[^1]"], ["paragraph: of bread[^1]"]],
    [
      ["- bread[^1]", "[^1]: https://mill.example"],
      ["item1: bread", "paragraph: https://mill.example"],
    ],
    // what nobody sees
    [["<!-- of bread -->"], []],
    [
      ["of bread", "<!-- of salt -->", "of oil"],
      ["paragraph: of bread", "paragraph: of oil"],
    ],
    [
      ["of bread <!-- and salt", "", "# and rye", "--> of oil"],
      ["paragraph: of bread", "paragraph: of oil"],
    ],
    [["of <!-- salt > --> bread <!-- oil --> now"], ["paragraph: of bread now"]],
    [["of bread <!-- and salt"], ["paragraph: of bread <!-- and salt"]],
    [["of `<!--` bread", "and `-->` salt"], ["paragraph: of <!-- bread and --> salt"]],
    [
      ["```", "<!-- of bread", "-->", "```"],
      ["paragraph: <!-- of bread", "paragraph: -->"],
    ],
    [
      ["<style>", "p { color: red }", "", "b { color: blue }", "</style>", "of bread"],
      ["paragraph: of bread"],
    ],
    [["<SCRIPT src=a>", "of salt", "</Script>of oil", "of bread"], ["paragraph: of oil of bread"]],
    [["<script>of salt</script>of bread"], ["paragraph: of bread"]],
    [["<script> of salt"], ["paragraph: of salt"]],
    [["> of bread", "> and salt"], ["quote: of bread and salt"]],
    [[">> of bread"], ["quote: of bread"]],
    [
      [">of bread", "", "of salt"],
      ["quote: of bread", "paragraph: of salt"],
    ],
    [["    > of bread"], ["paragraph: > of bread"]],
    // paragraphs
    [["of bread", "and salt"], ["paragraph: of bread and salt"]],
    [
      ["of bread", "", "and salt"],
      ["paragraph: of bread", "paragraph: and salt"],
    ],
    [
      ["of bread", "  ", "and salt"],
      ["paragraph: of bread", "paragraph: and salt"],
    ],
    [[""], []],
    // quotes end paragraphs
    [
      ["of bread", "> of salt", "of oil"],
      ["paragraph: of bread", "quote: of salt of oil"],
    ],
    // stretches of HTML
    [
      ["<h2>Bread</h2>", "<p>of <b>rye</b></p>", "<ul><li>oats</li>", "<li>salt</li></ul>", "", "of oil"],
      ["heading2: Bread", "paragraph: of rye", "item1: oats", "item1: salt", "paragraph: of oil"],
    ],
    [
      ["of bread", "<div>of", "salt</div>", "of oil"],
      ["paragraph: of bread", "paragraph: of salt", "paragraph: of oil"],
    ],
    [
      ["<details>", "<summary>Bread</summary>", "", "Of **rye**.", "", "</details>", "", "Of oil."],
      ["heading: Bread", "paragraph: Of rye.", "paragraph: Of oil."],
    ],
    [
      ["<table><tr><th>Bread</th><th>Days</th></tr>", "<tr><td>Rye</td><td>Four</td></tr></table>"],
      ["row: Bread\tDays", "row: Rye\tFour"],
    ],
    [
      ["<div>", "# Bread", "- of rye", "</div>", "", "of salt"],
      ["heading1: Bread", "item1: of rye", "paragraph: of salt"],
    ],
    [["<div hidden>of bread</div>", "<button>Buy</button>"], ["paragraph: of bread"]],
    [["<p hidden>of bread</p>"], []],
    [["<divine> bread"], ["paragraph: bread"]],
    [["<b>Of bread</b> and salt"], ["paragraph: Of bread and salt"]],
    [
      ["| a | b |", "<p>of bread</p>"],
      ["row: a\tb", "paragraph: of bread"],
    ],
    [["```", "<p>of bread</p>", "```"], ["paragraph: <p>of bread</p>"]],
    // fences
    [
      ["```salt``` of bread", "# Rye"],
      ["paragraph: salt of bread", "heading1: Rye"],
    ],
    [
      ["````", "# bread", "```", "# salt", "~~~", "````", "# Rye"],
      ["paragraph: # bread", "paragraph: ```", "heading2: # salt", "heading1: Rye"],
    ],
    [
      ["~~~ salt", "# bread", "~~~ oil", "~~~~", "# Rye"],
      ["paragraph: # bread", "paragraph: ~~~ oil", "heading1: Rye"],
    ],
    [
      ["```", "of bread", "---", "of salt", "===", "[mill]: https://mill.example", "[^1]: of oil", "```"],
      [
        "heading2: of bread",
        "heading1: of salt",
        "paragraph: [mill]: https://mill.example",
        "paragraph: [^1]: of oil",
      ],
    ],
    [
      ["```", "# bread", "- salt", "| a | b |", "```", "# Salt"],
      ["paragraph: # bread", "item1: salt | a | b |", "heading1: Salt"],
    ],
    [
      ["```", "of *bread* and [salt](a:b)", "", "of oil", "```"],
      ["paragraph: of *bread* and [salt](a:b)", "paragraph: of oil"],
    ],
    [["```", "of bread"], ["paragraph: of bread"]],
    [
      ["of bread", "~~~", "# salt", "~~~"],
      ["paragraph: of bread", "paragraph: # salt"],
    ],
  ])("%j", (lines, expected) => {
    expect(shown(...lines)).toEqual(expected);
  });
});

describe("lists", () => {
  it.each<[string[], string[]]>([
    ...["-", "*", "+", "•", "·", "▪", "◦", "‣", "●", "○", "–"].map((sign): [string[], string[]] => [
      [`${sign} bread`, `${sign} salt`],
      ["item1: bread", "item1: salt"],
    ]),
    [["-bread"], ["paragraph: -bread"]],
    [
      ["1. bread", "2. salt"],
      ["item1 1.: bread", "item1 2.: salt"],
    ],
    [
      ["1) bread", "123) salt"],
      ["item1 1): bread", "item1 123): salt"],
    ],
    [["1234. bread"], ["paragraph: 1234. bread"]],
    [["1.bread"], ["paragraph: 1.bread"]],
    [["(a) bread", "(b) salt"], ["item1: (a) bread (b) salt"]],
    [
      ["(a) bread;", "(b) salt"],
      ["item1: (a) bread;", "item1: (b) salt"],
    ],
    [
      ["(a) bread,", "ii) salt"],
      ["item1: (a) bread,", "item1: ii) salt"],
    ],
    [
      ["(a) bread and", "b) salt"],
      ["item1: (a) bread and", "item1: b) salt"],
    ],
    [
      ["(a) bread or", "b) salt."],
      ["item1: (a) bread or", "item1: b) salt."],
    ],
    [
      ["We sell:", "a) bread."],
      ["paragraph: We sell:", "item1: a) bread."],
    ],
    [["we sell", "a) bread and salt"], ["paragraph: we sell a) bread and salt"]],
    [
      ["- bread", "  - salt", "    - oil", "- rye"],
      ["item1: bread", "item2: salt", "item3: oil", "item1: rye"],
    ],
    [
      ["- bread", "\t- salt"],
      ["item1: bread", "item2: salt"],
    ],
    [
      ["- bread", " - salt"],
      ["item1: bread", "item2: salt"],
    ],
    [
      ["1. bread", "   - salt", "2. oil"],
      ["item1 1.: bread", "item2: salt", "item1 2.: oil"],
    ],
    [
      ["    - bread", "    - salt"],
      ["item1: bread", "item1: salt"],
    ],
    [["- bread", "and salt"], ["item1: bread and salt"]],
    [
      ["- bread", "", "  and salt", "", "of oil"],
      ["item1: bread", "item1: and salt", "paragraph: of oil"],
    ],
    [
      ["- bread", "", " and salt"],
      ["item1: bread", "paragraph: and salt"],
    ],
    [
      ["- bread", "  - salt", "", "    of oil"],
      ["item1: bread", "item2: salt", "item2: of oil"],
    ],
    [
      ["- bread", "# Salt", "  of oil"],
      ["item1: bread", "heading1: Salt", "paragraph: of oil"],
    ],
  ])("%j", (lines, expected) => {
    expect(shown(...lines)).toEqual(expected);
  });

  it("are eight deep at most", () => {
    const lines = Array.from({ length: 10 }, (_, index) => `${"  ".repeat(index)}- salt ${index}`);
    expect(drafts(...lines).map(({ depth }) => depth)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 8, 8]);
  });
});

describe("tables", () => {
  const table = (...lines: string[]) =>
    drafts(...lines).map(({ kind, rich, columns }) => [kind, rich.text, ...(columns ?? [])]);
  it.each<[string[], string[][]]>([
    [
      ["| Bread | Days |", "|---|---|", "| rye | 4 |"],
      [
        ["row", "Bread\tDays", "", ""],
        ["row", "rye\t4", "Bread", "Days"],
      ],
    ],
    [
      ["Bread | Days", ":-- | --:", "rye | 4", "oat | 2", "", "a | b"],
      [
        ["row", "Bread\tDays", "", ""],
        ["row", "rye\t4", "Bread", "Days"],
        ["row", "oat\t2", "Bread", "Days"],
        ["paragraph", "a | b"],
      ],
    ],
    [
      ["| Bread | Days |", "| rye | 4 | fresh |"],
      [
        ["row", "Bread\tDays", "", ""],
        ["row", "rye\t4\tfresh", "Bread", "Days", ""],
      ],
    ],
    [
      ["| Bread. | Days |", "| rye | 4 |"],
      [
        ["row", "Bread.\tDays", "", ""],
        ["row", "rye\t4", "", ""],
      ],
    ],
    [
      [`| ${"m".repeat(60)} | Days |`, "| rye | 4 |"],
      [
        ["row", `${"m".repeat(60)}\tDays`, "", ""],
        ["row", "rye\t4", "m".repeat(60), "Days"],
      ],
    ],
    [
      [`| ${"m".repeat(61)} | Days |`, "| rye | 4 |"],
      [
        ["row", `${"m".repeat(61)}\tDays`, "", ""],
        ["row", "rye\t4", "", ""],
      ],
    ],
    [
      ["| Bread |", "| rye |"],
      [
        ["row", "Bread", ""],
        ["row", "rye", ""],
      ],
    ],
    [["| Bread | Days |"], [["row", "Bread\tDays", "", ""]]],
    [
      ["|---|---|", "| Bread | Days |", "| rye | 4 |"],
      [
        ["row", "Bread\tDays", "", ""],
        ["row", "rye\t4", "", ""],
      ],
    ],
    [["of a | b"], [["paragraph", "of a | b"]]],
    [["of a | b", "of c"], [["paragraph", "of a | b of c"]]],
    [["|"], [["paragraph", "|"]]],
    [
      ["| a \\| b | c |", "|---|---|", "| d | e\\|f \\|"],
      [
        ["row", "a | b\tc", "", ""],
        ["row", "d\te|f |", "a | b", "c"],
      ],
    ],
    [["|---|"], []],
  ])("%j", (lines, expected) => {
    expect(table(...lines)).toEqual(expected);
  });

  it("a row has sixty cells at most", () => {
    const cells = (count: number) => drafts(`|${" x |".repeat(count)}`)[0]?.cells?.length;
    expect(cells(60)).toBe(60);
    expect(cells(61)).toBe(60);
  });

  it("ends lists", () => {
    expect(shown("- bread", "| a | b |", "  of salt")).toEqual([
      "item1: bread",
      "row: a\tb",
      "paragraph: of salt",
    ]);
  });
});

describe("what site generators put first", () => {
  const front = (...lines: string[]) => {
    const { title, language, drafts: found } = readMarkdown([...lines, "of bread"].join("\n"));
    return [title, language, ...found.map(({ rich }) => rich.text)];
  };
  it.each<[string[], (string | null)[]]>([
    [
      ["---", "title: Our bread", "lang: de", "---"],
      ["Our bread", "de", "of bread"],
    ],
    [
      ["+++", 'title = "Our bread"', "language = 'fr'", "+++"],
      ["Our bread", "fr", "of bread"],
    ],
    [
      ["---", "Title: Our: bread", "---"],
      ["Our: bread", null, "of bread"],
    ],
    [
      ["---", "subtitle: Our bread", "---"],
      [null, null, "of bread"],
    ],
    [
      ["---", "title:", "---"],
      [null, null, "of bread"],
    ],
    [
      ["---", "tags:", "  - salt", "- oil", "# rye", "", "a-b: c", "---"],
      [null, null, "of bread"],
    ],
    [
      ["---", "of salt and oil", "---"],
      [null, null, "of salt and oil", "of bread"],
    ],
    [
      ["---", "title: Our bread"],
      [null, null, "title: Our bread of bread"],
    ],
    [
      ["***", "title: Our bread", "", "***"],
      [null, null, "title: Our bread", "of bread"],
    ],
    [
      ["", "---", "title: Our bread", "---"],
      [null, null, "title: Our bread", "of bread"],
    ],
  ])("%j", (lines, expected) => {
    expect(front(...lines)).toEqual(expected);
  });

  it.each<[number, boolean]>([
    [59, true],
    [60, false],
  ])("%i lines of it: %s", (count, expected) => {
    const [title] = front("---", "title: Our bread", ...Array<string>(count - 1).fill("a: b"), "---");
    expect(title !== null).toBe(expected);
  });
});

describe("links", () => {
  const linksOf = (source: string, url: string | null) =>
    readMarkdown(source, url).drafts.flatMap(({ rich }) => rich.links.map(({ href }) => href));

  it.each<[string, string | null, string[]]>([
    ["[a](/terms)", "https://mill.example/x/y", ["https://mill.example/terms"]],
    ["[a](/terms)", null, ["/terms"]],
    ["[a](terms.md)", "https://mill.example/x/y", ["https://mill.example/x/terms.md"]],
    ["[a](javascript:go) [b](#) [c](#d)", "https://mill.example/x", ["https://mill.example/x#d"]],
    ["- [a](/terms)", "https://mill.example/x", ["https://mill.example/terms"]],
    ["| [a](/terms) | b |", "https://mill.example/x", ["https://mill.example/terms"]],
    ["<p><a href=/terms>a</a></p>", "https://mill.example/x", ["https://mill.example/terms"]],
    ["of [a]\n\n[a]: /terms\n[A]: /other", "https://mill.example/x", ["https://mill.example/terms"]],
    ["of [a]\n\n[a]: /terms?b&amp;c", "https://mill.example/x", ["https://mill.example/terms?b&c"]],
  ])("%j at %s", (source, url, expected) => {
    expect(linksOf(source, url)).toEqual(expected);
  });
});

describe("what HTML hides between the lines", () => {
  it.each([
    "<div hidden><footer>We sell salt.</footer></div>",
    "<div hidden><nav>We sell salt.</nav></div>",
    '<div hidden><div class="sidebar"><p>We sell salt.</p></div></div>',
    "<footer><div hidden>We sell salt.</div></footer>",
    "<nav><p>Oil <b hidden>We sell salt.</b></p></nav>",
    "<footer><mill-app hidden><p>We sell salt.</p></mill-app></footer>",
    `<p>Oil <b hidden>We sell salt. ${"We sell salt. ".repeat(50)}</b></p>`,
  ])("%s", (html) => {
    expect(shown("of bread", "", html, "", "of rye").join()).not.toContain("salt");
  });

  it.each(["<footer>We sell salt.</footer>", '<div class="sidebar"><p>We sell salt.</p></div>'])(
    "not %s",
    (html) => {
      expect(shown(html)).toEqual(["paragraph: We sell salt."]);
    },
  );
});

describe("fences and what is shown to nobody", () => {
  const HIDDEN = ["<!-- of", "We sell salt", "-->", "<script>", "sell(salt)", "</script>"];
  it.each<[string[]]>([
    [["```bread``` of rye"]],
    [["````", "```", "````"]],
    [["~~~", "```", "~~~"]],
    [["```", "~~~", "```"]],
    [["```", "``` bread", "```"]],
    [["```bread", "of rye", "```"]],
    [["<div>", "```", "</div>", ""]],
    [["<div>", "```", "**bread**", "```", "</div>", ""]],
    [["**bread**", "<div>", "```", "</div>", ""]],
    [["<div>", "**bread**", "<!-- rye -->", "<div>", "```", "</div>", ""]],
    [["<div>", "**bread**", "```", "of rye", "", "of oats", "```", "</div>", ""]],
    [["<div>", "<!-- bread", "-->", "```", "of rye", "```"]],
    [["---", "title: Bread", "rye:", "  ```", "---"]],
    [["> ```", "> of bread", ""]],
    [["<!-- a --> ```", "of bread", "```"]],
    [["~~~ <!-- bread", "of rye", "~~~"]],
  ])("after %j comments and scripts are left out", (before) => {
    const text = shown(...before, ...HIDDEN, "", "of oil").join("\n");
    expect(text).not.toContain("salt");
    expect(text).toContain("of oil");
  });

  it.each<[string[]]>([
    [["````", "```"]],
    [["~~~", "```"]],
    [["```", "```bread```"]],
    [["~~~ <!-- bread", "of rye"]],
    [["<!-- a --> ```"]],
  ])("in a fence opened by %j they are shown", (before) => {
    const text = shown(...before, ...HIDDEN).join("\n");
    expect(text).toContain("We sell salt");
    expect(text).toContain("sell(salt)");
  });
});

describe("fences beside tables", () => {
  const TABLE = ["| a | b |", "|---|---|", "| of bread | of rye |"];
  it("a table before one stays before it", () => {
    expect(shown(...TABLE, "```", "of salt", "```")).toEqual([...shown(...TABLE), "paragraph: of salt"]);
  });
  it("a table behind one is its own", () => {
    const [head, row] = drafts(
      ...TABLE,
      "~~~",
      "of salt",
      "~~~",
      "| c | d |",
      "|---|---|",
      "| of oil | of oats |",
    )
      .filter(({ kind }) => kind === "row")
      .slice(2);
    expect(head?.columns).toEqual(["", ""]);
    expect(row?.columns).toEqual(["c", "d"]);
  });
});

it("many stretches of HTML and fences are read in linear time", { timeout: 20_000 }, () => {
  for (const line of [
    "<p>of bread\n",
    "<p>of bread\n\n",
    "```\n",
    "```\n<p>\n",
    "<!-- a --> <p>\n",
    "<!-- a -->\n<p>\n",
  ]) {
    const started = performance.now();
    readMarkdown(line.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(4000);
  }
});

it.each([
  ["a fence", `\`\`\`\n${"a\n\n".repeat(130_000)}`],
  ["HTML", `<div>${"<p>of bread".repeat(100_000)}`],
])("%s of a great many blocks is read", { timeout: 20_000 }, (_, source) => {
  expect(readMarkdown(source).drafts.length).toBeGreaterThanOrEqual(99_999);
});
