import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/policy/document/read.ts";
import { judgePolicy } from "../../src/policy/is-policy.ts";

const judgeFile = (name: string) =>
  judgePolicy(readDocument(readFileSync(`tests/fixtures/policies/${name}`), { name }));

describe("fixtures", () => {
  it.each(["harbour-books.html", "harbour-books.txt"])("%s is a policy", (name) => {
    expect(judgeFile(name)).toEqual({ isPolicy: true, reason: null });
  });
  it.each([
    ["terms.html", "terms"],
    ["index.html", "index"],
    ["login.html", "login"],
    ["article.html", "other"],
    ["cookie-banner.html", "other"],
    ["script-drawn.html", "script-drawn"],
    ["deutsch.html", "language"],
  ])("%s is none: %s", (name, reason) => {
    expect(judgeFile(name)).toEqual({ isPolicy: false, reason });
  });
});

describe("short texts", () => {
  const judge = (markdown: string) => judgePolicy(readDocument(markdown, { type: "markdown" }));

  it("a policy of a few sentences is one", () => {
    const policy =
      "# Privacy\n\nTide Table is a small app for people who fish. The app does not collect, store or share any personal data. " +
      "Your places are kept on your phone and are deleted with the app. We use no cookies and no analytics. " +
      "If this policy changes, the new text will be posted here. Questions? Write to hello@tide-table.example.";
    expect(judge(policy)).toEqual({ isPolicy: true, reason: null });
  });
  it("a sentence is too short", () => {
    expect(judge("# Privacy Policy\n\nComing soon.").reason).toBe("too-short");
  });
  it("a shop's page is none", () => {
    const shop =
      "# Books about the sea\n\nWe sell books about the sea, new and old, and we send them all over the country. " +
      "Come and see us by the harbour, any day but Monday. Ada will make you a cup of tea, and the cat will sit on your knee. " +
      "This month all of our poetry is cheaper, and the children's corner has been painted blue.";
    expect(judge(shop).reason).toBe("other");
  });
  it("a policy that forbids and disclaims like terms do is still a policy", () => {
    const policy =
      "# Privacy Policy\n\nWe collect your name and e-mail address when you sign up. We share your information with third parties who send our parcels. " +
      "We use cookies to keep you logged in. We are not liable for the websites of others. These terms are governed by the laws of England. " +
      "You may not use the site if you are under 13, and we do not knowingly collect data of children.";
    expect(judge(policy).isPolicy).toBe(true);
  });
});
