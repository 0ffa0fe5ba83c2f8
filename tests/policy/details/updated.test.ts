import { describe, expect, it } from "vitest";
import { updatedDate } from "../../../src/policy/details/updated.ts";
import { readDocument } from "../../../src/policy/document/read.ts";

const FILL =
  "\n\nWe collect your name when you order a book.\n\nWe keep it for a while, and then we delete it.".repeat(
    12,
  );
const dateOf = (markdown: string, url: string | null = null) =>
  updatedDate(readDocument(markdown, { type: "markdown", url }));

describe("formats", () => {
  it.each([
    ["Last updated: December 11, 2022", "2022-12-11"],
    ["Last updated on 11 December 2022.", "2022-12-11"],
    ["Last modified: the 11th of December, 2022", "2022-12-11"],
    ["Last Revised Dec. 11th, 2022", "2022-12-11"],
    ["Updated 2022-12-11", "2022-12-11"],
    ["Updated 2022/12/11", "2022-12-11"],
    ["Last update: 12/31/2022", "2022-12-31"],
    ["Last update: 31/12/2022", "2022-12-31"],
    ["Stand: last updated 31.12.2022", "2022-12-31"],
    ["Last updated 1-FEB-2023", "2023-02-01"],
    ["Last updated: January 2024", "2024-01"],
    ["Last updated: 01/2024", "2024-01"],
    ["Last updated: 2024", "2024"],
    ["This policy is effective as of May 25th, 2018", "2018-05-25"],
    ["Effective date: 2018.05.25", "2018-05-25"],
    ["Version 1.2 – May 2018", "2018-05"],
    ["**Last updated**\n\n3 March 2024", "2024-03-03"],
    ["May 25, 2018", "2018-05-25"],
  ])("%j is %s", (line, date) => {
    expect(dateOf(`# Privacy Policy\n\n${line}${FILL}`)).toBe(date);
    expect(dateOf(`# Privacy Policy${FILL}\n\n${line}`)).toBe(date);
  });
});

describe("a date that can be read both ways", () => {
  it("is read as the writer's other dates", () => {
    expect(dateOf(`Last updated: 01/02/2023${FILL}\n\nOn 25/12/2022 we moved.`)).toBe("2023-02-01");
    expect(dateOf(`Last updated: 01/02/2023${FILL}\n\nOn 12/25/2022 we moved.`)).toBe("2023-01-02");
  });
  it("is read as in the writer's country", () => {
    expect(dateOf(`Last updated: 01/02/2023${FILL}`, "https://shop.co.uk/privacy")).toBe("2023-02-01");
    expect(dateOf(`Last updated: 01/02/2023${FILL}\n\nShop LLC, Delaware, United States`)).toBe("2023-01-02");
    expect(dateOf(`Last updated: 01/02/2023${FILL}\n\nShop Limited, England, United Kingdom`)).toBe(
      "2023-02-01",
    );
  });
  it("is no date where it can't be one", () => {
    expect(dateOf(`Last updated: 31/31/2023${FILL}`)).toBeNull();
    expect(dateOf(`Last updated: February 30, 2023${FILL}`)).toBe("2023");
  });
});

describe("which of several dates", () => {
  it("the update, not the day of effect", () => {
    expect(dateOf(`Effective: 1 May 2020\n\nLast updated: 3 April 2020${FILL}`)).toBe("2020-04-03");
  });
  it("the day of effect where there is no other", () => {
    expect(dateOf(`Effective: 1 May 2020${FILL}\n\n© 2026 Harbour Books`)).toBe("2020-05-01");
  });
  it("the newest entry of a history", () => {
    const history =
      "\n\n## Change log\n\n- 3 May 2019: first version\n- 4 June 2020: cookies\n- 5 July 2021: more on cookies";
    expect(dateOf(`# Privacy${FILL}${history}`)).toBe("2021-07-05");
  });
  it("the day before the month, where companies have such endings", () => {
    expect(dateOf(`Last updated: 05/06/2020${FILL}\n\nHarbour B.V. sells.`)).toBe("2020-06-05");
    expect(dateOf(`Last updated: 05/06/2020${FILL}\n\nHarbour B.V.A. sells.`)).toBe("2020-05-06");
  });
  it("not the version before", () => {
    expect(dateOf(`Last updated: 4 June 2020 (see the previous version of 3 May 2019)${FILL}`)).toBe(
      "2020-06-04",
    );
  });
});

describe("no date of the policy", () => {
  it.each([
    "© 2024 Harbour Books. All rights reserved.",
    "Copyright 2001-2024 Harbour Books",
    "*The following text is extracted and transformed from the harbour.example privacy policy that was archived on 2018-12-27.*",
    "This follows the General Data Protection Regulation of 27 April 2016.",
    "The Privacy Act came into force on 1 January 2020.",
    "Section 22575 came into force on 1 January 2014.",
    "Resolution no. 112 came into force on 1 January 2014.",
    "We will answer within 30 days.",
    "We have sold books since 1998.",
  ])("%j", (line) => {
    expect(dateOf(`# Privacy Policy\n\n${line}${FILL}\n\n${line}`)).toBeNull();
  });
});
