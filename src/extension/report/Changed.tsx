import { locale } from "../i18n.ts";
import type { Changed as ChangedSince } from "../messages.ts";
import { words } from "../ui/words.ts";
import { ChangeList } from "../ui/Changes.tsx";
import { moment } from "../ui/format.ts";

/** What changed in the policy since the reader last saw it; nothing where only words changed. */
export function Changed({ changed }: { changed: ChangedSince }) {
  if (changed.changes.length === 0) return null;
  return (
    <section className="changed">
      <h2>{words.changedSince(moment(changed.since, 0, locale).text)}</h2>
      <ChangeList changed={changed} />
    </section>
  );
}
