/** Judges one sentence: does it deny without limit, does it admit without excuse? */
import type { Quote } from "./types.ts";

/** A passage that proves a stance, with the words that introduce it ("" or absent where there are none). */
export interface Evidence extends Quote {
  leadIn?: string;
}

/** Ways to say that something is not done. */
const DENIES = /\b(?:not|never|no|nor|neither|none|without|cannot|nobody)\b|n['’]t\b/i;

/** Exceptions that a reader expects of any promise: they do not narrow it. */
const EXPECTED_EXCEPTION =
  /,? ?\b(?:other than|except(?: for)?|apart from|unless|save for)(?: (?:to|with|by|as|when|where|if|we are|it is))* (?:(?:our|its|those|the|trusted|third[- ]party) )*(?:service providers?|vendors?|contractors?|employees?|required by (?:applicable )?law|compelled by law|legally required|required to do so by law)\b/gi;

/** A denial with one of these is narrower than it sounds: an exception, a condition, a case, a time, a definition. */
const NARROWED =
  /\b(?:except|excepting|exception|unless|other than|apart from|outside of|besides|aside from|without (?:your|the|their|explicit|express|prior|first|obtaining|consent|permission|asking)|beyond|save (?:for|as)|only|if|when|where|while|in (?:this|that|these|such|the) cases?|in connection with|by default|default|generally|general (?:rule|practice)|as a rule|normally|usually|regularly|currently|at this time|directly|solely|unnecessarily|more than|longer than|preceding|past|last (?:12|twelve)|as (?:set|described|stated|provided|disclosed|outlined|traditionally|defined|(?:the|this|that) term)|(?:traditional|conventional|common|usual|strict) (?:sense|meaning)|(?:monetary|valuable) consideration|for (?:money|profit)|defined|ccpa|unrelated|inconsistent|incompatible|different|on the basis of|limited to|not specified|rights?|direct us|button|click\w*|link|opt[- ]?outs?|(?:sell|share|rent)(?: or \w+)? my|requests?|ask us|considered|deemed|constitut\w+|manner)\b/i;

/** Kinds of data or of people, or one corner of the service: a denial about one of them is no general one. */
const ONE_KIND =
  /\b(?:child(?:ren)?|minors?|under (?:the age of )?1[368]|years of age|know(?:n|ingly)?|california\w*|residents?|nevada|pupils?|students?|health\w*|medical|financial|credit|card|payment|billing|bank|passwords?|biometric\w*|fingerprints?|face|facial|sensitive|location|gps|geolocation|contacts?|address book|phone|mobile|telephone|sms|text messag\w+|e-?mail(?: address(?:es)?)?|messages?|chats?|photos?|images?|video\w*|audio|recordings?|voice|files?|content|conversations?|keystrokes?|browsing|viewing|history|logs?|cookies?|survey|research|feedback|form|social (?:media|network\w*)|facebook|google|twitter|linkedin|apple|employees?|applicants?|raw|genetic|religio\w+|guest|api|scores?|profiles?|inferred|list|websites?|sites)\b/i;
const SOME_PEOPLE =
  /\b(?:child(?:ren)?|minors?|1[368] years|pupils?|students?|employees?|applicants?|guests?|california\w*|residents?)\b/i;
/** Headings that make a denial one of a kind. */
const KIND_HEADING = /\b(?:child|minor|student|health|payment|location|sms|survey|guest|plug-?ins?|login)/i;

/** Pointing words: what is denied is this one thing, told before. */
const POINTS_BACK =
  /\b(?:this|these|those|such|said|the (?:above|following)|that (?:data|information|list|part\w+))\b/i;
/** A product's own data ("PulseBand Personal Information"). */
const OF_ONE_PRODUCT = /\b[A-Z][a-z]+[A-Z]\w*\W+(?:\w+ )?(?:Information|Data|information|data)\b/;

/** Somebody else is bound or denied here: a provider's duty is not the site's promise. */
const OTHERS_DUTY =
  /\b(?:they|who|which|providers?|vendors?|contractors?|agents?|processors?|recipients?|partners?|part(?:y|ies)|users?|you) (?:(?:may|must|shall|will|can|are|is|do|does|should) ?(?:not|never)\b|(?:must|are|is|do|does|should|wo|ca)n['’]t\b)|(?:\bnot|n['’]t) (?:allow|permit|authori[sz]e|responsible|control|guarantee|liable)\b/i;

const ALL_DATA =
  /\b(?:personal(?:ly)?|private|your (?:information|data|details)|users?['’]? (?:information|data)|customer (?:information|data)|any (?:information|data)|(?:information|data) about you|PII|identif\w+ information)\b/i;

/** An admission hedged by choice or by law, or about what names nobody, breaks no promise. */
const HARMLESS =
  /\b(?:consent\w*|permission|opt(?:ed)?[- ]?in|authori[sz]ed?|you (?:choose|ask|direct|request|instruct|agree|allow)|at your (?:request|direction)|aggregat\w*|anonym\w*|de-?identif\w*|non-?(?:personal\w*|identif\w*)|statistic\w*|considered|deemed|constitutes?|defined)\b/i;
/** A name, no denial. */
const SIGNAL = /\bdo[- ]not[- ]track\b/gi;
/** The end of many lists of purposes: it hedges itself only. */
const AND_AS_YOU_AGREE =
  /\b(?:or|and)?,? ?(?:\([ivx]{1,5}\) )?(?:as|for any other purpose(?:s)? (?:to which|that)) you (?:otherwise |may )?(?:consent|agree|authori[sz]e)(?: to)?\b/gi;

/** The denial holds for all data, all people, all cases. */
export function isAbsoluteDenial(quote: Evidence): boolean {
  const text = quote.text.replace(EXPECTED_EXCEPTION, "");
  if (!DENIES.test(text) || NARROWED.test(text) || POINTS_BACK.test(text)) return false;
  if (ONE_KIND.test(text) || OF_ONE_PRODUCT.test(text) || KIND_HEADING.test(quote.heading.at(-1) ?? ""))
    return false;
  return ALL_DATA.test(text) && !OTHERS_DUTY.test(text);
}

/** The site does it, to data of persons, without asking. */
export function isPlainAdmission(quote: Evidence): boolean {
  const text = quote.text.replace(AND_AS_YOU_AGREE, "").replace(SIGNAL, "");
  return !HARMLESS.test(text) && !DENIES.test(text) && !DENIES.test(around(quote));
}

/** An item's lead-in, or its heading where it has none: "We do not collect:". */
const around = ({ leadIn, heading }: Evidence): string => leadIn || (heading.at(-1) ?? "");

/** The sentence speaks of a part of the service, a case, a time, or of what was told before. */
export const isNarrowed = ({ text }: Quote): boolean =>
  NARROWED.test(text.replace(EXPECTED_EXCEPTION, "")) || POINTS_BACK.test(text);

/** Children, pupils, guests and the like are some readers only. */
export const isAboutSome = ({ text, heading }: Quote): boolean =>
  SOME_PEOPLE.test(text) || KIND_HEADING.test(heading.at(-1) ?? "");

export const isOfOneKind = (text: string): boolean => ONE_KIND.test(text);
