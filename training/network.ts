import { kernelWith } from "./kernel.ts";
import type { Matrix } from "./matrix.ts";
import { randomFrom, shuffle } from "./random.ts";
import type { Target } from "./targets.ts";

export interface NetworkOptions {
  /** Hidden units; a multiple of 4. */
  hidden: number;
  /** Only so many features, the commonest, are read. */
  columns: number;
  epochs: number;
  rate: number;
  l2: number;
  /** Weight of a positive beside a negative. */
  positive: number;
  /** Shares of the hidden units and of the features that a passage is read without, while learning. */
  dropHidden: number;
  dropFeatures: number;
  seed: number;
  /** How much its logits count beside those of the linear heads, which count for the rest of 1. */
  share: number;
}

export const NETWORK: NetworkOptions = {
  hidden: 48,
  columns: 16_000,
  epochs: 12,
  rate: 0.05,
  l2: 1e-5,
  positive: 2,
  dropHidden: 0.25,
  dropFeatures: 0.2,
  seed: 5,
  share: 0.35,
};

/** A hidden layer that all heads share: words that prove the same facts come to lie together. */
export interface Network {
  hidden: number;
  heads: number;
  /** [column][hidden] */
  rows: Float32Array;
  /** [hidden] */
  hiddenBiases: Float32Array;
  /** [hidden][head] */
  out: Float32Array;
  biases: Float32Array;
}

/** Below this logit a "no" is so sure that its error teaches nothing worth the time. */
const SMALL = -6;

/** Trains by AdaGrad, passage by passage. The same input gives the same bits. `heads` is a multiple of 4. */
export function trainNetwork(
  matrix: Matrix,
  targets: readonly Target[],
  heads: number,
  rows: readonly number[],
  options: NetworkOptions = NETWORK,
  log: (line: string) => void = () => undefined,
): Network {
  const { hidden, dropHidden, dropFeatures, positive, l2 } = options;
  const columns = Math.min(options.columns, matrix.columns);
  const random = randomFrom(options.seed);
  let longest = 0;
  for (let row = 0; row < matrix.rows; row++)
    longest = Math.max(longest, (matrix.starts[row + 1] as number) - (matrix.starts[row] as number));
  // everything that the loops touch lies in one memory
  let end = 64;
  const room = (n: number) => {
    const at = end;
    end += n * 4;
    return at;
  };
  const atRows = room(columns * hidden);
  const atRowSquares = room(columns * hidden);
  const atOut = room(hidden * heads);
  const atOutSquares = room(hidden * heads);
  const atIndices = room(longest);
  const atValues = room(longest);
  const atHidden = room(hidden);
  const atUnits = room(hidden);
  const atUnitValues = room(hidden);
  const atUnitPlaces = room(hidden);
  const atUnitErrors = room(hidden);
  const atLogits = room(heads);
  const atActive = room(heads);
  const atErrors = room(heads);
  const kernel = kernelWith(end);
  const floats = (at: number, n: number) => new Float32Array(kernel.memory, at, n);
  const wholes = (at: number, n: number) => new Uint32Array(kernel.memory, at, n);
  const rowWeights = normal(floats(atRows, columns * hidden), 0.3, random);
  floats(atRowSquares, columns * hidden).fill(0.003);
  const out = normal(floats(atOut, hidden * heads), 0.1, random);
  floats(atOutSquares, hidden * heads).fill(0.01);
  const hiddenBiases = new Float32Array(hidden);
  const hiddenSquares = new Float32Array(hidden).fill(0.01);
  const biases = new Float32Array(heads).fill(-3);
  const biasSquares = new Float32Array(heads).fill(1);
  const indices = wholes(atIndices, longest);
  const values = floats(atValues, longest);
  const sums = floats(atHidden, hidden);
  const units = wholes(atUnits, hidden);
  const unitValues = floats(atUnitValues, hidden);
  const unitPlaces = wholes(atUnitPlaces, hidden);
  const unitErrors = floats(atUnitErrors, hidden);
  const logits = floats(atLogits, heads);
  const active = wholes(atActive, heads);
  const errors = floats(atErrors, heads);
  const wanted = new Float32Array(heads);
  const order = Uint32Array.from(rows);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const rate = options.rate * (1 - (0.95 * epoch) / options.epochs);
    let loss = 0;
    for (const row of order) {
      let count = 0;
      for (let k = matrix.starts[row] as number; k < (matrix.starts[row + 1] as number); k++) {
        const column = matrix.indices[k] as number;
        if (column >= columns || random() < dropFeatures) continue;
        indices[count] = column;
        values[count++] = matrix.values[k] as number;
      }
      sums.set(hiddenBiases);
      kernel.forward(atIndices, atValues, count, atRows, atHidden, hidden * 4);
      let lit = 0;
      for (let j = 0; j < hidden; j++) {
        const sum = sums[j] as number;
        if (sum <= 0 || random() < dropHidden) continue;
        units[lit] = j;
        unitPlaces[lit] = j * 4;
        unitValues[lit++] = sum / (1 - dropHidden);
      }
      logits.set(biases);
      kernel.forward(atUnits, atUnitValues, lit, atOut, atLogits, heads * 4);
      const target = targets[row] as Target;
      wanted.fill(0);
      target.heads.forEach((h, i) => (wanted[h] = target.values[i] as number));
      for (const h of target.masked) wanted[h] = -1;
      unitErrors.fill(0);
      let n = 0;
      for (let h = 0; h < heads; h++) {
        const want = wanted[h] as number;
        const logit = logits[h] as number;
        if (want < 0 || (want === 0 && logit < SMALL)) continue;
        const p = 1 / (1 + Math.exp(-logit));
        loss -= want > 0 ? Math.log(Math.max(1e-7, p)) : Math.log(Math.max(1e-7, 1 - p));
        const error = want > 0 ? (p - want) * positive : p;
        active[n] = h * 4;
        errors[n++] = error;
        biasSquares[h] = (biasSquares[h] as number) + error * error;
        biases[h] = (biases[h] as number) - (rate * error) / Math.sqrt(biasSquares[h] as number);
        for (let u = 0; u < lit; u++)
          unitErrors[u] =
            (unitErrors[u] as number) + error * (out[(units[u] as number) * heads + h] as number);
      }
      if (n === 0 || lit === 0) continue;
      const endOfHeads = atActive + n * 4;
      kernel.update(
        ...([
          atUnits,
          atUnitValues,
          lit,
          atOut,
          atOutSquares,
          heads * 4,
          atActive,
          atErrors,
          endOfHeads,
        ] as const),
        ...([rate, l2, 0] as const),
      );
      for (let u = 0; u < lit; u++) {
        const j = units[u] as number;
        const error = (unitErrors[u] as number) / (1 - dropHidden);
        unitErrors[u] = error;
        hiddenSquares[j] = (hiddenSquares[j] as number) + error * error;
        hiddenBiases[j] = (hiddenBiases[j] as number) - (rate * error) / Math.sqrt(hiddenSquares[j]);
      }
      if (count === 0) continue;
      const endOfUnits = atUnitPlaces + lit * 4;
      kernel.update(
        ...([
          atIndices,
          atValues,
          count,
          atRows,
          atRowSquares,
          hidden * 4,
          atUnitPlaces,
          atUnitErrors,
        ] as const),
        ...([endOfUnits, rate, l2, 0] as const),
      );
    }
    log(`network, epoch ${epoch + 1}: loss ${(loss / order.length).toFixed(4)} a passage`);
  }
  return { hidden, heads, rows: rowWeights.slice(), hiddenBiases, out: out.slice(), biases };
}

/** Fills with numbers that are about normal, mean 0. */
function normal(array: Float32Array, deviation: number, random: () => number): Float32Array {
  for (let i = 0; i < array.length; i++) {
    let sum = -3;
    for (let k = 0; k < 6; k++) sum += random();
    array[i] = sum * Math.SQRT2 * deviation;
  }
  return array;
}

/** Adds `share` times the network's logits to `1 - share` times those that stand in `out`. */
export function mixRow(
  matrix: Matrix,
  network: Network,
  row: number,
  share: number,
  to: Float32Array,
  at: number,
): void {
  const { hidden, heads, rows, hiddenBiases, out, biases } = network;
  const columns = rows.length / hidden;
  const sums = hiddenBiases.slice();
  for (let k = matrix.starts[row] as number; k < (matrix.starts[row + 1] as number); k++) {
    const column = matrix.indices[k] as number;
    if (column >= columns) continue;
    const value = matrix.values[k] as number;
    for (let j = 0; j < hidden; j++)
      sums[j] = (sums[j] as number) + (rows[column * hidden + j] as number) * value;
  }
  for (let h = 0; h < heads; h++) {
    let logit = biases[h] as number;
    for (let j = 0; j < hidden; j++) logit += Math.max(0, sums[j] as number) * (out[j * heads + h] as number);
    to[at + h] = share * logit + (1 - share) * (to[at + h] as number);
  }
}
