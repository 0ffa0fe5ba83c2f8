import { describe, expect, it } from "vitest";
import { answers, sentencesOf, textOf } from "../../benchmarks/peers/regex-table.ts";
import { samplePages } from "../../benchmarks/pages.ts";
import { policyPageOfSize } from "../../benchmarks/sample.ts";
import { FACT_IDS } from "../../src/policy/facts.ts";

describe("the pages", () => {
  const pages = samplePages();

  it("are fifty, of ten kinds, each at an address of its own, with a policy to be found", () => {
    expect(pages.length).toBe(50);
    expect(new Set(pages.map(({ kind }) => kind)).size).toBe(10);
    expect(new Set(pages.map(({ url }) => url)).size).toBe(50);
    for (const { html } of pages) expect(html).toContain('href="/privacy"');
  });

  it("have about as many elements as their address says", () => {
    for (const { url, elements } of pages) {
      const named = Number(/-(\d+)\./u.exec(url)?.[1]);
      expect(elements, url).toBeGreaterThan(named * 0.7);
      expect(elements, url).toBeLessThan(named * 1.5);
    }
  });

  it("are the same on every run", () => {
    expect(samplePages()).toEqual(pages);
  });
});

describe("the policies", () => {
  it.each([1, 10, 100])("of %d kB are that large, and no paragraph stands there twice", (kB) => {
    const page = policyPageOfSize(kB * 1000);
    expect(page.length).toBeGreaterThan(kB * 990);
    expect(page.length).toBeLessThan(kB * 1100);
    const paragraphs = [...page.matchAll(/<p>([^<]{40,})<\/p>/gu)].map(([, text]) => text);
    expect(new Set(paragraphs).size).toBe(paragraphs.length);
  });
});

describe("the table of expressions", () => {
  const asked = (text: string) => answers(sentencesOf(text));

  it("answers every question", () => {
    expect([...asked("Bread.").keys()].sort()).toEqual([...FACT_IDS].sort());
    expect(new Set(asked("Bread.").values())).toEqual(new Set(["unstated"]));
  });

  it("tells yes from no, and takes a plain yes before a no", () => {
    expect(asked("We collect your e-mail address.").get("collect.contact")).toBe("yes");
    expect(asked("We do not collect your e-mail address.").get("collect.contact")).toBe("no");
    expect(asked("We keep data indefinitely.").get("keep.period")).toBe("no");
    expect(asked("We respond to Do Not Track signals.").get("rights.do-not-track")).toBe("yes");
    const both = "We never sell personal data. In some states we sell personal data.";
    expect(asked(both).get("share.sell")).toBe("yes");
  });

  it("reads the words of a page", () => {
    expect(textOf("<style>p{}</style><p>Bread &amp; <b>butter</b></p><p>x</p>").trim()).toBe(
      "Bread & butter\nx",
    );
  });
});
