import { browser } from "../platform.ts";

/** The key that opens the popup, as the browser writes it; "" where none is set. */
export async function shortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === "_execute_action")?.shortcut ?? "";
}
