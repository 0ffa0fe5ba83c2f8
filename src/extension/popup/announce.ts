import { createContext, use, useEffect } from "react";

/** Says a text in the popup's one live region. */
export const Announce = createContext<(text: string) => void>(() => undefined);

/** Says what a view is about when it comes to the front, and again when that changes. */
export function useAnnounced(text: string): void {
  const announce = use(Announce);
  useEffect(() => {
    announce(text);
  }, [announce, text]);
}
