import { describe, expect, it } from "vitest";
import { homesOf, usualAddresses } from "../../../src/extension/background/usual.ts";

describe("home pages", () => {
  it.each([
    ["https://www.shop.example/basket?x=1", ["https://www.shop.example/"]],
    ["https://www.shop.example/", []],
    ["https://www.shop.example/?page=imprint", ["https://www.shop.example/"]],
    ["https://blog.shop.example/2026/05", ["https://blog.shop.example/", "https://shop.example/"]],
    ["https://blog.shop.example/", ["https://shop.example/"]],
    ["http://192.168.1.4:8080/a", ["http://192.168.1.4:8080/"]],
    ["about:blank", []],
  ])("of %s", (page, homes) => {
    expect(homesOf(page)).toEqual(homes);
  });
});

describe("usual addresses", () => {
  it("are few, and on the page's own host and port", () => {
    const addresses = usualAddresses("http://shop.example:8080/a/b?c#d");
    expect(addresses[0]).toBe("http://shop.example:8080/privacy-policy");
    expect(addresses.length).toBeLessThanOrEqual(8);
    for (const address of addresses) expect(new URL(address).origin).toBe("http://shop.example:8080");
    expect(usualAddresses("about:blank")).toEqual([]);
  });
});
