import { afterEach, describe, expect, it, vi } from "vitest";
import { hear, isAlive, send } from "../../../src/extension/content/line.ts";

type Listener = (message: unknown, sender: unknown, reply: (answer?: unknown) => void) => boolean;

/** The browser's side: what it was told, and what listens. */
function browserWith(id: string | undefined) {
  const listeners: Listener[] = [];
  const sendMessage = vi.fn(() => Promise.resolve("taken"));
  const onMessage = { addListener: (listener: Listener) => void listeners.push(listener) };
  vi.stubGlobal("chrome", { runtime: { id, sendMessage, onMessage } });
  return {
    sendMessage,
    tell: (message: unknown, reply = vi.fn()) => listeners.map((on) => on(message, {}, reply)),
  };
}
afterEach(() => vi.unstubAllGlobals());

describe("the line to the worker", () => {
  it("is dead once the extension is gone", () => {
    browserWith("abc");
    expect(isAlive()).toBe(true);
    browserWith(undefined);
    expect(isAlive()).toBe(false);
    vi.stubGlobal("chrome", {});
    expect(isAlive()).toBe(false);
    vi.stubGlobal("chrome", undefined);
    expect(isAlive()).toBe(false);
  });

  it("sends what it is given", async () => {
    const { sendMessage } = browserWith("abc");
    const message = { type: "card-action", action: "shown" } as const;
    await expect(send(message)).resolves.toBe("taken");
    expect(sendMessage).toHaveBeenCalledWith(message);
  });

  it("answers its own messages, later, and leaves others alone", async () => {
    const { tell } = browserWith("abc");
    hear((message) => (message === "ours" ? Promise.resolve(7) : undefined));
    const reply = vi.fn();
    expect(tell("ours", reply)).toEqual([true]);
    await vi.waitFor(() => {
      expect(reply).toHaveBeenCalledExactlyOnceWith(7);
    });
    const other = vi.fn();
    expect(tell("theirs", other)).toEqual([false]);
    expect(other).not.toHaveBeenCalled();
  });

  it("answers nothing where the answer fails, and bears that nobody waits any more", async () => {
    const { tell } = browserWith("abc");
    hear(() => Promise.reject(new Error("page is gone")));
    const reply = vi.fn(() => {
      throw new Error("port is closed");
    });
    expect(tell("ours", reply)).toEqual([true]);
    await vi.waitFor(() => {
      expect(reply).toHaveBeenCalledExactlyOnceWith();
    });
  });
});
