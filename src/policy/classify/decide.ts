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

/** Probabilities of yes, limited, no, unstated; an answer that the fact can't take gets 0. */
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
