import { memo, type ReactNode, useState } from "react";
import { factLabel } from "../ui/voice.ts";
import type { FactId } from "../../policy/types.ts";
import { language } from "../i18n.ts";
import { shortAddress } from "../ui/format.ts";
import { passageAnchor } from "./anchors.ts";
import type { Group, Part, Piece, ShownBlock } from "./layout.ts";
import { partAnchor } from "./Outline.tsx";
import type { Used } from "./uses.ts";
import { words } from "./words.ts";

interface PolicyTextProps {
  text: string;
  parts: readonly Part[];
  /** Of the policy, an ISO 639 code. */
  lang: string | null;
  toFact: (id: FactId) => void;
}

/** The page's own headings end at 3: a policy's begin at 4, and the page has six. */
const HEADINGS = ["h4", "h5", "h6", "h6"] as const;

/** The policy's own words, never as mark-up: every piece is a text node. Not rendered again by anything that only hides or marks. */
export const PolicyText = memo(function PolicyText({ text, parts, lang, toFact }: PolicyTextProps) {
  return (
    <div className="policy-text" dir="auto" {...(lang === null ? {} : { lang })}>
      {parts.map((part, index) => (
        <PartView key={index} part={part} index={index} text={text} toFact={toFact} />
      ))}
    </div>
  );
});

interface ViewProps {
  text: string;
  toFact: (id: FactId) => void;
}

function PartView({ part, index, ...view }: { part: Part; index: number } & ViewProps) {
  const Heading = HEADINGS[part.depth - 1] ?? "h6";
  const { heading, page } = part;
  return (
    <section className="part-of-text" id={partAnchor(index)} tabIndex={-1}>
      {page && "url" in page ? <p className="from-page">{words.readFrom(shortAddress(page.url))}</p> : null}
      {heading ? (
        <Heading className="block">
          <Pieces pieces={heading.cells.flat()} {...view} />
          {page && "number" in page ? <span className="page">{words.pageNumber(page.number)}</span> : null}
        </Heading>
      ) : null}
      {part.groups.map((group, i) => (
        <GroupView key={i} group={group} {...view} />
      ))}
    </section>
  );
}

function GroupView({ group, ...view }: { group: Group } & ViewProps) {
  const inner = ({ cells }: ShownBlock): ReactNode => <Pieces pieces={cells.flat()} {...view} />;
  switch (group.kind) {
    case "list":
      return (
        <ul>
          {group.blocks.map((block) => (
            <li key={block.block.start} className="block">
              {inner(block)}
            </li>
          ))}
        </ul>
      );
    case "table":
      return <TableView group={group} {...view} />;
    case "quote":
      return <blockquote className="block">{inner(group.block)}</blockquote>;
    case "term":
      return (
        <p className="block">
          <strong>{inner(group.block)}</strong>
        </p>
      );
    case "paragraph":
      return <p className="block">{inner(group.block)}</p>;
  }
}

function TableView({ group, ...view }: { group: Extract<Group, { kind: "table" }> } & ViewProps) {
  const named = group.columns.some((column) => column !== "");
  return (
    <div className="table">
      <table>
        {named ? (
          <thead>
            <tr>
              {group.columns.map((column, i) =>
                column === "" ? (
                  <td key={i} />
                ) : (
                  <th key={i} scope="col">
                    {column}
                  </th>
                ),
              )}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {group.blocks.map((row) => (
            <tr key={row.block.start} className="block">
              {row.cells.map((cell, i) => (
                <td key={i}>
                  <Pieces pieces={cell} {...view} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Pieces({ pieces, text, toFact }: { pieces: readonly Piece[] } & ViewProps) {
  return pieces.map(({ start, end, used, isRest }) => {
    const words = text.slice(start, end);
    if (used === null)
      return (
        <span key={start} data-at={start} className="between">
          {words}
        </span>
      );
    const { kind } = used;
    const Mark = kind === "quoted" ? "mark" : "span";
    return (
      <span key={start} className={isRest ? "sentence rest" : "sentence"} data-kind={kind}>
        <Mark {...(isRest ? {} : { id: passageAnchor(used.start) })} data-at={start} tabIndex={-1}>
          {words}
        </Mark>
        {!isRest && used.uses.length + used.details.length > 0 ? <Uses used={used} toFact={toFact} /> : null}
      </span>
    );
  });
}

/** Topics beside a sentence before the rest is asked for. */
const FIRST = 2;

/** What a sentence was used for; each topic leads to its answer. */
function Uses({ used, toFact }: { used: Used; toFact: (id: FactId) => void }) {
  const [all, setAll] = useState(false);
  const { uses, details } = used;
  const shown = all ? uses : uses.slice(0, FIRST);
  const rest = uses.length - shown.length;
  const quotedRest = uses.slice(FIRST).some(({ quoted }) => quoted);
  return (
    <span className="uses" lang={language}>
      {shown.map(({ fact, quoted }) => {
        const label = factLabel(fact);
        return (
          <button
            key={fact}
            type="button"
            className={quoted ? "use" : "use weighed"}
            aria-label={quoted ? words.toAnswer(label) : words.weighedFor(label)}
            onClick={() => toFact(fact)}
          >
            {label}
          </button>
        );
      })}
      {rest > 0 && !all ? (
        <button type="button" className={quotedRest ? "use" : "use weighed"} onClick={() => setAll(true)}>
          {words.moreUses(rest)}
        </button>
      ) : null}
      {details.map((kind) => (
        <span key={kind} className="use stated">
          {words.detail[kind]}
        </span>
      ))}
    </span>
  );
}
