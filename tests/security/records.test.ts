import { describe, expect, it } from "vitest";
import { isPdfAnswer, isPdfQuestion } from "../../src/extension/pdf/answer.ts";
import {
  isCardMark,
  isReadText,
  isStoredSummary,
  jobOf,
  namesOf,
  openedOf,
  privateShelfOf,
  searchOf,
} from "../../src/extension/records.ts";
import { summaryWith } from "../extension/summaries.ts";

const row = {
  url: "https://shop.example/privacy",
  hash: "h",
  engine: "e",
  readAt: 1,
  size: 2,
  summary: summaryWith({ "share.sell": "yes" }),
};

describe("what storage gives back", () => {
  it("is a summary where all of it is one", () => {
    expect(isStoredSummary(row)).toBe(true);
    expect(isStoredSummary({ ...row, seenAt: 3, validators: { etag: "x", lastModified: null } })).toBe(true);
  });

  it.each([
    ["nothing", undefined],
    ["a text", "row"],
    ["a row without a summary", { ...row, summary: undefined }],
    ["another schema", { ...row, summary: { ...row.summary, schema: 2 } }],
    ["a fact that is none", { ...row, summary: { ...row.summary, facts: [{ id: "share.all" }] } }],
    ["facts that are no list", { ...row, summary: { ...row.summary, facts: {} } }],
    ["a confidence above 1", { ...row, summary: { ...row.summary, facts: [{ ...row.summary.facts[0], confidence: 7 }] } }],
    ["lines that are no texts", { ...row, summary: { ...row.summary, summary: { ...row.summary.summary, sharing: [{ text: 1, facts: [] }] } } }],
    ["a date that is none", { ...row, readAt: NaN }],
    ["changes of no shape", { ...row, changed: { hash: "x", since: 1, changes: "all", updated: null } }],
  ])("is none: %s", (_name, stored) => {
    expect(isStoredSummary(stored)).toBe(false);
  }); // prettier-ignore

  it("of a text, a mark, a job, a search, a tab and a list of names is checked too", () => {
    expect(isReadText({ text: "x", blocks: [], passages: [] })).toBe(true);
    expect(isReadText({ text: "x", blocks: [{ kind: "script", start: 0, end: 1 }], passages: [] })).toBe(
      false,
    );
    expect(isCardMark({ version: null, answers: { "share.sell": "yes" } })).toBe(true);
    expect(isCardMark({ version: null, answers: { "share.sell": "<b>" } })).toBe(false);
    const job = { url: "u", pageUrl: null, private: false, attempts: 1 };
    expect(jobOf({ ...job, state: { kind: "done", read: row } })).not.toBeNull();
    expect(jobOf({ ...job, state: { kind: "done", read: { ...row, summary: {} } } })).toBeNull();
    expect(searchOf({ found: { url: "u", by: "magic" }, tried: [], at: 1 })).toBeNull();
    expect(openedOf({ url: 1, at: 1, waits: true })).toBeNull();
    expect(namesOf(["a.example", 2])).toEqual([]);
  });

  it("of private windows loses the broken summary, and keeps the others", () => {
    const shelf = privateShelfOf({ summaries: [{ url: "u" }, row], choices: {}, cards: {} });
    expect(shelf.summaries).toEqual([row]);
    expect(privateShelfOf({ summaries: 1 }).summaries).toEqual([]);
  });
});

describe("what goes to the reader of PDFs and back", () => {
  it("is a question with bytes, and an answer with a document or a reason", () => {
    expect(isPdfQuestion({ bytes: new Uint8Array(1), url: "https://shop.example/p.pdf" })).toBe(true);
    expect(isPdfQuestion({ bytes: [1, 2], url: "https://shop.example/p.pdf" })).toBe(false);
    expect(isPdfAnswer({ code: "locked", detail: "" })).toBe(true);
    expect(isPdfAnswer({ document: { type: "html" } })).toBe(false);
    expect(isPdfAnswer(null)).toBe(false);
  });
});
