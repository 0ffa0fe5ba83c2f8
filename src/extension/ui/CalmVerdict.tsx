import type { ReactNode } from "react";
import { Icon } from "./Icon.tsx";
import { words } from "./words.ts";

/** Nothing that the reader wants to be warned of. */
export function CalmVerdict({ children }: { children?: ReactNode }) {
  return (
    <section className="verdict calm">
      <h2>
        <Icon name="check" /> {words.nothingUnusual}
      </h2>
      <p>{words.nothingUnusualMore}</p>
      {children}
    </section>
  );
}
