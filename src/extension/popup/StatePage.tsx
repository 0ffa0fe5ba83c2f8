import type { ReactNode } from "react";
import { useAnnounced } from "./announce.ts";

interface StatePageProps {
  title: string;
  text: string;
  /** Further lines: an address, a status. */
  more?: ReactNode;
  /** What the reader can do: never nothing. */
  children: ReactNode;
}

/** A view that has no summary to show: what happened, and what to do now. */
export function StatePage({ title, text, more, children }: StatePageProps) {
  useAnnounced(title);
  return (
    <section className="state">
      <h2>{title}</h2>
      <p>{text}</p>
      {more}
      <div className="acts">{children}</div>
    </section>
  );
}
