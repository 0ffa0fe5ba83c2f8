import { describe, expect, it } from "vitest";
import { parseBatch, parseTree } from "../../scripts/source.mjs";

describe("the files of a commit", () => {
  it("are read with their rights, whatever their names", () => {
    const tree = "100644 blob aa11\tdocs/a b.md\x00100755 blob bb22\trun\x00100644 blob cc33\todd\nname\x00";
    expect(parseTree(tree)).toEqual([
      { name: "docs/a b.md", object: "aa11", executable: false },
      { name: "run", object: "bb22", executable: true },
      { name: "odd\nname", object: "cc33", executable: false },
    ]);
  });

  it.each(["120000 blob aa11\tlink", "160000 commit aa11\tmodule"])("are refused: %s", (line) => {
    expect(() => parseTree(`${line}\0`)).toThrow("Neither a file nor a program");
  });
});

describe("the bytes of a commit's files", () => {
  const batch = Buffer.from("aa11 blob 3\na\nb\nbb22 blob 0\n\ncc33 blob 2\n\x00c\n");

  it("are read by their lengths", () => {
    const files = parseBatch(batch, 3).map((bytes) => Buffer.from(bytes).toString("utf8"));
    expect(files).toEqual(["a\nb", "", "\x00c"]);
  });

  it("are refused where one is missing or cut off", () => {
    expect(() => parseBatch(Buffer.from("aa11 missing\n"), 1)).toThrow("aa11 missing");
    expect(() => parseBatch(batch.subarray(0, 14), 1)).toThrow("aa11 blob 3");
    expect(() => parseBatch(batch, 4)).toThrow("git gave no file");
  });
});
