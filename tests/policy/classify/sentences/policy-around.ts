import { factOf } from "../../../../src/policy/facts.ts";
import type { FactId, Section } from "../../../../src/policy/types.ts";

interface Line {
  /** Facts that the sentence states or comes near. */
  facts: readonly FactId[];
  text: string;
}

/** The usual heading of each section's sentences. */
const HEADINGS: Record<Section, string> = {
  collect: "Information we collect",
  use: "How we use information",
  share: "Sharing",
  rights: "Your rights and choices",
  keep: "Security and storage",
  change: "Changes to this policy",
};

/** A small shop's policy; what it says of the fact in question is left out. */
const LINES: Record<Section, readonly Line[]> = {
  collect: [
    {
      facts: ["collect.contact"],
      text: "When you open an account, we ask for your name and e-mail address.",
    },
    { facts: ["collect.payment"], text: "When you order, we keep what you bought and how you paid." },
    {
      facts: ["collect.device", "collect.usage"],
      text: "Our servers log your IP address and the type of your browser.",
    },
    { facts: ["collect.cookies"], text: "We use cookies to keep you signed in." },
    {
      facts: ["collect.children"],
      text: "We do not knowingly collect personal data from children under 16.",
    },
  ],
  use: [
    { facts: [], text: "We use personal data to send you what you ordered and to answer your questions." },
    {
      facts: ["use.analytics", "collect.usage", "collect.device", "use.profiling", "use.advertising"],
      text: "We study which pages are popular so that we can improve the shop.",
    },
  ],
  share: [
    {
      facts: ["share.providers", "collect.payment", "share.marketing-partners"],
      text: "Couriers and payment processors who work for us receive what they need for their task.",
    },
    { facts: ["share.government"], text: "We hand over personal data when a court orders us to." },
  ],
  rights: [
    {
      facts: ["rights.access", "rights.export"],
      text: "You may ask us for a copy of the personal data that we hold about you.",
    },
    { facts: ["rights.correct"], text: "You may have wrong data corrected." },
    {
      facts: ["rights.cookie-control", "collect.cookies"],
      text: "You can refuse cookies in the settings of your browser.",
    },
  ],
  keep: [
    { facts: ["keep.period", "rights.delete"], text: "We keep invoices for seven years." },
    { facts: ["keep.encryption"], text: "All pages are sent over TLS." },
  ],
  change: [
    { facts: ["change.notice", "collect.contact"], text: "We will e-mail you before we change this policy." },
  ],
};

/** A policy in Markdown that says nothing of `fact` but `sentence`, under `heading` or the usual one of the fact's section. */
export function policyAround(fact: FactId, sentence = "", heading?: string): string {
  const parts = ["# Privacy Policy", "", INTRODUCTION];
  let placed = sentence === "";
  for (const section of Object.keys(LINES) as Section[]) {
    const own = section === factOf(fact).section;
    if (own && heading !== undefined) {
      parts.push(`## ${heading}`, sentence);
      placed = true;
    }
    const said = LINES[section].filter(({ facts }) => !facts.includes(fact)).map(({ text }) => text);
    if (own && !placed) said.unshift(sentence);
    if (said.length > 0) parts.push(`## ${HEADINGS[section]}`, ...said);
  }
  parts.push("## Contact", "Questions about this policy reach us at privacy@alderfinch.example.");
  return parts.join("\n\n") + "\n";
}

const INTRODUCTION =
  "Alder & Finch Ltd. runs a small shop for garden tools. This policy says what we do with the personal data of those who visit or buy.";
