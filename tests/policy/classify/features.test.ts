import { describe, expect, it } from "vitest";
import { featuresOf, FLAGS } from "../../../src/policy/classify/features.ts";
import type { Passage } from "../../../src/policy/types.ts";

const passage = (text: string, more: Partial<Passage> = {}): Passage => ({
  text,
  start: 0,
  end: text.length,
  block: 0,
  kind: "paragraph",
  headings: [],
  leadIn: "",
  columns: [],
  ...more,
});
const flags = (...passages: Passage[]) => {
  const last = featuresOf(passages).at(-1)?.flags ?? 0;
  return FLAGS.filter((_, bit) => last & (1 << bit));
};

describe("features of a passage", () => {
  it("are the same on every run", () => {
    const one = () => featuresOf([passage("We collect your name."), passage("We use cookies.")]);
    expect(one()).toEqual(one());
  });

  it("are each named once, with a value above zero", () => {
    const [features] = featuresOf([passage("We collect names, names and names of people whom we name.")]);
    expect(new Set(features?.ids).size).toBe(features?.ids.length);
    expect(features?.values.every((value) => value > 0)).toBe(true);
    expect(features?.values).toHaveLength(features?.ids.length ?? -1);
  });

  it("change with the heading, the lead-in, the columns and the neighbours", () => {
    const idsOf = (passages: Passage[], at = 0) => [...(featuresOf(passages)[at]?.ids ?? [])].sort().join();
    const alone = idsOf([passage("Your name")]);
    const variants = [
      idsOf([passage("Your name", { headings: ["What we collect"] })]),
      idsOf([passage("Your name", { kind: "item", leadIn: "We never ask for:" })]),
      idsOf([passage("Your name", { kind: "row", columns: ["Collected"] })]),
      idsOf([passage("We collect these:"), passage("Your name")], 1),
      idsOf([passage("Your name"), passage("We sell it.")], 0),
    ];
    expect(new Set([alone, ...variants]).size).toBe(variants.length + 1);
  });

  it("none for no passages", () => {
    expect(featuresOf([])).toEqual([]);
  });
});

describe("flags", () => {
  it("tell a region in the sentence from one in its heading or its section", () => {
    expect(flags(passage("If you live in California, you may ask."))).toContain("own region");
    expect(flags(passage("You may ask.", { headings: ["California residents"] }))).toContain(
      "outer us state",
    );
    expect(flags(passage("You may ask.", { headings: ["Users in the EEA"] }))).toContain("outer eu");
    const section = flags(
      passage("This part is for users in the European Union."),
      passage("Hm."),
      passage("You may ask."),
    );
    expect(section).toContain("section region");
    expect(section).not.toContain("previous region");
  });

  it("forget a region when the section ends", () => {
    const next = passage("You may ask.", { headings: ["Everyone"] });
    expect(flags(passage("For the EEA.", { headings: ["GDPR"] }), next)).not.toContain("section region");
  });

  it("see consent, denial and exception", () => {
    expect(flags(passage("We share it only with your consent."))).toContain("own consent");
    expect(flags(passage("We do not sell it."))).toContain("own denial");
    expect(flags(passage("We keep it, except backups."))).toContain("own exception");
    expect(flags(passage("Your name", { kind: "item", leadIn: "We do not collect:" }))).toEqual(
      expect.arrayContaining(["outer denial", "is item or row"]),
    );
  });
});
