import { passagesOf } from "../document/passages.ts";
import { FACTS } from "../facts.ts";
import type { Answer, FactAnswer, FactId, Passage, PolicyDocument, Quote, Stance } from "../types.ts";
import { featuresOf } from "./features.ts";
import { HEADS, HEADS_OF, STANCES } from "./heads.ts";
import type { Model } from "./model.ts";
import { policyFeatures, viewOf } from "./policy-features.ts";
import type { PassageScores } from "./policy-features.ts";
import { scorePassages } from "./score.ts";
import { marginsOf, sigmoid, softmaxOf } from "./trees.ts";

/** A fact that a passage proves; `score` is the passage model's probability. */
export interface Claim {
  id: FactId;
  stance: Stance;
  score: number;
}

/** A policy's passages with what the model says of each, and the answers that follow. */
export interface Reading {
  passages: Passage[];
  scores: PassageScores;
  /** All 50, in order. */
  facts: FactAnswer[];
}

const ANSWERS: readonly Answer[] = [...STANCES, "unstated"];
const MAX_QUOTES = 6;
/** A passage is quoted beside the best one only where it more likely proves the fact than not. */
const QUOTE_FROM = 0;
const CLAIM_FROM = 0;

/** Passages -> features -> scores -> answers. */
export function classify(document: PolicyDocument, model: Model): Reading {
  const passages = passagesOf(document);
  const scores = scorePassages(featuresOf(passages), model.linear);
  return { passages, scores, facts: answersOf(passages, scores, model) };
}

/** The 50 answers, from the scores of all passages. */
export function answersOf(passages: readonly Passage[], scores: PassageScores, model: Model): FactAnswer[] {
  const view = viewOf(scores);
  return FACTS.map((fact, f) => {
    const possible = ANSWERS.map((answer) => answer === "unstated" || fact.stances[answer] !== undefined);
    const row = policyFeatures(scores, view, f, model.rates);
    const probabilities = softmaxOf(marginsOf(model.answers, row), possible);
    const best = probabilities.indexOf(Math.max(...probabilities));
    const quotes = best === 3 ? [] : quotesOf(passages, scores, f, STANCES[best] as Stance);
    const stance = quotes.length > 0 ? (ANSWERS[best] as Answer) : "unstated";
    return {
      id: fact.id,
      stance,
      confidence: calibrated(probabilities[ANSWERS.indexOf(stance)] ?? 0, model.calibration),
      usual: model.rates[f]?.[ANSWERS.indexOf(stance)] ?? 0,
      quotes,
    };
  });
}

/** Facts that a passage proves by itself, most certain first. */
export function claimsOf(scores: PassageScores, passage: number): Claim[] {
  return FACTS.flatMap((fact, f) => {
    const any = logitOf(scores, passage, f, "any");
    return any > CLAIM_FROM
      ? [{ id: fact.id, stance: stanceAt(scores, passage, f), score: sigmoid(any) }]
      : [];
  }).sort((a, b) => b.score - a.score);
}

function logitOf(scores: PassageScores, passage: number, fact: number, stance: Stance | "any"): number {
  const head = HEADS_OF[fact]?.[stance] ?? -1;
  return head < 0 ? -Infinity : (scores.logits[passage * HEADS.length + head] ?? -Infinity);
}

function stanceAt(scores: PassageScores, passage: number, fact: number): Stance {
  let best: Stance = "yes";
  for (const stance of STANCES) {
    if (logitOf(scores, passage, fact, stance) > logitOf(scores, passage, fact, best)) best = stance;
  }
  return best;
}

/** The passages that prove the answer best, and after them those that speak of the fact otherwise. */
function quotesOf(
  passages: readonly Passage[],
  scores: PassageScores,
  fact: number,
  answer: Stance,
): Quote[] {
  const all = passages.map((_, passage) => passage);
  const strength = (passage: number) =>
    logitOf(scores, passage, fact, "any") + logitOf(scores, passage, fact, answer) / 2;
  const order = all.filter((p) => passages[p]?.kind !== "term").sort((a, b) => strength(b) - strength(a));
  const [best, ...others] = order.slice(0, 40);
  if (best === undefined) return [];
  const proofs = others.filter((p) => logitOf(scores, p, fact, "any") > QUOTE_FROM).slice(0, MAX_QUOTES - 1);
  return [
    quoteAt(passages[best] as Passage, answer),
    ...proofs.map((p) => quoteAt(passages[p] as Passage, stanceAt(scores, p, fact))),
  ];
}

const quoteAt = ({ text, start, end, headings }: Passage, stance: Stance): Quote => ({
  text,
  start,
  end,
  stance,
  heading: headings,
});

/** Confidence by the raw probability: steps of equal width, linear between them. */
export function calibrated(probability: number, steps: readonly number[]): number {
  const last = steps.length - 1;
  if (last < 1) return probability;
  const place = Math.min(1, Math.max(0, probability)) * last;
  const low = Math.min(last - 1, Math.floor(place));
  const [from, to] = [steps[low] ?? 0, steps[low + 1] ?? 1];
  return from + (to - from) * (place - low);
}
