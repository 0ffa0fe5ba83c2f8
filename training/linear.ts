import { kernelWith } from "./kernel.ts";
import { prune } from "./prune.ts";
import { randomFrom, shuffle } from "./random.ts";
import type { Matrix } from "./matrix.ts";
import type { Target } from "./targets.ts";

export interface LinearOptions {
  epochs: number;
  rate: number;
  l2: number;
  /** Weight of a positive beside a negative. */
  positive: number;
  seed: number;
  /** After this many epochs only `kept` weights stay, and learn on. */
  pruneAfter: number;
  kept: number;
}

export const LINEAR: LinearOptions = {
  epochs: 6,
  rate: 0.1,
  l2: 1e-5,
  positive: 2,
  seed: 7,
  pruneAfter: 4,
  kept: 1_200_000,
};

/** Weights [column][head] and biases of one-vs-rest logistic regressions over the same passages. */
export interface Linear {
  heads: number;
  weights: Float32Array;
  biases: Float32Array;
}

/** Below this logit a "no" is so sure that its error teaches nothing worth the time. */
const SMALL = -5.5;

/** Trains all heads at once by AdaGrad, passage by passage. The same input gives the same bits. `heads` is a multiple of 4. */
export function trainLinear(
  matrix: Matrix,
  targets: readonly Target[],
  heads: number,
  rows: readonly number[],
  options: LinearOptions = LINEAR,
  log: (line: string) => void = () => undefined,
): Linear {
  if (heads % 4 !== 0) throw new RangeError("the number of heads must be a multiple of 4");
  const { starts } = matrix;
  const size = matrix.columns * heads;
  const entries = matrix.indices.length;
  const places = [size, size, entries, entries, heads, heads, heads].reduce<number[]>(
    (at, n) => [...at, (at.at(-1) ?? 0) + n * 4],
    [64],
  );
  const [atWeights, atSquares, atIndices, atValues, atLogits, atActive, atErrors, end] = places as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const kernel = kernelWith(end);
  const weights = new Float32Array(kernel.memory, atWeights, size);
  new Float32Array(kernel.memory, atSquares, size).fill(0.01);
  new Uint32Array(kernel.memory, atIndices, entries).set(matrix.indices);
  new Float32Array(kernel.memory, atValues, entries).set(matrix.values);
  const logits = new Float32Array(kernel.memory, atLogits, heads);
  const active = new Uint32Array(kernel.memory, atActive, heads);
  const errors = new Float32Array(kernel.memory, atErrors, heads);
  const biases = new Float32Array(heads).fill(-3);
  const biasSquares = new Float32Array(heads).fill(1);
  const wanted = new Float32Array(heads);
  const random = randomFrom(options.seed);
  const order = Uint32Array.from(rows);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    if (epoch === options.pruneAfter) prune({ heads, weights, biases }, matrix, options.kept);
    const frozen = epoch >= options.pruneAfter ? 1 : 0;
    shuffle(order, random);
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    let loss = 0;
    for (const row of order) {
      const from = starts[row] as number;
      const count = (starts[row + 1] as number) - from;
      const [indices, values] = [atIndices + from * 4, atValues + from * 4];
      logits.set(biases);
      kernel.forward(indices, values, count, atWeights, atLogits, heads * 4);
      const target = targets[row] as Target;
      wanted.fill(0);
      target.heads.forEach((h, i) => (wanted[h] = target.values[i] as number));
      for (const h of target.masked) wanted[h] = -1;
      let n = 0;
      for (let h = 0; h < heads; h++) {
        const want = wanted[h] as number;
        const logit = logits[h] as number;
        // a confident "no" that is right: most heads of most passages
        if (want < 0 || (want === 0 && logit < SMALL)) continue;
        const p = 1 / (1 + Math.exp(-logit));
        loss -= want > 0 ? Math.log(Math.max(1e-7, p)) : Math.log(Math.max(1e-7, 1 - p));
        const error = want > 0 ? (p - want) * options.positive : p;
        active[n] = h * 4;
        errors[n++] = error;
        biasSquares[h] = (biasSquares[h] as number) + error * error;
        biases[h] = (biases[h] as number) - (rate * error) / Math.sqrt(biasSquares[h] as number);
      }
      if (n === 0 || count === 0) continue;
      kernel.update(
        indices,
        values,
        count,
        atWeights,
        atSquares,
        heads * 4,
        atActive,
        atErrors,
        atActive + n * 4,
        rate,
        options.l2,
        frozen,
      );
    }
    log(`epoch ${epoch + 1}: loss ${(loss / order.length).toFixed(4)} a passage`);
  }
  return { heads, weights, biases };
}

/** Logits of one passage into `out`. */
export function scoreRow(matrix: Matrix, linear: Linear, row: number, out: Float32Array, at = 0): void {
  const { heads, weights, biases } = linear;
  for (let h = 0; h < heads; h++) out[at + h] = biases[h] as number;
  for (let k = matrix.starts[row] as number; k < (matrix.starts[row + 1] as number); k++) {
    const base = (matrix.indices[k] as number) * heads;
    const value = matrix.values[k] as number;
    for (let h = 0; h < heads; h++)
      out[at + h] = (out[at + h] as number) + (weights[base + h] as number) * value;
  }
}
