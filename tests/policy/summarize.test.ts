import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FACT_IDS, loadModel, readDocument, segmentsOf, summarize } from "../../src/policy/index.ts";

const model = loadModel(readFileSync(new URL("../../src/policy/model/facts.bin", import.meta.url)));

const POLICY = `# Privacy Policy

Last updated: 3 May 2024

Marrow & Pine Ltd. ("we") sells garden tools. This policy says which personal data we collect on our website, why we do so, and who gets it.

## What we collect

When you create an account we ask for your name, e-mail address and postal address. When you order, we collect:

- your card number and billing details
- what you bought
- the phone number for the delivery

Our server logs your IP address, your browser type and the pages that you visit. We use cookies to remember your basket. We do not knowingly collect data from children under 13.

## What we do with it

We use Google Analytics to understand how visitors use our site and to improve it. If you subscribe, we send you our newsletter.

## Who gets it

We share your data with delivery companies and payment processors who work for us. We do not sell your personal information. We disclose data where a court order or a law requires us to.

## Your rights

You may ask us for a copy of the data that we hold about you, have it corrected, or have it deleted. You can unsubscribe from our newsletter at any time by the link in every e-mail. You can refuse cookies in the settings of your browser.

## Keeping

We keep orders for seven years. All pages are sent over SSL. We may change this policy; please check this page from time to time. Questions: privacy@marrow-pine.example.
`;

const read = (text: string) => readDocument(text, { type: "markdown" });

describe("the summary of a policy", () => {
  const document = read(POLICY);
  const summary = summarize(document, model, { id: "shop" });
  const stance = (id: string) => summary.facts.find((fact) => fact.id === id)?.stance;

  it("has all facts, in order", () => {
    expect(summary.facts.map((fact) => fact.id)).toEqual(FACT_IDS);
  });

  it("says what the policy says", () => {
    expect(summary.isPolicy).toBe(true);
    expect(summary.id).toBe("shop");
    expect(stance("collect.contact")).toBe("yes");
    expect(stance("collect.payment")).toBe("yes");
    expect(stance("collect.device")).toBe("yes");
    expect(stance("collect.children")).toBe("no");
    expect(stance("share.sell")).toBe("no");
    expect(stance("share.providers")).toBe("yes");
    expect(stance("rights.delete")).toBe("yes");
    expect(stance("keep.period")).toBe("yes");
    expect(stance("change.notice")).toBe("no");
  });

  it("gives figures and names with their sentences", () => {
    const { details } = summary;
    expect(details?.periods.map(({ value }) => value)).toEqual(["seven years"]);
    expect(details?.minimumAge?.years).toBe(13);
    expect(details?.recipients.map(({ name }) => name)).toEqual(["Google Analytics"]);
    expect(details?.responseTime).toBeNull();
    const slices = [...(details?.periods ?? []), ...(details?.recipients ?? []), ...(details?.links ?? [])];
    for (const { quote } of slices) expect(document.text.slice(quote.start, quote.end)).toBe(quote.text);
  });

  it("leaves unsaid what the policy does not say", () => {
    for (const id of [
      "collect.biometric",
      "collect.health",
      "use.ai-training",
      "rights.gpc",
      "share.merger",
    ]) {
      expect(stance(id)).toBe("unstated");
    }
  });

  it("proves every stance with verbatim quotes, and no silence", () => {
    for (const { stance: given, quotes } of summary.facts) {
      if (given === "unstated") expect(quotes).toEqual([]);
      else expect(quotes.length).toBeGreaterThan(0);
      expect(quotes.length).toBeLessThanOrEqual(6);
      for (const { text, start, end } of quotes) expect(document.text.slice(start, end)).toBe(text);
      expect(quotes[0]?.stance ?? given).toBe(given);
    }
  });

  it("gives confidence and base rate as shares", () => {
    for (const { confidence, usual } of summary.facts) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      expect(usual).toBeGreaterThan(0);
      expect(usual).toBeLessThan(1);
    }
  });

  it("is the same on every run, and can be sent as JSON", () => {
    const again = summarize(read(POLICY), model, { id: "shop" });
    expect(again).toEqual(summary);
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });

  it("keeps its claims when unrelated text is added", () => {
    const longer = `${POLICY}\n## Opening hours\n\nThe shop in Elm Street opens at nine. The garden is at its best in June.\n`;
    const after = summarize(read(longer), model);
    for (const [i, before] of summary.facts.entries()) {
      if (before.confidence > 0.9)
        expect([before.id, after.facts[i]?.stance]).toEqual([before.id, before.stance]);
    }
  });
});

describe("what is no policy", () => {
  it("has all facts, none stated, and no sentences", () => {
    const summary = summarize(read("# Hello\n\nNothing here."), model);
    expect(summary.isPolicy).toBe(false);
    expect(summary.reason).toBe("too-short");
    expect(summary.facts.map((fact) => fact.id)).toEqual(FACT_IDS);
    expect(summary.facts.every(({ stance, quotes }) => stance === "unstated" && quotes.length === 0)).toBe(
      true,
    );
    expect(Object.values(summary.summary).flat()).toEqual([]);
    expect(summary.warnings).toEqual([]);
    expect(summary.contradictions).toEqual([]);
    expect(summary.details).toBeUndefined();
  });
});

describe("segments", () => {
  it("are slices of the text, in order, with facts most certain first", () => {
    const document = read(POLICY);
    const segments = segmentsOf(document, model);
    let end = 0;
    for (const segment of segments) {
      expect(document.text.slice(segment.start, segment.end)).toBe(segment.text);
      expect(segment.start).toBeGreaterThanOrEqual(end);
      end = segment.end;
      const scores = segment.facts.map((fact) => fact.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }
    const logs = segments.find((segment) => segment.text.includes("IP address"));
    expect(logs?.facts.map((fact) => fact.id)).toEqual(
      expect.arrayContaining(["collect.device", "collect.usage"]),
    );
    expect(logs?.headings).toEqual(["Privacy Policy", "What we collect"]);
  });
});

describe("any input", () => {
  const words = fc.constantFrom(
    "we",
    "do not",
    "share",
    "your",
    "data",
    "with",
    "partners",
    "except",
    ".",
    ":",
    "\n\n",
    "- ",
    "# ",
    "cookies",
    "GDPR",
    "|",
  );

  it("gives whole answers whose quotes are slices", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 200 }), (parts) => {
        const text = `x ${parts.join(" ")}`;
        const document = read(text);
        const { facts } = summarize(document, model);
        expect(facts.map((fact) => fact.id)).toEqual(FACT_IDS);
        for (const { quotes } of facts) {
          for (const quote of quotes) expect(document.text.slice(quote.start, quote.end)).toBe(quote.text);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("of one word a hundred thousand times is read in time", () => {
    const started = performance.now();
    summarize(read(`We share data. ${"data ".repeat(100_000)}`), model);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
