import { SmallprintError } from "../errors.ts";
import type { DocumentType, PolicyDocument } from "../types.ts";
import { buildDocument } from "./build.ts";
import { checkText, decodeBytes } from "./bytes.ts";
import type { Drafts } from "./draft.ts";
import { readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import { readText } from "./text.ts";
import { typeOf } from "./type.ts";

export interface ReadOptions {
  /** Given by who knows it better than the content can tell. */
  type?: DocumentType;
  /** Final address: links are made absolute with it. */
  url?: string | null;
  /** Charset that the server named. */
  charset?: string | null;
  /** File name, for the type where the content leaves a choice. */
  name?: string;
}

/**
 * A policy's bytes, or its text, as blocks with their places in one text.
 * @throws SmallprintError "empty", "too-large" (over 10 MB), "binary", "unsupported-type"
 */
export function readDocument(input: Uint8Array | string, options: ReadOptions = {}): PolicyDocument {
  if (options.type === "pdf")
    throw new SmallprintError("unsupported-type", "a PDF document, which can't be read");
  const source = textOf(input, options.charset ?? null);
  const url = options.url ?? null;
  const type = options.type ?? typeOf(source, options.name ?? url ?? "");
  return buildDocument(readAs(type, source, url), type, url);
}

function readAs(type: DocumentType, source: string, url: string | null): Drafts {
  switch (type) {
    case "markdown":
      return readMarkdown(source, url);
    case "text":
      return readText(source);
    case "html":
      return readHtml(source, url);
    case "pdf":
      throw new SmallprintError("unsupported-type", "a PDF document, which can't be read");
  }
}

function textOf(input: Uint8Array | string, charset: string | null): string {
  if (typeof input !== "string") return decodeBytes(input, charset);
  checkText(input);
  return input.startsWith("\ufeff") ? input.slice(1) : input;
}
