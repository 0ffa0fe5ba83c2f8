import { describe, expect, it } from "vitest";
import { size } from "../../../src/extension/options/size.ts";
import { languageName } from "../../../src/extension/popup/language-name.ts";
import { moment, policyDate, shortAddress } from "../../../src/extension/ui/format.ts";

describe("dates", () => {
  it.each([
    ["2022-12-11", "11 Dec 2022"],
    ["2022-12", "Dec 2022"],
    ["2022", "2022"],
    ["spring", "spring"],
  ])("%s", (updated, shown) => {
    expect(policyDate(updated, "en-GB")).toBe(shown);
  });

  it("are as the reader's language writes them", () => {
    expect(policyDate("2022-12-11", "de")).toBe("11. Dez. 2022");
    expect(policyDate("2022-05-04", "pl")).toBe("4 maja 2022");
    expect(policyDate("2022-05", "pl")).toBe("maj 2022");
    expect(moment(Date.UTC(2022, 4, 4, 12), 0, "pl").text).toBe("4 maja 2022");
  });

  it("the time of day only on the same day", () => {
    const at = new Date(2026, 2, 3, 14, 2).getTime();
    expect(moment(at, at + 60_000, "en-GB")).toEqual({ text: "14:02", today: true });
    expect(moment(at, at + 48 * 3_600_000, "en-GB")).toEqual({ text: "3 Mar 2026", today: false });
  });
});

it.each([
  [12, "1 kB"],
  [48_400, "48 kB"],
  [1_450_000, "1.5 MB"],
])("%d bytes", (bytes, shown) => {
  expect(size(bytes, "en")).toBe(shown);
});

it("languages by name, and what is no code as it is", () => {
  expect(languageName("sv", "en")).toBe("Swedish");
  expect(languageName("?", "en")).toBe("?");
});

it.each([
  ["https://www.shop.example/", "shop.example"],
  ["http://shop.example/privacy/", "shop.example/privacy"],
  ["https://shop.example/a?b=c", "shop.example/a?b=c"],
])("%s for short", (url, shown) => {
  expect(shortAddress(url)).toBe(shown);
});
