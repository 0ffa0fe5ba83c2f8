import { finished, type Pausing } from "../pauses.ts";
import type { Features } from "./features.ts";
import { HEADS } from "./heads.ts";
import type { LinearModel, Model, NetworkModel } from "./model.ts";

/** So many passages are scored between two places to pause. */
const AT_A_TIME = 200;

/** Logits of every head for every passage, passages by heads: of the linear heads and of the network, each with its share. */
export function* scoring(
  features: readonly Features[],
  { linear, network }: Pick<Model, "linear" | "network">,
): Pausing<Float32Array> {
  const many = HEADS.length;
  const logits = new Float32Array(features.length * many);
  const sums = new Float64Array(many);
  const outputs = new Float64Array(many);
  const units = new Float64Array(network.unitBiases.length);
  const longest = features.reduce((n, { ids }) => Math.max(n, ids.length), units.length);
  const [full, read, lit] = [rowsFor(longest), rowsFor(longest), rowsFor(longest)];
  for (const [i, passage] of features.entries()) {
    if (i % AT_A_TIME === AT_A_TIME - 1) yield;
    sums.set(linear.biases);
    units.set(network.unitBiases);
    addListed(passage, linear, network, sums, full, read);
    addRows(full, linear.weights, sums);
    addRows(read, network.rows, units);
    outputs.set(network.biases);
    light(units, many, lit);
    addRows(lit, network.out, outputs);
    blend(sums, outputs, network.share, logits.subarray(i * many, (i + 1) * many));
  }
  return logits;
}

export const logitsOf = (
  features: readonly Features[],
  model: Pick<Model, "linear" | "network">,
): Float32Array => finished(scoring(features, model));

/** Each head's logit: the linear one and the network's, by its share. A function of its own: compilers leave loops in generators slow. */
function blend(linear: Float64Array, network: Float64Array, share: number, into: Float32Array): void {
  for (let h = 0; h < into.length; h++)
    into[h] = (1 - share) * (linear[h] as number) + share * (network[h] as number);
}

/** Rows to be added: where they begin, and how often each counts. */
interface Rows {
  starts: Uint32Array;
  values: Float64Array;
  count: number;
}

const AT_ONCE = 8;

/** With room to fill up to a multiple of `AT_ONCE`. */
const rowsFor = (most: number): Rows => ({
  starts: new Uint32Array(most + AT_ONCE - 1),
  values: new Float64Array(most + AT_ONCE - 1),
  count: 0,
});

/** Lists the units whose sum is above 0, for the rows of their outputs. */
function light(units: Float64Array, many: number, lit: Rows): void {
  lit.count = 0;
  for (let j = 0; j < units.length; j++) {
    const sum = units[j] as number;
    if (sum <= 0) continue;
    lit.starts[lit.count] = j * many;
    lit.values[lit.count++] = sum;
  }
}

/** Adds the features that have weights for some heads only, and lists the others and those that the network reads. */
function addListed(
  { ids, values }: Features,
  linear: LinearModel,
  network: NetworkModel,
  sums: Float64Array,
  full: Rows,
  read: Rows,
): void {
  const { keys, starts, heads, weights, slots } = linear;
  const mask = slots.length - 1;
  const many = sums.length;
  full.count = 0;
  read.count = 0;
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
    const row = network.starts[feature] as number;
    if (row >= 0) {
      read.starts[read.count] = row;
      read.values[read.count++] = value;
    }
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

/** Adds the listed rows, eight at a time: a sum is then read and written once for eight products. */
function addRows({ starts, values, count }: Rows, weights: Float32Array, sums: Float64Array): void {
  const many = sums.length;
  // what is missing to a multiple of eight counts nothing
  for (let i = count; i % AT_ONCE !== 0; i++) {
    starts[i] = 0;
    values[i] = 0;
  }
  for (let i = 0; i < count; i += AT_ONCE) {
    const a = starts[i] as number;
    const b = starts[i + 1] as number;
    const c = starts[i + 2] as number;
    const d = starts[i + 3] as number;
    const e = starts[i + 4] as number;
    const f = starts[i + 5] as number;
    const g = starts[i + 6] as number;
    const k = starts[i + 7] as number;
    const va = values[i] as number;
    const vb = values[i + 1] as number;
    const vc = values[i + 2] as number;
    const vd = values[i + 3] as number;
    const ve = values[i + 4] as number;
    const vf = values[i + 5] as number;
    const vg = values[i + 6] as number;
    const vk = values[i + 7] as number;
    for (let h = 0; h < many; h++) {
      sums[h] =
        (sums[h] as number) +
        va * (weights[a + h] as number) +
        vb * (weights[b + h] as number) +
        vc * (weights[c + h] as number) +
        vd * (weights[d + h] as number) +
        ve * (weights[e + h] as number) +
        vf * (weights[f + h] as number) +
        vg * (weights[g + h] as number) +
        vk * (weights[k + h] as number);
    }
  }
}
