import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { CAPTIONS } from "../gallery/page/captions.ts";

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
const PICTURE = { width: 1280, height: 800, bits: 8, colours: 2 };
const PICTURES = ["1.png", "2.png", "3.png", "4.png", "5.png"];
/** Of all pictures together: they are kept with the source. */
const MOST_BYTES = 6_000_000;

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

it("the pictures together are small, and no two are the same", () => {
  const pictures = languages.flatMap((language) =>
    PICTURES.map((name) => readFileSync(path.join("store", language, name))),
  );
  expect(pictures.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(MOST_BYTES);
  expect(new Set(pictures.map((png) => png.toString("latin1"))).size).toBe(pictures.length);
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

  it("lies beside five pictures of the stores' size, and nothing else", () => {
    expect(readdirSync(path.join("store", language)).toSorted()).toEqual([...PICTURES, "listing.md"]);
    for (const name of PICTURES) {
      const png = readFileSync(path.join("store", language, name));
      expect(png.toString("latin1", 1, 4)).toBe("PNG");
      const [width, height, bits, colours] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
      expect({ width, height, bits, colours }, name).toEqual(PICTURE);
    }
  });

  it("has words of its own over each picture", () => {
    const captions = CAPTIONS[language]?.flat() ?? [];
    const english = CAPTIONS["en"]?.flat() ?? [];
    expect(captions).toHaveLength(english.length);
    for (const text of captions) expect(text.trim()).not.toBe("");
    expect(new Set(captions).size).toBe(captions.length);
    if (language !== "en") for (const text of captions) expect(english).not.toContain(text);
  });
});
