/** What a page shows, as the message that the worker takes: links and signup form, cut to what a message may hold. */
import { findPolicyLinks } from "../../page/links.ts";
import { recogniseSignup } from "../../page/signup.ts";
import type { PolicyLink, SignupFinding } from "../../page/types.ts";
import { MOST_CANDIDATES, type PageSeen } from "../messages.ts";

const LONGEST_ADDRESS = 4_096;

const isSendable = (address: string): boolean =>
  address.length <= LONGEST_ADDRESS && /^https?:\/\//iu.test(address);
const sendable = (address: string | null): string | null =>
  address !== null && isSendable(address) ? address : null;
const cutReasons = (reasons: string[]): string[] =>
  reasons.slice(0, 100).map((reason) => reason.slice(0, 200));
const unit = (score: number): number => (score > 0 ? Math.min(1, score) : 0); // NaN is 0

const cutLink = (link: PolicyLink): PolicyLink => ({
  ...link,
  text: link.text.slice(0, 500),
  score: unit(link.score),
  reasons: cutReasons(link.reasons),
});

const cutSignup = ({ signup, score, reasons, consent }: SignupFinding): SignupFinding => ({
  signup,
  score: unit(score),
  reasons: cutReasons(reasons),
  consent: consent && {
    policy: sendable(consent.policy),
    terms: sendable(consent.terms),
    text: consent.text.slice(0, 2_000),
    marketing: consent.marketing,
  },
});

/** Whether the reader can see an element, as far as that is cheap to tell. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
}

/** A page can be made so that reading one part of it throws (a field named "elements"): the other part still counts. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

export function seenOn(page: Document): PageSeen {
  const { policy, candidates } = attempt(() => findPolicyLinks(page), { policy: null, candidates: [] });
  return {
    type: "page-seen",
    url: page.URL.slice(0, LONGEST_ADDRESS),
    policy: sendable(policy),
    candidates: candidates
      .filter((link) => isSendable(link.url))
      .slice(0, MOST_CANDIDATES)
      .map(cutLink),
    signup: attempt(() => cutSignup(recogniseSignup(page, { isVisible })), null),
  };
}
