/** Policies that the reader has open: found among the tabs, read by the page's content script. */
import { policyKey } from "../../net/addresses.ts";
import { parsePageText, type ToPage } from "../messages.ts";
import { openedOf } from "../records.ts";
import type { SessionArea } from "../store.ts";
import { isRecent } from "./clock.ts";
import type { OpenPage, OpenPages } from "./read-policy.ts";
import { isOwnAddress } from "./senders.ts";
import { siteOf } from "./site.ts";

export interface OpenTab {
  id: number;
  /** Absent where the browser doesn't tell. */
  url?: string | undefined;
  private: boolean;
  loaded: boolean;
}

export interface OpenPagesTools {
  tabs(): Promise<OpenTab[]>;
  tab(id: number): Promise<OpenTab | null>;
  /** Opens an address in a tab in front, in the window of another; gives the tab's id, null where that fails. */
  create(url: string, besideTab: number): Promise<number | null>;
  tell(tabId: number, message: ToPage): Promise<unknown>;
  area: SessionArea;
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

/** A tab that we opened for a policy: where its address leads on, it is still that policy's. */
interface Opened {
  url: string;
  at: number;
  /** It has not been read yet. */
  waits: boolean;
}

const PREFIX = "opened:";
const OPENED_MS = 10 * 60 * 1_000;

export interface OpenedPolicies extends OpenPages {
  /** Opens a policy in a tab, to be read there as soon as it is drawn. */
  open(url: string, besideTab: number): Promise<void>;
  /** The policy that a tab was opened for: it is to be read now. Null for none, or one that has been. */
  due(tabId: number): Promise<string | null>;
  /** It has been read, well or not. A worker that is stopped before finds it due again. */
  taken(tabId: number): Promise<void>;
  forget(tabId: number): Promise<void>;
}

export function openPages(tools: OpenPagesTools): OpenedPolicies {
  const { area } = tools;
  const openedIn = async (tabId: number): Promise<Opened | null> => {
    const opened = openedOf<Opened>(await area.get(`${PREFIX}${tabId}`).catch(() => null));
    return opened && isRecent(opened.at, tools.now(), OPENED_MS) ? opened : null;
  };
  /** Taken or not, a tab that went to another site shows another page. */
  const isOpenedFor = async ({ id, url = "" }: OpenTab, keys: readonly string[]): Promise<boolean> => {
    const opened = await openedIn(id);
    return opened !== null && keys.includes(policyKey(opened.url)) && siteOf(opened.url) === siteOf(url);
  };
  const pageOf = ({ id, url = "" }: OpenTab): OpenPage => ({
    url,
    async html() {
      const text = parsePageText(await tools.tell(id, { type: "read-page" }));
      const tab = await tools.tab(id);
      // the reader may have gone on meanwhile
      return text && tab?.url === url && isOwnAddress(text.url, url) ? text.html : null;
    },
    loaded: async () => (await tools.tab(id))?.loaded ?? true,
  });
  return {
    wait: (milliseconds) => tools.wait(milliseconds),
    async find(addresses, isPrivate) {
      const keys = addresses.map(policyKey);
      const tabs = (await tools.tabs()).filter((tab) => tab.url !== undefined && tab.private === isPrivate);
      for (const tab of tabs) if (keys.includes(policyKey(tab.url ?? ""))) return pageOf(tab);
      for (const tab of tabs) if (await isOpenedFor(tab, keys)) return pageOf(tab);
      return null;
    },
    async open(url, besideTab) {
      const id = await tools.create(url, besideTab);
      const opened: Opened = { url, at: tools.now(), waits: true };
      if (id !== null) await area.set(`${PREFIX}${id}`, opened).catch(() => undefined);
    },
    async due(tabId) {
      const opened = await openedIn(tabId);
      return opened?.waits ? opened.url : null;
    },
    async taken(tabId) {
      const opened = await openedIn(tabId);
      if (opened) await area.set(`${PREFIX}${tabId}`, { ...opened, waits: false }).catch(() => undefined);
    },
    forget: (tabId) => area.remove(`${PREFIX}${tabId}`).catch(() => undefined),
  };
}
