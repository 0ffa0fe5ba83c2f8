import { expect, it } from "vitest";
import { passagesOf } from "../../../src/policy/document/passages.ts";
import { readDocument } from "../../../src/policy/document/read.ts";

const passages = (source: string) => passagesOf(readDocument(source, { type: "markdown" }));

it("a paragraph is split into its sentences, with its headings", () => {
  expect(
    passages("# Data\n\nWe collect names. We keep them.").map(({ text, kind, headings }) => [
      text,
      kind,
      headings,
    ]),
  ).toEqual([
    ["Data", "heading", []],
    ["We collect names.", "paragraph", ["Data"]],
    ["We keep them.", "paragraph", ["Data"]],
  ]);
});

it("every sentence of an item has the list's lead-in", () => {
  const found = passages("We collect:\n\n- your name. You give it to us.\n- your address");
  expect(found.slice(1).map(({ text, leadIn }) => [text, leadIn])).toEqual([
    ["your name.", "We collect:"],
    ["You give it to us.", "We collect:"],
    ["your address", "We collect:"],
  ]);
});

it("a short row is one passage, a long one is read cell by cell under its subject", () => {
  const long = "We keep it for a year. ".repeat(20).trim();
  const found = passages(`| Kind | How long |\n|---|---|\n| Logs | A week |\n| Orders | ${long} |`);
  expect(found[1]).toMatchObject({ text: "Logs\tA week", columns: ["Kind", "How long"] });
  expect(found[2]).toMatchObject({ text: "Orders", columns: ["Kind"], leadIn: "" });
  expect(found[3]).toMatchObject({ text: "We keep it for a year.", columns: ["How long"], leadIn: "Orders" });
  expect(found).toHaveLength(23);
});
