import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isHeader, isTree } from "../../src/policy/classify/model-check.ts";
import { loadModel, ModelError } from "../../src/policy/classify/model.ts";

const file = readFileSync(new URL("../../src/policy/model/facts.bin", import.meta.url));
const length = file.readUInt32LE(8);
const header = JSON.parse(file.toString("utf8", 12, 12 + length)) as Record<string, unknown>;

/** The shipped file with another header. */
function withHeader(text: string): Uint8Array {
  const start = file.subarray(0, 12);
  const copy = Buffer.concat([start, Buffer.from(text), file.subarray(12 + length)]);
  copy.writeUInt32LE(Buffer.byteLength(text), 8);
  return copy;
}

describe("a model file", () => {
  it.each([
    ["no JSON", "{"],
    ["nothing", "null"],
    ["a list", "[]"],
    ["a count that is none", JSON.stringify({ ...header, features: -1 })],
    ["more than any file has", JSON.stringify({ ...header, weights: 1e12 })],
    ["a count of another kind", JSON.stringify({ ...header, units: "16" })],
    ["rates of no shape", JSON.stringify({ ...header, rates: [["x"]] })],
    ["forests of no shape", JSON.stringify({ ...header, forests: [null] })],
  ])("whose header is %s is refused", (_name, text) => {
    expect(() => loadModel(withHeader(text))).toThrow(ModelError);
  });

  it("is taken as it is shipped", () => {
    expect(isHeader(header)).toBe(true);
    expect(() => loadModel(file)).not.toThrow();
  });

  it("cut short is refused, wherever", () => {
    for (const share of [0, 0.1, 0.5, 0.9, 0.999])
      expect(() => loadModel(file.subarray(0, Math.floor(file.length * share)))).toThrow(ModelError);
  });

  it("has trees that come to an end", () => {
    const tree = (left: number) => ({
      features: Int16Array.of(0, -1, -1),
      values: new Float32Array(3),
      left: Uint16Array.of(left, 0, 0),
    });
    expect(isTree(tree(1))).toBe(true);
    expect(isTree(tree(0))).toBe(false);
    expect(isTree(tree(2))).toBe(false);
    expect(isTree({ features: new Int16Array(), values: new Float32Array(), left: new Uint16Array() })).toBe(
      false,
    );
  });
});
