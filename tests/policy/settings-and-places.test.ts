// what each setting warns of and how grave it is, what is praised, and where a quote stands
import { describe, expect, it } from "vitest";
import { FACTS, FACT_IDS } from "../../src/policy/facts.ts";
import { placed } from "../../src/policy/places.ts";
import type { Answer, Block, FactAnswer, FactId, Quote } from "../../src/policy/types.ts";
import { goodNews, PRESETS, severityOf, WARN_FROM } from "../../src/policy/warnings.ts";
import { comparePolicies, worthOf } from "../../src/policy/worth.ts";
import { english } from "../../src/policy/wording/english.ts";
import { summaryWith } from "../extension/summaries.ts";

const FEW =
  "collect.government-id yes|collect.health yes|collect.biometric yes|collect.sensitive yes|collect.children yes|use.automated-decisions yes|use.ai-training yes|share.sell yes|share.marketing-partners yes|rights.delete no|keep.encryption no|keep.breach-notice no";
const STRICT =
  "collect.location yes limited|collect.contacts yes limited|collect.children yes limited|collect.demographic yes|use.marketing yes|use.profiling yes|use.automated-decisions yes limited|use.ai-training yes limited|share.marketing-partners yes limited|share.affiliates yes|share.merger yes|share.public yes|share.aggregated yes|share.abroad yes|rights.access limited no|rights.correct limited no|rights.delete limited no|rights.export limited no|rights.object limited no|rights.withdraw no|rights.opt-out-marketing no|rights.opt-out-sale limited no|rights.cookie-control no|rights.gpc limited no|keep.breach-notice no|change.notice limited no";

describe("settings", () => {
  const lines = (rules: (typeof PRESETS)["few"]) =>
    Object.entries(rules).map(([fact, stances]) => [fact, ...stances].join(" "));
  it("of few warnings warn of the gravest", () => {
    expect(lines(PRESETS.few).sort()).toEqual(FEW.split("|").sort());
  });
  it("that are strict warn of more than the usual ones, and of all that those do", () => {
    expect(lines(PRESETS.strict)).toEqual(expect.arrayContaining(STRICT.split("|")));
    const named = STRICT.split("|").map((line) => line.split(" ")[0]);
    for (const { id, warns } of FACTS)
      if (!named.includes(id)) expect(PRESETS.strict[id] ?? [], id).toEqual(warns);
  });
  it("that are usual warn of what each fact says", () => {
    for (const { id, warns } of FACTS) expect(PRESETS.balanced[id] ?? [], id).toEqual(warns);
  });
});

describe("gravity", () => {
  const GRAVE: Record<2 | 3, string> = {
    3: "collect.biometric collect.health collect.sensitive collect.government-id collect.children use.automated-decisions use.ai-training share.sell share.marketing-partners rights.delete keep.encryption",
    2: "collect.location collect.contacts use.advertising share.advertisers rights.access rights.opt-out-sale keep.period keep.breach-notice",
  };
  it.each(FACT_IDS)("%s", (fact) => {
    const full = GRAVE[3].split(" ").includes(fact) ? 3 : GRAVE[2].split(" ").includes(fact) ? 2 : 1;
    expect(severityOf(fact, "yes")).toBe(full);
    expect(severityOf(fact, "no")).toBe(full);
    expect(severityOf(fact, "limited")).toBe(Math.max(1, full - 1));
  });
});

describe("good news", () => {
  const answers = (said: Partial<Record<FactId, Answer>>, confidence = 0.97): FactAnswer[] =>
    FACTS.map(({ id }) => ({ id, stance: said[id] ?? "unstated", confidence, usual: 0.5, quotes: [] }));
  const praised = (said: Partial<Record<FactId, Answer>>, confidence?: number) =>
    goodNews(answers(said, confidence), english)?.facts[0] ?? null;
  const ORDER: readonly [FactId, "yes" | "no", readonly FactId[]][] = [
    ["share.marketing-partners", "no", ["share.sell", "share.advertisers"]],
    ["share.sell", "no", ["share.marketing-partners", "share.advertisers"]],
    ["share.trackers", "no", ["share.advertisers"]],
    ["use.ai-training", "no", []],
    ["use.advertising", "no", ["share.advertisers", "share.trackers"]],
    ["collect.location", "no", []],
    ["rights.gpc", "yes", []],
    ["rights.do-not-track", "yes", []],
    ["rights.delete", "yes", []],
    ["keep.breach-notice", "yes", []],
    ["keep.encryption", "yes", []],
  ];
  it.each(ORDER)("%s: %s", (fact, stance, unless) => {
    expect(praised({ [fact]: stance })).toBe(fact);
    expect(praised({ [fact]: stance }, WARN_FROM)).toBe(fact);
    expect(praised({ [fact]: stance }, WARN_FROM - 0.001)).toBeNull();
    expect(praised({ [fact]: stance === "yes" ? "no" : "yes" })).toBeNull();
    expect(praised({ [fact]: "limited" })).toBeNull();
    for (const other of unless) {
      expect(praised({ [fact]: stance, [other]: "yes" }), other).toBeNull();
      expect(praised({ [fact]: stance, [other]: "limited" }), other).toBeNull();
    }
  });
  it("tells the best first", () => {
    for (const [i, [fact, stance]] of ORDER.entries())
      for (const [later, other] of ORDER.slice(i + 1))
        expect(praised({ [later]: other, [fact]: stance }), `${fact} before ${later}`).toBe(fact);
  });
});

describe("worth", () => {
  it.each(FACTS.map(({ id, good }) => [id, good.includes("yes")] as const))(
    "%s: yes is good: %s",
    (id, good) => {
      const values = (["yes", "limited", "no"] as const).map((stance) => worthOf(id, stance));
      expect(values).toEqual(good ? [2, 1, -1] : [-2, -1, 1]);
    },
  );
  it.each<[Answer, Answer, "first" | "second" | null]>([
    ["no", "yes", "first"],
    ["yes", "no", "second"],
    ["limited", "yes", "first"],
    ["yes", "limited", "second"],
    ["no", "limited", "first"],
    ["yes", "yes", null],
    ["unstated", "unstated", null],
    ["unstated", "no", "second"],
    ["no", "unstated", "first"],
    ["unstated", "yes", null],
    ["yes", "unstated", null],
  ])("of a sale: %s beside %s: %s", (first, second, better) => {
    const of = (stance: Answer) => {
      const summary = summaryWith({});
      const facts = summary.facts.map((fact) => (fact.id === "share.sell" ? { ...fact, stance } : fact));
      return { ...summary, facts };
    };
    const compared = comparePolicies(of(first), of(second));
    expect(compared.map(({ fact }) => fact)).toEqual(FACT_IDS);
    expect(compared.find(({ fact }) => fact === "share.sell")).toMatchObject({
      better,
      differ: first !== second,
    });
    const less = { ...of(second), facts: of(second).facts.filter(({ id }) => id !== "share.sell") };
    expect(comparePolicies(of(first), less)).toHaveLength(FACT_IDS.length - 1);
  });
});

describe("where a quote stands", () => {
  const block = (start: number, over: Partial<Block> = {}): Block => ({
    kind: "paragraph", start, end: start + 9, headings: [], links: [], ...over,
  }); // prettier-ignore
  const quote = (start: number): Quote => ({ text: "x", start, end: start + 1, stance: "yes", heading: [] });
  const places = (blocks: Block[], ...starts: number[]) =>
    placed([{ quotes: starts.map(quote) }], { blocks })[0]?.quotes.map(({ url, page }) => [url, page]);
  it("is not told where it is one page", () => {
    const quoted = [{ quotes: [quote(3)] }];
    expect(placed(quoted, { blocks: [block(0), block(10)] })).toBe(quoted);
  });
  it("is the block's page or address, of the last that begins before", () => {
    const pages = [
      block(0),
      block(10, { page: 2 }),
      block(20, { page: 3 }),
      block(30, { url: "https://lamp.example/b" }),
    ];
    expect(places(pages, 0, 9, 10, 19, 20, 29, 30, 99)).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, 2],
      [undefined, 2],
      [undefined, 3],
      [undefined, 3],
      ["https://lamp.example/b", undefined],
      ["https://lamp.example/b", undefined],
    ]);
    const [first] = placed([{ quotes: [quote(0), quote(10), quote(30)] }], { blocks: pages });
    expect(first?.quotes.map((one) => Object.keys(one).filter((key) => /url|page/.test(key)))).toEqual([
      [],
      ["page"],
      ["url"],
    ]);
  });
});
