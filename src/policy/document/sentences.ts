import type { Range } from "./rich.ts";

let segmenter: Intl.Segmenter | undefined;
/** Made at first use: a worker that is woken for something else has no time for it. */
const sentenceCutter = (): Intl.Segmenter =>
  (segmenter ??= new Intl.Segmenter("en", { granularity: "sentence" }));

/** Longest stretch given to the segmenter at once: its time grows faster than the text where nothing ends a sentence. */
const MAX_STRETCH = 20_000;

/** Abbreviations after which a sentence goes on; compared in lower case, without the last full stop. */
const ABBREVIATIONS = new Set(
  (
    "u.s u.s.a u.k e.u e.g i.e n.b a.k.a d.b.a p.o p.s c.f cf vs v viz approx est incl excl esp resp " +
    "inc ltd llc l.l.c corp co cos bros assn dept div univ plc s.a s.l s.r.l gmbh b.v n.v a.g pty pvt " +
    "sec secs art arts para paras no nos nr vol ch fig pp ed eds ref reg regs app " +
    "mr mrs ms dr prof rev hon st sr jr gen sen rep gov messrs mme mlle " +
    "ave blvd rd ln hwy ste apt bldg fl rm " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri " +
    "tel ext fax attn cal calif civ bus prof stat c.f.r u.s.c ca"
  ).split(" "),
);

/** Abbreviations that also end sentences: the next word decides (a capital in running text begins a new one). */
const ENDS_TOO = new Set(
  "u.s u.s.a u.k e.u inc ltd llc l.l.c corp co plc s.a gmbh b.v n.v pty etc".split(" "),
);
/** Words that begin a sentence more often than they follow a name. */
const STARTERS =
  /^(?:the|this|these|those|that|we|our|you|your|it|its|if|in|for|when|where|as|by|to|please|any|all|such|they|there|however|upon|other|some|with|no|an|users?|from|under|at|on|while|although|unless|once|after|before|i)\b/iu;

const INNER_END = /[.!?…。！？．۔।؟][^\p{L}\p{N}.!?…。！？．۔।؟]*[\p{L}\p{N}]|\u2029/u;

/** The sentences of a block of text, as places in it, verbatim, without the white space between them. */
export function sentencesOf(text: string): Range[] {
  const found: Range[] = [];
  // Most list items and cells hold no end of a sentence but their own.
  if (!INNER_END.test(text)) {
    push(found, text, 0, text.length);
    return found;
  }
  for (const stretch of stretches(text)) {
    let from = -1;
    for (const { segment, index } of sentenceCutter().segment(text.slice(stretch.start, stretch.end))) {
      const start = stretch.start + index;
      if (from < 0) from = start;
      const end = start + segment.length;
      if (
        end < stretch.end &&
        goesOn(text.slice(Math.max(from, end - 60), end).trimEnd(), text.slice(end, end + 40))
      )
        continue;
      push(found, text, from, end);
      from = -1;
    }
    if (from >= 0) push(found, text, from, stretch.end);
  }
  return found;
}

function* stretches(text: string): Generator<Range> {
  let start = 0;
  while (text.length - start > MAX_STRETCH) {
    const cut = text.lastIndexOf(" ", start + MAX_STRETCH);
    const end = cut > start ? cut : start + MAX_STRETCH;
    yield { start, end };
    start = end;
  }
  yield { start, end: text.length };
}

function push(found: Range[], text: string, start: number, end: number): void {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from++;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to--;
  if (to > from) found.push({ start: from, end: to });
}

/** Does the sentence that seems to end here go on? `before` is its tail, `after` what follows. */
function goesOn(before: string, after: string): boolean {
  const next = after.trimStart();
  // "Yahoo! may", "We ask why? and": a sentence does not begin in lower case, save for names like "iPhone".
  if (/^[a-z](?![A-Z])/u.test(next) && !/^[a-z]\)/u.test(next)) return true;
  const word = /(?:^|[\s(["“'/])([^\s(["“'/]{1,12})\.$/u.exec(before)?.[1]?.toLowerCase();
  if (word === undefined) return false;
  // "1." or "a." before its own sentence.
  if (/^(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})$/u.test(word) && before.length <= word.length + 4)
    return true;
  // "J. Smith": a lone capital is an initial, but "Vitamin C. We" is not.
  if (/^\p{L}$/u.test(word)) return !STARTERS.test(next);
  if (ENDS_TOO.has(word))
    return !/^["“(]?\p{Lu}/u.test(next) || (!STARTERS.test(next) && !/^["“(]/u.test(next) && word !== "etc");
  if (word === "no" || word === "ref") return /^[\d#]/u.test(next);
  if (word === "may" || word === "ca" || word === "app" || word === "st" || word === "reg")
    return !STARTERS.test(next);
  return ABBREVIATIONS.has(word);
}
