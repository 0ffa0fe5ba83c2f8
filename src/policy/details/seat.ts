import type { Passage, StatedSeat } from "../types.ts";
import { countriesIn } from "./countries.ts";
import { sliceOf } from "./slices.ts";

interface Tie {
  words: RegExp;
  /** So far behind the words the country stands. */
  reach: number;
}

/** What ties a company to a place, the surest first; in lower case. */
const SURE: readonly Tie[] = [
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
];
/** What stands before an address. */
const LED =
  /\b(?:controller|our address|postal address|mailing address|by (?:postal )?mail|write to(?: us)?|contact us|by post|operated by|located at|attn|attention|address)\b/u;
const ADDRESS = SURE.length;
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
  for (const [i, passage] of passages.entries()) {
    const { text, start } = passage;
    if (text.length > MAX_CHARS || !/\p{Lu}/u.test(text)) continue;
    const rank = rankOf(text, passages[i - 1], passage, best?.rank ?? Infinity);
    if (rank === null) continue;
    const country = countryAt(text, rank);
    if (country === null) continue;
    best = { rank, seat: { country, quote: sliceOf(passage, start) } };
    if (rank === 0) break;
  }
  return best?.seat ?? null;
}

/** Which of the ties the passage has, null for none that is surer than `known`. */
function rankOf(
  text: string,
  before: Passage | undefined,
  { headings, leadIn }: Passage,
  known: number,
): number | null {
  const plain = text.toLowerCase();
  const sure = OF_STATE.test(text) ? 0 : SURE.findIndex(({ words }) => words.test(plain));
  if (sure >= 0) return sure < known && !OTHERS.test(text) ? sure : null;
  if (known <= ADDRESS || text.length >= 260 || !STREET.test(text) || OTHERS.test(text)) return null;
  // an address after "Write to us at:" or under "Contact us"
  const near = () =>
    `${leadIn} ${before && before.text.length < 200 ? before.text : ""} ${headings.at(-1) ?? ""}`.toLowerCase();
  return LED.test(plain) || LED.test(near()) ? ADDRESS : null;
}

function countryAt(text: string, rank: number): string | null {
  const found = countriesIn(text);
  if (rank === ADDRESS) return found.at(-1)?.code ?? null;
  const tie = SURE[rank]?.words.exec(text.toLowerCase()) ?? OF_STATE.exec(text);
  const from = tie?.index ?? 0;
  const reach = SURE[rank]?.reach ?? 0;
  return found.find(({ start }) => start >= from && start <= from + reach)?.code ?? null;
}
