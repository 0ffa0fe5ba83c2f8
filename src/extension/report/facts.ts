/** The 50 answers as the report lists them: each with its sign, in its section, found by stance and by word. */
import { FACTS, SECTIONS, type Fact } from "../../policy/facts.ts";
import type { Answer, FactAnswer, FactId, Section, Summary, Warning } from "../../policy/types.ts";
import { PROBABLY_BELOW } from "../../policy/doubt.ts";
import type { WarnRules } from "../../policy/warnings.ts";
import { warningsOf } from "../ui/voice.ts";
import type { Sign } from "../ui/Line.tsx";
import { folded } from "./fold.ts";

export interface Entry {
  fact: Fact;
  answer: FactAnswer;
  sign: Sign;
  /** Likely, not sure. */
  probably: boolean;
}

/** What a reader can ask for: warnings, good news, or an answer. */
export type Choice = "all" | "warning" | "good" | Answer;
export const CHOICES: readonly Choice[] = ["all", "warning", "good", "yes", "limited", "no", "unstated"];

const SECTION_ORDER = Object.keys(SECTIONS) as Section[];

/** All answers, in the order of the facts, with the warnings that the reader's settings ask for. */
export function entriesOf(
  summary: Pick<Summary, "facts" | "contradictions">,
  rules: WarnRules,
): { entries: Entry[]; warnings: Warning[] } {
  const warnings = warningsOf(summary.facts, summary.contradictions, rules);
  const severity = new Map(warnings.map((warning) => [warning.fact, warning.severity]));
  const answers = new Map(summary.facts.map((answer) => [answer.id, answer]));
  const entries = FACTS.flatMap((fact): Entry[] => {
    const answer = answers.get(fact.id);
    if (!answer) return [];
    const good = answer.stance !== "unstated" && fact.good.includes(answer.stance);
    const sign: Sign = severity.get(fact.id) ?? (good ? "good" : "plain");
    return [{ fact, answer, sign, probably: answer.confidence < PROBABLY_BELOW }];
  });
  return { entries, warnings };
}

function isOf(entry: Entry, choice: Choice): boolean {
  switch (choice) {
    case "all":
      return true;
    case "warning":
      return typeof entry.sign === "number";
    case "good":
      return entry.sign === "good";
    default:
      return entry.answer.stance === choice;
  }
}

/** How many answers each choice would show. */
export function countsOf(entries: readonly Entry[]): Record<Choice, number> {
  const count = (choice: Choice) => entries.filter((entry) => isOf(entry, choice)).length;
  return Object.fromEntries(CHOICES.map((choice) => [choice, count(choice)])) as Record<Choice, number>;
}

/** The answers that fit: every word of the query stands in what is said of the fact, or in a quote. */
export function found(
  entries: readonly Entry[],
  choice: Choice,
  query: string,
  wordsOf: (entry: Entry) => string,
): Entry[] {
  const wanted = folded(query).split(/\s+/u).filter(Boolean);
  return entries.filter((entry) => {
    if (!isOf(entry, choice)) return false;
    if (wanted.length === 0) return true;
    const text = folded([wordsOf(entry), ...entry.answer.quotes.map((quote) => quote.text)].join("\n"));
    return wanted.every((word) => text.includes(word));
  });
}

export const bySection = (entries: readonly Entry[]): [Section, Entry[]][] =>
  SECTION_ORDER.flatMap((section): [Section, Entry[]][] => {
    const some = entries.filter((entry) => entry.fact.section === section);
    return some.length > 0 ? [[section, some]] : [];
  });

/** The element of a fact on the page. */
export const factAnchor = (id: FactId): string => `fact-${id.replace(".", "-")}`;
