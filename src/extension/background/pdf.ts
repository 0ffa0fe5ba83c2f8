/**
 * PDFs, read outside the worker: its start-up stays free of the library, which is larger than all else together.
 * Firefox's background is a page and loads the reader on demand; Chromium's is a service worker, which can't, so that the
 * reader lives in an offscreen document as long as it is needed.
 */
import { SmallprintError } from "../../policy/errors.ts";
import type { PolicyDocument } from "../../policy/types.ts";
import { isPdfAnswer, type PdfAnswer, type PdfQuestion } from "../pdf/answer.ts";
import { within } from "../within.ts";

const PAGE = "src/extension/pdf/index.html";
/** More than the reader takes before it gives up by itself. */
const LONGEST_MS = 35_000;

/** The part of a service worker's `Client` that is used; the types of pages know nothing of it. */
interface Client {
  url: string;
  postMessage(message: unknown, transfer: Transferable[]): void;
}
interface Clients {
  matchAll(options: { includeUncontrolled: boolean; type: "all" }): Promise<Client[]>;
}

/** @throws SmallprintError */
export async function readPdf(bytes: Uint8Array, url: string): Promise<PolicyDocument> {
  const question: PdfQuestion = { bytes, url };
  const documents = offscreen();
  const answer = documents
    ? await askOffscreen(question, documents)
    : await import("../pdf/read.ts").then(({ answerPdf }) => answerPdf(question));
  if ("document" in answer) return answer.document;
  throw new SmallprintError(answer.code, answer.detail);
}

type Offscreen = typeof chrome.offscreen;

/** Only Chromium has offscreen documents, and the polyfill's `browser` has none there either. */
const offscreen = (): Offscreen | undefined =>
  (globalThis as { chrome?: { offscreen?: Offscreen } }).chrome?.offscreen;

let asking = 0;

async function askOffscreen(question: PdfQuestion, documents: Offscreen): Promise<PdfAnswer> {
  asking++;
  try {
    const page = await openPage(documents);
    const { port1, port2 } = new MessageChannel();
    const answer = new Promise<PdfAnswer>((resolve, reject) => {
      port1.onmessage = ({ data }: MessageEvent<unknown>) => {
        if (isPdfAnswer(data)) resolve(data);
        else reject(new SmallprintError("internal", "an answer that is none"));
      };
    });
    // a copy that can be given away: the bytes may be part of something larger
    const bytes = question.bytes.slice();
    page.postMessage({ ...question, bytes }, [port2, bytes.buffer]);
    return await within(LONGEST_MS, answer, () => new SmallprintError("too-large", "no answer in time"));
  } finally {
    if (--asking === 0) await documents.closeDocument().catch(() => undefined);
  }
}

/** Closes the page that an earlier worker left: it was stopped while the page read. To be called before anything is read. */
export async function closeLeftPdf(): Promise<void> {
  const documents = offscreen();
  if (documents && (await pageOf())) await documents.closeDocument();
}

async function openPage(documents: Offscreen): Promise<Client> {
  const known = await pageOf();
  if (known) return known;
  await documents
    .createDocument({
      url: PAGE,
      reasons: [documents.Reason.WORKERS],
      justification: "Reads a privacy policy that is a PDF in a thread of its own.",
    })
    .catch(() => undefined); // another reading opened it meanwhile
  const opened = await pageOf();
  if (opened) return opened;
  throw new SmallprintError("internal", "the page for PDFs did not open");
}

async function pageOf(): Promise<Client | null> {
  const { clients } = globalThis as unknown as { clients: Clients };
  const all = await clients.matchAll({ includeUncontrolled: true, type: "all" });
  return all.find(({ url }) => new URL(url).pathname === `/${PAGE}`) ?? null;
}
