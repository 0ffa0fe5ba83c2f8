import type { ErrorCode } from "../policy/errors.ts";

const REFUSED = [401, 403, 407, 429, 451];

/** What an HTTP status means to the reader, null for success. */
export function codeOfStatus(status: number): ErrorCode | null {
  if (status === 206) return "http-error"; // a part of a document that nobody asked a part of
  if (status >= 200 && status < 300) return null;
  if (REFUSED.includes(status)) return "refused";
  if (status === 404 || status === 410) return "not-found";
  return status >= 500 ? "server-error" : "http-error";
}
