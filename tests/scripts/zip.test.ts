import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { belongsTo } from "../../scripts/package-list.mjs";
import { filesIn, zip, zipFolder } from "../../scripts/zip.mjs";

const FILES: Readonly<Record<string, string>> = {
  "manifest.json": "{}",
  "licences.txt": "MIT",
  "icons/128.png": "picture",
  "assets/popup-AbCd_-12.js": "go();".repeat(500),
  "src/extension/popup/index.html": "<!doctype html>",
};
const folders: string[] = [];

/** A build of these files, written in the order given, with a date of its own. */
function build(names: readonly string[], date: Date, files = FILES): string {
  const folder = mkdtempSync(path.join(tmpdir(), "smallprint-zip-"));
  folders.push(folder);
  for (const name of names) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, files[name] ?? "");
    utimesSync(file, date, date);
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const names = Object.keys(FILES);
const everything = () => true;

describe("a package", () => {
  it("is the same bytes whatever the files' dates and the order they were written in", () => {
    const one = zipFolder(build(names, new Date("2026-01-02T03:04:06Z")), everything);
    const other = zipFolder(build(names.toReversed(), new Date("2020-07-08T09:10:12Z")), everything);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it("is the same bytes in whatever order its files are named", () => {
    const files = ["b", "a", "c"].map((name) => ({ name, bytes: Buffer.from(name) }));
    expect(Object.keys(unzipSync(zip(files)))).toEqual(["a", "b", "c"]);
    expect(Buffer.from(zip(files)).equals(Buffer.from(zip(files.toReversed())))).toBe(true);
  });

  it("is the same bytes in every time zone", () => {
    const made = ["America/Los_Angeles", "Asia/Tokyo"].map((name) => {
      vi.stubEnv("TZ", name);
      return Buffer.from(zip([{ name: "a", bytes: Buffer.from("a") }])).toString("hex");
    });
    vi.unstubAllEnvs();
    expect(made[0]).toBe(made[1]);
  });

  it("is other bytes when a file is", () => {
    const changed = { ...FILES, "licences.txt": "ISC" };
    const date = new Date("2026-01-02T03:04:06Z");
    const one = zipFolder(build(names, date), everything);
    const other = zipFolder(build(names, date, changed), everything);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
  });

  it("holds the folder's files, sorted, byte for byte", () => {
    const folder = build(names, new Date());
    const found = unzipSync(zipFolder(folder, everything));
    expect(Object.keys(found)).toEqual(names.toSorted());
    for (const name of filesIn(folder))
      expect(Buffer.from(found[name]!).equals(readFileSync(path.join(folder, name)))).toBe(true);
  });

  it("holds nothing outside the list: a stranger stops the packing, by name", () => {
    const folder = build([...names, "assets/notes.txt", ".env"], new Date());
    expect(() => zipFolder(folder, belongsTo("chromium"))).toThrow(/\.env, assets\/notes\.txt$/u);
    expect(Object.keys(unzipSync(zipFolder(build(names, new Date()), belongsTo("chromium"))))).toEqual(
      names.toSorted(),
    );
  });

  it("keeps programs programs", () => {
    const rights = (executable: boolean) => {
      const bytes = Buffer.from(zip([{ name: "run", bytes: Buffer.from("#!"), executable }]));
      const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
      return (bytes.readUInt32LE(entry + 38) >>> 16).toString(8);
    };
    expect(rights(true)).toBe("100755");
    expect(rights(false)).toBe("100644");
  });
});

describe("the list", () => {
  it.each([
    "assets/popup-AbCd_-12.js.map",
    "assets/popup.js",
    "assets/other-AbCd_-12.bin",
    "src/extension/popup/main.tsx",
    "src/extension/secret/index.html",
    "_locales/en/messages.json.bak",
    "icons/icon.svg",
    ".DS_Store",
    "node_modules/react/index.js",
  ])("leaves out %s", (name) => {
    expect(belongsTo("chromium")(name)).toBe(false);
    expect(belongsTo("firefox")(name)).toBe(false);
  });

  it("has the page that reads PDFs in Chromium's package only", () => {
    const page = "src/extension/pdf/index.html";
    expect([belongsTo("chromium")(page), belongsTo("firefox")(page)]).toEqual([true, false]);
  });
});
