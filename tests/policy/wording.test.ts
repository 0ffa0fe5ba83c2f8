import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FACTS } from "../../src/policy/facts.ts";
import type { Answer, Contradiction, FactAnswer, FactId, SummaryPart } from "../../src/policy/types.ts";
import { PROBABLY_BELOW, summaryLines } from "../../src/policy/wording.ts";
import { wordsIn } from "../../src/policy/wording/grammar.ts";
import { english } from "../../src/policy/wording/english.ts";

const factSentence = (id: FactId, stance: Answer, probably = false) => english.sentence(id, stance, probably);

type Said = Partial<Record<FactId, Answer | [Answer, number]>>;

function answers(said: Said): FactAnswer[] {
  return FACTS.map(({ id }) => {
    const [stance, confidence] = [said[id] ?? "unstated"].flat() as [Answer, number?];
    return { id, stance, confidence: confidence ?? 0.95, usual: 0.5, quotes: [] };
  });
}
const lines = (said: Said, part: SummaryPart, contradicted: FactId[] = []): string[] =>
  summaryLines(
    answers(said),
    contradicted.map((fact) => ({ fact, quotes: [] })),
  )[part].map((line) => line.text);

const EVERY = FACTS.flatMap(({ id, stances }) =>
  ([...stances, "unstated"] as Answer[]).map((stance) => [id, stance] as const),
);

describe("factSentence", () => {
  it.each(EVERY)("%s %s is one short plain sentence", (id, stance) => {
    for (const probably of [false, true]) {
      const text = factSentence(id, stance, probably);
      expect(text).toMatch(/^(They|You|The policy|In some regions,|Using) [^.!?%]+\.$/);
      expect(text).not.toMatch(/ {2}|undefined|not not| ,/);
      expect(text.includes("probably")).toBe(probably);
      expect(wordsIn(text)).toBeLessThanOrEqual(20);
    }
  });

  it("says something else for every answer", () => {
    const all = EVERY.map(([id, stance]) => factSentence(id, stance));
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    ["share.sell", "yes", "They sell your data, or share it in a way the law calls a sale."],
    ["share.sell", "no", "They say they do not sell your data."],
    ["share.sell", "unstated", "The policy does not say whether they sell your data."],
    ["collect.location", "limited", "They collect your location only with your consent or permission."],
    ["rights.delete", "limited", "In some regions, you can delete your data."],
    ["rights.do-not-track", "no", "They ignore Do Not Track signals."],
    ["keep.period", "unstated", "The policy does not say how long they keep your data."],
    ["keep.period", "limited", "They keep your data as long as they need it; no time is named."],
  ] as const)("%s %s: %s", (id, stance, text) => {
    expect(factSentence(id, stance)).toBe(text);
  });
});

describe("contradictions", () => {
  it.each(FACTS.map(({ id }) => id))("%s has words", (id) => {
    expect(english.contradiction(id, 0)).toMatch(
      /^The policy contradicts itself on (whether|how long) [^.]+\.$/,
    );
  });
});

describe("usualPhrase", () => {
  it.each([
    [0.001, "hardly any policy does this"],
    [0.02, "1 in 50 policies does this"],
    [0.083, "1 in 12 policies does this"],
    [0.5, "about half of policies do this"],
    [0.7, "most policies do this"],
    [0.97, "nearly all policies do this"],
  ])("%d: %s", (share, text) => {
    expect(english.usual(share)).toBe(text);
  });

  it("is defined for every share", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        expect(english.usual(share)).toMatch(/policy does|policies do/);
        expect(english.usual(share)).not.toMatch(/NaN|Infinity|in [01] /);
      }),
    );
  });
});

describe("summaryLines", () => {
  it("says of a silent policy that it is silent, and no more", () => {
    const summary = summaryLines(answers({}), []);
    expect(summary.collection.map((line) => line.text)).toEqual([
      "The policy does not say what they collect.",
    ]);
    expect(summary.sharing.map((line) => line.text)).toEqual(["The policy does not say who gets your data."]);
    expect(summary.rights.map((line) => line.text)).toEqual([
      "The policy names no rights or choices of yours.",
    ]);
    expect(summary.silent.length).toBeGreaterThan(4);
  });

  it("is no surer of a part's silence than of what the line tells", () => {
    expect(lines({ "rights.export": ["unstated", 0.5] }, "rights")).toEqual([
      "The policy probably names no rights or choices of yours.",
    ]);
    expect(lines({ "collect.work": ["unstated", 0.5] }, "collection")).toEqual([
      "The policy probably does not say what they collect.",
    ]);
    // a breach is not what the line on keeping speaks of
    expect(lines({ "keep.breach-notice": ["unstated", 0.5] }, "keeping")).toEqual([
      "The policy does not say how long data is kept, or whether it is encrypted.",
    ]);
  });

  it("groups kinds of data, the gravest first", () => {
    expect(
      lines(
        {
          "collect.contact": "yes",
          "collect.payment": "yes",
          "collect.location": "yes",
          "collect.health": "yes",
          "collect.cookies": "yes",
          "collect.device": "yes",
        },
        "collection",
      ),
    ).toEqual([
      "They collect health or fitness data, and your location.",
      "They collect contact details and card details or what you buy.",
      "They collect details of your device or browser, and use cookies or similar tools.",
    ]);
  });

  it("says permission, and denials as denials", () => {
    expect(
      lines(
        { "collect.location": "limited", "collect.health": "no", "collect.biometric": "no" },
        "collection",
      ),
    ).toEqual([
      "They collect your location only with your consent or permission.",
      "They say they do not collect biometric data such as fingerprints or face scans, or health or fitness data.",
    ]);
  });

  it("gives a sale a line of its own", () => {
    expect(lines({ "share.sell": "yes", "share.advertisers": "yes" }, "sharing")).toEqual([
      "They sell your data, or share it in a way the law calls a sale.",
      "They share your data with advertisers or ad networks.",
    ]);
  });

  it("names recipients", () => {
    expect(
      lines(
        { "share.sell": "no", "share.providers": "yes", "share.government": "yes", "share.merger": "yes" },
        "sharing",
      ),
    ).toEqual([
      "They share your data with authorities or courts, a buyer of the business, and service providers.",
      "They say they do not sell your data.",
    ]);
  });

  it("groups rights, and says where the law narrows them", () => {
    expect(
      lines(
        {
          "rights.access": "yes",
          "rights.correct": "yes",
          "rights.delete": "yes",
          "rights.export": "limited",
          "rights.do-not-track": "no",
        },
        "rights",
      ),
    ).toEqual([
      "They ignore Do Not Track signals.",
      "In some regions, you can take your data to another service.",
      "You can see, correct and delete your data.",
    ]);
  });

  it("says what is likely as likely, after what is sure", () => {
    expect(
      lines(
        { "share.providers": ["yes", 0.5], "share.affiliates": "yes", "share.sell": ["no", 0.5] },
        "sharing",
      ),
    ).toEqual([
      "They share your data with their company group and probably service providers.",
      "They probably say they do not sell your data.",
    ]);
    expect(lines({ "share.sell": ["yes", PROBABLY_BELOW] }, "sharing")[0]).not.toContain("probably");
  });

  it("keeps apart what is denied for sure and what is likely denied", () => {
    expect(lines({ "share.sell": "no", "share.advertisers": ["no", 0.5] }, "sharing")).toEqual([
      "They say they do not sell your data.",
      "They probably say they do not share your data with advertisers or ad networks.",
    ]);
  });

  it('says one "probably" for all that is likely, after what is sure', () => {
    expect(
      lines(
        { "collect.content": "yes", "collect.contact": ["yes", 0.5], "collect.work": ["yes", 0.5] },
        "collection",
      )[0],
    ).toBe(
      "They collect what you write or upload, and probably contact details and your job or education details.",
    );
    expect(
      lines(
        {
          "collect.location": "yes",
          "collect.government-id": ["yes", 0.5],
          "collect.contacts": ["yes", 0.5],
        },
        "collection",
      )[0],
    ).toBe(
      "They collect your location, probably ID numbers or documents, and probably data about people you know.",
    );
    expect(
      lines(
        { "rights.access": ["yes", 0.5], "rights.correct": ["yes", 0.5], "rights.delete": "yes" },
        "rights",
      )[0],
    ).toBe("You can delete your data, and probably see and correct it.");
  });

  it("says things of one verb together, though sure and likely", () => {
    expect(
      lines(
        { "collect.usage": ["yes", 0.5], "collect.device": "yes", "collect.cookies": "yes" },
        "collection",
      )[0],
    ).toBe("They collect device details and probably your activity, and use cookies.");
    expect(
      lines(
        { "collect.sensitive": "no", "collect.children": "no", "collect.contact": "no" },
        "collection",
      )[0],
    ).toBe(
      "They say they do not collect sensitive details or contact details, or knowingly collect children's data.",
    );
  });

  it("does not name your data twice in one breath", () => {
    expect(lines({ "share.sell": "no", "share.advertisers": "no" }, "sharing")[0]).toBe(
      "They say they do not sell your data, or share it with advertisers or ad networks.",
    );
    expect(lines({ "rights.access": "yes", "rights.object": "yes" }, "rights")[0]).toBe(
      "You can see your data, and object to or limit its use.",
    );
    expect(lines({ "rights.withdraw": "yes", "rights.object": "yes" }, "rights")).toEqual([
      "You can object to the use of your data, or limit it.",
      "You can take back your consent.",
    ]);
  });

  it("denies last what others would do for their own use", () => {
    expect(lines({ "share.marketing-partners": "no", "share.providers": "no" }, "sharing")[0]).toBe(
      "They say they do not share your data with service providers or other companies for their own use.",
    );
    expect(lines({ "share.marketing-partners": "limited" }, "sharing")[0]).toBe(
      "They share your data with other companies for their own use, but only with consent or in stated cases.",
    );
  });

  it("says of several rights that they depend on the place", () => {
    expect(
      lines(
        { "rights.access": "limited", "rights.delete": "limited", "rights.complain": "limited" },
        "rights",
      )[0],
    ).toBe("In some regions, you can see and delete your data, and complain to an authority.");
  });

  it("denies no more of several rights than of one", () => {
    expect(lines({ "rights.delete": "no", "rights.opt-out-marketing": "no" }, "rights")[0]).toBe(
      "They say you cannot have all your data deleted, or stop all marketing messages.",
    );
  });

  it("says what others get under a condition before what those who help get", () => {
    expect(lines({ "share.providers": "yes", "share.advertisers": "limited" }, "sharing")).toEqual([
      "They share your data with advertisers or ad networks only with your consent.",
      "They share your data with service providers.",
    ]);
  });

  it("does not lay at others' door what the site does itself", () => {
    expect(lines({ "share.trackers": "yes", "share.abroad": "yes" }, "sharing")[0]).toBe(
      "They handle your data in other countries, and let other companies track you on the site.",
    );
  });

  it("leaves out a likely denial before anything it is sure of", () => {
    const said = lines(
      {
        "collect.location": "yes",
        "collect.from-others": "yes",
        "collect.contact": "yes",
        "collect.usage": "yes",
        "collect.children": "no",
        "collect.biometric": ["no", 0.5],
        "collect.work": "limited",
      },
      "collection",
    );
    expect(said.join(" ")).toContain("They collect your activity.");
    expect(said.join(" ")).not.toContain("biometric");
  });

  it("keeps what is done knowingly, and what others are let do, from spreading", () => {
    expect(lines({ "collect.children": ["no", 0.5], "collect.contact": ["no", 0.5] }, "collection")[0]).toBe(
      "They probably say they do not collect contact details, or knowingly collect children's data.",
    );
    expect(
      english.line(
        "they",
        [
          { id: "share.trackers", probably: false },
          { id: "share.government", probably: false },
        ],
        true,
      ),
    ).toBe("They share your data with authorities, and let other companies track you.");
  });

  it("gives no example that the policy may not have given", () => {
    for (const id of ["collect.device", "collect.contacts"] as const)
      expect(factSentence(id, "yes")).not.toContain("such as");
  });

  it("names doubtful silences only where few are sure", () => {
    const doubtful = FACTS.map(({ id }): [FactId, [Answer, number]] => [id, ["unstated", 0.5]]);
    const all = Object.fromEntries(doubtful);
    expect(lines(all, "silent")[0]).toBe("The policy probably does not say whether they sell your data.");
    const sure = {
      "share.sell": "unstated",
      "keep.period": "unstated",
      "rights.delete": "unstated",
    } as const;
    expect(lines({ ...all, ...sure }, "silent").join(" ")).not.toContain("probably");
  });

  it("says contradictions first", () => {
    expect(
      lines({ "share.advertisers": "yes" }, "sharing", [
        "share.advertisers",
        "share.sell",
        "collect.device",
      ])[0],
    ).toBe("The policy contradicts itself on whether they sell your data, and 1 more point.");
  });

  it("fills a part of one line with what it leaves out", () => {
    expect(lines({ "collect.contact": "yes" }, "collection")).toEqual([
      "They collect your name, e-mail, phone or address.",
      "The policy does not say whether they collect your location.",
    ]);
  });

  it("tells what matters most of what is not said", () => {
    expect(lines({ "collect.contact": "yes", "share.sell": "no" }, "silent")[0]).toBe(
      "The policy does not say whether they use your data to train AI.",
    );
  });

  it("names a silence once: in its part, or among what is not said", () => {
    const stated = { "share.sell": "no", "keep.encryption": "yes" } as const;
    const silent = lines(stated, "silent");
    expect(lines(stated, "sharing")).toContain(
      "The policy does not say whether they share data with advertisers or ad networks.",
    );
    expect(silent).not.toContain(
      "The policy does not say whether they share data with advertisers or ad networks.",
    );
    expect(silent).toContain("The policy does not say how long they keep your data.");
    expect(lines({ "share.sell": "no" }, "keeping")).toEqual([
      "The policy does not say how long data is kept, or whether it is encrypted.",
    ]);
    expect(lines({ "share.sell": "no" }, "silent").join(" ")).not.toMatch(/how long|encrypted/);
  });

  const anyFacts = fc
    .tuple(
      ...FACTS.map(({ id, stances }) =>
        fc.record({
          id: fc.constant(id),
          stance: fc.constantFrom<Answer>(...(stances as readonly Answer[]), "unstated"),
          confidence: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
      ),
    )
    .map((rows): FactAnswer[] => rows.map((row) => ({ ...row, usual: 0.5, quotes: [] })));

  it("keeps every part short, whole and true to its facts, whatever the answers", () => {
    const someContradictions = fc.uniqueArray(fc.constantFrom(...FACTS.map(({ id }) => id)), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyFacts, someContradictions, (facts, clashes) => {
        const contradictions: Contradiction[] = clashes.map((fact) => ({ fact, quotes: [] }));
        const summary = summaryLines(facts, contradictions);
        const stated = new Map(facts.map((fact) => [fact.id, fact.stance]));
        for (const part of ["collection", "sharing", "rights"] as const) {
          expect(summary[part].length).toBeGreaterThan(0);
          expect(summary[part].length).toBeLessThanOrEqual(5);
        }
        for (const line of Object.values(summary).flat()) {
          expect(wordsIn(line.text), line.text).toBeLessThanOrEqual(20);
          expect(line.text).toMatch(/^(They|You|The policy|In some regions,|Using) [^.%]+\.$/);
          expect(line.text).not.toMatch(/ {2}|undefined| ,|;,|,,|probably probably/);
        }
        for (const line of summary.silent)
          for (const id of line.facts) expect(stated.get(id)).toBe("unstated");
        expect(summaryLines(facts, contradictions)).toEqual(summary);
      }),
      { numRuns: 300 },
    );
  });
});
