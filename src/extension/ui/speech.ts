import { reloadOnce } from "./reload-once.ts";
import { loadVoice } from "./voice.ts";

interface Means {
  load: (tag?: string) => Promise<void>;
  reload: () => boolean;
}

/**
 * Makes the page speak the reader's language; where that cannot be had, not even by loading the page anew, English.
 * @returns false where neither can be had: then the page has to say so.
 */
export async function learnToSpeak({ load, reload }: Means = { load: loadVoice, reload: reloadOnce }) {
  try {
    await load();
    return true;
  } catch {
    if (reload()) return new Promise<boolean>(() => undefined); // this page is going
  }
  return load("en").then(
    () => true,
    () => false,
  );
}
