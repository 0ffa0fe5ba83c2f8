import { francAll } from "franc-min";

/** ISO 639-3 codes that the detector gives, as ISO 639-1. */
const SHORT: ReadonlyMap<string, string> = new Map(Object.entries({
  spa: "es", eng: "en", por: "pt", ind: "id", fra: "fr", deu: "de", jav: "jv", vie: "vi", ita: "it", tur: "tr", pol: "pl",
  swh: "sw", sun: "su", ron: "ro", hau: "ha", fuv: "ff", bos: "bs", hrv: "hr", nld: "nl", srp: "sr", ckb: "ku", yor: "yo",
  uzn: "uz", zlm: "ms", ibo: "ig", tgl: "tl", hun: "hu", azj: "az", ces: "cs", run: "rn", plt: "mg", qug: "qu", nya: "ny",
  zyb: "za", kin: "rw", zul: "zu", swe: "sv", lin: "ln", som: "so", rus: "ru", ukr: "uk", bel: "be", bul: "bg", kaz: "kk",
  arb: "ar", urd: "ur", pes: "fa", pbu: "ps", hin: "hi", mar: "mr", npi: "ne", cmn: "zh", jpn: "ja", kor: "ko", ben: "bn",
  tel: "te", tam: "ta", guj: "gu", kan: "kn", mal: "ml", mya: "my", pan: "pa", sin: "si", khm: "km", tha: "th", ell: "el",
  heb: "he", amh: "am", tir: "ti", kat: "ka", hye: "hy", ori: "or", lao: "lo", bod: "bo", div: "dv", iii: "ii", tat: "tt",
})); // prettier-ignore
const KNOWN: ReadonlySet<string> = new Set(SHORT.values());
/** Fewer letters than this tell little: the mark-up's word counts for more. */
const FEW_LETTERS = 40;
const SAMPLE = 1200;
/** Words that only English has, and hardly a sentence of it goes without. */
const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  "the and you your our with that this may when any".split(" "),
);
/** Share of all words that tells alone, where they are many: counting is far cheaper than comparing letters with eighty languages. */
const MANY_ENGLISH = 0.1;
const MANY_WORDS = 50;
/** English full of Latin words or names looks French, or Dutch, by its letters: where English is about as near, its own words decide. */
const AS_NEAR = 0.85;
const SOME_ENGLISH = 0.05;

/** ISO 639-1 code of the text's language, null where it can't be told. The text decides; `hint` is what the mark-up says. */
export function languageOf(text: string, hint: string | null): string | null {
  const said = hint?.trim().toLowerCase().split(/[-_]/u)[0] ?? "";
  const claimed = /^[a-z]{2}$/u.test(said) ? said : null;
  const letters = text.length < 1000 ? text.replace(/[^\p{L}]+/gu, "").length : FEW_LETTERS;
  if (letters === 0) return null;
  const seen = detected(sampleOf(text));
  // A short line in Latin letters is as soon taken for French as for English.
  if (letters < FEW_LETTERS) return claimed ?? (/\p{Script=Latin}/u.test(text) ? null : seen);
  // Danish, Finnish and others that the detector does not know look like their neighbours to it.
  if (claimed !== null && !KNOWN.has(claimed) && seen !== "en") return claimed;
  return seen ?? claimed;
}

/** ISO 639-1 code that the words or the letters speak for. */
function detected(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const share = words.filter((word) => ENGLISH_WORDS.has(word)).length / words.length;
  if (words.length >= MANY_WORDS && share > MANY_ENGLISH) return "en";
  const ranked = francAll(sample, { minLength: 8 });
  const [best] = ranked[0] ?? [];
  const english = ranked.find(([code]) => code === "eng")?.[1] ?? 0;
  if (best !== "eng" && english >= AS_NEAR && share > SOME_ENGLISH) return "en";
  return SHORT.get(best ?? "") ?? null;
}

/** Beginning, middle and end: a page may open or close with a few lines in another language. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE * 3) return text;
  const middle = Math.floor((text.length - SAMPLE) / 2);
  return `${text.slice(0, SAMPLE)} ${text.slice(middle, middle + SAMPLE)} ${text.slice(-SAMPLE)}`;
}
