import type { PageSeen } from "../../../src/extension/messages.ts";

/** What a content script tells of a page without links and forms, but for `more`. */
export const seenOf = (url: string, more: Partial<PageSeen> = {}): PageSeen => ({
  type: "page-seen",
  url,
  policy: null,
  candidates: [],
  signup: null,
  ...more,
});
