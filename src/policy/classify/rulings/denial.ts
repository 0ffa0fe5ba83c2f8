/*
 * Whole sentences that deny and do nothing else, and clauses that deny at the end of a sentence that admits something else.
 * All read folded text: lower case, straight quotes, single spaces.
 */

const OPENING =
  "(?:(?:in particular|however|please note that|please note|please know that|note that|note|at this time|also|and|in addition|furthermore|additionally|moreover|importantly|currently|to be clear|rest assured(?: that)?|be assured(?: that)?|specifically|generally|as a rule|in general|therefore|for this reason|under no circumstances|in no event|when (?:you use|using|you visit|you browse|you interact with|you play) [^.;:,]{0,60}),? )?";
const OFTEN =
  "(?: (?:and will never|and will not|knowingly|intentionally|actively|currently|ever|otherwise|directly|personally|also|in any way|at any time|yet|and do not|and does not|at this time|deliberately|specifically|publicly|automatically)){0,2}";
const ACTS =
  "(?:collect|store|record|gather|request|require|ask|sell|share|rent|lease|trade|use|disclose|transfer|track|obtain|solicit|receive|keep|save|retain|process|access|log|monitor|capture|read|scan|hold|send|give|hand|pass|provide|reveal|release|transmit|publish|display|show|make|take|train|analy[sz]e|profile|create|build|set|place|serve|allow|permit|let|engage|buy|purchase|perform|conduct|carry out|have access|distribute|exchange|combine|link|target|communicate|divulge|forward|integrate|work with|upload)";
const DONE =
  "(?:collected|stored|shared|sold|disclosed|transferred|transmitted|sent|recorded|logged|saved|kept|passed|given|handed|rented|traded|used|made|published|released|provided|processed|tracked|displayed|shown|retained|forwarded|communicated|analy[sz]ed|uploaded|monitored|accessed|requested|required|asked|scanned|linked)";

/** "We do not collect …", "Our app never stores …": `who` is told apart from other people's sites and from readers. */
const ACTIVE = new RegExp(
  `^\\W{0,4}${OPENING}(?<who>we|i|our [a-z]+(?: [a-z]+)?|(?:the|this) (?:[a-z]+ )?(?:website|site|app|application|service|company|extension|plugin|game|tool|gpt|bot)|[a-z][a-z\\d.]{1,30})(?: (?:also|currently|therefore|further|explicitly|expressly|itself))? (?:do not|does not|don't|doesn't|will not|won't|will never|never|cannot|can't|shall not|shan't|shall never|have not|has not|have never|has never|haven't|hasn't)${OFTEN} "?(?:${ACTS}|${DONE})(?![a-z-])`,
);
/** First words that are no name of the site. */
const NOBODY =
  /^(?:if|when|please|you|they|it|these|those|browsers?|cookies?|users?|people|children|google|information|who|which|that|but|they|there|this|parents|customers|members|visitors|some|others|one|what|why|do|must|partners|vendors|providers)$/;
const PASSIVE = new RegExp(
  `^\\W{0,4}${OPENING}(?:your|this|these|that(?! (?:i|we|you|they|it|the|this|your|our|any|all|no)\\b)|such|all|any|the|their|personal|user|it|they|my|our|email|data|information|usage|location|credit|payment|photos|images|messages)\\b(?<what>[^.;:,]{0,80}?) (?:(?:is|are|will|can|shall|has|have|was|were)(?: (?:also|therefore|ever|still|then|currently))? (?:not|never)|(?:is|are|wo|sha|has|have|was|were)n't)(?: (?:ever|currently|knowingly|publicly|permanently))?(?: be| been| being)? ${DONE}\\b`,
);
/** In what is denied, after its first word, which may be "that". */
const HALVED = /\b(?:but|if|when|unless|only|which|who|that)\b/;
const NONE = new RegExp(
  `^\\W{0,4}${OPENING}(?:no|none of (?:your|the|this|our|these)|not even)\\b[^.;:]{0,80}? (?:is|are|will be|gets?|can be|has been|have been)(?: (?:ever|being|currently))? ${DONE}\\b`,
);
/** "We set no cookies". */
const FEW =
  /^\W{0,4}(?:we|i|our \w+|this \w+|the \w+) (?:sets?|uses?|collects?|stores?|keeps?|shares?|places?|loads?|requests?|records?|gathers?) (?:absolutely )?(?:no|none)\b/;
const NO_DATA = /\b(?:control|responsib\w*|liab\w*|reason|plans?|longer|way|obligation|knowledge|effort)\b/;
/** "No ads, no third-party trackers". */
const VERBLESS =
  /^\W{0,4}(?:no|zero) (?:[a-z0-9'&/-]+[ ,]{1,3}){0,8}[a-z0-9'&/-]+[ .!]{0,4}(?:\([^)]{0,120}\)[ .!]{0,4})?$/;
const NO_DENIAL =
  /\b(?:is|are|will|can|could|have|has|had|charge|fees?|obligation|warrant\w*|liab\w*|longer|matter|one|guarantee|system|security|method|transmission|rights?|yes|n\/a)\b/;
const LEAVES =
  /(?:\b(?:never|not|nothing|none of (?:your|the|this) [a-z ]{1,30}?)|n't) (?:ever )?(?:leaves?|reach(?:es)?) (?:your|the|our)\b/;

/** Words that may take some of a denial back, or say something beside it. */
const TAKEN_BACK =
  /\b(?:but|except\w*|unless|other than|without|only|however|apart from|aside from|besides|although|though|while|until|outside|beyond|save for|instead|rather|excluding|may|might|more than|if|when|whether|where|we (?:do|will|use|share|collect|keep|store)|which means|other purposes?|otherwise than|in any other way|all calls|these are)\b|[;:]/;

const DENIES = /\b(?:no|not|never|none|neither|cannot|zero|nothing)\b|n't\b/;

/** What an opening denial leaves of the sentence, or null. */
function tailOfDenial(sentence: string): string | null {
  const active = ACTIVE.exec(sentence);
  if (active) {
    if (NOBODY.test(active.groups?.["who"] ?? "")) return null;
    return sentence.slice(active[0].length);
  }
  const passive = PASSIVE.exec(sentence);
  if (passive) return HALVED.test(passive.groups?.["what"] ?? "") ? null : sentence.slice(passive[0].length);
  const few = FEW.exec(sentence);
  if (few) return NO_DATA.test(sentence) ? null : sentence.slice(few[0].length);
  const none = NONE.exec(sentence);
  return none ? sentence.slice(none[0].length) : null;
}

/** Whether a sentence denies and does nothing else. */
export function isDenial(sentence: string): boolean {
  if (!DENIES.test(sentence)) return false;
  const tail = tailOfDenial(sentence);
  if (tail !== null) return !TAKEN_BACK.test(tail);
  if (TAKEN_BACK.test(sentence)) return false;
  return (VERBLESS.test(sentence) && !NO_DENIAL.test(sentence)) || LEAVES.test(sentence);
}

const AGREEMENT =
  "(?:consent(?:ed|s)?|permission|agreed?|agrees|opt(?:ed|s)?[- ]in|permit(?:ted|s)?|authori[sz]\\w+|approval|approved?)";
const UNLESS_AGREED = new RegExp(
  `^[^.;:]{0,160}?\\b(?:unless|without|except (?:if|when|where|with))(?: first| having| obtaining| getting| asking)? (?:you(?:r)?|the user(?:'s)?|(?:prior|express|explicit)) (?:\\w+,? ){0,4}?${AGREEMENT}\\b(?<rest>[^.;:]*)$`,
);
const OTHER_EXCEPTION = /\b(?:or|and|but|except|unless|however|other|law|described)\b/;

/** "We do not share your data unless you agree": a denial whose one exception is the reader's consent. */
export function isDeniedUnlessAgreed(sentence: string): boolean {
  const tail = DENIES.test(sentence) ? tailOfDenial(sentence) : null;
  if (tail === null) return false;
  const exception = UNLESS_AGREED.exec(tail.replace(/(?<!\W)([^\w.!]*)[.!]\W*$/, "$1"));
  return exception !== null && !OTHER_EXCEPTION.test(exception.groups?.["rest"] ?? "");
}

const GIVEN =
  "(?:sell|sold|rent|rented|share|shared|disclose|disclosed|give|given|pass|passed|transfer|transferred|provide|provided|released?|traded?)";
const LAST_CLAUSE = new RegExp(
  `(?:, | and | but )(?:(?:we|they|it|that|and|also) ){0,2}(?:(?:will |is |are |do |does |can |would )?(?:not|never)|(?:wo|is|are|do|does|would)n't)(?: ever)?(?: be)? ${GIVEN}(?! you\\b)\\b`,
);
const GIVEN_BEFORE =
  /shar|disclos|provid|sell|transfer|\b(?:except|unless|subject|only|outside|other than|third|giv)/;

/** "We keep your address and never share it": nothing is given away, whatever the first clause admits. */
export function endsInDenialOfGiving(sentence: string): boolean {
  if (!DENIES.test(sentence)) return false;
  const clause = LAST_CLAUSE.exec(sentence);
  return (
    clause !== null &&
    !GIVEN_BEFORE.test(sentence.slice(0, clause.index)) &&
    !TAKEN_BACK.test(sentence.slice(clause.index + clause[0].length))
  );
}
