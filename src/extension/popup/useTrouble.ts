import { createElement, type ReactElement, useEffect, useState } from "react";
import { Gone } from "../ui/Gone.tsx";
import { reloadOnce } from "../ui/reload-once.ts";
import type { Acts } from "./platform.ts";
import type { Shown } from "./useWatch.ts";

/** What may be in the way of a summary. */
export type Trouble = Exclude<Shown, { kind: "ready" | "reading" | "looking" }>;

export const isTrouble = (shown: Shown): shown is Trouble =>
  shown.kind !== "ready" && shown.kind !== "reading" && shown.kind !== "looking";

export type TroubleRenderer = (key: string, shown: Trouble, acts: Acts) => ReactElement;

const gone: TroubleRenderer = (key) => createElement(Gone, { key });

/** The views of troubles and their words, loaded when they are first needed: most readers never see them. Null until then. */
export function useTrouble(needed: boolean): TroubleRenderer | null {
  const [render, setRender] = useState<TroubleRenderer | null>(null);
  useEffect(() => {
    if (!needed || render !== null) return;
    import("./Trouble.tsx").then(
      ({ troubleView }) => setRender(() => troubleView),
      () => {
        if (!reloadOnce()) setRender(() => gone);
      },
    );
  }, [needed, render]);
  return render;
}
