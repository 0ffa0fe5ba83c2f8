import type { PolicyDocument } from "../types.ts";
import { lazily } from "./company/lazily.ts";
import { legalNamesOf, type LegalName } from "./company/legal-names.ts";
import { bareName, hasSuffix, keyOf, nameBefore, type PlacedName } from "./company/names.ts";
import { before, RULES } from "./company/sentences.ts";
import { tidy } from "./company/tidy.ts";
import { domainName } from "./emails.ts";
import { matchesIn } from "./matches.ts";

/** Endings after which another may come: "The Harbour Trust, Inc." */
const WEAK = /\b(?:Co|Company|Foundation|Association|University|Trust)\.?$/u;
/** "lamps.example (referred to as “we”)": a site that goes by its address. */
const SITE_CALLED = /\((?:[^()"“]{0,60}[,: ])?["“](?:the )?(?:we|us|our)\b/gu;
const SITE = lazily("(?<![\\p{L}\\d.@/-])[a-z\\d][a-z\\d-]{1,30}\\.[a-z]{2,12}(?= $)", "u");
const MAX_SITE = 50;
const SITE_SCORE = 60;
const LEGAL_SCORE = 30;
/** What is the controller says so itself. */
const IS_CONTROLLER = /^,? (?:is|acts as|will be|shall be) (?:the|a) (?:data )?controller/u;
const CONTROLLER_SCORE = 82;
/** "Harbour Trading Ltd, trading as Harbour". */
const TRADES = /^,? ?\(?(?:d\/b\/a|d\.b\.a\.|dba|doing business as|trading as|t\/a)\b/iu;
const TRADES_SCORE = 88;
/** "Harbour Trading Ltd, a company of Westhaven, 1 Quay Street (“we” or “us”)". */
const IS_WE =
  /^(?:,? (?:an?|the|with|located|registered|incorporated|established|having|whose|based|ABN|ACN|NZBN|No\.|reg\.?)\b[^("“]{0,140})?,? ?\((?:[^()"“]{0,60}[,: ]|(?:[“"][^()“”"]{1,40}[”"“],? ?){0,2}(?:or )?)?["“](?:the )?(?:we|us|our|company)\b/iu;
const WE_SCORE = 86;
/** What a name can gain beyond its score, by its uses and by being the domain's. */
const MOST_ADDED = 40;
/** Who acts in the text is told by its first part. */
const SUBJECTS_WITHIN = 25_000;
const subjectsOf = before(
  " (?:collects?|uses|may|will|does|do not|shares?|respects|provides|processes|takes|reserves|has|cannot|can|stores|receives|discloses|makes)\\b",
);
/** Where nothing else names the writer: who is spoken of like one, in more ways. */
const spokenOf = before(
  "(?: (?:collects?|uses|may|will|does|do not|shares?|provides|has|cannot|can|is|and our|and its)\\b|['’]s (?=\\p{Ll}))",
);
/** A title holds the name before or after what the paper is called. */
const PAPER =
  /(?:[-–—|:·]\s*)?\b(?:website|online|global|our|customer|consumer|full|general|app)?\s*(?:privacy(?: (?:and|&) (?:cookies?|data protection|security|terms(?: of (?:use|service))?))?|data protection|cookies?)\s*(?:policy|policies|notice|statement|declaration|information|center|centre)?\b(?:\s*(?:for|of|at)\b)?/giu;
const VENDORS =
  /^(?:google|facebook|meta platforms|twitter|microsoft|apple|amazon|stripe|paypal|adobe|mailchimp|intuit|hubspot|cloudflare|automattic|hotjar|linkedin|oracle|salesforce|zendesk|shopify|vimeo|youtube|instagram|pinterest|tiktok|bytedance|yahoo|criteo|doubleclick|bing|truste|trustarc|wayback)\b/iu;

const MAILBOX = /@([a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4})/giu;
const MAIL_HOSTS =
  /^(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|aol|gmx|protonmail|proton|mail|qq|163)$/u;

const MAX_CHARS = 60_000;

interface Candidate {
  name: string;
  score: number;
}

/** The name of who is behind the policy, as it writes it; null where it isn't named. */
export function companyName(document: PolicyDocument): string | null {
  const text = document.text.slice(0, MAX_CHARS);
  const candidates = new Map<string, Candidate>();
  const add = (raw: string, score: number) => {
    const name = tidy(raw);
    if (name === null) return;
    const key = keyOf(name);
    const known = candidates.get(key);
    if (known) known.score += Math.min(8, score / 10);
    else candidates.set(key, { name, score });
  };
  for (const { names, score, within } of RULES) {
    const part = within === undefined ? text : text.slice(0, within);
    let count = 0;
    for (const { name, index } of names(part)) {
      if (++count > 30) break;
      const early = index < 3000 ? 4 : 0;
      add(name, score + early + (hasSuffix(name) ? 12 : 0));
    }
  }
  const legal = legalNamesOf(text);
  for (const { name, after } of legal) {
    const early = after.index < 3000 ? 4 : 0;
    add(name, scoreBy(after.text) + early + 12);
  }
  for (const [name, uses] of usesOf(subjectsOf(text.slice(0, SUBJECTS_WITHIN))))
    if (uses >= 3) add(name, 40 + Math.min(uses, 15));
  const site = siteCalledWe(text.slice(0, 6000));
  if (site !== null) add(site, SITE_SCORE);
  const fromTitle = titleName(document.title);
  if (fromTitle !== null) add(fromTitle, 58);
  const brands = brandsOf(document);
  for (const brand of brands) add(asWritten(brand, text) ?? "", 20);
  if (candidates.size === 0)
    for (const [name, uses] of usesOf(spokenOf(text.slice(0, SUBJECTS_WITHIN))))
      if (uses >= 3 && !VENDORS.test(name)) add(name, Math.min(uses, 15));
  const most = Math.max(...[...candidates.values()].map(({ score }) => score));
  const best = [...candidates.values()]
    .filter(({ score }) => score >= most - MOST_ADDED)
    .map((candidate) => ({ ...candidate, weight: weight(candidate, text, brands) }))
    .reduce<(Candidate & { weight: number }) | null>((a, b) => (a && a.weight >= b.weight ? a : b), null);
  if (!best) return null;
  const whole =
    spelledOut(best.name, text) ?? traderAs(best.name, legal) ?? withSuffix(best.name, candidates);
  return withStop(whole, text);
}

/** What follows a legal name tells whose it is. */
function scoreBy(after: string): number {
  if (TRADES.test(after)) return TRADES_SCORE;
  if (IS_WE.test(after)) return WE_SCORE;
  return IS_CONTROLLER.test(after) ? CONTROLLER_SCORE : LEGAL_SCORE;
}

/** Names of the domains that the policy stands under and that its readers write to, squeezed; the most used mailbox first. */
function brandsOf(document: PolicyDocument): string[] {
  const counts = new Map<string, number>();
  for (const [, host = ""] of matchesIn(document.text, MAILBOX)) {
    const name = keyOf(domainName(host.toLowerCase()));
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  const host = /^https?:\/\/([^/:?#]+)/iu.exec(document.url ?? "")?.[1];
  const own = host === undefined ? undefined : keyOf(domainName(host));
  return [...new Set([most, own])].filter(
    (name): name is string => name !== undefined && name.length >= 3 && !MAIL_HOSTS.test(name),
  );
}

/** A site's address that the text calls "we". */
function siteCalledWe(text: string): string | null {
  for (const { index } of matchesIn(text, SITE_CALLED)) {
    const site = SITE().exec(text.slice(Math.max(0, index - MAX_SITE), index))?.[0];
    if (site !== undefined) return site;
  }
  return null;
}

/** How the text writes a name that is only known as "examplebooks": "ExampleBooks", "Example Books". */
function asWritten(brand: string, text: string): string | null {
  if (!/^\p{L}/u.test(brand)) return null;
  const spelled = new RegExp([...brand].join("[ '’&.-]?"), "giu");
  for (const { 0: found, index } of matchesIn(text, spelled)) {
    const end = index + found.length;
    if (/[@.\p{L}\d/-]$/u.test(text.slice(Math.max(0, index - 2), index))) continue;
    if (/^[\p{L}\d@]/u.test(text.slice(end, end + 2))) continue;
    return /^\p{Lu}/u.test(found) ? found : null;
  }
  return null;
}

/** Who trades under the name, where the text says it. */
function traderAs(name: string, legal: readonly LegalName[]): string | null {
  for (const { name: trader, after } of legal) {
    const alias = TRADES.exec(after.text);
    if (alias && after.text.slice(alias[0].length).trimStart().startsWith(name)) return tidy(trader);
  }
  return null;
}

/** What "BCT" and "the BCT" stand for, where the text says it: "Board of Coastal Tides". */
function spelledOut(name: string, text: string): string | null {
  const short = name.replace(/^The /u, "");
  if (!/^\p{Lu}{2,6}$/u.test(short)) return null;
  const told = toldBefore(new RegExp(` \\((?:the )?["“]?${short}["”]?\\)`, "gu"), text);
  const bare = told?.replace(/^The /u, "");
  if (bare?.replace(/^U\.S\. /u, "").startsWith(short.charAt(0))) return bare;
  if (short.length < 3) return null;
  const words = [...short].map((letter) => `${letter}\\p{Ll}{2,20}`).join(JOIN);
  return new RegExp(`(?<![\\p{L}\\d])(?:U\\.S\\. )?${words}(?![\\p{L}\\d])`, "u").exec(text)?.[0] ?? null;
}
const JOIN = ",? (?:(?:of|for|and|the|in|on) ){0,2}";

/** The first name that the words follow. */
function toldBefore(words: RegExp, text: string): string | undefined {
  for (const { index } of matchesIn(text, words)) {
    const named = nameBefore(text, index);
    if (named) return named.name;
  }
  return undefined;
}

/** A name that the text uses again and again is the writer's own; vendors are named too, but are not. */
function weight({ name, score }: Candidate, text: string, brands: readonly string[]): number {
  const bare = bareName(name);
  const uses = countOf(bare, text);
  const key = keyOf(bare);
  const own = brands.some((brand) => key.includes(brand) || (key.length >= 4 && brand.includes(key)));
  return score + Math.min(15, uses) + (own ? 25 : 0) - (VENDORS.test(name) && uses < 8 && !own ? 40 : 0);
}

function countOf(part: string, text: string): number {
  if (part === "") return 0;
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

/** How often each is named. */
function usesOf(names: Iterable<PlacedName>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

const DOMAIN_END = /\.(?:com|net|org|io|app|co|co\.uk|de|eu)$/iu;

/** "Example" where the text also says "Example, Inc.", or "Example Trading Ltd.", is the latter. */
function withSuffix(name: string, candidates: ReadonlyMap<string, Candidate>): string {
  if (hasSuffix(name) && !WEAK.test(name)) return name;
  const key = plainKey(name.replace(DOMAIN_END, ""));
  const whole = [...candidates.values()].filter((other) => hasSuffix(other.name) && other.name !== name);
  // the same, or "Harbour Co., Inc." of "Harbour Co"
  const same = whole.find(
    (other) =>
      plainKey(bareName(other.name)) === key ||
      (other.name.startsWith(name) && /^\.?, /u.test(other.name.slice(name.length))),
  );
  if (same || hasSuffix(name)) return same?.name ?? name;
  const longer = whole.filter(
    (other) => key.length >= 3 && plainKey(other.name).startsWith(key) && other.name.split(" ").length <= 8,
  );
  return longer.sort((a, b) => b.score - a.score)[0]?.name ?? name;
}

/** "Example, Inc" is "Example, Inc." where the text goes on after the full stop. */
function withStop(name: string, text: string): string {
  if (
    /\b(?:Limited|SA|SRL|SpA|AG|KG|UG|GmbH|SE|Plc|PLC|plc|LLC|LLP|DAC|AB|AS|ApS|BV|NV|Oyj?|Foundation|Trust)\.$/u.test(
      name,
    )
  )
    return name.slice(0, -1);
  if (/\.\p{Lu}$/u.test(name) && hasSuffix(name)) return text.includes(`${name}.`) ? `${name}.` : name;
  if (!/\b(?:Inc|Ltd|Corp|Co)$/u.test(name)) return name;
  for (let at = text.indexOf(`${name}.`); at >= 0; at = text.indexOf(`${name}.`, at + 1)) {
    if (/^\.(?:[,)”";:]|\s+[\p{Ll}(“"])/u.test(text.slice(at + name.length, at + name.length + 4)))
      return `${name}.`;
  }
  // at the ends of sentences only: who writes it without a full stop does so in mid-sentence too
  return text.includes(`${name}.`) && countOf(name, text) === countOf(`${name}.`, text) ? `${name}.` : name;
}

function titleName(title: string | null): string | null {
  if (title === null || title.length > 120) return null;
  const rest = title
    .replace(PAPER, " ")
    .replace(/\b(?:19|20)\d\d\b/gu, " ")
    .replace(/[|–—:·]+|\s-\s/gu, " ")
    .replace(/(?<![\s,.()-])[\s,.()-]+$|^[\s,.()-]+/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/[’']s$/u, "");
  return rest === title || rest.length < 2 ? null : rest;
}

/** "The Example" and "Example" are one name. */
const plainKey = (name: string): string => keyOf(name.replace(/^The /u, ""));
