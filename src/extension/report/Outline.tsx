import { Icon } from "../ui/Icon.tsx";
import type { Part } from "./layout.ts";
import { words } from "./words.ts";

export const partAnchor = (index: number): string => `part-${String(index)}`;

const MOST_MARKS = 5;

interface OutlineProps {
  parts: readonly Part[];
  text: string;
  onGo: (index: number) => void;
}

/** The policy's headings, each with a mark for how much stands under it that proves an answer. */
export function Outline({ parts, text, onGo }: OutlineProps) {
  if (parts.length < 2) return null;
  return (
    <details className="outline" open>
      <summary>
        <h3>{words.outline}</h3>
        <Icon name="chevron" />
      </summary>
      <nav aria-label={words.outline}>
        <ol>
          {parts.map((part, index) => {
            const block = part.heading?.block;
            return (
              <li key={index} data-depth={part.depth}>
                <button type="button" onClick={() => onGo(index)}>
                  <span className="name" dir="auto">
                    {block ? text.slice(block.start, block.end) : words.beginning}
                  </span>
                  <Marks proofs={part.proofs} />
                </button>
              </li>
            );
          })}
        </ol>
      </nav>
    </details>
  );
}

/** A dot for each proof up to five, and the number. */
function Marks({ proofs }: { proofs: number }) {
  if (proofs === 0) return <span className="unseen"> ({words.noProofs})</span>;
  const dots = Math.min(proofs, MOST_MARKS);
  return (
    <span className="marks">
      <svg
        viewBox={`0 0 ${String(dots * 8)} 8`}
        width={dots * 8}
        height="8"
        aria-hidden="true"
        focusable="false"
      >
        {Array.from({ length: dots }, (_, i) => (
          <circle key={i} cx={i * 8 + 4} cy="4" r="2.5" />
        ))}
      </svg>
      <span aria-hidden="true">{words.number(proofs)}</span>
      <span className="unseen"> ({words.proofs(proofs)})</span>
    </span>
  );
}
