import { describe, expect, it } from "vitest";
import { Hyphens } from "../../../../src/policy/document/pdf/words.ts";
import { line } from "./geometry.ts";

const hyphens = new Hyphens(
  [
    "The information of a baker, and it is kept by a third-party.",
    "Flour mill, water mill: a watermill. Don't ask; o'clock.",
    "We keep re-entry notes and the year-long list. Bread seller. His key word.",
    "A cut one stands at the end: month-",
  ].map((text) => line(text)),
);

describe("what joins two lines", () => {
  it.each<[string, string, "mend" | "hyphen" | "space"]>([
    ["we keep", "bread", "space"],
    ["we keep.", "bread", "space"],
    // a word known whole, or with its hyphen
    ["the infor-", "mation that", "mend"],
    ["the Infor-", "Mation that", "mend"],
    ["the third-", "party", "hyphen"],
    ["the re-", "entry", "hyphen"],
    ["a water-", "mill", "mend"],
    // words that are known for themselves
    ["a flour-", "bread", "hyphen"],
    ["a flour-", "sieve", "mend"],
    ["a sieve-", "flour", "mend"],
    ["his key-", "flour", "mend"],
    ["a flour-", "key", "mend"],
    ["a word-", "mill", "hyphen"],
    // what may be left out of the second
    ["short-", "and long-term", "space"],
    ["short-", "OR long", "space"],
    ["kurz-", "und", "space"],
    ["kurz-", "oder", "space"],
    ["court-", "et", "space"],
    ["court-", "ou", "space"],
    ["corto-", "y", "space"],
    ["corto-", "o", "space"],
    ["corto-", "e", "space"],
    ["stand-", "andes", "mend"],
    // capitals and what isn't a word
    ["the Anglo-", "Saxon", "hyphen"],
    ["from 3-", "party", "space"],
    ["from-", "3 to 4", "space"],
    ["page 3-", "4", "space"],
    ["either/", "or both", "hyphen"],
    ["either /", "or both", "space"],
    ["either/", "3", "space"],
    ["re-en-", "try", "mend"],
    ["bak‐", "ery", "mend"],
    ["“bak-", "ery", "mend"],
    ["’bak-", "ery", "mend"],
    ["x’y-", "ery", "mend"],
    ["bak\u00ad", "ery", "mend"],
    ["3\u00ad", "ery", "space"],
    ["bak- x", "ery", "space"],
    ["bak-", " ery", "space"],
    ["month-", "s", "mend"],
  ])("%s | %s: %s", (before, next, expected) => {
    expect(hyphens.between(before, next)).toBe(expected);
  });

  it.each(
    (
      "self non third first opt e cross well so co long short high low up off on in multi real single two three user " +
      "anti ex all half sub pay log sign check read machine privacy data"
    ).split(" "),
  )("%s- keeps its hyphen before a word that is not known with it", (first) => {
    expect(hyphens.between(`the ${first}-`, "gribble")).toBe("hyphen");
    expect(hyphens.between(`the ${first}z-`, "gribble")).toBe("mend");
    expect(hyphens.between(`the z${first}-`, "gribble")).toBe("mend");
  });

  it.each<[string, "mend" | "hyphen"]>([
    ["a cut word at a line's end is no word", "hyphen"],
    ["monthbread", "mend"],
  ])("%s", (text, expected) => {
    expect(
      new Hyphens([line(text), line("up-")]).between(expected === "mend" ? "month-" : "up-", "bread"),
    ).toBe(expected);
  });

  it("compares without capitals, and takes words with their apostrophes and hyphens whole", () => {
    const learned = new Hyphens([line("BAKERY"), line("Well-To-Do"), line("l’acc")]);
    expect(learned.between("bak-", "ery")).toBe("mend");
    expect(learned.between("l’a-", "cc")).toBe("mend");
    expect(learned.between("We-", "ll")).toBe("mend");
    expect(learned.between("To-", "do")).toBe("mend");
  });
});
