/** Who sent a message. What isn't surely one of ours is nobody. */

export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  /** By the browser's own knowledge, where it tells; the address comes from the page's process. "null" for a page in a sandbox. */
  origin?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined; incognito?: boolean | undefined } | undefined;
}

export interface Own {
  /** The extension's id. */
  id: string;
  /** Address of the extension's own root: "chrome-extension://…/". */
  root: string;
}

/** A content script in the top frame of a tab. */
export interface FromPageTab {
  kind: "page";
  tabId: number;
  url: string;
  /** The tab is in a private window. */
  private: boolean;
}
export type From = { kind: "ui" } | FromPageTab | { kind: "nobody" };

/** Whether what the browser says of the sender's origin, if it does, is that of the address. */
const isFrom = ({ origin }: Sender, url: string): boolean =>
  origin === undefined || `${origin}/` === new URL("/", url).href;

/** Tells the extension's own pages from content scripts of a tab's top frame. */
export function senderOf(sender: Sender, own: Own): From {
  if (sender.id !== own.id || sender.url === undefined) return { kind: "nobody" };
  if (sender.url.startsWith(own.root)) return isFrom(sender, own.root) ? { kind: "ui" } : { kind: "nobody" };
  const tabId = sender.tab?.id;
  if (tabId === undefined || sender.frameId !== 0 || !/^https?:\/\//iu.test(sender.url))
    return { kind: "nobody" };
  if (sender.origin !== "null" && !isFrom(sender, sender.url)) return { kind: "nobody" };
  return { kind: "page", tabId, url: sender.url, private: sender.tab?.incognito === true };
}

/** Whether a page speaks of itself: a content script may only tell of the origin that it runs on. */
export function isOwnAddress(url: string, senderUrl: string): boolean {
  try {
    return new URL(url).origin === new URL(senderUrl).origin;
  } catch {
    return false;
  }
}
