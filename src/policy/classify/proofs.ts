import { FACTS } from "../facts.ts";
import { FLAGS } from "./features.ts";
import { HEADS, HEADS_OF } from "./heads.ts";
import type { PassageScores } from "./passage-scores.ts";
import { marginsOfAll } from "./trees.ts";
import type { Forest } from "./trees.ts";

/*
 * A passage is judged a second time, beside its neighbours: a list item whose siblings prove the fact is likelier to prove it
 * too, a sentence that says a little of everything is likelier to prove nothing.
 */

/** Pairs of passage and fact below this "any" logit are not looked at again. */
export const CANDIDATE_FROM = -3.5;
const NOTHING = -9;
const MANY = HEADS.length;

/** Logit that a passage proves a fact, passages by facts; pairs that were not looked at again keep a logit below all others. */
export type Proofs = Float32Array;

export function proofsOf(scores: PassageScores, forest: Forest): Proofs {
  const proofs = new Float32Array(scores.passages * FACTS.length).fill(NOTHING);
  const candidates = candidatesOf(scores);
  const margins = marginsOfAll(
    forest,
    candidates.map(({ row }) => row),
  );
  candidates.forEach(({ passage, fact }, i) => {
    proofs[passage * FACTS.length + fact] = Math.max(NOTHING, margins[i]?.[0] ?? NOTHING);
  });
  return proofs;
}

export interface Candidate {
  passage: number;
  fact: number;
  row: Float32Array;
}

const clip = (logit: number | undefined): number => Math.max(NOTHING, logit ?? NOTHING);

/** Every pair worth a second look, with what is known of it. */
export function candidatesOf(scores: PassageScores): Candidate[] {
  const { passages, logits } = scores;
  const busy = passageTotals(scores);
  const found: Candidate[] = [];
  for (let fact = 0; fact < FACTS.length; fact++) {
    const heads = HEADS_OF[fact];
    if (!heads) continue;
    const any = new Float32Array(passages);
    let most = NOTHING;
    for (let p = 0; p < passages; p++) {
      any[p] = clip(logits[p * MANY + heads.any]);
      most = Math.max(most, any[p] as number);
    }
    if (most < CANDIDATE_FROM) continue;
    const sorted = greatest(any);
    const sections = groupStats(any, scores.section);
    const blocks = groupStats(any, scores.block);
    for (let p = 0; p < passages; p++) {
      const own = any[p] as number;
      if (own < CANDIDATE_FROM) continue;
      const head = (h: number) => (h < 0 ? NOTHING : clip(logits[p * MANY + h]));
      let rank = 0;
      while (rank < RANKS && (sorted[rank] as number) > own) rank++;
      const total = busy[p] as PassageTotal;
      const row = [
        own,
        head(heads.yes),
        head(heads.limited),
        head(heads.no),
        head(heads.sectionLimited),
        head(heads.sectionNo),
        rank,
        (sorted[0] as number) - own,
        own - (sorted[Math.min(passages - 1, 4)] as number),
        any[p - 1] ?? NOTHING,
        any[p + 1] ?? NOTHING,
        any[p - 2] ?? NOTHING,
        any[p + 2] ?? NOTHING,
        ...othersOf(sections[scores.section[p] as number], own),
        ...othersOf(blocks[scores.block[p] as number], own),
        total.best === fact ? total.second : total.top,
        total.over,
        total.best === fact ? 1 : 0,
        total.length,
        p / passages,
        Math.log2(1 + passages),
        fact,
      ];
      const hints = scores.hints[p * FACTS.length + fact] ?? 0;
      for (let bit = 0; bit < 4; bit++) row.push(hints & (1 << bit) ? 1 : 0);
      const flags = scores.flags[p] ?? 0;
      for (let bit = 0; bit < FLAGS.length; bit++) row.push(flags & (1 << bit) ? 1 : 0);
      found.push({ passage: p, fact, row: Float32Array.from(row) });
    }
  }
  return found;
}

interface PassageTotal {
  /** Fact with the highest logit, that logit, and the next one. */
  best: number;
  top: number;
  second: number;
  /** Facts that the passage likely proves. */
  over: number;
  length: number;
}

function passageTotals({ passages, logits, lengths }: PassageScores): PassageTotal[] {
  return Array.from({ length: passages }, (_, p) => {
    const total: PassageTotal = {
      best: -1,
      top: NOTHING,
      second: NOTHING,
      over: 0,
      length: Math.log2(1 + (lengths[p] ?? 0)),
    };
    HEADS_OF.forEach(({ any }, fact) => {
      const logit = clip(logits[p * MANY + any]);
      if (logit > -1) total.over++;
      if (logit > total.top) {
        total.second = total.top;
        total.top = logit;
        total.best = fact;
      } else if (logit > total.second) total.second = logit;
    });
    return total;
  });
}

interface GroupStats {
  count: number;
  top: number;
  second: number;
  over: number;
}

/** Best logits and counts of each group, by the group's number. */
function groupStats(any: Float32Array, groups: Int32Array): GroupStats[] {
  const stats: GroupStats[] = [];
  for (let p = 0; p < any.length; p++) {
    const group = groups[p] as number;
    const logit = any[p] as number;
    const known = (stats[group] ??= { count: 0, top: NOTHING, second: NOTHING, over: 0 });
    known.count++;
    if (logit > -1) known.over++;
    if (logit > known.top) {
      known.second = known.top;
      known.top = logit;
    } else if (logit > known.second) known.second = logit;
  }
  return stats;
}

/** Of the group without the passage itself: its best logit, the share that likely proves the fact, and its size. */
function othersOf(known: GroupStats | undefined, own: number): [number, number, number] {
  if (!known || known.count < 2) return [NOTHING, 0, 1];
  const top = known.top === own ? known.second : known.top;
  return [top, (known.over - (own > -1 ? 1 : 0)) / (known.count - 1), Math.min(40, known.count)];
}

const RANKS = 20;

/** The greatest `RANKS` of the values, greatest first; filled up with what no value is below. */
function greatest(values: Float32Array): Float32Array {
  const most = new Float32Array(RANKS).fill(-Infinity);
  for (const value of values) {
    if (value <= (most[RANKS - 1] as number)) continue;
    let place = RANKS - 1;
    for (; place > 0 && (most[place - 1] as number) < value; place--) most[place] = most[place - 1] as number;
    most[place] = value;
  }
  return most;
}
