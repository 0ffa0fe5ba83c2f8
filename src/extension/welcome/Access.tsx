import { useEffect, useState } from "react";
import { Icon } from "../ui/Icon.tsx";
import type { Platform } from "./platform.ts";
import { words } from "./words.ts";

/** Whether the browser lets Smallprint see sites, and the button that asks for it. Says nothing until it is known. */
export function Access({ platform }: { platform: Platform }) {
  const [given, setGiven] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const look = () => {
      platform.hasAccess().then(setGiven, () => setGiven(null));
    };
    look();
    return platform.onAccessChanged(look);
  }, [platform]);
  const ask = () => {
    // first thing in the click: browsers ask the reader only then
    platform.allow().then(
      (allowed) => {
        setRefused(!allowed);
        if (allowed) setGiven(true);
      },
      () => setRefused(true),
    );
  };
  return (
    <section className="access" hidden={given === null}>
      <h2>{words.access}</h2>
      <p role="status" className={given ? "given" : undefined}>
        {given ? (
          <>
            <Icon name="check" /> {words.accessGiven}
          </>
        ) : (
          words.accessWanted
        )}
      </p>
      {given ? null : (
        <button type="button" className="button main" onClick={ask}>
          {words.allow}
        </button>
      )}
      {refused && !given ? (
        <p className="problem" role="alert">
          {words.accessRefused}
        </p>
      ) : null}
    </section>
  );
}
