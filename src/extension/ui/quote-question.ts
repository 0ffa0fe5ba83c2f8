import type { Quote } from "../../policy/types.ts";
import type { FromUi } from "../messages.ts";

/** Asks for a quote of the policy at `url` to be shown where it stands: on its own page, where the policy has several. */
export function questionOf(quote: Quote, url: string): Extract<FromUi, { type: "show-quote" }> {
  const { text, heading, start, end, page } = quote;
  return {
    type: "show-quote",
    url: quote.url ?? url,
    text,
    before: heading.at(-1) ?? "",
    start,
    end,
    ...(page === undefined ? {} : { page }),
  };
}
