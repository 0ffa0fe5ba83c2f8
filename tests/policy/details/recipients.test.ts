import { expect, it } from "vitest";
import type { Evidence } from "../../../src/policy/denials.ts";
import { recipientsIn } from "../../../src/policy/details/recipients.ts";
import type { FactId, Stance } from "../../../src/policy/types.ts";

const proof = (text: string, start = 0, stance: Stance = "yes"): Evidence => ({
  text,
  start,
  end: start + text.length,
  stance,
  heading: [],
});
const names = (proofs: Evidence[], company: string | null = null, fact: FactId = "share.providers") =>
  recipientsIn(new Map([[fact, proofs]]), company).map(({ name }) => name);

it.each<[string, string[]]>([
  ["Stripe and PayPal handle payments for us.", ["Stripe", "PayPal"]],
  ["We use Google Analytics, a service of Google.", ["Google Analytics"]],
  ["Parcels are sent by Quay Logistics Ltd.", ["Quay Logistics Ltd."]],
  ["Service providers work for us.", []],
  ["Browsers such as Google Chrome can refuse cookies.", []],
])("%s", (text, expected) => {
  expect(names([proof(text)])).toEqual(expected);
});

it("names each once, with the sentence that names it first", () => {
  const [stripe, ...others] = recipientsIn(
    new Map([["share.providers", [proof("Stripe again.", 500), proof("We use Stripe.", 100)]]]),
    null,
  );
  expect(others).toEqual([]);
  expect(stripe).toEqual({ name: "Stripe", quote: { text: "We use Stripe.", start: 100, end: 114 } });
});

it("leaves out the writer, denials, and proofs of other things", () => {
  expect(names([proof("We, Stripe, host it.")], "Stripe, Inc.")).toEqual([]);
  expect(names([proof("We do not share data with Facebook.", 0, "no")])).toEqual([]);
  expect(names([proof("You may write to Facebook.")], null, "rights.access")).toEqual([]);
});
