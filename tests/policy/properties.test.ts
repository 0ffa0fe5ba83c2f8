import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SmallprintError } from "../../src/policy/errors.ts";
import { FACT_IDS, loadModel, readDocument, summarize } from "../../src/policy/index.ts";
import type { DocumentType, PolicyDocument, Slice, Summary } from "../../src/policy/types.ts";

const model = loadModel(readFileSync(new URL("../../src/policy/model/facts.bin", import.meta.url)));
const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/policies/${name}`, import.meta.url), "utf8");
const TYPES = ["html", "markdown", "text"] as const satisfies readonly DocumentType[];
const SEED = { seed: 20261122, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false };

/** From here an answer is given without "probably", with some room. */
const SURE = 0.9;

/** Sentences that policies are made of, from which many small policies are put together. */
const SENTENCES = [
  "We collect your name, your e-mail address and your phone number.",
  "We do not sell your personal information to anyone.",
  "We share your data with service providers who work for us.",
  "Our servers log your IP address and the pages that you view.",
  "We use cookies and Google Analytics on our website.",
  "With your consent, we send you our newsletter.",
  "You may ask us to delete your data.",
  "We keep invoices for seven years.",
  "You must be at least 16 years old to open an account.",
  "California residents may opt out of the sale of their data.",
  "We may change this policy; please check this page.",
  "If you use our site, you agree to this policy.",
  "Stripe, Inc. processes payments for us.",
  "We answer requests within 30 days.",
  "Write to privacy@harbour.example or to 1 Quay Street, London, SW1A 1AA.",
];
const HEADINGS = ["What we collect", "Sharing", "Your rights", "Keeping", "Children", "Changes"];
const policies = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...SENTENCES) },
      { weight: 1, arbitrary: fc.constantFrom(...HEADINGS).map((heading) => `## ${heading}`) },
      { weight: 1, arbitrary: fc.constantFrom(...SENTENCES).map((sentence) => `- ${sentence}`) },
      { weight: 1, arbitrary: fc.lorem({ maxCount: 12 }) },
      { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) },
    ),
    { minLength: 3, maxLength: 30 },
  )
  .map((parts) => `# Privacy Policy\n\n${parts.join("\n\n")}\n`);

function slicesOf(summary: Summary): Slice[] {
  const { facts, contradictions, details } = summary;
  return [
    ...[...facts, ...contradictions].flatMap(({ quotes }) => quotes),
    ...(details
      ? [...details.links, ...details.periods, ...details.recipients].map(({ quote }) => quote)
      : []),
    ...[details?.minimumAge, details?.seat, details?.responseTime].flatMap((one) => (one ? [one.quote] : [])),
  ];
}

function expectSound(document: PolicyDocument, summary: Summary): void {
  expect(summary.facts.map(({ id }) => id)).toEqual(FACT_IDS);
  for (const { text, start, end } of slicesOf(summary)) {
    expect(text).not.toBe("");
    expect(document.text.slice(start, end)).toBe(text);
  }
  for (const { stance, quotes, confidence } of summary.facts) {
    expect(quotes.length > 0).toBe(stance !== "unstated");
    expect(confidence >= 0 && confidence <= 1).toBe(true);
  }
  for (const { text } of Object.values(summary.summary).flat())
    expect(text.split(/\s+/).length).toBeLessThanOrEqual(20);
}

describe("any policy", () => {
  it("is answered whole, in order, with quotes and details that are slices of its text", () => {
    fc.assert(
      fc.property(policies, (markdown) => {
        const document = readDocument(markdown, { type: "markdown" });
        expectSound(document, summarize(document, model));
      }),
      { ...SEED, numRuns: 60 },
    );
  });

  it("gets the same summary on every run", () => {
    fc.assert(
      fc.property(policies, (markdown) => {
        const read = () => summarize(readDocument(markdown, { type: "markdown" }), model);
        expect(read()).toEqual(read());
      }),
      { ...SEED, numRuns: 20 },
    );
  });
});

describe("any input", () => {
  const read = (source: string | Uint8Array, type?: DocumentType): PolicyDocument | null => {
    try {
      return readDocument(source, type ? { type } : {});
    } catch (error) {
      if (error instanceof SmallprintError) return null;
      throw error;
    }
  };
  const expectRead = (source: string | Uint8Array, type?: DocumentType) => {
    const document = read(source, type);
    if (document) expectSound(document, summarize(document, model));
  };

  it("of random bytes is read, or refused with a reason", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4000 }), (bytes) => {
        expectRead(bytes);
      }),
      { ...SEED, numRuns: 60 },
    );
  });

  it("of random mark-up around a policy's sentences is read", () => {
    const tag = fc.constantFrom(
      ..."<p> </p> <div> <ul> <li> </ul> <table> <tr> <td> </table> <a href='/x'> </a> <b> <br> <h2> </h2> <!-- <script> <style> <svg> <template> <select> <iframe> &lt; &#0; <![CDATA[ ]]> <details hidden> <p style='display:none'>".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(tag, fc.constantFrom(...SENTENCES), fc.string({ maxLength: 10 })), {
          maxLength: 80,
        }),
        fc.constantFrom(...TYPES),
        (pieces, type) => {
          expectRead(`<h1>Privacy Policy</h1>${SENTENCES.join(" ")}${pieces.join("")}`, type);
        },
      ),
      { ...SEED, numRuns: 60 },
    );
  });
});

describe("mark-up", () => {
  const sections = fc.uniqueArray(
    fc.record({
      heading: fc.constantFrom(...HEADINGS),
      paragraphs: fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }),
      items: fc.array(fc.constantFrom("your date of birth", "your messages", "the pages that you view"), {
        maxLength: 3,
      }),
    }),
    { minLength: 2, maxLength: 6, selector: ({ heading }) => heading },
  );
  type Sections = typeof sections extends fc.Arbitrary<infer Value> ? Value : never;

  const LEAD_IN = "We also collect:";
  const markdownOf = (parts: Sections) =>
    `# Privacy Policy\n\n${parts
      .map(({ heading, paragraphs, items }) =>
        [
          `## ${heading}`,
          ...paragraphs,
          ...(items.length > 0 ? [LEAD_IN, items.map((item) => `- ${item}`).join("\n")] : []),
        ].join("\n\n"),
      )
      .join("\n\n")}\n`;
  const htmlOf = (parts: Sections) =>
    `<!doctype html><html lang="en"><body><main><h1>Privacy Policy</h1>${parts
      .map(
        ({ heading, paragraphs, items }) =>
          `<section><h2><span>${heading}</span></h2>${paragraphs.map((text) => `<p>${text}</p>`).join("")}` +
          (items.length > 0
            ? `<p>${LEAD_IN}</p><ul>${items.map((item) => `<li>${item.replace("your", "<b>your</b>")}</li>`).join("\n")}</ul>`
            : "") +
          "</section>",
      )
      .join("\n")}</main></body></html>`;
  const textOf = (parts: Sections) =>
    markdownOf(parts).replace(/^#+ (.+)$/gmu, (_, title: string) => title.toUpperCase());
  const answersTo = (source: string, type: DocumentType) =>
    summarize(readDocument(source, { type }), model).facts.map(({ id, stance }) => `${id} ${stance}`);

  it("changes no answer from Markdown to HTML, and no sure one to plain text, where headings have no order", () => {
    fc.assert(
      fc.property(sections, (parts) => {
        const answers = answersTo(markdownOf(parts), "markdown");
        expect(answersTo(htmlOf(parts), "html")).toEqual(answers);
        const { facts } = summarize(readDocument(markdownOf(parts), { type: "markdown" }), model);
        const plain = answersTo(textOf(parts), "text");
        facts.forEach(({ confidence }, i) => {
          if (confidence >= SURE) expect(plain[i]).toBe(answers[i]);
        });
      }),
      { ...SEED, numRuns: 25 },
    );
  });

  it("changes nothing by white space and invisible characters", () => {
    fc.assert(
      fc.property(sections, (parts) => {
        const spaced = htmlOf(parts)
          .replaceAll("</p>", "\n\t </p>\n\n")
          .replaceAll("<p>", "<p>\n   ")
          .replaceAll(" your ", " \n your\u200b ")
          .replaceAll("collect ", "col\u00adlect&#32;");
        expect(answersTo(spaced, "html")).toEqual(answersTo(htmlOf(parts), "html"));
      }),
      { ...SEED, numRuns: 15 },
    );
  });
});

/** Time of the better of two runs, ms: a busy machine makes one slow, seldom both. */
function timeOf(work: () => unknown): number {
  const once = () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  };
  return Math.min(once(), once());
}

describe("no input is slower than its length", () => {
  const intro = `<h1>Privacy Policy</h1><p>${SENTENCES.join("</p><p>")}</p>`;
  it.each<[string, number, (n: number) => string]>([
    ["one word", 20_000, (n) => `${intro}<p>${"data ".repeat(n)}</p>`],
    ["one letter", 100_000, (n) => `${intro}<p>${"A".repeat(n)}</p>`],
    ["capital words", 8000, (n) => `${intro}<p>${"Harbour ".repeat(n)}</p>`],
    ["nested tags", 2500, (n) => `${intro}${"<div>".repeat(n)}We collect your name.${"</div>".repeat(n)}`],
    ["nested lists", 2500, (n) => `${intro}${"<ul><li>a ".repeat(n)}`],
    ["links", 4000, (n) => `${intro}${'<a href="https://harbour.example/x">here</a> '.repeat(n)}`],
    ["invisible characters", 100_000, (n) => `${intro}<p>${"\u200b".repeat(n)}</p>`],
    ["at signs", 30_000, (n) => `${intro}<p>${"a@".repeat(n)}</p>`],
    ["figures", 10_000, (n) => `${intro}<p>${"1 2/3 ".repeat(n)}</p>`],
    ["brackets", 20_000, (n) => `${intro}<p>${"( [ ".repeat(n)}</p>`],
    ["denials", 3000, (n) => `${intro}<p>${"we do not share, ".repeat(n)}</p>`],
    ["sentences", 150, (n) => `${intro}${"<p>We do not sell your personal data. </p>".repeat(n)}`],
    ["table cells", 400, (n) => `${intro}<table>${"<tr><td>name<td>yes".repeat(n)}</table>`],
    ["unclosed comments", 20_000, (n) => `${intro}${"<!-- ".repeat(n)}`],
  ])("%s", (_, n, make) => {
    const read = (source: string) => () => {
      try {
        return summarize(readDocument(source, { type: "html" }), model);
      } catch (error) {
        if (!(error instanceof SmallprintError)) throw error;
        return null;
      }
    };
    const [some, more] = [make(n), make(4 * n)];
    const ratio = timeOf(read(more)) / Math.max(10, timeOf(read(some)));
    // four times the length is to take four times the time; what grows by the square takes sixteen times
    expect(ratio).toBeLessThan(10);
  });
});

describe("a huge input", () => {
  const intro = `<h1>Privacy Policy</h1><p>${SENTENCES.join("</p><p>")}</p>`;
  it.each([
    ["a megabyte of one word", () => `${intro}<p>${"data ".repeat(200_000)}</p>`],
    ["ten thousand nested tags", () => `${intro}${"<div><b>".repeat(5000)}We collect your name.`],
    ["a hundred thousand links", () => `${intro}${"<a href='/x'>here</a> ".repeat(100_000)}`],
    ["a million invisible characters", () => `${intro}<p>${"\u200b\u2060".repeat(500_000)}</p>`],
  ])("of %s is read", { timeout: 120_000 }, (_, make) => {
    const document = readDocument(make(), { type: "html" });
    expectSound(document, summarize(document, model));
  });
});

describe("text of something else", () => {
  /** Speaks of no data, readers, rights or companies. */
  const ELSE = [
    "The lighthouse was built in 1871 and has a red roof.",
    "Low water is at nine in the morning, high water at three.",
    "Seals sleep on the sandbank when the weather is calm.",
    "The ferry takes twenty minutes and carries bicycles.",
    "In winter the harbour freezes now and then.",
  ];
  const before = summarize(readDocument(fixture("harbour-books.md"), { type: "markdown" }), model);
  const answered = (markdown: string) => summarize(readDocument(markdown, { type: "markdown" }), model).facts;

  it.each([
    ["after it", (policy: string) => `${policy}\n\n## About the harbour\n\n${ELSE.join("\n\n")}\n`],
    [
      "before it",
      (policy: string) => policy.replace(/\n## /u, `\n## About the harbour\n\n${ELSE.join("\n\n")}\n\n## `),
    ],
    ["amid it", (policy: string) => policy.replace(/\n## /gu, `\n${ELSE[2] ?? ""}\n\n## `)],
  ])("%s takes back nothing that was sure", (_, add) => {
    const after = answered(add(fixture("harbour-books.md")));
    before.facts.forEach(({ id, stance, confidence }, i) => {
      if (stance !== "unstated" && confidence >= SURE) expect([id, after[i]?.stance]).toEqual([id, stance]);
    });
  });
});
