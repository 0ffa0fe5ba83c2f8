import { SmallprintError } from "../policy/errors.ts";
import type { DocumentType } from "../policy/types.ts";
import type { Source } from "./input.ts";
import { MAX_BYTES } from "./limits.ts";

/** JSON may write one byte of text as six ("\u0000"): a longer line can't hold a row that is read. */
const MAX_LINE = 6 * MAX_BYTES;

const NEWLINE = 0x0a;

/** A line of the stream; null where it was too long to be kept. */
export type Line = string | null;

/** Lines of a byte stream, empty ones left out; no more than one line is ever held. */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  maxLine = MAX_LINE,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (): Line => {
    const line = size > maxLine ? null : Buffer.concat(parts).toString("utf8").trim();
    parts = [];
    size = 0;
    return line;
  };
  const add = (part: Uint8Array): void => {
    size += part.byteLength;
    if (size > maxLine) parts = [];
    else parts.push(part);
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, end));
      from = end + 1;
      const line = take();
      if (line !== "") yield line;
    }
    add(chunk.subarray(from));
  }
  const last = take();
  if (last !== "") yield last;
}

const CONTENT: readonly DocumentType[] = ["html", "markdown", "text"];

/** JSON holds longer numbers than a program can: the answer would bear another row's. */
const isExact = (id: unknown): id is number =>
  typeof id === "number" && Math.abs(id) <= Number.MAX_SAFE_INTEGER;

/** The row's id, whatever else is wrong with it. */
export function idOf(row: unknown): string | number | null {
  const id = isRecord(row) ? row["id"] : null;
  return typeof id === "string" || isExact(id) ? id : null;
}

/** @throws SmallprintError "unreadable" or "too-large" */
export function parseLine(line: Line): unknown {
  if (line === null) throw new SmallprintError("too-large");
  try {
    return JSON.parse(line.replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    throw new SmallprintError("unreadable", "it is not JSON", { cause: error });
  }
}

/** @throws SmallprintError "unreadable" or "too-large" */
export function sourceOfRow(row: unknown): Source {
  if (!isRecord(row)) throw new SmallprintError("unreadable", "it is not an object");
  const id = idOf(row);
  if (id === null)
    throw new SmallprintError(
      "unreadable",
      typeof row["id"] === "number" ? "its id is too long a number: write it as a string" : "it has no id",
    );
  const url = row["url"] ?? null;
  if (url !== null && typeof url !== "string")
    throw new SmallprintError("unreadable", "its url is not a string");
  const types = CONTENT.filter((type) => typeof row[type] === "string");
  const type = types[0];
  if (type === undefined || types.length > 1)
    throw new SmallprintError("unreadable", `it must have one of ${CONTENT.join(", ")}`);
  const content = row[type] as string;
  if (Buffer.byteLength(content) > MAX_BYTES) throw new SmallprintError("too-large");
  return { id, url, type, content, name: null, contentType: null };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
