/**
 * What is said about a policy, in the reader's language. The grammar of that language is loaded when the page starts, and no other:
 * it is a file of its own, so that nobody carries nine. A page calls `loadVoice` before it shows anything of a policy.
 */
import type {
  Answer,
  Contradiction,
  FactAnswer,
  FactId,
  SummaryLine,
  SummaryPart,
  Warning,
} from "../../policy/types.ts";
import { goodNews, warningsFor, type WarnRules } from "../../policy/warnings.ts";
import type { Grammar } from "../../policy/wording/grammar.ts";
import type { plan } from "../../policy/wording/plan.ts";
import { language } from "../i18n.ts";

const english = () => import("../../policy/wording/english.ts").then((module) => module.english);
const GRAMMARS: ReadonlyMap<string, () => Promise<Grammar>> = new Map(
  Object.entries({
    de: () => import("../../policy/wording/languages/de.ts").then((module) => module.grammar),
    es: () => import("../../policy/wording/languages/es.ts").then((module) => module.grammar),
    fr: () => import("../../policy/wording/languages/fr.ts").then((module) => module.grammar),
    it: () => import("../../policy/wording/languages/it.ts").then((module) => module.grammar),
    ja: () => import("../../policy/wording/languages/ja.ts").then((module) => module.grammar),
    nl: () => import("../../policy/wording/languages/nl.ts").then((module) => module.grammar),
    pl: () => import("../../policy/wording/languages/pl.ts").then((module) => module.grammar),
    "pt-BR": () => import("../../policy/wording/languages/pt.ts").then((module) => module.grammar),
  }),
);

let loaded: { grammar: Grammar; plan: typeof plan } | null = null;

/** Loads the grammar of a language, by its BCP 47 tag; rejects only where the extension's own files are gone. */
export async function loadVoice(tag: string = language): Promise<void> {
  const planning = import("../../policy/wording/plan.ts");
  const [grammar, module] = await Promise.all([(GRAMMARS.get(tag) ?? english)(), planning]);
  loaded = { grammar, plan: module.plan };
}

function all() {
  if (loaded === null) throw new Error("loadVoice has to come first");
  return loaded;
}

const voice = (): Grammar => all().grammar;

/** One whole sentence for one answer: "They share your data with service providers." */
export const factSentence = (id: FactId, stance: Answer, probably = false): string =>
  voice().sentence(id, stance, probably);

/** What a fact is called: "Location". */
export const factLabel = (id: FactId): string => voice().label(id);

/** How common a stance is: "1 in 12 policies does this". `share` is from 0 to 1. */
export const usualPhrase = (share: number): string => voice().usual(share);

/** What the reader's settings object to, worst first. */
export const warningsOf = (
  facts: readonly FactAnswer[],
  contradictions: readonly Contradiction[],
  rules: WarnRules,
): Warning[] => warningsFor(facts, contradictions, rules, voice());

/** One line of good news, or null where none is earned. */
export const goodNewsOf = (facts: readonly FactAnswer[]): SummaryLine | null => goodNews(facts, voice());

/** The lines of the summary: written here and not kept, so that they are in the language of who reads them. */
export const linesOf = (
  facts: readonly FactAnswer[],
  contradictions: readonly Contradiction[],
): Record<SummaryPart, SummaryLine[]> => all().plan(voice(), facts, contradictions);
