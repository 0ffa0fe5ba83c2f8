/** What the worker tells a popup of addresses that the reader enters, many at once: each over a port of its own, as the popup has it. */
import type { PageState } from "../../src/extension/messages.ts";
import type { Session } from "./session.ts";

export type End = Extract<PageState, { kind: "failed" | "not-policy" | "ready" }>;

/** For each address its end, in order; `tabId` is of a tab whose own policy can be read. */
export function readAddresses(
  session: Session,
  tabId: number,
  urls: readonly string[],
  patienceMs: number,
): Promise<(End | "no answer")[]> {
  const read = (tab: number, all: readonly string[], patience: number) => {
    const one = (url: string) =>
      new Promise<End | "no answer">((resolve) => {
        const port = chrome.runtime.connect({ name: "popup" });
        const end = (answer: End | "no answer") => {
          clearTimeout(timer);
          port.disconnect();
          resolve(answer);
        };
        const timer = setTimeout(() => end("no answer"), patience);
        let entered = false;
        port.onMessage.addListener((state: PageState) => {
          if (state.kind !== "failed" && state.kind !== "not-policy" && state.kind !== "ready") return;
          if (state.url === url) end(state);
          else if (!entered) {
            entered = true;
            port.postMessage({ type: "enter-address", url });
          }
        });
        port.postMessage({ type: "watch", tabId: tab });
      });
    return Promise.all(all.map(one));
  };
  return session.ask(read, tabId, urls, patienceMs);
}
