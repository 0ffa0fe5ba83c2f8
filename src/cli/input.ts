import { open } from "node:fs/promises";
import path from "node:path";
import { SmallprintError } from "../policy/errors.ts";
import type { DocumentType } from "../policy/types.ts";
import { cleanAddress, isPrivateHost } from "../net/addresses.ts";
import { fetchPage, type FetchOptions } from "./fetch.ts";
import { MAX_BYTES } from "./limits.ts";

/** Something to read, wherever it came from. */
export interface Source {
  id: string | number;
  /** Bytes of a file or an address; a string where a row holds the text itself. */
  content: Uint8Array | string;
  /** Null where the content must tell. */
  type: DocumentType | null;
  url: string | null;
  /** File name, without folder. */
  name: string | null;
  /** The Content-Type header that came with an address. */
  contentType: string | null;
  /** Addresses only: gets another page of the same policy. */
  more?: (url: string) => Promise<Source>;
}

export interface LoadOptions extends FetchOptions {
  stdin?: AsyncIterable<Uint8Array>;
  url?: string | null;
  type?: DocumentType | null;
}

/**
 * Reads a file, an http(s) address, or standard input ("-").
 * @throws SmallprintError
 */
export async function loadInput(input: string, options: LoadOptions = {}): Promise<Source> {
  const { stdin = process.stdin, url = null, type = null, maxBytes = MAX_BYTES } = options;
  const common = { id: input, url, type, name: null, contentType: null };
  if (input === "-") return { ...common, content: await readAll(stdin, maxBytes) };
  // a drive letter ("c:\policy.html") is one letter; a scheme has more
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(input)) {
    const fetched = await fetchPage(input, options);
    const more = (address: string) => loadPart(address, fetched.url, options);
    return { ...common, content: fetched.bytes, url: fetched.url, contentType: fetched.contentType, more };
  }
  return { ...common, content: await readFileWithin(input, maxBytes), name: path.basename(input) };
}

/** A page to which the policy at `from` leads; like a redirect, it may not lead from a public host to a private one. */
async function loadPart(address: string, from: string, options: FetchOptions): Promise<Source> {
  const host = (url: string) => cleanAddress(url)?.hostname ?? "";
  if (isPrivateHost(host(address)) && !isPrivateHost(host(from)))
    throw new SmallprintError("private-address", `it leads to ${host(address)}`);
  const fetched = await fetchPage(address, options);
  const { bytes, url, contentType } = fetched;
  return { id: address, content: bytes, type: null, url, name: null, contentType };
}

async function readAll(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new SmallprintError("too-large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const WHY_NOT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ENOENT: "there is no such file",
    ENOTDIR: "there is no such file",
    ELOOP: "its links lead in a circle",
    EACCES: "permission denied",
    EISDIR: "it is a folder",
  }),
);

/** "shop.example/privacy", "www.shop.example", "data:text/html,x": not what files are called. */
const LIKE_AN_ADDRESS = /^(?:www\.|data:|(?!\.)[\w.-]+\.[a-z]{2,}\/)/i;

async function readFileWithin(file: string, maxBytes: number): Promise<Uint8Array> {
  try {
    const handle = await open(file);
    try {
      if ((await handle.stat()).isDirectory()) throw new SmallprintError("unreadable", "it is a folder");
      // read as a stream: a pipe or a device has no size to ask for
      return await readAll(handle.createReadStream({ autoClose: false }), maxBytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof SmallprintError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const why = WHY_NOT.get(code) ?? `it can't be read: ${code}`;
    const hint = code === "ENOENT" && LIKE_AN_ADDRESS.test(file) ? "; an address begins with https://" : "";
    throw new SmallprintError("unreadable", why + hint, { cause: error });
  }
}
