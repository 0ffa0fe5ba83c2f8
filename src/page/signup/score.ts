/** From signals to a probability, and the reasons to show for it. */
import { atOnce, type Steps } from "../steps.ts";
import { prepareLists } from "./lexicon.ts";
import { signalSteps, type FiredSignal } from "./signals.ts";
import { BIAS, WEIGHTS } from "./weights.ts";
import type { PageView } from "./view.ts";

export interface Scored {
  /** Which form of the page; -1 where it has none. */
  form: number;
  /** 0 to 1. */
  score: number;
  /** What counted most, for or against as the score says; "name" or "name:word found". */
  reasons: string[];
}

/** From here on a page is called a signup page. */
export const THRESHOLD = 0.5;
const REASONS = 6;

/** The form of the page that is most like a signup form. */
export function bestForm(page: PageView): Scored {
  return atOnce(bestFormSteps(page));
}

/** As bestForm, in steps. */
export function* bestFormSteps(page: PageView): Steps<Scored> {
  let best: Scored = { form: -1, score: 0, reasons: [] };
  if (page.forms.length > 0) yield* prepareLists();
  for (const [i, form] of page.forms.entries()) {
    yield;
    const fired = yield* signalSteps(form, page);
    const score = probability(fired);
    if (best.form < 0 || score > best.score)
      best = { form: i, score, reasons: reasonsOf(fired, score >= THRESHOLD) };
  }
  return best;
}

function probability(fired: readonly FiredSignal[]): number {
  const sum = fired.reduce((all, { name, value }) => all + value * WEIGHTS[name], BIAS);
  return 1 / (1 + Math.exp(-sum));
}

function reasonsOf(fired: readonly FiredSignal[], signup: boolean): string[] {
  const sign = signup ? 1 : -1;
  return fired
    .map(({ name, word, value, isShown }) => ({
      name,
      word,
      part: isShown ? value * WEIGHTS[name] * sign : 0,
    }))
    .filter(({ part }) => part > 0.05)
    .sort((a, b) => b.part - a.part)
    .slice(0, REASONS)
    .map(({ name, word }) => (word ? `${name}:${word}` : name));
}
