import { passagesOf } from "../document/passages.ts";
import { FACTS } from "../facts.ts";
import { finished, type Pausing } from "../pauses.ts";
import type { Answer, FactAnswer, FactId, Passage, PolicyDocument, Quote, Stance } from "../types.ts";
import { decide, possibleAnswers } from "./decide.ts";
import { reading } from "./features.ts";
import { HEADS, HEADS_OF, STANCES } from "./heads.ts";
import type { Model } from "./model.ts";
import { policyFeatures, topPassages, viewOf } from "./policy-features.ts";
import { passageScores } from "./passage-scores.ts";
import type { PassageScores } from "./passage-scores.ts";
import { proofsOf } from "./proofs.ts";
import type { Proofs } from "./proofs.ts";
import { scoring } from "./score.ts";
import { marginsOfAll, sigmoid, softmaxOf } from "./trees.ts";

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
  proofs: Proofs;
  /** All 50, in order. */
  facts: FactAnswer[];
}

const ANSWERS: readonly Answer[] = [...STANCES, "unstated"];
const UNSTATED = ANSWERS.length - 1;
const MAX_QUOTES = 6;
/** A passage is quoted beside the best one, or named as a proof, only where it more likely is one than not. */
const PROVES_FROM = 0;

/** Passages -> features -> scores -> proofs -> answers. */
export function* classifying(document: PolicyDocument, model: Model): Pausing<Reading> {
  const passages = passagesOf(document);
  yield;
  const features = yield* reading(passages);
  yield;
  const logits = yield* scoring(features, model);
  yield;
  const scores = passageScores(passages, features, logits);
  yield;
  const proofs = proofsOf(scores, model.proofs);
  yield;
  return { passages, scores, proofs, facts: answersOf(passages, scores, proofs, model) };
}

export const classify = (document: PolicyDocument, model: Model): Reading =>
  finished(classifying(document, model));

/** The 50 answers, from what is known of all passages. */
function answersOf(
  passages: readonly Passage[],
  scores: PassageScores,
  proofs: Proofs,
  model: Model,
): FactAnswer[] {
  const view = viewOf(scores, proofs);
  const [claims, silences] = model.calibration;
  const margins = marginsOfAll(
    model.answers,
    FACTS.map((_, f) => policyFeatures(scores, proofs, view, f, model.rates)),
  );
  return FACTS.map((fact, f) => {
    const probabilities = softmaxOf(margins[f] as Float32Array, possibleAnswers(scores, f));
    const best = passages.length === 0 ? UNSTATED : decide(probabilities, model.rates[f] ?? []);
    const stance = ANSWERS[best] ?? "unstated";
    return {
      id: fact.id,
      stance,
      confidence: calibrated(probabilities[best] ?? 0, stance === "unstated" ? silences : claims),
      usual: model.rates[f]?.[best] ?? 0,
      quotes: stance === "unstated" ? [] : quotesOf(passages, scores, proofs, f, stance),
    };
  });
}

/** Facts that a passage proves, most certain first. */
export function claimsOf({ scores, proofs }: Reading, passage: number): Claim[] {
  const claims: Claim[] = [];
  for (const [f, { id }] of FACTS.entries()) {
    const proof = proofs[passage * FACTS.length + f] ?? -Infinity;
    if (proof > PROVES_FROM) claims.push({ id, stance: stanceAt(scores, passage, f), score: sigmoid(proof) });
  }
  return claims.sort((a, b) => b.score - a.score);
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
export function quotesOf(
  passages: readonly Passage[],
  scores: PassageScores,
  proofs: Proofs,
  fact: number,
  answer: Stance,
): Quote[] {
  const proof = (passage: number) => proofs[passage * FACTS.length + fact] ?? -Infinity;
  const strength = (passage: number) =>
    proof(passage) + logitOf(scores, passage, fact, answer) / 2 + logitOf(scores, passage, fact, "any") / 50;
  const [best, ...others] = topPassages(passages.length, strength, MAX_QUOTES * 2);
  if (best === undefined) return [];
  return [
    quoteAt(passages[best] as Passage, answer),
    ...others
      .filter((p) => proof(p) > PROVES_FROM)
      .slice(0, MAX_QUOTES - 1)
      .map((p) => quoteAt(passages[p] as Passage, stanceAt(scores, p, fact))),
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
export function calibrated(probability: number, steps: readonly number[] = []): number {
  const last = steps.length - 1;
  if (last < 1) return probability;
  const place = Math.min(1, Math.max(0, probability)) * last;
  const low = Math.min(last - 1, Math.floor(place));
  const [from, to] = [steps[low] ?? 0, steps[low + 1] ?? 1];
  return from + (to - from) * (place - low);
}
