import { describe, expect, it } from "vitest";
import { partsNamed } from "../../benchmarks/parts.ts";
import { losses, markdownOf, plainOf, sectionsIn, tableOf, withSection } from "../../benchmarks/results.ts";
import type { Comparisons, Section } from "../../benchmarks/results.ts";

const COMPARED: Comparisons = {
  kind: "comparisons",
  title: "Times",
  rows: [
    {
      what: "a page",
      unit: "ms",
      ours: [20, 20, 20],
      beside: [
        { name: "quick", values: [10, 10, 10], why: "It reads nothing." },
        { name: "slow|one", values: [80, 80, 80], why: "Never said." },
      ],
    },
    {
      what: "two pages",
      unit: "ms",
      ours: [60, 60, 60],
      beside: [{ name: "quick", values: [20, 20, 20], why: "It reads nothing." }],
    },
    { what: "alone", unit: "ms", ours: [1], beside: [] },
  ],
};
const SECTION: Section = { title: "Speed", about: ["About it."], shown: [COMPARED], remarks: ["Linear."] };

describe("a section", () => {
  it("has a line for each peer, with the ratio and its word", () => {
    expect(tableOf(COMPARED).rows).toEqual([
      ["a page", "20.0 (20.0–20.0) ms", "quick", "10.0 (10.0–10.0) ms", "2.00 (2.00–2.00)", "slower"],
      ["", "", "slow|one", "80.0 (80.0–80.0) ms", "0.25 (0.25–0.25)", "faster"],
      ["two pages", "60.0 (60.0–60.0) ms", "quick", "20.0 (20.0–20.0) ms", "3.00 (3.00–3.00)", "slower"],
      ["alone", "1.00 ms", "–", "–", "–", "–"],
    ]);
  });

  it("says plainly where we lose, each reason once, and nothing of where we win", () => {
    expect(losses(SECTION)).toEqual([
      "Ours is slower than quick: a page 2.0 times; two pages 3.0 times. It reads nothing.",
    ]);
    expect(markdownOf(SECTION, "a machine")).toContain("**Where we lose**");
    expect(plainOf(SECTION)).toContain("lost: Ours is slower than quick");
  });

  it("says so where nothing is lost, and nothing of it where nothing is compared", () => {
    const won = { ...SECTION, shown: [{ ...COMPARED, rows: COMPARED.rows.slice(2) }] };
    expect(markdownOf(won, "")).toContain("We lose to none of them.");
    expect(markdownOf({ ...SECTION, shown: [] }, "")).not.toMatch(/lose/u);
  });

  it("carries its stamp, and keeps bars out of its cells", () => {
    const text = markdownOf(SECTION, "2 cores, load 0.1");
    expect(text).toContain("_2 cores, load 0.1_");
    expect(text).toContain("slow\\|one");
  });
});

describe("the results file", () => {
  const order = ["policy", "page", "popup"];

  it("keeps the order of the parts, whichever was run first", () => {
    const file = withSection(withSection("", "page", "## Page", order), "policy", "## Policy", order);
    expect([...sectionsIn(file)]).toEqual([
      ["policy", "## Policy"],
      ["page", "## Page"],
    ]);
    expect(file.indexOf("## Policy")).toBeLessThan(file.indexOf("## Page"));
  });

  it("replaces a part's section and leaves the others as they are", () => {
    const first = withSection(withSection("", "page", "## Page\n\nold", order), "popup", "## Popup", order);
    const second = withSection(first, "page", "## Page\n\nnew", order);
    expect(second).not.toContain("old");
    expect(sectionsIn(second).get("popup")).toBe("## Popup");
    expect(withSection(second, "page", "## Page\n\nnew", order)).toBe(second);
  });

  it("drops what is no part any more", () => {
    expect(withSection("<!-- part: gone -->\n\nx\n", "page", "y", order)).not.toContain("gone");
  });
});

describe("the parts of a run", () => {
  it("are all where none is named, and in their own order", () => {
    expect(partsNamed([])).toEqual(["policy", "page", "popup", "worker", "memory", "stream"]);
    expect(partsNamed(["stream", "policy"])).toEqual(["policy", "stream"]);
  });

  it("are called by name", () => {
    expect(() => partsNamed(["pages"])).toThrow(/no part is called pages/u);
  });
});
