/** What the extension's own pages ask of the browser: the only place of the interface that talks to it. */
import type { Answers, FromUi } from "../messages.ts";
import { browser } from "../platform.ts";

type Question<T extends FromUi["type"]> = Extract<FromUi, { type: T }>;

/** Rejects with an Error whose message is an ErrorCode, or the browser's own words. */
export async function ask<T extends FromUi["type"]>(question: Question<T>): Promise<Answers[T]> {
  const send = () => browser.runtime.sendMessage<Question<T>, Answers[T]>(question);
  try {
    return await send();
  } catch (error) {
    // the worker was stopped while it answered: the next message starts it anew
    if (error instanceof Error && /channel closed|receiving end|port closed/iu.test(error.message))
      return send();
    throw error;
  }
}

/** The tab that the popup is about: `?tab=` where the popup is opened as a page, else the tab in front. Null where there is none. */
export async function tabOfPopup(search: string): Promise<number | null> {
  const given = new URLSearchParams(search).get("tab");
  if (given !== null && /^\d+$/u.test(given)) return Number(given);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

const isPopup = () => browser.extension.getViews({ type: "popup" }).includes(window);

/** Closes the popup; does nothing where the same page stands in a tab. */
export function closePopup(): void {
  if (isPopup()) window.close();
}

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
  closePopup();
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  closePopup();
}

/** The report of a policy, in a tab. */
export async function openReport(url: string, isPrivate: boolean): Promise<void> {
  await ask<"open-report">({ type: "open-report", url, private: isPrivate });
  closePopup();
}

/** Must be called in a click's own handler: browsers ask the reader only then. */
export const allow = (origins: string[]): Promise<boolean> => browser.permissions.request({ origins });

export const connect = () => browser.runtime.connect({ name: "popup" });

/** Whether the browser lets the extension see these origins. */
export const hasAccess = (origins: string[]): Promise<boolean> => browser.permissions.contains({ origins });

/** Calls back when access was given or taken. Gives the function that stops it. */
export function onAccessChanged(callback: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  onAdded.addListener(callback);
  onRemoved.addListener(callback);
  return () => {
    onAdded.removeListener(callback);
    onRemoved.removeListener(callback);
  };
}
