/** What must hold of whatever comes out. */
import * as v from "valibot";
import { summarySchema } from "../../src/extension/records.ts";
import { lettersOf } from "../../src/extension/content/highlight.ts";
import { LONGEST_PAGE, MOST_CANDIDATES, parsePageSeen } from "../../src/extension/messages.ts";
import type { PolicyLinks, SignupFinding } from "../../src/page/types.ts";
import { FACT_IDS } from "../../src/policy/facts.ts";
import type { PolicyDocument, Slice, Summary } from "../../src/policy/types.ts";

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`unsound: ${what}`);
}

/** Of http(s), and none that carries a name and a password of the page's choice. */
function isAddress(url: string | null): boolean {
  if (url === null) return true;
  const { protocol, username, password } = new URL(url);
  return /^https?:$/u.test(protocol) && username === "" && password === "";
}

export function checkLinks({ policy, candidates }: PolicyLinks, url: string): void {
  must([policy, ...candidates.map((link) => link.url)].every(isAddress), "addresses that can be asked for");
  must(
    candidates.every(({ score }) => score >= 0 && score <= 1),
    "scores",
  );
  const { text = "", reasons = [] } = candidates[0] ?? {};
  must(text.length <= 2_000 && reasons.length <= 200, "a short account");
  const sent = { policy, candidates: candidates.map((link) => ({ ...link, text: link.text.slice(0, 500) })) };
  if (candidates.length <= MOST_CANDIDATES && candidates.every((link) => link.url.length < 4_000))
    must(parsePageSeen({ type: "page-seen", url, ...sent, signup: null }) !== null, "links that can be sent");
}

export function checkSignup({ signup, score, reasons, consent }: SignupFinding, url: string): void {
  must(score >= 0 && score <= 1, "a score");
  must(!signup || reasons.length > 0, "reasons");
  if (!consent) return;
  must([consent.policy, consent.terms].every(isConsentAddress), "addresses of a consent");
  must(consent.text.length <= 1_000, "a short sentence");
  const sent = { ...consent, policy: null, terms: null };
  const seen = {
    type: "page-seen",
    url,
    policy: null,
    candidates: [],
    signup: { signup, score, reasons, consent: sent },
  };
  must(parsePageSeen(seen) !== null, "a finding that can be sent");
}
const isConsentAddress = (url: string | null): boolean => url === null || /^https?:\/\//u.test(url);

/** No code, no drawings, nothing that was typed, and no longer than a message. */
export function checkMarkup(html: string): void {
  must(html.length <= LONGEST_PAGE, "mark-up that can be sent");
  must(
    !/<(?:script|style|svg|math|textarea|select|option|template|object|embed)\b/iu.test(html),
    "mark-up without code",
  );
  must(!/<[^>]*\s(?:on[a-z]+|value|srcdoc)=/iu.test(html), "mark-up without what was typed");
}

export function checkQuote(ranges: readonly Range[], quote: string): void {
  const [first] = ranges;
  const wanted = lettersOf(quote);
  if (wanted === "") return must(!first, "nothing for nothing");
  if (!first) return;
  const found = lettersOf(ranges.map(String).join(""));
  must(found.startsWith(wanted.slice(0, 1)), "a range that begins as the quote does");
}

export function checkDocument({ text, blocks }: PolicyDocument): void {
  let end = -1;
  for (const block of blocks) {
    must(block.start === end + 1 && block.end > block.start, "blocks one after the other");
    end = block.end;
    for (const link of block.links)
      must(link.start >= block.start && link.end <= block.end && link.end > link.start, "links in blocks");
  }
  must(end === (blocks.length === 0 ? -1 : text.length), "blocks hold the text");
}

const slicesOf = ({ facts, contradictions, details }: Summary): Slice[] => [
  ...[...facts, ...contradictions].flatMap(({ quotes }) => quotes),
  ...(details ? [...details.links, ...details.periods, ...details.recipients].map(({ quote }) => quote) : []),
  ...[details?.minimumAge, details?.seat, details?.responseTime].flatMap((one) => (one ? [one.quote] : [])),
];

export function checkSummary(summary: Summary, { text }: PolicyDocument): void {
  must(v.is(summarySchema, summary), "a summary by its schema");
  must(summary.facts.length === FACT_IDS.length, "all facts");
  must(
    summary.facts.every(({ id }, i) => id === FACT_IDS[i]),
    "facts in order",
  );
  for (const slice of slicesOf(summary))
    must(
      slice.text !== "" && text.slice(slice.start, slice.end) === slice.text,
      "quotes that are slices of the text",
    );
  for (const { stance, quotes } of summary.facts)
    must(quotes.length > 0 === (stance !== "unstated"), "an answer has a quote");
}
