import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { FactId, Quote } from "../../policy/types.ts";
import type { WarnRules } from "../../policy/warnings.ts";
import { namePage } from "../ui/page.ts";
import type { Report } from "../messages.ts";
import { Contacts } from "../ui/Contacts.tsx";
import { Contradictions } from "../ui/Contradictions.tsx";
import { words as troubles } from "../ui/trouble-words.ts";
import { questionOf } from "../ui/quote-question.ts";
import { Source } from "../ui/Quotes.tsx";
import { Answers } from "./Answers.tsx";
import { codeOf } from "./code-of.ts";
import { bringToFront, passageAnchor, show, showSoon } from "./anchors.ts";
import { Changed } from "./Changed.tsx";
import { DetailList } from "./DetailList.tsx";
import { type Choice, entriesOf, factAnchor } from "./facts.ts";
import { fileName, jsonOf } from "./file.ts";
import { Head } from "./Head.tsx";
import { markdownOf } from "./markdown.ts";
import type { Platform } from "./platform.ts";
import { PolicyPane } from "./PolicyPane.tsx";
import { Overview } from "./Overview.tsx";
import { nameOf } from "./name.ts";
import { passageAt, usesOf } from "./uses.ts";
import { words } from "./words.ts";

interface ReportPageProps {
  first: Report;
  rules: WarnRules;
  platform: Platform;
}

/** What was last done, said in the live region. */
export interface Notice {
  text: string;
  problem: boolean;
}

const NOTICE_MS = 4_000;
const NOTHING: never[] = [];

export function ReportPage({ first, rules, platform }: ReportPageProps) {
  const [report, setReport] = useState(first);
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [choice, setChoice] = useState<Choice>("all");
  const [query, setQuery] = useState("");
  const [showAll, setShowAll] = useState(0); // counts the wishes to see every sentence again
  const cameFrom = useRef<HTMLElement | null>(null);
  const { summary, url } = report;

  const { entries, warnings } = useMemo(() => entriesOf(summary, rules), [summary, rules]);
  const { text } = report;
  const used = useMemo(() => (text ? usesOf(text, summary) : NOTHING), [text, summary]);
  // a long policy's text comes a moment after the answers
  const laterText = useDeferredValue(text, null);

  useEffect(() => {
    namePage(report.private ? words.fullReport : words.reportOf(nameOf(report)));
  }, [report]);

  useEffect(() => {
    if (notice === null || notice.problem) return;
    const timer = setTimeout(() => setNotice(null), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  const say = (said: string, problem = false) => setNotice({ text: said, problem });

  const toFact = useCallback((id: FactId) => {
    const anchor = factAnchor(id);
    if (!show(anchor)) {
      // hidden by a filter or a search
      setChoice("all");
      setQuery("");
      showSoon(anchor);
    }
  }, []);

  const toText = useCallback(
    (quote: Pick<Quote, "start">) => {
      cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      const at = text ? passageAt(text.passages, quote.start) : -1;
      const anchor = passageAnchor(text?.passages[at]?.start ?? quote.start);
      if (!show(anchor)) {
        setShowAll((n) => n + 1);
        showSoon(anchor);
      }
    },
    [text],
  );

  const goBack = useCallback(() => {
    const from = cameFrom.current;
    cameFrom.current = null;
    if (!from?.isConnected) return false;
    bringToFront(from);
    return true;
  }, []);

  const source = useMemo(
    () => ({
      url,
      language: summary.source.language,
      title: summary.title,
      show: async (quote: Quote) => {
        const { opened } = await platform.showQuote(questionOf(quote, url));
        return opened;
      },
      ...(text ? { inText: { label: words.showInText, show: toText } } : {}),
    }),
    [platform, url, summary, text, toText],
  );

  const readAgain = () => {
    setBusy(true);
    say(words.rereading);
    platform
      .readAgain(url)
      .then(
        (found) => {
          setReport(found);
          say(words.reread);
        },
        (cause: unknown) => say(troubles.failed[codeOf(cause)].title, true),
      )
      .finally(() => setBusy(false));
  };

  const acts = {
    openPolicy: () => void platform.openTab(url).catch(() => undefined),
    openOptions: () => void platform.openOptions().catch(() => undefined),
    readAgain,
    copy: () => {
      platform.copy(markdownOf(report, entries)).then(
        () => say(words.copied),
        () => say(words.notCopied, true),
      );
    },
    save: () => platform.saveFile(fileName(report), jsonOf(summary)),
    print: () => platform.print(),
  };

  return (
    <main className="report" data-state="ready" data-ready="true">
      <nav className="jumps" aria-label={words.fullReport}>
        <a href="#answers">{words.toAnswers}</a>
        <a href="#policy">{words.toPolicy}</a>
      </nav>
      <Head report={report} busy={busy} acts={acts} />
      <p className={notice?.problem ? "notice problem" : "notice"} role="status">
        {notice?.text}
      </p>
      <Source value={source}>
        <div className="columns">
          <div className="column">
            <Overview warnings={warnings} entries={entries} toFact={toFact} />
            {report.changed ? <Changed changed={report.changed} /> : null}
            <Contradictions contradictions={summary.contradictions} />
            <Answers
              entries={entries}
              choice={choice}
              query={query}
              onChoice={setChoice}
              onQuery={setQuery}
            />
            {summary.details ? <DetailList details={summary.details} /> : null}
            <div className="contact-part">
              <Contacts
                company={summary.company}
                contacts={summary.contacts}
                acts={{ openTab: (address) => void platform.openTab(address).catch(() => undefined) }}
              />
            </div>
            <p className="promise">{words.whatLeaves}</p>
          </div>
          <PolicyPane
            report={report}
            text={laterText}
            used={used}
            showAll={showAll}
            toFact={toFact}
            goBack={goBack}
            busy={busy}
            onReadAgain={readAgain}
          />
        </div>
      </Source>
    </main>
  );
}
