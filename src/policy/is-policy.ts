import { namesPolicy } from "./document/policy-names.ts";
import { READ_LANGUAGES } from "./read-languages.ts";
import type { NotPolicyReason, PolicyDocument } from "./types.ts";

const MIN_WORDS = 40;
/** Judged by its first part: a long policy tells early what it is. */
const JUDGED_CHARS = 20_000;
const OPENING_CHARS = 800;
/** A page with a password field and less text than this asks people to log in. */
const LOGIN_WORDS = 1000;

const BANNER_WORDS = 400;
const SHORT_WORDS = 150;

/** What policies speak of, in lower case: to ignore case in each expression takes twice as long. Each is counted once. */
const TOPICS: readonly RegExp[] = [
  /\bpersonal(?:ly)?[- ](?:data|information|identif\w+|details)\b/u,
  /\b(?:privacy (?:policy|notice|statement)|data (?:policy|protection))\b/u,
  /\b(?:collect|gather|receive|process|store|record)(?:s|ed|ing)?\b[^.]{0,60}\b(?:information|data|addresse?s?|cookies)\b|\b(?:information|data)\b[^.]{0,60}\bcollect(?:s|ed|ing|ion)?\b/u,
  /\b(?:share|sell|disclose|transfer|rent|provide)(?:s|d|ing)?\b[^.]{0,60}\b(?:information|data|third part(?:y|ies))\b/u,
  /\bcookies?\b/u,
  /\bthird[- ]part(?:y|ies)\b/u,
  /\b(?:secur\w+|encrypt\w+|protect(?:ed|s|ion)?)\b[^.]{0,60}\b(?:information|data)\b|\b(?:information|data)\b[^.]{0,60}\b(?:secure|encrypted|protected)\b/u,
  /\b(?:delet\w+|eras\w+|access|correct|opt[- ]out|unsubscribe)\b[^.]{0,60}\b(?:information|data|account|e-?mails?)\b/u,
  /\b(?:retain|retention|keep|kept|stored)\b[^.]{0,60}\b(?:data|information|days|months|years|long)\b/u,
  /\b(?:children|under (?:the age of )?(?:13|16|18|thirteen)|minors)\b/u,
  /\bchanges?\b[^.]{0,40}\b(?:privacy|policy|notice|statement)\b|\b(?:update|modify|amend|revise)\b[^.]{0,40}\b(?:privacy|policy|notice|statement)\b/u,
  /\b(?:gdpr|ccpa|general data protection|data controller|legal basis|legitimate interests?|supervisory authority)\b/u,
  /\b(?:ip address(?:es)?|device|browser|log files?|analytics)\b/u,
];
/** The words of policies, counted each time. */
const WORDS =
  /\b(?:personal (?:data|information)|privacy|cookies?|third[- ]part(?:y|ies)|collect(?:s|ed|ion|ing)?|disclos(?:e|es|ed|ure)|your (?:information|data|personal)|opt[- ]out|retain(?:ed)?|consent|gdpr|ccpa|data)\b/gu;
/** The writer says what the writer does with data. */
const PRACTICE =
  /\b(?:we|us|our|i|my|(?:this|the|our) (?:app|application|site|website|service|software|game|extension|company|policy|notice))\b[^.;]{0,120}\b(?:collect|gather|obtain|receive|use|share|sell|disclose|process|store|retain|keep|hold|delete|track|log|record|access)(?:s|d|ed|ing)?\b[^.;]{0,120}\b(?:information|data|cookies|details|address(?:es)?|content|analytics)\b|\b(?:may|will|does not|do not|doesn['’]t|don['’]t|never)\b[^.;]{0,80}\b(?:collect|share|sell|send|disclose|store|process|track)\b[^.;]{0,80}\b(?:information|data|history|telemetry|cookies)\b|\b(?:data|information)\b[^.;]{0,60}\b(?:(?:is|are|be|was) (?:not |never |only )?|(?:isn|aren|wasn|won)['’]t (?:be )?)(?:collected|shared|sold|stored|processed|used|disclosed)\b/gu;
/** How a policy without a title begins. */
const OPENING =
  /\b(?:this|our|the\b[^.]{0,60}) privacy (?:policy|notice|statement)\b|\brespects? your privacy\b|\bcommitted to (?:protecting|safeguarding|respecting)\b[^.]{0,40}\bprivacy\b|\bthis (?:policy|notice|statement) (?:describes|explains|applies|sets out)\b/u;
/** A title that names the paper itself. */
const PAPER = /\b(?:privacy|data protection) (?:policy|notice|statement|declaration)\b/iu;
const MAX_NAME = 80;
/** "How Harbour uses your personal information", "Your data and us": a policy's title where the writer speaks of itself, an article's where of others. */
const TELLS_HOW =
  /^(?:how|what)\b.{0,60}\b(?:uses?|handles?|process(?:es)?|protects?|collects?|treats?|looks? after|do(?:es)? with)\b.{0,20}\b(?:data|information|details)\b|^(?:you and )?your (?:personal )?(?:data|information)\b/iu;
const WE = /\b(?:we|us|ours?|i|me|my)\b/gu;
/** Share of all words. */
const MUCH_OF_US = 0.015;
/** What terms of service speak of. */
const TERMS: readonly RegExp[] = [
  /\bliab(?:le|ility)\b/u,
  /\bwarrant(?:y|ies|s)\b/u,
  /\bgoverning law|governed by\b[^.]{0,60}\blaws?\b/u,
  /\bintellectual property|copyrights?\b[^.]{0,40}\btrademarks?\b/u,
  /\bindemnif\w+/u,
  /\bterminat(?:e|ion)\b[^.]{0,60}\b(?:account|access|agreement|service)\b/u,
  /\blicen[cs]e\b[^.]{0,40}\b(?:grant|revocable|exclusive|use)|grants?\b[^.]{0,40}\blicen[cs]e/u,
  /\barbitration\b|\bjurisdiction\b/u,
  /\byou (?:may not|must not|agree (?:not )?to|shall not|represent and warrant)\b/u,
  /\bthese terms\b|\bterms (?:of|and) (?:use|service|conditions|sale)\b/u,
];
const TERMS_TITLE =
  /\b(?:terms(?: (?:of|and|&) (?:use|service|services|sale|conditions))?|conditions of (?:use|sale)|user agreement|licen[cs]e agreement|eula|terms)\b/iu;

/** What was counted; tests and the evaluation look at it. */
interface PolicySigns {
  /** Words that were looked at. */
  words: number;
  topics: number;
  /** Policy words in a hundred. */
  density: number;
  practices: number;
  /** Share of "cookie" in the policy words. */
  cookies: number;
  terms: number;
  titled: boolean;
  /** The title says outright that this is the paper. */
  named: boolean;
  termsTitled: boolean;
  /** Share of the text that is links. */
  linked: number;
  policyLinks: number;
}

/** Whether a document is a privacy policy that can be read, and if not, why. */
export function judgePolicy(document: PolicyDocument): { isPolicy: boolean; reason: NotPolicyReason | null } {
  const reason = reasonAgainst(document);
  return { isPolicy: reason === null, reason };
}

function reasonAgainst(document: PolicyDocument): NotPolicyReason | null {
  const signs = signsOf(document);
  if (document.scriptDrawn) return "script-drawn";
  const strong = signs.practices >= 5 && signs.topics >= 5 && signs.density >= 3;
  if (document.passwordFields > 0 && document.words < LOGIN_WORDS && !strong) return "login";
  if (document.words < MIN_WORDS) return "too-short";
  if (!READ_LANGUAGES.includes(document.language ?? "")) return "language";
  if (signs.linked > 0.4 && signs.policyLinks >= 2 && signs.practices < 5) return "index";
  if (
    signs.termsTitled &&
    signs.terms >= 7 &&
    (signs.density < 3 || !signs.titled) &&
    !namesPolicy(document.title ?? "")
  )
    return "terms";
  if (signs.termsTitled && !signs.titled && signs.topics < 7) return "terms";
  if (!signs.titled && signs.terms >= 6 && signs.density < 2) return "terms";
  // who says outright that this is the paper may say the rest in plain words
  if (signs.named) return signs.topics >= 2 && signs.density >= 1 ? null : "other";
  const dense = document.words < SHORT_WORDS ? 1.7 : 1;
  if (signs.titled)
    return signs.practices >= 1 && signs.topics >= 2 && signs.density >= dense ? null : "other";
  // A banner's text speaks of cookies and little else; an article tells what others do.
  if (signs.cookies > 0.6 && document.words < BANNER_WORDS) return "other";
  const rate = (signs.practices / signs.words) * 1000;
  return rate >= 2.5 && signs.practices >= 2 && signs.topics >= 4 && signs.density >= 1.5 ? null : "other";
}

function signsOf(document: PolicyDocument): PolicySigns {
  const text = document.text.slice(0, JUDGED_CHARS).toLowerCase();
  const words = Math.max(1, (text.match(/\S+/gu) ?? []).length);
  const spoken = text.match(WORDS) ?? [];
  const titles = titlesOf(document);
  const links = document.blocks.flatMap((block) => block.links);
  const linkedChars = links.reduce((sum, link) => sum + link.end - link.start, 0);
  return {
    words,
    topics: TOPICS.filter((topic) => topic.test(text)).length,
    density: (spoken.length / words) * 100,
    cookies: spoken.filter((word) => word.startsWith("cookie")).length / Math.max(1, spoken.length),
    practices: text.match(PRACTICE)?.length ?? 0,
    terms: TERMS.filter((topic) => topic.test(text)).length,
    titled:
      titles.some(isPolicyTitle) ||
      OPENING.test(text.slice(0, OPENING_CHARS)) ||
      (titles.some((title) => TELLS_HOW.test(title)) && (text.match(WE)?.length ?? 0) >= words * MUCH_OF_US),
    named: [document.title ?? "", titles[1] ?? ""].some(
      (title) => PAPER.test(title) && title.length <= MAX_NAME,
    ),
    termsTitled: titles.some((title) => title.length < 80 && TERMS_TITLE.test(title)),
    linked: linkedChars / Math.max(1, document.text.length),
    policyLinks: links.filter((link) => namesPolicy(document.text.slice(link.start, link.end))).length,
  };
}

/** A headline may speak of privacy too: a policy's name is short, or says what kind of paper it is. */
function isPolicyTitle(title: string): boolean {
  if (!namesPolicy(title)) return false;
  return (
    title.split(/\s+/u).length <= 7 || /\b(?:policy|policies|notice|statement|declaration)\b/iu.test(title)
  );
}

/** The document's title, its first lines, and its outermost headings. */
function titlesOf(document: PolicyDocument): string[] {
  const textOf = ({ start, end }: { start: number; end: number }) => document.text.slice(start, end);
  const first = document.blocks
    .slice(0, 4)
    .map(textOf)
    .filter((text) => text.length <= 120);
  const headings = document.blocks
    .filter((block) => block.kind === "heading" && (block.level ?? 9) <= 2)
    .slice(0, 3)
    .map(textOf)
    .filter((text) => !/^\d/u.test(text));
  return [document.title ?? "", ...first, ...headings];
}
