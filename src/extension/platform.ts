/** The one door to the browser: everything of the extension that talks to it imports `browser` from here. */
import browser from "webextension-polyfill";

export type { Permissions, Runtime, Storage, Tabs } from "webextension-polyfill";
export { browser };

/** A promise that never waits for ever: the browser's storage has been seen to hang at start-up. */
export function within<T>(ms: number, promise: Promise<T>, late: () => Error): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(late());
    }, ms);
    promise.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
