/** "What does this policy say?" in the menu of links. */
import { say } from "../i18n.ts";
import { ALL_SITES } from "../origin.ts";
import { browser } from "../platform.ts";
import type { AskedLinks } from "./asked-links.ts";

const ID = "policy-of-link";

// Firefox for Android has no menus
const menus = browser.contextMenus as typeof browser.contextMenus | undefined;

/** Browsers keep the menu; it is made anew in the language that the browser speaks now. */
export async function makeLinkMenu(): Promise<void> {
  await menus?.removeAll();
  menus?.create({
    id: ID,
    title: say("menuOfLink"),
    contexts: ["link"],
    targetUrlPatterns: ALL_SITES,
  });
}

interface Openers {
  /** Opens the popup over the tab in front; false where the browser refuses. */
  openPopup: () => Promise<boolean>;
  openPopupPage: (tabId: number) => Promise<void>;
}

/** Registers the listener: at once, at the worker's start. */
export function listenToLinkMenu(asked: AskedLinks, { openPopup, openPopupPage }: Openers): void {
  menus?.onClicked.addListener((info, tab) => {
    const { linkUrl } = info;
    const tabId = tab?.id;
    if (info.menuItemId !== ID || linkUrl === undefined || tabId === undefined || tabId < 0) return;
    const opening = openPopup(); // in the click itself: Firefox opens it at no other time
    void (async () => {
      await asked.set(tabId, linkUrl);
      if (!(await opening)) await openPopupPage(tabId);
    })().catch(() => undefined);
  });
}
