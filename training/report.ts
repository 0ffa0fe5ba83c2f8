import { calibrated, quotesOf } from "../src/policy/classify/classify.ts";
import { decide } from "../src/policy/classify/decide.ts";
import { STANCES } from "../src/policy/classify/heads.ts";
import type { BaseRates } from "../src/policy/classify/policy-features.ts";
import { FACTS } from "../src/policy/facts.ts";
import type { FactAnswer, Stance } from "../src/policy/types.ts";
import { PRESETS, warningsFor } from "../src/policy/warnings.ts";
import { english } from "../src/policy/wording/english.ts";
import { PROBABLY_BELOW } from "../src/policy/wording.ts";
import { calibrationError, calibrationOf } from "./calibrate.ts";
import type { Outcome } from "./calibrate.ts";
import type { CrossValidated, Material } from "./experiment.ts";
import { ANSWERS, ratesOf } from "./second.ts";

const UNSTATED = ANSWERS.indexOf("unstated");
const YES = ANSWERS.indexOf("yes");
const NO = ANSWERS.indexOf("no");

/** Raw probabilities of the answers given and whether each was right: of stances, and of silences. */
export function outcomesOf(
  answers: readonly (readonly (readonly number[])[])[],
  truth: readonly (readonly number[])[],
  rates: BaseRates,
  members: readonly number[],
): { claims: Outcome[]; silences: Outcome[] } {
  const claims: Outcome[] = [];
  const silences: Outcome[] = [];
  for (const i of members) {
    FACTS.forEach((_, f) => {
      const probabilities = answers[i]?.[f] ?? [];
      const best = decide(probabilities, rates[f] ?? []);
      const outcome = { probability: probabilities[best] ?? 0, right: best === truth[i]?.[f] };
      (best === UNSTATED ? silences : claims).push(outcome);
    });
  }
  return { claims, silences };
}

/** Numbers of the policies that figures are measured on. */
export const judgedPolicies = (corpus: Material["corpus"]): number[] =>
  corpus.map((_, i) => i).filter((i) => corpus[i]?.policy.judged);

/** One answer of the evaluation. */
interface Judged {
  policy: number;
  fact: number;
  truth: number;
  answer: number;
  confidence: number;
}

export interface Figures {
  right: number;
  macroF1: number;
  silenceKept: number;
  denials: number;
  denialsAdmitted: number;
  claimsRight: number;
  /** At the confidence from which a line is shown without "probably". */
  sure: { from: number; right: number; covers: number };
  calibrationError: number;
  bestQuote: number;
  warnings: number;
  warningsRight: number;
  facts: { id: string; f1: number; cases: number; right: number }[];
}

/** Answers with confidences calibrated on the other folds. */
export function judgedOf({ corpus, folds, truth }: Material, answers: CrossValidated["answers"]): Judged[] {
  const judged: Judged[] = [];
  const among = judgedPolicies(corpus);
  for (let fold = 0; fold <= Math.max(...folds); fold++) {
    const others = among.filter((i) => folds[i] !== fold);
    const rates = ratesOf(truth, others);
    const { claims, silences } = outcomesOf(answers, truth, rates, others);
    const curves = { claim: calibrationOf(claims), silence: calibrationOf(silences) };
    for (const policy of among) {
      if (folds[policy] !== fold) continue;
      FACTS.forEach((_, fact) => {
        const probabilities = answers[policy]?.[fact] ?? [];
        const answer = decide(probabilities, rates[fact] ?? []);
        const curve = answer === UNSTATED ? curves.silence : curves.claim;
        const confidence = calibrated(probabilities[answer] ?? 0, curve);
        judged.push({ policy, fact, truth: truth[policy]?.[fact] ?? UNSTATED, answer, confidence });
      });
    }
  }
  return judged;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

export function figuresOf(material: Material, { policies, answers }: CrossValidated): Figures {
  const judged = judgedOf(material, answers);
  const right = judged.filter((one) => one.answer === one.truth);
  const stated = judged.filter((one) => one.truth !== UNSTATED);
  const claims = judged.filter((one) => one.answer !== UNSTATED);
  const silent = judged.filter((one) => one.truth === UNSTATED);
  const denied = judged.filter((one) => one.truth === NO);
  const rightClaims = claims.filter((one) => one.answer === one.truth);
  const sure = claims.filter((one) => one.confidence >= PROBABLY_BELOW);
  const sureRight = sure.filter((one) => one.answer === one.truth);
  const facts = FACTS.map(({ id }, fact) => {
    const own = judged.filter((one) => one.fact === fact);
    const cases = own.filter((one) => one.truth !== UNSTATED).length;
    const given = own.filter((one) => one.answer !== UNSTATED).length;
    const hits = own.filter((one) => one.answer === one.truth && one.truth !== UNSTATED).length;
    const all = own.filter((one) => one.answer === one.truth).length;
    return { id, f1: share(2 * hits, cases + given), cases, right: share(all, own.length) };
  });
  const proven = rightClaims.filter(({ policy, fact, answer }) => {
    const of = policies[policy];
    const read = material.corpus[policy];
    if (!of || !read) return false;
    const [best] = quotesOf(read.passages, of.scores, of.proofs, fact, STANCES[answer] as Stance);
    const passage = read.passages.findIndex((one) => one.start === best?.start);
    return read.labels[passage]?.some((label) => label.fact === FACTS[fact]?.id) ?? false;
  });
  const warned = warningsIn(material, judged);
  return {
    right: share(right.length, judged.length),
    macroF1: facts.reduce((sum, { f1 }) => sum + f1, 0) / facts.length,
    silenceKept: share(silent.filter((one) => one.answer === UNSTATED).length, silent.length),
    denials: denied.length,
    denialsAdmitted: share(denied.filter((one) => one.answer === YES).length, denied.length),
    claimsRight: share(rightClaims.length, claims.length),
    sure: {
      from: PROBABLY_BELOW,
      right: share(sureRight.length, sure.length),
      covers: share(sureRight.length, stated.length),
    },
    calibrationError: calibrationError(
      judged.map((one) => ({ probability: one.confidence, right: one.answer === one.truth })),
    ),
    bestQuote: share(proven.length, rightClaims.length),
    warnings: warned.given,
    warningsRight: share(warned.right, warned.given),
    facts,
  };
}

function warningsIn({ corpus }: Material, judged: readonly Judged[]): { given: number; right: number } {
  let given = 0;
  let right = 0;
  for (const policy of judgedPolicies(corpus)) {
    const own = judged.filter((one) => one.policy === policy);
    const facts: FactAnswer[] = own.map(({ fact, answer, confidence }) => ({
      id: (FACTS[fact] as (typeof FACTS)[number]).id,
      stance: ANSWERS[answer] ?? "unstated",
      confidence,
      usual: 0.5,
      quotes: [],
    }));
    for (const warning of warningsFor(facts, [], PRESETS.balanced, english)) {
      const one = own.find(({ fact }) => FACTS[fact]?.id === warning.fact);
      given++;
      if (one && one.answer === one.truth) right++;
    }
  }
  return { given, right };
}

const percent = (x: number): string => `${(100 * x).toFixed(1)} %`;

export function printFigures(figures: Figures): void {
  const rows: [string, string][] = [
    ["stances right, all 50 facts", percent(figures.right)],
    ["macro-F1 over facts (stated, right stance)", figures.macroF1.toFixed(3)],
    ["of what is silent, left unstated", percent(figures.silenceKept)],
    ["denials read as admissions", `${percent(figures.denialsAdmitted)} of ${figures.denials}`],
    ["stances given: right", percent(figures.claimsRight)],
    [
      `without "probably" (confidence ${figures.sure.from} and more)`,
      `right ${percent(figures.sure.right)}, cover ${percent(figures.sure.covers)} of what is stated`,
    ],
    ["calibration error of confidence", figures.calibrationError.toFixed(4)],
    ["best quote of a right stance is a marked proof", percent(figures.bestQuote)],
    ["warnings under default settings: right", `${percent(figures.warningsRight)} of ${figures.warnings}`],
  ];
  for (const [name, value] of rows) console.log(`${name.padEnd(52)} ${value}`);
  console.log(`\n${"fact".padEnd(28)} F1     right   policies that state it`);
  for (const { id, f1, cases, right } of figures.facts) {
    console.log(`${id.padEnd(28)} ${f1.toFixed(3)}  ${percent(right).padStart(6)}  ${cases}`);
  }
}

/** The surest wrong answers, with the passage that led there. */
export function printMisses(material: Material, { policies, answers }: CrossValidated, count: number): void {
  const wrong = judgedOf(material, answers)
    .filter((one) => one.answer !== one.truth)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, count);
  console.log(`\nworst misses (most confident first)`);
  for (const { policy, fact, truth, answer, confidence } of wrong) {
    const read = material.corpus[policy];
    const of = policies[policy];
    if (!read || !of) continue;
    const stance = STANCES[answer] ?? "yes";
    const [quote] = quotesOf(read.passages, of.scores, of.proofs, fact, stance);
    console.log(
      `${confidence.toFixed(2)} ${read.policy.id} ${FACTS[fact]?.id}: ${ANSWERS[answer]}, is ${ANSWERS[truth]}: ${(quote?.text ?? "").slice(0, 160)}`,
    );
  }
}
