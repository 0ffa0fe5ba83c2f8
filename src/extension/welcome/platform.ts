import type { Answers } from "../messages.ts";

/** What the page needs from outside; given by main.tsx, and by the tests. */
export interface Platform {
  /** Whether the browser lets the extension see the sites that the reader visits. */
  hasAccess: () => Promise<boolean>;
  /** Asks the reader for it; only inside a click. */
  allow: () => Promise<boolean>;
  /** Calls back when access was given or taken, here or elsewhere. Gives the function that stops it. */
  onAccessChanged: (callback: () => void) => () => void;
  /** Has the built-in sample policy read. */
  example: () => Promise<Answers["example"]>;
  /** The key that opens the summary, "" where none is set. */
  shortcut: () => Promise<string>;
  openOptions: () => Promise<void>;
}
