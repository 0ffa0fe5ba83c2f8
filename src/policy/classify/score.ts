import type { Features } from "./features.ts";
import { HEADS } from "./heads.ts";
import type { LinearModel } from "./model.ts";

/** Logits of every head for every passage, passages by heads. */
export function logitsOf(features: readonly Features[], linear: LinearModel): Float32Array {
  const logits = new Float32Array(features.length * HEADS.length);
  features.forEach((passage, i) => scorePassage(passage, linear, logits, i * HEADS.length));
  return logits;
}

/** A weight's code to its size in units of its head's scale: code * |code|, so that small weights are told apart finely. */
const SIZES = Float32Array.from({ length: 256 }, (_, byte) => {
  const code = byte < 128 ? byte : byte - 256;
  return code * Math.abs(code);
});

function scorePassage({ ids, values }: Features, linear: LinearModel, out: Float32Array, at: number): void {
  const { keys, starts, heads, weights, scales, biases, slots } = linear;
  const mask = slots.length - 1;
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
    const end = starts[feature + 1] as number;
    for (let w = starts[feature] as number; w < end; w++) {
      const head = at + (heads[w] as number);
      out[head] = (out[head] as number) + value * (SIZES[(weights[w] as number) & 255] as number);
    }
  }
  for (let h = 0; h < scales.length; h++) {
    out[at + h] = (out[at + h] as number) * (scales[h] as number) + (biases[h] as number);
  }
}
