/**
 * The words that every page of the extension has, and the popup's. They stand in `_locales/<language>/messages.json`: whole sentences,
 * values come in by placeholder. A new word goes there, in all languages, and into a table like this.
 * (What is said about a policy comes from src/policy/wording.)
 */
import type { ContactKind, Section } from "../../policy/types.ts";
import { count, say } from "../i18n.ts";
import type { JobStep } from "../messages.ts";

const step: Record<JobStep, string> = {
  finding: say("step_finding"),
  fetching: say("step_fetching"),
  reading: say("step_reading"),
};

const section: Record<Section, string> = {
  collect: say("section_collect"),
  use: say("section_use"),
  share: say("section_share"),
  rights: say("section_rights"),
  keep: say("section_keep"),
  change: say("section_change"),
};

const contact: Record<ContactKind, string> = {
  email: say("contact_email"),
  url: say("contact_url"),
  phone: say("contact_phone"),
  post: say("contact_post"),
  form: say("contact_form"),
};

const ADDRESS_EXAMPLE = "https://shop.example/privacy";

export const words = {
  product: say("product"),
  /** What leaves the device: the same sentence in the popup, the options and the README. */
  whatLeaves: say("whatLeaves"),

  // any page
  cancel: say("cancel"),
  settings: say("settings"),
  address: say("address"),
  addressHint: "https://…",
  readAddress: say("readAddress"),
  badAddress: say("badAddress", ADDRESS_EXAMPLE),
  showInPolicy: say("showInPolicy"),
  showPage: (page: number) => say("showPage", page),
  notShown: say("notShown"),
  moreQuotes: (n: number) => count("moreQuotes", n),
  noHeading: say("noHeading"),
  headingSeparator: " › ",
  severity: { 1: say("severity_1"), 2: say("severity_2"), 3: say("severity_3") } as Record<1 | 2 | 3, string>,
  good: say("good"),

  // popup, head
  popupTitle: say("popupTitle"),
  updated: (date: string) => say("updated", date),
  noDate: say("noDate"),
  privacyPolicy: say("privacyPolicy"),
  verdict: (n: number) => count("verdict", n),
  nothingUnusual: say("nothingUnusual"),
  nothingUnusualMore: say("nothingUnusualMore"),
  aboutToSignUp: say("aboutToSignUp"),
  verdictSignup: (n: number) => count("verdictSignup", n),
  agreeTo: say("agreeTo"),
  agreePolicy: say("agreePolicy"),
  agreeTerms: say("agreeTerms"),
  agreeMarketing: say("agreeMarketing"),
  agreeMarketingTicked: say("agreeMarketingTicked"),

  // popup, body
  showMore: (n: number) => count("showMore", n),
  section,
  silent: say("silent"),
  contradictions: say("contradictions"),
  contacts: say("contacts"),
  contact,
  changedSince: (date: string) => say("changedSince", date),

  // popup, foot
  readAt: (when: string) => say("readAt", when),
  readToday: (time: string) => say("readToday", time),
  unkept: say("unkept"),
  readAgain: say("readAgain"),
  fullReport: say("fullReport"),
  siteWarningsOff: say("siteWarningsOff"),
  siteWarningsOn: say("siteWarningsOn"),
  siteWarningsAreOff: say("siteWarningsAreOff"),
  otherPolicies: say("otherPolicies"),

  // popup, states
  looking: say("looking"),
  reading: say("reading"),
  readingMore: say("readingMore"),
  step,
  steps: ["finding", "fetching", "reading"] as readonly JobStep[],
  stepDone: say("stepDone"),
  readingPage: (done: number, of: number) => say("readingPage", done, of),
  furtherPages: (n: number) => count("furtherPages", n),
  linkKind: {
    policy: say("linkKind_policy"),
    supplement: say("linkKind_supplement"),
    cookies: say("linkKind_cookies"),
    terms: say("linkKind_terms"),
    app: say("linkKind_app"),
    other: say("linkKind_another"),
  },
};
