/** Reads PDFs with a thread of their own, which is ended where a file is made to keep it busy. Loaded when the first PDF is met. */
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import workerFile from "pdfjs-dist/legacy/build/pdf.worker.mjs?worker&url";
import { SmallprintError } from "../../policy/errors.ts";
import { readPdf } from "../../policy/document/pdf/read.ts";
import { within } from "../within.ts";
import type { PdfAnswer, PdfQuestion } from "./answer.ts";

const LONGEST_MS = 30_000;

/** Never rejects. */
export async function answerPdf({ bytes, url }: PdfQuestion): Promise<PdfAnswer> {
  const thread = new Worker(workerFile, { type: "module" });
  try {
    // the library's types know of no port but null
    const worker = new pdfjs.PDFWorker({ port: thread as unknown as null });
    const late = () => new SmallprintError("too-large", "a PDF document that takes too long to read");
    return { document: await within(LONGEST_MS, readPdf(bytes, url, pdfjs, { worker }), late) };
  } catch (error) {
    return error instanceof SmallprintError
      ? { code: error.code, detail: error.message }
      : { code: "unreadable", detail: String(error) };
  } finally {
    thread.terminate();
  }
}
