/** Finds a Chromium (or Chrome, or Edge) and a Firefox, and installs what is missing. Imports nothing that must be installed first. */
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { apt } from "./apt.mjs";
import { run } from "./run.mjs";

const { env, platform } = process;

const PROGRAMS = {
  chromium: {
    variable: "CHROMIUM_PATH",
    names: [
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "microsoft-edge",
      "microsoft-edge-stable",
    ],
    mac: ["Google Chrome", "Chromium", "Microsoft Edge"],
    windows: [
      ["Google", "Chrome", "Application", "chrome.exe"],
      ["Chromium", "Application", "chrome.exe"],
      ["Microsoft", "Edge", "Application", "msedge.exe"],
    ],
    packages: ["chromium"],
    download: ["chrome", "stable"],
    advice:
      "No Chromium, Chrome or Edge was found. Install one (Debian, Ubuntu: sudo apt-get install chromium)",
  },
  firefox: {
    variable: "FIREFOX_PATH",
    names: ["firefox-esr", "firefox"],
    mac: ["Firefox"],
    windows: [["Mozilla Firefox", "firefox.exe"]],
    packages: ["firefox-esr", "firefox"],
    download: ["firefox", "stable"],
    advice: "No Firefox was found. Install it (Debian: sudo apt-get install firefox-esr)",
  },
};

/** Everywhere the browser could be, likeliest first. */
function candidates({ variable, names, mac, windows }) {
  const own = env[variable];
  if (own) return [own];
  if (platform === "darwin")
    return mac.flatMap((name) =>
      ["/Applications", path.join(env.HOME ?? "", "Applications")].map((folder) =>
        path.join(folder, `${name}.app`, "Contents", "MacOS", name === "Firefox" ? "firefox" : name),
      ),
    );
  if (platform === "win32")
    return [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => windows.map((parts) => path.join(folder, ...parts)));
  const folders = [...(env.PATH ?? "").split(path.delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return names.flatMap((name) => folders.filter(Boolean).map((folder) => path.join(folder, name)));
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A file called like a browser may be a stub that only asks for another package: it has to say its version. */
async function works(file) {
  if (platform === "win32") return true; // there it would open a window
  return (await run(file, ["--version"], { quiet: true, timeoutMs: 60_000 })).ok;
}

/**
 * @param {"chromium" | "firefox"} kind
 * @returns {Promise<string | null>} path of the program
 */
export async function findBrowser(kind) {
  for (const file of new Set(candidates(PROGRAMS[kind])))
    if (existsSync(file) && isProgram(file) && (await works(file))) return file;
  return downloaded(kind);
}

/** What @puppeteer/browsers fetched on an earlier run. */
async function downloaded(kind) {
  const browsers = await import("@puppeteer/browsers").catch(() => null);
  if (!browsers) return null;
  const [name] = PROGRAMS[kind].download;
  const installed = await browsers.getInstalledBrowsers({ cacheDir: cacheDir() }).catch(() => []);
  return (
    installed.find((one) => one.browser === name && existsSync(one.executablePath))?.executablePath ?? null
  );
}

function cacheDir() {
  const home = env.HOME ?? env.USERPROFILE ?? ".";
  return env.PUPPETEER_CACHE_DIR ?? path.join(home, ".cache", "puppeteer");
}

async function installByApt(kinds) {
  const install = await apt(kinds.join(" and "));
  if (!install) return;
  await install("fonts-liberation");
  for (const kind of kinds)
    for (const name of PROGRAMS[kind].packages) {
      // names differ between Debian and Ubuntu, and on Ubuntu a package may be a stub: the first that works is taken
      await install(name);
      if (await findBrowser(kind)) break;
    }
}

async function installByDownload(kind) {
  const browsers = await import("@puppeteer/browsers").catch(() => null);
  const at = browsers?.detectBrowserPlatform();
  if (!browsers || !at) return;
  const [browser, tag] = PROGRAMS[kind].download;
  console.log(`Downloading ${browser} …`);
  try {
    const buildId = await browsers.resolveBuildId(browser, at, tag);
    await browsers.install({ browser, buildId, cacheDir: cacheDir() });
  } catch (error) {
    console.error(`That failed: ${error.message}`);
  }
}

/**
 * Finds the browsers, installing those that are missing: by the system's package manager where it may, else by download.
 * @param {("chromium" | "firefox")[]} kinds
 * @returns {Promise<Record<string, string>>} path of each
 * @throws {Error} with what to install, where one could not be had
 */
export async function needBrowsers(kinds) {
  const found = {};
  for (const kind of kinds) found[kind] = await findBrowser(kind);
  const missing = () => kinds.filter((kind) => !found[kind]);
  if (missing().length > 0) await installByApt(missing());
  for (const kind of missing()) found[kind] = await findBrowser(kind);
  for (const kind of missing()) {
    await installByDownload(kind);
    found[kind] = await findBrowser(kind);
  }
  const advice = missing().map((kind) => `${PROGRAMS[kind].advice}, or set ${PROGRAMS[kind].variable}.`);
  if (advice.length > 0) throw new Error(advice.join("\n"));
  return found;
}
