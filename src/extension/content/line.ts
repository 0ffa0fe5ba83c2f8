/**
 * The line between a page's content script and the worker. Not over the polyfill: that wraps all that the browser offers, which on every
 * page would take longer than all else that starts there, and both browsers give these three under `chrome`.
 */
import type { FromPage } from "../messages.ts";

/** False once the extension was updated or removed under this page: its old script can talk to nobody any more. */
export const isAlive = (): boolean => {
  try {
    return Boolean((chrome as Partial<typeof chrome>).runtime?.id);
  } catch {
    return false;
  }
};

/** Rejected where it didn't arrive. */
export const send = (message: FromPage): Promise<unknown> =>
  chrome.runtime.sendMessage<FromPage, unknown>(message);

/** What `answer` promises is sent back, nothing where that fails; undefined from it: the message is none of ours. */
export function hear(answer: (message: unknown) => Promise<unknown> | undefined): void {
  chrome.runtime.onMessage.addListener((message: unknown, _sender, reply: (answer?: unknown) => void) => {
    const promised = answer(message);
    if (promised === undefined) return false;
    promised.then(reply, () => reply()).catch(() => undefined); // nobody waits any more
    return true;
  });
}
