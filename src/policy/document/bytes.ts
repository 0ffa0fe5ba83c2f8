import { SmallprintError } from "../errors.ts";

/** Larger inputs are refused: no policy is that long, and a phone would choke on it. */
export const MAX_BYTES = 10 * 1024 * 1024;

const SNIFFED = 64 * 1024;
const META = /<meta[^>]{0,300}?charset\s*=\s*(?:["']\s*)?([\w.:-]{2,40})/iu;
const XML = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']/iu;

/** Formats told by their first bytes, in the words of an error message. */
const SIGNATURES: readonly [bytes: string, name: string][] = [
  ["%PDF-", "a PDF document"],
  ["PK\u0003\u0004", "a ZIP archive or office document"],
  ["\u0089PNG", "an image"],
  ["GIF8", "an image"],
  ["\u00ff\u00d8\u00ff", "an image"],
  ["RIFF", "an image or a recording"],
  ["\u001f\u008b", "a compressed file"],
  ["\u00d0\u00cf\u0011\u00e0", "an office document"],
  ["{\\rtf", "a rich-text document"],
  ["\u0000asm", "a program"],
  ["\u007fELF", "a program"],
];

/**
 * Bytes as text, by byte order mark, the server's word, the page's own word, else UTF-8, else windows-1252.
 * @throws SmallprintError "empty", "too-large", "unsupported-type", "binary"
 */
export function decodeBytes(bytes: Uint8Array, charset: string | null): string {
  if (bytes.length > MAX_BYTES) throw tooLarge(bytes.length);
  if (bytes.length === 0) throw new SmallprintError("empty", "there is nothing in it");
  const head = latin1(bytes.subarray(0, 1024));
  const signature = SIGNATURES.find(([start]) => head.startsWith(start));
  if (signature) throw new SmallprintError("unsupported-type", `${signature[1]}, which can't be read`);
  const text = decode(bytes, charset, head);
  checkText(text);
  return text;
}

/** @throws SmallprintError "empty", "too-large", "binary" */
export function checkText(text: string): void {
  if (text.length > MAX_BYTES) throw tooLarge(text.length);
  if (text.trim() === "") throw new SmallprintError("empty", "there is nothing in it");
  let odd = 0;
  const length = Math.min(text.length, SNIFFED);
  for (let at = 0; at < length; at++) if (isOdd(text.charCodeAt(at))) odd++;
  if (odd / length > 0.02 && odd > 2) throw new SmallprintError("binary", "it holds bytes that are no text");
}

/** Control characters but for white space and escape, and marks of undecodable bytes. */
function isOdd(code: number): boolean {
  return code === 0xfffd || code === 0x7f || (code < 32 && !(code >= 9 && code <= 13) && code !== 27);
}

function tooLarge(size: number): SmallprintError {
  return new SmallprintError("too-large", `${Math.round(size / 1e6)} MB, more than the 10 MB that are read`);
}

function decode(bytes: Uint8Array, charset: string | null, head: string): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  if (head.startsWith("\u00ef\u00bb\u00bf")) return new TextDecoder("utf-8").decode(bytes);
  const declared = [charset, XML.exec(head)?.[1], META.exec(latin1(bytes.subarray(0, 4096)))?.[1]];
  for (const label of declared) {
    const decoder = label ? decoderOf(label) : null;
    if (!decoder) continue;
    // A page served as UTF-16 whose bytes are not: its label is what some tool left behind.
    if (decoder.encoding.startsWith("utf-16")) continue;
    const text = decoder.decode(bytes);
    if (decoder.encoding !== "utf-8" || !isGarbled(text)) return text;
  }
  const text = new TextDecoder("utf-8").decode(bytes);
  return isGarbled(text) ? new TextDecoder("windows-1252").decode(bytes) : text;
}

/** More undecodable places than a few broken characters in an else sound text. */
function isGarbled(text: string): boolean {
  let broken = 0;
  let beyondAscii = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 127) beyondAscii++;
  }
  return broken > 0 && broken * 4 > beyondAscii;
}

function decoderOf(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label.trim());
  } catch {
    return null;
  }
}

/** UTF-16 by its byte order mark, or by every second byte being zero. */
function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const length = Math.min(bytes.length, 1024) & ~1;
  if (length < 16) return null;
  const zeros = [0, 0];
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > length * 0.4 && even < length * 0.05) return "utf-16le";
  return even > length * 0.4 && odd < length * 0.05 ? "utf-16be" : null;
}

function latin1(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
