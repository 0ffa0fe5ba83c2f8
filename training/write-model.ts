import { MAGIC, VERSION } from "../src/policy/classify/model.ts";
import type { ModelHeader } from "../src/policy/classify/model.ts";
import type { Forest } from "../src/policy/classify/trees.ts";
import type { Matrix } from "./matrix.ts";
import type { Quantised, QuantisedNetwork } from "./quantise.ts";

/** The bytes of a model file; `loadModel` says what they are. */
export function modelBytes(
  quantised: Quantised,
  network: QuantisedNetwork,
  matrix: Matrix,
  forests: readonly Forest[],
  about: Omit<ModelHeader, "features" | "weights" | "units" | "forests">,
): Uint8Array {
  const read = network.codes.length / network.hidden;
  const linear = linearSections(quantised, matrix, read);
  const header: ModelHeader = {
    ...about,
    features: linear.keys.length,
    weights: linear.weights.length,
    units: network.hidden,
    forests: forests.map(({ outputs, trees }) => ({
      outputs,
      trees: trees.length,
      nodes: trees.reduce((n, tree) => n + tree.features.length, 0),
    })),
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const start = new Uint8Array(12 + json.length);
  start.set(new TextEncoder().encode(MAGIC));
  new DataView(start.buffer).setUint32(4, VERSION, true);
  new DataView(start.buffer).setUint32(8, json.length, true);
  start.set(json, 12);
  return joined([
    start,
    linear.keys,
    linear.counts,
    linear.heads,
    linear.weights,
    quantised.scales,
    quantised.biases,
    ...networkSections(network, linear.columns, read),
    ...forests.flatMap(forestSections),
  ]);
}

/** `read`: so many of the first columns are kept in any case, since the network reads them. */
function linearSections({ codes, scales }: Quantised, matrix: Matrix, read: number) {
  const many = scales.length;
  const columns = Array.from({ length: matrix.columns }, (_, c) => c)
    .filter((c) => c < read || codes.subarray(c * many, (c + 1) * many).some((w) => w !== 0))
    .sort((a, b) => (matrix.hashes[a] as number) - (matrix.hashes[b] as number));
  const heads: number[] = [];
  const kept: number[] = [];
  const counts = columns.map((c) => {
    const before = kept.length;
    for (let h = 0; h < many; h++) {
      const w = codes[c * many + h] as number;
      if (w === 0) continue;
      heads.push(h);
      kept.push(w);
    }
    return kept.length - before;
  });
  return {
    columns,
    keys: Int32Array.from(columns, (c) => matrix.hashes[c] as number),
    counts: Uint8Array.from(counts),
    heads: Uint8Array.from(heads),
    weights: Int8Array.from(kept),
  };
}

function networkSections(
  network: QuantisedNetwork,
  columns: readonly number[],
  read: number,
): ArrayBufferView[] {
  const { hidden, codes, scales, hiddenBiases, out, biases } = network;
  const bits = new Uint8Array(Math.ceil(columns.length / 8));
  columns.forEach((c, f) => {
    if (c < read) bits[f >> 3] = (bits[f >> 3] as number) | (1 << (f & 7));
  });
  const rows = new Int8Array(codes.length);
  columns
    .filter((c) => c < read)
    .forEach((c, row) => rows.set(codes.subarray(c * hidden, (c + 1) * hidden), row * hidden));
  return [bits, rows, scales, hiddenBiases, out, biases];
}

function forestSections({ trees, bias }: Forest): ArrayBufferView[] {
  const all = <T>(of: (tree: Forest["trees"][number]) => Iterable<T>) =>
    trees.flatMap((tree) => [...of(tree)]);
  return [
    Uint16Array.from(trees, (tree) => tree.features.length),
    Int16Array.from(all((tree) => tree.features)),
    Float32Array.from(all((tree) => tree.values)),
    Uint16Array.from(all((tree) => tree.left)),
    bias,
  ];
}

function joined(sections: readonly ArrayBufferView[]): Uint8Array {
  const length = sections.reduce((n, section) => n + ((section.byteLength + 3) & ~3), 0);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of sections) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += (byteLength + 3) & ~3;
  }
  return bytes;
}
