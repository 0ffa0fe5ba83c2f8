import { parse } from "tldts";
import { matchesIn } from "./matches.ts";

/** An e-mail address as a person would type it, and where it was found. */
export interface FoundEmail {
  value: string;
  start: number;
  end: number;
}

const LOCAL = /(?<![@\p{L}\d._%+-])[\p{L}\d](?:[\p{L}\d._%+'\u2010\u2011-]{0,62}[\p{L}\d_+])?$/u;
const LABEL = "[\\p{L}\\d](?:[\\p{L}\\d-]{0,61}[\\p{L}\\d])?";
const DOT = "(?:\\.|\\s{0,2}[\\[({<]{1,2}\\s?(?:dot|\\.|punkt|point|d)\\s?[\\])}>]{1,2}\\s{0,2})";
const DOMAIN = new RegExp(`^${LABEL}(?:${DOT}${LABEL}){1,5}`, "iu");
/** "privacy at example dot com" in words. */
const SPELLED_DOMAIN = new RegExp(`^${LABEL}(?: dot ${LABEL}){1,4}(?![\\p{L}\\d])`, "iu");
const DOTS = new RegExp(`${DOT}| dot `, "giu");
/** "@", or what stands for it so that programs don't collect the address: "[at]", "(@)", "{a}", " at ". */
const AT = /\s?[[({<]{1,2}\s?(?:at|@|a|ät|arroba)\s?[\])}>]{1,2}\s?|\s@\s|@| at /giu;
const MAX_LOCAL = 70;
const MAX_DOMAIN = 200;
const MAX_TRIMMED = 12;
const MAX_LOOSE = 3;
/** Reserved for samples such as ours (RFC 2606): registered by nobody, but not a word that ran in. */
const DOCUMENTATION = "example";

/** All e-mail addresses of a text, in order, also those written for people only. */
export function emailsIn(text: string): FoundEmail[] {
  const found: FoundEmail[] = [];
  for (const at of matchesIn(text, AT)) {
    const after = at.index + at[0].length;
    const domain = (at[0] === " at " ? SPELLED_DOMAIN : DOMAIN).exec(
      text.slice(after, after + MAX_DOMAIN),
    )?.[0];
    if (domain === undefined) continue;
    const local = LOCAL.exec(text.slice(Math.max(0, at.index - MAX_LOCAL), at.index))?.[0];
    if (local === undefined) continue;
    const value = emailOf(local, domain.replace(DOTS, "."));
    if (value === null) continue;
    found.push({ value, start: at.index - local.length, end: after + domain.length });
  }
  return found;
}

/** The address of a "mailto:" link, null where it has none. */
export function mailtoAddress(href: string): string | null {
  const match = /^mailto:([^?]*)/iu.exec(href);
  if (!match) return null;
  let address = match[1] ?? "";
  try {
    address = decodeURIComponent(address);
  } catch {
    // Badly written escapes: the address as it stands.
  }
  return emailsIn(address)[0]?.value ?? null;
}

/** Puts an address together if its domain can exist; letters that ran into its end ("example.orgor") are cut off. */
function emailOf(local: string, domain: string): string | null {
  let host = domain.toLowerCase();
  for (let cut = 0; cut <= MAX_TRIMMED; cut++) {
    // A short word ran in ("comor"), or one with a capital ("euLionheart"): longer ends belong to an unknown domain.
    const loose = cut <= MAX_LOOSE || /^\p{Lu}/u.test(domain.slice(host.length));
    const read = parse(host);
    if (loose && read.domain !== null && (read.isIcann === true || read.publicSuffix === DOCUMENTATION))
      return `${local}@${domain.slice(0, host.length)}`;
    if (!/\p{L}{3}$/u.test(host)) return null;
    host = host.slice(0, -1);
  }
  return null;
}

/** The name that a domain is registered under, without its suffix: "example" of "mail.example.co.uk". */
export function domainName(host: string): string {
  return parse(host).domainWithoutSuffix ?? "";
}
