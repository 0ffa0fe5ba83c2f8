import type { Contradiction } from "../../policy/types.ts";
import { Icon } from "./Icon.tsx";
import { QuoteFigure } from "./Quotes.tsx";
import { factLabel, factSentence } from "./voice.ts";
import { words } from "./words.ts";

/** What the policy says both of; never folded, both quotes in sight. */
export function Contradictions({ contradictions }: { contradictions: readonly Contradiction[] }) {
  if (contradictions.length === 0) return null;
  return (
    <section className="part contradictions">
      <h2>
        <Icon name="conflict" /> {words.contradictions}
      </h2>
      {contradictions.map((contradiction) => (
        <div key={contradiction.fact} className="contradiction">
          <h3>{factLabel(contradiction.fact)}</h3>
          {contradiction.quotes.map((quote) => (
            <div key={quote.start}>
              <p>{factSentence(contradiction.fact, quote.stance)}</p>
              <QuoteFigure quote={quote} />
            </div>
          ))}
        </div>
      ))}
    </section>
  );
}
