/** What an answer is worth to the reader, so that two answers to one question can be told apart as better and worse. */
import { factOf } from "./facts.ts";
import type { Answer, FactAnswer, FactId, Stance, Summary } from "./types.ts";

/** The higher, the better for the reader. Silence stands apart. */
export function worthOf(id: FactId, stance: Stance): number {
  const value = { yes: 2, limited: 1, no: -1 }[stance];
  return factOf(id).good.includes("yes") ? value : -value;
}

/** One question, asked of two policies. */
export interface Compared {
  fact: FactId;
  first: FactAnswer;
  second: FactAnswer;
  differ: boolean;
  /** Whose answer is better for the reader; null where neither is, or where silence can't be judged. */
  better: "first" | "second" | null;
}

/** Silence is worse than a good answer; whether it is better than a bad one, nobody knows. */
function betterOf(id: FactId, first: Answer, second: Answer): Compared["better"] {
  const isGood = (answer: Answer) => factOf(id).good.includes(answer);
  if (first === second) return null;
  if (first === "unstated") return isGood(second) ? "second" : null;
  if (second === "unstated") return isGood(first) ? "first" : null;
  return worthOf(id, first) > worthOf(id, second) ? "first" : "second";
}

/** All questions asked of two policies, in their order. */
export function comparePolicies(first: Summary, second: Summary): Compared[] {
  const others = new Map(second.facts.map((answer) => [answer.id, answer]));
  return first.facts.flatMap((answer) => {
    const other = others.get(answer.id);
    if (!other) return [];
    const differ = answer.stance !== other.stance;
    return [
      {
        fact: answer.id,
        first: answer,
        second: other,
        differ,
        better: betterOf(answer.id, answer.stance, other.stance),
      },
    ];
  });
}
