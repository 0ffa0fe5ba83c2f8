import { writeFileSync } from "node:fs";
import { HEADS } from "../src/policy/classify/heads.ts";
import { featureCode } from "../src/policy/classify/model.ts";
import { calibrationOf } from "./calibrate.ts";
import { crossValidate, readMaterial } from "./experiment.ts";
import { LINEAR, trainLinear } from "./linear.ts";
import { NETWORK, trainNetwork } from "./network.ts";
import { quantise, quantiseNetwork } from "./quantise.ts";
import { figuresOf, judgedPolicies, outcomesOf, printFigures } from "./report.ts";
import { ratesOf, trainAnswers, trainProofs } from "./second.ts";
import { modelBytes } from "./write-model.ts";

/** Rebuilds the model file from the labelled policies: same data, same bytes. */
const FILE = new URL("../src/policy/model/facts.bin", import.meta.url);

const started = performance.now();
const log = (line: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);

const material = readMaterial(log);
const { corpus, features, matrix, targets, truth } = material;
const validated = await crossValidate(material, log);
printFigures(figuresOf(material, validated));
const { policies, answers } = validated;

const all = corpus.map((_, i) => i);
const rates = ratesOf(truth, all);
const outcomes = outcomesOf(answers, truth, rates, judgedPolicies(corpus));
const proofForest = trainProofs(
  corpus,
  policies.map(({ scores }) => scores),
  all,
);
const answerForest = trainAnswers(policies, truth, all, rates);
const linear = trainLinear(
  matrix,
  targets,
  HEADS.length,
  targets.map((_, i) => i),
  LINEAR,
  log,
);
const network = trainNetwork(
  matrix,
  targets,
  HEADS.length,
  targets.map((_, i) => i),
  NETWORK,
  log,
);
const bytes = modelBytes(quantise(linear), quantiseNetwork(network), matrix, [proofForest, answerForest], {
  code: featureCode(),
  share: NETWORK.share,
  rates,
  calibration: [calibrationOf(outcomes.claims), calibrationOf(outcomes.silences)],
  trained: { policies: corpus.length, passages: features.length },
});
writeFileSync(FILE, bytes);
log(`${(bytes.length / 1e6).toFixed(2)} MB written`);
