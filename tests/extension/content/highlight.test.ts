// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { lettersOf, rangesOf, showQuoteOn } from "../../../src/extension/content/highlight.ts";

beforeEach(() => {
  document.body.innerHTML = "";
  Element.prototype.scrollIntoView = () => undefined;
  Range.prototype.getBoundingClientRect = () => new DOMRect();
});
const textsOf = (quote: string) => rangesOf(document, quote).map((range) => range.toString());

describe("lettersOf", () => {
  it("leaves letters and digits of any script, lower case, one for one", () => {
    expect(lettersOf("We’ll “sell” 3 things — İstanbul, Ø, 個人情報!")).toBe(
      "wellsell3thingsİstanbulø個人情報",
    );
  });
});

describe("rangesOf", () => {
  it("finds a sentence whatever the white space", () => {
    document.body.innerHTML = "<p>First.  We\n   sell&nbsp;your <b>data</b> to partners. Last.</p>";
    expect(textsOf("We sell your data to partners.")).toEqual(["We\n   sell\u00a0your data to partners."]);
  });

  it("crosses blocks, list items and cells", () => {
    document.body.innerHTML =
      "<p>We collect:</p><ul><li>your name;</li><li>your e-mail.</li></ul><table><tr><td>Why</td><td>Because</td></tr></table>";
    expect(textsOf("We collect: your name; your e-mail.")).toEqual(["We collect:your name;your e-mail."]);
    expect(textsOf("Why | Because")).toEqual(["WhyBecause"]);
  });

  it("takes other quotation marks, dashes and soft hyphens for the same", () => {
    document.body.innerHTML = "<p>We don’t share per\u00adsonal data – ever.</p>";
    expect(textsOf("We don't share personal data - ever.")).toHaveLength(1);
  });

  it("passes over what is no text of the page", () => {
    document.body.innerHTML = "<script>We sell</script><style>data</style><p>We sell</p><p>data</p>";
    expect(textsOf("We sell data")).toEqual(["We selldata"]);
  });

  it("picks the place whose text before is the quote's", () => {
    document.body.innerHTML =
      "<p>Cookies: You may opt out.</p><p>Mail: You may opt out.</p><p>Ads: You may opt out.</p>";
    const startOf = (before: string) =>
      rangesOf(document, "You may opt out.", before)[0]?.startContainer.nodeValue;
    expect(startOf("… Mail: ")).toMatch(/^Mail/);
    expect(startOf("… Ads: ")).toMatch(/^Ads/);
    expect(startOf("")).toMatch(/^Cookies/);
  });

  it("finds text in open shadow roots, and across their border", () => {
    document.body.innerHTML = "<p>We share</p><x-policy></x-policy>";
    const root = document.querySelector("x-policy")?.attachShadow({ mode: "open" });
    if (root) root.innerHTML = "<p>everything with everyone.</p>";
    expect(textsOf("everything with everyone.")).toEqual(["everything with everyone."]);
    expect(textsOf("We share everything with everyone.")).toEqual(["We share", "everything with everyone."]);
  });

  it("is content with the beginning where the page changed", () => {
    document.body.innerHTML =
      "<p>We keep your order history for as long as you have an account, and ten years more.</p>";
    const quote = "We keep your order history for as long as you have an account, and five years more.";
    expect(textsOf(quote)[0]).toMatch(/^We keep your order history/);
  });

  it("finds nothing where there is nothing", () => {
    document.body.innerHTML = "<p>We bake bread.</p>";
    expect(textsOf("We sell your data.")).toEqual([]);
    expect(textsOf("")).toEqual([]);
    expect(textsOf("…!")).toEqual([]);
  });

  it("survives a quote like any other text", () => {
    document.body.innerHTML = "<p>.*+?^${}()|[]\\ 1</p>";
    expect(textsOf("1")).toEqual(["1"]);
  });

  it("takes a long page in good time", () => {
    document.body.innerHTML = Array.from(
      { length: 3_000 },
      (_, n) => `<p>We may share data number ${n} with others.</p>`,
    ).join("");
    const started = performance.now();
    expect(textsOf("We may share data number 2999 with others.")).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe("showQuoteOn", () => {
  it("opens closed details around the quote, leaves other elements as they are", () => {
    document.body.innerHTML =
      "<details id=a><summary>More</summary><details id=b><summary>Yet more</summary><p hidden>We sell your data.</p></details></details><details id=c></details>";
    expect(showQuoteOn(document, "We sell your data.", "")).toBe(true);
    const open = [...document.querySelectorAll("details")].map((details) => details.open);
    expect(open).toEqual([true, true, false]);
    expect(document.querySelector("p")?.hidden).toBe(true);
  });

  it("tells that the quote isn't there", () => {
    expect(showQuoteOn(document, "We sell your data.", "")).toBe(false);
  });
});
