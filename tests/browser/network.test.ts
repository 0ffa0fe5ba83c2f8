import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openLines, settled } from "./popup.ts";
import { KINDS, startSession, until } from "./session.ts";
import { HOME, LOGIN, POLICY, SIGNUP } from "./shop.ts";

/** What the browser itself asks for, with or without extensions: updates and accounts. The proxy refuses all of it. */
const BROWSERS_OWN =
  /^(?:[\w-]+\.)*(?:google\.com|googleapis\.com|gstatic\.com|mozilla\.(?:com|org|net)|firefox\.com)(?::\d+)?$/;

/** What the pages that the tester opens are made of. */
const PARTS = ["https://shop.example/style.css", "https://shop.example/icon.svg"];

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** Requests that Chromium started for the extension, by its own log. */
function startedByExtension(file: string, base: string): string[] {
  const { constants, events } = JSON.parse(readFileSync(file, "utf8")) as NetLog;
  const started = constants.logEventTypes["URL_REQUEST_START_JOB"];
  return events
    .filter(({ type, params }) => type === started && params?.initiator === base)
    .map(({ params }) => params?.url ?? "");
}

describe.each(KINDS)("%s: what leaves the browser", (kind) => {
  it("is the pages that were opened, and one request for the policy", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "requests-"));
    const netLog = path.join(folder, "net.json");
    try {
      const session = await startSession(kind, { netLog });
      const { world } = session;
      const home = await session.visit(HOME);
      const login = await session.visit(LOGIN);
      const popup = await session.popupOf(home);
      expect(await settled(popup)).toBe("ready");
      await openLines(popup);
      const signup = await session.visit(SIGNUP);
      const again = await session.popupOf(signup);
      expect(await settled(again)).toBe("ready");
      const options = await session.open("options", "main");
      await until(async () => (await options.$$("input")).length > 0, "the options");
      for (const page of [options, again, popup, signup, login, home]) await page.close();
      await session.close();

      const expected = new Set([HOME, LOGIN, SIGNUP, POLICY, ...PARTS]);
      const urls = world.asked.map(({ url }) => url);
      expect(urls.filter((url) => !expected.has(url))).toEqual([]);
      expect(urls).toEqual(expect.arrayContaining([HOME, LOGIN, SIGNUP, POLICY]));
      expect(urls.filter((url) => url === POLICY)).toHaveLength(1);
      expect(world.outside.filter((host) => !BROWSERS_OWN.test(host))).toEqual([]);
      if (kind === "chromium") {
        const started = startedByExtension(netLog, session.base);
        expect(started.filter((url) => !url.startsWith(`${session.base}/`))).toEqual([POLICY]);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
