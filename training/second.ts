import type { Features } from "../src/policy/classify/features.ts";
import { HEADS } from "../src/policy/classify/heads.ts";
import { policyFeatures, viewOf } from "../src/policy/classify/policy-features.ts";
import type { BaseRates, PassageScores } from "../src/policy/classify/policy-features.ts";
import { marginsOf, softmaxOf } from "../src/policy/classify/trees.ts";
import type { Forest } from "../src/policy/classify/trees.ts";
import { FACTS } from "../src/policy/facts.ts";
import type { Answer } from "../src/policy/types.ts";
import { BOOST, trainForest } from "./boost.ts";
import type { ReadPolicy } from "./corpus.ts";

/** Answers in the order of the forest's classes. */
export const ANSWERS: readonly Answer[] = ["yes", "limited", "no", "unstated"];

/** Which classes each fact can take. */
export const POSSIBLE: readonly (readonly boolean[])[] = FACTS.map((fact) =>
  ANSWERS.map((answer) => answer === "unstated" || fact.stances[answer] !== undefined),
);

/** The scores of each policy's passages, out of those of all. */
export function scoresByPolicy(
  corpus: readonly ReadPolicy[],
  features: readonly Features[],
  scores: Float32Array,
): PassageScores[] {
  const many = HEADS.length;
  return corpus.map(({ first, passages }) => ({
    passages: passages.length,
    logits: scores.subarray(first * many, (first + passages.length) * many),
    flags: Int32Array.from(features.slice(first, first + passages.length), (passage) => passage.flags),
  }));
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

/** Feature vectors of the second stage, by policy and fact. */
export const secondRows = (scores: readonly PassageScores[], rates: BaseRates): Float32Array[][] =>
  scores.map((policy) => {
    const view = viewOf(policy);
    return FACTS.map((_, f) => policyFeatures(policy, view, f, rates));
  });

export function trainSecond(
  scores: readonly PassageScores[],
  truth: readonly (readonly number[])[],
  members: readonly number[],
  rates: BaseRates,
): Forest {
  const rows = secondRows(
    members.map((i) => scores[i] as PassageScores),
    rates,
  );
  return trainForest(
    rows.flat(),
    members.flatMap((i) => truth[i] as number[]),
    ANSWERS.length,
    BOOST,
  );
}

/** Probabilities of the answers, by fact. */
export function answer(forest: Forest, scores: PassageScores, rates: BaseRates): number[][] {
  const view = viewOf(scores);
  return FACTS.map((_, f) =>
    softmaxOf(marginsOf(forest, policyFeatures(scores, view, f, rates)), POSSIBLE[f]),
  );
}

/** The same for all policies, each by a forest that did not see its fold. */
export function answersOutOfFold(
  scores: readonly PassageScores[],
  truth: readonly (readonly number[])[],
  folds: readonly number[],
  log: (line: string) => void = () => undefined,
): number[][][] {
  const answers: number[][][] = scores.map(() => []);
  for (let fold = 0; fold <= Math.max(...folds); fold++) {
    const members = scores.map((_, i) => i).filter((i) => folds[i] !== fold);
    const rates = ratesOf(truth, members);
    const forest = trainSecond(scores, truth, members, rates);
    scores.forEach((policy, i) => {
      if (folds[i] === fold) answers[i] = answer(forest, policy, rates);
    });
    log(`second stage, fold ${fold + 1}`);
  }
  return answers;
}
