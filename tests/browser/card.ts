/** The warning card as a reader sees it: nothing else of it can be seen in Firefox, for it stands in a closed shadow root. */
import type { Page } from "puppeteer-core";
import { until, type Session } from "./session.ts";

/** Changes settings as the options page would. */
export function setting(session: Session, values: Record<string, unknown>): Promise<void> {
  return session.ask((changed) => chrome.storage.sync.set(changed), values);
}

/** What a page looks like, to be compared. */
export async function look(page: Page): Promise<string> {
  await page.bringToFront(); // a page behind another is not drawn
  return Buffer.from(await page.screenshot({ type: "png" })).toString("base64");
}

/** Opens a signup page twice, without the card and with it. */
export async function pageWithCard(session: Session, url: string): Promise<{ page: Page; without: string }> {
  await setting(session, { signupWarnings: false });
  const plain = await session.visit(url);
  const without = await look(plain);
  await plain.close();
  await setting(session, { signupWarnings: true });
  const page = await session.visit(url);
  await until(async () => (await look(page)) !== without, "the card");
  return { page, without };
}
