import type { FactId, Stance } from "../../types.ts";
import { say } from "./say.ts";

/**
 * What someone who understands policies knows of one turn of phrase. A hint, no verdict: it is a feature of the classifier,
 * which weighs it with all the others.
 */
export interface Pattern {
  id: string;
  /** Facts that it speaks of. */
  facts: readonly FactId[];
  /** The stance that it hints at, where it hints at one. */
  stance: Stance | null;
  /** The pattern is only tried where of each group one begins a word of the sentence (of less than four letters: is one). */
  readonly words: readonly (readonly string[])[];
  /** Every way to match holds a negation: no use in trying it on a sentence without one. */
  readonly denies: boolean;
  readonly pattern: RegExp;
  /** Where this is found too, the pattern says nothing: an exception, another person's practice, another subject. */
  readonly unless: RegExp | null;
  example: string;
  counterExample: string;
}

/** Words that begin the ways of saying what the classes of `say` stand for. */
const CALLS: Record<string, string> = {
  not: "not neve cann no t",
  data: "info data deta pii",
  collect: "coll gath obta rece proc stor reco capt requ acqu hold ask asks aske",
  give: "shar disc tran prov give gave given givi rele dist pass exch reve divu supp comm send sent subm forw make made",
  third: "thir 3rd outs exte othe unaf non unre sele care repu trus anyo anyb",
  change: "chan upda amen revi modi alte vers",
};

/** @throws RangeError for a class that is not in the table */
function groupsOf(words: string): string[][] {
  const named = words.replace(/\{([a-z]+)\}/g, (_, name: string) => {
    const calls = CALLS[name];
    if (calls === undefined) throw new RangeError(`no such class of words: ${name}`);
    return calls;
  });
  return named.split(" + ").map((group) => group.split(" "));
}

/** One row of a table; `words` and `source` are lower case, `words` are set apart by spaces and their groups by "+", `source` and `unless` are in the notation of `say`. */
export function row(
  id: string,
  facts: readonly FactId[],
  stance: Stance | null,
  words: string,
  source: string,
  example: string,
  counterExample: string,
  unless = "",
): Pattern {
  // made when first tried: a worker that wakes for something else needs none of them
  let groups: string[][] | undefined;
  let denies: boolean | undefined;
  let pattern: RegExp | undefined;
  let excluded: RegExp | null | undefined;
  return {
    id,
    facts,
    stance,
    get words() {
      return (groups ??= groupsOf(words));
    },
    get denies() {
      return (denies ??= alternatives(source).every((way) => depthOf(way, way.indexOf("{not}")) === 0));
    },
    get pattern() {
      return (pattern ??= say(source));
    },
    get unless() {
      return excluded === undefined ? (excluded = unless === "" ? null : say(unless)) : excluded;
    },
    example,
    counterExample,
  };
}

/** The outermost alternatives of an expression. */
function alternatives(source: string): string[] {
  const out: string[] = [];
  let from = 0;
  for (let i = 0; i < source.length; i++) {
    if (source[i] !== "|" || depthOf(source, i) > 0) continue;
    out.push(source.slice(from, i));
    from = i + 1;
  }
  return [...out, source.slice(from)];
}

/** How many groups are open at a place; -1 for no place. */
function depthOf(source: string, place: number): number {
  if (place < 0) return -1;
  let depth = 0;
  for (const letter of source.slice(0, place)) depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
  return depth;
}
