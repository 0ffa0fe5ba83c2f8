/**
 * Finds the links of a page that may lead to its privacy policy. A DOM root in, plain data out: the same code in the content
 * script, on the command line and in tests.
 *
 *   glance (links/glance.ts) passes over the links that say nothing of privacy, by their letters alone;
 *   gather (links/gather.ts) reads the others off the page; judge (links/score.ts) weighs the signals (links/signals.ts).
 */
import type { PolicyLinks } from "./types.ts";
import { framesOf, rootsOf, type Root } from "./walk.ts";
import { gatherLinks } from "./links/gather.ts";
import { glance } from "./links/glance.ts";
import { judgeLinks } from "./links/score.ts";

/** Score from which a link found at first sight is surely the policy. */
const SURE = 0.9;

/**
 * The policy links of a page, frames of the same site and open shadow roots included. `options.url` stands in for the
 * document's own address, where that is not the page's (a file read for another address).
 * Only http(s) addresses come out. Nothing good enough: `policy` null and no candidates.
 */
export function findPolicyLinks(root: Root, options: { url?: string } = {}): PolicyLinks {
  const seen = framesOf(root);
  const found = judgeLinks(gatherLinks(root, { ...options, roots: seen }, glance));
  if ((found.candidates[0]?.score ?? 0) >= SURE) return found;
  // shadow roots are found by touching every element: only where there is need
  const roots = rootsOf(root);
  return roots.length === seen.length ? found : judgeLinks(gatherLinks(root, { ...options, roots }, glance));
}
