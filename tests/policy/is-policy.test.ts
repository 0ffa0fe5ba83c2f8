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

describe("pages that are none", () => {
  const judge = (html: string) =>
    judgePolicy(readDocument(`<!doctype html><html lang="en"><body>${html}</body></html>`, { type: "html" }));

  it("terms of service that mention the privacy policy", () => {
    const terms = `<h1>Terms of Service</h1>${[
      "By opening an account at Harbour Books you agree to these terms, which are governed by the laws of England.",
      "You may not copy, resell or take apart the service, and you must not post what breaks the law.",
      "We grant you a revocable, non-exclusive licence to use the shop; all copyrights and trademarks stay with us.",
      "The service comes without any warranty, and our liability is limited to what you paid in the last year.",
      "You agree to indemnify us against claims that follow from your use of the service.",
      "We may terminate your account or your access to the service where you break these terms.",
      "Any dispute goes to arbitration in London, and the courts there have jurisdiction.",
      "How we treat personal data is told in our privacy policy, which is a paper of its own.",
    ]
      .map((text) => `<p>${text}</p>`)
      .join("")}`;
    expect(judge(terms)).toEqual({ isPolicy: false, reason: "terms" });
  });

  it("a page that is not there", () => {
    const page =
      "<h1>404: page not found</h1><p>The page that you look for has moved or was never here. Go back to the front page, or search our shop for books about the sea, harbours, ships and the people who love them. If you think that this is our mistake, tell us.</p>";
    expect(judge(page)).toEqual({ isPolicy: false, reason: "other" });
  });

  it("a log-in page with a word on privacy", () => {
    const page =
      '<h1>Log in</h1><form><label>E-mail<input type="email"></label><label>Password<input type="password"></label></form><p>By logging in you accept our terms and our privacy policy. Forgot your password? We send a new one to your e-mail address. New here? Open an account in two minutes and never lose a basket again.</p>';
    expect(judge(page)).toEqual({ isPolicy: false, reason: "login" });
  });

  it("an index of policies", () => {
    const names = ["Website", "App", "Shop", "Applicants", "Newsletter", "Events"];
    const page = `<h1>Privacy at Harbour Books</h1><p>Choose the policy that is for you.</p><ul>${names
      .map(
        (name) =>
          `<li><a href="/privacy/${name}">${name} privacy policy of Harbour Books Limited, London</a></li>`,
      )
      .join("")}</ul>`;
    expect(judge(page)).toEqual({ isPolicy: false, reason: "index" });
  });

  it("a newspaper's article about privacy", () => {
    const page = `<h1>What shops know about us</h1>${[
      "On a rainy morning in Leeds, Ada Brook opened her mailbox and found an advertisement for a pram.",
      "She had told nobody that she was expecting, but a supermarket had guessed it from what she bought.",
      "Researchers say that such guesses are now common, and that few readers know how they are made.",
      "Lawmakers in two countries want to forbid the trade in shopping lists by the end of next year.",
      "The industry answers that its customers like good offers, and that most of them never complain.",
    ]
      .map((text) => `<p>${text}</p>`)
      .join("")}`;
    expect(judge(page)).toEqual({ isPolicy: false, reason: "other" });
  });

  it("the text of a cookie banner", () => {
    const page =
      "<h2>We value your privacy</h2><p>We use cookies to make our site work, to count visits and to show cookies of our partners. Click on accept to allow all cookies, on refuse to allow necessary cookies only, or on settings to choose your cookies one by one. You can change your cookies at any time at the foot of the page.</p>";
    expect(judge(page)).toEqual({ isPolicy: false, reason: "other" });
  });
});

describe("plain words", () => {
  const judge = (markdown: string) => judgePolicy(readDocument(markdown, { type: "markdown" }));
  const tides =
    "We run no analytics and show no ads. The app asks for your position only while it is open; it never leaves your phone. " +
    "Our server writes the IP address and the time into a log, which is gone after 14 days. Nobody else can see it. " +
    "If the app crashes, you may send us a report. Write to hello@tides.example to see or delete what we have about you.";
  const gym =
    "To join you give us your name, your address and the details of your bank. At the door a reader takes your fingerprint. " +
    "Our payment company works for us under contract. We don't sell your information. We send you offers unless you tell us not to. " +
    "Six years after you leave we erase your data. You can ask for a copy, or ask us to delete your data. If you are unhappy, tell us.";

  it.each([
    ["Privacy Policy — Tides", tides],
    ["Privacy notice", tides],
    ["How Larkfield Gym uses your personal information", gym],
    ["What we do with your data", gym],
    ["Your data and Larkfield Gym", gym],
  ])("under the title %s are a policy", (title, text) => {
    expect(judge(`# ${title}\n\n${text}`)).toEqual({ isPolicy: true, reason: null });
  });
  it.each([
    ["Tides", tides],
    ["Our tide app", tides],
    ["Larkfield Gym", gym],
    [
      "How Brightbook uses your personal information",
      gym.replace(/\b(?:we|us)\b/giu, "they").replace(/\bour\b/giu, "their"),
    ],
    [
      "Privacy Policy",
      "The lamp of the harbour was lit at six. The harbour master, who lit it, went home, and the ships came in one by one until the night was over and the sun rose over the sea and the lamp was put out again by the harbour master's boy.",
    ],
  ])("under the title %s are none", (title, text) => {
    expect(judge(`# ${title}\n\n${text}`)).toEqual({ isPolicy: false, reason: "other" });
  });
});
