import { describe, expect, it } from "vitest";
import { BREAK, hashOf, mix, stemOf, tokenise } from "../../../src/policy/classify/tokens.ts";

describe("stems", () => {
  it.each([
    ["collect", "collects", "collected", "collecting", "collection"],
    ["share", "shares", "shared", "sharing"],
    ["policy", "policies"],
    ["cookie", "cookies"],
    ["disclose", "disclosed", "disclosing"],
    ["retain", "retained", "retaining"],
  ])("bring the forms of %s together", (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it("keep words apart that only begin alike", () => {
    expect(stemOf("parent")).not.toBe(stemOf("party"));
    expect(stemOf("sell")).not.toBe(stemOf("seal"));
  });

  it("read ages as they are, years and other numbers as kinds", () => {
    expect(["13", "16", "2024", "30"].map(stemOf)).toEqual(["13", "16", "#year", "#"]);
  });
});

describe("tokenise", () => {
  const words = (text: string) => tokenise(text).stems.join(" ");

  it("opens contractions and folds spellings", () => {
    expect(words("We don’t sell e-mail addresses")).toBe(words("we do not sell email address"));
    expect(words("We can't")).toBe("we can not");
  });

  it("marks the end of a clause once", () => {
    expect(tokenise("We do. (Really!) Yes").stems.filter((stem) => stem === BREAK)).toHaveLength(2);
  });

  it("has a hash a stem", () => {
    const { stems, hashes } = tokenise("We keep logs for 30 days.");
    expect([...hashes]).toEqual(stems.map(hashOf));
  });

  it("reads no further than its limit", () => {
    expect(tokenise("data ".repeat(100_000)).stems.length).toBeLessThanOrEqual(400);
  });
});

describe("negation", () => {
  const denied = (text: string) => {
    const { stems, negated } = tokenise(text);
    return stems.filter((_, i) => negated[i]);
  };

  it("reaches to the end of the clause", () => {
    expect(denied("We do not sell names. We share them.")).toEqual(["sell", "name"]);
  });

  it("ends at an exception", () => {
    expect(denied("We never sell data, except with your consent")).not.toContain("consent");
    expect(denied("We never sell data, except with your consent")).toContain("data");
  });

  it("is not begun by 'not only' and 'not limited to'", () => {
    expect(denied("We collect data, including but not limited to names")).toEqual([]);
    expect(denied("We use not only cookies")).toEqual([]);
  });
});

describe("hashes", () => {
  it("depend on order", () => {
    expect(mix(hashOf("third"), hashOf("party"))).not.toBe(mix(hashOf("party"), hashOf("third")));
  });

  it("are 32-bit integers", () => {
    for (const text of ["", "a", "privacy", "ü"]) expect(hashOf(text)).toBe(hashOf(text) | 0);
  });
});
