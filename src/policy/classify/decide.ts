import { marginsOf, softmaxOf } from "./trees.ts";
import type { Forest } from "./trees.ts";

/**
 * How much an answer counts beside its probability: yes, limited, no, unstated. To read a denial as an admission is the worst
 * mistake and to claim what is not said the next; "yes" is what the labels hold most of.
 */
const LEANINGS = [1, 1.15, 2.6, 1.4] as const;

/** Probabilities of yes, limited, no, unstated; an answer that the fact can't take gets 0. */
export const probabilitiesOf = (forest: Forest, row: Float32Array, possible: readonly boolean[]): number[] =>
  softmaxOf(marginsOf(forest, row), possible);

/** Number of the answer to give. */
export function decide(probabilities: readonly number[]): number {
  let best = 0;
  let most = -1;
  probabilities.forEach((p, k) => {
    const weight = p * (LEANINGS[k] ?? 1);
    if (weight > most) {
      most = weight;
      best = k;
    }
  });
  return best;
}
