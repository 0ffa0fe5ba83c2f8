import { FACTS } from "../facts.ts";
import { FLAGS } from "./features.ts";
import { HEADS, HEADS_OF } from "./heads.ts";
import type { FactHeads } from "./heads.ts";
import type { PassageScores } from "./passage-scores.ts";
import type { Proofs } from "./proofs.ts";

/** Shares of the labelled policies that answer a fact with yes, limited, no, unstated. */
export type BaseRates = readonly (readonly number[])[];

const TOP = 3;
const NOTHING = -9;
const SHARES = 11;
const bitsOf = (...names: (typeof FLAGS)[number][]): number =>
  names.reduce((bits, name) => bits | (1 << FLAGS.indexOf(name)), 0);
const REACH_CLEAR = bitsOf("reach own", "reach lead-in", "reach heading");
const REACH_NEAR = bitsOf("reach near");
const REACH_FAR = bitsOf("reach section", "reach open");
const SECTIONS = [...new Set(FACTS.map((fact) => fact.section))];
const MANY = HEADS.length;

/** Hints that a top passage may carry: `PassageScores.hints`. */
const HINT_BITS = 4;

const at = (scores: PassageScores, passage: number, head: number): number =>
  head < 0 ? NOTHING : Math.max(NOTHING, scores.logits[passage * MANY + head] ?? NOTHING);

/** What is known of the policy as a whole, whatever the fact. */
export interface PolicyView {
  /** Best "any" logit of each fact. */
  best: Float32Array;
  shared: number[];
  totals: FactTotals[];
  /** By section: what the proofs of all its facts say together. */
  sections: Record<string, number[]>;
}

export function viewOf(scores: PassageScores, proofs: Proofs): PolicyView {
  const best = new Float32Array(FACTS.length).fill(NOTHING);
  for (let f = 0; f < FACTS.length; f++) {
    for (let p = 0; p < scores.passages; p++) {
      best[f] = Math.max(best[f] as number, proofs[p * FACTS.length + f] as number);
    }
  }
  const share = (bit: number) => {
    let n = 0;
    for (const flags of scores.flags) if (flags & (1 << bit)) n++;
    return n / Math.max(1, scores.passages);
  };
  const stated = SECTIONS.map((section) => {
    let n = 0;
    FACTS.forEach((fact, f) => {
      if (fact.section === section) n += 1 / (1 + Math.exp(-(best[f] as number)));
    });
    return n;
  });
  const totals = HEADS_OF.map((heads, f) => totalsOf(scores, proofs, f, heads));
  return {
    best,
    totals,
    sections: Object.fromEntries(SECTIONS.map((section) => [section, sectionShares(totals, section)])),
    shared: [
      Math.log2(1 + scores.passages),
      share(FLAGS.indexOf("own region")),
      share(FLAGS.indexOf("outer eu")),
      share(FLAGS.indexOf("outer us state")),
      share(FLAGS.indexOf("is item or row")),
      share(FLAGS.indexOf("own denial")),
      ...stated,
      stated.reduce((a, b) => a + b, 0),
    ],
  };
}

/** The `TOP` passages with the greatest value, best first. */
export function topPassages(n: number, valueOf: (passage: number) => number, count: number): number[] {
  const top: { passage: number; value: number }[] = [];
  for (let passage = 0; passage < n; passage++) {
    const value = valueOf(passage);
    if (top.length === count && value <= (top[count - 1]?.value ?? 0)) continue;
    let place = top.length;
    while (place > 0 && (top[place - 1]?.value ?? 0) < value) place--;
    top.splice(place, 0, { passage, value });
    if (top.length > count) top.pop();
  }
  return top.map((entry) => entry.passage);
}

/** One feature vector for a fact of a policy; the length is the same for all facts. */
export function policyFeatures(
  scores: PassageScores,
  proofs: Proofs,
  view: PolicyView,
  fact: number,
  rates: BaseRates,
): Float32Array {
  const heads = HEADS_OF[fact];
  if (!heads) throw new RangeError(`no fact ${fact}`);
  const proof = columnOf(proofs, FACTS.length, fact, scores.passages);
  const row: number[] = [];
  const top = topPassages(scores.passages, (p) => (proof[p] as number) + at(scores, p, heads.any) / 50, TOP);
  for (let k = 0; k < TOP; k++) pushPassage(row, scores, proof, heads, fact, top[k] ?? -1);
  const totals = view.totals[fact];
  if (totals) pushTotals(row, scores, proof, heads, totals);
  pushHints(row, scores, proof, fact);
  row.push(...view.shared);
  const section = FACTS[fact]?.section;
  row.push(...(view.sections[section ?? ""] ?? []));
  SECTIONS.forEach((name) => row.push(name === section ? 1 : 0));
  row.push(...(rates[fact] ?? [0, 0, 0, 1]));
  for (const other of view.best) row.push(other);
  row.push(fact);
  return Float32Array.from(row);
}

function pushPassage(
  row: number[],
  scores: PassageScores,
  proof: Float32Array,
  heads: FactHeads,
  fact: number,
  passage: number,
): void {
  if (passage < 0) {
    for (let i = 0; i < 9; i++) row.push(i < 7 ? NOTHING : 0);
    for (let i = 0; i < FLAGS.length + HINT_BITS; i++) row.push(0);
    return;
  }
  const logits = [heads.any, heads.yes, heads.limited, heads.no].map((head) => at(scores, passage, head));
  row.push(proof[passage] as number, ...logits);
  row.push(at(scores, passage, heads.sectionLimited), at(scores, passage, heads.sectionNo));
  row.push(passage / Math.max(1, scores.passages));
  row.push((logits[1] ?? 0) - Math.max(logits[2] ?? 0, logits[3] ?? 0));
  const flags = scores.flags[passage] ?? 0;
  for (let bit = 0; bit < FLAGS.length; bit++) row.push(flags & (1 << bit) ? 1 : 0);
  const hints = scores.hints[passage * FACTS.length + fact] ?? 0;
  for (let bit = 0; bit < HINT_BITS; bit++) row.push(hints & (1 << bit) ? 1 : 0);
}

/** One column of a table of numbers, none below NOTHING; a column of NOTHING for a head that a fact has not. */
function columnOf(table: Float32Array, width: number, column: number, n: number): Float32Array {
  const values = new Float32Array(n).fill(NOTHING);
  if (column < 0) return values;
  for (let p = 0, at = column; p < n; p++, at += width) {
    const value = table[at] as number;
    if (value > NOTHING) values[p] = value;
  }
  return values;
}

/** First and second best, soft count and count of one column of logits. */
function pushColumn(row: number[], column: Float32Array): void {
  let first = NOTHING;
  let second = NOTHING;
  let soft = 0;
  let over = 0;
  for (let p = 0; p < column.length; p++) {
    const value = column[p] as number;
    if (value > first) {
      second = first;
      first = value;
    } else if (value > second) second = value;
    if (value > -5) soft += Math.log1p(Math.exp(value));
    if (value > -1) over++;
  }
  row.push(first, second, soft, over);
}

/** Counts and best values over the whole policy. */
function pushTotals(
  row: number[],
  scores: PassageScores,
  proof: Float32Array,
  heads: FactHeads,
  totals: FactTotals,
): void {
  pushColumn(row, proof);
  for (const head of [heads.any, heads.yes, heads.limited, heads.no]) {
    pushColumn(row, columnOf(scores.logits, MANY, head, scores.passages));
  }
  row.push(...totals.shares, totals.weight, totals.free, totals.forAll, ...totals.bestOf);
}

/** What the likely proofs of a fact say together. */
interface FactTotals {
  /** Of the proofs: shares that say yes, limited, no; that stand in the reach of a region (own, outer, section, previous, any); that are for some only, by how clearly. */
  shares: number[];
  /** Expected number of proofs. */
  weight: number;
  /** Best proof that stands free of any region: a right given to all outweighs the same right given to some. */
  free: number;
  /** The same by the finer judgement of whom a right is for. */
  forAll: number;
  /** Best proof with each stance. */
  bestOf: number[];
}

const sigmoidOf = (x: number): number => 1 / (1 + Math.exp(-x));

function totalsOf(scores: PassageScores, proofs: Proofs, fact: number, heads: FactHeads): FactTotals {
  const totals: FactTotals = {
    shares: new Array<number>(SHARES).fill(0),
    weight: 1e-6,
    free: NOTHING,
    forAll: NOTHING,
    bestOf: [NOTHING, NOTHING, NOTHING],
  };
  const { shares, bestOf } = totals;
  const add = (k: number, w: number) => (shares[k] = (shares[k] as number) + w);
  for (let p = 0; p < scores.passages; p++) {
    const logit = proofs[p * FACTS.length + fact] as number;
    if (logit < -4) continue;
    const flags = scores.flags[p] ?? 0;
    if ((flags & 0b0111) === 0) totals.free = Math.max(totals.free, logit);
    const w = sigmoidOf(logit);
    totals.weight += w;
    const stances = [heads.yes, heads.limited, heads.no].map((head) => sigmoidOf(at(scores, p, head)));
    const sum = stances.reduce((a, b) => a + b, 1e-6);
    stances.forEach((s, k) => {
      add(k, (w * s) / sum);
      bestOf[k] = Math.max(bestOf[k] as number, logit + Math.log(s / sum + 1e-4));
    });
    for (let bit = 0; bit < 4; bit++) if (flags & (1 << bit)) add(3 + bit, w);
    if (flags & 0b1111) add(7, w);
    if (flags & REACH_CLEAR) add(8, w);
    if (flags & REACH_NEAR) add(9, w);
    if (flags & REACH_FAR) add(10, w);
    if ((flags & (REACH_CLEAR | REACH_NEAR | REACH_FAR)) === 0)
      totals.forAll = Math.max(totals.forAll, logit);
  }
  totals.shares = shares.map((share) => share / totals.weight);
  return totals;
}

/** The same shares over all facts of a section: a policy that limits one right tends to limit all. */
function sectionShares(totals: readonly FactTotals[], section: string): number[] {
  let weight = 1e-6;
  const shares = new Array<number>(SHARES).fill(0);
  FACTS.forEach((fact, f) => {
    const of = totals[f];
    if (fact.section !== section || !of) return;
    const w = Math.min(1, of.weight);
    weight += w;
    of.shares.forEach((share, k) => (shares[k] = (shares[k] as number) + w * share));
  });
  return [...shares.map((share) => share / weight), weight];
}

/** Best proof among the passages that carry each kind of hint. */
function pushHints(row: number[], scores: PassageScores, proof: Float32Array, fact: number): void {
  for (let bit = 0; bit < HINT_BITS; bit++) {
    let best = NOTHING;
    let count = 0;
    for (let p = 0; p < scores.passages; p++) {
      if (!((scores.hints[p * FACTS.length + fact] ?? 0) & (1 << bit))) continue;
      count++;
      best = Math.max(best, proof[p] as number);
    }
    row.push(best, Math.min(5, count));
  }
}
