import type { Linear } from "./linear.ts";
import type { Network } from "./network.ts";

/** Weights as the model file keeps them: w = code * |code| * scale of the head, so that small weights are told apart finely. */
export interface Quantised {
  /** [column][head], -127 to 127 */
  codes: Int8Array;
  scales: Float32Array;
  biases: Float32Array;
}

export const quantise = ({ heads, weights, biases }: Linear): Quantised => ({
  ...coded(weights, heads),
  biases,
});

/** Codes of a matrix of rows of `width`, with a scale for each place in a row. */
function coded(weights: Float32Array, width: number): Pick<Quantised, "codes" | "scales"> {
  const largest = new Float32Array(width).fill(1e-6);
  for (let at = 0; at < weights.length; at++) {
    const size = Math.abs(weights[at] as number);
    if (size > (largest[at % width] as number)) largest[at % width] = size;
  }
  const scales = largest.map((size) => size / 127 ** 2);
  const codes = new Int8Array(weights.length);
  for (let at = 0; at < weights.length; at++) {
    const weight = weights[at] as number;
    if (weight === 0) continue;
    codes[at] = Math.sign(weight) * Math.round(Math.sqrt(Math.abs(weight) / (scales[at % width] as number)));
  }
  return { codes, scales };
}

const decoded = (codes: Int8Array, scales: Float32Array): Float32Array =>
  Float32Array.from(codes, (code, at) => code * Math.abs(code) * (scales[at % scales.length] as number));

/** Back to plain weights, so that it is scored the same way: what the product will say. */
export const restored = ({ codes, scales, biases }: Quantised): Linear => ({
  heads: scales.length,
  weights: decoded(codes, scales),
  biases,
});

/** The network as the model file keeps it: rows in 8 bits, the rest as it is. */
export type QuantisedNetwork = Omit<Network, "rows"> & Pick<Quantised, "codes" | "scales">;

export const quantiseNetwork = ({ rows, ...rest }: Network): QuantisedNetwork => ({
  ...rest,
  ...coded(rows, rest.hidden),
});

export const restoredNetwork = ({ codes, scales, ...rest }: QuantisedNetwork): Network => ({
  ...rest,
  rows: decoded(codes, scales),
});
