import { describe, expect, it } from "vitest";
import {
  isDeniedItem,
  isDenyingHeading,
  isRowNotCollected,
} from "../../../../src/policy/classify/rulings/around.ts";
import type { Passage } from "../../../../src/policy/types.ts";

const passage = (text: string, over: Partial<Passage>): Passage => ({
  text,
  start: 0,
  end: text.length,
  block: 0,
  kind: "item",
  headings: [],
  leadIn: "",
  columns: [],
  ...over,
});

describe("a heading that denies what is listed below it", () => {
  it.each([
    "We do not collect, store or transmit:",
    "Information we do not collect",
    "What our app never does",
    "We don’t:",
  ])("%s", (heading) => expect(isDenyingHeading(heading)).toBe(true));

  it.each([
    "Information we collect",
    "If you do not agree",
    "We do not share your data except in the following cases:",
    "What if I do not want cookies?",
    "Children who do not have permission",
  ])("not: %s", (heading) => expect(isDenyingHeading(heading)).toBe(false));

  it("denies the items, after the lead-in if there is one", () => {
    const under = (over: Partial<Passage>) => isDeniedItem(passage("Your name", over), isDenyingHeading);
    expect(under({ headings: ["What we do not collect"] })).toBe(true);
    expect(under({ leadIn: "We never ask for:", headings: ["Data"] })).toBe(true);
    expect(under({ leadIn: "We keep:", headings: ["What we do not collect"] })).toBe(false);
    expect(under({ kind: "paragraph", headings: ["What we do not collect"] })).toBe(false);
  });
});

describe("a row of a table of what is collected", () => {
  const collected: Partial<Passage> = { kind: "row", headings: ["Information we collect"] };

  it.each(["Biometric data\tNo\tN/A", "Work\tWe do not collect this.\tN/A", "Where you are\tNO"])(
    "%s",
    (text) => expect(isRowNotCollected(passage(text, collected))).toBe(true),
  );

  it.each(["Name and address\tYes\tNo", "Name and address\tTo answer you\tNo", "No"])("not: %s", (text) =>
    expect(isRowNotCollected(passage(text, collected))).toBe(false),
  );

  it("is of another table where nothing is collected", () => {
    expect(isRowNotCollected(passage("Biscuits\tNo", { kind: "row", headings: ["Our shop"] }))).toBe(false);
  });
});
