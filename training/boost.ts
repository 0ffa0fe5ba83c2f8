import { randomFrom } from "./random.ts";
import type { Forest, Tree } from "../src/policy/classify/trees.ts";

export interface BoostOptions {
  rounds: number;
  rate: number;
  depth: number;
  /** Least weight (sum of second derivatives) of a leaf. */
  leaf: number;
  l2: number;
  rowShare: number;
  columnShare: number;
  seed: number;
}

export const BOOST: BoostOptions = {
  rounds: 160,
  rate: 0.06,
  depth: 5,
  leaf: 4,
  l2: 3,
  rowShare: 0.7,
  columnShare: 0.35,
  seed: 11,
};

const BINS = 48;

/** Cut points of each column: a value falls into the first bin whose cut is not below it. */
function cutsOf(column: Float32Array): Float32Array {
  const sorted = Float32Array.from(column).sort();
  const cuts: number[] = [];
  for (let b = 1; b < BINS; b++) {
    const value = sorted[Math.floor((b * sorted.length) / BINS)] ?? 0;
    if (cuts.length === 0 || value > (cuts.at(-1) ?? 0)) cuts.push(value);
  }
  return Float32Array.from(cuts);
}

function binOf(cuts: Float32Array, value: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (cuts[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Gradient-boosted trees for classes by softmax (for one output: a logistic regression).
 * `rows` are feature vectors of one length, `classes` numbers from 0.
 */
export function trainForest(
  rows: readonly Float32Array[],
  classes: readonly number[],
  outputs: number,
  options: BoostOptions = BOOST,
  weights?: readonly number[],
): Forest {
  const n = rows.length;
  const columns = rows[0]?.length ?? 0;
  const cuts: Float32Array[] = [];
  const bins: Uint8Array[] = [];
  for (let c = 0; c < columns; c++) {
    const column = Float32Array.from(rows, (row) => row[c] as number);
    const cut = cutsOf(column);
    cuts.push(cut);
    bins.push(Uint8Array.from(column, (value) => binOf(cut, value)));
  }
  const logistic = outputs === 1;
  const bias = new Float32Array(outputs);
  for (let k = 0; k < outputs; k++) {
    const count = classes.filter((c) => c === (logistic ? 1 : k)).length + 1;
    bias[k] = logistic ? Math.log(count / (n - count + 1)) : Math.log(count / n);
  }
  const margin = new Float32Array(n * outputs);
  for (let i = 0; i < n; i++) margin.set(bias, i * outputs);
  const random = randomFrom(options.seed);
  const trees: Tree[] = [];
  const gradients = new Float64Array(n);
  const hessians = new Float64Array(n);
  const probabilities = new Float32Array(n * outputs);
  for (let round = 0; round < options.rounds; round++) {
    softmax(margin, probabilities, n, outputs);
    const sample: number[] = [];
    for (let i = 0; i < n; i++) if (random() < options.rowShare) sample.push(i);
    for (let k = 0; k < outputs; k++) {
      for (let i = 0; i < n; i++) {
        const p = probabilities[i * outputs + k] as number;
        const y = classes[i] === (logistic ? 1 : k) ? 1 : 0;
        const w = weights ? (weights[i] as number) : 1;
        gradients[i] = w * (p - y);
        hessians[i] = w * Math.max(1e-6, p * (1 - p));
      }
      const usable: number[] = [];
      for (let c = 0; c < columns; c++) if (random() < options.columnShare) usable.push(c);
      const tree = growTree(bins, cuts, usable, sample, gradients, hessians, options);
      trees.push(tree);
      for (let i = 0; i < n; i++) {
        const row = rows[i] as Float32Array;
        margin[i * outputs + k] = (margin[i * outputs + k] as number) + leafOf(tree, row);
      }
    }
  }
  return { outputs, bias, trees };
}

function leafOf(tree: Tree, row: Float32Array): number {
  let node = 0;
  for (;;) {
    const feature = tree.features[node] as number;
    if (feature < 0) return tree.values[node] as number;
    node =
      (row[feature] as number) <= (tree.values[node] as number)
        ? (tree.left[node] as number)
        : (tree.left[node] as number) + 1;
  }
}

function softmax(margin: Float32Array, out: Float32Array, n: number, outputs: number): void {
  for (let i = 0; i < n; i++) {
    const at = i * outputs;
    if (outputs === 1) {
      out[at] = 1 / (1 + Math.exp(-(margin[at] as number)));
      continue;
    }
    let top = -Infinity;
    for (let k = 0; k < outputs; k++) top = Math.max(top, margin[at + k] as number);
    let sum = 0;
    for (let k = 0; k < outputs; k++) sum += out[at + k] = Math.exp((margin[at + k] as number) - top);
    for (let k = 0; k < outputs; k++) out[at + k] = (out[at + k] as number) / sum;
  }
}

/** Sums of gradients and second derivatives by column and bin: 2 * (column * BINS + bin). */
type Histogram = Float64Array;

interface Open {
  node: number;
  rows: Int32Array;
  depth: number;
  histogram: Histogram;
}

function histogramOf(
  bins: readonly Uint8Array[],
  usable: readonly number[],
  rows: Int32Array,
  gradients: Float64Array,
  hessians: Float64Array,
): Histogram {
  const n = rows.length;
  const g = new Float64Array(n);
  const h = new Float64Array(n);
  for (let r = 0; r < n; r++) {
    const i = rows[r] as number;
    g[r] = gradients[i] as number;
    h[r] = hessians[i] as number;
  }
  const histogram = new Float64Array(2 * BINS * usable.length);
  for (let u = 0; u < usable.length; u++) {
    const column = bins[usable[u] as number] as Uint8Array;
    const base = 2 * BINS * u;
    for (let r = 0; r < n; r++) {
      const at = base + 2 * (column[rows[r] as number] as number);
      histogram[at] = (histogram[at] as number) + (g[r] as number);
      histogram[at + 1] = (histogram[at + 1] as number) + (h[r] as number);
    }
  }
  return histogram;
}

function growTree(
  bins: readonly Uint8Array[],
  cuts: readonly Float32Array[],
  usable: readonly number[],
  sample: readonly number[],
  gradients: Float64Array,
  hessians: Float64Array,
  options: BoostOptions,
): Tree {
  const features: number[] = [-1];
  const values: number[] = [0];
  const left: number[] = [0];
  const build = (rows: Int32Array) => histogramOf(bins, usable, rows, gradients, hessians);
  const all = Int32Array.from(sample);
  const open: Open[] = [{ node: 0, rows: all, depth: 0, histogram: build(all) }];
  for (let next = open.shift(); next; next = open.shift()) {
    const { node, rows, depth, histogram } = next;
    let g = 0;
    let h = 0;
    for (const i of rows) {
      g += gradients[i] as number;
      h += hessians[i] as number;
    }
    values[node] = (-options.rate * g) / (h + options.l2);
    if (depth >= options.depth || h < 2 * options.leaf) continue;
    const best = bestSplit(histogram, usable, cuts, g, h, options);
    if (!best) continue;
    const column = bins[best.feature] as Uint8Array;
    const child = features.length;
    features[node] = best.feature;
    values[node] = (cuts[best.feature] as Float32Array)[best.bin] as number;
    left[node] = child;
    features.push(-1, -1);
    values.push(0, 0);
    left.push(0, 0);
    const lower = rows.filter((i) => (column[i] as number) <= best.bin);
    const upper = rows.filter((i) => (column[i] as number) > best.bin);
    if (depth + 1 >= options.depth) {
      for (const [side, of] of [lower, upper].entries()) {
        open.push({ node: child + side, rows: of, depth: depth + 1, histogram });
      }
      continue;
    }
    // the larger child's sums are the parent's less the smaller one's
    const [small, large] = lower.length < upper.length ? [lower, upper] : [upper, lower];
    const ofSmall = build(small);
    for (let i = 0; i < histogram.length; i++)
      histogram[i] = (histogram[i] as number) - (ofSmall[i] as number);
    open.push(
      { node: child, rows: lower, depth: depth + 1, histogram: lower === small ? ofSmall : histogram },
      { node: child + 1, rows: upper, depth: depth + 1, histogram: upper === large ? histogram : ofSmall },
    );
  }
  return {
    features: Int16Array.from(features),
    values: Float32Array.from(values),
    left: Uint16Array.from(left),
  };
}

interface Split {
  gain: number;
  feature: number;
  bin: number;
}

function bestSplit(
  histogram: Histogram,
  usable: readonly number[],
  cuts: readonly Float32Array[],
  g: number,
  h: number,
  options: BoostOptions,
): Split | null {
  let best: Split = { gain: 1e-3, feature: -1, bin: 0 };
  const whole = (g * g) / (h + options.l2);
  for (let u = 0; u < usable.length; u++) {
    const feature = usable[u] as number;
    const count = (cuts[feature] as Float32Array).length;
    let gl = 0;
    let hl = 0;
    for (let bin = 0; bin < count; bin++) {
      const at = 2 * (BINS * u + bin);
      gl += histogram[at] as number;
      hl += histogram[at + 1] as number;
      if (hl < options.leaf) continue;
      if (h - hl < options.leaf) break;
      const gain = (gl * gl) / (hl + options.l2) + ((g - gl) * (g - gl)) / (h - hl + options.l2) - whole;
      if (gain > best.gain) best = { gain, feature, bin };
    }
  }
  return best.feature < 0 ? null : best;
}
