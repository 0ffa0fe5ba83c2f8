import { FACTS } from "../facts.ts";
import { FLAGS } from "./features.ts";
import { HEADS, HEADS_OF } from "./heads.ts";
import type { FactHeads } from "./heads.ts";

/** What the passage model says of a policy: logits, passages by heads. */
export interface PassageScores {
  passages: number;
  logits: Float32Array;
  /** `Features.flags` of each passage. */
  flags: Int32Array;
}

/** Shares of the labelled policies that answer a fact with yes, limited, no, unstated. */
export type BaseRates = readonly (readonly number[])[];

const TOP = 3;
const NOTHING = -9;
const SECTIONS = [...new Set(FACTS.map((fact) => fact.section))];
const MANY = HEADS.length;

const at = (scores: PassageScores, passage: number, head: number): number =>
  head < 0 ? NOTHING : Math.max(NOTHING, scores.logits[passage * MANY + head] ?? NOTHING);

/** What is known of the policy as a whole, whatever the fact. */
export interface PolicyView {
  /** Best "any" logit of each fact. */
  best: Float32Array;
  shared: number[];
}

export function viewOf(scores: PassageScores): PolicyView {
  const best = new Float32Array(FACTS.length).fill(NOTHING);
  for (let f = 0; f < FACTS.length; f++) {
    const head = HEADS_OF[f]?.any ?? -1;
    for (let p = 0; p < scores.passages; p++) best[f] = Math.max(best[f] as number, at(scores, p, head));
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
  return {
    best,
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
  view: PolicyView,
  fact: number,
  rates: BaseRates,
): Float32Array {
  const heads = HEADS_OF[fact];
  if (!heads) throw new RangeError(`no fact ${fact}`);
  const row: number[] = [];
  const top = topPassages(scores.passages, (p) => at(scores, p, heads.any), TOP);
  for (let k = 0; k < TOP; k++) pushPassage(row, scores, heads, top[k] ?? -1);
  pushTotals(row, scores, heads);
  row.push(...view.shared);
  const section = FACTS[fact]?.section;
  SECTIONS.forEach((name) => row.push(name === section ? 1 : 0));
  row.push(...(rates[fact] ?? [0, 0, 0, 1]));
  for (const other of view.best) row.push(other);
  row.push(fact);
  return Float32Array.from(row);
}

function pushPassage(row: number[], scores: PassageScores, heads: FactHeads, passage: number): void {
  if (passage < 0) {
    for (let i = 0; i < 8 + FLAGS.length; i++) row.push(i < 6 ? NOTHING : 0);
    return;
  }
  const logits = [heads.any, heads.yes, heads.limited, heads.no].map((head) => at(scores, passage, head));
  row.push(...logits, at(scores, passage, heads.sectionLimited), at(scores, passage, heads.sectionNo));
  row.push(passage / Math.max(1, scores.passages));
  row.push((logits[1] ?? 0) - Math.max(logits[2] ?? 0, logits[3] ?? 0));
  const flags = scores.flags[passage] ?? 0;
  for (let bit = 0; bit < FLAGS.length; bit++) row.push(flags & (1 << bit) ? 1 : 0);
}

/** Counts and best values over the whole policy, and the stances that its likely proofs take. */
function pushTotals(row: number[], scores: PassageScores, heads: FactHeads): void {
  const list = [heads.any, heads.yes, heads.limited, heads.no];
  for (const head of list) {
    let first = NOTHING;
    let second = NOTHING;
    let missing = 0;
    let over = 0;
    for (let p = 0; p < scores.passages; p++) {
      const value = at(scores, p, head);
      if (value > first) {
        second = first;
        first = value;
      } else if (value > second) second = value;
      if (value > -5) missing += Math.log1p(Math.exp(value));
      if (value > -1) over++;
    }
    row.push(first, second, missing, over);
  }
  let weight = 1e-6;
  const shares = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let p = 0; p < scores.passages; p++) {
    const any = at(scores, p, heads.any);
    if (any < -3) continue;
    const w = 1 / (1 + Math.exp(-any));
    weight += w;
    const stances = [heads.yes, heads.limited, heads.no].map(
      (head) => 1 / (1 + Math.exp(-at(scores, p, head))),
    );
    const sum = stances.reduce((a, b) => a + b, 1e-6);
    stances.forEach((s, k) => (shares[k] = (shares[k] ?? 0) + (w * s) / sum));
    const flags = scores.flags[p] ?? 0;
    for (let bit = 0; bit < 4; bit++) if (flags & (1 << bit)) shares[3 + bit] = (shares[3 + bit] ?? 0) + w;
    if (flags & 0b1111) shares[7] = (shares[7] ?? 0) + w;
  }
  for (const share of shares) row.push(share / weight);
  row.push(weight);
  // proofs that stand free of any region: a right given to all outweighs the same right given to some
  let free = NOTHING;
  for (let p = 0; p < scores.passages; p++) {
    if (((scores.flags[p] ?? 0) & 0b0111) === 0) free = Math.max(free, at(scores, p, heads.any));
  }
  row.push(free);
}
