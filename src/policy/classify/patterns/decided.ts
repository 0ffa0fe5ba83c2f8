import type { FactId } from "../../types.ts";
import { row } from "./pattern.ts";
import type { Pattern } from "./pattern.ts";

const PERSONAL: FactId[] = ["collect.contact", "collect.device", "collect.usage"];
const GIVEN_OUT: FactId[] = ["share.marketing-partners", "share.advertisers"];

const CONSENT =
  "(?:consent\\w*|permission|authori[sz]\\w+|approv\\w+|opt(?:ed|ing)? (?:in|out)|agree\\w*|unless you|if you|direct us|ask us|at your|choose|instruct\\w*)";
const EXCEPTION =
  "(?:except\\w*|unless|other than|apart from|outside of|as (?:described|set forth|set out|stated|provided|disclosed|otherwise))";
const KIND =
  "(?:child(?:ren)?|minors?|under (?:the age of )?1[368]|(?:16|18) years|health|medical|sensitive|location|phone numbers?|sms|text messag\\w+|mobile|financial|payment|credit|biometric|students?)";
const POINTING =
  "(?:this|these|those|such|that) (?:\\w+ )?(?:{data}|sites?|part(?:y|ies)|companies|providers|partners|websites?)";
const SOMEONE_ELSE =
  "(?:they|providers?|vendors?|contractors?|agents|who|which|that) (?:\\w+ ){0,2}(?:{not}|not permitted|prohibited)";
const NOBODY_NAMED =
  "(?:aggregat\\w+|anonym\\w+|de ?identif\\w+|non ?personal\\w*|non ?identif\\w+|statistic\\w*|not (?:personally )?identif\\w+|pseudonym\\w+)";
const FOR_THE_SITE =
  "(?:on (?:our|its|their) behalf|service providers?|processors?|vendors?|(?:to|who|that|which) (?:help|assist|perform|provide|support|operate|fulfil\\w*|process|deliver|host)|contractors?)";
const BY_LAW =
  "(?:law|legal\\w*|court|subpoena|authorit\\w+|enforce\\w*|merger|acquisition|bankruptcy|fraud|safety)";
const RIGHT_TALK =
  "(?:right|request\\w*|residents?|opt out|whether|if we|civil code|shine the light|please (?:see|read|contact))";
const LAW_ASKS = "(?:required|applicable|accordance|compliance|legally|permitted by)";

/** Sentences that decide a stance by themselves: a turn of phrase without any of what would take it back. */
export const DECIDED: readonly Pattern[] = [
  // sale
  row(
    "sell-never",
    ["share.sell"],
    "no",
    "sell sold rent trad leas",
    "{not} ..60 (?:sell|sold|rent(?:ed)?|trade[d]?|lease[d]?)\\b ..60 {data}|{data} ..40 {not} ..20 (?:sell|sold|rented|traded)|{not} (?:and will not |or |ever )*(?:sell|rent|trade|lease)",
    "We do not sell your personal information to anyone.",
    "We do not sell your personal information without your consent.",
    `${CONSENT}|${KIND}|except|unless|third party offerings|right|may be considered|constitute`,
  ),
  row(
    "sell-never-plain",
    ["share.sell"],
    "no",
    "sell sold rent",
    "^\\W*(?:we|\\w+|\\w+ \\w+|your (?:\\w+ )?{data}) (?:\\w+ )?{not} (?:\\w+ ){0,2}(?:sell|sold|rent(?:ed)?)",
    "We never sell your data.",
    "You may ask that we do not sell your data.",
    `${KIND}|without your|unless`,
  ),
  row(
    "sell-only-consent",
    ["share.sell"],
    "limited",
    "sell sold rent trad",
    "{not} ..80 (?:sell|sold|rent(?:ed)?|trade[d]?)\\b ..160 (?:without (?:your|their|first|prior|express|explicit|permission|consent)|unless (?:you|we (?:have|obtain|tell))|except with your|(?:consent|permission|opted in))",
    "We will not rent your details without your permission.",
    "We will not rent your details.",
    KIND,
  ),
  row(
    "sell-counts-as",
    ["share.sell"],
    "limited",
    "sale sell",
    "{not} ..120 (?:sell|sold)\\b ..200 (?:however|but|although|may be considered|might be|could be|broad\\w* ..20 defin\\w+|certain (?:us )?state)",
    "We do not sell data for money, but some sharing may count under certain state laws.",
    "We do not sell data.",
  ),
  row(
    "sell-admitted",
    ["share.sell"],
    "yes",
    "sell sold sale",
    "(?:we|have|may|also|the company|and) (?:also |may |might |have |has |can )*(?:sell|sold) (?:and |or )*(?:shared? )?(?:\\w+ ){0,6}(?:{data}|categor\\w+|identifiers)",
    "We may sell your personal data to data buyers.",
    "If we sell your personal data, you may ask for a list.",
    "{not}|right|request\\w*|whether|if we|if you|direct us|opt out|may be|how|agree",
  ),

  // given out
  row(
    "give-never",
    GIVEN_OUT,
    "no",
    "shar disc pass give giv tran prov rele send sold sell rent + {third} comp",
    "{not} ..60 {give} ..100 (?:{third}|outside|companies)|no (?:\\w+ ){0,4}{data} ..20 {give} ..40 {third}",
    "We do not disclose your personal data to third parties.",
    "We do not disclose your personal data to third parties without your consent.",
    `${CONSENT}|${EXCEPTION}|${POINTING}|${SOMEONE_ELSE}|only|not responsible|offerings|advertis\\w+|guarantee|passwords?|encourage|limited to|not control|responsib\\w+|subject to|email messages?|does not (?:address|apply|cover)`,
  ),
  row(
    "give-never-but-law",
    ["share.marketing-partners"],
    "no",
    "shar disc pass give tran prov rele send sold + exce unle othe + law laws lega cour requ serv obli comp prov",
    "{not} ..60 {give} ..100 (?:{third}|anyone) ..100 (?:except|unless|other than) ..40 (?:law|legal\\w*|court|required|service providers|obliged|compelled|provision)",
    "We do not give data to anyone unless we are required to by law.",
    "We do not give data to anyone unless you agree.",
    CONSENT,
  ),
  row(
    "give-only-consent",
    ["share.marketing-partners"],
    "limited",
    "shar disc pass give tran prov rele + cons perm auth opt opts opte opti opto agre ask appr obta",
    "{not} ..80 {give} ..100 (?:{third}|partners?|companies|outside) ..140 (?:without|unless|except) ..40 (?:consent\\w*|permission|authori[sz]\\w+|opt\\w*|agree\\w*|ask us|approval)|{give} ..100 (?:{third}|partners?|companies|advertisers) ..80 (?:with|if|when|only|after|based on|where) ..40 (?:your (?:\\w+ )?(?:consent|permission)|you (?:have )?(?:consent\\w*|agree\\w*|authori[sz]\\w*|opt\\w*)|obtained)",
    "We do not share your data with other companies without your permission.",
    "We share your data with other companies.",
    "collect\\w* from|cookies",
  ),
  row(
    "give-only-consent-first",
    ["share.marketing-partners"],
    "limited",
    "shar disc cons perm + cons perm auth",
    "(?:with|where|when|if|upon|based on) (?:we have |you (?:have )?|us )?(?:\\w+ )?(?:your )?(?:\\w+ )?(?:consent\\w*|permission|authori[sz]\\w+) ..60 (?:{give}|other parties|third part\\w+)|{give} ..80 (?:with|pursuant to|based on|subject to) your (?:\\w+ )?(?:consent|permission)",
    "With your consent we may disclose your file.",
    "We may disclose your file.",
    "{not}|collect\\w*|marketing (?:messages|emails)|cookies|aggregat\\w+|revok\\w+|withdraw\\w*|right|push|emails?|notifications?|automated|riders?|portab\\w+",
  ),
  row(
    "give-partners",
    ["share.marketing-partners"],
    "yes",
    "shar disc prov tran give sell sold + thir part comp spon adve busi orga",
    "(?:may|will|can|also|we|and|to|sometimes) (?:also |sometimes |then )*(?:share|disclose|provide|transfer|give|sell|supply|make available) (?:\\w+ ){0,9}(?:with|to|among) (?:\\w+ ){0,5}(?:third part(?:y|ies)|partners|companies|sponsors|advertisers|businesses|organi[sz]ations)",
    "We may share your name with selected companies.",
    "We may share your name with companies that work on our behalf.",
    `{not}|${CONSENT}|${NOBODY_NAMED}|${FOR_THE_SITE}|${BY_LAW}|${RIGHT_TALK}|you (?:may|can|to) share|affiliat\\w+|(?:group|parent) compan\\w+|companies within|countries|give you access|as described|for these purposes|when we share|research|international\\w*`,
  ),
  row(
    "give-partners-marketing",
    ["share.marketing-partners"],
    "yes",
    "thei own mark offe prom inte + {give} + {third} part spon comp reta adve",
    "{give} ..140 (?:{third}|partners?|sponsors?|companies|retailers|advertisers) ..120 (?:their own|own (?:direct )?marketing|market(?:ing)? (?:to you|purposes|their)|may (?:be of )?interest|contact you|offer you|promotional (?:offers|materials|purposes)|marketing purposes)",
    "We share lists with companies that may contact you with offers of their own.",
    "We never share lists with companies that may contact you with offers of their own.",
    `{not}|${NOBODY_NAMED}|${RIGHT_TALK}|on our behalf|with your consent|if you`,
  ),
  row(
    "give-partners-joint",
    ["share.marketing-partners"],
    "yes",
    "join co spon cont swee part + {give} + join co spon swee prom cont",
    "{give} ..140 (?:joint(?:ly)?|co branded|co sponsored|sponsors?|sweepstakes|promotion partners?|contests?)",
    "We give entries to the sponsor of the contest.",
    "We do not share entries with sponsors.",
    `{not}|${NOBODY_NAMED}|${RIGHT_TALK}|ventures?|enter(?:ing|ed)?|registration|participat\\w+|rules|receive`,
  ),
  row(
    "advertisers-given",
    ["share.advertisers"],
    "yes",
    "adve ad ads",
    "{give} ..120 (?:{advertiser}|social media (?:companies|platforms|networks))",
    "We share your identifiers with ad networks.",
    "We do not share your identifiers with ad networks.",
    `{not}|${NOBODY_NAMED}|with your (?:\\w+ )?consent|only if|cookies?|beacons?|attract|jobs?|you can choose|opt out`,
  ),
  row(
    "advertisers-never",
    ["share.advertisers"],
    "no",
    "adve ad",
    "{not} ..60 {give} ..120 (?:{advertiser}|advertising)",
    "We do not share your data with advertisers.",
    "We do not share your data with advertisers unless you agree.",
    `${CONSENT}|${EXCEPTION}`,
  ),

  // collected, or not
  row(
    "collects-nothing",
    PERSONAL,
    "no",
    "coll gath stor proc trac + {not} + {data}",
    "{not} (?:\\w+ ){0,2}(?:collect|gather|store|process|track|record|log)\\b ..40 (?:any|your|personal\\w*|users?'?|usage|identif\\w+) ..20 {data}|(?:collects?|stores?|gathers?|transmits?) (?:absolutely )?no (?:\\w+ ){0,2}{data}|no (?:\\w+ ){0,3}{data} (?:is|are) (?:\\w+ )?(?:collected|stored|gathered|transmitted|logged)",
    "The extension does not collect any user data.",
    "The extension does not collect any user data of children.",
    `${KIND}|knowingly|unless|except|necessary|longer|sell|third part\\w+|they|special|unrelated|(?:users|people|anyone) who|retain|religio\\w+|race|you (?:shall|may|can|must)|beacons?|cookies?|more ..40 than|possible|legal (?:basis|ground)|may not|strive|ask ..10 not|right|bank\\w*`,
  ),
  row(
    "on-device",
    [...PERSONAL, "collect.content"],
    "no",
    "devi loca leav + stay rema stor kept save proc run runs neve not t cann no",
    "(?:stays?|remains?|stored|kept|saved|processed|runs?) (?:\\w+ ){0,3}(?:locally|only on your|on your (?:own )?(?:device|computer|machine|phone)|in your browser)|never leaves? your|{not} (?:sent|transmitted|uploaded|transferred) to (?:us|our|any|external|a)",
    "All your notes stay on your device.",
    "Cookies are small files that stay on your device.",
    "cookies?|small|text files?|web beacons?|identifier|encrypted|location|some of|temporarily|solely to|except|unless",
  ),
  row(
    "sensitive-gathered",
    ["collect.sensitive", "collect.health"],
    "yes",
    "race racia ethni relig sexua speci polit genet crimi + {collect} prov subm uplo ente give gave given givi supp send sent incl such",
    "(?:{collect}|{provide}|includ\\w+|such as) ..120 (?:special categor(?:y|ies)|ethnic\\w*|racial|race|religio\\w+|sexual (?:orientation|preference\\w*)|political|genetic|criminal)",
    "You may provide details such as your ethnicity.",
    "We do not collect details such as your ethnicity.",
    "{not}|refrain|prohibit\\w*|without|definition|means|legal\\w*|penalties|criminal law|non discrimination|subpoena",
  ),
  row(
    "health-gathered",
    ["collect.health"],
    "yes",
    "heal medi fitn disa symp hear slee",
    "(?:{collect}|{provide}|includ\\w+|such as|like|your) ..100 (?:health (?:{data}|conditions?|records?|status|history)|medical|fitness|disabilit\\w+|symptoms?|heart rate|sleep (?:data|patterns?))",
    "We collect your heart rate and your sleep data.",
    "We do not collect health information.",
    "{not}|refrain|prohibit\\w*|health advice|legal basis|third party system|free|help you",
  ),
  row(
    "biometric-gathered",
    ["collect.biometric"],
    "yes",
    "biom face faci fing voic",
    "(?:{collect}|{provide}|includ\\w+|analy[sz]e|compare|scan|use) ..100 (?:biometric (?:{data}|identifiers?|templates?)|face (?:geometry|scans?|prints?|images?|templates?)|facial (?:geometry|images?|recognition|features)|fingerprints?|voice ?prints?|faceprints?)",
    "We collect biometric identifiers such as fingerprints.",
    "We do not collect biometric identifiers.",
    "{not}|refrain|with your (?:\\w+ )?consent|if you (?:choose|elect|enable|consent)|explicit consent|\\| ?no",
  ),
  row(
    "contacts-of-others",
    ["collect.contacts"],
    "yes",
    "frie colle fami gues invi anot someo peop persons indiv trave passe + {data} name emai addr phon cont",
    "(?:{provide}|{collect}|ask for|enter|need|about) ..80 (?:friends?|colleagues?|family members?|guests?|invitees?|other (?:people|persons|individuals|travell?ers|passengers)|someone else|another person)(?:'s|'|s')? ..40 (?:names?|email|address\\w*|phone|contact|{data})|(?:names?|email\\w*|address\\w*|phone|contact|{data}) ..30 (?:of|about|for) (?:your |the |a |any |other )*(?:friends?|colleagues?|family members?|guests?|invitees?|other (?:people|persons|individuals)|someone else|another person)",
    "You may enter the e-mail addresses of your friends.",
    "We may share your address with other people.",
    "{not}|shared?|visible|public\\w*",
  ),
  row(
    "children-with-parent",
    ["collect.children"],
    "limited",
    "pare guar",
    "(?:consent|permission|approval|authori[sz]ation) ..30 (?:parents?|guardians?|parental)|(?:parents?|guardians?|parental)(?:'s?)? ..30 (?:consent|permission|approv\\w+|authori[sz]ation)",
    "Children join only with the permission of a parent.",
    "If a child joined without a parent's permission, we delete the account.",
    "learn|aware|discover|deleted?|removed?|become|believe",
  ),

  // use
  row(
    "automated-none",
    ["use.automated-decisions"],
    "no",
    "auto prof deci + auto prof",
    "(?:{not}|no|nor) (?:\\w+ ){0,4}(?:use|make|take|engage|perform|carry out|conduct|employ|involve|include|rely|process|subject|result|base|produce|takes? place)\\w* ..80 (?:automat\\w+|profiling ..60 (?:decision\\w*|effects?))|no (?:\\w+ )?(?:automated|automatic) (?:\\w+ )?(?:decision\\w*|processing|individual)|(?:automated|automatic) ..40 decision ?making ..40 (?:{not}|does not take place|is not used)",
    "We do not make automated decisions about you.",
    "You have the right not to be subject to automated decisions.",
    "right (?:to|not)|object|unless|except|without your|subject to a decision",
  ),
  row(
    "automated-some",
    ["use.automated-decisions"],
    "yes",
    "auto algo",
    "(?:we|may|will|our|can|cases|is|are|be) (?:\\w+ ){0,4}(?:use|uses|used|using|make|makes|take|takes|perform\\w*|rely|relies|apply|carry out|involve\\w*|result\\w*|based on) ..60 (?:automated?|automatic(?:ally)?|algorithmic) (?:\\w+ ){0,3}(?:decision\\w*|processing|tools|means|analysis|checks?|systems?)",
    "We use automated decision-making to refuse risky orders.",
    "We do not use automated decision-making.",
    "{not}|right|object|cookies|collect\\w*|log files|marketing|advertis\\w+",
  ),
  row(
    "ai-trains",
    ["use.ai-training"],
    "yes",
    "trai ai mach algo mode arti lear",
    "(?:train\\w*|fine tun\\w+|develop\\w*|improv\\w+|build\\w*|refin\\w+|power) ..80 (?:ai|artificial intelligence|machine learning|algorithms|language models?|generative|our models?|the models?)|(?:ai|machine learning|model) training",
    "We use your messages to improve our AI models.",
    "We do not use your messages to improve our AI models.",
    "{not}|opt out|unless|if you|you (?:can|may) (?:decide|choose|control)|privacy mode|without|no (?:\\w+ )?data|neither|disabled|mission|tools|agents?|open source|features that|consumer",
  ),

  // rights
  row(
    "gpc-honoured",
    ["rights.gpc"],
    "yes",
    "glob gpc opt sign",
    "(?:honou?r|recogni[sz]e|respect|respond to|accept|process|enable|use|using|via|through)\\w* ..60 (?:global privacy control|gpc|opt out (?:preference )?signals?)",
    "We honour Global Privacy Control signals.",
    "Where required by law we honour Global Privacy Control signals.",
    "{not}|where required|required by|residents?|legally recogni[sz]ed|applicable (?:state )?law|state (?:privacy )?laws?",
  ),

  // keeping and changes
  row(
    "breach-promised",
    ["keep.breach-notice"],
    "yes",
    "brea inci comp",
    "(?:breach\\w*|security incidents?|compromised) ..200 (?:will|shall|may attempt to) (?:\\w+ ){0,3}(?:notify|inform|tell|alert|be notified|let you)|(?:will|shall) (?:\\w+ ){0,2}(?:notify|inform|tell|alert) (?:you|users|all|affected|those) ..120 (?:breach\\w*|security incidents?|compromised)",
    "If there is a breach, we will inform you at once.",
    "If there is a breach, we will inform you as required by law.",
    `${LAW_ASKS}|processor`,
  ),
  row(
    "breach-by-law",
    ["keep.breach-notice"],
    "limited",
    "brea inci comp unau + noti info disc tell + requ appl acco comp lega perm law",
    `(?:breach\\w*|security incidents?|compromised?|unauthori[sz]ed access) ..240 (?:notif\\w+|inform|disclos\\w+|tell) ..200 ${LAW_ASKS}|(?:${LAW_ASKS}|law) ..200 (?:notif\\w+|inform|disclos\\w+|tell) ..160 (?:breach\\w*|security incidents?|compromised?|unauthori[sz]ed access)|(?:notif\\w+|inform|disclos\\w+|tell) ..160 (?:breach\\w*|security incidents?|compromised?) ..120 ${LAW_ASKS}`,
    "Where the law requires it, we notify you of a breach.",
    "We notify you of a breach.",
  ),
  row(
    "kept-for",
    ["keep.period"],
    "yes",
    "day days week mont year hour",
    "(?:retain\\w*|kept|keep|stored?|deleted?|erased?|hold|held|purged?|removed?|archived|destroyed|anonymi[sz]ed|process(?:ed)?|retention) ..120 (?:\\d+|one|two|three|four|five|six|seven|ten|twelve|thirty|sixty|ninety)(?: \\(\\w+\\))? (?:calendar |business |working )?(?:hours?|days?|weeks?|months?|years?)",
    "Logs are deleted after 30 days.",
    "Cookies are deleted after 30 days.",
    "cookies?|respond|reply|under (?:the age|\\d)|years of age|preceding|past (?:twelve|12)|last (?:twelve|12)|request within|older than|older|age",
  ),
  row(
    "kept-while",
    ["keep.period"],
    "limited",
    "reta keep kept stor hold held dele",
    "(?:retain\\w*|kept|keep|stored?|hold|held|deleted?) ..120 (?:as long as|so long as|no longer (?:than|necessary|needed|required)|longer than|until|for the (?:time|period|duration)|necessary (?:to|for)|required by)",
    "We keep it as long as it is needed.",
    "We keep it for 30 days.",
    "cookies?|\\d+ (?:days?|weeks?|months?|years?)|unsubscribe|indefinitely|(?:one|two|three|six|seven|ten|twelve) (?:days?|months?|years?)",
  ),
  row(
    "notice-given",
    ["change.notice"],
    "yes",
    "noti info emai tell aler anno let + chan upda amen modi revi vers poli + will shal we",
    "(?:will|shall|we'll) (?:\\w+ ){0,2}(?:notify|inform|tell|alert|email|let you know|advise|announce|provide (?:\\w+ ){0,3}notice|give (?:\\w+ ){0,3}notice|send (?:\\w+ ){0,4}(?:email|notice|message|notification)) ..160 (?:chang\\w+|updat\\w+|amend\\w+|modif\\w+|revis\\w+|version|policy)|(?:chang\\w+|updat\\w+|amend\\w+|modif\\w+|revis\\w+) ..160 (?:will|shall|we'll) (?:\\w+ ){0,2}(?:notify|inform|tell|alert|email|let you know|advise|announce|provide (?:\\w+ ){0,3}notice|give (?:\\w+ ){0,3}notice|send (?:\\w+ ){0,4}(?:email|notice|message|notification))",
    "We will notify you of material changes.",
    "We will notify you of changes by updating this page.",
    "on this page|by (?:posting|updating|publishing|revising|changing|placing) ..60 (?:page|date|policy|notice|statement|here)|required by|if required|as required|where required|breach\\w*|incident|discretion|appropriate|reasonable efforts|deleted?|request|merg\\w+|transfer\\w*|ownership|try to|purpose of use",
  ),
  row(
    "notice-none",
    ["change.notice"],
    "no",
    "post publ page upda revi chec back",
    "(?:chang\\w+|updat\\w+|amend\\w+|modif\\w+|revis\\w+|version) ..100 (?:post\\w*|publish\\w*|reflect\\w*|available|found) ..60 (?:on this page|this page|here|on (?:our|this|the) (?:web ?)?site|at this (?:url|address|location)|date)|(?:check|review|visit|consult|read|look at) (?:\\w+ ){0,8}(?:page|policy|notice|statement|site) ..40 (?:periodic\\w*|regular\\w*|frequent\\w*|time to time|often)",
    "Changes are posted on this page.",
    "Changes are announced by e-mail and posted on this page.",
    "email|prominent\\w*|will (?:\\w+ )?(?:notify|inform|tell|alert)|pop ?up|banner|home ?page|profile|account|comments?|forum",
  ),
];
