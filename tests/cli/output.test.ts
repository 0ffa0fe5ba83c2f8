import { expect, it } from "vitest";
import { jsonLine } from "../../src/cli/output.ts";

it("is one line that any reader of lines takes for one", () => {
  expect(jsonLine({ a: "1\n2\u20283\u20294" })).toBe('{"a":"1\\n2\\u20283\\u20294"}\n');
});

it("brings a terminal nothing to obey, and loses nothing", () => {
  const page = { text: "a\u001b[2Jb\u009b2Jc\u007f\u0085d\u202ee\u202c\u2066f\u2069 é “g” 日本" };
  const line = jsonLine(page);
  expect(line.trimEnd()).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  expect(line).toContain("\\u009b2Jc\\u007f\\u0085d\\u202ee");
  expect(line).toContain("é “g” 日本");
  expect(JSON.parse(line)).toEqual(page);
});
