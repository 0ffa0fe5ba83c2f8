import { lazily } from "./lazily.ts";
import { hasSuffix, nameAt, nameBefore, type PlacedName } from "./names.ts";
import { matchesIn } from "../matches.ts";

/** Sentences of one kind that name somebody: their names in the order of the text, each with the place where its sentence's words or it begin. */
type Sentences = (text: string) => Iterable<PlacedName>;

interface Rule {
  names: Sentences;
  score: number;
  /** Only within this many characters of the beginning; everywhere where absent. */
  within?: number;
}

/** "refers to Harbour": the words, then the name, then `tail` where it is given. */
function after(words: string, tail?: string): Sentences {
  const pattern = lazily(words, "gu");
  const ending = tail === undefined ? null : lazily(tail, "uy");
  return function* (text) {
    const search = pattern();
    search.lastIndex = 0;
    for (let match = search.exec(text); match; match = search.exec(text)) {
      const start = match.index + match[0].length;
      const name = ending ? nameUpTo(ending(), text, start) : nameAt(text, start);
      search.lastIndex = name === null ? match.index + 1 : start + name.length;
      if (name !== null) yield { name, index: match.index };
    }
  };
}

/** The longest name that begins here and that the tail follows. */
function nameUpTo(tail: RegExp, text: string, start: number): string | null {
  const name = nameAt(text, start);
  if (name === null) return null;
  const follows = (end: number): boolean => {
    tail.lastIndex = end;
    return tail.test(text);
  };
  if (follows(start + name.length)) return name;
  if (hasSuffix(`${name}.`) && follows(start + name.length + 1)) return `${name}.`;
  // "Harbour and" of "how Harbour and we collect"
  for (let at = name.lastIndexOf(" "); at > 0; at = name.lastIndexOf(" ", at - 1))
    if (follows(start + at)) return name.slice(0, at);
  return null;
}

/** "Harbour respects": the name, then the words; `mark` may stand between them. */
export function before(words: string, mark?: string): Sentences {
  const pattern = lazily(words, "gu");
  return function* (text) {
    let from = 0;
    for (const { 0: found, index } of matchesIn(text, pattern())) {
      const named = nameBefore(text, text.charAt(index - 1) === mark ? index - 1 : index, from);
      if (!named) continue;
      from = index + found.length;
      yield named;
    }
  };
}

const WE = "[\"“'‘«](?:the )?(?:we|us|our|company|controller|site|service|website|\\p{Lu}[^\"”'’»]{0,40})";
const CALLED = lazily(`\\((?:[^()"“]{0,60}[,: ])?${WE}`, "gu");
/** Where the name ends before the bracket, the first first: at "and its affiliates", or at the bracket. */
const NAME_ENDS = /,? (?:and|together with) (?:its|our|all)(?=[^.("“]{0,60}$)|,? ?$/gu;
const MAX_OTHERS = 90;

/** "Harbour Ltd and its affiliates (“we”)". */
const calledWe: Sentences = function* (text) {
  let from = 0;
  for (const { 0: found, index } of matchesIn(text, CALLED())) {
    const seen = Math.max(from, index - MAX_OTHERS);
    for (const { index: end } of matchesIn(text.slice(seen, index), NAME_ENDS)) {
      const named = nameBefore(text, seen + end, from);
      if (!named) continue;
      from = index + found.length;
      yield named;
      break;
    }
  }
};

const ACTS = before(" (?:is|acts as|will be|shall be) (?:the|a) (?:data )?controller", ",");
const SENTENCE_BEGINS = /(?:^|[\n.:;] ?)(?:[Tt]he )?$/u;
const LEAD = 7;

/** "Harbour is the controller", as the beginning of a sentence. */
const isController: Sentences = function* (text) {
  for (const { name, index } of ACTS(text))
    if (SENTENCE_BEGINS.test(text.slice(Math.max(0, index - LEAD), index)))
      yield { name: name.replace(/^The (?=[\p{Lu}\d])/u, ""), index };
};

/** Sentences that name who is behind the policy, the surest first. */
export const RULES: readonly Rule[] = [
  { names: after("[Rr]efers to "), score: 90, within: 12_000 },
  { names: calledWe, score: 85, within: 6000 },
  {
    names: after(
      "(?:[Dd]ata )?[Cc]ontroller(?: (?:of|for|responsible)[^.:]{0,80})?(?: is|:| \\()\\s*(?:the )?(?=[\\p{Lu}\\d])",
    ),
    score: 80,
  },
  {
    names: after(
      "(?:operated|owned|provided|run|published|developed|made available|offered|maintained)(?: and (?:operated|maintained|owned))? by ",
    ),
    score: 75,
    within: 8000,
  },
  {
    names: after(
      "(?:describes?|explains?|sets? out|outlines?|governs?|discloses?)(?: the)? (?:how|manner in which|ways? (?:in which|that)|what|practices of) (?:personal (?:data|information) )?",
      ",? (?:collects?|uses?|handles?|process|treats?|and|gathers?|shares?|may|protects?|stores?|maintains?|its)",
    ),
    score: 72,
    within: 6000,
  },
  {
    names: before(
      " (?:respects?|is committed to|are committed to|takes? your privacy|values? your|understands? (?:that|the|your)|cares? about|knows? that|recogni[sz]es)",
    ),
    score: 66,
    within: 5000,
  },
  { names: isController, score: 78 },
  {
    names: after("(?:^|[\\n.] ?)At ", ", (?:we|our|your|privacy|accessible|protecting|it)"),
    score: 70,
    within: 6000,
  },
  { names: after("Welcome to (?:the )?"), score: 55, within: 4000 },
  {
    names: after(
      "(?:©|\\([Cc]\\)|[Cc]opyright)\\s{0,4}(?:©|\\([Cc]\\))?\\s{0,4}(?:(?:19|20)\\d\\d[\\s,–-]{0,6}){0,3}(?:by )?",
    ),
    score: 50,
  },
  { names: after("[Pp]rivacy (?:[Pp]olicy|[Nn]otice|[Ss]tatement) (?:of|for) "), score: 60, within: 3000 },
];
