import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

type Messages = Record<string, { message: string }>;

/** The stricter of both stores' limits (for names Edge's, which is the strictest), in characters. */
const LIMITS: Readonly<Record<string, number>> = {
  Name: 45,
  Summary: 132,
  Description: 15_000,
  "Single purpose": 1_000,
  "Permission: storage": 1_000,
  "Permission: contextMenus": 1_000,
  "Permission: offscreen": 1_000,
  "Permission: hosts": 1_000,
  "Data collection": 1_000,
};
/** Colour type 2 is red, green and blue without transparency. */
const PICTURE = { width: 1280, height: 800, colours: 2 };

const languages = readdirSync("_locales");
const messagesOf = (language: string) =>
  JSON.parse(readFileSync(path.join("_locales", language, "messages.json"), "utf8")) as Messages;

/** The texts below each heading; what is wanted of a store's field is its whole text. */
function fieldsOf(language: string): Map<string, string> {
  const [, ...parts] = readFileSync(path.join("store", language, "listing.md"), "utf8").split(/^## /mu);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf("\n");
      return [part.slice(0, end), part.slice(end).trim()];
    }),
  );
}

it("there is a listing for every language of the interface, and for no other", () => {
  const folders = readdirSync("store", { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).toSorted()).toEqual(languages.toSorted());
});

it("every permission of the manifest is explained, and no other", () => {
  const { permissions, host_permissions } = JSON.parse(readFileSync("manifest.json", "utf8")) as {
    permissions: string[];
    host_permissions: string[];
  };
  const explained = Object.keys(LIMITS).filter((field) => field.startsWith("Permission: "));
  expect(host_permissions).not.toEqual([]);
  expect(explained.toSorted()).toEqual(
    [...permissions, "hosts"].map((one) => `Permission: ${one}`).toSorted(),
  );
});

describe.each(languages)("the listing in %s", (language) => {
  const fields = fieldsOf(language);
  const messages = messagesOf(language);
  const field = (name: string) => fields.get(name) ?? "";
  const message = (key: string) => messages[key]?.message ?? `no ${key}`;

  it("has every field, none empty, none longer than the stores take", () => {
    expect([...fields.keys()]).toEqual(Object.keys(LIMITS));
    for (const [name, limit] of Object.entries(LIMITS)) {
      expect(field(name).length, name).toBeGreaterThan(0);
      expect(field(name).length, name).toBeLessThanOrEqual(limit);
    }
  });

  it("has the name and the summary that the package brings", () => {
    expect(field("Name")).toBe(message("extensionName"));
    expect(field("Summary")).toBe(message("extensionDescription"));
  });

  it("uses the interface's words", () => {
    const description = field("Description").toLowerCase();
    const answers = Object.keys(messages).filter((key) => key.startsWith("answer_"));
    expect(answers).toHaveLength(4);
    for (const key of answers) expect(description).toContain(message(key).toLowerCase());
    expect(field("Permission: contextMenus")).toContain(message("menuOfLink"));
  });

  it("is in its own language", () => {
    const english = fieldsOf("en");
    const same = [...fields].filter(([name, text]) => name !== "Name" && english.get(name) === text);
    expect(same).toHaveLength(language === "en" ? Object.keys(LIMITS).length - 1 : 0);
  });

  it("has no markup that a store would show as it is", () => {
    for (const text of fields.values()) expect(text).not.toMatch(/<[a-z/]|\*\*|\]\(|`|^#/mu);
  });

  it("lies beside nothing but pictures of the stores' size", () => {
    for (const name of readdirSync(path.join("store", language))) {
      if (name === "listing.md") continue;
      expect(name).toMatch(/^[1-5]\.png$/u);
      const png = readFileSync(path.join("store", language, name));
      const picture = { width: png.readUInt32BE(16), height: png.readUInt32BE(20), colours: png[25] };
      expect(picture).toEqual(PICTURE);
    }
  });
});
