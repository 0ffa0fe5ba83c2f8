import type { Passage, StatedPeriod } from "../types.ts";
import { durationsIn, hasUnit } from "./durations.ts";
import { sliceOf } from "./slices.ts";

/** Keeping or ending to keep; in lower case, which is found sooner. */
const KEEPS =
  /\b(?:retain\w*|retention|ke(?:ep|eps|pt)|stor(?:e|es|ed|age|ing)|sav(?:e|ed|es)|hold|held|delet\w+|eras\w+|remov\w+|purg\w+|destroy\w*|discard\w*|anonymi[sz]\w+|expir\w+|archiv\w+|maintain\w*|overwrit\w+|backups?|process(?:ed|es|ing)? (?:(?:the|your|this|personal) ){0,3}(?:data|information)|inactive)\b/u;
/** Times of something else than of keeping a reader's data. */
const OTHER_TIME =
  /\b(?:respond|repl(?:y|ies)|answer|notif\w+|inform you|written notice|prior notice|effective|preceding|past|previous|prior|last|every|refund\w*|free trial|business days (?:to|of your request)|unsubscrib\w+|opt[- ]?out|appeal|cure)\b/iu;
/** "We answer requests for deletion within …" */
const ANSWER =
  /\b(?:respond|reply|deal|dealt|requests?|confirm\w*|log(?:ged)? in)\b[^.;]{0,80}\b(?:within|in|for)\s*$/iu;
const AGE = /\b(?:years? (?:old|of age)|age[ds]?|under|over|younger|older)\b/iu;
/** After "13 years". */
const OLD = /^[\s-]?old\b/iu;
const COOKIE_LIFE =
  /\bcookies?\b[^.;]{0,60}\b(?:expire|last|remain|lifetime|lifespan|valid|persist)\w*\b|^lifetime\b|\bretain cookies\b/iu;
const RETENTION_PLACE = /\b(?:retention|retain\w*|how long|keep|storage|stored|deletion)\b/iu;
const NEAR = 90;
const MAX_PERIODS = 40;
const MAX_CHARS = 4000;

/** How long data is kept, as stated, in the order of the text; cookies' lifetimes and times to answer are none. */
export function periodsIn(passages: readonly Passage[]): StatedPeriod[] {
  const found: StatedPeriod[] = [];
  for (const passage of passages) {
    const { text, start, headings, leadIn, columns } = passage;
    if (passage.kind === "heading" || text.length > MAX_CHARS || !hasUnit(text)) continue;
    const around = `${headings.at(-1) ?? ""} ${leadIn} ${columns.join(" ")}`;
    const told = RETENTION_PLACE.test(around);
    if ((!told && !KEEPS.test(text.toLowerCase())) || COOKIE_LIFE.test(text)) continue;
    for (const duration of durationsIn(text)) {
      const before = text.slice(Math.max(0, duration.start - NEAR), duration.start);
      const after = text.slice(duration.end, duration.end + NEAR);
      if (!told && !KEEPS.test(before.toLowerCase()) && !KEEPS.test(after.toLowerCase())) continue;
      if (
        OTHER_TIME.test(before.slice(-45)) ||
        ANSWER.test(before) ||
        AGE.test(before.slice(-20)) ||
        AGE.test(after.slice(0, 14)) ||
        OLD.test(after)
      )
        continue;
      found.push({
        value: text.slice(duration.start, duration.end),
        days: duration.days,
        quote: sliceOf(passage, start),
      });
      break;
    }
    if (found.length === MAX_PERIODS) break;
  }
  return found;
}
