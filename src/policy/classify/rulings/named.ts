import type { FactId } from "../../types.ts";

/**
 * What a denial must name to be about a fact, in folded text. Facts that most denials name only in passing ("sent by e-mail", "kept in
 * cookies") are missing.
 */
export const NAMED: Partial<Record<FactId, RegExp>> = {
  "collect.contact":
    /\b(?:your (?:full |real |first |last )?names?|your (?:\w+ (?:and|or) )?email address|names?,? (?:or |and )?(?:email|phone|address\w*)|(?:phone|telephone) numbers?|(?:postal|mailing|home|street) address(?:es)?|contact (?:details|information|data))\b/,
  "collect.payment":
    /\b(?:bank (?:account|details|data)|(?:payment|billing) (?:data|information|details)|financial (?:data|information|details))\b/,
  "collect.government-id":
    /\b(?:passports?|social security|driver'?s?'? licen[cs]es?|driving licen[cs]es?|tax(?:payer)? (?:numbers?|ids?|identification)|national (?:identity|identification|id)\b|identity (?:cards?|documents?)|government[- ](?:issued|ids?|identif\w+)|ssns?)\b/,
  "collect.location":
    /\b(?:gps|(?:your|precise|exact|real-time|users?'?s?|geographic|device|physical|current) locations?|location (?:data|information|history)|geo-?locations?|where you are|whereabouts)\b/,
  "collect.device":
    /\b(?:ip[- ]address(?:es)?|device (?:identifiers?|ids?|information|data)|imei|(?:advertising|unique) (?:identifiers?|ids?)|server logs?|log files?|browser (?:type|version))\b/,
  "collect.usage":
    /\b(?:browsing (?:history|behaviou?r|data|activity|habits)|pages (?:that )?you (?:visit|view)|clicks|usage (?:data|information|statistics|analytics)|search (?:queries|history|terms)|telemetry)\b/,
  "collect.health": /\b(?:health|medical|fitness|disabilit(?:y|ies)|heart rate)\b/,
  "collect.biometric":
    /\b(?:biometrics?|finger ?prints?(?! of (?:your )?(?:device|browser))|face (?:geometry|scans?|data|prints?|templates?)|scans? of (?:your |the )?(?:face|iris|retina|hand)|facial (?:recognition|geometry|images?|features?|data)|voice ?prints?|face id|faceprints?)\b/,
  "collect.sensitive":
    /\b(?:race|racial|ethnic(?:ity)?|religio(?:n|us)|political|sexual orientation|sex life|trade[- ]unions?|criminal (?:records?|history|convictions?|background)|genetic)\b/,
  "collect.demographic":
    /\b(?:gender|(?:dates?|year|day) of birth|birth ?(?:date|day)s?|income|household|marital status)\b/,
  "collect.work":
    /\b(?:employers?|job titles?|your (?:job|occupation|education|profession|degree|work history)|occupation|(?:employment|educational?) (?:history|information|data|background)|r[eé]sum[eé]s?|cvs?)(?!\w)/,
  "collect.contacts":
    /\b(?:address books?|contacts? lists?|(?:your|phone) contacts|contacts (?:on|in|from) your|friend(?:s|'s|s') (?:data|names?|contacts?|information))\b/,
  "use.advertising":
    /\b(?:(?:targeted|personali[sz]ed|behaviou?ral|interest-based|tailored) (?:ads?|advert\w+|marketing)|target(?:ing)? (?:you|ads|advertis\w+))\b/,
  "use.profiling": /\b(?:profiling|(?:a|any) profiles? (?:of|about)|behaviou?ral profiles?)\b/,
  "use.automated-decisions":
    /\b(?:automat(?:ed|ic)(?:ally)? (?:individual )?(?:decisions?|decision[- ]making)|decisions? (?:\w+ ){0,8}(?:automat\w+|by (?:machines?|computers?|algorithms?))|decided automatically)\b/,
  "use.ai-training":
    /\b(?:train(?:s|ed|ing)? (?:\w+[- ]){0,5}(?:ai|artificial|models?|machine|algorithms?|llms?|neural)|machine[- ]learning|ai (?:model )?training)\b/,
  "share.sell": /\b(?:sell|selling|sold|rent|rented)\b/,
  "share.advertisers":
    /\b(?:advertisers?|(?:ad|advertising) (?:networks?|partners?|compan(?:y|ies)|platforms?))\b/,
  "share.affiliates":
    /\b(?:our affiliates|with affiliates|subsidiar(?:y|ies)|(?:companies|members) of (?:our|the) (?:\w+ )?group|group companies|sister companies|parent company)\b/,
  "share.government":
    /\b(?:governments?|police|authorit(?:y|ies)|law enforcement|intelligence agenc(?:y|ies))\b/,
};

/** A denial of collecting says one of these, a denial of giving away one of those. */
export const COLLECTING =
  /\b(?:collect|gather|record|stor(?:e|es|ed|ing)\b|sav(?:e|ed|ing)\b|ask|request|requir|obtain|track|monitor|log(?:s|ged)?\b|access|receiv|hold|keep|kept|scan|process|read\b|captur|solicit|retain|^\W*no )/;
export const GIVING =
  /\b(?:shar|sell|sold|rent|trad|disclos|giv|pass|transfer|provid|hand|send|sent\b|reveal|releas|transmit|distribut|communicat|forward)/;

/** Facts whose words often stand in a denial of something narrower ("we don't keep full card numbers"): no sentence denies them by name alone. */
export const DENIED_NARROWLY: ReadonlySet<string> = new Set<FactId>([
  "collect.contact",
  "collect.payment",
  "collect.government-id",
  "use.advertising",
  "use.profiling",
]);
