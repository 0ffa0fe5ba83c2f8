import type { Features } from "./features.ts";
import { HEADS } from "./heads.ts";
import type { LinearModel } from "./model.ts";

/** Logits of every head for every passage, passages by heads. */
export function logitsOf(features: readonly Features[], linear: LinearModel): Float32Array {
  const many = HEADS.length;
  const logits = new Float32Array(features.length * many);
  const sums = new Float64Array(many);
  const longest = features.reduce((n, { ids }) => Math.max(n, ids.length), 0);
  const full: FullRows = {
    starts: new Uint32Array(longest + 3),
    values: new Float64Array(longest + 3),
    count: 0,
  };
  features.forEach((passage, i) => {
    sums.set(linear.biases);
    addListed(passage, linear, sums, full);
    addFull(full, linear.weights, sums);
    logits.set(sums, i * many);
  });
  return logits;
}

/** Features of a passage that have a weight for every head: where their rows begin, and the values. */
interface FullRows {
  starts: Uint32Array;
  values: Float64Array;
  count: number;
}

/** Adds the features that have weights for some heads only, and lists the others. */
function addListed({ ids, values }: Features, linear: LinearModel, sums: Float64Array, full: FullRows): void {
  const { keys, starts, heads, weights, slots } = linear;
  const mask = slots.length - 1;
  const many = sums.length;
  full.count = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    let slot = id & mask;
    let feature = slots[slot] as number;
    while (feature >= 0 && keys[feature] !== id) {
      slot = (slot + 1) & mask;
      feature = slots[slot] as number;
    }
    if (feature < 0) continue;
    const value = values[i] as number;
    const start = starts[feature] as number;
    const end = starts[feature + 1] as number;
    if (end - start === many) {
      full.starts[full.count] = start;
      full.values[full.count++] = value;
      continue;
    }
    for (let w = start; w < end; w++) {
      const head = heads[w] as number;
      sums[head] = (sums[head] as number) + value * (weights[w] as number);
    }
  }
}

/** Adds the listed rows, four at a time: a sum is then read and written once for four products. */
function addFull({ starts, values, count }: FullRows, weights: Float32Array, sums: Float64Array): void {
  const many = sums.length;
  // what is missing to a multiple of four counts nothing
  for (let i = count; i % 4 !== 0; i++) {
    starts[i] = 0;
    values[i] = 0;
  }
  for (let i = 0; i < count; i += 4) {
    const [a, b, c, d] = [
      starts[i] as number,
      starts[i + 1] as number,
      starts[i + 2] as number,
      starts[i + 3] as number,
    ];
    const [va, vb, vc, vd] = [
      values[i] as number,
      values[i + 1] as number,
      values[i + 2] as number,
      values[i + 3] as number,
    ];
    for (let h = 0; h < many; h++) {
      sums[h] =
        (sums[h] as number) +
        va * (weights[a + h] as number) +
        vb * (weights[b + h] as number) +
        vc * (weights[c + h] as number) +
        vd * (weights[d + h] as number);
    }
  }
}
