import { QUESTIONS } from "../questions.ts";
import type { FactId, Section } from "../types.ts";
import { ENGLISH } from "./english-facts.ts";
import { BY_LAW, CONSENT, contradiction, sentence, SOME_PLACES, usual } from "./english-sentences.ts";
import { wordsIn } from "./grammar.ts";
import type { Frame, Grammar, Said } from "./grammar.ts";

const NOTHING: Record<Section, string> = {
  collect: "The policy does not say what they collect.",
  use: "The policy does not say what they use your data for.",
  share: "The policy does not say who gets your data.",
  rights: "The policy names no rights or choices of yours.",
  keep: "The policy does not say how long or how safely data is kept.",
  change: "The policy does not say how it may change.",
};

/** Signals are the site's act, not the reader's, though they stand among the rights. */
const isSignal = (id: FactId): boolean => id === "rights.do-not-track" || id === "rights.gpc";

/** "a", "a and b", "a, b and c"; set off more clearly where an item has a comma, "and" or "or" of its own. */
function list(items: readonly string[], conjunction: "and" | "or"): string {
  const last = items.at(-1) ?? "";
  if (items.length < 2) return last;
  const first = items.slice(0, -1);
  if (items.some((item) => item.includes(","))) return `${first.join("; ")}; ${conjunction} ${last}`;
  const comma = items.some((item) => / (?:and|or) /.test(item)) ? "," : "";
  return `${first.join(", ")}${comma} ${conjunction} ${last}`;
}

interface Piece {
  head: string;
  tail: string;
  probably: boolean;
}

function piece({ id, probably }: Said, frame: Frame, short: boolean): Piece {
  const fact = ENGLISH[id];
  if (frame === "they-deny" && fact.denied) return { head: fact.denied, tail: "", probably };
  return { head: fact.head, tail: short ? (fact.short ?? fact.tail) : fact.tail, probably };
}

const doubted = (text: string, probably: boolean): string => (probably ? `probably ${text}` : text);

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
    const together = byHead.length >= byTail.length ? byHead : byTail;
    const key = together === byHead ? "tail" : "head";
    const allDoubted = together.every((p) => p.probably);
    const parts = together.map((p) => doubted(p[key], p.probably && !allDoubted));
    const text =
      together === byHead
        ? `${first.head} ${list(parts, conjunction)}`
        : `${list(parts, conjunction)} ${first.tail}`;
    out.push(doubted(text.trim(), allDoubted));
    i += together.length;
  }
  return out;
}

/** Runs of verb phrases have lists of their own, so they are set off with a comma: "collect a and b, and use c". */
function clauses(parts: readonly string[], conjunction: "and" | "or"): string {
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
  const pieces = (some: readonly Said[]): Piece[] => some.map((one) => piece(one, frame, short));
  switch (frame) {
    case "they":
      if (ordered.every((one) => isSignal(one.id))) return `They ${probably}honour ${signals(ordered)}.`;
      return `They ${probably}${clauses(runs(pieces(ordered), "and"), "and")}.`;
    case "they-deny":
      return `They ${probably}say they do not ${clauses(runs(pieces(ordered), "or"), "or")}.`;
    case "can":
      return `You can ${probably}${clauses(runs(pieces(ordered), "and"), "and")}.`;
    case "can-limited":
      return `${capital(SOME_PLACES)}${short ? "" : BY_LAW} can you ${probably}${clauses(runs(pieces(ordered), "and"), "and")}.`;
    case "cannot":
      if (ordered.every((one) => isSignal(one.id))) return `They ${probably}ignore ${signals(ordered)}.`;
      return `They ${probably}say you cannot ${clauses(runs(pieces(ordered), "or"), "or")}.`;
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
    const phrases = runs(
      under.map((one) => piece(one, "they-limited", short)),
      "and",
    );
    out.push(`${clauses(phrases, "and")} ${condition}`);
  }
  return [...out, ...own.map((one) => doubted(ENGLISH[one.id].limited ?? "", one.probably))];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const english: Grammar = {
  label: (id) => QUESTIONS[id].label,
  sentence,
  line,
  contradiction,
  nothing: (section) => NOTHING[section],
  usual,
  words: wordsIn,
};
