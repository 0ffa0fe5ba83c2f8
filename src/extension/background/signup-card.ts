/** Whether a warning card is due on a signup page, and what it says. Silence is the rule. */
import type { Summary } from "../../policy/types.ts";
import { goodNews, warningsFor } from "../../policy/warnings.ts";
import { say } from "../i18n.ts";
import type { CardContent } from "../messages.ts";
import { warnRulesOf, type Settings } from "../settings.ts";
import type { Reading } from "./reader.ts";

/** On the card; the popup shows them all. */
export const MOST_ON_CARD = 3;

export interface CardDecision {
  card: CardContent;
  /** What the card is about: it is shown once for a site and this. */
  version: string;
}

/** Whether signup pages of the site are to be warned of at all. */
export function wantsCard(settings: Settings, site: string, offHere: readonly string[] = []): boolean {
  return settings.signupWarnings && !settings.signupOffSites.includes(site) && !offHere.includes(site);
}

const summaryCard = (site: string, summary: Summary, settings: Settings): CardContent | null => {
  const warnings = warningsFor(summary.facts, summary.contradictions, warnRulesOf(settings));
  if (warnings.length === 0) return null;
  return {
    site,
    warnings: warnings.slice(0, MOST_ON_CARD).map(({ text, severity }) => ({ text, severity })),
    ...(warnings.length > MOST_ON_CARD ? { more: warnings.length - MOST_ON_CARD } : {}),
    good: goodNews(summary.facts)?.text ?? null,
  };
};

const unreadCard = (site: string, text: string): CardContent => ({
  site,
  warnings: [{ text, severity: 1 }],
  good: null,
});

/** `reading` is null where the page has no policy's address. */
export function cardFor(site: string, reading: Reading | null, settings: Settings): CardDecision | null {
  if (reading?.outcome.kind === "done" && reading.outcome.read.summary.isPolicy) {
    const { url, hash, summary } = reading.outcome.read;
    const card = summaryCard(site, summary, settings);
    return card && { card, version: `${url} ${hash}` };
  }
  if (!settings.warnWhenUnread) return null;
  return reading === null
    ? { card: unreadCard(site, say("cardNoPolicy")), version: "none" }
    : { card: unreadCard(site, say("cardUnread")), version: `unread ${reading.url}` };
}
