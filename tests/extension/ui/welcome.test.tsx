// @vitest-environment jsdom
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { App } from "../../../src/extension/welcome/App.tsx";
import type { Platform } from "../../../src/extension/welcome/platform.ts";
import { words } from "../../../src/extension/welcome/words.ts";
import { findings } from "./axe.ts";
import { summary } from "./fixtures.ts";
import { click, control, render, textOf, unmountAll } from "./render.tsx";

vi.mock("../../../src/extension/platform.ts", () => ({ browser: {} }));
afterEach(unmountAll);

async function welcome(more: Partial<Platform> = {}) {
  const asked: string[] = [];
  const platform: Platform = {
    hasAccess: () => Promise.resolve(true),
    allow: () => Promise.resolve(true),
    onAccessChanged: () => () => undefined,
    example: () => Promise.resolve({ summary, milliseconds: 41.6 }),
    shortcut: () => Promise.resolve("Alt+Shift+P"),
    openOptions: () => Promise.resolve(void asked.push("options")),
    ...more,
  };
  const place = await render(<App platform={platform} />);
  const main = place.querySelector("main");
  if (main === null) throw new Error("no main element");
  return { main, asked };
}

describe("the first page", () => {
  it("says what Smallprint does, what leaves the device and which key opens it; axe finds nothing", async () => {
    const { main, asked } = await welcome();
    expect(textOf(main)).toContain("Nothing leaves your device but the request for the policy itself.");
    expect(textOf(main)).toContain(words.startKey("Alt+Shift+P"));
    for (const { title } of words.steps) expect(textOf(main)).toContain(title);
    await click(control(main, words.openSettings));
    expect(asked).toEqual(["options"]);
    expect(await findings(main)).toEqual([]);
  });

  it("says nothing of a key that is not set", async () => {
    const { main } = await welcome({ shortcut: () => Promise.resolve("") });
    expect(textOf(main)).not.toContain("Or press");
  });
});

describe("access", () => {
  it("that is given is said, without a button", async () => {
    const { main } = await welcome();
    expect(textOf(main.querySelector(".access"))).toContain(words.accessGiven);
    expect(main.querySelector(".access button")).toBeNull();
  });

  it("that is missing is asked for in the click", async () => {
    const allow = vi.fn(() => Promise.resolve(true));
    const { main } = await welcome({ hasAccess: () => Promise.resolve(false), allow });
    expect(textOf(main.querySelector(".access"))).toContain(words.accessWanted);
    await click(control(main, words.allow));
    expect(allow).toHaveBeenCalledOnce();
    expect(textOf(main.querySelector(".access"))).toContain(words.accessGiven);
  });

  it("that is refused is said, and can be asked for again", async () => {
    const { main } = await welcome({
      hasAccess: () => Promise.resolve(false),
      allow: () => Promise.resolve(false),
    });
    await click(control(main, words.allow));
    expect(textOf(main.querySelector("[role=alert]"))).toBe(words.accessRefused);
    expect(control(main, words.allow)).toBeTruthy();
  });

  it("that is given elsewhere is seen at once", async () => {
    let given = false;
    let tell = () => undefined as void;
    const { main } = await welcome({
      hasAccess: () => Promise.resolve(given),
      onAccessChanged: (callback) => {
        tell = callback;
        return () => undefined;
      },
    });
    given = true;
    await act(async () => {
      tell();
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
    expect(textOf(main.querySelector(".access"))).toContain(words.accessGiven);
  });
});

describe("the live example", () => {
  it("is read when asked for, and shown as every summary", async () => {
    const { main } = await welcome();
    expect(main.querySelector(".sheet")).toBeNull();
    await click(control(main, words.exampleShow));
    await vi.waitFor(() => expect(main.querySelector(".sheet .verdict")).not.toBeNull());
    expect(textOf(main.querySelector(".example [role=status]"))).toBe(words.exampleRead(3120, "42 ms"));
    expect(document.activeElement).toBe(main.querySelector(".sheet h3"));
    expect(textOf(main.querySelector(".sheet"))).not.toContain(words.showInPolicy);
    expect(await findings(main)).toEqual([]);
  });

  it("that fails is said, and can be tried again", async () => {
    const { main } = await welcome({ example: () => Promise.reject(new Error("internal")) });
    await click(control(main, words.exampleShow));
    await vi.waitFor(() => expect(textOf(main.querySelector(".example"))).toContain(words.exampleFailed));
    expect(control(main, words.exampleShow)).toBeTruthy();
  });
});
