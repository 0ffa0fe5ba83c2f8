import { availableParallelism } from "node:os";
import type { Features } from "../src/policy/classify/features.ts";
import { HEADS } from "../src/policy/classify/heads.ts";
import { featuresOfCorpus, readCorpus } from "./corpus.ts";
import type { ReadPolicy } from "./corpus.ts";
import { outOfFold } from "./cross.ts";
import { foldsOf } from "./folds.ts";
import { LINEAR } from "./linear.ts";
import { NETWORK } from "./network.ts";
import { matrixOf } from "./matrix.ts";
import type { Matrix } from "./matrix.ts";
import { answersOutOfFold, proofsOutOfFold, scoresByPolicy, truthOf } from "./second.ts";
import type { Scored } from "./second.ts";
import { featuresOfExamples, madeUp, targetOfExample } from "./synthetic/index.ts";
import { targetsOf } from "./targets.ts";
import type { Target } from "./targets.ts";

/** A feature that fewer passages have is not learnt. */
const LEAST = 4;

/** Everything that training and evaluation share: the data as numbers. */
export interface Material {
  corpus: ReadPolicy[];
  /** Of every passage of the corpus. */
  features: Features[];
  /** The corpus' passages and, behind them, sentences made up for training. */
  matrix: Matrix;
  /** Of every row of the matrix. */
  targets: Target[];
  /** Fold of every row of the matrix; -1 is trained on in every fold and judged in none. */
  foldOfRow: number[];
  /** Fold of each policy. */
  folds: number[];
  /** Class of each fact, by policy. */
  truth: number[][];
}

export function readMaterial(log: (line: string) => void): Material {
  const corpus = readCorpus();
  const lost = corpus.reduce((n, { lost }) => n + lost.length, 0);
  log(`${corpus.length} policies, ${corpus.reduce((n, { passages }) => n + passages.length, 0)} passages`);
  log(`labelled lines not found in the text that the product reads: ${lost}`);
  for (const { policy, lost } of corpus) if (lost.length > 0) log(`  ${policy.id}: lines ${lost.join(", ")}`);
  const features = featuresOfCorpus(corpus);
  const examples = madeUp();
  log(`${examples.length} sentences made up`);
  const matrix = matrixOf([...features, ...featuresOfExamples(examples)], LEAST);
  const folds = foldsOf(corpus.map(({ policy }) => policy));
  log(`${matrix.columns} features, ${Math.round(matrix.indices.length / matrix.rows)} a passage`);
  return {
    corpus,
    features,
    matrix,
    targets: [...corpus.flatMap(({ labels }) => labels.map(targetsOf)), ...examples.map(targetOfExample)],
    foldOfRow: [
      ...corpus.flatMap(({ passages }, i) => passages.map(() => folds[i] ?? 0)),
      ...examples.map(() => -1),
    ],
    folds,
    truth: truthOf(corpus),
  };
}

/** Every stage's answers for each policy, by models that saw no policy of its fold. */
export interface CrossValidated {
  policies: Scored[];
  /** Probabilities of yes, limited, no, unstated: by policy and fact. */
  answers: number[][][];
}

/**
 * Cross-validates the three stages over whole policies. The later stages learn from out-of-fold output of the earlier ones;
 * the models behind that output have seen the labels of the fold that is being judged (no inner loop), which flatters slightly.
 */
export async function crossValidate(
  material: Material,
  log: (line: string) => void,
): Promise<CrossValidated> {
  const { corpus, features, matrix, targets, foldOfRow, folds, truth } = material;
  const logits = await outOfFold(matrix, targets, HEADS.length, foldOfRow, {
    linear: LINEAR,
    network: NETWORK,
    threads: Math.min(2, availableParallelism()),
    log,
  });
  const scores = scoresByPolicy(corpus, features, logits);
  const proofs = proofsOutOfFold(corpus, scores, folds, log);
  const policies = scores.map((of, i) => ({ scores: of, proofs: proofs[i] ?? new Float32Array(0) }));
  return { policies, answers: answersOutOfFold(policies, truth, folds, log) };
}
