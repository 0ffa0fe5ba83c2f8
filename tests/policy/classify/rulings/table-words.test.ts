// the words by which each ruling of the table is known, and what stops it
import { describe, expect, it } from "vitest";
import { folded } from "../../../../src/policy/classify/patterns/fold.ts";
import { RULINGS } from "../../../../src/policy/classify/rulings/table.ts";

const rules = (id: string, text: string): boolean => {
  const ruling = RULINGS.find((one) => one.id === id);
  if (!ruling) throw new Error(`no ruling ${id}`);
  const sentence = folded(text);
  return ruling.cue.test(sentence) && ruling.pattern.test(sentence) && !ruling.unless?.test(sentence);
};

/** Per ruling: a sentence with a gap, words for it by which it rules, and words by which it does not. */
const CASES: readonly [string, string, string, string][] = [
  [
    "notice by updating",
    "We … by updating it.",
    "notify you|are notified|inform you|informed you|announce it|alert you|advise you|let you know|tell you|are made aware|communicate it|communicated it|indicate it|indicated it",
    "love you|alert you by a push alert or|send alerts or tell you|note it|tell. You see it|notify you by email and|tell you in advance|inform you, days ahead,|tell you directly and",
  ],
  [
    "notice by updating",
    "We will notify you by … it.",
    "updating|update|publishing|publication of|posting|revising|changing|amending|means of updating|the updating of",
    "ringing|post|means of phone",
  ],
  [
    "notice by the policy itself",
    "We will … here.",
    "publish the policy|be publishing it|post the new version|be posted as changes|update the date|be updating its version|revise the statement|post a change, then changes",
    "publish lamps|love the policy|notify you and post it|inform you and post it|announce and post it|post it and email you|post it on the home page",
  ],
  [
    "come back and read",
    "Please … this page from time to time.",
    "check|checking|review|visit|consult|read|look at|refer to",
    "print|love|email us and check|check and notify",
  ],
  [
    "come back and read",
    "Please check this page ….",
    "periodically|regularly|from time to time|frequently|often|occasionally",
    "once|today|in time",
  ],
  [
    "changes without notice",
    "We may … this without notice.",
    "change|changing|modify|amend|revise|update",
    "love|read|email and change",
  ],
  [
    "changes without notice",
    "Without … we may change this.",
    "notice|prior notice|any further notice|notification|notifying you",
    "reason|the slightest hint or any warning or notice of it, dear reader. Then",
  ],
  [
    "not encrypted",
    "Letters are ….",
    "not encrypted|not always encrypted|unencrypted|now unencrypted|sent without encryption|stored without any encryption|transmitted unencrypted|kept unencrypted|saved here without encryption|transferred unencrypted",
    "encrypted|lost without encryption|never sent unencrypted|not sent unencrypted|sent unencrypted if asked|sent unencrypted by others, other ones|sent unencrypted by email",
  ],
  [
    "not encrypted",
    "Letters ….",
    "aren't encrypted|aren’t always encrypted|they keep, one isn't encrypted",
    "were encrypted|wouldn't be encrypted|aren't read, nor encrypted",
  ],
  [
    "not encrypted",
    "We … letters.",
    "do not encrypt|don't encrypt|don’t encrypt",
    "encrypt|could encrypt|do not always encrypt",
  ],
  [
    "no word of a breach",
    "We … you of a breach.",
    "will not notify|won't notify|have no duty to tell|have no obligation to inform|are not obliged to notify|do not tell|don't tell|don’t always inform|do not always inform",
    "will tell|will not ask|do not hesitate to tell|will not tell others unless asked, nor",
  ],
  [
    "no rights.access",
    "You cannot … your data.",
    "view|see|access|request a copy of|request access to|obtain a copy of|get a copy of|have access to|print or see",
    "love|request|seek|see, if closed,|see other",
  ],
  [
    "no rights.access",
    "We do not … data.",
    "give you a copy of|give you access to|let you see|let you access|allow you to see|allow you to access|allow you to view|provide you with a copy of|provide copies of|provide access to your",
    "give you|let you love|provide",
  ],
  ["no rights.correct", "You cannot … your name.", "change|correct|update|edit|modify|rectify", "love|alter"],
  [
    "no rights.correct",
    "We do not … your name.",
    "correct|rectify|let you change|let you correct|allow you to change|allow you to correct",
    "let you love|change",
  ],
  ["no rights.delete", "You cannot … your name.", "delete|remove|erase", "drop|undelete"],
  [
    "no rights.delete",
    "We cannot … your name.",
    "delete|erase|let you delete|let you erase|allow you to delete|allow you to erase",
    "remove|drop",
  ],
  [
    "no rights.export",
    "You cannot … your name.",
    "export|port|move|transfer|take|download",
    "exporting|love",
  ],
  [
    "no rights.export",
    "We do not ….",
    "offer portability|provide data portability|support export|offer data export|let you export|let you download|allow you to export|allow you to download|export",
    "offer lamps|let you go|support data",
  ],
  ["no rights.object", "You cannot … it.", "object to|restrict|limit", "subject|love"],
  [
    "no rights.object",
    "We do not … your data.",
    "let you object to|allow you to object to|allow you to restrict|restrict how we use|restrict our use of|restrict the use of|restrict the processing of",
    "let you love|restrict lamps by",
  ],
  [
    "no rights.withdraw",
    "You cannot … .",
    "withdraw consent|withdraw your consent|revoke any consent|take back a consent|withdraw the consent",
    "withdraw money|give consent",
  ],
  [
    "no rights.withdraw",
    "We do not … .",
    "let you withdraw|allow you to withdraw|let you revoke|allow you to revoke",
    "let you go|withdraw",
  ],
  [
    "no rights.opt-out-marketing",
    "You cannot … .",
    "unsubscribe|opt out of our marketing|opt out of all promotional letters|opt out of any newsletter|opt out of the newsletters|opt out of advertising emails|opt out of marketing",
    "subscribe|opt out of lamps|opt in",
  ],
  [
    "no rights.opt-out-marketing",
    "We do not … .",
    "let you unsubscribe|allow you to unsubscribe",
    "let you subscribe",
  ],
  [
    "no rights.opt-out-sale",
    "You cannot opt out of … .",
    "sale|the sale|our sharing|any targeted ads|personalized ads|personalised ads|interest-based ads",
    "lamps|the newsletter",
  ],
  [
    "no rights.opt-out-sale",
    "We do not … .",
    "offer a way to opt out of sale|offer any way to opt out of the sharing|offer a way to opt out of our targeted ads|offer any way to opt out of any sale",
    "offer lamps|offer to opt out",
  ],
  [
    "no rights.cookie-control",
    "You cannot … .",
    "refuse cookies|block our cookies|reject the cookies|decline any cookies|turn off these cookies|disable all cookies|delete cookies|delete or block cookies|refuse or delete cookies",
    "eat cookies|refuse lamps",
  ],
  [
    "no rights.cookie-control",
    "We do not … .",
    "let you refuse cookies|let you block our cookies|let you reject the cookies|let you turn off cookies",
    "let you eat cookies",
  ],
  [
    "no rights.complain",
    "You cannot … .",
    "complain|lodge a complaint|make a complaint",
    "explain|lodge a lamp",
  ],
  ["no rights.complain", "We do not … .", "let you complain|allow you to complain", "let you explain"],
  [
    "no rights.delete",
    "… delete your name.",
    "You cannot|You can not|You can't|Users are not able to|Customers are unable to|Members have no right to|You have no way to|You do not have the right to|You don't have a right to|You do not have any right to|You do not have a right to|It is not possible to|It is impossible to|It is not possible for you to|However, you cannot|Please note that you cannot|Note that you cannot|Unfortunately, we cannot|At this time we can't|Currently we can not|Also, we are not able to|In addition, we are unable to|I will not|We won't|We don't|We do not|Once you order, we cannot|As long as you pay, you cannot|After you go, we cannot|- You cannot",
    "You can|Dogs cannot|It is possible to|You could not|Hence, you cannot|If you pay, you cannot",
  ],
  [
    "no rights.delete",
    "You cannot delete your name ….",
    "today|, ever|at home",
    "if paid|unless paid|until May|where paid|without us|, we guarantee|or password|or passwords|at all times|to verify|because|but wait|when lit|whether lit|immediately|always|of administrative need|of a service|in services|that is transactional|, account-related|for security|that is necessary|that is essential|for legal ends|of some|of certain lamps|completely|entirely|while lit|or other",
  ],
  [
    "no consent taken back",
    "Consent … .",
    "cannot be withdrawn|can't be revoked|can not be taken back|, once given, cannot be revoked",
    "can be withdrawn|cannot be given|cannot be withdrawn if lit",
  ],
  [
    "nothing deleted",
    "… cannot be deleted.",
    "Your account|Accounts|User data|All personal data|Information|Your personal information|Profiles|Your profile",
    "Our lamps|Some data|Data, here, that",
  ],
  [
    "nothing deleted",
    "Accounts … .",
    "cannot be deleted|can't be removed|can not be erased|of yours cannot be erased",
    "can be deleted|cannot be lit",
  ],
  [
    "nothing moved",
    "… cannot be exported.",
    "Your data|User data|All data|Data|Personal data|Your information|All personal information",
    "Our lamps|Dates",
  ],
  [
    "nothing moved",
    "Your data … .",
    "cannot be exported|can't be ported|can not be moved|of today cannot be moved",
    "can be exported|cannot be lit|cannot be transferred",
  ],
  [
    "no cookie refused",
    "… cannot be refused.",
    "Our cookies|The cookies|These cookies|Cookies|Cookies of ours",
    "Lamps|Some cookies|All our cookies",
  ],
  [
    "no cookie refused",
    "Cookies … .",
    "cannot be refused|can't be rejected|can not be disabled|cannot be turned off|cannot be switched off|cannot be blocked",
    "can be refused|cannot be eaten",
  ],
  [
    "rights where you live",
    "… you may ask.",
    "If you are in the EU,|If you are in the E.U.,|When you live in the E.U. or near,|For residents of the E.U.,|If you are in the EU,|Where you live in Europe,|When you reside in the UK,|If you live in California,|If you are in the European Economic Area,|If you live in certain states,|If you live in certain other jurisdictions,|If the GDPR applies,|Where the UK GDPR applies,|When the CCPA applies,|For residents of Nevada,|For residents of the European Union,|If you live in Quebec,|If you are in Switzerland,",
    "If you are in Lampland,|As you live in the EU,|If the lamp applies,|For friends of Nevada,|If you are not in the EU,|If you live outside the EU,",
  ],
  [
    "rights of residents",
    "… may ask.",
    "Residents of Virginia|Citizens of the EU|Citizens of the E.U.|California residents|Nevada citizens|EU users|UK consumers|European individuals|Swiss customers|Brazilian residents|Canadian residents|Colorado consumers|EEA users|Residents of certain states",
    "Residents of Lampland|California lamps|All residents|Friends of Virginia",
  ],
  [
    "signals where the law asks for it",
    "We honour GPC ….",
    "in California|for residents|where required|as legally required|if so required|when it is required|where law requires it|as state law requires",
    "for all|where lit|today",
  ],
  [
    "word of a breach by law",
    "We tell you of a breach ….",
    "as required|where required|if legally required|when we are obliged|to the extent required|as the law requires|in accordance with law|in accordance with applicable law",
    "at once|as told|in accordance with lamps",
  ],
  [
    "anonymous data given out",
    "… may be shared.",
    "Aggregate data|Aggregated data|Anonymized statistics|Anonymised information|Anonymous data|De-identified data|Deidentified, old data|Aggregated usage information",
    "Lamp data|Aggregated lamps|Aggregated data never|Anonymous data, if lit,|Anonymous data with consent",
  ],
  [
    "anonymous data given out",
    "Anonymous data … to banks.",
    "may be given|will be shared|can be disclosed|is provided|are sold|could be published|might be made available|may also be passed|will be transferred|is released",
    "may be lit|was lit|is not given|is given only|may be given when lit",
  ],
  [
    "anonymous data given out",
    "We … anonymous data.",
    "share|may share|also disclose|might provide|can sell|will publish|may also release|give|transfer|make available",
    "love|do not share|share lamps. And",
  ],
  [
    "nothing for a buyer",
    "After …, data will not be passed on.",
    "a merger|an acquisition|it happens that our company is sold|the business is sold|a sale of it",
    "a lamp is sold|a party",
  ],
  [
    "nothing for a buyer",
    "In a merger, your data … .",
    "will not be passed on|won't be passed on|isn’t transferred|is never transferred|are not sold|shall never be given|will not be shared|is not included",
    "will be passed on|is not lit|is not passed on without a word|is not sold unless asked|is not sold until May",
  ],
  [
    "nothing for a buyer",
    "Your data is never … to a buyer.",
    "transferred|passed|given|shared|be given",
    "lit|transferred, except,|given. Buyers come",
  ],
  [
    "no agreement by use",
    "Your visit … agree.",
    "does not mean that you|doesn’t mean that you|and clicks do not mean you|and clicks don't mean you",
    "means that you|does not mean we",
  ],
  [
    "no agreement by use",
    "We … consent.",
    "never take it as your|never treat it as your|don't take it as your|don’t treat it as your|do not take it as your|do not treat it as your|say it must not be taken as your",
    "take it as your|never take our",
  ],
  [
    "kept at home",
    "Your data is … .",
    "stored only in Germany|processed exclusively within the EU|located solely in the European Union|hosted only in France|kept only in Austria|keeping only within Sweden|never sent outside Switzerland|not stored outside of the EEA|not processed outside the European Economic Area|not disclosed outside the territory of the EU",
    "stored in Germany|stored only in Lampland|lit only in Germany|never lit outside the EU|stored only in Germany, but|stored only in Germany if lit|not sent outside the EU unless lit|never sent outside the EU by third parties|stored only in Germany, where lit|stored only in Germany, should we",
  ],
  [
    "kept at home",
    "Your data … .",
    "never leaves the EU|doesn't leave the EU|won't be sent outside the EU|aren’t stored outside Germany|will not be sent outside the EU|does not leave Germany|doesn't get transferred outside the EU",
    "leaves the EU|never leaves Lampland",
  ],
  [
    "Do Not Track ignored",
    "Our site … .",
    "ignores DNT|disregards Do Not Track|, to ignore DNT, is built|ignores all such old DNT signals|disregards any do-not-track",
    "honours DNT|ignores lamps and all the other old DNT|does not ignore DNT|would never ignore DNT",
  ],
];

describe.each(CASES)("%s: %s", (id, frame, yes, no) => {
  const filled = (words: string) => frame.replace("…", words);
  it.each(yes.split("|"))("%s", (words) => expect(rules(id, filled(words))).toBe(true));
  it.each(no.split("|"))("not: %s", (words) => expect(rules(id, filled(words))).toBe(false));
});
