import { describe, expect, it } from "vitest";
import { CONCEPTS, conceptOf, mentionsOf } from "../../../src/policy/classify/concepts.ts";
import { tokenise } from "../../../src/policy/classify/tokens.ts";

const mentioned = (text: string) =>
  new Set(mentionsOf(tokenise(text)).map(({ concept }) => CONCEPTS[concept]));

describe("concepts", () => {
  it.each([
    ["Our analytics provider records the pages you visit.", "usage"],
    ["We store your IP address.", "ip"],
    ["Your passport number is needed.", "govid"],
    ["You may lodge a complaint with a supervisory authority.", "complain"],
    ["All traffic is encrypted with TLS.", "encrypt"],
    ["We respond to Global Privacy Control signals.", "gpc"],
    ["In a merger or acquisition, data moves to the buyer.", "merger"],
    ["California residents have further rights.", "usstate"],
    ["If you are in the European Economic Area", "eu"],
    ["We do not knowingly collect data from children under 13.", "child"],
    ["Fingerprints unlock the app.", "biometric"],
  ])("%s mentions %s", (text, concept) => {
    expect(mentioned(text)).toContain(concept);
  });

  it.each(
    Object.entries({
      we: "we",
      you: "you",
      third: "third party",
      provider: "service provider",
      affiliate: "affiliate",
      partner: "partner",
      advertiser: "advertiser",
      government: "law enforcement",
      protect: "protect the right",
      merger: "merger",
      analyticsvendor: "google analytics",
      social: "facebook",
      advendor: "doubleclick",
      payvendor: "stripe",
      collect: "collect",
      provide: "provide",
      use: "use",
      share: "share",
      sell: "sell",
      valuable: "valuable consideration",
      track: "track",
      notify: "notify",
      maynotify: "may notify",
      post: "post",
      checkback: "check back",
      policychange: "change this policy",
      prominent: "prominent",
      byuse: "continue to use",
      delete: "delete",
      access: "access to your",
      correct: "correct",
      export: "portability",
      object: "object",
      withdraw: "withdraw",
      right: "right",
      unsubscribe: "unsubscribe",
      adchoice: "aboutad",
      complain: "complaint",
      refuse: "refuse",
      encrypt: "encrypt",
      notencrypt: "unencrypted",
      secure: "secure",
      breach: "breach",
      hours72: "without undue delay",
      retain: "retain",
      duration: "day",
      aslong: "as long as",
      indefinite: "indefinitely",
      name: "name",
      email: "email",
      phone: "phone",
      address: "postal address",
      contactinfo: "contact information",
      card: "credit card",
      purchase: "purchase",
      govid: "social security",
      location: "location",
      ip: "ip address",
      device: "device",
      browser: "browser",
      logs: "log",
      usage: "page view",
      cookie: "cookie",
      content: "message",
      health: "health",
      biometric: "biometric",
      race: "race",
      religion: "religion",
      politics: "political",
      sexual: "sexual",
      union: "trade union",
      crime: "criminal",
      genetic: "genetic",
      sensitive: "sensitive",
      age: "age",
      gender: "gender",
      income: "income",
      interest: "interest",
      work: "employer",
      education: "education",
      addressbook: "address book",
      child: "child",
      parent: "parent",
      knowingly: "knowingly",
      fromothers: "from third party",
      ads: "advertising",
      target: "target",
      personalise: "personalize",
      profile: "profile",
      marketing: "marketing",
      analytics: "analytics",
      automated: "automated decision",
      ai: "machine learning",
      consent: "consent",
      prompt: "enable",
      except: "except",
      may: "may",
      deny: "do not collect",
      aslaw: "applicable law",
      lawbasis: "legal basis",
      eu: "eea",
      usstate: "california",
      otherlaw: "brazil",
      resident: "resident",
      aggregated: "aggregate",
      abroad: "other country",
      public: "public",
      dnt: "do not track",
      gpc: "global privacy control",
      honor: "honor",
      personaldata: "personal data",
      link: "link to",
      example: "such as",
      define: "mean",
      serviceemail: "transactional",
      ownserver: "local",
    }),
  )("%s is what is meant by %j", (concept, words) => {
    expect(mentioned(`They tell of ${words} today.`)).toContain(concept);
    expect(CONCEPTS).toContain(concept);
  });

  it("finds phrases in any form of their words", () => {
    expect(mentioned("shared with service providers")).toContain("provider");
    expect(mentioned("a service provider shares")).toContain("provider");
  });

  it("does not join words over the end of a clause", () => {
    expect(mentioned("We improve our service. Provider lists are public.")).not.toContain("provider");
  });

  it("tells what is denied", () => {
    const [sell] = mentionsOf(tokenise("We do not sell data")).filter(
      (one) => one.concept === conceptOf("sell"),
    );
    expect(sell?.negated).toBe(true);
  });

  it("refuses a name that is none", () => {
    expect(() => conceptOf("weather")).toThrow(RangeError);
  });
});
