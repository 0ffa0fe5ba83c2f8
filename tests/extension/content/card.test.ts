// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { byHand } from "./trusted.ts";
import { MOST_RETURNS, showCard, type Card } from "../../../src/extension/content/card.ts";

const content = {
  site: "shop.example",
  warnings: [{ text: "They sell <b>your</b> data.", severity: 3 as const }],
  more: 2,
  good: "You can delete your data.",
};

let closed: ShadowRoot | null = null;
let card: Card | null = null;
const acts: string[] = [];
const show = () => {
  card = showCard(document, content, {
    shown: () => acts.push("shown"),
    chosen: (choice) => acts.push(choice),
  });
  return card;
};
/** What isn't ours in the page: the card's host is the only div that the document's element holds. */
const host = () => document.querySelector<HTMLElement>("html > div");
const button = (text: string) =>
  [...(closed?.querySelectorAll("button") ?? [])].find((one) => one.dataset["words"] === text);
/** What is drawn in a part of the card. */
const wordsIn = (part: ParentNode | null | undefined): string =>
  [...(part?.querySelectorAll<HTMLElement>("[data-words]") ?? [])]
    .map((one) => one.dataset["words"])
    .join(" ");
const turn = () => new Promise((done) => setTimeout(done, 0));

beforeEach(() => {
  document.body.innerHTML = "<form><input name=email><button>Join</button></form>";
  acts.length = 0;
  closed = null;
  // jsdom has neither layout nor constructed style sheets
  vi.stubGlobal("CSSStyleSheet", class { replaceSync() {} }); // prettier-ignore
  Element.prototype.checkVisibility = () => true;
  const attach = Element.prototype.attachShadow; // eslint-disable-line @typescript-eslint/unbound-method -- called on its element below
  vi.spyOn(Element.prototype, "attachShadow").mockImplementation(function (this: Element, options) {
    expect(options.mode).toBe("closed");
    closed = attach.call(this, options);
    return closed;
  });
  Object.defineProperty(document.documentElement, "clientWidth", { value: 1_200, configurable: true });
});
afterEach(() => {
  card?.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("showCard", () => {
  it("says what it was given, as text", () => {
    expect(show()).not.toBeNull();
    expect(host()?.shadowRoot).toBeNull();
    const words = wordsIn(closed);
    expect(words).toContain("3 things to know before you sign up to shop.example");
    expect(words).toContain("They sell <b>your</b> data.");
    expect(words).toContain("and 2 more");
    expect(words).toContain("You can delete your data.");
    expect(closed?.querySelector("b")).toBeNull();
  });

  it("has no text that a page's search could come upon", async () => {
    vi.useFakeTimers();
    try {
      card = showCard(
        document,
        { ...content, news: 1, warnings: [{ text: "They sell it.", severity: 3, isNew: true }] },
        { shown: () => undefined, chosen: () => undefined },
      );
      await vi.advanceTimersByTimeAsync(1_000); // it has spoken by then
      expect(wordsIn(closed?.querySelector("ul"))).toContain("New: They sell it.");
      expect(closed?.textContent.trim()).toBe("");
    } finally {
      vi.useRealTimers();
    }
  });

  it("leaves the focus and the page's own elements alone", () => {
    const before = document.body.innerHTML;
    document.querySelector("input")?.focus();
    show();
    expect(document.activeElement).toBe(document.querySelector("input"));
    expect(document.body.innerHTML).toBe(before);
    expect(host()?.id).toBe("");
    expect(host()?.className).toBe("");
  });

  it("speaks politely, once it is there", async () => {
    vi.useFakeTimers();
    try {
      show();
      const live = closed?.querySelector("[role=status]");
      expect(wordsIn(live)).toBe("");
      await vi.advanceTimersByTimeAsync(400);
      expect(wordsIn(live)).toMatch(/3 things to know.*They sell/);
    } finally {
      vi.useRealTimers();
    }
  });

  it("hears the reader's clicks, not the page's", () => {
    show();
    button("See the summary")?.click();
    button("Not on this site")?.dispatchEvent(new MouseEvent("click"));
    expect(acts).toEqual(["shown"]);
    expect(host()).not.toBeNull();
    const off = button("Not on this site");
    if (off) byHand(off, new MouseEvent("click"));
    expect(acts).toEqual(["shown", "not-here"]);
    expect(host()).toBeNull();
  });

  it("goes with the reader's Escape, not with the page's", () => {
    show();
    document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    expect(host()).not.toBeNull();
    byHand(document, new KeyboardEvent("keydown", { key: "a" }));
    expect(host()).not.toBeNull();
    byHand(document, new KeyboardEvent("keydown", { key: "Escape" }));
    expect(acts).toEqual(["shown", "dismiss"]);
    expect(host()).toBeNull();
  });

  it("comes back a few times when the page takes it away, then stays away", async () => {
    show();
    for (let n = 0; n < MOST_RETURNS; n++) {
      host()?.remove();
      await turn();
      expect(host()).not.toBeNull();
    }
    host()?.remove();
    await turn();
    expect(host()).toBeNull();
    expect(acts).toEqual(["shown"]);
  });

  it("stays away once it was closed", async () => {
    show()?.close();
    await turn();
    expect(host()).toBeNull();
    byHand(document, new KeyboardEvent("keydown", { key: "Escape" }));
    expect(acts).toEqual(["shown"]);
  });
});
