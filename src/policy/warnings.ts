import { factOf, FACTS } from "./facts.ts";
import type { Contradiction, FactAnswer, FactId, Stance, SummaryLine, Warning } from "./types.ts";
import type { Grammar } from "./wording/grammar.ts";

/** Which stances of which facts the reader wants to be warned of. */
export type WarnRules = Partial<Record<FactId, readonly Stance[]>>;

/** Below this confidence nothing warns and nothing is praised: a warning must be right at least 95 times in 100. */
export const WARN_FROM = 0.9;

const BALANCED: WarnRules = Object.fromEntries(
  FACTS.filter((fact) => fact.warns.length > 0).map((fact) => [fact.id, fact.warns]),
);

const FEW: WarnRules = {
  "collect.government-id": ["yes"],
  "collect.health": ["yes"],
  "collect.biometric": ["yes"],
  "collect.sensitive": ["yes"],
  "collect.children": ["yes"],
  "use.automated-decisions": ["yes"],
  "use.ai-training": ["yes"],
  "share.sell": ["yes"],
  "share.marketing-partners": ["yes"],
  "rights.delete": ["no"],
  "keep.encryption": ["no"],
  "keep.breach-notice": ["no"],
};

const STRICT: WarnRules = {
  ...BALANCED,
  "collect.location": ["yes", "limited"],
  "collect.contacts": ["yes", "limited"],
  "collect.children": ["yes", "limited"],
  "collect.demographic": ["yes"],
  "use.marketing": ["yes"],
  "use.profiling": ["yes"],
  "use.automated-decisions": ["yes", "limited"],
  "use.ai-training": ["yes", "limited"],
  "share.marketing-partners": ["yes", "limited"],
  "share.affiliates": ["yes"],
  "share.merger": ["yes"],
  "share.public": ["yes"],
  "share.aggregated": ["yes"],
  "share.abroad": ["yes"],
  "rights.access": ["limited", "no"],
  "rights.correct": ["limited", "no"],
  "rights.delete": ["limited", "no"],
  "rights.export": ["limited", "no"],
  "rights.object": ["limited", "no"],
  "rights.withdraw": ["no"],
  "rights.opt-out-marketing": ["no"],
  "rights.opt-out-sale": ["limited", "no"],
  "rights.cookie-control": ["no"],
  "rights.gpc": ["limited", "no"],
  "keep.breach-notice": ["no"],
  "change.notice": ["limited", "no"],
};

export type Preset = "few" | "balanced" | "strict";
export const PRESETS: Record<Preset, WarnRules> = { few: FEW, balanced: BALANCED, strict: STRICT };

/** How grave a stance is; 1 where nothing is said. A condition ("limited") takes one step off. */
const GRAVITY: Partial<Record<FactId, 2 | 3>> = {
  "collect.biometric": 3,
  "collect.health": 3,
  "collect.sensitive": 3,
  "collect.government-id": 3,
  "collect.children": 3,
  "collect.location": 2,
  "collect.contacts": 2,
  "use.automated-decisions": 3,
  "use.ai-training": 3,
  "use.advertising": 2,
  "share.sell": 3,
  "share.advertisers": 2,
  "share.marketing-partners": 3,
  "rights.access": 2,
  "rights.delete": 3,
  "rights.opt-out-sale": 2,
  "keep.period": 2,
  "keep.encryption": 3,
  "keep.breach-notice": 2,
};

/** How grave a stance is: 1 (worth knowing) to 3 (serious). */
export function severityOf(fact: FactId, stance: Stance): 1 | 2 | 3 {
  const full = GRAVITY[fact] ?? 1;
  return stance === "limited" && full > 1 ? ((full - 1) as 1 | 2) : full;
}

/**
 * What the reader's settings object to, worst first: by severity, then what is less usual, then the order of the facts.
 * Where the policy also says the opposite, the warning says that it contradicts itself.
 */
export function warningsFor(
  facts: readonly FactAnswer[],
  contradictions: readonly Contradiction[],
  rules: WarnRules,
  grammar: Grammar,
): Warning[] {
  const contradicted = new Set(contradictions.map((one) => one.fact));
  return facts
    .flatMap((fact) => {
      const { id, stance } = fact;
      if (stance === "unstated" || fact.confidence < WARN_FROM || !rules[id]?.includes(stance)) return [];
      const text = contradicted.has(id) ? grammar.contradiction(id, 0) : grammar.sentence(id, stance, false);
      return [{ warning: { fact: id, text, severity: severityOf(id, stance) }, usual: fact.usual }];
    })
    .sort((a, b) => b.warning.severity - a.warning.severity || a.usual - b.usual)
    .map(({ warning }) => warning);
}

/** Facts whose good answer is worth a line of its own, the best first, and what takes the praise back. */
const PRAISE: readonly { id: FactId; stance: Stance; unless: readonly FactId[] }[] = [
  { id: "share.marketing-partners", stance: "no", unless: ["share.sell", "share.advertisers"] },
  { id: "share.sell", stance: "no", unless: ["share.marketing-partners", "share.advertisers"] },
  { id: "share.trackers", stance: "no", unless: ["share.advertisers"] },
  { id: "use.ai-training", stance: "no", unless: [] },
  { id: "use.advertising", stance: "no", unless: ["share.advertisers", "share.trackers"] },
  { id: "collect.location", stance: "no", unless: [] },
  { id: "rights.gpc", stance: "yes", unless: [] },
  { id: "rights.do-not-track", stance: "yes", unless: [] },
  { id: "rights.delete", stance: "yes", unless: [] },
  { id: "keep.breach-notice", stance: "yes", unless: [] },
  { id: "keep.encryption", stance: "yes", unless: [] },
];

/** One line of good news, or null where none is earned: what is sure, good, and not taken back by another answer. */
export function goodNews(facts: readonly FactAnswer[], grammar: Grammar): SummaryLine | null {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const admitted = (id: FactId): boolean => {
    const stance = byId.get(id)?.stance;
    return stance === "yes" || stance === "limited";
  };
  for (const { id, stance, unless } of PRAISE) {
    const fact = byId.get(id);
    if (fact?.stance !== stance || fact.confidence < WARN_FROM) continue;
    if (!factOf(id).good.includes(stance) || unless.some(admitted)) continue;
    return { text: grammar.sentence(id, stance, false), facts: [id] };
  }
  return null;
}

/** Warnings of `after` that `before` did not have, or had less grave. */
export function newWarnings(before: readonly Warning[], after: readonly Warning[]): Warning[] {
  const had = new Map(before.map((warning) => [warning.fact, warning.severity]));
  return after.filter((warning) => warning.severity > (had.get(warning.fact) ?? 0));
}
