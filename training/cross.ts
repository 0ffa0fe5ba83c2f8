import { Worker } from "node:worker_threads";
import type { FoldJob } from "./fold-worker.ts";
import type { LinearOptions } from "./linear.ts";
import type { NetworkOptions } from "./network.ts";
import type { Matrix } from "./matrix.ts";
import type { Target } from "./targets.ts";

export interface CrossOptions {
  linear: LinearOptions;
  network: NetworkOptions;
  /** Trainings at the same time; the result does not depend on it. */
  threads: number;
  log?: (line: string) => void;
}

/** Scores of every passage by a model that saw no passage of its fold: passages by heads, row by row. Rows of fold -1 are seen by all. */
export async function outOfFold(
  matrix: Matrix,
  targets: Target[],
  heads: number,
  foldOfRow: readonly number[],
  options: CrossOptions,
): Promise<Float32Array> {
  const scores = new Float32Array(new SharedArrayBuffer(4 * matrix.rows * heads));
  const folds = Math.max(...foldOfRow) + 1;
  const all = foldOfRow.map((_, row) => row);
  const jobs = Array.from({ length: folds }, (_, fold): FoldJob => ({
    name: `fold ${fold + 1}`,
    matrix,
    targets,
    heads,
    rows: all.filter((row) => foldOfRow[row] !== fold),
    held: all.filter((row) => foldOfRow[row] === fold),
    scores,
    linear: options.linear,
    network: options.network,
  }));
  const next = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) await run(job, options.log);
  };
  await Promise.all(Array.from({ length: options.threads }, next));
  return scores;
}

/** A thread starts without the TypeScript loader: it registers it, then runs the script. */
const BOOT = `
  import(${JSON.stringify(import.meta.resolve("tsx/esm/api"))})
    .then(({ register }) => register())
    .then(() => import(${JSON.stringify(new URL("./fold-worker.ts", import.meta.url).href)}));
`;

function run(job: FoldJob, log?: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(BOOT, { eval: true, workerData: job });
    worker.on("message", (message: { log?: string; done?: boolean }) => {
      if (message.log) log?.(message.log);
      if (message.done) resolve();
    });
    worker.on("error", reject);
  });
}
