import type { StoredEntry } from "../messages.ts";
import type { Settings } from "../settings.ts";

export type Change = Partial<Omit<Settings, "version">>;

/** What the options page needs from outside; given by main.tsx, and by the tests. */
export interface Platform {
  loadSettings: () => Promise<Settings>;
  /** Keeps the change; gives all settings as they now are. */
  saveSettings: (change: Change) => Promise<Settings>;
  resetSettings: () => Promise<Settings>;
  onSettingsChanged: (callback: (settings: Settings) => void) => () => void;
  storedList: () => Promise<StoredEntry[]>;
  /** Whether anything is stored that "Delete all" deletes, listed or not. */
  storedAny: () => Promise<boolean>;
  storedDelete: (url: string) => Promise<unknown>;
  storedDeleteAll: () => Promise<unknown>;
  /** The key that opens the popup, "" where none is set. */
  shortcut: () => Promise<string>;
  /** Whether the browser's page for it was opened. */
  changeShortcut: () => Promise<boolean>;
  saveFile: (name: string, text: string) => void;
  version: string;
}
