import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { Gone } from "./Gone.tsx";
import { learnToSpeak } from "./speech.ts";

/** Shows a page of the extension, as soon as it can speak the reader's language. */
export function show(page: ReactNode): void {
  void learnToSpeak().then((speaks) => {
    const gone = (
      <main>
        <Gone />
      </main>
    );
    showAtOnce(speaks ? page : gone);
  });
}

/** Shows a page that says by itself what it can say before its words about policies are loaded. */
export function showAtOnce(page: ReactNode): void {
  const place = document.getElementById("root");
  if (place) createRoot(place).render(page);
}
