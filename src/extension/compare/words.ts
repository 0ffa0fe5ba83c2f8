/** The words of the page that compares two policies, beside those that every page has. They stand in `_locales`, as ui/words.ts says. */
import { count, say, told } from "../i18n.ts";
import { answer } from "../ui/answer-words.ts";
import { words as shared } from "../ui/words.ts";

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
  showProof: say("showProof"),
  compareLooking: say("compareLooking"),
  tooFew: told("compareTooFew"),
  compareFailed: told("compareFailed"),
  tryAgain: say("tryAgain"),
  toSettings: say("compareToSettings"),
};
