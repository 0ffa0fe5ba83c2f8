import { describe, expect, it } from "vitest";
import {
  isAboutSome,
  isAbsoluteDenial,
  isNarrowed,
  isOfOneKind,
  isPlainAdmission,
} from "../../src/policy/denials.ts";
import { said } from "./denial.ts";

describe("a denial without limit", () => {
  it.each([
    "We never sell your personal data.",
    "We do not share your information with anyone.",
    "No personal information leaves your device.",
    "We don't sell personal data.",
    "Nobody gets your data.",
    "We do not collect personal information.",
    "We will not share your personal data, other than with our service providers.",
    "We do not disclose personal information except as required by law.",
    "We sell neither your details nor any information about you.",
  ])("%j is one", (text) => {
    expect(isAbsoluteDenial(said(text))).toBe(true);
  });
  it.each([
    ["an admission", "We sell your personal data."],
    ["a condition", "We do not sell your personal data if you are a member."],
    ["consent", "We do not share your personal data without your consent."],
    ["an exception", "We do not share your personal data except with partners."],
    ["a time", "We do not currently sell your personal data."],
    ["a past", "We have not sold personal data in the last 12 months."],
    ["money", "We do not sell your personal data for money."],
    ["a definition", "We do not sell your personal data as defined by law."],
    ["usage", "We generally do not share your personal data."],
    ["what was told before", "We do not sell this personal data."],
    ["one kind", "We do not share your location or other personal data."],
    ["some people", "We do not collect personal data of children."],
    ["one product", "We never sell PulseBand Personal Information."],
    ["another's duty", "Our providers may not use your personal data."],
    ["what is not controlled", "We are not responsible for your personal data there."],
    ["no data", "We do not sell lamps."],
  ])("%s makes it none", (_, text) => {
    expect(isAbsoluteDenial(said(text))).toBe(false);
  });
  it("is none under a heading of one kind", () => {
    expect(isAbsoluteDenial(said("We never sell your personal data.", "Children"))).toBe(false);
    expect(isAbsoluteDenial(said("We never sell your personal data.", "SMS messages"))).toBe(false);
  });
});

describe("an admission without excuse", () => {
  it.each([
    "We sell your personal data.",
    "We share your data with advertisers, or as you otherwise agree.",
    "We ignore Do Not Track and share your data.",
  ])("%j is one", (text) => {
    expect(isPlainAdmission(said(text))).toBe(true);
  });
  it.each([
    "We share your data with your consent.",
    "We share your data with your permission.",
    "We share your data at your request.",
    "We share aggregated data.",
    "We share anonymous data.",
    "We share de-identified data.",
    "We share statistical reports.",
    "We share data that is not identified, never yours.",
    "This may be considered a sale.",
    "You have opted in to our sharing of data.",
    "We never sell your personal data.",
  ])("%j is none", (text) => {
    expect(isPlainAdmission(said(text))).toBe(false);
  });
  it("is none where what introduces it denies it, or else its heading", () => {
    expect(isPlainAdmission(said("sell your data", "Sharing", "We do not:"))).toBe(false);
    expect(isPlainAdmission(said("sell your data", "What we never do"))).toBe(false);
    expect(isPlainAdmission(said("sell your data", "What we never do", "We do:"))).toBe(true);
  });
});

describe("what narrows a sentence", () => {
  it.each([
    ["We share data only with carriers.", true],
    ["In these cases we share data.", true],
    ["We share such data.", true],
    ["We share data.", false],
    ["We share no data other than with our service providers.", false],
  ])("%j: %s", (text, narrowed) => {
    expect(isNarrowed(said(text))).toBe(narrowed);
  });
  it("tells some readers from all", () => {
    expect(isAboutSome(said("We collect data of pupils."))).toBe(true);
    expect(isAboutSome(said("We collect data.", "Minors"))).toBe(true);
    expect(isAboutSome(said("We collect data."))).toBe(false);
  });
  it("tells one kind of data from all", () => {
    expect(isOfOneKind("your browsing history")).toBe(true);
    expect(isOfOneKind("your personal data")).toBe(false);
  });
});
