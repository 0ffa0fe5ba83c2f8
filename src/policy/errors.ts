/** Everything that can go wrong between an address or a file and a Summary. Each code has its own words in every interface. */
export type ErrorCode =
  // address
  | "bad-address" // no http(s) address
  | "private-address" // loopback, private or link-local host, and the page is not on it
  | "no-access" // the browser has not granted access to the host
  // network
  | "offline"
  | "dns" // the host name leads nowhere
  | "tls" // certificate refused
  | "timeout"
  | "network" // connection refused or broken, where the browser says no more
  | "redirect-loop"
  | "refused" // 401, 403, 429, 451
  | "not-found" // 404, 410
  | "server-error" // 5xx
  | "http-error" // other statuses
  // content
  | "too-large"
  | "empty"
  | "binary" // bytes that are no text
  | "unsupported-type" // a type that is not read (image, archive)
  | "locked" // a PDF that only a password opens
  | "scanned" // a PDF that is pictures of text
  | "unreadable" // a file that can't be opened, or a row of JSON that can't be understood
  // ours
  | "storage"
  | "cancelled"
  | "internal";

/** An error that the reader is told of, in words chosen by its code; `detail` is for logs and the command line. */
export class SmallprintError extends Error {
  readonly code: ErrorCode;
  constructor(code: ErrorCode, detail = "", options?: ErrorOptions) {
    super(detail || code, options);
    this.name = "SmallprintError";
    this.code = code;
  }
}
