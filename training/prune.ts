import type { Linear } from "./linear.ts";
import type { Matrix } from "./matrix.ts";

/** Every head keeps at least this many weights, however small they are beside those of other heads. */
const LEAST_PER_HEAD = 2000;
/** Impacts are told apart by sixteenths of a doubling. */
const BINS = 1024;
const binOf = (impact: number): number =>
  impact < 1e-9 ? 0 : Math.max(1, Math.min(BINS - 1, Math.floor(16 * Math.log2(impact)) + 600));

/** Sets all weights to 0 but the `kept` ones, about, that change the scores of the training passages most. */
export function prune({ heads, weights }: Linear, matrix: Matrix, kept: number): void {
  const columnWeight = columnWeights(matrix);
  const counts = new Uint32Array(heads * BINS);
  const bins = new Uint16Array(weights.length);
  for (let at = 0; at < weights.length; at++) {
    const impact = Math.abs(weights[at] as number) * (columnWeight[Math.floor(at / heads)] as number);
    const bin = binOf(impact);
    bins[at] = bin;
    const slot = (at % heads) * BINS + bin;
    counts[slot] = (counts[slot] as number) + 1;
  }
  const all = new Uint32Array(BINS);
  counts.forEach((count, slot) => (all[slot % BINS] = (all[slot % BINS] as number) + count));
  const cut = cutOf(all, kept);
  const cuts = Uint16Array.from({ length: heads }, (_, h) =>
    Math.min(cut, cutOf(counts.subarray(h * BINS, (h + 1) * BINS), LEAST_PER_HEAD)),
  );
  for (let at = 0; at < weights.length; at++) {
    if ((bins[at] as number) < (cuts[at % heads] as number)) weights[at] = 0;
  }
}

/** The lowest bin, above the one of zeros, that may stay so that not many more than `kept` do. */
function cutOf(counts: Uint32Array, kept: number): number {
  let sum = 0;
  let bin = BINS;
  while (bin > 1 && sum + (counts[bin - 1] as number) <= kept) sum += counts[--bin] as number;
  return bin;
}

/** How much a column's weight matters: the size of its values over all passages. */
function columnWeights(matrix: Matrix): Float32Array {
  const sums = new Float32Array(matrix.columns);
  for (let k = 0; k < matrix.indices.length; k++) {
    const c = matrix.indices[k] as number;
    sums[c] = (sums[c] as number) + (matrix.values[k] as number) ** 2;
  }
  return sums.map(Math.sqrt);
}
