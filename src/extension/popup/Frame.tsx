import type { ReactNode, RefObject } from "react";
import { locale } from "../i18n.ts";
import { policyDate } from "../ui/format.ts";
import { Icon } from "../ui/Icon.tsx";
import { words } from "../ui/words.ts";
import type { Acts } from "./platform.ts";
import type { Shown } from "./useWatch.ts";

interface FrameProps {
  shown: Shown;
  heading: RefObject<HTMLHeadingElement | null>;
  acts: Acts;
  children: ReactNode;
}

/** What every view has: whose policy it is, and the way to the settings. */
export function Frame({ shown, heading, acts, children }: FrameProps) {
  const site = "site" in shown ? shown.site : "";
  const name = site === "" ? words.product : site;
  return (
    <main
      className="popup"
      data-state={shown.kind}
      data-ready={shown.kind === "looking" ? undefined : "true"}
      tabIndex={-1}
    >
      <header className="head">
        {site === "" ? (
          <img className="tile" src="/icons/48.png" alt="" width="36" height="36" />
        ) : (
          <span className="tile" aria-hidden="true">
            {letterOf(site)}
          </span>
        )}
        <div className="whose">
          <h1 ref={heading} tabIndex={-1} dir="auto">
            {name}
          </h1>
          <Subtitle shown={shown} />
        </div>
        <button type="button" className="quiet" onClick={acts.openOptions} title={words.settings}>
          <Icon name="settings" />
          <span className="unseen">{words.settings}</span>
        </button>
      </header>
      {children}
    </main>
  );
}

/** Holds the subtitle's line open, so that the name above it does not move when the summary comes. */
const KEPT_PLACE = "\u00a0";

function Subtitle({ shown }: { shown: Shown }) {
  if (shown.kind === "looking") return <p className="which">{KEPT_PLACE}</p>;
  if (shown.kind !== "ready") return null;
  const { title, updated, source } = shown.summary;
  return (
    <p className="which">
      <span dir="auto" {...(title !== null && source.language !== null ? { lang: source.language } : {})}>
        {title ?? words.privacyPolicy}
      </span>
      <span className="gap"> </span>
      <span className="when">
        {updated === null ? words.noDate : words.updated(policyDate(updated, locale))}
      </span>
    </p>
  );
}

/** The first letter or digit of a site's own name: "s" of "www.shop.example". */
function letterOf(name: string): string {
  const letter = /[\p{L}\p{N}]/u.exec(name.replace(/^www\./u, ""));
  return (letter?.[0] ?? "·").toLocaleUpperCase(locale);
}
