import { type ReactNode, useState } from "react";
import type { ErrorCode } from "../../policy/errors.ts";
import { READ_LANGUAGES } from "../../policy/read-languages.ts";
import type { NotPolicyReason } from "../../policy/types.ts";
import { locale } from "../i18n.ts";
import type { PageState } from "../messages.ts";
import { originPattern } from "../origin.ts";
import { shortAddress } from "../ui/format.ts";
import { Icon } from "../ui/Icon.tsx";
import { words } from "../ui/trouble-words.ts";
import { words as shared } from "../ui/words.ts";
import { AddressForm, Choice } from "./Choice.tsx";
import { languageName } from "./language-name.ts";
import type { Acts } from "./platform.ts";
import { StatePage } from "./StatePage.tsx";
import type { Trouble, TroubleRenderer } from "./useTrouble.ts";
import { Whose } from "./Whose.tsx";

type State<K extends PageState["kind"]> = Extract<PageState, { kind: K }>;

/** What the reader can do where there is no summary; the first is the likeliest to help. */
type Act = "retry" | "open" | "enter" | "allow";

const AFTER_FAILURE: Record<ErrorCode, readonly Act[]> = {
  "bad-address": ["enter"],
  "private-address": ["open", "enter"],
  "no-access": ["allow", "open"],
  offline: ["retry"],
  dns: ["enter", "retry"],
  tls: ["open", "retry", "enter"],
  timeout: ["retry", "open", "enter"],
  network: ["retry", "open", "enter"],
  "redirect-loop": ["open", "enter"],
  refused: ["open", "retry", "enter"],
  "not-found": ["open", "enter"],
  "server-error": ["retry", "open", "enter"],
  "http-error": ["open", "retry", "enter"],
  "too-large": ["open", "enter"],
  empty: ["open", "retry", "enter"],
  binary: ["open", "enter"],
  "unsupported-type": ["open", "enter"],
  locked: ["open", "enter"],
  scanned: ["open", "enter"],
  unreadable: ["retry", "open", "enter"],
  storage: ["retry"],
  cancelled: ["retry", "enter"],
  internal: ["retry", "open"],
};

const AFTER_NOT_POLICY: Record<NotPolicyReason, readonly Act[]> = {
  "too-short": ["open", "enter"],
  terms: ["enter", "open"],
  index: ["open", "enter"],
  login: ["open", "enter"],
  language: ["enter", "open"],
  "script-drawn": ["open", "enter"],
  other: ["enter", "open"],
};

/** The view of something in the way, as an element: what is loaded on demand is a function, not a component. */
export const troubleView: TroubleRenderer = (key, shown, acts) => (
  <TroubleView key={key} shown={shown} acts={acts} />
);

function TroubleView({ shown, acts }: { shown: Trouble; acts: Acts }) {
  switch (shown.kind) {
    case "lost":
      return (
        <StatePage {...words.lost}>
          <Main onClick={acts.ask}>{words.tryAgain}</Main>
        </StatePage>
      );
    case "restricted":
      return (
        <StatePage title={words.restricted} text={words.restrictedMore}>
          <Other onClick={acts.openOptions}>{shared.settings}</Other>
        </StatePage>
      );
    case "no-access":
      return (
        <StatePage title={words.noAccess} text={words.noAccessMore}>
          <Allow origins={shown.origins} acts={acts} onGiven={acts.ask} />
        </StatePage>
      );
    case "none-found":
      return <NoneFound state={shown} acts={acts} />;
    case "choose":
      return (
        <StatePage title={words.choose} text={words.chooseMore}>
          <Choice candidates={shown.candidates} acts={acts} />
          <Enter acts={acts} />
        </StatePage>
      );
    case "failed":
      return <Failed state={shown} acts={acts} />;
    case "not-policy":
      return <NotPolicy state={shown} acts={acts} />;
  }
}

function NoneFound({ state, acts }: { state: State<"none-found">; acts: Acts }) {
  const { home, reload, tried = [], candidates = [] } = state;
  const told = reload ? words.reloadFirst : { title: words.noneFound, text: words.noneFoundMore };
  return (
    <StatePage {...told} more={<Tried addresses={tried} />}>
      {reload ? <Main onClick={acts.reloadPage}>{words.reloadPage}</Main> : null}
      {candidates.length > 0 ? (
        <div className="others">
          <h3>{words.perhaps}</h3>
          <Choice candidates={candidates} acts={acts} />
        </div>
      ) : null}
      {home === null ? null : <Other onClick={() => acts.openTab(home)}>{words.openHome}</Other>}
      <AddressForm acts={acts} />
    </StatePage>
  );
}

function Tried({ addresses }: { addresses: readonly string[] }) {
  if (addresses.length === 0) return null;
  return (
    <details className="detail tried">
      <summary>
        {words.tried}
        <Icon name="chevron" />
      </summary>
      <ul>
        {addresses.map((address) => (
          <li key={address} dir="ltr">
            {shortAddress(address)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Failed({ state, acts }: { state: State<"failed">; acts: Acts }) {
  const more = (
    <>
      {state.url === null ? null : <Where url={state.url} />}
      <Whose chosenBy={state.chosenBy} site={state.site} acts={acts} />
      {state.status === null ? null : <p className="detail">{words.status(state.status)}</p>}
    </>
  );
  return (
    <StatePage {...words.failed[state.code]} more={more}>
      <ActList list={AFTER_FAILURE[state.code]} url={state.url} acts={acts} />
      <Others state={state} acts={acts} />
    </StatePage>
  );
}

/** "a, b and c", as the language has it. */
function listOf(items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(items);
}

function NotPolicy({ state, acts }: { state: State<"not-policy">; acts: Acts }) {
  const { reason, language, url } = state;
  const more = (
    <>
      {reason === "language" ? (
        <p>
          {language === null ? null : <>{words.policyLanguage(languageName(language, locale))} </>}
          {words.languagesRead(listOf(READ_LANGUAGES.map((code) => languageName(code, locale))))}
        </p>
      ) : null}
      <Where url={url} />
      <Whose chosenBy={state.chosenBy} site={state.site} acts={acts} />
    </>
  );
  return (
    <StatePage {...words.notPolicy[reason]} more={more}>
      <ActList list={AFTER_NOT_POLICY[reason]} url={url} acts={acts} />
      <Others state={state} acts={acts} />
    </StatePage>
  );
}

/** Other links of the page, where the one that was read is the wrong one. */
function Others({ state, acts }: { state: State<"failed"> | State<"not-policy">; acts: Acts }) {
  const others = (state.candidates ?? []).filter((candidate) => candidate.url !== state.url);
  if (others.length === 0) return null;
  return (
    <div className="others">
      <h3>{words.chooseAnother}</h3>
      <Choice candidates={others} acts={acts} />
    </div>
  );
}

function Where({ url }: { url: string }) {
  return (
    <p className="detail" dir="ltr">
      {shortAddress(url)}
    </p>
  );
}

/** The acts in their order; the first as the main button, or an open form where it is that. */
function ActList({ list, url, acts }: { list: readonly Act[]; url: string | null; acts: Acts }) {
  const possible = list.filter((act) => url !== null || (act !== "open" && act !== "allow"));
  return possible.map((act, index) => {
    const Button = index === 0 ? Main : Other;
    switch (act) {
      case "retry":
        return (
          <Button key={act} onClick={acts.readAgain}>
            {words.tryAgain}
          </Button>
        );
      case "open":
        return url === null ? null : (
          <Button key={act} onClick={() => acts.openPolicy(url)}>
            {words.openPolicy}
          </Button>
        );
      case "allow":
        return url === null ? null : (
          <Allow key={act} origins={[originPattern(new URL(url))]} acts={acts} onGiven={acts.readAgain} />
        );
      case "enter":
        return index === 0 ? <AddressForm key={act} acts={acts} main /> : <Enter key={act} acts={acts} />;
    }
  });
}

interface ButtonProps {
  onClick: () => void;
  children: ReactNode;
}

function Main({ onClick, children }: ButtonProps) {
  return (
    <button type="button" className="button main" onClick={onClick}>
      {children}
    </button>
  );
}

function Other({ onClick, children }: ButtonProps) {
  return (
    <button type="button" className="button" onClick={onClick}>
      {children}
    </button>
  );
}

/** A button that becomes the form. */
function Enter({ acts }: { acts: Acts }) {
  const [open, setOpen] = useState(false);
  if (open) return <AddressForm acts={acts} focused />;
  return <Other onClick={() => setOpen(true)}>{words.enterAddress}</Other>;
}

interface AllowProps {
  origins: string[];
  acts: Acts;
  onGiven: () => void;
}

function Allow({ origins, acts, onGiven }: AllowProps) {
  const [refused, setRefused] = useState(false);
  const request = () => {
    // first thing in the click: browsers ask the reader only then
    acts.allow(origins).then(
      (given) => {
        setRefused(!given);
        if (given) onGiven();
      },
      () => setRefused(true),
    );
  };
  return (
    <>
      <Main onClick={request}>{words.allow}</Main>
      {refused ? (
        <p className="problem" role="alert">
          {words.notAllowed}
        </p>
      ) : null}
    </>
  );
}
