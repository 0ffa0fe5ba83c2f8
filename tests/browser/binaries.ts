import { findBrowser } from "../../scripts/browsers.mjs";

/** Path of a browser; one that is missing is an error, never a reason to skip. */
export async function needBrowser(kind: "chromium" | "firefox"): Promise<string> {
  const file = await findBrowser(kind);
  if (file === null) throw new Error(`no ${kind} on this machine: npm test installs one`);
  return file;
}
