import { parentPort, workerData } from "node:worker_threads";
import { scoreRow, trainLinear } from "./linear.ts";
import type { LinearOptions } from "./linear.ts";
import { mixRow, trainNetwork } from "./network.ts";
import type { NetworkOptions } from "./network.ts";
import { quantise, quantiseNetwork, restored, restoredNetwork } from "./quantise.ts";
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
  linear: LinearOptions;
  network: NetworkOptions;
}

const job = workerData as FoldJob;
const { matrix, targets, heads, rows, held, scores } = job;
const log = (line: string) => parentPort?.postMessage({ log: `${job.name}: ${line}` });
const linear = restored(quantise(trainLinear(matrix, targets, heads, rows, job.linear, log)));
const network = restoredNetwork(
  quantiseNetwork(trainNetwork(matrix, targets, heads, rows, job.network, log)),
);
for (const row of held) {
  scoreRow(matrix, linear, row, scores, row * heads);
  mixRow(matrix, network, row, job.network.share, scores, row * heads);
}
parentPort?.postMessage({ done: true });
