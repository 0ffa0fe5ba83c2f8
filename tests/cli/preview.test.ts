import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { refusalOf } from "../../src/cli/preview.ts";

const folder = mkdtempSync(path.join(tmpdir(), "preview-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ["policy.txt", "We keep your name.", null],
  ["policy.html", "<p>We keep your name.", null],
  ["policy.pdf", "%PDF-1.7\n", null],
  ["picture.png", "\u0089PNG\r\n", "an image, which can't be read"],
  ["picture.html", "\u0089PNG\r\n", "an image, which can't be read"],
  ["papers.docx", "PK\u0003\u0004", "a ZIP archive or office document, which can't be read"],
  ["noise", "\u0001\u0002\u0003\u0004", "it holds bytes that are no text"],
  ["nothing.txt", "", "there is nothing in it"],
])("%s is read, or refused as the command line does", async (name, content, why) => {
  const file = path.join(folder, name);
  writeFileSync(file, content, "latin1");
  expect(await refusalOf(file)).toBe(why);
});

it("a folder is refused, and what is not there", async () => {
  expect(await refusalOf(folder)).toBe("it is a folder");
  expect(await refusalOf(path.join(folder, "gone.txt"))).toBe("there is no such file");
});
