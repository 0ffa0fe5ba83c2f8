import { describe, expect, it } from "vitest";
import { contactsOf } from "../../../src/policy/details/contacts.ts";
import { readDocument } from "../../../src/policy/document/read.ts";
import type { ContactKind } from "../../../src/policy/types.ts";

const found = (markdown: string, kind: ContactKind, url: string | null = null) =>
  contactsOf(readDocument(markdown, { type: "markdown", url }))
    .filter((contact) => contact.kind === kind)
    .map(({ value }) => value);

describe("e-mails", () => {
  it.each([
    ["Write to privacy@harbour.example.com.", "privacy@harbour.example.com"],
    ["Write to privacy@harbour.example.", "privacy@harbour.example"],
    ["Write to Privacy@Harbour.com, please.", "Privacy@Harbour.com"],
    ["Write to privacy [at] harbour.com", "privacy@harbour.com"],
    ["Write to privacy(at)harbour(dot)com", "privacy@harbour.com"],
    ["Write to privacy ((at)) harbour ((dot)) co ((dot)) uk", "privacy@harbour.co.uk"],
    ["Write to privacy[@]harbour.com", "privacy@harbour.com"],
    ["Write to privacy at harbour dot com", "privacy@harbour.com"],
    ["Write to [our team](mailto:privacy@harbour.com?subject=Data)", "privacy@harbour.com"],
    ["Write to privacy@harbour.comor call us", "privacy@harbour.com"],
  ])("%j", (line, email) => {
    expect(found(`# Harbour privacy\n\n${line}`, "email")).toEqual([email]);
  });
  it.each([
    "We meet at noon at the harbour dot, by the sea.",
    "Follow @harbour on our site",
    "Follow @ada@harbour.social there",
    "Write to either @harbour.com or @books.com addresses",
    "privacy@harbour.notatld",
  ])("%j holds none", (line) => {
    expect(found(line, "email")).toEqual([]);
  });
  it("each comes once, privacy first", () => {
    const text = "Harbour: help@harbour.com or privacy@harbour.com. Again: HELP@harbour.com.";
    expect(found(text, "email")).toEqual(["privacy@harbour.com", "help@harbour.com"]);
  });
  it("an authority's address is not the writer's", () => {
    const text =
      "Harbour Books: write to data@harbour.com.\n\nYou have the right to lodge a complaint with the supervisory authority at casework@dpc-office.org.";
    expect(found(text, "email")).toEqual(["data@harbour.com"]);
  });
  it("a vendor's address is not the writer's", () => {
    const filler = "We sell books by the sea and tell people what they are about. ".repeat(60);
    const text = `# Harbour Books\n\nWrite to data@harbour.com.\n\n${filler}\n\nTo opt out, send a message to privacy@adnetwork.com and AdNetwork will answer.`;
    expect(found(text, "email")).toEqual(["data@harbour.com"]);
  });
  it("a mailbox for other matters counts only where it is the only one", () => {
    expect(found("Harbour: jobs@harbour.com, privacy@harbour.com", "email")).toEqual(["privacy@harbour.com"]);
    expect(found("Harbour: press@harbour.com", "email")).toEqual(["press@harbour.com"]);
  });
});

describe("other ways", () => {
  it("phones by their words and forms", () => {
    const text =
      "Call us at 555-867-5309 or +44 20 7946 0958. Toll free: 1-800-555-0199. Fax: 555-867-5300. Order 555-123-4567.";
    expect(found(text, "phone")).toEqual(["555-867-5309", "+44 20 7946 0958", "1-800-555-0199"]);
  });
  it("a postal address in a sentence", () => {
    const text =
      "You may write to us at Harbour Books Ltd, 12 Quay Street, Westhaven WH1 2AB, United Kingdom. We answer soon.";
    expect(found(text, "post")).toEqual([
      "Harbour Books Ltd, 12 Quay Street, Westhaven WH1 2AB, United Kingdom",
    ]);
  });
  it("a postal address on lines of its own", () => {
    const text =
      "Write to us at:\n\nHarbour Books Inc.\n\n12 Quay Street\n\nWesthaven, ME 04101\n\nWe answer soon.";
    expect(found(text, "post")).toEqual(["Harbour Books Inc., 12 Quay Street, Westhaven, ME 04101"]);
  });
  it("pages and forms for requests", () => {
    const text =
      "To exercise your rights, use [this form](https://harbour.com/request). Or contact us through https://harbour.com/help.\n\nRead [a poem](https://harbour.com/poem).";
    expect(found(text, "form")).toEqual(["https://harbour.com/request"]);
    expect(found(text, "url")).toEqual(["https://harbour.com/help"]);
  });
});
