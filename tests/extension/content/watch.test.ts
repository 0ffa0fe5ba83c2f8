// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { byHand } from "./trusted.ts";
import { watchPage, type Looked, type Watching } from "../../../src/extension/content/watch.ts";

let watching: Watching | null = null;
let hidden = false;
const look = vi.fn<() => Promise<Looked | null>>();
const isVisible = (element: Element) => element.closest("[hidden]") === null;
/** Time passes, and what the page's observers heard is told. */
const pass = (milliseconds = 5_000) => vi.advanceTimersByTimeAsync(milliseconds);
const add = (html: string) => {
  document.body.insertAdjacentHTML("beforeend", html);
  return document.body.lastElementChild as HTMLElement;
};
const click = () => byHand(document.body, new MouseEvent("click", { bubbles: true }));

beforeEach(async () => {
  vi.useFakeTimers();
  look.mockReset().mockResolvedValue(null);
  hidden = false;
  Object.defineProperty(document, "hidden", { get: () => hidden, configurable: true });
  document.body.innerHTML = "<p>Hello</p>";
  history.replaceState(null, "", "/");
  watching = watchPage(document, look, isVisible);
  await pass();
});
afterEach(() => {
  watching?.stop();
  vi.useRealTimers();
});

describe("watchPage", () => {
  it("looks once, and not again while nothing relevant changes", async () => {
    expect(look).toHaveBeenCalledTimes(1);
    for (let n = 0; n < 50; n++) add("<p>More <b>words</b></p>");
    await pass();
    document.body.setAttribute("class", "dark");
    const words = document.querySelector("p")?.firstChild;
    if (words) words.nodeValue = "Other words";
    await pass(60_000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it.each([
    '<footer><a href="/privacy">Privacy</a></footer>',
    "<div><div><input type=password></div></div>",
    "<form></form>",
    "<x-signup></x-signup>",
    "<dialog></dialog>",
  ])("looks again when %s comes, and when it goes", async (html) => {
    const added = add(html);
    await pass();
    expect(look).toHaveBeenCalledTimes(2);
    added.remove();
    await pass();
    expect(look).toHaveBeenCalledTimes(3);
  });

  it("looks once at a time, and again afterwards where the page changed meanwhile", async () => {
    let end: (looked: null) => void = () => undefined;
    look.mockReturnValueOnce(new Promise((resolve) => (end = resolve)));
    add('<a href="/one">One</a>');
    await pass();
    expect(look).toHaveBeenCalledTimes(2);
    add('<a href="/two">Two</a>');
    await pass(60_000);
    expect(look).toHaveBeenCalledTimes(2);
    end(null);
    await pass();
    expect(look).toHaveBeenCalledTimes(3);
  });

  it("goes on after a look that failed", async () => {
    look.mockRejectedValueOnce(new Error("no"));
    add('<a href="/one">One</a>');
    await pass();
    add('<a href="/two">Two</a>');
    await pass();
    expect(look).toHaveBeenCalledTimes(3);
  });

  it("looks once for many changes", async () => {
    for (let n = 0; n < 20; n++) {
      add("<a href=/x>x</a>");
      await pass(50);
    }
    expect(look).toHaveBeenCalledTimes(1);
    await pass();
    expect(look).toHaveBeenCalledTimes(2);
  });

  it("looks at a page that never rests, but seldom", async () => {
    for (let n = 0; n < 600; n++) {
      add("<a href=/x>x</a>").remove();
      await pass(100);
    }
    expect(look.mock.calls.length).toBeGreaterThan(2);
    expect(look.mock.calls.length).toBeLessThan(30);
    look.mockClear();
    for (let n = 0; n < 600; n++) {
      add("<a href=/x>x</a>").remove();
      await pass(100);
    }
    expect(look.mock.calls.length).toBeLessThan(8);
  });

  it("looks again when the address changed without a load", async () => {
    history.pushState(null, "", "/signup");
    dispatchEvent(new PopStateEvent("popstate"));
    await pass();
    expect(look).toHaveBeenCalledTimes(2);
    history.pushState(null, "", "/login"); // told by nobody, seen at the next change of any kind
    add("<p>Welcome back</p>");
    await pass();
    expect(look).toHaveBeenCalledTimes(3);
  });

  it("looks again when a click showed a form that was there all the time", async () => {
    const modal = add("<div hidden><input type=email><input type=password></div>");
    await pass();
    expect(look).toHaveBeenCalledTimes(2);
    click();
    await pass();
    expect(look).toHaveBeenCalledTimes(2);
    modal.hidden = false;
    document.body.dispatchEvent(new MouseEvent("click", { bubbles: true })); // a script's
    await pass();
    expect(look).toHaveBeenCalledTimes(2);
    click();
    await pass();
    expect(look).toHaveBeenCalledTimes(3);
  });

  it("hears changes in open shadow roots", async () => {
    const root = add("<x-app></x-app>").attachShadow({ mode: "open" });
    await pass();
    expect(look).toHaveBeenCalledTimes(2);
    root.innerHTML = "<input type=password>";
    await pass();
    expect(look).toHaveBeenCalledTimes(3);
  });

  it("waits until the reader sees the page", async () => {
    hidden = true;
    add("<a href=/privacy>Privacy</a>");
    await pass();
    expect(look).toHaveBeenCalledTimes(1);
    hidden = false;
    document.dispatchEvent(new Event("visibilitychange"));
    await pass();
    expect(look).toHaveBeenCalledTimes(2);
  });

  it("is quiet once it is stopped", async () => {
    add("<a href=/privacy>Privacy</a>");
    watching?.stop();
    add("<form></form>");
    history.pushState(null, "", "/signup");
    dispatchEvent(new PopStateEvent("popstate"));
    click();
    await pass(60_000);
    expect(look).toHaveBeenCalledTimes(1);
  });
});
