import { useState } from "react";
import { locale } from "../i18n.ts";
import { moment, shortAddress } from "../ui/format.ts";
import { Icon } from "../ui/Icon.tsx";
import { words } from "../ui/words.ts";
import type { Acts } from "./platform.ts";
import type { ReadyState } from "./Ready.tsx";
import { Whose } from "./Whose.tsx";

/** What was read, and when. */
export function Foot({ state, acts }: { state: ReadyState; acts: Acts }) {
  const [now] = useState(() => Date.now());
  const { pages = [] } = state.summary.source;
  const { text, today } = moment(state.readAt, now, locale);
  return (
    <footer className="foot">
      <button
        type="button"
        className="button"
        onClick={() => acts.openReport(state.url, state.private === true)}
      >
        {words.fullReport}
      </button>
      <Whose chosenBy={state.chosenBy} site={state.site} acts={acts} />
      <button type="button" className="link-button" dir="ltr" onClick={() => acts.openTab(state.url)}>
        {shortAddress(state.url)}
      </button>
      {pages.length > 0 ? (
        <details className="pages">
          <summary>
            {words.furtherPages(pages.length)}
            <Icon name="chevron" />
          </summary>
          <ul>
            {pages.map(({ url, title }) => (
              <li key={url}>
                <button type="button" className="link-button" dir="auto" onClick={() => acts.openTab(url)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <p>{today ? words.readToday(text) : words.readAt(text)}</p>
      {state.unkept ? (
        <p className="unkept">
          {words.unkept}{" "}
          <button type="button" className="link-button" onClick={acts.openOptions}>
            {words.settings}
          </button>
        </p>
      ) : null}
      <button type="button" className="link-button" onClick={acts.readAgain}>
        <Icon name="again" /> {words.readAgain}
      </button>
      <p className="site-warnings">
        {state.off ? `${words.siteWarningsAreOff} ` : null}
        <button type="button" className="link-button" onClick={() => acts.siteWarnings(state.off === true)}>
          {state.off ? words.siteWarningsOn : words.siteWarningsOff}
        </button>
      </p>
    </footer>
  );
}
