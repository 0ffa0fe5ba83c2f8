/** From signals to a probability, and the reasons to show for it. */
import { isShown, SIGNAL_NAMES, signalsOf, type FiredSignal } from "./signals.ts";
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
  let best: Scored = { form: -1, score: 0, reasons: [] };
  page.forms.forEach((form, i) => {
    const fired = signalsOf(form, page);
    const score = probability(fired);
    if (best.form < 0 || score > best.score)
      best = { form: i, score, reasons: reasonsOf(fired, score >= THRESHOLD) };
  });
  return best;
}

function probability(fired: readonly FiredSignal[]): number {
  const sum = fired.reduce((all, { value }, i) => all + value * weightOf(i), BIAS);
  return 1 / (1 + Math.exp(-sum));
}

function reasonsOf(fired: readonly FiredSignal[], signup: boolean): string[] {
  const sign = signup ? 1 : -1;
  return SIGNAL_NAMES.map((name, i) => ({
    name,
    word: fired[i]?.word ?? "",
    part: (fired[i]?.value ?? 0) * WEIGHTS[name] * sign,
  }))
    .filter(({ name, part }) => part > 0.05 && isShown(name))
    .sort((a, b) => b.part - a.part)
    .slice(0, REASONS)
    .map(({ name, word }) => (word ? `${name}:${word}` : name));
}

function weightOf(i: number): number {
  const name = SIGNAL_NAMES[i];
  return name ? WEIGHTS[name] : 0;
}
