import { describe, expect, it, vi } from "vitest";
import { reloadOnce } from "../../../src/extension/ui/reload-once.ts";
import { learnToSpeak } from "../../../src/extension/ui/speech.ts";

vi.mock("../../../src/extension/platform.ts", () => ({ browser: {} }));

/** A page whose words are there for some languages only; undefined is the reader's own. */
function page(there: readonly (string | undefined)[], loadedBy: string) {
  const reload = vi.fn();
  const load = vi.fn((tag?: string) =>
    there.includes(tag) ? Promise.resolve() : Promise.reject(new TypeError("no such file")),
  );
  const speech = learnToSpeak({ load, reload: () => reloadOnce({ loadedBy: () => loadedBy, reload }) });
  return { speech, load, reload };
}

describe("a page whose words are loaded", () => {
  it("speaks the reader's language", async () => {
    const { speech, load, reload } = page([undefined], "navigate");
    expect(await speech).toBe(true);
    expect(load).toHaveBeenCalledOnce();
    expect(reload).not.toHaveBeenCalled();
  });

  it("is loaded anew where they are gone, and says nothing meanwhile", async () => {
    const { speech, load, reload } = page(["en"], "navigate");
    const soon = new Promise((resolve) => setTimeout(resolve, 20, "still going"));
    expect(await Promise.race([speech, soon])).toBe("still going");
    expect(reload).toHaveBeenCalledOnce();
    expect(load).toHaveBeenCalledOnce();
  });

  it("is not loaded anew a second time: it speaks English", async () => {
    const { speech, reload } = page(["en"], "reload");
    expect(await speech).toBe(true);
    expect(reload).not.toHaveBeenCalled();
  });

  it("knows where it cannot speak at all", async () => {
    const { speech, reload } = page([], "reload");
    expect(await speech).toBe(false);
    expect(reload).not.toHaveBeenCalled();
  });
});
