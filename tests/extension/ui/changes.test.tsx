// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from "vitest";
import "../../../src/extension/ui/Changes.tsx"; // loaded on demand: here beforehand, so that it is there at once
import type { FactChange } from "../../../src/policy/changes.ts";
import type { Quote, Stance } from "../../../src/policy/types.ts";
import type { Changed } from "../../../src/extension/messages.ts";
import { words } from "../../../src/extension/ui/change-words.ts";
import { words as shared } from "../../../src/extension/ui/words.ts";
import { findings } from "./axe.ts";
import { ready, states } from "./fixtures.ts";
import { click, control, popup, textOf, unmountAll } from "./render.tsx";

vi.mock("../../../src/extension/platform.ts", () => ({ browser: {} }));
afterEach(unmountAll);

const quote = (text: string, stance: Stance): Quote => ({
  text,
  start: text.length,
  end: 2 * text.length,
  stance,
  heading: ["Sharing"],
});
const side = (stance: Stance, text: string) => ({ stance, quotes: [quote(text, stance)] });
const silent = { stance: "unstated" as const, quotes: [] };

const changes: FactChange[] = [
  {
    fact: "share.sell",
    kind: "worse",
    before: side("no", "We never sell your data."),
    after: side("yes", "We sell your data."),
  },
  { fact: "rights.delete", kind: "better", before: silent, after: side("yes", "You can have it deleted.") },
  { fact: "collect.contact", kind: "new", before: silent, after: side("yes", "We ask for your name.") },
  { fact: "keep.period", kind: "gone", before: side("yes", "We keep it for a year."), after: silent },
];
const changed: Changed = {
  changes,
  updated: { before: "2025-06-02", after: "2026-05-04" },
  since: Date.UTC(2026, 2, 3, 14, 2),
  isNews: true,
};

describe("what changed", () => {
  it("stands open the first time, worse first, and axe finds nothing", async () => {
    const { main } = await popup({ ...ready, changed });
    const news = main.querySelector(".changes.news");
    expect(news?.querySelector("details")?.open).toBe(true);
    expect(textOf(news?.querySelector("summary"))).toMatch(/2026/u);
    await vi.waitFor(() => expect(news?.querySelectorAll("h3")).toHaveLength(4));
    expect([...(news?.querySelectorAll("h3") ?? [])].map(textOf)).toEqual(Object.values(words.kind));
    expect(textOf(news)).toContain(words.dates("Jun 2, 2025", "May 4, 2026"));
    expect(await findings(main)).toEqual([]);
  });

  it("proves each line with both quotes; the old one can't be opened in the policy", async () => {
    const { main } = await popup({ ...ready, changed });
    const line = () => main.querySelector<HTMLElement>(".change-list button.line");
    await vi.waitFor(() => expect(line()).not.toBeNull());
    const first = line();
    if (first) await click(first);
    const sides = [...main.querySelectorAll(".change-list .proof > div")];
    expect(sides.map((one) => textOf(one.querySelector("h4")))).toEqual([words.before, words.now]);
    expect(textOf(sides[0])).toContain("We never sell your data.");
    expect(textOf(sides[1])).toContain("We sell your data.");
    expect(textOf(sides[0])).not.toContain(shared.showInPolicy);
    expect(textOf(sides[1])).toContain(shared.showInPolicy);
  });

  it("says where one of the two said nothing", async () => {
    const { main } = await popup({ ...ready, changed });
    await vi.waitFor(() => expect(main.querySelectorAll(".change-list button.line")).toHaveLength(4));
    for (const line of main.querySelectorAll<HTMLElement>(".change-list button.line")) await click(line);
    const text = textOf(main.querySelector(".change-list"));
    expect(text).toContain(words.silentBefore);
    expect(text).toContain(words.silentNow);
  });

  it("is folded away later", async () => {
    const { main } = await popup({ ...ready, changed: { ...changed, isNews: false } });
    expect(main.querySelector(".changes.news")).toBeNull();
    expect(main.querySelector<HTMLDetailsElement>(".folds .changes details")?.open).toBe(false);
  });

  it("says so where only the wording changed", async () => {
    const none = { ...changed, changes: [] };
    const { main } = await popup({ ...ready, changed: none });
    await vi.waitFor(() => expect(textOf(main.querySelector(".change-list"))).toContain(words.none));
  });
});

describe("signup warnings of the site", () => {
  it("are switched off and on in the foot", async () => {
    const shown = await popup(ready);
    await click(control(shown.main, shared.siteWarningsOff));
    expect(shown.port.sent.at(-1)).toEqual({ type: "site-warnings", on: false });
    await shown.answer({ ...states.ready, off: true });
    expect(textOf(shown.main.querySelector(".site-warnings"))).toContain(shared.siteWarningsAreOff);
    await click(control(shown.main, shared.siteWarningsOn));
    expect(shown.port.sent.at(-1)).toEqual({ type: "site-warnings", on: true });
  });

  it("keep the focus on their button", async () => {
    const shown = await popup(ready);
    const button = control(shown.main, shared.siteWarningsOff);
    button.focus();
    await click(button);
    await shown.answer({ ...states.ready, off: true });
    expect(document.activeElement).toBe(control(shown.main, shared.siteWarningsOn));
  });
});

describe("the focus", () => {
  it("goes to the first warning that came when more are shown", async () => {
    const { main } = await popup(ready);
    const more = control(main, shared.showMore(1));
    more.focus();
    await click(more);
    expect(document.activeElement).toBe(main.querySelector(".warnings > li:nth-child(6) button"));
  });
});
