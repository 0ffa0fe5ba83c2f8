/** Addresses: resolved, compared, and read as words. */
import { wordForm } from "../text.ts";
import { readName, type NameReading } from "../words/policy.ts";

/** Absolute http(s) address of `href` as seen from `base`; null for anything else. The fragment is kept. */
export function resolveAddress(href: string, base: string): string | null {
  try {
    const url = new URL(href.trim(), base);
    if (url.protocol !== "http:" && url.protocol !== "https:") return null;
    url.username = url.password = ""; // would be sent along
    return url.href;
  } catch {
    return null;
  }
}

/** What two addresses of one page have in common: no scheme, `www.`, closing slash, case or fragment (but for "#/route"). */
export function addressKey(address: string): string {
  const url = new URL(address);
  const route = /^#!?\//.test(url.hash) ? url.hash : "";
  return `${hostOf(url)}${url.pathname.replace(/(?<!\/)\/+$/, "")}${url.search}${route}`.toLowerCase();
}

function hostOf(url: URL): string {
  return url.host.replace(/^www\./, "");
}

/** Second labels under which countries let register: "co.uk", "com.au", "or.jp". */
const SECOND_LEVEL =
  /^(?:com?|org?|net?|gov|gob|go|gouv|govt|ac|edu|ed|mil|nom|ltd|plc|me|sch|info|biz|web|in|id|lg|ad|art|adv|blog)$/;

/** The label that is registered: "example" of "shop.example.co.uk". A guess from the dots, good as a signal, never as a rule. */
function brandOf(host: string): string {
  const labels = host.toLowerCase().replace(/:\d+$/, "").split(".");
  if (labels.length < 2 || /^\d+$/.test(labels.at(-1) ?? "")) return host;
  let at = labels.length - 2;
  if (at > 0 && (labels.at(-1) ?? "").length === 2 && SECOND_LEVEL.test(labels[at] ?? "")) at--;
  return labels[at] ?? host;
}

export type Kinship = "same host" | "same site" | "same name" | "other";

/** How near two hosts are to each other, by their labels. */
export function kinship(a: string, b: string): Kinship {
  const one = a.toLowerCase().replace(/^www\./, "");
  const two = b.toLowerCase().replace(/^www\./, "");
  if (one === two) return "same host";
  const [x, y] = [brandOf(one), brandOf(two)];
  if (x === y)
    return one.endsWith(two) || two.endsWith(one) || tail(one, x) === tail(two, y)
      ? "same site"
      : "same name";
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  // "newscorpaustralia" and "newscorpaustraliaprivacy"; also a brand in the middle of a host of its group
  if (short.length >= 4 && (long.includes(short) || one.includes(`${y}.`) || two.includes(`${x}.`)))
    return "same name";
  return "other";
}

const tail = (host: string, brand: string): string => host.slice(host.lastIndexOf(brand));

/** The path's and query's words as word forms: `last` of the last segment, `path` of all, `query` of the values. */
export interface AddressWords {
  host: string;
  last: string;
  path: string;
  query: string;
  fragment: string;
}

export function addressWords(address: string): AddressWords {
  const url = new URL(address);
  const segments = url.pathname.split("/").filter(Boolean).map(words);
  return {
    host: url.hostname.toLowerCase(),
    last: segments.at(-1) ?? "",
    path: segments.join(" / "),
    query: words(
      [...url.searchParams]
        .map(([name, value]) => `${name} ${value.slice(0, 80)}`)
        .join(" ")
        .slice(0, 300),
    ),
    fragment: words(url.hash.slice(1, 100)),
  };
}

const FILE_ENDING =
  /\.(?:s?html?|xhtml|php\d?|aspx?|jsp|jspx|cfm|do|action|pdf|faces|read|ece|page|md|txt)$/i;

/** "Privacy_Policy.html" as "privacy policy", "privacyPolicy" as "privacy policy". */
function words(part: string): string {
  let text = part;
  try {
    text = decodeURIComponent(part);
  } catch {
    // an address of another charset stays as it is
  }
  return wordForm(
    text
      .replace(/;jsessionid=.*/i, "")
      .replace(FILE_ENDING, "")
      .replace(/([a-z])([A-Z][a-z])/g, "$1 $2")
      .replace(/[-_+.,=&/|~:;?#!()]+/g, " "),
  );
}

/** In addresses words run together ("ourprivacypolicy"). */
export const RUN_TOGETHER: readonly string[] = (
  "privacy privacidad datenschutz confidentialite prywatnosc gizlilik tietosuoja personvern adatved adatkez privatliv integritetsp " +
  "privatnost personuppgift donneesperso protecciondatos datospersonales dadospessoais osobnichudaj osobnychudaj vieprivee " +
  "persondata rekisteriselos riservatezza confidentialitate privaatsus privasi kisiselveri ochranaudaj osobnihpodatak zastitapodatak " +
  "varstvopodatk datuaizsardz chinhsachbaomat duomenuapsaug"
).split(" ");

/** Reads the words of an address: as readName, and words run together or spelt in Latin letters. */
export function readAddressWords(form: string, language = ""): NameReading {
  const reading = readName(form, language);
  if (reading.privacy || !(reading.latin || RUN_TOGETHER.some((word) => form.includes(word)))) return reading;
  return { ...reading, privacy: true, extra: Math.max(0, reading.extra - 1) };
}

/** Whether an address, as written in a link, speaks of privacy at all. */
export function mentionsPrivacy(href: string): boolean {
  return readAddressWords(words(href.slice(0, 400))).privacy;
}
