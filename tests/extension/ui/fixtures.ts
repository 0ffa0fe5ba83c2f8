/** A shop that does not exist, its policy's summary, and every state that the popup can show of it. */
import type { PolicyLink } from "../../../src/page/types.ts";
import { FACTS } from "../../../src/policy/facts.ts";
import type { Contradiction, FactAnswer, FactId, Quote, Stance, Summary } from "../../../src/policy/types.ts";
import { english } from "../../../src/policy/wording/english.ts";
import { plan } from "../../../src/policy/wording/plan.ts";
import type { PageState } from "../../../src/extension/messages.ts";

let place = 100;
function quote(text: string, stance: Stance, heading: string[] = []): Quote {
  const start = place;
  place += text.length + 40;
  return { text, start, end: start + text.length, stance, heading };
}

const COLLECT = ["2. Information we collect"];
const SHARE = ["4. When we share information"];
const RIGHTS = ["6. Your choices"];
const KEEP = ["7. How long we keep it"];

const sold = quote(
  "We may sell records of your purchases and an identifier of your device to data companies.",
  "yes",
  [...SHARE, "Partners who pay us"],
);
const notSold = quote("We never sell your personal information to anyone.", "no", ["1. Our promise"]);

const STATED: Partial<Record<FactId, { stance: Stance; usual: number; quotes: Quote[] }>> = {
  "collect.contact": {
    stance: "yes",
    usual: 0.98,
    quotes: [
      quote("When you order, we ask for your name, e-mail address, and where to deliver.", "yes", COLLECT),
      quote("Our support team keeps the telephone number that you call from.", "yes", [
        ...COLLECT,
        "Support",
      ]),
    ],
  },
  "collect.payment": {
    stance: "yes",
    usual: 0.72,
    quotes: [quote("Card details go to our bank; we keep the last four digits.", "yes", COLLECT)],
  },
  "collect.content": {
    stance: "yes",
    usual: 0.62,
    quotes: [quote("Reviews and questions that you write stand on our pages with your first name.", "yes")],
  },
  "collect.device": {
    stance: "yes",
    usual: 0.95,
    quotes: [quote("Our servers log your IP address and the kind of browser you use.", "yes", COLLECT)],
  },
  "collect.cookies": {
    stance: "yes",
    usual: 0.94,
    quotes: [quote("We and others set cookies and pixels.", "yes", [...COLLECT, "Cookies"])],
  },
  "collect.location": {
    stance: "limited",
    usual: 0.25,
    quotes: [
      quote("If you allow it, our app uses your precise location to find a shop.", "limited", COLLECT),
    ],
  },
  "collect.biometric": {
    stance: "yes",
    usual: 0.08,
    quotes: [
      quote(
        "The fitting room of our app measures your face and body from the photos that you take, and keeps these measures for later visits.",
        "yes",
        [...COLLECT, "In the app", "The fitting room"],
      ),
    ],
  },
  "use.advertising": {
    stance: "yes",
    usual: 0.69,
    quotes: [quote("We use what you look at to choose the advertisements that you see elsewhere.", "yes")],
  },
  "use.ai-training": {
    stance: "no",
    usual: 0.04,
    quotes: [quote("Your photos and reviews are not used to train machine-learning models.", "no")],
  },
  "share.sell": { stance: "yes", usual: 0.17, quotes: [sold] },
  "share.providers": {
    stance: "yes",
    usual: 0.9,
    quotes: [quote("Parcel services and our bank receive what they need for their work.", "yes", SHARE)],
  },
  "share.advertisers": {
    stance: "yes",
    usual: 0.52,
    quotes: [quote("Advertising networks receive an identifier of your device.", "yes", SHARE)],
  },
  "share.government": {
    stance: "yes",
    usual: 0.85,
    quotes: [quote("We hand over data where a court orders it.", "yes", SHARE)],
  },
  "rights.access": {
    stance: "yes",
    usual: 0.74,
    quotes: [quote("You can ask us for a copy of everything that we hold about you.", "yes", RIGHTS)],
  },
  "rights.delete": {
    stance: "limited",
    usual: 0.33,
    quotes: [
      quote("If you live in the European Union, you can have your account erased.", "limited", RIGHTS),
    ],
  },
  "rights.do-not-track": {
    stance: "no",
    usual: 0.2,
    quotes: [quote("Our site does not respond to Do Not Track.", "no", RIGHTS)],
  },
  "keep.period": {
    stance: "yes",
    usual: 0.35,
    quotes: [quote("Orders are kept for ten years, as tax law asks.", "yes", KEEP)],
  },
  "keep.encryption": {
    stance: "yes",
    usual: 0.48,
    quotes: [quote("All pages are sent to you encrypted.", "yes", KEEP)],
  },
  "change.notice": {
    stance: "no",
    usual: 0.42,
    quotes: [quote("Please look at this page now and then: we do not write to you about changes.", "no")],
  },
};

const answers: FactAnswer[] = FACTS.map(({ id }) => {
  const stated = STATED[id];
  return stated
    ? { id, confidence: 0.97, ...stated }
    : { id, stance: "unstated", confidence: 0.95, usual: 0.5, quotes: [] };
});

const contradictions: Contradiction[] = [{ fact: "share.sell", quotes: [notSold, sold] }];

export const summary: Summary = {
  schema: 1,
  id: "https://legal.policyhost.example/shop/privacy",
  source: {
    url: "https://legal.policyhost.example/shop/privacy",
    type: "html",
    words: 3120,
    language: "en",
  },
  isPolicy: true,
  reason: null,
  title: "Privacy Policy",
  company: "Shop Example Ltd.",
  updated: "2022-12-11",
  contacts: [
    { kind: "email", value: "privacy@shop.example" },
    { kind: "url", value: "https://shop.example/account/delete" },
    { kind: "phone", value: "+44 20 7946 0000" },
    { kind: "post", value: "Shop Example Ltd., 1 Long Street, London" },
  ],
  facts: answers,
  contradictions,
  summary: plan(english, answers, contradictions),
  warnings: [],
};

/** The same policy with other answers, and the lines that they make. */
const answering = (facts: FactAnswer[], clashes: Contradiction[]): Summary => ({
  ...summary,
  facts,
  contradictions: clashes,
  summary: plan(english, facts, clashes),
});

/** The same policy where it says nothing on some facts. */
export const silentOn = (are: (id: FactId) => boolean): Summary =>
  answering(
    answers.map((answer) => (are(answer.id) ? { ...answer, stance: "unstated", quotes: [] } : answer)),
    contradictions.filter(({ fact }) => !are(fact)),
  );

const HARMLESS: readonly FactId[] = ["rights.access", "keep.encryption", "collect.contact"];

/** The same policy with nothing to warn of. */
export const calm: Summary = { ...silentOn((id) => !HARMLESS.includes(id)), updated: null };

const link = (url: string, text: string, kind: PolicyLink["kind"]): PolicyLink => ({
  url,
  text,
  kind,
  score: 0.8,
  reasons: [],
});

export const candidates: PolicyLink[] = [
  link("https://legal.policyhost.example/shop/privacy", "Privacy", "policy"),
  link("https://shop.example/privacy-app", "Privacy in the app", "app"),
  link("https://shop.example/cookies", "Cookies", "cookies"),
];

const site = "shop.example";
const url = "https://legal.policyhost.example/shop/privacy";

type State<K extends PageState["kind"]> = Extract<PageState, { kind: K }>;

export const ready: State<"ready"> = {
  kind: "ready",
  site,
  url,
  readAt: Date.UTC(2026, 2, 3, 14, 2),
  summary,
  signup: false,
  candidates,
};

export const states = {
  restricted: { kind: "restricted" },
  noAccess: { kind: "no-access", origins: ["https://shop.example/*"] },
  noneFound: { kind: "none-found", site, home: "https://shop.example/" },
  choose: { kind: "choose", site, candidates },
  reading: { kind: "reading", site, url, step: "fetching", progress: 0.4 },
  failed: { kind: "failed", site, url, code: "server-error", status: 503 },
  notPolicy: { kind: "not-policy", site, url, reason: "language", language: "sv" },
  ready,
  calm: { ...ready, summary: calm },
  signup: {
    ...ready,
    signup: true,
    consent: {
      policy: url,
      terms: "https://shop.example/terms",
      text: "By signing up you agree to our terms and our privacy policy.",
      marketing: { present: true, preticked: true },
    },
  },
} satisfies Record<string, PageState>;
