import { useMemo } from "react";
import { USE_KINDS, kindCounts, type Used, type UseKind } from "./uses.ts";
import { words } from "./words.ts";

/** Sentences in sight: all, or those of one kind. */
export type Only = "all" | UseKind;

interface AuditBarProps {
  used: readonly Used[];
  only: Only;
  onOnly: (only: Only) => void;
}

/** How many sentences were used for what; a choice of a kind shows those only. */
export function AuditBar({ used, only, onOnly }: AuditBarProps) {
  const counts = useMemo(() => kindCounts(used), [used]);
  const of = Math.max(1, used.length);
  const widths = USE_KINDS.map((kind) => (counts[kind] / of) * 100);
  return (
    <div className="audit">
      <h3>{words.audit}</h3>
      <p className="more">{words.auditMore}</p>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {USE_KINDS.map((kind, i) => (
          <rect
            key={kind}
            className={kind}
            x={widths.slice(0, i).reduce((sum, width) => sum + width, 0)}
            width={widths[i] ?? 0}
            height="4"
          />
        ))}
      </svg>
      <div className="choices" role="group" aria-label={words.show}>
        <button type="button" className="choice" aria-pressed={only === "all"} onClick={() => onOnly("all")}>
          {words.everySentence} <span className="count">{words.number(used.length)}</span>
        </button>
        {USE_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className="choice"
            aria-pressed={only === kind}
            disabled={counts[kind] === 0}
            onClick={() => onOnly(kind)}
          >
            <span className={`sample ${kind}`} aria-hidden="true" />
            {words.use[kind]} <span className="count">{words.number(counts[kind])}</span>
          </button>
        ))}
      </div>
    </div>
  );
}
