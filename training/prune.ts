import type { Linear } from "./linear.ts";
import type { Matrix } from "./matrix.ts";

/** Weights as the model file keeps them: 8 bits, a scale a head, 0 where pruned. */
export interface Pruned {
  /** [column][head] */
  weights: Int8Array;
  scales: Float32Array;
  biases: Float32Array;
}

/** Keeps the `perHead` weights of each head that change the most scores, and rounds them to 8 bits. */
export function prune(linear: Linear, matrix: Matrix, perHead: number): Pruned {
  const { heads, weights, biases } = linear;
  const weightOf = columnWeights(matrix);
  const pruned = new Int8Array(matrix.columns * heads);
  const scales = new Float32Array(heads);
  const impacts = new Float32Array(matrix.columns);
  for (let h = 0; h < heads; h++) {
    for (let c = 0; c < matrix.columns; c++) {
      impacts[c] = Math.abs(weights[c * heads + h] as number) * (weightOf[c] as number);
    }
    const cut = Float32Array.from(impacts).sort()[Math.max(0, matrix.columns - perHead)] ?? 0;
    let largest = 1e-6;
    for (let c = 0; c < matrix.columns; c++) {
      if ((impacts[c] as number) >= cut)
        largest = Math.max(largest, Math.abs(weights[c * heads + h] as number));
    }
    const scale = largest / 127;
    scales[h] = scale;
    for (let c = 0; c < matrix.columns; c++) {
      if ((impacts[c] as number) < cut) continue;
      pruned[c * heads + h] = Math.round((weights[c * heads + h] as number) / scale);
    }
  }
  return { weights: pruned, scales, biases };
}

/** How much a column's weight matters: its values' size over all passages. */
function columnWeights(matrix: Matrix): Float32Array {
  const sums = new Float32Array(matrix.columns);
  for (let k = 0; k < matrix.indices.length; k++) {
    const c = matrix.indices[k] as number;
    sums[c] = (sums[c] as number) + (matrix.values[k] as number) ** 2;
  }
  return sums.map(Math.sqrt);
}

/** The pruned model in the form of the full one, so that it is scored the same way. */
export function restored(pruned: Pruned): Linear {
  const heads = pruned.scales.length;
  const weights = Float32Array.from(pruned.weights, (w, i) => w * (pruned.scales[i % heads] as number));
  return { heads, weights, biases: pruned.biases };
}
