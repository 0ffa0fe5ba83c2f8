import type { Evidence } from "../denials.ts";
import type { FactId, NamedRecipient } from "../types.ts";
import { legalNamesIn } from "./company/legal-names.ts";
import { sliceOf } from "./slices.ts";
import { VENDORS } from "./vendors.ts";
import { matchesIn } from "./matches.ts";

/** Facts whose proofs name who gets data, or who takes it on the site. */
const SHARED: readonly FactId[] = [
  "share.providers",
  "share.trackers",
  "share.advertisers",
  "share.marketing-partners",
  "share.affiliates",
  "use.analytics",
  "collect.payment",
];
const VENDOR = new RegExp(
  `(?<![\\p{L}\\d@./-])(?:${[...VENDORS]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"))
    .join("|")})(?![\\p{L}\\d@-])(?!\\.\\p{L})`,
  "gu",
);
/** Something is had from them, not given to them. */
const NOT_GIVEN =
  /\b(?:browsers? such as|download\w* (?:from|on|in)|available (?:on|in|at)|app store|add-?on)\b/iu;
const MAX_NAMES = 40;

/** Other companies that get data by name, each once, in the order of the text, with the sentence that names it. */
export function recipientsIn(
  evidence: ReadonlyMap<FactId, readonly Evidence[]>,
  company: string | null,
): NamedRecipient[] {
  const passages = new Map<number, Evidence>();
  for (const fact of SHARED)
    for (const proof of evidence.get(fact) ?? []) if (proof.stance !== "no") passages.set(proof.start, proof);
  const found = new Map<string, NamedRecipient>();
  const own = keyOf(company ?? "");
  for (const passage of [...passages.values()].sort((a, b) => a.start - b.start)) {
    if (NOT_GIVEN.test(passage.text)) continue;
    const named = matchesIn(passage.text, VENDOR).map((match) => match[0]);
    for (const name of [...named, ...legalNamesIn(passage.text)]) {
      const key = keyOf(name);
      if (own !== "" && (own.includes(key) || key.includes(own))) continue;
      if ([...found.keys()].some((other) => other === key || (key.length > 3 && other.startsWith(key))))
        continue;
      for (const other of found.keys())
        if (other.length > 3 && key.startsWith(other) && inSame(found, other, passage)) found.delete(other);
      found.set(key, { name, quote: sliceOf(passage, passage.start) });
    }
  }
  return [...found.values()].sort((a, b) => a.quote.start - b.quote.start).slice(0, MAX_NAMES);
}

/** "Stripe" and "Stripe, Inc." of one sentence are one. */
const inSame = (found: ReadonlyMap<string, NamedRecipient>, key: string, { start }: Evidence): boolean =>
  found.get(key)?.quote.start === start;

const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/,? (?:inc|llc|ltd|limited|gmbh|corp|ag|b\.v|s\.a)\.?$/u, "")
    .replace(/[^\p{L}\p{N}]+/gu, "");
