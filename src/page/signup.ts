/**
 * Does this page hold a form by which a person opens an account? Every form (or block of fields that stands for one) is read into plain
 * data (signup/read.ts), looked at by a table of named signals (signup/signals.ts), and scored with learnt weights (signup/weights.ts).
 */
import { consentOf } from "./consent.ts";
import { PROVIDER_SCORE, providerSignup } from "./signup/providers.ts";
import { readPageSteps, type ReadOptions } from "./signup/read.ts";
import { bestFormSteps, THRESHOLD } from "./signup/score.ts";
import { atOnce, type Steps } from "./steps.ts";
import { rootSteps } from "./walk.ts";
import type { SignupFinding } from "./types.ts";

/**
 * Looks at the whole page, open shadow roots and frames of the same origin too. `url` is the page's address where the document doesn't
 * know it; `isVisible` leaves fields out of account that can't be seen. A page without fields costs two queries.
 */
export function recogniseSignup(root: Document | ShadowRoot, options: ReadOptions = {}): SignupFinding {
  return atOnce(recogniseSignupSteps(root, options));
}

/** As recogniseSignup, in steps. */
export function* recogniseSignupSteps(
  root: Document | ShadowRoot,
  options: ReadOptions = {},
): Steps<SignupFinding> {
  const roots = options.roots ?? (yield* rootSteps(root));
  const page = yield* readPageSteps(root, { ...options, roots });
  const best = yield* bestFormSteps(page.view);
  yield;
  const group = page.groups[best.form];
  const rounded = Math.round(best.score * 1000) / 1000;
  if (best.score >= THRESHOLD && group) {
    const fields = page.view.forms[best.form]?.fields;
    const consent = consentOf(group.container, { url: options.url, fields });
    return { signup: true, score: rounded, reasons: best.reasons, consent };
  }
  const buttons = providerSignup(roots, options.isVisible);
  if (!buttons) return { signup: false, score: rounded, reasons: best.reasons, consent: null };
  return {
    signup: true,
    score: PROVIDER_SCORE,
    reasons: buttons.reasons,
    consent: consentOf(buttons.container, { url: options.url }),
  };
}
