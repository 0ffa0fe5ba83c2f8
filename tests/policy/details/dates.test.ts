import { describe, expect, it } from "vitest";
import { datesIn, orderIn, type DateOrder } from "../../../src/policy/details/dates.ts";

const values = (text: string, order: DateOrder = "month-first") =>
  datesIn(text, order).map(({ value }) => value);

describe("dates in a text", () => {
  it.each<[string, string[]]>([
    // in numbers
    ["on 2023-05-25", ["2023-05-25"]],
    ["on 2023/5/2", ["2023-05-02"]],
    ["on 2023. 5. 25", ["2023-05-25"]],
    ["on 2023年5月25日", ["2023-05-25"]],
    ["on 25.5.2023", ["2023-05-25"]],
    ["on 25-05-2023", ["2023-05-25"]],
    ["on 25/5/23", ["2023-05-25"]],
    ["on 5/25/2023", ["2023-05-25"]],
    ["version 20230525", ["2023-05-25"]],
    ["version 20231031", ["2023-10-31"]],
    ["version 20230109", ["2023-01-09"]],
    ["version 20231399", []],
    ["since 05/2023", ["2023-05"]],
    ["since 12.2023", ["2023-12"]],
    ["since 2023-05", ["2023-05"]],
    ["since 2023-12.", ["2023-12"]],
    ["since 2023", ["2023"]],
    // in words
    ["on May 25, 2023", ["2023-05-25"]],
    ["on 25 May 2023", ["2023-05-25"]],
    ["on the 25th of May 2023", ["2023-05-25"]],
    ["on March 1st, 2024", ["2024-03-01"]],
    ["in December, 2022", ["2022-12"]],
    ["in Sept 2021", ["2021-09"]],
    ["in January 2021", ["2021-01"]],
    // several, in their order
    ["from 1 June 2020 to 2023-05-25", ["2020-06-01", "2023-05-25"]],
    ["© 2019, changed 3/15/2022", ["2019", "2022-03-15"]],
    // none
    ["within 30 days", []],
    ["on Monday", []],
    ["in May", []],
    ["on 2023-13-01", []],
    ["on 2023-02-30", []],
    ["on 2023-04-31", []],
    ["on 2023-02-29", []],
    ["on 2023-05-00", []],
    ["call 2023-555", []],
    ["version 1.2.3", []],
    ["from 1899 to 1992", []],
    ["12 Quay Street", []],
  ])("%j", (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  it("knows leap years", () => {
    expect(values("on 2024-02-29")).toEqual(["2024-02-29"]);
    expect(values("on 2000-02-29")).toEqual(["2000-02-29"]);
    expect(values("on 2100-02-29")).toEqual([]);
  });
  it("takes the years in which policies are written", () => {
    expect(values("1993, 2023, 2099")).toEqual(["1993", "2023", "2099"]);
    expect(values("on 2100-01-02")).toEqual(["2100-01-02"]);
    expect(values("on 2101-01-02")).toEqual([]);
    expect(values("on 1992-01-02")).toEqual([]);
  });
  it("reads what could be read both ways as its writer would", () => {
    expect(values("on 3/4/2023", "month-first")).toEqual(["2023-03-04"]);
    expect(values("on 3/4/2023", "day-first")).toEqual(["2023-04-03"]);
    expect(values("on 3.4.2023", "month-first")).toEqual(["2023-04-03"]);
    expect(values("on 3-4-2023", "month-first")).toEqual(["2023-04-03"]);
    expect(values("on 12/12/2023", "day-first")).toEqual(["2023-12-12"]);
  });
  it("says where each stands", () => {
    const text = "Changed on May 25th, 2023, and again 2024-01-02.";
    expect(datesIn(text, "month-first").map(({ start, end }) => text.slice(start, end))).toEqual([
      "May 25th, 2023",
      "2024-01-02",
    ]);
  });
  it("looks at the beginning of a long text only", () => {
    expect(values(`2023-05-25 ${"x".repeat(600)} 2024-05-25`)).toEqual(["2023-05-25"]);
  });
});

describe("how a writer orders day and month", () => {
  it.each<[string, DateOrder | null]>([
    ["on 25/5/2023", "day-first"],
    ["on 5/25/2023", "month-first"],
    ["on 13/12/23", "day-first"],
    ["on 12/13/23", "month-first"],
    ["on 3/4/2023 and 25/5/2023", "day-first"],
    ["on 3/4/2023", null],
    ["on 12/12/2023", null],
    ["on 25/13/2023", null],
    ["on 25.5.2023", null],
    ["never", null],
  ])("%j", (text, order) => {
    expect(orderIn(text)).toBe(order);
  });
});
