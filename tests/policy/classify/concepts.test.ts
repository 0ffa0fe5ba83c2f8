import { describe, expect, it } from "vitest";
import { CONCEPTS, conceptOf, mentionsOf } from "../../../src/policy/classify/concepts.ts";
import { tokenise } from "../../../src/policy/classify/tokens.ts";

const mentioned = (text: string) =>
  new Set(mentionsOf(tokenise(text)).map(({ concept }) => CONCEPTS[concept]));

describe("concepts", () => {
  it.each([
    ["Our analytics provider records the pages you visit.", "usage"],
    ["We store your IP address.", "ip"],
    ["Your passport number is needed.", "govid"],
    ["You may lodge a complaint with a supervisory authority.", "complain"],
    ["All traffic is encrypted with TLS.", "encrypt"],
    ["We respond to Global Privacy Control signals.", "gpc"],
    ["In a merger or acquisition, data moves to the buyer.", "merger"],
    ["California residents have further rights.", "usstate"],
    ["If you are in the European Economic Area", "eu"],
    ["We do not knowingly collect data from children under 13.", "child"],
    ["Fingerprints unlock the app.", "biometric"],
  ])("%s mentions %s", (text, concept) => {
    expect(mentioned(text)).toContain(concept);
  });

  it("finds phrases in any form of their words", () => {
    expect(mentioned("shared with service providers")).toContain("provider");
    expect(mentioned("a service provider shares")).toContain("provider");
  });

  it("does not join words over the end of a clause", () => {
    expect(mentioned("We improve our service. Provider lists are public.")).not.toContain("provider");
  });

  it("tells what is denied", () => {
    const [sell] = mentionsOf(tokenise("We do not sell data")).filter(
      (one) => one.concept === conceptOf("sell"),
    );
    expect(sell?.negated).toBe(true);
  });

  it("refuses a name that is none", () => {
    expect(() => conceptOf("weather")).toThrow(RangeError);
  });
});
