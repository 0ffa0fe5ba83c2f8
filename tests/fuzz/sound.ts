/** What must hold of whatever comes out. */
import * as v from "valibot";
import { summarySchema } from "../../src/extension/records.ts";
import { FACT_IDS } from "../../src/policy/facts.ts";
import type { PolicyDocument, Slice, Summary } from "../../src/policy/types.ts";

function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`unsound: ${what}`);
}

export function checkDocument({ text, blocks }: PolicyDocument): void {
  let end = -1;
  for (const block of blocks) {
    must(block.start === end + 1 && block.end > block.start, "blocks one after the other");
    end = block.end;
    for (const link of block.links)
      must(link.start >= block.start && link.end <= block.end && link.end > link.start, "links in blocks");
  }
  must(end === (blocks.length === 0 ? -1 : text.length), "blocks hold the text");
}

const slicesOf = ({ facts, contradictions, details }: Summary): Slice[] => [
  ...[...facts, ...contradictions].flatMap(({ quotes }) => quotes),
  ...(details ? [...details.links, ...details.periods, ...details.recipients].map(({ quote }) => quote) : []),
  ...[details?.minimumAge, details?.seat, details?.responseTime].flatMap((one) => (one ? [one.quote] : [])),
];

export function checkSummary(summary: Summary, { text }: PolicyDocument): void {
  must(v.is(summarySchema, summary), "a summary by its schema");
  must(summary.facts.length === FACT_IDS.length, "all facts");
  must(
    summary.facts.every(({ id }, i) => id === FACT_IDS[i]),
    "facts in order",
  );
  for (const slice of slicesOf(summary))
    must(
      slice.text !== "" && text.slice(slice.start, slice.end) === slice.text,
      "quotes that are slices of the text",
    );
  for (const { stance, quotes } of summary.facts)
    must(quotes.length > 0 === (stance !== "unstated"), "an answer has a quote");
}
