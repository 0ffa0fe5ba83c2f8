import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { isPdf, PDF_LIMITS } from "../../../../src/policy/document/pdf/file.ts";
import { readPdf } from "../../../../src/policy/document/pdf/read.ts";
import { SmallprintError } from "../../../../src/policy/errors.ts";
import type { PolicyDocument } from "../../../../src/policy/types.ts";
import { bakeryPolicy, pdfBook, scannedPdf } from "../../../pdf.ts";

const read = (bytes: Uint8Array) => readPdf(bytes, null, pdfjs);
const texts = ({ text, blocks }: PolicyDocument, kind?: string) =>
  blocks
    .filter((block) => kind === undefined || block.kind === kind)
    .map(({ start, end }) => text.slice(start, end));
const codeOf = (reading: Promise<unknown>) =>
  reading.then(
    () => "none",
    (error: unknown) => (error instanceof SmallprintError ? error.code : String(error)),
  );

describe("a policy as word processors print it", () => {
  let policy: PolicyDocument;
  beforeAll(async () => {
    policy = await read(await bakeryPolicy());
  });

  it("has its headings, larger ones above smaller ones", () => {
    expect(texts(policy, "heading")).toEqual([
      "Privacy Policy of Crust & Crumb Bakery",
      "What we collect",
      "How long we keep it",
      "Security.",
      "Your rights",
    ]);
    expect(policy.title).toBe("Privacy Policy of Crust & Crumb Bakery");
    const kept = policy.blocks.find(({ start }) => policy.text.startsWith("We keep records", start));
    expect(kept?.headings).toEqual(["Privacy Policy of Crust & Crumb Bakery", "How long we keep it"]);
  });

  it("has no running heads and no page numbers in it", () => {
    expect(policy.text).not.toMatch(/Page \d|Bakery\nWe|^Crust & Crumb Bakery$/m);
  });

  it("has paragraphs whole, over lines and pages, with cut words mended", () => {
    const across = texts(policy, "paragraph").find((text) => text.startsWith("We share your address"));
    expect(across).toBe(
      "We share your address with the couriers who bring the bread to you, and with nobody outside of our company but for them, because they could not find your door without knowing where it is, and we have told them in writing to forget it once the bread has been delivered.",
    );
  });

  it("has list items with what introduces them", () => {
    const items = policy.blocks.filter(({ kind }) => kind === "item");
    expect(items.map(({ start, end }) => policy.text.slice(start, end))).toEqual([
      "your name, your e-mail address and the address to which we deliver, so that the bread finds its way to you in the morning;",
      "what you order;",
      "the IP address of your device.",
    ]);
    expect(items[1]?.leadIn).toBe("When you order from us we collect the following:");
  });

  it("keeps links with their words, and the page of each block", () => {
    const links = policy.blocks.flatMap((block) => block.links);
    expect(links.map(({ start, end, href }) => [policy.text.slice(start, end), href])).toEqual([
      ["our privacy desk", "https://bakery.example/privacy-desk"],
    ]);
    expect(policy.blocks.map(({ page }) => page)).toEqual([...policy.blocks.map(({ page }) => page)].sort());
    expect(policy.blocks.at(-1)?.page).toBe(3);
    expect(policy.language).toBe("en");
  });
});

it("reads two columns one after the other, under a title across both", async () => {
  const book = await pdfBook();
  const sheet = book.sheet();
  sheet.at(60, 70, { text: "Privacy notice of a river ferry", size: 18, bold: true });
  const left =
    "The ferry company collects the names of passengers who book a crossing on its website. It needs them for the list that the coast guard wants to see before each crossing, and shows that list to nobody else. Passengers who pay on board are asked for no name at all, and need not give one when they are asked for the time of their return.";
  const right =
    "Names are deleted on the day after the crossing. Payments are handled by a bank, which keeps its own records for as long as the law asks for them. Whoever wants to know what is held about them can ask at the ticket window, in a letter, or by telephone during the hours that are posted at the landing stage on the near side of the river.";
  sheet.flow(60, 110, 220, left);
  sheet.flow(310, 110, 220, right);
  expect(texts(await read(await book.bytes()))).toEqual(["Privacy notice of a river ferry", left, right]);
});

it("reads a table row by row, with its column headings", async () => {
  const book = await pdfBook();
  const sheet = book.sheet();
  sheet.flow(
    60,
    60,
    460,
    "The swimming club keeps the following records of its members, and of nobody else who visits the pool:",
  );
  const rows = [
    ["Record", "Purpose", "Kept for"],
    ["Name and address of the member", "Sending the yearly bill", "Ten years"],
    [
      "Swimming times at the club's own races, with the day",
      "The list of records that hangs in the hall",
      "Without limit",
    ],
    ["Doctor's note", "Knowing who may dive", "One season"],
    ["Telephone number of a relative", "Calling somebody in case of an accident", "One season"],
  ];
  let y = 110;
  rows.forEach((cells, row) => {
    const ends = cells.map((text, column) =>
      sheet.flow(60 + column * 160, y, 140, { text, bold: row === 0 }),
    );
    y = Math.max(...ends) + 12;
  });
  const document = await read(await book.bytes());
  const found = document.blocks.filter(({ kind }) => kind === "row");
  expect(found.map(({ start, end }) => document.text.slice(start, end).split("\t"))).toEqual(rows.slice(1));
  expect(found[0]?.columns).toEqual(rows[0]);
});

it("keeps the hyphens that belong to words", async () => {
  const book = await pdfBook();
  const sheet = book.sheet();
  const lines = [
    "We share information with third-",
    "party services, and the infor-",
    "mation is encrypted. This infor-",
    "mation helps us. Third-party",
    "services see no more than is needed to",
    "send the letter on its way to you.",
  ];
  lines.forEach((line, index) => sheet.at(60, 60 + index * 13, line));
  expect((await read(await book.bytes())).text).toBe(
    "We share information with third-party services, and the information is encrypted. This information helps us. Third-party services see no more than is needed to send the letter on its way to you.",
  );
});

it("takes bold words at a paragraph's start for its heading, and lone bold lines for headings", async () => {
  const book = await pdfBook();
  const sheet = book.sheet();
  sheet.at(60, 60, { text: "Cookies", bold: true });
  let y = sheet.flow(
    60,
    80,
    400,
    "We set one cookie that remembers the language you read in, and no other cookie at any time.",
  );
  y += 10;
  sheet.at(60, y, { text: "Visitors.", bold: true }, " We count visitors to our website without names.");
  const document = await read(await book.bytes());
  expect(texts(document, "heading")).toEqual(["Cookies", "Visitors."]);
});

describe("files that can't be read say why", () => {
  it("pictures of pages", async () => {
    expect(await codeOf(read(await scannedPdf()))).toBe("scanned");
  });

  it("damaged ones", async () => {
    const bytes = await bakeryPolicy();
    expect(await codeOf(read(bytes.slice(0, 300)))).toBe("unreadable");
    expect(await codeOf(read(new TextEncoder().encode("%PDF-1.7\nnothing of the kind")))).toBe("unreadable");
  });

  it("locked ones", async () => {
    expect(await codeOf(read(new TextEncoder().encode(LOCKED)))).toBe("locked");
  });

  it("too many pages", async () => {
    const book = await pdfBook();
    for (let page = 0; page < 4; page++) book.sheet().at(60, 60, "A page of a very long book about bread.");
    expect(
      await codeOf(readPdf(await book.bytes(), null, pdfjs, { limits: { ...PDF_LIMITS, pages: 3 } })),
    ).toBe("too-large");
  });

  it("too much text", async () => {
    const limits = { ...PDF_LIMITS, texts: 5 };
    expect(await codeOf(readPdf(await bakeryPolicy(), null, pdfjs, { limits }))).toBe("too-large");
  });
});

it("reads on after a broken piece in the middle", async () => {
  const bytes = await bakeryPolicy();
  const broken = bytes.slice();
  for (let at = 0; at < 40; at++) broken[Math.floor(broken.length * 0.4) + at] = 0x20;
  // whatever comes of it is a text or one of our errors, never another
  expect(["none", "unreadable", "scanned"]).toContain(await codeOf(read(broken)));
});

it("knows a PDF by its first bytes", async () => {
  expect(isPdf(await bakeryPolicy())).toBe(true);
  expect(isPdf(new TextEncoder().encode("\n\n%PDF-1.4\n"))).toBe(true);
  expect(isPdf(new TextEncoder().encode("<p>a page about %PDF- files</p>"))).toBe(false);
  expect(isPdf(new TextEncoder().encode("# Policy"))).toBe(false);
});

/** A file whose key is made from a password that nobody told. */
const LOCKED = `%PDF-1.4
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>
endobj
4 0 obj
<</Filter/Standard/V 1/R 2/Length 40/P -44/O<0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20>/U<2021222324252627282930313233343536373839404142434445464748494a4b>>>
endobj
trailer
<</Root 1 0 R/Size 5/Encrypt 4 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]>>
`;
