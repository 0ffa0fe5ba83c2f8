import { describe, expect, it } from "vitest";
import { partsOf } from "../../../src/policy/document/parts.ts";
import { readDocument } from "../../../src/policy/document/read.ts";
import { readWhole } from "../../../src/policy/document/whole.ts";
import { judgePolicy } from "../../../src/policy/is-policy.ts";
import type { PolicyDocument } from "../../../src/policy/types.ts";
import { FERRY, FERRY_PAGES } from "../../split-policy.ts";

const pageAt = (url: string, html = FERRY_PAGES[url] ?? ""): PolicyDocument =>
  readDocument(html, { type: "html", url });
const addresses = (document: PolicyDocument) => partsOf(document).map(({ url }) => url);
const indexOf = (links: string) =>
  `<!doctype html><html lang="en"><title>Legal</title><main><h1>Legal documents</h1><p>Here you find all of our documents.</p><ul>${links}</ul></main>`;
const LONG = `<h2>What we collect</h2>${"<p>We collect your name, your e-mail address and your telephone number when you book a crossing, and we share them with the coast guard as the law tells us to.</p>".repeat(40)}`;

describe("which pages a policy goes on in", () => {
  it("those that its own sections lead to, on its own site", () => {
    expect(addresses(pageAt(FERRY))).toEqual([
      "https://ferry.example/privacy/collection",
      "https://ferry.example/privacy/sharing",
      "https://ferry.example/privacy/rights",
      "https://ferry.example/privacy/cookies",
    ]);
  });

  it("none of a policy that is whole, whatever it links to", () => {
    const whole = (FERRY_PAGES[FERRY] ?? "").replace("</main>", `${LONG}</main>`);
    expect(addresses(pageAt(FERRY, whole))).toEqual([]);
  });

  it("none of a short policy that links to other things than its sections", () => {
    const short = `<!doctype html><html lang="en"><main><h1>Privacy policy</h1>
      <p>We collect your name and e-mail address when you order, and share your personal information with nobody.</p>
      <p>We keep your information for one year. You may ask us to delete your data at any time.</p>
      <p>See our <a href="/terms">terms</a>, our <a href="/cookies">cookie policy</a>, the <a href="/help/privacy">help pages</a>, and <a href="/privacy/de">Datenschutz</a>.</p></main>`;
    expect(addresses(pageAt(FERRY, short))).toEqual([]);
  });

  it("an index's policies, supplements and cookie policy; not its terms, its papers for applicants, or settings", () => {
    const links = [
      ["Terms of service", "/legal/terms"],
      ["Privacy policy", "/legal/privacy"],
      ["California privacy notice", "/legal/california-privacy"],
      ["Cookie policy", "/legal/cookies"],
      ["Applicant privacy notice", "/legal/privacy-applicants"],
      ["Privacy policy of our guests", "https://elsewhere.example/privacy"],
      ["Cookie settings", "/legal/cookie-settings"],
    ].map(([words, href]) => `<li><a href="${href}">${words}</a></li>`);
    expect(addresses(pageAt("https://ferry.example/legal", indexOf(links.join(""))))).toEqual([
      "https://ferry.example/legal/privacy",
      "https://ferry.example/legal/california-privacy",
      "https://ferry.example/legal/cookies",
    ]);
  });

  it("at most eight, policies before the rest", () => {
    const links = Array.from(
      { length: 20 },
      (_, i) => `<li><a href="/p/${i}">Privacy notice of boat ${i}</a></li>`,
    );
    expect(addresses(pageAt("https://ferry.example/legal", indexOf(links.join(""))))).toHaveLength(8);
  });

  it("none where nobody knows where the page stands", () => {
    expect(partsOf(readDocument(FERRY_PAGES[FERRY] ?? "", { type: "html" }))).toEqual([]);
  });
});

describe("reading them as one", () => {
  it("asks for one page after the other, and says how far it is", async () => {
    const told: string[] = [];
    let under = 0;
    const whole = await readWhole(pageAt(FERRY), {
      async read(url) {
        expect(++under).toBe(1);
        await Promise.resolve();
        under--;
        return pageAt(url);
      },
      progress: (done, of) => told.push(`${done}/${of}`),
    });
    expect(told).toEqual(["1/5", "2/5", "3/5", "4/5"]);
    expect(whole.pages?.map(({ title }) => title)).toEqual([
      "Information we collect",
      "How we share information",
      "Your rights",
      "Cookie policy",
    ]);
    expect(judgePolicy(whole).isPolicy).toBe(true);
    expect(whole.title).toBe("Privacy notice");
    expect(whole.url).toBe(FERRY);
  });

  it("names each page's blocks by the page, and their places are right", async () => {
    const whole = await readWhole(pageAt(FERRY), { read: (url) => Promise.resolve(pageAt(url)) });
    for (const block of whole.blocks) {
      const text = whole.text.slice(block.start, block.end);
      expect(text.trim()).not.toBe("");
      const own = block.url === undefined ? FERRY : block.url;
      expect(pageAt(own).text).toContain(text);
    }
    const sold = whole.blocks.find(({ start }) => whole.text.startsWith("We do not sell", start));
    expect(sold?.url).toBe("https://ferry.example/privacy/sharing");
    expect(sold?.headings[0]).toBe("How we share information");
    const links = whole.blocks.flatMap((block) => block.links);
    expect(links.map(({ start, end }) => whole.text.slice(start, end))).toContain("privacy@ferry.example");
  });

  it("goes without a page that fails, that is another paper, or the same again", async () => {
    const whole = await readWhole(pageAt(FERRY), {
      read(url) {
        if (url.endsWith("/collection")) return Promise.reject(new Error("gone"));
        if (url.endsWith("/rights")) return Promise.resolve(pageAt(FERRY));
        if (url.endsWith("/cookies")) return Promise.resolve(pageAt(url, "<p>Not found</p>"));
        return Promise.resolve(pageAt(url));
      },
    });
    expect(whole.pages?.map(({ url }) => url)).toEqual(["https://ferry.example/privacy/sharing"]);
  });

  it("stops when it is told to, with what it has", async () => {
    let read = 0;
    const whole = await readWhole(pageAt(FERRY), {
      read: (url) => Promise.resolve(pageAt(url)).finally(() => read++),
      stop: () => read >= 2,
    });
    expect(whole.pages).toHaveLength(2);
  });

  it("asks for nothing where the policy is whole", async () => {
    const first = pageAt(FERRY, (FERRY_PAGES[FERRY] ?? "").replace("</main>", `${LONG}</main>`));
    const whole = await readWhole(first, { read: () => Promise.reject(new Error("asked")) });
    expect(whole).toBe(first);
  });
});
