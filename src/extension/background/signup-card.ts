/** Whether a warning card is due on a signup page, and what it says. Silence is the rule. */
import type { FactAnswer, Summary } from "../../policy/types.ts";
import { goodNews, newWarnings, WARN_FROM, warningsFor } from "../../policy/warnings.ts";
import { say } from "../i18n.ts";
import type { CardContent } from "../messages.ts";
import { warnRulesOf, type Settings } from "../settings.ts";
import type { CardMark } from "../store.ts";
import type { Reading } from "./reader.ts";
import { voice } from "./voice.ts";

/** On the card; the popup shows them all. */
export const MOST_ON_CARD = 3;

export interface CardDecision {
  /** null: nothing to say, or nothing that was not said before. */
  card: CardContent | null;
  /** What is to be remembered for the site: once the card is on show, at once where there is none; null for nothing. */
  mark: CardMark | null;
}

const SILENCE: CardDecision = { card: null, mark: null };

/** Whether signup pages of the site are to be warned of at all. */
export function wantsCard(settings: Settings, site: string, offHere: readonly string[] = []): boolean {
  return settings.signupWarnings && !settings.signupOffSites.includes(site) && !offHere.includes(site);
}

const appearanceOf = ({ appearance }: Settings) => (appearance === "system" ? {} : { appearance });

/** The answers sure enough to warn. */
const answersOf = ({ facts }: Summary): NonNullable<CardMark["answers"]> =>
  Object.fromEntries(
    facts
      .filter(({ stance, confidence }) => stance !== "unstated" && confidence >= WARN_FROM)
      .map(({ id, stance }) => [id, stance]),
  );

/** The facts as they were when the card was last considered. */
const before = (summary: Summary, answers: NonNullable<CardMark["answers"]>): FactAnswer[] =>
  summary.facts.map((fact) => ({ ...fact, stance: answers[fact.id] ?? "unstated", confidence: 1 }));

/**
 * A version is warned of once. Of another version the reader is warned again only where its answers are worse, and that is said;
 * where it isn't known what was said before, as if for the first time.
 */
function summaryCard(
  site: string,
  version: string,
  summary: Summary,
  settings: Settings,
  last: CardMark | null,
): CardDecision {
  const mark: CardMark = { ...last, version, answers: answersOf(summary) };
  const rules = warnRulesOf(settings);
  const warnings = warningsFor(summary.facts, summary.contradictions, rules, voice);
  if (last?.version === version) return { card: null, mark: null };
  const known = last?.answers && warningsFor(before(summary, last.answers), [], rules, voice);
  const news = new Set((known ? newWarnings(known, warnings) : []).map(({ fact }) => fact));
  if (warnings.length === 0 || (known && news.size === 0)) {
    // a version that warns of nothing was not shown: where the reader's settings change it still can be
    return { card: null, mark: last?.version == null ? null : mark };
  }
  const isNew = ({ fact }: { fact: FactAnswer["id"] }) => news.has(fact);
  const ordered = [...warnings.filter(isNew), ...warnings.filter((one) => !isNew(one))];
  const card: CardContent = {
    site,
    warnings: ordered.slice(0, MOST_ON_CARD).map((one) => ({
      text: one.text,
      severity: one.severity,
      ...(isNew(one) ? { isNew: true } : {}),
    })),
    ...(warnings.length > MOST_ON_CARD ? { more: warnings.length - MOST_ON_CARD } : {}),
    ...(news.size > 0 ? { news: news.size } : {}),
    good: goodNews(summary.facts, voice)?.text ?? null,
    ...appearanceOf(settings),
  };
  return { card, mark };
}

/** `reading` is null where the page has no policy's address, `last` where no card was shown on the site. */
export function cardFor(
  site: string,
  reading: Reading | null,
  settings: Settings,
  last: CardMark | null = null,
): CardDecision {
  if (reading?.outcome.kind === "done" && reading.outcome.read.summary.isPolicy) {
    const { url, hash, summary } = reading.outcome.read;
    return summaryCard(site, `${url} ${hash}`, summary, settings, last);
  }
  if (reading?.outcome.kind === "failed" && reading.outcome.code === "cancelled") return SILENCE; // the reader's wish
  if (!settings.warnWhenUnread) return SILENCE;
  const unread = reading === null ? "none" : reading.url;
  if (last?.unread === unread) return SILENCE;
  const text = reading === null ? say("cardNoPolicy") : say("cardUnread");
  return {
    card: { site, warnings: [{ text, severity: 1 }], good: null, ...appearanceOf(settings) },
    mark: { version: null, ...last, unread },
  };
}
