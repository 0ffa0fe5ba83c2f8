/** What is asked of whoever reads PDFs, and what it answers: plain data that goes through a message port. */
import type { ErrorCode } from "../../policy/errors.ts";
import type { PolicyDocument } from "../../policy/types.ts";

export interface PdfQuestion {
  bytes: Uint8Array;
  url: string;
}

export type PdfAnswer = { document: PolicyDocument } | { code: ErrorCode; detail: string };
