/** Nothing of the library is loaded before a PDF is met, and each file has a thread of its own. */
import { readPdf as read } from "../policy/document/pdf/read.ts";
import type { PolicyDocument } from "../policy/types.ts";
import { ThreadReader } from "./thread.ts";

interface Input {
  bytes: Uint8Array;
  url: string | null;
}

/** @throws SmallprintError */
export async function readPdf(bytes: Uint8Array, url: string | null): Promise<PolicyDocument> {
  const reader = new ThreadReader("pdf", "a PDF document");
  try {
    return (await reader.read({ bytes, url } satisfies Input)) as PolicyDocument;
  } finally {
    reader.end();
  }
}

/** In the thread. */
export async function pdfTask({ bytes, url }: Input): Promise<PolicyDocument> {
  return read(bytes, url, await import("pdfjs-dist/legacy/build/pdf.mjs"));
}
