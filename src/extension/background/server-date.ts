/** What time a server says that it is. */

/**
 * Milliseconds since 1970; null where it isn't said, or by nobody who proved who they are. An answer that waited in a cache says since
 * when it did.
 */
export function dateOf({ url, headers }: Pick<Response, "url" | "headers">): number | null {
  if (!url.startsWith("https:")) return null;
  const date = Date.parse(headers.get("date") ?? "");
  const waited = Number(headers.get("age") ?? 0);
  return Number.isFinite(date) ? date + (waited > 0 && Number.isFinite(waited) ? waited * 1_000 : 0) : null;
}
