/** A grammar made from one language's words. English has one of its own; every other language is data in this form. */
import type { Answer, FactId, Section } from "../types.ts";
import { usualIn, wordsIn } from "./grammar.ts";
import type { Frame, Grammar, Said, UsualWords } from "./grammar.ts";

/**
 * What is done, as it stands in each kind of sentence. "{}" is where the things stand that it is done to, so that one verb can be
 * said of several; "%" is where "probably" goes.
 */
export interface Verb {
  yes: string;
  limited?: string;
  no: string;
  /** What is asked: "whether they …". */
  asks: string;
}

/** One fact. Without `by`, its own four forms say all; with it, they take the verb's place where it doesn't fit. */
export interface FactWords extends Partial<Verb> {
  label: string;
  by?: string;
  /** What the verb is done to. */
  thing?: string;
  /** Fewer words for it, for crowded lines. */
  short?: string;
  /** The thing as it stands after a negation, where the language changes it. */
  denied?: string;
  /** Whole sentences, where no frame fits. */
  said?: Partial<Record<Exclude<Answer, "unstated">, string>>;
}

/** The words of one language. In frames, "{}" is where the verbs stand. */
export interface LanguageWords {
  /** BCP 47. */
  tag: string;
  /** With the space that follows it, if the language has one. */
  probably: string;
  frames: Record<Frame, string>;
  /** `frames["can-limited"]` in fewer words. */
  limitedShort: string;
  silent: string;
  /** The policy contradicts itself about what is asked, and about `more` other points. */
  contradiction: (asked: string, more: number) => string;
  /** The policy says nothing at all on a section; "%" is where "probably" goes. */
  nothing: Record<Section, string>;
  usual: UsualWords;
  verbs: Record<string, Verb>;
  facts: Record<FactId, FactWords>;
  /** What stands before the last of several things in a denial ("ni", "ani"); left out where that is "or". */
  nor?: string;
  /** What stands between several verbs, and before the last, where one of them has a list of its own; else they are listed like anything. */
  joint?: readonly [between: string, last: string];
  /** What is done to a sentence last: contractions, capitals. */
  finish?: (sentence: string) => string;
  /** How long a line is, in words; for languages that don't set them apart. */
  words?: (line: string) => number;
}

type Word = "and" | "or";
type Stated = Exclude<Answer, "unstated">;

const ANSWERS: Record<Frame, Stated> = {
  they: "yes",
  "they-limited": "limited",
  "they-deny": "no",
  can: "yes",
  "can-limited": "limited",
  cannot: "no",
};

/** The site's own acts, though they stand among the rights. */
const SIGNALS: ReadonlySet<FactId> = new Set<FactId>(["rights.do-not-track", "rights.gpc"]);

const isRight = (id: FactId): boolean => id.startsWith("rights.") && !SIGNALS.has(id);

function frameOf(id: FactId, answer: Stated): Frame {
  if (isRight(id)) return answer === "yes" ? "can" : answer === "limited" ? "can-limited" : "cannot";
  if (answer === "yes" || SIGNALS.has(id)) return "they";
  return answer === "limited" ? "they-limited" : "they-deny";
}

function listed(items: readonly string[], between: string, last: string): string {
  const end = items.at(-1) ?? "";
  return items.length < 2 ? end : `${items.slice(0, -1).join(between)}${last}${end}`;
}

const LIST_TYPES = { and: "conjunction", or: "disjunction" } as const;

/** @throws RangeError where the words lack a form that a fact needs. */
export function grammarOf(language: LanguageWords): Grammar {
  const { tag, facts, verbs, frames, joint } = language;
  // made at first use: the worker has the grammars of all languages, and seldom speaks one
  const lists = new Map<Word, Intl.ListFormat>();
  const listOf = (word: Word): Intl.ListFormat => {
    const made = lists.get(word) ?? new Intl.ListFormat(tag, { type: LIST_TYPES[word] });
    lists.set(word, made);
    return made;
  };
  const list = (items: readonly string[], word: Word): string =>
    word === "or" && language.nor !== undefined
      ? listed(items, ", ", ` ${language.nor} `)
      : listOf(word).format(items);
  let between: string | undefined;
  const conjunction = (): string =>
    (between ??=
      listOf("and")
        .formatToParts(["", ""])
        .find((part) => part.type === "literal")?.value ?? "");
  // each verb has its own "not": what is denied, too, is joined by "and"
  const join = (clauses: readonly string[]): string =>
    joint !== undefined && clauses.some((clause) => clause.includes(conjunction()))
      ? listed(clauses, ...joint)
      : list(clauses, "and");
  const finish = language.finish ?? ((sentence: string) => sentence);
  const mark = (text: string, probably: boolean): string =>
    text.replace("%", probably ? language.probably : "");
  const put = (frame: string, clauses: string): string => finish(frame.replace("{}", () => clauses));

  function templateOf(id: FactId, form: keyof Verb): string {
    const fact = facts[id];
    const verb = verbs[fact.by ?? ""];
    // what you can do only where a law gives it is said as what you can do: the frame has the condition
    const otherwise = form === "limited" && isRight(id) ? (fact.yes ?? verb?.yes) : undefined;
    const template = fact[form] ?? verb?.[form] ?? otherwise;
    if (template === undefined) throw new RangeError(`${tag} has no words for ${id}: ${form}`);
    return template;
  }

  function thingOf(id: FactId, form: keyof Verb, short: boolean): string {
    const { thing = "", denied, short: fewer } = facts[id];
    if (form === "no" && denied !== undefined) return denied;
    return short ? (fewer ?? thing) : thing;
  }

  const asked = (id: FactId): string =>
    mark(
      templateOf(id, "asks").replace("{}", () => thingOf(id, "asks", false)),
      false,
    );

  /** What is said of the facts, those of one verb together. */
  function clausesOf(said: readonly Said[], form: Stated, short: boolean): string[] {
    const word: Word = form === "no" && !said.every(({ id }) => SIGNALS.has(id)) ? "or" : "and";
    const byVerb = new Map<string, Said[]>();
    for (const one of said) {
      const template = templateOf(one.id, form);
      byVerb.set(template, [...(byVerb.get(template) ?? []), one]);
    }
    return [...byVerb].map(([template, some]) => {
      const all = some.every((one) => one.probably);
      const named = (ones: readonly Said[]): string[] => ones.map(({ id }) => thingOf(id, form, short));
      const sure = named(some.filter((one) => all || !one.probably));
      const likely = all ? [] : named(some.filter((one) => one.probably));
      // one "probably" for all that is likely: it comes last
      const things = likely.length === 0 ? sure : [...sure, language.probably + list(likely, word)];
      return mark(
        template.replace("{}", () => list(things, word)),
        all,
      );
    });
  }

  function inFrame(name: Frame, said: readonly Said[], form: Stated, short: boolean): string {
    const frame = short && name === "can-limited" ? language.limitedShort : frames[name];
    // where the frame itself can doubt, its verbs needn't
    const doubted = frame.includes("%") && said.every((one) => one.probably);
    const plain = doubted ? said.map((one) => ({ ...one, probably: false })) : said;
    const clauses = clausesOf(plain, form, short);
    return put(mark(frame, doubted), join(clauses));
  }

  function sentence(id: FactId, answer: Answer, probably: boolean): string {
    if (answer === "unstated") return put(mark(language.silent, probably), asked(id));
    const own = facts[id].said?.[answer];
    if (own !== undefined) return finish(mark(own, probably));
    return inFrame(frameOf(id, answer), [{ id, probably }], answer, false);
  }

  function line(frame: Frame, said: readonly Said[], short: boolean): string {
    const answer = ANSWERS[frame];
    const [only] = said;
    if (only && said.length === 1 && !(short && facts[only.id].short !== undefined))
      return sentence(only.id, answer, only.probably);
    const sureFirst = [...said].sort((a, b) => Number(a.probably) - Number(b.probably));
    const isTheirs = said.every(({ id }) => SIGNALS.has(id));
    return inFrame(isTheirs ? "they" : frame, sureFirst, answer, short);
  }

  return {
    label: (id) => facts[id].label,
    sentence,
    line,
    contradiction: (id, more) => finish(language.contradiction(asked(id), more)),
    nothing: (section, probably) => mark(language.nothing[section], probably),
    usual: (share) => usualIn(share, language.usual),
    words: language.words ?? wordsIn,
  };
}
