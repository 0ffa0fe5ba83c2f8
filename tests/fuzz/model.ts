/** A model file of a few features: every section is there, and a change to any byte of it is soon tried. */
import { HEADS } from "../../src/policy/classify/heads.ts";
import { featureCode, MAGIC, VERSION, type ModelHeader } from "../../src/policy/classify/model.ts";

const FEATURES = 12;
const UNITS = 4;
/** Every third feature is one that the network reads. */
const READ = [0, 3, 6, 9];

const counting = (length: number, step: number): number[] =>
  Array.from({ length }, (_, i) => ((i * step) % 7) - 3);

/** A root and two leaves for each of the outputs. */
function forest(outputs: number): { about: ModelHeader["forests"][number]; sections: ArrayBufferView[] } {
  const nodes = outputs * 3;
  const each = <T>(list: readonly T[]): T[] => Array.from({ length: outputs }, () => list).flat();
  return {
    about: { outputs, trees: outputs, nodes },
    sections: [
      Uint16Array.from(each([3])),
      Int16Array.from(each([1, -1, -1])),
      Float32Array.from(each([0.5, -1, 1])),
      Uint16Array.from(each([1, 0, 0])),
      new Float32Array(outputs),
    ],
  };
}

/** `shipped`: the real file's header, for what has to fit the facts; `keys`: hashes of words that texts have. */
export function smallModel(shipped: ModelHeader, keys: Int32Array): Uint8Array {
  const forests = shipped.forests.map(({ outputs }) => forest(outputs));
  const perFeature = 3;
  const header: ModelHeader = {
    ...shipped,
    code: featureCode(),
    features: FEATURES,
    weights: FEATURES * perFeature,
    units: UNITS,
    forests: forests.map(({ about }) => about),
    trained: {},
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const bits = new Uint8Array(Math.ceil(FEATURES / 8));
  for (const f of READ) bits[f >> 3] = (bits[f >> 3] ?? 0) | (1 << (f & 7));
  return together([
    new TextEncoder().encode(MAGIC),
    Uint32Array.of(VERSION, json.length),
    json,
    Int32Array.from(keys.slice(0, FEATURES)).sort(),
    new Uint8Array(FEATURES).fill(perFeature),
    Uint8Array.from({ length: FEATURES * perFeature }, (_, i) => (i * 5) % HEADS.length),
    Int8Array.from(counting(FEATURES * perFeature, 11)),
    new Float32Array(HEADS.length).fill(0.05),
    new Float32Array(HEADS.length).fill(-1),
    bits,
    Int8Array.from(counting(READ.length * UNITS, 5)),
    new Float32Array(UNITS).fill(0.1),
    new Float32Array(UNITS),
    Float32Array.from(counting(UNITS * HEADS.length, 3)),
    new Float32Array(HEADS.length).fill(-1),
    ...forests.flatMap(({ sections }) => sections),
  ]);
}

/** Each part at a multiple of four bytes. */
function together(parts: readonly ArrayBufferView[]): Uint8Array {
  const size = parts.reduce((sum, { byteLength }) => ((sum + 3) & ~3) + byteLength, 0);
  const whole = new Uint8Array((size + 3) & ~3);
  let at = 0;
  for (const part of parts) {
    whole.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at = (at + part.byteLength + 3) & ~3;
  }
  return whole;
}
