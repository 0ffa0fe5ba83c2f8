import { SmallprintError, type ErrorCode } from "../policy/errors.ts";
import type { NotPolicyReason } from "../policy/types.ts";

const ERRORS: Record<ErrorCode, string> = {
  "bad-address": "not an http or https address",
  "private-address": "a public site may not lead to a private address",
  "no-access": "access to the host was not granted",
  offline: "the network can't be reached",
  dns: "there is no such host",
  tls: "the host's certificate is not valid",
  timeout: "the host did not answer in time",
  network: "the connection failed",
  "redirect-loop": "the address redirects in a circle",
  refused: "the host refused",
  "not-found": "there is no such page",
  "server-error": "the host has a fault",
  "http-error": "the host gave no page",
  "too-large": "more than the 10 MB that are read",
  empty: "there is nothing in it",
  binary: "it holds bytes that are no text",
  "unsupported-type": "a type that is not read",
  locked: "locked with a password",
  scanned: "pictures of text, which can't be read",
  unreadable: "can't be read",
  storage: "can't be stored",
  cancelled: "cancelled",
  internal: "a fault in smallprint",
};

/** What is wrong with the address or the content is said whole by the part that read it. */
const DETAIL_SAYS_ALL: ReadonlySet<ErrorCode> = new Set([
  "bad-address",
  "too-large",
  "empty",
  "binary",
  "unsupported-type",
  "locked",
  "scanned",
  "unreadable",
]);

const NOT_POLICY: Record<NotPolicyReason, string> = {
  "too-short": "too short to be a privacy policy",
  terms: "terms of service, not a privacy policy",
  index: "a list of links to policies, not a policy",
  login: "a page to log in, not a privacy policy",
  language: "in a language that is not read yet",
  "script-drawn": "a page that scripts draw: its text is not in the file",
  other: "not a privacy policy",
};

/** Why an input could not be read, in one line. */
export function wordsOfError(error: unknown): { code: ErrorCode; message: string } {
  if (!(error instanceof SmallprintError)) {
    const detail = error instanceof Error ? error.message : String(error);
    return { code: "internal", message: oneLine(`${ERRORS.internal} (${detail})`) };
  }
  const { code, message } = error;
  if (message === code) return { code, message: ERRORS[code] };
  return { code, message: oneLine(DETAIL_SAYS_ALL.has(code) ? message : `${ERRORS[code]} (${message})`) };
}

/** Why a document that was read is no policy; `language` is an ISO 639-1 code. */
export function wordsOfReason(reason: NotPolicyReason | null, language: string | null): string {
  const words = NOT_POLICY[reason ?? "other"];
  return reason === "language" && language !== null ? `${words}: ${languageName(language)}` : words;
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
