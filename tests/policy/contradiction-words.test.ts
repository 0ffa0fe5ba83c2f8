// each word by which two sentences of a policy clash, and what only looks like one
import { describe, expect, it } from "vitest";
import { contradictionsOf } from "../../src/policy/contradictions.ts";
import type { FactId, Quote, Stance } from "../../src/policy/types.ts";

let at = 0;
function quote(text: string, stance: Stance, heading: string[] = []): Quote {
  at += 1000;
  return { text, start: at, end: at + text.length, stance, heading };
}
const clash = (fact: FactId, no: string, yes: string, deniedOf: FactId = fact, under: string[] = []) => {
  const proofs = new Map<FactId, Quote[]>([[fact, [quote(yes, "yes")]]]);
  proofs.set(deniedOf, [...(proofs.get(deniedOf) ?? []), quote(no, "no", under)]);
  return contradictionsOf(proofs).some((one) => one.fact === fact);
};
const each = (words: string) => it.each(words.split("|"));

const NOBODY = "We never disclose your personal information to third parties.";
const PARTNERS = "We share your information with our partners.";

describe("nothing is collected", () => {
  const collects = (no: string) =>
    clash("collect.usage", no, "We count the pages you open.", "collect.contact");
  each(
    "We don't collect any personal data|Our lamp doesn’t collect your personal data|We cannot collect any personal data|We do not collect any personal data|We never gather your personal information|We do not process any personal data|We do not ever track your private data|We never store or collect any personal data|We do not collect or store any personal data|We do not collect, store and share any personal data|We never collect, keep any personal data|Lamp collects no personal data|Lamp gathers no personal information|Lamp processes no private data|We collect or keep no personal information|We do not collect any personal data about you",
  )("%s.", (text) => expect(collects(`${text}.`)).toBe(true));
  each(
    "We do not love any personal data|We do not collect some personal data|We never collect any personal lamps|We do not collect any personal data who|We do not collect any personal data that|We do not collect any personal data which|We do not collect any personal data from guests of ours|We do not collect any personal data about them|We do not collect any personal data via lamps|We do not collect any personal data through lamps|We do not collect any personal data in town|We do not collect any personal data during it|We do not collect any personal data for it|We do not collect any personal data on it|We do not collect any personal data by it",
  )("not: %s.", (text) => expect(collects(`${text}.`)).toBe(false));
  each(
    "Usually, searches are kept|Typically names are kept|Normally pages are counted|Commonly, pages are counted|Most shops count pages|Many sites keep searches|Pages are told to any site that you open",
  )("not, where others are told of: %s.", (text) =>
    expect(clash("collect.usage", "We do not collect any personal data.", `${text}.`)).toBe(false),
  );
  each(
    "Usually we count pages|Typically, our shop counts pages|Most of your pages are counted|Our site keeps searches",
  )("%s.", (text) =>
    expect(clash("collect.usage", "We do not collect any personal data.", `${text}.`)).toBe(true),
  );
  it.each<FactId>(["collect.contact", "collect.device", "collect.usage", "collect.location"])(
    "clashes with %s, told of any of them",
    (fact) => {
      for (const other of ["collect.contact", "collect.device", "collect.usage", "collect.location"] as const)
        expect(clash(fact, "We do not collect any personal data.", "We note it.", other)).toBe(true);
      expect(clash(fact, "We do not collect any personal data.", "We note it.", "collect.health")).toBe(
        false,
      );
    },
  );
});

describe("nothing is given away", () => {
  each(
    "share|sharing|disclose|disclosing|transfer|transferring|provide|providing|give|gives|given|giving|release|distribute|pass|passed|passes|passing|make available|divulge|reveal|reveals|submit|submitting|send|sending",
  )("We never %s your personal information to others.", (verb) =>
    expect(
      clash("share.advertisers", `We never ${verb} your personal information to others.`, PARTNERS),
    ).toBe(true),
  );
  each("love|sell|tell")("not: We never %s your personal information to others.", (verb) =>
    expect(
      clash("share.advertisers", `We never ${verb} your personal information to others.`, PARTNERS),
    ).toBe(false),
  );
  each(
    "to third parties|to a third party|to any third-party|to anyone|to anybody|to others|to other companies|to other parties|to other organisations|to other organizations|to other businesses|to any other company|to another or any other party|to any other person|to other people|outside|or otherwise share it|or in any way share it|or otherwise in need disclose it|or otherwise distribute it",
  )("We do not give your personal information %s.", (whom) =>
    expect(clash("share.advertisers", `We do not give your personal information ${whom}.`, PARTNERS)).toBe(
      true,
    ),
  );
  each("to us|to another|to other lamps|or otherwise lose it|to a third")(
    "not: We do not give your personal information %s.",
    (whom) =>
      expect(clash("share.advertisers", `We do not give your personal information ${whom}.`, PARTNERS)).toBe(
        false,
      ),
  );
  each("never sell or disclose|never rent, sell or otherwise share|never disclose|never willingly share")(
    "We %s your personal information.",
    (how) => expect(clash("share.advertisers", `We ${how} your personal information.`, PARTNERS)).toBe(true),
  );
  each("marketing|promotional|commercial|advertising")("not, for %s uses only", (use) => {
    const no = `We never disclose your personal information to third parties for ${use} use.`;
    expect(clash("share.advertisers", no, PARTNERS)).toBe(false);
    const offers = "We give your e-mail to partners whose offers you get.";
    expect(clash("share.marketing-partners", no, offers)).toBe(true);
  });
  each(
    "Visibility|A feature|Features|Private mode|A tool|Our tools|A widget|Widgets|A comment|Comments|The forum|How does it work",
  )("not under the heading of one feature: %s", (heading) =>
    expect(clash("share.advertisers", NOBODY, PARTNERS, "share.sell", ["Lamps", heading])).toBe(false),
  );
  each("Sharing|Our model|Toolshed|How it works")("under another heading: %s", (heading) =>
    expect(clash("share.advertisers", NOBODY, PARTNERS, "share.sell", ["Our tools", heading])).toBe(true),
  );
  it.each<[FactId, FactId, boolean]>([
    ["share.advertisers", "share.advertisers", true],
    ["share.advertisers", "share.marketing-partners", true],
    ["share.advertisers", "share.sell", true],
    ["share.advertisers", "share.providers", false],
    ["share.marketing-partners", "share.marketing-partners", true],
    ["share.marketing-partners", "share.advertisers", true],
    ["share.marketing-partners", "share.sell", true],
    ["share.marketing-partners", "share.affiliates", false],
    ["share.providers", "share.providers", true],
    ["share.providers", "share.sell", false],
  ])("%s, denied of %s: %s", (fact, other, expected) =>
    expect(clash(fact, NOBODY, PARTNERS, other)).toBe(expected),
  );
});

describe("something is given away", () => {
  const gives = (yes: string) => clash("share.advertisers", NOBODY, yes);
  each(
    "partner|partners|third parties|a third party|third-party shops|advertisers|advertising shops|ad networks|an ad network|ad companies|other companies|other businesses|selected organisations|selected organizations|carefully selected companies|marketers|a sponsor|sponsors",
  )("We share your data with %s.", (whom) => expect(gives(`We share your data with ${whom}.`)).toBe(true));
  each("friends|our lamps|good companies|ads|a third|couriers")("not: We share your data with %s.", (whom) =>
    expect(gives(`We share your data with ${whom}.`)).toBe(false),
  );
  each("information|data|details|PII|an identifier|identifiers|e-mail|email")(
    "We share %s with partners.",
    (what) => expect(gives(`We share ${what} with partners.`)).toBe(true),
  );
  each("lamps|joy|mail|a detail")("not: We share %s with partners.", (what) =>
    expect(gives(`We share ${what} with partners.`)).toBe(false),
  );
  each("on our behalf|on its behalf|to perform it|to help us|to assist us")(
    "not: … with partners %s.",
    (words) => expect(gives(`We share data with partners ${words}.`)).toBe(false),
  );
  each("on your behalf|to help you|to persist")("… with partners %s.", (words) =>
    expect(gives(`We share data with partners ${words}.`)).toBe(true),
  );
  each(
    "marketing|to market to you|promotions|an offer|offers|things of interest|what interests you|what interest you|advertising",
  )("only by order, and for %s", (what) => {
    const no = "We disclose information only in response to a warrant.";
    expect(clash("share.marketing-partners", no, `We send partners data: ${what}.`)).toBe(true);
    expect(clash("share.marketing-partners", no, `We send partners data: ${what}.`, "share.government")).toBe(
      true,
    );
  });
  each(
    "We share your data only when required|We release data only as required|We disclose your information only if required|We share information only to comply with law|The shop discloses data only in response to it",
  )("only by order: %s.", (no) =>
    expect(clash("share.marketing-partners", `${no}.`, "We send partners data for marketing.")).toBe(true),
  );
  each("We disclose lamps only if required|We share data only on Sundays|We disclose data if required")(
    "not only by order: %s.",
    (no) =>
      expect(clash("share.marketing-partners", `${no}.`, "We send partners data for marketing.")).toBe(false),
  );
});

describe("advertising", () => {
  const NO = "We never use your personal data for advertising.";
  each(
    "We tailor advertising|We show tailored ads|We target ads|Our targeted advertisements|We personalise each ad|We personalize ads|Interest-based ads are shown|Behavioral ads are shown|Behavioural advertising is shown|Ads that are tailored|Ads are targeted|Advertising is personalised|An ad is personalized|Advertisements based on your pages",
  )("%s.", (yes) => expect(clash("use.advertising", NO, `${yes}.`)).toBe(true));
  each(
    "We show ads|We tailor suits|We target lamps|We personalise lamps. Ads are shown|Ads are lovely|Adverse, tailored|Interest in ads",
  )("not: %s.", (yes) => expect(clash("use.advertising", NO, `${yes}.`)).toBe(false));
  each("advertising|advertisement|advertisers|ads|ad")("denied of %s", (word) =>
    expect(clash("use.advertising", `We never use your personal data for ${word}.`, "We target ads.")).toBe(
      true,
    ),
  );
  each("fun|adverse ends|adding")("not denied of %s", (word) =>
    expect(clash("use.advertising", `We never use your personal data for ${word}.`, "We target ads.")).toBe(
      false,
    ),
  );
  const law = (no: string) => clash("use.advertising", `${no}.`, "We target ads.");
  each(
    "We do not share it for cross-context ends|We don't share it for cross-contextual ends|We do not process it for targeted ends|We don’t use it for behavioral ends|We do not use it for behavioural ends|We are not sharing it for interest-based ends",
  )("in the words of a law: %s.", (no) => expect(law(no)).toBe(true));
  each(
    "We share it for targeted ends|We do not love it for targeted ends|We do not share it for fun|We do not share it of children for targeted ends|We do not use cookies for targeted ends|We do not use a cookie for targeted ends|We do not use content for targeted ends|We do not use a message for targeted ends|We do not use messages for targeted ends|We do not use photos for targeted ends|We do not use files for targeted ends|We do not use location for targeted ends|We do not use health for targeted ends|We do not use sensitive lamps for targeted ends|We do not use a contact for targeted ends|We do not use e-mail for targeted ends|We do not use emails for targeted ends|We do not use SMS for targeted ends|We do not use a phone for targeted ends|We do not use what a kid says for targeted ends|We do not use what kids say for targeted ends|We do not use this app for targeted ends",
  )("not: %s.", (no) => expect(law(no)).toBe(false));
  each(
    "advertising partners|advertising networks|advertising companies|advertising company partners|advertisers who are partners",
  )("of that law, and shared with %s", (whom) => {
    const no = "We do not share it for targeted ends.";
    expect(clash("share.advertisers", no, `We share data with ${whom}.`)).toBe(true);
    expect(clash("share.advertisers", no, `We share data with ${whom}.`, "share.sell")).toBe(true);
    expect(clash("share.advertisers", no, "We share data with partners.")).toBe(false);
  });
});

describe("sale, cookies, machines, providers and signals", () => {
  it.each<[FactId, string, string, boolean]>([
    ...["sell", "sold", "rent", "trade", "lease"].map((verb): [FactId, string, string, boolean] => [
      "share.sell",
      "We never sell your personal data.",
      `Data is ${verb} here.`,
      true,
    ]),
    ["share.sell", "We never sell your personal data.", "Data is seldom here.", false],
    ...["use", "set", "place", "employ"].map((verb): [FactId, string, string, boolean] => [
      "collect.cookies",
      `We do not ${verb} cookies.`,
      `Our site ${verb}s small cookies.`,
      true,
    ]),
    ["collect.cookies", "Lamp does not use any cookies at all.", "This website may use cookies.", true],
    ["collect.cookies", "Lamp will not set cookies whatsoever.", "The app uses cookies.", true],
    ["collect.cookies", "We do not use cookies on our websites!", "It is us: we place cookies.", true],
    ["collect.cookies", "We do not use cookies in the app, ever.", "Our services set cookies.", true],
    ["collect.cookies", "We don’t use cookies.", "We use cookies.", true],
    ["collect.cookies", "Our site doesn't set any cookies.", "We use cookies.", true],
    ["collect.cookies", "We never use cookies.", "We use cookies.", true],
    ["collect.cookies", "We do not use cookies of others.", "We use cookies.", false],
    ["collect.cookies", "We do not love cookies.", "We use cookies.", false],
    ["collect.cookies", "If you ask, we do not use cookies.", "We use cookies.", false],
    ["collect.cookies", "We do not use cookies.", "Shops use cookies.", false],
    ["collect.cookies", "We do not use cookies.", "We like cookies.", false],
    ...["use", "engage in", "make", "take", "carry out", "rely on", "rely solely on"].map(
      (verb): [FactId, string, string, boolean] => [
        "use.automated-decisions",
        `We never ${verb} any solely automated choices.`,
        "We may use automated decisions.",
        true,
      ],
    ),
    ...["use", "engage in", "make", "take", "carry out", "rely on"].map(
      (verb): [FactId, string, string, boolean] => [
        "use.automated-decisions",
        "Lamp does not use automated choices.",
        `We will also ${verb} some automated individual decisions.`,
        true,
      ],
    ),
    [
      "use.automated-decisions",
      "Lamp doesn’t use any automated choices.",
      "We use automated decisions.",
      true,
    ],
    [
      "use.automated-decisions",
      "Lamp does not love automated choices.",
      "We use automated decisions.",
      false,
    ],
    ["use.automated-decisions", "Lamp does not use automated choices.", "We use automated lamps.", false],
    [
      "use.automated-decisions",
      "Lamp does not use automated choices.",
      "Banks use automated decisions.",
      false,
    ],
    ...["Providers", "Contractors", "Vendors", "Processors", "Other companies", "Third parties"].map(
      (who): [FactId, string, string, boolean] => [
        "share.providers",
        `${who} do not have access to your data.`,
        "We share data with vendors.",
        true,
      ],
    ),
    [
      "share.providers",
      "Vendors don't have access to your data.",
      "Data is transferred to a processor.",
      true,
    ],
    [
      "share.providers",
      "A vendor won’t have any access to your information.",
      "Data is transferred to a processor.",
      true,
    ],
    [
      "share.providers",
      "A vendor will not have any access to any of your information;",
      "A contractor is given data, disclosed to vendors.",
      true,
    ],
    [
      "share.providers",
      "The providers will not have any access to personal information;",
      "Data is transferred to a processor.",
      true,
    ],
    ["share.providers", "Couriers do not have access to your data.", "We share data with vendors.", false],
    [
      "share.providers",
      "Vendors do not have access to your data when closed.",
      "We share data with vendors.",
      false,
    ],
    ...[
      "disclosed to sub-contractors",
      "given to subcontractors",
      "provided to a processor",
      "shared by providers",
      "open: vendors have access to all vendors",
    ].map((how): [FactId, string, string, boolean] => [
      "share.providers",
      "Vendors do not have access to your data.",
      `Data is ${how}.`,
      true,
    ]),
    ["share.providers", "Vendors do not have access to your data.", "Lamps are shared with vendors.", false],
    ["share.providers", "Vendors do not have access to your data.", "Data is shared with couriers.", false],
    ...["honor", "honour", "respect", "comply with", "respond to", "recognise", "recognize"].map(
      (verb): [FactId, string, string, boolean] => [
        "rights.do-not-track",
        "We ignore DNT.",
        `Our lamps ${verb} Do-Not-Track.`,
        true,
      ],
    ),
    ...["do", "will", "currently", "also"].map((word): [FactId, string, string, boolean] => [
      "rights.do-not-track",
      "We ignore DNT.",
      `We ${word} honour Do Not Track.`,
      true,
    ]),
    ["rights.do-not-track", "We ignore DNT.", "We love Do Not Track.", false],
    ["rights.do-not-track", "We ignore signals.", "We honour Do Not Track.", false],
    ["rights.do-not-track", "We ignore DNT of residents.", "We honour Do Not Track.", false],
    ["rights.do-not-track", "We ignore DNT and GPC.", "We honour Do Not Track.", false],
    ["rights.do-not-track", "We ignore DNT and every opt-out preference.", "We honour Do Not Track.", false],
  ])("%s: %j, %j: %s", (fact, no, yes, expected) => expect(clash(fact, no, yes)).toBe(expected));
});

describe("one kind of data", () => {
  const named = (no: string, yes: string) => clash("collect.health", no, yes);
  const YES = "We collect your health data.";
  const NO = "We do not collect health data.";
  each("We|I|Our site|Our website|Our app|Our service|The site|The website|The app|The service")(
    "%s does not collect it, and does",
    (who) => {
      expect(named(`${who} does not collect health data.`, YES)).toBe(true);
      expect(named(NO, `${who === "I" ? "Us, we" : who} may also collects health data.`)).toBe(true);
    },
  );
  each("do not|does not|don't|don’t|doesn't|will not|won't|will never|never|never ever")(
    "We %s collect it",
    (how) => expect(named(`We ${how} collect health data.`, YES)).toBe(true),
  );
  each(
    "collect|gather|record|ask for|ask you for|collect or store|collect, store, process, or share|gather nor keep|record and use|collect any|record your|collect the|record users'|record a user’s|record the user's",
  )("We never %s it", (verb) => expect(named(`We never ${verb} health data.`, YES)).toBe(true));
  each("love|store|collect some|collect or love")("not: We never %s it", (verb) =>
    expect(named(`We never ${verb} health data.`, YES)).toBe(false),
  );
  each(
    "may collect|will gather|can record|also request|automatically log|then obtain|may also ask for|ask you for",
  )("We %s it", (verb) => expect(named(NO, `We ${verb} your lamps and health data.`)).toBe(true));
  each("love|could collect|sell")("not: We %s it", (verb) =>
    expect(named(NO, `We ${verb} your health data.`)).toBe(false),
  );
  each(
    "a processor|processors|a provider|providers|third parties|a third party|third-party lamps|a partner|partners|Stripe|PayPal|Shopify|the last four|the last 4|truncated|partial|masked|the type of|approximate|general|without names",
  )("not, where others have it, or a part is meant: %s", (words) =>
    expect(named(NO, `We collect health data: ${words}.`)).toBe(false),
  );
  it.each<[FactId, string]>([
    [
      "collect.payment",
      "credit card|debit card|payment card|credit-card|credit or debit card|credit/debit card|credit and debit cards|payment cards|bank account|bank accounts",
    ],
    ["collect.government-id", "social security number|social security numbers|passport|passports"],
    ["collect.location", "location|precise location|exact geolocation|geo-location|locations"],
    ["collect.device", "IP address|IP-addresses"],
    ["collect.health", "health|medical"],
    ["collect.biometric", "biometric|fingerprint|fingerprints|face print|faceprints|voice print|voiceprints"],
    ["collect.contacts", "address book|address books|contact list|contact lists"],
    ["collect.demographic", "date of birth|dates of birth|birth date|birthdate|birth dates|gender|genders"],
  ])("of %s", (fact, words) => {
    for (const data of words.split("|")) {
      expect(clash(fact, `We do not collect ${data} lists.`, `We collect ${data} lists.`), data).toBe(true);
      expect(
        clash("collect.work", `We do not collect ${data} lists.`, `We collect ${data} lists.`),
        data,
      ).toBe(false);
      expect(clash(fact, `We do not collect ${data}x lists.`, `We collect ${data} lists.`), data).toBe(false);
    }
  });
});
