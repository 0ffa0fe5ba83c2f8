import { useDeferredValue, useId, useMemo } from "react";
import { SignMark } from "../ui/Line.tsx";
import { QuoteList } from "../ui/Quotes.tsx";
import { bySection, type Choice, CHOICES, countsOf, type Entry, factAnchor, found } from "./facts.ts";
import { factLabel, factSentence } from "../ui/voice.ts";
import { words } from "./words.ts";

interface AnswersProps {
  entries: readonly Entry[];
  choice: Choice;
  query: string;
  onChoice: (choice: Choice) => void;
  onQuery: (query: string) => void;
}

const saidOf = ({ answer, probably }: Entry): string => factSentence(answer.id, answer.stance, probably);

/** Everything that a search looks through, beside the quotes. */
const wordsOf = (entry: Entry): string =>
  [factLabel(entry.fact.id), saidOf(entry), words.answer[entry.answer.stance]].join("\n");

/** All the questions with their answers, by section. */
export function Answers({ entries, choice, query, onChoice, onQuery }: AnswersProps) {
  const id = useId();
  const counts = useMemo(() => countsOf(entries), [entries]);
  const wanted = useDeferredValue(query);
  const shown = useMemo(() => found(entries, choice, wanted, wordsOf), [entries, choice, wanted]);
  return (
    <section className="answers" id="answers" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words.answers(entries.length)}</h2>
      <div className="tools">
        <div className="choices" role="group" aria-label={words.show}>
          {CHOICES.map((one) => (
            <button
              key={one}
              type="button"
              className="choice"
              aria-pressed={choice === one}
              disabled={counts[one] === 0}
              onClick={() => onChoice(one)}
            >
              {words.choice[one]} <span className="count">{words.number(counts[one])}</span>
            </button>
          ))}
        </div>
        <label className="search" htmlFor={id}>
          <span className="unseen">{words.searchAnswers}</span>
          <input
            id={id}
            type="search"
            placeholder={words.searchAnswers}
            value={query}
            onChange={(event) => onQuery(event.target.value)}
          />
        </label>
        <p className="shown" role="status">
          {shown.length === entries.length ? "" : words.shown(shown.length, entries.length)}
        </p>
      </div>
      {shown.length === 0 ? (
        <p className="nothing">
          {words.noneShown}{" "}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              onChoice("all");
              onQuery("");
            }}
          >
            {words.showAll}
          </button>
        </p>
      ) : null}
      {bySection(shown).map(([section, some]) => (
        <section key={section} className="section" aria-labelledby={`${id}-${section}`}>
          <h3 id={`${id}-${section}`}>{words.section[section]}</h3>
          <ul>
            {some.map((entry) => (
              <AnswerItem key={entry.fact.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function AnswerItem({ entry }: { entry: Entry }) {
  const { fact, answer, sign, probably } = entry;
  return (
    <li
      id={factAnchor(fact.id)}
      className="answer"
      data-stance={answer.stance}
      data-sign={typeof sign === "number" ? "warn" : sign}
      tabIndex={-1}
    >
      <div className="answer-head">
        <SignMark sign={sign} />
        <h4>{factLabel(fact.id)}</h4>
        <span className="stance">{words.answer[answer.stance]}</span>
      </div>
      <p className="said">{saidOf(entry)}</p>
      <p className="usual">
        <Bar share={answer.usual} />
        {words.same(answer.usual)}
        {probably && answer.stance !== "unstated" ? <span className="probably">{words.probably}</span> : null}
      </p>
      {answer.quotes.length > 0 ? <QuoteList quotes={answer.quotes} /> : null}
    </li>
  );
}

/** The words beside it say the same. */
function Bar({ share }: { share: number }) {
  return (
    <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="track" width="100" height="10" rx="2" />
      <rect className="part" width={Math.max(3, Math.min(1, share) * 100)} height="10" rx="2" />
    </svg>
  );
}
