import { describe, expect, it } from "vitest";
import { COLLECTING, DENIED_NARROWLY, GIVING, NAMED } from "../../../../src/policy/classify/rulings/named.ts";
import type { FactId } from "../../../../src/policy/types.ts";

/** Per fact: words that name it, each found whole, and words that only look like them. */
const CASES: readonly [FactId, string, string][] = [
  [
    "collect.contact",
    "your name|your names|your full name|your real name|your first name|your last name|your email address|your postal and email address|your home or email address|name or email|names, phone|name and address|names email|name, addresses|phone number|phone numbers|telephone number|postal address|mailing addresses|home address|street address|contact details|contact information|contact data",
    "your nickname|your email|email addresses|a phone|account number|web address|contact us|name of the game",
  ],
  [
    "collect.payment",
    "bank account|bank details|bank data|payment data|payment information|payment details|billing data|billing information|billing details|financial data|financial information|financial details",
    "river bank|payment methods|billing cycle|financial aid",
  ],
  [
    "collect.government-id",
    "passport|passports|social security|drivers license|driver's license|drivers' licences|driver licence|driving license|driving licences|tax number|tax numbers|tax id|tax ids|taxpayer id|taxpayer identification|tax identification|national identity|national identification|national id|identity card|identity cards|identity document|identity documents|government-issued|government issued|government id|government-ids|government identification|ssn|ssns",
    "password|security|software license|tax year|national park|identity theft|government offices",
  ],
  [
    "collect.location",
    "gps|your location|your locations|precise location|exact location|real-time location|user location|users location|user's location|users' locations|geographic location|device location|physical location|current locations|location data|location information|location history|geolocation|geo-location|geolocations|where you are|whereabouts",
    "location of our shop|the location|where you shop",
  ],
  [
    "collect.device",
    "ip address|ip-address|ip addresses|device identifier|device identifiers|device id|device ids|device information|device data|imei|advertising identifier|advertising id|unique identifiers|unique ids|server log|server logs|log file|log files|browser type|browser version",
    "ip rights|device settings|unique style|log in|browser window",
  ],
  [
    "collect.usage",
    "browsing history|browsing behavior|browsing behaviour|browsing data|browsing activity|browsing habits|pages you visit|pages that you visit|pages you view|pages that you view|clicks|usage data|usage information|usage statistics|usage analytics|search queries|search history|search terms|telemetry",
    "browsing our shelves|pages you print|click here|usage rules|search bar",
  ],
  ["collect.health", "health|medical|fitness|disability|disabilities|heart rate", "healthy|heart|able"],
  [
    "collect.biometric",
    "biometric|biometrics|fingerprint|fingerprints|finger print|finger prints|face geometry|face scan|face scans|face data|face print|face prints|face template|face templates|scan of face|scan of your face|scans of the iris|scans of your retina|scan of the hand|facial recognition|facial geometry|facial image|facial images|facial feature|facial features|facial data|voiceprint|voice prints|voice print|voiceprints|face id|faceprint|faceprints",
    "fingerprint of your device|fingerprints of browser|face value|scan of the page|facial cream|voice mail",
  ],
  [
    "collect.sensitive",
    "race|racial|ethnic|ethnicity|religion|religious|political|sexual orientation|sex life|trade union|trade unions|trade-unions|criminal record|criminal records|criminal history|criminal conviction|criminal convictions|criminal background|genetic",
    "races|religions|politics|sex|credit unions|criminal law|genetics",
  ],
  [
    "collect.demographic",
    "gender|date of birth|dates of birth|year of birth|day of birth|birthdate|birth date|birth dates|birthday|birthdays|income|household|marital status",
    "birth|place of birth|incoming|marital",
  ],
  [
    "collect.work",
    "employer|employers|job title|job titles|your job|your occupation|your education|your profession|your degree|your work history|occupation|employment history|employment information|employment data|employment background|educational history|educational background|educational data|resume|resumes|résumé|resumé|résume|résumés|resumés|cv|cvs",
    "employees|job|your work|employment law|educational games|resumed",
  ],
  [
    "collect.contacts",
    "address book|address books|contact list|contacts list|contact lists|contacts lists|your contacts|phone contacts|contacts on your|contacts in your|contacts from your|friends data|friend's name|friend's data|friends' names|friends' contact|friends' contacts|friends information",
    "address|our contacts|contacts of ours|friends of ours",
  ],
  [
    "use.advertising",
    "targeted ad|targeted ads|personalized advertising|personalised advertisements|behavioral adverts|behavioural marketing|interest-based ads|tailored advertising|target you|targeting you|target ads|targeting advertising",
    "tailored suits|targeted offers|advertising|target group",
  ],
  [
    "use.profiling",
    "profiling|a profile of|any profiles about|a profile about|behavioral profile|behavioural profile|behavioral profiles|behavioural profiles",
    "your profile|the profile of|profile picture",
  ],
  [
    "use.automated-decisions",
    "automated decision|automated decisions|automatic decision|automatically decision|automated individual decision|automatically individual decisions|decision by machines|decisions by computer|decisions made by machine|decisions on your loan are automated|decision by computers|decision by algorithm|decisions by algorithms|decided automatically",
    "automated letters|decisions by our staff|automatically decided",
  ],
  [
    "use.ai-training",
    "train ai|trains our own ai|trained artificial|training of models|train a language model|train large-scale machine|train algorithm|training algorithms|train an llm|train llms|train neural|machine learning|machine-learning|ai training|ai model training",
    "train our staff|training courses|models|ai models|learning machine",
  ],
  ["share.sell", "sell|selling|sold|rent|rented", "seller|rental|solder"],
  [
    "share.advertisers",
    "advertiser|advertisers|ad network|ad networks|advertising network|advertising partner|advertising partners|ad company|ad companies|ad platform|advertising platforms",
    "advertising|networks|ad blocker",
  ],
  [
    "share.affiliates",
    "our affiliates|with affiliates|subsidiary|subsidiaries|companies of our group|companies of the group|members of our publishing group|members of the group|group companies|sister companies|parent company",
    "affiliate links|companies of the town|group of friends|parents",
  ],
  [
    "share.government",
    "government|governments|police|authority|authorities|law enforcement|intelligence agency|intelligence agencies",
    "governance|policy|law|agencies|author",
  ],
];

describe.each(CASES)("%s", (fact, names, lookAlikes) => {
  const found = (text: string) => NAMED[fact]?.exec(`we keep ${text} here`)?.[0] ?? null;
  it.each(names.split("|"))("is named by %j", (name) => expect(found(name)).toBe(name));
  it.each(lookAlikes.split("|"))("is not named by %j", (name) => expect(found(name)).toBeNull());
});

it("every named fact is tried here", () => {
  expect(CASES.map(([fact]) => fact)).toEqual(Object.keys(NAMED));
});

describe("words of collecting and of giving away", () => {
  it.each(
    "collect|collecting|gather|record|store|stores|stored|storing|save|saved|saving|ask|request|require|requiring|obtain|track|monitor|log|logs|logged|access|receive|hold|keep|kept|scan|process|read|capture|capturing|solicit|retain".split(
      "|",
    ),
  )("we never %s it: collecting", (verb) => {
    expect(COLLECTING.test(`we never ${verb} it`)).toBe(true);
    expect(GIVING.test(`we never ${verb} it`)).toBe(false);
  });
  it.each(
    "share|sharing|sell|sold|rent|trade|trading|disclose|disclosing|give|pass|transfer|provide|providing|hand|send|sent|reveal|release|releasing|transmit|distribute|distributing|communicate|communicating|forward".split(
      "|",
    ),
  )("we never %s it: giving", (verb) => {
    expect(GIVING.test(`we never ${verb} it`)).toBe(true);
    expect(COLLECTING.test(`we never ${verb} it`)).toBe(false);
  });
  it.each(["no cookies", "we collect it, and more"])("%j: collecting", (text) =>
    expect(COLLECTING.test(text)).toBe(true),
  );
  it.each(["we never story it", "we have no cookies", "we were ready", "our sentence", "logic", "savings"])(
    "%j: neither",
    (text) => {
      expect(COLLECTING.test(text)).toBe(false);
      expect(GIVING.test(text)).toBe(false);
    },
  );
});

it("some facts are never denied by their name alone", () => {
  const narrowly: readonly FactId[] = [
    "collect.contact",
    "collect.payment",
    "collect.government-id",
    "use.advertising",
    "use.profiling",
  ];
  expect([...DENIED_NARROWLY].sort()).toEqual([...narrowly].sort());
});
