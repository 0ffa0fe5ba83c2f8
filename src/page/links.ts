/**
 * Finds the links of a page that may lead to its privacy policy. A DOM root in, plain data out: the same code in the content
 * script, on the command line and in tests.
 *
 *   glance (links/glance.ts) passes over the links that say nothing of privacy, by their letters alone;
 *   gather (links/gather.ts) reads the others off the page; judge (links/score.ts) weighs the signals (links/signals.ts).
 */
import type { PolicyLinks } from "./types.ts";
import { atOnce, type Steps } from "./steps.ts";
import { framesOf, rootSteps, type Root } from "./walk.ts";
import { gatherSteps } from "./links/gather.ts";
import { glance, prepareGlance } from "./links/glance.ts";
import { judgeSteps } from "./links/score.ts";

/** Score from which a link found at first sight is surely the policy. */
const SURE = 0.9;

export interface FindOptions {
  /** Stands in for the document's own address, where that is not the page's (a file read for another address). */
  url?: string;
  /** The page's trees as rootsOf gives them, where they are known already. */
  roots?: readonly Root[];
  /** Also gives the links that may lead to it where none is good enough, for a reader to choose from. */
  weak?: boolean;
}

/**
 * The policy links of a page, frames of the same site and open shadow roots included.
 * Only http(s) addresses come out. Nothing good enough: `policy` is null, and there are no candidates unless weak ones are asked for.
 */
export function findPolicyLinks(root: Root, options: FindOptions = {}): PolicyLinks {
  return atOnce(findPolicyLinkSteps(root, options));
}

/** As findPolicyLinks, in steps. */
export function* findPolicyLinkSteps(root: Root, options: FindOptions = {}): Steps<PolicyLinks> {
  const { weak = false } = options;
  yield* prepareGlance();
  if (options.roots) return yield* judgeSteps(yield* gatherSteps(root, options, glance), { weak });
  const seen = framesOf(root);
  const found = yield* judgeSteps(yield* gatherSteps(root, { ...options, roots: seen }, glance), { weak });
  if ((found.candidates[0]?.score ?? 0) >= SURE) return found;
  // shadow roots are found by touching every element: only where there is need
  const roots = yield* rootSteps(root);
  if (roots.length === seen.length) return found;
  return yield* judgeSteps(yield* gatherSteps(root, { ...options, roots }, glance), { weak });
}
