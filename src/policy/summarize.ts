import { claimsOf, classify, classifying } from "./classify/classify.ts";
import type { Claim } from "./classify/classify.ts";
import type { Model } from "./classify/model.ts";
import { contradictionsOf } from "./contradictions.ts";
import { companyName } from "./details/company.ts";
import { contactsOf } from "./details/contacts.ts";
import { detailsOf } from "./details/details.ts";
import { updatedDate } from "./details/updated.ts";
import { evidenceOf } from "./evidence.ts";
import { FACTS } from "./facts.ts";
import { judgePolicy } from "./is-policy.ts";
import { finished, type Pausing } from "./pauses.ts";
import { placed } from "./places.ts";
import { readTextOf, type ReadText } from "./read-text.ts";
import type { FactAnswer, PolicyDocument, Summary, SummaryPart } from "./types.ts";
import { PRESETS, warningsFor } from "./warnings.ts";
import { summaryLines } from "./wording.ts";
import { english } from "./wording/english.ts";

/** A passage and the facts that it proves by itself, most certain first. */
export interface Segment {
  text: string;
  start: number;
  end: number;
  headings: string[];
  facts: Claim[];
}

export interface SummariseOptions {
  /** Given back in the summary: a row's id, a file's name, an address. */
  id?: string;
}

/** What a policy says: the whole way from its text to the facts, the sentences and the warnings. */
export function summarize(document: PolicyDocument, model: Model, options: SummariseOptions = {}): Summary {
  return study(document, model, options).summary;
}

export interface Study {
  summary: Summary;
  /** The text that proves it; null of what is no policy. */
  text: ReadText | null;
}

/** The summary, and the text that proves it. */
export const study = (document: PolicyDocument, model: Model, options: SummariseOptions = {}): Study =>
  finished(studying(document, model, options));

/** The same, as work that may pause between its stages. */
export function* studying(
  document: PolicyDocument,
  model: Model,
  options: SummariseOptions = {},
): Pausing<Study> {
  const verdict = judgePolicy(document);
  yield;
  const reading = verdict.isPolicy ? yield* classifying(document, model) : null;
  yield;
  const facts = reading ? placed(reading.facts, document) : silence(model);
  const evidence = reading && evidenceOf(reading);
  const contradictions = evidence ? placed(contradictionsOf(evidence), document) : [];
  const company = reading && companyName(document);
  yield;
  const updated = verdict.isPolicy ? updatedDate(document) : null;
  const contacts = verdict.isPolicy ? contactsOf(document) : [];
  yield;
  const details = evidence && detailsOf(document, reading.passages, evidence, company);
  yield;
  const summary: Summary = {
    schema: 1,
    id: options.id ?? document.url ?? "",
    source: sourceOf(document),
    ...verdict,
    title: document.title,
    company,
    updated,
    contacts,
    ...(details ? { details } : {}),
    facts,
    contradictions,
    summary: verdict.isPolicy ? summaryLines(facts, contradictions) : noLines(),
    warnings: verdict.isPolicy ? warningsFor(facts, contradictions, PRESETS.balanced, english) : [],
  };
  return { summary, text: reading && readTextOf(document, reading, summary) };
}

/** Every passage with the facts that it proves by itself, whether or not the document is a policy. */
export function segmentsOf(document: PolicyDocument, model: Model): Segment[] {
  const reading = classify(document, model);
  return reading.passages.map(({ text, start, end, headings }, i) => ({
    text,
    start,
    end,
    headings,
    facts: claimsOf(reading, i),
  }));
}

function sourceOf({ url, type, words, language, pages }: PolicyDocument): Summary["source"] {
  return { url, type, words, language, ...(pages ? { pages } : {}) };
}

/** What is no policy says nothing. */
function silence(model: Model): FactAnswer[] {
  return FACTS.map(({ id }, f) => ({
    id,
    stance: "unstated",
    confidence: 1,
    usual: model.rates[f]?.[3] ?? 0,
    quotes: [],
  }));
}

const noLines = (): Record<SummaryPart, []> => ({
  collection: [],
  sharing: [],
  rights: [],
  use: [],
  keeping: [],
  changes: [],
  silent: [],
});
