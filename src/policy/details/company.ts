import type { PolicyDocument } from "../types.ts";
import { domainName } from "./emails.ts";

/** Endings of company names in the law of many countries; most words are no ending by their first letter. */
const SUFFIX =
  "(?:,? (?=[A-Z]|e\\.V|s\\.|d\\.o)(?:Inc(?:orporated)?|INC|LLC|L\\.L\\.C|Co\\., Ltd|Co\\. Ltd|LTD|Ltd|(?:Company |Private )?Limited|LIMITED|LLP|LP|L\\.P|PLC|Plc|plc|Corp(?:oration)?|Co|Company|GmbH(?: & Co\\.? KG)?|AG|KG|UG|SE|e\\.V|B\\.V|BV|N\\.V|NV|S\\.A\\. de C\\.V|S\\.C\\.A|S\\.A(?:\\.S|\\.R\\.L)?|SA|SAS|SARL|SRL|S\\.R\\.L|S\\.r\\.l|S\\.a\\.r\\.l|S\\.p\\.A|SpA|S\\.L(?:\\.U)?|SL|AB|ASA|AS|ApS|A/S|Oy|Oyj|OÜ|Kft|Zrt|Sp\\. z o\\.o|s\\. ?r\\. ?o|d\\.o\\.o|Pty(?:\\.? Ltd)?|Pte(?:\\.? Ltd)?|Pvt(?:\\.? Ltd)?|PBC|CIC|CIO|FZC|FZE|DAC|KK|K\\.K|Foundation|Association|University|Trust)\\b\\.?)";
/** A capitalised word, or initials; lengths are bounded so that no input makes the search slow. */
const WORD =
  "(?:(?:\\p{Lu}\\.){2,5}|[\\p{Lu}\\d][\\p{L}\\p{N}'’&+!-]{0,30}(?:\\.[\\p{L}\\p{N}]{1,20}){0,3})(?![\\p{L}\\p{N}])";
const COUNTRY = "\\((?:UK|USA?|EU|[A-Z][a-z]{3,14})\\)";
const NAME = `(?=[\\p{Lu}\\d])(?<![\\p{L}\\p{N}.'’-])${WORD}(?:(?:,? U\\.S\\.A\\.(?=,)| ${COUNTRY}(?= [A-Z])|(?: |, (?=(?:Inc|LLC|Ltd|L\\.L\\.C)))(?:${WORD}|of|the|and|for|de|&|und|et|du|la))){0,7}`;
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
  rule(`(?:^|[\\n.] ?)At (${NAME}${SUFFIX}?), (?:we|our|your|privacy|accessible|protecting|it)`, 70, 6000),
  rule(`Welcome to (?:the )?(${NAME}${SUFFIX}?)`, 55, 4000),
  rule(
    `(?:©|\\([Cc]\\)|[Cc]opyright)\\s{0,4}(?:©|\\([Cc]\\))?\\s{0,4}(?:(?:19|20)\\d\\d[\\s,–-]{0,6}){0,3}(?:by )?(${NAME}${SUFFIX}?)`,
    50,
  ),
  rule(`(?:[Pp]rivacy (?:[Pp]olicy|[Nn]otice|[Ss]tatement)) (?:of|for) (${NAME}${SUFFIX}?)`, 60, 3000),
];
const AT_END = new RegExp(`${SUFFIX}$`, "u");
const LEGAL_SCORE = 30;
const ENDING = new RegExp(SUFFIX, "gu");
const LEGAL_BEFORE = new RegExp(`(?:${NAME}${SUFFIX}|${SMALL}${SURE_SUFFIX})$`, "u");
/** What is the controller says so itself. */
const IS_CONTROLLER = /^,? (?:is|acts as|will be|shall be) (?:the|a) (?:data )?controller/u;
const CONTROLLER_SCORE = 82;
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
/** A title holds the name before or after what the paper is called. */
const PAPER =
  /(?:[-–—|:·]\s*)?\b(?:website|online|global|our|customer|consumer|full|general|app)?\s*(?:privacy(?: (?:and|&) (?:cookies?|data protection|security|terms(?: of (?:use|service))?))?|data protection|cookies?)\s*(?:policy|policies|notice|statement|declaration|information|center|centre)?\b(?:\s*(?:for|of|at)\b)?/giu;
const NOT_NAMES =
  /^(?:this|these|our|we|us|you|your|i|it|its|if|in|when|where|as|by|to|for|please|any|all|such|they|there|privacy|policy|notice|statement|personal|data|information|service|services|site|website|company|app|application|platform|user|users|customer|last|effective|updated|welcome|terms|cookies?|european|united|california|section|controller|processor|party|parties|third|account|home|menu|introduction|general|contact|how|what|who|legal|page|eu|eea|uk|us|gdpr|ccpa|data protection officer|sites|communications|advertising|community|internet|uniform|do not|questions|printable|germany|china|switzerland|norway|ireland|france|sweden|england|japan|india|canada|australia|texas|new york|and)(?:\b|$)/iu;
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
  for (const { name, after } of legalNamesOf(text)) {
    const early = after.index < 3000 ? 4 : 0;
    add(name, (IS_CONTROLLER.test(after.text) ? CONTROLLER_SCORE : LEGAL_SCORE) + early + 12);
  }
  for (const [name, uses] of subjects(text.slice(0, SUBJECTS_WITHIN)))
    if (uses >= 3) add(name, 40 + Math.min(uses, 15));
  const fromTitle = titleName(document.title);
  if (fromTitle !== null) add(fromTitle, 58);
  const brands = brandsOf(document);
  for (const brand of brands) add(asWritten(brand, text) ?? "", 20);
  const most = Math.max(...[...candidates.values()].map(({ score }) => score));
  const best = [...candidates.values()]
    .filter(({ score }) => score >= most - MOST_ADDED)
    .map((candidate) => ({ ...candidate, weight: weight(candidate, text, brands) }))
    .reduce<(Candidate & { weight: number }) | null>((a, b) => (a && a.weight >= b.weight ? a : b), null);
  if (!best) return null;
  const whole = spelledOut(best.name, text) ?? withSuffix(best.name, candidates);
  return withStop(whole, text);
}

/** Names with a legal ending, found by the ending: to look for names first would try every capital letter. */
function legalNamesOf(text: string): { name: string; after: { text: string; index: number } }[] {
  const found: { name: string; after: { text: string; index: number } }[] = [];
  for (const { 0: ending, index } of text.matchAll(ENDING)) {
    const end = index + ending.length;
    const name = LEGAL_BEFORE.exec(text.slice(Math.max(0, index - MAX_NAME), end))?.[0];
    if (name === undefined) continue;
    found.push({ name, after: { text: text.slice(end, end + 60), index } });
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

/** What "BCT" and "the BCT" stand for, where the text says it: "Board of Coastal Tides". */
function spelledOut(name: string, text: string): string | null {
  const short = name.replace(/^The /u, "");
  if (!/^\p{Lu}{3,6}$/u.test(short)) return null;
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
function subjects(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const match of text.matchAll(SUBJECT)) {
    const name = match[1] ?? "";
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** "Example" where the text also says "Example, Inc.", or "Example Trading Ltd.", is the latter. */
function withSuffix(name: string, candidates: ReadonlyMap<string, Candidate>): string {
  if (hasSuffix(name)) return name;
  const key = keyOf(name);
  const whole = [...candidates.values()].filter((other) => hasSuffix(other.name));
  const same = whole.find((other) => keyOf(bareName(other.name)) === key);
  if (same) return same.name;
  const longer = whole.filter(
    (other) => key.length >= 3 && keyOf(other.name).startsWith(key) && other.name.split(" ").length <= 8,
  );
  return longer.sort((a, b) => b.score - a.score)[0]?.name ?? name;
}

/** "Example, Inc" is "Example, Inc." where the text goes on after the full stop. */
function withStop(name: string, text: string): string {
  if (/\b(?:Limited|SA|AG|GmbH|SE|Plc|PLC|LLC|AB|AS|Oy|Foundation|Trust)\.$/u.test(name))
    return name.slice(0, -1);
  if (!/\b(?:Inc|Ltd|Corp|Co)$/u.test(name)) return name;
  for (let at = text.indexOf(`${name}.`); at >= 0; at = text.indexOf(`${name}.`, at + 1)) {
    if (/^\.(?:[,)”";:]|\s+[\p{Ll}(“"])/u.test(text.slice(at + name.length, at + name.length + 4)))
      return `${name}.`;
  }
  return name;
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
      /^(?:At|In|By|For|With|When|From|To|Copyright|Of|Contact|Controller|Company|Owner|Provider|Operator)(?: (?=\p{Lu}))/u,
      "",
    )
    .replace(/(?:\s(?:of|the|and|for|de|&|und|et|du|la)){1,20}$/u, "")
    .replace(/[’']s(?: (?:Sites?|Websites?|Platform|Apps?|Services?))?$/u, "")
    .replace(/(?<=\p{L}) (?:Sites?|Websites?|Platform|Web Site|Terms of (?:Use|Service))$/u, "")
    .replace(/(?<![,;:!])[,;:!]+$/u, "")
    .trim();
  const ended = hasSuffix(name) ? name : name.replace(/\.$/u, "");
  if (
    ended.length < 2 ||
    ended.length > 80 ||
    NOT_NAMES.test(ended.replace(/^The /u, "")) ||
    !/\p{L}{2}/u.test(ended)
  )
    return null;
  // A run of capitals is a heading, not a name.
  if (!hasSuffix(ended) && ended.split(" ").length >= 3 && ended === ended.toUpperCase()) return null;
  return ended;
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
