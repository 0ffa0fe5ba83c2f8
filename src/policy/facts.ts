import type { Answer, FactId, Section, Stance } from "./types.ts";

/** One of the 50 questions that every policy is asked. */
export interface Fact {
  id: FactId;
  section: Section;
  /** The stances that the fact can take. */
  stances: readonly Stance[];
  /** Stances that warn under default settings. */
  warns: readonly Stance[];
  /** Stances that are good news. */
  good: readonly Answer[];
}

export const SECTIONS: Record<Section, string> = {
  collect: "What they collect",
  use: "What they use it for",
  share: "Who gets it",
  rights: "Your rights and choices",
  keep: "Keeping and safety",
  change: "Changes",
};

/** The product's vocabulary, in the order in which it is always given. */
export const FACTS: readonly Fact[] = [
  {
    id: "collect.contact",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.payment",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.government-id",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: ["yes", "limited"],
    good: ["no"],
  },
  {
    id: "collect.location",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "collect.device",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.usage",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.cookies",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.content",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.health",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: ["yes", "limited"],
    good: ["no"],
  },
  {
    id: "collect.biometric",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: ["yes", "limited"],
    good: ["no"],
  },
  {
    id: "collect.sensitive",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: ["yes", "limited"],
    good: ["no"],
  },
  {
    id: "collect.demographic",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.work",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.contacts",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "collect.children",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "collect.from-others",
    section: "collect",
    stances: ["yes", "limited", "no"],
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "use.advertising",
    section: "use",
    stances: ["yes", "limited", "no"],
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "use.marketing",
    section: "use",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "use.analytics",
    section: "use",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "use.profiling",
    section: "use",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "use.automated-decisions",
    section: "use",
    stances: ["yes", "limited", "no"],
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "use.ai-training",
    section: "use",
    stances: ["yes", "limited", "no"],
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "share.sell",
    section: "share",
    stances: ["yes", "limited", "no"],
    warns: ["yes", "limited"],
    good: ["no"],
  },
  {
    id: "share.advertisers",
    section: "share",
    stances: ["yes", "limited", "no"],
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "share.marketing-partners",
    section: "share",
    stances: ["yes", "limited", "no"],
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "share.providers",
    section: "share",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "share.affiliates",
    section: "share",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "share.government",
    section: "share",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "share.merger",
    section: "share",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "share.public",
    section: "share",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "share.aggregated",
    section: "share",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "share.abroad",
    section: "share",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["no"],
  },
  {
    id: "share.trackers",
    section: "share",
    stances: ["yes", "limited", "no"],
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "rights.access",
    section: "rights",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.correct",
    section: "rights",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.delete",
    section: "rights",
    stances: ["yes", "limited", "no"],
    warns: ["no"],
    good: ["yes"],
  },
  {
    id: "rights.export",
    section: "rights",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.object",
    section: "rights",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.withdraw",
    section: "rights",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.opt-out-marketing",
    section: "rights",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.opt-out-sale",
    section: "rights",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.cookie-control",
    section: "rights",
    stances: ["yes", "no"],
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.complain",
    section: "rights",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.do-not-track",
    section: "rights",
    stances: ["yes", "no"],
    warns: ["no"],
    good: ["yes"],
  },
  {
    id: "rights.gpc",
    section: "rights",
    stances: ["yes", "limited", "no"],
    warns: ["no"],
    good: ["yes"],
  },
  {
    id: "keep.period",
    section: "keep",
    stances: ["yes", "limited", "no"],
    warns: ["no"],
    good: ["yes"],
  },
  {
    id: "keep.encryption",
    section: "keep",
    stances: ["yes", "no"],
    warns: ["no"],
    good: ["yes"],
  },
  {
    id: "keep.breach-notice",
    section: "keep",
    stances: ["yes", "limited", "no"],
    warns: [],
    good: ["yes"],
  },
  {
    id: "change.notice",
    section: "change",
    stances: ["yes", "limited", "no"],
    warns: ["no"],
    good: ["yes"],
  },
  {
    id: "change.by-use",
    section: "change",
    stances: ["yes", "no"],
    warns: ["yes"],
    good: ["no"],
  },
];

export const FACT_IDS: readonly FactId[] = FACTS.map((fact) => fact.id);

const BY_ID = new Map(FACTS.map((fact) => [fact.id, fact]));

/** @throws RangeError for an id outside the table. */
export function factOf(id: FactId): Fact {
  const fact = BY_ID.get(id);
  if (!fact) throw new RangeError(`no such fact: ${id}`);
  return fact;
}
