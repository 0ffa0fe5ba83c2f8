import { describe, expect, it } from "vitest";
import { REACHES, reachOf } from "../../../../src/policy/classify/patterns/reach.ts";
import type { Passage } from "../../../../src/policy/types.ts";

function passage(text: string, headings: string[] = [], leadIn = ""): Passage {
  return { text, start: 0, end: text.length, block: 0, kind: "paragraph", headings, leadIn, columns: [] };
}
const reach = (...passages: Passage[]) => reachOf(passages);

describe("reachOf", () => {
  it.each([
    "If you live in the European Union, you may object.",
    "California residents may ask for a list.",
    "Depending on where you live, you may see your data.",
    "Subject to applicable law, you have the right to delete your data.",
    "Under the GDPR you have the right to complain.",
    "You may have certain rights over your data.",
    "Users of our app in Brazil can take their data with them.",
    "Some countries give you further rights.",
  ])("is narrow in itself: %s", (text) => {
    expect(reach(passage(text))).toEqual(["own"]);
  });

  it.each([
    "You may delete your account at any time.",
    "You have the right to see your data.",
    "Our office is in Lisbon.",
    "You may complain to the authority in the jurisdiction where you live.",
  ])("is for all: %s", (text) => {
    expect(reach(passage(text))).toEqual(["all"]);
  });

  it("reads the lead-in and the headings", () => {
    expect(reach(passage("See your data", [], "If you are in the EEA, you can:"))).toEqual(["lead-in"]);
    const rest = Array.from({ length: 9 }, () => passage("We sell lamps.", ["Shop"]));
    expect(reach(passage("See your data", ["Notice to California residents"]), ...rest)[0]).toBe("heading");
    expect(reach(passage("See your data", ["Your rights (Article 15 GDPR)"]), ...rest)[0]).toBe("all");
    expect(reach(passage("We ask you", ["Transfers outside the EEA"]), ...rest)[0]).toBe("all");
  });

  it("takes the title of the document for no narrowing", () => {
    const all = ["You can see it.", "You can delete it.", "You can move it."];
    expect(reachOf(all.map((text) => passage(text, ["EU Privacy Policy", "Rights"])))).toEqual([
      "all",
      "all",
      "all",
    ]);
  });

  it("remembers what a section began with", () => {
    const opening = passage("If you are in the EEA, you have the following rights.", ["Rights"]);
    const right = passage("You can delete your data.", ["Rights"]);
    expect(reach(opening, right)).toEqual(["own", "near"]);
    expect(reachOf([opening, ...Array.from({ length: 13 }, () => right)]).at(-1)).toBe("section");
    expect(reach(opening, passage("You can delete it.", ["Rights", "Deleting"]))).toEqual(["own", "open"]);
    expect(reach(opening, passage("You can delete it.", ["Deleting"]))).toEqual(["own", "open"]);
    expect(reach(passage(opening.text, ["A", "B"]), passage("You can delete it.", ["C", "D"]))).toEqual([
      "own",
      "all",
    ]);
  });

  it("forgets it where everyone is spoken to again", () => {
    expect(
      reach(
        passage("If you are in the EEA, you have the following rights.", ["Rights"]),
        passage("All users, no matter where they live:", ["Rights"]),
        passage("You can delete your data.", ["Rights"]),
      ),
    ).toEqual(["own", "all", "all"]);
  });

  it("does not carry on what is no word about rights", () => {
    expect(
      reach(
        passage("If you are in the EEA, we use a local server.", ["A"]),
        passage("You can delete it.", ["A"]),
      ),
    ).toEqual(["own", "all"]);
  });

  it("is quick on long and ugly texts, and in bounds", () => {
    const text = "if you are in of the certain some law under the gdpr ".repeat(20_000);
    const start = performance.now();
    const found = reachOf(Array.from({ length: 50 }, (_, i) => passage(`${i} ${text}`)));
    expect(performance.now() - start).toBeLessThan(2000);
    expect(found.every((one) => REACHES.includes(one))).toBe(true);
    expect(reachOf([])).toEqual([]);
  });
});
