import { factOf } from "../../policy/facts.ts";
import type { FactAnswer, FactId, SummaryLine } from "../../policy/types.ts";
import { Line, type Sign } from "./Line.tsx";
import { QuoteList } from "./Quotes.tsx";
import { Usual } from "./Usual.tsx";
import { factLabel } from "./voice.ts";

export type Facts = ReadonlyMap<FactId, FactAnswer>;

export const factsOf = (facts: readonly FactAnswer[]): Facts =>
  new Map(facts.map((answer) => [answer.id, answer]));

/** The quotes behind some facts, each fact under its name where there are several. */
export function Proof({ ids, facts }: { ids: readonly FactId[]; facts: Facts }) {
  const proven = ids.flatMap((id) => {
    const answer = facts.get(id);
    return answer && answer.quotes.length > 0 ? [answer] : [];
  });
  if (proven.length === 0) return null;
  if (proven.length === 1 && proven[0]) return <QuoteList quotes={proven[0].quotes} first={2} />;
  return proven.map((answer) => (
    <div key={answer.id}>
      <div className="fact-head">
        <h3>{factLabel(answer.id)}</h3>
        <Usual share={answer.usual} />
      </div>
      <QuoteList quotes={answer.quotes} />
    </div>
  ));
}

const isProven = (ids: readonly FactId[], facts: Facts) =>
  ids.some((id) => (facts.get(id)?.quotes.length ?? 0) > 0);

/** A line of the summary. Its sign: good where every answer is good news, else plain (what warns stands above, in the warnings). */
export function FactLine({ line, facts }: { line: SummaryLine; facts: Facts }) {
  const good =
    line.facts.length > 0 &&
    line.facts.every((id) => {
      const stance = facts.get(id)?.stance;
      return stance !== undefined && factOf(id).good.includes(stance);
    });
  const sign: Sign = good ? "good" : "plain";
  return (
    <Line sign={sign} text={line.text}>
      {isProven(line.facts, facts) ? <Proof ids={line.facts} facts={facts} /> : null}
    </Line>
  );
}
