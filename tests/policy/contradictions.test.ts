import { describe, expect, it } from "vitest";
import { contradictionsOf } from "../../src/policy/contradictions.ts";
import { isAbsoluteDenial, isPlainAdmission } from "../../src/policy/denials.ts";
import type { Evidence } from "../../src/policy/denials.ts";
import type { FactId, Quote, Stance } from "../../src/policy/types.ts";

let at = 0;
function quote(text: string, stance: Stance, heading: string[] = []): Quote {
  at += 1000;
  return { text, start: at, end: at + text.length, stance, heading };
}
const evidence = (...rows: [FactId, ...Evidence[]][]): Map<FactId, Evidence[]> =>
  new Map(rows.map(([id, ...quotes]) => [id, quotes]));

const PARTNERS = "We share your contact information with our advertising partners.";

describe("an absolute denial", () => {
  it.each([
    "We never sell, rent or otherwise disclose your personal information to third parties.",
    "Under no circumstances is personal data shared with anyone.",
    "We don't give your information to other companies.",
    "We do not share personal information with third parties, other than our service providers.",
  ])("is one: %s", (text) => {
    expect(isAbsoluteDenial(quote(text, "no"))).toBe(true);
  });

  it.each([
    ["an exception", "We do not share your personal information except with our partners."],
    ["consent", "We do not sell your personal data without your consent."],
    ["a condition", "If you browse as a visitor, we do not collect any personal data."],
    ["one kind of data", "We do not sell health data or other personal information of that kind."],
    ["one group", "We do not sell the personal information of minors."],
    ["a thing told before", "We do not share this personal information with third parties."],
    ["a provider's duty", "Our vendors may not use your personal information for their own ends."],
    ["a law's definition", "We do not sell personal information, as defined by that law."],
    ["one product's data", "We do not sell your PulseBand Personal Information."],
    ["a right of the reader's", "You may direct us to never sell your personal information."],
    ["a button", 'Click on "Do not sell my personal information".'],
    ["a manner", "We do not share personal data in a manner that would be considered a sale."],
    ["no denial at all", "We share your personal information with third parties."],
  ])("is none with %s", (_, text) => {
    expect(isAbsoluteDenial(quote(text, "no"))).toBe(false);
  });

  it("is none under a heading of one kind", () => {
    const text = "We never share personal information with third parties.";
    expect(isAbsoluteDenial(quote(text, "no", ["Privacy", "Children"]))).toBe(false);
    expect(isAbsoluteDenial(quote(text, "no", ["Privacy", "Sharing"]))).toBe(true);
  });
});

describe("a plain admission", () => {
  it.each([
    [PARTNERS, true],
    ["With your consent we share your information with our partners.", false],
    ["We share aggregated information with our partners.", false],
    ["We do not share your information with our partners.", false],
  ])("%s: %s", (text, plain) => {
    expect(isPlainAdmission(quote(text, "yes"))).toBe(plain);
  });
});

describe("contradictionsOf", () => {
  const denial = quote(
    "Your personal information is never sold, rented or otherwise disclosed to anyone.",
    "no",
  );
  const admission = quote(PARTNERS, "yes");

  it("finds both sides of the same fact, verbatim, the denial first", () => {
    const found = contradictionsOf(evidence(["share.advertisers", admission, denial]));
    expect(found).toEqual([{ fact: "share.advertisers", quotes: [denial, admission] }]);
  });

  it("finds a total denial told of the sale beside an admission about advertisers", () => {
    const found = contradictionsOf(evidence(["share.sell", denial], ["share.advertisers", admission]));
    expect(found).toEqual([{ fact: "share.advertisers", quotes: [denial, admission] }]);
  });

  it("takes no promise not to sell for a promise not to share", () => {
    const noSale = quote("We do not sell your personal information.", "no");
    expect(contradictionsOf(evidence(["share.sell", noSale], ["share.advertisers", admission]))).toEqual([]);
  });

  it("lets a rule stand beside its exception", () => {
    const rule = quote(
      "We do not share your personal information except with our advertising partners.",
      "no",
    );
    expect(contradictionsOf(evidence(["share.advertisers", rule, admission]))).toEqual([]);
  });

  it("lets one sentence say two things", () => {
    const both = quote("We never disclose your personal information to third parties.", "no");
    const same = { ...both, stance: "yes" as const };
    expect(contradictionsOf(evidence(["share.marketing-partners", both, same]))).toEqual([]);
  });

  it("takes service providers for no breach of a promise about partners", () => {
    const work = quote("We give your e-mail to third parties who send letters on our behalf.", "yes");
    expect(contradictionsOf(evidence(["share.marketing-partners", denial, work]))).toEqual([]);
  });

  it("sets a promise about marketing against marketing only", () => {
    const promise = quote("We do not share personal data with third parties for their own marketing.", "no");
    const offers = quote("We share your e-mail with partners whose offers may interest you.", "yes");
    const other = quote("We share your e-mail with partners in the industry.", "yes");
    const found = (yes: Quote) => contradictionsOf(evidence(["share.marketing-partners", yes, promise]));
    expect(found(offers)).toHaveLength(1);
    expect(found(other)).toEqual([]);
  });

  it("finds a policy that collects nothing, and collects", () => {
    const nothing = quote("Marlow does not collect any personal data.", "no");
    const logs = quote("Our servers log your IP address.", "yes");
    expect(contradictionsOf(evidence(["collect.device", logs, nothing]))).toEqual([
      { fact: "collect.device", quotes: [nothing, logs] },
    ]);
  });

  it.each<[FactId, string, string]>([
    [
      "collect.payment",
      "We do not collect, store or process any credit card information.",
      "When you order something, we may ask you for your address and your credit card number.",
    ],
    ["collect.device", "We do not collect your IP address.", "Each time, we log your IP address."],
    ["collect.cookies", "Our website does not use cookies.", "We use our own cookies and those of others."],
    [
      "use.automated-decisions",
      "Marlow does not use automated decision-making.",
      "We may rely on automated decisions to judge the risk of fraud.",
    ],
    [
      "share.providers",
      "Service providers do not have access to your data.",
      "Your e-mail address is transferred to our service providers.",
    ],
    [
      "share.marketing-partners",
      "Marlow discloses personal information only in response to a court order.",
      "We may share your information with other companies who may send you offers.",
    ],
    [
      "rights.do-not-track",
      "We do not respond to Do Not Track signals.",
      "We respect Do Not Track signals of your browser.",
    ],
  ])("finds what is said both ways of %s", (fact, no, yes) => {
    const [denied, admitted] = [quote(no, "no"), quote(yes, "yes")];
    expect(contradictionsOf(evidence([fact, admitted, denied]))).toEqual([
      { fact, quotes: [denied, admitted] },
    ]);
  });

  it.each<[string, FactId, string, string]>([
    [
      "the processor takes the card",
      "collect.payment",
      "We do not collect credit card numbers.",
      "Stripe, our payment processor, lets us collect your credit card payments.",
    ],
    [
      "another card number is meant",
      "collect.payment",
      "We do not collect your credit card number.",
      "We collect your bank account and what you order.",
    ],
    [
      "it holds for guests only",
      "collect.device",
      "When you visit as a guest, we do not collect your IP address.",
      "We log your IP address.",
    ],
    [
      "only some cookies are denied",
      "collect.cookies",
      "We do not use cookies to follow you to other websites.",
      "We use cookies to keep you signed in.",
    ],
    [
      "two different signals are meant",
      "rights.do-not-track",
      "We do not respond to Do Not Track signals.",
      "We honour Do Not Track in the form of the Global Privacy Control.",
    ],
    [
      "the title of a right denies nothing",
      "share.sell",
      "Do Not Sell My Personal Information",
      "We may sell your personal information.",
    ],
  ])("finds nothing where %s", (_, fact, no, yes) => {
    expect(contradictionsOf(evidence([fact, quote(yes, "yes"), quote(no, "no")]))).toEqual([]);
  });

  it("takes an item of a list of what is not collected for no admission", () => {
    const nothing = quote("Marlow does not collect any personal data.", "no");
    const item = { ...quote("Your IP address", "yes"), leadIn: "We do not collect:" };
    expect(contradictionsOf(evidence(["collect.device", item, nothing]))).toEqual([]);
    expect(
      contradictionsOf(evidence(["collect.device", { ...item, leadIn: "We collect:" }, nothing])),
    ).toHaveLength(1);
  });

  it("takes what others collect for no breach of the site's promise", () => {
    const nothing = quote("Marlow does not collect any personal data.", "no");
    const others = quote("Your IP address", "yes", ["Information collected by third parties"]);
    expect(contradictionsOf(evidence(["collect.device", others, nothing]))).toEqual([]);
  });

  it("lets one part of the service collect nothing", () => {
    const some = quote("We do not collect any personal data from visitors of the help pages.", "no");
    const logs = quote("Our servers log your IP address.", "yes");
    expect(contradictionsOf(evidence(["collect.device", logs, some]))).toEqual([]);
  });

  it("finds targeted advertising denied in the words of a law, and done", () => {
    const law = quote("We do not share or process data for cross-context behavioral advertising.", "no");
    const ads = quote("We show you personalised ads.", "yes");
    expect(contradictionsOf(evidence(["use.advertising", ads, law]))).toEqual([
      { fact: "use.advertising", quotes: [law, ads] },
    ]);
  });

  it("says nothing of rights, periods and notices, where two lines differ without a clash", () => {
    const found = contradictionsOf(
      evidence(
        ["change.notice", quote("We never notify you of any changes.", "no"), quote("We e-mail you.", "yes")],
        [
          "rights.delete",
          quote("We never delete any personal data.", "no"),
          quote("You can delete it.", "yes"),
        ],
      ),
    );
    expect(found).toEqual([]);
  });

  it("finds nothing in nothing", () => {
    expect(contradictionsOf(new Map())).toEqual([]);
  });
});

describe("one kind of data, named on both sides", () => {
  it.each<[FactId, string]>([
    ["collect.payment", "credit card numbers"],
    ["collect.payment", "bank account numbers"],
    ["collect.government-id", "social security numbers"],
    ["collect.government-id", "passport numbers"],
    ["collect.location", "location"],
    ["collect.location", "precise geolocation"],
    ["collect.device", "IP addresses"],
    ["collect.health", "health data"],
    ["collect.biometric", "fingerprints"],
    ["collect.contacts", "contact lists"],
    ["collect.demographic", "date of birth"],
  ])("%s: %s", (fact, data) => {
    const no = quote(`We do not collect ${data}.`, "no");
    const yes = quote(`We may ask for your ${data} when you order.`, "yes");
    const found = contradictionsOf(evidence([fact, no, yes]));
    expect(found.map((one) => [one.fact, ...one.quotes.map(({ text }) => text)])).toEqual([
      [fact, no.text, yes.text],
    ]);
    const others = quote(`Our payment provider may ask for your ${data}.`, "yes");
    expect(contradictionsOf(evidence([fact, no, others]))).toEqual([]);
    const some = quote(`We do not collect ${data} of children.`, "no");
    expect(contradictionsOf(evidence([fact, some, yes]))).toEqual([]);
  });
});
