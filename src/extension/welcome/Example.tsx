import { useEffect, useRef, useState } from "react";
import type { Summary } from "../../policy/types.ts";
import { PRESETS } from "../../policy/warnings.ts";
import { locale } from "../i18n.ts";
import type { Answers } from "../messages.ts";
import { SummaryBody } from "../ui/SummaryBody.tsx";
import { Source } from "../ui/Quotes.tsx";
import type { Platform } from "./platform.ts";
import { words } from "./words.ts";

type Shown = Answers["example"] | "none" | "reading" | "failed";

const duration = (milliseconds: number) =>
  new Intl.NumberFormat(locale, { style: "unit", unit: "millisecond", maximumFractionDigits: 0 }).format(
    Math.max(1, milliseconds),
  );

/** There is no site to open the sample at: its quotes are only read. */
const sourceOf = ({ title, source: { language } }: Summary) => ({
  url: null,
  title,
  language,
  show: () => Promise.resolve(false),
});

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
          <Source value={sourceOf(shown.summary)}>
            <SummaryBody summary={shown.summary} rules={PRESETS.balanced} />
          </Source>
        </article>
      ) : (
        <button type="button" className="button" onClick={read} aria-disabled={shown === "reading"}>
          {words.exampleShow}
        </button>
      )}
    </section>
  );
}
