import { cleanAddress } from "../net/addresses.ts";
import { SmallprintError } from "../policy/errors.ts";
import { charsetOf } from "./document.ts";
import type { Source } from "./input.ts";

/** A page's document, with nothing of it run and nothing loaded; close it when it is read. */
export interface OpenPage {
  document: Document;
  url: string | null;
  close(): void;
}

/**
 * jsdom is loaded by the two commands that need a DOM, when they need it: it takes longer to load than a policy to read.
 * @throws SmallprintError "unreadable"
 */
export async function openPage(source: Pick<Source, "content" | "url" | "contentType">): Promise<OpenPage> {
  if (source.url !== null && cleanAddress(source.url) === null)
    throw new SmallprintError("unreadable", "its url is no http or https address");
  const { JSDOM, VirtualConsole } = await import("jsdom");
  const content = typeof source.content === "string" ? source.content : Buffer.from(source.content);
  const dom = new JSDOM(content, {
    // a page without an address still has to resolve its links against something that is no site
    url: source.url ?? "about:blank",
    contentType: htmlType(source.contentType),
    virtualConsole: new VirtualConsole(), // says nothing of style sheets that it can't read
  });
  return { document: dom.window.document, url: source.url, close: () => dom.window.close() };
}

/** jsdom takes the charset from the header; any type but HTML's own would be refused or parsed as XML. */
function htmlType(contentType: string | null): string {
  const charset = charsetOf(contentType);
  return charset === null ? "text/html" : `text/html; charset=${charset}`;
}
