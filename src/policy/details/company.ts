import type { PolicyDocument } from "../types.ts";
import { domainName } from "./emails.ts";

/** Endings of company names in the law of many countries; most words are no ending by their first letter. */
const SUFFIX =
  "(?:(?:,(?! (?:Company(?!, Inc)|Foundation|Association|University|Trust|AS|SE|SA)\\b))? (?=[A-Z]|plc|e\\.V|s\\.|d\\.o)(?:Inc(?:orporated)?|INC|LLC|L\\.L\\.C|Co\\., Inc|Company, Inc|Co\\., Ltd|Co\\. Ltd|LTD|Ltd|(?:Company |Private )?Limited|LIMITED|LLP|LP|L\\.P|PLC|Plc|plc|Corp(?:oration)?|Co|Company|GmbH(?: & Co\\.? KG)?|AG|KG|UG|SE|e\\.V|B\\.V|BV|N\\.V|NV|S\\.A\\. de C\\.V|S\\.C\\.A|S\\.A(?:\\.S|\\.R\\.L)?|SA|SAS|SARL|SRL|S\\.R\\.L|S\\.r\\.l|S\\.a\\.r\\.l|S\\.p\\.A|SpA|S\\.L(?:\\.U)?|SL|AB|ASA|AS|ApS|A/S|Oy|Oyj|OÜ|Kft|Zrt|Sp\\. z o\\.o|s\\. ?r\\. ?o|d\\.o\\.o|(?:Pty|Pte|Pvt)(?:\\.? (?:Ltd|Limited))?|PBC|CIC|CIO|FZC|FZE|DAC|KK|K\\.K|Foundation|Association|University|Trust)\\b\\.?)";
/** Endings after which another may come: "The Harbour Trust, Inc." */
const WEAK = /\b(?:Co|Company|Foundation|Association|University|Trust)\.?$/u;
/** A capitalised word, or initials; lengths are bounded so that no input makes the search slow. */
const WORD =
  "(?:(?:\\p{Lu}\\.){2,5}|[\\p{Lu}\\d][\\p{L}\\p{N}'’&+!-]{0,30}(?:\\.[\\p{L}\\p{N}]{1,20}){0,3})(?![\\p{L}\\p{N}])";
const COUNTRY = "\\((?:UK|USA?|EU|[A-Z][a-z]{3,14})\\)";
const NAME = `(?=[\\p{Lu}\\d])(?<![\\p{L}\\p{N}.'’-])(?:(?<=\\p{Ll} )\\p{Lu}\\. (?=\\p{Lu}))?${WORD}(?:(?:,? U\\.S\\.A\\.(?=,)| ${COUNTRY}(?= [A-Z])|(?: |, (?=(?:Inc|LLC|Ltd|L\\.L\\.C)))(?:${WORD}|of|the|and|for|de|&|und|et|du|la))){0,7}`;
/** Names that are written small: "tado GmbH", "npm, Inc.". */
const SMALL = "(?<![\\p{L}\\p{N}.'’-])\\p{Ll}[\\p{L}\\p{N}]{0,14}(?:\\.\\p{L}{2,12})?";
const SURE_SUFFIX = "(?:,? (?:Inc|LLC|Ltd|GmbH|B\\.V|AB|AG|Oy|SAS|S\\.A)\\b\\.?)";
const WE = "[\"“'‘«](?:the )?(?:we|us|our|company|controller|site|service|website|\\p{Lu}[^\"”'’»]{0,40})";

interface Rule {
  pattern: RegExp;
  score: number;
  /** Only within this many characters of the beginning; everywhere where absent. */
  within?: number;
}

function rule(source: string, score: number, within?: number): Rule {
  let pattern: RegExp | undefined;
  return {
    // made at first use: a worker is woken for much else, and classes of letters take long to put together
    get pattern() {
      return (pattern ??= new RegExp(source, "gu"));
    },
    score,
    ...(within === undefined ? {} : { within }),
  };
}

/** Sentences that name who is behind the policy, the surest first. */
const RULES: readonly Rule[] = [
  rule(`[Rr]efers to (${NAME}${SUFFIX}?)`, 90, 12_000),
  rule(
    `(${NAME}${SUFFIX}?),?(?: (?:and|together with) (?:its|our|all)[^.("“]{0,60})?,? ?\\((?:[^()"“]{0,60}[,: ])?${WE}`,
    85,
    6000,
  ),
  rule(
    `(?:[Dd]ata )?[Cc]ontroller(?: (?:of|for|responsible)[^.:]{0,80})?(?: is|:| \\()\\s*(?:the )?(${NAME}${SUFFIX}?)`,
    80,
  ),
  rule(
    `(?:operated|owned|provided|run|published|developed|made available|offered|maintained)(?: and (?:operated|maintained|owned))? by (${NAME}${SUFFIX}?)`,
    75,
    8000,
  ),
  rule(
    `(?:describes?|explains?|sets? out|outlines?|governs?|discloses?)(?: the)? (?:how|manner in which|ways? (?:in which|that)|what|practices of) (?:personal (?:data|information) )?(${NAME}${SUFFIX}?),? (?:collects?|uses?|handles?|process|treats?|and|gathers?|shares?|may|protects?|stores?|maintains?|its)`,
    72,
    6000,
  ),
  rule(
    `(${NAME}${SUFFIX}?) (?:respects?|is committed to|are committed to|takes? your privacy|values? your|understands? (?:that|the|your)|cares? about|knows? that|recogni[sz]es)`,
    66,
    5000,
  ),
  rule(
    `(?:^|[\\n.:;] ?)(?:[Tt]he )?(${NAME}${SUFFIX}?),? (?:is|acts as|will be|shall be) (?:the|a) (?:data )?controller`,
    78,
  ),
  rule(`(?:^|[\\n.] ?)At (${NAME}${SUFFIX}?), (?:we|our|your|privacy|accessible|protecting|it)`, 70, 6000),
  rule(`Welcome to (?:the )?(${NAME}${SUFFIX}?)`, 55, 4000),
  rule(
    `(?:©|\\([Cc]\\)|[Cc]opyright)\\s{0,4}(?:©|\\([Cc]\\))?\\s{0,4}(?:(?:19|20)\\d\\d[\\s,–-]{0,6}){0,3}(?:by )?(${NAME}${SUFFIX}?)`,
    50,
  ),
  rule(`(?:[Pp]rivacy (?:[Pp]olicy|[Nn]otice|[Ss]tatement)) (?:of|for) (${NAME}${SUFFIX}?)`, 60, 3000),
];
/** "lamps.example (referred to as “we”)": a site that goes by its address. */
const SITE = new RegExp(
  `(?<![\\p{L}\\d.@/-])([a-z\\d][a-z\\d-]{1,30}\\.[a-z]{2,12}) \\((?:[^()"“]{0,60}[,: ])?["“](?:the )?(?:we|us|our)\\b`,
  "u",
);
const SITE_SCORE = 60;
const AT_END = new RegExp(`${SUFFIX}$`, "u");
const LEGAL_SCORE = 30;
const ENDING = new RegExp(SUFFIX, "gu");
const LEGAL_BEFORE = new RegExp(`(?:${NAME}${SUFFIX}|${SMALL}${SURE_SUFFIX})$`, "u");
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
const AFTER = 240;
/** What a name can gain beyond its score, by its uses and by being the domain's. */
const MOST_ADDED = 40;
const MAX_NAME = 110;
const MAX_ENDINGS = 60;
/** Who acts in the text is told by its first part. */
const SUBJECTS_WITHIN = 25_000;
const SUBJECT = new RegExp(
  `(${NAME}${SUFFIX}?) (?:collects?|uses|may|will|does|do not|shares?|respects|provides|processes|takes|reserves|has|cannot|can|stores|receives|discloses|makes)\\b`,
  "gu",
);
/** Where nothing else names the writer: who is spoken of like one, in more ways. Made when needed, which is seldom. */
const spokenOf = (): RegExp =>
  new RegExp(
    `(${NAME})(?: (?:collects?|uses|may|will|does|do not|shares?|provides|has|cannot|can|is|and our|and its)\\b|['’]s (?=\\p{Ll}))`,
    "gu",
  );
/** A title holds the name before or after what the paper is called. */
const PAPER =
  /(?:[-–—|:·]\s*)?\b(?:website|online|global|our|customer|consumer|full|general|app)?\s*(?:privacy(?: (?:and|&) (?:cookies?|data protection|security|terms(?: of (?:use|service))?))?|data protection|cookies?)\s*(?:policy|policies|notice|statement|declaration|information|center|centre)?\b(?:\s*(?:for|of|at)\b)?/giu;
const NOT_NAMES =
  /^(?:this|these|our|we|us|you|your|i|it|its|if|in|when|where|as|by|to|for|please|any|all|such|they|there|privacy|policy|notice|statement|personal|data|information|service|services|site|website|company|app|application|platform|user|users|customer|last|effective|updated|welcome|terms|cookies?|european(?! commission)|united|california|section|controller|processor|party|parties|third|account|home|menu|introduction|general|contact|how|what|who|legal|page|eu|eea|uk|us|gdpr|ccpa|data protection officer|sites|communications|advertising|community|internet|uniform|do not|questions|printable|germany|china|switzerland|norway|ireland|france|sweden|england|japan|india|canada|australia|texas|new york|and)(?:\b|$)/iu;
/** What a policy calls its writer for short: no name by itself. */
const SHORT_FORMS =
  /^(?:the )?(?:foundation|group|university|association|trust|institute|college|school|bank|club|society|council|corporation|fund|firm|agency|organi[sz]ation|publisher|operator|seller|store|shop|developer|licensor|merchant|employer|platforms?|app|apps|software|product|products|device|devices|game|games|online)$/iu;
const VENDORS =
  /^(?:google|facebook|meta platforms|twitter|microsoft|apple|amazon|stripe|paypal|adobe|mailchimp|intuit|hubspot|cloudflare|automattic|hotjar|linkedin|oracle|salesforce|zendesk|shopify|vimeo|youtube|instagram|pinterest|tiktok|bytedance|yahoo|criteo|doubleclick|bing|truste|trustarc|wayback)\b/iu;

const MAILBOX = /@([a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4})/giu;
const MAIL_HOSTS =
  /^(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|aol|gmx|protonmail|proton|mail|qq|163)$/u;

const MAX_CHARS = 60_000;

/** A name with a legal ending, and what stands after it; `index` is the ending's place in the text. */
interface LegalName {
  name: string;
  after: { text: string; index: number };
}

interface Candidate {
  name: string;
  score: number;
}

/** Names with a legal ending ("Harbour Books, Inc."), in the order of the text. */
export function legalNamesIn(text: string): string[] {
  return legalNamesOf(text).flatMap(({ name: raw }) => {
    const name = tidy(raw);
    return name !== null && name.split(" ").length > 1 ? [name] : [];
  });
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
  for (const { pattern, score, within } of RULES) {
    const part = within === undefined ? text : text.slice(0, within);
    let count = 0;
    for (const match of part.matchAll(pattern)) {
      if (++count > 30) break;
      const named = match[1] ?? "";
      const early = match.index < 3000 ? 4 : 0;
      add(named, score + early + (hasSuffix(named) ? 12 : 0));
    }
  }
  const legal = legalNamesOf(text);
  for (const { name, after } of legal) {
    const early = after.index < 3000 ? 4 : 0;
    add(name, scoreBy(after.text) + early + 12);
  }
  for (const [name, uses] of subjects(text.slice(0, SUBJECTS_WITHIN)))
    if (uses >= 3) add(name, 40 + Math.min(uses, 15));
  const site = SITE.exec(text.slice(0, 6000))?.[1];
  if (site !== undefined) add(site, SITE_SCORE);
  const fromTitle = titleName(document.title);
  if (fromTitle !== null) add(fromTitle, 58);
  const brands = brandsOf(document);
  for (const brand of brands) add(asWritten(brand, text) ?? "", 20);
  if (candidates.size === 0)
    for (const [name, uses] of subjects(text.slice(0, SUBJECTS_WITHIN), spokenOf()))
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

/** Names with a legal ending, found by the ending: to look for names first would try every capital letter. */
function legalNamesOf(text: string): LegalName[] {
  const found: LegalName[] = [];
  for (const { 0: ending, index } of text.matchAll(ENDING)) {
    const end = index + ending.length;
    const name = LEGAL_BEFORE.exec(text.slice(Math.max(0, index - MAX_NAME), end))?.[0];
    if (name === undefined) continue;
    found.push({ name, after: { text: text.slice(end, end + AFTER), index } });
    if (found.length === MAX_ENDINGS) break;
  }
  return found;
}

/** Names of the domains that the policy stands under and that its readers write to, squeezed; the most used mailbox first. */
function brandsOf(document: PolicyDocument): string[] {
  const counts = new Map<string, number>();
  for (const [, host = ""] of document.text.matchAll(MAILBOX)) {
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

/** How the text writes a name that is only known as "examplebooks": "ExampleBooks", "Example Books". */
function asWritten(brand: string, text: string): string | null {
  const letters = [...brand].map((letter) => `${letter}[ '’&.-]?`).join("");
  const found = new RegExp(
    `(?<![@.\\p{L}\\d/-])(?=\\p{Lu})${letters}(?<=[\\p{L}\\d])(?![\\p{L}\\d@])`,
    "iu",
  ).exec(text);
  return found && /\p{Lu}/u.test(found[0][0] ?? "") ? found[0] : null;
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
  const told = new RegExp(`((?:U\\.S\\. )?${NAME}) \\((?:the )?["“]?${short}["”]?\\)`, "u").exec(text)?.[1];
  const bare = told?.replace(/^The /u, "");
  if (bare?.replace(/^U\.S\. /u, "").startsWith(short.charAt(0))) return bare;
  if (short.length < 3) return null;
  const words = [...short].map((letter) => `${letter}\\p{Ll}{2,20}`).join(JOIN);
  return new RegExp(`(?<![\\p{L}\\d])(?:U\\.S\\. )?${words}(?![\\p{L}\\d])`, "u").exec(text)?.[0] ?? null;
}
const JOIN = ",? (?:(?:of|for|and|the|in|on) ){0,2}";

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

/** Names that do something again and again: "Example may share …", "Example does not …". */
function subjects(text: string, pattern = SUBJECT): Map<string, number> {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(pattern)) {
    const name = match[1] ?? "";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
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

function hasSuffix(name: string): boolean {
  return AT_END.test(name);
}

function bareName(name: string): string {
  return name.replace(AT_END, "").trim();
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

/** A name without what ran into it, null where it is none. */
function tidy(raw: string): string | null {
  const name = raw
    .replace(/\s+/gu, " ")
    .replace(
      /^(?:At|In|By|For|With|When|From|To|Copyright|Of|Contact|Controller|Company|Owner|Provider|Operator|Some|Official)(?: (?=\p{Lu}))/u,
      "",
    )
    .replace(/(?:\s(?:of|the|and|for|de|&|und|et|du|la)){1,20}$/u, "")
    .replace(/[’']s(?: (?:Sites?|Websites?|Platform|Apps?|Services?))?$/u, "")
    .replace(/(?<=\p{L}) (?:Sites?|Websites?|Platform|Web Site|Terms of (?:Use|Service))$/u, "")
    .replace(/(?<![,;:!])[,;:!]+$/u, "")
    .trim();
  const joined = name.indexOf(" and ");
  // "you, the User of this Website and Harbour Books Ltd"
  if (joined > 0 && hasSuffix(name) && NOT_NAMES.test(name.replace(/^The /u, "")))
    return tidy(name.slice(joined + " and ".length));
  const ended = hasSuffix(name) ? name : name.replace(/\.$/u, "");
  if (
    ended.length < 2 ||
    ended.length > 80 ||
    NOT_NAMES.test(ended.replace(/^The /u, "")) ||
    SHORT_FORMS.test(ended) ||
    !/\p{L}{2}/u.test(ended)
  )
    return null;
  // A run of capitals is a heading, not a name.
  if (!hasSuffix(ended) && ended.split(" ").length >= 3 && ended === ended.toUpperCase()) return null;
  return ended;
}

/** "The Example" and "Example" are one name. */
const plainKey = (name: string): string => keyOf(name.replace(/^The /u, ""));

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
