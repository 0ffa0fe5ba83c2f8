import { useMemo, useState } from "react";
import { factOf, SECTIONS } from "../../policy/facts.ts";
import type { FactAnswer, Quote, Section } from "../../policy/types.ts";
import { PROBABLY_BELOW } from "../../policy/doubt.ts";
import { type Compared, comparePolicies } from "../../policy/worth.ts";
import { locale } from "../i18n.ts";
import type { StoredPolicy } from "../messages.ts";
import { moment, policyDate } from "../ui/format.ts";
import { Icon } from "../ui/Icon.tsx";
import { questionOf } from "../ui/quote-question.ts";
import { QuoteList, Source } from "../ui/Quotes.tsx";
import type { Platform } from "./platform.ts";
import { factLabel, factSentence } from "../ui/voice.ts";
import { words } from "./words.ts";

const SECTION_IDS = Object.keys(SECTIONS) as Section[];

interface PairProps {
  first: StoredPolicy;
  second: StoredPolicy;
  names: readonly [string, string];
  platform: Platform;
}

/** Every question with the two answers to it. */
export function Pair({ first, second, names, platform }: PairProps) {
  const [all, setAll] = useState(false);
  const rows = useMemo(() => comparePolicies(first.summary, second.summary), [first, second]);
  const differing = rows.filter((row) => row.differ);
  const shown = all ? rows : differing;
  const won = (side: "first" | "second") => rows.filter((row) => row.better === side).length;
  return (
    <>
      <div className="outcome">
        <p role="status">
          <strong>{differing.length === 0 ? words.same : words.differ(differing.length, rows.length)}</strong>
        </p>
        <ul>
          <li>{words.better(names[0], won("first"))}</li>
          <li>{words.better(names[1], won("second"))}</li>
        </ul>
        <label className="tick">
          <input type="checkbox" checked={!all} onChange={(event) => setAll(!event.target.checked)} />
          <span>{words.onlyDifferences}</span>
        </label>
      </div>
      {shown.length === 0 ? null : (
        <table>
          <caption className="unseen">{words.compareTitle}</caption>
          <thead>
            <tr>
              <Head name={names[0]} policy={first} />
              <Head name={names[1]} policy={second} />
            </tr>
          </thead>
          {SECTION_IDS.map((section) => (
            <Rows
              key={section}
              section={section}
              rows={shown.filter((row) => factOf(row.fact).section === section)}
              policies={[first, second]}
              platform={platform}
            />
          ))}
        </table>
      )}
    </>
  );
}

function Head({ name, policy }: { name: string; policy: StoredPolicy }) {
  const [now] = useState(() => Date.now());
  const { updated } = policy.summary;
  return (
    <th scope="col">
      <span dir="auto">{name}</span>
      <span className="more">
        {updated === null
          ? words.readAt(moment(policy.readAt, now, locale).text)
          : words.updated(policyDate(updated, locale))}
      </span>
    </th>
  );
}

interface RowsProps {
  section: Section;
  rows: readonly Compared[];
  policies: readonly [StoredPolicy, StoredPolicy];
  platform: Platform;
}

function Rows({ section, rows, policies, platform }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2} className="section">
          {words.section[section]}
        </th>
      </tr>
      {rows.map((row) => (
        <Row key={row.fact} row={row} policies={policies} platform={platform} />
      ))}
    </tbody>
  );
}

function Row({ row, policies, platform }: { row: Compared } & Pick<RowsProps, "policies" | "platform">) {
  return (
    <>
      <tr className="question">
        <th scope="rowgroup" colSpan={2}>
          {factLabel(row.fact)}
        </th>
      </tr>
      <tr className="answers">
        <Cell answer={row.first} better={row.better === "first"} policy={policies[0]} platform={platform} />
        <Cell answer={row.second} better={row.better === "second"} policy={policies[1]} platform={platform} />
      </tr>
    </>
  );
}

interface CellProps {
  answer: FactAnswer;
  better: boolean;
  policy: StoredPolicy;
  platform: Platform;
}

function Cell({ answer, better, policy, platform }: CellProps) {
  const { stance } = answer;
  const [open, setOpen] = useState(false);
  const { url, summary } = policy;
  const source = useMemo(
    () => ({
      url,
      language: summary.source.language,
      title: summary.title,
      show: async (quote: Quote) => {
        const { opened } = await platform.showQuote(questionOf(quote, url));
        return opened;
      },
    }),
    [url, summary, platform],
  );
  return (
    <td className={better ? "better" : undefined}>
      <p className="stance">
        <strong>{words.answer[stance]}</strong>
        {better ? (
          <span className="mark">
            <Icon name="check" /> {words.betterHere}
          </span>
        ) : null}
      </p>
      <p>{factSentence(answer.id, stance, answer.confidence < PROBABLY_BELOW)}</p>
      {answer.quotes.length === 0 ? null : (
        <details onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>
            <span>{words.showProof}</span>
            <Icon name="chevron" />
          </summary>
          {open ? (
            <Source value={source}>
              <QuoteList quotes={answer.quotes} />
            </Source>
          ) : null}
        </details>
      )}
    </td>
  );
}
