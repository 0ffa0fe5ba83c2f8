import { type SyntheticEvent, useId, useState } from "react";
import type { PolicyLink } from "../../page/types.ts";
import { shortAddress } from "../ui/format.ts";
import { words } from "../ui/words.ts";
import type { Acts } from "./platform.ts";

/** Links to choose the policy from, best first; one click reads it. */
export function Choice({ candidates, acts }: { candidates: readonly PolicyLink[]; acts: Acts }) {
  if (candidates.length === 0) return null;
  return (
    <ul className="choice">
      {candidates.map((candidate) => (
        <li key={candidate.url}>
          <button type="button" onClick={() => acts.choose(candidate.url)}>
            <span className="name" dir="auto">
              {candidate.text === "" ? words.linkKind[candidate.kind] : candidate.text}
            </span>
            <span className="where" dir="ltr">
              {shortAddress(candidate.url)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

const takeFocus = (input: HTMLInputElement | null) => input?.focus();

interface AddressFormProps {
  acts: Acts;
  focused?: boolean;
  /** It is the likeliest to help of all that the view offers. */
  main?: boolean;
}

/** Where the reader enters the policy's address; what is no address at all is said at once. */
export function AddressForm({ acts, focused = false, main = false }: AddressFormProps) {
  const [address, setAddress] = useState("");
  const [bad, setBad] = useState(false);
  const id = useId();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const typed = address.trim();
    const isBad = !/^(?:https?:\/\/\S+|[^\s/:][^\s/:.]*\.\S+)$/iu.test(typed);
    setBad(isBad);
    if (!isBad) acts.enterAddress(typed);
  };
  return (
    <form className="address" onSubmit={submit} noValidate>
      <label htmlFor={id}>{words.address}</label>
      <div className="row">
        <input
          id={id}
          ref={focused ? takeFocus : undefined}
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={words.addressHint}
          value={address}
          aria-invalid={bad}
          aria-describedby={bad ? `${id}-bad` : undefined}
          onChange={(event) => setAddress(event.target.value)}
        />
        <button type="submit" className={main ? "button main" : "button"}>
          {words.readAddress}
        </button>
      </div>
      {bad ? (
        <p id={`${id}-bad`} className="problem" role="alert">
          {words.badAddress}
        </p>
      ) : null}
    </form>
  );
}
