export function findBrowser(kind: "chromium" | "firefox"): Promise<string | null>;
export function needBrowsers(kinds: ("chromium" | "firefox")[]): Promise<Record<string, string>>;
