/** What is read off a live page: plain data that can be sent in a message or printed as JSON. */

export type PolicyLinkKind = "policy" | "supplement" | "cookies" | "terms" | "app" | "other";

/** A link that may lead to a privacy policy. */
export interface PolicyLink {
  /** Absolute http(s) address. */
  url: string;
  /** Its text as a reader sees it, white space folded. */
  text: string;
  kind: PolicyLinkKind;
  /** 0 to 1. */
  score: number;
  /** Signals that made the score, e.g. "text:privacy policy", "place:footer". */
  reasons: string[];
}

/** The links of a page; `policy` is the address good enough to offer, or null. Candidates are best first. */
export interface PolicyLinks {
  policy: string | null;
  candidates: PolicyLink[];
}

/** The sentence by which signing up agrees to something. */
export interface Consent {
  policy: string | null;
  terms: string | null;
  text: string;
  /** What the sentence names without a link that leads there; left out for nothing. */
  named?: ("policy" | "terms")[];
  marketing: { present: boolean; preticked: boolean };
}

/** Whether a page holds a form by which a person opens an account. */
export interface SignupFinding {
  signup: boolean;
  /** 0 to 1. */
  score: number;
  reasons: string[];
  consent: Consent | null;
}
