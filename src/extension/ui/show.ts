import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { loadVoice } from "./voice.ts";

/** Shows a page of the extension, as soon as it can speak the reader's language. */
export function show(page: ReactNode, root: HTMLElement | null = document.getElementById("root")): void {
  loadVoice().then(
    () => root && createRoot(root).render(page),
    () => location.reload(), // the extension was updated under the page: its files have other names now
  );
}
