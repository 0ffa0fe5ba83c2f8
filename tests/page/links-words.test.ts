import { describe, expect, it } from "vitest";
import { kinship, addressKey, resolveAddress } from "../../src/page/links/address.ts";
import { wordForm } from "../../src/page/text.ts";
import { PhraseIndex } from "../../src/page/words/lookup.ts";
import { policyNames } from "../../src/page/words/policy-names.ts";

describe("word lists", () => {
  it("are there for at least 45 languages, each once and with its source", () => {
    const languages = policyNames().map((names) => names.lang);
    expect(new Set(languages).size).toBe(languages.length);
    expect(languages.length).toBeGreaterThanOrEqual(45);
    for (const names of policyNames()) expect(names.source.length, names.lang).toBeGreaterThan(10);
  });
  it("are written in the form in which they are looked up", () => {
    for (const { lang, policy, privacy, paper, terms, settings, here, latin } of policyNames()) {
      const lists = [policy, privacy, paper, terms, settings, here, latin].filter(
        (list) => list !== undefined,
      );
      for (const entry of lists.flatMap((list) => list.split("|"))) {
        expect(entry, lang).toMatch(/\S/);
        expect(wordForm(entry).replace(/[^\p{L}\p{M}\p{N}$]+/gu, " "), lang).toBe(entry);
      }
    }
  });
});

describe("PhraseIndex", () => {
  const index = new PhraseIndex<string>();
  for (const phrase of ["protection donnees", "privacy", "gdpr$", "隐私"]) index.add(phrase, phrase);
  const found = (text: string): string[] => index.find(text).map((hit) => text.slice(hit.start, hit.end));

  it("lets short words stand between, not long ones", () => {
    expect(found("la protection des donnees")).toEqual(["protection des donnees"]);
    expect(found("protection internationale donnees")).toEqual([]);
  });
  it("takes words by their beginnings, whole ones where told", () => {
    expect(found("our privacypolicy")).toEqual(["privacypolicy"]);
    expect(found("deprivacy gdprs")).toEqual([]);
    expect(found("gdpr")).toEqual(["gdpr"]);
  });
  it("finds anywhere in scripts without borders", () => {
    expect(found("网站隐私政策")).toEqual(["隐私"]);
  });
});

describe("addresses", () => {
  it.each([
    ["shop.example.com", "www.example.com", "same site"],
    ["example.co.uk", "help.example.co.uk", "same site"],
    ["example.de", "example.fr", "same name"],
    ["acme.com", "acmegroup.net", "same name"],
    ["one.co.uk", "two.co.uk", "other"],
    ["www.example.org", "example.org", "same host"],
  ])("%s and %s: %s", (a, b, expected) => {
    expect(kinship(a, b)).toBe(expected);
    expect(kinship(b, a)).toBe(expected);
  });
  it("are one where only scheme, www, slash, case or fragment differ", () => {
    expect(addressKey("http://www.a.example/Privacy/#top")).toBe(addressKey("https://a.example/privacy"));
    expect(addressKey("https://a.example/p?x=1")).not.toBe(addressKey("https://a.example/p?x=2"));
    expect(addressKey("https://a.example/#/privacy")).not.toBe(addressKey("https://a.example/#/terms"));
  });
  it("are http(s) or none", () => {
    expect(resolveAddress("../b", "https://a.example/x/y")).toBe("https://a.example/b");
    for (const href of ["ftp://a.example/", "file:///etc/passwd", "chrome://settings", "https://["]) {
      expect(resolveAddress(href, "https://a.example/"), href).toBeNull();
    }
  });
});
