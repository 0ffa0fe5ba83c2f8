import { beforeEach, describe, expect, it, vi } from "vitest";
import { PRESETS } from "../../src/policy/warnings.ts";
import { fakeStorage } from "./fake-browser.ts";

const fake = vi.hoisted((): { storage: object } => ({ storage: {} }));
vi.mock("../../src/extension/platform.ts", () => ({ browser: fake }));
const {
  DEFAULT_SETTINGS,
  loadSettings,
  migrate,
  onSettingsChanged,
  parseSettings,
  saveSettings,
  warnRulesOf,
  resetSettings,
} = await import("../../src/extension/settings.ts");

let sync = fakeStorage();
beforeEach(() => {
  sync = fakeStorage();
  fake.storage = { sync: sync.area, onChanged: sync.onChanged };
});

describe("parseSettings", () => {
  it("gives the defaults for nothing, and for anything that is no settings", () => {
    for (const nothing of [undefined, null, {}, [], "settings", 7])
      expect(parseSettings(nothing)).toEqual(DEFAULT_SETTINGS);
  });

  it("keeps the valid parts of bad data", () => {
    const parsed = parseSettings({
      version: 1,
      preset: "loud",
      own: { "share.sell": ["yes", "perhaps"], "no.such-fact": ["yes"], "collect.location": "yes" },
      signupWarnings: "no",
      signupOffSites: ["Shop.Example", 7, "", "https://a.example/", "shop.example", "b.example"],
      warnWhenUnread: true,
      recheck: "often",
      keepMonths: 0,
      appearance: "dark",
      stranger: true,
    });
    expect(parsed).toEqual({
      ...DEFAULT_SETTINGS,
      own: { "share.sell": ["yes"] },
      signupOffSites: ["shop.example", "b.example"],
      warnWhenUnread: true,
      appearance: "dark",
    });
  });

  it("keeps only stances that a fact can take", () => {
    expect(parseSettings({ own: { "keep.encryption": ["no", "limited"] } }).own).toEqual({
      "keep.encryption": ["no"],
    });
  });

  it("keeps a list of sites within what an item of storage.sync holds, newest sites first to stay", () => {
    const sites = Array.from({ length: 2_000 }, (_, n) => `a-site-with-number-${n}.example`);
    const kept = parseSettings({ signupOffSites: sites }).signupOffSites;
    expect(JSON.stringify(kept).length).toBeLessThan(8_000);
    expect(kept.length).toBeGreaterThan(150);
    expect(kept.at(-1)).toBe(sites.at(-1));
  });
});

describe("migrate", () => {
  const rename = (old: Record<string, unknown>) => ({ ...old, version: 1, appearance: old["theme"] });
  const double = (old: Record<string, unknown>) => ({
    ...old,
    version: 2,
    keepMonths: Number(old["keepMonths"]) * 2,
  });

  it("takes every step from the stored version on, in order", () => {
    expect(migrate({ theme: "dark", keepMonths: 3 }, [rename, double])).toMatchObject({
      version: 2,
      appearance: "dark",
      keepMonths: 6,
    });
    expect(migrate({ version: 1, theme: "dark", keepMonths: 3 }, [rename, double])).toEqual({
      version: 2,
      theme: "dark",
      keepMonths: 6,
    });
  });

  it("leaves data of a newer version as it is", () => {
    const newer = { version: 9, appearance: "dark" };
    expect(migrate(newer, [rename, double])).toBe(newer);
    expect(parseSettings(newer)).toEqual({ ...DEFAULT_SETTINGS, appearance: "dark" });
  });

  it("takes a version that makes no sense for none", () => {
    for (const version of ["1", -1, 0.5, null])
      expect(parseSettings({ version, appearance: "light" }).appearance).toBe("light");
  });
});

describe("loadSettings, saveSettings", () => {
  it("gives back what was saved, and leaves what was not", async () => {
    await saveSettings({ appearance: "dark" });
    const saved = await saveSettings({ preset: "own", own: { "share.sell": ["yes", "limited"] } });
    expect(saved).toEqual(await loadSettings());
    expect(saved).toMatchObject({ appearance: "dark", preset: "own", version: 1 });
    expect([...sync.items.keys()].sort()).toEqual(["appearance", "own", "preset", "version"]);
  });

  it("does not keep bad values", async () => {
    await saveSettings({ keepMonths: 3 });
    expect((await saveSettings({ keepMonths: Number.NaN })).keepMonths).toBe(DEFAULT_SETTINGS.keepMonths);
    expect(sync.items.get("keepMonths")).toBe(DEFAULT_SETTINGS.keepMonths);
  });

  it("tells that the storage fails", async () => {
    sync.breakDown();
    await expect(loadSettings()).rejects.toMatchObject({ code: "storage" });
    await expect(saveSettings({ appearance: "dark" })).rejects.toMatchObject({ code: "storage" });
    await expect(resetSettings()).rejects.toMatchObject({ code: "storage" });
  });

  it("tells that the storage never answers", async () => {
    vi.useFakeTimers();
    try {
      fake.storage = { sync: { get: () => new Promise(() => undefined) } };
      const load = expect(loadSettings()).rejects.toMatchObject({ code: "storage" });
      await vi.advanceTimersByTimeAsync(6_000);
      await load;
    } finally {
      vi.useRealTimers();
    }
  });

  it("goes back to the defaults", async () => {
    await saveSettings({ appearance: "dark", keepMonths: 3 });
    expect(await resetSettings()).toEqual(DEFAULT_SETTINGS);
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
    expect(sync.items.size).toBe(0);
  });
});

describe("onSettingsChanged", () => {
  it("calls with all settings until it is stopped", async () => {
    const seen = vi.fn();
    const stop = onSettingsChanged(seen);
    await saveSettings({ appearance: "dark" });
    await vi.waitFor(() => expect(seen).toHaveBeenCalledWith({ ...DEFAULT_SETTINGS, appearance: "dark" }));
    stop();
    seen.mockClear();
    await saveSettings({ appearance: "light" });
    await new Promise((done) => setTimeout(done, 10));
    expect(seen).not.toHaveBeenCalled();
  });

  it("is not called for other items", async () => {
    const seen = vi.fn();
    onSettingsChanged(seen);
    await sync.area.set({ stranger: 1 });
    await new Promise((done) => setTimeout(done, 10));
    expect(seen).not.toHaveBeenCalled();
  });
});

describe("warnRulesOf", () => {
  it("gives the preset's rules, or the reader's own", () => {
    expect(warnRulesOf({ ...DEFAULT_SETTINGS })).toBe(PRESETS.balanced);
    expect(warnRulesOf({ ...DEFAULT_SETTINGS, preset: "few" })).toBe(PRESETS.few);
    const own = { "share.sell": ["yes" as const] };
    expect(warnRulesOf({ ...DEFAULT_SETTINGS, preset: "own", own })).toBe(own);
  });
});
