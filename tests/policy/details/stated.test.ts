import { describe, expect, it } from "vitest";
import { ageIn } from "../../../src/policy/details/age.ts";
import { periodsIn } from "../../../src/policy/details/periods.ts";
import { responseTimeIn } from "../../../src/policy/details/response-time.ts";
import { seatIn } from "../../../src/policy/details/seat.ts";
import { passagesOf } from "../../../src/policy/document/passages.ts";
import { readDocument } from "../../../src/policy/document/read.ts";

const read = (markdown: string) =>
  passagesOf(readDocument(`# Privacy Policy\n\n${markdown}\n`, { type: "markdown" }));

describe("periods", () => {
  const values = (markdown: string) => periodsIn(read(markdown)).map(({ value }) => value);
  it.each<[string, string[]]>([
    ["We delete server logs after 90 days.", ["90 days"]],
    ["Invoices are kept for seven years.", ["seven years"]],
    ["We keep the following:\n\n- messages: six months\n- orders: 10 years", ["six months", "10 years"]],
    ["## How long we keep data\n\nFor three (3) years after your last visit.", ["three (3) years"]],
    ["We keep your data for as long as necessary.", []],
    ["We answer requests for deletion within 30 days.", []],
    ["The cookie expires after two years.", []],
    ["In the last 12 months we did not keep or sell any data.", []],
    ["We do not store data of children under 13 years of age.", []],
    ["We have kept our promises for more than 20 summers.", []],
  ])("%j", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe("least age", () => {
  const years = (markdown: string) => ageIn(read(markdown))?.years ?? null;
  it.each<[string, number | null]>([
    ["You must be at least 16 years old to use the app.", 16],
    ["Our website is not directed to children under the age of thirteen.", 13],
    ["We do not knowingly collect data from anyone under 18.", 18],
    ["If you are younger than 14, you may not open an account.", 14],
    ["Not for children under 13. Nobody under 13 may register.\n\nNo offers to readers under 18.", 13],
    [
      "You must be at least 18 years old to buy wine.\n\nNot for children under 13.\n\nNobody under 13 may register.",
      13,
    ],
    ["You must be at least 18 years old to buy wine.\n\nNot for children under 13.", 18],
    ["Children love our seeds.", null],
    ["Orders under 20 euro are not shipped.", null],
  ])("%j", (text, expected) => {
    expect(years(text)).toBe(expected);
  });
});

describe("time to answer", () => {
  const days = (markdown: string) => responseTimeIn(read(markdown))?.days ?? null;
  it.each<[string, number | null]>([
    ["We will respond to your request within one month.", 30],
    ["We answer all questions within five working days.", 5],
    ["We reply to requests no later than 45 days after we receive them.", 45],
    ["We will tell the authority of a breach within 72 hours.", null],
    ["We keep your request for three years.", null],
    ["We respond to requests as soon as we can.", null],
  ])("%j", (text, expected) => {
    expect(days(text)).toBe(expected);
  });
});

describe("seat", () => {
  const country = (markdown: string) => seatIn(read(markdown))?.country ?? null;
  it.each<[string, string | null]>([
    ["Harbour Books GmbH is registered in Germany.", "DE"],
    ["Our registered office is 1 Quay Street, London, SW1A 1AA.", "GB"],
    ["Harbour Books is a Delaware corporation.", "US"],
    ["Tide Table is based in the Netherlands and loved everywhere.", "NL"],
    ["Write to us at: Harbour Books, 12 Quay Road, Springfield, IL 62701.", "US"],
    ["## Contact us\n\nHarbour Books, Hafenstraße 3, 20457 Hamburg, Germany", "DE"],
    ["Write to us at: Via del Porto 10, Milano, MI 20154, Italy.", "IT"],
    ["If you live in France, you have more rights.", null],
    ["Our servers are located in Ireland, at 3 Dock Road.", null],
    ["## CONTACT US\n\nWe like letters.", null],
  ])("%j", (text, expected) => {
    expect(country(text)).toBe(expected);
  });
});
