/** The engine: bytes to summary by size, text to facts, and what a plain table of expressions makes of the same questions. */
import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import nlp from "compromise";
import { JSDOM } from "jsdom";
import { classify } from "../src/policy/classify/classify.ts";
import { loadModel } from "../src/policy/classify/model.ts";
import { readDocument } from "../src/policy/document/read.ts";
import { FACT_IDS } from "../src/policy/facts.ts";
import { studying, summarize } from "../src/policy/summarize.ts";
import type { Answer, FactId } from "../src/policy/types.ts";
import { COLLECT } from "../tests/policy/classify/sentences/collect.ts";
import { KEEP } from "../tests/policy/classify/sentences/keep.ts";
import { policyAround } from "../tests/policy/classify/sentences/policy-around.ts";
import { RIGHTS } from "../tests/policy/classify/sentences/rights.ts";
import { SHARE } from "../tests/policy/classify/sentences/share.ts";
import { USE } from "../tests/policy/classify/sentences/use.ts";
import { versionOf } from "./machine.ts";
import { digits, growth, LINEAR, median, milliseconds } from "./measure.ts";
import { answers, sentencesOf, textOf } from "./peers/regex-table.ts";
import type { Comparison, Section, Table } from "./results.ts";
import { policyPage, policyPageOfSize } from "./sample.ts";

const SIZES_KB = [1, 10, 100, 1000] as const;
const URL_OF = "https://legal.parcelpost.example/privacy";
const READABILITY = "@mozilla/readability + jsdom (the text alone)";
const COMPROMISE = "compromise (the text's sentences alone)";
const TABLE = "a table of regular expressions (50 facts)";

export const versions = (): string[] =>
  ["@mozilla/readability", "jsdom", "compromise"].map((name) => `${name} ${versionOf(name)}`);

const modelBytes = new Uint8Array(readFileSync(new URL("../src/policy/model/facts.bin", import.meta.url)));

/** The large page takes seconds with the peers. */
const roundsFor = (kB: number): number => (kB >= 1000 ? 3 : 9);
/** Compilers need to see the work before it is timed. */
const WARM_UP = 2;

export function run(): Promise<Section> {
  const model = loadModel(modelBytes);
  const quality = qualityOf(model);
  const loading = Array.from({ length: 9 }, () => milliseconds(() => loadModel(modelBytes)));
  const table = tableRight(quality, "table");
  const because = {
    table: `It reads ${percent(table)} of the sentences of our tests rightly, ours ${percent(tableRight(quality, "ours"))}; it gives no conditions, dates, contacts or order of importance.`,
    readability: "It finds the text and answers nothing.",
    compromise: "It cuts the text into sentences and answers nothing.",
  };

  const words = new Map<number, number>();
  const bySize: Comparison[] = SIZES_KB.map((kB) => {
    const html = policyPageOfSize(kB * 1000);
    const page = new TextEncoder().encode(html);
    words.set(kB, readDocument(page, { url: URL_OF }).words);
    const rounds = timed(kB >= 1000 ? 1 : WARM_UP, roundsFor(kB), {
      ours: () => summarize(readDocument(page, { url: URL_OF }), model),
      readability: () => new Readability(new JSDOM(html, { url: URL_OF }).window.document).parse(),
      table: () => answers(sentencesOf(textOf(new TextDecoder().decode(page)))),
    });
    return {
      what: `${String(kB)} kB, bytes to summary`,
      unit: "ms",
      ours: rounds.ours,
      beside: [
        { name: READABILITY, values: rounds.readability, why: because.readability },
        { name: TABLE, values: rounds.table, why: because.table },
      ],
    };
  });

  const document = readDocument(new TextEncoder().encode(policyPage(4000)), { url: URL_OF });
  const facts = timed(WARM_UP, 9, {
    ours: () => classify(document, model),
    compromise: () => nlp(document.text).sentences().out("array") as string[],
    table: () => answers(sentencesOf(document.text)),
  });
  const toFacts: Comparison = {
    what: `${digits(document.words)} words, text to 50 facts`,
    unit: "ms",
    ours: facts.ours,
    beside: [
      { name: COMPROMISE, values: facts.compromise, why: because.compromise },
      { name: TABLE, values: facts.table, why: because.table },
    ],
  };

  const curve = SIZES_KB.map((kB, i) => [kB, median(bySize[i]?.ours ?? [])] as const);
  const power = growth(curve.filter(([kB]) => kB >= 10));
  return Promise.resolve({
    title: "Policies: bytes to summary",
    about: [
      "The engine in Node, on pages made of the sample shop's policy, its parts numbered so that no paragraph stands there twice. Ours is everything from the bytes to the summary: finding the text, 50 facts with their quotes, details, wording. The peers do a part of it; the table of expressions (`benchmarks/peers/regex-table.ts`) answers the same questions as cheaply as they can be asked, with yes, no or nothing.",
      "What is right is asked of the sentences of our own tests: none of them is in the training data, but ours was developed with them in view, the table was not. How ours does on policies of other sites stands in `docs/model-card.md`.",
    ],
    shown: [
      { kind: "comparisons", title: "By size", rows: [...bySize, toFacts] },
      {
        kind: "table",
        title: "The curve",
        head: ["page", "words", "ms", "ms a kB"],
        rows: curve.map(([kB, ms]) => [
          `${String(kB)} kB`,
          digits(words.get(kB) ?? Number.NaN),
          digits(ms),
          digits(ms / kB),
        ]),
      },
      qualityTable(quality),
    ],
    remarks: [
      `From 10 to 1000 kB the time grows with the size to the power ${power.toFixed(2)}: ${power <= LINEAR ? "no worse than linear" : `worse than linear (up to ${String(LINEAR)} is called so)`}.`,
      `Reading 1000 kB, the worker is never without a place to let others have their turn for more than ${digits(longestStretch(model))} ms (median of ${String(roundsFor(1000))}).`,
      `The model file of ${(modelBytes.length / 1e6).toFixed(2)} MB loads in ${digits(median(loading))} ms.`,
    ],
  });
}

/** Milliseconds between two places where the reading of a large page may pause, at the longest. */
function longestStretch(model: ReturnType<typeof loadModel>): number {
  const page = new TextEncoder().encode(policyPageOfSize(1_000_000));
  const longest = Array.from({ length: roundsFor(1000) }, () => {
    const started = performance.now();
    const document = readDocument(page, { url: URL_OF });
    let most = performance.now() - started;
    const work = studying(document, model);
    for (let done = false; !done;)
      most = Math.max(
        most,
        milliseconds(() => (done = work.next().done ?? false)),
      );
    return most;
  });
  return median(longest);
}

type Work = Record<string, () => unknown>;

/** Each piece of work in turn, round after round: milliseconds. */
function timed<W extends Work>(warmUp: number, rounds: number, work: W): Record<keyof W, number[]> {
  const names = Object.keys(work) as (keyof W)[];
  const taken = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<keyof W, number[]>;
  for (let round = -warmUp; round < rounds; round++)
    for (const name of names) {
      const ms = milliseconds(() => work[name]?.());
      if (round >= 0) taken[name].push(ms);
    }
  return taken;
}

interface Asked {
  answer: Answer;
  ours: Answer;
  table: Answer;
}

/** The sentences of our tests, none of which the model was trained on, each in a small policy. */
function qualityOf(model: ReturnType<typeof loadModel>): Asked[] {
  const cases = { ...COLLECT, ...USE, ...SHARE, ...RIGHTS, ...KEEP };
  return FACT_IDS.flatMap((fact: FactId) =>
    (cases[fact] ?? []).map(([answer, sentence, heading]) => {
      const policy = policyAround(fact, sentence, heading);
      const { facts } = summarize(readDocument(policy, { type: "markdown" }), model);
      return {
        answer,
        ours: facts.find(({ id }) => id === fact)?.stance ?? "unstated",
        table: answers(sentencesOf(policy)).get(fact) ?? "unstated",
      };
    }),
  );
}

type Who = "ours" | "table";

const tableRight = (asked: readonly Asked[], who: Who): number =>
  asked.filter((one) => one[who] === one.answer).length / asked.length;
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

function qualityTable(asked: readonly Asked[]): Table {
  const kinds: readonly Answer[] = ["yes", "limited", "no", "unstated"];
  const row = (name: string, cases: readonly Asked[]) => [
    name,
    String(cases.length),
    percent(tableRight(cases, "ours")),
    percent(tableRight(cases, "table")),
  ];
  const plain = asked.filter(({ answer }) => answer !== "limited");
  const admitted = (who: Who) => {
    const denials = asked.filter(({ answer }) => answer === "no");
    return percent(denials.filter((one) => one[who] === "yes").length / denials.length);
  };
  return {
    kind: "table",
    title: "Sentences of `tests/policy/classify/sentences` read rightly, each in a small policy",
    head: ["they say", "sentences", "ours", "expressions"],
    rows: [
      ...kinds.map((kind) =>
        row(
          kind,
          asked.filter(({ answer }) => answer === kind),
        ),
      ),
      row("all", asked),
      row("all without `limited`, which the table can't say", plain),
      ["a denial read as an admission", "", admitted("ours"), admitted("table")],
    ],
  };
}
