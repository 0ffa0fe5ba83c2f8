import type { Evidence } from "../denials.ts";
import type { Details, FactId, Passage, PolicyDocument } from "../types.ts";
import { ageIn } from "./age.ts";
import { choiceLinksIn } from "./choices.ts";
import { periodsIn } from "./periods.ts";
import { recipientsIn } from "./recipients.ts";
import { responseTimeIn } from "./response-time.ts";
import { seatIn } from "./seat.ts";

/** What the policy states in figures, names and links, each with the sentence that states it. */
export function detailsOf(
  document: PolicyDocument,
  passages: readonly Passage[],
  evidence: ReadonlyMap<FactId, readonly Evidence[]>,
  company: string | null,
): Details {
  return {
    links: choiceLinksIn(document),
    periods: periodsIn(passages),
    minimumAge: ageIn(passages),
    recipients: recipientsIn(evidence, company),
    seat: seatIn(passages),
    responseTime: responseTimeIn(passages),
  };
}
