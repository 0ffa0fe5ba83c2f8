import { describe, expect, it } from "vitest";
import type { LinkFacts } from "../../../src/page/links/gather.ts";
import { readLink, weigh } from "../../../src/page/links/score.ts";
import * as signals from "../../../src/page/links/signals.ts";

type Some = Partial<LinkFacts>;

/** A link in the middle of a page that says nothing. */
const link = (some: Some): LinkFacts => ({
  url: "https://shop.example/p1", key: "", text: "", label: "", title: "", alt: "", rel: "", made: "", around: "",
  places: [], self: false, scripted: false, order: 0, ...some,
}); // prettier-ignore
const PAGE = { url: "https://shop.example/", language: "en", title: "", links: [] };
const weighed = (some: Some) => weigh(readLink(link(some), PAGE));
const signalsOf = (some: Some): string[] =>
  weighed(some).reasons.map((reason) => /^place:\w+|^[^:]+/.exec(reason)?.[0] ?? reason);

const at = (path: string, some: Some = {}): Some => ({ url: `https://shop.example${path}`, ...some });
const POLICY: Some = { text: "Privacy policy" };
const SENTENCE: Some = { text: "here", around: "Please read our privacy policy before you order." };

/** Per signal: links that show it, and links that nearly do. */
const CASES: readonly (readonly [string, Some[], Some[]])[] = [
  // what it is called
  ["text", [POLICY, { text: "Data protection notice" }, { label: "Privacy policy" }], [SENTENCE, { text: "Privacy" }, { text: "Imprint" }]],
  ["topic", [{ text: "Privacy" }], [POLICY, { text: "Imprint" }, { text: "here", around: "More on privacy is said in another place." }]],
  ["sentence", [SENTENCE], [POLICY, { text: "here", around: "More on privacy is said in another place." }]],
  ["sentence-topic", [{ text: "here", around: "More on privacy is said in another place." }], [SENTENCE, { text: "Privacy" }, { text: "here", around: "Read on." }]],
  ["nothing-else", [POLICY, { text: "Our privacy policy" }], [{ text: "Privacy policy of lighthouse keepers" }, SENTENCE, { text: "Imprint" }]],
  ["more-words", [{ text: "Privacy policy wolves bears lighthouse keepers" }], [POLICY, { text: "Imprint wolves bears lighthouse keepers" }]],
  ["other-source", [{ text: "Legal", label: "Privacy policy" }, { text: "Legal", title: "Privacy policy" }], [{ label: "Privacy policy" }, POLICY, { text: "Legal", alt: "Privacy policy" }]],
  ["language", [POLICY], [{ text: "Datenschutzerklärung" }]],
  ["rel", [{ rel: "privacy-policy" }, { rel: "nofollow privacypolicy" }], [{ rel: "privacy" }, { rel: "noprivacy-policy" }]],
  ["made-name", [{ made: "footer-privacy" }, { made: "Datenschutz" }, { made: "link-privacidad" }, { made: "confidentialite" }],
    [{ made: "privacy-settings" }, { made: "manage-privacy" }, { made: "privacy-cookie" }, { made: "privacy-consent" }, { made: "privacy-options" }, { made: "privacy-choices" }, { made: "imprint" }]],
  // its address
  ["address-name", [at("/privacy-policy")], [at("/privacy"), at("/privacy-policy-lighthouse-keepers"), at("/about")]],
  ["address", [at("/privacy")], [at("/privacy-policy"), at("/about"), at("/privacy-lighthouse-keepers")]],
  ["address-part", [at("/privacy/p1")], [at("/privacy"), at("/a/p1"), at("/privacy/wolves-bears-lighthouse-keepers-island")]],
  ["address-query", [at("/?page=privacy-policy"), at("/p1#privacy")], [at("/privacy?page=privacy-policy"), at("/?page=about")]],
  ["address-host", [{ url: "https://privacy.shop.example/p1" }], [{ url: "https://privacy.shop.example/privacy" }, at("/p1")]],
  ["address-other", [at("/terms"), at("/cookies")], [at("/terms/privacy"), at("/terms?to=privacy"), at("/about")]],
  // where it stands
  ["place:footer", [{ places: ["footer"] }], [{ places: ["footer", "header"] }, { places: ["nav"] }]],
  ["place:end", [{ places: ["end"] }], [{ places: ["end", "footer"] }]],
  ["place:form", [{ places: ["form", "sentence"] }], [{ places: ["form"] }, { places: ["sentence"] }]],
  ["place:sentence", [{ places: ["sentence"] }], [{ places: ["form", "sentence"] }]],
  ["place:head", [{ places: ["head"] }], [{ places: ["header"] }]],
  ["adrift", [{ text: "Privacy", places: ["nav"] }, { text: "Privacy" }],
    [POLICY, ...(["footer", "end", "form", "banner", "head", "sentence"] as const).map((place): Some => ({ text: "Privacy", places: [place] }))]],
  ["adrift-deep", [at("/a/b/c", { text: "Privacy" })], [at("/a/b", { text: "Privacy" }), at("/a/b/c", POLICY), at("/a/b/c", { text: "Privacy", places: ["footer"] })]],
  ["place:heading", [{ places: ["heading"] }], [{ places: ["heading", "footer"] }]],
  ["place:article", [{ places: ["article"] }], [{ places: ["article", "footer"] }, { places: ["article", "form"] }]],
  ["place:comments", [{ places: ["comments"] }], [{ places: ["comments", "footer"] }, { places: ["comments", "form"] }]],
  // whose it is
  ["same-host", [at("/x")], [{ url: "https://help.shop.example/x" }, { url: "https://other.example/x" }]],
  ["same-site", [{ url: "https://help.shop.example/x" }, { url: "https://shop.test/x" }], [at("/x"), { url: "https://lamps.test/x" }]],
  ["other-host", [{ url: "https://lamps.test/x", text: "Privacy" }],
    [{ url: "https://lamps.test/x", ...POLICY }, { url: "https://lamps.test/x", places: ["footer"] }, { url: "https://lamps.test/x", places: ["form"] }, at("/x", { text: "Privacy" })]],
  ["vendor", [{ url: "https://policies.google.com/privacy", ...POLICY }], [at("/privacy", POLICY)]],
  ["captcha", [{ places: ["captcha"] }, { url: "https://lamps.test/x", around: "Guarded by reCAPTCHA" }, { url: "https://lamps.test/x", around: "hCaptcha" }, { url: "https://lamps.test/x", around: "Turnstile" }],
    [at("/x", { around: "Guarded by reCAPTCHA" }), { url: "https://lamps.test/x", around: "Guarded by dogs" }]],
  ["generator", [{ url: "https://www.iubenda.com/privacy-policy/123" }], [at("/privacy-policy/123")]],
  // what it is instead
  ["settings", [{ text: "Privacy settings" }], [{ text: "Privacy policy settings" }, POLICY]],
  ["settings-too", [{ text: "Privacy policy settings" }], [{ text: "Privacy settings" }, POLICY, { text: "here", around: "Read our privacy policy and the settings." }]],
  ["supplement", [{ text: "California privacy notice" }, at("/ccpa")], [POLICY]],
  ["supplement-only", [{ text: "CCPA" }], [{ text: "Privacy policy California" }, POLICY]],
  ["law-only", [{ text: "GDPR" }, { text: "DSGVO" }], [{ text: "Privacy" }]],
  ["app", [{ text: "App privacy policy" }, at("/app", POLICY)], [POLICY]],
  ["cookies-too", [{ text: "Privacy and cookies" }], [{ text: "Cookies" }, { text: "Privacy" }]],
  ["cookies-address", [at("/cookies", { text: "Privacy" })], [at("/cookies", POLICY), at("/cookies-privacy", { text: "Privacy" })]],
  ["terms-too", [{ text: "Terms and privacy" }], [{ text: "Terms" }, POLICY]],
  ["settings-address", [at("/account/privacy"), at("/login"), at("/opt-out"), at("/preferences/x"), at("/unsubscribe"), at("/manage/x")], [at("/account/privacy", POLICY), at("/accounting")]],
  ["authority", [{ url: "https://cnil.test/x", text: "CNIL" }, { url: "https://watch.test/", text: "Data protection commissioner" }, { url: "https://watch.test/", text: "Garante della privacy" }],
    [at("/x", { text: "Data protection commissioner" }), { url: "https://watch.test/", text: "Data protection" }]],
  ["tag", [at("/tag/privacy"), at("/blog/category/privacy"), at("/thema/datenschutz"), { rel: "tag" }], [at("/tag"), at("/stag/privacy"), { rel: "stage" }]],
  ["dated", [at("/2024/05/privacy"), at("/2024/5/privacy"), at("/1999/12/x"), at("/privacy-2024-05-25")], [at("/2024/13/x"), at("/3024/05/x"), at("/2024/05/x", POLICY), at("/1/2024/x")]],
  ["news", [at("/news/privacy"), at("/blog/x"), at("/shop/buch/x"), at("/a/wiki/x")], [at("/news"), at("/news/x", POLICY), at("/newsletters/x")]],
  ["long-address", [at("/how-lighthouse-keepers-feed-wolves-bears")], [at("/lighthouse"), at("/how-lighthouse-keepers-feed-wolves-bears", POLICY)]],
  ["no-page", [at("/privacy.png"), at("/x/privacy.JPEG"), at("/a.zip")], [at("/privacy.pdf"), at("/privacy.png.html"), at("/x?y=a.png")]],
  ["home", [at("/"), at(""), at("/#top")], [at("/x"), at("/?page=2"), at("/#privacy"), { url: "https://privacy.shop.example/" }]],
  ["scripted", [{ scripted: true }], [{ scripted: false }]],
]; // prettier-ignore

describe("what speaks for a link, and against it", () => {
  it("has a case for each signal", () => {
    expect(CASES.map(([id]) => id)).toEqual(signals.signalsOf(readLink(link({}), PAGE)).map(([id]) => id));
  });
  it.each(CASES)("%s", (id, shown, not) => {
    for (const some of shown) expect(signalsOf(some), JSON.stringify(some)).toContain(id);
    for (const some of not) expect(signalsOf(some), JSON.stringify(some)).not.toContain(id);
  });
  it("tells the words by which it knew", () => {
    expect(weighed(POLICY).reasons).toContain("text:privacy policy");
    expect(weighed({ text: "Privacy" }).reasons).toContain("topic:privacy");
    expect(weighed(SENTENCE).reasons).toContain("sentence:privacy policy");
    expect(weighed(at("/privacy-policy")).reasons).toContain("address-name:privacy policy");
    expect(weighed(at("/privacy")).reasons).toContain("address:privacy");
  });
});

describe("the score of a link", () => {
  const score = (some: Some): number => weighed(some).score;
  const FOOTER: Some = { places: ["footer"] };

  it("is sure of a named policy in the footer, and of nothing else there", () => {
    expect(score(at("/privacy-policy", { ...POLICY, ...FOOTER }))).toBeGreaterThan(0.99);
    expect(score(at("/p1", { ...POLICY, ...FOOTER }))).toBeGreaterThan(0.9);
    expect(score(at("/p1", { text: "Imprint", ...FOOTER }))).toBeLessThan(0.1);
  });
  it.each<[string, Some]>([
    ["an advertiser's policy", { url: "https://policies.google.com/privacy" }],
    ["a picture", at("/privacy.png")],
    ["a tag", at("/tag/p1")],
    ["the home page", at("/")],
    ["a heading", { places: ["heading"] }],
    ["settings", { text: "Privacy settings" }],
    ["a supplement", { text: "California privacy policy" }],
  ])("is lower for %s", (_, some) => {
    expect(score({ ...POLICY, ...some })).toBeLessThan(score(POLICY));
  });
  it("falls with each word that has nothing to do with it, up to a limit", () => {
    const words = ["", " wolves", " wolves bears", " wolves bears ships", " wolves bears ships lamps"];
    const scores = words.map((more) => score({ text: `Privacy policy${more}` }));
    expect(scores[4]).toBeLessThan(scores[3] ?? 0);
    expect(scores[3]).toBeLessThan(scores[0] ?? 0);
    const many = Array.from({ length: 30 }, (_, i) => `wolves${i}`).join(" ");
    expect(score({ text: `Privacy policy ${many}` })).toBe(score({ text: `Privacy policy ${many} ${many}` }));
  });
});
