/** The words of the page that compares two policies, beside those that every page has. They stand in `_locales`, as ui/words.ts says. */
import type { Answer } from "../../policy/types.ts";
import { count, say, told } from "../i18n.ts";
import { words as shared } from "../ui/words.ts";

const answer: Record<Answer, string> = {
  yes: say("answer_yes"),
  limited: say("answer_limited"),
  no: say("answer_no"),
  unstated: say("answer_unstated"),
};

export const words = {
  ...shared,
  compareTitle: say("compareTitle"),
  compareMore: say("compareMore"),
  first: say("compareFirst"),
  second: say("compareSecond"),
  swap: say("compareSwap"),
  onlyDifferences: say("compareOnlyDifferences"),
  differ: (n: number, of: number) => count("compareDiffer", n, of),
  same: say("compareSame"),
  better: (name: string, n: number) => count("compareBetter", n, name),
  betterHere: say("compareBetterHere"),
  answer,
  saysNothing: say("saysNothing"),
  showProof: say("showProof"),
  compareLooking: say("compareLooking"),
  tooFew: told("compareTooFew"),
  compareFailed: told("compareFailed"),
  tryAgain: say("tryAgain"),
  toSettings: say("compareToSettings"),
};
