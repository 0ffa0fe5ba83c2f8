/** What the reader has chosen: shape, defaults, migrations, and where it is kept (storage.sync, an item a setting). */
import { SmallprintError } from "../policy/errors.ts";
import { FACT_IDS, factOf } from "../policy/facts.ts";
import type { FactId, Stance } from "../policy/types.ts";
import { PRESETS, type WarnRules } from "../policy/warnings.ts";
import { browser } from "./platform.ts";
import { within } from "./within.ts";

export type Preset = "few" | "balanced" | "strict" | "own";
export type Appearance = "system" | "light" | "dark";

export interface Settings {
  version: 1;
  /** Which practices warn: a ready-made choice, or `own`. */
  preset: Preset;
  /** Stances that warn, by fact, where the preset is "own"; a fact that is absent never warns. */
  own: Partial<Record<FactId, Stance[]>>;
  /** Whether a card is shown on signup pages. */
  signupWarnings: boolean;
  /** Registrable domains (or host names that have none) where no card is shown; oldest choice first. */
  signupOffSites: string[];
  /** Whether the card also says that a policy could not be found or read. */
  warnWhenUnread: boolean;
  /** Whether a policy that was read before is asked for again when the reader comes back after a week. */
  recheck: boolean;
  /** Summaries that were not read again for so many months are deleted; 1 to 120. */
  keepMonths: number;
  appearance: Appearance;
}

export const DEFAULT_SETTINGS: Readonly<Settings> = {
  version: 1,
  preset: "balanced",
  own: {},
  signupWarnings: true,
  signupOffSites: [],
  warnWhenUnread: false,
  recheck: true,
  keepMonths: 12,
  appearance: "system",
};

/** storage.sync takes 8,192 bytes an item, key included; the oldest sites go when the list would not fit. */
const LONGEST_LIST = 7_800;
const STORAGE_WAIT_MS = 5_000;

// Checked by hand: the popup loads this, and a schema library would be a tenth of what it may weigh besides React.
type Check<T> = (value: unknown) => value is T;
const oneOf =
  <T extends string>(...all: readonly T[]): Check<T> =>
  (value): value is T =>
    (all as readonly unknown[]).includes(value);
const preset = oneOf<Preset>("few", "balanced", "strict", "own");
const appearance = oneOf<Appearance>("system", "light", "dark");
const isBoolean: Check<boolean> = (value) => typeof value === "boolean";
const keepMonths: Check<number> = (value): value is number =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 120;
const isRecord: Check<Record<string, unknown>> = (value): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;

/** A site's name as it is kept, or null. */
function siteOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const site = value.trim().toLowerCase();
  return site.length <= 253 && /^[^\s/@]+$/u.test(site) ? site : null;
}

const isFactId = (key: string): key is FactId => (FACT_IDS as readonly string[]).includes(key);

/** Keeps the stances that each fact can take; the rest is dropped. */
function ownOf(value: unknown): Settings["own"] {
  const own: Settings["own"] = {};
  if (!isRecord(value)) return own;
  for (const [key, list] of Object.entries(value)) {
    if (!isFactId(key) || !Array.isArray(list)) continue;
    own[key] = factOf(key).stances.filter((stance) => list.includes(stance));
  }
  return own;
}

/** Valid sites once each, shortened from the oldest side to what an item of storage.sync holds. */
function sitesOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const sites = new Set<string>();
  for (const entry of value as unknown[]) {
    const site = siteOf(entry);
    if (site === null) continue;
    sites.delete(site); // chosen again: counts as newest
    sites.add(site);
  }
  const list = [...sites];
  const bytes = () => new TextEncoder().encode(JSON.stringify(list)).length;
  for (let size = bytes(); size > LONGEST_LIST; size = bytes())
    list.splice(0, Math.max(1, Math.floor(list.length / 20)));
  return list;
}

const orDefault = <K extends keyof Settings>(key: K, check: Check<Settings[K]>, value: unknown) =>
  check(value) ? value : DEFAULT_SETTINGS[key];

/** One step from a version to the next, over plain data; index 0 leads from version 0 to 1. */
export type Migration = (old: Record<string, unknown>) => Record<string, unknown>;

/** Version 0 is data without a version: it never left a developer's machine and has the names of version 1. */
const MIGRATIONS: readonly Migration[] = [(old) => old];

/** Brings stored data to the newest version; data of a newer version than ours passes as it is. */
export function migrate(
  stored: Record<string, unknown>,
  migrations: readonly Migration[] = MIGRATIONS,
): Record<string, unknown> {
  const found = stored["version"];
  const from = typeof found === "number" && Number.isInteger(found) && found >= 0 ? found : 0;
  let data = stored;
  for (const step of migrations.slice(from)) data = step(data);
  return data;
}

/** Settings out of anything: what is valid is kept, what is missing or bad has its default. */
export function parseSettings(stored: unknown): Settings {
  const data = migrate(isRecord(stored) ? stored : {});
  return {
    version: 1,
    preset: orDefault("preset", preset, data["preset"]),
    own: ownOf(data["own"]),
    signupWarnings: orDefault("signupWarnings", isBoolean, data["signupWarnings"]),
    signupOffSites: sitesOf(data["signupOffSites"]),
    warnWhenUnread: orDefault("warnWhenUnread", isBoolean, data["warnWhenUnread"]),
    recheck: orDefault("recheck", isBoolean, data["recheck"]),
    keepMonths: orDefault("keepMonths", keepMonths, data["keepMonths"]),
    appearance: orDefault("appearance", appearance, data["appearance"]),
  };
}

/** What the reader's settings object to. */
export function warnRulesOf(settings: Settings): WarnRules {
  return settings.preset === "own" ? settings.own : PRESETS[settings.preset];
}

const KEYS = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[];
const late = () => new SmallprintError("storage", "the browser's storage does not answer");
const storageError = (cause: unknown) =>
  cause instanceof SmallprintError ? cause : new SmallprintError("storage", String(cause), { cause });

/** @throws SmallprintError "storage" where the browser can't give them; `DEFAULT_SETTINGS` then serve. */
export async function loadSettings(): Promise<Settings> {
  try {
    return parseSettings(await within(STORAGE_WAIT_MS, browser.storage.sync.get(KEYS), late));
  } catch (cause) {
    throw storageError(cause);
  }
}

/** Keeps the given settings, leaves the others; gives all as they now are. Bad values are not kept. @throws SmallprintError "storage" */
export async function saveSettings(change: Partial<Omit<Settings, "version">>): Promise<Settings> {
  const settings = parseSettings({ ...(await loadSettings()), ...change });
  const items: Record<string, unknown> = { version: settings.version };
  for (const key of KEYS) if (Object.hasOwn(change, key)) items[key] = settings[key];
  try {
    await within(STORAGE_WAIT_MS, browser.storage.sync.set(items), late);
  } catch (cause) {
    throw storageError(cause);
  }
  return settings;
}

/** Back to the defaults, in the browser's storage too. @throws SmallprintError "storage" */
export async function resetSettings(): Promise<Settings> {
  try {
    await within(STORAGE_WAIT_MS, browser.storage.sync.remove(KEYS), late);
  } catch (cause) {
    throw storageError(cause);
  }
  return parseSettings({});
}

/** Calls back with all settings whenever one changed, here or on another device. Gives the function that stops it. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== "sync" || !Object.keys(changes).some((key) => (KEYS as string[]).includes(key))) return;
    loadSettings().then(callback, () => undefined); // storage that fails now keeps what was known before
  };
  browser.storage.onChanged.addListener(listener);
  return () => {
    browser.storage.onChanged.removeListener(listener);
  };
}
