/**
 * What is read back from storage, checked: a disk can fail, a profile can be copied from another version, and other programs of the
 * machine's user can write to it. A record that doesn't fit counts as none.
 */
import * as v from "valibot";
import { FACT_IDS } from "../policy/facts.ts";
import type { ReadText } from "../policy/read-text.ts";
import type { CardMark, StoredSummary } from "./store.ts";

const text = v.string();
const maybe = v.nullable(text);
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.number(), v.finite());
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const fact = v.picklist(FACT_IDS);
const stance = v.picklist(["yes", "limited", "no"]);
const answer = v.picklist(["yes", "limited", "no", "unstated"]);
const slice = v.object({ text, start: offset, end: offset });
const quotes = v.array(
  v.object({
    ...slice.entries,
    stance,
    heading: v.array(text),
    url: v.optional(text),
    page: v.optional(offset),
  }),
);
const pages = v.optional(v.array(v.object({ url: text, title: text })));
const period = v.object({ value: text, days: v.number(), quote: slice });
const lines = v.array(v.object({ text, facts: v.array(fact) }));

const details = v.object({
  links: v.array(v.object({ purpose: text, url: text, quote: slice })),
  periods: v.array(period),
  minimumAge: v.nullable(v.object({ years: v.number(), quote: slice })),
  recipients: v.array(v.object({ name: text, quote: slice })),
  seat: v.nullable(v.object({ country: text, quote: slice })),
  responseTime: v.nullable(period),
});

/** A `Summary` of policy/types.ts. */
export const summarySchema = v.object({
  schema: v.literal(1),
  id: text,
  source: v.object({
    url: maybe,
    type: v.picklist(["html", "markdown", "text", "pdf"]),
    words: offset,
    language: maybe,
    pages,
  }),
  isPolicy: v.boolean(),
  reason: v.nullable(
    v.picklist(["too-short", "terms", "index", "login", "language", "script-drawn", "other"]),
  ),
  title: maybe,
  company: maybe,
  updated: maybe,
  contacts: v.array(v.object({ kind: v.picklist(["email", "url", "phone", "post", "form"]), value: text })),
  details: v.optional(details),
  facts: v.array(v.object({ id: fact, stance: answer, confidence: share, usual: share, quotes })),
  contradictions: v.array(v.object({ fact, quotes })),
  summary: v.object({
    collection: lines,
    sharing: lines,
    rights: lines,
    use: lines,
    keeping: lines,
    changes: lines,
    silent: lines,
  }),
  warnings: v.array(v.object({ fact, text, severity: v.picklist([1, 2, 3]) })),
});

const version = v.object({ stance: answer, quotes });
const changed = v.object({
  hash: text,
  since: time,
  changes: v.array(
    v.object({ fact, kind: v.picklist(["worse", "better", "new", "gone"]), before: version, after: version }),
  ),
  updated: v.object({ before: maybe, after: maybe }),
});

const storedSummary = v.object({
  url: text,
  hash: text,
  engine: text,
  readAt: time,
  size: offset,
  textSize: v.optional(offset),
  summary: summarySchema,
  validators: v.optional(v.object({ etag: maybe, lastModified: maybe })),
  changed: v.optional(changed),
  seenAt: v.optional(time),
  triedAt: v.optional(time),
  order: v.optional(offset),
});

const readText = v.object({
  text,
  blocks: v.array(
    v.object({
      kind: v.picklist(["heading", "paragraph", "item", "row", "term", "quote"]),
      start: offset,
      end: offset,
      level: v.optional(offset),
      columns: v.optional(v.array(text)),
      cells: v.optional(v.array(v.object({ start: offset, end: offset }))),
      page: v.optional(offset),
      url: v.optional(text),
    }),
  ),
  passages: v.array(
    v.object({
      start: offset,
      end: offset,
      block: offset,
      claims: v.array(v.object({ id: fact, stance, score: v.number() })),
      note: v.optional(v.picklist(["date", "company", "lead-in"])),
    }),
  ),
});

const cardMark = v.object({
  version: maybe,
  answers: v.optional(v.record(text, answer)),
  unread: v.optional(text),
});

/** Whether a row of the summaries can be shown. */
export const isStoredSummary = (row: unknown): row is StoredSummary => v.is(storedSummary, row);
/** Whether a policy's kept text can be shown. */
export const isReadText = (kept: unknown): kept is ReadText => v.is(readText, kept);
export const isCardMark = (mark: unknown): mark is CardMark => v.is(cardMark, mark);

const opened = v.object({ url: text, at: time, waits: v.boolean() });
const due = v.object({ site: text, mark: v.nullable(cardMark) });
const search = v.object({
  found: v.nullable(v.object({ url: text, by: v.picklist(["home", "usual"]) })),
  tried: v.array(text),
  at: time,
});
const job = v.object({
  url: text,
  pageUrl: maybe,
  private: v.boolean(),
  anew: v.optional(v.boolean()),
  open: v.optional(v.boolean()),
  attempts: offset,
  state: v.variant("kind", [
    v.object({
      kind: v.literal("running"),
      step: v.picklist(["finding", "fetching", "reading"]),
      progress: share,
    }),
    v.object({ kind: v.literal("failed"), code: text, status: v.nullable(v.number()), at: time }),
    v.object({ kind: v.literal("done"), read: storedSummary }),
  ]),
});
const names = v.array(text);
const allowance = v.object({ site: text, keys: names, since: time });

const kept = <T>(schema: v.GenericSchema, record: unknown): T | null =>
  v.is(schema, record) ? (record as T) : null;

/** Records of the session's memory, each null where it doesn't fit. */
export const openedOf = <T>(record: unknown): T | null => kept<T>(opened, record);
export const dueOf = <T>(record: unknown): T | null => kept<T>(due, record);
export const searchOf = <T>(record: unknown): T | null => kept<T>(search, record);
export const jobOf = <T>(record: unknown): T | null => kept<T>(job, record);
export const allowanceOf = <T>(record: unknown): T | null => kept<T>(allowance, record);
export const namesOf = (record: unknown): string[] => kept<string[]>(names, record) ?? [];

const clock = v.object({ at: time, since: time, doubted: v.optional(v.literal(true)) });
export const clockOf = <T>(record: unknown): T | null => kept<T>(clock, record);

const isText = (value: unknown): value is string => typeof value === "string";
/** Of a record's entries those that fit. */
function fitting<T>(record: unknown, fits: (value: unknown) => value is T): Record<string, T> {
  if (typeof record !== "object" || record === null) return {};
  return Object.fromEntries(Object.entries(record).filter((entry): entry is [string, T] => fits(entry[1])));
}

/** What private windows have in the session's memory: of each part what can be read. */
export function privateShelfOf(record: unknown): {
  summaries: StoredSummary[];
  choices: Record<string, string>;
  cards: Record<string, CardMark>;
} {
  const { summaries, choices, cards } = (record ?? {}) as Record<"summaries" | "choices" | "cards", unknown>;
  return {
    summaries: Array.isArray(summaries) ? summaries.filter(isStoredSummary) : [],
    choices: fitting(choices, isText),
    cards: fitting(cards, isCardMark),
  };
}
