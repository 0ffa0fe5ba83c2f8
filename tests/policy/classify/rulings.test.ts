import { describe, expect, it } from "vitest";
import { FACT_IDS } from "../../../src/policy/facts.ts";
import { HEADS, HEADS_OF } from "../../../src/policy/classify/heads.ts";
import { isPlainSale, overruled } from "../../../src/policy/classify/rulings.ts";
import type { FactId, Passage } from "../../../src/policy/types.ts";

const passage = (text: string, headings: string[] = []): Passage => ({
  text,
  start: 0,
  end: text.length,
  block: 0,
  kind: "paragraph",
  headings,
  leadIn: "",
  columns: [],
});
const headsOf = (id: FactId) => {
  const heads = HEADS_OF[FACT_IDS.indexOf(id)];
  if (!heads) throw new Error(id);
  return heads;
};

describe("a plain denial", () => {
  it("admits nothing, whatever the heads say", () => {
    const { any, yes, no } = headsOf("collect.contact");
    const logits = new Float32Array(HEADS.length);
    logits[any] = 3;
    logits[yes] = 2;
    logits[no] = -1;
    const ruled = overruled([passage("We do not collect your name or e-mail address.")], logits);
    expect(ruled[yes]).toBeLessThan(-5);
    expect(ruled[no]).toBe(3);
    expect(logits[yes]).toBe(2);
  });
});

describe("what the words around it say", () => {
  const logitsAfter = (over: Partial<Passage>, text: string) => {
    const logits = new Float32Array(HEADS.length).fill(-4);
    return overruled([{ ...passage(text), ...over }], logits);
  };

  it("hears a denial on the facts that it names", () => {
    const { any, yes, no } = headsOf("collect.biometric");
    const ruled = logitsAfter({}, "We never ask for your fingerprint.");
    expect(ruled[any]).toBeGreaterThan(0);
    expect(ruled[no]).toBeGreaterThan(0);
    expect(ruled[yes]).toBeLessThan(-5);
    expect(logitsAfter({}, "We never share your fingerprint.")[any]).toBe(-4);
  });

  it("does not hear it on facts of which something narrower is denied, but takes it for no admission", () => {
    const { any, yes } = headsOf("collect.payment");
    const ruled = logitsAfter({}, "We never store your bank details.");
    expect(ruled[any]).toBe(-4);
    expect(ruled[yes]).toBeLessThan(-5);
  });

  it("denies the items under a denying heading", () => {
    const { no } = headsOf("collect.location");
    const under: Partial<Passage> = { kind: "item", headings: ["What we do not collect"] };
    expect(logitsAfter(under, "Your location")[no]).toBeGreaterThan(0);
    expect(logitsAfter({ ...under, headings: ["What we collect"] }, "Your location")[no]).toBe(-4);
  });

  it("takes consent for no plain yes", () => {
    const { yes, limited } = headsOf("collect.health");
    const logits = new Float32Array(HEADS.length).fill(3);
    const ruled = overruled([passage("With your consent, we store your heart rate.")], logits);
    expect(ruled[yes]).toBeLessThan(-5);
    expect(ruled[limited]).toBe(3);
  });

  it("takes a definition for none of the site's doings", () => {
    const { any } = headsOf("collect.usage");
    const logits = new Float32Array(HEADS.length).fill(3);
    const text = "Usage data is data about how somebody uses a website.";
    expect(overruled([passage(text, ["Definitions"])], logits)[any]).toBeLessThan(-5);
    expect(overruled([passage(text, ["What we collect"])], logits)[any]).toBe(3);
  });
});

describe("a plain sale", () => {
  it.each([
    "We sell your name and your e-mail address to advertising companies.",
    "We may rent or sell our customers' postal addresses to other shops.",
    "From time to time we trade your personal information with partners.",
    "We sell personal data.",
  ])("%s", (text) => expect(isPlainSale(text)).toBe(true));

  it.each([
    "We do not sell your name.",
    "We never sell your personal information.",
    "We sell bread, and we need your address to deliver it.",
    "We may sell your information together with our assets.",
    "We sell aggregated customer data.",
    "We sell your data only with your consent.",
    "They sell your data.",
    "You can tell us not to sell your data.",
  ])("not: %s", (text) => expect(isPlainSale(text)).toBe(false));
});

describe("a fact that has its own words", () => {
  const proves = (text: string, id: FactId, headings: string[] = []) => {
    const logits = new Float32Array(HEADS.length).fill(2);
    return (overruled([passage(text, headings)], logits)[headsOf(id).any] ?? 0) > 0;
  };

  it.each<[FactId, string, string]>([
    ["collect.biometric", "We scan your fingerprint at the door.", "We ask about your health and religion."],
    ["use.ai-training", "Your drawings train our AI.", "Your drawings are shown in the gallery."],
    ["rights.gpc", "We honour Global Privacy Control.", "We honour your wishes."],
    ["rights.do-not-track", "We ignore Do Not Track.", "We ignore such letters."],
    ["keep.encryption", "Forms are sent over TLS.", "Forms are kept in a locked room."],
    ["collect.children", "Children under 13 may not join.", "Members of other clubs may not join."],
  ])("%s", (id, said, unsaid) => {
    expect(proves(said, id)).toBe(true);
    expect(proves(unsaid, id)).toBe(false);
  });

  it("may have them in the heading", () => {
    expect(proves("We honour it.", "rights.gpc", ["Global Privacy Control"])).toBe(true);
  });
});
