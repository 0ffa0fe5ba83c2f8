import { expect, it } from "vitest";
import { fold, harmless, paint, type Page } from "../../src/cli/terminal.ts";

const plain: Page = { width: 40, colour: false };
const coloured: Page = { width: 40, colour: true };

it("folds at the width, under the first line's mark", () => {
  expect(fold(plain, "one two three four five six seven eight nine ten", "  - ")).toBe(
    "  - one two three four five six seven\n    eight nine ten",
  );
});

it("leaves a word longer than the line whole", () => {
  const word = "x".repeat(60);
  expect(fold(plain, `a ${word} b`)).toBe(`a\n${word}\nb`);
});

it("paints only where colour is wanted", () => {
  expect(paint(plain, "bold", "text")).toBe("text");
  expect(paint(coloured, "bold", "text")).toBe("\u001b[1mtext\u001b[22m");
});

it("lets no control character of a page through", () => {
  const hostile = "a\u001b]0;title\u0007b\u009b2Jc";
  expect(harmless(hostile)).toBe("a ]0;title b 2Jc");
  expect(paint(coloured, "bold", hostile)).toBe("\u001b[1ma ]0;title b 2Jc\u001b[22m");
  expect(fold(plain, hostile)).toBe("a ]0;title b 2Jc");
  expect(harmless("line\n\tline")).toBe("line\n\tline");
  expect(harmless("we do \u202eton\u202c sell")).toBe("we do  ton  sell"); // would be read from right to left
});
