// each form in which a period, an age, a time to answer, a seat, a number or an address is written, and what only looks like one
import { describe, expect, it } from "vitest";
import { ageIn } from "../../../src/policy/details/age.ts";
import { contactsOf } from "../../../src/policy/details/contacts.ts";
import { datesIn } from "../../../src/policy/details/dates.ts";
import { periodsIn } from "../../../src/policy/details/periods.ts";
import { phonesIn } from "../../../src/policy/details/phones.ts";
import { postalAddresses } from "../../../src/policy/details/postal.ts";
import { requestPages } from "../../../src/policy/details/request-pages.ts";
import { responseTimeIn } from "../../../src/policy/details/response-time.ts";
import { seatIn } from "../../../src/policy/details/seat.ts";
import { readDocument } from "../../../src/policy/document/read.ts";
import type { Passage } from "../../../src/policy/types.ts";

const passage = (text: string, over: Partial<Passage> = {}): Passage => ({
  text, start: 0, end: text.length, block: 0, kind: "paragraph", headings: [], leadIn: "", columns: [], ...over,
}); // prettier-ignore
const each = (words: string) => it.each(words.split("|"));
const page = (markdown: string, url: string | null = null) =>
  readDocument(markdown, { type: "markdown", url });

describe("periods", () => {
  const values = (text: string, over: Partial<Passage> = {}) =>
    periodsIn([passage(text, over)]).map(({ value }) => value);
  each(
    "retain it|have retained it|set its retention at|keep it|see it kept|store it|have it stored|see to its storage|save it|have saved it|hold it|held it|delete it after|erase it after|remove it after|purge it after|destroy it after|discard it after|anonymise it after|anonymize it after|let it expire after|archive it|maintain it|overwrite it after|have backups|have one backup|have processed your data|have processed the personal information|find it inactive",
  )("We %s for two years.", (words) => expect(values(`We ${words} for two years.`)).toEqual(["two years"]));
  each("sell lamps|love it|deal in lamps|heldout|contain it|process orders")(
    "not: We %s for two years.",
    (words) => expect(values(`We ${words} for two years.`)).toEqual([]),
  );
  each(
    "respond|reply|replies come|answer|notify you|inform you|written notice|prior notice|effective|preceding|past|previous|prior|last|every|refund|free trial|unsubscribe|unsubscribing|opt out|opt-out|optout|appeal|cure",
  )("of something else: We keep it, %s, two years.", (words) =>
    expect(values(`We keep it, ${words}, two years.`)).toEqual([]),
  );
  each(
    "respond within|reply in|deal with it within|dealt with it in|requests are kept for|request it within|confirm it within|confirmed in|log in within|logged in for",
  )("to answer: We keep it and %s two years.", (words) =>
    expect(values(`We keep it and ${words} two years.`)).toEqual([]),
  );
  each("under|over|younger than|older than|aged|age|ages")(
    "of life: We keep it of those %s two years.",
    (words) => expect(values(`We keep it of those ${words} two years.`)).toEqual([]),
  );
  it("of life, told after the number", () => {
    expect(values("We keep it of those two years of age.")).toEqual([]);
    expect(values("We keep nothing of children who are 13 years old.")).toEqual([]);
    expect(values("We delete accounts of 13-year-old readers.")).toEqual([]);
    expect(values("We keep old orders two years.")).toEqual(["two years"]);
  });
  each(
    "Our cookie may expire: we keep it two years.|Cookies last and are stored two years.|Cookies remain stored two years.|A cookie's lifetime: stored two years.|The cookie's lifespan: stored two years.|Cookies are valid and stored two years.|Cookies persist, stored two years.|Lifetime, stored: two years.|We retain cookies two years.",
  )("of cookies: %s", (text) => expect(values(text)).toEqual([]));
  it.each<[string, Partial<Passage>]>([
    ["a heading", { headings: ["Retention"] }],
    ["a heading of retaining", { headings: ["What we are retaining"] }],
    ["a question", { headings: ["How long?"] }],
    ["a lead-in", { leadIn: "We keep:" }],
    ["a column", { columns: ["Kind", "Storage"] }],
    ["what is stored", { leadIn: "Stored are:" }],
    ["deletion", { headings: ["Data", "Deletion"] }],
  ])("are told by %s", (_, over) => {
    expect(values("Orders: two years", over)).toEqual(["two years"]);
    expect(values("Orders: two years")).toEqual([]);
    expect(values("Orders: two years", { ...over, kind: "heading" })).toEqual([]);
  });
  it("are told by the last heading only", () => {
    expect(values("Orders: two years", { headings: ["Retention", "Lamps"] })).toEqual([]);
  });
  it("are looked for in 4000 characters, 90 around each, 40 in all, one of a passage", () => {
    const of = (length: number) => "We keep it two years ".padEnd(length, "x");
    expect([3999, 4000, 4001].map((length) => values(of(length)).length)).toEqual([1, 1, 0]);
    const gap = (chars: number) => `We keep${" ".repeat(chars)}two years`;
    expect(values(gap(86))).toEqual(["two years"]);
    expect(values(gap(87))).toEqual([]);
    const after = (chars: number) => `For two years${" ".repeat(chars)}kept`;
    expect(values(after(86))).toEqual(["two years"]);
    expect(values(after(87))).toEqual([]);
    const many = Array.from({ length: 41 }, () => passage("We keep it two years, then keep it six months."));
    expect(periodsIn(many)).toHaveLength(40);
  });
});

describe("least age", () => {
  const years = (...texts: string[]) => ageIn(texts.map((text) => passage(text)))?.years ?? null;
  it.each(
    "eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen"
      .split(" ")
      .map((word, i) => [word, i + 8] as const),
  )("%s is %i", (word, number) => {
    expect(years(`You must be at least ${word} years old.`)).toBe(number);
    expect(years(`You must be at least ${number} years old.`)).toBe(number);
    expect(years(`You must be at least ${word.toUpperCase()} years old.`)).toBe(number);
  });
  it.each<[string, number | null]>([
    ["You must be at least 21 years old.", 21],
    ["You must be at least Twenty-One years old.", 21],
    ["You must be at least 19 years old.", 19],
    ["You must be at least 7 years old.", null],
    ["You must be at least 22 years old.", null],
    ["You have to be over 16 years.", 16],
    ["You need to be above the age of 16.", 16],
    ["You should be of 16 years.", 16],
    ["You must be older than 15 years.", 15],
    ["You must be a minimum of 14 years old.", 14],
    ["Our lamps are only for readers over 14 years.", 14],
    ["Only those of the age of 14 may buy, at their age.", 14],
    ["Available to people over 14 years.", 14],
    ["Intended for people older than 14 years.", 14],
    ["Permitted to those above 14 years.", 14],
    ["Open to those over 14 years.", 14],
    ["Closed to those over 14 years.", null],
    ["Not for children under 13.", 13],
    ["No child below the age of 13 may buy.", 13],
    ["It is never for those younger than 13.", 13],
    ["It is not for anyone less than 13 years.", 13],
    ["Nobody under age 13 may buy.", 13],
    ["It is prohibited to children under the age 13.", 13],
    ["It is not for children not yet 13.", 13],
    ["It isn't for those under 13.", 13],
    ["Those who aren’t over 12 and are younger than 13 may not, and others don’t.", 13],
    ["Our lamps weren’t made for anyone below the age of 14.", 14],
    ["Readers under 14 needn't ask.", null],
    ["Not for children under 13 days.", null],
    ["Not for children, with a discount under 13%, of age.", null],
    ["Not after 18 hours, nor under 12 hours, at any age.", null],
    ["Not for children under 13 months.", null],
    ["Children under 13 must ask a parent.", 13],
    ["Those below the age of 13 may only look.", 13],
    ["Younger than 13 years? Then, no: you must not.", 13],
    ["Children under 13 are welcome.", null],
    ["The minimum age is 15.", 15],
    ["The age limit: 15.", 15],
    ["The age of majority is eighteen.", 18],
    ["The age is 15.", null],
    ["You must be at least 18 lamps.", 18],
    ["You must be at least 17 lamps.", null],
  ])("%j: %s", (text, expected) => expect(years(text)).toBe(expected));
  it("is the one named most, then the surer, then the first", () => {
    const [no13, no16, from18] = [
      "Not for those under 13.",
      "Not for those under 16.",
      "You must be at least 18.",
    ];
    expect(years(no13, no16)).toBe(13);
    expect(years(no16, no13)).toBe(16);
    expect(years(no16, no13, no13)).toBe(13);
    expect(years(no13, from18)).toBe(18);
    expect(ageIn([passage("The minimum age is 13."), passage(no13)])?.quote).toMatchObject({ text: no13 });
    expect(ageIn([passage(no13), passage("The minimum age is 13.")])?.quote).toMatchObject({ text: no13 });
    const long = (length: number) => "You must be at least 16 ".padEnd(length, "x");
    expect([1499, 1500, 1501].map((length) => years(long(length)))).toEqual([16, 16, null]);
  });
});

describe("time to answer", () => {
  const days = (text: string, leadIn = "") => responseTimeIn([passage(text, { leadIn })])?.days ?? null;
  each(
    "respond|are responding|send a response|reply|send replies|answer|are answering|act on it|act upon it|comply|have complied|get back to you|fulfil it|fulfill it|handle it|are handled|handles it|process your request|processed your request|acknowledge it|provide the data|provide you with the information|provide a copy|provide this data|provide your copy|deal with it",
  )("We %s within ten days of your request.", (words) =>
    expect(days(`We ${words} within ten days of your request.`)).toBe(10),
  );
  each("forget it|read it|actually sit|provide tea|process orders|deal in lamps")(
    "not: We %s within ten days of your request.",
    (words) => expect(days(`We ${words} within ten days of your request.`)).toBeNull(),
  );
  each(
    "a request|requests|an inquiry|inquiries|an enquiry|a question|questions|a complaint|complaints|a concern|concerns|a message|messages|an e-mail|emails|the day you contact us|a right|your rights",
  )("We reply within ten days of %s.", (what) => {
    expect(days(`We reply within ten days of ${what}.`)).toBe(10);
    expect(days("We reply within ten days.", `After ${what}:`)).toBe(10);
  });
  each("an order|a letter|the day we contact you|Wright")("not: We reply within ten days of %s.", (what) =>
    expect(days(`We reply within ten days of ${what}.`)).toBeNull(),
  );
  each(
    "a breach|an incident|a subpoena|the counter|if you appeal the refusal|if we do not respond|if you do not reply|if we do not hear you|you must respond|you should respond|you can respond|for a charge|free of charge|twice a year|to the supervisory authority|in the preceding year|in arbitration",
  )("not, where it is of something else: We reply to requests within ten days, %s.", (words) =>
    expect(days(`We reply to requests within ten days, ${words}.`)).toBeNull(),
  );
  each("within|in|no later than|not later than|up to|it takes|it may take us, within,|in about")(
    "We reply to requests: %s ten days.",
    (words) => expect(days(`We reply to requests: ${words} ten days.`)).toBe(10),
  );
  each("after|for|each|in. Then|within; then")("not: We reply to requests: %s ten days.", (words) =>
    expect(days(`We reply to requests: ${words} ten days.`)).toBeNull(),
  );
  it("is at most 120 days, in at most 800 characters, and the first that is told", () => {
    const of = (number: number) => days(`We reply to requests within ${number} days.`);
    expect([119, 120, 121].map(of)).toEqual([119, 120, null]);
    const long = (length: number) => days("We reply to requests within ten days ".padEnd(length, "x"));
    expect([799, 800, 801].map(long)).toEqual([10, 10, null]);
    const told = ["We reply to requests within ten days.", "We reply to requests within five days."];
    expect(responseTimeIn(told.map((text) => passage(text)))?.value).toBe("ten days");
  });
});

describe("seat", () => {
  const country = (text: string, over: Partial<Passage> = {}, ...before: Passage[]) =>
    seatIn([...before, passage(text, over)])?.country ?? null;
  each(
    "Lamp is incorporated in France|Lamp is registered under French law in France|Lamp, organised with care in France|Lamp, organized in France|Lamp, established in France|Lamp was founded in France|Lamp was constituted in France|Our registered office: Lyon, France|Our principal place of business is France|Our head office is in France|Our registered address is in France|Our registered seat is in France|Registered number 7, France|Registered company number 7, France|Registered no. 7, France|Company number 7 of France|Company registration in France|Lamp has its headquarters in France|Lamp is headquartered in France|Our main office is in France|Lamp is domiciled in France|Lamp is based in France|Lamp is a company located in France|Lamp is a limited liability company in France|Write to: 7 Quai Rouge, France|The controller is Lamp, 7 Quai Rouge, France|By post: 7 Quai Rouge, France|By mail: 7 Quai Rouge, France|Operated by Lamp, 7 Quai Rouge, France|Located at 7 Quai Rouge, France|Attn: Lamp, 7 Quai Rouge, France|Address: 7 Quai Rouge, France",
  )("%s.", (text) => expect(country(`${text}.`)).toBe("FR"));
  each(
    "Lamp was born in France|Our shop is in France|Lamps of France since 1907|Address: Quai Rouge, France|7 Quai Rouge, France",
  )("not: %s.", (text) => expect(country(`${text}.`)).toBeNull());
  each(
    "if you are here|you live there|as you reside here|for residents|for users|for visitors|our customers|individuals|data subjects|a server|it is stored|it is hosted|transfers|the authority|authorities|a commission|the commissioner|regulators|as Civ. Code 7 says|supervisory|our representative|an agent|it is authorised|service providers|a vendor|payments|as we use it|the laws of it|jurisdiction|Privacy Shield|safe harbor|safe harbour|third-party|provider|Google|Facebook|Twitter|LinkedIn|category|categories|statute|opt-out|opt out",
  )("not, where others have it: Lamp is based in France, %s.", (words) =>
    expect(country(`Lamp is based in France, ${words}.`)).toBeNull(),
  );
  it.each<[string, string | null]>([
    ["Lamp is a Delaware corporation.", "US"],
    ["Lamp is an Ohio company.", "US"],
    ["Lamp, the New York limited liability company.", "US"],
    ["Lamp is a Texas non-profit.", "US"],
    ["Lamp is a Texas nonprofit.", "US"],
    ["Lamp is a Texas shop.", null],
    ["Lamp is a Texas company for users.", null],
  ])("%j: %s", (text, expected) => expect(country(text)).toBe(expected));
  it("stands in reach of what tells it", () => {
    const far = (tie: string, chars: number) => `Lamp ${tie.padEnd(chars, " ")}France`;
    expect(country(far("is incorporated in", 203))).toBe("FR");
    expect(country(far("is incorporated in", 204))).toBeNull();
    expect(country(far("is based in", 53))).toBe("FR");
    expect(country(far("is based in", 54))).toBeNull();
    expect(country("France knows that Lamp is based on lamps.")).toBeNull();
    const long = (length: number) => "Lamp is based in France ".padEnd(length, "x");
    expect([699, 700, 701].map((length) => country(long(length)))).toEqual(["FR", "FR", null]);
  });
  it("of several is the surest, then the first; of an address the last", () => {
    const [based, founded, other] = [
      "Lamp is based in Italy.",
      "Lamp was founded in France.",
      "Lamp is based in Spain.",
    ].map((text) => passage(text)) as [Passage, Passage, Passage];
    expect(seatIn([based, founded])?.country).toBe("FR");
    expect(seatIn([founded, based])?.country).toBe("FR");
    expect(seatIn([based, other])?.country).toBe("IT");
    expect(country("Address: 7 Spain Street, Lyon, France")).toBe("FR");
  });
  it("of an address stands after what announces it", () => {
    const address = "7 Quai Rouge, Lyon, France";
    expect(country(address, { leadIn: "Our address:" })).toBe("FR");
    expect(country(address, { headings: ["Lamps", "Contact us"] })).toBe("FR");
    expect(country(address, { headings: ["Contact us", "Lamps"] })).toBeNull();
    expect(country(address, {}, passage("Write to us:"))).toBe("FR");
    expect(country(address, {}, passage("Write to us:".padEnd(199, ".")))).toBe("FR");
    expect(country(address, {}, passage("Write to us:".padEnd(200, ".")))).toBeNull();
    const long = (length: number) => country(address.padEnd(length, "."), { leadIn: "Our address:" });
    expect([259, 260].map(long)).toEqual(["FR", null]);
    expect(country("Quai Rouge, Lyon, France", { leadIn: "Our address:" })).toBeNull();
  });
});

describe("phone numbers", () => {
  const phones = (text: string) => phonesIn(page(`# Lamps\n\n${text}`));
  each("Phone|Telephone|Tel|Call|Calling|Toll-free|Toll free|Tollfree|Hotline|Helpline|Mobile|Ring")(
    "%s: 555 867 5309",
    (cue) => expect(phones(`${cue}: 555 867 5309`)).toEqual(["555 867 5309"]),
  );
  each("Order|Saxophone|Fax|Phone fax|Recall is not it, nor|Telling")("not: %s: 555 867 5309", (cue) =>
    expect(phones(`${cue}: 555 867 5309`)).toEqual([]),
  );
  each(
    "+44 20 7946 0958|(+44) 20 7946 0958|+1 (555) 867-5309|+1.555.867.5309|800-555-0199|(800) 555-0199|1-833-555-0199|1 844 555 0199|1.855.555.0199|866 555 0199|877-555-0199|888-555-0199|1-800-LAMPS99|(800) LAMPS99|800-LAM-PS99|1 800 LAMPSHADES",
  )("%s", (number) => expect(phones(`Here: ${number}`)).toEqual([number]));
  each(
    "801-555-0199|822 555 0199|20 7946 0958|version 1.800.555.0199.3.4.5.6.7.8|x800-555-0199|+12345|+1234567890123456|a1-800-LAMPS99|1-900-LAMPS99|800-lamps99|1-800-LAMPSxyz",
  )("not: %s", (number) => expect(phones(`Here: ${number}`)).toEqual([]));
  it("each come once, however they are written", () => {
    expect(phones("Call +44 20 7946 0958 or +44-20-7946-0958.")).toEqual(["+44 20 7946 0958"]);
    expect(phones("Call +123456. Call +1234567. Call +123456789012345.")).toEqual([
      "+1234567",
      "+123456789012345",
    ]);
  });
});

describe("postal addresses", () => {
  const post = (...blocks: string[]) => postalAddresses(page(`# Lamps\n\n${blocks.join("\n\n")}`));
  const place = "Lamp Ltd, 7 Red Quay, Westhaven WH1 2AB";
  each(
    "By mail|By regular post|By mail or letter to|If you like, by e-mail, or by post to|Use our web address, or our postal address:|Write to us at|Mail us at|Send a letter to|Post it to|By postal mail to:|By regular mail:|By mail:|By post to:|By letter:|Mailing address:|Postal address is|Registered address:|Our address is|Business address:|Office address|Address:|Attn:|Attention:|Address .",
  )("%s …", (cue) => expect(post(`${cue} ${place}`)).toEqual([place]));
  each("See|We like|Addressing|Writing by|Mailed to")("not: %s …", (cue) =>
    expect(post(`${cue} ${place}`)).toEqual([]),
  );
  each(
    "7 Red Quay, PO Box 12|7 Red Quay, P.O. Box 12|7 Red Quay, P.O. Box 345|7 Red Quay, PO  Box 1|7 Red Quay, Westhaven, ME 04101|7 Red Quay, Westhaven ME. 04101-1234|7 Red Quay, Westhaven ME, 04101|7 Red Quay, Westhaven W1 2AB|7 Red Quay, Westhaven W12 3AB|7 Red Quay, Westhaven WH1A 2AB|Rote Gasse 7, 1234 Westhafen|Rote Gasse 7, 20457 Westhafen|Rote Gasse 7, 123456 Westhafen|7 Red Quay, Westhaven K1A 0B1|7 Red Quay, Westhaven K1A0B1|7 Red Quay, Westhafen 12345|7 Red Quay, Westhafen, 123456",
  )("%s", (address) => expect(post(`Address: ${address}`)).toEqual([address.replace(/\s+/g, " ")]));
  each(
    "7 Red Quay, Westhaven|Red Quay, Westhaven WHX 2AB|7 Red Quay, P-O Box|7 Red Quay, ME 0410|7 Red Quay, K1A 0B|7 Red Quay, KAA 0B1|7 red, W1 2A",
  )("not: %s", (address) => expect(post(`Address: ${address}`)).toEqual([]));
  each(
    "E-mail: a|email us|phone 7|tel 7|telephone|fax 7|call us|website|https://lamp.example|www.lamp.example|or by phone|or via us|or at home|if you like|you can|please|we will|ada@lamp.example",
  )("end before: %s", (words) => expect(post(`Address: ${place}, ${words}`)).toEqual([place]));
  it("go on with a country, but not with a sentence", () => {
    expect(post(`Address: ${place}, United Kingdom. Lamps are lit.`)).toEqual([`${place}, United Kingdom`]);
    expect(post(`Address: ${place}. Lamps are lit.`)).toEqual([place]);
    expect(post(`Address: ${place}, A B C D E`)).toEqual([`${place}, A B C D`]);
    expect(post(`Address: ${place}, U.S.A. Lamps are lit.`)).toEqual([`${place}, U.S.A.`]);
    expect(post(`Address: ${place}, U.S. Lamps are lit.`)).toEqual([place]);
  });
  it("begin after what leads to them", () => {
    for (const lead of ["us at the following address:", "us, to:", "at:", "below:", "the following:,"])
      expect(post(`Write to ${lead} ${place}`)).toEqual([place]);
    for (const lead of [
      "By mail, and use this postal address:",
      "By letter, for lamps from abroad, to",
      "Our address, for letters of anger at",
      "We keep your address. By mail to",
      "Tell us by mail or e-mail. Mail to",
    ])
      expect(post(`${lead} ${place}`), lead).toEqual([place]);
  });
  it("go on on the next lines, up to what is no line of an address", () => {
    const lines = ["Lamp Ltd,", "7 Red Quay", "Westhaven WH1 2AB"];
    expect(post("Write to us at:", ...lines)).toEqual([place]);
    expect(post("Write to us at:", "Lamp Inc.", ...lines.slice(1))).toEqual([
      "Lamp Inc., 7 Red Quay, Westhaven WH1 2AB",
    ]);
    expect(post("Write to us at:", "We like letters.", ...lines)).toEqual([]);
    expect(post("Write to us at:", "Letters:", ...lines)).toEqual([]);
    expect(post("Write to us at:", "Please wait", ...lines)).toEqual([]);
    const line = (length: number) => "Lamp".padEnd(length, "p");
    expect(post("Write to us at:", line(90), ...lines)).toHaveLength(1);
    expect(post("Write to us at:", line(91), ...lines)).toEqual([]);
    expect(post("Write to us at:", "A", "B", "C", "D", ...lines)).toHaveLength(1);
    expect(post("Write to us at:", "A", "B", "C", "D", "E", ...lines)).toEqual([]);
  });
  it("each come once, and are no shorter than twelve characters", () => {
    expect(post(`Address: ${place}`, `Our address: ${place.replaceAll(",", "")}`)).toHaveLength(1);
    expect(post("Address: 7 Q, W1 2AB")).toEqual([]);
    expect(post("Address: 7 Qu, W1 2AB")).toEqual(["7 Qu, W1 2AB"]);
  });
});

describe("pages for requests", () => {
  const pages = (text: string, url: string | null = null) =>
    requestPages(page(`# Lamps\n\n${text}`, url)).map(({ kind, value }) => `${kind} ${value}`);
  each(
    "Contact us|Contact our team|Reach us|Get in touch|Submit a note|Submit your note|Make a request|Exercise your rights|Exercise these rights|Exercise any right|Exercise this right|Making your request|Make requests|Exercising your rights|Submit an inquiry|Submit any request|Submitting your request|Submit requests|Privacy requests|Privacy forms|Data access requests|Our request forms|Web forms|Online forms|Deletion requests|Opt-out requests|Privacy request|Our privacy portal|Privacy form|Privacy question|Privacy questions|A data request|A data access request|A data subject request|A data subject access request|Request form|Web form|Webform|Online form|Fill in it|Fill out it|By filling in|By filling out|Delete request|Deletion request|Opt-out request|Opt out request|Using this form|Using our form|Using the form",
  )("%s: …", (words) => expect(pages(`${words}: https://lamp.example/help`)).toHaveLength(1));
  each(
    "Contact them|Reach them|Submit to none|Privacy parties|Exercise daily|Fill up|Platform|Using a form of light",
  )("not: %s: …", (words) => expect(pages(`${words}: https://lamp.example/help`)).toEqual([]));
  each("form|web-form|webform|my-request|dsar|privacyportal|onetrust|contact-us")("of a form: /%s", (path) =>
    expect(pages(`Contact us: https://lamp.example/${path}`)).toEqual([`form https://lamp.example/${path}`]),
  );
  each("formal|help|contact")("of no form: /%s", (path) =>
    expect(pages(`Contact us: https://lamp.example/${path}`)).toEqual([`url https://lamp.example/${path}`]),
  );
  it("is a form where the sentence says so", () => {
    expect(pages("Contact us by the form at https://lamp.example/help")).toEqual([
      "form https://lamp.example/help",
    ]);
  });
  each(
    "lamp.example/privacy-policy|lamp.example/privacypolicy|lamp.example/terms|aboutads.info|networkadvertising.org|youronlinechoices.eu|allaboutcookies.org|tools.google.com|lamp.example/adssettings|edpb.example|europa.eu|ico.org.uk",
  )("not: %s", (address) => expect(pages(`Contact us: https://${address}`)).toEqual([]));
  it("ends before the sentence's signs, comes once, and is not the page itself", () => {
    expect(pages("Contact us: https://lamp.example/help. Or call.")).toEqual([
      "url https://lamp.example/help",
    ]);
    expect(pages("Contact us (https://lamp.example/help), please.")).toEqual([
      "url https://lamp.example/help",
    ]);
    expect(pages("Contact us: https://lamp.example/help;:, please.")).toEqual([
      "url https://lamp.example/help",
    ]);
    expect(pages("Contact us: https://lamp.example/help or https://lamp.example/help")).toHaveLength(1);
    expect(pages("Contact us: https://lamp.example/p#end", "https://lamp.example/p")).toEqual([]);
    expect(pages("Contact us: https://lamp.example/q#end", "https://lamp.example/p")).toHaveLength(1);
    expect(pages("Contact us: [here](https://lamp.example/a). Read [on](https://lamp.example/b).")).toEqual([
      "url https://lamp.example/a",
    ]);
    expect(pages("Contact us: [here](ftp://lamp.example/a).")).toEqual([]);
  });
});

describe("mailboxes", () => {
  const mails = (text: string) =>
    contactsOf(page(`# Lamp\n\n${text}`))
      .filter(({ kind }) => kind === "email")
      .map(({ value }) => value);
  each(
    "career|careers|job|jobs|press|media|postmaster|abuse|hostmaster|unsubscribe|security|security-report|securityteam|content|advertising|sales|investor|accessibility|ada|closemyaccount|newsletter|copyright|dmca",
  )("for other matters: %s@", (box) =>
    expect(mails(`Write to ${box}@lamp.com or to us@lamp.com.`)).toEqual(["us@lamp.com"]),
  );
  each("pressing|sale|adam|securities|contents")("for all matters: %s@", (box) =>
    expect(mails(`Write to ${box}@lamp.com or to us@lamp.com.`)).toEqual([`${box}@lamp.com`, "us@lamp.com"]),
  );
  each("privacy|dpo|gdpr|ccpa|mydata|legal|protection|compliance|datenschutz")(
    "for privacy, first: %s@",
    (box) =>
      expect(mails(`Write to us@lamp.com or to ${box}@lamp.com.`)).toEqual([
        `${box}@lamp.com`,
        "us@lamp.com",
      ]),
  );
  each(
    "deactivate it|technical help|to close your account|closing your account|a phone number|security of it|a security issue|block it|billing|order status|a refund",
  )("a help desk for other help is left out beside one for privacy: %s", (words) => {
    const desk = `For ${words}, write to help@lamp.com.`;
    expect(mails(`${desk} Else to privacy@lamp.com.`)).toEqual(["privacy@lamp.com"]);
    expect(mails(`${desk} Else to us@lamp.com.`)).toEqual(["help@lamp.com", "us@lamp.com"]);
    expect(mails(`${desk} And help@lamp.com for all. Else to privacy@lamp.com.`)).toHaveLength(2);
  });
});

describe("dates", () => {
  const values = (text: string) => datesIn(text, "month-first").map(({ value }) => value);
  it.each<[string, string[]]>([
    ["2023 - 5 - 25", ["2023-05-25"]],
    ["2023_05_25", ["2023"]],
    ["2023x5-25", ["2023"]],
    ["25 . 5 . 2023", ["2023-05-25"]],
    ["25. 5 .2023", ["2023-05-25"]],
    ["25.5x.2023", []],
    ["05 / 2023", ["2023-05"]],
    ["5.2023", ["2023-05"]],
    ["5/1823", []],
    ["13/2023", []],
    ["2023-05.", ["2023-05"]],
    ["2023-05.77", []],
    ["2023/12", ["2023-12"]],
    ["2023-13", []],
    ["20230131", ["2023-01-31"]],
    ["20230130", ["2023-01-30"]],
    ["20230132", []],
    ["120230131", []],
    ["June 1st 2023", ["2023-06-01"]],
    ["June 2nd, 2023", ["2023-06-02"]],
    ["June 3 rd 2023", ["2023-06-03"]],
    ["June 4th, 2023", ["2023-06-04"]],
    ["1992", []],
    ["1993", ["1993"]],
    ["2100", []],
    ["2099", ["2099"]],
    ["2000-02-29", ["2000-02-29"]],
    ["2100-02-29", []],
    ["2100-02-28", ["2100-02-28"]],
    ["2024-02-29", ["2024-02-29"]],
    ["2023-06-30", ["2023-06-30"]],
    ["2023-06-31", []],
    ["2023-12-31", ["2023-12-31"]],
    ["2023-12-32", []],
  ])("%j: %j", (text, expected) => expect(values(text)).toEqual(expected));
  it("are looked for in 600 characters", () => {
    expect(values(`${" ".repeat(596)}2023`)).toEqual(["2023"]);
    expect(values(`${" ".repeat(597)}2023`)).toEqual([]);
  });
});
