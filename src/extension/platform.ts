/** The one door to the browser: everything of the extension that talks to it imports `browser` from here. */
import browser from "webextension-polyfill";

export type { Runtime, Tabs } from "webextension-polyfill";
export { browser };
