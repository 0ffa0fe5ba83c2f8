/** Sites of one page and one policy each, for a card is shown once a site. */
import type { Page } from "puppeteer-core";
import type { PageSeen, StoredEntry } from "../../src/extension/messages.ts";
import { settled } from "./popup.ts";
import { until, type Session } from "./session.ts";
import { pageLinking, policySaying } from "./shop.ts";

/** What the sample policies are warned of, three times. */
export const BAD = [
  "We sell your personal information to data brokers and advertisers.",
  "We collect your fingerprints and a scan of your face.",
  "We share your personal information with marketing partners so that they can advertise their own products to you.",
];

/** Puts `body` at https://www.SITE/join, and a policy that says what is given. */
export function putSite(session: Session, site: string, body: string, says = BAD): string {
  const policy = `https://papers.${site}/privacy`;
  session.world.put(policy, policySaying(...says));
  session.world.put(`https://www.${site}/join`, pageLinking(policy, body));
  return `https://www.${site}/join`;
}

/** Whether a page is taken for a signup page, once the worker was told of it and has read its policy; a card that was due is on show then. */
export async function judged(session: Session, page: Page): Promise<boolean> {
  const tab = await session.tabId(page);
  const told = await until(
    () =>
      session.ask(async (key) => {
        const stored = (await chrome.storage.session.get(key))[key] as { seen: PageSeen } | undefined;
        return stored?.seen ?? null;
      }, `tab:${tab}`),
    "the worker to hear of the page",
  );
  const popup = await session.popupOf(tab);
  await settled(popup);
  await popup.close();
  await page.bringToFront();
  await session.ask(() => chrome.runtime.sendMessage<unknown, StoredEntry[]>({ type: "stored-list" }));
  return told.signup?.signup === true;
}
