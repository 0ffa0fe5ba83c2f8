import { useState } from "react";
import { locale } from "../i18n.ts";
import type { Report } from "../messages.ts";
import { moment, policyDate, shortAddress } from "../ui/format.ts";
import { Icon } from "../ui/Icon.tsx";
import { nameOf } from "./name.ts";
import { words } from "./words.ts";

export interface HeadActs {
  openPolicy: () => void;
  openOptions: () => void;
  readAgain: () => void;
  copy: () => void;
  save: () => void;
  print: () => void;
}

/** Whose policy, which one, read when; and what can be done with the report. */
export function Head({ report, busy, acts }: { report: Report; busy: boolean; acts: HeadActs }) {
  const { url, readAt, summary, private: isPrivate } = report;
  const { title, updated, source } = summary;
  const [now] = useState(() => Date.now());
  const read = moment(readAt, now, locale);
  const lang = title !== null && source.language !== null ? { lang: source.language } : {};
  return (
    <header className="head">
      <img src="/icons/128.png" alt="" width="48" height="48" />
      <div className="whose">
        <h1 dir="auto">{nameOf(report)}</h1>
        <p className="which">
          <span dir="auto" {...lang}>
            {title ?? words.privacyPolicy}
          </span>
        </p>
        <ul className="facts-of-it">
          <li>{updated === null ? words.noDate : words.updated(policyDate(updated, locale))}</li>
          <li>{words.wordCount(source.words)}</li>
          <li>{read.today ? words.readToday(read.text) : words.readAt(read.text)}</li>
          <li>
            <button type="button" className="link-button" dir="ltr" onClick={acts.openPolicy}>
              {shortAddress(url)}
            </button>
          </li>
          {(source.pages ?? []).map((page) => (
            <li key={page.url} dir="ltr">
              {shortAddress(page.url)}
            </li>
          ))}
        </ul>
      </div>
      <div className="acts">
        <button type="button" className="button" onClick={acts.copy}>
          {words.copyMarkdown}
        </button>
        <button type="button" className="button" onClick={acts.save}>
          {words.saveJson}
        </button>
        <button type="button" className="button" onClick={acts.print}>
          {words.print}
        </button>
        {isPrivate ? null : (
          <button type="button" className="button" disabled={busy} onClick={acts.readAgain}>
            <Icon name="again" /> {words.readAgain}
          </button>
        )}
        <button type="button" className="quiet" title={words.settings} onClick={acts.openOptions}>
          <Icon name="settings" />
          <span className="unseen">{words.settings}</span>
        </button>
      </div>
    </header>
  );
}
