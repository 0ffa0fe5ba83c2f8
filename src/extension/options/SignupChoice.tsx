import { type SyntheticEvent, useId, useRef, useState } from "react";
import type { Settings } from "../settings.ts";
import { words } from "./words.ts";
import { Group, Tick } from "./Group.tsx";
import type { Saved } from "./useSaved.ts";

/** A host name out of what was typed: an address will do. Null where it is none. */
export function siteFrom(typed: string): string | null {
  const host = /^(?:https?:\/\/)?(?:www\.)?([^\s/:@?#]+)/iu.exec(typed.trim())?.[1]?.toLowerCase();
  return host !== undefined && /^[^.]+(?:\.[^.]+)+$/u.test(host) ? host : null;
}

interface SignupChoiceProps {
  settings: Settings;
  save: Saved["save"];
}

/** The card on signup pages: whether, and where not. */
export function SignupChoice({ settings, save }: SignupChoiceProps) {
  return (
    <Group title={words.signup}>
      <Tick
        label={words.signupWarnings}
        more={words.signupWarningsMore}
        checked={settings.signupWarnings}
        onChange={(signupWarnings) => save({ signupWarnings })}
      />
      <Tick
        label={words.warnWhenUnread}
        checked={settings.warnWhenUnread}
        onChange={(warnWhenUnread) => save({ warnWhenUnread })}
      />
      <OffSites sites={settings.signupOffSites} keep={(signupOffSites) => save({ signupOffSites })} />
    </Group>
  );
}

function OffSites({ sites, keep }: { sites: readonly string[]; keep: (sites: string[]) => void }) {
  const [typed, setTyped] = useState("");
  const [bad, setBad] = useState(false);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const add = (event: SyntheticEvent) => {
    event.preventDefault();
    const site = siteFrom(typed);
    setBad(site === null);
    if (site === null) return;
    setTyped("");
    if (!sites.includes(site)) keep([...sites, site]);
  };
  const remove = (site: string) => {
    keep(sites.filter((one) => one !== site));
    input.current?.focus(); // the button that had the focus goes with its line
  };
  return (
    <div className="sites">
      <h3>{words.offSites}</h3>
      {sites.length === 0 ? (
        <p className="nothing">{words.noOffSites}</p>
      ) : (
        <ul className="rows">
          {[...sites].reverse().map((site) => (
            <li key={site}>
              <span className="name" dir="auto">
                {site}
              </span>
              <button
                type="button"
                className="link-button"
                aria-label={words.removeSite(site)}
                onClick={() => remove(site)}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className="field-row" onSubmit={add} noValidate>
        <div className="field">
          <label htmlFor={id}>{words.addSite}</label>
          <input
            ref={input}
            id={id}
            type="text"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder={words.addSiteHint}
            value={typed}
            aria-invalid={bad}
            aria-describedby={bad ? `${id}-bad` : undefined}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
        <button type="submit" className="button">
          {words.add}
        </button>
        {bad ? (
          <p id={`${id}-bad`} className="problem" role="alert">
            {words.badSite}
          </p>
        ) : null}
      </form>
    </div>
  );
}
