/** The engine as the worker runs it: the model is a file of ours, loaded at the first reading and kept as long as the worker lives. */
import { loadModel, type Model } from "../../policy/classify/model.ts";
import { readDocument } from "../../policy/document/read.ts";
import modelFile from "../../policy/model/facts.bin?url";
import { study } from "../../policy/summarize.ts";
import type { DocumentType } from "../../policy/types.ts";
import type { Engine } from "./jobs.ts";

/** Types that a server's word settles; all others are told by the content. */
const TYPES: Readonly<Record<string, DocumentType>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/markdown": "markdown",
};

/** `release` is the extension's version: with the model's name, which holds its hash, it makes the engine's. */
export function lazyEngine(release: string): Engine {
  let model: Promise<Model> | null = null;
  const load = async () => {
    const response = await fetch(new URL(modelFile, location.origin));
    return loadModel(new Uint8Array(await response.arrayBuffer()));
  };
  return {
    version: `${release} ${modelFile.split("/").at(-1) ?? ""}`,
    async summarize(bytes, { url, contentType, charset }) {
      model ??= load().catch((cause: unknown) => {
        model = null; // the next reading tries again
        throw cause;
      });
      const loaded = await model;
      const type = TYPES[contentType ?? ""];
      const document = readDocument(bytes, { url, charset, ...(type ? { type } : {}) });
      return { ...study(document, loaded, { id: url }), hash: await hashOf(document.text) };
    },
  };
}

/** SHA-256 of a text's words, as hexadecimal. */
export async function hashOf(text: string): Promise<string> {
  const words = new TextEncoder().encode(text.replace(/\s+/gu, " ").trim());
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", words));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
