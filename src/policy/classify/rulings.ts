import { FACTS } from "../facts.ts";
import type { FactId, Passage } from "../types.ts";
import { HEADS, HEADS_OF } from "./heads.ts";

/*
 * Where words decide, the linear heads are overruled: a sentence that is nothing but a denial admits nothing, one that plainly
 * says that data is sold proves it, and a sentence without any word of a fact does not.
 */

/** A logit that leaves no doubt that something is not so. */
const NEVER = -8;

/** "We do not collect …", with at most a short way in ("In particular, …", "At this time …"). */
const DENIAL =
  /^(?:[-•*]\s)?(?:(?:in particular|however|please note that|note that|at this time|also|in addition|furthermore|additionally|moreover|importantly|currently|to be clear|rest assured),?\s)?(?:we|i|our (?:website|site|app|application|service|services|company)|(?:the|this) (?:website|site|app|application|service|company)|[A-Z][\p{L}\d.]{1,30})\s(?:do not|does not|don['’]t|doesn['’]t|will not|won['’]t|will never|never)\s(?:(?:and will never|and will not|knowingly|intentionally|actively|currently|ever|otherwise|directly|personally|also)\s){0,2}(?:collect|store|record|gather|request|require|ask for|sell|share|rent|trade|use|disclose|transfer|track|obtain|solicit|receive|keep|save)(?![\p{L}-])/iu;

/** Words that may take some of a denial back, or say something beside it. */
const TAKEN_BACK =
  /(?<!\p{L})(?:but|except|unless|other than|without|only|however|apart from|aside from|besides|although|though|while|until|outside|beyond|save for|instead|rather|excluding|may|might|more than|if|when|where|we (?:do|will|use|share|collect)|which means)(?!\p{L})|[;:]/iu;

const DENIED = new Set(["collect", "use", "share"]);
const DENIED_FACTS = FACTS.flatMap(({ section }, f) => (DENIED.has(section) ? [f] : []));

/** Whether a sentence denies and does nothing else. */
export function isPlainDenial(text: string): boolean {
  const denial = DENIAL.exec(text);
  return denial !== null && !TAKEN_BACK.test(text.slice(denial[0].length));
}

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
    /biometr|finger|(?<!\p{L})face|facial|(?<!\p{L})voice|(?<!\p{L})iris|retina|(?<!\p{L})palm|keystroke|(?<!\p{L})gait(?!\p{L})|special categor|sensitive/iu,
  "collect.children":
    /child|minor|(?<!\p{L})kids?(?!\p{L})|(?<!\p{L})under\s|(?<!\p{L})age|parent|guardian|pupil|student|young|teen|coppa|adult|juvenile|\d years/iu,
  "use.ai-training":
    /(?<!\p{L})(?:ai|ml|llms?)(?!\p{L})|artificial|machine|model|algorithm|train|learning|neural/iu,
  "rights.do-not-track": /track|dnt(?!\p{L})|signal/iu,
  "rights.gpc": /(?<!\p{L})gpc|privacy control|signal|track|(?<!\p{L})dnt(?!\p{L})|similar mechanism/iu,
  "keep.encryption":
    /encr|cipher|crypt|hash|(?<!\p{L})(?:ssl|tls|https|aes|pgp|ssh|vpn)|secure socket|transport layer|password/iu,
};
const WORDED = FACTS.flatMap(({ id }, f) => {
  const words = WORDS[id];
  return words ? [{ fact: f, words }] : [];
});

const SALE_HEADS = HEADS_OF[FACTS.findIndex(({ id }) => id === "share.sell")];

/** Logits with the passages' words taken at their word; passages by heads, a copy. */
export function overruled(passages: readonly Passage[], logits: Float32Array): Float32Array {
  const ruled = logits.slice();
  const many = HEADS.length;
  passages.forEach(({ text, leadIn, headings, columns }, p) => {
    const at = (head: number) => p * many + head;
    const set = (head: number, logit: number) => {
      if (head >= 0) ruled[at(head)] = logit;
    };
    if (isPlainDenial(text))
      for (const fact of DENIED_FACTS) {
        const heads = HEADS_OF[fact];
        if (!heads || heads.no < 0) continue;
        set(heads.yes, NEVER);
        set(heads.limited, NEVER);
        set(heads.no, Math.max(ruled[at(heads.no)] ?? NEVER, ruled[at(heads.any)] ?? NEVER));
      }
    if (isPlainSale(text) && SALE_HEADS) {
      for (const head of [SALE_HEADS.any, SALE_HEADS.yes])
        set(head, Math.max(ruled[at(head)] ?? NEVER, SURELY));
      for (const head of [SALE_HEADS.limited, SALE_HEADS.no]) set(head, NEVER);
    }
    let around: string | null = null;
    for (const { fact, words } of WORDED) {
      if (words.test(text)) continue;
      around ??= [leadIn, ...columns, ...headings].join("\n");
      const heads = HEADS_OF[fact];
      if (!heads || words.test(around)) continue;
      for (const head of [heads.any, heads.yes, heads.limited, heads.no]) set(head, NEVER);
    }
  });
  return ruled;
}
