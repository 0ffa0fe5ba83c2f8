import type { Answers, FromUi } from "../messages.ts";
import type { Settings } from "../settings.ts";
import type { PortLike } from "./port.ts";

/** What the popup needs from outside; given by main.tsx, and by the tests. */
export interface Platform {
  /** Whether what is said about a policy can be said, once that is known. */
  speech(): Promise<boolean>;
  /** The tab that the popup is about, null where there is none. */
  tab(): Promise<number | null>;
  connect(): PortLike;
  loadSettings(): Promise<Settings>;
  onSettingsChanged(callback: (settings: Settings) => void): () => void;
  /** Asks the reader for access; only inside a click. */
  allow(origins: string[]): Promise<boolean>;
  openTab(url: string): Promise<void>;
  openOptions(): Promise<void>;
  openReport(url: string, isPrivate: boolean): Promise<void>;
  closePopup(): void;
  showQuote(question: Extract<FromUi, { type: "show-quote" }>): Promise<Answers["show-quote"]>;
}

/** What the reader can do in every view. */
export interface Acts {
  openTab: (url: string) => void;
  /** Opens a policy in a tab; what its bytes don't hold is read there. */
  openPolicy: (url: string) => void;
  openOptions: () => void;
  /** The page with all that is known of a policy. */
  openReport: (url: string, isPrivate: boolean) => void;
  allow: (origins: string[]) => Promise<boolean>;
  choose: (url: string) => void;
  enterAddress: (address: string) => void;
  /** Takes back the policy chosen for the site. */
  forgetChoice: () => void;
  readAgain: () => void;
  /** Has the browser load the tab's page anew. */
  reloadPage: () => void;
  /** Signup warnings on the tab's site. */
  siteWarnings: (on: boolean) => void;
  cancel: () => void;
  /** Asks for the state of the tab anew. */
  ask: () => void;
}
