import type { ErrorCode } from "../../policy/errors.ts";
import { words } from "../ui/trouble-words.ts";

/** The code that a rejected question carries as its message. */
export function codeOf(cause: unknown): ErrorCode {
  const code = cause instanceof Error ? cause.message : "";
  return Object.hasOwn(words.failed, code) ? (code as ErrorCode) : "internal";
}
