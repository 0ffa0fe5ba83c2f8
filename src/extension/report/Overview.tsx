import type { FactId, Warning } from "../../policy/types.ts";
import { CalmVerdict } from "../ui/CalmVerdict.tsx";
import { SignMark } from "../ui/Line.tsx";
import type { Entry } from "./facts.ts";
import { goodNewsOf } from "../ui/voice.ts";
import { words } from "./words.ts";

interface OverviewProps {
  warnings: readonly Warning[];
  entries: readonly Entry[];
  toFact: (id: FactId) => void;
}

/** What the reader's settings warn of, worst first; each leads to its answer. */
export function Overview({ warnings, entries, toFact }: OverviewProps) {
  const good = goodNewsOf(entries.map(({ answer }) => answer));
  const [praised] = good?.facts ?? [];
  if (warnings.length === 0) return <CalmVerdict />;
  return (
    <section className="verdict">
      <h2>{words.verdict(warnings.length)}</h2>
      <ul>
        {warnings.map(({ fact, text, severity }) => (
          <li key={fact}>
            <SignMark sign={severity} />
            <button type="button" className="link-button" onClick={() => toFact(fact)}>
              {text}
            </button>
          </li>
        ))}
        {good !== null && praised !== undefined ? (
          <li>
            <SignMark sign="good" />
            <button type="button" className="link-button" onClick={() => toFact(praised)}>
              {good.text}
            </button>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
