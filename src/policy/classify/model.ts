import { FACTS } from "../facts.ts";
import { CONCEPTS } from "./concepts.ts";
import { HEADS } from "./heads.ts";
import { isHeader, isTree } from "./model-check.ts";
import type { BaseRates } from "./policy-features.ts";
import { hashOf } from "./tokens.ts";
import type { Forest, Tree } from "./trees.ts";

/*
 * The model file, little-endian:
 *   "SMPR", version (u32), length of the header (u32), header (JSON, UTF-8), then the sections one after another, each at
 *   a multiple of four bytes: keys (i32 a feature, ascending), counts (u8 a feature: weights it has), heads (u8 a weight),
 *   weights (i8 a weight: w = code * |code| * scale), scales and biases (f32 a head); the network: read (bits, one a feature),
 *   rows (i8 [feature read][unit], coded like the weights), scales and biases (f32 a unit), out (f32 [unit][head]) and biases
 *   (f32 a head); for each forest its sizes (u16 a tree), features (i16 a node), values (f32 a node), left (u16 a node) and bias
 *   (f32 an output).
 */
export const MAGIC = "SMPR";
export const VERSION = 3;

/** What the file says of itself. */
export interface ModelHeader {
  /** The code that the weights were trained for: see `featureCode`. */
  code: number;
  features: number;
  weights: number;
  /** Units of the network's hidden layer; how much its logits count beside the linear heads' (0 to 1). */
  units: number;
  share: number;
  /** Shares of the labelled policies that answer each fact with yes, limited, no, unstated. */
  rates: number[][];
  /** Confidence by the raw probability (equal steps from 0 to 1, linear between them): of stances, and of silences. */
  calibration: number[][];
  forests: { outputs: number; trees: number; nodes: number }[];
  /** How it was trained, for people. */
  trained: Record<string, string | number>;
}

/** Linear heads over hashed features; a feature's weights lie together, for some heads or for all. */
export interface LinearModel {
  keys: Int32Array;
  /** First weight of each feature; one entry more than there are features. */
  starts: Uint32Array;
  /** Head of each weight. */
  heads: Uint8Array;
  weights: Float32Array;
  biases: Float32Array;
  /** Feature hash to its number: open addressing, -1 is empty. */
  slots: Int32Array;
}

/** A hidden layer over the commonest of the features, shared by all heads: rectified sums of rows, then linear heads. */
export interface NetworkModel {
  /** First weight in `rows` of each feature of the linear model; -1: not read. */
  starts: Int32Array;
  /** [feature read][unit] */
  rows: Float32Array;
  /** One a unit. */
  unitBiases: Float32Array;
  /** [unit][head] */
  out: Float32Array;
  /** One a head. */
  biases: Float32Array;
  /** How much its logits count; the linear heads' count for the rest of 1. */
  share: number;
}

/** Everything that was learnt. Made by `loadModel`; plain data, safe to share. */
export interface Model {
  linear: LinearModel;
  network: NetworkModel;
  /** Which passages prove a fact, seen beside their neighbours. */
  proofs: Forest;
  /** Answers of a policy, from all its passages. */
  answers: Forest;
  rates: BaseRates;
  calibration: readonly (readonly number[])[];
  header: ModelHeader;
}

/** A file that is no model, or one for another version of the code. */
export class ModelError extends Error {
  constructor(reason: string) {
    super(`model file: ${reason}`);
    this.name = "ModelError";
  }
}

/** Tells apart the feature code and the vocabulary that weights belong to: other words need other weights. */
export const featureCode = (): number =>
  hashOf([CONCEPTS.join(), FACTS.map((fact) => fact.id).join(), HEADS.length, FEATURES_VERSION].join("/"));

/** To be raised with every change of what features a passage has. */
const FEATURES_VERSION = 3;

const align = (offset: number): number => (offset + 3) & ~3;

/**
 * Reads a model file.
 * @throws ModelError where it is no model file, is cut short, or was trained for other features
 */
export function loadModel(bytes: Uint8Array): Model {
  if (bytes.length < 12) throw new ModelError("too short");
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const view = new DataView(buffer);
  for (let i = 0; i < MAGIC.length; i++) {
    if (view.getUint8(i) !== MAGIC.charCodeAt(i)) throw new ModelError("not a model");
  }
  const version = view.getUint32(4, true);
  if (version !== VERSION) throw new ModelError(`version ${version}, ${VERSION} is needed`);
  const headerLength = view.getUint32(8, true);
  if (12 + headerLength > bytes.length) throw new ModelError("cut short");
  const header = parseHeader(new Uint8Array(buffer, 12, headerLength));
  let offset = align(12 + headerLength);
  const take = <T>(length: number, size: number, make: (at: number) => T): T => {
    if (offset + length * size > bytes.length) throw new ModelError("cut short");
    const section = make(offset);
    offset = align(offset + length * size);
    return section;
  };
  const { features, weights } = header;
  const keys = take(features, 4, (at) => new Int32Array(buffer, at, features));
  if (keys.some((key, f) => f > 0 && key <= (keys[f - 1] as number)))
    throw new ModelError("keys out of order");
  const counts = take(features, 1, (at) => new Uint8Array(buffer, at, features));
  const starts = startsOf(counts, weights);
  const heads = take(weights, 1, (at) => new Uint8Array(buffer, at, weights));
  if (heads.some((head) => head >= HEADS.length)) throw new ModelError("weights of heads that are none");
  const codes = take(weights, 1, (at) => new Int8Array(buffer, at, weights));
  const scales = take(HEADS.length, 4, (at) => new Float32Array(buffer, at, HEADS.length));
  const biases = take(HEADS.length, 4, (at) => new Float32Array(buffer, at, HEADS.length));
  const linear = spread({
    keys,
    starts,
    heads,
    weights: weightsOf(codes, (w) => scales[heads[w] as number] as number),
    biases,
    slots: slotsOf(keys),
  });
  const { units } = header;
  const read = take(Math.ceil(features / 8), 1, (at) => new Uint8Array(buffer, at, Math.ceil(features / 8)));
  const networkStarts = networkStartsOf(read, features, units);
  const cells = units * (1 + networkStarts.reduce((last, start) => Math.max(last, start / units), -1));
  const rowCodes = take(cells, 1, (at) => new Int8Array(buffer, at, cells));
  const unitScales = take(units, 4, (at) => new Float32Array(buffer, at, units));
  const network: NetworkModel = {
    starts: networkStarts,
    rows: weightsOf(rowCodes, (w) => unitScales[w % units] as number),
    unitBiases: take(units, 4, (at) => new Float32Array(buffer, at, units)),
    out: take(units * HEADS.length, 4, (at) => new Float32Array(buffer, at, units * HEADS.length)),
    biases: take(HEADS.length, 4, (at) => new Float32Array(buffer, at, HEADS.length)),
    share: header.share,
  };
  const forests = header.forests.map(({ outputs, trees, nodes }) => {
    const sizes = take(trees, 2, (at) => new Uint16Array(buffer, at, trees));
    const of = take(nodes, 2, (at) => new Int16Array(buffer, at, nodes));
    const values = take(nodes, 4, (at) => new Float32Array(buffer, at, nodes));
    const left = take(nodes, 2, (at) => new Uint16Array(buffer, at, nodes));
    const bias = take(outputs, 4, (at) => new Float32Array(buffer, at, outputs));
    const grown = treesOf(sizes, of, values, left);
    if (!grown.every(isTree)) throw new ModelError("a tree leads nowhere");
    return { outputs, bias, trees: grown };
  });
  const [proofs, answers] = forests;
  if (!proofs || !answers) throw new ModelError("a stage is missing");
  if (offset !== align(bytes.length)) throw new ModelError("longer than it says");
  return { linear, network, proofs, answers, rates: header.rates, calibration: header.calibration, header };
}

function parseHeader(bytes: Uint8Array): ModelHeader {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new ModelError("header can't be read");
  }
  if (!isHeader(header)) throw new ModelError("header is none");
  if (header.code !== featureCode()) throw new ModelError("trained for other features: run npm run train");
  return header;
}

/** A weight is code * |code| * scale: small ones are told apart finely. */
function weightsOf(codes: Int8Array, scaleOf: (w: number) => number): Float32Array {
  const weights = new Float32Array(codes.length);
  for (let w = 0; w < codes.length; w++) {
    const code = codes[w] as number;
    weights[w] = code * Math.abs(code) * scaleOf(w);
  }
  return weights;
}

/** Where the rows of the features whose bit is set begin, one after another. */
function networkStartsOf(read: Uint8Array, features: number, units: number): Int32Array {
  let next = 0;
  return Int32Array.from({ length: features }, (_, f) => {
    if (!((read[f >> 3] as number) & (1 << (f & 7)))) return -1;
    next += units;
    return next - units;
  });
}

/** A feature with weights for this share of the heads gets one for each: a plain row is scored faster than a list of heads. */
const FULL_FROM = 0.3;

function spread(linear: LinearModel): LinearModel {
  const many = HEADS.length;
  const { keys, starts, heads, weights } = linear;
  const isFull = (f: number) => (starts[f + 1] as number) - (starts[f] as number) >= FULL_FROM * many;
  let total = 0;
  const to = new Uint32Array(keys.length + 1);
  for (let f = 0; f < keys.length; f++) {
    total += isFull(f) ? many : (starts[f + 1] as number) - (starts[f] as number);
    to[f + 1] = total;
  }
  const all = { heads: new Uint8Array(total), weights: new Float32Array(total) };
  for (let f = 0; f < keys.length; f++) {
    const from = starts[f] as number;
    const end = starts[f + 1] as number;
    const at = to[f] as number;
    if (isFull(f)) {
      for (let h = 0; h < many; h++) all.heads[at + h] = h;
      for (let w = from; w < end; w++) all.weights[at + (heads[w] as number)] = weights[w] as number;
    } else {
      all.heads.set(heads.subarray(from, end), at);
      all.weights.set(weights.subarray(from, end), at);
    }
  }
  return { ...linear, starts: to, ...all };
}

function startsOf(counts: Uint8Array, weights: number): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] as number) + (counts[i] as number);
  if (starts[counts.length] !== weights) throw new ModelError("counts and weights differ");
  return starts;
}

function slotsOf(keys: Int32Array): Int32Array {
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  for (let i = 0; i < keys.length; i++) {
    let slot = (keys[i] as number) & (size - 1);
    while (slots[slot] !== -1) slot = (slot + 1) & (size - 1);
    slots[slot] = i;
  }
  return slots;
}

function treesOf(sizes: Uint16Array, features: Int16Array, values: Float32Array, left: Uint16Array): Tree[] {
  let at = 0;
  return Array.from(sizes, (size) => {
    const tree = {
      features: features.subarray(at, at + size),
      values: values.subarray(at, at + size),
      left: left.subarray(at, at + size),
    };
    at += size;
    return tree;
  });
}
