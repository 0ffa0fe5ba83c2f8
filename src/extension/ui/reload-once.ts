/** What this page was loaded by: "reload" where it was loaded anew. */
const loadedBy = (): string => {
  const [entry] = performance.getEntriesByType("navigation");
  return entry instanceof PerformanceNavigationTiming ? entry.type : "reload";
};

interface Page {
  loadedBy: () => string;
  reload: () => void;
}

const HERE: Page = {
  loadedBy,
  reload: () => {
    location.reload();
  },
};

/**
 * Loads the page anew where one of its files is gone: the extension was updated under it, and its files have other names now.
 * Once: a page that has been loaded anew and still lacks a file would do so for ever. @returns whether it does.
 */
export function reloadOnce(page: Page = HERE): boolean {
  if (page.loadedBy() === "reload") return false;
  page.reload();
  return true;
}
