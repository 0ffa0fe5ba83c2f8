import { createContext, use, useState } from "react";
import type { Quote, Slice } from "../../policy/types.ts";
import { words } from "./words.ts";

/** Where the quotes on a page come from, and how they are shown there. */
export interface QuoteSource {
  /** Address of the policy, null where it is not to be opened. */
  url: string | null;
  language: string | null;
  /** The policy's title: a heading path that begins with it says nothing new. */
  title: string | null;
  /** Whether the policy was opened at the quote. */
  show: (quote: Quote) => Promise<boolean>;
  /** On a page that holds the policy's text too: goes to the quote there. */
  inText?: { label: string; show: (quote: Slice) => void };
}

export const Source = createContext<QuoteSource>({
  url: null,
  language: null,
  title: null,
  show: () => Promise.resolve(false),
});

/** One quote, word for word, with the headings it stands under. */
export function QuoteFigure({ quote }: { quote: Quote }) {
  const { url, language, title, show, inText } = use(Source);
  const [failed, setFailed] = useState(false);
  const [outermost, ...below] = quote.heading;
  const headings = below.length > 0 && outermost === title ? below : quote.heading;
  const path = headings.join(words.headingSeparator);
  const lang = language === null ? {} : { lang: language };
  const open = () => {
    show(quote).then(
      (opened) => setFailed(!opened),
      () => setFailed(true),
    );
  };
  return (
    <figure className="quote">
      <blockquote cite={url ?? undefined} dir="auto" {...lang}>
        {quote.text}
      </blockquote>
      <figcaption>
        {path === "" ? (
          <span>{words.noHeading}</span>
        ) : (
          <cite dir="auto" {...lang}>
            {path}
          </cite>
        )}
        {inText && url !== null ? (
          <button type="button" className="link-button" onClick={() => inText.show(quote)}>
            {inText.label}
          </button>
        ) : null}
        {url === null ? null : (
          <button type="button" className="link-button" onClick={open}>
            {quote.page === undefined ? words.showInPolicy : words.showPage(quote.page)}
          </button>
        )}
        {failed ? (
          <span className="problem" role="status">
            {words.notShown}
          </span>
        ) : null}
      </figcaption>
    </figure>
  );
}

/** The best quotes of one answer; those beyond `first` are folded. */
export function QuoteList({ quotes, first = 1 }: { quotes: readonly Quote[]; first?: number }) {
  const [all, setAll] = useState(false);
  const shown = all ? quotes : quotes.slice(0, first);
  const rest = quotes.length - shown.length;
  return (
    <div className="quotes">
      {shown.map((quote) => (
        <QuoteFigure key={`${String(quote.start)}-${String(quote.end)}`} quote={quote} />
      ))}
      {rest > 0 ? (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {words.moreQuotes(rest)}
        </button>
      ) : null}
    </div>
  );
}
