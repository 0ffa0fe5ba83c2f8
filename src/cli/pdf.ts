/**
 * PDFs are read in a thread of their own, which is this program once more: a file made to never come to an end is then ended.
 * Nothing of the library is loaded before a PDF is met.
 */
import { parentPort, Worker, workerData } from "node:worker_threads";
import { SmallprintError, type ErrorCode } from "../policy/errors.ts";
import { readPdf as read } from "../policy/document/pdf/read.ts";
import type { PolicyDocument } from "../policy/types.ts";

/** A policy takes a second or two; a book of law a few more. */
const LONGEST_MS = 60_000;
const MOST_MEGABYTES = 1_024;

interface Question {
  smallprintPdf: true;
  bytes: Uint8Array;
  url: string | null;
}
type Answer = { document: PolicyDocument } | { code: ErrorCode; detail: string };

const questionOf = (data: unknown): Question | null =>
  typeof data === "object" && data !== null && "smallprintPdf" in data ? (data as Question) : null;

/** @throws SmallprintError */
export async function readPdf(bytes: Uint8Array, url: string | null): Promise<PolicyDocument> {
  const question: Question = { smallprintPdf: true, bytes: new Uint8Array(bytes), url };
  const thread = new Worker(new URL(import.meta.url), {
    workerData: question,
    transferList: [question.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    // the library tells of what it would need to draw pages
    stdout: true,
    stderr: true,
  });
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      const timer = setTimeout(
        () =>
          reject(
            new SmallprintError(
              "too-large",
              `a PDF document that takes more than ${LONGEST_MS / 1000} s to read`,
            ),
          ),
        LONGEST_MS,
      );
      thread.once("message", (message: Answer) => {
        clearTimeout(timer);
        resolve(message);
      });
      thread.once("error", (cause) => {
        clearTimeout(timer);
        reject(new SmallprintError("unreadable", "a PDF document that can't be read", { cause }));
      });
      thread.once("exit", () => {
        clearTimeout(timer);
        reject(new SmallprintError("unreadable", "a PDF document that can't be read"));
      });
    });
    if ("document" in answer) return answer.document;
    throw new SmallprintError(answer.code, answer.detail);
  } finally {
    void thread.terminate();
  }
}

/** Answers where this is the thread that reads a PDF; false where it is the program itself. */
export function answerAsThread(): boolean {
  const question = questionOf(workerData);
  if (parentPort === null || question === null) return false;
  const port = parentPort;
  const tell = (answer: Answer) => port.postMessage(answer);
  import("pdfjs-dist/legacy/build/pdf.mjs")
    .then((pdfjs) => read(question.bytes, question.url, pdfjs))
    .then(
      (document) => tell({ document }),
      (error: unknown) =>
        tell(
          error instanceof SmallprintError
            ? { code: error.code, detail: error.message }
            : { code: "unreadable", detail: String(error) },
        ),
    );
  return true;
}
