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
  // legal endings
  ["The data controller is Harbour Books plc.", "Harbour Books plc"],
  ["This site is operated by Harbour Co., Inc. and its partners.", "Harbour Co., Inc."],
  ["The data controller is F. Harbour-Lee Ltd, 1 Quay Street.", "F. Harbour-Lee Ltd"],
  ["Harbour L.P. and others (together “Harbour”) are here. Letters go to Harbour L.P.", "Harbour L.P."],
  ["The data controller is Harbour Books, Inc.\n\nWrite to us.", "Harbour Books, Inc."],
  ["The data controller is Harbour Books Inc\n\nHarbour Books Inc.", "Harbour Books Inc"],
  [
    "This site is run by the Harbour Trust. Harbour Trust cares about you. It is the Harbour Trust, Inc., that signs.",
    "Harbour Trust, Inc.",
  ],
  ["We like Quays, Foundation of all. Tide Table respects you.", "Tide Table"],
  // what follows a legal name
  ["Quay Trading Ltd, trading as Harbour Books (“Harbour”) sells books.", "Quay Trading Ltd"],
  ["Quay Trading, Inc. d/b/a Harbour Books runs this site.", "Quay Trading, Inc."],
  [
    "Quay Trading LLC dba Harbour runs it. Harbour respects you. Harbour may sell. Write to a@harbour.example, Harbour.",
    "Quay Trading LLC",
  ],
  [
    "Tide Table cares about you. Quay Trading Ltd, a company of Westhaven, 1 Quay Street (“we” or “us”), sells.",
    "Quay Trading Ltd",
  ],
  [
    "This is the policy of Quay Trading Pty Limited ABN 12 345 678 901 (“us” or “we”) on its services.",
    "Quay Trading Pty Limited",
  ],
  ["This policy governs how quaySide Ltd. (“quaySide”, “we” or “us”) sells books.", "quaySide Ltd."],
  // beside other words
  ["It is between you, the User of this Website and Harbour Books Ltd the owner.", "Harbour Books Ltd"],
  ["Welcome to Harbour Books. The Foundation respects your privacy.", "Harbour Books"],
  ["The HU respects your privacy. Books of Harbour University (HU) are lent.", "The HU"],
  ["The UH respects your privacy, as the University of Harbours (UH) must.", "University of Harbours"],
  [
    "The CQT respects your privacy. Letters go to the Commission for Quays and Tides (CQT) in town.",
    "Commission for Quays and Tides",
  ],
  ["The data controller is Harbour Books Pty Limited, of Westhaven.", "Harbour Books Pty Limited"],
  [
    "Harbour Media and our partners, at Harbour Media’s shops: Harbour Media is fond of books.",
    "Harbour Media",
  ],
  ["Harbour Office is the data controller of what stands here.", "Harbour Office"],
  ["The European Commission is committed to privacy.", "The European Commission"],
  ["When you use tidetable.example (“we” or “us”), little is kept.", "tidetable.example"],
  [
    "By visiting tidetable.com you agree. tidetable.com is of Tide Table Ltd, of Westhaven.",
    "Tide Table Ltd",
  ],
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

it("who is spoken of twice, or gets data, is not the writer", () => {
  expect(nameOf("Harbour Media is fond of books. At Harbour Media’s shops, tea is served.")).toBeNull();
  expect(nameOf("Google is used. Google will count visits. Google has rules.")).toBeNull();
});

it("a policy may name nobody", () => {
  expect(nameOf("# Privacy Policy\n\nWe collect your name. We keep it.")).toBeNull();
});
