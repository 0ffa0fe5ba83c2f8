// @vitest-environment jsdom
import { act } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FACTS } from "../../../src/policy/facts.ts";
import { PRESETS } from "../../../src/policy/warnings.ts";
import { factSentence } from "../../../src/extension/ui/voice.ts";
import type { StoredEntry } from "../../../src/extension/messages.ts";
import { App } from "../../../src/extension/options/App.tsx";
import type { Change, Platform } from "../../../src/extension/options/platform.ts";
import { PRACTICE_COUNT, PRACTICES } from "../../../src/extension/options/rules.ts";
import { siteFrom } from "../../../src/extension/options/SignupChoice.tsx";
import { FILE_NAME, readSettingsFile, settingsFile } from "../../../src/extension/options/transfer.ts";
import { DEFAULT_SETTINGS, parseSettings, type Settings } from "../../../src/extension/settings.ts";
import { words } from "../../../src/extension/options/words.ts";
import { findings } from "./axe.ts";
import { click, control, press, render, textOf, type, unmountAll } from "./render.tsx";

vi.mock("../../../src/extension/platform.ts", () => ({ browser: {} }));
afterEach(async () => {
  await unmountAll();
  document.documentElement.removeAttribute("data-appearance");
});

const ENTRIES: StoredEntry[] = [
  {
    url: "https://legal.policyhost.example/shop/privacy",
    title: "Privacy Policy",
    company: "Shop Example Ltd.",
    readAt: Date.UTC(2026, 2, 3),
    size: 48_000,
  },
  {
    url: "https://news.example/privacy",
    title: null,
    company: null,
    readAt: Date.UTC(2026, 1, 2),
    size: 61_000,
  },
];

interface Page {
  main: HTMLElement;
  changes: Change[];
  files: { name: string; text: string }[];
  deleted: string[];
  notice: () => string;
}

interface PageOptions {
  settings?: Partial<Settings>;
  entries?: StoredEntry[] | null;
  /** Something is stored that is not listed. */
  rest?: boolean;
  fails?: boolean;
  keys?: string;
}

async function options({
  settings,
  entries = ENTRIES,
  rest = false,
  fails = false,
  keys = "Alt+Shift+P",
}: PageOptions = {}) {
  let kept: Settings = { ...DEFAULT_SETTINGS, ...settings };
  const changes: Change[] = [];
  const files: Page["files"] = [];
  const deleted: string[] = [];
  const platform: Platform = {
    loadSettings: () => Promise.resolve(kept),
    saveSettings: (change) => {
      if (fails) return Promise.reject(new Error("storage"));
      changes.push(change);
      kept = parseSettings({ ...kept, ...change });
      return Promise.resolve(kept);
    },
    resetSettings: () => {
      kept = { ...DEFAULT_SETTINGS };
      return Promise.resolve(kept);
    },
    onSettingsChanged: () => () => undefined,
    storedList: () => (entries === null ? Promise.reject(new Error("storage")) : Promise.resolve(entries)),
    storedAny: () => Promise.resolve(rest || (entries ?? []).length > deleted.length),
    storedDelete: (url) => {
      deleted.push(url);
      return Promise.resolve();
    },
    storedDeleteAll: () => {
      deleted.push("all");
      return Promise.resolve();
    },
    shortcut: () => Promise.resolve(keys),
    changeShortcut: () => Promise.resolve(false),
    saveFile: (name, text) => files.push({ name, text }),
    version: "9.8.7",
  };
  const place = await render(<App platform={platform} />);
  const main = place.querySelector("main");
  if (main === null) throw new Error("no main element");
  const page: Page = {
    main,
    changes,
    files,
    deleted,
    notice: () => textOf(main.querySelector(".notice")),
  };
  return page;
}

/** The tick box or radio button whose label begins with these words. */
function box(main: HTMLElement, label: string): HTMLInputElement {
  const found = [...main.querySelectorAll("label")].find((one) => textOf(one).startsWith(label));
  const input = found?.querySelector("input");
  if (!input) throw new Error(`no box "${label}"`);
  return input;
}

describe("the page", () => {
  it("has its subjects as headings, in order, and no findings", async () => {
    const { main } = await options();
    expect([...main.querySelectorAll("h2")].map(textOf)).toEqual([
      words.warnAbout,
      words.signup,
      words.stored,
      words.appearanceTitle,
      words.shortcut,
      words.transfer,
      words.about,
    ]);
    expect(await findings(main)).toEqual([]);
  });

  it("says what leaves the device in the sentence that the popup has", async () => {
    const { main } = await options();
    expect(textOf(main)).toContain("Nothing leaves your device but the request for the policy itself.");
    expect(textOf(main)).toContain("Version 9.8.7");
  });

  it("shows the key, and where to change it if the browser does not open its page", async () => {
    const { main } = await options();
    expect(textOf(main.querySelector("kbd"))).toBe("Alt+Shift+P");
    await click(control(main, words.shortcutChange));
    expect(textOf(main)).toContain(words.shortcutWhere);
  });

  it("says so where no key is set", async () => {
    const { main } = await options({ keys: "" });
    expect(textOf(main)).toContain(words.shortcutNone);
  });
});

describe("warn me about", () => {
  it("a preset is kept at once, and said", async () => {
    const { main, changes, notice } = await options();
    await click(box(main, words.preset.strict.title));
    expect(changes).toEqual([{ preset: "strict" }]);
    expect(notice()).toBe(words.saved);
  });

  it("shows each preset's practices", async () => {
    const { main } = await options({ settings: { preset: "few" } });
    expect(box(main, factSentence("share.sell", "yes")).checked).toBe(true);
    expect(box(main, factSentence("rights.gpc", "no")).checked).toBe(false);
  });

  it("switching one practice makes it the reader's own choice, of what was in force", async () => {
    const { main, changes } = await options({ settings: { preset: "few" } });
    await click(box(main, factSentence("share.sell", "yes")));
    expect(changes).toHaveLength(1);
    expect(changes[0]?.preset).toBe("own");
    const expected = Object.keys(PRESETS.few).filter((fact) => fact !== "share.sell");
    expect(Object.keys(changes[0]?.own ?? {}).sort()).toEqual(expected.sort());
    expect(box(main, words.preset.own.title).checked).toBe(true);
    await click(box(main, factSentence("share.sell", "yes")));
    expect(changes[1]?.own?.["share.sell"]).toEqual(["yes"]);
  });

  it("own choice begins with what was in force", async () => {
    const { main, changes } = await options();
    await click(box(main, words.preset.own.title));
    expect(changes[0]?.own?.["share.sell"]).toEqual([...(PRESETS.balanced["share.sell"] ?? [])]);
  });

  it("has every practice that can warn, each in words of its own", () => {
    const sentences = PRACTICES.flatMap(({ practices }) =>
      practices.map(({ fact, stance }) => factSentence(fact, stance)),
    );
    expect(new Set(sentences).size).toBe(PRACTICE_COUNT);
    for (const { id, warns } of FACTS)
      for (const stance of warns) expect(sentences).toContain(factSentence(id, stance));
  });
});

describe("what the browser can't keep", () => {
  it("goes back to what it was, and says so", async () => {
    const { main, notice } = await options({ fails: true });
    await click(box(main, words.signupWarnings));
    expect(notice()).toBe(words.notSaved);
    expect(box(main, words.signupWarnings).checked).toBe(true);
  });
});

describe("signup pages", () => {
  it("the card can be switched off", async () => {
    const { main, changes } = await options();
    await click(box(main, words.signupWarnings));
    expect(changes).toEqual([{ signupWarnings: false }]);
  });

  it("sites are taken from the list and put on it", async () => {
    const { main, changes } = await options({ settings: { signupOffSites: ["a.example", "b.example"] } });
    await click(control(main, words.removeSite("a.example")));
    expect(changes.at(-1)).toEqual({ signupOffSites: ["b.example"] });
    const input = main.querySelector<HTMLInputElement>(".sites input");
    if (!input) throw new Error("no field for a site");
    expect(document.activeElement).toBe(input);
    await type(input, "https://www.Quiet.example/signup");
    await click(control(main, words.add));
    expect(changes.at(-1)).toEqual({ signupOffSites: ["b.example", "quiet.example"] });
    expect(input.value).toBe("");
  });

  it("what is no site is said and not kept", async () => {
    const { main, changes } = await options();
    const input = main.querySelector<HTMLInputElement>(".sites input");
    if (!input) throw new Error("no field for a site");
    await type(input, "not a site");
    await click(control(main, words.add));
    expect(textOf(main.querySelector("[role=alert]"))).toBe(words.badSite);
    expect(changes).toEqual([]);
  });

  it.each([
    ["shop.example", "shop.example"],
    [" HTTP://www.Shop.Example:8080/a?b#c ", "shop.example"],
    ["deep.shop.example/x", "deep.shop.example"],
    ["shop", null],
    ["", null],
    ["a@b", null],
    [".example", null],
  ])("%j is the site %j", (typed, site) => {
    expect(siteFrom(typed)).toBe(site);
  });
});

describe("stored summaries", () => {
  it("are listed with their addresses and sizes", async () => {
    const { main } = await options();
    const text = textOf(main);
    expect(text).toContain("2 summaries, 109 kB");
    expect(text).toContain("Shop Example Ltd.");
    expect(text).toContain("legal.policyhost.example/shop/privacy");
    expect(text).toContain("news.example/privacy");
  });

  it("one is deleted by its own button", async () => {
    const { main, deleted, notice } = await options();
    await click(control(main, words.deleteOneOf("Shop Example Ltd.")));
    expect(deleted).toEqual(["https://legal.policyhost.example/shop/privacy"]);
    expect(notice()).toBe(words.deleted);
    expect(textOf(main)).toContain("1 summary, 61 kB");
    expect(document.activeElement).not.toBe(document.body);
  });

  it("all are deleted only after a second yes", async () => {
    const { main, deleted } = await options();
    await click(control(main, words.deleteAll));
    expect(deleted).toEqual([]);
    expect(document.activeElement).toBe(control(main, words.deleteAllNo));
    await click(control(main, words.deleteAllNo));
    expect(document.activeElement).toBe(control(main, words.deleteAll));
    await click(control(main, words.deleteAll));
    await click(control(main, words.deleteAllYes));
    expect(deleted).toEqual(["all"]);
    expect(textOf(main)).toContain(words.storedNone);
  });

  it("nothing is to delete where nothing is stored", async () => {
    const { main } = await options({ entries: [] });
    expect(textOf(main)).toContain(words.storedNone);
    expect(textOf(main)).not.toContain(words.deleteAll);
  });

  it("all is deleted where no summary is listed and something else is stored", async () => {
    const { main, deleted } = await options({ entries: [], rest: true });
    expect(textOf(main)).toContain(words.storedRest);
    expect(textOf(main)).not.toContain(words.storedNone);
    await click(control(main, words.deleteAll));
    expect(textOf(main)).toContain(words.storedRemoveAsk);
    await click(control(main, words.deleteAllYes));
    expect(deleted).toEqual(["all"]);
    expect(textOf(main)).toContain(words.storedNone);
    expect(textOf(main)).not.toContain(words.deleteAll);
  });

  it("the rest can still be deleted when the last of them is gone", async () => {
    for (const rest of [true, false]) {
      const { main } = await options({ entries: ENTRIES.slice(0, 1), rest });
      await click(control(main, words.deleteOneOf("Shop Example Ltd.")));
      expect(textOf(main)).toContain(rest ? words.storedRest : words.storedNone);
      expect(textOf(main).includes(words.deleteAll)).toBe(rest);
    }
  });

  it("Escape takes the question back", async () => {
    const { main } = await options();
    await click(control(main, words.deleteAll));
    await press(control(main, words.deleteAllYes), "Escape");
    expect(document.activeElement).toBe(control(main, words.deleteAll));
  });

  it("lead to their reports, and to the comparison", async () => {
    const { main } = await options();
    const [first] = ENTRIES;
    const report = control(main, first?.company ?? "").getAttribute("href");
    expect(report).toBe(`../report/index.html?policy=${encodeURIComponent(first?.url ?? "")}`);
    expect(control(main, words.compareTwo).getAttribute("href")).toBe("../compare/index.html");
    const few = await options({ entries: ENTRIES.slice(0, 1) });
    expect(textOf(few.main)).not.toContain(words.compareTwo);
  });

  it("are looked at again only where the reader wants it", async () => {
    const { main, changes } = await options();
    expect(box(main, words.recheck).checked).toBe(true);
    await click(box(main, words.recheck));
    expect(changes).toEqual([{ recheck: false }]);
  });

  it("a store that does not answer is said", async () => {
    const { main, deleted } = await options({ entries: null });
    expect(textOf(main)).toContain(words.storedFailed);
    await click(control(main, words.tryAgain));
    expect(textOf(main)).toContain(words.storedFailed);
    await click(control(main, words.deleteAll));
    expect(textOf(main)).toContain(words.storedRemoveAsk);
    expect(deleted).toEqual([]);
    await click(control(main, words.deleteAllYes));
    expect(deleted).toEqual(["all"]);
    expect(textOf(main)).toContain(words.storedNone);
  });

  it("how long they are kept is chosen; a number from elsewhere is among the choices", async () => {
    const { main, changes } = await options({ settings: { keepMonths: 7 } });
    const select = main.querySelector("select");
    if (!select) throw new Error("no choice of months");
    expect(select.value).toBe("7");
    await act(async () => {
      select.value = "3";
      select.dispatchEvent(new Event("change", { bubbles: true }));
      await Promise.resolve();
    });
    expect(changes).toEqual([{ keepMonths: 3 }]);
  });
});

describe("appearance", () => {
  it("is changed at once", async () => {
    const { main } = await options();
    await click(box(main, words.appearance.dark));
    expect(document.documentElement.dataset["appearance"]).toBe("dark");
    await click(box(main, words.appearance.system));
    expect(document.documentElement.dataset["appearance"]).toBeUndefined();
  });
});

describe("settings as a file", () => {
  const own: Settings = {
    ...DEFAULT_SETTINGS,
    preset: "own",
    own: { "share.sell": ["yes"] },
    signupOffSites: ["quiet.example"],
    keepMonths: 3,
  };

  it("go out and come back the same", async () => {
    const { main, files } = await options({ settings: own });
    await click(control(main, words.exportSettings));
    expect(files).toHaveLength(1);
    expect(files[0]?.name).toBe(FILE_NAME);
    expect(readSettingsFile(files[0]?.text ?? "")).toEqual({ settings: own });
  });

  it("are taken in from a file, and said", async () => {
    const { main, changes, notice } = await options();
    await choose(main, settingsFile(own));
    expect(changes).toEqual([own]);
    expect(notice()).toBe(words.imported);
  });

  it.each([
    ["no JSON", "hello", "no-settings"],
    ["no object", "null", "no-settings"],
    ["another program's", '{"version":1,"preset":"few"}', "no-settings"],
    ["a newer one", '{"smallprint":"settings","version":2}', "newer"],
  ])("%s: nothing is changed", async (_name, text, problem) => {
    expect(readSettingsFile(text)).toEqual({ problem });
    const { main, changes, notice } = await options();
    await choose(main, text);
    expect(changes).toEqual([]);
    expect(notice()).toBe(problem === "newer" ? words.importNewer : words.importNoFile);
  });

  it("a value that is not valid gets its default", () => {
    const file = JSON.stringify({ smallprint: "settings", ...own, keepMonths: -1, appearance: "pink" });
    expect(readSettingsFile(file)).toEqual({ settings: { ...own, keepMonths: 12, appearance: "system" } });
  });

  it("reset asks, then goes back to the defaults", async () => {
    const { main, notice } = await options({ settings: { ...own, signupWarnings: false } });
    await click(control(main, words.reset));
    await click(control(main, words.resetYes));
    expect(notice()).toBe(words.resetDone);
    expect(box(main, words.signupWarnings).checked).toBe(true);
  });
});

/** Gives the import field a file, as the browser's dialog does. */
async function choose(main: HTMLElement, text: string): Promise<void> {
  const input = main.querySelector<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("no field for a file");
  Object.defineProperty(input, "files", {
    value: [{ size: text.length, text: () => Promise.resolve(text) }],
  });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
}
