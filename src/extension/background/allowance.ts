/**
 * How many policies are read for a page while nobody asked: a page can name another one each time that it is looked at, and would
 * otherwise have any number of addresses asked for, read at once, and kept.
 */
import { policyKey } from "../../net/addresses.ts";
import { allowanceOf } from "../records.ts";
import type { SessionArea } from "../store.ts";
import { isRecent } from "./clock.ts";

/** Of what one site in one tab had read: `keys` are addresses, `since` when the first of them was asked for. */
interface Used {
  site: string;
  keys: string[];
  since: number;
}

const PREFIX = "unasked:";
/** Of so many policies in so long a time; forms that open an account name one, or a few. */
export const MOST_UNASKED = 12;
export const UNASKED_MS = 60 * 60 * 1_000;

export interface Allowance {
  /** Whether a policy may be read for a site's page in a tab; one that was read for it before always may. Never rejects. */
  take(tabId: number, site: string, url: string): Promise<boolean>;
  forget(tabId: number): Promise<void>;
}

/** In the session's memory, for a worker may be stopped at any moment; and in the worker's own, for that of the session may fail. */
export function allowance(area: SessionArea, now: () => number): Allowance {
  const here = new Map<number, Used>();
  /** One after the other: messages of one page come at once. */
  let queue: Promise<void> = Promise.resolve();

  async function usedIn(tabId: number, site: string): Promise<Used> {
    const used =
      here.get(tabId) ?? allowanceOf<Used>(await area.get(`${PREFIX}${tabId}`).catch(() => null)) ?? null;
    return used?.site === site && isRecent(used.since, now(), UNASKED_MS)
      ? used
      : { site, keys: [], since: now() };
  }

  async function take(tabId: number, site: string, url: string): Promise<boolean> {
    const key = policyKey(url);
    const used = await usedIn(tabId, site);
    if (used.keys.includes(key)) return true;
    if (used.keys.length >= MOST_UNASKED) return false;
    const more: Used = { ...used, keys: [...used.keys, key] };
    here.set(tabId, more);
    await area.set(`${PREFIX}${tabId}`, more).catch(() => undefined);
    return true;
  }

  return {
    take(tabId, site, url) {
      const taken = queue.then(() => take(tabId, site, url));
      queue = taken.then(
        () => undefined,
        () => undefined,
      );
      return taken;
    },
    forget(tabId) {
      const forgotten = queue.then(() => {
        here.delete(tabId);
        return area.remove(`${PREFIX}${tabId}`).catch(() => undefined);
      });
      queue = forgotten;
      return forgotten;
    },
  };
}
