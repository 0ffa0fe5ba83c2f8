import { useMemo } from "react";
import type { PolicyLink } from "../../page/types.ts";
import { type WarnRules, warningsFor } from "../../policy/warnings.ts";
import type { Quote } from "../../policy/types.ts";
import type { PageState } from "../messages.ts";
import { Folded } from "../ui/Line.tsx";
import { Source } from "../ui/Quotes.tsx";
import { words } from "../ui/words.ts";
import { useAnnounced } from "./announce.ts";
import { AddressForm, Choice } from "./Choice.tsx";
import { Contacts } from "./Contacts.tsx";
import { Foot } from "./Foot.tsx";
import type { Acts } from "./platform.ts";
import { Signup } from "./Signup.tsx";
import { SummaryBody } from "./SummaryBody.tsx";

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
  const { length } = warningsFor(summary.facts, summary.contradictions, rules);
  useAnnounced(length === 0 ? words.nothingUnusual : words.verdict(length));
  return (
    <Source value={source}>
      {state.signup ? <Signup state={state} /> : null}
      <SummaryBody summary={summary} rules={rules} signup={state.signup}>
        <Contacts company={summary.company} contacts={summary.contacts} acts={acts} />
        <OtherPolicies candidates={state.candidates} url={state.url} acts={acts} />
      </SummaryBody>
      <Foot state={state} acts={acts} />
    </Source>
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
