/**
 * Every message between the parts, in one place. Types here; `parse*` functions check what arrives (everything that arrives is unknown).
 * A content script may send only `FromPage`; the extension's own pages only `FromUi`, and `Watch` over a port.
 */
import type { PolicyLink, SignupFinding } from "../page/types.ts";
import type { ErrorCode } from "../policy/errors.ts";
import type { NotPolicyReason, Summary } from "../policy/types.ts";

/** What a content script saw on its page; sent once, and again only when it changed. */
export interface PageSeen {
  type: "page-seen";
  url: string;
  policy: string | null;
  candidates: PolicyLink[];
  signup: SignupFinding | null;
}

/** The reader's click on the warning card. */
export interface CardAction {
  type: "card-action";
  action: "summary" | "not-here" | "dismiss";
}

export type FromPage = PageSeen | CardAction;

/** Worker to content script. */
export type ToPage =
  | { type: "show-card"; card: CardContent }
  | { type: "hide-card" }
  /** Highlights and scrolls to the quote; answers whether it was found. `before` is the text that precedes it. */
  | { type: "show-quote"; text: string; before: string }
  /** Answers with a PageSeen, looked up anew. */
  | { type: "look-again" };

export interface CardContent {
  site: string;
  warnings: { text: string; severity: 1 | 2 | 3 }[];
  good: string | null;
}

/** Extension pages to the worker, one question one answer. */
export type FromUi =
  | { type: "show-quote"; url: string; text: string; before: string; start: number; end: number }
  | { type: "stored-list" }
  | { type: "stored-delete"; url: string }
  | { type: "stored-delete-all" }
  | { type: "summary-of"; url: string };

export interface Answers {
  /** Whether the policy was opened; where the quote isn't found there, it is opened at its top. */
  "show-quote": { opened: boolean };
  "stored-list": StoredEntry[];
  "stored-delete": { ok: true };
  "stored-delete-all": { ok: true };
  "summary-of": StoredPolicy | null;
}

/** One summary kept on the device. */
export interface StoredEntry {
  /** Address of the policy. */
  url: string;
  title: string | null;
  company: string | null;
  /** Milliseconds since 1970. */
  readAt: number;
  /** Bytes it takes in the store. */
  size: number;
}

export interface StoredPolicy {
  url: string;
  readAt: number;
  summary: Summary;
}

/**
 * The popup's port: named "popup"; the first message is `watch`, then commands; the worker answers with a PageState at once
 * and at each change. The port breaks when the worker stops: connect again and watch again.
 */
export type PortCommand =
  | { type: "watch"; tabId: number }
  | { type: "choose"; url: string }
  | { type: "enter-address"; url: string }
  | { type: "read-again" }
  | { type: "cancel" };

export type JobStep = "finding" | "fetching" | "reading";

/** Everything that the popup can have to show for a tab. */
export type PageState =
  | { kind: "restricted" } // a page where extensions may not run
  | { kind: "no-access"; origins: string[] } // the browser wants the reader to allow these origins
  | { kind: "none-found"; site: string; home: string | null }
  | { kind: "choose"; site: string; candidates: PolicyLink[] }
  | { kind: "reading"; site: string; url: string | null; step: JobStep; /** 0 to 1 */ progress: number }
  | { kind: "failed"; site: string; url: string | null; code: ErrorCode; status: number | null }
  | { kind: "not-policy"; site: string; url: string; reason: NotPolicyReason; language: string | null }
  | {
      kind: "ready";
      site: string;
      url: string;
      readAt: number;
      summary: Summary;
      signup: boolean;
      candidates: PolicyLink[];
    };
