import { useEffect, useRef, useState } from "react";
import type { PageState, PortCommand } from "../messages.ts";
import type { Platform } from "./platform.ts";
import { type Watch, watchTab } from "./port.ts";

/** What the popup shows: nothing yet, the worker's answer, or that the worker does not answer. */
export type Shown = PageState | { kind: "looking" } | { kind: "lost" };

const keepsOnLost = (shown: Shown) => shown.kind !== "looking" && shown.kind !== "reading";

/** Watches the popup's tab as long as the popup lives. */
export function useWatch(platform: Platform): {
  shown: Shown;
  send: (command: PortCommand) => void;
  /** Asks for the tab's state anew. */
  ask: () => void;
} {
  const [shown, setShown] = useState<Shown>({ kind: "looking" });
  const watch = useRef<Watch | null>(null);
  const tab = useRef<number | null>(null);

  useEffect(() => {
    let gone = false;
    platform.tab().then(
      (tabId) => {
        if (gone) return;
        if (tabId === null) {
          setShown({ kind: "restricted" });
          return;
        }
        tab.current = tabId;
        watch.current = watchTab({
          tabId,
          connect: () => platform.connect(),
          onState: setShown,
          onLost: () => setShown((now) => (keepsOnLost(now) ? now : { kind: "lost" })),
        });
      },
      () => setShown({ kind: "restricted" }),
    );
    return () => {
      gone = true;
      watch.current?.stop();
    };
  }, [platform]);

  return {
    shown,
    send: (command) => watch.current?.send(command),
    ask: () => {
      if (tab.current !== null) watch.current?.send({ type: "watch", tabId: tab.current });
    },
  };
}
