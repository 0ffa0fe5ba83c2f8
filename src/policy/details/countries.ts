import { matchesIn } from "./matches.ts";

/** Names of countries in English, from the platform's own tables, with what policies also call them. */

const ALSO: Record<string, string> = {
  USA: "US",
  "U.S.A.": "US",
  "U.S.": "US",
  "United States of America": "US",
  UK: "GB",
  "U.K.": "GB",
  "Great Britain": "GB",
  England: "GB",
  "England and Wales": "GB",
  Scotland: "GB",
  Wales: "GB",
  "Northern Ireland": "GB",
  "Republic of Ireland": "IE",
  Holland: "NL",
  "The Netherlands": "NL",
  "Czech Republic": "CZ",
  Korea: "KR",
  "Republic of Korea": "KR",
  "Hong Kong": "HK",
  "People's Republic of China": "CN",
  PRC: "CN",
  Russia: "RU",
  Turkey: "TR",
  UAE: "AE",
  "Viet Nam": "VN",
};

const STATES =
  "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming";
/** US states by the first digit of their zip codes: "MI 20154" is in Milan, not in Michigan. */
const ZIPS = [
  "CT|MA|ME|NH|NJ|RI|VT|NY",
  "DE|NY|PA",
  "DC|MD|NC|SC|VA|WV",
  "AL|FL|GA|MS|TN",
  "IN|KY|MI|OH",
  "IA|MN|MT|ND|SD|WI",
  "IL|KS|MO|NE",
  "AR|LA|OK|TX",
  "AZ|CO|ID|NM|NV|UT|WY",
  "AK|CA|HI|OR|WA",
]
  .map((states, digit) => `(?:${states}),? ${digit}\\d{4}`)
  .join("|");

/** A country named in a text: its ISO 3166 code and where the name stands. */
export interface FoundCountry {
  code: string;
  start: number;
  end: number;
}

interface Names {
  codes: ReadonlyMap<string, string>;
  pattern: RegExp;
}
let known: Names | null = null;

/** The table is the same on every call, and is made only where it is needed. */
function names(): Names {
  if (known) return known;
  const codes = new Map<string, string>();
  const display = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  for (const one of letters)
    for (const two of letters) {
      const name = display.of(one + two);
      if (name !== undefined && !NO_COUNTRIES.has(one + two) && !codes.has(name)) codes.set(name, one + two);
    }
  for (const [name, code] of Object.entries(ALSO)) codes.set(name, code);
  for (const state of STATES.split("|")) codes.set(state, "US");
  const longest = [...codes.keys()].sort((a, b) => b.length - a.length).map(escaped);
  known = {
    codes,
    pattern: new RegExp(
      `(?<![\\p{L}\\d.-])(?:(${longest.join("|")})|((?:${ZIPS})(?:-\\d{4})?)|([A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}))(?![\\p{L}\\d-])`,
      "gu",
    ),
  };
  return known;
}

/** Former and grouped regions; Georgia is a state more often than a country in policies, and is left out. */
const NO_COUNTRIES = new Set([
  "EU",
  "EZ",
  "UN",
  "ZZ",
  "QO",
  "XA",
  "XB",
  "GE",
  "JO",
  "TD",
  "JE",
  "DD",
  "SU",
  "AN",
]);

/** Countries named in a text, in order; a US state or its zip code and a British postcode name theirs. */
export function countriesIn(text: string): FoundCountry[] {
  const { codes, pattern } = names();
  return matchesIn(text, pattern).flatMap((match) => {
    const [whole, name, zip, postcode] = match;
    const code =
      name !== undefined
        ? codes.get(name)
        : zip !== undefined
          ? "US"
          : postcode !== undefined
            ? "GB"
            : undefined;
    return code === undefined ? [] : [{ code, start: match.index, end: match.index + whole.length }];
  });
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
