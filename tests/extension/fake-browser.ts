/** As much of the browser as the tested parts touch, in memory. */

type Changes = Record<string, { oldValue?: unknown; newValue?: unknown }>;
type ChangeListener = (changes: Changes, area: string) => void;

/** One area of `browser.storage`; values are copied, as the browser does. */
export function fakeStorage() {
  const items = new Map<string, unknown>();
  const listeners = new Set<ChangeListener>();
  let broken = false;
  const works = () => (broken ? Promise.reject(new Error("quota exceeded")) : Promise.resolve());
  const tell = (changes: Changes) => {
    for (const listener of listeners) listener(changes, "sync");
  };
  return {
    items,
    breakDown: () => {
      broken = true;
    },
    onChanged: {
      addListener: (listener: ChangeListener) => void listeners.add(listener),
      removeListener: (listener: ChangeListener) => void listeners.delete(listener),
    },
    area: {
      get: async (keys: string[] | null) => {
        await works();
        const found = [...items].filter(([key]) => keys === null || keys.includes(key));
        return structuredClone(Object.fromEntries(found)) as Record<string, unknown>;
      },
      set: async (change: Record<string, unknown>) => {
        await works();
        for (const [key, value] of Object.entries(change)) items.set(key, structuredClone(value));
        tell(Object.fromEntries(Object.keys(change).map((key) => [key, { newValue: change[key] }])));
      },
      remove: async (keys: string[]) => {
        await works();
        for (const key of keys) items.delete(key);
        tell(Object.fromEntries(keys.map((key) => [key, {}])));
      },
    },
  };
}
