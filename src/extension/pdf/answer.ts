/** What is asked of whoever reads PDFs, and what it answers: plain data that goes through a message port. */
import * as v from "valibot";
import type { ErrorCode } from "../../policy/errors.ts";
import type { PolicyDocument } from "../../policy/types.ts";

export interface PdfQuestion {
  bytes: Uint8Array;
  url: string;
}

export type PdfAnswer = { document: PolicyDocument } | { code: ErrorCode; detail: string };

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = v.object({ start: offset, end: offset });
const texts = v.array(v.string());

const question = v.object({ bytes: v.instance(Uint8Array), url: v.string() });
const answer = v.union([
  v.object({
    document: v.object({
      type: v.literal("pdf"),
      url: v.nullable(v.string()),
      title: v.nullable(v.string()),
      language: v.nullable(v.string()),
      text: v.string(),
      blocks: v.array(
        v.object({
          kind: v.picklist(["heading", "paragraph", "item", "row", "term", "quote"]),
          ...place.entries,
          headings: texts,
          level: v.optional(offset),
          leadIn: v.optional(v.string()),
          columns: v.optional(texts),
          cells: v.optional(v.array(place)),
          page: v.optional(offset),
          links: v.array(v.object({ ...place.entries, href: v.string() })),
        }),
      ),
      words: offset,
      scriptDrawn: v.boolean(),
      passwordFields: offset,
    }),
  }),
  v.object({ code: v.string(), detail: v.string() }),
]);

export const isPdfQuestion = (message: unknown): message is PdfQuestion => v.is(question, message);
export const isPdfAnswer = (message: unknown): message is PdfAnswer => v.is(answer, message);
