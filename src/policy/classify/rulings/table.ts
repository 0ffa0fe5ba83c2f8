import type { FactId } from "../../types.ts";

/** What a ruling decides of a passage and a fact. */
export type Verdict =
  /** It denies the fact. */
  | "denies"
  /** It proves the fact. */
  | "admits"
  /** If it proves the fact at all, then as a denial. */
  | "at most denies"
  /** The reader may do it only under some law, or it is done only by consent: no plain yes. */
  | "at most limited"
  /** It proves nothing of the fact. */
  | "nothing";

/** One sentence whose words leave no doubt. */
export interface Ruling {
  id: string;
  /** Facts, or "rights", that it rules on; with `named`, those whose words stand in the sentence too. */
  facts: readonly FactId[];
  verdict: Verdict;
  /** Tried only on sentences that contain one of these. */
  cue: RegExp;
  pattern: RegExp;
  /** Where this stands in the sentence too, there is no ruling. */
  unless: RegExp | null;
  /** The last heading must match too. */
  under?: RegExp;
  example: string;
  counterExample: string;
}

const OTHER_WAYS =
  /email|prominent|home ?page|banner|pop-?up|notification|in-app|(?:a|the|proper|reasonable|additional|direct) notice|notices? on|front page|announcement|\balerts\b|\b(?:an?|the|by|push|text|site) alert\b|conspicuous|contact|before|prior|advance|days|any other means|or by|and by|directly/;
const LEAD =
  "^\\W{0,4}(?:(?:however|please note that|note that|unfortunately|at this time|currently|also|in addition),? |(?:once|as long as|after) [^.;,]{0,60}, )?";
const OTHERS =
  "(?:(?:these|those|such|the|some|any|other|third[- ]party|external|linked|many) ){0,3}(?:web ?sites?|sites?|shops|search engines|services|pages|operators|companies)";
const PLACE =
  "(?:the )?(?:eu|e\\.u\\.|eea|european (?:union|economic area)|europe|uk|united kingdom|switzerland|california|nevada|virginia|colorado|connecticut|utah|texas|oregon|brazil|canada|quebec|certain (?:\\w+ )?(?:states|countries|jurisdictions))";
const AT_HOME =
  "(?:the )?(?:territor\\w+ of (?:the )?)?(?:eu\\b|e\\.u\\.|eea\\b|european (?:union|economic area)|germany|switzerland|france|austria|sweden)";
const RIGHTS: readonly FactId[] = [
  "rights.access",
  "rights.correct",
  "rights.delete",
  "rights.export",
  "rights.object",
  "rights.withdraw",
  "rights.opt-out-marketing",
  "rights.opt-out-sale",
  "rights.gpc",
];
const PRACTICE: readonly FactId[] = [
  "collect.contact",
  "collect.payment",
  "collect.location",
  "collect.device",
  "collect.usage",
  "collect.cookies",
  "use.advertising",
  "use.profiling",
  "use.analytics",
];

/** Words by which a denied right is told: what the reader can't do, what the site won't do, and two examples. */
const DENIED_RIGHTS: readonly [FactId, string, string, string, string][] = [
  [
    "rights.access",
    "(?:view|see|access|request (?:a copy|access)|obtain a copy|get a copy|have access)",
    "(?:give you (?:a copy|access)|let you (?:see|access)|allow you to (?:see|access|view)|provide (?:you with )?(?:a copy|copies|access to your))",
    "You cannot see the data that we hold.",
    "You cannot see other people's orders, but you can see yours.",
  ],
  [
    "rights.correct",
    "(?:change|correct|update|edit|modify|rectify)",
    "(?:correct|rectify|let you (?:change|correct)|allow you to (?:change|correct))",
    "It is not possible to correct your details.",
    "If you cannot correct your details, write to us.",
  ],
  [
    "rights.delete",
    "(?:delete|remove|erase)",
    "(?:delete|erase|let you (?:delete|erase)|allow you to (?:delete|erase))",
    "We cannot delete your account or your data.",
    "We cannot delete your data until the order is paid.",
  ],
  [
    "rights.export",
    "(?:export|port|move|transfer|take|download)",
    "(?:(?:offer|provide|support) (?:data )?(?:portability|export)|let you (?:export|download)|allow you to (?:export|download)|export)",
    "We do not offer data portability.",
    "We do not export tools to other countries, and you cannot, if they are ours.",
  ],
  [
    "rights.object",
    "(?:object|restrict|limit)",
    "(?:let you object|allow you to (?:object|restrict)|restrict (?:how|our use|the use|the processing))",
    "You cannot object to our use of your data.",
    "We cannot restrict the size of parcels.",
  ],
  [
    "rights.withdraw",
    "(?:withdraw|revoke|take back) (?:your |any |a |the )?consent",
    "(?:let|allow) you (?:to )?(?:withdraw|revoke)",
    "You cannot withdraw your consent.",
    "You cannot withdraw money on Sundays.",
  ],
  [
    "rights.opt-out-marketing",
    "(?:unsubscribe|opt out of (?:our |all |any |the )?(?:marketing|promotional|newsletters?|advertising emails))",
    "(?:let|allow) you (?:to )?unsubscribe",
    "You cannot unsubscribe from our promotional messages.",
    "You cannot unsubscribe from messages about the security of your account.",
  ],
  [
    "rights.opt-out-sale",
    "opt out of (?:the |our |any )?(?:sale|sharing|targeted|personali[sz]ed|interest-based)",
    "offer (?:a way|any way) to opt out of (?:the |our |any )?(?:sale|sharing|targeted)",
    "You cannot opt out of targeted advertising.",
    "You cannot opt out of the newsletter's footer.",
  ],
  [
    "rights.cookie-control",
    "(?:refuse|block|reject|decline|turn off|disable|delete|delete or block|refuse or delete) (?:our |the |any |these |all )?cookies",
    "let you (?:refuse|block|reject|turn off) (?:our |the )?cookies",
    "You cannot refuse our cookies.",
    "You cannot order if you refuse cookies.",
  ],
  [
    "rights.complain",
    "(?:complain|lodge a complaint|make a complaint)",
    "(?:let|allow) you (?:to )?complain",
    "You have no right to lodge a complaint.",
    "You cannot complain by phone, but by letter to the authority.",
  ],
];
const READER_UNABLE =
  "(?:(?:you|users|customers|members) (?:cannot|can not|can't|are not able to|are unable to|have no (?:right|way) to|(?:do not|don't) have (?:the|a|any) right to)|it is (?:not possible|impossible)(?: for you)? to)";
const SITE_UNABLE =
  "(?:we|i) (?:cannot|can not|can't|are not able to|are unable to|do not|don't|will not|won't)";
/** One and the same expression for all these rules: it is tried once a sentence. */
const UNABLE = new RegExp(`${LEAD}(?:${READER_UNABLE}|${SITE_UNABLE})`);
const NOT_ALWAYS =
  /\b(?:if|unless|until|where|without|guarantee|passwords?|all times|verify|because|but|when|whether|immediately|always|administrative|service|services|transactional|account-related|security|necessary|essential|legal|some|certain|completely|entirely|while|other)\b/;

export const RULINGS: readonly Ruling[] = [
  {
    id: "notice by updating",
    facts: ["change.notice"],
    verdict: "denies",
    cue: /\bby\b/,
    pattern:
      /\b(?:notif(?:y|ied)|inform(?:ed)?|announce|alert|advise|let you know|tell|made aware|communicate\w*|indicate[ds]?)\b[^.;]{0,80}?\bby (?:means of )?(?:the )?(?:updat|publish|publicat|posting\b|revis|chang|amend)/,
    unless: OTHER_WAYS,
    example: "If this policy changes, we will notify you by updating the date at its top.",
    counterExample: "If this policy changes, we will notify you by posting a banner or by e-mail.",
  },
  {
    id: "notice by the policy itself",
    facts: ["change.notice"],
    verdict: "at most denies",
    cue: /\bwill\b/,
    pattern:
      /\bwill (?:be )?(?:publish|post|updat|revis)\w*\b[^.;]{0,60}\b(?:policy|notice|statement|version|changes?|date|it)\b/,
    unless: new RegExp(`${OTHER_WAYS.source}|notif|inform|announce`),
    example: "We will post the new version of this policy on this page.",
    counterExample: "We will e-mail you and post the new version of this policy.",
  },
  {
    id: "come back and read",
    facts: ["change.notice"],
    verdict: "at most denies",
    cue: /periodically|regularly|time to time|frequently|often|occasionally/,
    pattern:
      /\b(?:check|review|visit|consult|read|look|refer)\w*\b[^.;]{0,60}\b(?:periodically|regularly|from time to time|frequently|often|occasionally)\b/,
    unless: /email|prominent|home ?page|notify|inform you/,
    example: "Please review this page from time to time.",
    counterExample: "We will notify you of changes, and you may review them from time to time.",
  },
  {
    id: "changes without notice",
    facts: ["change.notice"],
    verdict: "at most denies",
    cue: /without/,
    pattern:
      /\b(?:chang|modif|amend|revis|updat)\w*\b[^.;]{0,120}\bwithout (?:\w+ ){0,4}?noti(?:ce|f)|\bwithout (?:\w+ ){0,4}?noti(?:ce|f)\w*[^.;]{0,120}\b(?:chang|modif|amend|revis|updat)/,
    unless: /email|prominent|home ?page/,
    example: "We may change this policy without notice.",
    counterExample: "We never change prices on Mondays without good reason.",
  },
  {
    id: "not encrypted",
    facts: ["keep.encryption"],
    verdict: "denies",
    cue: /encrypt/,
    pattern:
      /\b(?:(?:is|are) (?:\w+ )?(?:not (?:\w+ )?encrypted|unencrypted)|(?:is|are)n't (?:\w+ )?encrypted)\b|\b(?:sent|stored|transmitted|kept|saved|transferred)\b[^.;]{0,60}? (?:without (?:any )?encryption|unencrypted)\b|\bwe (?:do not|don't) encrypt\b/,
    unless:
      /\bnot (?:\w+ )?(?:sent|stored|transmitted|kept|store|send|transmit)\b|\bnever\b|\b(?:other|third|if|when|but|unless|some|email)\b/,
    example: "Your messages are not encrypted.",
    counterExample: "Passwords are never sent without encryption.",
  },
  {
    id: "no word of a breach",
    facts: ["keep.breach-notice"],
    verdict: "denies",
    cue: /breach|incident/,
    pattern:
      /\b(?:will not|won't|no (?:duty|obligation) to|are not obliged to|do not|don't) (?:\w+ ){0,3}?(?:notify|tell|inform)\b[^.;]{0,80}\b(?:breach|incident)/,
    unless: /\b(?:unless|if|until|hesitate|only|delay)\b/,
    example: "We will not tell you of a data breach.",
    counterExample: "We will not hesitate to tell you of a data breach.",
  },
  {
    id: "a term defined",
    facts: [
      ...PRACTICE,
      "collect.biometric",
      "collect.sensitive",
      "collect.health",
      "collect.demographic",
      "share.government",
      "share.advertisers",
      "share.marketing-partners",
      "share.sell",
      "keep.encryption",
    ],
    verdict: "nothing",
    cue: /\b(?:means?|refers?|is|are|defined)\b/,
    under: /\b(?:definitions?|interpretation|glossary|terms used)\b/i,
    pattern:
      /^\W{0,4}(?:the term |an? |the )?"?[\w '/-]{2,50}"? ?(?:shall )?(?:means?|refers? to|is|are|is defined as)\b/,
    unless: /\b(?:we|us|our|you|your)\b|collected|\t/,
    example: "“Usage data” means data about how somebody uses a website.",
    counterExample: "Usage data is collected when you visit our pages.",
  },
  {
    id: "the practice of linked sites",
    facts: PRACTICE,
    verdict: "nothing",
    cue: /\b(?:may|can|might|will|could)\b/,
    under:
      /^\W*(?:\d[\d.]*(?![\d.])\W*)?(?:third[- ]party |external |outside )?(?:links?\b|linked |links to|(?:third[- ]party|other|external) (?:web ?)?sites)/i,
    pattern: new RegExp(`^\\W{0,4}${OTHERS}\\b[^.;]{0,80}? (?:may|can|might|will|could)\\b`),
    unless: /\b(?:on our|our (?:site|website|app|service|services)|on behalf)\b/,
    example: "Other websites that we link to may use cookies.",
    counterExample: "Advertising companies may use cookies on our website.",
  },
  ...DENIED_RIGHTS.map(([fact, readers, ours, example, counterExample]): Ruling => ({
    id: `no ${fact}`,
    facts: [fact],
    verdict: "denies",
    cue: UNABLE,
    pattern: new RegExp(
      `${LEAD}(?:${READER_UNABLE} (?:\\w+ (?:and|or) )?${readers}|${SITE_UNABLE} ${ours})\\b`,
    ),
    unless: NOT_ALWAYS,
    example,
    counterExample,
  })),
  {
    id: "no consent taken back",
    facts: ["rights.withdraw"],
    verdict: "denies",
    cue: /consent/,
    pattern:
      /^\W{0,4}(?:your )?consent\b[^.;]{0,40} (?:cannot|can't|can not) be (?:withdrawn|revoked|taken back)\b/,
    unless: NOT_ALWAYS,
    example: "Consent, once given, cannot be withdrawn.",
    counterExample: "Consent cannot be withdrawn by phone, but by e-mail.",
  },
  {
    id: "nothing deleted",
    facts: ["rights.delete"],
    verdict: "denies",
    cue: /delet|remov|eras/,
    pattern:
      /^\W{0,4}(?:your |user |all )?(?:accounts?|data|personal data|information|personal information|profiles?)\b[^.;,]{0,30} (?:cannot|can't|can not) be (?:deleted|removed|erased)\b/,
    unless: NOT_ALWAYS,
    example: "Accounts cannot be deleted.",
    counterExample: "Accounts cannot be deleted until all orders are paid.",
  },
  {
    id: "nothing moved",
    facts: ["rights.export"],
    verdict: "denies",
    cue: /export|moved|transferred|ported/,
    pattern:
      /^\W{0,4}(?:your |user |all )?(?:data|personal data|information|personal information)\b[^.;,]{0,30} (?:cannot|can't|can not) be (?:exported|ported|moved)\b/,
    unless: NOT_ALWAYS,
    example: "Your data cannot be exported.",
    counterExample: "Your data cannot be exported while an order is open.",
  },
  {
    id: "no cookie refused",
    facts: ["rights.cookie-control"],
    verdict: "denies",
    cue: /cookies/,
    pattern:
      /^\W{0,4}(?:our |the |these )?cookies\b[^.;,]{0,30} (?:cannot|can't|can not) be (?:refused|rejected|disabled|turned off|switched off|blocked)\b/,
    unless: NOT_ALWAYS,
    example: "Our cookies cannot be refused.",
    counterExample: "Necessary cookies cannot be refused.",
  },
  {
    id: "rights where you live",
    facts: RIGHTS,
    verdict: "at most limited",
    cue: /^\W{0,4}(?:if|where|when|for)\b/,
    pattern: new RegExp(
      `^\\W{0,4}(?:(?:if|where|when) (?:you (?:are|live|reside)\\b[^.;,]{0,40}\\b${PLACE}(?!\\w)|the (?:uk |eu )?(?:gdpr|ccpa) applies)|for residents of ${PLACE}(?!\\w))`,
    ),
    unless: /\b(?:not|outside)\b/,
    example: "If you live in the European Union, you have the right to erasure.",
    counterExample: "If you live outside the European Union, you may write to us too.",
  },
  {
    id: "rights of residents",
    facts: RIGHTS,
    verdict: "at most limited",
    cue: /\b(?:may|can|have|are)\b/,
    pattern: new RegExp(
      `^\\W{0,4}(?:(?:residents|citizens) of ${PLACE}|(?:california|nevada|virginia|colorado|eu|eea|uk|european|swiss|brazilian|canadian) (?:residents|citizens|users|consumers|individuals|customers)) (?:may|can|have|are)\\b`,
    ),
    unless: null,
    example: "Residents of Virginia may obtain a copy of their data.",
    counterExample: "Residents of our care home may ask the warden.",
  },
  {
    id: "signals where the law asks for it",
    facts: ["rights.gpc"],
    verdict: "at most limited",
    cue: /gpc|global privacy control/,
    pattern:
      /\bcalifornia|\bresidents\b|\b(?:where|as|if|when) (?:\w+ ){0,2}required\b|\b(?:where|as|if|when) (?:\w+ ){0,3}law requires\b/,
    unless: null,
    example: "We process opt-out signals (GPC) where state law requires it.",
    counterExample: "We honour the Global Privacy Control for all visitors.",
  },
  {
    id: "word of a breach by law",
    facts: ["keep.breach-notice"],
    verdict: "at most limited",
    cue: /breach|incident/,
    pattern:
      /\b(?:as|where|if|when|to the extent) (?:\w+ ){0,3}?(?:required|requires?|obliged)\b|in accordance with (?:\w+ )?law/,
    unless: null,
    example: "We will notify you of a data breach where the law requires it.",
    counterExample: "We will notify you of any data breach within three days.",
  },
  {
    id: "anonymous data given out",
    facts: ["share.aggregated"],
    verdict: "admits",
    cue: /aggregat|anonym|identified/,
    pattern:
      /\b(?:aggregated?|anonymi[sz]ed|anonymous|de-?identified)[\w, -]{0,30} (?:data|information|statistics)\b[^.;]{0,80}? (?:may|will|can|is|are|could|might) (?:also )?(?:be )?(?:given|shared|disclosed|provided|sold|published|made available|passed|transferred|released)\b|\bwe (?:(?:may|also|might|can|will) ){0,3}(?:share|disclose|provide|sell|publish|release|give|transfer|make available) [^.;]{0,40}\b(?:aggregated?|anonymi[sz]ed|anonymous|de-?identified)\b/,
    unless:
      /\b(?:not|no|never|without|unless|only|if|cannot|neither|except|consent|permission|agree|when|where|should|please)\b|n't\b/,
    example: "Anonymised data may be given to researchers.",
    counterExample: "Anonymised data is never given to researchers.",
  },
  {
    id: "nothing for a buyer",
    facts: ["share.merger"],
    verdict: "denies",
    cue: /merger|acquisition|\bsold\b|\bsale\b|buyer/,
    pattern:
      /\b(?:merger|acquisition|(?:company|business) is sold|sale of)\b[^.;]{0,60}\b(?:data|information) (?:(?:will|is|are|shall) (?:not|never)|(?:wo|is|are)n't) (?:be )?(?:passed|transferred|sold|given|shared|included)|\b(?:never|not) (?:be )?(?:transferred|passed|given|shared)\b[^.;]{0,40}\b(?:merger|acquisition|sale of|buyer)/,
    unless: /\b(?:unless|without|until|except|only)\b/,
    example: "If our company is sold, your data will not be passed to the buyer.",
    counterExample: "If our company is sold, your data will not be passed on without notice.",
  },
  {
    id: "no agreement by use",
    facts: ["change.by-use"],
    verdict: "denies",
    cue: /\b(?:mean|take|treat|taken)\b/,
    pattern:
      /\b(?:(?:does not|do not|doesn't|don't) mean|(?:never|do not|don't) (?:take|treat)|not be taken)\b[^.;]{0,40}\b(?:you (?:agree|accept|consent)|your (?:consent|agreement|acceptance))/,
    unless: null,
    example: "Using our website does not mean that you agree to this policy.",
    counterExample: "Using our website means that you agree to this policy.",
  },
  {
    id: "kept at home",
    facts: ["share.abroad"],
    verdict: "denies",
    cue: /\b(?:only|exclusively|solely|outside|leaves?)\b/,
    pattern: new RegExp(
      `\\b(?:stor|process|locat|host|kept|keep)\\w*\\b[^.;]{0,80}\\b(?:only|exclusively|solely) (?:with)?in ${AT_HOME}|\\b(?:(?:do|does|is|are|will) not|never|(?:do|does|is|are|wo)n't)\\b[^.;]{0,60}?\\b(?:transfer\\w*|sent|send|stor\\w+|process\\w*|disclos\\w+)\\b[^.;]{0,60}?\\boutside (?:of )?${AT_HOME}|(?:\\b(?:never|not)|n't) leaves? ${AT_HOME}`,
    ),
    unless: /\b(?:but|however|except|unless|without|if|may|might|third|other than|where|should|can|you)\b/,
    example: "All data is stored in Germany and never leaves the European Union.",
    counterExample: "Your data does not leave the European Union without your consent.",
  },
  {
    id: "Do Not Track ignored",
    facts: ["rights.do-not-track"],
    verdict: "denies",
    cue: /\bdnt\b|do[- ]not[- ]track/,
    pattern: /\b(?:ignores?|disregards?) (?:\w+ ){0,3}(?:dnt\b|do[- ]not[- ]track)/,
    unless: /\b(?:not ignore|never ignore)/,
    example: "Our website ignores DNT settings of browsers.",
    counterExample: "We honour Do Not Track, which other websites ignore.",
  },
];
