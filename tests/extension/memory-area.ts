import type { SessionArea } from "../../src/extension/store.ts";

/** A session area in memory: outlives a stopped worker as storage.session does. */
export function memoryArea(items = new Map<string, unknown>()): SessionArea {
  return {
    get: (key) => Promise.resolve(structuredClone(items.get(key))),
    set: (key, value) => {
      items.set(key, structuredClone(value));
      return Promise.resolve();
    },
    remove: (key) => {
      items.delete(key);
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...items.keys()]),
  };
}
