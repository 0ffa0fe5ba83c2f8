import type { FactId } from "../types.ts";

/**
 * What English says of one fact. "%" marks where "probably " goes.
 * `head` and `tail` make a verb phrase after "They" (in rights: after "You can"); facts with the same head, or the same tail, are said together.
 */
export interface EnglishFact {
  head: string;
  tail: string;
  /** A shorter tail, for crowded lines. */
  short?: string;
  /** The condition, where it is not the usual "only with your consent". */
  onlyIf?: string;
  /** The verb phrase under a condition, whole, where head and tail don't fit. */
  limited?: string;
  /** The verb phrase after "do not" or "cannot", where it differs. */
  denied?: string;
  /** Said last in a line: what followed would be read as under it. */
  isLast?: true;
  /** "whether they …": what is asked. */
  asks: string;
  /** Whole sentences, where the pattern would say it badly. */
  sentences?: { yes?: string; limited?: string; no?: string };
}

const PERMISSION = "only with your consent or permission";

const collects = (tail: string, short?: string): EnglishFact => ({
  head: "collect",
  tail,
  ...(short ? { short } : {}),
  onlyIf: PERMISSION,
  asks: `whether they collect ${tail.replace(/ such as .*/, "")}`,
});

const uses = (tail: string, short?: string): EnglishFact => ({
  head: "use your data to",
  tail,
  ...(short ? { short } : {}),
  asks: `whether they use your data to ${tail}`,
});

const shares = (tail: string, short?: string): EnglishFact => ({
  head: "share your data with",
  tail,
  ...(short ? { short } : {}),
  asks: `whether they share data with ${tail}`,
});

const right = (head: string, tail: string, short?: string): EnglishFact => ({
  head,
  tail,
  ...(short ? { short } : {}),
  asks: `whether you can ${head} ${tail}`,
});

const signal = (name: string): EnglishFact => ({
  head: "honour",
  tail: name,
  asks: `whether they honour ${name} signals`,
  sentences: {
    yes: `They %honour ${name} signals.`,
    limited: `They %honour ${name} signals only in some regions (the law decides).`,
    no: `They %ignore ${name} signals.`,
  },
});

export const ENGLISH: Record<FactId, EnglishFact> = {
  "collect.contact": collects("your name, e-mail, phone or address", "contact details"),
  "collect.payment": collects("card details or what you buy", "payments or purchases"),
  "collect.government-id": collects("ID numbers or documents"),
  "collect.location": collects("your location"),
  "collect.device": collects("details of your device or browser", "device details"),
  "collect.usage": collects("what you do on the service", "your activity"),
  "collect.cookies": {
    head: "use",
    tail: "cookies or similar tools",
    short: "cookies",
    asks: "whether they use cookies or similar tools",
  },
  "collect.content": collects("what you write or upload"),
  "collect.health": collects("health or fitness data"),
  "collect.biometric": collects("biometric data such as fingerprints or face scans", "biometric data"),
  "collect.sensitive": collects("sensitive details such as race or religion", "sensitive details"),
  "collect.demographic": collects("details such as your age or interests", "age or interests"),
  "collect.work": collects("your job or education details", "job details"),
  "collect.contacts": collects("data about people you know", "other people's data"),
  "collect.children": {
    head: "knowingly collect",
    tail: "children's data",
    isLast: true,
    limited: "collect children's data only with a parent's consent",
    asks: "whether they collect children's data",
  },
  "collect.from-others": {
    head: "get",
    tail: "data about you from others",
    asks: "whether they get data about you from others",
  },

  "use.advertising": uses("target advertising", "target ads"),
  "use.marketing": {
    ...uses("send you marketing"),
    onlyIf: "only if you opt in",
    limited: "send you marketing only if you opt in",
  },
  "use.analytics": uses("analyse or improve the service"),
  "use.profiling": uses("personalise things or profile you", "personalise or profile"),
  "use.automated-decisions": {
    ...uses("make automated decisions about you"),
    asks: "whether they make automated decisions about you",
  },
  "use.ai-training": {
    ...uses("train AI"),
    limited: "use your data to train AI only with your consent, or unless you opt out",
  },

  "share.sell": {
    head: "sell your data, or share it",
    tail: "in a way the law calls a sale",
    limited: "sell your data only with your consent, or share it in ways some laws call a sale",
    denied: "sell your data",
    asks: "whether they sell your data",
  },
  "share.advertisers": shares("advertisers or ad networks", "advertisers"),
  "share.marketing-partners": {
    ...shares("other companies for their own use"),
    asks: "whether other companies get your data for their own use",
    limited:
      "share your data with other companies for their own use, but only with consent or in stated cases",
  },
  "share.providers": shares("service providers"),
  "share.affiliates": shares("their company group"),
  "share.government": {
    ...shares("authorities or courts", "authorities"),
    limited: "share your data with authorities or courts only under law and with a stated safeguard",
  },
  "share.merger": {
    ...shares("a buyer of the business"),
    limited: "pass your data to a buyer of the business only with your consent, or let you choose first",
  },
  "share.public": {
    head: "show",
    tail: "your posts or profile to others",
    limited: "show your posts or profile to others only if you choose to",
    asks: "whether others can see your posts or profile",
  },
  "share.aggregated": {
    head: "give out",
    tail: "statistics or anonymised data",
    short: "statistics",
    asks: "whether they give out statistics or anonymised data",
  },
  "share.abroad": {
    head: "handle",
    tail: "your data in other countries",
    short: "your data abroad",
    asks: "whether your data leaves the country",
    sentences: {
      yes: "They %send your data to, or keep it in, other countries.",
      limited: "They %send your data to other countries only with your consent.",
      no: "They %say your data stays in its country or region.",
    },
  },
  "share.trackers": {
    head: "let",
    tail: "other companies track you on the site",
    short: "other companies track you",
    isLast: true,
    asks: "whether other companies track you on their site",
    sentences: {
      yes: "They %let other companies track you on their site.",
      limited: "They %let other companies track you on their site only with your consent.",
      no: "They %say no other company tracks you on their site.",
    },
  },

  "rights.access": right("see", "your data"),
  "rights.correct": right("correct", "your data"),
  "rights.delete": {
    ...right("delete", "your data"),
    denied: "have all your data deleted",
    sentences: { no: "They %say you cannot delete your data, or that they keep it anyway." },
  },
  "rights.export": {
    ...right("export", "your data"),
    asks: "whether you can take your data to another service",
    sentences: {
      yes: "You can %take your data with you to another service.",
      limited: "In some regions, you can %take your data to another service.",
      no: "They %say you cannot take your data to another service.",
    },
  },
  "rights.object": {
    ...right("object to or limit", "the use of your data", "data use"),
    asks: "whether you can object to the use of your data",
    sentences: {
      yes: "You can %object to the use of your data, or limit it.",
      limited: "In some regions, you can %object to the use of your data, or limit it.",
      no: "They %say you cannot object to the use of your data.",
    },
  },
  "rights.withdraw": right("take back", "your consent", "consent"),
  "rights.opt-out-marketing": {
    ...right("stop", "marketing messages", "marketing"),
    denied: "stop all marketing messages",
    sentences: { no: "They %say you cannot stop all marketing messages." },
  },
  "rights.opt-out-sale": right("opt out of", "data sales or targeted ads"),
  "rights.cookie-control": right("refuse or delete", "cookies"),
  "rights.complain": right("complain to", "an authority"),
  "rights.do-not-track": signal("Do Not Track"),
  "rights.gpc": signal("Global Privacy Control"),

  "keep.period": {
    head: "say how long they keep",
    tail: "at least some of your data",
    asks: "how long they keep your data",
    sentences: {
      yes: "They %say how long they keep at least some of your data.",
      limited: "They %keep your data as long as they need it; no time is named.",
      no: "They %keep some of your data with no time limit.",
    },
  },
  "keep.encryption": {
    head: "encrypt",
    tail: "at least some of your data",
    asks: "whether your data is encrypted",
    sentences: {
      yes: "They %encrypt at least some of your data.",
      no: "They %say your data is not encrypted.",
    },
  },
  "keep.breach-notice": {
    head: "tell you of",
    tail: "a data breach",
    asks: "whether they tell you of a data breach",
    sentences: {
      yes: "They %say they will tell you of a data breach.",
      limited: "They %tell you of a data breach only where the law requires it.",
      no: "They %say they will not tell you of a data breach.",
    },
  },
  "change.notice": {
    head: "tell you of",
    tail: "changes to the policy",
    asks: "whether they tell you when the policy changes",
    sentences: {
      yes: "They %tell you when the policy changes, by message or clear notice.",
      limited: "They %tell you of changes to the policy only if they choose to.",
      no: "They %do not promise to tell you of changes; you have to check the page.",
    },
  },
  "change.by-use": {
    head: "take",
    tail: "use of the service as agreement",
    asks: "whether using the service counts as agreeing",
    sentences: {
      yes: "Using the service %counts as agreeing to the policy or its changes.",
      no: "They %say using the service does not count as agreeing.",
    },
  },
};
