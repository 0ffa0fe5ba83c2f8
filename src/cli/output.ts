import { once } from "node:events";
import type { Writable } from "node:stream";

/** Writes, and waits where the reader is slower than we are. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, "drain");
}

/**
 * One line of JSON. U+2028 and U+2029 are escaped, for some readers of lines end a line there; and so is what a page could move a
 * terminal's cursor or turn a line's direction with, as far as JSON does not escape it anyway.
 */
export function jsonLine(value: unknown): string {
  const escaped = (c: string) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, escaped) + "\n";
}
