/** What the reader deletes: summaries, what is remembered of sites because of them, and whatever runs and would bring either back. */
import type { Store } from "../store.ts";
import type { Jobs } from "./jobs.ts";
import type { Pages } from "./pages.ts";
import type { Search } from "./search.ts";

export interface DeletingTools {
  /** That on the disk first, then that of private windows. */
  shelves: readonly [Store, Store];
  jobs: Pick<Jobs, "forget" | "remembersAny">;
  search: Pick<Search, "forget" | "remembersAny">;
  pages: Pick<Pages, "forgetCards">;
}

export interface Deleting {
  /** Deletes one policy, by the address that `policyKey` gives. @throws SmallprintError "storage" */
  one(url: string): Promise<void>;
  /** @throws SmallprintError "storage" */
  all(): Promise<void>;
  /** Whether there is anything to delete; what private windows have goes by itself and is not told. @throws SmallprintError "storage" */
  hasAny(): Promise<boolean>;
}

export function deleting({ shelves, jobs, search, pages }: DeletingTools): Deleting {
  /** What runs is stopped first: what it was about to keep is deleted with the rest. */
  async function after(stopping: Promise<void>[], remove: (store: Store) => Promise<void>): Promise<void> {
    await Promise.allSettled(stopping);
    await Promise.all([...shelves.map(remove), ...stopping]);
  }
  return {
    one: (url) => after([jobs.forget(url), pages.forgetCards(url)], (store) => store.delete(url)),
    all: () => after([search.forget(), jobs.forget(), pages.forgetCards(null)], (store) => store.deleteAll()),
    hasAny: async () =>
      !(await shelves[0].isEmpty()) || (await jobs.remembersAny()) || (await search.remembersAny()),
  };
}
