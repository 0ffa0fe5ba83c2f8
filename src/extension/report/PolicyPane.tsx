import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { ReadText } from "../../policy/read-text.ts";
import type { FactId } from "../../policy/types.ts";
import type { Report } from "../messages.ts";
import { show } from "./anchors.ts";
import { AuditBar, type Only } from "./AuditBar.tsx";
import { partsOf } from "./layout.ts";
import { Outline, partAnchor } from "./Outline.tsx";
import { PolicySearch } from "./PolicySearch.tsx";
import { PolicyText } from "./PolicyText.tsx";
import type { Used } from "./uses.ts";
import { words } from "./words.ts";

interface PolicyPaneProps {
  report: Report;
  /** Null where no text is kept, and for the first moment. */
  text: ReadText | null;
  used: readonly Used[];
  /** Goes up whenever every sentence must be in sight. */
  showAll: number;
  toFact: (id: FactId) => void;
  /** Back to where the reader came from; false for nowhere. */
  goBack: () => boolean;
  busy: boolean;
  onReadAgain: () => void;
}

type View = "text" | "audit";

/** The policy itself, as it was read: outline, search, proofs marked, and what every sentence was used for. */
export function PolicyPane(props: PolicyPaneProps) {
  const { report, text, used, showAll, toFact, goBack, busy, onReadAgain } = props;
  const [view, setView] = useState<View>("text");
  const [only, setOnly] = useState<Only>("all");
  const [seenWish, setSeenWish] = useState(showAll);
  const body = useRef<HTMLDivElement>(null);
  const id = useId();
  if (seenWish !== showAll) {
    setSeenWish(showAll);
    setOnly("all");
  }
  const parts = useMemo(() => (text ? partsOf(text.blocks, used) : []), [text, used]);

  useEffect(() => {
    const pane = body.current;
    if (pane === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === "Escape" && goBack()) event.preventDefault();
    };
    pane.addEventListener("keydown", onKeyDown);
    return () => pane.removeEventListener("keydown", onKeyDown);
  }, [goBack, text]);

  if (report.text === null) {
    const told = report.private ? words.noTextPrivate : words.noText;
    return (
      <section className="policy empty" id="policy" aria-labelledby={id}>
        <h2 id={id}>{told.title}</h2>
        <p>{told.text}</p>
        {report.private ? null : (
          <button type="button" className="button main" disabled={busy} onClick={onReadAgain}>
            {words.readAgain}
          </button>
        )}
      </section>
    );
  }
  return (
    <section className="policy" id="policy" data-view={view} data-only={only}>
      <div className="pane-head">
        <h2 id={id}>{words.policy}</h2>
        <div className="views" role="group" aria-labelledby={id}>
          {(["text", "audit"] as const).map((one) => (
            <button
              key={one}
              type="button"
              className="choice"
              aria-pressed={view === one}
              onClick={() => {
                setView(one);
                setOnly("all");
              }}
            >
              {one === "text" ? words.viewText : words.viewAudit}
            </button>
          ))}
        </div>
        <PolicySearch text={report.text.text} body={body} onShow={() => setOnly("all")} />
        {view === "audit" ? <AuditBar used={used} only={only} onOnly={setOnly} /> : null}
      </div>
      {/* a scroll area of its own where there is room: it must be reached by keyboard */}
      <div className="pane-body" ref={body} tabIndex={0} role="region" aria-labelledby={id}>
        <Outline parts={parts} text={report.text.text} onGo={(index) => show(partAnchor(index))} />
        {view === "text" ? <p className="more">{words.policyMore}</p> : null}
        {text === null ? (
          <p className="nothing">{words.lookingUp}</p>
        ) : (
          <PolicyText text={text.text} parts={parts} lang={report.summary.source.language} toFact={toFact} />
        )}
      </div>
    </section>
  );
}
