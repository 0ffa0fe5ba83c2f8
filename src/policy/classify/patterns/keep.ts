import { row } from "./pattern.ts";
import type { Pattern } from "./pattern.ts";

const NUMBER =
  "(?:\\d+|one|two|three|four|five|six|seven|eight|ten|twelve|fourteen|eighteen|twenty|thirty|sixty|ninety|several|a few)";
const UNIT = "(?:hours?|days?|weeks?|months?|years?)";
const KEEP_WORD =
  "(?:retain\\w*|retention|keep|kept|stor(?:e|es|ed|ing|age)|hold|held|preserv\\w+|delet\\w+|eras\\w+|remov\\w+|purg\\w+|archiv\\w+|maintain\\w*|sav(?:e|ed)|destroy\\w*|anonymi[sz]\\w+|expire[sd]?)";

/** How long, how safe, and what when it goes wrong. */

export const KEEP: readonly Pattern[] = [
  row(
    "period-number",
    ["keep.period"],
    "yes",
    "reta keep kept stor hold held dele eras remo purg arch main save pres dest anon expi",
    `${KEEP_WORD} ..120 ${NUMBER}(?: \\(\\w+\\))? (?:calendar |business |working )?${UNIT}\\b|${NUMBER}(?: \\(\\w+\\))? (?:calendar |business |working )?${UNIT}\\b ..100 ${KEEP_WORD}`,
    "Server logs are deleted after 30 days.",
    "Orders arrive within 3 days.",
  ),
  row(
    "period-respond",
    ["keep.period"],
    null,
    "resp answ repl requ",
    `(?:respond\\w*|reply|answer|process\\w*|confirm) ..80 (?:within )?${NUMBER} (?:\\(\\w+\\) )?(?:business |calendar |working )?${UNIT}`,
    "We respond to requests within 30 days.",
    "We keep logs for 30 days.",
  ),
  row(
    "period-twelve-months",
    ["keep.period"],
    null,
    "prec past last prio",
    "(?:preceding|past|last|previous|prior) (?:\\w+ )?(?:\\(?12\\)?|twelve) ?(?:\\(12\\) )?months",
    "In the past twelve months we collected these kinds.",
    "We keep them for twelve months.",
  ),
  row(
    "period-cookie",
    ["keep.period"],
    null,
    "cook sess pers expi",
    `(?:cookies?|session) ..80 (?:expire\\w*|${NUMBER} ${UNIT}|persistent|lifetime|duration)`,
    "The cookie expires after one year.",
    "The account expires after one year.",
  ),
  row(
    "period-necessary",
    ["keep.period"],
    "limited",
    "reta keep kept stor hold held main save pres",
    `${KEEP_WORD} ..100 (?:as long as|for so long|only as long|so long as|no longer than|longer than|until|for the (?:time|period|duration)|to the extent|as (?:is )?(?:reasonably )?(?:necessary|needed|required)|necessary (?:to|for)|required (?:by|to|under))`,
    "We keep data as long as it is needed for the service.",
    "We keep the shop tidy.",
  ),
  row(
    "period-criteria",
    ["keep.period"],
    "limited",
    "crit dete peri depe",
    "(?:criteria|determin\\w+|depend\\w*|vary|varies|consider) ..80 (?:retention|period|how long|length)|(?:retention|period|how long) ..80 (?:criteria|depend\\w*|determin\\w+|vary|varies)",
    "The retention period depends on the kind of data.",
    "The price depends on the weight.",
  ),
  row(
    "period-law",
    ["keep.period"],
    "limited",
    "reta keep kept stor hold",
    "(?:retain|keep|store|hold|kept|retained|stored) ..120 (?:legal obligations?|required by law|comply with|tax|accounting|disputes?|enforce|statutory|regulatory|legitimate (?:business )?(?:interests?|purposes?))",
    "We retain invoices to comply with tax law.",
    "We keep to the law.",
  ),
  row(
    "period-indefinite",
    ["keep.period"],
    "no",
    "inde fore perm perp unli",
    "(?:indefinite(?:ly)?|forever|permanently|perpetual(?:ly)?|without (?:any )?(?:time )?limit|unlimited (?:time|period))",
    "Posts are stored indefinitely.",
    "The shop is closed for the week.",
  ),
  row(
    "period-remains",
    ["keep.period"],
    "no",
    "rema back arch resi copi even afte",
    "(?:remain|retain\\w*|keep|kept|stored?|persist|residual cop\\w+|copies) ..100 (?:backups?|archiv\\w+|after (?:you )?(?:delet\\w+|clos\\w+|terminat\\w+|remov\\w+|deactivat\\w+)|even (?:after|if)|elsewhere|cached)|even (?:after|if) ..80 (?:remain|retain|keep|stored|copies)",
    "Copies may remain in backups even after you delete them.",
    "The backups are tested each month.",
  ),
  row(
    "period-no-duty",
    ["keep.period"],
    "no",
    "no right reser sole",
    "(?:reserve the right|sole discretion|no obligation) ..60 (?:retain|keep|store|delete)",
    "We reserve the right to retain any data.",
    "We delete data on request.",
  ),
  row(
    "period-until-deleted",
    ["keep.period"],
    "limited",
    "unti long acco acti",
    "(?:until|as long as|while|so long as) ..60 (?:account (?:is|exists|remains)|you (?:delete|close|cancel|uninstall|withdraw|unsubscribe|ask|request|are a)|consent is|contract|relationship|active)",
    "We store it until you delete your account.",
    "Wait until the parcel arrives.",
  ),

  // breach
  row(
    "breach-notify",
    ["keep.breach-notice"],
    null,
    "brea inci comp leak unau",
    "(?:breach\\w*|security incidents?|personal information security|incidents?|compromised?|leak\\w*|unauthori[sz]ed (?:access|disclosure|acquisition)) ..160 (?:notif\\w+|inform\\w*|tell|alert|announc\\w+|disclos\\w+|communicat\\w+|contact|email)|(?:notif\\w+|inform|tell|alert|disclos\\w+) ..80 (?:breach\\w*|security incidents?|compromise[d]?)",
    "After a breach we will notify you without delay.",
    "A breach of these terms ends your account.",
  ),
  row(
    "breach-will",
    ["keep.breach-notice"],
    "yes",
    "brea inci comp",
    "(?:breach\\w*|incidents?|compromised) ..160 (?:we|company|you) (?:will|shall|may attempt|would) (?:\\w+ ){0,3}(?:notif\\w+|inform|tell|alert|be (?:notified|informed|told))|will (?:notify|inform|tell|alert) (?:\\w+ ){0,4}(?:of|about|in|if|after|when) ..60 (?:breach|incident|compromise)",
    "If a breach touches your data, we will inform you by e-mail.",
    "If you breach the terms, we may close your account.",
  ),
  row(
    "breach-law",
    ["keep.breach-notice"],
    "limited",
    "brea inci comp unau",
    "(?:legally required|required by (?:applicable )?law|as required|where required|in accordance with|in compliance with|applicable laws?|required to do so|under the gdpr|permitted by) ..160 (?:breach\\w*|incident|compromise\\w*|unauthori[sz]ed access)|(?:breach\\w*|incident|compromise\\w*|unauthori[sz]ed access) ..160 (?:legally required|required by (?:applicable )?law|as required|where required|in accordance with|in compliance with|applicable laws?|required to do so)",
    "We will notify you of a breach where we are legally required to.",
    "We will notify you of a breach.",
  ),
  row(
    "breach-seventy-two",
    ["keep.breach-notice"],
    "yes",
    "brea hour dela",
    "(?:breach\\w*|incident) ..160 (?:72 hours|within \\d+ hours|without (?:undue|unreasonable) delay|business days?|as soon as)",
    "A breach is announced within 72 hours.",
    "Parcels arrive within 72 hours.",
  ),

  // encryption
  row(
    "encrypts",
    ["keep.encryption"],
    "yes",
    "encr ssl tls http aes hash cryp",
    "(?:encrypt(?:s|ed|ion|ing)?|\\bssl\\b|\\btls\\b|https|\\baes\\b|secure sockets? layer|transport layer security|hashed|salted|bcrypt|cryptograph\\w+)",
    "Traffic is protected by TLS.",
    "The crypt is below the church.",
  ),
  row(
    "encrypts-not",
    ["keep.encryption"],
    "no",
    "encr unen",
    "(?:{not}|no) ..30 encrypt\\w*|unencrypted",
    "E-mail to us is not encrypted.",
    "E-mail to us is encrypted.",
  ),
  row(
    "secure-talk",
    ["keep.encryption"],
    null,
    "secu safe reas",
    "(?:reasonable|appropriate|technical|organi[sz]ational|administrative|physical|industry standard|commercially) ..40 (?:measures|safeguards|security|steps|precautions|procedures)|no (?:method|transmission|system|security) ..80 (?:secure|guarantee|perfect)|secure servers?",
    "We take reasonable measures to protect your data.",
    "We encrypt your data.",
  ),
];
