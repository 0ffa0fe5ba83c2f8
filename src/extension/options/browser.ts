/** What only the options page asks of the browser. */
import { browser } from "../platform.ts";

export const version = (): string => browser.runtime.getManifest().version;

/** Opens the browser's own page for the key that opens the popup; false where the reader must find it. */
export async function changeShortcut(): Promise<boolean> {
  const commands: { openShortcutSettings?: () => Promise<void> } = browser.commands;
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: "chrome://extensions/shortcuts" });
    return true;
  } catch {
    return false;
  }
}
