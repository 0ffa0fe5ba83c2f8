import type { Passage, StatedSeat } from "../types.ts";
import { countriesIn } from "./countries.ts";
import { sliceOf } from "./slices.ts";

/** What ties a company to a place, the surest first; in lower case. */
const TIES: readonly { words: RegExp; reach: number }[] = [
  {
    words:
      /\b(?:incorporated|registered|organi[sz]ed|established|founded|constituted)\b[^.;]{0,40}\b(?:in|under|with|at)\b|\b(?:registered|principal|head) (?:office|address|place of business|seat)\b|\bregistered (?:company )?(?:number|no\.?)\b|\bcompany (?:number|registration)\b/u,
    reach: 200,
  },
  {
    words:
      /\b(?:headquarter(?:s|ed)|head office|main office|domiciled|based|a (?:limited )?(?:liability )?company (?:located|in))\b/u,
    reach: 50,
  },
  {
    words:
      /\b(?:controller|our address|postal address|mailing address|by (?:postal )?mail|write to(?: us)?|contact us|by post|operated by|located at|attn|attention|address)\b/u,
    reach: 300,
  },
];
/** "a Delaware corporation". */
const OF_STATE =
  /\b(?:an?|the) ([A-Z]\p{L}+(?: [A-Z]\p{L}+)?) (?:limited liability company|corporation|company|non-?profit)\b/u;
/** Readers, servers, laws and authorities have places too. */
const OTHERS =
  /\b(?:you (?:are|live|reside)|if you|residents?|users?|visitors?|customers|individuals|data subjects?|servers?|stored|hosted|transfer\w*|authorit(?:y|ies)|commission(?:er)?|regulators?|supervisory|representative|agents?|authori[sz]e\w*|service providers?|vendors?|payments?|we use|laws of|jurisdiction|privacy shield|safe harbou?r|third[- ]party|provider|google|facebook|twitter|linkedin|categor(?:y|ies)|statute|civ|opt[- ]?out)\b/iu;
const STREET = /\d/u;
const MAX_CHARS = 700;

/** The country of the one who is behind the policy, as its address or its founding tells; null where nothing does. */
export function seatIn(passages: readonly Passage[]): StatedSeat | null {
  let best: { rank: number; seat: StatedSeat } | null = null;
  passages.forEach((passage, i) => {
    const { text, start } = passage;
    if (text.length > MAX_CHARS || !/\p{Lu}/u.test(text)) return;
    const rank = rankOf(text, passages[i - 1], passage);
    if (rank < 0 || (best && best.rank <= rank)) return;
    const country = countryAt(text, rank);
    if (country) best = { rank, seat: { country, quote: sliceOf(passage, start) } };
  });
  return (best as { seat: StatedSeat } | null)?.seat ?? null;
}

function rankOf(text: string, before: Passage | undefined, { headings, leadIn }: Passage): number {
  if (OF_STATE.test(text) && !OTHERS.test(text)) return 0;
  const plain = text.toLowerCase();
  const rank = TIES.findIndex(({ words }) => words.test(plain));
  if (rank >= 0 && rank < 2) return OTHERS.test(text) ? -1 : rank;
  // an address after "Write to us at:" or under "Contact us"
  const led = TIES[2]?.words;
  const near = `${leadIn} ${before && before.text.length < 200 ? before.text : ""} ${headings.at(-1) ?? ""}`;
  const isAddress = STREET.test(text) && text.length < 260 && !OTHERS.test(text);
  return isAddress && (rank === 2 || (led?.test(near.toLowerCase()) ?? false)) ? 2 : -1;
}

function countryAt(text: string, rank: number): string | null {
  const found = countriesIn(text);
  if (rank === 2) return found.at(-1)?.code ?? null;
  const tie = TIES[rank]?.words.exec(text.toLowerCase()) ?? OF_STATE.exec(text);
  const from = tie?.index ?? 0;
  const reach = TIES[rank]?.reach ?? 0;
  return found.find(({ start }) => start >= from && start <= from + reach)?.code ?? null;
}
