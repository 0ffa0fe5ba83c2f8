/** Which document is a page's policy: the reader's choice, the consent sentence's link, the page itself, the best link. Pure. */
import { addressWords } from "../../page/links/address.ts";
import { wordForm } from "../../page/text.ts";
import type { PolicyLink } from "../../page/types.ts";
import { readName } from "../../page/words/policy.ts";
import type { PageSeen } from "../messages.ts";
import { cleanAddress, policyKey } from "../../net/addresses.ts";

export interface PageView {
  url: string;
  /** "" where it has none. */
  title: string;
  /** What the content script saw; null where there was none. */
  seen: PageSeen | null;
  /** The policy that the reader chose for the site. */
  chosen: string | null;
}

export interface Attempt {
  url: string;
  /** The page itself, which only its name or address makes a policy: when it is none, the next is tried and nothing said. */
  guess: boolean;
}

export interface Plan {
  /** Addresses to read, one after the other until one is a policy; empty where nothing is good enough. */
  attempts: Attempt[];
  /** What the reader can choose from. */
  candidates: PolicyLink[];
}

/** Whether a page's title or the last part of its address is the name of a privacy policy. */
export function isNamedPolicy(url: string, title: string): boolean {
  if (cleanAddress(url) === null) return false;
  const last = readName(addressWords(url).last);
  const name = readName(wordForm(title));
  const other = (reading: typeof last) => reading.settings || reading.cookies;
  return (name.named && !other(name)) || ((last.named || (last.privacy && last.extra === 0)) && !other(last));
}

export function planFor({ url, title, seen, chosen }: PageView): Plan {
  const attempts: Attempt[] = [];
  const add = (address: string | null | undefined, guess = false) => {
    if (!address) return;
    const key = policyKey(address);
    if (!attempts.some((attempt) => policyKey(attempt.url) === key)) attempts.push({ url: address, guess });
  };
  const consent = seen?.signup?.signup ? seen.signup.consent?.policy : null;
  const candidates = seen?.candidates ?? [];
  if (chosen !== null) add(chosen);
  else {
    if (seen?.policy && policyKey(seen.policy) === policyKey(url)) add(url);
    add(consent);
    if (isNamedPolicy(url, title)) add(url, true);
    add(seen?.policy);
  }
  return { attempts, candidates };
}
