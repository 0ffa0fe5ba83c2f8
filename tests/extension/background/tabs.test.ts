import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { seenOf } from "./seen.ts";

const PAGE = "https://shop.example/";
const tabs = {
  reload: vi.fn<(id: number) => Promise<void>>(),
  get: vi.fn<(id: number) => Promise<{ status: string; url: string; incognito: boolean }>>(),
  sendMessage: vi.fn<(id: number, message: unknown) => Promise<unknown>>(),
};
vi.mock("../../../src/extension/platform.ts", () => ({ browser: { tabs } }));
const { reload } = await import("../../../src/extension/background/tabs.ts");

const tab = (status: string) => Promise.resolve({ status, url: PAGE, incognito: false });
/** How long a tab is waited for, in ms. */
async function waitFor(signal = new AbortController().signal): Promise<number> {
  const start = performance.now();
  const done = reload(3, signal).then(() => performance.now() - start);
  await vi.advanceTimersByTimeAsync(60_000);
  return done;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
  tabs.reload.mockReset().mockResolvedValue();
  tabs.get.mockReset().mockImplementation(() => tab("complete"));
  tabs.sendMessage.mockReset().mockRejectedValue(new Error("Receiving end does not exist"));
});
afterEach(() => vi.useRealTimers());

describe("a page that is loaded anew", () => {
  it("is waited for until it can be looked at", async () => {
    tabs.get.mockImplementation(() => tab("loading"));
    setTimeout(() => tabs.sendMessage.mockResolvedValue(seenOf(PAGE)), 4_000);
    const waited = await waitFor();
    expect(tabs.reload).toHaveBeenCalledExactlyOnceWith(3);
    expect(waited).toBeGreaterThanOrEqual(4_000);
    expect(waited).toBeLessThan(5_000);
  });

  it("is waited for no longer when it has come and nobody in it answers", async () => {
    tabs.get.mockImplementation(() => tab("loading"));
    setTimeout(() => tabs.get.mockImplementation(() => tab("complete")), 3_000);
    const waited = await waitFor();
    expect(waited).toBeGreaterThan(5_000);
    expect(waited).toBeLessThan(7_000);
  });

  it("is not waited for for ever, nor when its tab is closed", async () => {
    tabs.get.mockImplementation(() => tab("loading"));
    expect(await waitFor()).toBeLessThanOrEqual(20_000);
    tabs.get.mockRejectedValue(new Error("No tab with id: 3"));
    expect(await waitFor()).toBeLessThan(1_000);
  });

  it.each(["loading", "complete"])("is waited for no longer where it never answers: %s", async (status) => {
    tabs.get.mockImplementation(() => tab(status));
    tabs.sendMessage.mockReturnValue(new Promise(() => undefined));
    expect(await waitFor()).toBeLessThanOrEqual(20_250);
  });

  it("is waited for no longer once the reader wishes for something else", async () => {
    tabs.get.mockImplementation(() => tab("loading"));
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 1_100);
    expect(await waitFor(stop.signal)).toBeLessThan(1_500);
  });
});
