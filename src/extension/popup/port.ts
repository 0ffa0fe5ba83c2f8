/** The popup's line to the worker. The browser may stop the worker at any moment: then the line is made anew, and what was shown and wished for stays. */
import type { OnShow, PageState, PortCommand, Unchanged } from "../messages.ts";
import { onShowOf } from "../on-show.ts";

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
/** A wish over which the worker stops again and again is not told for ever. */
const MOST_TELLINGS = 5;
/** A worker that starts cold answers in well under a second. */
const PATIENCE_MS = 4000;

/** All that the worker says; the last alone is no state. */
const KINDS: readonly (PageState | Unchanged)["kind"][] = [
  "restricted",
  "no-access",
  "none-found",
  "choose",
  "reading",
  "failed",
  "not-policy",
  "ready",
  "unchanged",
];

const isSaid = (message: unknown): message is PageState | Unchanged =>
  (KINDS as readonly unknown[]).includes((message as { kind?: unknown } | null)?.kind);

const namesPolicy = ({ type }: PortCommand): boolean => type === "enter-address" || type === "choose";

export function watchTab({ tabId, connect, onState, onLost }: WatchOptions): Watch {
  let port: PortLike | null = null;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  /** The policy that the reader named last, for the site on show. */
  let named: PortCommand | null = null;
  /** The same, until there is an end to show: the next worker knows nothing of it. */
  let wish: PortCommand | null = null;
  let tellings = 0;
  let site: string | null = null;
  /** The end that is on show, while the reader wishes for nothing else: no worker asks a site for it again. */
  let onShow: OnShow | null = null;

  function hear(state: PageState): void {
    onShow = onShowOf(state);
    const now = "site" in state ? state.site : null;
    if (now !== site) named = wish = null; // another page came into the tab
    site = now;
    if (state.kind !== "reading") wish = null;
  }

  /** Some things are said beside a wish; others take its place. */
  function wishFor(command: PortCommand): void {
    if (command.type === "open-policy" || command.type === "site-warnings") return;
    if (namesPolicy(command)) named = command;
    else if (command.type === "cancel")
      return void (wish = null); // the worker still has its address: "again" means that one
    else if (command.type !== "read-again") named = null;
    [wish, tellings] = [named, 1];
    onShow = null;
  }

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
        if (stopped || port !== made || !isSaid(message)) return;
        failures = 0;
        clearTimeout(patience);
        if (message.kind === "unchanged") return;
        hear(message);
        onState(message);
      });
      made.onDisconnect.addListener(() => {
        if (port === made) broke();
      });
      made.postMessage({ type: "watch", tabId, ...(onShow ? { onShow } : {}) });
      if (wish === null && onShow === null) named = null; // this worker never hears of it
      if (wish !== null && ++tellings <= MOST_TELLINGS) made.postMessage(wish);
      patience = setTimeout(onLost, PATIENCE_MS);
    } catch {
      broke();
    }
  }

  open();
  return {
    send(command) {
      if (port === null) open();
      wishFor(command);
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
