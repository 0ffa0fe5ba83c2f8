// @vitest-environment jsdom
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Whose } from "../../../src/extension/popup/Whose.tsx";
import type { Acts } from "../../../src/extension/popup/platform.ts";
import { click, popup, render, unmountAll } from "./render.tsx";

vi.mock("../../../src/extension/platform.ts", () => ({ browser: {} }));
afterEach(unmountAll);
const forgetChoice = vi.fn();
const acts = { forgetChoice } as Partial<Acts> as Acts;

describe("whose choice a policy was", () => {
  it("says nothing of the page's own best link", async () => {
    expect((await render(<Whose site="shop.example" acts={acts} />)).textContent).toBe("");
  });
  it("says where a policy was found that the page has no link to", async () => {
    const home = await render(<Whose chosenBy="home" site="shop.example" acts={acts} />);
    expect(home.textContent).toContain("home page");
    const usual = await render(<Whose chosenBy="usual" site="shop.example" acts={acts} />);
    expect(usual.textContent).not.toBe(home.textContent);
    expect(usual.querySelector("button")).toBeNull();
  });
  it("lets the reader take a choice back", async () => {
    const place = await render(<Whose chosenBy="reader" site="shop.example" acts={acts} />);
    expect(place.textContent).toContain("shop.example");
    await act(async () => {
      place.querySelector("button")?.click();
      await Promise.resolve();
    });
    expect(forgetChoice).toHaveBeenCalledOnce();
  });
});

describe("a page with no policy", () => {
  it("lists what was tried, and the links that may lead to one", async () => {
    const url = "https://shop.example/topics/privacy";
    const { main, port } = await popup({
      kind: "none-found",
      site: "shop.example",
      home: null,
      tried: ["https://shop.example/privacy-policy"],
      candidates: [{ url, text: "Privacy", kind: "policy", score: 0.3, reasons: [] }],
    });
    expect(main.querySelector(".tried")?.textContent).toContain("shop.example/privacy-policy");
    await click(main.querySelector(".choice button") as HTMLElement);
    expect(port.sent).toContainEqual({ type: "choose", url });
  });
});
