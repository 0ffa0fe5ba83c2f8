import { describe, expect, it } from "vitest";
import { bySection, countsOf, entriesOf, found } from "../../../src/extension/report/facts.ts";
import { fileName, jsonOf } from "../../../src/extension/report/file.ts";
import { partsOf, piecesOf } from "../../../src/extension/report/layout.ts";
import { markdownOf, plain } from "../../../src/extension/report/markdown.ts";
import { hitsOf, MOST_HITS } from "../../../src/extension/report/search.ts";
import { kindCounts, passageAt, usesOf } from "../../../src/extension/report/uses.ts";
import { factLabel, loadVoice } from "../../../src/extension/ui/voice.ts";
import { FACTS } from "../../../src/policy/facts.ts";
import type { ReadBlock, ReadText } from "../../../src/policy/read-text.ts";
import { PRESETS } from "../../../src/policy/warnings.ts";
import { ready, summary } from "../ui/fixtures.ts";

await loadVoice();

/** A text out of blocks, a line each; sentences are told by full stops. */
function textOf(blocks: (Partial<ReadBlock> & { kind: ReadBlock["kind"]; words: string })[]): ReadText {
  const text = blocks.map(({ words }) => words).join("\n");
  let at = 0;
  const passages: ReadText["passages"] = [];
  const placed = blocks.map(({ words, ...block }, index): ReadBlock => {
    const start = at;
    at += words.length + 1;
    let from = start;
    for (const sentence of words.match(/.+?(?:\.(?=\s|$)|$)\s*/gu) ?? []) {
      passages.push({ start: from, end: from + sentence.trimEnd().length, block: index, claims: [] });
      from += sentence.length;
    }
    return { ...block, start, end: start + words.length };
  });
  return { text, blocks: placed, passages };
}

const policy = textOf([
  { kind: "heading", level: 1, words: "Privacy" },
  { kind: "paragraph", words: "We sell your data. We like you. Write to privacy@shop.example." },
  { kind: "heading", level: 3, words: "Deep" },
  { kind: "item", words: "your name" },
  { kind: "item", words: "your age" },
  { kind: "heading", level: 2, words: "Less deep" },
  { kind: "paragraph", words: "Nothing here." },
]);
const sell = policy.passages[1];
if (!sell) throw new Error("no sentence");
const nothing = { facts: [], contradictions: [], contacts: [] };
const selling = {
  ...nothing,
  facts: [
    {
      id: "share.sell" as const,
      stance: "yes" as const,
      confidence: 1,
      usual: 0.1,
      quotes: [
        { text: "We sell your data.", start: sell.start, end: sell.end, stance: "yes" as const, heading: [] },
      ],
    },
  ],
};

describe("what a sentence was used for", () => {
  it("proof, contact, heading, or nothing; every sentence is counted once", () => {
    const used = usesOf(policy, { ...selling, contacts: [{ kind: "email", value: "privacy@shop.example" }] });
    expect(used.map(({ kind }) => kind)).toEqual([
      "context",
      "quoted",
      "unused",
      "detail",
      "context",
      "unused",
      "unused",
      "context",
      "unused",
    ]);
    expect(used[1]?.uses).toEqual([{ fact: "share.sell", stance: "yes", quoted: true }]);
    expect(used[3]?.details).toEqual(["email"]);
    const counts = kindCounts(used);
    expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(policy.passages.length);
  });

  it("what the engine read in it without a quote was weighed; what is quoted is not told twice", () => {
    const claims = [
      { id: "share.sell" as const, stance: "yes" as const, score: 0.9 },
      { id: "share.advertisers" as const, stance: "yes" as const, score: 0.6 },
    ];
    const claimed = {
      ...policy,
      passages: policy.passages.map((one, i) => ({ ...one, claims: i < 3 ? claims : [] })),
    };
    const used = usesOf(claimed, selling);
    expect(used[1]?.uses.map(({ fact, quoted }) => [fact, quoted])).toEqual([
      ["share.sell", true],
      ["share.advertisers", false],
    ]);
    expect(used[2]?.kind).toBe("weighed");
  });

  it("a lead-in is context; the sentence with the date states a detail", () => {
    const noted = {
      ...policy,
      passages: policy.passages.map((one, i) =>
        i === 2 ? { ...one, note: "lead-in" as const } : i === 8 ? { ...one, note: "date" as const } : one,
      ),
    };
    const used = usesOf(noted, nothing);
    expect(used[2]?.kind).toBe("context");
    expect(used[8]).toMatchObject({ kind: "detail", details: ["date"] });
  });

  it("details lead to the sentence that states them", () => {
    const place = policy.passages[2]?.start ?? 0;
    const details = {
      links: [],
      periods: [],
      minimumAge: { years: 16, quote: { text: "We like", start: place + 1, end: place + 5 } },
      recipients: [],
      seat: null,
      responseTime: null,
    };
    expect(usesOf(policy, { ...nothing, details })[2]).toMatchObject({ kind: "detail", details: ["age"] });
  });

  it("places are found in the passage that holds them", () => {
    expect(passageAt(policy.passages, sell.start)).toBe(1);
    expect(passageAt(policy.passages, sell.end - 1)).toBe(1);
    expect(passageAt(policy.passages, sell.end)).toBe(-1);
    expect(passageAt(policy.passages, 1e6)).toBe(-1);
    expect(passageAt([], 0)).toBe(-1);
  });
});

describe("the policy's text as it is laid out", () => {
  const used = usesOf(policy, selling);
  const parts = partsOf(policy.blocks, used);

  it("has a part a heading, never more than one deeper, with its number of proofs", () => {
    expect(parts.map(({ depth, proofs }) => [depth, proofs])).toEqual([
      [1, 1],
      [2, 0],
      [2, 0],
    ]);
    expect(parts[1]?.groups).toMatchObject([{ kind: "list", blocks: [{}, {}] }]);
  });

  it("loses no character", () => {
    const shown = parts.flatMap(({ heading, groups }) => [
      ...(heading ? [heading] : []),
      ...groups.flatMap((group) => ("blocks" in group ? group.blocks : [group.block])),
    ]);
    const text = shown
      .map(({ cells }) =>
        cells
          .flat()
          .map(({ start, end }) => policy.text.slice(start, end))
          .join(""),
      )
      .join("\n");
    expect(text).toBe(policy.text);
  });

  it("rows of one table stand together, a row's sentence begins in its first cell", () => {
    const cells = [
      { start: 0, end: 4 },
      { start: 5, end: 9 },
    ];
    const row: ReadBlock = { kind: "row", start: 0, end: 9, cells, columns: ["Who", "What"] };
    const next: ReadBlock = {
      ...row,
      start: 10,
      end: 19,
      cells: cells.map(({ start, end }) => ({ start: start + 10, end: end + 10 })),
    };
    const whole = [0, 1].map((block) => ({
      start: block * 10,
      end: block * 10 + 9,
      block,
      claims: [],
      uses: [],
      details: [],
      kind: "unused" as const,
    }));
    const [part] = partsOf([row, next], whole);
    expect(part?.groups).toMatchObject([{ kind: "table", columns: ["Who", "What"] }]);
    const [table] = part?.groups ?? [];
    const rows = table && "blocks" in table ? table.blocks : [];
    expect(rows.map(({ cells }) => cells.flat().map(({ isRest }) => isRest ?? false))).toEqual([
      [false, true],
      [false, true],
    ]);
  });

  it("says where another page of the policy begins, and a PDF's pages", () => {
    const block = (start: number, more: Partial<ReadBlock>): ReadBlock => ({
      kind: "paragraph",
      start,
      end: start + 1,
      ...more,
    });
    const several = partsOf(
      [block(0, {}), block(1, { url: "https://a.example/b" }), block(2, { url: "https://a.example/b" })],
      [],
    );
    expect(several.map(({ page }) => page)).toEqual([null, { url: "https://a.example/b" }]);
    const [pdf] = partsOf([block(0, { kind: "heading", level: 1, page: 3 })], []);
    expect(pdf?.page).toEqual({ number: 3 });
  });

  it("pieces cover a stretch once, whatever overlaps it", () => {
    const one = used[1];
    if (!one) throw new Error("no passage");
    const pieces = piecesOf(one.start - 2, one.end + 3, [one, one]);
    expect(pieces.map(({ start, end }) => [start, end])).toEqual([
      [one.start - 2, one.start],
      [one.start, one.end],
      [one.end, one.end + 3],
    ]);
  });
});

describe("search in the policy", () => {
  it("finds words whatever their case and the white space between them, and only as text", () => {
    expect(hitsOf("Your  DATA\nand your data.", "your data")).toEqual([
      { start: 0, end: 10 },
      { start: 15, end: 24 },
    ]);
    expect(hitsOf("a.b (c) [d", "(c) [d")).toEqual([{ start: 4, end: 10 }]);
    expect(hitsOf("abc", ".*")).toEqual([]);
    expect(hitsOf("x", "x")).toEqual([]);
  });
  it("stops where nobody counts any more", () => {
    expect(hitsOf("ab ".repeat(5_000), "ab")).toHaveLength(MOST_HITS);
  });
});

describe("the answers", () => {
  const { entries, warnings } = entriesOf(summary, PRESETS.balanced);
  it("are 50, each of one stance", () => {
    expect(entries).toHaveLength(FACTS.length);
    const counts = countsOf(entries);
    expect(counts.all).toBe(50);
    expect(counts.yes + counts.limited + counts.no + counts.unstated).toBe(50);
    expect(counts.warning).toBe(warnings.length);
    expect(bySection(entries).map(([section]) => section)).toEqual([
      "collect",
      "use",
      "share",
      "rights",
      "keep",
      "change",
    ]);
  });
  it("are found by stance, and by words in a quote, without regard to case and accents", () => {
    const all = (query: string) =>
      found(entries, "all", query, ({ fact }) => factLabel(fact.id)).map(({ fact }) => fact.id);
    expect(all("LOCATION precise")).toEqual(["collect.location"]);
    expect(all("lócation precise")).toEqual(["collect.location"]);
    expect(all("no such words at all")).toEqual([]);
    expect(found(entries, "limited", "", () => "").every(({ answer }) => answer.stance === "limited")).toBe(
      true,
    );
  });
});

describe("the report as Markdown", () => {
  const report = { url: ready.url, readAt: ready.readAt, summary, text: null, private: false };
  const { entries } = entriesOf(summary, PRESETS.balanced);
  const text = markdownOf(report, entries);
  it("has every question once, with its answer and its best quotes", () => {
    expect(text.match(/^### /gmu)).toHaveLength(50);
    for (const { answer } of entries)
      for (const quote of answer.quotes.slice(0, 2)) expect(text).toContain(`> ${plain(quote.text)}`);
    expect(text).toContain(`<${ready.url}>`);
    expect(text.startsWith("# Shop Example Ltd.\n")).toBe(true);
  });
});

describe("files", () => {
  const report = { url: ready.url, readAt: ready.readAt, summary, text: null, private: false };
  it("the JSON is the summary of the contract", () => {
    expect(JSON.parse(jsonOf(summary))).toEqual(summary);
    expect(fileName(report)).toBe("smallprint-legal.policyhost.example-2026-03-03.json");
  });
  it("Markdown's own marks in a policy stay what they are", () => {
    expect(plain("*a* [b](c) <d>\n`e`")).toBe("\\*a\\* \\[b\\](c) \\<d\\> \\`e\\`");
  });
  it("Markdown makes no character of a policy's text another one", () => {
    expect(plain("do &not; sell&rlm;&lt;")).toBe("do \\&not; sell\\&rlm;\\&lt;");
  });
  it("a quote is neither a list, nor a heading's line, nor a ruler", () => {
    expect(["- a", "+ a", "---", "=== a", "12. a", "3) a"].map(plain)).toEqual([
      "\\- a",
      "\\+ a",
      "\\---",
      "\\=== a",
      "12\\. a",
      "3\\) a",
    ]);
    expect(["in 2.5 years", "2019 - a"].map(plain)).toEqual(["in 2.5 years", "2019 - a"]);
  });
});
