import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { Gone } from "./Gone.tsx";
import { learnToSpeak } from "./speech.ts";

const place = () => document.getElementById("root");

/** Shows a page of the extension, as soon as it can speak the reader's language. */
export function show(page: ReactNode, root: HTMLElement | null = place(), speech = learnToSpeak()): void {
  void speech.then((speaks) => {
    const gone = (
      <main>
        <Gone />
      </main>
    );
    if (root) createRoot(root).render(speaks ? page : gone);
  });
}

/** Shows a page that says by itself what it can say before its words about policies are loaded. */
export function showAtOnce(page: ReactNode, root: HTMLElement | null = place()): void {
  if (root) createRoot(root).render(page);
}
