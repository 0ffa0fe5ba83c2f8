import type { Contradiction, FactId, Quote } from "./types.ts";

/** Ways to say that something is not done. */
const DENIES = /\b(?:not|never|no|nor|neither|none|without|cannot|nobody)\b|n['’]t\b/i;

/** Exceptions that a reader expects of any promise: they do not narrow it. */
const EXPECTED_EXCEPTION =
  /,? ?\b(?:other than|except(?: for)?|apart from|unless|save for)(?: (?:to|with|by|as|when|where|if|we are|it is))* (?:(?:our|its|those|the|trusted|third[- ]party) )*(?:service providers?|vendors?|contractors?|employees?|required by (?:applicable )?law|compelled by law|legally required|required to do so by law)\b/gi;

/** A denial with one of these is narrower than it sounds: an exception, a condition, a case, a time, a definition. */
const NARROWED =
  /\b(?:except|excepting|exception|unless|other than|apart from|outside of|besides|aside from|without (?:your|the|their|explicit|express|prior|first|obtaining|consent|permission|asking)|beyond|save (?:for|as)|only|if|when|where|while|in (?:this|that|these|such|the) cases?|in connection with|by default|default|generally|general (?:rule|practice)|as a rule|normally|usually|regularly|currently|at this time|directly|solely|unnecessarily|more than|longer than|preceding|past|last (?:12|twelve)|as (?:set|described|stated|provided|disclosed|outlined|traditionally|defined|(?:the|this|that) term)|(?:traditional|conventional|common|usual|strict) (?:sense|meaning)|(?:monetary|valuable) consideration|for (?:money|profit)|defined|ccpa|unrelated|inconsistent|incompatible|different|on the basis of|limited to|not specified|rights?|direct us|button|click\w*|link|opt[- ]?outs?|requests?|ask us|considered|deemed|constitut\w+|manner)\b/i;

/** Kinds of data or of people, or one corner of the service: a denial about one of them is no general one. */
const ONE_KIND =
  /\b(?:child(?:ren)?|minors?|under (?:the age of )?1[368]|years of age|know(?:n|ingly)?|california\w*|residents?|nevada|pupils?|students?|health\w*|medical|financial|credit|card|payment|billing|bank|passwords?|biometric\w*|fingerprints?|face|facial|sensitive|location|gps|geolocation|contacts?|address book|phone|mobile|telephone|sms|text messag\w+|e-?mail(?: address(?:es)?)?|messages?|chats?|photos?|images?|video\w*|audio|recordings?|voice|files?|content|conversations?|keystrokes?|browsing|viewing|history|logs?|cookies?|survey|research|feedback|form|social (?:media|network\w*)|facebook|google|twitter|linkedin|apple|employees?|applicants?|raw|genetic|religio\w+|guest|api|scores?|profiles?|inferred|list|websites?|sites)\b/i;
/** Headings that make a denial one of a kind. */
const KIND_HEADING = /\b(?:child|minor|student|health|payment|location|sms|survey|guest|plug-?ins?|login)/i;

/** Pointing words: what is denied is this one thing, told before. */
const POINTS_BACK =
  /\b(?:this|these|those|such|said|the (?:above|following)|that (?:data|information|list|part\w+))\b/i;
/** A product's own data ("PulseBand Personal Information"). */
const OF_ONE_PRODUCT = /\b[A-Z][a-z]+[A-Z]\w*\W+(?:\w+ )?(?:Information|Data|information|data)\b/;

/** Somebody else is bound or denied here: a provider's duty is not the site's promise. */
const OTHERS_DUTY =
  /\b(?:they|who|which|providers?|vendors?|contractors?|agents?|processors?|recipients?|partners?|part(?:y|ies)|users?|you) (?:may|must|shall|will|can|are|is|do|does|should) ?(?:not|never)\b|(?:\bnot|n['’]t) (?:allow|permit|authori[sz]e|responsible|control|guarantee|liable)\b/i;

const ALL_DATA =
  /\b(?:personal(?:ly)?|private|your (?:information|data|details)|users?['’]? (?:information|data)|customer (?:information|data)|any (?:information|data)|(?:information|data) about you|PII|identif\w+ information)\b/i;
/** "We collect no personal data", of the whole service. */
const COLLECTS_NOTHING =
  /\b(?:(?:not|never|n['’]t) (?:ever )?(?:collect|gather|process|store|track)(?:,? (?:or |and )?(?:collect|store|process|share|gather|transmit|track|keep|use|access))* (?:any|your)\b(?: \w+){0,2} (?:data|information)|(?:collect|gather|store|process)s?(?: or \w+)? (?:no|zero)\b(?: \w+){0,2} (?:data|information))(?! (?:who|that|which|from|via|through|about|in|during|for|on|by)\b)/i;

const GIVES =
  /\b(?:shar\w+|disclos\w+|transfer\w*|provid\w+|giv(?:e|es|en|ing)|releas\w+|distribut\w+|pass(?:ed|es|ing)?|mak\w+ available|divulg\w+|reveal\w*|submit\w*|send\w*)\b/i;
const TO_ANYONE =
  /\b(?:third[- ]part(?:y|ies)|anyone|anybody|others|other (?:companies|parties|organi[sz]ations|businesses)|outside|(?:otherwise|in any way) (?:\w+ ){0,3}(?:disclos|shar|transfer|distribut)\w+|never (?:\w+,? ){0,4}(?:or )?(?:otherwise )?(?:disclos|shar)\w+)\b/i;
const THEIR_MARKETING =
  /\b(?:marketing|market to|promot\w+|offers?|(?:of|may) interest|interests? you|advertis\w+)\b/i;
const FOR_MARKETING = /\bfor\b[^.;]{0,40}\b(?:marketing|promotional|commercial|advertising)\b/i;
const TAILORED =
  /\b(?:tailor\w*|target\w*|personali[sz]\w*|interest-based|behaviou?ral)\b[^.;]{0,60}\b(?:advertis\w+|ads?)\b|\b(?:advertis\w+|ads?)\b[^.;]{0,60}\b(?:tailored|targeted|personali[sz]ed|based on your)\b/i;
const ADVERTISING = /\b(?:advertis\w+|ads?)\b/i;

/** An admission hedged by choice or by law, or about what names nobody, breaks no promise. */
const HARMLESS =
  /\b(?:consent\w*|permission|opt(?:ed)?[- ]?in|authori[sz]ed?|you (?:choose|ask|direct|request|instruct|agree|allow)|at your (?:request|direction)|aggregat\w*|anonym\w*|de-?identif\w*|non-?(?:personal\w*|identif\w*)|statistic\w*|considered|deemed|constitutes?|defined)\b/i;
const PARTNERS =
  /\b(?:partners?|third[- ]part(?:y|ies)|advertis\w+|ad (?:networks?|companies)|(?:other|selected|carefully selected) (?:companies|businesses|organi[sz]ations)|marketers|sponsors?)\b/i;

type Matcher = (text: string) => boolean;
const always: Matcher = () => true;
const collectsNothing: Matcher = (text) => COLLECTS_NOTHING.test(text);
const givesToNobody: Matcher = (text) =>
  GIVES.test(text) && TO_ANYONE.test(text) && !FOR_MARKETING.test(text);
const givesToNobodyForMarketing: Matcher = (text) =>
  GIVES.test(text) && TO_ANYONE.test(text) && FOR_MARKETING.test(text);
/** "We do not 'share' personal data for cross-context behavioural advertising", as laws make policies say it. */
const notForTargeting: Matcher = (text) =>
  /(?:\bnot|n['’]t)\b[^.;]{0,80}\b(?:shar\w+|process|use)\b[^.;]{0,60}\b(?:cross-context\w*|targeted|behaviou?ral)\b/i.test(
    text,
  );
/** Work done for the site is told apart from giving data away. */
const FOR_THE_SITE = /\bon (?:our|its) behalf\b|\bto (?:perform|help us|assist us)\b/i;
const givesData: Matcher = (text) =>
  GIVES.test(text) && GIVEN.test(text) && PARTNERS.test(text) && !FOR_THE_SITE.test(text);
const GIVEN = /\b(?:information|data|details|PII|identifiers?|e-?mail)\b/i;

/** Which denial, found as proof of which fact, cannot stand beside which admission. */
interface Clash {
  fact: FactId;
  deniedBy: readonly FactId[];
  denial: Matcher;
  admission: Matcher;
  /** The denial's own words say all that matters: it need not be absolute. */
  asSaid?: true;
}

const COLLECTED: readonly FactId[] = [
  "collect.contact",
  "collect.device",
  "collect.usage",
  "collect.location",
];
const CLASHES: readonly Clash[] = [
  ...COLLECTED.map((fact) => ({ fact, deniedBy: [fact], denial: collectsNothing, admission: always })),
  {
    fact: "share.advertisers",
    deniedBy: ["share.advertisers", "share.marketing-partners", "share.sell"],
    denial: givesToNobody,
    admission: givesData,
  },
  {
    fact: "share.advertisers",
    deniedBy: ["share.advertisers", "share.sell"],
    denial: notForTargeting,
    admission: (text) =>
      givesData(text) && /\badvertis\w+ (?:partners?|networks?|compan\w+)|\badvertisers\b/i.test(text),
    asSaid: true,
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
    admission: (text) => givesData(text) && THEIR_MARKETING.test(text),
  },
  { fact: "share.providers", deniedBy: ["share.providers"], denial: givesToNobody, admission: givesData },
  {
    fact: "share.sell",
    deniedBy: ["share.sell"],
    denial: always,
    admission: (text) => /\b(?:sell|sold|rent|trade|lease)\b/i.test(text),
  },
  {
    fact: "use.advertising",
    deniedBy: ["use.advertising"],
    denial: (text) => ADVERTISING.test(text),
    admission: (text) => TAILORED.test(text),
  },
  {
    fact: "use.advertising",
    deniedBy: ["use.advertising"],
    denial: notForTargeting,
    admission: (text) => TAILORED.test(text),
    asSaid: true,
  },
];

/** The denial holds for all data, all people, all cases. */
export function isAbsoluteDenial(quote: Quote): boolean {
  const text = quote.text.replace(EXPECTED_EXCEPTION, "");
  if (!DENIES.test(text) || NARROWED.test(text) || POINTS_BACK.test(text)) return false;
  if (ONE_KIND.test(text) || OF_ONE_PRODUCT.test(text) || KIND_HEADING.test(quote.heading.at(-1) ?? ""))
    return false;
  return ALL_DATA.test(text) && !OTHERS_DUTY.test(text);
}

/** The site does it, to data of persons, without asking. */
export function isPlainAdmission(quote: Quote): boolean {
  return !HARMLESS.test(quote.text) && !DENIES.test(quote.text);
}

/**
 * Facts about which the policy says both: an absolute denial and an admission, each verbatim, the denial first.
 * `evidence` holds the quotes of every fact, best first, with the stance that each proves.
 * A limited denial ("except …", "we do not sell health data") clashes with nothing; one contradiction a fact.
 */
export function contradictionsOf(evidence: ReadonlyMap<FactId, readonly Quote[]>): Contradiction[] {
  const found = new Map<FactId, Contradiction>();
  for (const { fact, deniedBy, denial, admission, asSaid } of CLASHES) {
    if (found.has(fact)) continue;
    const yes = quotesOf(evidence, fact, "yes").find(
      (quote) => isPlainAdmission(quote) && admission(quote.text),
    );
    if (!yes) continue;
    const no = deniedBy
      .flatMap((other) => quotesOf(evidence, other, "no"))
      .find(
        (quote) =>
          quote.start !== yes.start &&
          denial(quote.text) &&
          (asSaid ? !ONE_KIND.test(quote.text) : isAbsoluteDenial(quote)),
      );
    if (no) found.set(fact, { fact, quotes: [no, yes] });
  }
  return [...found.values()];
}

function quotesOf(
  evidence: ReadonlyMap<FactId, readonly Quote[]>,
  fact: FactId,
  stance: Quote["stance"],
): readonly Quote[] {
  return (evidence.get(fact) ?? []).filter((quote) => quote.stance === stance);
}
