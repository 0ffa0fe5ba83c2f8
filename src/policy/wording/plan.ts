import type {
  Answer,
  Contradiction,
  FactAnswer,
  FactId,
  Section,
  SummaryLine,
  SummaryPart,
} from "../types.ts";
import { PROBABLY_BELOW } from "../doubt.ts";
import type { Frame, Grammar, Said } from "./grammar.ts";

/** A line that is longer is said shorter, or as two. */
const MAX_WORDS = 20;
const MAX_LINES = 5;
const MAX_SILENT = 8;
const ENOUGH_SILENT = 3;

/** Facts that are said in one line, with one answer. `frame` is how. */
interface Group {
  answer: Exclude<Answer, "unstated">;
  frame: Frame;
  ids: readonly FactId[];
}

const GRAVE_DATA: FactId[] = [
  "collect.biometric",
  "collect.health",
  "collect.sensitive",
  "collect.government-id",
  "collect.location",
  "collect.contacts",
];
const OTHER_PEOPLE: FactId[] = ["collect.children", "collect.from-others"];
const GIVEN: FactId[] = [
  "collect.contact",
  "collect.payment",
  "collect.content",
  "collect.demographic",
  "collect.work",
];
const RECORDED: FactId[] = ["collect.usage", "collect.device", "collect.cookies"];
const COLLECTED = [...GRAVE_DATA, ...OTHER_PEOPLE, ...GIVEN, ...RECORDED];

const TO_OTHERS: FactId[] = ["share.advertisers", "share.marketing-partners"];
const FOR_OTHERS: FactId[] = ["share.sell", ...TO_OTHERS];
const SEEN_BY_OTHERS: FactId[] = ["share.public", "share.aggregated", "share.abroad", "share.trackers"];
const RECIPIENTS: FactId[] = ["share.government", "share.merger", "share.affiliates", "share.providers"];
const SHARED = [...FOR_OTHERS, ...SEEN_BY_OTHERS, ...RECIPIENTS];

/** "… for their own use" would take what follows it for its own: it is denied last. */
const NOT_SHARED: FactId[] = [
  ...SHARED.filter((id) => id !== "share.marketing-partners"),
  "share.marketing-partners",
];

const DATA_RIGHTS: FactId[] = [
  "rights.access",
  "rights.correct",
  "rights.delete",
  "rights.export",
  "rights.object",
];
const CHOICES: FactId[] = [
  "rights.opt-out-sale",
  "rights.opt-out-marketing",
  "rights.cookie-control",
  "rights.withdraw",
  "rights.complain",
];
const SIGNALS: FactId[] = ["rights.do-not-track", "rights.gpc"];

const USES: FactId[] = [
  "use.ai-training",
  "use.automated-decisions",
  "use.advertising",
  "use.profiling",
  "use.marketing",
  "use.analytics",
];

const yes = (ids: readonly FactId[], frame: Frame = "they"): Group => ({ answer: "yes", frame, ids });
const limited = (ids: readonly FactId[], frame: Frame = "they-limited"): Group => ({
  answer: "limited",
  frame,
  ids,
});
const no = (ids: readonly FactId[], frame: Frame = "they-deny"): Group => ({ answer: "no", frame, ids });

/** Each part's groups, worst first. `crowded` takes over where the first would give more than five lines. */
const PARTS: Record<
  Exclude<SummaryPart, "silent">,
  { section: Section; groups: Group[]; crowded: Group[]; least: number }
> = {
  collection: {
    section: "collect",
    groups: [
      yes(GRAVE_DATA),
      yes(OTHER_PEOPLE),
      yes(GIVEN),
      yes(RECORDED),
      limited(COLLECTED),
      no(COLLECTED),
    ],
    crowded: [
      yes([...GRAVE_DATA, ...OTHER_PEOPLE]),
      yes(GIVEN),
      yes(RECORDED),
      limited(COLLECTED),
      no(COLLECTED),
    ],
    least: 2,
  },
  sharing: {
    section: "share",
    groups: [
      yes(["share.sell"]),
      yes(TO_OTHERS),
      limited(FOR_OTHERS),
      yes(SEEN_BY_OTHERS),
      yes(RECIPIENTS),
      limited([...SEEN_BY_OTHERS, ...RECIPIENTS]),
      no(NOT_SHARED),
    ],
    crowded: [
      yes(["share.sell"]),
      yes(TO_OTHERS),
      limited(FOR_OTHERS),
      yes([...SEEN_BY_OTHERS, ...RECIPIENTS]),
      limited([...SEEN_BY_OTHERS, ...RECIPIENTS]),
      no(NOT_SHARED),
    ],
    least: 2,
  },
  rights: {
    section: "rights",
    groups: [
      no([...DATA_RIGHTS, ...CHOICES], "cannot"),
      no(SIGNALS, "cannot"),
      limited([...DATA_RIGHTS, ...CHOICES], "can-limited"),
      limited(SIGNALS),
      yes(DATA_RIGHTS, "can"),
      yes(CHOICES, "can"),
      yes(SIGNALS),
    ],
    crowded: [
      no([...DATA_RIGHTS, ...CHOICES], "cannot"),
      no(SIGNALS, "cannot"),
      limited([...DATA_RIGHTS, ...CHOICES], "can-limited"),
      limited(SIGNALS),
      yes([...DATA_RIGHTS, ...CHOICES], "can"),
      yes(SIGNALS),
    ],
    least: 2,
  },
  use: { section: "use", groups: [yes(USES), limited(USES), no(USES)], crowded: [], least: 1 },
  keeping: {
    section: "keep",
    groups: ["keep.period", "keep.encryption", "keep.breach-notice"].flatMap((id) => alone(id as FactId)),
    crowded: [],
    least: 1,
  },
  changes: {
    section: "change",
    groups: ["change.notice", "change.by-use"].flatMap((id) => alone(id as FactId)),
    crowded: [],
    least: 1,
  },
};

function alone(id: FactId): Group[] {
  return [no([id]), limited([id]), yes([id])];
}

/** What a reader misses most, where the policy is silent; first what would hurt. */
const MATTERS: readonly FactId[] = [
  "share.sell",
  "share.advertisers",
  "rights.delete",
  "keep.period",
  "use.ai-training",
  "collect.location",
  "share.marketing-partners",
  "rights.access",
  "keep.encryption",
  "keep.breach-notice",
  "change.notice",
  "use.advertising",
  "share.government",
  "share.abroad",
  "collect.children",
  "collect.contact",
  "collect.device",
  "rights.correct",
  "rights.opt-out-sale",
  "rights.export",
  "rights.complain",
  "share.providers",
  "share.merger",
];

/** What a reader would miss most in a part that has too many lines. */
const TELLING: readonly FactId[] = [
  ...FOR_OTHERS,
  ...GRAVE_DATA,
  ...OTHER_PEOPLE,
  "share.trackers",
  ...DATA_RIGHTS,
  ...GIVEN,
  ...SIGNALS,
  ...RECIPIENTS,
];

/** The whole summary: what each part says, worst first. */
export function plan(
  grammar: Grammar,
  facts: readonly FactAnswer[],
  contradictions: readonly Contradiction[],
  doubtBelow: number = PROBABLY_BELOW,
): Record<SummaryPart, SummaryLine[]> {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const part = (name: Exclude<SummaryPart, "silent">): SummaryLine[] =>
    partLines(grammar, name, byId, contradictions, doubtBelow);
  const parts = {
    collection: part("collection"),
    sharing: part("sharing"),
    rights: part("rights"),
    use: part("use"),
    keeping: part("keeping"),
    changes: part("changes"),
  };
  const told = toldIn(Object.values(parts).flat(), byId);
  const silent = sureFirst(byId, silentLines(grammar, byId, doubtBelow), doubtBelow);
  const untold = silent.filter((line) => !line.facts.every((id) => told.has(id)));
  return { ...parts, silent: untold.slice(0, MAX_SILENT) };
}

/** The facts whose silence a part has told already, by a line of theirs or by being silent altogether. */
function toldIn(lines: readonly SummaryLine[], facts: ById): ReadonlySet<FactId> {
  const told = new Set(lines.flatMap((line) => line.facts));
  for (const { section } of Object.values(PARTS)) {
    const ids = [...facts.keys()].filter((id) => id.startsWith(`${section}.`));
    if (ids.some((id) => facts.get(id)?.stance !== "unstated")) continue;
    for (const id of toldBySilence(section, facts)) told.add(id);
  }
  return told;
}

/** What the line on a whole silent section tells. */
const toldBySilence = (section: Section, facts: ById): FactId[] =>
  [...facts.keys()].filter((id) => id.startsWith(`${section}.`) && !APART.has(id));

/** What that line does not tell. */
const APART: ReadonlySet<FactId> = new Set([
  "share.sell",
  "share.abroad",
  "collect.children",
  "keep.breach-notice",
  "use.ai-training",
]);

type ById = ReadonlyMap<FactId, FactAnswer>;

/** A silence that is doubtful is worth a line only where few are sure. */
function sureFirst(facts: ById, lines: readonly SummaryLine[], doubtBelow: number): readonly SummaryLine[] {
  const sure = lines.filter((line) =>
    line.facts.every((id) => (facts.get(id)?.confidence ?? 0) >= doubtBelow),
  );
  return sure.length >= ENOUGH_SILENT ? sure : lines;
}

function partLines(
  grammar: Grammar,
  name: Exclude<SummaryPart, "silent">,
  facts: ById,
  contradictions: readonly Contradiction[],
  doubtBelow: number,
): SummaryLine[] {
  const { section, groups, crowded, least } = PARTS[name];
  const clash = contradictionLine(grammar, section, contradictions);
  const say = (some: readonly Group[], short: boolean): SummaryLine[] => [
    ...clash,
    ...some.flatMap((group) => groupLines(grammar, group, facts, doubtBelow, short)),
  ];
  let lines = say(groups, false);
  if (lines.length > MAX_LINES) lines = say(groups, true);
  if (lines.length > MAX_LINES && crowded.length > 0) lines = say(crowded, true);
  if (lines.length === 0) {
    const probably = toldBySilence(section, facts).some(
      (id) => (facts.get(id)?.confidence ?? 0) < doubtBelow,
    );
    return [{ text: grammar.nothing(section, probably), facts: [] }];
  }
  const missed = silentLines(grammar, facts, doubtBelow).filter((line) =>
    line.facts.every((id) => id.startsWith(`${section}.`)),
  );
  return mostTelling([...lines, ...missed.slice(0, Math.max(0, least - lines.length))], facts, doubtBelow);
}

/** Where words for all can't be had in five lines, those that say least are left out (the report has them); first of all likely denials. */
function mostTelling(lines: readonly SummaryLine[], facts: ById, doubtBelow: number): SummaryLine[] {
  const isLikelyDenied = (id: FactId): boolean => {
    const fact = facts.get(id);
    return fact?.stance === "no" && fact.confidence < doubtBelow;
  };
  const weight = (line: SummaryLine): number =>
    line.facts.length > 0 && line.facts.every(isLikelyDenied)
      ? TELLING.length + 1
      : Math.min(...line.facts.map((id) => (TELLING.includes(id) ? TELLING.indexOf(id) : TELLING.length)));
  const kept = [...lines].sort((a, b) => weight(a) - weight(b)).slice(0, MAX_LINES);
  return lines.filter((line) => kept.includes(line));
}

function contradictionLine(
  grammar: Grammar,
  section: Section,
  contradictions: readonly Contradiction[],
): SummaryLine[] {
  const ids = [...new Set(contradictions.map((one) => one.fact))].filter((id) =>
    id.startsWith(`${section}.`),
  );
  const first = [...ids].sort((a, b) => rank(a) - rank(b))[0];
  return first ? [{ text: grammar.contradiction(first, ids.length - 1), facts: ids }] : [];
}

const ORDER = [...COLLECTED, ...SHARED];
/** Facts outside the lists keep their order. */
const rank = (id: FactId): number => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);

function groupLines(
  grammar: Grammar,
  { answer, frame, ids }: Group,
  facts: ById,
  doubtBelow: number,
  short: boolean,
): SummaryLine[] {
  const said: Said[] = [];
  for (const id of ids) {
    const fact = facts.get(id);
    if (fact?.stance === answer) said.push({ id, probably: fact.confidence < doubtBelow });
  }
  if (!DENYING.has(frame)) return pack(grammar, frame, said, short);
  const sure = said.filter((one) => !one.probably);
  const doubted = said.filter((one) => one.probably);
  return [...pack(grammar, frame, sure, short), ...pack(grammar, frame, doubted, short)];
}

/** "They do not sell, or probably share" can be read either way: what is denied for sure has a line of its own. */
const DENYING: ReadonlySet<Frame> = new Set(["they-deny", "cannot"]);

/** One line if the words allow it, else the fewest lines that each keep within MAX_WORDS. */
function pack(grammar: Grammar, frame: Frame, said: readonly Said[], short: boolean): SummaryLine[] {
  if (said.length === 0) return [];
  const line = (some: readonly Said[], terse: boolean): SummaryLine => ({
    text: grammar.line(frame, some, terse),
    facts: some.map((one) => one.id),
  });
  for (const terse of short ? [true] : [false, true]) {
    const whole = line(said, terse);
    if (grammar.words(whole.text) <= MAX_WORDS) return [whole];
  }
  if (said.length === 1) return [line(said, true)];
  let count = said.length - 1;
  while (count > 1 && grammar.words(line(said.slice(0, count), true).text) > MAX_WORDS) count--;
  return [
    ...pack(grammar, frame, said.slice(0, count), short),
    ...pack(grammar, frame, said.slice(count), short),
  ];
}

function silentLines(grammar: Grammar, facts: ById, doubtBelow: number): SummaryLine[] {
  return MATTERS.flatMap((id) => {
    const fact = facts.get(id);
    if (fact?.stance !== "unstated") return [];
    return [{ text: grammar.sentence(id, "unstated", fact.confidence < doubtBelow), facts: [id] }];
  });
}
