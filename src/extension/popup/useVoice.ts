import { useEffect, useState } from "react";
import type { Platform } from "./platform.ts";

/** Whether what is said about a policy can be said: null until that is known. */
export function useVoice(platform: Pick<Platform, "speech">): boolean | null {
  const [speaks, setSpeaks] = useState<boolean | null>(null);
  useEffect(() => {
    let gone = false;
    void platform.speech().then((found) => {
      if (!gone) setSpeaks(found);
    });
    return () => {
      gone = true;
    };
  }, [platform]);
  return speaks;
}
