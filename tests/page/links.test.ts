// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { findPolicyLinks } from "../../src/page/links.ts";
import type { PolicyLinks } from "../../src/page/types.ts";

const PAGE = "https://shop.example/lamps/7";

function find(html: string, options: { lang?: string; url?: string } = {}): PolicyLinks {
  document.documentElement.lang = options.lang ?? "en";
  document.body.innerHTML = html;
  return findPolicyLinks(document, { url: options.url ?? PAGE });
}
const policyOf = (html: string, options?: { lang?: string; url?: string }): string | null =>
  find(html, options).policy;

beforeEach(() => {
  document.head.innerHTML = "";
  document.body.innerHTML = "";
});

describe("how a link is written", () => {
  it.each([
    ["split spans", '<a href="/p/1">Pri<span>vacy</span> <b>pol</b>icy</a>'],
    ["line breaks and tabs", '<a href="/p/1">\n  Privacy\n\t<br>  policy\n</a>'],
    ["no-break spaces", '<a href="/p/1">Privacy&nbsp;policy</a>'],
    ["soft hyphens", '<a href="/p/1">Pri&shy;va&shy;cy pol&shy;i&shy;cy</a>'],
    ["zero-width spaces", '<a href="/p/1">Privacy&#8203; &#8203;policy</a>'],
    ["an icon with an alternative text", '<a href="/p/1"><img src="i.png" alt="Privacy policy"></a>'],
    ["an icon with a label", '<a href="/p/1" aria-label="Privacy policy"><svg></svg></a>'],
    ["an svg with a title", '<a href="/p/1"><svg><title>Privacy policy</title></svg></a>'],
    ["a title alone", '<a href="/p/1" title="Privacy policy"></a>'],
    ["aria-labelledby", '<a href="/p/1" aria-labelledby="l"><svg></svg></a><p id="l">Privacy policy</p>'],
    ["a part of an image map", '<map><area href="/p/1" alt="Privacy policy"></map>'],
    ["an element of its own with a href", '<x-link href="/p/1">Privacy policy</x-link>'],
    ["a role and a data attribute", '<span role="link" data-href="/p/1">Privacy policy</span>'],
    ["a script that opens a window", `<a href="javascript:window.open('/p/1')">Privacy policy</a>`],
    ["a click handler behind #", `<a href="#" onclick="openWindow('/p/1'); return false">Privacy policy</a>`],
    ["capitals", '<a href="/P/1">PRIVACY POLICY</a>'],
    ["full-width letters", '<a href="/p/1">Ｐｒｉｖａｃｙ　Ｐｏｌｉｃｙ</a>'],
    ["rel alone", '<a href="/p/1" rel="nofollow privacy-policy">Legal</a>'],
  ])("%s", (_, html) => {
    expect(policyOf(`<footer><a href="/about">About</a> ${html}</footer>`)?.toLowerCase()).toBe(
      "https://shop.example/p/1",
    );
  });

  it("text as a reader sees it comes out", () => {
    expect(find('<footer><a href="/p/1">Pri&shy;va<i>cy</i>\n policy</a></footer>').candidates[0]?.text).toBe(
      "Privacy policy",
    );
  });
});

describe("addresses", () => {
  it("counts where the text says nothing", () => {
    expect(policyOf('<footer><a href="/privacy-policy">Our promise</a></footer>')).toBe(
      "https://shop.example/privacy-policy",
    );
    expect(
      policyOf('<footer><a href="/legal/datenschutzerklaerung.html">Rechtliches</a></footer>', {
        lang: "de",
      }),
    ).toBe("https://shop.example/legal/datenschutzerklaerung.html");
  });
  it("reads words run together, in queries, behind percent signs", () => {
    for (const href of [
      "/ourprivacypolicy.php",
      "/?page=privacy-policy",
      "/info/politica%20de%20privacidad",
    ]) {
      expect(policyOf(`<footer><a href="${href}">Info</a></footer>`), href).not.toBeNull();
    }
  });
  it.each([
    "javascript:void(0)",
    "#",
    "#top",
    "",
    "mailto:privacy@shop.example",
    "tel:+12345",
    "about:blank",
    "data:text/html,x",
    "ftp://shop.example/privacy",
  ])("offers none for %j", (href) => {
    expect(find(`<footer><a href="${href}">Privacy policy</a></footer>`)).toEqual({
      policy: null,
      candidates: [],
    });
  });
  it("takes no address from a script that only looks like one", () => {
    expect(
      policyOf(`<footer><a href="javascript:openPrivacy('modal')">Privacy policy</a></footer>`),
    ).toBeNull();
  });
  it("offers a section of the same page only where there is one to read", () => {
    const link = '<footer><a href="#privacy">Privacy policy</a></footer>';
    expect(policyOf(`${link}<div id="privacy">Soon.</div>`)).toBeNull();
    expect(policyOf(`${link}<div id="privacy">${"We keep your address for a year. ".repeat(60)}</div>`)).toBe(
      `${PAGE}#privacy`,
    );
  });
  it("keeps the routes of pages that draw themselves", () => {
    expect(policyOf('<footer><a href="#/privacy">Privacy</a></footer>')).toBe(`${PAGE}#/privacy`);
  });
  it("honours a base element", () => {
    document.head.innerHTML = '<base href="https://www.shop.example/en/">';
    expect(policyOf('<footer><a href="privacy">Privacy</a></footer>')).toBe(
      "https://www.shop.example/en/privacy",
    );
  });
  it("drops what would be sent along", () => {
    expect(policyOf('<footer><a href="https://me:secret@shop.example/privacy">Privacy</a></footer>')).toBe(
      "https://shop.example/privacy",
    );
  });
  it("passes over addresses that are none", () => {
    expect(policyOf('<footer><a href="http://[broken/privacy">Privacy policy</a></footer>')).toBeNull();
  });
  it("makes one candidate of all links to one page", () => {
    const found =
      find(`<form><p>By signing up you accept our <a href="http://www.shop.example/privacy/">privacy policy</a>.</p></form>
      <footer><a href="/privacy#top">Privacy</a></footer>`);
    expect(found.candidates).toHaveLength(1);
  });
});

describe("trees of the page", () => {
  it("sees into open shadow roots", () => {
    document.body.innerHTML = "<site-foot></site-foot>";
    const shadow = document.querySelector("site-foot")?.attachShadow({ mode: "open" });
    if (!shadow) throw new Error("no shadow root");
    shadow.innerHTML = '<footer><a href="/privacy">Privacy</a></footer>';
    expect(findPolicyLinks(document, { url: PAGE }).policy).toBe("https://shop.example/privacy");
    expect(findPolicyLinks(shadow, { url: PAGE }).policy).toBe("https://shop.example/privacy");
  });
  it("sees into frames of the same site", () => {
    document.body.innerHTML = "<iframe></iframe>";
    const inner = document.querySelector("iframe")?.contentDocument;
    if (!inner) throw new Error("no frame");
    inner.body.innerHTML = '<footer><a href="https://shop.example/privacy">Privacy</a></footer>';
    expect(findPolicyLinks(document, { url: PAGE }).policy).toBe("https://shop.example/privacy");
  });
});

describe("which of several", () => {
  const footer = (links: string): string => `<footer>${links}</footer>`;
  it("the policy before cookies, terms, states, apps, settings", () => {
    const found = find(
      footer(`<a href="/cookies">Cookie policy</a> <a href="/terms">Terms of use</a>
        <a href="/ccpa">California privacy notice</a> <a href="/app-privacy">App privacy policy</a>
        <a href="/account/privacy-settings">Privacy settings</a> <a href="/kids">Children's privacy policy</a>
        <a href="/privacy">Privacy policy</a>`),
    );
    expect(found.policy).toBe("https://shop.example/privacy");
    const kinds = new Map(found.candidates.map((c) => [new URL(c.url).pathname, c.kind]));
    expect(kinds.get("/privacy")).toBe("policy");
    expect(kinds.get("/ccpa")).toBe("supplement");
    expect(kinds.get("/app-privacy")).toBe("app");
    const scores = found.candidates.map((c) => c.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });
  it("the site's own before a captcha's, a seal's, a plug-in's, a consent tool's", () => {
    const html = `<form><div class="g-recaptcha">This site is protected by reCAPTCHA and the Google
        <a href="https://policies.google.com/privacy">Privacy Policy</a> and <a href="https://policies.google.com/terms">Terms</a> apply.</div></form>
      <a href="https://privacy.truste.com/privacy-seal/validation">TRUSTe privacy certification</a>
      <p>Comments are filtered by <a href="https://akismet.com/privacy/">how Akismet handles your data: privacy policy</a></p>
      <a href="https://www.cookiebot.com/en/privacy-policy/">Privacy policy of our cookie tool</a>`;
    expect(policyOf(html)).toBeNull();
    expect(policyOf(`${html}<footer><a href="/p/3">Privacy</a></footer>`)).toBe("https://shop.example/p/3");
  });
  it("Google's where the page is Google's", () => {
    const html = footer('<a href="https://policies.google.com/privacy?hl=en">Privacy</a>');
    expect(policyOf(html, { url: "https://www.youtube.com/watch" })).not.toBeNull();
    expect(policyOf(html)).toBeNull();
  });
  it("a parent company's, where it is the only one", () => {
    expect(policyOf(footer('<a href="https://group.test/privacy-policy">Privacy Policy</a>'))).toBe(
      "https://group.test/privacy-policy",
    );
  });
  it("the site's own before an advertiser's of a fuller name, not before that of its group where its own is a topic", () => {
    const own = '<a href="/privacy">Privacy</a>';
    const advertiser = '<a href="https://adnet.test/privacy-notice">Privacy notice</a>';
    expect(policyOf(footer(own + advertiser))).toBe("https://shop.example/privacy");
    expect(policyOf(footer(advertiser))).toBe("https://adnet.test/privacy-notice");
    const topic = '<nav><a href="/law/privacy">Privacy</a></nav>';
    expect(policyOf(topic + footer(advertiser))).toBe("https://adnet.test/privacy-notice");
  });
  it("the site's own that is nearly as likely before a partner's, not before one that is far likelier", () => {
    const own = '<a href="/p/7">Privacy policy</a>';
    const partner = '<a href="https://adnet.test/privacy/7">Privacy policy</a>';
    expect(policyOf(footer(partner + own))).toBe("https://shop.example/p/7");
    expect(policyOf(footer(partner))).toBe("https://adnet.test/privacy/7");
    const named = '<a href="https://adnet.test/privacy-policy">Privacy policy</a>';
    expect(policyOf(footer(own + named))).toBe("https://adnet.test/privacy-policy");
  });
  it("a policy kept by a generator", () => {
    expect(
      policyOf(footer('<a href="https://www.iubenda.com/privacy-policy/123456">Privacy Policy</a>')),
    ).not.toBeNull();
  });
  it("the one near a form's consent where the footer has none", () => {
    expect(
      policyOf(
        '<form><input name="email"><p>By joining you agree to the <a href="/legal/2">privacy policy</a> and the <a href="/legal/1">terms</a>.</p></form>',
      ),
    ).toBe("https://shop.example/legal/2");
  });
  it("a link that says 'here', by its sentence", () => {
    expect(policyOf('<form><p>You can read our privacy policy <a href="/legal/2">here</a>.</p></form>')).toBe(
      "https://shop.example/legal/2",
    );
    expect(
      policyOf('<form><p>Unsere Datenschutzerklärung finden Sie <a href="/legal/2">hier</a>.</p></form>', {
        lang: "de",
      }),
    ).toBe("https://shop.example/legal/2");
  });
  it("one paper for privacy and cookies, or with the terms", () => {
    expect(policyOf(footer('<a href="/p/1">Privacy &amp; Cookie Policy</a>'))).not.toBeNull();
    expect(policyOf(footer('<a href="/p/1">Terms &amp; Privacy</a>'))).not.toBeNull();
  });
  it("the page itself, where it is the policy", () => {
    expect(
      policyOf(footer('<a href="/privacy">Privacy policy</a>'), { url: "https://shop.example/privacy" }),
    ).toBe("https://shop.example/privacy");
  });
});

describe("look-alikes", () => {
  it.each([
    [
      "an article's headline",
      '<article><h2><a href="/2026/03/04/how-parliament-wants-to-change-data-protection-for-schools">How parliament wants to change data protection for schools</a></h2></article>',
    ],
    ["a tag", '<div class="tags"><a href="/tag/privacy" rel="tag">privacy</a></div>'],
    ["a section of a newspaper", '<nav><a href="/news/technology/privacy">Privacy</a></nav>'],
    ["settings", '<footer><a href="/account/settings">Privacy settings</a></footer>'],
    ["a consent tool", '<footer><a href="/consent">Manage privacy preferences</a></footer>'],
    ["a cookie policy alone", '<footer><a href="/cookies">Cookie policy</a></footer>'],
    ["terms alone", '<footer><a href="/terms">Terms and conditions</a></footer>'],
    [
      "an ad choice icon",
      '<footer><a href="https://optout.aboutads.info/"><img alt="AdChoices"></a></footer>',
    ],
    [
      "a product",
      '<main><a href="/product/privacy-screen-27-inch-black-frame">Privacy screen for 27 inch monitors, black</a></main>',
    ],
    [
      "a book",
      '<main><h3><a href="/books/privacy-in-the-age-of-big-data">Privacy in the Age of Big Data: what everyone should know</a></h3></main>',
    ],
    ["a picture", '<footer><a href="/img/privacy.png">Privacy</a></footer>'],
    [
      "an authority",
      '<p>You may complain to the <a href="https://authority.test/">Data Protection Authority</a>.</p>',
    ],
    [
      "a lawyers' topic",
      '<ul class="menu"><li><a href="/fachgebiete/recht/datenschutz-im-betrieb-was-gilt">Datenschutz im Betrieb: was Arbeitgeber jetzt wissen sollten</a></li></ul>',
    ],
  ])("%s", (_, html) => {
    expect(find(html)).toEqual({ policy: null, candidates: [] });
  });

  it("a topic's page in the menu does not hide the policy in the footer", () => {
    const html = `<nav><a href="/themen/recht/datenschutz">Datenschutz</a></nav><main></main><footer><a href="/datenschutz">Datenschutz</a></footer>`;
    expect(policyOf(html, { lang: "de" })).toBe("https://shop.example/datenschutz");
  });
  it("a hundred headlines do not hide the policy", () => {
    const headline = (i: number): string =>
      `<h3><a href="/story/${i}">Data protection: new rules on privacy, part ${i} of our series on the law</a></h3>`;
    const html = `${Array.from({ length: 1000 }, (_, i) => headline(i)).join("")}<footer><a href="/privacy">Privacy</a></footer>`;
    expect(policyOf(html)).toBe("https://shop.example/privacy");
  });
});

describe("what comes out", () => {
  it("scores between 0 and 1 and reasons", () => {
    const [first] = find('<footer><a href="/privacy-policy">Privacy Policy</a></footer>').candidates;
    expect(first?.score).toBeGreaterThan(0.9);
    expect(first?.score).toBeLessThanOrEqual(1);
    expect(first?.reasons).toContain("text:privacy policy");
    expect(first?.reasons).toContain("place:footer");
    expect(first?.kind).toBe("policy");
  });
  it("nothing for an empty page, and for one without links", () => {
    expect(find("")).toEqual({ policy: null, candidates: [] });
    expect(find("<p>Privacy policy</p>")).toEqual({ policy: null, candidates: [] });
  });
  it("links that may lead there where none is good enough, to who asks for them", () => {
    document.body.innerHTML = '<nav><a href="/topics/privacy">Privacy</a> <a href="/news">News</a></nav>';
    const options = { url: "https://shop.example/start" };
    expect(findPolicyLinks(document, options)).toEqual({ policy: null, candidates: [] });
    const { policy, candidates } = findPolicyLinks(document, { ...options, weak: true });
    expect(policy).toBeNull();
    expect(candidates.map(({ url }) => url)).toEqual(["https://shop.example/topics/privacy"]);
    expect(candidates[0]?.score).toBeLessThan(0.5);
  });
  it("leaves the page as it was", () => {
    const html = '<footer><a href="/privacy">Pri&shy;vacy</a></footer>';
    find(html);
    expect(document.body.innerHTML).toBe(html.replace("&shy;", "\u00AD"));
  });
  it("uses the document's own address where none is given", () => {
    document.body.innerHTML = '<footer><a href="/privacy">Privacy</a></footer>';
    expect(findPolicyLinks(document).policy).toBe(new URL("/privacy", document.baseURI).href);
  });
});
