import { useEffect, useRef, useState } from "react";
import { PRESETS } from "../../policy/warnings.ts";
import { locale } from "../i18n.ts";
import type { Answers } from "../messages.ts";
import { SummaryBody } from "../popup/SummaryBody.tsx";
import type { Platform } from "./platform.ts";
import { words } from "./words.ts";

type Shown = Answers["example"] | "none" | "reading" | "failed";

const duration = (milliseconds: number) =>
  new Intl.NumberFormat(locale, { style: "unit", unit: "millisecond", maximumFractionDigits: 0 }).format(
    Math.max(1, milliseconds),
  );

/** The built-in sample policy, read before the reader's eyes by the same engine as every other. */
export function Example({ platform }: { platform: Platform }) {
  const [shown, setShown] = useState<Shown>("none");
  const heading = useRef<HTMLHeadingElement>(null);
  const isRead = typeof shown !== "string";
  const read = () => {
    setShown("reading");
    platform.example().then(setShown, () => setShown("failed"));
  };
  useEffect(() => {
    if (isRead) heading.current?.focus({ preventScroll: true }); // the button that had the focus is gone
  }, [isRead]);
  return (
    <section className="example">
      <h2>{words.example}</h2>
      <p>{words.exampleMore}</p>
      <p role="status">
        {shown === "reading" ? words.exampleReading : null}
        {shown === "failed" ? <span className="problem">{words.exampleFailed}</span> : null}
        {isRead ? words.exampleRead(shown.summary.source.words, duration(shown.milliseconds)) : null}
      </p>
      {isRead ? (
        <article className="sheet">
          <h3 ref={heading} tabIndex={-1}>
            {shown.summary.title}
          </h3>
          <SummaryBody summary={shown.summary} rules={PRESETS.balanced} />
        </article>
      ) : (
        <button type="button" className="button" onClick={read} aria-disabled={shown === "reading"}>
          {words.exampleShow}
        </button>
      )}
    </section>
  );
}
