import { hasSuffix } from "./names.ts";

const NOT_NAMES =
  /^(?:this|these|our|we|us|you|your|i|it|its|if|in|when|where|as|by|to|for|please|any|all|such|they|there|privacy|policy|notice|statement|personal|data|information|service|services|site|website|company|app|application|platform|user|users|customer|last|effective|updated|welcome|terms|cookies?|european(?! commission)|united|california|section|controller|processor|party|parties|third|account|home|menu|introduction|general|contact|how|what|who|legal|page|eu|eea|uk|us|gdpr|ccpa|data protection officer|sites|communications|advertising|community|internet|uniform|do not|questions|printable|germany|china|switzerland|norway|ireland|france|sweden|england|japan|india|canada|australia|texas|new york|and)(?:\b|$)/iu;
/** What a policy calls its writer for short: no name by itself. */
const SHORT_FORMS =
  /^(?:the )?(?:foundation|group|university|association|trust|institute|college|school|bank|club|society|council|corporation|fund|firm|agency|organi[sz]ation|publisher|operator|seller|store|shop|developer|licensor|merchant|employer|platforms?|app|apps|software|product|products|device|devices|game|games|online)$/iu;

/** A name without what ran into it, null where it is none. */
export function tidy(raw: string): string | null {
  const name = raw
    .replace(/\s+/gu, " ")
    .replace(
      /^(?:At|In|By|For|With|When|From|To|Copyright|Of|Contact|Controller|Company|Owner|Provider|Operator|Some|Official)(?: (?=\p{Lu}))/u,
      "",
    )
    .replace(/(?:\s(?:of|the|and|for|de|&|und|et|du|la)){1,20}$/u, "")
    .replace(/[’']s(?: (?:Sites?|Websites?|Platform|Apps?|Services?))?$/u, "")
    .replace(/(?<=\p{L}) (?:Sites?|Websites?|Platform|Web Site|Terms of (?:Use|Service))$/u, "")
    .replace(/(?<![,;:!])[,;:!]+$/u, "")
    .trim();
  const joined = name.indexOf(" and ");
  // "you, the User of this Website and Harbour Books Ltd"
  if (joined > 0 && hasSuffix(name) && NOT_NAMES.test(name.replace(/^The /u, "")))
    return tidy(name.slice(joined + " and ".length));
  const ended = hasSuffix(name) ? name : name.replace(/\.$/u, "");
  if (
    ended.length < 2 ||
    ended.length > 80 ||
    NOT_NAMES.test(ended.replace(/^The /u, "")) ||
    SHORT_FORMS.test(ended) ||
    !/\p{L}{2}/u.test(ended)
  )
    return null;
  // A run of capitals is a heading, not a name.
  if (!hasSuffix(ended) && ended.split(" ").length >= 3 && ended === ended.toUpperCase()) return null;
  return ended;
}
