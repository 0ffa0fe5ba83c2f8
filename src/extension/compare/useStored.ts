import { useCallback, useEffect, useState } from "react";
import type { StoredEntry, StoredPolicy } from "../messages.ts";
import type { Platform } from "./platform.ts";

export type Stored = readonly StoredEntry[] | "looking" | "failed";

/** Everything that is stored, newest first. */
export function useStored(platform: Platform): { stored: Stored; again: () => void } {
  const [stored, setStored] = useState<Stored>("looking");
  const look = useCallback(() => {
    platform.storedList().then(setStored, () => setStored("failed"));
  }, [platform]);
  useEffect(look, [look]);
  return {
    stored,
    again() {
      setStored("looking");
      look();
    },
  };
}

/** One stored policy; null until it is there, and where it is no longer stored. */
export function usePolicy(platform: Platform, url: string): StoredPolicy | null {
  const [policy, setPolicy] = useState<StoredPolicy | null>(null);
  useEffect(() => {
    let gone = false;
    const take = (found: StoredPolicy | null) => {
      if (!gone) setPolicy(found);
    };
    platform.summaryOf(url).then(take, () => take(null));
    return () => {
      gone = true;
    };
  }, [platform, url]);
  return policy;
}
