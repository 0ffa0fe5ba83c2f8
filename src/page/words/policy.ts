/**
 * The names of policies, compiled: which words of a text speak of privacy, of a policy, of cookies, terms, settings.
 * All texts come in as `wordForm` gives them.
 */
import { atOnce, type Steps } from "../steps.ts";
import { wordForm } from "../text.ts";
import { entriesOf } from "./entries.ts";
import { PhraseIndex, wordsOf, type Hit } from "./lookup.ts";
import { policyNames } from "./policy-names.ts";

/** What the words of a link, a title or an address say. */
export interface NameReading {
  /** The policy is called by its name: "privacy policy", "Datenschutzerklärung". */
  named: boolean;
  /** Privacy or personal data is spoken of. */
  privacy: boolean;
  /** The words found, as they stand there. */
  found: string;
  /** A privacy word of another script as addresses spell it. */
  latin: boolean;
  /** A word for policy, notice, rules beside it. */
  paper: boolean;
  cookies: boolean;
  terms: boolean;
  settings: boolean;
  supplement: boolean;
  app: boolean;
  /** Words that none of these explains, "our" and "the" not counted. */
  extra: number;
  /** In the language asked for. */
  inLanguage: boolean;
}

/** Cookies in the languages that have their own word. */
const COOKIES =
  "cookie|cookies|kakor|kakpolicy|evaste|informasjonskaps|informationskaps|vafrakok|kolacic|piskotk|suti$|sutik|sutikezel|cerez|kuki|куки|кукі|бисквитк|колачич|колачињ|ciasteczk|slapuk|sikdatne|sikfail|kupsis|ملفات تعريف الارتباط|كوكيز|الكوكيز|كوكي|עוגיות|クッキー|クッキ|쿠키|คุกกี้|कुकी|কুকি|કૂકી|குக்கீ|მზა ჩანაწერ|galetes|galletas|biscoitos|testemunhos|temoins connexion|traceurs";

/** Papers that add to a policy or hold for some people only. */
const SUPPLEMENT =
  "california|californie|californien|californian|ccpa|cpra|cppa|nevada$|virginia$|colorado$|connecticut$|texas$|utah$|oregon$|us$ state|state privacy|state law|us$ privacy|notice collection|financial incentive|shine the light|children|child$|kids|coppa|minors|hipaa|patient|health data|consumer health|npp$|applicant|candidate|recruit|recruitment|job$|jobs|employee|bewerber|karriere|eu us|swiss us|privacy shield|safe harbor|data privacy framework|dpf$|dpa$|addendum|supplement|data processing agreement|auftragsverarbeit|subprocessor|sub processor|your rights|your privacy rights|privacy rights|data request|access request|data subject|dsar|delete my|loschung|notrtoo|personvernombud|social media|whistleblow|facebook fanpage|cctv|videouberwach|supplier|lieferant|geschaftspartner|shareholder|glba|facial|biometric|do not sell|do not share|dnsmpi|request form|data protection officer|dpo$|datenschutzbeauftragt";

const APP =
  "app$|apps$|mobile app|android|ios$|iphone|extension|browser add|desktop app|アプリ|앱$|приложени";

/** Words that say nothing about which paper it is. */
const FILLER = new Set(
  (
    "our the your a an of and or to in on for this that we us is at with by & read see view here site website web page online company customer user users general new updated full more about " +
    "und der die das des zum zur zu unsere unserer unseren im in von fur uber auf bei mit wir ihre ihr sie alle lesen seite " +
    "la le les de du des et a au aux notre nos votre vos sur en l d pour par un une relative relatives el los las del y e nuestra nuestro para su una sobre con al lo o da do das dos nossa nosso na no com il lo gli i della dei delle e sul sulla sui ai alla nostra per di ed " +
    "og om vores vi av til i pa med vart var och ja en et het onze van voor over wij ons uw op w i o z ze na sie serwisu nasza dla portalu nasich nase a o ve ile icin"
  ).split(" "),
);

type Field =
  "policy" | "privacy" | "paper" | "terms" | "settings" | "latin" | "cookies" | "supplement" | "app";
interface Tag {
  field: Field;
  /** Language of the list; "" where it is one list for all. */
  lang: string;
  /** Too short to mean it on pages of other languages ("avg"). */
  ownOnly: boolean;
}

const LISTED = ["policy", "privacy", "paper", "terms", "settings", "latin"] as const;

/** The names, made ready for looking up. */
interface Names {
  index: PhraseIndex<Tag>;
  /** Beginnings of names and of words for privacy: text without any of them needs no further look. Some stand there twice. */
  stems: readonly string[];
  /** Texts of links that say nothing by themselves, in word form, words parted by single spaces ("en savoir plus"). */
  here: ReadonlySet<string>;
}

let names: Names | undefined;
/** Languages made ready in one step. */
const STEP = 8;

function* makeNames(): Steps<Names> {
  const index = new PhraseIndex<Tag>();
  const stems: string[] = [];
  const here: string[] = [];
  const addStem = (entry: string) => {
    stems.push(entry.includes("$") ? entry.replaceAll("$", "") : entry);
  };
  let done = 0;
  for (const own of policyNames()) {
    if (++done % STEP === 0) yield;
    let privacy: readonly string[] = [];
    for (const field of LISTED) {
      const list = own[field];
      if (list === undefined) continue;
      const entries = entriesOf(list);
      const tag: Tag = { field, lang: own.lang, ownOnly: false };
      for (const entry of entries) {
        const short = field === "privacy" && entry.length <= 4 && /^[a-z]{1,3}\$$/.test(entry);
        index.add(entry, short ? { ...tag, ownOnly: true } : tag);
      }
      if (field === "privacy") privacy = entries;
      if (field === "privacy" || field === "latin") entries.forEach(addStem);
    }
    for (const entry of entriesOf(own.policy)) {
      // "politica privacidad" is met by "privacidad"; its first word alone would let all politics in
      if (!privacy.some((word) => entry.includes(word))) addStem(entry);
    }
    if (own.here !== undefined) here.push(own.here);
  }
  const forAll: [Field, string][] = [["cookies", COOKIES], ["supplement", SUPPLEMENT], ["app", APP]]; // prettier-ignore
  for (const [field, list] of forAll)
    for (const entry of entriesOf(list)) index.add(entry, { field, lang: "", ownOnly: false });
  yield;
  return { index, stems, here: new Set(entriesOf(here.join("|"))) };
}

const ready = (): Names => (names ??= atOnce(makeNames()));

/** Makes the words ready, in steps; what needs them before does it at once. */
export function* prepareNames(): Steps<void> {
  if (names) return;
  const made = yield* makeNames();
  names ??= made;
}

/** Reads a text in word form; `language` is the page's primary language subtag, "" if unknown. */
export function readName(form: string, language = ""): NameReading {
  const hits = ready()
    .index.find(form)
    .filter(({ tag }) => !tag.ownOnly || tag.lang === language);
  const first = new Map<Field, string>();
  let inLanguage = false;
  for (const { tag, start, end } of hits) {
    if (!first.has(tag.field)) first.set(tag.field, form.slice(start, end));
    if (tag.lang === language && (tag.field === "policy" || tag.field === "privacy")) inLanguage = true;
  }
  let extra = 0;
  for (const word of wordsOf(form)) {
    const explained = hits.some(
      (hit) => word.start < hit.end && word.start + word.text.length > hit.start && hit.tag.field !== "latin",
    );
    if (!explained && !FILLER.has(word.text)) extra++;
  }
  const named = first.has("policy");
  return {
    named,
    privacy: named || first.has("privacy"),
    found: first.get("policy") ?? first.get("privacy") ?? "",
    latin: first.has("latin"),
    paper: hits.some(({ tag }, i) => tag.field === "paper" && standsByPrivacy(i, hits)),
    cookies: first.has("cookies"),
    terms: first.has("terms"),
    settings: first.has("settings"),
    supplement: first.has("supplement"),
    app: first.has("app"),
    extra,
    inLanguage,
  };
}

/** So far a word for policy may stand from the word for privacy: "policy on the protection of your personal data". */
const NEAR = 30;

/** A word for policy counts beside a word for privacy of its own language; the English ones beside any. */
function standsByPrivacy(paper: number, hits: readonly Hit<Tag>[]): boolean {
  const word = hits[paper] as Hit<Tag>;
  return hits.some(
    ({ tag, start, end }) =>
      tag.field === "privacy" &&
      (tag.lang === word.tag.lang || word.tag.lang === "en") &&
      Math.max(start - word.end, word.start - end) <= NEAR,
  );
}

export const stems = (): readonly string[] => ready().stems;
export const hereWords = (): ReadonlySet<string> => ready().here;

/** Whether a link's text says nothing by itself ("here", "mehr erfahren"). `form` in word form. */
export function saysNothing(form: string): boolean {
  return hereWords().has(bareWords(form));
}

const bareWords = (text: string): string =>
  wordsOf(wordForm(text))
    .map((word) => word.text)
    .join(" ");
