/** The one door to the browser: everything of the extension that talks to it imports `browser` from here, but for content/line.ts and i18n.ts. */
import browser from "webextension-polyfill";

export type { Runtime, Tabs } from "webextension-polyfill";
export { browser };
