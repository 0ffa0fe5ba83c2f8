import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words as troubles } from "../../src/extension/ui/trouble-words.ts";
import { bakeryPolicy, scannedPdf } from "../pdf.ts";
import { openLines, settled, textOf } from "./popup.ts";
import { KINDS, startSession, type Session } from "./session.ts";
import { pageLinking } from "./shop.ts";

const POLICY = "https://bakery.example/privacy.pdf";
const SCAN = "https://bakery.example/scan.pdf";
const BROKEN = "https://bakery.example/broken.pdf";

describe.each(KINDS)("%s: a policy that is a PDF", (kind) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(kind);
    const put = (url: string, bytes: Uint8Array) =>
      session.world.put(url, { body: Buffer.from(bytes), type: "application/pdf" });
    put(POLICY, await bakeryPolicy());
    put(SCAN, await scannedPdf());
    put(BROKEN, (await bakeryPolicy()).slice(0, 400));
  });
  afterAll(() => session.close());

  async function popupLinking(url: string) {
    const home = `https://bakery.example/${url.split("/").at(-1) ?? ""}-home`;
    session.world.put(home, pageLinking(url));
    const site = await session.visit(home);
    const popup = await session.popupOf(site);
    return { site, popup, state: await settled(popup) };
  }

  it("is read like any other, with its words in whole", async () => {
    const { site, popup, state } = await popupLinking(POLICY);
    expect(state).toBe("ready");
    await openLines(popup);
    const quotes = await popup.$$eval("blockquote", (all) => all.map((quote) => quote.textContent ?? ""));
    expect(quotes.join("\n")).toContain(
      "We do not sell your personal information to anyone, and we never will.",
    );
    // a sentence over two pages, with words cut at line ends
    expect(quotes.join("\n")).toMatch(
      /with nobody outside of our company .* once the bread has been delivered\./,
    );
    await popup.close();
    await site.close();
  });

  it("that is a scan or damaged is said to be", async () => {
    for (const [url, code] of [
      [SCAN, "scanned"],
      [BROKEN, "unreadable"],
    ] as const) {
      const { site, popup, state } = await popupLinking(url);
      expect(state).toBe("failed");
      expect(await textOf(popup)).toContain(troubles.failed[code].title);
      await popup.close();
      await site.close();
    }
  });

  it("leaves no page of its own behind", async () => {
    if (kind !== "chromium") return;
    const contexts = await session.ask(() => chrome.runtime.getContexts({}));
    expect(contexts.map(({ contextType }) => contextType)).not.toContain("OFFSCREEN_DOCUMENT");
  });
});
