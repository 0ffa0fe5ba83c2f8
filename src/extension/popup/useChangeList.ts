import { type ReactElement, useEffect, useState } from "react";
import type { Changed } from "../messages.ts";

type ListRenderer = (changed: Changed) => ReactElement;

/** The list of what changed, loaded when it is first needed: most policies stay as they are. Null until then. */
export function useChangeList(): ListRenderer | null {
  const [render, setRender] = useState<ListRenderer | null>(null);
  useEffect(() => {
    import("../ui/Changes.tsx").then(
      ({ changeList }) => setRender(() => changeList),
      () => location.reload(), // the extension was updated under the popup: its files have other names now
    );
  }, []);
  return render;
}
