import { describe, expect, it } from "vitest";
import { HEADS } from "../../../src/policy/classify/heads.ts";
import { featureCode, loadModel, ModelError, VERSION } from "../../../src/policy/classify/model.ts";
import { logitsOf } from "../../../src/policy/classify/score.ts";
import type { Forest } from "../../../src/policy/classify/trees.ts";
import type { Matrix } from "../../../training/matrix.ts";
import { modelBytes } from "../../../training/write-model.ts";

const hashes = Int32Array.of(77, -5, 123456789);
const matrix: Matrix = {
  rows: 0,
  columns: 3,
  starts: new Uint32Array(1),
  indices: new Uint32Array(0),
  values: new Float32Array(0),
  hashes,
};

/** Column 0 gives head 2 the weight 100, column 1 gives heads 0 and 2 weights, column 2 was pruned away. */
function quantised() {
  const codes = new Int8Array(3 * HEADS.length);
  codes[2] = 100;
  codes[HEADS.length] = -50;
  codes[HEADS.length + 2] = 10;
  return {
    codes,
    scales: new Float32Array(HEADS.length).fill(0.5),
    biases: new Float32Array(HEADS.length).fill(-1),
  };
}

/** Reads column 0 alone: 16 * its value + 1 in its first unit, which says 2 for head 0 and 0.5 for head 2; the other unit is dark. */
function network() {
  const heads = HEADS.length;
  const out = new Float32Array(2 * heads);
  out[0] = 2;
  out[2] = 0.5;
  out[heads] = 1000;
  return {
    hidden: 2,
    heads,
    codes: Int8Array.of(4, -3),
    scales: Float32Array.of(1, 1),
    hiddenBiases: Float32Array.of(1, -1),
    out,
    biases: new Float32Array(heads).fill(3),
  };
}

const forest = (leaf: number): Forest => ({
  outputs: 1,
  bias: Float32Array.of(0.25),
  trees: [
    {
      features: Int16Array.of(3, -1, -1),
      values: Float32Array.of(1, leaf, -leaf),
      left: Uint16Array.of(1, 0, 0),
    },
  ],
});

const bytes = (code = featureCode(), share = 0) =>
  modelBytes(quantised(), network(), matrix, [forest(1), forest(2)], {
    code,
    share,
    rates: [[0.1, 0.2, 0.3, 0.4]],
    calibration: [
      [0, 1],
      [0, 1],
    ],
    trained: { policies: 1 },
  });

describe("a model file", () => {
  it("is read as it was written", () => {
    const model = loadModel(bytes());
    expect(model.linear.keys).toEqual(Int32Array.of(-5, 77));
    expect([...model.linear.heads]).toEqual([0, 2, 2]);
    expect([...model.linear.weights]).toEqual([-50 * 50 * 0.5, 10 * 10 * 0.5, 100 * 100 * 0.5]);
    expect(model.proofs).toEqual(forest(1));
    expect(model.answers).toEqual(forest(2));
    expect(model.rates).toEqual([[0.1, 0.2, 0.3, 0.4]]);
  });

  it("may lie anywhere in a buffer", () => {
    const file = bytes();
    const shifted = new Uint8Array(file.length + 3);
    shifted.set(file, 3);
    expect(loadModel(shifted.subarray(3)).linear.keys).toEqual(Int32Array.of(-5, 77));
  });

  const passage = {
    ids: Int32Array.of(-5, 999, 77),
    values: Float32Array.of(1, 1, 0.5),
    flags: 0,
    matched: [],
  };

  it("knows which features the network reads", () => {
    const { starts, rows } = loadModel(bytes()).network;
    expect([...starts]).toEqual([-1, 0]);
    expect([...rows]).toEqual([16, -9]);
  });

  it("mixes the network's logits with those of the linear heads", () => {
    const lit = 16 * 0.5 + 1;
    const linear = logitsOf([passage], loadModel(bytes()));
    const network = logitsOf([passage], loadModel(bytes(featureCode(), 1)));
    expect([...network.slice(0, 4)]).toEqual([2 * lit + 3, 3, 0.5 * lit + 3, 3]);
    const both = logitsOf([passage], loadModel(bytes(featureCode(), 0.25)));
    both.forEach((logit, h) =>
      expect(logit).toBeCloseTo(0.75 * (linear[h] ?? NaN) + 0.25 * (network[h] ?? NaN), 2),
    );
  });

  it("scores a passage by its features, unknown ones left out", () => {
    const logits = logitsOf([passage], loadModel(bytes()));
    expect(logits[0]).toBe(-50 * 50 * 0.5 - 1);
    expect(logits[1]).toBe(-1);
    expect(logits[2]).toBe((10 * 10 + 0.5 * 100 * 100) * 0.5 - 1);
  });
});

/** The first key, which is the least, put at the greatest. */
function unordered(): Uint8Array {
  const file = bytes();
  const view = new DataView(file.buffer, file.byteOffset);
  const keys = (12 + view.getUint32(8, true) + 3) & ~3;
  view.setInt32(keys, 2 ** 31 - 1, true);
  return file;
}

describe("what is no model file", () => {
  const changed = (at: number, value: number) => {
    const file = bytes();
    file[at] = value;
    return file;
  };

  it.each([
    ["nothing", new Uint8Array(0), "too short"],
    ["another format", new TextEncoder().encode("<!doctype html><title>404</title>"), "not a model"],
    ["another version", changed(4, VERSION + 1), `version ${VERSION + 1}`],
    ["half a file", bytes().subarray(0, bytes().length - 40), "cut short"],
    ["half a header", bytes().subarray(0, 60), "cut short"],
    ["a header that is no JSON", changed(12, 0), "header"],
    ["a file with something behind it", Uint8Array.from([...bytes(), 0, 0, 0, 0, 0]), "longer"],
    ["weights for other features", bytes(1), "other features"],
    ["features out of order", unordered(), "out of order"],
  ])("%s is refused, with the reason", (_, file, reason) => {
    expect(() => loadModel(file)).toThrow(ModelError);
    expect(() => loadModel(file)).toThrow(reason);
  });
});
