import { describe, expect, it } from "vitest";
import { landingOf } from "../../src/net/landing.ts";

describe("where a request was led", () => {
  it.each([
    ["https://shop.example/privacy", "https://shop.example/login?next=%2Fprivacy", "login"],
    ["https://shop.example/privacy", "https://accounts.shop.example/oauth2/authorize?x=1", "login"],
    ["https://shop.example/datenschutz", "https://shop.example/konto/anmelden", "login"],
    ["https://shop.example/privacy", "https://shop.example/users/sign_in", "login"],
    ["https://shop.example/privacy", "https://www.shop.example/", "home"],
    ["https://shop.example/privacy", "https://shop.example/en/", "home"],
    ["https://www.shop.example/privacy.html", "https://shop.example/index.php", "home"],
  ])("%s to %s: %s", (asked, ended, landing) => {
    expect(landingOf(asked, ended)).toBe(landing);
  });

  it.each([
    ["https://shop.example/privacy", "https://shop.example/privacy"],
    ["http://shop.example/privacy", "https://www.shop.example/legal/privacy-policy"],
    ["https://shop.example/privacy", "https://privacy.group.example/"], // a host of its own for its policies
    ["https://shop.example/", "https://shop.example/en/"], // the home page was asked for
    ["https://shop.example/login", "https://shop.example/login/"],
    ["https://shop.example/privacy", "https://shop.example/blog-in-privacy"],
    ["https://shop.example/privacy", "https://shop.example/#/privacy"],
    ["https://shop.example/privacy", "https://shop.example/?page=privacy"],
    ["https://shop.example/privacy", "nonsense"],
  ])("%s to %s: where it was asked", (asked, ended) => {
    expect(landingOf(asked, ended)).toBeNull();
  });
});
