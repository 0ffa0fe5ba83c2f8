import { type ReactElement, useEffect, useState } from "react";
import { reloadOnce } from "../ui/reload-once.ts";
import type { Changed } from "../messages.ts";

type ListRenderer = (changed: Changed) => ReactElement;

/** The list of what changed, loaded when it is first needed: most policies stay as they are. Null until then. */
export function useChangeList(): ListRenderer | null {
  const [render, setRender] = useState<ListRenderer | null>(null);
  useEffect(() => {
    import("../ui/Changes.tsx").then(
      ({ changeList }) => setRender(() => changeList),
      reloadOnce, // where that does not help, the report has the list
    );
  }, []);
  return render;
}
