import { parentPort, workerData } from "node:worker_threads";
import { scoreRow, trainLinear } from "./linear.ts";
import type { LinearOptions } from "./linear.ts";
import { quantise, restored } from "./quantise.ts";
import type { Matrix } from "./matrix.ts";
import type { Target } from "./targets.ts";

/** One training: learn from `rows`, then score `held` into the shared `scores` (passages by heads). */
export interface FoldJob {
  name: string;
  matrix: Matrix;
  targets: Target[];
  heads: number;
  rows: number[];
  held: number[];
  scores: Float32Array;
  options: LinearOptions;
}

const job = workerData as FoldJob;
const full = trainLinear(job.matrix, job.targets, job.heads, job.rows, job.options, (line) =>
  parentPort?.postMessage({ log: `${job.name}: ${line}` }),
);
const linear = restored(quantise(full));
for (const row of job.held) scoreRow(job.matrix, linear, row, job.scores, row * job.heads);
parentPort?.postMessage({ done: true });
