import { describe, expect, it } from "vitest";
import { isDataTable, tableRows } from "../../../src/policy/document/html-table.ts";
import { parseHtml, type HtmlElement, type HtmlNode } from "../../../src/policy/document/html-tree.ts";
import { inlineText, walkHtml } from "../../../src/policy/document/html-walk.ts";

const walk = (html: string) => walkHtml(parseHtml(html), (href) => (href === "none" ? null : href));
/** "kind" with level, rank or depth, then the text. */
const shown = (html: string) =>
  walk(html).pieces.map(
    ({ base: { kind, level, rank, depth }, rich }) =>
      `${kind}${level ?? depth ?? ""}${rank === undefined ? "" : `+${rank}`}: ${rich.text}`,
  );
const long = (letters: number) => "m".repeat(letters);
function tableOf(html: string): HtmlElement {
  const find = (node: HtmlNode): HtmlElement | undefined =>
    typeof node === "string"
      ? undefined
      : node.name === "table"
        ? node
        : node.children.map(find).find(Boolean);
  const found = find(parseHtml(html));
  if (!found) throw new Error("no table");
  return found;
}

describe("a page's tree", () => {
  const tree = (node: HtmlNode): string =>
    typeof node === "string" ? node : `${node.name}(${node.children.map(tree).join(",")})`;
  it.each<[string, string]>([
    ["<p>a<p>b", "p(a),p(b)"],
    ["<p>a<b>b<p>c", "p(a,b(b)),p(c)"],
    ["<ul><li>a<li>b</ul>c", "ul(li(a),li(b)),c"],
    ["<ul><li>a<ul><li>b</ul><li>c</ul>", "ul(li(a,ul(li(b))),li(c))"],
    ["<p>a<div>b</div>", "p(a),div(b)"],
    ["<p>a<button><p>b</button>", "p(a,button(p(b)))"],
    ["<table><tr><td>a<td>b<tr><td>c</table>", "table(tr(td(a),td(b)),tr(td(c)))"],
    ["<dl><dt>a<dd>b<dt>c</dl>", "dl(dt(a),dd(b),dt(c))"],
    ["<a>a<a>b</a>", "a(a),a(b)"],
    ["a</p>b</div>c", "a,b,c"],
    ["<b>a<i>b</b>c", "b(a,i(b)),c"],
    ["a<br>b</br>c<hr>", "a,br(),b,br(),c,hr()"],
    ["<svg><path/>a</svg>b", "svg(path(),a),b"],
    ["<div/>a", "div(a)"],
    ["a&amp;b&#65;", "a&bA"],
    ["<script>a<b></script>c", "script(),c"],
    ["<style>a</style>c", "style(),c"],
    ["<!-- a --><!doctype html><?a?>b", "b"],
    ["<DIV>a</DIV>", "div(a)"],
  ])("%s", (html, expected) => {
    expect(parseHtml(html).children.map(tree).join(",")).toBe(expected);
  });

  it("has attributes, the first of each name, and counts ink", () => {
    const [outer] = parseHtml(
      '<div ID="a&amp;b" id=c data-x><p>a b\n</p> c<script>dd</script></div>',
    ).children;
    expect(outer).toMatchObject({ name: "div", attributes: { id: "a&b", "data-x": "" }, ink: 3 });
    expect((outer as HtmlElement).attributes["constructor"]).toBeUndefined();
    expect((outer as HtmlElement).children[0]).toMatchObject({ name: "p", ink: 2, parent: outer });
  });

  it("is 512 elements deep at most; the text of deeper ones is kept", () => {
    const root = parseHtml(`${"<div>".repeat(600)}a${"</div>".repeat(600)}b`);
    let depth = 0;
    for (let at = root.children[0]; at !== undefined && typeof at !== "string"; at = at.children[0]) depth++;
    expect(depth).toBe(512);
    expect(root.ink).toBe(2);
    expect(root.children[1]).toBe("b");
  });
});

describe("runs of text", () => {
  it.each<[string, string[]]>([
    ["<p>a</p>b<p>c</p>", ["paragraph: a", "paragraph: b", "paragraph: c"]],
    ["a<br>b", ["paragraph: a\nb"]],
    ["a<br><br>b", ["paragraph: a", "paragraph: b"]],
    ["a<br> <br>b", ["paragraph: a", "paragraph: b"]],
    ["a<br>b<br>c", ["paragraph: a\nb\nc"]],
    ["<h2>a</h2><h6>b</h6>", ["heading2: a", "heading6: b"]],
    ["<h2>a<p>b</p></h2>", ["heading2: a", "heading2: b"]],
    ['<div role="heading" aria-level="3">a</div>', ["heading3: a"]],
    ['<div role="heading">a</div>', ["heading2: a"]],
    ['<div role="heading" aria-level="0">a</div>', ["heading2: a"]],
    ['<div role="heading" aria-level="1">a</div>', ["heading1: a"]],
    ['<div role="heading" aria-level="6">a</div>', ["heading6: a"]],
    ['<div role="heading" aria-level="7">a</div>', ["heading2: a"]],
    ['<div role="heading" aria-level="2.5">a</div>', ["heading2: a"]],
    ["<ul><li>a<ul><li>b</ul><li>c</ul>", ["item1: a", "item2: b", "item1: c"]],
    ["<ol><li>a</ol>", ["item1: a"]],
    ["<dir><li>a</dir>", ["item1: a"]],
    ["<menu><li>a</menu>", ["item1: a"]],
    ["<div><li>a</div>", ["item1: a"]],
    ['<div role="listitem">a</div>', ["item1: a"]],
    ["<ul><li><h3>a</h3>b</ul>", ["heading3: a", "paragraph: b"]],
    ["<ul><li><div><div><h3>a</h3></div></div>b</ul>", ["heading3: a", "paragraph: b"]],
    ["<ul><li><p>a<p>b</ul>", ["item1: a", "item1: b"]],
    [`<ul><li><p>${long(400)}<p>${long(100)}</ul>`, [`item1: ${long(400)}`, `item1: ${long(100)}`]],
    [`<ul><li><p>${long(400)}<p>${long(101)}</ul>`, [`paragraph: ${long(400)}`, `paragraph: ${long(101)}`]],
    [`<ul><li><p>${long(501)}</ul>`, [`item1: ${long(501)}`]],
    [`<ul><li>a<p>${long(501)}</ul>`, ["item1: a", `item1: ${long(501)}`]],
    [`<ul><li><b>a</b> ${long(500)}</ul>`, [`paragraph: a ${long(500)}`]],
    [`<ul><li><strong>a</strong> ${long(500)}</ul>`, [`paragraph: a ${long(500)}`]],
    [`<ul><li><i>a</i> ${long(500)}</ul>`, [`item1: a ${long(500)}`]],
    [`<ul><li><b>${long(100)}</b> ${long(500)}</ul>`, [`item1: ${long(100)} ${long(500)}`]],
    ["<details><summary>a</summary>b</details>", ["heading+0: a", "paragraph: b"]],
    ["<blockquote>a</blockquote>b", ["quote: a", "paragraph: b"]],
    [`<blockquote>${long(1499)}</blockquote>`, [`quote: ${long(1499)}`]],
    [`<blockquote>${long(1500)}</blockquote>`, [`paragraph: ${long(1500)}`]],
    ["<dl><dt>a<dd>b</dl>", ["term: a", "item1: b"]],
    [
      "<dl><div><dt>a</dt><dd>b</dd></div><p>c</p>d</dl>",
      ["term: a", "item1: b", "paragraph: c", "paragraph: d"],
    ],
    [`<dl><dt>a<dd>${long(500)}</dl>`, ["term: a", `item1: ${long(500)}`]],
    [`<dl><dt>a<dd>${long(501)}</dl>`, ["term: a", `paragraph: ${long(501)}`]],
    ["<pre>a\n\nb</pre>", ["paragraph: a", "paragraph: b"]],
    ["<pre>a<br><br>b<script>c</script><style>d</style></pre>", ["paragraph: a", "paragraph: b"]],
    [`<textarea>${long(599)}</textarea>`, []],
    ["a<span>b</span><i>c</i>", ["paragraph: abc"]],
    ['a<span style="display: block">b</span>', ["paragraph: a", "paragraph: b"]],
    ['a<span style="display:flex">b</span>', ["paragraph: a", "paragraph: b"]],
    ['a<span style="display:grid">b</span>', ["paragraph: a", "paragraph: b"]],
    ['a<span style="display:list-item">b</span>', ["paragraph: a", "paragraph: b"]],
    ['a<span style="display:inline">b</span>', ["paragraph: ab"]],
    ["a<script>b</script><style>c</style><svg>d</svg><select><option>e</select>f", ["paragraph: af"]],
    ["a<template>b</template>c", ["paragraph: ac"]],
    ['<template shadowrootmode="open">b</template>', ["paragraph: b"]],
    ["a<button>b</button>c", ["paragraph: a", "paragraph: b", "paragraph: c"]],
    ["a<label>b</label>c", ["paragraph: abc"]],
    ["<p> </p><p>\u200b</p>", []],
    ["<p>\u202ba\u202c \u200eb\u2066c\u2069\u061c</p>", ["paragraph: a bc"]],
    ["<p>\u0646\u200c\u0645</p>", ["paragraph: \u0646\u200c\u0645"]],
    ...["cell", "gridcell", "columnheader", "rowheader"].map((role): [string, string[]] => [
      `<div role=row><span role=${role}>a</span><span role=${role}>b</span></div>`,
      ["paragraph: a", "paragraph: b"],
    ]),
  ])("%s", (html, expected) => {
    expect(shown(html)).toEqual(expected);
  });

  it("terms introduce what is said of them", () => {
    const leads = (html: string) => walk(html).pieces.map(({ base }) => base.leadIn ?? null);
    expect(leads("<dl><dd>o</dd><dt>a<br>b</dt><dd>c</dd><dd>d<ul><li>e</ul></dl>")).toEqual([
      "",
      null,
      "a b",
      "a b",
      null,
    ]);
  });

  it.each<[string, string[], string[]]>([
    ["<b>a</b> c", ["a"], []],
    ["<strong>a</strong> c", ["a"], []],
    ["<u>a</u> c", ["a"], []],
    ["<i>a</i> c", [], []],
    ['<span style="font-weight: bold">a</span> c', ["a"], []],
    ['<span style="font-weight:600">a</span> c', ["a"], []],
    ['<span style="font-weight:900">a</span> c', ["a"], []],
    ['<span style="font-weight:500">a</span> c', [], []],
    ['<div style="font-weight:700">a <i>b</i></div>', ["a b"], []],
    ['<a href="x:">a</a> c', [], ["a"]],
    ["<a>a</a> c", [], []],
    ['<a href="none">a</a> c', [], []],
    ['<b><a href="x:">a</a> d</b> c', ["a d"], ["a"]],
  ])("%s: bold and linked", (html, bold, links) => {
    const rich = walk(html).pieces[0]?.rich;
    expect(rich?.bold.map(({ start, end }) => rich.text.slice(start, end))).toEqual(bold);
    expect(rich?.links.map(({ start, end }) => rich.text.slice(start, end))).toEqual(links);
  });

  it.each<[string, boolean[]]>([
    ["<button>a</button>b", [true, false]],
    ['<span role="button">a</span>', [true]],
    ["<label>a</label>", [true]],
    ["<button><p>a</p></button>b", [true, false]],
    ["<i>a</i>", [false]],
  ])("%s: of a form %j", (html, expected) => {
    expect(walk(html).pieces.map(({ control }) => control)).toEqual(expected);
  });

  it("knows the elements around each, and the zones", () => {
    const { pieces, parents } = walk(
      "<nav><div class=menu>a</div></nav><main><header>b</header></main><p>c<span id=menu>d</span>",
    );
    expect(parents).toEqual([-1, 0, -1, 2, -1]);
    expect(pieces.map(({ element, zone }) => [element, zone?.kind ?? null])).toEqual([
      [1, "sure"],
      [3, null],
      [4, null],
    ]);
  });

  it.each<[string, number, number, boolean]>([
    ["<input type=password><input type=PASSWORD><input type=text><input>", 2, 0, false],
    ["<table><tr><td><input type=password></table>", 1, 0, false],
    ["<table><tr><th>a<th>b<tr><td>c<td><p><input type=password><input>d</table>", 1, 0, false],
    ["<script></script><script>a</script>", 0, 2, false],
    ["<noscript>You need JavaScript</noscript>", 0, 0, true],
    ["<noscript>You need bread</noscript>", 0, 0, false],
    ["<p>You need JavaScript</p>", 0, 0, false],
    ["<div id=root></div>", 0, 0, true],
    ["<div id=root> <i></i></div>", 0, 0, true],
    ["<div id=root>a</div>", 0, 0, false],
    ...[
      "app",
      "__next",
      "__nuxt",
      "react-root",
      "main-app",
      "application",
      "q-app",
      "svelte",
      "gatsby-focus-wrapper",
    ].map((id): [string, number, number, boolean] => [`<div id=${id}></div>`, 0, 0, true]),
    ["<div id=my-app></div>", 0, 0, false],
    ["<div id=apple></div>", 0, 0, false],
    ["<video>a<input type=password></video>", 1, 0, false],
    ["<noscript>a<input type=password></noscript>", 0, 0, false],
  ])("%s", (html, passwordFields, scripts, shell) => {
    expect(walk(html)).toMatchObject({ passwordFields, scripts, shell });
  });

  it("on one line", () => {
    expect(
      inlineText(parseHtml("a<p>b</p>c<br>d<i>e</i><script>f</script><b>g</b>"), () => null),
    ).toMatchObject({
      text: "a\nb\nc\ndeg",
      bold: [{ start: 8, end: 9 }],
    });
  });
});

describe("tables", () => {
  const cells = (...rows: string[][]) =>
    `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

  it.each<[string, string, boolean]>([
    ["two by two", cells(["a", "b"], ["c", "d"]), true],
    ["for show", cells(["a", "b"], ["c", "d"]).replace("<table", "<table role=presentation"), false],
    ["of no meaning", cells(["a", "b"], ["c", "d"]).replace("<table", "<table role=none"), false],
    ["of another role", cells(["a", "b"], ["c", "d"]).replace("<table", "<table role=grid"), true],
    ["one row", cells(["a", "b"]), false],
    ["one column", cells(["a"], ["b"]), false],
    ["one wide row", cells(["a"], ["b", "c"]), true],
    ["a third of it wide", cells(["a"], ["b"], ["c", "d"]), false],
    ["empty beside", cells(["a", ""], ["b", ""], ["c", "d"]), false],
    ["empty beside, with a heading", cells(["a", ""], ["b", ""]).replace("<td>a</td>", "<th>a</th>"), true],
    ["a cell of 3000 letters", cells([long(3000), "b"], ["c", "d"]), true],
    ["a cell of 3001 letters", cells([long(3001), "b"], ["c", "d"]), false],
    ["a table in it", cells([cells(["x"]), "b"], ["c", "d"]), false],
    ["a form in it", cells(["<i><form>a</form></i>", "b"], ["c", "d"]), false],
    ["a heading in it", cells(["<p><h2>a</h2>", "b"], ["c", "d"]), false],
    ["an empty heading in it", cells(["<h2></h2>a", "b"], ["c", "d"]), true],
  ])("%s: data %s", (_, html, expected) => {
    expect(isDataTable(tableOf(html))).toBe(expected);
  });

  const rows = (html: string) =>
    tableRows(tableOf(html), (cell) => inlineText(cell, () => null)).rows.map(({ rich, columns, leadIn }) => [
      rich.text,
      columns?.join("|"),
      ...(leadIn === undefined ? [] : [leadIn]),
    ]);

  it.each<[string, string, (string | undefined)[][]]>([
    [
      "short names head it",
      cells(["Rye", "Oat"], ["c", "d"]),
      [
        ["Rye\tOat", "|"],
        ["c\td", "Rye|Oat"],
      ],
    ],
    [
      "small letters don't",
      cells(["rye", "Oat"], ["c", "d"]),
      [
        ["rye\tOat", "|"],
        ["c\td", "|"],
      ],
    ],
    [
      "sentences don't",
      cells(["Rye.", "Oat"], ["c", "d"]),
      [
        ["Rye.\tOat", "|"],
        ["c\td", "|"],
      ],
    ],
    [
      "nor half of one",
      cells(["Rye;", "Oat"], ["c", "d"]),
      [
        ["Rye;\tOat", "|"],
        ["c\td", "|"],
      ],
    ],
    [
      "forty letters do",
      cells([`R${long(39)}`, "Oat"], ["c", "d"]),
      [
        [`R${long(39)}\tOat`, "|"],
        ["c\td", `R${long(39)}|Oat`],
      ],
    ],
    [
      "41 don't",
      cells([`R${long(40)}`, "Oat"], ["c", "d"]),
      [
        [`R${long(40)}\tOat`, "|"],
        ["c\td", "|"],
      ],
    ],
    [
      "bold ones do",
      cells(["<b>rye.</b>", "<b>oat</b>"], ["c", "d"]),
      [
        ["rye.\toat", "|"],
        ["c\td", "rye.|oat"],
      ],
    ],
    [
      "bold and empty",
      cells(["<b>rye</b>", ""], ["c", "d"]),
      [
        ["rye\t", "|"],
        ["c\td", "rye|"],
      ],
    ],
    [
      "bold four fifths",
      cells(["<b>ryes</b>e", "<b>o</b>"], ["c", "d"]),
      [
        ["ryese\to", "|"],
        ["c\td", "ryese|o"],
      ],
    ],
    [
      "bold less",
      cells(["<b>rye</b>e", "<b>o</b>"], ["c", "d"]),
      [
        ["ryee\to", "|"],
        ["c\td", "|"],
      ],
    ],
    [
      "only the first row",
      cells(["a", "b"], ["Rye", "Oat"], ["c", "d"]),
      [
        ["a\tb", "|"],
        ["Rye\tOat", "|"],
        ["c\td", "|"],
      ],
    ],
    [
      "cells that say so",
      "<table><tr><th>a<th>b<tr><td>c<td>d<tr><th>e<th>f<tr><td>g<td>h</table>",
      [
        ["a\tb", "|"],
        ["c\td", "a|b"],
        ["e\tf", "a|b"],
        ["g\th", "a|b"],
      ],
    ],
    [
      "one cell that says so",
      "<table><tr><th>a<tr><td>c<td>d</table>",
      [
        ["a", ""],
        ["c\td", "|"],
      ],
    ],
    [
      "a head that says so",
      "<table><thead><tr><td>a.<td>b.</thead><tbody><tr><td>c<td>d</tbody><tfoot><tr><td>e<td>f</table>",
      [
        ["a.\tb.", "|"],
        ["c\td", "a.|b."],
        ["e\tf", "a.|b."],
      ],
    ],
    [
      "two rows of heads",
      "<table><thead><tr><td colspan=2>a.<tr><td>b.<td>c.</thead><tr><td>d<td>e</table>",
      [
        ["a.", ""],
        ["b.\tc.", "|"],
        ["d\te", "b.|c."],
      ],
    ],
    [
      "wide heads",
      "<table><tr><th colspan=2>a<th>b<tr><td>c<td>d<td>e</table>",
      [
        ["a\tb", "|"],
        ["c\td\te", "a|a|b"],
      ],
    ],
    [
      "cells that reach down",
      "<table><tr><th>a<th>b<tr><td rowspan=2>c<td>d<tr><td>e<tr><td>f<td>g</table>",
      [
        ["a\tb", "|"],
        ["c\td", "a|b"],
        ["e", "b", "c"],
        ["f\tg", "a|b"],
      ],
    ],
    [
      "cells that reach down at the end",
      "<table><tr><th>a<th>b<tr><td>c<td rowspan=3>d<tr><td>e<tr><td>f<tr><td>g<td>h</table>",
      [
        ["a\tb", "|"],
        ["c\td", "a|b"],
        ["e", "a", "d"],
        ["f", "a", "d"],
        ["g\th", "a|b"],
      ],
    ],
    [
      "spans that are none",
      "<table><tr><th colspan=x>a<th rowspan=0>b<tr><td>c<td>d</table>",
      [
        ["a\tb", "|"],
        ["c\td", "a|b"],
      ],
    ],
    [
      "empty rows are left out",
      cells(["a", "b"], ["", " "], ["c", "d"]),
      [
        ["a\tb", "|"],
        ["c\td", "|"],
      ],
    ],
  ])("%s", (_, html, expected) => {
    expect(rows(html)).toEqual(expected);
  });

  it.each<[string, string | null]>([
    ["<caption>Our <b>bread</b></caption>", "Our bread"],
    ["<caption> </caption>", null],
    ["", null],
  ])("caption %s", (caption, expected) => {
    const table = tableOf(`<table>${caption}<tr><td>a<td>b<tr><td>c<td>d</table>`);
    expect(tableRows(table, (cell) => inlineText(cell, () => null)).caption?.text ?? null).toBe(expected);
  });

  it("has forty columns at most", () => {
    const wide = tableRows(tableOf(cells(Array<string>(41).fill("a"))), (cell) =>
      inlineText(cell, () => null),
    );
    expect(wide.rows[0]?.cells).toHaveLength(40);
  });
});
