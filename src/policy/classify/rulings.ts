import { FACTS } from "../facts.ts";
import type { FactId, Passage, Section, Stance } from "../types.ts";
import { HEADS, HEADS_OF, STANCES } from "./heads.ts";
import type { FactHeads } from "./heads.ts";
import { folded } from "./patterns/fold.ts";
import { plainCollection, PROVED_BY_NAME } from "./rulings/admission.ts";
import { isDeniedItem, isDenyingHeading, isRowNotCollected } from "./rulings/around.ts";
import { isByConsent } from "./rulings/consent.ts";
import { endsInDenialOfGiving, isDenial, isDeniedUnlessAgreed } from "./rulings/denial.ts";
import { COLLECTING, DENIED_NARROWLY, GIVING, NAMED } from "./rulings/named.ts";
import { RULINGS } from "./rulings/table.ts";

/*
 * Where words decide, the linear heads are overruled: a sentence that is nothing but a denial admits nothing, one that makes
 * everything depend on the reader's consent is no plain yes, one that plainly says that data is sold proves it, and a sentence
 * without any word of a fact does not. The rules stand in `rulings/`. On the labelled passages of all folds, of what is labelled
 * in a sentence that they take for a denial 98 in 100 are denials, of what they put down to consent 99 in 100 are limited.
 */

/** A logit that leaves no doubt that something is not so. */
const NEVER = -8;

const DENIED = new Set(["collect", "use", "share"]);
const DENIED_FACTS = FACTS.flatMap(({ section }, f) => (DENIED.has(section) ? [f] : []));
const GIVEN_FACTS = FACTS.flatMap(({ section }, f) => (section === "share" ? [f] : []));

/** A logit of what is likely so: a ruling that names a fact is heard where the heads have never met its words. */
const LIKELY = 2;

/** And one that leaves no doubt that it is. */
const SURELY = 5;

/** "We sell your name and address …", "We may rent our customers' data …": policies say it so seldom that no head learns it. */
const SALE =
  /^(?:[-•*]\s)?(?:(?:in addition|additionally|also|furthermore|moreover|in some cases|from time to time|sometimes),?\s)?(?:we|i|our company|the company)\s(?:(?:may|might|will|can|do|also|sometimes|occasionally|currently)\s){0,3}(?:sell|rent|lease|trade)(?:,?\s(?:or|and)\s(?:sell|rent|lease|trade|share))?\s(?:[\p{L}’'-]{1,20}\s){0,3}?(?:your|personal|users?[’']?s?|customers?[’']?s?|members?[’']?s?|subscribers?[’']?s?|visitors?[’']?s?)\s(?:[\p{L}’'/-]{1,20}\s){0,5}?(?:names?|e-?mails?|address(?:es)?|information|data|details|profiles?|lists?)(?![\p{L}-])/iu;
/** What is sold is the business, or no longer anybody's data. */
const OTHER_SALE =
  /aggregat|anonym|de-?identif|non-?person|statistic|(?<!\p{L})assets?(?!\p{L})|merge|acqui|(?<!\p{L})(?:if|unless|with your consent|only|without)(?!\p{L})/iu;

/** Whether a sentence plainly says that personal data is sold, rented, leased or traded. */
export const isPlainSale = (text: string): boolean => SALE.test(text) && !OTHER_SALE.test(text);

/** Facts that can't be spoken of without one of a few words; they stand in the passage, its lead-in or its headings. */
const WORDS: Partial<Record<FactId, RegExp>> = {
  "collect.biometric":
    /biometr|finger|\bface|facial|\bvoice|\biris|retina|\bpalm|keystroke|\bgait\b|special categor|sensitive/,
  "collect.children":
    /child|minor|\bkids?\b|\bunder\s|\bage|parent|guardian|pupil|student|young|teen|coppa|adult|juvenile|\d years/,
  "use.ai-training": /\b(?:ai|ml|llms?)\b|artificial|machine|model|algorithm|train|learning|neural/,
  "rights.do-not-track": /track|dnt\b|signal/,
  "rights.gpc": /\bgpc|privacy control|signal|track|\bdnt\b|similar mechanism/,
  "keep.encryption":
    /encr|cipher|crypt|hash|\b(?:ssl|tls|https|aes|pgp|ssh|vpn)|secure socket|transport layer|password/,
};
/** Longer sentences may have the words where they are no longer read. */
const READ_WHOLE = 1000;
const WORDED = FACTS.flatMap(({ id }, f) => {
  const words = WORDS[id];
  return words ? [{ fact: f, words }] : [];
});

const SALE_FACT = FACTS.findIndex(({ id }) => id === "share.sell");
const COLLECTED_FACTS = FACTS.flatMap(({ section }, f) => (section === "collect" ? [f] : []));
const ACT: Partial<Record<Section, RegExp>> = { collect: COLLECTING, share: GIVING };

const NUMBER = new Map(FACTS.map(({ id }, f) => [id, f]));
const TABLE = RULINGS.map((ruling) => ({
  ...ruling,
  numbers: ruling.facts.map((id) => NUMBER.get(id) ?? 0),
}));

/** Facts whose words stand in a denial, with what the denial must be one of. */
const NAMES = FACTS.flatMap(({ id, section }, f) => {
  const words = NAMED[id];
  return words ? [{ fact: f, id, words, act: ACT[section] }] : [];
});

/** Logits with the passages' words taken at their word; passages by heads, a copy. */
export function overruled(passages: readonly Passage[], logits: Float32Array): Float32Array {
  const ruled = logits.slice();
  const denying = remembered(isDenyingHeading);
  const wordsIn = remembered((around) => wordedIn(folded(around)));
  passages.forEach((passage, p) => {
    const sheet = new Sheet(ruled, p * HEADS.length);
    const sentence = folded(passage.text);
    if (isDenial(sentence)) denyAll(sheet, sentence, passage.kind);
    else if (isDeniedItem(passage, denying)) denyAll(sheet, sentence, "denied item");
    else if (isRowNotCollected(passage)) for (const fact of COLLECTED_FACTS) sheet.atMost(fact, "no");
    else if (isByConsent(sentence) || isDeniedUnlessAgreed(sentence)) byConsent(sheet, sentence);
    else if (endsInDenialOfGiving(sentence)) for (const fact of GIVEN_FACTS) sheet.atMost(fact, "no");
    else collected(sheet, sentence);
    if (isPlainSale(passage.text)) sheet.says(SALE_FACT, "yes", SURELY);
    rule(sheet, passage, sentence);
    const { leadIn, columns, headings } = passage;
    withoutWords(sheet, sentence, wordsIn([leadIn, ...columns, ...headings].join("\n")));
  });
  return ruled;
}

/** A denial of everything it speaks of; unless it is a heading, it is heard on the facts that it names. */
function denyAll(sheet: Sheet, sentence: string, kind: Passage["kind"] | "denied item"): void {
  for (const fact of DENIED_FACTS) sheet.atMost(fact, "no");
  if (kind === "heading") return;
  const listed = kind === "denied item";
  for (const { fact, id, words, act } of NAMES) {
    if ((DENIED_NARROWLY.has(id) && !listed) || !words.test(sentence)) continue;
    if (listed || !act || act.test(sentence)) sheet.says(fact, "no", LIKELY);
  }
}

/** Everything it speaks of is done by consent only; it is heard on the facts that it names. */
function byConsent(sheet: Sheet, sentence: string): void {
  for (const fact of DENIED_FACTS) sheet.atMost(fact, "limited");
  for (const { fact, words, act } of NAMES)
    if (words.test(sentence) && (!act || act.test(sentence))) sheet.says(fact, "limited", LIKELY);
}

/** What a sentence plainly says to be collected, by name. */
function collected(sheet: Sheet, sentence: string): void {
  const clause = plainCollection(sentence);
  if (clause === null) return;
  for (const { fact, id, words } of NAMES)
    if (PROVED_BY_NAME.has(id) && words.test(clause)) sheet.says(fact, "yes", LIKELY);
}

function rule(sheet: Sheet, { headings }: Passage, sentence: string): void {
  let tried: RegExp | null = null;
  let called = false;
  for (const { cue, pattern, unless, under, verdict, numbers } of TABLE) {
    if (cue !== tried) called = cue.test(sentence);
    tried = cue;
    if (!called || (under && !under.test(headings.at(-1) ?? ""))) continue;
    if (!pattern.test(sentence) || unless?.test(sentence)) continue;
    for (const fact of numbers) {
      if (verdict === "denies") sheet.says(fact, "no", LIKELY);
      else if (verdict === "admits") sheet.says(fact, "yes", LIKELY);
      else if (verdict === "at most limited") sheet.atMost(fact, "limited");
      else if (verdict === "at most denies") sheet.atMost(fact, "no");
      else sheet.nothing(fact);
    }
  }
}

/** Which of `WORDED` have a word in a folded text. */
const wordedIn = (text: string): boolean[] => WORDED.map(({ words }) => words.test(text));

/** Nothing is proved of a fact without any word of it in the passage or around it. */
function withoutWords(sheet: Sheet, sentence: string, around: readonly boolean[]): void {
  if (sentence.length > READ_WHOLE) return;
  for (const [i, { fact, words }] of WORDED.entries())
    if (!around[i] && !words.test(sentence)) sheet.nothing(fact);
}

/** The logits of one passage. */
class Sheet {
  private readonly logits: Float32Array;
  private readonly first: number;

  constructor(logits: Float32Array, first: number) {
    this.logits = logits;
    this.first = first;
  }

  /** If it proves the fact at all, then with this stance. */
  atMost(fact: number, stance: "limited" | "no"): void {
    const heads = HEADS_OF[fact];
    if (!heads || heads[stance] < 0) return;
    const most = Math.max(this.at(heads[stance]), this.at(heads.any));
    this.only(heads, stance, most);
  }

  /** It proves the fact with this stance. */
  says(fact: number, stance: Stance, logit: number): void {
    const heads = HEADS_OF[fact];
    if (!heads || heads[stance] < 0) return;
    this.set(heads.any, Math.max(this.at(heads.any), logit));
    this.only(heads, stance, Math.max(this.at(heads[stance]), this.at(heads.any)));
  }

  nothing(fact: number): void {
    const heads = HEADS_OF[fact];
    if (heads) for (const head of [heads.any, heads.yes, heads.limited, heads.no]) this.set(head, NEVER);
  }

  private only(heads: FactHeads, stance: Stance, logit: number): void {
    for (const one of STANCES) this.set(heads[one], one === stance ? logit : NEVER);
  }

  private at(head: number): number {
    return this.logits[this.first + head] ?? NEVER;
  }

  private set(head: number, logit: number): void {
    if (head >= 0) this.logits[this.first + head] = logit;
  }
}

/** Headings and lead-ins stand over many passages. */
function remembered<Judged>(judge: (text: string) => Judged): (text: string) => Judged {
  const known = new Map<string, Judged>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const now = judge(text);
    known.set(text, now);
    return now;
  };
}
