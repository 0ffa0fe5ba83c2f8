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
  const { text, today } = moment(state.readAt, now, locale);
  return (
    <footer className="foot">
      <Whose chosenBy={state.chosenBy} site={state.site} acts={acts} />
      <button type="button" className="link-button" dir="ltr" onClick={() => acts.openTab(state.url)}>
        {shortAddress(state.url)}
      </button>
      <p>{today ? words.readToday(text) : words.readAt(text)}</p>
      <button type="button" className="link-button" onClick={acts.readAgain}>
        <Icon name="again" /> {words.readAgain}
      </button>
    </footer>
  );
}
