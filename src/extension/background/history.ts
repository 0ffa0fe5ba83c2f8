/** How a policy changed since the reader last saw it: told when a new version is kept, while the older text is still there. */
import { changesBetween } from "../../policy/changes.ts";
import type { ChangedSince, NewSummary, Store, StoredSummary } from "../store.ts";

/** The version that the reader knew: the one last shown, else the one last read; null where all are of the same text. */
export function versionBefore(versions: readonly StoredSummary[], hash: string): StoredSummary | null {
  const others = versions.filter((row) => row.hash !== hash);
  const rank = (row: StoredSummary) => [row.seenAt ?? 0, row.readAt] as const;
  const [known] = [...others].sort((a, b) => rank(b)[0] - rank(a)[0] || rank(b)[1] - rank(a)[1]);
  if (!known) return null;
  // of one text read by several engines the newest reading is nearest to ours
  const [newest] = others.filter((row) => row.hash === known.hash).sort((a, b) => b.readAt - a.readAt);
  return newest ?? known;
}

async function changedSince(read: NewSummary, store: Store): Promise<ChangedSince | null> {
  const versions = await store.versions(read.url);
  const before = versionBefore(versions, read.hash);
  if (before === null) return null;
  const since = Math.min(before.readAt, read.readAt); // it may have been read by a clock that was wrong
  const told = versions.find((row) => row.hash === read.hash && row.changed?.hash === before.hash);
  // compared when both texts were there: no later comparison knows more, unless another engine reads
  if (told?.changed && told.engine === read.engine) return { ...told.changed, since };
  const texts = { before: (await store.textOf(before))?.text ?? null, after: read.text?.text ?? null };
  const changes = changesBetween(before.summary, read.summary, texts);
  return { ...changes, hash: before.hash, since };
}

/** The reading with what changed in it. A store that fails costs only that. */
export async function withChanges(read: NewSummary, store: Store): Promise<NewSummary> {
  const changed = await changedSince(read, store).catch(() => null);
  return changed === null ? read : { ...read, changed };
}
