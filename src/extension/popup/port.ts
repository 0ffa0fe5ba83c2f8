/** The popup's line to the worker. The browser may stop the worker at any moment: then the line is made anew, and what was shown stays. */
import type { PageState, PortCommand } from "../messages.ts";

export interface PortLike {
  postMessage(message: PortCommand): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

export interface Watch {
  send(command: PortCommand): void;
  stop(): void;
}

interface WatchOptions {
  tabId: number;
  connect: () => PortLike;
  onState: (state: PageState) => void;
  /** The worker has not answered for a while; it is still being asked. */
  onLost: () => void;
}

const DELAYS_MS = [50, 250, 1000, 3000];
/** A worker that starts cold answers in well under a second. */
const PATIENCE_MS = 4000;

const KINDS: readonly PageState["kind"][] = [
  "restricted",
  "no-access",
  "none-found",
  "choose",
  "reading",
  "failed",
  "not-policy",
  "ready",
];

function isPageState(message: unknown): message is PageState {
  return (
    typeof message === "object" &&
    message !== null &&
    "kind" in message &&
    (KINDS as readonly unknown[]).includes(message.kind)
  );
}

export function watchTab({ tabId, connect, onState, onLost }: WatchOptions): Watch {
  let port: PortLike | null = null;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const broke = () => {
    port = null;
    clearTimeout(patience);
    if (stopped) return;
    if (failures === DELAYS_MS.length - 1) onLost();
    clearTimeout(retry);
    retry = setTimeout(open, DELAYS_MS[Math.min(failures, DELAYS_MS.length - 1)]);
    failures++;
  };

  function open(): void {
    clearTimeout(retry);
    try {
      const made = connect();
      port = made;
      made.onMessage.addListener((message) => {
        if (stopped || port !== made || !isPageState(message)) return;
        failures = 0;
        clearTimeout(patience);
        onState(message);
      });
      made.onDisconnect.addListener(() => {
        if (port === made) broke();
      });
      made.postMessage({ type: "watch", tabId });
      patience = setTimeout(onLost, PATIENCE_MS);
    } catch {
      broke();
    }
  }

  open();
  return {
    send(command) {
      if (port === null) open();
      try {
        port?.postMessage(command);
      } catch {
        broke();
      }
    },
    stop() {
      stopped = true;
      clearTimeout(retry);
      clearTimeout(patience);
      port?.disconnect();
      port = null;
    },
  };
}
