export const NEEDED: readonly string[];
export function belongsTo(target: "chromium" | "firefox"): (name: string) => boolean;
