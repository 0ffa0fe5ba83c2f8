import type { ModelHeader } from "./model.ts";
import type { Tree } from "./trees.ts";

/** More of anything is in no model: a file that promises it is broken. */
const MOST = 50_000_000;

const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const isTable = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every((row) => Array.isArray(row) && row.every((cell) => typeof cell === "number" && cell >= 0));

/** Whether JSON is the header of a model file. */
export function isHeader(value: unknown): value is ModelHeader {
  if (!isRecord(value)) return false;
  const { code, features, weights, units, share, rates, calibration, forests, trained } = value;
  return (
    typeof code === "number" &&
    [features, weights, units].every(isCount) &&
    units !== 0 &&
    typeof share === "number" &&
    share >= 0 &&
    share <= 1 &&
    isTable(rates) &&
    isTable(calibration) &&
    Array.isArray(forests) &&
    forests.every(
      (forest) => isRecord(forest) && [forest["outputs"], forest["trees"], forest["nodes"]].every(isCount),
    ) &&
    isRecord(trained)
  );
}

/** Whether every way down a tree ends in a leaf: a node's children lie behind it, inside the tree. */
export function isTree({ features, left }: Tree): boolean {
  for (let node = 0; node < features.length; node++) {
    if ((features[node] as number) < 0) continue;
    const child = left[node] as number;
    if (child <= node || child + 1 >= features.length) return false;
  }
  return features.length > 0;
}
