import type { Passage, StatedPeriod } from "../types.ts";
import { durationsIn, hasUnit } from "./durations.ts";
import { sliceOf } from "./slices.ts";

/** In lower case. */
const ANSWERS =
  /\b(?:respond\w*|response|repl(?:y|ies)|answer\w*|act (?:up)?on|compl(?:y|ied)|get back to|fulfil\w*|handle[sd]?|process(?:ed)? your request|acknowledge|provide (?:you with )?(?:the|a|this|your) (?:information|copy|data)|deal with)\b/u;
const ASKED =
  /\b(?:requests?|inquir\w+|enquir\w+|questions?|complaints?|concerns?|messages?|e-?mails?|you contact us|rights?)\b/iu;
const OTHERS =
  /\b(?:breach|incident|subpoena|counter|appeal the|if (?:you|we) do not (?:respond|reply|hear)|you (?:must|should|can) respond|charge|free of charge|twice|supervisory authority|preceding|arbitrat\w*)\b/iu;
const WITHIN = /\b(?:within|in|no later than|not later than|up to|takes?)\b[^.;]{0,30}$/iu;

/** How soon the policy promises to answer a reader's request, null where it does not; the first promise counts. */
export function responseTimeIn(passages: readonly Passage[]): StatedPeriod | null {
  for (const passage of passages) {
    const { text, start } = passage;
    if (
      text.length > 800 ||
      !hasUnit(text) ||
      !ANSWERS.test(text.toLowerCase()) ||
      !ASKED.test(`${text} ${passage.leadIn}`) ||
      OTHERS.test(text)
    )
      continue;
    const duration = durationsIn(text).find(
      (one) => one.days <= 120 && WITHIN.test(text.slice(Math.max(0, one.start - 45), one.start)),
    );
    if (duration)
      return {
        value: text.slice(duration.start, duration.end),
        days: duration.days,
        quote: sliceOf(passage, start),
      };
  }
  return null;
}
