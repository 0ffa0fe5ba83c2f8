/** What only the browser itself may do, in its own process: Firefox's driver runs scripts there where it was started with leave to. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { TargetType, type Browser } from "puppeteer-core";
import manifest from "../../manifest.json" with { type: "json" };
import { filesIn, zip } from "../../scripts/zip.mjs";
import type { Session } from "./session.ts";

/** The extension in Firefox, as a string of code. */
const GECKO_ID = JSON.stringify(manifest.browser_specific_settings.gecko.id);

/** The driver's line to Firefox; not among puppeteer's public types. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
}
interface Tree {
  contexts: { context: string }[];
}
type Told =
  | { type: "success"; result: { value?: unknown } }
  | { type: "exception"; exceptionDetails: { text: string } };

/** Runs an expression in Firefox's own process, and waits for it. Only plain values come back. */
export async function inFirefox(browser: Browser, expression: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: Bidi };
  const tree = (await connection.send("browsingContext.getTree", { "moz:scope": "chrome" })).result as Tree;
  const target = { context: tree.contexts[0]?.context };
  const told = (await connection.send("script.evaluate", { expression, target, awaitPromise: true }))
    .result as Told;
  if (told.type === "exception") throw new Error(told.exceptionDetails.text);
  return told.result.value;
}

/** Installs a built extension in a Firefox profile until it is removed, as a store's would be; once is enough. */
export async function installForGood(browser: Browser, folder: string): Promise<void> {
  const there = mkdtempSync(path.join(tmpdir(), "extension-"));
  try {
    const file = path.join(there, "extension.xpi");
    const bytes = (name: string) => readFileSync(path.join(folder, name));
    writeFileSync(file, zip(filesIn(folder).map((name) => ({ name, bytes: bytes(name) }))));
    await inFirefox(
      browser,
      `(async () => {
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
        if (await AddonManager.getAddonByID(${GECKO_ID})) return;
        const { FileUtils } = ChromeUtils.importESModule("resource://gre/modules/FileUtils.sys.mjs");
        const install = await AddonManager.getInstallForFile(new FileUtils.File(${JSON.stringify(file)}));
        await install.install();
      })()`,
    );
  } finally {
    rmSync(there, { recursive: true });
  }
}

/** The reader allows the extension in private windows; it is started anew. */
export async function allowPrivate({ kind, browser, base }: Session): Promise<void> {
  if (kind === "firefox") {
    await inFirefox(
      browser,
      `(async () => {
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
        const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
        const { extension } = WebExtensionPolicy.getByID(${GECKO_ID});
        const allowed = { permissions: ["internal:privateBrowsingAllowed"], origins: [] };
        await ExtensionPermissions.add(${GECKO_ID}, allowed, extension);
        await (await AddonManager.getAddonByID(${GECKO_ID})).reload();
      })()`,
    );
    return;
  }
  await allowDeveloping({ kind, browser });
  await onExtensionsPage(browser, { extensionId: new URL(base).host, incognitoAccess: true });
}

/** Chromium starts an unpacked extension anew only where the reader says that they are a developer. */
export async function allowDeveloping({ kind, browser }: Pick<Session, "kind" | "browser">): Promise<void> {
  if (kind === "chromium") await onExtensionsPage(browser, null);
}

/** Chromium's own page of extensions may do what its switches do: that for developers, or those of one extension. */
async function onExtensionsPage(
  browser: Browser,
  change: { extensionId: string; incognitoAccess: boolean } | null,
): Promise<void> {
  const page = await browser.newPage();
  await page.goto("chrome://extensions", { waitUntil: "domcontentloaded", timeout: 60_000 });
  await page.evaluate(async (asked) => {
    interface Switches {
      updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(change: object): Promise<void>;
    }
    const { developerPrivate } = chrome as unknown as { developerPrivate: Switches };
    if (asked === null) await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    else await developerPrivate.updateExtensionConfiguration(asked);
  }, change);
  await page.close();
}

/** Ends the extension's background at once, whatever it does. Tells whether there was one to end. */
export async function killBackground({ kind, browser }: Pick<Session, "kind" | "browser">): Promise<boolean> {
  if (kind === "chromium") {
    const target = browser.targets().find((one) => one.type() === TargetType.SERVICE_WORKER);
    const worker = await target?.worker().catch(() => null);
    if (!worker) return false;
    return worker.close().then(
      () => true,
      () => false,
    );
  }
  const ended = await inFirefox(
    browser,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByID(${GECKO_ID});
      if (extension.backgroundState !== "running") return false;
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      return true;
    })()`,
  );
  return ended === true;
}
