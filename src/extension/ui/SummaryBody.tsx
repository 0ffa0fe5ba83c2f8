import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { WarnRules } from "../../policy/warnings.ts";
import type { Summary, SummaryLine, Warning } from "../../policy/types.ts";
import { CalmVerdict } from "./CalmVerdict.tsx";
import { FactLine, type Facts, factsOf, Proof } from "./FactLine.tsx";
import { Folded, Line } from "./Line.tsx";
import { Usual } from "./Usual.tsx";
import { goodNewsOf, linesOf, warningsOf } from "./voice.ts";
import { words } from "./words.ts";
import { Contradictions } from "./Contradictions.tsx";

/** More warnings than these are folded: what is read in ten seconds. */
const SHOWN_WARNINGS = 5;

interface SummaryBodyProps {
  summary: Summary;
  /** What warns. */
  rules: WarnRules;
  /** The page is one where an account is opened. */
  signup?: boolean;
  /** What stands between what to know first and the rest. */
  news?: ReactNode;
  /** Further folded parts, after the summary's own. */
  children?: ReactNode;
}

/** What a policy says: what to know first, the three parts that always stand open, and the rest folded. */
export function SummaryBody({ summary, rules, signup = false, news, children }: SummaryBodyProps) {
  const facts = useMemo(() => factsOf(summary.facts), [summary]);
  const warnings = warningsOf(summary.facts, summary.contradictions, rules);
  const { section } = words;
  const lines = useMemo(() => linesOf(summary.facts, summary.contradictions), [summary]);
  return (
    <>
      <Warnings warnings={warnings} summary={summary} facts={facts} signup={signup} />
      {news}
      <Part title={section.collect} lines={lines.collection} facts={facts} />
      <Part title={section.share} lines={lines.sharing} facts={facts} />
      <Part title={section.rights} lines={lines.rights} facts={facts} />
      <Contradictions contradictions={summary.contradictions} />
      <div className="folds">
        <FoldedPart title={section.use} lines={lines.use} facts={facts} />
        <FoldedPart title={section.keep} lines={lines.keeping} facts={facts} />
        <FoldedPart title={section.change} lines={lines.changes} facts={facts} />
        <FoldedPart title={words.silent} lines={lines.silent} facts={facts} />
        {children}
      </div>
    </>
  );
}

interface WarningsProps {
  warnings: readonly Warning[];
  summary: Summary;
  facts: Facts;
  signup: boolean;
}

function Warnings({ warnings, summary, facts, signup }: WarningsProps) {
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // the button that had the focus is gone: it goes to the first line that came
    if (all) list.current?.children[SHOWN_WARNINGS]?.querySelector("button")?.focus();
  }, [all]);
  if (warnings.length === 0) {
    const good = goodNewsOf(summary.facts);
    return (
      <CalmVerdict>
        {good === null ? null : (
          <ul className="lines">
            <FactLine line={good} facts={facts} />
          </ul>
        )}
      </CalmVerdict>
    );
  }
  const shown = all ? warnings : warnings.slice(0, SHOWN_WARNINGS);
  const rest = warnings.length - shown.length;
  return (
    <section className="verdict">
      <h2>{signup ? words.verdictSignup(warnings.length) : words.verdict(warnings.length)}</h2>
      <ul ref={list} className="lines warnings">
        {shown.map((warning) => (
          <WarningLine key={warning.fact} warning={warning} facts={facts} />
        ))}
      </ul>
      {rest > 0 ? (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {words.showMore(rest)}
        </button>
      ) : null}
    </section>
  );
}

function WarningLine({ warning, facts }: { warning: Warning; facts: Facts }) {
  const answer = facts.get(warning.fact);
  return (
    <Line
      sign={warning.severity}
      text={
        <>
          {warning.text} {answer ? <Usual share={answer.usual} /> : null}
        </>
      }
    >
      <Proof ids={[warning.fact]} facts={facts} />
    </Line>
  );
}

interface PartProps {
  title: string;
  lines: readonly SummaryLine[];
  facts: Facts;
}

function Lines({ lines, facts }: Omit<PartProps, "title">) {
  return (
    <ul className="lines">
      {lines.map((line) => (
        <FactLine key={line.text} line={line} facts={facts} />
      ))}
    </ul>
  );
}

function Part({ title, lines, facts }: PartProps) {
  return (
    <section className="part">
      <h2>{title}</h2>
      <Lines lines={lines} facts={facts} />
    </section>
  );
}

function FoldedPart({ title, lines, facts }: PartProps) {
  if (lines.length === 0) return null;
  return (
    <Folded title={title}>
      <Lines lines={lines} facts={facts} />
    </Folded>
  );
}
