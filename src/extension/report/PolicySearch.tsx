import { type KeyboardEvent, type RefObject, useEffect, useId, useMemo, useState } from "react";
import { Icon } from "../ui/Icon.tsx";
import { clearHits, lightHits } from "./hits-on-page.ts";
import { hitsOf, MOST_HITS, SHORTEST } from "./search.ts";
import { words } from "./words.ts";

interface PolicySearchProps {
  text: string;
  /** Where the policy's text stands on the page. */
  body: RefObject<HTMLElement | null>;
  /** A place is to be shown: nothing may be hidden. */
  onShow: () => void;
}

/** Finds words in the policy: all places are marked, one after the other is shown. */
export function PolicySearch({ text, body, onShow }: PolicySearchProps) {
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(-1); // none is shown until the reader asks for one
  const id = useId();
  const hits = useMemo(() => hitsOf(text, query), [text, query]);

  useEffect(() => {
    if (body.current) lightHits(body.current, hits, at);
  }, [body, hits, at]);
  useEffect(() => clearHits, []);

  const step = (by: 1 | -1) => {
    if (hits.length === 0) return;
    onShow();
    setAt((now) => (now < 0 ? (by > 0 ? 0 : hits.length - 1) : (now + by + hits.length) % hits.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  return (
    <div className="search in-policy" role="search">
      <label htmlFor={id}>
        <span className="unseen">{words.searchPolicy}</span>
        <input
          id={id}
          type="search"
          placeholder={words.searchPolicy}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(-1);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <button type="button" className="quiet" disabled={hits.length === 0} onClick={() => step(-1)}>
        <Icon name="chevron" className="up" />
        <span className="unseen">{words.previousHit}</span>
      </button>
      <button type="button" className="quiet" disabled={hits.length === 0} onClick={() => step(1)}>
        <Icon name="chevron" />
        <span className="unseen">{words.nextHit}</span>
      </button>
      <p role="status">{saying(query, hits.length, at)}</p>
    </div>
  );
}

function saying(query: string, n: number, at: number): string {
  if (query.trim().length < SHORTEST) return "";
  if (n === 0) return words.noHits;
  if (at >= 0) return words.hitAt(at + 1, n);
  return n === MOST_HITS ? words.manyHits(MOST_HITS) : words.hits(n);
}
