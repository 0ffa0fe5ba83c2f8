/** One sentence for one answer, in English. */
import { factOf } from "../facts.ts";
import type { Answer, FactId } from "../types.ts";
import { usualIn } from "./grammar.ts";
import { ENGLISH } from "./english-facts.ts";
import type { EnglishFact } from "./english-facts.ts";

export const CONSENT = "only with your consent";
export const IN_SOME_REGIONS = "In some regions, you can";

const isRight = (id: FactId): boolean => factOf(id).section === "rights";

export function sentence(id: FactId, answer: Answer, probably: boolean): string {
  return pattern(ENGLISH[id], id, answer).replace("%", probably ? "probably " : "");
}

function pattern(fact: EnglishFact, id: FactId, answer: Answer): string {
  const done = `${fact.head} ${fact.tail}`;
  if (answer === "unstated") return `The policy %does not say ${fact.asks}.`;
  const own = fact.sentences?.[answer];
  if (own) return own;
  if (isRight(id)) {
    if (answer === "no") return `They %say you cannot ${done}.`;
    return answer === "yes" ? `You can %${done}.` : `${IN_SOME_REGIONS} %${done}.`;
  }
  if (answer === "no") return `They %say they do not ${fact.denied ?? done}.`;
  if (answer === "yes") return `They %${done}.`;
  return fact.limited ? `They %${fact.limited}.` : `They %${done} ${fact.onlyIf ?? CONSENT}.`;
}

export function contradiction(id: FactId, more: number): string {
  const others = more === 0 ? "" : more === 1 ? ", and 1 more point" : `, and ${more} more points`;
  return `The policy contradicts itself on ${ENGLISH[id].asks}${others}.`;
}

export const usual = (share: number): string =>
  usualIn(share, {
    nearlyAll: "nearly all policies do this",
    most: "most policies do this",
    half: "about half of policies do this",
    hardlyAny: "hardly any policy does this",
    oneIn: (n) => `1 in ${n} policies does this`,
  });
