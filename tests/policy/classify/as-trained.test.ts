import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { classify } from "../../../src/policy/classify/classify.ts";
import { featuresOf } from "../../../src/policy/classify/features.ts";
import { passageScores } from "../../../src/policy/classify/passage-scores.ts";
import { policyFeatures, viewOf } from "../../../src/policy/classify/policy-features.ts";
import { candidatesOf, proofsOf } from "../../../src/policy/classify/proofs.ts";
import { logitsOf } from "../../../src/policy/classify/score.ts";
import { passagesOf } from "../../../src/policy/document/passages.ts";
import { FACTS } from "../../../src/policy/facts.ts";
import { loadModel, readDocument } from "../../../src/policy/index.ts";
import type { PolicyDocument } from "../../../src/policy/types.ts";
import type { Cases } from "./sentences/case.ts";
import { COLLECT } from "./sentences/collect.ts";
import { KEEP } from "./sentences/keep.ts";
import { RIGHTS } from "./sentences/rights.ts";
import { SHARE } from "./sentences/share.ts";
import { USE } from "./sentences/use.ts";

/*
 * The weights belong to the very numbers that the code gave when they were learnt: code that gives others makes every answer a
 * little worse, and no other test may see it. Where a stage below differs on purpose, train anew (`npm run train`, and raise
 * FEATURES_VERSION in `model.ts` where features change), then put the digests that this test prints into `as-trained.json`.
 */

const model = loadModel(readFileSync(new URL("../../../src/policy/model/facts.bin", import.meta.url)));
const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/policies/${name}`, import.meta.url), "utf8");

/** A policy of all the sentences of some facts, each a paragraph under its fact's name; every third heading stands a level lower. */
function policyOf(cases: Cases): string {
  const sections = Object.entries(cases).map(([id, list], i) => {
    const paragraphs = list.map(([, sentence, heading]) =>
      heading ? `### ${heading}\n\n${sentence}` : sentence,
    );
    return [
      `${i % 3 === 2 ? "###" : "##"} ${id.replace(/^.*\./, "").replace(/-/g, " ")}`,
      ...paragraphs,
    ].join("\n\n");
  });
  return ["# Privacy Policy", ...sections].join("\n\n");
}

/** Rights of one place, a table, a list under a denial, a long sentence, a question: what the sentences lack. */
const SHAPES = `# Privacy notice

## What we do not collect

- your location
- biometric data, such as fingerprints
- anything about your health

## What we collect

| Category | Collected | Shared with |
| --- | --- | --- |
| Identifiers | Yes | Advertising networks |
| Biometric data | No | Nobody |

We collect: your name; your e-mail address; and, if you choose to allow it, your contacts.

Do we sell your data? No. We do not, and will not, sell or rent personal information to third parties, unless you tell us to.

## Additional information for California residents

If you are a resident of California, you have the right to ask us to delete the personal information that we hold about you.

### Your other rights

You may object to profiling. You can't export your data, but you may ask for a copy of it at any time.

## Everyone

All users may close their accounts, wherever they live. ${"We keep order data for seven years, as the law requires, and log files for thirty days, after which they are erased, and ".repeat(4)}nothing else.
`;

const POLICIES: Record<string, PolicyDocument> = {
  collect: readDocument(policyOf(COLLECT), { type: "markdown" }),
  use: readDocument(policyOf(USE), { type: "markdown" }),
  share: readDocument(policyOf(SHARE), { type: "markdown" }),
  rights: readDocument(policyOf(RIGHTS), { type: "markdown" }),
  keep: readDocument(policyOf(KEEP), { type: "markdown" }),
  shapes: readDocument(SHAPES, { type: "markdown" }),
  bookshop: readDocument(fixture("harbour-books.html"), { type: "html" }),
};

/** Of numbers, to a few digits: the last bits may differ from one machine to another. */
function digest(numbers: Iterable<number>, digits = 3): string {
  const hash = createHash("sha256");
  for (const number of numbers) hash.update(`${number.toFixed(digits)} `);
  return hash.digest("hex").slice(0, 12);
}

function stagesOf(document: PolicyDocument): Record<string, string> {
  const passages = passagesOf(document);
  const features = featuresOf(passages);
  const logits = logitsOf(features, model);
  const scores = passageScores(passages, features, logits);
  const proofs = proofsOf(scores, model.proofs);
  const view = viewOf(scores, proofs);
  const rows = FACTS.map((_, f) => policyFeatures(scores, proofs, view, f, model.rates));
  const { facts } = classify(document, model);
  return {
    features: digest(
      features.flatMap(({ ids, values, flags, matched }) => [...ids, ...values, flags, ...matched, -1]),
      4,
    ),
    logits: digest(logits),
    ruled: digest(scores.logits),
    hints: digest([...scores.hints, ...scores.section, ...scores.block, ...scores.lengths], 0),
    candidates: digest(candidatesOf(scores).flatMap(({ passage, fact, row }) => [passage, fact, ...row])),
    proofs: digest(proofs),
    policy: digest(rows.flatMap((row) => [...row])),
    answers: facts.map(({ stance }) => stance[0]).join(""),
    confidence: digest(facts.flatMap(({ confidence, usual }) => [confidence, usual])),
    quotes: digest(
      facts.flatMap(({ quotes }) => quotes.flatMap(({ start, end, stance }) => [start, end, stance.length])),
      0,
    ),
  };
}

const TRAINED = JSON.parse(readFileSync(new URL("./as-trained.json", import.meta.url), "utf8")) as Record<
  string,
  Record<string, string>
>;

describe("the code gives the numbers that the weights were learnt for", () => {
  it.each(Object.entries(POLICIES))("%s", (name, document) => {
    const stages = stagesOf(document);
    expect(stages, JSON.stringify({ [name]: stages })).toEqual(TRAINED[name]);
  });
});
