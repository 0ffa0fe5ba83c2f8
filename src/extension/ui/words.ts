/**
 * Every word that the interface says, in one table a language. (What is said about a policy comes from src/policy/wording.ts.)
 * A text is whole; values come in by function, never by gluing parts.
 */
import type { ContactKind, Section } from "../../policy/types.ts";
import type { JobStep } from "../messages.ts";

/** What leaves the device: the same sentence in the popup, the options and the README. */
export const WHAT_LEAVES = "Nothing leaves your device but the request for the policy itself.";

/** What happened, and what the reader can do. */
export interface Told {
  title: string;
  text: string;
}

const plural = new Intl.PluralRules("en");
export const count = (n: number, one: string, other: string) =>
  `${String(n)} ${plural.select(n) === "one" ? one : other}`;

const step: Record<JobStep, string> = {
  finding: "Finding the policy",
  fetching: "Fetching it",
  reading: "Reading it",
};

const section: Record<Section, string> = {
  collect: "What they collect",
  use: "What they use it for",
  share: "Who gets it",
  rights: "Your rights",
  keep: "Keeping and safety",
  change: "Changes",
};

const contact: Record<ContactKind, string> = {
  email: "E-mail",
  url: "Link",
  phone: "Phone",
  post: "Post",
  form: "Form",
};

export const en = {
  product: "Smallprint",
  whatLeaves: WHAT_LEAVES,

  // any page
  cancel: "Cancel",
  settings: "Settings",
  address: "Address of the privacy policy",
  addressHint: "https://…",
  readAddress: "Read it",
  badAddress: "Enter a whole web address, such as https://shop.example/privacy.",
  showInPolicy: "Show in policy",
  notShown: "The policy could not be opened.",
  moreQuotes: (n: number) => count(n, "more quote", "more quotes"),
  noHeading: "Without a heading",
  headingSeparator: " › ",
  severity: {
    1: "Worth knowing:",
    2: "Notable:",
    3: "Serious:",
  } as Record<1 | 2 | 3, string>,
  good: "Good:",

  // popup, head
  updated: (date: string) => `updated ${date}`,
  noDate: "no date given",
  privacyPolicy: "Privacy policy",
  verdict: (n: number) =>
    plural.select(n) === "one"
      ? "1 thing to know before you use this site"
      : `${String(n)} things to know before you use this site`,
  nothingUnusual: "Nothing unusual",
  nothingUnusualMore: "The policy says nothing that your settings warn about.",
  aboutToSignUp: "You are about to sign up",
  verdictSignup: (n: number) =>
    plural.select(n) === "one" ? "1 thing to know first" : `${String(n)} things to know first`,
  agreeTo: "By signing up you agree to:",
  agreePolicy: "Privacy policy",
  agreeTerms: "Terms of use",
  agreeMarketing: "Marketing messages",
  agreeMarketingTicked: "Marketing messages (the box is already ticked)",

  // popup, body
  showMore: (n: number) => `Show ${String(n)} more`,
  section,
  silent: "What it does not say",
  contradictions: "It contradicts itself",
  contacts: "Contacts and links",
  contact,
  nothingHere: "The policy says nothing on this.",

  // popup, foot
  readAt: (when: string) => `Read on ${when}`,
  readToday: (time: string) => `Read today at ${time}`,
  readAgain: "Read again",
  otherPolicies: "Not the right policy?",

  // popup, states
  looking: "Looking at this page…",
  reading: "Reading the policy",
  readingMore: "It takes a few seconds. You can close this; reading goes on.",
  step,
  steps: ["finding", "fetching", "reading"] as readonly JobStep[],
  stepDone: " (done)",
  linkKind: {
    policy: "Privacy policy",
    supplement: "Supplement to a privacy policy",
    cookies: "Cookie policy",
    terms: "Terms of use",
    app: "Policy of an app",
    other: "Another page",
  },
};

/** A language of the interface. */
export type Words = typeof en;

export const words: Words = en;
