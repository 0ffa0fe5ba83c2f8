import { describe, expect, it } from "vitest";
import { folded } from "../../../../src/policy/classify/patterns/fold.ts";
import { isByConsent } from "../../../../src/policy/classify/rulings/consent.ts";

describe("a sentence that hangs on the reader's consent", () => {
  it.each([
    "With your consent, we use the position of your phone.",
    "Only with your explicit consent is your data sent abroad.",
    "Subject to your permission, we read your address book.",
    "We keep your card number only if you agree.",
    "We record calls only with your consent.",
    "Usage figures are gathered only if you turn them on.",
    "Only if you opt in to our newsletter do we record your e-mail address.",
  ])("%s", (text) => expect(isByConsent(folded(text))).toBe(true));

  it.each([
    "We use the position of your phone.",
    "By using our site you consent to this policy.",
    "You may withdraw your consent.",
    "With your consent where it is required by law, we send letters.",
    "With your consent, we read your contacts; your e-mail address we always store.",
    "We only use your data if we need it.",
    "We process data with your consent or as the law allows.",
  ])("not: %s", (text) => expect(isByConsent(folded(text))).toBe(false));
});
