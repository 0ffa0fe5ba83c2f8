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
}

export const LINEAR: LinearOptions = { epochs: 6, rate: 0.1, l2: 1e-5, positive: 2, seed: 7 };

/** Weights [column][head] and biases of one-vs-rest logistic regressions over the same passages. */
export interface Linear {
  heads: number;
  weights: Float32Array;
  biases: Float32Array;
}

/** Errors below this teach nothing that is worth the time. */
const SMALL = 0.004;

/** Trains all heads at once by AdaGrad, passage by passage. The same input gives the same bits. */
export function trainLinear(
  matrix: Matrix,
  targets: readonly Target[],
  heads: number,
  rows: readonly number[],
  options: LinearOptions = LINEAR,
  log: (line: string) => void = () => undefined,
): Linear {
  const { starts, indices, values } = matrix;
  const weights = new Float32Array(matrix.columns * heads);
  const squares = new Float32Array(matrix.columns * heads).fill(0.01);
  const biases = new Float32Array(heads).fill(-3);
  const biasSquares = new Float32Array(heads).fill(1);
  const logits = new Float32Array(heads);
  const wanted = new Float32Array(heads);
  const active = new Uint16Array(heads);
  const errors = new Float32Array(heads);
  const random = randomFrom(options.seed);
  const order = Uint32Array.from(rows);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const rate = options.rate * (1 - (0.9 * epoch) / options.epochs);
    let loss = 0;
    for (const row of order) {
      const from = starts[row] as number;
      const to = starts[row + 1] as number;
      logits.set(biases);
      for (let k = from; k < to; k++) {
        const base = (indices[k] as number) * heads;
        const value = values[k] as number;
        for (let h = 0; h < heads; h++)
          logits[h] = (logits[h] as number) + (weights[base + h] as number) * value;
      }
      const target = targets[row] as Target;
      wanted.fill(0);
      target.heads.forEach((h, i) => (wanted[h] = target.values[i] as number));
      for (const h of target.masked) wanted[h] = -1;
      let n = 0;
      for (let h = 0; h < heads; h++) {
        const want = wanted[h] as number;
        if (want < 0) continue;
        const p = 1 / (1 + Math.exp(-(logits[h] as number)));
        let error = p - want;
        loss -= want > 0 ? Math.log(Math.max(1e-7, p)) : Math.log(Math.max(1e-7, 1 - p));
        if (want > 0) error *= options.positive;
        if (error < SMALL && error > -SMALL) continue;
        active[n] = h;
        errors[n++] = error;
        biasSquares[h] = (biasSquares[h] as number) + error * error;
        biases[h] = (biases[h] as number) - (rate * error) / Math.sqrt(biasSquares[h] as number);
      }
      if (n === 0) continue;
      for (let k = from; k < to; k++) {
        const base = (indices[k] as number) * heads;
        const value = values[k] as number;
        for (let a = 0; a < n; a++) {
          const at = base + (active[a] as number);
          const w = weights[at] as number;
          const gradient = (errors[a] as number) * value + options.l2 * w;
          const square = (squares[at] as number) + gradient * gradient;
          squares[at] = square;
          weights[at] = w - (rate * gradient) / Math.sqrt(square);
        }
      }
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
