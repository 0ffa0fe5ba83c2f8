/** The plain data that the engine takes and gives. No behaviour, no imports: every part of the product may read it. */

export type DocumentType = "html" | "markdown" | "text" | "pdf";

export type BlockKind = "heading" | "paragraph" | "item" | "row" | "term" | "quote";

/** A link inside a block; `start` and `end` are UTF-16 offsets into the document's text. */
export interface DocumentLink {
  start: number;
  end: number;
  /** Absolute where the document's address is known, else as written. */
  href: string;
}

/** One block of the policy, in reading order. `start` and `end` are UTF-16 offsets into `PolicyDocument.text`. */
export interface Block {
  kind: BlockKind;
  start: number;
  end: number;
  /** Headings the block stands under, outermost first; for a heading, those above it. */
  headings: string[];
  /** Headings only: 1 (outermost) to 6. */
  level?: number;
  /** Items and rows: the sentence that introduces the list or table ("We collect:"), outermost lists' lead-ins before it; for a row also the cells that span down into it. */
  leadIn?: string;
  /** Rows only: the table's column headings, one a cell, "" where a column has none. */
  columns?: string[];
  /** Rows only: offsets of each cell, one a column. */
  cells?: { start: number; end: number }[];
  /** PDFs: the page on which it begins, from 1. */
  page?: number;
  /** Policies on several pages: address of the block's own page, where that is not the document's. */
  url?: string;
  links: DocumentLink[];
}

/** A policy as it is read: its text, and the blocks as places in that text. */
export interface PolicyDocument {
  type: DocumentType;
  /** Final address of the document, null where it came from a file or standard input. */
  url: string | null;
  title: string | null;
  /** ISO 639-1 code of the text's language, null where it can't be told. */
  language: string | null;
  /** All blocks' text, a line break between blocks. Every quote is a slice of it. */
  text: string;
  blocks: Block[];
  /** Words in `text`. */
  words: number;
  /** The bytes look like a page that scripts would draw: almost no text of its own. */
  scriptDrawn: boolean;
  /** Input fields of type password in the page: a login wall is told by them. */
  passwordFields: number;
  /** Further pages that were read as part of the policy, in their order in `text`; absent for none. */
  pages?: PolicyPage[];
}

/** A further page of a policy that stands on several. */
export interface PolicyPage {
  url: string;
  title: string;
}

/** A sentence, list item, or table row with the context that a reader would see around it. */
export interface Passage {
  text: string;
  start: number;
  end: number;
  /** Index of its block in `PolicyDocument.blocks`. */
  block: number;
  kind: BlockKind;
  headings: string[];
  /** "" where there is none. */
  leadIn: string;
  columns: string[];
}

export type Section = "collect" | "use" | "share" | "rights" | "keep" | "change";
export type Stance = "yes" | "limited" | "no";
export type Answer = Stance | "unstated";

/** A verbatim slice of the document's text that proves a stance. */
export interface Quote {
  text: string;
  start: number;
  end: number;
  stance: Stance;
  heading: string[];
  /** Policies on several pages: address of the quote's own page, where that is not `Summary.source.url`. */
  url?: string;
  /** PDFs: the page on which its block begins, from 1. */
  page?: number;
}

/** The policy's answer to one of the 50 questions. */
export interface FactAnswer {
  id: FactId;
  stance: Answer;
  /** Probability that the stance is right, 0 to 1. */
  confidence: number;
  /** Share of labelled policies with this stance, 0 to 1. */
  usual: number;
  /** Best first; empty when unstated. */
  quotes: Quote[];
}

export type ContactKind = "email" | "url" | "phone" | "post" | "form";
export interface Contact {
  kind: ContactKind;
  value: string;
}

/** A piece of the document's text; `start` and `end` are UTF-16 offsets into it. */
export interface Slice {
  text: string;
  start: number;
  end: number;
}

export type ChoicePurpose =
  | "opt-out-sale"
  | "opt-out-ads"
  | "opt-out-analytics"
  | "opt-out-marketing"
  | "delete"
  | "access"
  | "cookies"
  | "preferences"
  | "complain";

/** A page by which a reader can refuse, delete, see or set something. */
export interface ChoiceLink {
  purpose: ChoicePurpose;
  url: string;
  quote: Slice;
}

/** A length of time: as stated ("thirty (30) days"), and in days, where months count 30 and years 365. */
export interface StatedPeriod {
  value: string;
  days: number;
  quote: Slice;
}

export interface StatedAge {
  years: number;
  quote: Slice;
}

/** Another company that gets data, by the name that the policy uses. */
export interface NamedRecipient {
  name: string;
  quote: Slice;
}

/** `country`: ISO 3166-1 alpha-2. */
export interface StatedSeat {
  country: string;
  quote: Slice;
}

/** What a policy states in figures, names and links, each with the sentence that states it. */
export interface Details {
  /** In the order of the text, as are periods and recipients. */
  links: ChoiceLink[];
  /** How long data is kept. */
  periods: StatedPeriod[];
  /** Least age of those who may use the service. */
  minimumAge: StatedAge | null;
  recipients: NamedRecipient[];
  /** Where the one who is behind the policy is. */
  seat: StatedSeat | null;
  /** How soon requests are answered. */
  responseTime: StatedPeriod | null;
}

export interface Contradiction {
  fact: FactId;
  quotes: Quote[];
}

/** One plain sentence and the facts it rests on. */
export interface SummaryLine {
  text: string;
  facts: FactId[];
}

export type SummaryPart = "collection" | "sharing" | "rights" | "use" | "keeping" | "changes" | "silent";

export interface Warning {
  fact: FactId;
  text: string;
  /** 1 (worth knowing) to 3 (serious). */
  severity: 1 | 2 | 3;
}

/** Why a document is not summarised. */
export type NotPolicyReason =
  "too-short" | "terms" | "index" | "login" | "language" | "script-drawn" | "other";

/** What the product says about a policy: the JSON contract of `smallprint summarize --json`. */
export interface Summary {
  schema: 1;
  id: string;
  source: {
    url: string | null;
    type: DocumentType;
    words: number;
    language: string | null;
    /** Further pages that were read as part of the policy; absent for none. */
    pages?: PolicyPage[];
  };
  isPolicy: boolean;
  reason: NotPolicyReason | null;
  title: string | null;
  company: string | null;
  /** "2022-12-11", "2022-12", "2022" or null. */
  updated: string | null;
  contacts: Contact[];
  /** Absent for what is no policy, and in summaries made before there were details. */
  details?: Details;
  facts: FactAnswer[];
  contradictions: Contradiction[];
  summary: Record<SummaryPart, SummaryLine[]>;
  warnings: Warning[];
}

export type FactId =
  | "collect.contact"
  | "collect.payment"
  | "collect.government-id"
  | "collect.location"
  | "collect.device"
  | "collect.usage"
  | "collect.cookies"
  | "collect.content"
  | "collect.health"
  | "collect.biometric"
  | "collect.sensitive"
  | "collect.demographic"
  | "collect.work"
  | "collect.contacts"
  | "collect.children"
  | "collect.from-others"
  | "use.advertising"
  | "use.marketing"
  | "use.analytics"
  | "use.profiling"
  | "use.automated-decisions"
  | "use.ai-training"
  | "share.sell"
  | "share.advertisers"
  | "share.marketing-partners"
  | "share.providers"
  | "share.affiliates"
  | "share.government"
  | "share.merger"
  | "share.public"
  | "share.aggregated"
  | "share.abroad"
  | "share.trackers"
  | "rights.access"
  | "rights.correct"
  | "rights.delete"
  | "rights.export"
  | "rights.object"
  | "rights.withdraw"
  | "rights.opt-out-marketing"
  | "rights.opt-out-sale"
  | "rights.cookie-control"
  | "rights.complain"
  | "rights.do-not-track"
  | "rights.gpc"
  | "keep.period"
  | "keep.encryption"
  | "keep.breach-notice"
  | "change.notice"
  | "change.by-use";
