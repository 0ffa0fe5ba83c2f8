import { useEffect, useMemo, useRef, useState } from "react";
import { warnRulesOf } from "../settings.ts";
import { Gone } from "../ui/Gone.tsx";
import { questionOf } from "../ui/quote-question.ts";
import { useSettings } from "../ui/useSettings.ts";
import { words } from "../ui/words.ts";
import { Announce } from "./announce.ts";
import { Frame } from "./Frame.tsx";
import type { Acts, Platform } from "./platform.ts";
import { Reading } from "./Reading.tsx";
import { Ready } from "./Ready.tsx";
import { Signup } from "./Signup.tsx";
import { isTrouble, useTrouble } from "./useTrouble.ts";
import { useVoice } from "./useVoice.ts";
import { type Shown, useWatch } from "./useWatch.ts";

const LOOKING: Shown = { kind: "looking" };

/** The view in front: a new one takes the focus where the old one had it. */
const viewOf = (shown: Shown) => ("site" in shown ? `${shown.kind} ${shown.site}` : shown.kind);

export function App({ platform }: { platform: Platform }) {
  const { shown: answer, send, ask } = useWatch(platform);
  const settings = useSettings(platform);
  const speaks = useVoice(platform);
  const troubleView = useTrouble(isTrouble(answer));
  // a summary is shown with the warnings that the reader chose, not first with others
  const unready = settings === null || speaks === null;
  const waits = answer.kind === "ready" ? unready : isTrouble(answer) && troubleView === null;
  const shown = waits ? LOOKING : answer;
  const [said, say] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const view = viewOf(shown);

  useEffect(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) heading.current?.focus({ preventScroll: true });
  }, [view]);

  const acts: Acts = useMemo(() => {
    const quietly = (promise: Promise<void>) => {
      promise.catch(() => undefined); // a page that the browser will not open leaves all as it is
    };
    return {
      openTab: (url) => quietly(platform.openTab(url)),
      openPolicy: (url) => send({ type: "open-policy", url }),
      openOptions: () => quietly(platform.openOptions()),
      openReport: (url, isPrivate) => quietly(platform.openReport(url, isPrivate)),
      allow: (origins) => platform.allow(origins),
      choose: (url) => send({ type: "choose", url }),
      enterAddress: (url) => send({ type: "enter-address", url }),
      forgetChoice: () => send({ type: "forget-choice" }),
      readAgain: () => send({ type: "read-again" }),
      reloadPage: () => send({ type: "reload-page" }),
      siteWarnings: (on) => send({ type: "site-warnings", on }),
      cancel: () => send({ type: "cancel" }),
      ask,
    };
  }, [platform, send, ask]);

  const rules = useMemo(() => (settings ? warnRulesOf(settings) : {}), [settings]);

  return (
    <Announce value={say}>
      <Frame shown={shown} heading={heading} acts={acts}>
        <p className="unseen" role="status">
          {said}
        </p>
        {shown.kind === "looking" ? <p className="looking">{words.looking}</p> : null}
        {"signingUp" in shown && shown.signingUp ? <Signup consent={shown.signingUp.consent} /> : null}
        {shown.kind === "reading" ? <Reading key={view} state={shown} acts={acts} /> : null}
        {isTrouble(shown) ? troubleView?.(view, shown, acts) : null}
        {shown.kind === "ready" && speaks === false ? <Gone /> : null}
        {shown.kind === "ready" && speaks ? (
          <Ready
            key={shown.url}
            state={shown}
            rules={rules}
            acts={acts}
            showQuote={async (quote) => {
              const { opened } = await platform.showQuote(questionOf(quote, shown.url));
              if (opened) platform.closePopup();
              return opened;
            }}
          />
        ) : null}
        {/* of each view anew: it never jumps from one's end to another's */}
        <p key={`promise ${view}`} className="promise">
          {words.whatLeaves}
        </p>
      </Frame>
    </Announce>
  );
}
