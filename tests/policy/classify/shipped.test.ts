import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FACTS } from "../../../src/policy/facts.ts";
import { loadModel, readDocument, segmentsOf } from "../../../src/policy/index.ts";

const MODEL = new URL("../../../src/policy/model/facts.bin", import.meta.url);
const model = loadModel(readFileSync(MODEL));

/** What the model says of a sentence under a heading, between two others: "fact stance". */
function claims(heading: string, sentence: string): string[] {
  const text = `# Privacy Policy\n\nThis policy says how we treat your data.\n\n## ${heading}\n\n${sentence}\n\n## Contact\n\nWrite to us with any question.\n`;
  const segments = segmentsOf(readDocument(text, { type: "markdown" }), model);
  return segments
    .filter(({ text: own }) => sentence.includes(own))
    .flatMap(({ facts }) => facts.map(({ id, stance }) => `${id} ${stance}`));
}

describe("the shipped model", () => {
  it("is at most 4 MB", () => {
    expect(readFileSync(MODEL).length).toBeLessThanOrEqual(4 * 1024 * 1024);
  });

  it("has base rates of every fact that sum to one", () => {
    expect(model.rates).toHaveLength(FACTS.length);
    for (const rates of model.rates) expect(rates.reduce((a, b) => a + b)).toBeCloseTo(1, 1);
  });

  it.each([
    [
      "Information we collect",
      "When you register, we ask for your name and e-mail address.",
      "collect.contact yes",
    ],
    [
      "Information we collect",
      "We collect your credit card number and billing details when you buy.",
      "collect.payment yes",
    ],
    [
      "Information we collect",
      "To verify who you are we collect a copy of your passport or driver's license.",
      "collect.government-id yes",
    ],
    [
      "Information we collect",
      "With your permission, our app collects your precise location by GPS.",
      "collect.location limited",
    ],
    [
      "Information we collect",
      "Our servers log your IP address, browser type and operating system.",
      "collect.device yes",
    ],
    [
      "Information we collect",
      "We record the pages you view, the links you click and the time you spend.",
      "collect.usage yes",
    ],
    ["Cookies", "We use cookies and web beacons on our website.", "collect.cookies yes"],
    ["Sharing", "We sell your name and e-mail address to advertising companies.", "share.sell yes"],
    ["Cookies", "Our website does not use cookies.", "collect.cookies no"],
    [
      "Information we collect",
      "We keep the messages, photos and files that you upload.",
      "collect.content yes",
    ],
    [
      "Children",
      "We do not knowingly collect personal information from children under 13.",
      "collect.children no",
    ],
    [
      "How we use information",
      "We use your data to show you advertisements tailored to your interests.",
      "use.advertising yes",
    ],
    ["How we use information", "We may send you newsletters and promotional offers.", "use.marketing yes"],
    [
      "How we use information",
      "We use Google Analytics to understand how visitors use our site.",
      "use.analytics yes",
    ],
    ["Sharing", "We do not sell your personal information to anyone.", "share.sell no"],
    ["Sharing", "We may sell your personal information to third parties.", "share.sell yes"],
    ["Sharing", "We share your data with service providers who work on our behalf.", "share.providers yes"],
    [
      "Sharing",
      "We may share your information with our affiliates and subsidiaries.",
      "share.affiliates yes",
    ],
    [
      "Sharing",
      "We disclose personal information to comply with a subpoena or court order.",
      "share.government yes",
    ],
    [
      "Sharing",
      "If we are acquired or merge with another company, your data will be transferred.",
      "share.merger yes",
    ],
    [
      "International transfers",
      "Your data may be transferred to and stored in countries outside your own.",
      "share.abroad yes",
    ],
    [
      "Your rights",
      "You may request access to the personal data that we hold about you.",
      "rights.access yes",
    ],
    [
      "Your California privacy rights",
      "You have the right to request that we delete your personal information.",
      "rights.delete limited",
    ],
    [
      "Your rights under the GDPR",
      "You have the right to receive your data in a portable format.",
      "rights.export limited",
    ],
    [
      "Your choices",
      "You can unsubscribe from our marketing emails at any time.",
      "rights.opt-out-marketing yes",
    ],
    ["Your choices", "You can set your browser to refuse cookies.", "rights.cookie-control yes"],
    ["Do Not Track", "We do not respond to Do Not Track signals.", "rights.do-not-track no"],
    ["Retention", "We delete server logs after 90 days.", "keep.period yes"],
    ["Retention", "We keep your data for as long as necessary.", "keep.period limited"],
    ["Security", "All data is encrypted in transit with SSL.", "keep.encryption yes"],
    ["Changes", "We may change this policy; please check this page from time to time.", "change.notice no"],
    ["Changes", "We will notify you by email of any changes to this policy.", "change.notice yes"],
    ["Changes", "By continuing to use our site you agree to the new policy.", "change.by-use yes"],
  ])("under %j reads %j as %s", (heading, sentence, expected) => {
    expect(claims(heading, sentence)).toContain(expected);
  });

  it.each([
    ["Cookies", "A cookie is a small text file.", "collect.cookies"],
    ["Links", "Websites that we link to have privacy policies of their own.", "share.providers"],
    ["Definitions", "Personal data means any information that relates to a person.", "collect.contact"],
    ["Security", "Our office is locked at night.", "keep.encryption"],
    ["Children", "Parents should watch over what their children do online.", "share.sell"],
    ["About us", "We bake bread and deliver it in the morning.", "collect.location"],
  ])("under %j finds in %j no proof of %s", (heading, sentence, fact) => {
    expect(claims(heading, sentence).map((claim) => claim.split(" ")[0])).not.toContain(fact);
  });
});
