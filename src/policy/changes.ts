/** What changed between two readings of a policy: which answers became better, worse, are new, or are gone. */
import { PROBABLY_BELOW } from "./doubt.ts";
import { factOf, FACT_IDS } from "./facts.ts";
import type { Answer, FactAnswer, FactId, Quote, Summary } from "./types.ts";
import { PRESETS, severityOf } from "./warnings.ts";
import { worthOf } from "./worth.ts";

/** How an answer changed, as the reader feels it: for the worse, for the better, said for the first time, or said no more. */
export type ChangeKind = "worse" | "better" | "new" | "gone";
export const CHANGE_KINDS: readonly ChangeKind[] = ["worse", "better", "new", "gone"];

export interface ChangedAnswer {
  stance: Answer;
  /** Best first; empty where the policy says nothing. */
  quotes: Quote[];
}

export interface FactChange {
  fact: FactId;
  kind: ChangeKind;
  before: ChangedAnswer;
  after: ChangedAnswer;
}

export interface PolicyChanges {
  /** Worse first, and within a kind what weighs most; empty where only the wording changed. */
  changes: FactChange[];
  /** The policy's own date, as in `Summary.updated`. */
  updated: { before: string | null; after: string | null };
}

/** The whole texts of the two readings, where they are kept: they tell a change of the policy from one of our judgement. */
export interface Texts {
  before?: string | null;
  after?: string | null;
}

const MOST_QUOTES = 2;

const folded = (text: string): string => text.replace(/\s+/gu, " ").trim();

function kindOf(id: FactId, before: Answer, after: Answer): ChangeKind {
  if (after === "unstated") return "gone";
  if (before !== "unstated") return worthOf(id, after) > worthOf(id, before) ? "better" : "worse";
  if (PRESETS.strict[id]?.includes(after)) return "worse";
  return factOf(id).good.includes(after) ? "better" : "new";
}

/** Whether the two policies' words differ where the answers do: the same sentence judged twice is no change of the policy. */
function isProven(before: FactAnswer, after: FactAnswer, texts: { before: string; after: string }): boolean {
  const said = (quotes: readonly Quote[], text: string) =>
    quotes.some((quote) => text.includes(folded(quote.text)));
  const own = (quotes: readonly Quote[]) => quotes.map((quote) => folded(quote.text)).join("\n");
  const wasThere = said(after.quotes.slice(0, 1), texts.before === "" ? own(before.quotes) : texts.before);
  const isThere = said(before.quotes.slice(0, 1), texts.after === "" ? own(after.quotes) : texts.after);
  if (before.stance === "unstated") return after.quotes.length > 0 && !wasThere;
  if (after.stance === "unstated") return before.quotes.length > 0 && !isThere;
  return before.quotes.length > 0 && after.quotes.length > 0 && !(wasThere && isThere);
}

const answerOf = ({ stance, quotes }: FactAnswer): ChangedAnswer => ({
  stance,
  quotes: quotes.slice(0, MOST_QUOTES),
});

const graver = ({ fact, kind, before, after }: FactChange): number => {
  const stance = kind === "gone" ? before.stance : after.stance;
  return stance === "unstated" ? 0 : severityOf(fact, stance);
};

/**
 * Compares two readings of one policy, `before` the older. Only answers that are sure on both sides and whose proof differs
 * count, so that a doubtful judgement, or another engine's, is not told as a change of the policy.
 */
export function changesBetween(before: Summary, after: Summary, texts: Texts = {}): PolicyChanges {
  const updated = { before: before.updated, after: after.updated };
  if (!before.isPolicy || !after.isPolicy) return { changes: [], updated };
  const whole = { before: folded(texts.before ?? ""), after: folded(texts.after ?? "") };
  const older = new Map(before.facts.map((answer) => [answer.id, answer]));
  const changes = after.facts.flatMap((now): FactChange[] => {
    const then = older.get(now.id);
    if (!then || then.stance === now.stance) return [];
    if (Math.min(then.confidence, now.confidence) < PROBABLY_BELOW || !isProven(then, now, whole)) return [];
    const kind = kindOf(now.id, then.stance, now.stance);
    return [{ fact: now.id, kind, before: answerOf(then), after: answerOf(now) }];
  });
  return { changes: changes.sort(order), updated };
}

const order = (a: FactChange, b: FactChange): number =>
  CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
  graver(b) - graver(a) ||
  FACT_IDS.indexOf(a.fact) - FACT_IDS.indexOf(b.fact);
