import { describe, expect, it } from "vitest";
import {
  MOST_CANDIDATES,
  parseFromPage,
  parseFromUi,
  parsePageSeen,
  parsePortCommand,
  parseToPage,
} from "../../src/extension/messages.ts";

const link = {
  url: "https://shop.example/privacy",
  text: "Privacy policy",
  kind: "policy",
  score: 0.9,
  reasons: ["text:privacy policy"],
};
const seen = {
  type: "page-seen",
  url: "https://shop.example/signup",
  policy: link.url,
  candidates: [link],
  signup: {
    signup: true,
    score: 1,
    reasons: ["password-new"],
    consent: {
      policy: link.url,
      terms: null,
      text: "By signing up you agree.",
      marketing: { present: true, preticked: false },
    },
  },
};
const quote = { type: "show-quote", text: "We sell.", before: "" };

describe("messages that fit", () => {
  it.each([
    [parseFromPage, seen],
    [parseFromPage, { ...seen, policy: null, candidates: [], signup: null }],
    [parsePageSeen, seen],
    [parseFromPage, { type: "card-action", action: "not-here" }],
    [
      parseToPage,
      {
        type: "show-card",
        card: { site: "shop.example", warnings: [{ text: "x", severity: 3 }], good: null },
      },
    ],
    [parseToPage, { type: "show-card", card: { site: "shop.example", warnings: [], more: 4, good: "y" } }],
    [parseToPage, { type: "hide-card" }],
    [parseToPage, { type: "look-again" }],
    [parseToPage, quote],
    [parseFromUi, { ...quote, url: link.url, start: 0, end: 8 }],
    [parseFromUi, { type: "stored-list" }],
    [parseFromUi, { type: "stored-delete", url: link.url }],
    [parseFromUi, { type: "stored-delete-all" }],
    [parseFromUi, { type: "summary-of", url: link.url }],
    [parsePortCommand, { type: "watch", tabId: 7 }],
    [parsePortCommand, { type: "watch", tabId: 7, onShow: { kind: "choose", site: "a.example", url: null } }],
    [parsePortCommand, { type: "choose", url: link.url }],
    [parsePortCommand, { type: "enter-address", url: "shop.example/privacy" }],
    [parsePortCommand, { type: "read-again" }],
    [parsePortCommand, { type: "cancel" }],
  ] as const)("pass as they are: %o %o", (parse, message) => {
    expect(parse(message)).toEqual(message);
  });

  it("lose what doesn't belong to them", () => {
    expect(parseFromPage({ ...seen, stranger: 1 })).toEqual(seen);
  });
});

describe("messages that don't fit", () => {
  const parsers = { parseFromPage, parsePageSeen, parseToPage, parseFromUi, parsePortCommand };
  it.each(Object.entries(parsers))("%s takes no nonsense", (_, parse) => {
    for (const nonsense of [
      null,
      undefined,
      1,
      "watch",
      [],
      {},
      { type: "no-such" },
      { type: 1 },
      { type: "__proto__" },
    ])
      expect(parse(nonsense)).toBeNull();
  });

  it("are refused: another part's messages", () => {
    expect(parseFromPage({ type: "stored-delete-all" })).toBeNull();
    expect(parseFromPage({ ...quote, url: link.url, start: 0, end: 8 })).toBeNull();
    expect(parsePageSeen({ type: "card-action", action: "summary" })).toBeNull();
    expect(parseFromUi(seen)).toBeNull();
  });

  it.each([
    { ...seen, url: "javascript:alert(1)" },
    { ...seen, policy: "file:///etc/passwd" },
    { ...seen, policy: `https://shop.example/${"a".repeat(5_000)}` },
    { ...seen, candidates: [{ ...link, url: "data:text/html,x" }] },
    { ...seen, candidates: [{ ...link, score: 2 }] },
    { ...seen, candidates: [{ ...link, kind: "best" }] },
    { ...seen, candidates: Array<typeof link>(MOST_CANDIDATES + 1).fill(link) },
    { ...seen, signup: { signup: "yes" } },
    { ...seen, signup: undefined },
  ])("are refused: %o", (message) => {
    expect(parseFromPage(message)).toBeNull();
  });

  it("are refused: places that can't be, tabs that can't be", () => {
    expect(parseFromUi({ ...quote, url: link.url, start: -1, end: 8 })).toBeNull();
    expect(parseFromUi({ ...quote, url: "chrome://settings", start: 0, end: 8 })).toBeNull();
    expect(parsePortCommand({ type: "watch", tabId: "7" })).toBeNull();
    expect(parsePortCommand({ type: "watch", tabId: 1.5 })).toBeNull();
    for (const onShow of [
      null,
      { kind: "ready", site: "a.example", url: "javascript:0" },
      { kind: "reading" },
    ])
      expect(parsePortCommand({ type: "watch", tabId: 7, onShow })).toBeNull();
    expect(parsePortCommand({ type: "choose", url: "shop.example" })).toBeNull();
  });
});
