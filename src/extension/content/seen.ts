/** What a page shows, as the message that the worker takes: links and signup form, cut to what a message may hold. */
import { bare } from "../../page/bare.ts";
import { findPolicyLinks, findPolicyLinkSteps } from "../../page/links.ts";
import { recogniseSignupSteps } from "../../page/signup.ts";
import { inSlices, type Pace, type Steps } from "../../page/steps.ts";
import type { PolicyLink, PolicyLinks, SignupFinding } from "../../page/types.ts";
import { rootSteps, type Root } from "../../page/walk.ts";
import { MOST_CANDIDATES, type PageSeen, type SeenLinks } from "../messages.ts";

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
    ...(consent.named ? { named: consent.named } : {}),
    marketing: consent.marketing,
  },
});

/** Whether the reader can see an element, as far as that is cheap to tell. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
}

/** Work goes on when the browser has nothing else to do, or soon all the same. */
const LONGEST_REST_MS = 50;
/** A slice of work, in milliseconds: with its last step it still ends before a reader would feel it. */
const SLICE_MS = 4;

const PACE: Pace = {
  clock: () => performance.now(),
  rest: () =>
    new Promise((resolve) => {
      const go = () => resolve();
      if (document.hidden) return go(); // nobody can click there, and browsers let hidden pages wait for a second
      // jsdom and old browsers have none
      if (typeof requestIdleCallback === "function") requestIdleCallback(go, { timeout: LONGEST_REST_MS });
      else setTimeout(go, 0);
    }),
  slice: SLICE_MS,
};

/** For a reader who waits for it: longer slices, shorter rests. */
export const PACE_NOW: Pace = {
  ...PACE,
  rest: () => new Promise((resolve) => (document.hidden ? resolve() : void setTimeout(resolve, 0))),
  slice: 25,
};

const NOTHING: PolicyLinks = { policy: null, candidates: [] };

/** A page can be made so that reading one part of it throws (a field named "elements"): the other part still counts. */
function* attemptSteps<T>(steps: Steps<T>, otherwise: T): Steps<T> {
  try {
    return yield* steps;
  } catch {
    return otherwise;
  }
}

export interface Look {
  seen: PageSeen;
  /** All trees of the page. */
  roots: Root[];
  /** Milliseconds that it took, rests not counted. */
  busy: number;
}

/** What the page shows, read in slices between which the page has its turn. Its trees are looked for once, for links and forms. */
export async function seenOn(page: Document, pace: Pace = PACE): Promise<Look> {
  const started = pace.clock();
  let rested = 0;
  const rest = async () => {
    const from = pace.clock();
    await pace.rest();
    rested += pace.clock() - from;
  };
  const { roots, links, signup } = await inSlices(lookSteps(page), { ...pace, rest });
  return { seen: seenAs(bare(page).URL, links, signup), roots, busy: pace.clock() - started - rested };
}

interface Found {
  roots: Root[];
  links: PolicyLinks;
  signup: SignupFinding | null;
}

function* lookSteps(page: Document): Steps<Found> {
  const roots = yield* attemptSteps<Root[]>(rootSteps(page), [page]);
  const links = yield* attemptSteps(findPolicyLinkSteps(page, { roots, weak: true }), NOTHING);
  yield;
  const signup = yield* attemptSteps<SignupFinding | null>(
    recogniseSignupSteps(page, { isVisible, roots }),
    null,
  );
  return { roots, links, signup: signup && cutSignup(signup) };
}

const seenAs = (url: string, links: PolicyLinks, signup: SignupFinding | null): PageSeen => ({
  type: "page-seen",
  url: url.slice(0, LONGEST_ADDRESS),
  policy: sendable(links.policy),
  candidates: sendableLinks(links),
  signup,
});

const sendableLinks = ({ candidates }: PolicyLinks): PolicyLink[] =>
  candidates
    .filter((link) => isSendable(link.url))
    .slice(0, MOST_CANDIDATES)
    .map(cutLink);

/** The policy links of another page of the site, from its source: nothing in it is run or loaded. */
export function linksIn(html: string, url: string): SeenLinks {
  let found = NOTHING;
  try {
    found = findPolicyLinks(new DOMParser().parseFromString(html, "text/html"), { url });
  } catch {
    // as where there are no links
  }
  return { policy: sendable(found.policy), candidates: sendableLinks(found) };
}
