/** Links that the reader asked about ("What does this policy say?"), by tab: the popup that opens over it shows that policy. */
import type { SessionArea } from "../store.ts";
import { isRecent } from "./clock.ts";

const PREFIX = "asked:";
/** A popup that didn't open in this time will not. */
const LONGEST_MS = 5 * 60 * 1_000;

export interface AskedLinks {
  set(tabId: number, url: string): Promise<void>;
  /** null for none, or none of late. */
  get(tabId: number): Promise<string | null>;
  /** The popup was closed, or the tab. */
  forget(tabId: number): Promise<void>;
}

/** In the session's memory: nothing of it is kept. */
export function askedLinks(area: SessionArea, now: () => number): AskedLinks {
  return {
    set: (tabId, url) => area.set(`${PREFIX}${tabId}`, { url, at: now() }),
    async get(tabId) {
      const asked = (await area.get(`${PREFIX}${tabId}`).catch(() => null)) as
        { url?: unknown; at?: unknown } | null | undefined;
      if (typeof asked?.url !== "string" || typeof asked.at !== "number") return null;
      return isRecent(asked.at, now(), LONGEST_MS) ? asked.url : null;
    },
    forget: (tabId) => area.remove(`${PREFIX}${tabId}`).catch(() => undefined),
  };
}
