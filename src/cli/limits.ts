/** No page, file or row is read past this many bytes. */
export const MAX_BYTES = 10 * 1024 * 1024;

/** From the first byte sent to the last byte unpacked, redirects and all. */
export const FETCH_MS = 15_000;

export const MAX_REDIRECTS = 10;
