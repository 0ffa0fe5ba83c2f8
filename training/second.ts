import type { Features } from "../src/policy/classify/features.ts";
import { HEADS } from "../src/policy/classify/heads.ts";
import { possibleAnswers, probabilitiesOf } from "../src/policy/classify/decide.ts";
import { passageScores } from "../src/policy/classify/passage-scores.ts";
import type { PassageScores } from "../src/policy/classify/passage-scores.ts";
import { policyFeatures, viewOf } from "../src/policy/classify/policy-features.ts";
import type { BaseRates } from "../src/policy/classify/policy-features.ts";
import { candidatesOf, proofsOf } from "../src/policy/classify/proofs.ts";
import type { Proofs } from "../src/policy/classify/proofs.ts";
import type { Forest } from "../src/policy/classify/trees.ts";
import { FACT_IDS, FACTS } from "../src/policy/facts.ts";
import type { Answer } from "../src/policy/types.ts";
import { BOOST, trainForest } from "./boost.ts";
import type { BoostOptions } from "./boost.ts";
import type { ReadPolicy } from "./corpus.ts";

/** Answers in the order of the forest's classes. */
export const ANSWERS: readonly Answer[] = ["yes", "limited", "no", "unstated"];

/** The scores of each policy's passages, out of those of all. */
export function scoresByPolicy(
  corpus: readonly ReadPolicy[],
  features: readonly Features[],
  scores: Float32Array,
): PassageScores[] {
  const many = HEADS.length;
  return corpus.map(({ first, passages }) => {
    const end = first + passages.length;
    return passageScores(passages, features.slice(first, end), scores.subarray(first * many, end * many));
  });
}

export const PROOF_BOOST: BoostOptions = { ...BOOST, rounds: 120, rate: 0.08, depth: 6, leaf: 8 };

/** Learns which candidates are labelled as proofs. */
export function trainProofs(
  corpus: readonly ReadPolicy[],
  scores: readonly PassageScores[],
  members: readonly number[],
): Forest {
  const rows: Float32Array[] = [];
  const classes: number[] = [];
  for (const i of members) {
    const labels = (corpus[i] as ReadPolicy).labels;
    for (const { passage, fact, row } of candidatesOf(scores[i] as PassageScores)) {
      rows.push(row);
      classes.push(labels[passage]?.some((label) => label.fact === FACT_IDS[fact]) ? 1 : 0);
    }
  }
  return trainForest(rows, classes, 1, PROOF_BOOST);
}

/** Proofs of every policy, each by a forest that did not see its fold. */
export function proofsOutOfFold(
  corpus: readonly ReadPolicy[],
  scores: readonly PassageScores[],
  folds: readonly number[],
  log: (line: string) => void = () => undefined,
): Proofs[] {
  const proofs: Proofs[] = [];
  for (let fold = 0; fold <= Math.max(...folds); fold++) {
    const members = scores.map((_, i) => i).filter((i) => folds[i] !== fold && (folds[i] ?? -1) >= 0);
    const forest = trainProofs(corpus, scores, members);
    scores.forEach((policy, i) => {
      if (folds[i] === fold) proofs[i] = proofsOf(policy, forest);
    });
    log(`proofs, fold ${fold + 1}`);
  }
  return proofs;
}

/** The class of each fact, by policy. */
export const truthOf = (corpus: readonly ReadPolicy[]): number[][] =>
  corpus.map(({ policy }) => FACTS.map((fact) => ANSWERS.indexOf(policy.answers[fact.id])));

/** Shares of the policies that answer each fact with yes, limited, no, unstated. */
export function ratesOf(truth: readonly (readonly number[])[], members: readonly number[]): number[][] {
  return FACTS.map((_, f) =>
    ANSWERS.map((_answer, a) => {
      const count = members.filter((i) => truth[i]?.[f] === a).length;
      return Math.round((1e4 * (count + 0.5)) / (members.length + 2)) / 1e4;
    }),
  );
}

/** A policy as the last stage sees it. */
export interface Scored {
  scores: PassageScores;
  proofs: Proofs;
}

function rowsOf({ scores, proofs }: Scored, rates: BaseRates): Float32Array[] {
  const view = viewOf(scores, proofs);
  return FACTS.map((_, f) => policyFeatures(scores, proofs, view, f, rates));
}

export function trainAnswers(
  policies: readonly Scored[],
  truth: readonly (readonly number[])[],
  members: readonly number[],
  rates: BaseRates,
): Forest {
  const rows = members.flatMap((i) => rowsOf(policies[i] as Scored, rates));
  const classes = members.flatMap((i) => truth[i] as number[]);
  return trainForest(rows, classes, ANSWERS.length, BOOST);
}

/** Probabilities of the answers, by fact. */
export const answer = (forest: Forest, policy: Scored, rates: BaseRates): number[][] =>
  rowsOf(policy, rates).map((row, f) => probabilitiesOf(forest, row, possibleAnswers(policy.scores, f)));

/** The same for all policies, each by a forest that did not see its fold. */
export function answersOutOfFold(
  policies: readonly Scored[],
  truth: readonly (readonly number[])[],
  folds: readonly number[],
  log: (line: string) => void = () => undefined,
): number[][][] {
  const answers: number[][][] = policies.map(() => []);
  for (let fold = 0; fold <= Math.max(...folds); fold++) {
    const members = policies.map((_, i) => i).filter((i) => folds[i] !== fold && (folds[i] ?? -1) >= 0);
    const rates = ratesOf(truth, members);
    const forest = trainAnswers(policies, truth, members, rates);
    policies.forEach((policy, i) => {
      if (folds[i] === fold) answers[i] = answer(forest, policy, rates);
    });
    log(`answers, fold ${fold + 1}`);
  }
  return answers;
}
