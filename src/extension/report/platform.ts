import type { Answers, FromUi, Report } from "../messages.ts";
import type { Settings } from "../settings.ts";

/** What the report needs from outside; given by main.tsx, and by the tests. */
export interface Platform {
  /** What is kept of the policy that the page's address names; null for nothing. */
  report: () => Promise<Report | null>;
  /** Rejects with an Error whose message is an ErrorCode. */
  readAgain: (url: string) => Promise<Report>;
  loadSettings: () => Promise<Settings>;
  onSettingsChanged: (callback: (settings: Settings) => void) => () => void;
  showQuote: (question: Extract<FromUi, { type: "show-quote" }>) => Promise<Answers["show-quote"]>;
  openTab: (url: string) => Promise<void>;
  openOptions: () => Promise<void>;
  /** Rejects where the browser doesn't allow it. */
  copy: (text: string) => Promise<void>;
  saveFile: (name: string, text: string) => void;
  print: () => void;
}
