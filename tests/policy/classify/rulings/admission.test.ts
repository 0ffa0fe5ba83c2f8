import { describe, expect, it } from "vitest";
import { folded } from "../../../../src/policy/classify/patterns/fold.ts";
import { plainCollection } from "../../../../src/policy/classify/rulings/admission.ts";

describe("a sentence that plainly says what is collected", () => {
  it.each([
    "We collect your religion and your ethnic origin.",
    "Our clinic may also record your heart rate.",
  ])("%s", (text) => expect(plainCollection(folded(text))).not.toBeNull());

  it.each([
    "We do not collect your religion.",
    "We collect your religion only with your consent.",
    "You collect stamps.",
    "We collect your order, which should not show your religion.",
  ])("not: %s", (text) => expect(plainCollection(folded(text))).toBeNull());

  it("ends with its clause", () => {
    expect(plainCollection("we collect your name; others ask for your religion.")).toBe(
      "we collect your name",
    );
  });
});
