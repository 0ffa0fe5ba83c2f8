/** What only the options page asks of the browser. */
import { browser } from "../platform.ts";

export const version = (): string => browser.runtime.getManifest().version;

/** The key that opens the popup, as the browser writes it; "" where none is set. */
export async function shortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === "_execute_action")?.shortcut ?? "";
}

/** Opens the browser's own page for it; false where the reader must find it. */
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
