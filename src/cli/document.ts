import { isPdf } from "../policy/document/pdf/file.ts";
import { readDocument, type ReadOptions } from "../policy/document/read.ts";
import { readWhole } from "../policy/document/whole.ts";
import type { DocumentType, PolicyDocument } from "../policy/types.ts";
import type { Source } from "./input.ts";
import { readPdf } from "./pdf.ts";

/**
 * The input as a policy's text in blocks; the address of a policy in several pages with those pages.
 * @throws SmallprintError
 */
export async function documentOf(source: Source): Promise<PolicyDocument> {
  const document = await pageOf(source);
  const { more } = source;
  return more ? readWhole(document, { read: async (url) => pageOf(await more(url)) }) : document;
}

/** @throws SmallprintError */
async function pageOf({ content, type, url, name, contentType }: Source): Promise<PolicyDocument> {
  if (typeof content !== "string" && (type ?? (isPdf(content) ? "pdf" : null)) === "pdf")
    return readPdf(content, url);
  const options: ReadOptions = { url, charset: charsetOf(contentType) };
  const told = type ?? typeOfHeader(contentType);
  if (told !== null) options.type = told;
  if (name !== null) options.name = name;
  return readDocument(content, options);
}

/** The charset of a Content-Type header, null where it names none. */
export function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(contentType ?? "")?.[1] ?? null;
}

/** text/plain says nothing: hosts send Markdown under it, and HTML. */
function typeOfHeader(contentType: string | null): DocumentType | null {
  const media = (contentType ?? "").split(";")[0]?.trim().toLowerCase();
  if (media === "text/html" || media === "application/xhtml+xml") return "html";
  return media === "text/markdown" ? "markdown" : null;
}
