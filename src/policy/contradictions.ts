import { isAboutSome, isAbsoluteDenial, isNarrowed, isOfOneKind, isPlainAdmission } from "./denials.ts";
import type { Evidence } from "./denials.ts";
import type { Contradiction, FactId, Quote } from "./types.ts";

/** "We collect no personal data", of the whole service. */
const COLLECTS_NOTHING =
  /(?:(?:\b(?:not|never|cannot)|n['’]t) (?:ever )?(?:store or )?(?:collect|gather|process|track)(?:,? (?:or |and )?(?:collect|store|process|share|gather|transmit|track|keep|use|access))* (?:any|your)\b(?: \w+){0,2} (?:data|information)|\b(?:collect|gather|process)(?:es|s)?(?: or \w+)? (?:no|zero)\b(?: \w+){0,2} (?:data|information))(?! (?:who|that|which|(?:from|about) (?!you\b(?! (?:when|if|while)))|via|through|in|during|for|on|by)\b)/i;

const GIVES =
  /\b(?:shar\w+|disclos\w+|transfer\w*|provid\w+|giv(?:e|es|en|ing)|releas\w+|distribut\w+|pass(?:ed|es|ing)?|mak\w+ available|divulg\w+|reveal\w*|submit\w*|send\w*)\b/i;
const TO_ANYONE =
  /\b(?:third[- ]part(?:y|ies)|anyone|anybody|others|(?:any )?other (?:compan(?:y|ies)|part(?:y|ies)|organi[sz]ations?|business(?:es)?|people|persons?)|outside|(?:otherwise|in any way) (?:\w+ ){0,3}(?:disclos|shar|transfer|distribut)\w+|never (?:\w+,? ){0,4}(?:or )?(?:otherwise )?(?:disclos|shar)\w+)\b/i;
const THEIR_MARKETING =
  /\b(?:marketing|market to|promot\w+|offers?|(?:of|may) interest|interests? you|advertis\w+)\b/i;
const FOR_MARKETING = /\bfor\b[^.;]{0,40}\b(?:marketing|promotional|commercial|advertising)\b/i;
const TAILORED =
  /\b(?:tailor\w*|target\w*|personali[sz]\w*|interest-based|behaviou?ral)\b[^.;]{0,60}\b(?:advertis\w+|ads?)\b|\b(?:advertis\w+|ads?)\b[^.;]{0,60}\b(?:tailored|targeted|personali[sz]ed|based on your)\b/i;
const ADVERTISING = /\b(?:advertis\w+|ads?)\b/i;

const PARTNERS =
  /\b(?:partners?|third[- ]part(?:y|ies)|advertis\w+|ad (?:networks?|companies)|(?:other|selected|carefully selected) (?:companies|businesses|organi[sz]ations)|marketers|sponsors?)\b/i;

const GIVEN = /\b(?:information|data|details|PII|identifiers?|e-?mail)\b/i;

type Matcher = (quote: Evidence) => boolean;
const says =
  (...patterns: RegExp[]): Matcher =>
  ({ text }) =>
    patterns.every((pattern) => pattern.test(text));
const both =
  (...matchers: Matcher[]): Matcher =>
  (quote) =>
    matchers.every((matcher) => matcher(quote));

const collectsNothing = both(isAbsoluteDenial, says(COLLECTS_NOTHING));
/** Headings of sections about one feature: what is denied there is denied of the feature. */
const ONE_FEATURE = /\b(?:visibility|feature|features|mode|tools?|widgets?|comments?|forum|how does)\b/i;
const ofTheService: Matcher = ({ heading }) => !ONE_FEATURE.test(heading.at(-1) ?? "");
/** What other companies collect stands under such headings. */
const byTheSite: Matcher = ({ text, heading }) =>
  !OF_OTHERS.test(text) && !/third[- ]part|partners|advertis/i.test(heading.join("\n"));
/** "Usually, searches are saved", "any site you visit is told": so elsewhere. */
const OF_OTHERS =
  /^\W*(?:usually|typically|normally|commonly|most|many),? (?!we\b|our\b|i\b|of\b)|\bany (?:web ?)?site\b/i;
const givesToNobody = both(
  isAbsoluteDenial,
  ofTheService,
  says(GIVES, TO_ANYONE),
  ({ text }) => !FOR_MARKETING.test(text),
);
const givesToNobodyForMarketing = both(isAbsoluteDenial, says(GIVES, TO_ANYONE, FOR_MARKETING));
/** "We disclose personal information only in response to a subpoena": to nobody else, then. */
const ONLY_BY_ORDER =
  /\b(?:disclos|shar|releas)e?s?\b[^.;]{0,100}\b(?:information|data)\b[^.;]{0,20}\bonly (?:in response to|when required|as required|if required|to comply with)\b/i;
const givesOnlyByOrder = says(ONLY_BY_ORDER);
/** "We do not 'share' personal data for cross-context behavioural advertising", as laws make policies say it. */
const notForTargeting = both(
  says(
    /(?:\bnot|n['’]t)\b[^.;]{0,80}\b(?:shar\w+|process|use)\b[^.;]{0,60}\b(?:cross-context\w*|targeted|behaviou?ral|interest-based)\b/i,
  ),
  (quote) => !isAboutSome(quote),
  ({ text }) => !ONE_CORNER.test(text),
);
const ONE_CORNER =
  /\b(?:cookies?|content|messages?|photos?|files?|location|health|sensitive|contacts?|e-?mails?|sms|phone|kids?|app)\b/i;
/** Work done for the site is told apart from giving data away. */
const FOR_THE_SITE = /\bon (?:our|its) behalf\b|\bto (?:perform|help us|assist us)\b/i;
const givesData = both(says(GIVES, GIVEN, PARTNERS), ({ text }) => !FOR_THE_SITE.test(text));

/** One kind of data that can be named on both sides: "we do not collect card numbers", "we ask for your card number". */
const NAMED: readonly { fact: FactId; data: string }[] = [
  { fact: "collect.payment", data: "(?:credit|debit|payment)[- ]?(?:(?:or |and |/ ?)debit )?cards?" },
  { fact: "collect.payment", data: "bank accounts?" },
  { fact: "collect.government-id", data: "social security numbers?" },
  { fact: "collect.government-id", data: "passports?" },
  { fact: "collect.location", data: "(?:precise |exact )?(?:geo-?)?locations?" },
  { fact: "collect.device", data: "ip[- ]address(?:es)?" },
  { fact: "collect.health", data: "(?:health|medical)" },
  { fact: "collect.biometric", data: "(?:biometric|fingerprints?|face ?prints?|voice ?prints?)" },
  { fact: "collect.contacts", data: "(?:address books?|contact lists?)" },
  { fact: "collect.demographic", data: "(?:dates? of birth|birth ?dates?|genders?)" },
];
const WE = "(?:^|[.:,] )(?:we|i|our (?:site|website|app|service)|(?:the|this) (?:site|website|app|service))";
const namedClash = ({ fact, data }: { fact: FactId; data: string }): Clash => ({
  fact,
  deniedBy: [fact],
  denial: both(
    says(
      new RegExp(
        `${WE} (?:(?:do|does|will) not|(?:do|does|wo)n['’]t|will never|never) (?:ever )?(?:collect|gather|record|request|ask(?: you)? for)(?:,? (?:or |nor |and )?(?:collect|gather|record|request|ask for|store|process|keep|use|share)){0,3} (?:any |your |the |an? |users?['’]? |users?['’]s )*${data}\\b`,
        "i",
      ),
    ),
    (quote) => !isNarrowed(quote) && !isAboutSome(quote) && ofTheService(quote),
  ),
  admission: both(
    says(
      new RegExp(
        `\\b(?:we|us|our (?:site|website|app|service|servers?)|(?:the|this) (?:site|website|app|service)) (?:(?:may|will|can|also|automatically|then) ){0,3}(?:collect|gather|record|request|ask(?: you)? for|log|obtain)s?\\b[^.;]{0,160}\\b${data}\\b`,
        "i",
      ),
    ),
    ({ text }) => !BY_OTHERS.test(text),
  ),
});
/** Somebody else takes the data, or it is something about it that is taken. */
const BY_OTHERS =
  /\b(?:processors?|providers?|third[- ]part(?:y|ies)|partners?|stripe|paypal|shopify|last (?:four|4)|truncated|partial|masked|type of|approximate|general|without)\b/i;

const NO_COOKIES =
  /(?:\b(?:(?:do|does|will) not|never)|\b(?:do|does|wo)n['’]t) (?:use|set|place|employ)(?: any)? cookies(?: (?:at all|whatsoever|(?:on|in) (?:our|this|the) (?:site|website|app|service)\w*))?\s*(?:[.;,!]|$)/i;
const COOKIES =
  /\b(?:we|us|our (?:site|website|app|service)s?|(?:the|this) (?:site|website|app|service))\b[^.;]{0,30}\b(?:use|set|place|employ)s?\b[^.;]{0,40}\bcookies\b/i;
const DNT = /\b(?:do[- ]not[- ]track|dnt)\b/i;
const GPC = /\b(?:gpc|global privacy control|opt-out preference)\b/i;
const aboutDnt: Matcher = ({ text }) => DNT.test(text) && !GPC.test(text);
const NO_MACHINES =
  /\b(?:do(?:es)? not|do(?:es)?n['’]t|never) (?:use|engage in|make|take|carry out|rely(?: solely)? on) (?:any )?(?:solely )?automated\b/i;
const MACHINES =
  /\b(?:we|us) (?:may |will |do |also |can ){0,2}(?:use|engage in|make|take|carry out|rely on)\b[^.;]{0,30}\bautomated (?:individual )?decision/i;
/** "Service providers have no access to your data." */
const NO_ACCESS =
  /\b(?:providers?|contractors?|vendors?|processors?|other compan(?:y|ies)|third[- ]part(?:y|ies)) (?:(?:do|does|will) not|(?:do|does|wo)n['’]t) have (?:any )?access to (?:your|any|personal)\b[^.;]{0,30}\b(?:data|information)\s*[.;]/i;
const TO_PROVIDERS =
  /\b(?:shar\w+|disclos\w+|transfer\w*|giv(?:e|en)|provid\w+|access to)\b[^;]{0,120}\b(?:providers?|(?:sub-?)?contractors?|vendors?|processors?)\b/i;

/** Which denial, found as proof of which fact, cannot stand beside which admission. */
interface Clash {
  fact: FactId;
  deniedBy: readonly FactId[];
  denial: Matcher;
  admission: Matcher;
}

const COLLECTED: readonly FactId[] = [
  "collect.contact",
  "collect.device",
  "collect.usage",
  "collect.location",
];
const CLASHES: readonly Clash[] = [
  ...COLLECTED.map((fact) => ({ fact, deniedBy: COLLECTED, denial: collectsNothing, admission: byTheSite })),
  ...NAMED.map(namedClash),
  {
    fact: "collect.cookies",
    deniedBy: ["collect.cookies"],
    denial: both(says(NO_COOKIES), (quote) => !isNarrowed(quote) && !isAboutSome(quote)),
    admission: says(COOKIES),
  },
  {
    fact: "share.advertisers",
    deniedBy: ["share.advertisers", "share.marketing-partners", "share.sell"],
    denial: givesToNobody,
    admission: givesData,
  },
  {
    fact: "share.advertisers",
    deniedBy: ["share.advertisers", "share.sell"],
    denial: both(notForTargeting, ({ text }) => !isOfOneKind(text)),
    admission: both(givesData, says(/\badvertis\w+ (?:partners?|networks?|compan\w+)|\badvertisers\b/i)),
  },
  {
    fact: "share.marketing-partners",
    deniedBy: ["share.marketing-partners", "share.advertisers", "share.sell"],
    denial: givesToNobody,
    admission: givesData,
  },
  {
    fact: "share.marketing-partners",
    deniedBy: ["share.marketing-partners"],
    denial: givesToNobodyForMarketing,
    admission: both(givesData, says(THEIR_MARKETING)),
  },
  {
    fact: "share.marketing-partners",
    deniedBy: ["share.marketing-partners", "share.government"],
    denial: both(givesOnlyByOrder, ofTheService, (quote) => !isAboutSome(quote)),
    admission: both(givesData, says(THEIR_MARKETING)),
  },
  { fact: "share.providers", deniedBy: ["share.providers"], denial: givesToNobody, admission: givesData },
  {
    fact: "share.providers",
    deniedBy: ["share.providers"],
    denial: says(NO_ACCESS),
    admission: says(TO_PROVIDERS, GIVEN),
  },
  {
    fact: "share.sell",
    deniedBy: ["share.sell"],
    denial: isAbsoluteDenial,
    admission: says(/\b(?:sell|sold|rent|trade|lease)\b/i),
  },
  {
    fact: "use.advertising",
    deniedBy: ["use.advertising"],
    denial: both(isAbsoluteDenial, says(ADVERTISING)),
    admission: says(TAILORED),
  },
  {
    fact: "use.advertising",
    deniedBy: ["use.advertising"],
    denial: both(notForTargeting, ({ text }) => !isOfOneKind(text)),
    admission: says(TAILORED),
  },
  {
    fact: "use.automated-decisions",
    deniedBy: ["use.automated-decisions"],
    denial: says(NO_MACHINES),
    admission: says(MACHINES),
  },
  {
    fact: "rights.do-not-track",
    deniedBy: ["rights.do-not-track"],
    denial: both(aboutDnt, (quote) => !isAboutSome(quote)),
    admission: both(
      aboutDnt,
      says(
        /\b(?:we|our \w+) (?:do |will |currently |also )?(?:honou?r|respect|comply with|respond to|recogni[sz]e)/i,
      ),
    ),
  },
];

/**
 * Facts about which the policy says both: an absolute denial and an admission, each verbatim, the denial first.
 * `evidence` holds the passages that prove each fact, best first, with the stance that each proves.
 * A limited denial ("except …", "we do not sell health data") clashes with nothing; one contradiction a fact.
 */
export function contradictionsOf(evidence: ReadonlyMap<FactId, readonly Evidence[]>): Contradiction[] {
  const found = new Map<FactId, Contradiction>();
  for (const { fact, deniedBy, denial, admission } of CLASHES) {
    if (found.has(fact)) continue;
    const yes = evidenceFor(evidence, fact, "yes").find(
      (quote) => isPlainAdmission(quote) && admission(quote),
    );
    if (!yes) continue;
    const no = deniedBy
      .flatMap((other) => evidenceFor(evidence, other, "no"))
      .find((quote) => quote.start !== yes.start && denial(quote));
    if (no) found.set(fact, { fact, quotes: [quoteOf(no), quoteOf(yes)] });
  }
  return [...found.values()];
}

const quoteOf = ({ text, start, end, stance, heading }: Evidence): Quote => ({
  text,
  start,
  end,
  stance,
  heading,
});

function evidenceFor(
  evidence: ReadonlyMap<FactId, readonly Evidence[]>,
  fact: FactId,
  stance: Quote["stance"],
): readonly Evidence[] {
  return (evidence.get(fact) ?? []).filter((quote) => quote.stance === stance);
}
