/** What a popup has on show when its worker was stopped: the next one goes on from there, and asks no site for it. */
import type { OnShow, PageState } from "./messages.ts";

/** Null where nothing has come to an end, and where the browser's leave is what is missing: that is looked at anew. */
export function onShowOf(state: PageState): OnShow | null {
  switch (state.kind) {
    case "none-found":
    case "choose":
      return { kind: state.kind, site: state.site, url: null };
    case "failed":
    case "not-policy":
    case "ready": {
      const { kind, site, url, chosenBy } = state;
      return { kind, site, url, ...(chosenBy ? { chosenBy } : {}) };
    }
    default:
      return null;
  }
}
