// each way in which a policy names its company, and each word that tells what a link is for
import { describe, expect, it } from "vitest";
import { choiceLinksIn } from "../../../src/policy/details/choices.ts";
import { legalNamesIn } from "../../../src/policy/details/company/legal-names.ts";
import { companyName } from "../../../src/policy/details/company.ts";
import { readDocument } from "../../../src/policy/document/read.ts";
import type { ChoicePurpose, PolicyDocument } from "../../../src/policy/types.ts";

const each = (words: string) => it.each(words.split("|"));
const page = (markdown: string, over: Partial<PolicyDocument> = {}): PolicyDocument => ({
  ...readDocument(markdown, { type: "markdown" }),
  ...over,
});

describe("a legal name", () => {
  each(
    "Inc|Inc.|Incorporated|INC|LLC|L.L.C.|Co., Ltd|Co. Ltd|LTD|Ltd|Ltd.|Limited|Company Limited|Private Limited|LIMITED|LLP|LP|L.P.|PLC|Plc|Corp|Corp.|Corporation|Co|Company|GmbH|GmbH & Co. KG|GmbH & Co KG|AG|KG|UG|SE|e.V.|B.V.|BV|N.V.|NV|S.A. de C.V.|S.C.A.|S.A.|S.A.S.|S.A.R.L.|SA|SAS|SARL|SRL|S.R.L.|S.r.l.|S.a.r.l.|S.p.A.|SpA|S.L.|S.L.U.|SL|AB|ASA|AS|ApS|A/S|Oy|Oyj|Kft|Zrt|Sp. z o.o.|s.r.o.|s. r. o.|d.o.o.|Pty|Pty Ltd|Pty. Ltd|Pte Ltd|Pvt Ltd|Pvt. Ltd|PBC|CIC|CIO|FZC|FZE|DAC|KK|K.K.|Foundation|Association|University|Trust",
  )("Red Lantern %s", (ending) => {
    const [name = ""] = legalNamesIn(`We work with Red Lantern ${ending} and others.`);
    expect(name.replace(/\.$/, "")).toBe(`Red Lantern ${ending}`.replace(/\.$/, ""));
  });
  each("Incline|llc|Lamps|gmbh|Limits|Corps|Agile|Foundations|Trusted")("none: Red Lantern %s", (ending) =>
    expect(legalNamesIn(`We work with Red Lantern ${ending} and others.`)).toEqual([]),
  );
  each(
    "quay GmbH|quay, Inc.|quay LLC|quay Ltd|quay B.V.|quay AB|quay AG|quay Oy|quay SAS|quay S.A.|quay.io GmbH",
  )("written small: %s", (name) =>
    expect(legalNamesIn(`We work with ${name} and others.`)[0]?.replace(/\.$/, "")).toBe(
      name.replace(/\.$/, ""),
    ),
  );
  it("comes in the order of the text, and at most sixty times", () => {
    expect(legalNamesIn("Red Lamp Ltd is here. So is Blue Lamp GmbH here")).toEqual([
      "Red Lamp Ltd",
      "Blue Lamp GmbH",
    ]);
    expect(legalNamesIn("We like Red Lamp Ltd here. ".repeat(61))).toHaveLength(60);
  });
  each("At|In|By|For|With|When|From|To|Copyright|Of|Contact|Controller|Company|Owner|Provider|Operator")(
    "begins after %s",
    (word) => expect(legalNamesIn(`… ${word} Red Lamp Ltd here.`)).toEqual(["Red Lamp Ltd"]),
  );
});

describe("the company", () => {
  const nameOf = (text: string, over: Partial<PolicyDocument> = {}) => companyName(page(text, over));
  each(
    '“We” refers to Red Lantern in this text.|Refers to Red Lantern.|Red Lantern (“we”) sells.|Red Lantern ("us") sells.|Red Lantern (“our”) sells.|Red Lantern (“the Company”) sells.|Red Lantern (the “Service”) sells.|Red Lantern (“the site”) sells.|Red Lantern (‘we’) sells.|Red Lantern («we») sells.|Red Lantern (together, “we”) sells.|Red Lantern and its daughters (“we”) sell.|Red Lantern together with all friends (“we”) sell.|Red Lantern, (“we”) sells.|The data controller is Red Lantern here.|The controller: Red Lantern.|The controller of your data is Red Lantern.|The controller for it is the Red Lantern.|The controller responsible here is Red Lantern.|This is operated by Red Lantern.|This is owned by Red Lantern.|This is provided by Red Lantern.|This is run by Red Lantern.|This is published by Red Lantern.|This was developed by Red Lantern.|This is made available by Red Lantern.|This is offered by Red Lantern.|This is maintained by Red Lantern.|This is owned and operated by Red Lantern.|This is run and maintained by Red Lantern.|This text describes how Red Lantern collects it.|It explains the ways in which Red Lantern uses it.|It sets out what Red Lantern handles here.|It outlines the manner in which Red Lantern may work.|It governs how personal data Red Lantern stores.|It discloses the practices of Red Lantern and friends.|It describes how Red Lantern, its shops and you get on.|Red Lantern respects you.|Red Lantern is committed to you.|Red Lantern are committed to you.|Red Lantern takes your privacy to heart.|Red Lantern values your trust.|Red Lantern understands that it matters.|Red Lantern cares about it.|Red Lantern knows that it matters.|Red Lantern recognises it.|Red Lantern recognizes it.|At Red Lantern, we sell.|At Red Lantern, our lamps shine.|At Red Lantern, privacy matters.|Welcome to Red Lantern here.|Welcome to the Red Lantern here.|© Red Lantern|(c) 2020 Red Lantern|Copyright 2015–2024 Red Lantern|Copyright © 2020 by Red Lantern|This is the privacy notice of Red Lantern.|Privacy Statement for Red Lantern',
  )("%s", (text) => expect(nameOf(text)).toBe("Red Lantern"));
  each(
    "We like Red Lantern here.|Lit by Red Lantern.|Red Lantern (“she”) sells.|It describes why Red Lantern collects it.|Red Lantern sells lamps.|Near Red Lantern, we sell.|Goodbye to Red Lantern here.|Paper of Red Lantern",
  )("not: %s", (text) => expect(nameOf(text)).toBeNull());
  each(
    "collects|collect|uses|may|will|does|do not|shares|share|respects|provides|processes|takes|reserves|has|cannot|can|stores|receives|discloses|makes",
  )("who does something three times: %s", (verb) => {
    const one = `When lit, Red Lantern ${verb} it. `;
    expect(nameOf(one.repeat(3))).toBe("Red Lantern");
    if (verb !== "respects") expect(nameOf(one.repeat(2))).toBeNull();
  });
  each(
    "Red Lantern Privacy Policy|Privacy Policy - Red Lantern|Red Lantern: Website Privacy Notice|Online Privacy Statement of Red Lantern|Red Lantern – Our Cookie Policy|Privacy and Cookies Policy for Red Lantern|Red Lantern Data Protection Declaration|Global Privacy Information of Red Lantern|Red Lantern Privacy Center|Red Lantern Privacy & Security Policy|Privacy and Terms of Use Policies at Red Lantern|Red Lantern Customer Privacy|Red Lantern · App Privacy Policy 2024|Red Lantern’s Privacy Policy|Red Lantern – Full Privacy Centre",
  )("of the title: %s", (title) =>
    expect(nameOf("We sell lamps of all kinds.", { title })).toBe("Red Lantern"),
  );
  each("Privacy Policy|Red Lantern|Lamps for all|Privacy Policy 2024|Cookie Policy")(
    "none of the title: %s",
    (title) => expect(nameOf("We sell lamps of all kinds.", { title })).toBeNull(),
  );
  it("of a title of at most 120 characters", () => {
    const title = (length: number) => `Red Lantern Privacy Policy${" ".repeat(length - 26)}`;
    expect(nameOf("We sell.", { title: title(120) })).toBe("Red Lantern");
    expect(nameOf("We sell.", { title: title(121) })).toBeNull();
  });
  each("gmail|googlemail|hotmail|outlook|yahoo|icloud|aol|gmx|protonmail|proton|mail")(
    "is not who keeps a mailbox for it: %s",
    (host) => {
      const name = host.charAt(0).toUpperCase() + host.slice(1);
      expect(nameOf(`Lamps. Write to lamps@${host}.com, by ${name}, please.`)).toBeNull();
      expect(nameOf(`Lamps. Write to lamps@x${host}x.com, by X${host}x, please.`)).toBe(`X${host}x`);
    },
  );
  it.each<[string, string, Partial<PolicyDocument>?]>([
    ["Lamps. Red Lantern shines.", "Red Lantern", { url: "https://www.redlantern.com/privacy" }],
    ["Lamps. Write to a@red-lantern.com. Red Lantern shines.", "Red Lantern"],
    ["Lamps. Write to a@redlantern.co.uk. Red-Lantern shines.", "Red-Lantern"],
    ["Red Lantern respects you. Red Lantern, Inc. sells.", "Red Lantern, Inc."],
    ["Red Lantern respects you. It is Red Lantern Inc., who sells.", "Red Lantern Inc."],
    ["Red Lantern respects you. Red Lantern Trading GmbH sells.", "Red Lantern Trading GmbH"],
    ["Red Lantern GmbH is the controller. Blue Lamp GmbH helps.", "Red Lantern GmbH"],
    ["Blue Lamp GmbH helps. Red Lantern GmbH acts as the data controller.", "Red Lantern GmbH"],
    ["Blue Lamp GmbH helps. Red Lantern GmbH shall be a controller.", "Red Lantern GmbH"],
    ["RLB respects you. The Red Lantern of Boats shines.", "Red Lantern of Boats"],
    ["RLB respects you. The Red, Lit then Blue shines.", "RLB"],
  ])("%j: %s", (text, name, over = {}) => expect(nameOf(text, over)).toBe(name));
});

describe("a link's purpose", () => {
  const LAMP = "https://lamp.example/x";
  const of = (words: string, url = LAMP, before = "Lamps:") =>
    choiceLinksIn(page(`# Lamps\n\n${before} [${words}](${url}) now.`)).map(({ purpose }) => purpose)[0] ??
    null;
  it.each<[ChoicePurpose, string]>([
    [
      "opt-out-ads",
      "www.aboutads.info|optout.networkadvertising.org|www.youronlinechoices.com|youronlinechoices.eu|youradchoices.ca|thenai.org|adssettings.google.com|edaa.eu|optout.lamp.example|adchoices.example|privacyrights.info",
    ],
    ["opt-out-analytics", "tools.google.com"],
    [
      "complain",
      "ico.org.uk|edpb.europa.eu|www.cnil.fr|dataprotection.ie|www.oaic.gov.au|edoeb.admin.ch|garanteprivacy.it|aepd.es",
    ],
  ])("%s, by its host", (purpose, hosts) => {
    for (const host of hosts.split("|")) {
      expect(of("lamps", `https://${host}/x`), host).toBe(purpose);
    }
  });
  it.each<[ChoicePurpose, string]>([
    [
      "opt-out-ads",
      "opt out of interest|opt-out of personalised|optout of targeted|opt out of behavioral|opt out of behavioural|ad settings|ads settings|advertising preferences|ad choices",
    ],
    ["opt-out-analytics", "gaoptout"],
    [
      "opt-out-sale",
      "do not sell|Your Privacy Choices|opt out of the sale|opt-out of sharing|opt out of sale",
    ],
    [
      "delete",
      "delete it|deletion|erase it|erasure|close your account|close my account|remove your|removal of|remove my",
    ],
    [
      "opt-out-marketing",
      "unsubscribe|communication preferences|email preferences|e-mail preferences|marketing preferences|subscription preferences",
    ],
    [
      "access",
      "data request|data access requests|privacy request|access request|subject access request|request form|request portal|request page|privacy portal|privacy center|privacy centre|download your data|download my information|DSAR",
    ],
    [
      "cookies",
      "cookie settings|cookie preferences|cookie consent|cookie choices|cookie options|manage cookies",
    ],
    [
      "preferences",
      "privacy settings|account preferences|data controls|privacy dashboard|my account|your account|settings|the settings here",
    ],
  ])("%s, by its words", (purpose, all) => {
    for (const words of all.split("|")) expect(of(words), words).toBe(purpose);
  });
  each("lamps|opt up|cookie jar|add on|marketing|reset|account|requester|sell")("none: %s", (words) =>
    expect(of(words)).toBeNull(),
  );
  it.each<[ChoicePurpose, string]>([
    [
      "opt-out-ads",
      "To opt out of interest-based lamps, see|To opt-out of targeted lamps, see|Optout of ads, see|Opt out of advertising",
    ],
    [
      "opt-out-analytics",
      "To opt out of analytics, see|Opt-out of Mixpanel:|Opt out of Hotjar|Opt out of tracking|Get the opt-out add-on|Get the opt-out browser addon",
    ],
    ["opt-out-sale", "Opt out of a sale|Opt out of how we sell|Opt-out of sharing|Say do not sell"],
    ["delete", "To delete your account, see|Request that we erase the data|To have deletion of information"],
    [
      "opt-out-marketing",
      "Unsubscribe from marketing|Opt out of a newsletter|Opt out of promotional lamps|Unsubscribe from mailings|Unsubscribe from emails",
    ],
    [
      "access",
      "Submit a request|Make requests|Send us a request|Exercise a right|File requests|Access your data|Obtain a copy of your personal information|Download your data",
    ],
    [
      "cookies",
      "Manage your cookie settings|Change the cookies preferences|Adjust cookie consent|Withdraw cookie consent|Set cookie choices|Set your cookies with a tool",
    ],
    [
      "complain",
      "Lodge a complaint|File a complaint|Make your complaint|Submit any complaint|Complain to the authority|Complain to authorities",
    ],
  ])("%s, by its sentence, where its words say nothing", (purpose, all) => {
    for (const before of all.split("|")) {
      for (const words of [
        "here",
        "this link",
        "this page",
        "this form",
        "Click here",
        "link",
        "form",
        "this",
        "lamp.example",
        "lamp.example/x",
      ])
        expect(of(words, LAMP, before), `${before} ${words}`).toBe(purpose);
      expect(of("lamps", LAMP, before), before).toBeNull();
    }
  });
  each(
    "privacy-policy|privacypolicy|privacy-notice|privacystatement|terms|cookie-policy|cookiepolicy|legal|legal/",
  )("none: a paper, %s", (path) => expect(of("delete it", `https://lamp.example/${path}`)).toBeNull());
  it("of an address that is written out, without the sentence's signs", () => {
    const urls = (text: string) => choiceLinksIn(page(`# Lamps\n\n${text}`)).map(({ url }) => url);
    expect(urls("To unsubscribe from emails: www.lamp.example/u.")).toEqual(["https://www.lamp.example/u"]);
    expect(urls("To unsubscribe from emails: https://lamp.example/u?!, please.")).toEqual([
      "https://lamp.example/u",
    ]);
    expect(urls("To unsubscribe from emails: http://lamp.example/u")).toEqual(["http://lamp.example/u"]);
    expect(urls("Unsubscribe from emails: [https://lamp.example/u](https://lamp.example/v)")).toEqual([
      "https://lamp.example/v",
    ]);
    expect(urls("[unsubscribe](mailto:a@lamp.example)")).toEqual([]);
    expect(urls("## [unsubscribe](https://lamp.example/u)")).toEqual([]);
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => `[unsubscribe](https://lamp.example/${n})`);
    expect(urls(many(25).join(" "))).toHaveLength(24);
    expect(urls([many(2).join(" "), many(2).join(" ")].join("\n\n"))).toHaveLength(2);
  });
});
