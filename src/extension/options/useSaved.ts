import { useCallback, useEffect, useRef, useState } from "react";
import { DEFAULT_SETTINGS, type Settings } from "../settings.ts";
import { applyAppearance } from "../ui/appearance.ts";
import { words } from "./words.ts";
import type { Change, Platform } from "./platform.ts";

const NOTICE_MS = 3000;

/** What was last done, said in the live region; a problem stays until the next act. */
export interface Notice {
  text: string;
  problem: boolean;
}

export interface Saved {
  settings: Settings | null;
  notice: Notice | null;
  save: (change: Change, said?: string) => void;
  reset: () => void;
  say: (text: string, problem?: boolean) => void;
}

/** The settings on the page, shown as chosen at once and kept one after the other; what the browser can't keep goes back. */
export function useSaved(platform: Platform): Saved {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    const take = (found: Settings) => {
      applyAppearance(found.appearance);
      setSettings(found);
    };
    platform.loadSettings().then(take, () => {
      setSettings({ ...DEFAULT_SETTINGS });
      setNotice({ text: words.notLoaded, problem: true });
    });
    return platform.onSettingsChanged(take);
  }, [platform]);

  useEffect(() => {
    if (notice === null || notice.problem) return;
    const timer = setTimeout(() => setNotice(null), NOTICE_MS);
    return () => clearTimeout(timer);
  }, [notice]);

  const say = useCallback((text: string, problem = false) => setNotice({ text, problem }), []);

  const keep = useCallback(
    (work: () => Promise<Settings>, said: string) => {
      queue.current = queue.current.then(work).then(
        (kept) => {
          applyAppearance(kept.appearance);
          say(said);
          return kept;
        },
        async () => {
          say(words.notSaved, true);
          const kept = await platform.loadSettings().catch(() => null);
          if (kept) {
            applyAppearance(kept.appearance);
            setSettings(kept);
          }
        },
      );
    },
    [platform, say],
  );

  const save = useCallback(
    (change: Change, said: string = words.saved) => {
      setSettings((now) => (now ? { ...now, ...change } : now));
      if (change.appearance) applyAppearance(change.appearance);
      keep(() => platform.saveSettings(change), said);
    },
    [keep, platform],
  );

  const reset = useCallback(() => {
    keep(async () => {
      const kept = await platform.resetSettings();
      setSettings(kept);
      return kept;
    }, words.resetDone);
  }, [keep, platform]);

  return { settings, notice, save, reset, say };
}
