import type { PolicyDocument, Quote } from "./types.ts";

/** Quotes with the page or the address on which they stand, where a document has several. */
export function placed<Quoted extends { quotes: Quote[] }>(
  quoted: Quoted[],
  { blocks }: Pick<PolicyDocument, "blocks">,
): Quoted[] {
  if (blocks.every(({ url, page }) => url === undefined && page === undefined)) return quoted;
  const placeOf = (at: number): Pick<Quote, "url" | "page"> => {
    const block = blocks[blockAt(blocks, at)];
    return {
      ...(block?.url === undefined ? {} : { url: block.url }),
      ...(block?.page === undefined ? {} : { page: block.page }),
    };
  };
  return quoted.map((one) => ({
    ...one,
    quotes: one.quotes.map((quote) => ({ ...quote, ...placeOf(quote.start) })),
  }));
}

/** Index of the last block that begins at or before a place in the text. */
function blockAt(blocks: PolicyDocument["blocks"], at: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
