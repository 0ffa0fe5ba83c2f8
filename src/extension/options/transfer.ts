/** Settings as a file, and back. */
import { parseSettings, type Settings } from "../settings.ts";

const MARK = "settings";
const VERSION = 1;

export const FILE_NAME = "smallprint-settings.json";

export function settingsFile(settings: Settings): string {
  return `${JSON.stringify({ smallprint: MARK, ...settings }, null, 2)}\n`;
}

export type Imported = { settings: Settings } | { problem: "no-settings" | "newer" };

/** Settings out of a file's text: only such a file as `settingsFile` makes; a value that is not valid gets its default. */
export function readSettingsFile(text: string): Imported {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { problem: "no-settings" };
  }
  if (typeof data !== "object" || data === null) return { problem: "no-settings" };
  const { smallprint, version } = data as Record<string, unknown>;
  if (smallprint !== MARK || typeof version !== "number") return { problem: "no-settings" };
  if (version > VERSION) return { problem: "newer" };
  return { settings: parseSettings(data) };
}
