import { FACTS } from "../facts.ts";
import { HEADS, HEADS_OF, STANCES } from "./heads.ts";
import type { PassageScores } from "./passage-scores.ts";
import { marginsOf, softmaxOf } from "./trees.ts";
import type { Forest } from "./trees.ts";

/**
 * How much an answer counts beside its probability: yes, limited, no, unstated. To claim what is not said is worse than to miss what
 * is; "yes" is what the labels hold most of.
 */
const LEANINGS = [1, 1.3, 1.4, 1.5] as const;
/** Of "no", where fewer policies deny than admit: nothing leans towards denials that are the rule, such as ignoring Do Not Track. */
const SELDOM_DENIED = 2.6;
/** There, an admission must be so many times as probable as a denial: to read a denial as an admission is the worst mistake. */
const SURER_THAN_DENIAL = 5;

const [YES, NO] = [0, 2];

/** A passage whose "any" logit is above this may speak of the fact. */
const SPEAKS_FROM = -2;

/**
 * Which of yes, limited, no, unstated the fact's answer may be. A denial needs a passage that reads as one: policies of a kind may
 * often deny what this one says it does, and its own words are all that can be shown for it.
 */
export const possibleAnswers = (scores: PassageScores, fact: number): boolean[] => [
  ...STANCES.map(
    (stance) =>
      (FACTS[fact]?.stances.includes(stance) ?? false) && (stance !== "no" || isDenied(scores, fact)),
  ),
  true,
];

/** Does a passage that may speak of the fact sooner deny than admit it? */
function isDenied({ passages, logits }: PassageScores, fact: number): boolean {
  const heads = HEADS_OF[fact];
  if (!heads) return false;
  const logit = (passage: number, head: number) => logits[passage * HEADS.length + head] ?? -Infinity;
  for (let p = 0; p < passages; p++)
    if (logit(p, heads.any) > SPEAKS_FROM && logit(p, heads.no) > logit(p, heads.yes)) return true;
  return false;
}

/** Probabilities of yes, limited, no, unstated; an answer that is not possible gets 0. */
export const probabilitiesOf = (forest: Forest, row: Float32Array, possible: readonly boolean[]): number[] =>
  softmaxOf(marginsOf(forest, row), possible);

/** Number of the answer to give. `rates`: shares of policies that answer the fact so. */
export function decide(probabilities: readonly number[], rates: readonly number[]): number {
  const [admitted = 0, , denied = 0] = rates;
  const isSeldomDenied = denied < admitted;
  let best = 0;
  let most = -1;
  probabilities.forEach((p, k) => {
    const leaning = k === NO && isSeldomDenied ? SELDOM_DENIED : (LEANINGS[k] ?? 1);
    if (p * leaning > most) {
      most = p * leaning;
      best = k;
    }
  });
  const [admission = 0, denial = 0] = [probabilities[YES], probabilities[NO]];
  return best === YES && isSeldomDenied && denial * SURER_THAN_DENIAL > admission ? NO : best;
}
