import type { Answer, FactId, Section, Stance } from "./types.ts";

/** One of the 50 questions that every policy is asked. */
export interface Fact {
  id: FactId;
  section: Section;
  label: string;
  question: string;
  /** What each stance says; a stance that the fact cannot take is absent. */
  stances: Partial<Record<Stance, string>>;
  /** Stances that warn under default settings. */
  warns: readonly Stance[];
  /** Stances that are good news. */
  good: readonly Answer[];
}

export const SECTIONS: Record<Section, string> = {
  collect: "What they collect",
  use: "What they use it for",
  share: "Who gets it",
  rights: "Your rights and choices",
  keep: "Keeping and safety",
  change: "Changes",
};

/** The product's vocabulary, in the order in which it is always given. */
export const FACTS: readonly Fact[] = [
  {
    id: "collect.contact",
    section: "collect",
    label: "Contact details",
    question: "Do they collect your name, e-mail, phone or postal address?",
    stances: {
      yes: "collected, used or received: your name, e-mail, phone or postal address",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.payment",
    section: "collect",
    label: "Payments and purchases",
    question: "Do they collect card, bank or billing details, or what you buy?",
    stances: {
      yes: "collected, used or received: card, bank or billing details, or what you buy",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.government-id",
    section: "collect",
    label: "Government IDs",
    question:
      "Do they collect ID numbers or documents: social security, passport, visa, driving licence, tax number?",
    stances: {
      yes: "collected, used or received: ID numbers or documents: social security, passport, visa, driving licence, tax number",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: ["yes", "limited"],
    good: ["no"],
  },
  {
    id: "collect.location",
    section: "collect",
    label: "Location",
    question:
      "Do they collect where you are: GPS, precise or approximate location (also 'general location from your IP address')?",
    stances: {
      yes: "collected, used or received: where you are: GPS, precise or approximate location (also 'general location from your IP address')",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "collect.device",
    section: "collect",
    label: "Device and network identifiers",
    question:
      "Do they collect IP address, device or advertising identifiers, browser, operating system, server logs?",
    stances: {
      yes: "collected, used or received: IP address, device or advertising identifiers, browser, operating system, server logs",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.usage",
    section: "collect",
    label: "What you do on the service",
    question: "Do they collect pages viewed, clicks, searches, times, features used, referring pages?",
    stances: {
      yes: "collected, used or received: pages viewed, clicks, searches, times, features used, referring pages",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.cookies",
    section: "collect",
    label: "Cookies and similar",
    question: "Do they collect cookies, pixels, web beacons, local storage, SDKs set by the site or for it?",
    stances: {
      yes: "collected, used or received: cookies, pixels, web beacons, local storage, SDKs set by the site or for it",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.content",
    section: "collect",
    label: "What you write or upload",
    question:
      "Do they collect messages, posts, comments, photos, files, recordings, support requests, feedback?",
    stances: {
      yes: "collected, used or received: messages, posts, comments, photos, files, recordings, support requests, feedback",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.health",
    section: "collect",
    label: "Health",
    question: "Do they collect health, fitness, medical or disability information?",
    stances: {
      yes: "collected, used or received: health, fitness, medical or disability information",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: ["yes", "limited"],
    good: ["no"],
  },
  {
    id: "collect.biometric",
    section: "collect",
    label: "Biometrics",
    question: "Do they collect fingerprints, face or voice prints, other biometric identifiers?",
    stances: {
      yes: "collected, used or received: fingerprints, face or voice prints, other biometric identifiers",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: ["yes", "limited"],
    good: ["no"],
  },
  {
    id: "collect.sensitive",
    section: "collect",
    label: "Other sensitive matters",
    question:
      "Do they collect race, religion, politics, sexual orientation, union membership, criminal record, genetic data?",
    stances: {
      yes: "collected, used or received: race, religion, politics, sexual orientation, union membership, criminal record, genetic data",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: ["yes", "limited"],
    good: ["no"],
  },
  {
    id: "collect.demographic",
    section: "collect",
    label: "Demographics and interests",
    question: "Do they collect age, birth date, gender, income, household, interests, preferences?",
    stances: {
      yes: "collected, used or received: age, birth date, gender, income, household, interests, preferences",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.work",
    section: "collect",
    label: "Work and education",
    question: "Do they collect employer, job title, occupation, education, résumé?",
    stances: {
      yes: "collected, used or received: employer, job title, occupation, education, résumé",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "collect.contacts",
    section: "collect",
    label: "Other people's data",
    question: "Do they collect your address book, contacts, friends or family members' data?",
    stances: {
      yes: "collected, used or received: your address book, contacts, friends or family members' data",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "collect.children",
    section: "collect",
    label: "Children's data",
    question: "Do they collect data of children (under 13 to 16, as the policy says), knowingly?",
    stances: {
      yes: "collected, used or received: data of children (under 13 to 16, as the policy says), knowingly",
      limited: "only with your consent, opt-in or permission",
      no: "says that it is not collected",
    },
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "collect.from-others",
    section: "collect",
    label: "Data from other sources",
    question: "Do they get data about you from others?",
    stances: {
      yes: "gets data about you from third parties: brokers, partners, social networks, public sources, employers, other users, combined with their own",
      limited: "only with your consent, opt-in or permission",
      no: "says it gets none",
    },
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "use.advertising",
    section: "use",
    label: "Targeted advertising",
    question: "Do they use data to target advertising at you?",
    stances: {
      yes: "uses data to select, personalise or measure advertising (their own or others'), interest-based ads, remarketing",
      limited: "only with your consent, opt-in or permission",
      no: "says it does not use data for targeted advertising",
    },
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "use.marketing",
    section: "use",
    label: "Marketing messages",
    question: "Do they send you marketing?",
    stances: {
      yes: "sends newsletters, offers, promotions, or calls for marketing",
      limited: "only with your consent, opt-in or permission",
      no: "says it sends none",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "use.analytics",
    section: "use",
    label: "Analytics and research",
    question: "Do they analyse data to improve the service?",
    stances: {
      yes: "analyses use, trends, statistics, research, improves or develops products",
      limited: "only with your consent, opt-in or permission",
      no: "says it does not",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "use.profiling",
    section: "use",
    label: "Personalisation and profiles",
    question: "Do they personalise or build a profile of you?",
    stances: {
      yes: "tailors content or offers, remembers interests, builds or infers profiles",
      limited: "only with your consent, opt-in or permission",
      no: "says it does not",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "use.automated-decisions",
    section: "use",
    label: "Automated decisions",
    question: "Do machines decide about you, with real effect?",
    stances: {
      yes: "takes decisions by automated means with legal or similar effect (credit, eligibility, fraud refusals)",
      limited: "only with your consent, opt-in or permission",
      no: "says it takes none",
    },
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "use.ai-training",
    section: "use",
    label: "AI training",
    question: "Do they train AI or machine-learning models on your data?",
    stances: {
      yes: "trains, improves or develops AI/ML models with your data or content",
      limited: "only with your consent, opt-in or permission",
      no: "says it does not",
    },
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "share.sell",
    section: "share",
    label: "Sale of data",
    question: "Do they sell your data?",
    stances: {
      yes: "sells, rents, trades or leases personal data, or says its sharing counts as a 'sale' or 'sharing' under a law",
      limited: "only with your consent, opt-in or permission",
      no: "says it does not sell, rent or trade it",
    },
    warns: ["yes", "limited"],
    good: ["no"],
  },
  {
    id: "share.advertisers",
    section: "share",
    label: "Advertising partners",
    question: "Do they give your data to advertisers or ad networks?",
    stances: {
      yes: "shares or discloses data to advertisers, ad networks, ad-tech or social media companies for advertising",
      limited: "only with your consent, opt-in or permission",
      no: "says it does not",
    },
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "share.marketing-partners",
    section: "share",
    label: "Others' own marketing",
    question: "Do they give your data to other companies for those companies' own marketing or use?",
    stances: {
      yes: "shares personal data with unaffiliated third parties, partners or 'selected companies' for those parties' own purposes or marketing",
      limited: "only with your consent, opt-in or permission",
      no: "says it does not share it with third parties for their own purposes, or not with third parties at all (bare general denial)",
    },
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "share.providers",
    section: "share",
    label: "Service providers",
    question: "Do service providers working for them get your data?",
    stances: {
      yes: "hosting, payment, delivery, e-mail, support, analytics or other providers process data for the site",
      limited: "only with your consent, opt-in or permission",
      no: "says none do",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "share.affiliates",
    section: "share",
    label: "Company group",
    question: "Does the corporate family get your data?",
    stances: {
      yes: "shares with parent, subsidiaries, affiliates, sister brands",
      limited: "only with your consent, opt-in or permission",
      no: "says it does not",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "share.government",
    section: "share",
    label: "Authorities and courts",
    question: "Do they hand data to authorities or courts?",
    stances: {
      yes: "discloses for law, subpoena, court order, police, government requests, to protect rights or safety",
      limited: "only with your consent, opt-in or permission",
      no: "says it does not, or only under a warrant it fights ('we have never…')",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "share.merger",
    section: "share",
    label: "Sale of the business",
    question: "Does your data go to a buyer of the company?",
    stances: {
      yes: "transfers in merger, acquisition, bankruptcy, sale of assets",
      limited: "only with your consent, opt-in or permission",
      no: "says it does not",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "share.public",
    section: "share",
    label: "Visible to others",
    question: "Is what you post or your profile visible to others?",
    stances: {
      yes: "posts, profile, comments or reviews are public or visible to other users",
      limited: "only with your consent, opt-in or permission",
      no: "says it is not shown to others",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "share.aggregated",
    section: "share",
    label: "Aggregated or anonymised data",
    question: "Do they give out aggregated or de-identified data?",
    stances: {
      yes: "shares aggregate, anonymised, de-identified, statistical data with others",
      limited: "only with your consent, opt-in or permission",
      no: "says it does not",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "share.abroad",
    section: "share",
    label: "Other countries",
    question: "Is your data sent to or kept in other countries?",
    stances: {
      yes: "transfers to, stores or processes data in another country, or names servers in a country with notice to foreigners",
      limited: "only with your consent, opt-in or permission",
      no: "says data stays in the country or region",
    },
    warns: [],
    good: ["no"],
  },
  {
    id: "share.trackers",
    section: "share",
    label: "Other companies' trackers",
    question: "Do other companies track you on their site?",
    stances: {
      yes: "third parties (ad networks, analytics such as Google Analytics, social plug-ins, embedded content) set cookies or collect data on the site themselves",
      limited: "only with your consent, opt-in or permission",
      no: "says there are none",
    },
    warns: ["yes"],
    good: ["no"],
  },
  {
    id: "rights.access",
    section: "rights",
    label: "See your data",
    question: "Can you see the data they hold?",
    stances: {
      yes: "you may access, review, request a copy of your data",
      limited: "only for residents of named places or where a law gives it",
      no: "says you cannot",
    },
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.correct",
    section: "rights",
    label: "Correct it",
    question: "Can you correct it?",
    stances: {
      yes: "you may correct, update, edit your data",
      limited: "only for residents of named places or where a law gives it",
      no: "says you cannot",
    },
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.delete",
    section: "rights",
    label: "Delete it",
    question: "Can you have it deleted?",
    stances: {
      yes: "you may delete, erase, close the account with removal, or ask for it",
      limited: "only for residents of named places or where a law gives it",
      no: "says you cannot, or that it will be kept anyway",
    },
    warns: ["no"],
    good: ["yes"],
  },
  {
    id: "rights.export",
    section: "rights",
    label: "Take it with you",
    question: "Can you take your data elsewhere?",
    stances: {
      yes: "portability: receive it in a portable format, export",
      limited: "only for residents of named places or where a law gives it",
      no: "says you cannot",
    },
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.object",
    section: "rights",
    label: "Object or restrict",
    question: "Can you object to or restrict its use?",
    stances: {
      yes: "you may object to, restrict, limit processing, or demand human review",
      limited: "only for residents of named places or where a law gives it",
      no: "says you cannot",
    },
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.withdraw",
    section: "rights",
    label: "Withdraw consent",
    question: "Can you take consent back?",
    stances: {
      yes: "you may withdraw consent",
      limited: "only for residents of named places or where a law gives it",
      no: "says you cannot",
    },
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.opt-out-marketing",
    section: "rights",
    label: "Stop marketing",
    question: "Can you stop marketing messages?",
    stances: {
      yes: "unsubscribe, opt out of promotional messages",
      limited: "only for residents of named places or where a law gives it",
      no: "says you cannot, or that messages continue",
    },
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.opt-out-sale",
    section: "rights",
    label: "Opt out of sale or ad targeting",
    question: "Can you opt out of the sale or sharing of data, or of targeted advertising?",
    stances: {
      yes: "opt-out of sale, of sharing with third parties, or of interest-based advertising (also by an industry page such as aboutads or NAI)",
      limited: "only for residents of named places or where a law gives it",
      no: "says you cannot",
    },
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.cookie-control",
    section: "rights",
    label: "Refuse cookies",
    question: "Can you refuse or delete cookies?",
    stances: {
      yes: "cookies can be refused, deleted, managed in the browser or a tool",
      no: "says you cannot",
    },
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.complain",
    section: "rights",
    label: "Complain to an authority",
    question: "Can you complain to an authority?",
    stances: {
      yes: "complaint to a data-protection authority, regulator, ombudsman or an independent dispute body",
      limited: "only for residents of named places or where a law gives it",
      no: "says you cannot",
    },
    warns: [],
    good: ["yes"],
  },
  {
    id: "rights.do-not-track",
    section: "rights",
    label: "Do Not Track",
    question: "Do they honour Do Not Track signals?",
    stances: { yes: "honours DNT", no: "ignores DNT / does not respond" },
    warns: ["no"],
    good: ["yes"],
  },
  {
    id: "rights.gpc",
    section: "rights",
    label: "Global Privacy Control",
    question: "Do they honour Global Privacy Control or other opt-out signals?",
    stances: {
      yes: "honours GPC / opt-out preference signals",
      limited: "only for residents of named places or where a law gives it",
      no: "ignores them",
    },
    warns: ["no"],
    good: ["yes"],
  },
  {
    id: "keep.period",
    section: "keep",
    label: "How long",
    question: "Do they say how long data is kept?",
    stances: {
      yes: "a set time is named (days, months, years) for at least some personal data",
      limited:
        "'as long as necessary', 'as long as your account exists', 'as required by law': no time named",
      no: "kept without limit, indefinitely, or may be kept after deletion without a limit",
    },
    warns: ["no"],
    good: ["yes"],
  },
  {
    id: "keep.encryption",
    section: "keep",
    label: "Encryption",
    question: "Is data encrypted?",
    stances: { yes: "encrypts in transit or at rest (SSL/TLS, https, AES)", no: "says it is not encrypted" },
    warns: ["no"],
    good: ["yes"],
  },
  {
    id: "keep.breach-notice",
    section: "keep",
    label: "Breach notice",
    question: "Will they tell you of a data breach?",
    stances: {
      yes: "will notify users of a breach",
      limited: "where or as the law requires",
      no: "says it will not",
    },
    warns: [],
    good: ["yes"],
  },
  {
    id: "change.notice",
    section: "change",
    label: "Notice of changes",
    question: "Will they tell you when the policy changes?",
    stances: {
      yes: "tells you directly: e-mail, prominent notice on the site or app, asks again",
      limited: "'may' notify, or notice only at their discretion",
      no: "only posts the new text here / may change without notice / asks you to check back",
    },
    warns: ["no"],
    good: ["yes"],
  },
  {
    id: "change.by-use",
    section: "change",
    label: "Agreement by use",
    question: "Does using the service count as agreeing?",
    stances: {
      yes: "use or continued use means consent to the policy or its changes",
      no: "says it does not",
    },
    warns: ["yes"],
    good: ["no"],
  },
];

export const FACT_IDS: readonly FactId[] = FACTS.map((fact) => fact.id);

const BY_ID = new Map(FACTS.map((fact) => [fact.id, fact]));

/** @throws RangeError for an id outside the table. */
export function factOf(id: FactId): Fact {
  const fact = BY_ID.get(id);
  if (!fact) throw new RangeError(`no such fact: ${id}`);
  return fact;
}
