import { useEffect, useState } from "react";
import { DEFAULT_SETTINGS, type Settings } from "../settings.ts";
import { applyAppearance } from "./appearance.ts";

/** Storage that is slower than this does not hold up the first paint: the defaults serve until it answers. */
const PATIENCE_MS = 400;

interface Kept {
  loadSettings: () => Promise<Settings>;
  /** Gives the function that stops it. */
  onSettingsChanged: (callback: (settings: Settings) => void) => () => void;
}

/** The reader's settings as they are now; null for the first moments. */
export function useSettings(platform: Kept): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const take = (found: Settings) => {
      clearTimeout(timer);
      applyAppearance(found.appearance);
      setSettings(found);
    };
    const orDefaults = () => setSettings((now) => now ?? { ...DEFAULT_SETTINGS });
    const timer = setTimeout(orDefaults, PATIENCE_MS);
    platform.loadSettings().then(take, orDefaults);
    const stop = platform.onSettingsChanged(take);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [platform]);
  return settings;
}
