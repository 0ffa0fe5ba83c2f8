import { useMemo, useState } from "react";
import type { PolicyLink } from "../../page/types.ts";
import type { WarnRules } from "../../policy/warnings.ts";
import type { Quote } from "../../policy/types.ts";
import { locale } from "../i18n.ts";
import type { Changed, PageState } from "../messages.ts";
import { moment } from "../ui/format.ts";
import { Folded } from "../ui/Line.tsx";
import { Source } from "../ui/Quotes.tsx";
import { warningsOf } from "../ui/voice.ts";
import { words } from "../ui/words.ts";
import { useAnnounced } from "./announce.ts";
import { AddressForm, Choice } from "./Choice.tsx";
import { Contacts } from "../ui/Contacts.tsx";
import { Foot } from "./Foot.tsx";
import type { Acts } from "./platform.ts";
import { useChangeList } from "./useChangeList.ts";
import { Signup } from "./Signup.tsx";
import { SummaryBody } from "../ui/SummaryBody.tsx";

export type ReadyState = Extract<PageState, { kind: "ready" }>;

interface ReadyProps {
  state: ReadyState;
  rules: WarnRules;
  acts: Acts;
  showQuote: (quote: Quote) => Promise<boolean>;
}

/** The summary of a policy. */
export function Ready({ state, rules, acts, showQuote }: ReadyProps) {
  const { summary } = state;
  const source = useMemo(
    () => ({ url: state.url, language: summary.source.language, title: summary.title, show: showQuote }),
    [state.url, summary, showQuote],
  );
  const { length } = warningsOf(summary.facts, summary.contradictions, rules);
  useAnnounced(length === 0 ? words.nothingUnusual : words.verdict(length));
  return (
    <Source value={source}>
      {state.signup ? <Signup consent={state.consent ?? null} /> : null}
      <SummaryBody
        summary={summary}
        rules={rules}
        signup={state.signup}
        news={state.changed?.isNews ? <WhatChanged changed={state.changed} /> : null}
      >
        {state.changed && !state.changed.isNews ? <WhatChanged changed={state.changed} /> : null}
        <Contacts company={summary.company} contacts={summary.contacts} acts={acts} />
        <OtherPolicies candidates={state.candidates} url={state.url} acts={acts} />
      </SummaryBody>
      <Foot state={state} acts={acts} />
    </Source>
  );
}

/** What changed since the reader knew the policy: in sight the first time, folded from then on. */
function WhatChanged({ changed }: { changed: Changed }) {
  const [now] = useState(() => Date.now());
  const list = useChangeList();
  const since = words.changedSince(moment(changed.since, now, locale).text);
  return (
    <div className={changed.isNews ? "changes news" : "changes"}>
      <Folded title={since} open={changed.isNews}>
        {list?.(changed)}
      </Folded>
    </div>
  );
}

interface OtherPoliciesProps {
  candidates: readonly PolicyLink[];
  url: string;
  acts: Acts;
}

function OtherPolicies({ candidates, url, acts }: OtherPoliciesProps) {
  const others = candidates.filter((candidate) => candidate.url !== url);
  return (
    <Folded title={words.otherPolicies}>
      <Choice candidates={others} acts={acts} />
      <AddressForm acts={acts} />
    </Folded>
  );
}
