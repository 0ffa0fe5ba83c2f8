/**
 * The cheapest way to ask a policy the 50 questions: a few regular expressions for each, tried on every sentence. What it takes is
 * the floor of what an answer can cost; what it gets right says what the rest of the cost is for. Written from the questions,
 * not from the sentences that it is tried on.
 */
import type { FactId } from "../../src/policy/types.ts";

/** It knows no conditions: "limited" is beyond it. */
export type PlainAnswer = "yes" | "no" | "unstated";

interface Rule {
  /** A sentence that matches all of these speaks of the fact. */
  all: readonly RegExp[];
  /** Says no by itself, without any "not". */
  no?: RegExp;
}

const COLLECT =
  /\b(?:collect|gather|obtain|receiv|record|stor(?:e|ing)|process|log|ask(?:s|ed)? (?:you )?for|provid|giv(?:e|es|ing) us|need|keep|access|upload|use)/i;
const SHARE =
  /\b(?:shar(?:e|es|ed|ing)|disclos|transfer|provid|giv(?:e|es|en)|pass(?:es|ed)? on|send|sent|sell|sold|releas|receiv)/i;
const MAY = /\b(?:you (?:may|can|have)|right|request|ask us|entitled|able to)/i;

const collect = (thing: RegExp): Rule => ({ all: [COLLECT, thing] });
const share = (whom: RegExp): Rule => ({ all: [SHARE, whom] });
const right = (what: RegExp): Rule => ({ all: [MAY, what] });
const says = (...all: RegExp[]): Rule => ({ all });

const RULES: Readonly<Record<FactId, Rule>> = {
  "collect.contact": collect(
    /\b(?:name|e-?mail address|phone number|telephone|postal address|mailing address|contact (?:details|information))\b/i,
  ),
  "collect.payment": collect(
    /\b(?:payment|credit card|debit card|card number|bank|billing|purchase|order history|transactions?)\b/i,
  ),
  "collect.government-id": collect(
    /\b(?:passport|social security|driv(?:er['’]s|ing) licen[cs]e|national id|tax number|government[- ]issued|identity card)/i,
  ),
  "collect.location": collect(/\b(?:location|GPS|geolocation|where you are|whereabouts)\b/i),
  "collect.device": collect(
    /\b(?:IP address|device (?:id|identifier|information|type|model)|browser type|operating system|advertising identifier|server logs?)/i,
  ),
  "collect.usage": collect(
    /\b(?:pages (?:you|that you)|clicks?|searches|usage (?:data|information|statistics)|how you use|time spent|referring)/i,
  ),
  "collect.cookies": says(
    /\b(?:cookies?|web beacons?|pixels?|local storage|tracking technolog)/i,
    /\b(?:use|set|sets|place|store|stored|collect)/i,
  ),
  "collect.content": collect(
    /\b(?:messages?|posts?|comments?|photos?|files|recordings?|feedback|support requests?|content (?:you|that you))\b/i,
  ),
  "collect.health": collect(/\b(?:health|medical|fitness|disabilit|heart rate|allerg)/i),
  "collect.biometric": collect(
    /\b(?:biometric|fingerprint|face (?:scan|template|print|recognition)|facial|voiceprint)/i,
  ),
  "collect.sensitive": collect(
    /\b(?:race|racial|ethnic|religio|political|sexual orientation|trade union|criminal record|genetic)/i,
  ),
  "collect.demographic": collect(
    /\b(?:age|birth ?date|date of birth|gender|income|household|interests|demographic)\b/i,
  ),
  "collect.work": collect(
    /\b(?:employer|job title|occupation|education|r[ée]sum[ée]|CV|work history|employment)\b/i,
  ),
  "collect.contacts": collect(/\b(?:address book|your contacts|contact list|friends?|family members?)\b/i),
  "collect.children": says(
    /\b(?:children|child|minors?|under (?:the age of )?1[0-8])\b/i,
    /\b(?:collect|direct|intended|register|consent)/i,
  ),
  "collect.from-others": says(
    /\b(?:from (?:third part|other (?:sources|companies)|partners|our partners|data brokers|social)|third[- ]party sources|data brokers)/i,
    COLLECT,
  ),
  "use.advertising": says(
    /\b(?:targeted|personali[sz]ed|interest-based|behaviou?ral|tailored|relevant) (?:ads?|advert)|\b(?:remarketing|retargeting)\b|\badvertis\w* (?:based on|that match)/i,
  ),
  "use.marketing": says(
    /\b(?:marketing|promotion(?:s|al)?|newsletters?|special offers)\b/i,
    /\b(?:send|receive|contact|e-?mail|use)\b/i,
  ),
  "use.analytics": says(/\b(?:analytics|analy[sz]e|statistics|improve (?:our|the)|research|trends)\b/i),
  "use.profiling": says(/\b(?:personali[sz]|profil(?:e|ing)|tailor|customi[sz]e|recommendations)/i),
  "use.automated-decisions": says(
    /\bautomated (?:decision|individual)|\bdecisions?\b.*\bautomat|\bdecided by (?:a )?(?:machine|computer|algorithm)/i,
  ),
  "use.ai-training": says(
    /\b(?:train|develop)\w*\b.*\b(?:AI|artificial intelligence|machine[- ]learning|models?)\b|\b(?:AI|machine[- ]learning)\b.*\btrain/i,
  ),
  "share.sell": says(/\b(?:sell|sold|sale of|sells|rent)\b/i, /\b(?:data|information)\b/i),
  "share.advertisers": share(
    /\b(?:advertisers?|advertising (?:partners|networks|companies)|ad networks?)\b/i,
  ),
  "share.marketing-partners": share(
    /\b(?:third part(?:y|ies)|partners|other companies)\b.*\b(?:marketing|own (?:purposes|use|products)|offers)\b/i,
  ),
  "share.providers": says(
    /\b(?:service providers?|vendors?|contractors?|processors?|on our behalf|companies that (?:help|work for))\b/i,
  ),
  "share.affiliates": share(
    /\b(?:affiliates?|subsidiar|parent company|sister compan|group of companies|our group)/i,
  ),
  "share.government": says(
    /\b(?:law enforcement|subpoena|court order|government|police|authorit(?:y|ies)|legal (?:process|obligation|request))\b/i,
    SHARE,
  ),
  "share.merger": says(
    /\b(?:merger|acquisition|acquired|bankruptcy|sale of (?:the|our) (?:business|company|assets)|reorgani[sz]ation|buyer)\b/i,
    /\b(?:data|information)\b/i,
  ),
  "share.public": says(
    /\b(?:public(?:ly)?|visible to|seen by|other users)\b/i,
    /\b(?:profile|posts?|comments?|reviews?|content)\b/i,
  ),
  "share.aggregated": says(/\b(?:aggregated?|anonymi[sz]ed|anonymous|de-identified|statistic)/i, SHARE),
  "share.abroad": says(
    /\b(?:other countries|outside (?:of )?(?:the|your)|international(?:ly)?|United States|third countr)/i,
    /\b(?:transfer|stor|process|send|sent)/i,
  ),
  "share.trackers": says(
    /\b(?:third[- ]part(?:y|ies)|Google Analytics|Facebook|other companies|advertising companies)\b/i,
    /\b(?:cookies|track|pixels?|collect)/i,
  ),
  "rights.access": right(/\b(?:access|copy of|see what|obtain a copy)\b/i),
  "rights.correct": right(/\b(?:correct|rectif|update|amend|change your (?:data|information))/i),
  "rights.delete": right(/\b(?:delet|eras|remov|right to be forgotten)/i),
  "rights.export": right(/\b(?:portab|export|machine-readable|download your|transfer your data to another)/i),
  "rights.object": right(/\b(?:object to|restrict)/i),
  "rights.withdraw": right(/\b(?:withdraw|revoke|take back)\b.*\bconsent|consent\b.*\b(?:withdraw|revoke)/i),
  "rights.opt-out-marketing": says(
    /\b(?:unsubscribe|opt(?:ing)?[- ]out|stop (?:receiving|sending))\b/i,
    /\b(?:marketing|promotion|e-?mails?|newsletters?|messages|offers)/i,
  ),
  "rights.opt-out-sale": says(
    /\bopt(?:ing)?[- ]out\b/i,
    /\b(?:sale|sell|shar|targeted|interest-based|personali[sz]ed ad)/i,
  ),
  "rights.cookie-control": says(
    /\bcookies?\b/i,
    /\b(?:refuse|reject|block|disable|delete|decline|browser settings|settings of your browser)\b/i,
  ),
  "rights.complain": says(/\bcomplain/i, /\b(?:authorit|regulator|commissioner|ombudsman)/i),
  "rights.do-not-track": {
    ...says(/\b(?:do not track|DNT)\b/i, /\b(?:respond|honou?r|respect|recogni[sz]e|signal)/i),
    no: /\bignor/i,
  },
  "rights.gpc": {
    ...says(/\b(?:global privacy control|GPC|opt-out (?:preference )?signals?)\b/i),
    no: /\bignor/i,
  },
  "keep.period": {
    ...says(
      /\b(?:retain|keep|kept|store[ds]?|delete[ds]?)\b/i,
      /\b(?:days|months|years|as long as|indefinite|necessary)/i,
    ),
    no: /\bindefinite/i,
  },
  "keep.encryption": { ...says(/\b(?:encrypt|SSL|TLS|HTTPS)/i), no: /\bunencrypted|without encryption/i },
  "keep.breach-notice": says(/\b(?:breach|security incident)/i, /\b(?:notif|inform|tell)/i),
  "change.notice": {
    ...says(
      /\b(?:chang|updat|amend|modif|revis)/i,
      /\b(?:policy|notice|statement)\b/i,
      /\b(?:notif|notice|e-?mail|inform|post|check)/i,
    ),
    no: /\bwithout (?:prior )?notice|check (?:this|back)|from time to time/i,
  },
  "change.by-use": says(
    /\b(?:by (?:using|visiting|accessing)|continu\w+ (?:to )?us)/i,
    /\b(?:agree|accept|consent)/i,
  ),
};

const NEGATED = /\b(?:not|never|no|none|neither|nor|cannot)\b|n['’]t\b/i;
/** A signal's name is no denial. */
const DO_NOT_TRACK = /\bdo[- ]not[- ]track\b/gi;

const ALL = Object.entries(RULES) as [FactId, Rule][];

/** One pass over the sentences: a plain yes anywhere goes before a no. */
export function answers(sentences: readonly string[]): Map<FactId, PlainAnswer> {
  const found = new Map<FactId, PlainAnswer>(ALL.map(([fact]) => [fact, "unstated"]));
  for (const sentence of sentences) {
    const negated = NEGATED.test(sentence.replace(DO_NOT_TRACK, "DNT"));
    for (const [fact, { all, no }] of ALL) {
      if (found.get(fact) === "yes" || !all.every((one) => one.test(sentence))) continue;
      found.set(fact, negated || no?.test(sentence) === true ? "no" : "yes");
    }
  }
  return found;
}

/** Sentences of plain text or Markdown; headings count as sentences of their own. */
export const sentencesOf = (text: string): string[] =>
  text.split(/(?<=[.!?:;])\s+|\n+/u).filter((sentence) => sentence.length > 2);

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };

/** The words of a page, by expressions too: no menu is told from the policy. */
export const textOf = (html: string): string =>
  html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/giu, " ")
    .replace(/<\/(?:p|li|h[1-6]|td|div)>/giu, "\n")
    .replace(/<[^>]*>/gu, "")
    .replace(/&(\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);
