/** What a reader sees and does in the popup, whether it stands in a tab or is the toolbar's own. */
import { TargetType, type Page } from "puppeteer-core";
import { until, type Session } from "./session.ts";

/** A view that is whole: its root element says what it shows, and what it shows has a title. */
const WHOLE = "main[data-ready=true]:has(h2)";

/** The popup's view, by the name that its root element carries; null while it is being made. */
export function stateOf(popup: Page): Promise<string | null> {
  return popup.$eval(WHOLE, (main) => main.getAttribute("data-state")).catch(() => null);
}

export function textOf(popup: Page): Promise<string> {
  return popup.$eval("main", (main) => main.innerText);
}

/** Waits until the popup has an end to show: not that it is looking or reading. */
export async function settled(popup: Page, patienceMs?: number): Promise<string> {
  return until(
    async () => {
      const state = await stateOf(popup);
      return state === "looking" || state === "reading" ? null : state;
    },
    "the popup to have read the policy",
    patienceMs,
  );
}

/** Opens every line to its proof; lines in folded sections too, which no mouse can reach before they are unfolded. */
export function openLines(popup: Page): Promise<void> {
  return popup.$$eval("button.line[aria-expanded=false]", (lines) => {
    for (const line of lines) line.click();
  });
}

/** Opens the toolbar's own popup over a tab, reads it, and closes it. */
export async function readToolbarPopup(
  session: Session,
  site: Page,
): Promise<{ state: string; text: string }> {
  await session.ask(() => undefined); // the page that asks must be open before the site is brought to the front
  await site.bringToFront();
  await session.ask(() => chrome.action.openPopup());
  return readOpenPopup(session);
}

/** Waits for the toolbar's own popup, reads it, and closes it. */
export function readOpenPopup(session: Session): Promise<{ state: string; text: string }> {
  return session.kind === "chromium" ? readChromiumPopup(session) : readFirefoxPopup(session);
}

/** Chromium's popup is a page like others to its driver. */
async function toolbarPopup(session: Session): Promise<Page> {
  const target = await session.browser.waitForTarget(
    (one) =>
      one.type() !== TargetType.SERVICE_WORKER &&
      one.url() === `${session.base}/src/extension/popup/index.html`,
  );
  return target.asPage();
}

async function readChromiumPopup(session: Session): Promise<{ state: string; text: string }> {
  const popup = await toolbarPopup(session);
  const state = await settled(popup);
  const text = await textOf(popup);
  await popup.close();
  return { state, text };
}

/** Firefox's driver does not see the popup; the extension's other pages do. */
function readFirefoxPopup(session: Session): Promise<{ state: string; text: string }> {
  return until(
    () =>
      session.ask((whole) => {
        const [view] = chrome.extension.getViews({ type: "popup" });
        const main = view?.document.querySelector<HTMLElement>(whole);
        const state = main?.dataset["state"];
        if (!view || !main || !state || state === "looking" || state === "reading") return null;
        const text = main.innerText;
        view.close();
        return { state, text };
      }, WHOLE),
    "the toolbar's popup",
  );
}
