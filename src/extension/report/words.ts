/** The words of the report, beside those that every page has. They stand in `_locales`, as ui/words.ts says. */
import { count, locale, say, told } from "../i18n.ts";
import { answer } from "../ui/answer-words.ts";
import { words as shared } from "../ui/words.ts";
import type { Choice } from "./facts.ts";
import type { DetailKind, UseKind } from "./uses.ts";

const percents = new Intl.NumberFormat(locale, { style: "percent" });
const number = new Intl.NumberFormat(locale);

const choice: Record<Choice, string> = {
  all: say("reportAll"),
  warning: say("reportWarnings"),
  good: say("reportGood"),
  ...answer,
};

const detail: Record<DetailKind, string> = {
  ...shared.contact,
  date: say("reportDetailDate"),
  company: say("reportDetailCompany"),
  recipient: say("reportDetailRecipient"),
  period: say("reportDetailPeriod"),
  age: say("reportDetailAge"),
  seat: say("reportDetailSeat"),
  time: say("reportDetailTime"),
  link: say("reportDetailLink"),
};

const use: Record<UseKind, string> = {
  quoted: say("reportUseQuoted"),
  detail: say("reportUseDetail"),
  weighed: say("reportUseWeighed"),
  context: say("reportUseContext"),
  unused: say("reportUseUnused"),
};

export const words = {
  ...shared,
  reportOf: (name: string) => say("reportOf", name),
  wordCount: (n: number) => count("reportWords", n),

  // acts
  openPolicy: say("openPolicy"),
  copyMarkdown: say("reportCopy"),
  copied: say("reportCopied"),
  notCopied: say("reportNotCopied"),
  saveJson: say("reportSave"),
  print: say("reportPrint"),
  rereading: say("reportRereading"),
  reread: say("reportReread"),
  toAnswers: say("reportToAnswers"),
  toPolicy: say("reportToPolicy"),

  // answers
  answers: (n: number) => say("reportAnswers", n),
  show: say("reportShow"),
  choice,
  answer,
  searchAnswers: say("reportSearchAnswers"),
  shown: (n: number, of: number) => count("reportShown", n, of),
  noneShown: say("reportNoneShown"),
  showAll: say("reportShowAll"),
  probably: say("reportProbably"),
  same: (share: number) =>
    share < 0.01
      ? say("reportSameFew", percents.format(0.01))
      : say("reportSame", percents.format(Math.min(share, 0.99))),
  showInText: say("reportShowInText"),

  // policy
  policy: say("reportPolicy"),
  policyMore: say("reportPolicyMore"),
  searchPolicy: say("reportSearchPolicy"),
  hits: (n: number) => count("reportHits", n),
  hitAt: (at: number, n: number) => say("reportHitAt", at, n),
  manyHits: (n: number) => say("reportManyHits", n),
  noHits: say("reportNoHits"),
  nextHit: say("reportNextHit"),
  previousHit: say("reportPreviousHit"),
  outline: say("reportOutline"),
  beginning: say("reportBeginning"),
  proofs: (n: number) => count("reportProofs", n),
  noProofs: say("reportNoProofs"),
  pageNumber: (n: number) => say("reportPage", n),
  readFrom: (address: string) => say("reportReadFrom", address),
  toAnswer: (fact: string) => say("reportToAnswer", fact),
  weighedFor: (fact: string) => say("reportWeighedFor", fact),
  moreUses: (n: number) => say("reportMoreUses", n),
  detail,

  // audit
  viewText: say("reportViewText"),
  viewAudit: say("reportViewAudit"),
  audit: say("reportAudit"),
  auditMore: say("reportAuditMore"),
  use,
  everySentence: say("reportEverySentence"),
  number: (n: number) => number.format(n),
  percent: (share: number) => percents.format(share),

  // details
  details: say("reportDetails"),
  years: (n: number) => count("reportYears", n),

  // states
  lookingUp: say("reportLooking"),
  none: told("reportNone"),
  noText: told("reportNoText"),
  noTextPrivate: told("reportNoTextPrivate"),
  tryAgain: say("tryAgain"),
};
