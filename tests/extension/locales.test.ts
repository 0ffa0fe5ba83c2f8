import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import manifest from "../../manifest.json" with { type: "json" };
import { LANGUAGES } from "../../src/policy/wording/languages.ts";
import { messageIn, messagesOf } from "../i18n.ts";

const ROOT = path.join(import.meta.dirname, "..", "..");
const FOLDERS = readdirSync(path.join(ROOT, "_locales")).sort();
const english = messagesOf("en");
const others = FOLDERS.filter((folder) => folder !== "en");

const FORM = /_(?:zero|one|two|few|many|other)$/u;
const baseOf = (key: string): string =>
  `${key.replace(FORM, "")}_other` in english ? key.replace(FORM, "") : key;
const bases = (keys: readonly string[]): string[] => [...new Set(keys.map(baseOf))].sort();
const isPlural = (base: string): boolean => `${base}_other` in english;
const placesOf = (key: string, messages = english): string[] =>
  Object.entries(messages[key]?.placeholders ?? {})
    .map(([name, { content }]) => `${name} ${content}`)
    .sort();

/** Words that are the same in both languages, and names. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  all: ["extensionName", "product", "cardLabel", "reportMoreUses"],
  de: ["contact_url", "contact_post", "version", "reportViewText"],
  es: ["answer_no"],
  fr: ["contact_email", "preset_strict_title", "addSite", "version", "reportPage"],
  it: ["contact_email", "contact_url", "answer_no"],
  nl: ["contact_email", "contact_url", "contact_post"],
  pl: ["contact_email"],
  pt_BR: ["contact_email", "contact_url", "addSite"],
};

/** Every file in which a key may be named. */
function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return sources(name);
    return /\.tsx?$/u.test(entry.name) ? [readFileSync(path.join(ROOT, name), "utf8")] : [];
  });
}

it("has a folder for each language that summaries are written in", () => {
  const tags = FOLDERS.map((folder) => messageIn(messagesOf(folder), "language"));
  expect(tags.sort()).toEqual([...LANGUAGES.keys()].sort());
  expect(FOLDERS.map((folder) => folder.replace("_", "-")).sort()).toEqual([...LANGUAGES.keys()].sort());
});

it("knows every key that is named, and has none that nothing names", () => {
  const code = [...sources("src/extension"), JSON.stringify(manifest)].join("\n");
  const named = (base: string) => code.includes(`"${base}"`) || code.includes(`__MSG_${base}__`);
  const unused = bases(Object.keys(english)).filter(
    (base) => !named(base) && !named(base.replace(/_(?:title|text)$/u, "")),
  );
  expect(unused).toEqual([]);
  expect(code.match(/__MSG_\w+__/gu)?.filter((name) => !(name.slice(6, -2) in english))).toEqual([]);
});

it("keeps French signs on the line of the word that they belong to", () => {
  const broken = Object.entries(messagesOf("fr")).filter(([, { message }]) => / [;:?!»]|« /u.test(message));
  expect(broken).toEqual([]);
});

describe.each(FOLDERS)("%s", (folder) => {
  const messages = messagesOf(folder);
  const keys = Object.keys(messages);

  it("has every key of the others, and no more", () => {
    expect(bases(keys)).toEqual(bases(Object.keys(english)));
    const lower = keys.map((key) => key.toLowerCase()); // browsers don't tell them apart
    expect(new Set(lower).size).toBe(keys.length);
    expect(keys.filter((key) => !/^\w+$/u.test(key))).toEqual([]);
  });

  it("has every form that its language has for numbers", () => {
    const language = messageIn(messages, "language");
    const rules = new Intl.PluralRules(language);
    // what no count of ours reaches (a million) falls back to "other"
    const forms = [
      ...new Set(Array.from({ length: 1000 }, (_, n) => rules.select(n)).concat("other")),
    ].sort();
    for (const base of bases(Object.keys(english)).filter(isPlural))
      expect(keys.filter((key) => baseOf(key) === base).sort(), base).toEqual(
        forms.map((form) => `${base}_${form}`),
      );
  });

  it("takes the same values in the same places", () => {
    for (const key of keys) {
      const model = key in english ? key : `${baseOf(key)}_other`;
      expect(placesOf(key, messages), key).toEqual(placesOf(model));
      const used = [...(messages[key]?.message ?? "").matchAll(/\$(\w+)\$/gu)].map(([, name = ""]) =>
        name.toLowerCase(),
      );
      expect([...new Set(used)].sort(), key).toEqual(Object.keys(messages[key]?.placeholders ?? {}).sort());
    }
  });

  it("is whole sentences as text: nothing empty, no mark-up, no loose signs", () => {
    for (const key of keys) {
      const text = messageIn(messages, key, ["1", "2", "3"]);
      expect(text.trim(), key).not.toBe("");
      expect(text, key).not.toMatch(/[<>{}$]|&\w+;| {2}|^ | $/u);
    }
    expect(messageIn(messages, "extensionDescription").length).toBeLessThanOrEqual(132);
    expect(messageIn(messages, "extensionName").length).toBeLessThanOrEqual(45);
  });
});

it.each(others)("no English is left in %s", (folder) => {
  const messages = messagesOf(folder);
  const same = Object.keys(messages).filter((key) => messages[key]?.message === english[key]?.message);
  const known = [...(SAME["all"] ?? []), ...(SAME[folder] ?? [])];
  expect(same.filter((key) => !known.includes(key))).toEqual([]);
});
