import { use } from "react";
import type { Details, Slice } from "../../policy/types.ts";
import { locale } from "../i18n.ts";
import { Source } from "../ui/Quotes.tsx";
import type { DetailKind } from "./uses.ts";
import { words } from "./words.ts";

const countries = new Intl.DisplayNames(locale, { type: "region" });
/** Of one kind; the text has the rest. */
const MOST = 12;

interface Row {
  kind: DetailKind;
  values: { text: string; quote: Slice }[];
}

function rowsOf({ seat, minimumAge, responseTime, periods, recipients }: Details): Row[] {
  const rows: Row[] = [
    {
      kind: "seat",
      values: seat ? [{ text: countries.of(seat.country) ?? seat.country, quote: seat.quote }] : [],
    },
    {
      kind: "age",
      values: minimumAge ? [{ text: words.years(minimumAge.years), quote: minimumAge.quote }] : [],
    },
    { kind: "period", values: periods.map(({ value, quote }) => ({ text: value, quote })) },
    { kind: "time", values: responseTime ? [{ text: responseTime.value, quote: responseTime.quote }] : [] },
    { kind: "recipient", values: recipients.map(({ name, quote }) => ({ text: name, quote })) },
  ];
  return rows.filter(({ values }) => values.length > 0);
}

/** What the policy states in figures and names; each leads to the sentence that states it. */
export function DetailList({ details }: { details: Details }) {
  const { inText, language } = use(Source);
  const rows = rowsOf(details);
  if (rows.length === 0) return null;
  return (
    <section className="details">
      <h2>{words.details}</h2>
      <dl>
        {rows.map(({ kind, values }) => (
          <div key={kind}>
            <dt>{words.detail[kind]}</dt>
            <dd>
              <ul>
                {values.slice(0, MOST).map(({ text, quote }) => (
                  <li key={`${text} ${String(quote.start)}`}>
                    {inText ? (
                      <button
                        type="button"
                        className="link-button"
                        title={words.showInText}
                        dir="auto"
                        {...(language !== null && kind !== "seat" && kind !== "age"
                          ? { lang: language }
                          : {})}
                        onClick={() => inText.show(quote)}
                      >
                        {text}
                      </button>
                    ) : (
                      <span dir="auto">{text}</span>
                    )}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
