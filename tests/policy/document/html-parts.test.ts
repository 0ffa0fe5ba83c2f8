import { describe, expect, it } from "vitest";
import type { Draft } from "../../../src/policy/document/draft.ts";
import { candidateOf, isTitle, type Candidate } from "../../../src/policy/document/html-candidate.ts";
import { dropContents } from "../../../src/policy/document/html-contents.ts";
import { dropOtherPapers } from "../../../src/policy/document/html-papers.ts";
import { dropCopies } from "../../../src/policy/document/html-repeats.ts";
import { selectPolicy } from "../../../src/policy/document/html-select.ts";
import { trimEnds } from "../../../src/policy/document/html-trim.ts";
import type { Piece, Walked, Zone } from "../../../src/policy/document/html-walk.ts";
import { parseHtml } from "../../../src/policy/document/html-tree.ts";
import { richOf } from "./rich-of.ts";

type More = Partial<Omit<Piece, "base" | "rich">> & Partial<Omit<Draft, "rich">>;
function piece(
  marked: string,
  { zone = null, element = 0, control = false, kind = "paragraph", ...base }: More = {},
): Piece {
  return { rich: richOf(marked), base: { kind, ...base }, zone, element, control };
}
const heading = (text: string, level = 2, more: More = {}) =>
  piece(text, { kind: "heading", level, ...more });
const of = (pieces: readonly Piece[]): Candidate[] => pieces.map(candidateOf);
/** Texts of which the first word tells which it is. */
const kept = (candidates: readonly Candidate[]) =>
  candidates.filter((candidate) => candidate.kept).map(({ text }) => text.split(" ")[0]);
const words = (name: string, count: number, end = "") =>
  `${[name, ...Array<string>(count - 1).fill("loaf")].join(" ")}${end}`;
/** Running text about data, so many words. */
const data = (name: string, count: number) => `${name} data ${words("of", count - 2)}.`;
const walked = (pieces: Piece[], parents: number[] = [-1]): Walked => ({
  pieces,
  parents,
  passwordFields: 0,
  scripts: 0,
  shell: false,
});

describe("a run of text", () => {
  it.each<[string, More, boolean]>([
    [words("a", 15), {}, true],
    [words("a", 14), {}, false],
    [words("a", 7, "."), {}, true],
    [words("a", 6, "."), {}, false],
    ...[".", ":", ";", "!", "?", "。", "：", "；", ".”", ".)"].map((end): [string, More, boolean] => [
      words("a", 8, end),
      {},
      true,
    ]),
    [words("a", 8, ","), {}, false],
    [words("a", 20), { kind: "heading" }, false],
    [words("a", 20), { kind: "item", depth: 1 }, true],
    [`[${words("a", 20)}](x:)`, {}, false],
    [`[${"m ".repeat(11).trim()}](x:) ${"m ".repeat(9).trim()}`, {}, true],
    [`[${"m ".repeat(13).trim()}](x:) ${"m ".repeat(7).trim()}`, {}, false],
  ])("%s %j is prose: %s", (text, more, expected) => {
    expect(candidateOf(piece(text, more)).prose).toBe(expected);
  });

  it("counts words and the share of links", () => {
    expect(candidateOf(piece("of\n[salt](x:) [oil](y:)"))).toMatchObject({
      text: "of salt oil",
      words: 3,
      linked: 7 / 11,
      kept: true,
    });
    expect(candidateOf(piece(""))).toMatchObject({ linked: 0, words: 0 });
  });

  it.each<[string, More, boolean]>([
    ["Privacy notice", {}, true],
    ["Bread notice", {}, false],
    [words("Privacy", 10), {}, true],
    [words("Privacy", 11), {}, false],
    [words("Privacy", 16), { kind: "heading" }, true],
    [words("Privacy", 17), { kind: "heading" }, false],
    ["Privacy notice", { kind: "item" }, false],
    ["[Privacy](x:) notices", {}, true],
    ["[Privacy](x:) notice", {}, false],
  ])("%s %j is a title: %s", (text, more, expected) => {
    expect(isTitle(candidateOf(piece(text, more)))).toBe(expected);
  });
});

describe("lists of sections", () => {
  const left = (...pieces: Piece[]) => {
    const all = of(pieces);
    dropContents(all);
    return kept(all);
  };
  const into = (name: string) => piece(`[${name}](#${name})`, { kind: "item", depth: 1 });
  const away = (name: string) => piece(`[${name}](/${name})`, { kind: "item", depth: 1 });
  const plain = (name: string) => piece(name, { kind: "item", depth: 1 });
  const titles = ["Rye", "Oat", "Salt"].map((name) => heading(name));

  it.each<[string, Piece[], string[]]>([
    ["links into the page", ["a", "b", "c"].map(into), []],
    ["two are none", ["a", "b"].map(into), ["a", "b"]],
    ["links elsewhere", ["a", "b", "c"].map(away), ["a", "b", "c"]],
    [
      "links elsewhere with the names of sections",
      [...["Rye", "Oat", "Salt"].map(away), ...titles],
      ["Rye", "Oat", "Salt"],
    ],
    [
      "names of sections",
      [...["Rye", "Oat", "Salt"].map(plain), piece("x y."), ...titles],
      ["x", "Rye", "Oat", "Salt"],
    ],
    [
      "names right before their sections",
      [...["Rye", "Oat", "Salt"].map(plain), ...titles],
      ["Rye", "Oat", "Salt", "Rye", "Oat", "Salt"],
    ],
    [
      "names after their sections",
      [...titles, piece("x y."), ...["Rye", "Oat", "Salt"].map(plain)],
      ["Rye", "Oat", "Salt", "x", "Rye", "Oat", "Salt"],
    ],
    [
      "numbers and signs make no other name",
      [piece("x."), ...["1. RYE!", "2. oat", "3.1 Salt"].map(plain), piece("x y."), ...titles],
      ["x.", "x", "Rye", "Oat", "Salt"],
    ],
    [
      "links with more than their share of text",
      ["a", "b", "c"].map((name) => piece(`[${name}](#a) and much`)),
      ["a", "b", "c"],
    ],
    ["a link elsewhere among them", [into("a"), piece("[b](#b)[c](/c)"), into("d")], ["a", "bc", "d"]],
    [
      "between others",
      [piece("x."), ...["a", "b", "c"].map(into), piece("y."), into("d")],
      ["x.", "y.", "d"],
    ],
    ["under their title", [piece("On this page"), ...["a", "b", "c"].map(into)], []],
    ["under the title of something else", [piece("Our bread"), ...["a", "b", "c"].map(into)], ["Our"]],
    [
      "under a title of six words",
      [piece("Contents of our very good page"), ...["a", "b", "c"].map(into)],
      [],
    ],
    [
      "under a longer one",
      [piece("Contents of our very good bread page"), ...["a", "b", "c"].map(into)],
      ["Contents"],
    ],
    ["25 words of a link", [1, 2, 3].map((at) => piece(`[${words(`n${at}`, 25)}](#a)`)), []],
    ["26 words of a link", [1, 2, 3].map((at) => piece(`[${words(`n${at}`, 26)}](#a)`)), ["n1", "n2", "n3"]],
  ])("%s", (_, pieces, expected) => {
    expect(left(...pieces)).toEqual(expected);
  });

  it.each<[string, Piece[], number]>([
    ["paragraphs are sections too", ["Rye", "Oat", "Salt"].map((name) => piece(name)), 4],
    ["not those that introduce something", ["Rye:", "Oat:", "Salt:"].map((name) => piece(name)), 7],
    ["items are none", ["Rye", "Oat", "Salt"].map(plain), 7],
  ])("%s", (_, sections, expected) => {
    expect(left(...["Rye", "Oat", "Salt"].map(plain), piece("x y."), ...sections)).toHaveLength(expected);
  });

  it.each([
    "Contents",
    "Content",
    "Index",
    "On this page",
    "In this policy",
    "In this notice",
    "In this article",
    "In this section",
    "Jump to",
    "Quick links",
    "Sections",
    "Overview",
    "Sommaire",
    "Inhaltsverzeichnis",
    "Sumário",
    "Indice",
    "Índice",
    "Содержание",
    "Inhoudsopgave",
    "目录",
  ])("%s goes with them", (title) => {
    expect(left(piece(title), ...["a", "b", "c"].map(into))).toEqual([]);
  });
});

describe("what comes twice", () => {
  const left = (...texts: string[]) => {
    const all = of(texts.map((text) => piece(text)));
    dropCopies(all);
    return kept(all);
  };
  const [a, b, c, d] = ["a", "b", "c", "d"].map((name) => words(name, 14)) as [
    string,
    string,
    string,
    string,
  ];
  it.each<[string, string[], string[]]>([
    ["three in a row", [a, b, c, a, b, c], ["a", "b", "c"]],
    ["and more", [a, b, c, a, b, c, d], ["a", "b", "c", "d"]],
    ["two in a row", [a, b, c, a, b], ["a", "b", "c", "a", "b"]],
    ["in another order", [a, b, c, c, b, a], ["a", "b", "c", "c", "b", "a"]],
    ["with others between", [a, b, c, a, d, b, c], ["a", "b", "c", "a", "d", "b", "c"]],
    ["short ones", ["a", "b", "c", "a", "b", "c"], ["a", "b", "c", "a", "b", "c"]],
    ["three times", [a, b, c, a, b, c, a, b, c], ["a", "b", "c"]],
  ])("%s", (_, texts, expected) => {
    expect(left(...texts)).toEqual(expected);
  });

  it.each<[number, number]>([
    [13, 6],
    [14, 3],
  ])("forty words: thirteen twice and %i", (count, expected) => {
    const texts = [words("a", 13), words("b", 13), words("c", count)];
    expect(left(...texts, ...texts)).toHaveLength(expected);
  });
});

describe("other papers on the page", () => {
  const left = (...pieces: Piece[]) => {
    const all = of(pieces);
    dropOtherPapers(all);
    return kept(all);
  };
  const long = (name: string) => piece(words(name, 100));
  const own = heading("Privacy notice");

  it.each([
    "Terms",
    "Terms of use",
    "Terms of Service",
    "Terms and conditions",
    "Terms & conditions",
    "Terms of sale",
    "Website terms of use",
    "Our terms",
    "General terms and conditions of sale",
    "User agreement",
    "End user license agreement",
    "End user licence agreement",
    "EULA",
    "Imprint",
    "Impressum",
    "Legal notice",
    "Disclaimer",
    "Responsible disclosure",
    "Refund policy",
    "Return policy",
    "Shipping policy",
    "AGB",
    "Nutzungsbedingungen",
    "Mentions légales",
    "Aviso legal",
    "Termos de uso",
    "Algemene voorwaarden",
    "Regulamin",
    "— Terms —",
  ])("%s goes with what stands under it", (title) => {
    expect(left(own, piece("a"), heading(title), long("b"))).toEqual(["Privacy", "a"]);
  });

  it.each<[string, Piece[], string[]]>([
    ["before the policy", [heading("Terms"), long("a"), own, piece("b")], ["Privacy", "b"]],
    ["two of them", [heading("Terms"), long("a"), heading("Imprint"), long("b"), own], ["Privacy"]],
    [
      "up to a policy of a higher level",
      [own, heading("Terms"), long("a"), heading("Privacy two", 1)],
      ["Privacy", "Privacy"],
    ],
    ["not up to a lower one", [own, heading("Terms"), long("a"), heading("Privacy two", 3)], ["Privacy"]],
    ["on another level", [own, heading("Terms", 3), long("a")], ["Privacy", "Terms", "a"]],
    ["no policy beside them", [heading("Bread"), heading("Terms"), long("a")], ["Bread", "Terms", "a"]],
    [
      "a policy on the fourth level",
      [heading("Privacy", 4), heading("Terms", 4), long("a")],
      ["Privacy", "Terms", "a"],
    ],
    ["a policy on the third level", [heading("Privacy", 3), heading("Terms", 3), long("a")], ["Privacy"]],
    ["a policy that is no heading", [piece("Privacy"), piece("Terms"), long("a")], ["Privacy", "Terms", "a"]],
    ["of the shop", [own, heading("Terms of our bread"), long("a")], ["Privacy", "Terms", "a"]],
    ["99 words", [own, heading("Terms"), piece(words("a", 98))], ["Privacy", "Terms", "a"]],
    ["100 words", [own, heading("Terms"), piece(words("a", 99))], ["Privacy"]],
    [
      "a title of eleven words",
      [heading(words("Privacy", 11)), heading("Terms"), long("a")],
      ["Privacy", "Terms", "a"],
    ],
  ])("%s", (_, pieces, expected) => {
    expect(left(...pieces)).toEqual(expected);
  });
});

describe("the ends of a page", () => {
  const left = (pieces: Piece[], parents?: number[]) => {
    const all = of(pieces);
    trimEnds(all, walked(pieces, parents));
    return kept(all);
  };
  const body = piece(data("body", 100));
  const label = piece("label");

  it.each<[string, Piece[], string[]]>([
    ["labels before the title", [label, heading("Privacy"), label, body], ["Privacy", "label", "body"]],
    ["a title as a paragraph", [label, piece("Privacy notice"), body], ["Privacy", "body"]],
    ["running text before the title", [piece(data("a", 39)), heading("Privacy"), body], ["Privacy", "body"]],
    [
      "forty words before the title",
      [piece(data("a", 40)), heading("Privacy"), body],
      ["a", "Privacy", "body"],
    ],
    ["no title", [...Array<Piece>(8).fill(label), body], [...Array<string>(6).fill("label"), "body"]],
    ["no title, and items", [label, piece("item", { kind: "item" }), label, body], ["label", "body"]],
    ["no title, and links", [label, piece("[link](x:)"), label, body], ["label", "body"]],
    ["too little text", [label, heading("Privacy"), piece(data("a", 59))], ["label", "Privacy", "a"]],
    ["enough text", [label, heading("Privacy"), piece(data("a", 60))], ["Privacy", "a"]],
  ])("before: %s", (_, pieces, expected) => {
    expect(left(pieces)).toEqual(expected);
  });

  it.each([
    "© Mill",
    "(c) Mill",
    "Copyright Mill",
    "All rights reserved",
    "Related articles",
    "Related posts",
    "Recent comments",
    "Share this",
    "Leave a reply",
    "Leave a comment",
    "Was this helpful?",
    "Was this page useful?",
    "Did you find it?",
    "Still have questions?",
    "You may also like",
    "Follow us",
    "Subscribe to bread",
    "Sign up for our bread",
    "Newsletter",
    "Back to top",
    "Table of contents",
    "Need help?",
    "Need more help?",
  ])("after: from “%s” on", (text) => {
    expect(left([body, piece(text), label])).toEqual(["body"]);
    expect(left([body, piece(`So ${text}`), label])).toEqual(["body", "So", "label"]);
  });

  it.each<[string, Piece[], string[]]>([
    ["30 words", [body, piece(words("©", 31)), label], ["body"]],
    ["31 words", [body, piece(words("©", 32)), label], ["body", "©", "label"]],
    ["a tenth of the text behind it", [body, piece("© Mill"), piece(data("end", 11))], ["body"]],
    ["more of the text behind it", [body, piece("© Mill"), piece(data("end", 12))], ["body", "©", "end"]],
    ["links", [body, ...["a", "b"].map((name) => piece(`[${name}](x:)`))], ["body"]],
    ["links and a label", [body, piece("[a](x:)"), piece("Bread"), piece("[b](x:)")], ["body"]],
    [
      "links and many labels",
      [body, piece("[a](x:)"), ...Array<Piece>(3).fill(label), piece("[b](x:)")],
      ["body", "a", "label", "label", "label", "b"],
    ],
    ["links and a label at the end", [body, piece("[a](x:)"), piece("[b](x:)"), label], ["body"]],
    ["a label alone", [body, label], ["body", "label"]],
    [
      "an address",
      [body, piece("[a](x:)"), piece("a@mill.example"), piece("[b](x:)")],
      ["body", "a", "a@mill.example"],
    ],
    ["a day", [body, piece("[a](x:)"), piece("May 2021"), piece("[b](x:)")], ["body", "a", "May"]],
    ["a sentence", [body, piece("[a](x:)"), piece("Ask."), piece("[b](x:)")], ["body", "a", "Ask."]],
  ])("after: %s", (_, pieces, expected) => {
    expect(left(pieces)).toEqual(expected);
  });

  it.each<[string, Piece[], string[]]>([
    ["labels", [piece("a", { element: 1 })], []],
    ["running text about data", [piece(data("a", 10), { element: 1 })], ["a"]],
    ["other running text", [piece(words("a", 10, "."), { element: 1 })], []],
    [
      "a third of it about data",
      [data("a", 8), words("b", 8, "."), words("c", 8, ".")].map((text) => piece(text, { element: 1 })),
      ["a", "b", "c"],
    ],
    [
      "less of it about data",
      [data("a", 8), words("b", 8, "."), words("c", 8, "."), words("d", 8, ".")].map((text) =>
        piece(text, { element: 1 }),
      ),
      [],
    ],
    [
      "two fifths running text",
      [piece(data("a", 8), { element: 1 }), piece(words("b", 12), { element: 1 })],
      ["a", "b"],
    ],
    ["less running text", [piece(data("a", 8), { element: 1 }), piece(words("b", 13), { element: 1 })], []],
    ["a name of the policy", [piece("a privacy", { element: 1 })], ["a"]],
    ["a link to the policy", [piece("[a privacy](x:)", { element: 1 })], []],
    ["a long name of the policy", [heading(words("a privacy", 14), 1, { element: 1 })], []],
    ["fourteen words that name it", [piece(words("a privacy", 13), { element: 1 })], ["a"]],
    ["a day", [piece("a 2021", { element: 1 })], ["a"]],
    ["a day among labels", ["a 2021", "b", "c"].map((text) => piece(text, { element: 1 })), ["a", "b", "c"]],
    ["a day among many labels", ["a 2021", "b", "c", "d"].map((text) => piece(text, { element: 1 })), []],
    ["a day in many words", [piece(words("a 2021", 14), { element: 1 })], []],
    ["a form", [piece("x", { element: 1, control: true }), piece(data("a", 20), { element: 1 })], []],
  ])("after the part that holds most text: %s", (_, beside, expected) => {
    const main = [piece(data("main", 200), { element: 0 }), piece(data("text", 200), { element: 0 })];
    expect(left([...main, ...beside], [-1, -1])).toEqual(["main", "text", ...expected]);
  });

  it.each<[string, Piece[], number]>([
    ["a heading", [heading("Bread", 1, { element: 1 })], 1],
    ["three headings", [1, 2, 3].map(() => heading("Bread", 1, { element: 1 })), 3],
    ["four headings", [1, 2, 3, 4].map(() => heading("Bread", 1, { element: 1 })), 0],
    ["a linked heading", [heading("[Bread](x:)", 1, { element: 1 })], 0],
    ["fourteen words", [heading(words("Bread", 14), 1, { element: 1 })], 1],
    ["fifteen words", [heading(words("Bread", 15), 1, { element: 1 })], 0],
    ["a label", [piece("Bread", { element: 1 })], 0],
  ])("before the part that holds most text: %s", (_, beside, expected) => {
    const main = [piece(data("main", 200), { element: 0 }), piece(data("text", 200), { element: 0 })];
    expect(left([...beside, ...main], [-1, -1])).toHaveLength(expected + 2);
  });

  it.each<[string, number, number[], string[]]>([
    ["four fifths are the main part", 80, [-1, -1], ["main"]],
    ["less are none", 79, [-1, -1], ["main", "other"]],
    ["parts in parts", 80, [-1, 0], ["main"]],
  ])("%s", (_, share, parents, expected) => {
    const at = parents[1] === 0 ? 1 : 0;
    const pieces = [
      piece(data("main", share), { element: at }),
      piece(words("other", 10, "."), { element: 1 - at }),
      ...(share === 79 ? [piece(data("main", 18), { element: 1 - at })] : []),
    ];
    expect(left(pieces, parents).slice(0, 2)).toEqual(expected);
  });
});

describe("furniture", () => {
  const [element] = parseHtml("<div></div>").children;
  const zone = (kind: Zone["kind"], parent: Zone | null = null): Zone => ({
    kind,
    element: element as Zone["element"],
    parent,
  });
  const left = (...pieces: Piece[]) =>
    selectPolicy(walked(pieces)).map(({ rich }) => rich.text.split(" ")[0]);
  const body = piece(data("body", 60));

  it.each<[string, Piece[], string[]]>([
    ["sure", [body, piece(data("a", 50), { zone: zone("sure") })], ["body"]],
    [
      "sure, but nothing else is there",
      [piece(data("a", 59)), piece(data("b", 50), { zone: zone("sure") })],
      ["a", "b"],
    ],
    ["likely, little text", [body, piece(data("a", 39), { zone: zone("likely") })], ["body"]],
    ["likely, more text", [body, piece(data("a", 40), { zone: zone("likely") })], ["body", "a"]],
    ["consent, little text", [body, piece(data("a", 149), { zone: zone("consent") })], ["body"]],
    ["consent, more text", [body, piece(data("a", 150), { zone: zone("consent") })], ["body", "a"]],
    [
      "consent, little beside the page",
      [piece(data("body", 1100)), piece(data("a", 190), { zone: zone("consent") })],
      ["body"],
    ],
    ["in one that goes", [body, piece(data("a", 90), { zone: zone("likely", zone("sure")) })], ["body"]],
    ["the policy's title", [heading("Privacy", 1, { zone: zone("likely") }), body], ["Privacy", "body"]],
    [
      "the policy's title on the third level",
      [heading("Privacy", 3, { zone: zone("likely") }), body],
      ["body"],
    ],
    ["the policy's title where it is sure", [heading("Privacy", 1, { zone: zone("sure") }), body], ["body"]],
    ["a link to the policy", [heading("[Privacy](x:)", 1, { zone: zone("likely") }), body], ["body"]],
    ["another title", [heading("Bread", 1, { zone: zone("likely") }), body], ["body"]],
  ])("zone: %s", (_, pieces, expected) => {
    expect(left(...pieces)).toEqual(expected);
  });

  const title = piece("Privacy notice");
  it.each<[string, Piece[], string[]]>([
    ["over running text", [piece("Bread", { control: true }), body], ["Bread", "body"]],
    ["over a label", [piece("Bread", { control: true }), piece("x"), body], ["x", "body"]],
    [
      "over another",
      [piece("Bread", { control: true }), piece("Salt", { control: true }), body],
      ["Salt", "body"],
    ],
    ["last", [body, piece("Bread", { control: true })], ["body"]],
    ["of fourteen words", [piece(words("Bread", 14), { control: true }), body], ["Bread", "body"]],
    ["of fifteen words", [piece(words("Bread", 15), { control: true }), body], ["body"]],
    ["of no words", [piece("–", { control: true }), body], ["body"]],
  ])("button %s", (_, pieces, expected) => {
    expect(left(title, ...pieces)).toEqual(["Privacy", ...expected]);
  });

  it("buttons over text become headings", () => {
    expect(selectPolicy(walked([piece("Bread", { control: true }), body]))[0]?.base).toEqual({
      kind: "heading",
      rank: 0,
    });
    const item = piece("Bread", { control: true, kind: "item", depth: 1 });
    expect(selectPolicy(walked([title, item, body]))[1]?.base).toEqual({ kind: "item", depth: 1 });
  });

  it.each(
    "accept agree ok okay close submit send search print download menu share subscribe signup sign,up sign,in log,in login back next previous continue learn,more read,more show hide expand collapse toggle cancel save reject decline allow got,it copy apply go".split(
      " ",
    ),
  )("a button that says %s is none of them", (name) => {
    const text = name.replace(",", " ");
    expect(left(title, piece(`${text} it`, { control: true }), body)).toEqual(["Privacy", "body"]);
    expect(left(title, piece(`so ${text}`, { control: true }), body)).toEqual(["Privacy", "so", "body"]);
  });
});
