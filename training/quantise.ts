import type { Linear } from "./linear.ts";

/** Weights as the model file keeps them: w = code * |code| * scale of the head, so that small weights are told apart finely. */
export interface Quantised {
  /** [column][head], -127 to 127 */
  codes: Int8Array;
  scales: Float32Array;
  biases: Float32Array;
}

export function quantise({ heads, weights, biases }: Linear): Quantised {
  const largest = new Float32Array(heads).fill(1e-6);
  for (let at = 0; at < weights.length; at++) {
    const size = Math.abs(weights[at] as number);
    if (size > (largest[at % heads] as number)) largest[at % heads] = size;
  }
  const scales = largest.map((size) => size / 127 ** 2);
  const codes = new Int8Array(weights.length);
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] as number;
    if (weight === 0) continue;
    codes[at] = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / (scales[at % heads] as number)));
  }
  return { codes, scales, biases };
}

/** Back to plain weights, so that it is scored the same way: what the product will say. */
export function restored({ codes, scales, biases }: Quantised): Linear {
  const heads = scales.length;
  const weights = Float32Array.from(
    codes,
    (code, at) => code * Math.abs(code) * (scales[at % heads] as number),
  );
  return { heads, weights, biases };
}
