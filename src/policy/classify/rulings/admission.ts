/** "We collect …", "Our shop may record …": one clause, to its end. */
const COLLECTS =
  /^\W{0,4}(?:(?:in addition|additionally|also),? )?(?:we|our \w+) (?:(?:may|also|will|can|might) ){0,3}(?:collect|ask (?:you )?for|record|store|process|obtain|receive|gather|keep|hold|scan|create)\b[^.;]*/;
const TURNED =
  /\b(?:not|no|never|without|unless|only|if|cannot|neither|except|consent|permission|agree|when|where|should|please|avoid|delete)\b|n't\b/;
/** Characters; longer sentences say more than one thing. */
const LONGEST = 300;

/** The part of a folded sentence that plainly says what the site collects, or null. */
export function plainCollection(sentence: string): string | null {
  if (sentence.length > LONGEST) return null;
  const clause = COLLECTS.exec(sentence);
  return clause === null || TURNED.test(sentence) ? null : clause[0];
}

/** Facts that such a clause proves by their words alone. */
export const PROVED_BY_NAME = new Set([
  "collect.payment",
  "collect.government-id",
  "collect.location",
  "collect.health",
  "collect.biometric",
  "collect.sensitive",
  "collect.demographic",
  "collect.work",
  "collect.contacts",
]);
