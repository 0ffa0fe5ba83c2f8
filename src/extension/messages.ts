/**
 * Every message between the parts, in one place. Types here; `parse*` functions check what arrives (everything that arrives is unknown).
 * A content script may send only `FromPage`; the extension's own pages only `FromUi`, and `Watch` over a port.
 */
import * as v from "valibot";
import type { Consent, PolicyLink, SignupFinding } from "../page/types.ts";
import type { PolicyChanges } from "../policy/changes.ts";
import type { ErrorCode } from "../policy/errors.ts";
import type { ReadText } from "../policy/read-text.ts";
import type { NotPolicyReason, Summary } from "../policy/types.ts";

/** What a content script saw on its page; sent once, and again only when it changed. */
export interface PageSeen {
  type: "page-seen";
  url: string;
  policy: string | null;
  candidates: PolicyLink[];
  signup: SignupFinding | null;
}

/** Policy links of a page. */
export type SeenLinks = Pick<PageSeen, "policy" | "candidates">;

/** What the reader chose on the warning card; before that, that it is on show. */
export interface CardAction {
  type: "card-action";
  action: "shown" | "summary" | "not-here" | "dismiss";
}

export type FromPage = PageSeen | CardAction;

/** Worker to content script. */
export type ToPage =
  | { type: "show-card"; card: CardContent }
  | { type: "hide-card" }
  /** Answers with the SeenLinks of another page of the site, given as its source. */
  | { type: "links-in"; html: string; url: string }
  /** Highlights and scrolls to the quote; answers whether it was found. `before` is the text that precedes it. */
  | { type: "show-quote"; text: string; before: string }
  /** Answers with a PageSeen, looked up anew. */
  | { type: "look-again" }
  /** Answers with a PageText: what stands in the page now. */
  | { type: "read-page" };

/** A page as its content script sees it: mark-up without scripts, styles and what was typed. */
export interface PageText {
  type: "page-text";
  url: string;
  html: string;
}

export interface CardContent {
  site: string;
  warnings: { text: string; severity: 1 | 2 | 3; /** Not so at the last visit. */ isNew?: true }[];
  /** Warnings beyond these; left out for none. */
  more?: number;
  /** The answers got worse since the last visit: so many warnings are new. */
  news?: number;
  good: string | null;
  /** Left out: as the system. */
  appearance?: "light" | "dark";
}

/** Extension pages to the worker, one question one answer; one that fails is rejected with an Error whose message is an ErrorCode. */
export type FromUi =
  /** `url` is of the page on which the quote stands; `page` its page in a PDF, from 1. */
  | {
      type: "show-quote";
      url: string;
      text: string;
      before: string;
      start: number;
      end: number;
      page?: number;
    }
  /** Reads the built-in sample policy. */
  | { type: "example" }
  | { type: "stored-list" }
  /** Whether anything is stored that `stored-delete-all` deletes, listed or not. */
  | { type: "stored-any" }
  | { type: "stored-delete"; url: string }
  | { type: "stored-delete-all" }
  | { type: "summary-of"; url: string }
  /** Opens the report page in a tab. */
  | { type: "open-report"; url: string; private: boolean }
  | { type: "report-of"; of: ReportName }
  /** Reads a stored policy again; an error where it can't be read. */
  | { type: "report-anew"; url: string };

/** What a report page is about: a policy's address, or, where private windows ask, a ticket that stands for one. */
export type ReportName = { url: string } | { ticket: string };

export interface Answers {
  /** Whether the policy was opened; where the quote isn't found there, it is opened at its top. */
  "show-quote": { opened: boolean };
  example: { summary: Summary; milliseconds: number };
  "stored-list": StoredEntry[];
  "stored-any": boolean;
  "stored-delete": { ok: true };
  "stored-delete-all": { ok: true };
  "summary-of": StoredPolicy | null;
  "open-report": { ok: true };
  "report-of": Report | null;
  "report-anew": Report;
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
  /** Absent where the reader knows no other version. */
  changed?: Changed;
}

/** How a policy differs from the version that the reader knew. */
export interface Changed extends PolicyChanges {
  /** When that version was last known to hold; milliseconds since 1970. */
  since: number;
  /** The reader has not been shown the new version before. */
  isNews: boolean;
}

/** All that the report page shows. */
export interface Report extends StoredPolicy {
  /** The policy as it was read; null where it is not kept: too large, read by an older version, or in a private window. */
  text: ReadText | null;
  /** Asked for from a private window. */
  private: boolean;
}

/**
 * The popup's port: named "popup"; the first message is `watch`, then commands; the worker answers with a PageState at once
 * and at each change. The port breaks when the worker stops: connect again, watch again, and name the policy again that was wished for.
 * `onShow`: the popup has been told an end. It stands until the reader wishes for something: what is known of it is told, or else
 * `Unchanged`, and no site is asked for anything.
 */
export type PortCommand =
  | { type: "watch"; tabId: number; onShow?: OnShow }
  | { type: "choose"; url: string }
  | { type: "enter-address"; url: string }
  /** Takes back the reader's choice of a policy for the site. */
  | { type: "forget-choice" }
  | { type: "read-again" }
  /** Has the browser load the tab's page anew: no content script stands in it. */
  | { type: "reload-page" }
  /** Opens a policy in a tab, to be read there. */
  | { type: "open-policy"; url: string }
  /** Signup warnings on the tab's site. */
  | { type: "site-warnings"; on: boolean }
  | { type: "cancel" };

/** The end that a popup shows, of one policy or (null) of the search for one. */
export interface OnShow {
  kind: "none-found" | "choose" | "failed" | "not-policy" | "ready";
  site: string;
  url: string | null;
  chosenBy?: ChosenBy;
}

/** The worker has nothing to add to what the popup shows. */
export interface Unchanged {
  kind: "unchanged";
}

/** Of a policy that stands on several pages: page `done` of `of` is being read. */
export interface PagesRead {
  done: number;
  of: number;
}

/**
 * Why it is this policy, where the page's best link is not the reason: the reader chose it, or the page has no link and it was
 * found on the site's home page or at a usual address.
 */
export type ChosenBy = "reader" | "home" | "usual";

export type JobStep = "finding" | "fetching" | "reading";

/** Everything that the popup can have to show for a tab. `signingUp`: on a signup page, whatever became of its policy. */
export type PageState = PolicyState & { signingUp?: { consent: Consent | null } };

type PolicyState =
  | { kind: "restricted" } // a page where extensions may not run
  | { kind: "no-access"; origins: string[] } // the browser wants the reader to allow these origins
  /** `reload`: no content script stands in the page, most likely because it was opened before the extension was there. */
  | {
      kind: "none-found";
      site: string;
      home: string | null;
      reload?: boolean;
      /** Addresses that were asked for in vain. */
      tried?: string[];
      /** Links that may lead to it, though not likely. */
      candidates?: PolicyLink[];
    }
  | { kind: "choose"; site: string; candidates: PolicyLink[] }
  | {
      kind: "reading";
      site: string;
      url: string | null;
      step: JobStep;
      /** 0 to 1 */ progress: number;
      pages?: PagesRead;
    }
  /** `candidates`, here and below: other links to offer instead. */
  | {
      kind: "failed";
      site: string;
      url: string | null;
      code: ErrorCode;
      status: number | null;
      candidates?: PolicyLink[];
      chosenBy?: ChosenBy;
    }
  | {
      kind: "not-policy";
      site: string;
      url: string;
      reason: NotPolicyReason;
      language: string | null;
      candidates?: PolicyLink[];
      chosenBy?: ChosenBy;
    }
  | {
      kind: "ready";
      site: string;
      url: string;
      readAt: number;
      summary: Summary;
      /** The tab is in a private window. */
      private?: true;
      /** The browser's storage did not take it. */
      unkept?: true;
      changed?: Changed;
      /** Signup warnings are switched off for the site. */
      off?: true;
      signup: boolean;
      /** Signup pages: what is agreed to, where the form says so. */
      consent?: Consent | null;
      candidates: PolicyLink[];
      chosenBy?: ChosenBy;
    };

// What follows checks what arrives. A message that doesn't fit is null: it is not answered.

const LONGEST_ADDRESS = 4_096;
const address = v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS), v.regex(/^https?:\/\//iu));
const words = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const reasons = v.pipe(v.array(words(200)), v.maxLength(100));

const policyLink = v.object({
  url: address,
  text: words(500),
  kind: v.picklist(["policy", "supplement", "cookies", "terms", "app", "other"]),
  score: share,
  reasons,
});

const signupFinding = v.object({
  signup: v.boolean(),
  score: share,
  reasons,
  consent: v.nullable(
    v.object({
      policy: v.nullable(address),
      terms: v.nullable(address),
      text: words(2_000),
      named: v.exactOptional(v.pipe(v.array(v.picklist(["policy", "terms"])), v.maxLength(2))),
      marketing: v.object({ present: v.boolean(), preticked: v.boolean() }),
    }),
  ),
});

/** The most links that a PageSeen may carry. */
export const MOST_CANDIDATES = 20;
/** A page's source in a message, in UTF-16 units. */
export const LONGEST_SOURCE = 3_000_000;

const candidates = v.pipe(v.array(policyLink), v.maxLength(MOST_CANDIDATES));
const seenLinks = v.object({ policy: v.nullable(address), candidates });

const pageSeen = v.object({
  type: v.literal("page-seen"),
  url: address,
  policy: v.nullable(address),
  candidates,
  signup: v.nullable(signupFinding),
});

const fromPage = v.variant("type", [
  pageSeen,
  v.object({
    type: v.literal("card-action"),
    action: v.picklist(["shown", "summary", "not-here", "dismiss"]),
  }),
]);

const quoteText = words(20_000);

/** Made when a first message comes: to most pages none ever does, and there all of it would be in the way. */
const toPageSchema = () =>
  v.variant("type", [
    v.object({
      type: v.literal("show-card"),
      card: v.object({
        site: words(253),
        warnings: v.pipe(
          v.array(
            v.object({
              text: words(500),
              severity: v.picklist([1, 2, 3]),
              isNew: v.exactOptional(v.literal(true)),
            }),
          ),
          v.maxLength(10),
        ),
        more: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
        news: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
        good: v.nullable(words(500)),
        appearance: v.exactOptional(v.picklist(["light", "dark"])),
      }),
    }),
    v.object({ type: v.literal("hide-card") }),
    v.object({ type: v.literal("links-in"), html: words(LONGEST_SOURCE), url: address }),
    v.object({ type: v.literal("show-quote"), text: quoteText, before: quoteText }),
    v.object({ type: v.literal("look-again") }),
    v.object({ type: v.literal("read-page") }),
  ]);
let toPage: ReturnType<typeof toPageSchema> | undefined;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const fromUi = v.variant("type", [
  v.object({
    type: v.literal("show-quote"),
    url: address,
    text: quoteText,
    before: quoteText,
    start: offset,
    end: offset,
    page: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  }),
  v.object({ type: v.literal("example") }),
  v.object({ type: v.literal("stored-list") }),
  v.object({ type: v.literal("stored-any") }),
  v.object({ type: v.literal("stored-delete"), url: address }),
  v.object({ type: v.literal("stored-delete-all") }),
  v.object({ type: v.literal("summary-of"), url: address }),
  v.object({ type: v.literal("open-report"), url: address, private: v.boolean() }),
  v.object({
    type: v.literal("report-of"),
    of: v.union([v.strictObject({ url: address }), v.strictObject({ ticket: words(100) })]),
  }),
  v.object({ type: v.literal("report-anew"), url: address }),
]);

const onShow = v.object({
  kind: v.picklist(["none-found", "choose", "failed", "not-policy", "ready"]),
  site: words(LONGEST_ADDRESS),
  // a typed address grows as it is written out
  url: v.nullable(v.pipe(v.string(), v.maxLength(16 * LONGEST_ADDRESS), v.regex(/^https?:\/\//iu))),
  chosenBy: v.exactOptional(v.picklist(["reader", "home", "usual"])),
});

const portCommand = v.variant("type", [
  v.object({
    type: v.literal("watch"),
    tabId: v.pipe(v.number(), v.integer()),
    onShow: v.exactOptional(onShow),
  }),
  v.object({ type: v.literal("choose"), url: address }),
  // typed by the reader: any text, made an address (or refused) by the worker
  v.object({ type: v.literal("enter-address"), url: words(LONGEST_ADDRESS) }),
  v.object({ type: v.literal("read-again") }),
  v.object({ type: v.literal("reload-page") }),
  v.object({ type: v.literal("forget-choice") }),
  v.object({ type: v.literal("open-policy"), url: address }),
  v.object({ type: v.literal("site-warnings"), on: v.boolean() }),
  v.object({ type: v.literal("cancel") }),
]);

const parsed = <T>(schema: v.GenericSchema<T>, message: unknown): T | null => {
  const result = v.safeParse(schema, message);
  return result.success ? result.output : null;
};

/** A message of a content script, or null. */
export const parseFromPage = (message: unknown): FromPage | null => parsed<FromPage>(fromPage, message);
/** A content script's answer to `look-again`, or null. */
export const parsePageSeen = (message: unknown): PageSeen | null => parsed<PageSeen>(pageSeen, message);
/** Longer mark-up of a live page is not taken, in UTF-16 units. */
export const LONGEST_PAGE = 5_500_000;
const pageText = v.object({ type: v.literal("page-text"), url: address, html: words(LONGEST_PAGE) });

/** A content script's answer to `read-page`, or null. */
export const parsePageText = (message: unknown): PageText | null => parsed<PageText>(pageText, message);
/** A content script's answer to `links-in`, or null. */
export const parseSeenLinks = (message: unknown): SeenLinks | null => parsed<SeenLinks>(seenLinks, message);
/** A message of the worker to a content script, or null. */
export const parseToPage = (message: unknown): ToPage | null =>
  parsed<ToPage>((toPage ??= toPageSchema()), message);
/** A question of one of the extension's own pages, or null. */
export const parseFromUi = (message: unknown): FromUi | null => parsed<FromUi>(fromUi, message);
/** A command over the popup's port, or null. */
export const parsePortCommand = (message: unknown): PortCommand | null =>
  parsed<PortCommand>(portCommand, message);
