// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import type { ErrorCode } from "../../../src/policy/errors.ts";
import type { NotPolicyReason } from "../../../src/policy/types.ts";
import type { PageState } from "../../../src/extension/messages.ts";
import { words as trouble } from "../../../src/extension/ui/trouble-words.ts";
import { words as shared } from "../../../src/extension/ui/words.ts";
import { findings } from "./axe.ts";
import { candidates, states } from "./fixtures.ts";
import { click, control, popup, textOf, type, unmountAll } from "./render.tsx";

vi.mock("../../../src/extension/platform.ts", () => ({ browser: {} }));
afterEach(unmountAll);

const ERRORS = Object.keys(trouble.failed) as ErrorCode[];
const REASONS = Object.keys(trouble.notPolicy) as NotPolicyReason[];

const every: [string, PageState][] = [
  ...Object.entries(states),
  ...ERRORS.map((code): [string, PageState] => [`failed: ${code}`, { ...states.failed, code, status: null }]),
  ...REASONS.map((reason): [string, PageState] => [
    `not a policy: ${reason}`,
    { ...states.notPolicy, reason, candidates },
  ]),
];

const words = { ...shared, ...trouble };

describe("every state", () => {
  it.each(every)("%s: its own words and something to do", async (_name, state) => {
    const { main } = await popup(state);
    expect(main.dataset["state"]).toBe(state.kind);
    expect(main.dataset["ready"]).toBe("true");
    const title = textOf(main.querySelector("h2"));
    expect(title).not.toBe("");
    const acts = [...main.querySelectorAll("section button, section a, section input")];
    expect(acts.length).toBeGreaterThan(0);
    expect(textOf(main)).toContain(words.whatLeaves);
  });

  it.each(every)("%s: axe finds nothing", async (_name, state) => {
    const { main } = await popup(state);
    expect(await findings(main)).toEqual([]);
  });

  it("no two failures and no two reasons have the same title", () => {
    const titles = [
      ...ERRORS.map((code) => words.failed[code]),
      ...REASONS.map((r) => words.notPolicy[r]),
    ].map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe("before the first answer", () => {
  it("says that it looks, and is not yet ready", async () => {
    const { main } = await popup(null);
    expect(textOf(main)).toContain(words.looking);
    expect(main.dataset["ready"]).toBeUndefined();
  });

  it("without a tab it is a page where extensions may not run", async () => {
    const { main, port } = await popup(null, { tab: null });
    expect(main.dataset["state"]).toBe("restricted");
    expect(port.sent).toEqual([]);
  });

  it("watches its tab", async () => {
    const { port } = await popup(null);
    expect(port.sent).toEqual([{ type: "watch", tabId: 7 }]);
  });
});

describe("what each act does", () => {
  it("reading shows its steps and progress, and can be cancelled", async () => {
    const { main, port } = await popup(states.reading);
    const steps = [...main.querySelectorAll(".steps li")];
    expect(steps.map((step) => step.getAttribute("aria-current"))).toEqual([null, "step", null]);
    expect(main.querySelector("progress")?.value).toBe(0.4);
    await click(control(main, words.cancel));
    expect(port.sent.at(-1)).toEqual({ type: "cancel" });
  });

  it("reading a policy on several pages says which of them", async () => {
    const { main } = await popup({ ...states.reading, step: "reading", pages: { done: 2, of: 5 } });
    expect(textOf(main)).toContain(shared.readingPage(2, 5));
  });

  it("a policy that shows only in an open page is opened by the worker, to be read there", async () => {
    const { main, port } = await popup({ ...states.notPolicy, reason: "script-drawn" });
    await click(control(main, trouble.openPolicy));
    expect(port.sent.at(-1)).toEqual({ type: "open-policy", url: states.notPolicy.url });
  });

  it("a choice is one click", async () => {
    const { main, port } = await popup(states.choose);
    const buttons = [...main.querySelectorAll<HTMLElement>(".choice button")];
    expect(buttons.map((button) => textOf(button.querySelector(".name")))).toEqual([
      "Privacy",
      "Privacy in the app",
      "Cookies",
    ]);
    const second = buttons[1];
    if (!second) throw new Error("no second button");
    await click(second);
    expect(port.sent.at(-1)).toEqual({ type: "choose", url: "https://shop.example/privacy-app" });
  });

  it("an address is read; what is none is said and not sent", async () => {
    const { main, port } = await popup(states.noneFound);
    const input = main.querySelector("input");
    if (!input) throw new Error("no input");
    await type(input, "what is this");
    await click(control(main, words.readAddress));
    expect(textOf(main.querySelector("[role=alert]"))).toBe(words.badAddress);
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(port.sent).toHaveLength(1);
    await type(input, " https://shop.example/privacy ");
    await click(control(main, words.readAddress));
    expect(port.sent.at(-1)).toEqual({ type: "enter-address", url: "https://shop.example/privacy" });
  });

  it("none found: the site's home page opens", async () => {
    const { main, asked } = await popup(states.noneFound);
    await click(control(main, words.openHome));
    expect(asked).toEqual(["openTab https://shop.example/"]);
  });

  it("a page that was open before the extension is told to be loaded anew", async () => {
    const { main, port } = await popup({ ...states.noneFound, reload: true });
    expect(textOf(main.querySelector("h2"))).toBe(words.reloadFirst.title);
    await click(control(main, words.reloadPage));
    expect(port.sent.at(-1)).toEqual({ type: "reload-page" });
  });

  it("a failure says the site's status, and can be tried again or opened", async () => {
    const { main, port, asked } = await popup(states.failed);
    expect(textOf(main)).toContain("503");
    await click(control(main, words.tryAgain));
    expect(port.sent.at(-1)).toEqual({ type: "read-again" });
    await click(control(main, words.openPolicy));
    expect(port.sent.at(-1)).toEqual({ type: "open-policy", url: states.failed.url });
    expect(asked).toEqual([]);
  });

  it("the button for an address becomes the form, with the focus in it", async () => {
    const { main } = await popup(states.failed);
    await click(control(main, words.enterAddress));
    const input = main.querySelector("input");
    expect(document.activeElement).toBe(input);
    expect([...(input?.labels ?? [])].map(textOf)).toEqual([words.address]);
  });

  it("without an address there is nothing to open", async () => {
    const { main } = await popup({ ...states.failed, url: null });
    expect(() => control(main, words.openPolicy)).toThrow();
  });

  it("another language: names it, and the languages that are read", async () => {
    const { main } = await popup(states.notPolicy);
    expect(textOf(main)).toContain("Swedish");
    expect(textOf(main)).toContain("Languages that are read: English.");
  });

  it("not a policy: the page's other links are offered, without the one that was read", async () => {
    const { main, port } = await popup({ ...states.notPolicy, reason: "terms", candidates });
    const buttons = [...main.querySelectorAll<HTMLElement>(".choice button")];
    expect(buttons).toHaveLength(2);
    if (buttons[0]) await click(buttons[0]);
    expect(port.sent.at(-1)).toEqual({ type: "choose", url: "https://shop.example/privacy-app" });
  });

  it("access is asked for in the click, and the page looked at again once it is given", async () => {
    const given = await popup(states.noAccess, { allowed: true });
    await click(control(given.main, words.allow));
    expect(given.asked).toEqual(["allow https://shop.example/*"]);
    expect(given.port.sent).toHaveLength(2);
    expect(given.port.sent[1]).toEqual({ type: "watch", tabId: 7 });
  });

  it("access that is refused is said", async () => {
    const { main, port } = await popup(states.noAccess, { allowed: false });
    await click(control(main, words.allow));
    expect(textOf(main.querySelector("[role=alert]"))).toBe(words.notAllowed);
    expect(port.sent).toHaveLength(1);
  });

  it("a policy's host that is not allowed is asked for, then read", async () => {
    const { main, asked, port } = await popup({ ...states.failed, code: "no-access" }, { allowed: true });
    await click(control(main, words.allow));
    expect(asked).toEqual(["allow https://legal.policyhost.example/*"]);
    expect(port.sent.at(-1)).toEqual({ type: "read-again" });
  });

  it("the settings are always one click away", async () => {
    const { main, asked } = await popup(states.reading);
    await click(control(main.querySelector(".head") ?? main, words.settings));
    expect(asked).toEqual(["openOptions"]);
  });
});

describe("where the words about policies cannot be loaded", () => {
  it("a summary's place says so, with something to do", async () => {
    const { main } = await popup(states.ready, { speaks: false });
    expect(textOf(main.querySelector(".state h2"))).toBe(trouble.failed.internal.title);
    expect(control(main, trouble.tryAgain).tagName).toBe("BUTTON");
    expect(main.querySelector(".verdict, .foot")).toBeNull();
    expect(await findings(main)).toEqual([]);
  });

  it("what is no summary is told as ever", async () => {
    const { main } = await popup(states.noneFound, { speaks: false });
    expect([...main.querySelectorAll(".state h2")].map(textOf)).toEqual([trouble.noneFound]);
  });
});

describe("from one state to the next", () => {
  const views = (main: HTMLElement) => ({
    reading: main.querySelectorAll(".state.reading").length,
    other: main.querySelectorAll(".state:not(.reading)").length,
    looking: main.querySelectorAll(".looking").length,
    summary: main.querySelectorAll(".verdict").length,
    foot: main.querySelectorAll(".foot").length,
    promise: main.querySelectorAll(".promise").length,
  });
  const none = { reading: 0, other: 0, looking: 0, summary: 0, foot: 0, promise: 1 };

  it("there is exactly one view: the reading is gone when the summary has come", async () => {
    const shown = await popup(null);
    expect(views(shown.main)).toEqual({ ...none, looking: 1 });
    for (const step of ["finding", "fetching", "reading"] as const) {
      await shown.answer({ ...states.reading, step });
      expect(views(shown.main)).toEqual({ ...none, reading: 1 });
    }
    await shown.answer(states.ready);
    expect(views(shown.main)).toEqual({ ...none, summary: 1, foot: 1 });
  });

  it("so it is on every other way, there and back", async () => {
    const shown = await popup(states.ready);
    for (const state of [states.reading, states.failed, states.reading, states.notPolicy, states.choose]) {
      await shown.answer(state);
      const kind = state.kind === "reading" ? "reading" : "other";
      expect(views(shown.main)).toEqual({ ...none, [kind]: 1 });
    }
    await shown.answer(states.ready);
    expect(views(shown.main)).toEqual({ ...none, summary: 1, foot: 1 });
  });
});

describe("announcements and focus", () => {
  it("one polite live region says each state", async () => {
    const shown = await popup(states.reading);
    const status = shown.main.querySelector("p[role=status]");
    expect(textOf(status)).toBe(words.step.fetching);
    await shown.answer(states.ready);
    expect(textOf(status)).toMatch(/^\d things to know/u);
    expect(shown.main.querySelectorAll("p[role=status]")).toHaveLength(1);
  });

  it("opens with the focus on its heading", async () => {
    const { main } = await popup(states.ready);
    expect(document.activeElement).toBe(main.querySelector("h1"));
  });

  it("the focus goes to the heading where the control that had it is gone", async () => {
    const shown = await popup(states.reading);
    control(shown.main, words.cancel).focus();
    await shown.answer(states.ready);
    expect(document.activeElement).toBe(shown.main.querySelector("h1"));
  });

  it("the focus stays where it is while reading goes on", async () => {
    const shown = await popup(states.reading);
    const cancel = control(shown.main, words.cancel);
    cancel.focus();
    await shown.answer({ ...states.reading, step: "reading", progress: 0.8 });
    expect(document.activeElement).toBe(cancel);
  });
});
