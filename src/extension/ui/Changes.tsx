import { use, useMemo } from "react";
import { CHANGE_KINDS, type ChangedAnswer, type FactChange } from "../../policy/changes.ts";
import { severityOf } from "../../policy/warnings.ts";
import { locale } from "../i18n.ts";
import type { Changed } from "../messages.ts";
import { words } from "./change-words.ts";
import { policyDate } from "./format.ts";
import { Line, type Sign } from "./Line.tsx";
import { QuoteList, Source } from "./Quotes.tsx";
import { factSentence } from "./voice.ts";

/** What became worse, better, is new, or is gone: each line opens to both quotes. */
export function ChangeList({ changed: { changes, updated } }: { changed: Changed }) {
  const { before, after } = updated;
  return (
    <div className="change-list">
      {before !== null && after !== null && before !== after ? (
        <p className="nothing">{words.dates(policyDate(before, locale), policyDate(after, locale))}</p>
      ) : null}
      {changes.length === 0 ? <p className="nothing">{words.none}</p> : null}
      {CHANGE_KINDS.map((kind) => {
        const some = changes.filter((change) => change.kind === kind);
        return some.length === 0 ? null : (
          <section key={kind}>
            <h3>{words.kind[kind]}</h3>
            <ul className="lines">
              {some.map((change) => (
                <ChangeLine key={change.fact} change={change} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** As an element: what is loaded on demand is a function, not a component. */
export const changeList = (changed: Changed) => <ChangeList changed={changed} />;

function signOf({ fact, kind, after }: FactChange): Sign {
  if (kind === "better") return "good";
  return kind === "worse" && after.stance !== "unstated" ? severityOf(fact, after.stance) : "plain";
}

function ChangeLine({ change }: { change: FactChange }) {
  const { fact, kind, before, after } = change;
  // what is said no more is told as it was
  const stance = kind === "gone" ? before.stance : after.stance;
  return (
    <Line sign={signOf(change)} text={factSentence(fact, stance)}>
      <Side title={words.before} silent={words.silentBefore} answer={before} isOld />
      <Side title={words.now} silent={words.silentNow} answer={after} />
    </Line>
  );
}

interface SideProps {
  title: string;
  silent: string;
  answer: ChangedAnswer;
  /** Of an older version: its words no longer stand in the policy. */
  isOld?: boolean;
}

function Side({ title, silent, answer, isOld = false }: SideProps) {
  const source = use(Source);
  const old = useMemo(() => ({ ...source, url: null }), [source]);
  return (
    <div>
      <div className="fact-head">
        <h4>{title}</h4>
      </div>
      {answer.quotes.length === 0 ? (
        <p className="nothing">{silent}</p>
      ) : (
        <Source value={isOld ? old : source}>
          <QuoteList quotes={answer.quotes} />
        </Source>
      )}
    </div>
  );
}
