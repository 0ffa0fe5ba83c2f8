import { QUESTIONS } from "../questions.ts";
import type { FactId, Section } from "../types.ts";
import { ENGLISH } from "./english-facts.ts";
import { CONSENT, contradiction, sentence, usual, IN_SOME_REGIONS } from "./english-sentences.ts";
import { wordsIn } from "./grammar.ts";
import type { Frame, Grammar, Said } from "./grammar.ts";

/** "%" is where "probably" goes. */
const NOTHING: Record<Section, string> = {
  collect: "The policy %does not say what they collect.",
  use: "The policy %does not say what they use your data for.",
  share: "The policy %does not say who gets your data.",
  rights: "The policy %names no rights or choices of yours.",
  keep: "The policy %does not say how long data is kept, or whether it is encrypted.",
  change: "The policy %does not say how you learn of its changes.",
};

/** Signals are the site's act, not the reader's, though they stand among the rights. */
const isSignal = (id: FactId): boolean => id === "rights.do-not-track" || id === "rights.gpc";

/** "a and b or c" needs no comma; "b or c, and a" does, and "a or b, or c". */
function isClear(items: readonly string[], conjunction: "and" | "or"): boolean {
  const [first = "", second = ""] = items;
  const isPlain = (item: string): boolean => !/ (?:and|or) /.test(item);
  return items.length === 2 ? isPlain(first) && !second.includes(` ${conjunction} `) : items.every(isPlain);
}

/** "a", "a and b", "a, b and c"; set off more clearly where an item has a comma, "and" or "or" of its own. */
function list(items: readonly string[], conjunction: "and" | "or"): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  const first = items.slice(0, -1);
  if (items.some((item) => item.includes(","))) return `${first.join("; ")}; ${conjunction} ${last}`;
  const comma = isClear(items, conjunction) ? "" : ",";
  return `${first.join(", ")}${comma} ${conjunction} ${last}`;
}

interface Piece {
  head: string;
  tail: string;
  probably: boolean;
}

function piece({ id, probably }: Said, frame: Frame, short: boolean): Piece {
  const fact = ENGLISH[id];
  if ((frame === "they-deny" || frame === "cannot") && fact.denied)
    return { head: fact.denied, tail: "", probably };
  return { head: fact.head, tail: short ? (fact.short ?? fact.tail) : fact.tail, probably };
}

function pieces(said: readonly Said[], frame: Frame, short: boolean): Piece[] {
  // a list within a list is hard to read
  const terse = (id: FactId): boolean => short || (said.length > 1 && ENGLISH[id].tail.includes(","));
  const last = (one: Said): boolean => ENGLISH[one.id].isLast === true;
  const ordered = [...said.filter((one) => !last(one)), ...said.filter(last)];
  const all = ordered.map((one) => piece(one, frame, terse(one.id)));
  const heads = [...new Set(all.map(({ head }) => head))];
  return heads.flatMap((head) => all.filter((one) => one.head === head));
}

const doubted = (text: string, probably: boolean): string => (probably ? `probably ${text}` : text);

const areDoubted = (some: readonly Piece[]): boolean => some.every((one) => one.probably);

/** What is likely comes last, after one "probably" for all of it where that is clear; where nothing is sure, without. */
function listed(some: readonly Piece[], key: "head" | "tail", conjunction: "and" | "or"): string {
  const likely = areDoubted(some) ? [] : some.filter((one) => one.probably).map((one) => one[key]);
  const rest = some.filter((one) => areDoubted(some) || !one.probably).map((one) => one[key]);
  const last = list(likely, conjunction);
  return likely.length > 1 && !last.includes(`, ${conjunction} `)
    ? `${rest.join(", ")}, ${conjunction} ${doubted(last, true)}`
    : list([...rest, ...likely.map((one) => doubted(one, true))], conjunction);
}

/** "see and probably correct your data", but "see your data, and probably correct and delete it": two doubts are no aside. */
function sureOrFew(some: readonly Piece[]): readonly Piece[] {
  const sure = some.filter((one) => !one.probably);
  return sure.length > 0 && some.length - sure.length > 1 ? sure : some;
}

/** Verb phrases, said together where neighbours have the same head ("collect a and b") or the same tail ("see and correct your data"). */
function runs(pieces: readonly Piece[], conjunction: "and" | "or"): string[] {
  const out: string[] = [];
  for (let i = 0; i < pieces.length;) {
    const first = pieces[i];
    if (!first) break;
    const same = (key: "head" | "tail"): Piece[] => {
      let end = i;
      while (end < pieces.length && pieces[end]?.[key] === first[key] && first[key] !== "") end++;
      return pieces.slice(i, end);
    };
    const byHead = same("head");
    const byTail = same("tail");
    const isByHead = byHead.length >= byTail.length;
    const together = isByHead ? byHead : sureOrFew(byTail);
    const parts = listed(together, isByHead ? "tail" : "head", conjunction);
    const text = isByHead ? `${first.head} ${parts}` : `${parts} ${first.tail}`;
    out.push(doubted(text.trim(), areDoubted(together)));
    i += together.length;
  }
  return out;
}

const DATA = "your data";

/** "sell your data, or share it with advertisers": what the verb phrase before has named needs no second name. */
function withPronouns(parts: readonly string[]): string[] {
  return parts.map((part, i) =>
    parts[i - 1]?.includes(DATA) ? part.replace(`the use of ${DATA}`, "its use").replace(DATA, "it") : part,
  );
}

/** Runs of verb phrases have lists of their own, so they are set off with a comma: "collect a and b, and use c". */
function clauses(phrases: readonly string[], conjunction: "and" | "or"): string {
  const parts = withPronouns(phrases);
  const last = parts.at(-1) ?? "";
  if (parts.length < 2) return last;
  const semicolons = parts.some((part) => part.includes(";"));
  return `${parts.slice(0, -1).join(semicolons ? "; " : ", ")}${semicolons ? ";" : ","} ${conjunction} ${last}`;
}

function line(frame: Frame, said: readonly Said[], short: boolean): string {
  const all = said.length > 0 && said.every((one) => one.probably);
  const probably = all ? "probably " : "";
  // What is sure is said first; where nothing is sure, one "probably" at the front speaks for all.
  const ordered = all
    ? said.map((one) => ({ ...one, probably: false }))
    : [...said].sort((a, b) => Number(a.probably) - Number(b.probably));
  const only = ordered[0];
  if (only && ordered.length === 1 && !(short && ENGLISH[only.id].short)) {
    const answers = {
      they: "yes",
      can: "yes",
      "they-limited": "limited",
      "can-limited": "limited",
      "they-deny": "no",
      cannot: "no",
    } as const;
    return sentence(only.id, answers[frame], all);
  }
  const phrases = (conjunction: "and" | "or"): string =>
    clauses(runs(pieces(ordered, frame, short), conjunction), conjunction);
  switch (frame) {
    case "they":
      if (ordered.every((one) => isSignal(one.id))) return `They ${probably}honour ${signals(ordered)}.`;
      return `They ${probably}${phrases("and")}.`;
    case "they-deny":
      return `They ${probably}say they do not ${phrases("or")}.`;
    case "can":
      return `You can ${probably}${phrases("and")}.`;
    case "can-limited":
      return `${IN_SOME_REGIONS} ${probably}${phrases("and")}.`;
    case "cannot":
      if (ordered.every((one) => isSignal(one.id))) return `They ${probably}ignore ${signals(ordered)}.`;
      return `They ${probably}say you cannot ${phrases("or")}.`;
    case "they-limited":
      return `They ${probably}${clauses(limitedClauses(ordered, short), "and")}.`;
  }
}

function signals(said: readonly Said[]): string {
  const names = said.map((one) => doubted(ENGLISH[one.id].tail, one.probably));
  return `${list(names, "and")} signals`;
}

function limitedClauses(said: readonly Said[], short: boolean): string[] {
  const out: string[] = [];
  const own = said.filter((one) => ENGLISH[one.id].limited);
  const plain = said.filter((one) => !ENGLISH[one.id].limited);
  const conditions = new Set(plain.map((one) => ENGLISH[one.id].onlyIf ?? CONSENT));
  for (const condition of conditions) {
    const under = plain.filter((one) => (ENGLISH[one.id].onlyIf ?? CONSENT) === condition);
    const phrases = runs(pieces(under, "they-limited", short), "and");
    out.push(`${clauses(phrases, "and")} ${condition}`);
  }
  return [...out, ...own.map((one) => doubted(ENGLISH[one.id].limited ?? "", one.probably))];
}

export const english: Grammar = {
  label: (id) => QUESTIONS[id].label,
  sentence,
  line,
  contradiction,
  nothing: (section, probably) => NOTHING[section].replace("%", probably ? "probably " : ""),
  usual,
  words: wordsIn,
};
