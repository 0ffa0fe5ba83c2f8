/** The reader's own choice of what warns, as data. */
import { factOf, SECTIONS } from "../../policy/facts.ts";
import type { FactId, Section, Stance } from "../../policy/types.ts";
import { WARNABLE } from "../../policy/warnable.ts";
import type { WarnRules } from "../../policy/warnings.ts";
import type { Settings } from "../settings.ts";

export interface Practice {
  fact: FactId;
  stance: Stance;
}

const SECTION_IDS = Object.keys(SECTIONS) as Section[];

/** Every practice that can warn, by section, in the order of the facts; sections without one are left out. */
export const PRACTICES: readonly { section: Section; practices: readonly Practice[] }[] = SECTION_IDS.map(
  (section) => ({
    section,
    practices: WARNABLE.filter(({ fact }) => factOf(fact).section === section).flatMap(({ fact, stances }) =>
      stances.map((stance) => ({ fact, stance })),
    ),
  }),
).filter(({ practices }) => practices.length > 0);

export const PRACTICE_COUNT = PRACTICES.reduce((sum, { practices }) => sum + practices.length, 0);

export const warns = (rules: WarnRules, { fact, stance }: Practice): boolean =>
  rules[fact]?.includes(stance) ?? false;

export const chosen = (rules: WarnRules): number =>
  PRACTICES.reduce((sum, { practices }) => sum + practices.filter((one) => warns(rules, one)).length, 0);

/** A choice of the reader's own, made from the rules in force. */
export function ownFrom(rules: WarnRules): Settings["own"] {
  const own: Settings["own"] = {};
  for (const [fact, stances] of Object.entries(rules)) own[fact as FactId] = [...stances];
  return own;
}

/** The rules in force with one practice switched. */
export function switched(rules: WarnRules, { fact, stance }: Practice, on: boolean): Settings["own"] {
  const own = ownFrom(rules);
  const others = (own[fact] ?? []).filter((one) => one !== stance);
  const stances = on ? [...others, stance] : others;
  if (stances.length > 0) own[fact] = stances;
  else delete own[fact];
  return own;
}
