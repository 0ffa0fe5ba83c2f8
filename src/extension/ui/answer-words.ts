import type { Answer } from "../../policy/types.ts";
import { say } from "../i18n.ts";

/** The four answers, each in a word or two. */
export const answer: Record<Answer, string> = {
  yes: say("answer_yes"),
  limited: say("answer_limited"),
  no: say("answer_no"),
  unstated: say("answer_unstated"),
};
