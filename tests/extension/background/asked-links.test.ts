import { describe, expect, it } from "vitest";
import { askedLinks } from "../../../src/extension/background/asked-links.ts";
import { memoryArea } from "../memory-area.ts";

describe("askedLinks", () => {
  it("remembers the link that was asked about, by tab, until the popup closes", async () => {
    const asked = askedLinks(memoryArea(), () => 1);
    await asked.set(4, "https://shop.example/privacy");
    expect(await asked.get(4)).toBe("https://shop.example/privacy");
    expect(await asked.get(5)).toBeNull();
    await asked.forget(4);
    expect(await asked.get(4)).toBeNull();
  });

  it("forgets what was asked long ago, and doesn't believe what is broken", async () => {
    let time = 0;
    const items = new Map<string, unknown>([["asked:7", { url: 3 }]]);
    const asked = askedLinks(memoryArea(items), () => time);
    await asked.set(4, "https://shop.example/privacy");
    time = 60 * 60 * 1_000;
    expect(await asked.get(4)).toBeNull();
    expect(await asked.get(7)).toBeNull();
  });
});
