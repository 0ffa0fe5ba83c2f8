import type { Features } from "../src/policy/classify/features.ts";

/** Passages by features, row by row, in memory that threads share. */
export interface Matrix {
  rows: number;
  columns: number;
  /** Row i has the entries starts[i] to starts[i + 1]. */
  starts: Uint32Array;
  indices: Uint32Array;
  values: Float32Array;
  /** Feature hash of each column. */
  hashes: Int32Array;
}

/** Keeps the features that `least` passages or more have; the commonest come first, so that hot rows lie together. */
export function matrixOf(features: readonly Features[], least: number): Matrix {
  const counts = new Map<number, number>();
  for (const { ids } of features) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const kept = [...counts].filter(([, n]) => n >= least).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const column = new Map(kept.map(([hash], i) => [hash, i]));
  let entries = 0;
  for (const { ids } of features) for (const id of ids) if (column.has(id)) entries++;
  const starts = new Uint32Array(new SharedArrayBuffer(4 * (features.length + 1)));
  const indices = new Uint32Array(new SharedArrayBuffer(4 * entries));
  const values = new Float32Array(new SharedArrayBuffer(4 * entries));
  let at = 0;
  for (const [row, { ids, values: of }] of features.entries()) {
    for (let k = 0; k < ids.length; k++) {
      const index = column.get(ids[k] ?? 0);
      if (index === undefined) continue;
      indices[at] = index;
      values[at] = of[k] ?? 0;
      at++;
    }
    starts[row + 1] = at;
  }
  const hashes = new Int32Array(new SharedArrayBuffer(4 * kept.length));
  kept.forEach(([hash], i) => (hashes[i] = hash));
  return { rows: features.length, columns: kept.length, starts, indices, values, hashes };
}
