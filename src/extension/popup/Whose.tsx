import type { ChosenBy } from "../messages.ts";
import { say } from "../i18n.ts";
import type { Acts } from "./platform.ts";

interface WhoseProps {
  /** Absent where the policy is the page's own best link: then there is nothing to say. */
  chosenBy?: ChosenBy | undefined;
  site: string;
  acts: Acts;
}

/** Why it is this policy and no other; the reader's own choice can be taken back. */
export function Whose({ chosenBy, site, acts }: WhoseProps) {
  switch (chosenBy) {
    case undefined:
      return null;
    case "home":
      return <p className="detail whose-policy">{say("chosenByHome")}</p>;
    case "usual":
      return <p className="detail whose-policy">{say("chosenByUsual")}</p>;
    case "reader":
      return (
        <p className="detail whose-policy">
          <span>{say("chosenByReader", site)}</span>{" "}
          <button type="button" className="link-button" onClick={acts.forgetChoice}>
            {say("forgetChoice")}
          </button>
        </p>
      );
  }
}
