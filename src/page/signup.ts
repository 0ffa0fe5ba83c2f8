/**
 * Does this page hold a form by which a person opens an account? Every form (or block of fields that stands for one) is read into plain
 * data (signup/read.ts), looked at by a table of named signals (signup/signals.ts), and scored with learnt weights (signup/weights.ts).
 */
import { consentOf } from "./consent.ts";
import { readPage, type ReadOptions } from "./signup/read.ts";
import { bestForm, THRESHOLD } from "./signup/score.ts";
import type { SignupFinding } from "./types.ts";

/**
 * Looks at the whole page, open shadow roots and frames of the same origin too. `url` is the page's address where the document doesn't
 * know it; `isVisible` leaves fields out of account that can't be seen. A page without fields costs one query.
 */
export function recogniseSignup(root: Document | ShadowRoot, options: ReadOptions = {}): SignupFinding {
  const page = readPage(root, options);
  const best = bestForm(page.view);
  const signup = best.score >= THRESHOLD;
  const group = page.groups[best.form];
  return {
    signup,
    score: Math.round(best.score * 1000) / 1000,
    reasons: best.reasons,
    consent:
      signup && group
        ? consentOf(group.container, { url: options.url, fields: page.view.forms[best.form]?.fields })
        : null,
  };
}
