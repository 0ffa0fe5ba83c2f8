import { describe, expect, it } from "vitest";
import { passagesOf } from "../../src/policy/document/passages.ts";
import { readDocument } from "../../src/policy/document/read.ts";
import { align } from "../../training/align.ts";
import { foldsOf } from "../../training/folds.ts";
import { parseLabels } from "../../training/policies.ts";
import { targetsOf } from "../../training/targets.ts";
import { HEADS } from "../../src/policy/classify/heads.ts";

describe("a labels file", () => {
  const labels = parseLabels(
    [
      "# a comment",
      "3 collect.contact yes",
      "5,7 share.sell no",
      "9 share.sell limited",
      "9 rights.delete yes",
      "= rights.delete limited",
      "! share.sell 5 9",
      "@updated 2021-04",
      "@email privacy@pond.example",
      "@company Pond Inc.",
    ].join("\n"),
    "pond",
  );

  it("gives every line its facts", () => {
    expect(labels.lines).toHaveLength(5);
    expect(labels.lines).toContainEqual({ line: 7, fact: "share.sell", stance: "no" });
  });

  it("answers by the strongest line, else as written", () => {
    expect(labels.answers["collect.contact"]).toBe("yes");
    expect(labels.answers["share.sell"]).toBe("limited");
    expect(labels.answers["rights.delete"]).toBe("limited");
    expect(labels.answers["keep.period"]).toBe("unstated");
  });

  it("keeps details and contradictions", () => {
    expect(labels).toMatchObject({
      updated: "2021-04",
      emails: ["privacy@pond.example"],
      company: "Pond Inc.",
    });
    expect(labels.contradictions).toEqual([{ fact: "share.sell", lines: [5, 9] }]);
  });

  it.each(["x share.sell no", "3 share.weather no", "3 share.sell maybe", "= share.sell perhaps"])(
    "%j is an error that names the place",
    (line) => {
      expect(() => parseLabels(line, "pond")).toThrow(/^pond\.labels:1: /);
    },
  );
});

describe("labels on passages", () => {
  const markdown = [
    "# Privacy",
    "",
    "We collect **your name**. We log [addresses](https://pond.example/x).",
    "We use cookies.",
    "",
    "- a fish",
    "- a *frog*",
  ].join("\n");
  const document = readDocument(markdown, { type: "markdown" });
  const passages = passagesOf(document);
  const label = (line: number) => ({ line, fact: "collect.contact" as const, stance: "yes" as const });
  const textsOf = (line: number) =>
    (align(markdown, [label(line)], document, passages).passagesOfLine.get(line) ?? []).map(
      (i) => passages[i]?.text,
    );

  it("stand on the passages that a line covers, mark-up or not", () => {
    expect(textsOf(3)).toEqual(["We collect your name.", "We log addresses."]);
    expect(textsOf(4)).toEqual(["We use cookies."]);
    expect(textsOf(7)).toEqual(["a frog"]);
  });

  it("that can't be found are named", () => {
    expect(align(markdown, [label(2)], document, passages).lost).toEqual([2]);
  });
});

describe("targets", () => {
  const names = (labels: Parameters<typeof targetsOf>[0]) => {
    const { heads, values } = targetsOf(labels);
    return heads.map((h, i) => {
      const head = HEADS[h];
      const name = head?.kind === "fact" ? head.fact : `${head?.section}.*`;
      return `${name} ${head?.stance} ${values[i]}`;
    });
  };

  it("are the fact at all, its stance, and the section's share of stances", () => {
    expect(
      names([
        { line: 1, fact: "rights.access", stance: "limited" },
        { line: 1, fact: "rights.correct", stance: "yes" },
      ]),
    ).toEqual([
      "rights.access any 1",
      "rights.access limited 1",
      "rights.correct any 1",
      "rights.correct yes 1",
      "rights.* limited 0.5",
    ]);
  });

  it("leave section heads alone where nothing of the section is proved", () => {
    expect(targetsOf([]).masked).toHaveLength(12);
    expect(targetsOf([]).heads).toEqual([]);
  });
});

describe("folds", () => {
  const policies = Array.from({ length: 50 }, (_, i) => ({
    group: i < 6 ? "twins" : `site ${i}`,
    judged: true,
  }));
  const folds = foldsOf(policies);

  it("keep groups together and sizes even", () => {
    expect(new Set(folds.slice(0, 6)).size).toBe(1);
    for (let fold = 0; fold < 5; fold++) expect(folds.filter((of) => of === fold)).toHaveLength(10);
  });

  it("are the same on every run", () => {
    expect(foldsOf(policies)).toEqual(folds);
  });

  it("are not moved by policies that are not judged, which join their group", () => {
    const others = ["twins", "a", "b", "c", "d", "e"].map((group) => ({ group, judged: false }));
    const all = foldsOf([...policies, ...others]);
    expect(all.slice(0, 50)).toEqual(folds);
    expect(all[50]).toBe(folds[0]);
    expect(new Set(all.slice(51)).size).toBe(5);
  });
});
