import { expect, it } from "vitest";
import { companyName } from "../../../src/policy/details/company.ts";
import { readDocument } from "../../../src/policy/document/read.ts";

const nameOf = (markdown: string) => companyName(readDocument(markdown, { type: "markdown" }));

it.each([
  ["Harbour Books, Inc. (“Harbour”, “we” or “us”) sells books.", "Harbour Books, Inc."],
  ["This Privacy Policy describes how Harbour Books GmbH collects your data.", "Harbour Books GmbH"],
  [
    "Company (referred to as “the Company”) refers to Quay Software Limited, 12 Quay Street.",
    "Quay Software Limited",
  ],
  ["The data controller is Ada Brook Ltd and nobody else.", "Ada Brook Ltd"],
  ["This site is operated by Harbour Books LLC, a small shop.", "Harbour Books LLC"],
  ["At Tide Table, we respect your privacy.", "Tide Table"],
  ["Tide Table respects your privacy and keeps your data safe.", "Tide Table"],
  ["# Tide Table Privacy Policy\n\nWe collect nothing at all.", "Tide Table"],
  ["# Privacy Policy – Tide Table\n\nWe collect nothing at all.", "Tide Table"],
  ["We use Google Analytics.\n\n© 2015–2024 Harbour Books", "Harbour Books"],
  ["At Harbour Books, Inc. we sell books.", "Harbour Books, Inc."],
  ["This site is run by quayside GmbH, a small shop.", "quayside GmbH"],
  ["The data controller is Harbour Books (Ireland) Limited.", "Harbour Books (Ireland) Limited"],
  [
    "Harbour respects your privacy. Harbour may change this. Letters go to Harbour Trading Ltd., 1 Quay Street.",
    "Harbour Trading Ltd.",
  ],
  ["The BCT respects your privacy. The Board of Coastal Tides keeps little data.", "Board of Coastal Tides"],
  ["We value privacy. Questions? privacy@tidetable.example. Tide Table is a small app.", "Tide Table"],
])("%j is of %s", (text, name) => {
  expect(nameOf(text)).toBe(name);
});

it("a vendor is not the writer", () => {
  expect(
    nameOf(
      "Harbour Books may share data with Google LLC. Harbour Books does not sell data. Harbour Books will tell you.",
    ),
  ).toBe("Harbour Books");
});

it("a policy may name nobody", () => {
  expect(nameOf("# Privacy Policy\n\nWe collect your name. We keep it.")).toBeNull();
});
