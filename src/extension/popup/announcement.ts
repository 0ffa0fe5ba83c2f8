import { type WarnRules, warningsFor } from "../../policy/warnings.ts";
import { words } from "../ui/words.ts";
import type { Shown } from "./useWatch.ts";

/** What the popup's one live region says of a state. */
export function announcement(shown: Shown, rules: WarnRules): string {
  switch (shown.kind) {
    case "looking":
      return words.looking.title;
    case "lost":
      return words.lost.title;
    case "restricted":
      return words.restricted;
    case "no-access":
      return words.noAccess;
    case "none-found":
      return shown.reload ? words.reloadFirst.title : words.noneFound;
    case "choose":
      return words.choose;
    case "reading":
      return words.step[shown.step];
    case "failed":
      return words.failed[shown.code].title;
    case "not-policy":
      return words.notPolicy[shown.reason].title;
    case "ready": {
      const { facts, contradictions } = shown.summary;
      const n = warningsFor(facts, contradictions, rules).length;
      return n === 0 ? words.nothingUnusual : words.verdict(n);
    }
  }
}
