import fc from "fast-check";
import { expect, it } from "vitest";
import { wordCount } from "../../../src/policy/document/words.ts";

it.each([
  ["", 0],
  [" \t\n", 0],
  ["We sell salt.", 3],
  ["  e-mail \u000b 24/7\r\n", 2],
  ["salt -- & *** oil", 2],
  ["été à la mer", 4],
  ["salt — oil", 2],
  ["当店で本を", 3],
  ["本 を", 2],
])("%j has %i words", (text, words) => {
  expect(wordCount(text)).toBe(words);
});

it("counts ASCII alone as it counts it beside other letters", () => {
  const ascii = fc.string({ unit: "binary-ascii", maxLength: 60 });
  fc.assert(
    fc.property(ascii, (text) => {
      expect(wordCount(`${text} é`)).toBe(wordCount(text) + 1);
    }),
    { seed: 5, numRuns: 2000 },
  );
});
