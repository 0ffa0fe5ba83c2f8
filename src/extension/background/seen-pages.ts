/** What the content scripts saw, by tab: in the session's memory, so that a stopped worker finds it again. */
import { parsePageSeen, type PageSeen } from "../messages.ts";
import type { SessionArea } from "../store.ts";

export interface SeenPage {
  seen: PageSeen;
  /** The tab is in a private window. */
  private: boolean;
}

const PREFIX = "tab:";

export interface SeenPages {
  get(tabId: number): Promise<SeenPage | null>;
  set(tabId: number, page: SeenPage): Promise<void>;
  forget(tabId: number): Promise<void>;
  /** Every tab whose page was seen. */
  tabs(): Promise<number[]>;
}

/** Where the area fails a page counts as not seen: it is then looked at again. */
export function seenPages(area: SessionArea): SeenPages {
  return {
    async get(tabId) {
      const stored = (await area.get(`${PREFIX}${tabId}`).catch(() => null)) as
        Partial<SeenPage> | null | undefined;
      const seen = parsePageSeen(stored?.seen);
      return seen && { seen, private: stored?.private === true };
    },
    set: (tabId, page) => area.set(`${PREFIX}${tabId}`, page).catch(() => undefined),
    forget: (tabId) => area.remove(`${PREFIX}${tabId}`).catch(() => undefined),
    async tabs() {
      const keys = await area.keys().catch(() => []);
      return keys.filter((key) => key.startsWith(PREFIX)).map((key) => Number(key.slice(PREFIX.length)));
    },
  };
}

/** Whether two addresses are of one document: all but the fragment is the same. */
export const samePage = (a: string, b: string): boolean => a.split("#")[0] === b.split("#")[0];
