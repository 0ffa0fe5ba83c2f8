const YOUR_CONSENT =
  "your (?:\\w+,? ){0,3}?(?:consent|permission|opt-in|authori[sz]ation|approval|agreement)";
const AGREE =
  "(?:consent(?:ed)?|agreed?|opt(?:ed)?[- ]in|opt(?:ed)? for|permit(?:ted)?|authori[sz]ed?|(?:give|grant|have given|have granted) (?:\\w+ ){0,3}?(?:permission|consent|access)|allow(?:ed)?|turn(?:ed)? (?:\\w+ )?on|enabled?|switch(?:ed)? (?:\\w+ )?on)";

const AT_FIRST = new RegExp(`^\\W{0,4}(?:only )?(?:with|subject to|upon|after obtaining) ${YOUR_CONSENT}\\b`);
const ONLY_WITH = new RegExp(
  `\\bonly (?:\\w+ ){0,6}?(?:with|upon|after|on|on the basis of|based on) ${YOUR_CONSENT}\\b`,
);
const ONLY_IF = new RegExp(
  `\\bonly (?:\\w+ ){0,6}?(?:if|when|where|after|once) (?:you|users?|the user) (?:have )?(?:\\w+ )?${AGREE}\\b`,
);
/** A sentence that says more than one thing is left alone. */
const MORE = /[;(]|\b(?:but|however|should only|required|precise|or as|or in|where you have)\b/;
const CUE = /\b(?:with|subject|upon|only|obtaining)\b/;
/** Characters; in longer sentences the condition holds for a part only. */
const LONGEST = 220;

/** Whether all that a sentence says is said to happen only by the reader's consent: folded text. */
export function isByConsent(sentence: string): boolean {
  if (sentence.length > LONGEST || !CUE.test(sentence) || MORE.test(sentence)) return false;
  return AT_FIRST.test(sentence) || ONLY_WITH.test(sentence) || ONLY_IF.test(sentence);
}
