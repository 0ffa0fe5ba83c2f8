/** The engine as the worker runs it: the model is a file of ours, loaded at the first reading and kept as long as the worker lives. */
import { loadModel, type Model } from "../../policy/classify/model.ts";
import { isPdf } from "../../policy/document/pdf/file.ts";
import { readDocument } from "../../policy/document/read.ts";
import { readWhole } from "../../policy/document/whole.ts";
import modelFile from "../../policy/model/facts.bin?url";
import { inSlices } from "../../policy/pauses.ts";
import { studying } from "../../policy/summarize.ts";
import type { DocumentType, PolicyDocument } from "../../policy/types.ts";
import type { Engine, Page } from "./jobs.ts";
import { readPdf } from "./pdf.ts";

/** Types that a server's word settles; all others are told by the content. */
const TYPES: ReadonlyMap<string, DocumentType> = new Map<string, DocumentType>(
  Object.entries({
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/markdown": "markdown",
  } as const),
);

/** `release` is the extension's version: with the model's name, which holds its hash, it makes the engine's. */
export function lazyEngine(release: string): Engine {
  let model: Promise<Model> | null = null;
  const load = async () => {
    const response = await fetch(new URL(modelFile, location.origin));
    return loadModel(new Uint8Array(await response.arrayBuffer()));
  };
  return {
    version: `${release} ${modelFile.split("/").at(-1) ?? ""}`,
    async summarize(bytes, source, more) {
      model ??= load().catch((cause: unknown) => {
        model = null; // the next reading tries again
        throw cause;
      });
      const loaded = await model;
      const first = await documentOf(bytes, source);
      const document = more
        ? await readWhole(first, {
            ...more,
            read: async (address) => {
              const fetched = await more.fetch(address);
              return documentOf(fetched.bytes, { ...fetched, url: fetched.finalUrl });
            },
          })
        : first;
      const pause = async () => {
        await othersTurn();
        more?.signal.throwIfAborted();
      };
      await pause();
      const work = studying(document, loaded, { id: source.url });
      const read = await inSlices(work, { pause, now: () => performance.now() });
      return { ...read, hash: await hashOf(document.text) };
    },
  };
}

/** A long policy must hold up neither a popup's questions nor, in Firefox, where it runs in their process, the popup itself. */
const othersTurn = () => new Promise<void>((resolve) => setTimeout(resolve));

/** One page, whatever it is written in. What the bytes say goes before what the server says: PDFs come under many names. */
async function documentOf(bytes: Uint8Array, { url, contentType, charset }: Page): Promise<PolicyDocument> {
  if (isPdf(bytes)) return readPdf(bytes, url);
  const type = TYPES.get(contentType ?? "");
  return readDocument(bytes, { url, charset, ...(type ? { type } : {}) });
}

/** SHA-256 of a text's words, as hexadecimal. */
export async function hashOf(text: string): Promise<string> {
  const words = new TextEncoder().encode(text.replace(/\s+/gu, " ").trim());
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", words));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
