import { describe, expect, it } from "vitest";
import { choiceLinksIn } from "../../../src/policy/details/choices.ts";
import { readDocument } from "../../../src/policy/document/read.ts";

const linksOf = (markdown: string) => choiceLinksIn(readDocument(markdown, { type: "markdown" }));
const found = (markdown: string) => linksOf(markdown).map(({ purpose, url }) => `${purpose} ${url}`);

describe("links with a purpose", () => {
  it.each([
    [
      "[Do Not Sell My Personal Information](https://shop.example/dns)",
      "opt-out-sale https://shop.example/dns",
    ],
    [
      "To have your data deleted, visit [this page](https://shop.example/erase-me).",
      "delete https://shop.example/erase-me",
    ],
    [
      "You can [delete your account](https://shop.example/account/close).",
      "delete https://shop.example/account/close",
    ],
    [
      "To opt out of targeted advertising, go to https://www.aboutads.info/choices.",
      "opt-out-ads https://www.aboutads.info/choices",
    ],
    [
      "Google offers an [opt-out add-on](https://tools.google.com/dlpage/gaoptout).",
      "opt-out-analytics https://tools.google.com/dlpage/gaoptout",
    ],
    [
      "You may [unsubscribe](https://shop.example/u) from our letters.",
      "opt-out-marketing https://shop.example/u",
    ],
    [
      "Send your request by our [request form](https://shop.example/form).",
      "access https://shop.example/form",
    ],
    ["Change your [cookie settings](https://shop.example/cookies).", "cookies https://shop.example/cookies"],
    [
      "You may lodge a complaint with the [ICO](https://ico.org.uk/concerns).",
      "complain https://ico.org.uk/concerns",
    ],
    ["Look into your [privacy settings](https://shop.example/me).", "preferences https://shop.example/me"],
  ])("%s", (markdown, expected) => {
    expect(found(markdown)).toEqual([expected]);
  });

  it.each([
    ["Read our [privacy policy](https://shop.example/privacy-policy) for how to delete data."],
    ["We sell [books](https://shop.example/books)."],
    ["You may ask us to delete your data. Our [shop](https://shop.example/) is open."],
    ["[Delete](mailto:privacy@shop.example) by mail."],
  ])("%s: none", (markdown) => {
    expect(found(markdown)).toEqual([]);
  });

  it("are quoted with their sentence, verbatim, each once", () => {
    const markdown =
      "We like letters. To delete your data, [click here](https://shop.example/d). Again: to delete your data, [click here](https://shop.example/d).";
    const [link, ...others] = linksOf(markdown);
    expect(others).toEqual([]);
    const { text } = readDocument(markdown, { type: "markdown" });
    expect(link?.quote.text).toBe("To delete your data, click here.");
    expect(text.slice(link?.quote.start, link?.quote.end)).toBe(link?.quote.text);
  });
});
