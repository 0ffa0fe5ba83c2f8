/** A decision tree: node 0 is the root; a node's children lie side by side. */
export interface Tree {
  /** Feature asked at the node, -1 at a leaf. */
  features: Int16Array;
  /** At a node the greatest value that goes left, at a leaf what it adds. */
  values: Float32Array;
  /** Left child; the right one follows it. */
  left: Uint16Array;
}

/** Boosted trees: tree i adds to output i % outputs. */
export interface Forest {
  outputs: number;
  bias: Float32Array;
  trees: Tree[];
}

/** Sums of the trees for each of the feature vectors, one an output. */
export function marginsOfAll(
  { outputs, bias, trees }: Forest,
  rows: readonly Float32Array[],
): Float32Array[] {
  const margins = rows.map(() => Float32Array.from(bias));
  // Tree by tree, not vector by vector: the processor keeps one tree at hand.
  trees.forEach(({ features, values, left }, t) => {
    const output = t % outputs;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as Float32Array;
      let node = 0;
      for (let feature = features[0] as number; feature >= 0; feature = features[node] as number) {
        node = (left[node] as number) + ((row[feature] as number) <= (values[node] as number) ? 0 : 1);
      }
      const sums = margins[i] as Float32Array;
      sums[output] = (sums[output] as number) + (values[node] as number);
    }
  });
  return margins;
}

/** The same for one. */
export const marginsOf = (forest: Forest, row: Float32Array): Float32Array =>
  marginsOfAll(forest, [row])[0] as Float32Array;

/** Probabilities of the classes; a class that `possible` excludes gets 0. */
export function softmaxOf(margins: Float32Array, possible?: readonly boolean[]): number[] {
  let top = -Infinity;
  margins.forEach((m, k) => {
    if (!possible || possible[k]) top = Math.max(top, m);
  });
  const powers = Array.from(margins, (m, k) => (!possible || possible[k] ? Math.exp(m - top) : 0));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((p) => p / sum);
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
